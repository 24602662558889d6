//! Rows about residents.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::words::{BARRIERS, CHANNELS, HOURS, find};
use super::{
    Cells, FieldProblem, Outcome, Plan, Read, Reason, Report, Warning, WarningKind, folded, import,
};
use crate::domain::barrier::{BarrierNote, BarrierState};
use crate::domain::command::{Import, ResidentRow};
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
    let known = Known::of(caseload);
    let plan = Plan::new(table, mapping, caseload.numbers().resident);
    let (rows, mut report) = plan.rows(Code::Resident, |row, warnings| {
        read(&Cells { mapping, row }, caseload, &known, today, warnings)
    });
    if mapping.column_of(F::Note).is_some() {
        report.warnings.push(Warning { line: 1, kind: WarningKind::NotesLeftOut });
    }
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
    person_of(&Cells { mapping, row }, known, today)
}

/// Who is known, by client number and by name with the day of inflow.
struct Known {
    by_number: HashMap<String, ResidentId>,
    by_name: HashMap<String, ResidentId>,
}

impl Known {
    fn of(caseload: &Caseload) -> Self {
        let mut known = Self { by_number: HashMap::new(), by_name: HashMap::new() };
        for line in caseload.lines() {
            if !line.client_no.is_empty() {
                known.by_number.insert(folded(line.client_no.as_str()), line.id);
            }
            known.by_name.insert(name_key(&line.name, line.due.inflow_on), line.id);
        }
        known
    }
}

fn name_key(name: &PersonName, inflow_on: Option<NaiveDate>) -> String {
    format!("{} {}", folded(&name.spoken()), inflow_on.map(|on| on.to_string()).unwrap_or_default())
}

fn read(
    cells: &Cells<'_, F>,
    caseload: &Caseload,
    known: &Known,
    today: NaiveDate,
    warnings: &mut Vec<Warning>,
) -> Result<Read<ResidentRow>, FieldProblem> {
    let bare = person_of(cells, None, today)?;
    let number = folded(bare.client_no.as_str());
    let (key, id) = if number.is_empty() {
        let key = name_key(&bare.name, bare.inflow_on);
        let id = known.by_name.get(&key).copied();
        (key, id)
    } else {
        (format!("#{number}"), known.by_number.get(&number).copied())
    };
    let plan = plan_of(cells, warnings)?;
    let file = id.and_then(|id| caseload.file(id));
    let Some(file) = file else {
        let row = ResidentRow { known: None, person: bare, plan };
        return Ok(Read { key, known: None, outcome: Outcome::New(row) });
    };
    let told = person_of(cells, Some(&file.resident.person), today)?;
    let stands = file.resident.person.rung;
    if told.rung != stands {
        let kind = WarningKind::RungStays(stands, told.rung);
        warnings.push(Warning { line: cells.row.line, kind });
    }
    let person = Person { rung: stands, ..told };
    let plan = plan.filter(|_| file.plan().is_none());
    let same = person == file.resident.person && plan.is_none();
    let outcome = if same {
        Outcome::Same
    } else {
        Outcome::Changed(ResidentRow { known: id, person, plan })
    };
    Ok(Read { key, known: Some(file.resident.code()), outcome })
}

/// A person: what the row says, else what is known, else nothing.
fn person_of(
    cells: &Cells<'_, F>,
    known: Option<&Person>,
    today: NaiveDate,
) -> Result<Person, FieldProblem> {
    let rung = cells.read(F::Rung, cells::rung)?.and_then(Rung::from_number);
    let rung = rung.or(known.map(|known| known.rung));
    let name = name_of(cells, known)?;
    let inflow_on = past(cells, F::InflowOn, today)?;
    let benefit = past(cells, F::BenefitSince, today)?;
    let keep = |told: Option<CleanText>, field: fn(&Person) -> &CleanText| {
        told.or_else(|| known.map(|known| field(known).clone())).unwrap_or_default()
    };
    Ok(Person {
        client_no: keep(cells.line(F::ClientNumber)?, |person| &person.client_no),
        name,
        rung: rung.ok_or((Some(F::Rung.name()), Reason::Empty))?,
        inflow_on: inflow_on.or(known.and_then(|known| known.inflow_on)),
        benefit_since: benefit.or(known.and_then(|known| known.benefit_since)),
        neighbourhood: keep(cells.line(F::Neighbourhood)?, |person| &person.neighbourhood),
        reach: reach_of(cells, known)?,
        interval_days: cells
            .number::<u16>(F::Interval)?
            .filter(|days| *days > 0)
            .or(known.and_then(|known| known.interval_days)),
    })
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
    let mut name = match whole {
        Some(parts) => {
            let clean = |text: &str| {
                CleanText::line(text)
                    .map_err(|long| (Some(F::Name.name()), Reason::TooLong(long.max)))
            };
            PersonName {
                given: clean(&parts.given)?,
                prefix: clean(&parts.prefix)?,
                family: clean(&parts.family)?,
            }
        }
        None => known,
    };
    // A new family name without a prefix has none.
    if family.is_some() && prefix.is_none() {
        name.prefix = CleanText::default();
    }
    name.given = given.unwrap_or(name.given);
    name.prefix = prefix.unwrap_or(name.prefix);
    name.family = family.unwrap_or(name.family);
    if name.family.is_empty() && name.given.is_empty() {
        Err((Some(F::Name.name()), Reason::Empty))
    } else {
        Ok(name)
    }
}

fn reach_of(cells: &Cells<'_, F>, known: Option<&Person>) -> Result<Reach, FieldProblem> {
    let known = known.map(|known| known.reach.clone()).unwrap_or_default();
    let phone = cells.read(F::Phone, cells::phone)?.map(CleanText::cut);
    Ok(Reach {
        phone: phone.unwrap_or(known.phone),
        email: cells.line(F::Email)?.unwrap_or(known.email),
        channel: cells.word(F::Channel, CHANNELS)?.or(known.channel),
        hours: cells.word(F::Hours, HOURS)?.or(known.hours),
        voicemail: cells.yes_no(F::Voicemail)?.or(known.voicemail),
        language: cells.line(F::Language)?.unwrap_or(known.language),
        interpreter: cells.yes_no(F::Interpreter)?.or(known.interpreter),
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
    let pass = cells.yes_no(F::Pass)?;
    if interests.is_empty() && barriers.is_empty() && pass.is_none() {
        return Ok(None);
    }
    let circumstances = Circumstances { pass, dutch: None };
    Ok(Some(PlanContent { interests, barriers, circumstances, ..PlanContent::default() }))
}
