//! What stands in a field, what it takes, and what is wrong with it.

use chrono::Datelike as _;
use ratatui::layout::Position;
use ratatui::style::{Modifier, Style};

use crate::acts::time;
use crate::app::App;
use crate::app::form::{Field, FieldName, Form, Value};
use crate::app::layout::Area;
use crate::app::touch::Thing;
use crate::domain::day::{self, NotADay, Side};
use crate::domain::working_day::is_weekend;
use crate::ui::cells::{Pen, columns};
use crate::ui::flow::{lines_of, stack};
use crate::ui::typed::{rows_wanted, typed};

/// Columns of a day with what it means beside it.
const DAY: u16 = 36;
/// Rows of a note while nothing is typed, and most rows of any text.
const NOTE: (u16, u16) = (2, 7);
/// Most rows in which all choices are shown, and where each has nearly a row of its own.
const CHOICES: (u16, u16) = (3, 7);
/// Columns of a value in which few choices stand beside each other.
const NARROW: u16 = 30;

/// Rows that a field wants in this width.
pub(super) fn wants(app: &App, form: &Form, field: &Field, width: u16) -> u16 {
    let value = match &field.value {
        Value::Choice { .. } if is_open(app, form, field, width) => {
            placed(&options(app, field), width).last().map_or(1, |(_, row)| row + 1)
        }
        Value::Choice { .. } => lines_of(&chosen(app, field), width).max(1),
        Value::Text(line) => {
            let least = if field.is_note() { NOTE.0 } else { 1 };
            rows_wanted(line.as_str(), width).clamp(least, NOTE.1)
        }
        Value::Day(..) => 1 + u16::from(width < DAY),
    };
    value + told(app, form, field).map_or(0, |(text, _)| lines_of(&text, width))
}

/// Draws what stands in a field; says where its caret is.
pub(super) fn draw(app: &App, form: &Form, field: &Field, at: Area, pen: &mut Pen<'_>) -> Position {
    let theme = *pen.theme;
    let told = told(app, form, field);
    let rows = told.as_ref().map_or(0, |(text, _)| lines_of(text, at.width));
    let rows = rows.min(at.height.saturating_sub(1));
    let place = Area { height: at.height.saturating_sub(rows).max(1), ..at };
    let caret = value(app, form, field, place, pen);
    if let Some((text, wrong)) = told {
        let below = Area { y: at.y + place.height, height: rows, ..at };
        stack(&[(text, if wrong { theme.danger } else { theme.accent })], below, pen);
    }
    caret
}

fn value(app: &App, form: &Form, field: &Field, at: Area, pen: &mut Pen<'_>) -> Position {
    let theme = *pen.theme;
    let focused = is_focused(form, field);
    match &field.value {
        Value::Choice { .. } if is_open(app, form, field, at.width) => {
            choices(app, (form, field), at, pen)
        }
        Value::Choice { options, at: picked, .. } => {
            let empty = options.get(*picked).is_none_or(String::is_empty);
            let style = match (focused, empty) {
                (true, _) => theme.strong,
                (false, true) => theme.dim,
                (false, false) => theme.plain,
            };
            stack(&[(chosen(app, field), style)], at, pen);
            Position::new(at.x, at.y)
        }
        Value::Text(line) => {
            let caret = typed(line, at, theme.plain, pen);
            if line.as_str().is_empty() {
                takes(app, field, at, pen);
            } else if let Some(meant) = time_meant(app, field, line.as_str()) {
                let beside = columns(line.as_str()).max(10) + 2;
                pen.text(at.x + beside, at.y, at.width.saturating_sub(beside), &meant, theme.dim);
            }
            caret
        }
        Value::Day(line, side) => {
            let caret = typed(line, Area { height: 1, ..at }, theme.plain, pen);
            let today = app.model.data.today;
            let meant = match day::parse(line.as_str(), today, *side) {
                Ok(on) => format!("= {}", app.strings.long_day(on, today)),
                Err(NotADay::Far(on)) => format!("= {} ?", app.strings.long_day(on, today)),
                Err(_) if line.as_str().is_empty() => {
                    takes(app, field, at, pen);
                    return caret;
                }
                // What may be typed is said before it is refused.
                Err(_) => format!("? {}", fill(app, field)),
            };
            let beside = columns(line.as_str()).max(10) + 2;
            let place = if at.height > 1 {
                Area { y: at.y + 1, ..at }
            } else {
                Area { x: at.x + beside, width: at.width.saturating_sub(beside), ..at }
            };
            pen.text(place.x, place.y, place.width, &meant, theme.dim);
            caret
        }
    }
}

/// Which time is meant by what is typed as one, or what may be typed; `None` where no time is asked.
fn time_meant(app: &App, field: &Field, typed: &str) -> Option<String> {
    (field.name == FieldName::MeetAt).then(|| match time::read(typed) {
        Some(at) => format!("= {}", app.strings.time_of_day(at)),
        None => format!("? {}", fill(app, field)),
    })
}

/// What a field takes, in grey, as long as nothing stands in it.
fn takes(app: &App, field: &Field, at: Area, pen: &mut Pen<'_>) {
    let style = pen.theme.dim;
    pen.text(at.x, at.y, at.width.saturating_sub(1), &fill(app, field), style);
}

fn fill(app: &App, field: &Field) -> String {
    match &field.value {
        Value::Day(_, Side::Past) => app.strings.fill_past(),
        Value::Day(..) => app.strings.fill_ahead(),
        Value::Text(_) | Value::Choice { .. } => app.strings.fill(field),
    }
}

/// What is told below a field, and whether that is wrong; what is only worth knowing hinders nobody.
fn told(app: &App, form: &Form, field: &Field) -> Option<(String, bool)> {
    let wrong = wrong(app, form, field).map(|wrong| (wrong, true));
    wrong.or_else(|| remark(app, form, field).map(|remark| (remark, false)))
}

