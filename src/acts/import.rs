//! The rows of one file, taken in together: one entry, one undo.

mod past;

use std::collections::HashSet;
use std::hash::Hash;
use std::sync::Arc;

use super::draft::edited;
use super::resident::named;
use super::{Decision, Draft};
use crate::domain::contact::Contact;
use crate::domain::offer::OfferFacts;
use crate::domain::plan::PlanContent;
use crate::domain::resident::Person;
use crate::domain::{Cause, Change, CleanText, OfferId, Refusal, Resident, ResidentId};

pub use past::{NEW, Told};

/// The rows of one file, checked and matched with what is known. A copy shares the rows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Import {
    /// Name of the file, without folder.
    pub file: CleanText,
    /// SHA-256 of its content.
    pub hash: [u8; 32],
    /// Rows read, imported or not.
    pub rows: u32,
    /// Residents, new and known.
    pub residents: Arc<Vec<ResidentRow>>,
    /// Offers, new and known.
    pub offers: Arc<Vec<OfferRow>>,
    /// What it tells of the past of people who are known.
    pub past: Arc<Vec<(ResidentId, Told)>>,
}

/// One imported resident.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ResidentRow {
    /// Who it is, where the person is known already.
    pub known: Option<ResidentId>,
    /// What the row says; the rung of a known person stays as it is.
    pub person: Person,
    /// A first version of the plan from the row; kept only where there is no plan yet.
    pub plan: Option<PlanContent>,
    /// The last conversation that the row tells of: new where the file of the person has none of
    /// that day, else with a remark that it did not have.
    pub spoken: Option<Contact>,
}

/// One imported offer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OfferRow {
    /// Which it is, where the offer is known already.
    pub known: Option<OfferId>,
    /// What the row says.
    pub facts: OfferFacts,
}

impl Import {
    /// Whether it changes nothing.
    pub fn is_empty(&self) -> bool {
        self.residents.is_empty() && self.offers.is_empty() && self.past.is_empty()
    }

    /// How many rows change something.
    pub fn len(&self) -> usize {
        self.residents.len() + self.offers.len() + self.past.len()
    }

    /// How many changes its rows become, at most.
    fn changes(&self) -> usize {
        let of = |row: &ResidentRow| {
            1 + usize::from(row.plan.is_some()) + usize::from(row.spoken.is_some())
        };
        self.residents.iter().map(of).sum::<usize>() + self.offers.len() + self.past.len()
    }

    /// What the history calls it.
    pub(super) fn cause(&self) -> Cause {
        Cause::Imported { file: self.file.clone(), hash: self.hash, rows: self.rows }
    }

    /// Decides what it changes.
    ///
    /// # Errors
    /// A [`Refusal`] that says why nothing changes.
    pub(super) fn decide(&self, draft: &mut Draft<'_>) -> Decision {
        draft.expect(self.changes());
        let people = self.residents.iter().filter_map(|row| row.known);
        let offers = self.offers.iter().filter_map(|row| row.known);
        if !all_different(people) || !all_different(offers) {
            // Two changes of one record would not fit on each other.
            return Err(Refusal::NamedTwice);
        }
        self.residents.iter().try_for_each(|row| draft.import_resident(row))?;
        self.offers.iter().try_for_each(|row| draft.import_offer(row))?;
        self.past.iter().try_for_each(|(resident, told)| draft.told(*resident, told))
    }
}

impl Draft<'_> {
    fn import_resident(&mut self, row: &ResidentRow) -> Decision {
        let today = self.today();
        let Some(known) = row.known else {
            let id = self.new_resident(&row.person)?;
            if let Some(content) = &row.plan {
                self.plan(id, today, content);
            }
            return self.spoken_before(id, row.spoken.as_ref());
        };
        let file = self.file(known)?;
        let person = Person { rung: file.resident.person.rung, ..row.person.clone() };
        named(&person)?;
        let after = Resident { person, ..file.resident.clone() };
        if let Some(delta) = edited(&file.resident, after) {
            self.push(Change::Person(delta));
        }
        if let (Some(content), None) = (&row.plan, file.plan()) {
            self.plan(known, today, content);
        }
        self.spoken_before(known, row.spoken.as_ref())
    }

    fn spoken_before(&mut self, resident: ResidentId, told: Option<&Contact>) -> Decision {
        let Some(told) = told else { return Ok(()) };
        self.past(told.on)?;
        if told.id == NEW {
            // Who came with the same file is not known yet.
            self.new_contact(resident, told);
            return Ok(());
        }
        self.told(resident, &Told::Contact(told.clone()))
    }

    fn import_offer(&mut self, row: &OfferRow) -> Decision {
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
