//! Offers of the catalogue: added, edited, confirmed by their provider.

use chrono::NaiveDate;

use super::draft::edited;
use super::line::{Flag, Line, Place, Told};
use super::right::NOBODY;
use super::situation::Why;
use super::way::{About, Subject, Way};
use super::{Decision, Does, Draft};
use crate::domain::offer::OfferFacts;
use crate::domain::role::Role;
use crate::domain::{Change, CleanText, Delta, Offer, OfferId, Refusal, ResidentId};

/// Adds an offer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Add {
    /// What it is.
    pub facts: Box<OfferFacts>,
}

/// Edits an offer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edit {
    /// Which.
    pub offer: OfferId,
    /// What it is from now on.
    pub facts: Box<OfferFacts>,
}

/// The provider confirmed the offer on this day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Confirm {
    /// Which.
    pub offer: OfferId,
    /// The day.
    pub on: NaiveDate,
}

/// The selected offer was confirmed today.
pub const CONFIRM: Way = Way {
    about: About::Nobody,
    begins: |found| found.offer.map(Subject::Offer).ok_or(Why::NoOfferSelected),
    asks: None,
    read: |it| Ok(Confirm { offer: it.offer()?, on: it.day_or_today()? }.into()),
};

impl Does for Add {
    const MAY: &'static [Role] = NOBODY;

    fn residents(&self) -> &[ResidentId] {
        &[]
    }

    fn texts(&self) -> Vec<&CleanText> {
        Vec::new()
    }

    fn decide(&self, draft: &mut Draft<'_>) -> Decision {
        draft.add_offer(&self.facts)
    }
}

impl Does for Edit {
    const MAY: &'static [Role] = NOBODY;

    fn residents(&self) -> &[ResidentId] {
        &[]
    }

    fn texts(&self) -> Vec<&CleanText> {
        Vec::new()
    }

    fn decide(&self, draft: &mut Draft<'_>) -> Decision {
        draft.edit_offer(self.offer, &self.facts)
    }
}

impl Does for Confirm {
    const MAY: &'static [Role] = NOBODY;
    const LINES: &'static [Line] = &[Line {
        command: "confirm",
        told: Told::Plainly,
        title: "offer.confirm",
        places: &[Place::Offer],
        flags: &[Flag::ON],
        read: CONFIRM.read,
    }];

    fn residents(&self) -> &[ResidentId] {
        &[]
    }

    fn texts(&self) -> Vec<&CleanText> {
        Vec::new()
    }

    fn decide(&self, draft: &mut Draft<'_>) -> Decision {
        draft.past(self.on)?;
        let before = draft.caseload.offer(self.offer).ok_or(Refusal::UnknownOffer(self.offer))?;
        let facts = OfferFacts { confirmed_on: Some(self.on), ..before.facts.clone() };
        draft.edit_offer(self.offer, &facts)
    }
}

impl Draft<'_> {
    /// A new offer.
    pub(super) fn add_offer(&mut self, facts: &OfferFacts) -> Decision {
        named(facts)?;
        self.numbers.offer = self.numbers.offer.saturating_add(1);
        let id = OfferId(self.identity());
        let offer = Offer { id, no: self.numbers.offer, facts: facts.clone() };
        self.push(Change::Offer(Box::new(Delta::new(offer))));
        Ok(())
    }

    /// Other facts of a known offer.
    pub(super) fn edit_offer(&mut self, id: OfferId, facts: &OfferFacts) -> Decision {
        named(facts)?;
        let before = self.caseload.offer(id).ok_or(Refusal::UnknownOffer(id))?;
        let after = Offer { facts: facts.clone(), ..before.clone() };
        let delta = edited(before, after).ok_or(Refusal::NothingToChange)?;
        self.push(Change::Offer(Box::new(delta)));
        Ok(())
    }
}

fn named(facts: &OfferFacts) -> Decision {
    if facts.name.is_empty() { Err(Refusal::NameMissing) } else { Ok(()) }
}
