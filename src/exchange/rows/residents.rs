//! Rows about residents.

use std::borrow::Cow;
use std::sync::Arc;

use chrono::NaiveDate;

use super::changed;
use super::chosen::{Choices, NoRung};
use super::days::settled;
use super::ended::{is_there, left_by, of_its_day};
use super::first_plan::{holds, plan_of};
use super::known::{Keys, Known, Meant};
use super::naming;
use super::number;
use super::others::Others;
use super::rung::{chosen_once, rung_of};
use super::same_name::SameName;
use super::shared::Shared;
use super::soft::{Soft, called};
use super::spoken::{Notes, kinds_alone, kinds_once, remarks, spoken_of};
use super::two_numbers::two_numbers;
use super::warning::RungTold;
use super::who;
use super::whole::{absent, newer};
use super::words::{CHANNELS, HOURS};
use super::{
    About, Cells, FieldProblem, Outcome, Read, Reason, Report, Rows, Warning, WarningKind, folded,
    import,
};
use crate::acts::import::Import;
use crate::acts::import::ResidentRow;
use crate::domain::contact::Channel;
use crate::domain::file::File;
use crate::domain::id::Code;
use crate::domain::imported::About as Files;
use crate::domain::resident::{Person, PersonName, Reach};
use crate::domain::{Caseload, CleanText, ResidentId};
use crate::exchange::cells;
use crate::exchange::columns::{Field as _, Mapping, ResidentField as F};
use crate::exchange::table::{Row, Table};

/// Reads a table of residents, from the file with this name and SHA-256, as was chosen. A table that
/// may be given away is not copied.
pub fn residents_of(
    table: Cow<'_, Table>,
    mapping: &Mapping<F>,
    caseload: &Caseload,
    (file, hash): (CleanText, [u8; 32]),
    today: NaiveDate,
    choices: &Choices,
) -> (Import, Report) {
    let mut settled = settled(table, mapping, today);
    let file = of_its_day(file, &settled.table, mapping);
    let mut warnings = std::mem::take(&mut settled.warnings);
    let table = &settled.table;
    let mut keys: Vec<Keys> =
        table.rows.iter().map(|row| keys_of_row(&Cells { mapping, row, lenient: true })).collect();
    let people = caseload.lines().map(|line| {
        let keys = keys_of(line.client_no.as_str(), &line.name, line.due.inflow_on);
        (line.id, keys)
    });
    let known = Known::of(people, keys.iter());
    let mut others = Others::of(caseload, keys.iter());
    for keys in &mut keys {
        let Ok(meant) = known.meant(keys) else { continue };
        keys.stranger = others.known(&meant, keys).is_some();
        others.named.extend(meant.known);
    }
    let same_name = SameName::of(table, mapping, &keys, &known, choices);
    let mut reading = Rows::new(table, mapping, caseload.numbers().resident, true);
    let mut shared = Shared::default();
    reading.judged = &[F::ClientNumber, F::Name, F::Given, F::Prefix, F::Family];
    reading.waits.clone_from(&same_name.waits);
    let (rows, mut report) = reading.rows(&keys, Code::Resident, |cells, keys, warnings| {
        readable(cells)?;
        let meant = same_name.meant(known.meant(keys)?, cells.row.line);
        let (meant, other) = others.whom(meant, keys, cells, choices);
        let spoken = (choices.notes, choices.channel);
        let given = Given { caseload, today, spoken, rung: choices.rung };
        Ok(Read { other, ..read(cells, given, meant, (&mut shared, warnings)) })
    });
    report.warnings.extend(remarks(table, mapping, choices.notes));
    report.warnings.extend(kinds_alone(table, mapping));
    report.warnings.extend(two_numbers(table, mapping, &keys));
    kinds_once(&mut report.warnings);
    chosen_once(&mut report.warnings);
    let absent = mapping.column_of(F::ClientNumber).map(|_| {
        let waits = |(row, _): &(&Row, &Keys)| !choices.new_people.takes(row.line);
        let asked = table.rows.iter().zip(&keys).filter(waits).filter_map(|(row, keys)| {
            let meant = known.meant(keys).ok()?;
            Some(others.asked(&meant, keys, &Cells { mapping, row, lenient: true }))
        });
        absent(caseload, &keys, &asked.flatten().collect())
    });
    (report.gone, report.absent) = absent.unwrap_or_default();
    report.newer = newer(caseload, Files::Residents, &file, &hash);
    let is_theirs = |(row, keys): &(&Row, &Keys)| !keys.stranger && same_name.is_named(row.line);
    let left = table.rows.iter().zip(&keys).filter(is_theirs);
    let left = left.filter_map(|(row, keys)| {
        let line = caseload.line(known.meant(keys).ok()?.known?)?;
        left_by(&Cells { mapping, row, lenient: true }, line, today)
    });
    report.gone.extend(left);
    if report.newer.is_some() {
        // Who came since is not in an older file, and nobody is gone for that.
        (report.gone, report.absent) = (Vec::new(), 0);
    }
    settled.as_written(&mut report);
    report.add(&mut warnings);
    let mut import = import(file, hash, report.rows);
    import.residents = Arc::new(rows);
    (import, report)
}

