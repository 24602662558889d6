//! What was said and what was saved today, the newest first: kept in memory as long as the vault is
//! open.

pub(super) mod which;

use std::sync::Arc;

use chrono::{DateTime, Utc};

pub use crate::app::history::which::Which;
use crate::app::status::Status;
use crate::domain::Entry;
use crate::domain::history::Ledger;

/// Messages that are kept.
const MOST: usize = 200;

/// A message that was said.
#[derive(Debug, Clone, PartialEq)]
pub struct Told {
    /// Its number: later ones are higher.
    pub no: u64,
    /// When.
    pub at: DateTime<Utc>,
    /// What.
    pub what: Status,
}

/// The messages of a sitting.
#[derive(Debug, Clone, Default)]
pub struct Heard {
    told: Vec<Told>,
    /// How many there were.
    count: u64,
    /// Whether the last one still stands on its line.
    stands: bool,
}

impl Heard {
    /// What the line says now. What was saved is kept in the journal, and a key in vain nowhere.
    pub(super) fn hear(&mut self, said: Option<&Status>, at: DateTime<Utc>) {
        let Some(what) = said.filter(|said| is_kept(said)) else {
            self.stands = false;
            return;
        };
        if self.stands && self.told.last().is_some_and(|last| last.what == *what) {
            return;
        }
        self.stands = true;
        self.count += 1;
        self.told.push(Told { no: self.count, at, what: what.clone() });
        let over = self.told.len().saturating_sub(MOST);
        self.told.drain(..over);
    }
}

fn is_kept(said: &Status) -> bool {
    let saved = matches!(
        said,
        Status::Saved(..) | Status::TakenIn(_) | Status::TakenBack(_) | Status::DoneAgain(_)
    );
    let passing = matches!(
        said,
        Status::Reading(_) | Status::Turning(_) | Status::Form(_) | Status::DraftHere
    );
    !(saved || passing || said.is_in_vain())
}

/// What a row tells.
#[derive(Debug, Clone, PartialEq)]
pub enum What {
    /// Something was saved.
    Saved(Arc<Entry>),
    /// Another entry was taken back, or done again.
    Turned(Arc<Entry>, Option<Arc<Entry>>),
    /// Something was said.
    Told(Status),
}

/// Whether a row can be taken back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Turn {
    /// It is what undo takes back next.
    Next,
    /// It stands.
    Stands,
    /// It was taken back.
    Gone,
    /// There is nothing in it to take back.
    Never,
}

/// One row.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// Which.
    pub which: Which,
    /// When.
    pub at: DateTime<Utc>,
    /// What.
    pub what: What,
    /// Whether it can be taken back.
    pub turn: Turn,
}

/// The open list.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct History {
    /// Its rows, the newest first.
    pub rows: Vec<Row>,
    /// The selected row.
    pub selected: Option<Which>,
    /// From what the rows were made: the last entry known, whether it was read, the last message.
    made_from: Option<(u64, bool, u64)>,
}

impl History {
    /// Where the selected row stands.
    pub fn place(&self) -> usize {
        let selected = |row: &Row| Some(row.which) == self.selected;
        self.rows.iter().position(selected).unwrap_or(0)
    }

    /// The selected row.
    pub fn row(&self) -> Option<&Row> {
        self.rows.get(self.place())
    }

    /// Selects the row at a place.
    pub(super) fn select(&mut self, place: usize) {
        self.selected = self.rows.get(place).map(|row| row.which);
    }

    /// Makes the rows anew where something came: what was saved today and what was said.
    pub(super) fn follow(
        &mut self,
        at_entry: u64,
        saved: Option<&[Arc<Entry>]>,
        heard: &Heard,
        ledger: &Ledger,
    ) {
        let from = (at_entry, saved.is_some(), heard.count);
        if self.made_from.replace(from) == Some(from) {
            return;
        }
        let saved = saved.unwrap_or_default();
        let mut rows: Vec<Row> = saved.iter().map(|entry| of_entry(entry, saved, ledger)).collect();
        rows.extend(heard.told.iter().map(|told| Row {
            which: Which::Told(told.no),
            at: told.at,
            what: What::Told(told.what.clone()),
            turn: Turn::Never,
        }));
        rows.reverse();
        rows.sort_by_key(|row| std::cmp::Reverse(row.at));
        self.rows = rows;
        let known = |which: &Which| self.rows.iter().any(|row| row.which == *which);
        let kept = self.selected.filter(known);
        // As long as what was saved is being read, the newest of all may be still to come.
        let newest = self.rows.first().filter(|_| from.1).map(|row| row.which);
        self.selected = kept.or(newest);
    }
}

fn of_entry(entry: &Arc<Entry>, saved: &[Arc<Entry>], ledger: &Ledger) -> Row {
    let turn = if ledger.next_undo() == Some(entry.seq) {
        Turn::Next
    } else if ledger.stands(entry.seq) {
        Turn::Stands
    } else if entry.cause.turned().is_none() && entry.cause.is_of_somebody() {
        Turn::Gone
    } else {
        Turn::Never
    };
    let what = match entry.cause.turned() {
        None => What::Saved(Arc::clone(entry)),
        Some(seq) => {
            What::Turned(Arc::clone(entry), saved.iter().find(|old| old.seq == seq).cloned())
        }
    };
    Row { which: Which::Entry(entry.seq), at: entry.at, what, turn }
}
