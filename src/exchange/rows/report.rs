//! What became of the rows of a file.

use chrono::NaiveDate;

use super::absent_offers::GoneOffer;
use super::changed::Updated;
use super::warning::{RungTold, Warning, WarningKind};
use crate::domain::bsn::holds_bsn;
use crate::domain::id::Code;
use crate::domain::{CleanText, RecordId};
use crate::exchange::cells::CellProblem;
use crate::exchange::columns::{Field, Mapping};
use crate::exchange::outside::Noted;
use crate::exchange::table::Row;

/// What became of the rows: `rows` is always the sum of the other five.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Report {
    /// Rows in the file.
    pub rows: usize,
    /// New records.
    pub imported: usize,
    /// Known records that change.
    pub updated: usize,
    /// Known records that say the same.
    pub unchanged: usize,
    /// Rows that repeat an earlier row of the file.
    pub merged: Vec<Merged>,
    /// Rows that were not taken; those that are held back are among them.
    pub rejected: Vec<Rejected>,
    /// Rows that are held back until somebody decides whom they are about.
    pub held: Vec<Held>,
    /// Which fields change in the known records.
    pub updates: Vec<Updated>,
    /// Whose open files the file does not name any more, where it can be the whole caseload.
    pub gone: Vec<Gone>,
    /// How many open files with a client number it does not name.
    pub absent: usize,
    /// Open offers that the file does not name, where it can be the whole list of their provider.
    pub gone_offers: Vec<GoneOffer>,
    /// Offers that seem to be one.
    pub doubles: Vec<Double>,
    /// The newer file that was imported before this one.
    pub newer: Option<Newer>,
    /// What else to know.
    pub warnings: Vec<Warning>,
}

/// Somebody with an open file whom the file does not name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gone {
    /// The number of the short code.
    pub no: u32,
    /// The name.
    pub name: String,
    /// The client number.
    pub number: String,
    /// Why, in the words of the file that names them still; empty where it does not.
    pub said: String,
}

impl Gone {
    /// The short code.
    pub const fn code(&self) -> Code {
        Code::Resident(self.no)
    }
}

/// Two offers or more that seem to be one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Double {
    /// Their codes, the lowest first: that which the others can be merged into.
    pub codes: Vec<Code>,
    /// Their name.
    pub name: String,
    /// Their place; empty where none is known.
    pub place: String,
    /// When they are; empty where that is not known.
    pub when: String,
}

/// A file that was imported and is newer than this one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Newer {
    /// Its name.
    pub file: String,
    /// The day it is of.
    pub on: NaiveDate,
}

impl Report {
    /// The columns with cells that were not understood, in the order of the file, and the lines of
    /// those cells.
    pub fn not_understood(&self) -> Vec<(&str, Vec<u64>)> {
        let mut columns: Vec<(&str, Vec<u64>)> = Vec::new();
        for warning in &self.warnings {
            let column = match &warning.kind {
                WarningKind::LeftEmpty { header, .. }
                | WarningKind::SpokenUnread { header, .. }
                | WarningKind::DayAhead { header, .. } => header.as_str(),
                WarningKind::KeptAsText(field) => field,
                _ => continue,
            };
            match columns.iter_mut().find(|(known, _)| *known == column) {
                Some((_, lines)) => lines.push(warning.line),
                None => columns.push((column, vec![warning.line])),
            }
        }
        columns
    }

    /// The rungs that the file tells otherwise, by their lines.
    pub fn rungs(&self) -> impl Iterator<Item = (u64, RungTold)> {
        self.warnings.iter().filter_map(|warning| match warning.kind {
            WarningKind::RungStays(told) => Some((warning.line, told)),
            _ => None,
        })
    }

    /// How many rows wait until somebody decides what only a person can.
    pub fn waiting(&self) -> usize {
        self.held.len() + self.without_rung().count()
    }

    /// The rows of new people that wait for a rung.
    pub fn without_rung(&self) -> impl Iterator<Item = &Rejected> {
        self.rejected.iter().filter(|row| row.reason == Reason::NoRung)
    }

    /// Adds what is known of the file before its rows, by the lines.
    pub(super) fn add(&mut self, warnings: &mut Vec<Warning>) {
        self.warnings.append(warnings);
        self.warnings.sort_by_key(|warning| warning.line);
    }

    /// Adds what is known of records in the format of Open Referral, by their lines.
    pub fn note(&mut self, noted: Vec<(u64, Noted)>) {
        let told = |(line, about)| Warning { line, kind: WarningKind::Hsds(about) };
        let is_own = |(_, about): &(u64, Noted)| matches!(about, Noted::NoUuid(_));
        let (own, others): (Vec<_>, Vec<_>) = noted.into_iter().partition(is_own);
        self.warnings.extend(others.into_iter().map(told));
        if own.len() > 1 {
            let lines = own.into_iter().map(|(line, _)| line).collect();
            self.warnings.push(Warning { line: 1, kind: WarningKind::NoUuids(lines) });
        } else {
            self.warnings.extend(own.into_iter().map(told));
        }
        self.warnings.sort_by_key(|warning| warning.line);
    }
}