/// A person from one row, over what is known of them.
///
/// # Errors
/// The field that cannot be read, and why.
pub fn person(
    row: &Row,
    mapping: &Mapping<F>,
    known: Option<&Person>,
    today: NaiveDate,
) -> Result<Person, (Option<&'static str>, Reason)> {
    let cells = Cells { mapping, row, lenient: false };
    readable(&cells).map_err(|why| (None, why))?;
    let person = person_of(&cells, known, (today, NoRung::Leave), &mut Vec::new())?;
    // Who writes by hand means what is written, also where it is plainer than before.
    let name = by_hand(told_name(&cells)?, known);
    let told = match number_of(&cells)? {
        None if cells.text(F::ClientNumber).is_some_and(|cell| !number::is_no_number(cell)) => {
            cells.line(F::ClientNumber)?
        }
        told => told,
    };
    let client_no = told.unwrap_or(person.client_no);
    Ok(Person { client_no, name, ..person })
}

/// A name as it was typed over the one that is known: what it leaves out stays, but another family
/// name takes no prefix along.
fn by_hand(told: PersonName, known: Option<&Person>) -> PersonName {
    let known = known.map(|known| known.name.clone()).unwrap_or_default();
    let other = !told.family.is_empty() && told.family != known.family;
    let keep = |told: CleanText, known: CleanText| if told.is_empty() { known } else { told };
    PersonName {
        prefix: if other { told.prefix } else { keep(told.prefix, known.prefix) },
        given: keep(told.given, known.given),
        family: keep(told.family, known.family),
    }
}

/// Refuses a row in which a spreadsheet lost a number or a name. Its other cells are answered for
/// where they are read.
fn readable(cells: &Cells<'_, F>) -> Result<(), Reason> {
    number_of(cells).map_err(|(_, why)| why)?;
    let names = [F::Name, F::Given, F::Prefix, F::Family];
    let broken =
        |field: &F| cells.mapping.cell(cells.row, *field).is_some_and(number::is_sheet_error);
    if names.iter().any(broken) { Err(Reason::SheetError) } else { Ok(()) }
}

/// The number in a row; a word that says that there is none is none.
fn number_of(cells: &Cells<'_, F>) -> Result<Option<CleanText>, FieldProblem> {
    who::number_of(cells, F::ClientNumber)
}

/// By what a person can be found. A number of blanks and signs only is none.
fn keys_of(client_no: &str, name: &PersonName, inflow_on: Option<NaiveDate>) -> Keys {
    let day = inflow_on.map(|on| on.to_string()).unwrap_or_default();
    let number = number::number_of(client_no).ok().flatten().unwrap_or_default();
    let name = naming::in_place(name.clone());
    let named = !folded(&name.spoken()).is_empty();
    Keys {
        exact: folded(&number),
        number: number::number_key(&number),
        name: named.then(|| format!("{}|{day}", naming::key(&name))),
        complete: true,
        prefix: naming::prefix(&name),
        poverty: naming::poverty(&name),
        person: named.then_some(name),
        stranger: false,
    }
}

