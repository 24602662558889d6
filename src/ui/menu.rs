//! Help, palette and which-key.

use ratatui::layout::Position;

use crate::app::App;
use crate::app::action::Action;
use crate::app::layout::{Area, first_shown};
use crate::app::menu::{Menu, MenuKind};
use crate::keymap::Resolution;
use crate::ui::cells::{Pen, columns};
use crate::ui::form::boxed;

/// Draws a menu; says where the caret is.
pub(super) fn draw(app: &App, menu: &Menu, body: Area, pen: &mut Pen<'_>) -> Position {
    let theme = *pen.theme;
    let width = body.width.saturating_sub(4).min(76);
    let area = boxed(body, width, body.height.saturating_sub(1), pen);
    let title = match menu.kind {
        MenuKind::Help => app.strings.menu_help(),
        MenuKind::Palette => app.strings.menu_palette(),
    };
    pen.text(area.x + 2, area.y, area.width, &format!(" {title} "), theme.strong);
    let prompt = pen.text(area.x + 2, area.y + 1, 4, "› ", theme.accent);
    let x = area.x + 2 + prompt;
    pen.text(x, area.y + 1, area.width.saturating_sub(6), menu.query.as_str(), theme.strong);
    if menu.query.as_str().is_empty() {
        pen.text(x, area.y + 1, area.width.saturating_sub(6), &app.strings.hint_find(), theme.dim);
    }
    let list = Area { y: area.y + 2, height: area.height.saturating_sub(3), ..area };
    rows(app, menu, list, pen);
    let caret = columns(menu.query.before_caret()).min(area.width.saturating_sub(6));
    Position::new(x + caret, area.y + 1)
}

fn rows(app: &App, menu: &Menu, list: Area, pen: &mut Pen<'_>) {
    let theme = *pen.theme;
    if menu.shown.is_empty() {
        let text = app.strings.menu_none();
        pen.text(list.x + 4, list.y + 1, list.width.saturating_sub(6), &text, theme.plain);
        return;
    }
    let top = first_shown(0, menu.at, menu.shown.len(), usize::from(list.height));
    let visible = menu.shown.iter().enumerate().skip(top);
    for (y, (at, row)) in (list.y..list.y + list.height).zip(visible) {
        let Some(row) = menu.all.get(*row) else { continue };
        let chosen = at == menu.at;
        let style = if row.why_not.is_some() { theme.dim } else { theme.plain };
        let inside = list.width.saturating_sub(4);
        pen.text(list.x + 2, y, 1, if chosen { "▌" } else { " " }, theme.accent);
        pen.text(list.x + 4, y, 11, &row.keys, theme.accent);
        let x = list.x + 16;
        let room = (list.x + list.width).saturating_sub(x + 2);
        let used = pen.text(x, y, room, &row.title, style);
        if let Some(why) = row.why_not {
            let why = format!("  {}", app.strings.why(why));
            pen.text(x + used, y, room.saturating_sub(used), &why, theme.dim);
        }
        if chosen {
            pen.tint(list.x + 3, y, inside.saturating_sub(1), theme.selected);
        }
    }
}

/// The box that shows what may follow the keys pressed so far.
pub(super) fn which_key(app: &App, body: Area, pen: &mut Pen<'_>) -> Option<Position> {
    let model = &app.model;
    if model.pending.is_empty() {
        return None;
    }
    let Resolution::Pending(rest) = app.keymap.resolve(model.contexts(), &model.pending) else {
        return None;
    };
    let theme = *pen.theme;
    let height = u16::try_from(rest.len()).unwrap_or(u16::MAX).saturating_add(2);
    let width = body.width.min(48);
    let height = height.min(body.height);
    let low =
        Area { x: body.x + body.width - width, y: body.y + body.height - height, width, height };
    let area = boxed(low, width, height, pen);
    let keys: Vec<String> = model.pending.iter().map(ToString::to_string).collect();
    let title = format!(" {} ", app.strings.which_key(keys.join(" ")));
    pen.text(area.x + 2, area.y, area.width, &title, theme.strong);
    let lines = (area.y + 1..area.y + area.height.saturating_sub(1)).zip(&rest);
    for (y, (sequence, id)) in lines {
        let keys = sequence.to_string();
        pen.text(area.x + 2, y, 8, &keys, theme.accent);
        let title = Action::from_id(*id).map(|a| app.strings.action(a)).unwrap_or_default();
        pen.text(area.x + 10, y, area.width.saturating_sub(12), &title, theme.plain);
    }
    Some(Position::new(area.x + 2, area.y + 1))
}
