//! Rows about offers.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use chrono::NaiveDate;

use super::absent_offers::Names;
use super::changed;
use super::days::settled;
use super::doubles::doubles;
use super::ended::titled_file;
use super::known::{Keys, Known, Meant};
use super::moved::moved;
use super::named::Named;
use super::namesakes::Namesakes;
use super::shifted::looks_shifted;
use super::soft::Soft;
use super::soft_offer::Unsure;
use super::when::no_day_once;
use super::whole::newer;
use super::words::{FIELDS, FORMS, GROUPS, LEVELS, LOADS, STATUSES, find};
use super::{
    About, Cells, FieldProblem, Outcome, Read, Reason, Report, Rows, Warning, folded, import,
    number_key,
};
use crate::acts::import::Import;
use crate::acts::import::OfferRow;
use crate::domain::id::Code;
use crate::domain::imported::About as Files;
use crate::domain::offer::{Access, GroupSize, OfferContact, OfferFacts};
use crate::domain::participation::ParticipationForm;
use crate::domain::{Caseload, CleanText, Offer, OfferId};
use crate::exchange::cells;
use crate::exchange::columns::{Field as _, Mapping, OfferField as F};
use crate::exchange::outside::public_id;
use crate::exchange::table::{Row, Table};

/// Reads a table of offers against a caseload, from the file with this name and SHA-256.
pub(super) fn offers_of(
    table: &Table,
    mapping: &Mapping<F>,
    caseload: &Caseload,
    (file, hash): (CleanText, [u8; 32]),
    today: NaiveDate,
) -> (Import, Report) {
    let mut settled = settled(Cow::Borrowed(table), mapping, today);
    let mut warnings = std::mem::take(&mut settled.warnings);
    let table = &settled.table;
    let file = titled_file(file, table);
    let cells = |row| Cells { mapping, row, lenient: true };
    // A record without a reference goes out with an identity of its own, and comes back by it.
    let ids: HashMap<String, &Offer> =
        caseload.offers().map(|offer| (number_key(&public_id(offer)), offer)).collect();
    let namesakes = namesakes(table, mapping, caseload, today);
    let of_offer = |offer: &Offer| namesakes.known(keys_of_offer(offer), &offer.facts);
    let own = |row| {
        let keys = keys_of_row(&cells(row));
        match ids.get(&keys.number) {
            Some(offer) => of_offer(offer),
            None => namesakes.row(keys, || told_of(&cells(row), today)),
        }
    };
    let mut keys: Vec<Keys> = table.rows.iter().map(own).collect();
    let alone: Vec<bool> = table.rows.iter().map(|row| says_only_a_name(&cells(row))).collect();
    names_alone(&mut keys, &alone, caseload.offers().filter_map(|offer| of_offer(offer).name));
    let free: Vec<(Keys, &OfferFacts)> = {
        let claimed: HashSet<&str> = keys.iter().map(|keys| keys.number.as_str()).collect();
        let all = caseload.offers().map(|offer| (of_offer(offer), &offer.facts));
        all.filter(|(own, _)| own.number.is_empty() || !claimed.contains(&*own.number)).collect()
    };
    let told =
        |at: usize| table.rows.get(at).map(|row| told_of(&cells(row), today)).unwrap_or_default();
    moved(&mut keys, told, free.iter().map(|(keys, facts)| (keys, *facts)));
    let known = Known::of(caseload.offers().map(|o| (o.id, of_offer(o))), keys.iter());
    let telling = keys.iter().zip(&alone).filter(|(_, alone)| !**alone).map(|(keys, _)| keys);
    let named = Named::of(caseload.offers().map(|o| (o.id, of_offer(o))), telling);
    let mut listed = Names::default();
    let reading = Rows::new(table, mapping, caseload.numbers().offer, true);
    let (rows, mut report) = reading.rows(&keys, Code::Offer, |cells, keys, warnings| {
        listed.providers.insert(folded(cells.text(F::Provider).unwrap_or_default()));
        if looks_shifted(cells) {
            return Err(Reason::Shifted);
        }
        if names_several(cells, &named) || namesakes.is_unclear(keys) {
            return Err(Reason::SeveralKnown);
        }
        let by_id = cells.text(F::Code).and_then(|code| ids.get(&number_key(code)));
        let meant = match by_id {
            Some(offer) => Meant { key: String::new(), known: Some(offer.id), follows: false },
            None => known.meant(keys)?,
        };
        listed.offers.extend(meant.known);
        Ok(read(cells, caseload, meant, today, warnings))
    });
    settled.as_written(&mut report);
    report.add(&mut warnings);
    no_day_once(&mut report.warnings);
    report.newer = newer(caseload, Files::Offers, &file, &hash);
    listed.refused = refused_names(&report, mapping);
    report.gone_offers = listed.gone(caseload, today);
    report.doubles = doubles(caseload, &rows, &listed.offers);
    let mut import = import(file, hash, report.rows);
    import.offers = Arc::new(rows);
    (import, report)
}

