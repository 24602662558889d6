//! The agenda, the board and the days of a narrow week: rows under headings.

mod told;

use chrono::{Datelike as _, Days};
use ratatui::layout::Position;
use ratatui::style::Style;

use crate::app::App;
use crate::app::action::Action;
use crate::app::layout::Area;
use crate::app::overview::{Fact, Heading, Overview, OverviewKind, Row};
use crate::app::touch::Thing;
use crate::i18n::capital;
use crate::ui::cells::{Pen, columns};
use crate::ui::flow::{lines_of, stack, window};
use crate::ui::list::{self, List};
use crate::ui::my_day;
pub(super) use told::{fact, is_late, sign_of_met, time};

/// Columns of the day, or of the time where the heading tells the day.
const DAY: u16 = 11;
const TIME: u16 = 7;
/// Below this width what a row tells stands under the name.
const NARROW: u16 = 60;

/// Draws a list; says where the cursor is.
pub(super) fn draw(
    app: &App,
    overview: &Overview,
    area: Area,
    pen: &mut Pen<'_>,
) -> Option<Position> {
    let (strings, theme) = (&app.strings, *pen.theme);
    pen.rule(area.x, area.y, area.width, "━", theme.accent);
    let title = format!(" {} ", titled(app, overview));
    pen.text(area.x + 1, area.y, area.width.saturating_sub(1), &title, theme.strong);
    let mut inside = Area { y: area.y + 1, height: area.height.saturating_sub(1), ..area };
    if overview.kind == OverviewKind::Agenda && inside.height > 8 {
        // The number kept, with how it is counted.
        let kept = (strings.kept(&app.model.data.promised.all()), theme.dim);
        let place = Area { x: inside.x + 1, width: inside.width.saturating_sub(2), ..inside };
        let used = stack(&[kept], Area { height: inside.height / 3, ..place }, pen) + 1;
        inside = Area { y: inside.y + used, height: inside.height - used, ..inside };
    }
    if matches!(overview.kind, OverviewKind::Day | OverviewKind::Evening) && inside.height > 8 {
        let (next, told) = match overview.kind {
            OverviewKind::Evening => (None, my_day::evening(app)),
            _ => (my_day::next_meeting(app), my_day::free_time(app)),
        };
        let next = next.map(|next| (next, theme.accent));
        let told: Vec<(String, Style)> = next.into_iter().chain([(told, theme.dim)]).collect();
        let place = Area { x: inside.x + 1, width: inside.width.saturating_sub(2), ..inside };
        let used = stack(&told, Area { height: inside.height / 3, ..place }, pen) + 1;
        inside = Area { y: inside.y + used, height: inside.height - used, ..inside };
    }
    if !overview.rows.is_empty() {
        position(app, overview, area, pen);
    }
    rows(app, (overview, true), inside, pen)
}

/// Which list it is, and what it is searched for.
pub(super) fn titled(app: &App, overview: &Overview) -> String {
    let title = title(app, overview.kind);
    match overview.letters.as_str() {
        "" => title,
        letters => format!("{} {letters} · {title}", app.strings.search_prompt()),
    }
}

/// Which list it is.
pub(super) fn title(app: &App, kind: OverviewKind) -> String {
    let (strings, today) = (&app.strings, app.model.data.today);
    match kind {
        OverviewKind::Agenda => strings.overview_agenda(),
        OverviewKind::Board => strings.overview_board(),
        OverviewKind::Day => strings.overview_day(),
        OverviewKind::Evening => strings.overview_evening(),
        OverviewKind::Week(from) => {
            let to = from.checked_add_days(Days::new(6)).unwrap_or(from);
            let days = (strings.day(from, today), strings.day(to, today));
            let number = from.iso_week().week();
            strings.week_title(number, days.0, days.1)
        }
    }
}

/// Which row of how many is selected, in the title line.
pub(super) fn position(app: &App, overview: &Overview, area: Area, pen: &mut Pen<'_>) {
    let (strings, theme) = (&app.strings, *pen.theme);
    let place = strings.place_of(overview.at + 1, overview.rows.len());
    pen.right(
        Area { width: area.width.saturating_sub(1), ..area },
        area.y,
        &format!(" {place} "),
        theme.strong,
    );
}

/// The rows under their headings, the cursor on one of them where they have it; says where.
pub(super) fn rows(
    app: &App,
    (overview, focused): (&Overview, bool),
    area: Area,
    pen: &mut Pen<'_>,
) -> Option<Position> {
    let lines = lines(overview);
    let rows = Rows { app, overview, focused, lines: &lines };
    if overview.rows.is_empty() {
        return Some(super::status::empty(&rows.empty(), area, pen));
    }
    let heights = heights(&rows, area);
    let at = rows.selected().unwrap_or(0);
    let is_row = |top: usize| matches!(lines.get(top), Some(Line::Row(_)));
    let is_blank = |top: usize| matches!(lines.get(top), Some(Line::Blank));
    let mut top = middle(&heights, at, area.height);
    top += usize::from(is_blank(top));
    let mut area = area;
    if is_row(top) && area.height > 2 {
        // What stands first is never without the heading that it stands under.
        let below = Area { y: area.y + 1, height: area.height - 1, ..area };
        top = middle(&heights, at, below.height);
        top += usize::from(is_blank(top));
        if is_row(top) {
            let heading = (0..top).rev().find(|nth| !is_row(*nth)).unwrap_or(0);
            rows.row(heading, Area { height: 1, ..area }, pen);
            area = below;
        }
    }
    list::rows_below(&rows, (top, heights.get(top..).unwrap_or_default()), area, pen)
}

