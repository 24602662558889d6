//! People who go: what an erasure says, and what it takes off the caseload.

use super::Caseload;
use crate::domain::betrayal;
use crate::domain::entry::{Cause, Erasure, Gone};
use crate::domain::retention::{Expired, Remains};
use crate::domain::{CleanText, Refusal, ResidentId};

impl Caseload {
    /// Forgets people; the numbers that they and their records had are never given out again.
    pub(super) fn erase(&mut self, erasure: &Erasure) {
        for gone in &erasure.people {
            self.forget(gone.resident);
        }
        let (ours, theirs) = (&mut self.numbers, erasure.numbers);
        ours.resident = ours.resident.max(theirs.resident);
        ours.record = ours.record.max(theirs.record);
        ours.offer = ours.offer.max(theirs.offer);
    }

    /// What erasing a person would leave.
    ///
    /// # Errors
    /// [`Refusal::UnknownResident`], [`Refusal::ReasonMissing`], [`Refusal::ReasonTells`].
    pub fn erasure(&self, id: ResidentId, reason: CleanText) -> Result<Cause, Refusal> {
        let line = self.line(id).ok_or(Refusal::UnknownResident(id))?;
        if reason.is_empty() {
            return Err(Refusal::ReasonMissing);
        }
        let file = self.file(id).ok_or(Refusal::UnknownResident(id))?;
        if let Some(tells) = betrayal::told(reason.as_str(), &file.resident.person) {
            return Err(Refusal::ReasonTells(tells));
        }
        let people = vec![Gone { resident: id, no: line.no, remains: None }];
        Ok(Cause::Erased(Erasure { people, reason, numbers: self.numbers }))
    }

    /// What destroying files whose term is over would leave; people who are gone already are left
    /// out.
    pub fn expiry(&self, expired: &[Expired], reason: CleanText) -> Cause {
        let gone = |expired: &Expired| {
            let file = self.file(expired.resident)?;
            let remains = Some(Remains::of(&file, expired.ended_on));
            Some(Gone { resident: expired.resident, no: file.resident.no, remains })
        };
        let people = expired.iter().filter_map(gone).collect();
        Cause::Erased(Erasure { people, reason, numbers: self.numbers })
    }
}
