//! A signal that somebody may belong on another rung.

use chrono::NaiveDate;

use crate::domain::{CleanText, RecordId, Rung};

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