struct Rows<'a> {
    app: &'a App,
    overview: &'a Overview,
    focused: bool,
    lines: &'a [Line],
}

impl List for Rows<'_> {
    fn len(&self) -> usize {
        self.lines.len()
    }

    fn empty(&self) -> String {
        if !self.overview.letters.is_empty() {
            return none_found(self.app, self.overview);
        }
        match self.overview.kind {
            OverviewKind::Agenda => {
                let key = |action| super::status::key_for(self.app, action);
                let (promise, meeting) = (key(Action::PromiseMake), key(Action::AppointmentMake));
                self.app.strings.overview_agenda_empty(promise, meeting)
            }
            OverviewKind::Board => {
                let key = super::status::key_for(self.app, Action::ReferralRefer);
                self.app.strings.overview_board_empty(key)
            }
            OverviewKind::Day | OverviewKind::Evening => self.app.strings.overview_day_empty(),
            OverviewKind::Week(_) => empty_week(self.app),
        }
    }

    fn selected(&self) -> Option<usize> {
        self.lines.iter().position(|line| *line == Line::Row(self.overview.at))
    }

    fn wants(&self, nth: usize, width: u16) -> u16 {
        let Some(Line::Row(nth)) = self.lines.get(nth) else { return 1 };
        self.overview.rows.get(*nth).map_or(1, |told| {
            let (_, room) = columns_of(width);
            u16::from(is_narrow(width)) + lines_of(&fact(self.app, self.overview, told), room)
        })
    }

    fn thing(&self, nth: usize) -> Option<Thing> {
        let Some(Line::Row(nth)) = self.lines.get(nth) else { return None };
        Thing::of_row(self.overview, *nth, self.app.model.task.overview.as_ref())
    }

    fn row(&self, nth: usize, area: Area, pen: &mut Pen<'_>) {
        match self.lines.get(nth) {
            None | Some(Line::Blank) => {}
            Some(Line::Heading(heading, count)) => {
                let text = capital(&heading_text(self.app, self.overview.kind, *heading));
                let room = area.width.saturating_sub(1);
                let keys = self.app.answer_keys().filter(|_| *heading == Heading::Unanswered);
                let long = keys.map(|keys| format!("{text} · {count} · {keys}"));
                let long = long.filter(|long| columns(long) <= room);
                let text = long.unwrap_or_else(|| format!("{text} · {count}"));
                pen.text(area.x + 1, area.y, room, &text, pen.theme.strong);
            }
            Some(Line::Row(nth)) => {
                if let Some(told) = self.overview.rows.get(*nth) {
                    row(self, told, (*nth, *nth == self.overview.at), area, pen);
                }
            }
        }
    }
}

/// How many lines each takes: as many as its text wants where all of them fit; else those of the
/// selected row, and one for the others.
fn heights(rows: &Rows<'_>, area: Area) -> Vec<u16> {
    let all = || 0..rows.lines.len();
    if rows.lines.len() <= usize::from(area.height) {
        let wanted: Vec<u16> = all().map(|nth| rows.wants(nth, area.width)).collect();
        if wanted.iter().map(|lines| usize::from(*lines)).sum::<usize>() <= usize::from(area.height)
        {
            return wanted;
        }
    }
    let selected = rows.selected();
    let least = |nth: usize| match rows.lines.get(nth) {
        Some(Line::Row(_)) => 1 + u16::from(is_narrow(area.width)),
        _ => 1,
    };
    let height = |nth| if Some(nth) == selected { rows.wants(nth, area.width) } else { least(nth) };
    all().map(height).collect()
}

/// The first line to show, so that the selected one stands in the middle, away from the ends.
fn middle(heights: &[u16], at: usize, rows: u16) -> usize {
    let last = window(heights, heights.len().saturating_sub(1), rows);
    let own = heights.get(at).copied().unwrap_or(0).max(1);
    window(heights, at, (rows / 2 + 1).max(own)).min(last)
}

#[derive(PartialEq)]
enum Line {
    Heading(Heading, usize),
    Row(usize),
    Blank,
}

