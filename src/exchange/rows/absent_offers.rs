//! A list of offers that comes again: which open offers of the same providers it does not name.
//!
//! Nothing is closed: a list may be of a part. Where it names less than half of what its providers
//! have, it is of a part, and nothing is said.

use std::collections::HashSet;

use chrono::NaiveDate;

use super::folded;
use crate::domain::id::Code;
use crate::domain::offer::OfferStatus;
use crate::domain::{Caseload, Offer, OfferId};

/// An open offer that the file does not name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GoneOffer {
    /// Its short code.
    pub code: Code,
    /// Its name.
    pub name: String,
    /// Who provides it; empty where that is not known.
    pub provider: String,
}

/// What a list names.
#[derive(Default)]
pub(super) struct Names {
    /// The known offers that its rows are about.
    pub(super) offers: HashSet<OfferId>,
    /// Its providers, folded; that of a row without one is empty.
    pub(super) providers: HashSet<String>,
    /// The names in rows that were not taken, folded: of which offer these are nobody knows.
    pub(super) refused: HashSet<String>,
}

impl Names {
    /// Whether the list has no row about this offer.
    fn lacks(&self, offer: &Offer) -> bool {
        !self.offers.contains(&offer.id)
            && !self.refused.contains(&folded(offer.facts.name.as_str()))
    }

    /// The offers that the list does not name any more.
    pub(super) fn gone(&self, caseload: &Caseload, today: NaiveDate) -> Vec<GoneOffer> {
        let is_open = |offer: &&Offer| {
            let facts = &offer.facts;
            facts.status != OfferStatus::Closed && !facts.has_ended(today)
        };
        let of_them =
            |offer: &&Offer| self.providers.contains(&folded(offer.facts.provider.as_str()));
        let all: Vec<&Offer> = caseload.offers().filter(is_open).filter(of_them).collect();
        let mut gone: Vec<&Offer> = all.iter().copied().filter(|it| self.lacks(it)).collect();
        if (all.len() - gone.len()) * 2 < all.len() {
            return Vec::new();
        }
        gone.sort_by_key(|offer| offer.no);
        let told = |offer: &Offer| GoneOffer {
            code: offer.code(),
            name: offer.facts.name.to_string(),
            provider: offer.facts.provider.to_string(),
        };
        gone.into_iter().map(told).collect()
    }
}
