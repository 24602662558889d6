//! What the tour asks for, in a strip above the line that tells what happened.

use crate::app::App;
use crate::app::action::Action;
use crate::app::layout::Area;
use crate::app::tour::Stop;
use crate::ui::cells::{Pen, clipped};
use crate::ui::status::{key_for, shown_key};

/// Most lines of the strip.
const MOST: usize = 3;

/// Draws the strip above the line that tells what happened, which takes `more` lines than one, on a
/// screen of this height; says how many lines it takes.
pub(super) fn draw(app: &App, (status, more, height): (Area, u16, u16), pen: &mut Pen<'_>) -> u16 {
    let lines = lines(app, status.width, height);
    let strip = u16::try_from(lines.len()).unwrap_or(0);
    let top = status.y.saturating_sub(more + strip);
    let style = pen.theme.accent;
    for (y, line) in (top..top + strip).zip(&lines) {
        pen.text(status.x + 1, y, status.width.saturating_sub(2), line, style);
    }
    strip
}

/// The lines of the strip; none where there is no tour.
fn lines(app: &App, width: u16, height: u16) -> Vec<String> {
    let Some(stop) = app.model.task.tour else { return Vec::new() };
    let strings = &app.strings;
    let text = format!("▶ {}/{}  {}", stop.number(), Stop::ALL.len(), told(app, stop));
    let stops = key_for(app, Action::TourBegin);
    let stops = if stops.is_empty() { stops } else { format!("  {}", strings.tour_stops(stops)) };
    let room = if height > 16 { MOST } else { 1 };
    clipped(&(text + &stops), usize::from(width.saturating_sub(2)), room)
}

fn told(app: &App, stop: Stop) -> String {
    // The key is named as it is at the desk, whatever lies over it now.
    let stack = app.model.pane_contexts();
    let key = app.strings.keys_shown(&shown_key(&app.keymap.keys_for(stack, stop.action().id())));
    let strings = &app.strings;
    match stop {
        Stop::Why => strings.tour_why(key),
        Stop::Person => strings.tour_person(key),
        Stop::Contact => strings.tour_contact(key),
        Stop::Undo => strings.tour_undo(key),
        Stop::Search => strings.tour_search(key),
        Stop::Limit => strings.tour_limit(key),
        Stop::Offers => strings.tour_offers(key),
        Stop::Call => strings.tour_call(key),
        Stop::Day => strings.tour_day(key),
        Stop::Help => strings.tour_help(key),
    }
}