/// What is worth knowing of an appointment: that nobody works on its day, and whom one meets then.
fn remark(app: &App, form: &Form, field: &Field) -> Option<String> {
    let (data, strings) = (&app.model.data, &app.strings);
    match field.name {
        FieldName::MeetOn => {
            let on = form.meets_on(data.today).filter(|on| is_weekend(*on))?;
            Some(strings.remark_weekend(strings.weekday_name(on.weekday()).to_owned()))
        }
        FieldName::MeetAt => {
            let ((on, slot), id) = (form.meets(data.today)?, *form.targets.first()?);
            let (other, known) = data.overlapping(id, on, slot)?;
            let name = data.caseload.line(other)?.name.spoken();
            Some(strings.remark_overlaps(name, strings.time_of_day(known.at?)))
        }
        _ => None,
    }
}

/// What is wrong with a field.
fn wrong(app: &App, form: &Form, field: &Field) -> Option<String> {
    let problem = form.problem.as_ref().filter(|problem| field.is_of(problem))?;
    // Several fields may have one name; the first of them tells it.
    let first = form.shown().find(|(_, known)| known.is_of(problem));
    let is_first = first.is_some_and(|(_, known)| std::ptr::eq(known, field));
    is_first.then(|| app.strings.problem(problem, app.model.data.today))
}

fn is_focused(form: &Form, field: &Field) -> bool {
    form.fields.get(form.at).is_some_and(|at| std::ptr::eq(at, field))
}

/// Whether all choices of the field are shown: it has the focus, and there is room for them.
fn is_open(app: &App, form: &Form, field: &Field, width: u16) -> bool {
    let rows = || placed(&options(app, field), width).last().map_or(0, |(_, row)| row + 1);
    let most = if width < NARROW { CHOICES.1 } else { CHOICES.0 };
    is_focused(form, field) && rows() <= most
}

/// A choice: in words, whether it is chosen, and its stable name.
type Choice = (String, bool, String);

/// The choices.
fn options(app: &App, field: &Field) -> Vec<Choice> {
    let Value::Choice { options, labels, at, required, .. } = &field.value else {
        return Vec::new();
    };
    let all = options.iter().zip(labels).enumerate();
    let shown = all.map(|(nth, (option, label))| {
        let text = match (option.is_empty(), *required) {
            (true, true) => app.strings.choice_empty(),
            (true, false) => "–".to_owned(),
            (false, _) => label.clone(),
        };
        (text, nth == *at, option.clone())
    });
    // What stands there before anybody chose goes away with the choice.
    shown.filter(|(_, chosen, option)| *chosen || !(option.is_empty() && *required)).collect()
}

/// The column and the row of each choice; the chosen one stands in brackets.
fn placed(options: &[Choice], width: u16) -> Vec<(u16, u16)> {
    let (mut x, mut row) = (0, 0);
    let place = options.iter().map(|(text, ..)| {
        let wide = columns(text) + 2;
        if x > 0 && x + wide > width {
            (x, row) = (0, row + 1);
        }
        let here = (x, row);
        x += wide;
        here
    });
    place.collect()
}

/// All choices; the cursor stands on the chosen one.
fn choices(app: &App, (form, field): (&Form, &Field), at: Area, pen: &mut Pen<'_>) -> Position {
    let theme = *pen.theme;
    let options = options(app, field);
    let places = placed(&options, at.width);
    let on = options.iter().zip(&places).find(|((_, chosen, _), _)| *chosen);
    let row = on.map_or(0, |(_, (_, row))| *row);
    // Where there is no room for all rows, the one with the chosen one is seen.
    let top = (row + 1).saturating_sub(at.height);
    let mut caret = Position::new(at.x, at.y);
    for ((text, chosen, option), (x, row)) in options.iter().zip(&places) {
        let Some(y) = row.checked_sub(top).filter(|row| *row < at.height) else { continue };
        let (x, y) = (at.x + x, at.y + y);
        let room = (at.x + at.width).saturating_sub(x);
        let place = Area { x, y, width: (columns(text) + 2).min(room), height: 1 };
        pen.touch(place, Thing::Choice(form.purpose, form.at, option.clone()));
        if *chosen {
            caret = Position::new(x, y);
        }
        let style = if *chosen { theme.strong } else { theme.dim };
        // What is not there to be chosen has no letter.
        let letters = if option.is_empty() { 0 } else { field.letters(text) };
        choice(text, letters, (*chosen, style), place, pen);
    }
    caret
}

/// One choice; the letters by which it is chosen are underlined.
fn choice(text: &str, letters: usize, (chosen, style): (bool, Style), at: Area, pen: &mut Pen<'_>) {
    let (before, after) = if chosen { ("‹", "›") } else { (" ", " ") };
    let end = text.char_indices().nth(letters).map_or(text.len(), |(at, _)| at);
    let (typed, rest) = text.split_at(end);
    let pieces = [
        (before.into(), style),
        (typed.into(), style.add_modifier(Modifier::UNDERLINED)),
        (rest.into(), style),
        (after.into(), style),
    ];
    pen.pieces(at.x, at.y, at.width, &pieces);
}

/// What is chosen, in words.
fn chosen(app: &App, field: &Field) -> String {
    let Value::Choice { options, labels, at, holds, required, .. } = &field.value else {
        return String::new();
    };
    let label = labels.get(*at).cloned().unwrap_or_default();
    let empty = options.get(*at).is_none_or(String::is_empty);
    match holds {
        _ if empty && *required => app.strings.choice_empty(),
        _ if empty => "–".to_owned(),
        Some(holds) if holds == at => app.strings.choice_holds(label),
        _ => label,
    }
}
