//! What the planner finds, for the screen and for the report.

use crate::app::model::{Model, Overlay, Page};
use crate::triage::planner::{Assumptions, Forecast, forecast, history};

impl Model {
    /// What can be done in the hours there are, under the rules in force.
    pub fn forecast_of(&self, assumptions: Assumptions) -> Forecast {
        let lines = || self.caseload.served();
        let tried = lines().filter(|line| line.due.tried_on.is_some());
        let reach =
            history(tried.filter_map(|line| self.caseload.counted_file(line.id)), self.today);
        let people = lines().map(|line| (line.id, line.due.clone()));
        let (rules, world) = ((&self.rules, &self.calls), (self.today, self.salt));
        forecast(people, rules, assumptions, reach, world)
    }

    /// Calculates that and shows it.
    pub(super) fn foresee(&mut self, assumptions: Assumptions) {
        self.planning = assumptions;
        self.forecast = Some(Box::new(self.forecast_of(assumptions)));
        self.overlay = Some(Overlay::Page(Page::Forecast, 0));
        self.status = None;
    }
}
