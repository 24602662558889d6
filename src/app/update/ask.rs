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
        is_for_marked(action) && (many || !self.marked().1.is_empty())
    }

    /// Asks.
    pub(in crate::app) fn ask(&mut self, action: Action) {
        self.task.overlay = Some(Overlay::Ask(action));
        self.view.status = None;
    }

    /// The marked people who are in the list shown, and those who are not.
    pub fn marked(&self) -> (Vec<ResidentId>, Vec<ResidentId>) {
        if self.view.marks.is_empty() {
            return (Vec::new(), Vec::new());
        }
        let shown: HashSet<ResidentId> = self.view.rows.iter().copied().collect();
        self.view.marks.iter().partition(|id| shown.contains(*id))
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
