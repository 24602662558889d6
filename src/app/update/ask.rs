//! An act on marked people of whom some are not in sight, or on many at once, is asked once, with
//! their names.

use std::collections::HashSet;

use crate::acts::way::About;
use crate::app::action::Action;
use crate::app::model::Model;
use crate::app::task::Overlay;
use crate::domain::ResidentId;

/// From so many people on an act of one key is asked about.
const MANY: usize = 10;

impl Model {
    /// Whether an action has to be asked before it opens or does anything.
    pub(in crate::app) fn must_ask(&self, action: Action) -> bool {
        let many = self.view.marks.len() >= MANY && is_done_at_once(action);
        !self.view.person && is_for_marked(action) && (many || self.hidden_marks() > 0)
    }

    /// Asks.
    pub(in crate::app) fn ask(&mut self, action: Action) {
        self.task.overlay = Some(Overlay::Ask(action));
        self.view.status = None;
    }

    /// The marked people who are in the list shown, in its order.
    pub fn marks_shown(&self) -> impl Iterator<Item = ResidentId> + '_ {
        self.view.rows.iter().copied().filter(|id| self.view.marks.contains(id))
    }

    /// The marked people who are not in the list shown.
    pub fn marks_hidden(&self) -> impl Iterator<Item = ResidentId> + '_ {
        let shown: HashSet<ResidentId> = match self.hidden_marks() {
            0 => return None.into_iter().flatten(),
            _ => self.view.rows.iter().copied().collect(),
        };
        let hidden = move |id: &ResidentId| !shown.contains(id);
        Some(self.view.marks.iter().copied().filter(hidden)).into_iter().flatten()
    }

    /// How many of the marked are not in the list shown.
    pub fn hidden_marks(&self) -> usize {
        let (counted, hidden) = self.view.hidden;
        if counted == self.marks_and_rows() {
            hidden
        } else {
            self.view.marks.not_among(&self.view.rows)
        }
    }

    /// Counts them where other people are marked or shown.
    pub(super) fn count_hidden_marks(&mut self) {
        self.view.hidden = (self.marks_and_rows(), self.hidden_marks());
    }

    const fn marks_and_rows(&self) -> (u64, u64) {
        (self.view.marks.changed(), self.view.rows_made)
    }
}

/// Whether an action asks nothing by itself.
fn is_done_at_once(action: Action) -> bool {
    action.way().is_some_and(|(_, way)| way.asks.is_none())
}

/// Whether an action is about everybody who is marked.
fn is_for_marked(action: Action) -> bool {
    action.way().is_some_and(|(_, way)| matches!(way.about, About::Many | About::Two))
}
