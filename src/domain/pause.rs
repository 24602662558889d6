//! A pause: no contact until a day.

use chrono::NaiveDate;

use crate::domain::{CleanText, RecordId};

/// A pause: no contact until a day; ends by itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pause {
    /// Its number.
    pub id: RecordId,
    /// The first day.
    pub from: NaiveDate,
    /// The day on which the resident comes back into the queue.
    pub until: NaiveDate,
    /// Why, in neutral words.
    pub reason: CleanText,
    /// The day it was ended by hand, if it was.
    pub ended_on: Option<NaiveDate>,
}

impl Pause {
    /// Whether it holds on `today`.
    pub fn holds(&self, today: NaiveDate) -> bool {
        self.ended_on.is_none() && self.from <= today && today < self.until
    }
}
