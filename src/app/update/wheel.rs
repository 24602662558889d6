//! What the wheel does: it scrolls what lies under the pointer, wherever the focus is.

use crate::app::layout::{Pane, item_rows};
use crate::app::model::Model;
use crate::app::task::Overlay;
use crate::app::touch::Thing;

/// Lines of a text, or rows of a list, that one step of the wheel moves.
const STEP: u16 = 3;

/// A place moved by so many, and kept between the first and the last.
fn moved(at: usize, by: isize, last: usize) -> usize {
    at.saturating_add_signed(by).min(last)
}

impl Model {
    /// The wheel turned by so many steps over a thing.
    pub(super) fn wheel(&mut self, on: Option<&Thing>, steps: i16) {
        let Some(thing) = on else { return };
        let by = isize::from(steps).saturating_mul(isize::from(STEP.cast_signed()));
        let page = usize::from(self.view.size.1);
        match (&mut self.task.overlay, thing) {
            (Some(Overlay::Page(_, scrolled)), Thing::Page(last)) => {
                // Not beyond the end of what was seen: back is one step back.
                let to = moved(usize::from((*scrolled).min(*last)), by, usize::from(*last));
                *scrolled = u16::try_from(to).unwrap_or(*last);
            }
            (Some(Overlay::Menu(menu)), Thing::Menu | Thing::MenuRow(_)) => {
                menu.at = moved(menu.at, by, menu.shown.len().saturating_sub(1));
            }
            (Some(Overlay::History(history)), Thing::History | Thing::HistoryRow(_)) => {
                let last = history.rows.len().saturating_sub(1);
                history.select(moved(history.place(), isize::from(steps), last));
            }
            (Some(Overlay::Caller(caller)), Thing::Caller | Thing::Found(_)) => {
                let last = caller.found.len().saturating_sub(1);
                let to = moved(caller.at().unwrap_or(0), isize::from(steps), last);
                caller.selected = caller.found.get(to).copied();
            }
            // Beside a form the history is read on; who it is about stays.
            (Some(Overlay::Form(_)), Thing::Pane(Pane::Timeline) | Thing::Moment(_)) => {
                self.scroll(Pane::Timeline, steps);
            }
            (Some(_), _) => {}
            (None, Thing::Keys | Thing::Act(_)) if !self.view.pending.is_empty() => {
                self.view.read_on = moved(self.view.read_on, isize::from(steps), page);
            }
            (None, Thing::Call) => self.read_call(steps > 0),
            (None, _) if self.task.call.is_some() => {}
            // The page of a person stays with its person.
            (None, Thing::Sheet | Thing::Row(..)) if !self.view.person => {
                self.go_to_row(|at, last| moved(at, by, last));
            }
            (None, thing) => {
                if let Some(pane) = thing.pane() {
                    self.scroll(pane, steps);
                }
            }
        }
    }

    /// Scrolls the list of a pane; the selection comes along where it would go out of sight.
    fn scroll(&mut self, pane: Pane, steps: i16) {
        let by = isize::from(steps);
        if pane == Pane::Week {
            return self.scroll_week(by);
        }
        let (at, count) = self.position(pane);
        let last = count.saturating_sub(1);
        if pane == Pane::Timeline && self.view.person {
            // Moments stand there whole, each in its own height: the page follows the selected one.
            let to = moved(at.unwrap_or(0), by, last);
            return self.select(pane, to);
        }
        let shown = self.page_items(pane);
        let rows = isize::from(STEP.div_ceil(item_rows(pane)).cast_signed());
        let top =
            moved(self.view.scroll(pane).top, by.saturating_mul(rows), count.saturating_sub(shown));
        // Whoever has a page of their own stays: the list is read as far as their row is in sight.
        let stays = pane == Pane::Residents && self.view.person;
        let Some(scroll) = self.view.scrolls.get_mut(pane as usize) else { return };
        scroll.top = top;
        let Some(at) = at.filter(|_| !stays) else { return };
        let to = at.clamp(top, (top + shown).saturating_sub(1).min(last).max(top));
        if to != at {
            self.view.jumps.leapt = true;
            self.select(pane, to);
        }
    }

    /// The week beside the panes: its cursor moves, and with the focus whoever acts are about.
    fn scroll_week(&mut self, by: isize) {
        if self.view.focus == Pane::Week && !self.view.person {
            return self.go_to_row(|at, last| moved(at, by, last));
        }
        if let Some(week) = self.view.week.as_mut().filter(|week| !week.done) {
            week.at = moved(week.at, by, week.rows.len().saturating_sub(1));
        }
    }
}