/// Which names stand for several offers in the file or in the catalogue.
fn namesakes(
    table: &Table,
    mapping: &Mapping<F>,
    caseload: &Caseload,
    today: NaiveDate,
) -> Namesakes {
    let cells = |row| Cells { mapping, row, lenient: true };
    let mut counts: HashMap<String, usize> = HashMap::new();
    let keyed = |row| {
        let keys = keys_of_row(&cells(row));
        Some((row, keys.name?, !keys.number.is_empty()))
    };
    let telling = table.rows.iter().filter(|row| !says_only_a_name(&cells(row)));
    let rows: Vec<(&Row, String, bool)> = telling.filter_map(keyed).collect();
    for (_, name, _) in &rows {
        *counts.entry(name.clone()).or_default() += 1;
    }
    // Whoever is alone with a name needs not be told apart.
    let several = rows.into_iter().filter(|(_, name, _)| counts.get(name).is_some_and(|n| *n > 1));
    let file = several.map(|(row, name, number)| (name, told_of(&cells(row), today), number));
    // What the file names by its number counts as the file tells it, now and the next time.
    let numbered = table.rows.iter().map(|row| keys_of_row(&cells(row)));
    let claimed: HashSet<String> =
        numbered.filter(|keys| keys.name.is_some()).map(|keys| keys.number).collect();
    let is_free = |offer: &&Offer| {
        let own = [offer.facts.reference.as_str(), &public_id(offer)].map(number_key);
        !own.iter().any(|number| !number.is_empty() && claimed.contains(number))
    };
    let known = caseload.offers().filter(is_free);
    let known = known.filter_map(|offer| Some((keys_of_offer(offer).name?, offer.facts.clone())));
    Namesakes::of(file, known)
}

/// The names in the rows that were refused.
fn refused_names(report: &Report, mapping: &Mapping<F>) -> HashSet<String> {
    let column = mapping.column_of(F::Name);
    let cells = report.rejected.iter().filter_map(|row| row.cells.get(column?));
    cells.map(|name| folded(name.trim())).collect()
}

/// A row that says no more than a name means the only offer of that name: in the file, or where the file
/// has none, in the catalogue.
fn names_alone(keys: &mut [Keys], alone: &[bool], of_catalogue: impl Iterator<Item = String>) {
    let mut file: HashMap<String, HashSet<String>> = HashMap::new();
    let mut known: HashMap<String, HashSet<String>> = HashMap::new();
    let first = |whole: &str| whole.split('|').next().unwrap_or_default().to_owned();
    let told = keys.iter().zip(alone).filter(|(_, alone)| !**alone);
    for name in told.filter_map(|(keys, _)| keys.name.as_ref()) {
        file.entry(first(name)).or_default().insert(name.clone());
    }
    for name in of_catalogue {
        known.entry(first(&name)).or_default().insert(name);
    }
    let alone = keys.iter_mut().zip(alone).filter(|(_, alone)| **alone);
    for name in alone.filter_map(|(keys, _)| keys.name.as_mut()) {
        let meant = first(name);
        let all = file.get(&meant).or_else(|| known.get(&meant));
        if let Some([only]) = all.map(|all| all.iter().collect::<Vec<_>>()).as_deref() {
            (*only).clone_into(name);
        }
    }
}

