//! The contact about the income, which has no part in the order.

use chrono::{Months, NaiveDate};

use crate::domain::{CleanText, RecordId};

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
