//! A file as a table of text cells, whatever format it came from.

use super::encoding::{Encoding, Letters, twice};
use super::packed::Packed;
use crate::domain::bsn::masked;

/// One record that fits the headers: as many cells as there are headers, each exactly as written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Physical line, from 1, on which the record starts.
    pub line: u64,
    /// The cells, untrimmed.
    pub cells: Packed,
}

/// Why a record does not fit its table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RowProblem {
    /// More or fewer cells than headers; trailing empty cells do not count as more.
    Ragged {
        /// Cells in the record.
        found: usize,
        /// Headers of the table.
        expected: usize,
    },
    /// A cell longer than [`MAX_CELL_BYTES`](crate::files::csv_read::MAX_CELL_BYTES).
    LongCell {
        /// Place of the cell, from 0.
        column: usize,
        /// Its length in bytes.
        bytes: usize,
    },
}

/// One record that does not fit, kept whole so that it can be given back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unfit {
    /// Physical line, from 1, on which the record starts.
    pub line: u64,
    /// The cells as found.
    pub cells: Vec<String>,
    /// What is wrong with it.
    pub problem: RowProblem,
}

/// A whole file: `rows` and `unfit` together are every record that is not blank.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// The headers as written; empty ones at the end only where some row has a cell there.
    pub headers: Vec<String>,
    /// The records that fit, in the order of the file.
    pub rows: Vec<Row>,
    /// The records that do not, in the order of the file.
    pub unfit: Vec<Unfit>,
    /// Lines of rows that end before the last column; nothing stands there.
    pub short: Vec<u64>,
    /// Lines of rows with a remark from which the digits of a number were taken that may be a citizen
    /// service number.
    pub masked: Vec<u64>,
    /// Lines of rows at the end that count the others; they are no records.
    pub totals: Vec<u64>,
    /// What stands above the headers, line by line.
    pub titles: Vec<String>,
    /// What to know about its letters.
    pub letters: Letters,
    /// The encoding the file was in.
    pub encoding: Encoding,
    /// The sign between cells: `;`, `,` or a tab.
    pub separator: u8,
}

impl Table {
    /// The table with the cells that had been encoded twice as they were meant.
    #[must_use]
    pub fn mended(mut self) -> Self {
        let (mut places, mut words) = (0, Vec::new());
        for row in &mut self.rows {
            for at in 0..row.cells.len() {
                if let Some(found) = row.cells.get(at).and_then(twice::mended) {
                    places += found.places;
                    words.extend(found.words);
                    row.cells.set(at, &found.text);
                }
            }
        }
        words.truncate(3);
        self.letters.twice = (places > 0).then_some((places, words));
        self
    }

    /// The table with remarks that hold no citizen service number: the digits of what passes for one
    /// are gone. A column of such numbers stays as it is, and is refused where columns are judged.
    #[must_use]
    pub fn masked(mut self) -> Self {
        for row in &mut self.rows {
            for at in 0..row.cells.len() {
                if let Some(text) = row.cells.get(at).and_then(masked) {
                    row.cells.set(at, &text);
                    self.masked.push(row.line);
                }
            }
        }
        for row in &mut self.unfit {
            for cell in &mut row.cells {
                if let Some(text) = masked(cell) {
                    *cell = text;
                    self.masked.push(row.line);
                }
            }
        }
        self.masked.sort_unstable();
        self.masked.dedup();
        self
    }

    /// Records in the file, fit or not: the `rows` of an import report.
    pub fn record_count(&self) -> usize {
        self.rows.len() + self.unfit.len()
    }

    /// The cells of one column, counted from 0, top to bottom; ragged rows give theirs too.
    pub fn column(&self, index: usize) -> impl Iterator<Item = &str> + Clone {
        let fit = self.rows.iter().map(move |row| row.cells.get(index));
        let unfit = self.unfit.iter().map(move |row| row.cells.get(index).map(String::as_str));
        fit.chain(unfit).flatten()
    }
}
