//! Offers: added, edited, confirmed; and imports of either kind.

use std::collections::HashSet;
use std::hash::Hash;

use chrono::NaiveDate;

use super::{Draft, edited};
use crate::domain::command::{Import, OfferRow};
use crate::domain::offer::OfferFacts;
use crate::domain::{Change, Delta, Offer, OfferId, Refusal};

impl Draft<'_> {
    pub(super) fn add_offer(&mut self, facts: &OfferFacts) -> Result<(), Refusal> {
        named(facts)?;
        self.numbers.offer = self.numbers.offer.saturating_add(1);
        let id = OfferId(self.identity());
        let offer = Offer { id, no: self.numbers.offer, facts: facts.clone() };
        self.push(Change::Offer(Box::new(Delta::new(offer))));
        Ok(())
    }

    pub(super) fn edit_offer(&mut self, id: OfferId, facts: &OfferFacts) -> Result<(), Refusal> {
        named(facts)?;
        let before = self.caseload.offer(id).ok_or(Refusal::UnknownOffer(id))?;
        let after = Offer { facts: facts.clone(), ..before.clone() };
        let delta = edited(before, after).ok_or(Refusal::NothingToChange)?;
        self.push(Change::Offer(Box::new(delta)));
        Ok(())
    }

    pub(super) fn confirm_offer(&mut self, id: OfferId, on: NaiveDate) -> Result<(), Refusal> {
        self.past(on)?;
        let before = self.caseload.offer(id).ok_or(Refusal::UnknownOffer(id))?;
        let facts = OfferFacts { confirmed_on: Some(on), ..before.facts.clone() };
        self.edit_offer(id, &facts)
    }

    pub(super) fn import(&mut self, import: &Import) -> Result<(), Refusal> {
        let people = import.residents.iter().filter_map(|row| row.known);
        let offers = import.offers.iter().filter_map(|row| row.known);
        if !all_different(people) || !all_different(offers) {
            // Two changes of one record would not fit on each other.
            return Err(Refusal::NamedTwice);
        }
        for row in &import.residents {
            self.import_resident(row)?;
        }
        for row in &import.offers {
            self.import_offer(row)?;
        }
        Ok(())
    }

    fn import_offer(&mut self, row: &OfferRow) -> Result<(), Refusal> {
        match row.known {
            None => self.add_offer(&row.facts),
            Some(id) => match self.edit_offer(id, &row.facts) {
                Err(Refusal::NothingToChange) => Ok(()),
                other => other,
            },
        }
    }
}

fn all_different<T: Eq + Hash>(ids: impl Iterator<Item = T>) -> bool {
    let mut seen = HashSet::new();
    ids.into_iter().all(|id| seen.insert(id))
}

fn named(facts: &OfferFacts) -> Result<(), Refusal> {
    if facts.name.is_empty() { Err(Refusal::NameMissing) } else { Ok(()) }
}