/// What a row says by itself; nothing where it is refused when it is read.
fn told_of(cells: &Cells<'_, F>, today: NaiveDate) -> OfferFacts {
    facts_of(cells, None, today, &mut Unsure::default()).unwrap_or_default()
}

/// Whether a row says no more than a name that several offers have.
fn names_several(cells: &Cells<'_, F>, named: &Named) -> bool {
    let several = |name| named.has_several(&folded(name));
    says_only_a_name(cells) && cells.text(F::Name).is_some_and(several)
}

fn says_only_a_name(cells: &Cells<'_, F>) -> bool {
    let mut told = F::ALL.iter().filter(|field| cells.text(**field).is_some());
    told.next() == Some(&F::Name) && told.next().is_none()
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
    facts_of(&Cells { mapping, row, lenient: false }, known, today, &mut Unsure::default())
}

fn keys_of_offer(offer: &Offer) -> Keys {
    let facts = &offer.facts;
    keys_of(&facts.reference, [&facts.name, &facts.provider, &facts.place])
}

/// By what an offer can be found: its reference; else name, provider and place.
fn keys_of(reference: &CleanText, names: [&CleanText; 3]) -> Keys {
    let [name, ..] = names;
    let all = || names.map(|text| folded(text.as_str())).join("|");
    let complete = !name.is_empty();
    let number = number_key(reference.as_str());
    Keys { exact: number.clone(), number, name: complete.then(all), complete, ..Keys::default() }
}

fn keys_of_row(cells: &Cells<'_, F>) -> Keys {
    let cut = |field| CleanText::cut(cells.text(field).unwrap_or_default());
    keys_of(&cut(F::Code), [&cut(F::Name), &cut(F::Provider), &cut(F::Place)])
}

fn read(
    cells: &Cells<'_, F>,
    caseload: &Caseload,
    meant: Meant<OfferId>,
    today: NaiveDate,
    warnings: &mut Vec<Warning>,
) -> Read<OfferRow> {
    let known = meant.known.and_then(|id| caseload.offer(id));
    let mut unsure = Unsure::default();
    let mut facts = facts_of(cells, known.map(|offer| &offer.facts), today, &mut unsure);
    if let (Some(offer), Ok(facts)) = (known, &mut facts)
        && facts.reference.as_str().eq_ignore_ascii_case(&public_id(offer))
    {
        facts.reference = offer.facts.reference.clone();
    }
    warnings.extend(unsure.told(cells));
    match known {
        Some(offer) => Read {
            about: About::Known(offer.code()),
            follows: meant.follows,
            other: None,
            outcome: facts.map(|facts| {
                if facts == offer.facts {
                    return Outcome::Same;
                }
                let fields = changed::of_offer(&offer.facts, &facts);
                Outcome::Changed(OfferRow { known: Some(offer.id), facts }, fields)
            }),
        },
        None => Read {
            about: About::New(meant.key),
            follows: meant.follows,
            other: None,
            outcome: facts.map(|facts| Outcome::New(OfferRow { known: None, facts })),
        },
    }
}

