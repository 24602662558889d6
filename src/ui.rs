//! Drawing: functions from the model to a buffer. Nothing here can change the model.

pub mod ask;
pub mod cells;
pub mod theme;

mod call;
mod form;
mod frame;
mod menu;
mod offers;
mod page;
mod person;
mod residents;
mod status;
pub mod svg;
mod timeline;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::app::App;
use crate::app::action::Action;
use crate::app::layout::{Area, MIN_HEIGHT, MIN_WIDTH, Pane};
use crate::app::model::Overlay;
use cells::Pen;
use theme::Theme;

/// Draws the whole screen and says where the hardware cursor belongs: on the selected row or at
/// the caret, in every frame, because screen readers and input methods follow it.
pub fn draw(app: &App, theme: &Theme, area: Rect, buf: &mut Buffer) -> Option<Position> {
    let mut pen = Pen::new(buf, theme, area);
    pen.clear(area);
    let size = (area.width, area.height);
    let fits = app.model.layout().filter(|_| size == app.model.size);
    let Some(layout) = fits else {
        let text = app.strings.too_small(MIN_WIDTH, MIN_HEIGHT);
        pen.text(area.x, area.y, area.width, &text, theme.plain);
        return Some(Position::new(area.x, area.y));
    };
    frame::header(app, layout.header, &mut pen);
    let mut cursor = None;
    let body = Area { y: 1, height: area.height.saturating_sub(3), ..layout.header };
    if let Some(block) = &app.model.call {
        cursor = call::draw(app, block, body, &mut pen);
    }
    let panes = layout.panes.iter().filter(|_| app.model.call.is_none());
    for (pane, place) in panes {
        let at = draw_pane(app, *pane, *place, &mut pen);
        if *pane == app.model.focus {
            cursor = at;
        }
        frame::divider(*place, &mut pen);
    }
    let typed = status::status(app, layout.status, &mut pen);
    status::hints(app, layout.hints, &mut pen);
    let on_top = match &app.model.overlay {
        Some(Overlay::Form(shown)) => form::draw(app, shown, body, &mut pen),
        Some(Overlay::Menu(shown)) => Some(menu::draw(app, shown, body, &mut pen)),
        Some(Overlay::Page(shown, scrolled)) => {
            Some(page::draw(app, *shown, *scrolled, body, &mut pen))
        }
        None => menu::which_key(app, body, &mut pen),
    };
    on_top.or(typed).or(cursor).or(Some(Position::new(area.x, area.y)))
}

/// The keys and acts that the hint line may show now: for the tests that press them all.
pub fn hints(app: &App) -> Vec<(String, Action)> {
    status::offers(app)
}

fn draw_pane(app: &App, pane: Pane, area: Area, pen: &mut Pen<'_>) -> Option<Position> {
    frame::title(app, pane, area, pen);
    let inside = Area { y: area.y + 1, height: area.height.saturating_sub(1), ..area };
    match pane {
        Pane::Residents => residents::draw(app, inside, pen),
        Pane::Timeline => timeline::draw(app, inside, pen),
        Pane::Offers => offers::draw(app, inside, pen),
    }
}
