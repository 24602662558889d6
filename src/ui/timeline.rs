//! The contact timeline of the selected resident, the newest first.

use chrono::NaiveDate;
use ratatui::layout::Position;

use crate::app::App;
use crate::app::action::Action;
use crate::app::layout::{Area, Pane, person_rows};
use crate::app::touch::Thing;
use crate::domain::File;
use crate::domain::timeline::{Moment, timeline};
use crate::ui::cells::{Pen, columns};
use crate::ui::flow::{lines_of, stack};
use crate::ui::list::{self, List};

/// Width of the column with the days: "07 nov 26".
const DAY: u16 = 11;
/// Paragraphs about the person above the timeline.
const LINES: u16 = 4;

/// With fewer rows there is the timeline alone.
const LEAST: u16 = 5;

/// Columns by which the words of a moment are indented on a line of their own.
const INDENT: u16 = 2;

/// Draws the person and the timeline; says where the selected row is.
pub(super) fn draw(app: &App, area: Area, pen: &mut Pen<'_>) -> Option<Position> {
    let Some((file, moments)) = app.model.view.file.as_ref().zip(Moments::of(app)) else {
        return Some(super::status::empty(&app.strings.nobody_selected(), area, pen));
    };
    let below = above(app, file, moments.len(), area, pen);
    list::draw(app, Pane::Timeline, &moments, below, pen)
}

/// The moments of whoever is selected: all, or what was found.
pub(super) struct Moments<'a> {
    app: &'a App,
    moments: Vec<(NaiveDate, Moment<'a>)>,
}

impl<'a> Moments<'a> {
    pub(super) fn of(app: &'a App) -> Option<Self> {
        let file = app.model.view.file.as_ref()?;
        let keys = app.model.moments();
        let mut moments = timeline(file);
        moments.retain(|(on, moment)| keys.contains(&(*on, moment.record(), moment.step())));
        Some(Self { app, moments })
    }
}

impl List for Moments<'_> {
    fn len(&self) -> usize {
        self.moments.len()
    }

    fn empty(&self) -> String {
        if self.app.model.view.search.is_active_in(Pane::Timeline) {
            self.app.strings.empty_search()
        } else {
            self.app.strings.empty_timeline(super::status::key_for(self.app, Action::ContactLog))
        }
    }

    fn selected(&self) -> Option<usize> {
        self.app.model.position(Pane::Timeline).0
    }

    fn wants(&self, nth: usize, width: u16) -> u16 {
        let moment = self.moments.get(nth);
        moment.map_or(1, |(_, moment)| {
            Told::of(self.app, moment).lines(width.saturating_sub(1 + DAY))
        })
    }

    fn thing(&self, nth: usize) -> Option<Thing> {
        let (on, moment) = self.moments.get(nth)?;
        Some(Thing::Moment((*on, moment.record(), moment.step())))
    }

    fn row(&self, nth: usize, area: Area, pen: &mut Pen<'_>) {
        if let Some((on, moment)) = self.moments.get(nth) {
            let told = Told::of(self.app, moment);
            row(self.app, (*on, moment), &told, self.selected() == Some(nth), area, pen);
        }
    }
}

/// Draws the person above the timeline, in more lines where the timeline leaves some; says where
/// the timeline goes.
fn above(app: &App, file: &File, moments: usize, area: Area, pen: &mut Pen<'_>) -> Area {
    if area.height < LEAST {
        // A line of what happened last is worth more than who it is: the title says that.
        return area;
    }
    let base = person_rows(area.height + 1);
    let texts = super::person::header(app, file, pen.theme);
    let width = area.width.saturating_sub(1);
    // A blank line below, where there is one.
    let lines = base.min(LINES);
    let count = u16::try_from(moments).unwrap_or(u16::MAX).max(1);
    let free = area.height.saturating_sub(base).saturating_sub(count);
    let place = Area { x: area.x + 1, width, height: (lines + free).min(area.height), ..area };
    let used = stack(&texts, place, pen).max(lines) + (base - lines);
    Area { y: area.y + used, height: area.height.saturating_sub(used), ..area }
}

/// A moment in words: what it was, and what was noted or said with it.
struct Told {
    what: String,
    words: String,
    /// Whether it is something that we promised and did not do by its day.
    late: bool,
}

impl Told {
    fn of(app: &App, moment: &Moment<'_>) -> Self {
        let (model, strings) = (&app.model, &app.strings);
        let mut what = strings.moment(&model.data.caseload, moment, model.data.today);
        let late = matches!(moment, Moment::Promised(p) if p.is_open() && p.by < model.data.today);
        if is_open(moment) {
            let mark = if late { strings.moment_late() } else { strings.moment_open() };
            what = format!("{what} · {mark}");
        }
        let words = strings.words_of(moment);
        // Beside a list a row is worth more than a line that somebody ended.
        let words = if model.view.person { words } else { words.replace('\n', " ") };
        Self { what, words, late }
    }

    /// Whether both stand on one line.
    fn is_short(&self, room: u16) -> bool {
        if self.words.contains('\n') {
            return false;
        }
        let gap = if self.words.is_empty() { 0 } else { INDENT };
        columns(&self.what).saturating_add(gap).saturating_add(columns(&self.words)) <= room
    }

    /// The lines it takes.
    fn lines(&self, room: u16) -> u16 {
        if self.is_short(room) {
            return 1;
        }
        let words = if self.words.is_empty() {
            0
        } else {
            lines_of(&self.words, room.saturating_sub(INDENT))
        };
        lines_of(&self.what, room) + words
    }
}

/// Whether what it tells of is not done yet.
fn is_open(moment: &Moment<'_>) -> bool {
    match moment {
        Moment::Promised(promise) => promise.is_open(),
        Moment::Tasked(task) => task.is_open(),
        Moment::Step(referral, step) => {
            referral.is_open() && referral.steps.last().is_some_and(|last| last == *step)
        }
        _ => false,
    }
}

fn row(
    app: &App,
    (on, moment): (NaiveDate, &Moment<'_>),
    told: &Told,
    selected: bool,
    area: Area,
    pen: &mut Pen<'_>,
) {
    let theme = *pen.theme;
    let focused = app.model.view.focus == Pane::Timeline;
    let sign = if selected && focused { "▌" } else { " " };
    for y in area.y..area.y + area.height {
        pen.text(area.x, y, 1, sign, theme.accent);
    }
    pen.text(area.x + 1, area.y, DAY, &app.strings.column_day(on), theme.dim);
    let style = match moment {
        _ if told.late => theme.danger,
        Moment::Contact(contact) if contact.outcome.is_conversation() => theme.strong,
        _ => theme.plain,
    };
    let (x, room) = (area.x + 1 + DAY, area.width.saturating_sub(1 + DAY));
    let place = Area { x, width: room, ..area };
    if area.height <= 1 || told.is_short(room) {
        let gap = if told.words.is_empty() { "" } else { "  " };
        let words = format!("{gap}{}", told.words);
        pen.pieces(
            x,
            area.y,
            room,
            &[(told.what.as_str().into(), style), (words.into(), theme.dim)],
        );
    } else {
        let first = lines_of(&told.what, room).min(area.height);
        stack(&[(told.what.clone(), style)], Area { height: first, ..place }, pen);
        let below = Area { x: x + INDENT, width: room.saturating_sub(INDENT), ..place };
        let below = Area { y: area.y + first, height: area.height - first, ..below };
        stack(&[(told.words.clone(), theme.dim)], below, pen);
    }
    if selected && focused {
        pen.tint(area.x + 1, area.y, area.width.saturating_sub(1), theme.selected);
    }
}
