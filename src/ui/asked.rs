//! The question before an act on marked people who are not all in sight.

use ratatui::layout::Position;

use crate::app::App;
use crate::app::action::{Action, Context};
use crate::app::layout::Area;
use crate::app::touch::Thing;
use crate::ui::boxed::boxed;
use crate::ui::cells::{Pen, columns, wrapped};
use crate::ui::form::listed;

/// Draws the question; the cursor stands on its last line.
pub(super) fn draw(app: &App, action: Action, body: Area, pen: &mut Pen<'_>) -> Position {
    let (model, strings, theme) = (&app.model, &app.strings, *pen.theme);
    let hidden = model.hidden_marks();
    let width = body.width.saturating_sub(4).min(84);
    let inside = usize::from(width.saturating_sub(6));
    let about = if hidden == 0 {
        strings.ask_many(model.view.marks.len())
    } else {
        strings.ask_marked(model.view.marks.len(), hidden)
    };
    let mut lines = wrapped(&about, inside);
    lines.push(String::new());
    if hidden > 0 {
        lines.extend(wrapped(&strings.ask_hidden(listed(app, model.marks_hidden())), inside));
    }
    if hidden < model.view.marks.len() {
        lines.extend(wrapped(&strings.ask_shown(listed(app, model.marks_shown())), inside));
    }
    // What does not fit is marked: the question and the keys always do.
    let most = usize::from(body.height.saturating_sub(4)).max(1);
    if lines.len() > most {
        lines.truncate(most);
        if let Some(last) = lines.last_mut() {
            "…".clone_into(last);
        }
    }
    let height = u16::try_from(lines.len()).unwrap_or(u16::MAX).saturating_add(4);
    let area = boxed(body, width, height, pen);
    pen.touch(area, Thing::Ask);
    let title = format!(" {} ", strings.action(action));
    pen.text(area.x + 2, area.y, area.width.saturating_sub(4), &title, theme.strong);
    for (y, line) in (area.y + 1..).zip(&lines) {
        pen.text(area.x + 3, y, area.width.saturating_sub(5), line, theme.plain);
    }
    let key = |action: Action| {
        let keys = app.keymap.keys_for(&[Context::Form.id()], action.id());
        keys.first().map(ToString::to_string).unwrap_or_default()
    };
    let keys = strings.ask_keys(key(Action::Submit), key(Action::Back));
    let y = area.y + area.height.saturating_sub(2);
    pen.text(area.x + 3, y, area.width.saturating_sub(5), &keys, theme.accent);
    let end = columns(&keys).min(area.width.saturating_sub(5));
    Position::new((area.x + 3 + end).min(area.x + area.width.saturating_sub(1)), y)
}
