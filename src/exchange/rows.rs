//! Rows of a table to one import: what is new, what is known, what is refused and why.
//!
//! Every row ends in exactly one place of the [`Report`]. A row that says nothing new is not in
//! the import, so that the second import of a file changes nothing.

mod absent_offers;
mod changed;
mod choices;
mod chosen;
mod days;
mod described;
mod doubles;
mod ended;
mod first_plan;
mod known;
mod moved;
mod named;
mod namesakes;
mod naming;
mod number;
mod of_offers;
mod of_residents;
mod offer_cells;
mod offers;
mod others;
mod past;
mod past_words;
mod remarks;
mod report;
mod residents;
mod row;
mod rung;
mod same_name;
mod sections;
mod shared;
mod shifted;
mod soft;
mod soft_offer;
mod spoken;
mod two_numbers;
mod warning;
mod when;
mod who;
mod whole;
mod words;

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use super::columns::{Field, Mapping, Use};
use super::table::{Row, RowProblem, Table};
use crate::acts::import::Import;
use crate::domain::CleanText;
use crate::domain::id::Code;
use known::Keys;
use row::{Cells, says_nothing};

pub use absent_offers::GoneOffer;
pub use changed::{FieldChange, Updated};
pub use choices::choices;
pub use chosen::{Choices, Names, NoRung};
pub use number::holder;
pub use of_offers::offers;
pub use of_residents::{residents, residents_with};
pub use offer_cells::{offer_cell, offer_cells};
pub use offers::offer_facts;
pub use past::{contacts, contacts_with, promises, referrals};
pub use report::{Double, Gone, Held, Merged, Newer, Reason, Rejected, Report, With};
pub use residents::{person, residents_of};
pub use spoken::Notes;
pub use warning::{RungTold, Warning, WarningKind};

/// A problem with one field of a row.
type FieldProblem = (Option<&'static str>, Reason);

/// What a row turned out to be.
enum Outcome<T> {
    New(T),
    /// With the fields that change.
    Changed(T, Vec<FieldChange>),
    Same,
}

/// What a row is about: a known record, or a new one by its key.
#[derive(PartialEq, Eq, Hash)]
enum About {
    Known(Code),
    New(String),
}

/// The first row of the file about a record.
#[derive(Clone, Copy)]
struct First<'a> {
    row: &'a Row,
    keys: &'a Keys,
    /// The code of the record; `None` where the row was refused over what is known of it.
    into: Option<Code>,
}

/// The rows of a table on their way to a report.
struct Rows<'a, F: 'static> {
    table: &'a Table,
    mapping: &'a Mapping<F>,
    report: Report,
    /// The first row about each record.
    seen: HashMap<About, First<'a>>,
    /// Numbers given to new records so far.
    next: u32,
    /// Whether text that is not understood is kept as text.
    lenient: bool,
    /// The fields that are not compared cell by cell, because keys say whether a row repeats them.
    judged: &'static [F],
    /// The lines that wait where an earlier row has their name.
    waits: HashSet<u64>,
}

impl<'a, F: Field> Rows<'a, F> {
    fn new(table: &'a Table, mapping: &'a Mapping<F>, numbers: u32, lenient: bool) -> Self {
        let (judged, waits) = (&[] as &[F], HashSet::new());
        let mut report = Report { rows: table.record_count(), ..Report::default() };
        report.warnings.extend(mapping.warnings().into_iter().map(Warning::from));
        let guessed = table.letters.guessed.clone().map(WarningKind::ReadAs);
        let twice = table.letters.twice.clone();
        let twice = twice.map(|(places, words)| WarningKind::Twice(places, words));
        let letters = guessed.into_iter().chain(twice);
        let short = (!table.short.is_empty()).then(|| WarningKind::Short(table.short.clone()));
        let masked = (!table.masked.is_empty()).then(|| WarningKind::Masked(table.masked.clone()));
        let totals = (!table.totals.is_empty()).then(|| WarningKind::Totals(table.totals.clone()));
        let once = letters.chain(short).chain(totals).chain(masked);
        report.warnings.extend(once.map(|kind| Warning { line: 1, kind }));
        for unfit in &table.unfit {
            let reason = match unfit.problem {
                RowProblem::Ragged { found, expected } => Reason::Ragged { found, expected },
                RowProblem::LongCell { .. } => Reason::LongCell,
            };
            let row = Row { line: unfit.line, cells: unfit.cells.iter().collect() };
            report.rejected.push(Rejected::row(mapping, &row, None, reason));
        }
        Self { table, mapping, report, seen: HashMap::new(), next: numbers, lenient, judged, waits }
    }

