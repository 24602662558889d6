//! What a file tells of the past of people who are known: conversations, promises, referrals.

use super::super::draft::edited;
use super::super::{Decision, Draft};
use crate::domain::contact::Contact;
use crate::domain::promise::{Promise, PromiseState};
use crate::domain::referral::Referral;
use crate::domain::{Change, CleanText, Delta, RecordId, ResidentId};

/// The number of a record that has none yet.
pub const NEW: RecordId = RecordId(0);

/// A record that a file tells of. One that is new has the number [`NEW`]; where it does not say who
/// did it, whoever imports stands there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Told {
    /// A contact or an attempt, new or with more in its note than is known.
    Contact(Contact),
    /// A promise.
    Promise(Promise),
    /// A referral with its steps.
    Referral(Referral),
}

impl Draft<'_> {
    /// A contact that a file tells of.
    pub(super) fn new_contact(&mut self, resident: ResidentId, told: &Contact) {
        let by = if told.by.is_empty() { self.by() } else { told.by.clone() };
        let contact = Contact { id: self.record_id(), by, ..told.clone() };
        self.push(Change::Contact(resident, Delta::new(contact)));
    }

    /// Takes what a file tells of somebody's past.
    pub(super) fn told(&mut self, resident: ResidentId, told: &Told) -> Decision {
        let by = self.by();
        let by = |told: &CleanText| if told.is_empty() { by } else { told.clone() };
        match told {
            Told::Contact(contact) => {
                self.past(contact.on)?;
                if contact.id == NEW {
                    self.file(resident)?;
                    self.new_contact(resident, contact);
                    return Ok(());
                }
                let before: Contact = self.record(resident, contact.id)?;
                if let Some(delta) = edited(&before, contact.clone()) {
                    self.push(Change::Contact(resident, delta));
                }
            }
            Told::Promise(promise) => {
                self.file(resident)?;
                self.past(promise.made_on)?;
                if let PromiseState::Kept { on } | PromiseState::Released { on, .. } = promise.state
                {
                    self.past(on)?;
                }
                let made_by = by(&promise.made_by);
                let promise = Promise { id: self.record_id(), made_by, ..promise.clone() };
                self.push(Change::Promise(resident, Delta::new(promise)));
            }
            Told::Referral(referral) => {
                self.file(resident)?;
                referral.steps.iter().try_for_each(|step| self.past(step.on))?;
                let by = by(&referral.by);
                let referral = Referral { id: self.record_id(), by, ..referral.clone() };
                self.push(Change::Referral(resident, Delta::new(referral)));
            }
        }
        Ok(())
    }
}
