//! A form, docked below what one needs to see while filling it in.

mod values;

use ratatui::layout::{Position, Rect};

use crate::acts::way::Subject;
use crate::app::App;
use crate::app::by_hand::Record;
use crate::app::form::{Field, Form, Purpose};
use crate::app::layout::{Area, Layout, THREE_PANES, beside};
use crate::app::touch::Thing;
use crate::domain::ResidentId;
use crate::ui::cells::{Pen, columns, wrapped};
use crate::ui::flow::{BELOW, lines_of, stack, window};

/// Rows that stay for what lies above, on a high screen and on a low one.
const KEPT: (u16, u16) = (8, 3);
/// A screen with fewer rows is low.
const LOW: u16 = 16;
/// Most lines of a title beside its first.
const MOST_OF_TITLE: usize = 2;
/// Widest value: longer lines are hard to read.
const WIDEST: u16 = 90;

/// Where the form goes: below the person beside the list, or below everything where there is no room
/// for that.
pub(super) fn dock(app: &App, form: &Form, body: Area, layout: &Layout) -> Area {
    let (task, dividers) = (&app.model.task, &app.model.view.dividers);
    let x = match layout.panes.get(1) {
        _ if body.width < THREE_PANES || task.call.is_some() => body.x,
        _ if task.overview.is_some() => {
            let places =
                task.overview.as_ref().and_then(|sheet| beside(sheet.kind, body, dividers));
            places.map_or(body.x, |(_, right)| right.x)
        }
        Some((_, beside)) => beside.x,
        None => body.x,
    };
    let width = body.x + body.width - x;
    let kept = if body.height < LOW { KEPT.1 } else { KEPT.0 };
    let most = body.height.saturating_sub(kept).max(3).min(body.height);
    let placed = Placed::of(app, form, width, most);
    let height = placed.height().min(most);
    Area { x, y: body.y + body.height - height, width, height }
}

/// A form laid out for a width: who it is about, and how many rows each field has.
struct Placed {
    title: String,
    /// What of the title has no room beside its first words, and who several people are.
    whom: Vec<String>,
    labels: Vec<String>,
    columns: Columns,
    heights: Vec<u16>,
}

impl Placed {
    fn of(app: &App, form: &Form, width: u16, rows: u16) -> Self {
        // Several people are named before anything is typed.
        let mut whom = whom(app, form, width.saturating_sub(4), (rows / 3).max(1));
        // To what somebody is referred is read before it is saved, on the smallest screen too.
        let mut titled =
            wrapped(&title(app, form), usize::from(width.saturating_sub(4))).into_iter();
        let title = titled.next().unwrap_or_default();
        whom.splice(..0, titled.take(MOST_OF_TITLE));
        let labels: Vec<String> = form.shown().map(|(_, field)| label(app, field)).collect();
        let columns = Columns::of(&labels, width);
        let above = u16::try_from(whom.len()).unwrap_or(0) + 1;
        let heights = columns.heights(app, form, &labels, rows.saturating_sub(above));
        Self { title, whom, labels, columns, heights }
    }

    fn height(&self) -> u16 {
        let whom = u16::try_from(self.whom.len()).unwrap_or(0);
        self.heights.iter().sum::<u16>().saturating_add(1 + whom)
    }
}

/// Draws the form; says where the caret is.
pub(super) fn draw(app: &App, form: &Form, area: Area, pen: &mut Pen<'_>) -> Option<Position> {
    let theme = *pen.theme;
    pen.touch(area, Thing::Form);
    pen.clear(Rect { x: area.x, y: area.y, width: area.width, height: area.height });
    pen.rule(area.x, area.y, area.width, "━", theme.accent);
    let placed = Placed::of(app, form, area.width, area.height);
    let title = format!(" {} ", placed.title);
    pen.text(area.x + 1, area.y, area.width.saturating_sub(2), &title, theme.strong);
    for (y, line) in (area.y + 1..).zip(&placed.whom) {
        pen.text(area.x + 2, y, area.width.saturating_sub(3), line, theme.plain);
    }
    let above = u16::try_from(placed.whom.len()).unwrap_or(0) + 1;
    let end = area.y + area.height;
    // On a small screen the fields scroll with the focus.
    let rows = area.height.saturating_sub(above).max(1);
    let focus = form.shown().position(|(at, _)| at == form.at).unwrap_or(0);
    let top = window(&placed.heights, focus, rows);
    let mut y = area.y + above;
    let mut caret = None;
    let shown = form.shown().zip(&placed.labels).zip(&placed.heights).skip(top);
    for (((at, field), label), height) in shown {
        if y >= end {
            pen.right(Area { width: area.width - 1, ..area }, end - 1, BELOW, theme.accent);
            break;
        }
        let focused = at == form.at;
        let style = if focused { theme.strong } else { theme.dim };
        pen.text(area.x, y, 1, if focused { "▌" } else { " " }, theme.accent);
        let height_of_label = if placed.columns.below { 1 } else { *height }.min(end - y);
        let width = placed.columns.label.saturating_sub(u16::from(!placed.columns.below) * 2);
        let beside = Area { x: area.x + 2, y, width, height: height_of_label };
        stack(&[(label.clone(), style)], beside, pen);
        let place = Area { x: area.x + 2, y, width: placed.columns.room, height: *height };
        let place = Area { height: place.height.min(end - y), ..place };
        let whole = Area { x: area.x, width: area.width, ..place };
        pen.touch(whole, Thing::Field(form.purpose, at));
        let at = values::draw(app, form, field, placed.columns.beside(place), pen);
        caret = if focused { Some(at) } else { caret };
        y += height;
    }
    caret
}

