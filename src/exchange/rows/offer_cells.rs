//! An offer as the cells that [`offers`](mod@super::offers) reads back as the same offer.

use chrono::{NaiveDate, Weekday};

use super::words::{FIELDS, FORMS, GROUPS, LOADS, STATUSES};
use crate::domain::CleanText;
use crate::domain::offer::{OfferFacts, Slot};
use crate::domain::participation::LanguageLevel;
use crate::domain::week::DAYS;
use crate::exchange::columns::{Field as _, OfferField as F};

/// The text of every field, in the order of [`OfferField`](F::ALL); empty where nothing is known.
pub fn offer_cells(facts: &OfferFacts) -> Vec<String> {
    F::ALL.iter().map(|field| offer_cell(facts, *field)).collect()
}

/// The text of one field; empty where nothing is known.
pub fn offer_cell(facts: &OfferFacts, field: F) -> String {
    let (access, places, contact) = (&facts.access, &facts.places, &facts.contact);
    let text = |text: &CleanText| text.to_string();
    let word = |word: Option<&'static str>| word.unwrap_or_default().to_owned();
    let number = |number: Option<u16>| number.map(|n| n.to_string()).unwrap_or_default();
    let age = |age: Option<u8>| number(age.map(u16::from));
    match field {
        F::Code => text(&facts.reference),
        F::Name => text(&facts.name),
        F::Provider => text(&facts.provider),
        F::Description => text(&facts.description),
        F::Forms => {
            let forms = facts.forms.iter().filter_map(|form| dutch(*form, FORMS));
            forms.collect::<Vec<_>>().join("; ")
        }
        F::PolicyField => word(facts.field.and_then(|field| dutch(field, FIELDS))),
        F::Tags => list(&facts.tags),
        F::Place => text(&facts.place),
        F::Address => text(&facts.address),
        F::Neighbourhood => text(&facts.neighbourhood),
        F::When if facts.slots.is_empty() => text(&facts.when),
        F::When => slots(&facts.slots),
        F::Price => money(facts.price.full),
        F::PassPrice => money(facts.price.pass),
        F::PriceNote => text(&facts.price.note),
        F::Languages => list(&access.languages),
        // By its name: the Dutch word for A0 is one that many write in a cell of which nothing is known.
        F::Level => word(access.level.map(LanguageLevel::name)),
        F::Wheelchair => yes_no(access.wheelchair),
        F::Load => word(access.load.and_then(|load| dutch(load, LOADS))),
        F::ChildCare => yes_no(access.child_care),
        F::GroupSize => word(access.group.and_then(|group| dutch(group, GROUPS))),
        F::Digital => yes_no(access.digital),
        F::Together => yes_no(access.together),
        F::Capacity => number(places.capacity),
        F::Taken => number(places.taken),
        F::Waiting => number(places.waiting),
        // The limits stand in fields of their own, days with their times, the rest in the description.
        F::Ages | F::Audience | F::SignUp | F::Full | F::Days | F::EndTime | F::Period => {
            String::new()
        }
        F::StartDate => day(facts.season.from),
        F::EndDate => day(facts.season.until),
        F::MinAge => age(access.min_age),
        F::MaxAge => age(access.max_age),
        F::ContactName => text(&contact.name),
        F::ContactPhone => text(&contact.phone),
        F::ContactEmail => text(&contact.email),
        F::Website => text(&facts.website),
        F::ConfirmedOn => day(facts.confirmed_on),
        F::Status => word(dutch(facts.status, STATUSES)),
    }
}

/// The Dutch word of a value: the second of its words, or the only one.
fn dutch<T: PartialEq + Copy>(value: T, words: &[(&'static str, T)]) -> Option<&'static str> {
    let mut own = words.iter().filter(|(_, of)| *of == value).map(|(word, _)| *word);
    let first = own.next();
    own.next().or(first)
}

fn day(day: Option<NaiveDate>) -> String {
    day.map(|on| on.to_string()).unwrap_or_default()
}

fn list(texts: &[CleanText]) -> String {
    texts.iter().map(CleanText::as_str).collect::<Vec<_>>().join("; ")
}

fn yes_no(told: Option<bool>) -> String {
    told.map_or("", |told| if told { "ja" } else { "nee" }).to_owned()
}

fn money(cents: Option<u32>) -> String {
    cents.map(|cents| format!("{},{:02}", cents / 100, cents % 100)).unwrap_or_default()
}

fn slots(slots: &[Slot]) -> String {
    slots.iter().copied().map(slot).collect::<Vec<_>>().join(", ")
}

fn slot(slot: Slot) -> String {
    let Slot { day, from, to } = slot;
    let day = day_word(day);
    let clock = |minutes: u16| format!("{:02}:{:02}", minutes / 60, minutes % 60);
    format!("{day} {}-{}", clock(from), clock(to))
}

/// The short Dutch name of a day.
fn day_word(day: Weekday) -> &'static str {
    DAYS.iter().find(|(_, known)| *known == day).map_or("", |(word, _)| *word)
}
