//! Help, palette and which-key.

use ratatui::layout::Position;
use ratatui::style::Style;

use crate::app::App;
use crate::app::action::Action;
use crate::app::layout::Area;
use crate::app::menu::{Menu, MenuKind};
use crate::i18n::Strings;
use crate::keymap::Resolution;
use crate::ui::boxed::boxed;
use crate::ui::cells::{Pen, Piece, columns};
use crate::ui::flow::{BELOW, lines_of, spread, stack, window};
use crate::ui::typed::typed;

/// Below this width the keys stand in a narrower column.
const NARROW: u16 = 60;

/// Draws a menu; says where the caret is.
pub(super) fn draw(strings: &Strings, menu: &Menu, body: Area, pen: &mut Pen<'_>) -> Position {
    let theme = *pen.theme;
    let width = body.width.saturating_sub(4).min(76);
    let area = boxed(body, width, body.height.saturating_sub(1), pen);
    let title = match menu.kind {
        MenuKind::Help => strings.menu_help(),
        MenuKind::Palette => strings.menu_palette(),
    };
    pen.text(area.x + 2, area.y, area.width.saturating_sub(4), &format!(" {title} "), theme.strong);
    let prompt = pen.text(area.x + 2, area.y + 1, 4, "› ", theme.accent);
    let x = area.x + 2 + prompt;
    let typing = Area { x, y: area.y + 1, width: area.width.saturating_sub(6), height: 1 };
    let caret = typed(&menu.query, typing, theme.strong, pen);
    if menu.query.as_str().is_empty() {
        pen.text(x, area.y + 1, area.width.saturating_sub(6), &strings.hint_find(), theme.dim);
    }
    let list = Area { y: area.y + 2, height: area.height.saturating_sub(3), ..area };
    rows(strings, menu, list, pen);
    caret
}

fn rows(strings: &Strings, menu: &Menu, list: Area, pen: &mut Pen<'_>) {
    let theme = *pen.theme;
    if menu.shown.is_empty() {
        let none = (strings.menu_none(), theme.plain);
        let place = Area { x: list.x + 4, y: list.y + 1, ..list };
        let place = Area { width: list.width.saturating_sub(6), ..place };
        stack(&[none], Area { height: list.height.saturating_sub(1), ..place }, pen);
        return;
    }
    let keys = if list.width < NARROW { 8 } else { 12 };
    let room = list.width.saturating_sub(keys + 6);
    let said: Vec<Vec<(String, Style)>> = menu
        .shown
        .iter()
        .filter_map(|row| menu.all.get(*row))
        .map(|row| {
            let style = if row.why_not.is_some() { theme.dim } else { theme.plain };
            let title = (row.title.clone(), style);
            let why = row.why_not.map(|why| (strings.why(why), theme.dim));
            std::iter::once(title).chain(why).collect()
        })
        .collect();
    let whole = |said: &[(String, Style)]| said.iter().map(|(text, _)| lines_of(text, room)).sum();
    let one = |said: &[(String, Style)]| {
        let wide = said.iter().map(|(text, _)| columns(text) + 2).sum::<u16>();
        wide.saturating_sub(2) <= room
    };
    let heights: Vec<u16> =
        said.iter().map(|said| if one(said) { 1 } else { whole(said) }).collect();
    let top = window(&heights, menu.at, list.height);
    let (mut y, end) = (list.y, list.y + list.height);
    let rows = menu.shown.iter().zip(&said).zip(&heights).enumerate().skip(top);
    for (at, ((row, said), height)) in rows {
        let Some(row) = menu.all.get(*row) else { continue };
        if y >= end {
            let inner = Area { width: list.width.saturating_sub(2), ..list };
            pen.right(inner, end, &format!(" {BELOW} "), theme.accent);
            break;
        }
        let chosen = at == menu.at;
        let place = Area { x: list.x + keys + 4, y, width: room, height: (*height).min(end - y) };
        for y in y..y + place.height {
            pen.text(list.x + 2, y, 1, if chosen { "▌" } else { " " }, theme.accent);
        }
        pen.text(list.x + 4, y, keys - 1, &strings.keys_shown(&row.keys), theme.accent);
        if one(said) {
            let gap = ("  ".to_owned(), theme.plain);
            let parts: Vec<_> = said.iter().flat_map(|part| [part.clone(), gap.clone()]).collect();
            let pieces: Vec<Piece<'_>> =
                parts.into_iter().map(|(text, style)| (text.into(), style)).collect();
            pen.pieces(place.x, y, room, &pieces);
        } else {
            stack(said, place, pen);
        }
        if chosen {
            pen.tint(list.x + 3, y, list.width.saturating_sub(5), theme.selected);
        }
        y += height;
    }
}

/// The box that shows what may follow the keys pressed so far.
pub(super) fn which_key(app: &App, body: Area, pen: &mut Pen<'_>) -> Option<Position> {
    let model = &app.model;
    if model.view.pending.is_empty() {
        return None;
    }
    let Resolution::Pending(rest) = app.keymap.resolve(model.contexts(), &model.view.pending)
    else {
        return None;
    };
    let theme = *pen.theme;
    let width = body.width.min(48);
    let shown = |keys: String| app.strings.keys_shown(&keys);
    let keys: Vec<String> = rest.iter().map(|(keys, _)| shown(keys.to_string())).collect();
    let wide = keys.iter().map(|keys| columns(keys)).max().unwrap_or(0) + 2;
    let room = width.saturating_sub(wide + 4);
    let title = |id| Action::from_id(id).map(|a| app.strings.action(a)).unwrap_or_default();
    let titles: Vec<(String, Style)> =
        rest.iter().map(|(_, id)| (title(*id), theme.plain)).collect();
    let wanted: Vec<u16> = titles.iter().map(|(title, _)| lines_of(title, room)).collect();
    let height = wanted.iter().sum::<u16>().saturating_add(2).min(body.height);
    let given = spread(&wanted, height.saturating_sub(2));
    let low =
        Area { x: body.x + body.width - width, y: body.y + body.height - height, width, height };
    let area = boxed(low, width, height, pen);
    let pressed: Vec<String> = model.view.pending.iter().map(ToString::to_string).collect();
    let title = format!(" {} ", app.strings.which_key(pressed.join(" ")));
    pen.text(area.x + 2, area.y, area.width.saturating_sub(4), &title, theme.strong);
    let (mut y, end) = (area.y + 1, area.y + area.height.saturating_sub(1));
    for ((keys, (title, style)), lines) in keys.iter().zip(&titles).zip(given) {
        if lines == 0 {
            let inner = Area { width: area.width.saturating_sub(2), ..area };
            pen.right(inner, end, &format!(" {BELOW} "), theme.accent);
            break;
        }
        pen.text(area.x + 2, y, wide, keys, theme.accent);
        let place = Area { x: area.x + 2 + wide, y, width: room, height: lines.min(end - y) };
        stack(&[(title.clone(), *style)], place, pen);
        y += lines;
    }
    Some(Position::new(area.x + 2, area.y + 1))
}
