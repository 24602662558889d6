//! Residents: added, edited.

use super::draft::edited;
use super::right::NOBODY;
use super::{Decision, Does, Draft};
use crate::domain::resident::Person;
use crate::domain::role::Role;
use crate::domain::{Change, CleanText, Delta, Refusal, Resident, ResidentId};

/// Adds a resident.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Add {
    /// Who.
    pub person: Box<Person>,
}

/// Edits a resident. The rung stays as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edit {
    /// Whom.
    pub resident: ResidentId,
    /// Everything about them, as it is from now on.
    pub person: Box<Person>,
}

impl Does for Add {
    const MAY: &'static [Role] = NOBODY;

    fn residents(&self) -> &[ResidentId] {
        &[]
    }

    fn texts(&self) -> Vec<&CleanText> {
        Vec::new()
    }

    fn decide(&self, draft: &mut Draft<'_>) -> Decision {
        draft.new_resident(&self.person).map(|_| ())
    }
}

impl Does for Edit {
    const MAY: &'static [Role] = NOBODY;
    const OF_CLOSED: bool = true;

    fn residents(&self) -> &[ResidentId] {
        std::slice::from_ref(&self.resident)
    }

    fn texts(&self) -> Vec<&CleanText> {
        Vec::new()
    }

    fn decide(&self, draft: &mut Draft<'_>) -> Decision {
        let file = draft.file(self.resident)?;
        named(&self.person)?;
        if self.person.rung != file.resident.person.rung {
            return Err(Refusal::RungTyped);
        }
        let after = Resident { person: (*self.person).clone(), ..file.resident.clone() };
        let delta = edited(&file.resident, after).ok_or(Refusal::NothingToChange)?;
        draft.push(Change::Person(delta));
        Ok(())
    }
}

impl Draft<'_> {
    /// A person nobody knew before.
    pub(super) fn new_resident(&mut self, person: &Person) -> Result<ResidentId, Refusal> {
        named(person)?;
        self.numbers.resident = self.numbers.resident.saturating_add(1);
        let id = ResidentId(self.identity());
        let resident = Resident { id, no: self.numbers.resident, person: person.clone() };
        self.push(Change::Person(Delta::new(resident)));
        Ok(id)
    }
}

/// A person has a name.
pub(super) fn named(person: &Person) -> Decision {
    if person.name.family.is_empty() && person.name.given.is_empty() {
        Err(Refusal::NameMissing)
    } else {
        Ok(())
    }
}
