//! A place in the queue that was changed by hand.

use chrono::NaiveDate;

use crate::domain::word::words;
use crate::domain::{CleanText, RecordId};

words! {
    /// The way a person was moved in the queue by hand.
    Direction {
        /// Before everybody else of the same kind of move.
        Up = "up",
        /// After everybody else.
        Down = "down",
    }
}

/// A move by hand: visible in the reason, ends by itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Move {
    /// Its number.
    pub id: RecordId,
    /// Which way.
    pub direction: Direction,
    /// The day it was done.
    pub on: NaiveDate,
    /// The last day it counts.
    pub until: NaiveDate,
    /// Why.
    pub reason: CleanText,
    /// Who did it.
    pub by: CleanText,
}
