//! Rows of a table to one import: what is new, what is known, what is refused and why.
//!
//! Every row ends in exactly one place of the [`Report`]. A row that says nothing new is not in
//! the import, so that the second import of a file changes nothing.

mod changed;
mod days;
mod known;
mod named;
mod naming;
mod number;
mod offer_cells;
mod offers;
mod report;
mod residents;
mod shifted;
mod soft;
mod spoken;
mod when;
mod words;

use std::collections::HashMap;

use super::cells::CellProblem;
use super::columns::{Field, Mapping};
use super::table::{Row, RowProblem, Table};
use crate::acts::import::Import;
use crate::domain::CleanText;
use crate::domain::id::Code;
use crate::domain::text::TooLong;
use known::Keys;
use report::as_written;

pub use changed::{FieldChange, Updated};
pub use number::holder;
pub use offer_cells::{offer_cell, offer_cells};
pub use offers::{offer_facts, offers};
pub use report::{Held, Merged, Reason, Rejected, Report, Warning, WarningKind, With};
pub use residents::{person, residents, residents_accepting};
pub use words::choices;

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
}

impl<'a, F: Field> Rows<'a, F> {
    fn new(table: &'a Table, mapping: &'a Mapping<F>, numbers: u32, lenient: bool) -> Self {
        let judged = &[];
        let mut report = Report { rows: table.record_count(), ..Report::default() };
        report.warnings.extend(mapping.warnings().into_iter().map(Warning::from));
        let guessed = table.letters.guessed.clone().map(WarningKind::ReadAs);
        let twice = table.letters.twice.clone();
        let twice = twice.map(|(places, words)| WarningKind::Twice(places, words));
        let letters = guessed.into_iter().chain(twice);
        let short = (!table.short.is_empty()).then(|| WarningKind::Short(table.short.clone()));
        let once = letters.chain(short);
        report.warnings.extend(once.map(|kind| Warning { line: 1, kind }));
        for unfit in &table.unfit {
            let reason = match unfit.problem {
                RowProblem::Ragged { found, expected } => Reason::Ragged { found, expected },
                RowProblem::LongCell { .. } => Reason::LongCell,
            };
            let (line, cells) = (unfit.line, unfit.cells.clone());
            report.rejected.push(Rejected { line, field: None, reason, cells });
        }
        Self { table, mapping, report, seen: HashMap::new(), next: numbers, lenient, judged }
    }

    /// Puts every row in its place; what `read` gives for new and changed ones is the import.
    ///
    /// The order makes the second import of a file decide as the first did: rows with a number go
    /// before those without, which may be about the same record, and rows that can stand alone go
    /// before those that can be read only once the record is known.
    fn rows<T>(
        mut self,
        keys: &'a [Keys],
        code: fn(u32) -> Code,
        mut read: impl FnMut(&Cells<'a, F>, &Keys, &mut Vec<Warning>) -> Result<Read<T>, Reason>,
    ) -> (Vec<T>, Report) {
        let mut rows: Vec<(&'a Row, &'a Keys)> = self.table.rows.iter().zip(keys).collect();
        rows.sort_by_key(|(_, keys)| (keys.number.is_empty(), !keys.complete, keys.poverty));
        let mut taken = Vec::new();
        for (row, keys) in rows {
            let mut warnings = Vec::new();
            let cells = Cells { mapping: self.mapping, row, lenient: self.lenient };
            let found = read(&cells, keys, &mut warnings);
            let outcome = match found {
                Err(reason) => Err((None, reason)),
                Ok(Read { about, other: Some(other), .. }) if !self.seen.contains_key(&about) => {
                    // No other row may write there, or the next import would decide otherwise.
                    self.seen.insert(about, First { row, keys, into: None });
                    self.report.held.push(other);
                    Err((None, Reason::OtherPerson))
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
            _ if known::are_two(first.keys, keys) => {
                let told = keys.shown();
                let known = first.keys.shown();
                self.report.held.push(Held {
                    line: row.line,
                    with: With::Line(first.row.line),
                    known,
                    told,
                });
                self.reject(row, None, Reason::OtherPerson);
            }
            Some(into) if self.adds_nothing(first, row, keys) => {
                self.report.merged.push(Merged { line: row.line, into });
            }
            _ => self.reject(row, None, Reason::Contradicts(first.row.line)),
        }
        None
    }

    /// Whether every cell that says something says what the first row said.
    fn adds_nothing(&self, first: First<'a>, row: &Row, keys: &Keys) -> bool {
        let judged = known::repeats(first.keys, keys);
        F::ALL.iter().all(|field| {
            let told = self.mapping.cell(row, *field);
            told.is_none()
                || (judged && self.judged.contains(field))
                || told == self.mapping.cell(first.row, *field)
        })
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
                self.report.updates.push(Updated { line, code, fields });
                Some(value)
            }
            Outcome::Same => {
                self.report.unchanged += 1;
                None
            }
        }
    }

    fn reject(&mut self, row: &Row, field: Option<&'static str>, reason: Reason) {
        let (line, cells) = (row.line, row.cells.clone());
        self.report.rejected.push(Rejected { line, field, reason, cells });
    }
}

/// A row whose record is known or new, and what was read.
struct Read<T> {
    about: About,
    /// Whether it may only repeat an earlier row.
    follows: bool,
    /// The person who is known by its number, where that must be somebody else.
    other: Option<Held>,
    outcome: Result<Outcome<T>, FieldProblem>,
}

/// The cells of one row, read into values; an empty cell gives `None`.
struct Cells<'a, F: 'static> {
    mapping: &'a Mapping<F>,
    row: &'a Row,
    lenient: bool,
}

/// What programs and people write where they know nothing.
const NOTHING: [&str; 21] = [
    "null",
    "nil",
    "n/a",
    "n.v.t.",
    "n.v.t",
    "nvt",
    "-",
    "--",
    "–",
    "—",
    "?",
    "??",
    "onbekend",
    "unknown",
    "niet bekend",
    "niet van toepassing",
    "n.b.",
    "nb",
    "#n/b",
    "#n/a",
    "nan",
];
/// What says so too, but not under a price, where it means no money, nor where a name stands.
const NONE: [&str; 5] = ["geen", "none", "nee, geen", "geen bekend", "leeg"];
const NOT_NONE: [&str; 6] = ["price", "pass_price", "name", "given", "family", "provider"];

impl<'a, F: Field> Cells<'a, F> {
    fn text(&self, field: F) -> Option<&'a str> {
        let is_in = |words: &[&str], text: &str| {
            words.iter().any(|nothing| text.eq_ignore_ascii_case(nothing))
        };
        let none = |text: &str| !NOT_NONE.contains(&field.name()) && is_in(&NONE, text);
        let told = |text: &&str| !self.lenient || !(is_in(&NOTHING, text) || none(text));
        self.mapping.cell(self.row, field).filter(told)
    }

