//! Rows about residents.

use chrono::NaiveDate;

use super::days::settled;
use super::known::{Keys, Known, Meant};
use super::soft::Soft;
use super::words::{BARRIERS, CHANNELS, HOURS, find};
use super::{
    About, Cells, FieldProblem, Outcome, Plan, Read, Reason, Report, Warning, WarningKind,
    as_written, folded, import, number_key,
};
use crate::domain::barrier::{BarrierNote, BarrierState};
use crate::domain::command::{Import, ResidentRow};
use crate::domain::file::File;
use crate::domain::id::Code;
use crate::domain::plan::{Circumstances, Interest, PlanContent};
use crate::domain::resident::{Person, PersonName, Reach};
use crate::domain::{Caseload, CleanText, ResidentId, Rung};
use crate::exchange::cells;
use crate::exchange::columns::{Field as _, Mapping, ResidentField as F};
use crate::exchange::table::{Row, Table};

/// Reads a table of residents against a caseload.
pub fn residents(
    table: &Table,
    mapping: &Mapping<F>,
    caseload: &Caseload,
    file: CleanText,
    hash: [u8; 32],
    today: NaiveDate,
) -> (Import, Report) {
    let written = table;
    let (table, mut warnings) = settled(table, mapping, today);
    let keys: Vec<Keys> =
        table.rows.iter().map(|row| keys_of_row(&Cells { mapping, row, lenient: true })).collect();
    let people = caseload.lines().map(|line| {
        let keys = keys_of(line.client_no.as_str(), &line.name, line.due.inflow_on);
        (line.id, keys)
    });
    let known = Known::of(people, keys.iter());
    let plan = Plan::new(&table, mapping, caseload.numbers().resident, true);
    let (rows, mut report) = plan.rows(&keys, Code::Resident, |cells, keys, warnings| {
        let meant = known.meant(keys)?;
        Ok(read(cells, caseload, meant, today, warnings))
    });
    if mapping.column_of(F::Note).is_some() {
        report.warnings.push(Warning { line: 1, kind: WarningKind::NotesLeftOut });
    }
    as_written(&mut report, written);
    report.add(&mut warnings);
    let mut import = import(file, hash, report.rows);
    import.residents = rows;
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
    person_of(&Cells { mapping, row, lenient: false }, known, today, &mut Vec::new())
}

/// By what a person can be found. A number of blanks and signs only is none.
fn keys_of(client_no: &str, name: &PersonName, inflow_on: Option<NaiveDate>) -> Keys {
    let spoken = folded(&name.spoken());
    let day = inflow_on.map(|on| on.to_string()).unwrap_or_default();
    let name = (!spoken.is_empty()).then(|| format!("{spoken}|{day}"));
    Keys { number: number_key(client_no), name, complete: true }
}

/// By what a row can be found. What cannot be read here is answered when the row is read.
fn keys_of_row(cells: &Cells<'_, F>) -> Keys {
    let client_no = CleanText::cut(cells.text(F::ClientNumber).unwrap_or_default());
    let name = name_of(cells, None).unwrap_or_default();
    let inflow_on = cells.read(F::InflowOn, cells::date).ok().flatten();
    let keys = keys_of(client_no.as_str(), &name, inflow_on);
    let complete = keys.name.is_some() && cells.text(F::Rung).is_some();
    Keys { complete, ..keys }
}

fn read(
    cells: &Cells<'_, F>,
    caseload: &Caseload,
    meant: Meant<ResidentId>,
    today: NaiveDate,
    warnings: &mut Vec<Warning>,
) -> Read<ResidentRow> {
    match meant.known.and_then(|id| caseload.file(id)) {
        Some(file) => Read {
            about: About::Known(file.resident.code()),
            follows: meant.follows,
            outcome: against(&file, cells, today, warnings),
        },
        None => Read {
            about: About::New(meant.key),
            follows: meant.follows,
            outcome: person_of(cells, None, today, warnings).and_then(|person| {
                let plan = plan_of(cells, warnings)?;
                Ok(Outcome::New(ResidentRow { known: None, person, plan }))
            }),
        },
    }
}

/// A row against the file of the person it is about.
fn against(
    file: &File,
    cells: &Cells<'_, F>,
    today: NaiveDate,
    warnings: &mut Vec<Warning>,
) -> Result<Outcome<ResidentRow>, FieldProblem> {
    let known = &file.resident.person;
    let told = person_of(cells, Some(known), today, warnings)?;
    let plan = plan_of(cells, warnings)?;
    let mut warn = |kind| warnings.push(Warning { line: cells.row.line, kind });
    if told.rung != known.rung {
        warn(WarningKind::RungStays(known.rung, told.rung));
    }
    if plan.as_ref().zip(file.plan()).is_some_and(|(told, kept)| !holds(&kept.content, told)) {
        warn(WarningKind::PlanStays);
    }
    let person = Person { rung: known.rung, ..told };
    let plan = plan.filter(|_| file.plan().is_none());
    Ok(if person == *known && plan.is_none() {
        Outcome::Same
    } else {
        Outcome::Changed(ResidentRow { known: Some(file.resident.id), person, plan })
    })
}

/// Whether a plan says all that the file says.
fn holds(kept: &PlanContent, told: &PlanContent) -> bool {
    let pass = told.circumstances.pass;
    told.interests.iter().all(|one| kept.interests.iter().any(|other| other.text == one.text))
        && told.barriers.iter().all(|one| kept.barriers.iter().any(|o| o.barrier == one.barrier))
        && (pass.is_none() || pass == kept.circumstances.pass)
}

