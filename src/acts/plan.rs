//! The plan of a person: its next version.

use chrono::NaiveDate;

use super::right::INTERN;
use super::{Decision, Does, Draft};
use crate::domain::plan::{Plan, PlanContent};
use crate::domain::role::Role;
use crate::domain::{Change, CleanText, Delta, Refusal, ResidentId};

/// Saves a new version of the plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Save {
    /// Whose.
    pub resident: ResidentId,
    /// The day it was made.
    pub on: NaiveDate,
    /// What it says.
    pub content: PlanContent,
}

impl Does for Save {
    const MAY: &'static [Role] = INTERN;

    fn residents(&self) -> &[ResidentId] {
        std::slice::from_ref(&self.resident)
    }

    fn texts(&self) -> Vec<&CleanText> {
        self.content.texts()
    }

    fn decide(&self, draft: &mut Draft<'_>) -> Decision {
        let Self { resident, on, content } = self;
        draft.past(*on)?;
        let file = draft.file(*resident)?;
        if file.plan().is_some_and(|current| current.content == *content) {
            return Err(Refusal::NothingToChange);
        }
        draft.plan(*resident, *on, content);
        Ok(())
    }
}

impl Draft<'_> {
    /// A new version of a plan.
    pub(super) fn plan(&mut self, resident: ResidentId, on: NaiveDate, content: &PlanContent) {
        let plan = Plan { id: self.record_id(), on, content: content.clone(), by: self.by() };
        self.push(Change::Plan(resident, Box::new(Delta::new(plan))));
    }
}