    /// What stands beside the column of a field, and says something.
    fn beside(&self, field: F) -> impl Iterator<Item = &'a str> {
        let own = self.mapping.own(self.row, field);
        let all = self.mapping.beside(self.row, field).skip(usize::from(own.is_none()));
        all.filter(|text| !NOTHING.iter().chain(&NONE).any(|it| text.eq_ignore_ascii_case(it)))
    }

    /// The header of the column of a field, as written; its name where there is none.
    fn header(&self, field: F) -> &'a str {
        let at = self.mapping.column_of(field);
        at.and_then(|at| self.mapping.headers().get(at)).map_or(field.name(), |it| it.trim())
    }

    fn read<T>(
        &self,
        field: F,
        read: impl FnOnce(&'a str) -> Result<T, CellProblem>,
    ) -> Result<Option<T>, FieldProblem> {
        let whole = |text: &'a str| {
            if is_lost(field, text) { Err(CellProblem::LostLetters) } else { Ok(text) }
        };
        let value = self.text(field).map(|text| whole(text).and_then(read)).transpose();
        value.map_err(|problem| (Some(field.name()), Reason::Cell(problem)))
    }

    fn line(&self, field: F) -> Result<Option<CleanText>, FieldProblem> {
        self.clean(field, CleanText::line)
    }

    fn note(&self, field: F) -> Result<Option<CleanText>, FieldProblem> {
        self.clean(field, CleanText::note)
    }

    fn clean(
        &self,
        field: F,
        clean: fn(&str) -> Result<CleanText, TooLong>,
    ) -> Result<Option<CleanText>, FieldProblem> {
        let text = self.text(field);
        if text.is_some_and(|text| is_lost(field, text)) {
            return Err((Some(field.name()), Reason::Cell(CellProblem::LostLetters)));
        }
        let value = text.map(clean).transpose();
        let value = value.map_err(|long| (Some(field.name()), Reason::TooLong(long.max)))?;
        Ok(value.filter(|text| !text.is_empty()))
    }

    fn yes_no(&self, field: F) -> Result<Option<bool>, FieldProblem> {
        Ok(self.read(field, super::cells::yes_no)?.flatten())
    }

    /// A number that fits a smaller type.
    fn number<N: TryFrom<u32>>(&self, field: F) -> Result<Option<N>, FieldProblem> {
        let Some(number) = self.read(field, super::cells::whole_number)? else { return Ok(None) };
        match N::try_from(number) {
            Ok(number) => Ok(Some(number)),
            Err(_) => Err((Some(field.name()), Reason::Cell(CellProblem::TooLarge))),
        }
    }

    /// One of the words of a list, Dutch or English.
    fn word<T: Copy>(&self, field: F, words: &[(&str, T)]) -> Result<Option<T>, FieldProblem> {
        let Some(text) = self.text(field) else { return Ok(None) };
        match words::find(text, words) {
            Some(found) => Ok(Some(found)),
            None => Err((Some(field.name()), Reason::UnknownWord)),
        }
    }

    /// A list of short texts.
    fn list(&self, field: F) -> Result<Vec<CleanText>, FieldProblem> {
        let entries = self.text(field).map(super::cells::list).unwrap_or_default();
        let read = |entry: &str| {
            CleanText::line(entry).map_err(|long| (Some(field.name()), Reason::TooLong(long.max)))
        };
        let entries: Result<Vec<_>, _> = entries.into_iter().map(read).collect();
        Ok(entries?.into_iter().filter(|entry| !entry.is_empty()).collect())
    }
}

/// Whether letters of a name were lost before: "Andr�", "Zo?". An offer may ask something.
fn is_lost<F: Field>(field: F, text: &str) -> bool {
    let parts = ["given", "prefix", "family"].contains(&field.name());
    let asks = F::ALL.iter().any(|field| field.name() == "rung") && text.contains('?');
    match field.name() {
        "name" => asks || text.contains('\u{fffd}'),
        _ => parts && (text.contains(['?', '\u{fffd}'])),
    }
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
    Import { file, hash, rows, residents: Vec::new(), offers: Vec::new() }
}
