//! A form over the panes.

use ratatui::layout::{Position, Rect};
use ratatui::style::Style;

use crate::acts::way::Subject;
use crate::app::App;
use crate::app::action::{Action, Context};
use crate::app::form::{Field, Form, Purpose, Value};
use crate::app::layout::Area;
use crate::domain::ResidentId;
use crate::domain::day::{self, NotADay};
use crate::ui::cells::{Pen, columns, wrapped};
use crate::ui::flow::{BELOW, lines_of, stack, window};

/// Draws the form; says where the caret is.
pub(super) fn draw(app: &App, form: &Form, body: Area, pen: &mut Pen<'_>) -> Option<Position> {
    let theme = *pen.theme;
    let width = body.width.saturating_sub(4).min(84);
    // Several people are named before anything is typed.
    let whom = whom(app, form, width.saturating_sub(6), body.height / 3);
    let above = u16::try_from(whom.len()).unwrap_or(0);
    let labels: Vec<String> = form.shown().map(|(_, field)| label(app, field)).collect();
    let columns = Columns::of(&labels, width);
    let heights = columns.heights(app, form, body.height.saturating_sub(4 + above));
    let high = heights.iter().sum::<u16>().saturating_add(4 + above);
    let area = boxed(body, width, high, pen);
    let title = format!(" {} ", title(app, form));
    pen.text(area.x + 2, area.y, area.width.saturating_sub(4), &title, theme.strong);
    for (y, line) in (area.y + 1..).zip(&whom) {
        pen.text(area.x + 3, y, area.width.saturating_sub(5), line, theme.plain);
    }
    let mut caret = None;
    // On a small screen the fields scroll with the focus.
    let rows = area.height.saturating_sub(4 + above).max(1);
    let at = form.shown().position(|(at, _)| at == form.at).unwrap_or(0);
    let top = window(&heights, at, rows);
    let (mut y, end) = (area.y + 1 + above, area.y + 1 + above + rows);
    let shown = form.shown().zip(&labels).zip(&heights).skip(top);
    let mut left_out = false;
    for (((at, field), label), height) in shown {
        left_out = y + height > end;
        if y >= end {
            break;
        }
        let focused = at == form.at;
        let style = if focused { theme.strong } else { theme.dim };
        let sign = if focused { "▌" } else { " " };
        let place = Area { x: area.x + 3, y, width: columns.room, height: (*height).min(end - y) };
        pen.text(area.x + 1, y, 1, sign, theme.accent);
        pen.text(place.x, y, columns.label, label, style);
        let at = draw_value(app, field, focused, columns.beside(place), pen);
        if focused {
            caret = Some(at);
        }
        y += height;
    }
    if left_out {
        let inner = Area { width: area.width.saturating_sub(3), ..area };
        pen.right(inner, area.y + area.height.saturating_sub(3), BELOW, theme.accent);
    }
    let keys = keys_line(app, form.purpose, area.width.saturating_sub(5));
    let y = area.y + area.height.saturating_sub(2);
    pen.text(area.x + 3, y, area.width.saturating_sub(5), &keys, theme.dim);
    caret
}

/// Least columns of a value beside its label; with fewer it stands below.
const LEAST: u16 = 16;
/// Columns of a day with what it means beside it.
const DAY: u16 = 36;

/// The columns of a form: labels, and values beside or below them.
struct Columns {
    label: u16,
    room: u16,
    below: bool,
}

