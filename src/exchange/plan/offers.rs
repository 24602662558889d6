//! Rows about offers.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::words::{DAYS, FIELDS, FORMS, GROUPS, LEVELS, LOADS, STATUSES, find};
use super::{Cells, FieldProblem, Outcome, Plan, Read, Reason, Report, folded, import};
use crate::domain::command::{Import, OfferRow};
use crate::domain::id::Code;
use crate::domain::offer::{
    Access, GroupSize, OfferContact, OfferFacts, OfferStatus, Places, Price, Slot,
};
use crate::domain::participation::ParticipationForm;
use crate::domain::{Caseload, CleanText, OfferId};
use crate::exchange::cells;
use crate::exchange::columns::{Field as _, Mapping, OfferField as F};
use crate::exchange::table::{Row, Table};

/// Reads a table of offers against a caseload.
pub fn offers(
    table: &Table,
    mapping: &Mapping<F>,
    caseload: &Caseload,
    file: CleanText,
    hash: [u8; 32],
    today: NaiveDate,
) -> (Import, Report) {
    let known = Known::of(caseload);
    let plan = Plan::new(table, mapping, caseload.numbers().offer);
    let (rows, report) = plan
        .rows(Code::Offer, |row, _warnings| read(&Cells { mapping, row }, caseload, &known, today));
    let mut import = import(file, hash, report.rows);
    import.offers = rows;
    (import, report)
}

/// An offer from one row, over what is known of it.
///
/// # Errors
/// The field that cannot be read, and why.
pub fn offer_facts(
    row: &Row,
    mapping: &Mapping<F>,
    known: Option<&OfferFacts>,
    today: NaiveDate,
) -> Result<OfferFacts, (Option<&'static str>, Reason)> {
    facts_of(&Cells { mapping, row }, known, today)
}

/// Which offers are known, by reference and by name, provider and place.
struct Known {
    by_reference: HashMap<String, OfferId>,
    by_name: HashMap<String, OfferId>,
}

impl Known {
    fn of(caseload: &Caseload) -> Self {
        let mut known = Self { by_reference: HashMap::new(), by_name: HashMap::new() };
        for offer in caseload.offers() {
            if !offer.facts.reference.is_empty() {
                known.by_reference.insert(folded(offer.facts.reference.as_str()), offer.id);
            }
            known.by_name.insert(name_key(&offer.facts), offer.id);
        }
        known
    }
}

fn name_key(facts: &OfferFacts) -> String {
    [&facts.name, &facts.provider, &facts.place].map(|text| folded(text.as_str())).join("|")
}

fn read(
    cells: &Cells<'_, F>,
    caseload: &Caseload,
    known: &Known,
    today: NaiveDate,
) -> Result<Read<OfferRow>, FieldProblem> {
    let bare = facts_of(cells, None, today)?;
    let reference = folded(bare.reference.as_str());
    let (key, id) = if reference.is_empty() {
        let key = name_key(&bare);
        let id = known.by_name.get(&key).copied();
        (key, id)
    } else {
        (format!("#{reference}"), known.by_reference.get(&reference).copied())
    };
    let Some(offer) = id.and_then(|id| caseload.offer(id)) else {
        let row = OfferRow { known: None, facts: bare };
        return Ok(Read { key, known: None, outcome: Outcome::New(row) });
    };
    let facts = facts_of(cells, Some(&offer.facts), today)?;
    let outcome = if facts == offer.facts {
        Outcome::Same
    } else {
        Outcome::Changed(OfferRow { known: Some(offer.id), facts })
    };
    Ok(Read { key, known: Some(offer.code()), outcome })
}

/// An offer: what the row says, else what is known, else unknown.
fn facts_of(
    cells: &Cells<'_, F>,
    known: Option<&OfferFacts>,
    today: NaiveDate,
) -> Result<OfferFacts, FieldProblem> {
    let known = known.cloned().unwrap_or_else(nothing_known);
    let name = cells.line(F::Name)?.unwrap_or(known.name);
    if name.is_empty() {
        return Err((Some(F::Name.name()), Reason::Empty));
    }
    let tags = cells.list(F::Tags)?;
    let (slots, when) = when_of(cells)?.unwrap_or((known.slots, known.when));
    let confirmed = cells.read(F::ConfirmedOn, cells::date)?;
    if let Some(on) = confirmed.filter(|on| *on > today) {
        return Err((Some(F::ConfirmedOn.name()), Reason::InFuture(on)));
    }
    Ok(OfferFacts {
        reference: cells.line(F::Code)?.unwrap_or(known.reference),
        name,
        provider: cells.line(F::Provider)?.unwrap_or(known.provider),
        description: cells.note(F::Description)?.unwrap_or(known.description),
        forms: forms_of(cells)?.unwrap_or(known.forms),
        field: cells.word(F::PolicyField, FIELDS)?.or(known.field),
        tags: if tags.is_empty() { known.tags } else { tags },
        place: cells.line(F::Place)?.unwrap_or(known.place),
        address: cells.line(F::Address)?.unwrap_or(known.address),
        neighbourhood: cells.line(F::Neighbourhood)?.unwrap_or(known.neighbourhood),
        slots,
        when,
        price: Price {
            full: cells.read(F::Price, cells::cents)?.or(known.price.full),
            pass: cells.read(F::PassPrice, cells::cents)?.or(known.price.pass),
            note: known.price.note,
        },
        access: access_of(cells, known.access)?,
        places: Places {
            capacity: cells.number(F::Capacity)?.or(known.places.capacity),
            taken: cells.number(F::Taken)?.or(known.places.taken),
            waiting: cells.number(F::Waiting)?.or(known.places.waiting),
        },
        contact: OfferContact {
            name: cells.line(F::ContactName)?.unwrap_or(known.contact.name),
            phone: cells
                .read(F::ContactPhone, cells::phone)?
                .map_or(known.contact.phone, CleanText::cut),
            email: cells.line(F::ContactEmail)?.unwrap_or(known.contact.email),
        },
        website: cells.line(F::Website)?.unwrap_or(known.website),
        confirmed_on: confirmed.or(known.confirmed_on),
        status: cells.word(F::Status, STATUSES)?.unwrap_or(known.status),
    })
}

