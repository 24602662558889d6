//! What residents would change in the offer: kept apart from every file, and under no name.

use chrono::NaiveDate;

use crate::domain::CleanText;

/// What somebody would change in the offer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suggestion {
    /// Its number: random, because a running one would tell what was written down beside it.
    pub no: u64,
    /// The first day of the month in which it was said: the day would tell who was there.
    pub month: NaiveDate,
    /// In their own words.
    pub text: CleanText,
    /// Whether these words may be quoted without a name.
    pub quotable: bool,
}
