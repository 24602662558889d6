//! A resident asked for contact.

use chrono::NaiveDate;

use super::right::INTERN;
use super::{Decision, Does, Draft};
use crate::domain::role::Role;
use crate::domain::standing::Request;
use crate::domain::{Change, CleanText, Delta, ResidentId};

/// Records that a resident asked for contact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// Who asked.
    pub residents: Vec<ResidentId>,
    /// The day of asking.
    pub on: NaiveDate,
    /// What about.
    pub note: CleanText,
}

impl Does for Note {
    const MAY: &'static [Role] = INTERN;

    fn residents(&self) -> &[ResidentId] {
        &self.residents
    }

    fn texts(&self) -> Vec<&CleanText> {
        vec![&self.note]
    }

    fn decide(&self, draft: &mut Draft<'_>) -> Decision {
        let Self { residents, on, note } = self;
        draft.past(*on)?;
        for file in draft.files(residents)? {
            let request = Request { id: draft.record_id(), on: *on, note: note.clone() };
            draft.push(Change::Request(file.resident.id, Delta::new(request)));
        }
        Ok(())
    }
}
