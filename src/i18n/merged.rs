//! What an edit changed and what two offers became, in words.

use super::Strings;
use crate::domain::fold::words;
use crate::domain::offer::OfferStatus;
use crate::domain::referral::Target;
use crate::domain::{Caseload, Change, Entry, Offer};

/// Offers that are named one by one.
const NAMED: usize = 3;

impl Strings {
    /// What was done, and what of each record changed with it.
    pub(super) fn with_changed(&self, did: String, entry: &Entry) -> String {
        let changed: String = entry.changes.iter().map(|change| self.changed(change)).collect();
        if changed.is_empty() { did } else { format!("{did} · {changed}") }
    }

    /// Which offer stays of two, and which was closed.
    pub(super) fn did_merge(&self, caseload: &Caseload, entry: &Entry) -> String {
        let offers = || {
            entry.changes.iter().filter_map(|change| match change {
                Change::Offer(delta) => delta.after.as_deref(),
                _ => None,
            })
        };
        let gone = offers().find(|offer| is_closed(offer)).map(coded).unwrap_or_default();
        let stays = offers().find(|offer| !is_closed(offer)).or_else(|| led_to(caseload, entry));
        let closed = offers().find(|offer| is_closed(offer));
        match stays.or_else(|| closed.and_then(|gone| other_of(caseload, gone))) {
            Some(stays) => self.saved_merged(coded(stays), gone),
            None => self.saved_merged_gone(gone),
        }
    }
}

impl Strings {
    /// Into which offers those were merged that a list had twice, as far as there are few.
    pub(super) fn merged_into(&self, caseload: &Caseload, entry: &Entry) -> String {
        let gone = entry.changes.iter().filter_map(|change| match change {
            Change::Offer(delta) => delta.after.as_deref().filter(|offer| is_closed(offer)),
            _ => None,
        });
        let told = gone.take(NAMED).filter_map(|gone| {
            let stays = other_of(caseload, gone)?;
            Some(self.saved_settled_into(gone.code().to_string(), stays.code().to_string()))
        });
        told.collect::<Vec<_>>().join(", ")
    }
}

/// The open offer of the same name, the one with the lowest number.
fn other_of<'a>(caseload: &'a Caseload, gone: &Offer) -> Option<&'a Offer> {
    let name = |offer: &Offer| -> Vec<String> {
        words(offer.facts.name.as_str()).into_iter().map(|word| word.text).collect()
    };
    let sought = name(gone);
    let others = caseload.offers().filter(|other| other.id != gone.id && !is_closed(other));
    others.filter(|other| name(other) == sought).min_by_key(|other| other.no)
}

/// Where the referrals lead that were moved along.
fn led_to<'a>(caseload: &'a Caseload, entry: &Entry) -> Option<&'a Offer> {
    entry.changes.iter().find_map(|change| match change {
        Change::Referral(_, delta) => match delta.after.as_deref()?.to {
            Target::Offer(id) => caseload.offer(id),
            Target::Department(_) => None,
        },
        _ => None,
    })
}

fn is_closed(offer: &Offer) -> bool {
    offer.facts.status == OfferStatus::Closed
}

fn coded(offer: &Offer) -> String {
    format!("{} {}", offer.code(), offer.facts.name)
}
