//! What is said of files that were closed and lists that were settled.

use super::Strings;
use crate::domain::offer::OfferStatus;
use crate::domain::{Caseload, Change, Entry};

impl Strings {
    /// Who was closed and why, and what was released and stopped by it.
    pub(super) fn did_close(&self, entry: &Entry, who: String) -> String {
        let reason = entry.changes.iter().find_map(|change| match change {
            Change::Closing(_, delta) => delta.either().map(|closing| closing.reason),
            _ => None,
        });
        let Some(reason) = reason else { return self.gone("closing") };
        let count = |of: fn(&Change) -> bool| entry.changes.iter().filter(|c| of(c)).count();
        let promises = count(|change| matches!(change, Change::Promise(..)));
        let referrals = count(|change| matches!(change, Change::Referral(..)));
        let mut parts = vec![self.saved_closed(who, self.word("close-reason", reason.name()))];
        parts.extend((promises > 0).then(|| self.saved_released_too(promises)));
        parts.extend((referrals > 0).then(|| self.saved_stopped_too(referrals)));
        let meetings = count(|change| matches!(change, Change::Appointment(..)));
        parts.extend((meetings > 0).then(|| self.saved_cancelled_too(meetings)));
        parts.join(" · ")
    }

    /// How many files were closed and how many results recorded after a list.
    pub(super) fn did_settle(&self, caseload: &Caseload, entry: &Entry) -> String {
        let count = |of: fn(&Change) -> bool| entry.changes.iter().filter(|c| of(c)).count();
        let closed = count(|change| matches!(change, Change::Closing(..)));
        let judged = count(|change| matches!(change, Change::Signal(..)));
        let mut parts = Vec::new();
        parts.extend((closed > 0).then(|| self.saved_settled_closed(closed)));
        parts.extend((judged > 0).then(|| self.saved_settled_judged(judged)));
        let doubles = |change: &Change| match change {
            Change::Offer(delta) => {
                let after = delta.after.as_deref();
                after.is_some_and(|offer| offer.facts.status == OfferStatus::Closed)
            }
            _ => false,
        };
        let merged = count(doubles);
        parts.extend((merged > 0).then(|| {
            let told = self.merged_into(caseload, entry);
            let merged = self.saved_settled_merged(merged);
            if told.is_empty() { merged } else { format!("{merged} ({told})") }
        }));
        if parts.is_empty() { self.gone("closing") } else { self.saved_settled(parts.join(" · ")) }
    }
}
