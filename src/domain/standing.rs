//! What temporarily changes a resident's place: pauses, own requests, moves by hand, and the
//! yearly measurement that was taken; and the income contact, which has no part in the order.

use chrono::{Months, NaiveDate};

use crate::domain::word::words;
use crate::domain::{CleanText, RecordId, Rung};

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

/// The resident asked for contact; answered by the next real conversation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    /// Its number.
    pub id: RecordId,
    /// The day of asking.
    pub on: NaiveDate,
    /// What about.
    pub note: CleanText,
}

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

/// Somebody may belong on another rung: the WSP is asked to judge, and only its result changes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signal {
    /// Its number.
    pub id: RecordId,
    /// The day it was given.
    pub on: NaiveDate,
    /// What was seen.
    pub reason: CleanText,
    /// Who gave it.
    pub by: CleanText,
    /// The rung that the WSP judged, and the day.
    pub result: Option<(Rung, NaiveDate)>,
}

/// Months between two income contacts (kadernota, section 3.3: every one and a half years).
pub const INCOME_MONTHS: u32 = 18;

/// The income consultant spoke with the resident; it comes back after [`INCOME_MONTHS`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Income {
    /// Its number.
    pub id: RecordId,
    /// The day.
    pub on: NaiveDate,
    /// Who recorded it.
    pub by: CleanText,
}

/// The day of the next income contact; `None` where none was ever recorded.
pub fn income_due(incomes: &[Income]) -> Option<NaiveDate> {
    let last = incomes.iter().map(|income| income.on).max()?;
    last.checked_add_months(Months::new(INCOME_MONTHS))
}

/// The yearly measurement was taken; the answers are kept elsewhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Taken {
    /// Its number.
    pub id: RecordId,
    /// The day.
    pub on: NaiveDate,
}
