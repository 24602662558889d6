//! What a resident answered on the page to look at together: is this right?

use chrono::NaiveDate;

use crate::domain::word::words;
use crate::domain::{CleanText, RecordId};

words! {
    /// Whether what stands on the page is right.
    Correct {
        /// It is right.
        Yes = "yes",
        /// It is not; they said what is not.
        No = "no",
        /// They did not want to say it now.
        NotNow = "not-now",
    }
}

/// An answer, in the resident's own words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reply {
    /// Its number.
    pub id: RecordId,
    /// The day on which it was said.
    pub on: NaiveDate,
    /// Whether it is right.
    pub correct: Correct,
    /// Their own words, where they said something.
    pub said: CleanText,
    /// Whether these words may be quoted without a name.
    pub quotable: bool,
    /// Who recorded it.
    pub by: CleanText,
}