/// A person: what the row says, else what is known, else nothing. Only the name and the rung are
/// needed; read leniently, another cell that is not understood is left out and told.
fn person_of(
    cells: &Cells<'_, F>,
    known: Option<&Person>,
    today: NaiveDate,
    warnings: &mut Vec<Warning>,
) -> Result<Person, FieldProblem> {
    let name = name_of(cells, known)?;
    let mut soft = Soft { cells, remarks: Vec::new() };
    let told = cells.read(F::Rung, cells::rung)?;
    let rung = told.and_then(Rung::from_number).or(known.map(|known| known.rung));
    let inflow_on = soft.take(F::InflowOn, past(cells, F::InflowOn, today))?;
    let benefit = soft.take(F::BenefitSince, past(cells, F::BenefitSince, today))?;
    let keep = |told: Option<CleanText>, field: fn(&Person) -> &CleanText| {
        told.or_else(|| known.map(|known| field(known).clone())).unwrap_or_default()
    };
    let person = Person {
        client_no: keep(cells.line(F::ClientNumber)?, |person| &person.client_no),
        name,
        rung: rung.ok_or((Some(F::Rung.name()), Reason::Empty))?,
        inflow_on: inflow_on.or(known.and_then(|known| known.inflow_on)),
        benefit_since: benefit.or(known.and_then(|known| known.benefit_since)),
        neighbourhood: keep(soft.text(F::Neighbourhood)?, |person| &person.neighbourhood),
        reach: reach_of(&mut soft, known, warnings)?,
        interval_days: soft
            .number::<u16>(F::Interval)?
            .filter(|days| *days > 0)
            .or(known.and_then(|known| known.interval_days)),
    };
    soft.told(warnings);
    Ok(person)
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
    let whole = cells.read(F::Name, cells::person_name)?;
    let (given, prefix, family) =
        (cells.line(F::Given)?, cells.line(F::Prefix)?, cells.line(F::Family)?);
    let known = known.map(|known| known.name.clone()).unwrap_or_default();
    let told = match whole {
        Some(parts) => {
            let clean = |text: &str| {
                CleanText::line(text)
                    .map_err(|long| (Some(F::Name.name()), Reason::TooLong(long.max)))
            };
            PersonName {
                given: given.unwrap_or(clean(&parts.given)?),
                prefix: prefix.unwrap_or(clean(&parts.prefix)?),
                family: family.unwrap_or(clean(&parts.family)?),
            }
        }
        None => PersonName {
            given: given.unwrap_or_default(),
            prefix: prefix.unwrap_or_default(),
            family: family.unwrap_or_default(),
        },
    };
    let name = over(told, known);
    if name.family.is_empty() && name.given.is_empty() {
        Err((Some(F::Name.name()), Reason::Empty))
    } else {
        Ok(name)
    }
}

/// A name over the one that is known: what it leaves out stays, but another family name takes no
/// prefix along.
fn over(told: PersonName, known: PersonName) -> PersonName {
    let other = !told.family.is_empty() && told.family != known.family;
    let keep = |told: CleanText, known: CleanText| if told.is_empty() { known } else { told };
    PersonName {
        prefix: if other { told.prefix } else { keep(told.prefix, known.prefix) },
        given: keep(told.given, known.given),
        family: keep(told.family, known.family),
    }
}

fn reach_of(
    soft: &mut Soft<'_, F>,
    known: Option<&Person>,
    warnings: &mut Vec<Warning>,
) -> Result<Reach, FieldProblem> {
    let cells = soft.cells;
    let known = known.map(|known| known.reach.clone()).unwrap_or_default();
    Ok(Reach {
        phone: soft.number_to_call(warnings)?.unwrap_or(known.phone),
        email: soft.text(F::Email)?.unwrap_or(known.email),
        channel: soft.take(F::Channel, cells.word(F::Channel, CHANNELS))?.or(known.channel),
        hours: soft.take(F::Hours, cells.word(F::Hours, HOURS))?.or(known.hours),
        voicemail: soft.yes_no(F::Voicemail)?.or(known.voicemail),
        language: soft.text(F::Language)?.unwrap_or(known.language),
        interpreter: soft.yes_no(F::Interpreter)?.or(known.interpreter),
    })
}

/// A first plan, where the row says anything of one.
fn plan_of(
    cells: &Cells<'_, F>,
    warnings: &mut Vec<Warning>,
) -> Result<Option<PlanContent>, FieldProblem> {
    let interests = cells.list(F::Interests)?;
    let interests: Vec<Interest> =
        interests.into_iter().map(|text| Interest { text, form: None }).collect();
    let mut barriers = Vec::new();
    for text in cells.list(F::Barriers)? {
        if let Some(barrier) = find(text.as_str(), BARRIERS) {
            let (state, said) = (BarrierState::Now, CleanText::default());
            barriers.push(BarrierNote { barrier, state, said });
        } else {
            let kind = WarningKind::UnknownBarrier(text.to_string());
            warnings.push(Warning { line: cells.row.line, kind });
        }
    }
    let mut soft = Soft { cells, remarks: Vec::new() };
    let pass = soft.yes_no(F::Pass)?;
    soft.told(warnings);
    if interests.is_empty() && barriers.is_empty() && pass.is_none() {
        return Ok(None);
    }
    let circumstances = Circumstances { pass, dutch: None };
    Ok(Some(PlanContent { interests, barriers, circumstances, ..PlanContent::default() }))
}
