//! Offers and residents, one at a time: their fields are those of an import, so this reads them as
//! one row of a table.

use crate::acts;
use crate::acts::Command;
use crate::cli::args::{Add, Edit, Global, Merge, One};
use crate::cli::import::{field_problem, note_own_numbers, own_numbers};
use crate::cli::meant::{self, Found};
use crate::cli::output::{Answer, Failure};
use crate::cli::session::{Session, say};
use crate::domain::ResidentId;
use crate::domain::act::Act;
use crate::domain::resident::Person;
use crate::exchange::by_hand::ByHand;
use crate::exchange::columns::{
    ColumnProblem, Field, Mapping, OfferField, ResidentField, Use, propose,
};
use crate::exchange::encoding::{Encoding, Letters};
use crate::exchange::rows::{holder, offer_facts, person};
use crate::exchange::table::{Row, Table};
use crate::nearest::nearest;

pub(super) fn add(global: &Global, args: &Add) -> Answer {
    let mut session = Session::writing(global, Act::AddResident)?;
    let today = session.today();
    let command = match args.kind {
        One::Resident => {
            let (row, mapping) = row::<ResidentField>(&mut session, &args.fields)?;
            let person = person(&row, &mapping, None, today);
            let person = person.map_err(|(field, why)| field_problem(&session, field, why))?;
            say_whose(&session, &person, None);
            Command::AddResident(acts::resident::Add { person: Box::new(person) })
        }
        One::Offer => {
            let (row, mapping) = row::<OfferField>(&mut session, &args.fields)?;
            let facts = offer_facts(&row, &mapping, None, today);
            let facts = facts.map_err(|(field, why)| field_problem(&session, field, why))?;
            Command::AddOffer(acts::offer::Add { facts: Box::new(facts) })
        }
    };
    session.act(&command)
}

pub(super) fn edit(global: &Global, args: &Edit) -> Answer {
    let mut session = Session::writing(global, Act::EditResident)?;
    let today = session.today();
    let command = match meant::anyone(&session, &args.what)? {
        Found::Resident(id) => {
            let (row, mapping) = row::<ResidentField>(&mut session, &args.fields)?;
            let mut known = session.caseload().file(id).map(|file| file.resident.person.clone());
            emptied(&row, &mapping, &mut known);
            let person = person(&row, &mapping, known.as_ref(), today);
            let person = person.map_err(|(field, why)| field_problem(&session, field, why))?;
            let before = session.caseload().file(id).map(|file| file.resident.person.clone());
            if before.is_none_or(|known| known.client_no != person.client_no) {
                say_whose(&session, &person, Some(id));
            }
            Command::EditResident(acts::resident::Edit { resident: id, person: Box::new(person) })
        }
        Found::Offer(id) => {
            let (row, mapping) = row::<OfferField>(&mut session, &args.fields)?;
            let mut known = session.caseload().offer(id).map(|offer| offer.facts.clone());
            emptied(&row, &mapping, &mut known);
            let facts = offer_facts(&row, &mapping, known.as_ref(), today);
            let facts = facts.map_err(|(field, why)| field_problem(&session, field, why))?;
            Command::EditOffer(acts::offer::Edit { offer: id, facts: Box::new(facts) })
        }
    };
    session.act(&command)
}

pub(super) fn merge(global: &Global, args: &Merge) -> Answer {
    let session = Session::writing(global, Act::MergeOffer)?;
    let offer = meant::offer(&session, &args.offer)?;
    let into = meant::offer(&session, &args.into)?;
    session.act(&Command::MergeOffer(acts::offer::Merge { offer, into }))
}

/// Takes out what stands in the fields that were given as nothing.
fn emptied<F: ByHand>(row: &Row, mapping: &Mapping<F>, known: &mut Option<F::Record>) {
    let Some(record) = known else { return };
    for (cell, used) in row.cells.iter().zip(mapping.uses()) {
        if let (true, Use::Field(field)) = (cell.trim().is_empty(), used) {
            field.empty(record);
        }
    }
}

/// Says so where somebody else has this number: the next import would not know whose it is.
fn say_whose(session: &Session, person: &Person, but: Option<ResidentId>) {
    let number = person.client_no.as_str();
    let other = holder(session.caseload(), number, but);
    if let Some(file) = other.and_then(|id| session.caseload().file(id)) {
        let (number, code) = (number.to_owned(), file.resident.code().to_string());
        say(&session.strings().cli_number_taken(number, code));
    }
}

/// Flags as one row of a table: `--family Berg --rung 2`, `--family=Berg`.
fn row<F: Field>(session: &mut Session, fields: &[String]) -> Result<(Row, Mapping<F>), Failure> {
    let strings = session.strings();
    let (mut headers, mut cells) = (Vec::new(), Vec::new());
    let by_hand = || F::ALL.iter().filter(|field| !field.is_of_files());
    let mut words = fields.iter();
    while let Some(word) = words.next() {
        let (flag, glued) = match word.split_once('=') {
            Some((flag, value)) => (flag, Some(value.to_owned())),
            None => (word.as_str(), None),
        };
        let name = flag.trim_start_matches('-').replace('-', "_");
        if !flag.starts_with("--") || !by_hand().any(|field| field.name() == name) {
            let failure = Failure::usage(strings.cli_unknown_field(flag.to_owned()));
            let names = by_hand().map(|field| field.name());
            return Err(match nearest(&name, names) {
                Some(meant) => failure.hint(strings.cli_did_you_mean(format!("--{meant}"))),
                None => failure,
            });
        }
        let value = glued.or_else(|| words.next().cloned());
        let value =
            value.ok_or_else(|| Failure::usage(strings.cli_field_value(flag.to_owned())))?;
        headers.push(name);
        cells.push(value);
    }
    let mapping = propose::<F>(&headers);
    let (row, separator) = (Row { line: 1, cells: cells.iter().collect() }, b';');
    let rows = vec![row.clone()];
    let (unfit, short, totals) = (Vec::new(), Vec::new(), Vec::new());
    let letters = Letters::default();
    let encoding = Encoding::Utf8;
    let masked = Vec::new();
    let titles = Vec::new();
    let table =
        Table { headers, rows, unfit, short, masked, totals, titles, letters, encoding, separator };
    let own = own_numbers(session);
    let problems = mapping.check_but(&table, own).err().unwrap_or_default();
    let doubled = problems.iter().find_map(|problem| match problem {
        ColumnProblem::Duplicate { field, .. } => Some(field.name()),
        _ => None,
    });
    let bsn = problems.iter().find_map(|problem| match problem {
        ColumnProblem::Bsn { header, .. } => Some(header.clone()),
        _ => None,
    });
    match (doubled, bsn) {
        (Some(field), _) => {
            let headers = format!("--{field}");
            Err(Failure::usage(strings.import_doubled(headers, field)))
        }
        (None, Some(header)) => Err(Failure::refused(strings.cli_bsn(header.replace('_', "-")))),
        (None, None) => {
            note_own_numbers(session, &mapping, &table);
            Ok((row, mapping))
        }
    }
}