/// A row that repeats an earlier one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Merged {
    /// Its line in the file.
    pub line: u64,
    /// The record of the earlier row.
    pub into: Code,
}

/// A row that is held back: its number is that of somebody with another name, or its name that of
/// somebody with another number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Held {
    /// Its line in the file.
    pub line: u64,
    /// Where the other one stands.
    pub with: With,
    /// The name of that one; with the number, where that is what differs.
    pub known: String,
    /// The same of the row.
    pub told: String,
}

/// Where that stands which a row contradicts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum With {
    /// In the file of somebody who is known and has this number.
    Known(Code),
    /// In the file of somebody who is known and has this name, and a number that the file does not name.
    Namesake(Code),
    /// In the files of several who have this name, and of whom nothing tells which it is; the first.
    Namesakes(Code),
    /// In an earlier line of the file, with this number.
    Line(u64),
    /// In an earlier line of the file, with this name, where nothing says that both are one person.
    Row(u64),
}

impl With {
    /// Whether it is the name that both have, and the row may be about somebody new.
    pub const fn is_by_name(self) -> bool {
        matches!(self, Self::Namesake(_) | Self::Namesakes(_) | Self::Row(_))
    }
}

impl Held {
    /// Why the row was not taken.
    pub(super) const fn reason(&self) -> Reason {
        match self.with {
            With::Namesake(_) | With::Namesakes(_) => Reason::Namesake,
            With::Row(_) => Reason::SameName,
            With::Known(_) | With::Line(_) => Reason::OtherPerson,
        }
    }
}

impl Reason {
    /// Whether the row waits until somebody decides what only a person can.
    pub const fn is_held(self) -> bool {
        matches!(self, Self::OtherPerson | Self::Namesake | Self::SameName | Self::NoRung)
    }
}

/// A row that was not taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rejected {
    /// Its line in the file.
    pub line: u64,
    /// The stable name of the field, where one is to blame.
    pub field: Option<&'static str>,
    /// The vocabulary with the words that people read for the fields.
    pub of: &'static str,
    /// What the cell of that field says; empty where it says nothing, or may not be shown.
    pub said: String,
    /// Why.
    pub reason: Reason,
    /// Its cells as they were.
    pub cells: Vec<String>,
}

impl Rejected {
    /// A row of the table, for this field of it.
    pub(super) fn row<F: Field>(
        mapping: &Mapping<F>,
        row: &Row,
        field: Option<&'static str>,
        reason: Reason,
    ) -> Self {
        let found = F::ALL.iter().find(|one| Some(one.name()) == field);
        let said = found.and_then(|found| mapping.cell(row, *found)).unwrap_or_default();
        // A number that may be a citizen service number is shown nowhere.
        let said = CleanText::cut(if holds_bsn(said) { "" } else { said });
        let said = said.as_str().chars().take(SAID).collect();
        let (line, cells) = (row.line, row.cells.to_vec());
        Self { line, field, of: F::vocabulary(), said, reason, cells }
    }
}

/// Letters of a cell that are told with the reason why it was not taken.
const SAID: usize = 40;

/// Why a row was not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// The cell is not what its column holds.
    Cell(CellProblem),
    /// The text is too long; at most so many characters.
    TooLong(usize),
    /// The row has another number of cells than the headers.
    Ragged {
        /// Cells in the row.
        found: usize,
        /// Headers.
        expected: usize,
    },
    /// A cell is far too long.
    LongCell,
    /// Something that every record needs is empty.
    Empty,
    /// The day lies in the future.
    InFuture(NaiveDate),
    /// The word is none that is known.
    UnknownWord,
    /// An earlier row says something else about the same record.
    Contradicts(u64),
    /// The highest age lies below the lowest.
    AgesCrossed,
    /// A moment ends before it starts.
    TimesCrossed,
    /// It names nobody who is known.
    Nobody,
    /// It names no offer and no department that is known.
    NoOffer,
    /// Several offers of the catalogue go by that name: the numbers of the first two.
    SeveralOffers(u32, u32),
    /// The same was promised for another day, and that promise is open.
    Promised(NaiveDate),
    /// This referral to the same place stands otherwise.
    Referred(RecordId),
    /// An earlier row tells of an open referral to the same place.
    ReferredTwice,
    /// It stands there since a day before it was agreed.
    SinceBefore(NaiveDate),
    /// Several known records could be meant, and nothing in the row tells them apart.
    SeveralKnown,
    /// The row that gives the number of the same one was refused itself.
    NumberedRefused,
    /// The file says no rung of somebody new; the row waits until somebody does.
    NoRung,
    /// The promise is done or binds no more, and the row does not say since when.
    Over,
    /// The person has left, as the row says, and is not known here.
    Ended,
    /// Its cells seem to stand in the wrong columns.
    Shifted,
    /// Its number is that of somebody with another name; it is held back.
    OtherPerson,
    /// Its name is that of somebody with another number; it is held back.
    Namesake,
    /// An earlier row has its name, and nothing says that both are one person; it is held back.
    SameName,
    /// A spreadsheet wrote an error where the value belongs.
    SheetError,
    /// A spreadsheet shortened the number, so that the last digits are lost.
    Shortened,
}
