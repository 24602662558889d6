//! Rows of a table to one import: what is new, what is known, what is refused and why.
//!
//! Every row ends in exactly one place of the [`Report`]. A row that says nothing new is not in
//! the import, so that the second import of a file changes nothing.

mod days;
mod known;
mod offer_cells;
mod offers;
mod report;
mod residents;
mod shifted;
mod soft;
mod words;

use std::collections::HashMap;

use super::cells::CellProblem;
use super::columns::{Field, Mapping};
use super::table::{Row, RowProblem, Table};
use crate::domain::CleanText;
use crate::domain::command::Import;
use crate::domain::id::Code;
use crate::domain::text::TooLong;
use known::Keys;

pub use offer_cells::offer_cells;
pub use offers::{offer_facts, offers};
pub use report::{Merged, Reason, Rejected, Report, Warning, WarningKind};
pub use residents::{person, residents};
pub use words::choices;

/// A problem with one field of a row.
type FieldProblem = (Option<&'static str>, Reason);

/// What a row turned out to be.
enum Outcome<T> {
    New(T),
    Changed(T),
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
    /// The code of the record; `None` where the row was refused over what is known of it.
    into: Option<Code>,
}

/// The rows of a table on their way to a report.
struct Plan<'a, F: 'static> {
    table: &'a Table,
    mapping: &'a Mapping<F>,
    report: Report,
    /// The first row about each record.
    seen: HashMap<About, First<'a>>,
    /// Numbers given to new records so far.
    next: u32,
    /// Whether text that is not understood is kept as text.
    lenient: bool,
}

impl<'a, F: Field> Plan<'a, F> {
    fn new(table: &'a Table, mapping: &'a Mapping<F>, numbers: u32, lenient: bool) -> Self {
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
        Self { table, mapping, report, seen: HashMap::new(), next: numbers, lenient }
    }

    /// Puts every row in its place; what `read` gives for new and changed ones is the import.
    ///
    /// The order makes the second import of a file decide as the first did: rows with a number go
    /// before those without, which may be about the same record, and rows that can stand alone go
    /// before those that can be read only once the record is known.
    fn rows<T>(
        mut self,
        keys: &[Keys],
        code: fn(u32) -> Code,
        mut read: impl FnMut(&Cells<'a, F>, &Keys, &mut Vec<Warning>) -> Result<Read<T>, Reason>,
    ) -> (Vec<T>, Report) {
        let mut rows: Vec<(&Row, &Keys)> = self.table.rows.iter().zip(keys).collect();
        rows.sort_by_key(|(_, keys)| (keys.number.is_empty(), !keys.complete));
        let mut taken = Vec::new();
        for (row, keys) in rows {
            let mut warnings = Vec::new();
            let cells = Cells { mapping: self.mapping, row, lenient: self.lenient };
            let found = read(&cells, keys, &mut warnings);
            let outcome = match found {
                Err(reason) => Err((None, reason)),
                Ok(Read { about, outcome: Err(problem), .. }) => {
                    if problem.1 == Reason::AgesCrossed {
                        self.seen.entry(about).or_insert(First { row, into: None });
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
                    if self.first_time(row, about, code) {
                        self.report.warnings.extend(warnings);
                        taken.extend(self.count(outcome));
                    }
                }
            }
        }
        self.report.merged.sort_by_key(|merged| merged.line);
        self.report.rejected.sort_by_key(|rejected| rejected.line);
        self.report.warnings.sort_by_key(|warning| warning.line);
        (taken, self.report)
    }

    /// Whether no earlier row is about the same record; otherwise the row is merged or refused.
    fn first_time(&mut self, row: &'a Row, about: About, code: fn(u32) -> Code) -> bool {
        let Some(&first) = self.seen.get(&about) else {
            let record = match &about {
                About::Known(code) => *code,
                About::New(_) => code(self.next.saturating_add(1)),
            };
            self.seen.insert(about, First { row, into: Some(record) });
            return true;
        };
        match first.into {
            Some(into) if self.adds_nothing(first.row, row) => {
                self.report.merged.push(Merged { line: row.line, into });
            }
            _ => self.reject(row, None, Reason::Contradicts(first.row.line)),
        }
        false
    }

    /// Whether every cell that says something says what the first row said.
    fn adds_nothing(&self, first: &Row, row: &Row) -> bool {
        F::ALL.iter().all(|field| {
            let told = self.mapping.cell(row, *field);
            told.is_none() || told == self.mapping.cell(first, *field)
        })
    }

    fn count<T>(&mut self, outcome: Outcome<T>) -> Option<T> {
        match outcome {
            Outcome::New(value) => {
                self.report.imported += 1;
                self.next = self.next.saturating_add(1);
                Some(value)
            }
            Outcome::Changed(value) => {
                self.report.updated += 1;
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
        let value = self.text(field).map(read).transpose();
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
        let value = self.text(field).map(clean).transpose();
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

/// Text folded for comparison; text of other signs than letters and digits stays as it is.
fn folded(text: &str) -> String {
    let words = crate::matching::fold::words(text);
    if words.is_empty() {
        return text.to_owned();
    }
    words.into_iter().map(|word| word.text).collect::<Vec<_>>().join(" ")
}

/// A number or reference folded for comparison; one without letters and digits is none.
fn number_key(number: &str) -> String {
    if number.chars().any(char::is_alphanumeric) { folded(number) } else { String::new() }
}

/// Gives back the rows that were not taken as the file has them.
fn as_written(report: &mut Report, table: &Table) {
    for rejected in &mut report.rejected {
        let at = table.rows.binary_search_by_key(&rejected.line, |row| row.line);
        if let Some(row) = at.ok().and_then(|at| table.rows.get(at)) {
            rejected.cells.clone_from(&row.cells);
        }
    }
}

/// The import of these records.
fn import(file: CleanText, hash: [u8; 32], rows: usize) -> Import {
    let rows = u32::try_from(rows).unwrap_or(u32::MAX);
    Import { file, hash, rows, residents: Vec::new(), offers: Vec::new() }
}