/// Least columns of a value beside its label; with fewer it stands below.
const LEAST: u16 = 16;
/// Columns that a label may have on any screen.
const LABEL: u16 = 20;

/// The columns of a form: labels, and values beside or below them.
struct Columns {
    label: u16,
    room: u16,
    below: bool,
}

impl Columns {
    fn of(labels: &[String], width: u16) -> Self {
        let inside = width.saturating_sub(3);
        // A long label goes over several lines and leaves the values their room.
        let most = (inside * 2 / 5).max(LABEL);
        let widest = labels.iter().map(|label| columns(label) + 2);
        let label = widest.map(|wide| wide.min(most)).max().unwrap_or(2);
        let below = inside.saturating_sub(label) < LEAST;
        if below {
            Self { label: inside, room: inside.saturating_sub(2), below }
        } else {
            Self { label, room: (inside - label).min(WIDEST), below }
        }
    }

    /// Where the value goes of a field that has this place.
    const fn beside(&self, place: Area) -> Area {
        if self.below {
            let height = place.height.saturating_sub(1);
            Area { x: place.x + 2, y: place.y + 1, height, ..place }
        } else {
            Area { x: place.x + self.label, ..place }
        }
    }

    /// How many rows each field takes: what its value wants where all of them fit; else one, and the
    /// one in focus what it wants, for which others go out of sight.
    fn heights(&self, app: &App, form: &Form, labels: &[String], rows: u16) -> Vec<u16> {
        let more = u16::from(self.below);
        let wants = |field: &Field, label: &str| {
            let beside = if self.below { 1 } else { lines_of(label, self.label - 2) };
            (values::wants(app, form, field, self.room) + more).max(beside)
        };
        let shown = form.shown().zip(labels);
        let wanted: Vec<(usize, u16)> =
            shown.map(|((at, field), label)| (at, wants(field, label))).collect();
        let sum: u16 = wanted.iter().map(|(_, rows)| rows).sum();
        if sum <= rows {
            return wanted.into_iter().map(|(_, rows)| rows).collect();
        }
        let least = 1 + more;
        let most = rows.max(least);
        let given = |(at, wants): (usize, u16)| if at == form.at { wants.min(most) } else { least };
        wanted.into_iter().map(given).collect()
    }
}

/// Who several people are, in so many rows at most; more is marked.
fn whom(app: &App, form: &Form, width: u16, most: u16) -> Vec<String> {
    let many = match form.targets.as_slice() {
        [] | [_] => return Vec::new(),
        many => many,
    };
    let text = app.strings.form_for(many.len(), listed(app, many.iter().copied()));
    let mut lines = wrapped(&text, usize::from(width));
    let most = usize::from(most).max(1);
    if lines.len() > most {
        lines.truncate(most);
        if let Some(last) = lines.last_mut() {
            last.push_str(" …");
        }
    }
    lines
}

fn label(app: &App, field: &Field) -> String {
    match field.of {
        Some((words, word)) => app.strings.word(words, word),
        None if !field.label.is_empty() => field.label.clone(),
        None => app.strings.field(field.name),
    }
}

fn title(app: &App, form: &Form) -> String {
    let (model, strings) = (&app.model, &app.strings);
    let who = strings.names(&model.data.caseload, &form.targets);
    match form.purpose {
        Purpose::Past => strings.form_past(),
        Purpose::Wave => strings.form_wave(),
        Purpose::View => strings.form_view(),
        Purpose::Forecast => strings.form_forecast(),
        Purpose::Behind(_) => strings.form_behind(),
        Purpose::Beside => strings.form_beside(),
        Purpose::Free => strings.form_free(),
        Purpose::Settle(count) => strings.form_settle(count, who),
        Purpose::ByHand(record) => written(app, record),
        Purpose::Act(action, subject) => {
            let about = form.about.clone();
            let open = matches!(subject, Subject::Open(..)) && !about.is_empty();
            let ends = if open { format!(" · {about}") } else { String::new() };
            strings.form_title(action, who, about) + &ends
        }
    }
}

/// What is written down by hand: somebody or something new, or what is known.
fn written(app: &App, record: Record) -> String {
    let (caseload, strings) = (&app.model.data.caseload, &app.strings);
    match record {
        Record::Resident(None) => strings.form_resident_add(),
        Record::Resident(Some(id)) => strings.form_resident_edit(strings.names(caseload, &[id])),
        Record::Offer(None) => strings.form_offer_add(),
        Record::Offer(Some(id)) => strings.form_offer_edit(strings.offer_name(caseload, id)),
    }
}

/// Most people who are named in a row; that there are more is marked.
const NAMED: usize = 40;

/// The names of these people, in a row.
pub(super) fn listed(app: &App, people: impl IntoIterator<Item = ResidentId>) -> String {
    let name = |id| app.model.data.caseload.line(id).map(|line| line.name.spoken());
    let mut names = people.into_iter().filter_map(name);
    let mut listed = names.by_ref().take(NAMED).collect::<Vec<_>>().join(", ");
    if names.next().is_some() {
        listed.push_str(", …");
    }
    listed
}