/// By what a row can be found. What cannot be read here is answered when the row is read.
fn keys_of_row(cells: &Cells<'_, F>) -> Keys {
    let client_no = number_of(cells).ok().flatten().unwrap_or_default();
    let name = name_of(cells, None).unwrap_or_default();
    let inflow_on = cells.read(F::InflowOn, cells::date).ok().flatten();
    let keys = keys_of(client_no.as_str(), &name, inflow_on);
    let rung = cells.text(F::Rung).is_some_and(|text| cells::rung(text).is_ok());
    let complete = keys.name.is_some() && rung;
    Keys { complete, ..keys }
}

/// What every row is read with.
#[derive(Clone, Copy)]
struct Given<'a> {
    caseload: &'a Caseload,
    today: NaiveDate,
    /// What to do with remarks, and how conversations were held of which no row says it.
    spoken: (Notes, Option<Channel>),
    rung: NoRung,
}

fn read(
    cells: &Cells<'_, F>,
    given: Given<'_>,
    meant: Meant<ResidentId>,
    (shared, warnings): (&mut Shared, &mut Vec<Warning>),
) -> Read<ResidentRow> {
    let Given { caseload, today, rung, .. } = given;
    match meant.known.and_then(|id| caseload.file(id)) {
        Some(file) => Read {
            about: About::Known(file.resident.code()),
            follows: meant.follows,
            other: None,
            outcome: against(&file, cells, given, warnings),
        },
        None => Read {
            about: About::New(meant.key),
            follows: meant.follows,
            other: None,
            outcome: is_there(cells, today).and_then(|()| {
                let person = person_of(cells, None, (today, rung), warnings)?;
                let plan = plan_of(cells, warnings)?;
                let spoken = spoken_of(cells, None, given.spoken, warnings)?;
                let (person, spoken) = shared.of_row(person, spoken);
                Ok(Outcome::New(ResidentRow { known: None, person, plan, spoken }))
            }),
        },
    }
}

/// A row against the file of the person it is about.
fn against(
    file: &File,
    cells: &Cells<'_, F>,
    given: Given<'_>,
    warnings: &mut Vec<Warning>,
) -> Result<Outcome<ResidentRow>, FieldProblem> {
    let known = &file.resident.person;
    let told = person_of(cells, Some(known), (given.today, given.rung), warnings)?;
    let plan = plan_of(cells, warnings)?;
    let mut warn = |kind| warnings.push(Warning { line: cells.row.line, kind });
    if let Some(closing) = file.closed() {
        warn(WarningKind::StaysClosed(closing.on));
    }
    if told.rung != known.rung {
        let on = cells.read(F::RungOn, cells::date).ok().flatten();
        let signals = &file.records.signals;
        warn(WarningKind::RungStays(RungTold {
            resident: file.resident.code(),
            stands: known.rung,
            told: told.rung,
            on: on.filter(|on| *on <= given.today),
            signal: signals.iter().rev().find(|it| it.result.is_none()).map(|it| it.id),
        }));
    }
    if plan.as_ref().zip(file.plan()).is_some_and(|(told, kept)| !holds(&kept.content, told)) {
        warn(WarningKind::PlanStays);
    }
    emptied(known, cells, warnings);
    let person = Person { rung: known.rung, ..told };
    let plan = plan.filter(|_| file.plan().is_none());
    let spoken = spoken_of(cells, Some(file), given.spoken, warnings)?;
    Ok(if person == *known && plan.is_none() && spoken.is_none() {
        Outcome::Same
    } else {
        let mut fields = changed::of_resident(known, &person, plan.as_ref());
        fields.extend(spoken.as_ref().map(|told| changed::spoken(told, file)));
        let known = Some(file.resident.id);
        Outcome::Changed(ResidentRow { known, person, plan, spoken }, fields)
    })
}

/// Tells which ways to reach somebody stand here and in the file no more, though it has their column.
fn emptied(known: &Person, cells: &Cells<'_, F>, warnings: &mut Vec<Warning>) {
    let reach = &known.reach;
    for (field, stands) in [(F::Phone, &reach.phone), (F::Email, &reach.email)] {
        let told = cells.mapping.columns_of(field).next().is_none() || cells.text(field).is_some();
        if !told && cells.beside(field).next().is_none() && !stands.is_empty() {
            let (header, text) = (cells.header(field).to_owned(), stands.to_string());
            let kind = WarningKind::Emptied { header, text };
            warnings.push(Warning { line: cells.row.line, kind });
        }
    }
}

