//! What the planner is to assume.

use crate::app::model::Model;
use crate::app::page::Page;
use crate::app::task::Overlay;
use crate::triage::planner::Assumptions;

impl Model {
    /// Shows what can be done under these assumptions.
    pub(in crate::app) fn foresee(&mut self, assumptions: Assumptions) {
        self.view.planning = assumptions;
        self.task.overlay = Some(Overlay::Page(Page::Forecast, 0));
        self.view.status = None;
    }
}
