//! Two residents who do something together, because both said yes.

use chrono::NaiveDate;

use crate::domain::{CleanText, RecordId, ResidentId};

/// One side of a pair; the other side stands in the other resident's file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Buddy {
    /// Its number.
    pub id: RecordId,
    /// With whom.
    pub with: ResidentId,
    /// What they do together.
    pub about: CleanText,
    /// The day this resident said yes.
    pub yes_on: NaiveDate,
    /// Who asked both.
    pub by: CleanText,
    /// The day it ended.
    pub ended_on: Option<NaiveDate>,
}

impl Buddy {
    /// Whether the pair still stands.
    pub const fn is_open(&self) -> bool {
        self.ended_on.is_none()
    }
}
