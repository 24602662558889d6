//! A form over the panes.

use ratatui::layout::{Position, Rect};

use crate::app::App;
use crate::app::action::{Action, Context};
use crate::app::form::{Field, Form, Purpose, Value};
use crate::app::layout::Area;
use crate::domain::day;
use crate::domain::standing::Direction;
use crate::ui::cells::{Pen, columns};

/// Draws the form; says where the caret is.
pub(super) fn draw(app: &App, form: &Form, body: Area, pen: &mut Pen<'_>) -> Option<Position> {
    let theme = *pen.theme;
    let fields = u16::try_from(form.fields.len()).unwrap_or(8);
    let width = body.width.saturating_sub(4).min(84);
    let area = boxed(body, width, fields + 4, pen);
    let title = format!(" {} ", title(app, form));
    pen.text(area.x + 2, area.y, area.width.saturating_sub(4), &title, theme.strong);
    let labels: Vec<String> = form.fields.iter().map(|f| label(app, f)).collect();
    let label_width = labels.iter().map(|label| columns(label)).max().unwrap_or(0) + 2;
    let mut caret = None;
    // On a small screen the fields scroll with the focus.
    let rows = usize::from(area.height.saturating_sub(4)).max(1);
    let top = (form.at + 1).saturating_sub(rows);
    let shown = form.fields.iter().zip(&labels).enumerate().skip(top).take(rows);
    for (y, (at, (field, label))) in (area.y + 1..).zip(shown) {
        let focused = at == form.at;
        let style = if focused { theme.strong } else { theme.dim };
        let sign = if focused { "▌" } else { " " };
        pen.text(area.x + 1, y, 1, sign, theme.accent);
        pen.text(area.x + 3, y, label_width, label, style);
        let x = area.x + 3 + label_width;
        let room = (area.x + area.width).saturating_sub(x + 2);
        let at = draw_value(app, field, focused, Area { x, y, width: room, height: 1 }, pen);
        if focused {
            caret = Some(at);
        }
    }
    if form.fields.len() > top + rows {
        let inner = Area { width: area.width.saturating_sub(3), ..area };
        pen.right(inner, area.y + area.height.saturating_sub(3), "↓", theme.accent);
    }
    let keys = keys_line(app, form.purpose);
    let y = area.y + area.height.saturating_sub(2);
    pen.text(area.x + 3, y, area.width.saturating_sub(5), &keys, theme.dim);
    caret
}

fn draw_value(app: &App, field: &Field, focused: bool, at: Area, pen: &mut Pen<'_>) -> Position {
    let theme = *pen.theme;
    match &field.value {
        Value::Choice { words, options, at: chosen } => {
            let name = options.get(*chosen).map(String::as_str).unwrap_or_default();
            let shown = match (*words, name) {
                (_, "") => "–".to_owned(),
                ("", name) => name.to_owned(),
                (words, name) => app.strings.word(words, name),
            };
            let text = format!("‹ {shown} ›");
            let style = if focused { theme.strong } else { theme.plain };
            pen.text(at.x, at.y, at.width, &text, style);
            Position::new(at.x + 2, at.y)
        }
        Value::Text(line) if focused => typed(line, at, pen),
        Value::Text(line) => {
            pen.text(at.x, at.y, at.width, line.as_str(), theme.plain);
            Position::new(at.x, at.y)
        }
        Value::Day(line, side) => {
            let caret = typed(line, at, pen);
            if let Some(on) = day::parse(line.as_str(), app.model.today, *side) {
                let meant = format!("= {}", app.strings.long_day(on, app.model.today));
                let x = at.x + columns(line.as_str()).max(10) + 2;
                pen.text(x, at.y, at.width.saturating_sub(x - at.x), &meant, theme.dim);
            }
            caret
        }
    }
}

/// A typed line, scrolled so that the caret is seen.
fn typed(line: &crate::app::text_line::TextLine, at: Area, pen: &mut Pen<'_>) -> Position {
    let before = columns(line.before_caret());
    let style = pen.theme.plain;
    let skip = before.saturating_sub(at.width.saturating_sub(1));
    let text = line.as_str();
    let shown = if skip == 0 { text } else { past(text, skip) };
    pen.text(at.x, at.y, at.width, shown, style);
    Position::new(at.x + before.saturating_sub(skip), at.y)
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
    let who = strings.names(&model.caseload, &form.targets);
    match form.purpose {
        Purpose::Past => strings.form_past(),
        Purpose::Contact | Purpose::Called(_) => strings.form_contact(who),
        Purpose::Promise => strings.form_promise(who),
        Purpose::Release(_) => strings.form_release(who),
        Purpose::Refer(to) => strings.form_refer(strings.target(&model.caseload, to), who),
        Purpose::MoveReferral(_) => {
            let to = model.referral().map(|r| strings.target(&model.caseload, r.to));
            format!("{} → {}", strings.form_referral(who), to.unwrap_or_default())
        }
        Purpose::Pause => strings.form_pause(who),
        Purpose::Request => strings.form_request(who),
        Purpose::Signal => strings.form_signal(who),
        Purpose::JudgeSignal(_) => strings.form_judge(who),
        Purpose::Place(Direction::Up) => strings.form_up(who),
        Purpose::Place(Direction::Down) => strings.form_down(who),
        Purpose::Department => strings.form_department(who),
        Purpose::Task => strings.form_task(who),
        Purpose::Income => strings.form_income(who),
        Purpose::Assign => strings.form_assign(who),
        Purpose::Plan => strings.form_plan(who),
        Purpose::Pair => strings.form_pair(who),
        Purpose::Wave => strings.form_wave(),
        Purpose::AddWave => strings.form_add_wave(),
        Purpose::OpenUnwilling(id) => {
            strings.form_unwilling(who, strings.offer_name(&model.caseload, id))
        }
        Purpose::CloseUnwilling => strings.form_unwilling_close(who),
        Purpose::Forecast => strings.form_forecast(),
    }
}

fn keys_line(app: &App, purpose: Purpose) -> String {
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
    keys + "   " + &app.strings.form_choice_keys()
}

/// A box over the panes, as high as it must be and centred a little above the middle.
pub(super) fn boxed(body: Area, width: u16, height: u16, pen: &mut Pen<'_>) -> Area {
    let width = width.min(body.width);
    let height = height.min(body.height);
    let x = body.x + (body.width - width) / 2;
    let y = body.y + (body.height - height) / 3;
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
