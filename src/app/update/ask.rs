//! An act on marked people of whom some are not in sight is asked once, with their names.

use crate::acts::way::About;
use crate::app::action::Action;
use crate::app::model::Model;
use crate::app::task::Overlay;
use crate::domain::ResidentId;

impl Model {
    /// Whether an action has to be asked before it opens or does anything.
    pub(in crate::app) fn must_ask(&self, action: Action) -> bool {
        is_for_marked(action) && self.view.marks.iter().any(|id| !self.view.rows.contains(id))
    }

    /// Asks.
    pub(in crate::app) fn ask(&mut self, action: Action) {
        self.task.overlay = Some(Overlay::Ask(action));
        self.view.status = None;
    }

    /// The marked people who are in the list shown, and those who are not.
    pub fn marked(&self) -> (Vec<ResidentId>, Vec<ResidentId>) {
        self.view.marks.iter().partition(|id| self.view.rows.contains(id))
    }
}

/// Whether an action is about everybody who is marked.
fn is_for_marked(action: Action) -> bool {
    action.way().is_some_and(|(_, way)| matches!(way.about, About::Many | About::Two))
}
