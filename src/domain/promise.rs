//! Promises: what we said we would do, for whom, by when.

use chrono::NaiveDate;

use crate::domain::{CleanText, RecordId};

/// A promise to a resident.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Promise {
    /// Its number.
    pub id: RecordId,
    /// What we said we would do; empty means: get in touch again.
    pub what: CleanText,
    /// The last day on which doing it keeps the promise.
    pub by: NaiveDate,
    /// The day it was made.
    pub made_on: NaiveDate,
    /// Whether it still stands.
    pub state: PromiseState,
    /// Who promised.
    pub made_by: CleanText,
}

/// Whether a promise still stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PromiseState {
    /// Not done yet.
    Open,
    /// Done on this day; late where the day lies after [`Promise::by`].
    Kept {
        /// The day it was done.
        on: NaiveDate,
    },
    /// Given back, with the reason.
    Released {
        /// The day.
        on: NaiveDate,
        /// Why it no longer binds.
        reason: CleanText,
    },
}

impl Promise {
    /// Whether it still stands.
    pub const fn is_open(&self) -> bool {
        matches!(self.state, PromiseState::Open)
    }

    /// Whether it was broken as seen on `today`: open past its day, or kept after it.
    pub fn is_late(&self, today: NaiveDate) -> bool {
        match self.state {
            PromiseState::Open => self.by < today,
            PromiseState::Kept { on } => self.by < on,
            PromiseState::Released { .. } => false,
        }
    }
}