/// An offer: what the row says, else what is known, else unknown. Where a cell is not understood
/// and the row is read leniently, its text is kept and its field is told in `unsure`.
fn facts_of(
    cells: &Cells<'_, F>,
    known: Option<&OfferFacts>,
    today: NaiveDate,
    unsure: &mut Unsure,
) -> Result<OfferFacts, FieldProblem> {
    whole_keys(cells)?;
    let known = known.cloned().unwrap_or_default();
    let mut soft = Soft::of(cells);
    let name = soft.line(F::Name)?.unwrap_or(known.name);
    if name.is_empty() {
        return Err((Some(F::Name.name()), Reason::Empty));
    }
    let tags = soft.list(F::Tags)?;
    let (slots, when) = soft.when(known.slots, known.when, today)?;
    let (season, when) = soft.season(known.season, (&slots, when), today)?;
    let confirmed = match cells.read(F::ConfirmedOn, cells::date) {
        Ok(Some(on)) if on > today => Err((Some(F::ConfirmedOn.name()), Reason::InFuture(on))),
        read => read,
    };
    let confirmed = soft.take(F::ConfirmedOn, confirmed)?;
    let mut facts = OfferFacts {
        reference: soft.line(F::Code)?.unwrap_or(known.reference),
        name,
        provider: soft.line(F::Provider)?.unwrap_or(known.provider),
        description: CleanText::default(),
        forms: soft.take(F::Forms, forms_of(cells))?.unwrap_or(known.forms),
        field: soft.take(F::PolicyField, cells.word(F::PolicyField, FIELDS))?.or(known.field),
        tags: if tags.is_empty() { known.tags } else { tags },
        place: soft.line(F::Place)?.unwrap_or(known.place),
        address: soft.line(F::Address)?.unwrap_or(known.address),
        neighbourhood: soft.line(F::Neighbourhood)?.unwrap_or(known.neighbourhood),
        slots,
        when,
        season,
        price: known.price,
        access: access_of(&mut soft, known.access)?,
        places: soft.places(known.places)?,
        contact: OfferContact {
            name: soft.line(F::ContactName)?.unwrap_or(known.contact.name),
            phone: known.contact.phone,
            email: soft.address_to_write_to()?.unwrap_or(known.contact.email),
        },
        website: soft.line(F::Website)?.unwrap_or(known.website),
        confirmed_on: confirmed.or(known.confirmed_on),
        status: soft.take(F::Status, cells.word(F::Status, STATUSES))?.unwrap_or(known.status),
    };
    soft.price(&mut facts)?;
    soft.phone(&mut facts)?;
    soft.also.extend(cells.text(F::SignUp).map(|_| F::SignUp));
    let description = soft.note(F::Description)?;
    facts.description = soft.described(description, &known.description)?;
    *unsure = Unsure::of(soft, &facts);
    Ok(facts)
}

/// Refuses a row in which a spreadsheet lost what an offer is found by.
fn whole_keys(cells: &Cells<'_, F>) -> Result<(), FieldProblem> {
    let broken =
        |field: &&F| cells.mapping.cell(cells.row, **field).is_some_and(cells::holds_sheet_error);
    match [F::Name, F::Code, F::Provider, F::Place].iter().find(broken) {
        Some(field) => Err((Some(field.name()), Reason::SheetError)),
        None => Ok(()),
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

fn access_of(soft: &mut Soft<'_, F>, known: Access) -> Result<Access, FieldProblem> {
    let cells = soft.cells;
    let languages = soft.list(F::Languages)?;
    let (from, to) = soft.ages()?;
    let (min_age, max_age) = (from.or(known.min_age), to.or(known.max_age));
    let crossed = |(min, max)| max < min;
    let (min_age, max_age) = match min_age.zip(max_age).filter(|ages| crossed(*ages)) {
        None => (min_age, max_age),
        Some(_) if cells.lenient => {
            let told = [F::Ages, F::MinAge, F::MaxAge];
            told.into_iter()
                .filter(|it| cells.text(*it).is_some())
                .for_each(|it| soft.cannot_be(it));
            (known.min_age, known.max_age)
        }
        Some(_) => return Err((Some(F::MaxAge.name()), Reason::AgesCrossed)),
    };
    Ok(Access {
        level: soft.take(F::Level, cells.word(F::Level, LEVELS))?.or(known.level),
        languages: if languages.is_empty() { known.languages } else { languages },
        wheelchair: soft.yes_no(F::Wheelchair)?.or(known.wheelchair),
        load: soft.take(F::Load, cells.word(F::Load, LOADS))?.or(known.load),
        child_care: soft.yes_no(F::ChildCare)?.or(known.child_care),
        group: soft.take(F::GroupSize, group_of(cells))?.or(known.group),
        digital: soft.yes_no(F::Digital)?.or(known.digital),
        together: soft.yes_no(F::Together)?.or(known.together),
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
