//! The income consultant spoke with a resident.

use chrono::NaiveDate;

use super::right::INCOME;
use super::{Decision, Does, Draft};
use crate::domain::role::Role;
use crate::domain::standing::Income;
use crate::domain::{Change, CleanText, Delta, ResidentId};

/// Records an income contact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    /// With whom.
    pub residents: Vec<ResidentId>,
    /// The day.
    pub on: NaiveDate,
}

impl Does for Record {
    const MAY: &'static [Role] = INCOME;

    fn residents(&self) -> &[ResidentId] {
        &self.residents
    }

    fn texts(&self) -> Vec<&CleanText> {
        Vec::new()
    }

    fn decide(&self, draft: &mut Draft<'_>) -> Decision {
        draft.past(self.on)?;
        for file in draft.files(&self.residents)? {
            let income = Income { id: draft.record_id(), on: self.on, by: draft.by() };
            draft.push(Change::Income(file.resident.id, Delta::new(income)));
        }
        Ok(())
    }
}