/// Headings over their rows, a blank line between them.
fn lines(overview: &Overview) -> Vec<Line> {
    let mut lines = Vec::with_capacity(overview.rows.len() + 20);
    let mut before = None;
    for (nth, row) in overview.rows.iter().enumerate() {
        if before != Some(row.heading) {
            if before.is_some() {
                lines.push(Line::Blank);
            }
            let all = overview.rows.iter().filter(|other| other.heading == row.heading).count();
            let done = overview.row().filter(|_| overview.done);
            let done = done.is_some_and(|done| done.heading == row.heading);
            let count = all - usize::from(done);
            lines.push(Line::Heading(row.heading, count));
            before = Some(row.heading);
        }
        lines.push(Line::Row(nth));
    }
    lines
}

/// What is said where a search finds no row: how to see all of them.
pub(super) fn none_found(app: &App, overview: &Overview) -> String {
    app.strings.rows_none(overview.letters.clone(), super::status::key_now(app, Action::Back))
}

/// What is said where nothing is due in a week: how to another one.
pub(super) fn empty_week(app: &App) -> String {
    let key = |action| super::status::key_for(app, action);
    app.strings.week_empty(key(Action::WeekNext), key(Action::WeekPrevious))
}

fn heading_text(app: &App, kind: OverviewKind, heading: Heading) -> String {
    let (strings, today) = (&app.strings, app.model.data.today);
    match heading {
        Heading::Day(on) if on == today && matches!(kind, OverviewKind::Week(_)) => {
            format!("▸ {}, {}", strings.overview_today(), strings.long_day(on, today))
        }
        Heading::Late => strings.overview_late(),
        Heading::Unanswered => strings.overview_unanswered(),
        Heading::Day(on) if on == today => strings.overview_today(),
        Heading::Day(on) => strings.long_day(on, today),
        Heading::Week(on) => strings.overview_week(on.iso_week().week(), strings.day(on, today)),
        Heading::Ours => strings.overview_ours(),
        Heading::Plans => strings.overview_plans(),
        Heading::Silent(0) => strings.overview_silent(),
        Heading::Silent(more) => strings.overview_silent_more(more),
        Heading::Calls(0) => strings.overview_calls(),
        Heading::Calls(also) => strings.overview_calls_also(also),
        Heading::Done => strings.overview_done(),
        Heading::First(on) => strings.overview_first(strings.long_day(on, today)),
        Heading::State(state) => strings.word("state", state.name()),
    }
}

/// Whether what a row tells stands below the name: beside it there is no room.
const fn is_narrow(width: u16) -> bool {
    width < NARROW
}

/// The columns of the name, and of what a row tells.
fn columns_of(width: u16) -> (u16, u16) {
    if is_narrow(width) {
        (width.saturating_sub(1 + DAY), width.saturating_sub(3))
    } else {
        let wide = (width * 2 / 5).clamp(24, 36);
        (wide - 1, width.saturating_sub(1 + DAY + wide))
    }
}

fn row(rows: &Rows<'_>, row: &Row, (nth, selected): (usize, bool), area: Area, pen: &mut Pen<'_>) {
    let Rows { app, overview, focused, .. } = *rows;
    let (model, theme) = (&app.model, *pen.theme);
    let here = selected && focused;
    let sign = if here { "▌" } else { " " };
    for y in area.y..area.y + area.height {
        pen.text(area.x, y, 1, sign, theme.accent);
    }
    let name =
        model.data.caseload.line(row.resident).map(|line| line.name.listed()).unwrap_or_default();
    let (mut wide, room) = columns_of(area.width);
    let narrow = is_narrow(area.width);
    // A name needs its columns more than a day that the heading tells.
    let first = if narrow && matches!(row.heading, Heading::Day(_)) { TIME } else { DAY };
    wide += DAY - first;
    pen.text(area.x + 1, area.y, first, &when(app, overview, nth, row), theme.dim);
    pen.text(area.x + 1 + first, area.y, wide, &name, theme.plain);
    let late = is_late(app, row) && !here;
    let style = if late { theme.danger } else { theme.plain };
    let place = if narrow {
        let height = area.height.saturating_sub(1);
        Area { x: area.x + 3, y: area.y + 1, width: room, height }
    } else {
        Area { x: area.x + 2 + DAY + wide, width: room, ..area }
    };
    stack(&[(fact(app, overview, row), style)], place, pen);
    if selected && overview.done {
        pen.text(area.x + first, area.y, 1, "✓", theme.accent);
    }
    if here {
        pen.tint(area.x + 1, area.y, area.width.saturating_sub(1), theme.selected);
    }
}

/// What stands before a name: its day where that is another one than above it, or where the heading
/// tells the day, the time.
fn when(app: &App, overview: &Overview, nth: usize, row: &Row) -> String {
    if let Heading::Day(_) = row.heading {
        let sign = match row.fact {
            Fact::Met(..) => sign_of_met(row).unwrap_or_default(),
            _ if is_late(app, row) => "!",
            _ => "",
        };
        return format!("{sign}{}", time(app, row).unwrap_or_default());
    }
    let above = nth.checked_sub(1).and_then(|above| overview.rows.get(above));
    let same = above.is_some_and(|above| (above.heading, above.on) == (row.heading, row.on));
    if same && nth != overview.at { String::new() } else { app.strings.column_day(row.on) }
}
