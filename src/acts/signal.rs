//! A signal to the WSP that the rung no longer fits, and what the WSP judged.

use chrono::NaiveDate;

use super::draft::{edited, given};
use super::right::{INCOME, NOBODY};
use super::{Decision, Does, Draft};
use crate::domain::role::Role;
use crate::domain::standing::Signal;
use crate::domain::{Change, CleanText, Delta, RecordId, Refusal, ResidentId, Rung};

/// Asks the WSP to judge the rung.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Give {
    /// Whose.
    pub residents: Vec<ResidentId>,
    /// The day it was given.
    pub on: NaiveDate,
    /// What was seen.
    pub reason: CleanText,
}

/// Records what the WSP judged: the only way in which a rung changes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Judge {
    /// Whose.
    pub resident: ResidentId,
    /// Which signal.
    pub id: RecordId,
    /// The rung that was judged.
    pub rung: Rung,
    /// The day of the result.
    pub on: NaiveDate,
}

impl Does for Give {
    const MAY: &'static [Role] = INCOME;

    fn residents(&self) -> &[ResidentId] {
        &self.residents
    }

    fn texts(&self) -> Vec<&CleanText> {
        vec![&self.reason]
    }

    fn decide(&self, draft: &mut Draft<'_>) -> Decision {
        let Self { residents, on, reason } = self;
        draft.past(*on)?;
        given(reason)?;
        for file in draft.files(residents)? {
            let (id, by) = (draft.record_id(), draft.by());
            let signal = Signal { id, on: *on, reason: reason.clone(), by, result: None };
            draft.push(Change::Signal(file.resident.id, Delta::new(signal)));
        }
        Ok(())
    }
}

impl Does for Judge {
    const MAY: &'static [Role] = NOBODY;

    fn residents(&self) -> &[ResidentId] {
        std::slice::from_ref(&self.resident)
    }

    fn texts(&self) -> Vec<&CleanText> {
        Vec::new()
    }

    fn decide(&self, draft: &mut Draft<'_>) -> Decision {
        let Self { resident, id, rung, on } = *self;
        draft.past(on)?;
        let before: Signal = draft.record(resident, id)?;
        if before.result.is_some() {
            return Err(Refusal::SignalJudged(id));
        }
        if on < before.on {
            return Err(Refusal::StepBefore(on));
        }
        let after = Signal { result: Some((rung, on)), ..before.clone() };
        draft.push(Change::Signal(resident, Delta::edit(before, after)));
        let person = draft.file(resident)?.resident.clone();
        let mut moved = person.clone();
        moved.person.rung = rung;
        if let Some(delta) = edited(&person, moved) {
            draft.push(Change::Person(Box::new(delta)));
        }
        Ok(())
    }
}
