//! What the planner finds, for the screen and for the report.

use crate::acts::answers::{Answers, Problem};
use crate::acts::ask::FieldName;
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

/// What the planner is to assume.
///
/// # Errors
/// The [`Problem`] of the first field that is no number.
pub(super) fn assumptions(answers: &Answers, seed: u64) -> Result<Assumptions, Problem> {
    Ok(Assumptions {
        hours: answers.number(FieldName::Hours, 0, 1_000)?,
        conversation: answers.number(FieldName::Conversation, 1, 480)?,
        visit: answers.number(FieldName::Visit, 1, 480)?,
        attempt: answers.number(FieldName::Attempt, 1, 480)?,
        weeks: answers.number(FieldName::Weeks, 1, 260)?,
        seed,
    })
}