/// A person: what the row says, else what is known, else nothing. Only the name and the rung are
/// needed; read leniently, another cell that is not understood is left out and told.
fn person_of(
    cells: &Cells<'_, F>,
    known: Option<&Person>,
    (today, chosen): (NaiveDate, NoRung),
    warnings: &mut Vec<Warning>,
) -> Result<Person, FieldProblem> {
    let name = name_of(cells, known)?;
    let mut soft = Soft::of(cells);
    let rung = rung_of(cells, known, chosen, warnings)?;
    let inflow_on = soft.take(F::InflowOn, past(cells, F::InflowOn, today))?;
    let benefit = soft.take(F::BenefitSince, past(cells, F::BenefitSince, today))?;
    let number = number_of(cells)?;
    if number.is_none() && cells.lenient && cells.text(F::ClientNumber).is_some_and(unexpected) {
        soft.remarks.push((F::ClientNumber, false));
    }
    let keep = |told: Option<CleanText>, field: fn(&Person) -> &CleanText| {
        told.or_else(|| known.map(|known| field(known).clone())).unwrap_or_default()
    };
    let person = Person {
        client_no: client_no(number, known),
        name,
        rung,
        inflow_on: inflow_on.or(known.and_then(|known| known.inflow_on)),
        benefit_since: benefit.or(known.and_then(|known| known.benefit_since)),
        neighbourhood: keep(soft.text(F::Neighbourhood)?, |person| &person.neighbourhood),
        reach: reach_of(&mut soft, known, warnings)?,
        interval_days: soft
            .number::<u16>(F::Interval)?
            .filter(|days| *days > 0)
            .or(known.and_then(|known| known.interval_days)),
    };
    soft.unknown_family(warnings);
    soft.told(warnings);
    Ok(person)
}

/// Whether something else stands in the place of a number than a word for none: a cell of zeros may
/// have been a number.
fn unexpected(cell: &str) -> bool {
    !number::is_no_number(cell) || cell.contains('0')
}

/// The number that is kept: the known one, where the row writes it otherwise.
fn client_no(told: Option<CleanText>, known: Option<&Person>) -> CleanText {
    let known = known.map(|known| known.client_no.clone()).unwrap_or_default();
    let key = |number: &CleanText| number::number_key(number.as_str());
    match told {
        Some(told) if known.is_empty() || key(&told) != key(&known) => told,
        _ => known,
    }
}

fn past(
    cells: &Cells<'_, F>,
    field: F,
    today: NaiveDate,
) -> Result<Option<NaiveDate>, FieldProblem> {
    match cells.read(field, cells::date)? {
        Some(on) if on > today => Err((Some(field.name()), Reason::InFuture(on))),
        on => Ok(on),
    }
}

fn name_of(cells: &Cells<'_, F>, known: Option<&Person>) -> Result<PersonName, FieldProblem> {
    let told = told_name(cells)?;
    let name = known.map_or_else(|| told.clone(), |known| naming::over(told.clone(), &known.name));
    if name.family.is_empty() && name.given.is_empty() {
        Err((Some(F::Name.name()), Reason::Empty))
    } else {
        Ok(name)
    }
}

/// The name in a row, its prefix in its place.
fn told_name(cells: &Cells<'_, F>) -> Result<PersonName, FieldProblem> {
    who::told_name(cells, [F::Name, F::Given, F::Prefix, F::Family])
}

fn reach_of(
    soft: &mut Soft<'_, F>,
    known: Option<&Person>,
    warnings: &mut Vec<Warning>,
) -> Result<Reach, FieldProblem> {
    let cells = soft.cells;
    let known = known.map(|known| known.reach.clone()).unwrap_or_default();
    Ok(Reach {
        phone: called(soft.number_to_call(warnings)?, known.phone),
        email: soft.email()?.unwrap_or(known.email),
        channel: soft.take(F::Channel, cells.word(F::Channel, CHANNELS))?.or(known.channel),
        hours: soft.take(F::Hours, cells.word(F::Hours, HOURS))?.or(known.hours),
        voicemail: soft.yes_no(F::Voicemail)?.or(known.voicemail),
        language: soft.text(F::Language)?.unwrap_or(known.language),
        interpreter: soft.yes_no(F::Interpreter)?.or(known.interpreter),
    })
}