    /// Puts every row in its place; what `read` gives for new and changed ones is the import.
    ///
    /// The order ([`Keys::turn`]) makes the second import of a file decide as the first did.
    fn rows<T>(
        mut self,
        keys: &'a [Keys],
        code: fn(u32) -> Code,
        mut read: impl FnMut(&Cells<'a, F>, &Keys, &mut Vec<Warning>) -> Result<Read<T>, Reason>,
    ) -> (Vec<T>, Report) {
        let mut rows: Vec<(&'a Row, &'a Keys)> = self.table.rows.iter().zip(keys).collect();
        rows.sort_by_key(|(_, keys)| keys.turn());
        // In a vault that is empty every row is new, and a list that grows lies there twice.
        let known = usize::try_from(self.next).unwrap_or(usize::MAX);
        let mut taken = Vec::with_capacity(rows.len().saturating_sub(known));
        for (row, keys) in rows {
            let mut warnings = Vec::new();
            let cells = Cells { mapping: self.mapping, row, lenient: self.lenient };
            let found = read(&cells, keys, &mut warnings);
            let outcome = match found {
                Err(reason) => Err((None, reason)),
                Ok(Read { about, other: Some(other), .. }) if !self.seen.contains_key(&about) => {
                    // No other row may write there, or the next import would decide otherwise.
                    self.seen.insert(about, First { row, keys, into: None });
                    let reason = other.reason();
                    self.report.held.push(other);
                    Err((None, reason))
                }
                Ok(Read { about, outcome: Err(problem), .. }) => {
                    if problem.1 == Reason::AgesCrossed {
                        self.seen.entry(about).or_insert(First { row, keys, into: None });
                    }
                    Err(problem)
                }
                Ok(Read { about, follows: true, .. }) if !self.seen.contains_key(&about) => {
                    Err((None, Reason::NumberedRefused))
                }
                Ok(Read { about, outcome: Ok(outcome), .. }) => Ok((about, outcome)),
            };
            match outcome {
                Err((field, reason)) => self.reject(row, field, reason),
                Ok((about, outcome)) => {
                    if let Some(record) = self.first_time(row, keys, about, code) {
                        self.report.warnings.extend(warnings);
                        taken.extend(self.count(row.line, record, outcome));
                    }
                }
            }
        }
        self.report.merged.sort_by_key(|merged| merged.line);
        self.report.rejected.sort_by_key(|rejected| rejected.line);
        self.report.warnings.sort_by_key(|warning| warning.line);
        self.report.updates.sort_by_key(|updated| updated.line);
        self.report.held.sort_by_key(|held| held.line);
        (taken, self.report)
    }

    /// The record, where no earlier row is about it; otherwise the row is merged or refused.
    fn first_time(
        &mut self,
        row: &'a Row,
        keys: &'a Keys,
        about: About,
        code: fn(u32) -> Code,
    ) -> Option<Code> {
        let Some(&first) = self.seen.get(&about) else {
            let record = match &about {
                About::Known(code) => *code,
                About::New(_) => code(self.next.saturating_add(1)),
            };
            self.seen.insert(about, First { row, keys, into: Some(record) });
            return Some(record);
        };
        match first.into {
            _ if self.waits.contains(&row.line) => {
                self.hold(row, keys, first, With::Row(first.row.line));
            }
            _ if known::are_two(first.keys, keys) => {
                self.hold(row, keys, first, With::Line(first.row.line));
            }
            Some(into) => match self.difference(first, row, keys) {
                None => {
                    self.report.merged.push(Merged { line: row.line, into });
                    self.report.warnings.extend(self.unread_difference(first.row, row));
                }
                Some(field) => {
                    self.reject(row, Some(field.name()), Reason::Contradicts(first.row.line));
                }
            },
            None => self.reject(row, None, Reason::Contradicts(first.row.line)),
        }
        None
    }

    /// Holds a row back that may be about somebody else than the first row.
    fn hold(&mut self, row: &Row, keys: &Keys, first: First<'_>, with: With) {
        let (known, told) = (first.keys.shown(), keys.shown());
        let held = Held { line: row.line, with, known, told };
        self.reject(row, None, held.reason());
        self.report.held.push(held);
    }

    /// The first field of which a row says something else than the first row said.
    fn difference(&self, first: First<'a>, row: &Row, keys: &Keys) -> Option<F> {
        let judged = known::repeats(first.keys, keys);
        let all = F::ALL.iter().copied();
        let mut others = all.filter(|field| !(judged && self.judged.contains(field)));
        others.find(|field| {
            let told = self.mapping.cell(row, *field);
            let before = self.mapping.cell(first.row, *field);
            told.is_some_and(|told| !before.is_some_and(|it| row::says_the_same(*field, it, told)))
        })
    }

    /// Which columns tell apart an offer that repeats another one, where none of them is read.
    fn unread_difference(&self, first: &Row, row: &Row) -> Option<Warning> {
        if F::is_of_people() {
            return None;
        }
        let columns = self.mapping.headers().iter().zip(self.mapping.uses()).enumerate();
        let differs = |at| self.mapping.text_at(first, at) != self.mapping.text_at(row, at);
        let headers = columns.filter(|(at, (_, used))| **used == Use::Unknown && differs(*at));
        let headers: Vec<&str> = headers.map(|(_, (header, _))| header.trim()).collect();
        let (line, first) = (row.line, first.line);
        let told = |headers| Warning { line, kind: WarningKind::RepeatsUnread { first, headers } };
        (!headers.is_empty()).then(|| told(headers.join("”, “")))
    }

    fn count<T>(&mut self, line: u64, code: Code, outcome: Outcome<T>) -> Option<T> {
        match outcome {
            Outcome::New(value) => {
                self.report.imported += 1;
                self.next = self.next.saturating_add(1);
                Some(value)
            }
            Outcome::Changed(value, fields) => {
                self.report.updated += 1;
                self.report.updates.push(Updated { line, code, of: F::vocabulary(), fields });
                Some(value)
            }
            Outcome::Same => {
                self.report.unchanged += 1;
                None
            }
        }
    }

    fn reject(&mut self, row: &Row, field: Option<&'static str>, reason: Reason) {
        self.report.rejected.push(Rejected::row(self.mapping, row, field, reason));
    }
}

/// A row whose record is known or new, and what was read.
struct Read<T> {
    about: About,
    /// Whether it may only repeat an earlier row.
    follows: bool,
    /// The person who is known by its number, where that must be somebody else, or by its name, where
    /// that may be.
    other: Option<Held>,
    outcome: Result<Outcome<T>, FieldProblem>,
}

/// Text folded for comparison; text of other signs than letters and digits stays as it is.
fn folded(text: &str) -> String {
    let words = crate::matching::fold::words(text);
    if words.is_empty() {
        return text.to_owned();
    }
    words.into_iter().map(|word| word.text).collect::<Vec<_>>().join(" ")
}

/// A number or reference folded for comparison; what says that there is none is none.
fn number_key(number: &str) -> String {
    let none = number::is_no_number(number) || number::is_sheet_error(number);
    if none { String::new() } else { folded(number) }
}

/// The import of these records.
fn import(file: CleanText, hash: [u8; 32], rows: usize) -> Import {
    let rows = u32::try_from(rows).unwrap_or(u32::MAX);
    let (residents, offers, past) = (Arc::default(), Arc::default(), Arc::default());
    Import { file, hash, rows, residents, offers, past }
}
