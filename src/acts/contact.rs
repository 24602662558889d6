//! A contact or an attempt, with what is promised next.

use chrono::NaiveDate;

use super::promise::PromiseDraft;
use super::right::INTERN;
use super::{Decision, Does, Draft};
use crate::domain::contact::{Channel, Contact, Outcome};
use crate::domain::promise::{Promise, PromiseState};
use crate::domain::role::Role;
use crate::domain::{Change, CleanText, Delta, File, ResidentId};

/// Logs a contact or an attempt.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Log {
    /// With whom.
    pub residents: Vec<ResidentId>,
    /// What happened.
    pub contact: ContactDraft,
    /// What we promise next.
    pub promise: Option<PromiseDraft>,
}

/// A contact that was not recorded yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ContactDraft {
    /// The day.
    pub on: NaiveDate,
    /// How.
    pub channel: Channel,
    /// With what outcome.
    pub outcome: Outcome,
    /// A note; may be empty.
    pub note: CleanText,
}

impl Does for Log {
    const MAY: &'static [Role] = INTERN;

    fn residents(&self) -> &[ResidentId] {
        &self.residents
    }

    fn texts(&self) -> Vec<&CleanText> {
        let promised = self.promise.iter().map(|promise| &promise.what);
        std::iter::once(&self.contact.note).chain(promised).collect()
    }

    fn decide(&self, draft: &mut Draft<'_>) -> Decision {
        let Self { residents, contact, promise } = self;
        draft.past(contact.on)?;
        draft.promise_fits(promise.as_ref())?;
        for file in draft.files(residents)? {
            draft.contact(file.resident.id, contact);
            if contact.outcome.is_conversation() {
                draft.keep_calls(&file, contact.on);
            }
            draft.promise(&file, promise.as_ref())?;
        }
        Ok(())
    }
}

impl Draft<'_> {
    /// A new contact.
    pub(super) fn contact(&mut self, resident: ResidentId, told: &ContactDraft) {
        let ContactDraft { on, channel, outcome, note } = told.clone();
        let contact = Contact { id: self.record_id(), on, channel, outcome, note, by: self.by() };
        self.push(Change::Contact(resident, Delta::new(contact)));
    }

    /// A conversation keeps every promise to get in touch again that was made before it.
    fn keep_calls(&mut self, file: &File, on: NaiveDate) {
        let calls = file.records.promises.iter();
        for call in calls.filter(|p| p.is_open() && p.what.is_empty() && p.made_on <= on) {
            let kept = Promise { state: PromiseState::Kept { on }, ..call.clone() };
            self.push(Change::Promise(file.resident.id, Delta::edit(call.clone(), kept)));
        }
    }
}
