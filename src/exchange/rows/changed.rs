//! Which fields of a known record an import changes.

use super::offer_cells;
use super::words::{CHANNELS, HOURS};
use crate::domain::contact::Contact;
use crate::domain::file::File;
use crate::domain::id::Code;
use crate::domain::offer::OfferFacts;
use crate::domain::plan::PlanContent;
use crate::domain::resident::Person;
use crate::exchange::columns::{Field, OfferField, ResidentField as F};

/// A known record that changes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Updated {
    /// The line of the file that changes it.
    pub line: u64,
    /// The record.
    pub code: Code,
    /// The vocabulary with the words that people read for the fields.
    pub of: &'static str,
    /// What changes.
    pub fields: Vec<FieldChange>,
}

/// A field that changes; an empty text is nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldChange {
    /// The stable name of the field.
    pub field: &'static str,
    /// What it was.
    pub old: String,
    /// What it becomes.
    pub new: String,
}

fn between<G: Field>(old: Vec<String>, new: Vec<String>) -> Vec<FieldChange> {
    let both = G::ALL.iter().zip(old.into_iter().zip(new));
    let changed = both.filter(|(_, (old, new))| old != new);
    changed.map(|(field, (old, new))| FieldChange { field: field.name(), old, new }).collect()
}

/// Which fields of an offer change.
pub(super) fn of_offer(old: &OfferFacts, new: &OfferFacts) -> Vec<FieldChange> {
    between::<OfferField>(offer_cells(old), offer_cells(new))
}

/// Which fields of a person change, and what is noted with a first plan.
pub(super) fn of_resident(
    old: &Person,
    new: &Person,
    plan: Option<&PlanContent>,
) -> Vec<FieldChange> {
    between::<F>(cells(old, None), cells(new, plan))
}

/// A conversation that is added, or what is noted with one that is known.
pub(super) fn spoken(told: &Contact, file: &File) -> FieldChange {
    match file.records.get::<Contact>(told.id) {
        None => {
            let all = file.records.contacts.iter().filter(|one| one.outcome.is_conversation());
            let last = all.map(|one| one.on).max();
            let old = last.map(|on| on.to_string()).unwrap_or_default();
            let new = told.on.to_string();
            FieldChange { field: F::LastContact.name(), old, new }
        }
        Some(known) => {
            let (old, new) = (known.note.to_string(), told.note.to_string());
            FieldChange { field: F::Note.name(), old, new }
        }
    }
}

fn cells(person: &Person, plan: Option<&PlanContent>) -> Vec<String> {
    F::ALL.iter().map(|field| cell(person, plan, *field)).collect()
}

fn cell(person: &Person, plan: Option<&PlanContent>, field: F) -> String {
    let (name, reach) = (&person.name, &person.reach);
    let day = |on: Option<chrono::NaiveDate>| on.map(|on| on.to_string()).unwrap_or_default();
    let yes_no = |told: Option<bool>| match told {
        Some(true) => "ja".to_owned(),
        Some(false) => "nee".to_owned(),
        None => String::new(),
    };
    match field {
        F::ClientNumber => person.client_no.to_string(),
        // A name has its parts in fields of their own; a conversation is told apart.
        F::Name
        | F::Note
        | F::RungOn
        | F::State
        | F::EndedOn
        | F::EndReason
        | F::AsOf
        | F::LastContact
        | F::ContactKind
        | F::ContactResult => String::new(),
        F::Given => name.given.to_string(),
        F::Prefix => name.prefix.to_string(),
        F::Family => name.family.to_string(),
        F::Rung => person.rung.number().to_string(),
        F::InflowOn => day(person.inflow_on),
        F::BenefitSince => day(person.benefit_since),
        F::Phone => reach.phone.to_string(),
        F::Email => reach.email.to_string(),
        F::Neighbourhood => person.neighbourhood.to_string(),
        F::Channel => word(reach.channel, CHANNELS),
        F::Hours => word(reach.hours, HOURS),
        F::Voicemail => yes_no(reach.voicemail),
        F::Language => reach.language.to_string(),
        F::Interpreter => yes_no(reach.interpreter),
        F::Pass => yes_no(plan.and_then(|plan| plan.circumstances.pass)),
        F::Interests => {
            let all = plan.into_iter().flat_map(|plan| &plan.interests);
            all.map(|interest| interest.text.to_string()).collect::<Vec<_>>().join("; ")
        }
        F::Barriers => {
            let all = plan.into_iter().flat_map(|plan| &plan.barriers);
            all.map(|note| note.barrier.name()).collect::<Vec<_>>().join("; ")
        }
        F::Interval => person.interval_days.map(|days| days.to_string()).unwrap_or_default(),
    }
}

fn word<T: Copy + PartialEq>(value: Option<T>, words: &[(&'static str, T)]) -> String {
    let found = value.and_then(|value| words.iter().find(|(_, other)| *other == value));
    found.map(|(word, _)| (*word).to_owned()).unwrap_or_default()
}
