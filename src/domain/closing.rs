//! A file that is closed, with the reason, and opened again.

use chrono::NaiveDate;

use crate::domain::word::words;
use crate::domain::{CleanText, RecordId};

words! {
    /// Why a file is closed.
    CloseReason {
        /// Moved to another municipality.
        Moved = "moved",
        /// Found work.
        Work = "work",
        /// The benefit ended.
        BenefitEnded = "benefit-ended",
        /// Died.
        Deceased = "deceased",
        /// Does not want to be on the caseload any more.
        OwnWish = "own-wish",
        /// Something else; the words say what.
        Other = "other",
    }
}

/// A file was closed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Closing {
    /// Its number.
    pub id: RecordId,
    /// The day from which the file counts as closed; its term of keeping begins then.
    pub on: NaiveDate,
    /// Why.
    pub reason: CloseReason,
    /// In words, where there are any.
    pub note: CleanText,
    /// Who closed it.
    pub by: CleanText,
    /// The day on which it was opened again.
    pub reopened_on: Option<NaiveDate>,
}

impl Closing {
    /// Whether the file is closed by it still.
    pub const fn holds(&self) -> bool {
        self.reopened_on.is_none()
    }
}
