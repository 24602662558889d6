//! A resident asked for contact.

use chrono::NaiveDate;

use crate::domain::{CleanText, RecordId};

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
