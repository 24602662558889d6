//! Residents: added, edited, imported.

use super::{Draft, edited};
use crate::domain::command::{ContactDraft, ResidentRow};
use crate::domain::contact::Contact;
use crate::domain::plan::{Plan, PlanContent};
use crate::domain::resident::Person;
use crate::domain::{Change, Delta, Refusal, Resident, ResidentId};

impl Draft<'_> {
    pub(super) fn add_resident(&mut self, person: &Person) -> Result<(), Refusal> {
        self.new_resident(person).map(|_| ())
    }

    fn new_resident(&mut self, person: &Person) -> Result<ResidentId, Refusal> {
        named(person)?;
        self.numbers.resident = self.numbers.resident.saturating_add(1);
        let id = ResidentId(self.identity());
        let resident = Resident { id, no: self.numbers.resident, person: person.clone() };
        self.push(Change::Person(Box::new(Delta::new(resident))));
        Ok(id)
    }

    pub(super) fn edit_resident(&mut self, id: ResidentId, person: &Person) -> Result<(), Refusal> {
        let file = self.file(id)?;
        named(person)?;
        if person.rung != file.resident.person.rung {
            return Err(Refusal::RungTyped);
        }
        let after = Resident { person: person.clone(), ..file.resident.clone() };
        let delta = edited(&file.resident, after).ok_or(Refusal::NothingToChange)?;
        self.push(Change::Person(Box::new(delta)));
        Ok(())
    }

    pub(super) fn import_resident(&mut self, row: &ResidentRow) -> Result<(), Refusal> {
        let Some(known) = row.known else {
            let id = self.new_resident(&row.person)?;
            if let Some(content) = &row.plan {
                self.first_plan(id, content);
            }
            self.spoken_before(id, row.contact.as_ref())?;
            return Ok(());
        };
        let file = self.file(known)?;
        let person = Person { rung: file.resident.person.rung, ..row.person.clone() };
        named(&person)?;
        let after = Resident { person, ..file.resident.clone() };
        if let Some(delta) = edited(&file.resident, after) {
            self.push(Change::Person(Box::new(delta)));
        }
        if let (Some(content), None) = (&row.plan, file.plan()) {
            self.first_plan(known, content);
        }
        self.spoken_before(known, row.contact.as_ref())
    }

    fn spoken_before(
        &mut self,
        resident: ResidentId,
        told: Option<&ContactDraft>,
    ) -> Result<(), Refusal> {
        let Some(told) = told else { return Ok(()) };
        self.past(told.on)?;
        let contact = Contact {
            id: self.record_id(),
            on: told.on,
            channel: told.channel,
            outcome: told.outcome,
            note: told.note.clone(),
            by: self.stamp.by.clone(),
        };
        self.push(Change::Contact(resident, Delta::new(contact)));
        Ok(())
    }

    fn first_plan(&mut self, resident: ResidentId, content: &PlanContent) {
        let plan = Plan {
            id: self.record_id(),
            on: self.stamp.today,
            content: content.clone(),
            by: self.stamp.by.clone(),
        };
        self.push(Change::Plan(resident, Box::new(Delta::new(plan))));
    }
}

fn named(person: &Person) -> Result<(), Refusal> {
    if person.name.family.is_empty() && person.name.given.is_empty() {
        Err(Refusal::NameMissing)
    } else {
        Ok(())
    }
}
