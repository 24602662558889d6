//! Help and palette: every action under what one is doing with it, and why it is not possible now.

use ratatui::layout::Position;
use ratatui::style::Style;

use crate::app::layout::Area;
use crate::app::menu::{Menu, MenuKind, MenuRow};
use crate::app::touch::Thing;
use crate::i18n::Strings;
use crate::ui::boxed::boxed;
use crate::ui::cells::{Pen, columns};
use crate::ui::flow::{BELOW, lines_of, stack, window};
use crate::ui::typed::typed;

/// Below this width the keys stand in a narrower column, and reasons below them.
const NARROW: u16 = 60;
/// Most columns of a menu: a line that is longer is hard to follow.
const WIDEST: u16 = 100;
/// From so many rows on a line stays free around the menu.
const ROOMY: u16 = 14;

/// Draws a menu; says where the caret is.
pub(super) fn draw(strings: &Strings, menu: &Menu, body: Area, pen: &mut Pen<'_>) -> Position {
    let theme = *pen.theme;
    let width = if body.width < NARROW { body.width } else { body.width - 4 };
    let height = if body.height < ROOMY { body.height } else { body.height - 1 };
    let area = boxed(body, width.min(WIDEST), height, pen);
    pen.touch(area, Thing::Menu);
    let title = match menu.kind {
        MenuKind::Help => strings.menu_help(),
        MenuKind::Palette => strings.menu_palette(),
    };
    pen.text(area.x + 2, area.y, area.width.saturating_sub(4), &format!(" {title} "), theme.strong);
    let prompt = pen.text(area.x + 2, area.y + 1, 4, "› ", theme.accent);
    let x = area.x + 2 + prompt;
    let taken = columns(&strings.menu_count(menu.shown.len(), menu.all.len())) + 7;
    let width = area.width.saturating_sub(taken);
    let typing = Area { x, y: area.y + 1, width, height: 1 };
    let caret = typed(&menu.query, typing, theme.strong, pen);
    if menu.query.as_str().is_empty() {
        pen.text(x, area.y + 1, width, &strings.hint_find(), theme.dim);
    }
    let count = strings.menu_count(menu.shown.len(), menu.all.len());
    pen.right(Area { width: area.width - 2, ..area }, area.y + 1, &count, theme.dim);
    let list = Area { y: area.y + 2, height: area.height.saturating_sub(3), ..area };
    rows(strings, menu, list, pen);
    caret
}

/// A row of a menu, laid out.
struct Laid<'a> {
    row: &'a MenuRow,
    /// The heading of its group, where it is the first of it.
    head: Option<String>,
    why: Option<String>,
    /// Whether the reason stands in the line of the title.
    beside: bool,
    title: u16,
    reason: u16,
}

impl Laid<'_> {
    fn height(&self) -> u16 {
        u16::from(self.head.is_some()) + self.title + self.reason
    }
}

/// Columns of the keys, of titles, and of reasons that stand below theirs.
struct Columns {
    keys: u16,
    title: u16,
    reason: u16,
}

impl Columns {
    fn of(list: Area) -> Self {
        let narrow = list.width < NARROW;
        let keys = if narrow { 8 } else { 12 };
        let title = list.width.saturating_sub(keys + 6);
        Self { keys, title, reason: if narrow { list.width.saturating_sub(6) } else { title } }
    }

    /// Every row that remains.
    fn lay<'a>(&self, strings: &Strings, menu: &'a Menu, rows: u16) -> Vec<Laid<'a>> {
        let mut before = None;
        let mut groups = menu.groups().into_iter();
        let shown = menu.shown.iter().filter_map(|row| menu.all.get(*row));
        let lay = shown.map(|row| {
            let first = before.replace(row.group) != Some(row.group);
            let group = if first { groups.next() } else { None };
            let head = group.map(|(group, count)| format!("{} · {count}", strings.group(group)));
            let why = row.why_not.map(|why| strings.why(why));
            let wide = why.as_ref().map_or(0, |why| columns(why) + 2);
            let beside = columns(&row.title) + wide <= self.title;
            let below = why.as_ref().filter(|_| !beside);
            let reason = below.map_or(0, |why| lines_of(why, self.reason));
            let title = lines_of(&row.title, self.title);
            // Where there is room for the row alone, its heading gives way.
            let head = head.filter(|_| title + reason < rows);
            Laid { row, head, why, beside, title, reason }
        });
        lay.collect()
    }
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
    let widths = Columns::of(list);
    let laid = widths.lay(strings, menu, list.height);
    let heights: Vec<u16> = laid.iter().map(Laid::height).collect();
    let top = window(&heights, menu.at, list.height);
    let (mut y, end) = (list.y, list.y + list.height);
    for (at, laid) in laid.iter().enumerate().skip(top) {
        // A row is whole or not there; the selected one is there in any case.
        if y + laid.height() > end && at != menu.at {
            let inner = Area { width: list.width.saturating_sub(2), ..list };
            pen.right(inner, end, &format!(" {BELOW} "), theme.accent);
            break;
        }
        if let Some(head) = &laid.head {
            pen.text(list.x + 2, y, list.width.saturating_sub(4), head, theme.strong);
            y += 1;
        }
        let place =
            Area { y, height: (laid.title + laid.reason).min(end.saturating_sub(y)), ..list };
        pen.touch(place, Thing::MenuRow(laid.row.action));
        y += row(strings, laid, at == menu.at, (place, &widths), pen);
    }
}

/// Draws one row below its heading; says how many lines it took.
fn row(
    strings: &Strings,
    laid: &Laid<'_>,
    chosen: bool,
    (place, widths): (Area, &Columns),
    pen: &mut Pen<'_>,
) -> u16 {
    let theme = *pen.theme;
    for y in place.y..place.y + place.height {
        pen.text(place.x + 2, y, 1, if chosen { "▌" } else { " " }, theme.accent);
    }
    let keys = strings.keys_shown(&laid.row.keys);
    pen.text(place.x + 4, place.y, widths.keys - 1, &keys, theme.accent);
    let style: Style = if laid.why.is_some() { theme.dim } else { theme.plain };
    let title = Area {
        x: place.x + widths.keys + 4,
        width: widths.title,
        height: laid.title.min(place.height),
        ..place
    };
    let used = stack(&[(laid.row.title.clone(), style)], title, pen);
    if let Some(why) = &laid.why {
        if laid.beside {
            let x = title.x + columns(&laid.row.title) + 2;
            pen.text(x, place.y, widths.title, why, theme.dim);
        } else {
            let x = title.x + title.width - widths.reason;
            let height = place.height.saturating_sub(used);
            let below = Area { x, y: place.y + used, width: widths.reason, height };
            stack(&[(why.clone(), theme.dim)], below, pen);
        }
    }
    if chosen {
        pen.tint(place.x + 3, place.y, place.width.saturating_sub(5), theme.selected);
    }
    place.height
}
