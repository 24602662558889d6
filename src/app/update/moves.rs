//! Moving through lists and panes. What is selected is an identity, never a place.

use crate::app::action::Action;
use crate::app::layout::{Pane, first_shown, item_rows, list_rows};
use crate::app::model::Model;
use crate::app::task::Overlay;
use crate::domain::timeline::MomentKey;
use crate::domain::timeline::timeline;

impl Model {
    /// Moves the selection of the pane in focus, or scrolls what lies on top.
    pub(super) fn go(&mut self, action: Action) {
        let page = self.page_items(self.view.focus);
        match &mut self.task.overlay {
            Some(Overlay::Menu(menu)) => return menu.go(action != Action::ListPrevious),
            Some(Overlay::Page(_, scrolled)) => {
                *scrolled = match action {
                    Action::ListNext => scrolled.saturating_add(1),
                    Action::ListPrevious => scrolled.saturating_sub(1),
                    Action::ListPageDown => scrolled.saturating_add(10),
                    Action::ListPageUp => scrolled.saturating_sub(10),
                    _ => 0,
                };
                return;
            }
            Some(Overlay::Form(_) | Overlay::Ask(_)) | None => {}
        }
        if self.task.call.is_some() {
            return self.read_call(matches!(action, Action::ListNext | Action::ListPageDown));
        }
        if self.sheet().is_some() {
            return self.go_to_row(|at, last| match action {
                Action::ListNext => at + 1,
                Action::ListPrevious => at.saturating_sub(1),
                Action::ListPageDown => at + 10,
                Action::ListPageUp => at.saturating_sub(10),
                Action::ListFirst => 0,
                _ => last,
            });
        }
        let (at, count) = self.position(self.view.focus);
        let last = count.saturating_sub(1);
        let at = at.unwrap_or(0);
        let to = match action {
            Action::ListNext => at + 1,
            Action::ListPrevious => at.saturating_sub(1),
            Action::ListPageDown => at + page,
            Action::ListPageUp => at.saturating_sub(page),
            Action::ListFirst => 0,
            _ => last,
        };
        self.select(self.view.focus, to.min(last));
    }

    /// Where the selection stands in a pane's list, and how long the list is.
    pub fn position(&self, pane: Pane) -> (Option<usize>, usize) {
        match pane {
            Pane::Residents => {
                let at = self.view.rows.iter().position(|id| Some(*id) == self.view.selected);
                (at, self.view.rows.len())
            }
            Pane::Timeline => {
                let keys = self.moments();
                (keys.iter().position(|key| Some(*key) == self.view.moment), keys.len())
            }
            Pane::Offers => {
                let at = self.view.offers.iter().position(|id| Some(*id) == self.view.offer);
                (at, self.view.offers.len())
            }
            Pane::Week => {
                let week = self.view.week.as_ref();
                let at = week.and_then(|week| week.row().map(|_| week.at));
                (at, week.map_or(0, |week| week.rows.len()))
            }
        }
    }

    /// The keys of the moments in the timeline, the newest first: all, or what was found.
    pub fn moments(&self) -> Vec<MomentKey> {
        let Some(file) = &self.view.file else { return Vec::new() };
        let moments = timeline(file);
        let keys = moments.iter().map(|(on, moment)| (*on, moment.record(), moment.step()));
        match self.found_moments() {
            Some(found) => keys.filter(|key| found.contains(key)).collect(),
            None => keys.collect(),
        }
    }

    pub(super) fn select(&mut self, pane: Pane, at: usize) {
        match pane {
            Pane::Residents => {
                let id = self.view.rows.get(at).copied();
                self.release();
                // The row that was held at the end is gone with the step: whoever is last now.
                let id =
                    id.filter(|id| self.view.rows.contains(id)).or(self.view.rows.last().copied());
                if id.is_some() {
                    self.show(id);
                }
            }
            Pane::Timeline => self.view.moment = self.moments().get(at).copied(),
            Pane::Offers => self.view.offer = self.view.offers.get(at).copied(),
            Pane::Week => self.go_to_row(|_, _| at),
        }
    }

    /// Goes to a pane, out of whatever fills the screen.
    pub(super) fn leave_to(&mut self, pane: Pane) {
        self.task.overview = None;
        self.view.person = false;
        let from = self.view.focus;
        self.focus_on(pane);
        if pane == Pane::Week {
            // What is under the cursor is what acts are about.
            self.show_row();
        } else if from == Pane::Week && !self.stands_in_list() {
            self.show(self.view.rows.first().copied());
        }
    }

    /// Whether whoever is selected stands in the list of residents.
    fn stands_in_list(&self) -> bool {
        self.view.selected.is_some_and(|id| self.view.rows.contains(&id))
    }

    pub(in crate::app) fn focus_on(&mut self, pane: Pane) {
        self.view.focus = pane;
        if matches!(pane, Pane::Timeline | Pane::Offers) {
            self.view.side = pane;
        }
    }

    pub(super) fn toggle_mark(&mut self) {
        let Some(id) = self.view.selected else { return };
        if !self.view.marks.remove(&id) {
            self.view.marks.insert(id);
        }
        self.go(Action::ListNext);
    }

    /// How many items a pane shows at once.
    pub(super) fn page_items(&self, pane: Pane) -> usize {
        let area = self.view.layout().and_then(|layout| layout.pane(pane));
        area.map_or(1, |area| usize::from(list_rows(pane, area) / item_rows(pane)).max(1))
    }

    /// After every step: each list is scrolled so that its selection is visible.
    pub(in crate::app) fn settle(&mut self) {
        for pane in Pane::ALL {
            let (at, count) = self.position(pane);
            let shown = self.page_items(pane);
            if let Some(scroll) = self.view.scrolls.get_mut(pane as usize) {
                scroll.top = first_shown(scroll.top, at.unwrap_or(0), count, shown);
            }
        }
    }
}
