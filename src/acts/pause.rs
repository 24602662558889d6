//! A pause until a day, and its end.

use chrono::NaiveDate;

use super::draft::{edited, given};
use super::right::NOBODY;
use super::{Decision, Does, Draft};
use crate::domain::role::Role;
use crate::domain::standing::Pause;
use crate::domain::{Change, CleanText, Delta, Refusal, ResidentId};

/// Pauses until a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Set {
    /// Whom.
    pub residents: Vec<ResidentId>,
    /// The day of return.
    pub until: NaiveDate,
    /// Why.
    pub reason: CleanText,
}

/// Ends the pause now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct End {
    /// Whose.
    pub residents: Vec<ResidentId>,
}

impl Does for Set {
    const MAY: &'static [Role] = NOBODY;

    fn residents(&self) -> &[ResidentId] {
        &self.residents
    }

    fn texts(&self) -> Vec<&CleanText> {
        vec![&self.reason]
    }

    fn decide(&self, draft: &mut Draft<'_>) -> Decision {
        let Self { residents, until, reason } = self;
        let (until, from) = (*until, draft.today());
        draft.ahead(until)?;
        if until == from {
            return Err(Refusal::InPast(until));
        }
        given(reason)?;
        let mut same = None;
        for file in draft.files(residents)? {
            let resident = file.resident.id;
            // One pause at a time: another day or reason changes the one that holds.
            let held = file.records.pauses.iter().rev().find(|pause| pause.holds(from));
            let reason = reason.clone();
            let change = if let Some(held) = held {
                edited(held, Pause { until, reason, ..held.clone() })
            } else {
                let id = draft.record_id();
                Some(Delta::new(Pause { id, from, until, reason, ended_on: None }))
            };
            match change {
                Some(delta) => draft.push(Change::Pause(resident, delta)),
                None => same = same.or(Some(Refusal::PausedAlready(resident, until))),
            }
        }
        draft.changed_or(same)
    }
}

impl Does for End {
    const MAY: &'static [Role] = NOBODY;

    fn residents(&self) -> &[ResidentId] {
        &self.residents
    }

    fn texts(&self) -> Vec<&CleanText> {
        Vec::new()
    }

    fn decide(&self, draft: &mut Draft<'_>) -> Decision {
        let today = draft.today();
        for file in draft.files(&self.residents)? {
            for pause in file.records.pauses.iter().filter(|pause| pause.holds(today)) {
                let ended = Pause { ended_on: Some(today), ..pause.clone() };
                draft.push(Change::Pause(file.resident.id, Delta::edit(pause.clone(), ended)));
            }
        }
        draft.changed_or(Some(Refusal::NotPaused))
    }
}
