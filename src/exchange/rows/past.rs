//! Rows about the past of people who are known: contacts, promises, referrals.
//!
//! A row that says what stands already changes nothing, and one that says what an earlier row of the
//! file said is merged with it. Nobody new is made here: a row that names nobody is refused.

mod contact;
mod promise;
mod referral;

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::Arc;

use chrono::NaiveDate;

use super::days::settled;
use super::report::{Merged, Rejected};
use super::spoken::kinds_once;
use super::who::{NotFound, People};
use super::{Cells, FieldChange, FieldProblem, Reason, Report, Rows, Updated, Warning, import};
use crate::acts::import::{Import, Told};
use crate::domain::file::File;
use crate::domain::{Caseload, CleanText, ResidentId};
use crate::exchange::cells;
use crate::exchange::columns::{Mapping, Who};
use crate::exchange::table::{Row, Table};

pub use contact::{contacts, contacts_with};
pub use promise::promises;
pub use referral::referrals;

/// What a row says over what is known.
enum Found {
    /// It stands already.
    Known,
    /// An earlier row said it.
    Repeats,
    /// It is over, and nothing of it is kept.
    Over,
    /// It is new.
    New(Told),
    /// More is known of a record now.
    More(Told, Vec<FieldChange>),
}

/// What the file is, and over what it is read.
struct Reading<'a> {
    caseload: &'a Caseload,
    file: CleanText,
    hash: [u8; 32],
    today: NaiveDate,
}

/// One row: its cells, the file of whom it is about, what earlier rows told of the same person.
struct Line<'a, 'r, F: 'static> {
    cells: &'r Cells<'a, F>,
    file: &'r File,
    earlier: &'r [Told],
    today: NaiveDate,
}

type Answer = Result<Found, FieldProblem>;

/// Reads every row with `read`.
fn past<F: Who>(
    table: &Table,
    mapping: &Mapping<F>,
    reading: Reading<'_>,
    read: impl Fn(&Line<'_, '_, F>, &mut Vec<Warning>) -> Answer,
) -> (Import, Report) {
    let Reading { caseload, file, hash, today } = reading;
    let mut settled = settled(Cow::Borrowed(table), mapping, today);
    let mut warnings = std::mem::take(&mut settled.warnings);
    let table = &settled.table;
    let mut report = Rows::new(table, mapping, 0, true).report;
    let people = People::of(caseload);
    let mut told: HashMap<ResidentId, Vec<Told>> = HashMap::new();
    let mut taken = Vec::new();
    for row in &table.rows {
        let cells = Cells { mapping, row, lenient: true };
        let (id, file) = match whose(&people, caseload, &cells) {
            Ok(found) => found,
            Err(problem) => {
                not_found(&mut report, mapping, row, problem);
                continue;
            }
        };
        let earlier = told.entry(id).or_default();
        let mut warned = Vec::new();
        let line = Line { cells: &cells, file: &file, earlier, today };
        match read(&line, &mut warned) {
            Err((field, reason)) => refuse(&mut report, mapping, row, field, reason),
            Ok(Found::Known) => report.unchanged += 1,
            Ok(Found::Over) => {
                let field = F::ALL.iter().map(|field| field.name()).find(|name| *name == "state");
                refuse(&mut report, mapping, row, field, Reason::Over);
            }
            Ok(Found::Repeats) => {
                report.merged.push(Merged { line: row.line, into: file.resident.code() });
            }
            Ok(Found::New(one)) if earlier.contains(&one) => {
                report.merged.push(Merged { line: row.line, into: file.resident.code() });
            }
            Ok(Found::New(one)) => {
                report.imported += 1;
                warnings.append(&mut warned);
                earlier.push(one.clone());
                taken.push((id, one));
            }
            Ok(Found::More(one, fields)) => {
                report.updated += 1;
                warnings.append(&mut warned);
                let code = file.resident.code();
                let of = F::vocabulary();
                report.updates.push(Updated { line: row.line, code, of, fields });
                earlier.push(one.clone());
                taken.push((id, one));
            }
        }
    }
    report.rejected.sort_by_key(|rejected| rejected.line);
    settled.as_written(&mut report);
    report.add(&mut warnings);
    kinds_once(&mut report.warnings);
    let mut import = import(file, hash, report.rows);
    import.past = Arc::new(taken);
    (import, report)
}

fn whose<F: Who>(
    people: &People<'_>,
    caseload: &Caseload,
    cells: &Cells<'_, F>,
) -> Result<(ResidentId, Arc<File>), NotFound> {
    let id = people.find(cells)?;
    Ok((id, caseload.file(id).ok_or(Reason::Nobody)?))
}

fn not_found<F: Who>(report: &mut Report, mapping: &Mapping<F>, row: &Row, problem: NotFound) {
    match problem {
        NotFound::Refused((field, reason)) => {
            // By what it names nobody, or too many.
            let told = |field: &F| mapping.cell(row, *field).is_some();
            let by = [F::NUMBER].into_iter().chain(F::NAME).find(told);
            let field = field.or_else(|| by.map(F::name));
            refuse(report, mapping, row, field, reason);
        }
        NotFound::Other(held) => {
            report.held.push(held);
            refuse(report, mapping, row, None, Reason::OtherPerson);
        }
    }
}

fn refuse<F: Who>(
    report: &mut Report,
    mapping: &Mapping<F>,
    row: &Row,
    field: Option<&'static str>,
    reason: Reason,
) {
    report.rejected.push(Rejected::row(mapping, row, field, reason));
}

impl<F: Who> Line<'_, '_, F> {
    /// A day on which something has happened; `None` where the row says none.
    fn past(&self, field: F) -> Result<Option<NaiveDate>, FieldProblem> {
        match self.cells.read(field, cells::date)? {
            Some(on) if on > self.today => Err((Some(field.name()), Reason::InFuture(on))),
            on => Ok(on),
        }
    }

    /// The same, where the row must say one.
    fn past_day(&self, field: F) -> Result<NaiveDate, FieldProblem> {
        self.past(field)?.ok_or((Some(field.name()), Reason::Empty))
    }

    /// A short text, empty where there is none.
    fn text(&self, field: F) -> Result<CleanText, FieldProblem> {
        Ok(self.cells.line(field)?.unwrap_or_default())
    }
}
