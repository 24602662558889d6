//! Tasks among ourselves: noted, done. A task is no promise to anybody.

use chrono::NaiveDate;

use super::right::INTERN;
use super::{Decision, Does, Draft};
use crate::domain::role::Role;
use crate::domain::task::Task;
use crate::domain::{Change, CleanText, Delta, RecordId, Refusal, ResidentId};

/// Notes a task among ourselves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Add {
    /// About whom.
    pub residents: Vec<ResidentId>,
    /// What.
    pub what: CleanText,
    /// By when.
    pub by: NaiveDate,
}

/// A task was done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Do {
    /// Whose file.
    pub resident: ResidentId,
    /// Which task.
    pub id: RecordId,
    /// The day it was done.
    pub on: NaiveDate,
}

impl Does for Add {
    const MAY: &'static [Role] = INTERN;

    fn residents(&self) -> &[ResidentId] {
        &self.residents
    }

    fn texts(&self) -> Vec<&CleanText> {
        vec![&self.what]
    }

    fn decide(&self, draft: &mut Draft<'_>) -> Decision {
        let Self { residents, what, by } = self;
        draft.ahead(*by)?;
        if what.is_empty() {
            return Err(Refusal::WhatMissing);
        }
        for file in draft.files(residents)? {
            let task = Task {
                id: draft.record_id(),
                what: what.clone(),
                by: *by,
                made_on: draft.today(),
                made_by: draft.by(),
                done_on: None,
            };
            draft.push(Change::Task(file.resident.id, Delta::new(task)));
        }
        Ok(())
    }
}

impl Does for Do {
    const MAY: &'static [Role] = INTERN;

    fn residents(&self) -> &[ResidentId] {
        std::slice::from_ref(&self.resident)
    }

    fn texts(&self) -> Vec<&CleanText> {
        Vec::new()
    }

    fn decide(&self, draft: &mut Draft<'_>) -> Decision {
        let Self { resident, id, on } = *self;
        draft.past(on)?;
        let before: Task = draft.record(resident, id)?;
        if !before.is_open() {
            return Err(Refusal::TaskDone(id));
        }
        let after = Task { done_on: Some(on), ..before.clone() };
        draft.push(Change::Task(resident, Delta::edit(before, after)));
        Ok(())
    }
}