impl Columns {
    fn of(labels: &[String], width: u16) -> Self {
        let label = labels.iter().map(|label| columns(label)).max().unwrap_or(0) + 2;
        let inside = width.saturating_sub(5);
        let below = inside.saturating_sub(label) < LEAST;
        if below {
            Self { label: inside, room: inside.saturating_sub(2), below }
        } else {
            Self { label, room: inside - label, below }
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

    /// How many rows each field takes: what its value wants, where all of them fit.
    fn heights(&self, app: &App, form: &Form, rows: u16) -> Vec<u16> {
        let least = 1 + u16::from(self.below);
        let wanted = |field: &Field| match &field.value {
            Value::Choice { .. } => lines_of(&chosen(app, field), self.room),
            Value::Text(line) => lines_of(line.as_str(), self.room.saturating_sub(1)),
            Value::Day(..) => 1 + u16::from(self.room < DAY),
        };
        let wanted: Vec<u16> = form.shown().map(|(_, f)| wanted(f) + least - 1).collect();
        if wanted.iter().sum::<u16>() <= rows {
            return wanted;
        }
        wanted.iter().map(|_| least).collect()
    }
}

/// Who several people are, in so many rows at most; more is marked.
fn whom(app: &App, form: &Form, width: u16, most: u16) -> Vec<String> {
    let many = match form.targets.as_slice() {
        [] | [_] => return Vec::new(),
        many => many,
    };
    let text = app.strings.form_for(many.len(), listed(app, many));
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

/// What is chosen, in words.
fn chosen(app: &App, field: &Field) -> String {
    let Value::Choice { options, labels, at, holds, required, .. } = &field.value else {
        return String::new();
    };
    let label = labels.get(*at).cloned().unwrap_or_default();
    let empty = options.get(*at).is_none_or(String::is_empty);
    let shown = match holds {
        _ if empty && *required => app.strings.choice_empty(),
        _ if empty => "–".to_owned(),
        Some(holds) if holds == at => app.strings.choice_holds(label),
        _ => label,
    };
    format!("‹ {shown} ›")
}

fn draw_value(app: &App, field: &Field, focused: bool, at: Area, pen: &mut Pen<'_>) -> Position {
    let theme = *pen.theme;
    match &field.value {
        Value::Choice { options, at: picked, .. } => {
            let empty = options.get(*picked).is_none_or(String::is_empty);
            let style = match (focused, empty) {
                (true, _) => theme.strong,
                (false, true) => theme.dim,
                (false, false) => theme.plain,
            };
            stack(&[(chosen(app, field), style)], at, pen);
            Position::new(at.x + 2, at.y)
        }
        Value::Text(line) if focused => typed(line, at, theme.plain, pen),
        Value::Text(line) => {
            let inner = Area { width: at.width.saturating_sub(1), ..at };
            stack(&[(line.as_str().to_owned(), theme.plain)], inner, pen);
            Position::new(at.x, at.y)
        }
        Value::Day(line, side) => {
            let caret = typed(line, Area { height: 1, ..at }, theme.plain, pen);
            let today = app.model.data.today;
            let meant = match day::parse(line.as_str(), today, *side) {
                Ok(on) => Some(format!("= {}", app.strings.long_day(on, today))),
                Err(NotADay::Far(on)) => Some(format!("= {} ?", app.strings.long_day(on, today))),
                Err(_) => None,
            };
            if let Some(meant) = meant {
                let beside = columns(line.as_str()).max(10) + 2;
                let place = if at.height > 1 {
                    Area { y: at.y + 1, ..at }
                } else {
                    Area { x: at.x + beside, width: at.width.saturating_sub(beside), ..at }
                };
                pen.text(place.x, place.y, place.width, &meant, theme.dim);
            }
            caret
        }
    }
}

/// A typed line, over as many rows as there are, scrolled so that the caret is seen.
pub(super) fn typed(
    line: &crate::app::text_line::TextLine,
    at: Area,
    style: Style,
    pen: &mut Pen<'_>,
) -> Position {
    let width = at.width.max(1);
    let before = columns(line.before_caret());
    if at.height <= 1 {
        let skip = before.saturating_sub(width - 1);
        let text = line.as_str();
        let shown =
            if skip == 0 { text.to_owned() } else { format!("…{}", past(text, skip + 1)) };
        pen.text(at.x, at.y, at.width, &shown, style);
        let caret = if skip == 0 { before } else { columns(&shown).min(before - skip) };
        return Position::new(at.x + caret, at.y);
    }
    let rows = letters(line.as_str(), width - 1);
    let (mut row, mut start) = (0, 0);
    for (nth, text) in rows.iter().enumerate() {
        if start + text.len() >= line.before_caret().len() || nth + 1 == rows.len() {
            row = nth;
            break;
        }
        start += text.len();
    }
    let top = (row + 1).saturating_sub(usize::from(at.height));
    for (y, text) in (at.y..at.y + at.height).zip(rows.iter().skip(top)) {
        pen.text(at.x, y, at.width, text, style);
    }
    let inside = line.before_caret().get(start..).map_or(0, columns);
    let down = u16::try_from(row - top).unwrap_or(0);
    Position::new(at.x + inside.min(width - 1), at.y + down)
}

/// A text in rows of this width, every letter of it.
fn letters(text: &str, width: u16) -> Vec<String> {
    use unicode_segmentation::UnicodeSegmentation;
    let mut rows = vec![String::new()];
    let mut used = 0;
    for grapheme in text.graphemes(true) {
        if used + columns(grapheme) > width {
            rows.push(String::new());
            used = 0;
        }
        used += columns(grapheme);
        if let Some(row) = rows.last_mut() {
            row.push_str(grapheme);
        }
    }
    rows
}

/// The text after its first `skip` columns.
fn past(text: &str, skip: u16) -> &str {
    use unicode_segmentation::UnicodeSegmentation;
    let mut used = 0;
    for (at, grapheme) in text.grapheme_indices(true) {
        if used >= skip {
            return text.get(at..).unwrap_or_default();
        }
        used += columns(grapheme);
    }
    ""
}

fn label(app: &App, field: &Field) -> String {
    match field.of {
        Some((words, word)) => app.strings.word(words, word),
        None => app.strings.field(field.name),
    }
}

fn title(app: &App, form: &Form) -> String {
    let (model, strings) = (&app.model, &app.strings);
    let who = strings.names(&model.data.caseload, &form.targets);
    match form.purpose {
        Purpose::Past => strings.form_past(),
        Purpose::Wave => strings.form_wave(),
        Purpose::Forecast => strings.form_forecast(),
        Purpose::Act(action, subject) => {
            let about = form.about.clone();
            let open = matches!(subject, Subject::Open(..)) && !about.is_empty();
            let ends = if open { format!(" · {about}") } else { String::new() };
            strings.form_title(action, who, about) + &ends
        }
    }
}

/// The keys that work, as many as fit whole.
fn keys_line(app: &App, purpose: Purpose, width: u16) -> String {
    let key = |action: Action| {
        let keys = app.keymap.keys_for(&[Context::Form.id()], action.id());
        keys.first().map(ToString::to_string).unwrap_or_default()
    };
    let (enter, tab, esc) = (key(Action::Submit), key(Action::FieldNext), key(Action::Back));
    // Some forms only show something.
    let shows = matches!(purpose, Purpose::Past | Purpose::Wave | Purpose::Forecast);
    let keys = if shows {
        app.strings.form_keys_show(enter, tab, esc)
    } else {
        app.strings.form_keys(enter, tab, esc)
    };
    let keys = keys + "   " + &app.strings.form_choice_keys();
    let parts: Vec<&str> = keys.split("   ").collect();
    // How to save and how to leave get their place first.
    let (mut used, mut kept) = (0, vec![false; parts.len()]);
    for at in [0, 2, 1, 3] {
        let Some((part, kept)) = parts.get(at).zip(kept.get_mut(at)) else { continue };
        *kept = used + columns(part) <= width;
        used += if *kept { columns(part) + 3 } else { 0 };
    }
    let line = parts.iter().zip(&kept).filter(|(_, kept)| **kept).map(|(part, _)| *part);
    line.collect::<Vec<_>>().join("   ")
}

/// A box over the panes, as high as it must be and centred a little above the middle.
pub(super) fn boxed(body: Area, width: u16, height: u16, pen: &mut Pen<'_>) -> Area {
    let width = width.min(body.width);
    let height = height.min(body.height);
    let x = body.x + (body.width - width) / 2;
    // Where it would stand if no message took lines below: a box does not move for one.
    let still = 1 + pen.height().saturating_sub(3).saturating_sub(height) / 3;
    let y = still.clamp(body.y, body.y + (body.height - height));
    pen.clear(Rect { x, y, width, height });
    let style = pen.theme.accent;
    pen.rule(x, y, width, "━", style);
    pen.rule(x, y + height.saturating_sub(1), width, "━", style);
    for row in y + 1..y + height.saturating_sub(1) {
        pen.text(x, row, 1, "┃", style);
        pen.text(x + width.saturating_sub(1), row, 1, "┃", style);
    }
    pen.text(x, y, 1, "┏", style);
    pen.text(x + width.saturating_sub(1), y, 1, "┓", style);
    pen.text(x, y + height.saturating_sub(1), 1, "┗", style);
    pen.text(x + width.saturating_sub(1), y + height.saturating_sub(1), 1, "┛", style);
    Area { x, y, width, height }
}

/// The names of these people, in a row.
pub(super) fn listed(app: &App, people: &[ResidentId]) -> String {
    let line = |id: &ResidentId| app.model.data.caseload.line(*id);
    let names = people.iter().filter_map(line).map(|line| line.name.spoken());
    names.collect::<Vec<_>>().join(", ")
}
