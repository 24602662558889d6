//! The yearly measurement: that it was taken.

use chrono::NaiveDate;

use super::right::NOBODY;
use super::{Decision, Does, Draft};
use crate::domain::role::Role;
use crate::domain::taken::Taken;
use crate::domain::{Change, CleanText, Delta, ResidentId};

/// Records that the yearly measurement was taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    /// Whose.
    pub resident: ResidentId,
    /// The day.
    pub on: NaiveDate,
}

impl Does for Record {
    const MAY: &'static [Role] = NOBODY;

    fn residents(&self) -> &[ResidentId] {
        std::slice::from_ref(&self.resident)
    }

    fn texts(&self) -> Vec<&CleanText> {
        Vec::new()
    }

    fn decide(&self, draft: &mut Draft<'_>) -> Decision {
        draft.past(self.on)?;
        let resident = draft.file(self.resident)?.resident.id;
        let taken = Taken { id: draft.record_id(), on: self.on };
        draft.push(Change::Taken(resident, Delta::new(taken)));
        Ok(())
    }
}
