//! That the yearly measurement was taken.

use chrono::NaiveDate;

use crate::domain::RecordId;

/// The yearly measurement was taken; the answers are kept elsewhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Taken {
    /// Its number.
    pub id: RecordId,
    /// The day.
    pub on: NaiveDate,
}
