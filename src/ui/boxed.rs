//! A box over the panes.

use ratatui::layout::Rect;

use crate::app::layout::Area;
use crate::ui::cells::Pen;

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
