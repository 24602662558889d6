//! Tasks among ourselves: what has to be done for somebody, not said to them. Never counted among
//! promises, never part of the order.

use chrono::NaiveDate;

use crate::domain::{CleanText, RecordId};

/// Something to do for a resident.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Task {
    /// Its number.
    pub id: RecordId,
    /// What.
    pub what: CleanText,
    /// The day by which it should be done.
    pub by: NaiveDate,
    /// The day it was noted.
    pub made_on: NaiveDate,
    /// Who noted it.
    pub made_by: CleanText,
    /// The day it was done.
    pub done_on: Option<NaiveDate>,
}

impl Task {
    /// Whether it is still to be done.
    pub const fn is_open(&self) -> bool {
        self.done_on.is_none()
    }
}
