//! What the planner finds, for the screen.

use crate::app::model::Model;
use crate::app::page::Page;
use crate::app::task::Overlay;
use crate::triage::planner::Assumptions;

impl Model {
    /// Calculates that and shows it.
    pub(in crate::app) fn foresee(&mut self, assumptions: Assumptions) {
        self.view.planning = assumptions;
        self.task.forecast = Some(Box::new(self.data.forecast_of(assumptions)));
        self.task.overlay = Some(Overlay::Page(Page::Forecast, 0));
        self.view.status = None;
    }
}
