//! A list on the screen: what the panes and the lists that fill the screen have in common.

use ratatui::layout::Position;

use crate::app::App;
use crate::app::layout::{Area, Pane, item_rows};
use crate::app::touch::Thing;
use crate::ui::cells::Pen;
use crate::ui::flow::{shown_from, spread};

/// A list, as far as drawing it goes.
pub(super) trait List {
    /// The column of the cursor in the selected row.
    const CURSOR: u16 = 1;
    /// Most lines that the selected row takes more than the others, where it wants them.
    const MORE: u16 = 0;

    /// How many rows there are.
    fn len(&self) -> usize;

    /// What is said where there is none.
    fn empty(&self) -> String;

    /// The selected row.
    fn selected(&self) -> Option<usize>;

    /// How many lines a row wants in this width.
    fn wants(&self, nth: usize, width: u16) -> u16;

    /// What a row is to the hand; `None` where it is a heading.
    fn thing(&self, nth: usize) -> Option<Thing>;

    /// Draws a row.
    fn row(&self, nth: usize, area: Area, pen: &mut Pen<'_>);
}

/// Draws the list of a pane; says where the cursor is. Each row has the lines of its pane, and where
/// everybody fits, the lines that are left over go to the rows that want more.
pub(super) fn draw(
    app: &App,
    pane: Pane,
    list: &impl List,
    area: Area,
    pen: &mut Pen<'_>,
) -> Option<Position> {
    if list.len() == 0 {
        return Some(super::status::empty(&list.empty(), area, pen));
    }
    let least = item_rows(pane);
    let more = wanted_more(list, (least, area.width)).min(area.height.saturating_sub(least));
    let rows = area.height.saturating_sub(more);
    let top = shown_from(app, pane, usize::from(rows / least));
    let seen = list.len().saturating_sub(top).min(usize::from(area.height.div_ceil(least)));
    let count = u16::try_from(list.len()).unwrap_or(u16::MAX);
    let free = area.height.saturating_sub(count.saturating_mul(least));
    let all = |nth| list.wants(nth, area.width).saturating_sub(least - 1).max(1);
    let one = |nth| if list.selected() == Some(nth) { 1 + more } else { 1 };
    let wanted: Vec<u16> =
        (top..top + seen).map(|nth| if free > 0 { all(nth) } else { one(nth) }).collect();
    let rows = u16::try_from(seen).unwrap_or(u16::MAX);
    let extra = if free > 0 { free } else { more };
    let heights: Vec<u16> =
        spread(&wanted, rows.saturating_add(extra)).iter().map(|more| more + least - 1).collect();
    rows_below(list, (top, &heights), area, pen)
}

/// How many lines the selected row takes more than the others.
fn wanted_more<L: List>(list: &L, (least, width): (u16, u16)) -> u16 {
    let wants = |nth| list.wants(nth, width).saturating_sub(least).min(L::MORE);
    if L::MORE == 0 { 0 } else { list.selected().map_or(0, wants) }
}

/// Draws the rows from one on, each in its height, as far as there is room; says where the cursor
/// is.
pub(super) fn rows_below<L: List>(
    list: &L,
    (first, heights): (usize, &[u16]),
    area: Area,
    pen: &mut Pen<'_>,
) -> Option<Position> {
    let (mut y, end) = (area.y, area.y + area.height);
    let mut cursor = None;
    for (nth, height) in (first..).zip(heights) {
        if y >= end {
            break;
        }
        let place = Area { y, height: (*height).min(end - y), ..area };
        list.row(nth, place, pen);
        if let Some(thing) = list.thing(nth) {
            pen.touch(place, thing);
        }
        if list.selected() == Some(nth) {
            cursor = Some(Position::new(area.x + L::CURSOR, y));
        }
        y += height;
    }
    cursor
}
