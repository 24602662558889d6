//! What the planner is to assume.

use crate::acts::answers::{Answers, Problem};
use crate::acts::ask::FieldName;
use crate::app::model::Model;
use crate::app::page::Page;
use crate::app::task::Overlay;
use crate::report::ReportKind;
use crate::triage::planner::Assumptions;

impl Model {
    /// Shows what can be done under these assumptions.
    pub(in crate::app) fn foresee(&mut self, assumptions: Assumptions) {
        self.view.planning = assumptions;
        self.task.overlay = Some(Overlay::Page(Page::Report(ReportKind::Planner), 0));
        self.view.status = None;
    }
}

/// What the planner is to assume.
///
/// # Errors
/// The [`Problem`] of the first field that is no number.
pub(in crate::app) fn assumptions(answers: &Answers, seed: u64) -> Result<Assumptions, Problem> {
    Ok(Assumptions {
        hours: answers.number(FieldName::Hours, 0, 1_000)?,
        conversation: answers.number(FieldName::Conversation, 1, 480)?,
        visit: answers.number(FieldName::Visit, 1, 480)?,
        attempt: answers.number(FieldName::Attempt, 1, 480)?,
        weeks: answers.number(FieldName::Weeks, 1, 260)?,
        seed,
    })
}