fn nothing_known() -> OfferFacts {
    OfferFacts {
        reference: CleanText::default(),
        name: CleanText::default(),
        provider: CleanText::default(),
        description: CleanText::default(),
        forms: Vec::new(),
        field: None,
        tags: Vec::new(),
        place: CleanText::default(),
        address: CleanText::default(),
        neighbourhood: CleanText::default(),
        slots: Vec::new(),
        when: CleanText::default(),
        price: Price::default(),
        access: Access::default(),
        places: Places::default(),
        contact: OfferContact::default(),
        website: CleanText::default(),
        confirmed_on: None,
        status: OfferStatus::Active,
    }
}

fn forms_of(cells: &Cells<'_, F>) -> Result<Option<Vec<ParticipationForm>>, FieldProblem> {
    let mut forms = Vec::new();
    for text in cells.list(F::Forms)? {
        let unknown = (Some(F::Forms.name()), Reason::UnknownWord);
        let form = find(text.as_str(), FORMS).ok_or(unknown)?;
        if !forms.contains(&form) {
            forms.push(form);
        }
    }
    Ok((!forms.is_empty()).then_some(forms))
}

fn access_of(cells: &Cells<'_, F>, known: Access) -> Result<Access, FieldProblem> {
    let languages = cells.list(F::Languages)?;
    let min_age = cells.number::<u8>(F::MinAge)?.or(known.min_age);
    let max_age = cells.number::<u8>(F::MaxAge)?.or(known.max_age);
    if min_age.zip(max_age).is_some_and(|(min, max)| max < min) {
        return Err((Some(F::MaxAge.name()), Reason::AgesCrossed));
    }
    Ok(Access {
        level: cells.word(F::Level, LEVELS)?.or(known.level),
        languages: if languages.is_empty() { known.languages } else { languages },
        wheelchair: cells.yes_no(F::Wheelchair)?.or(known.wheelchair),
        load: cells.word(F::Load, LOADS)?.or(known.load),
        child_care: cells.yes_no(F::ChildCare)?.or(known.child_care),
        group: group_of(cells)?.or(known.group),
        digital: cells.yes_no(F::Digital)?.or(known.digital),
        together: cells.yes_no(F::Together)?.or(known.together),
        min_age,
        max_age,
    })
}

/// A size in words, or a number of people.
fn group_of(cells: &Cells<'_, F>) -> Result<Option<GroupSize>, FieldProblem> {
    let number = cells.text(F::GroupSize).and_then(|text| cells::whole_number(text).ok());
    match number {
        Some(..=6) => Ok(Some(GroupSize::Small)),
        Some(..=15) => Ok(Some(GroupSize::Medium)),
        Some(_) => Ok(Some(GroupSize::Large)),
        None => cells.word(F::GroupSize, GROUPS),
    }
}

type When = (Vec<Slot>, CleanText);

/// Weekly moments where all of the cell reads as such ("ma 10:00-12:00, do 14-16"), else words.
fn when_of(cells: &Cells<'_, F>) -> Result<Option<When>, FieldProblem> {
    let Some(text) = cells.line(F::When)? else { return Ok(None) };
    let parts = text.as_str().split([',', ';', '|']).map(str::trim).filter(|p| !p.is_empty());
    let slots: Option<Vec<Slot>> = parts.map(slot).collect();
    Ok(Some(match slots {
        Some(slots) if !slots.is_empty() => (slots, CleanText::default()),
        _ => (Vec::new(), text),
    }))
}

fn slot(text: &str) -> Option<Slot> {
    let (day, times) = text.split_once(' ')?;
    let day = find(day, DAYS)?;
    let (from, to) = times.split_once(['-', '–'])?;
    let (from, to) = (minutes(from)?, minutes(to)?);
    (from < to).then_some(Slot { day, from, to })
}

/// "10", "10:30", "10.30", "10 uur": minutes after midnight.
fn minutes(text: &str) -> Option<u16> {
    let text = text.trim().trim_end_matches("uur").trim();
    let (hours, minutes) = text.split_once([':', '.']).unwrap_or((text, "0"));
    let (hours, minutes): (u16, u16) = (hours.parse().ok()?, minutes.parse().ok()?);
    (hours < 24 && minutes < 60).then_some(hours * 60 + minutes)
}
