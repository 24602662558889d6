//! The participation budget: its lines, and the sums that were committed and spent on them.
//!
//! A sum names nobody. Where it was for a referral, the file of that person holds a [`Cost`] of the same
//! number: it goes with the file, and the sum stays.

use chrono::{Datelike as _, NaiveDate};

use crate::domain::word::words;
use crate::domain::{CleanText, OfferId, RecordId};

/// A name in both languages.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Named {
    /// In Dutch.
    pub nl: String,
    /// In English.
    pub en: String,
}

/// A line of the budget.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BudgetLine {
    /// The stable name, as it is typed.
    pub id: String,
    /// What it is called.
    pub name: Named,
    /// What it is for a year, as it is printed, in whole euros.
    pub euros: u32,
    /// The year of which it was printed.
    pub year: u16,
    /// Where it is printed.
    pub source: String,
}

/// A sum of lines as it is printed, whatever the lines come to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PrintedSum {
    /// What it is called.
    pub name: Named,
    /// The printed sum, in whole euros.
    pub euros: u32,
    /// The lines that it is printed over.
    pub lines: Vec<String>,
}

/// The budget, as a settings file says it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Budget {
    /// The lines.
    pub lines: Vec<BudgetLine>,
    /// The sums that are printed over them.
    pub sums: Vec<PrintedSum>,
}

impl Budget {
    /// The line with this stable name.
    pub fn line(&self, id: &str) -> Option<&BudgetLine> {
        self.lines.iter().find(|line| line.id == id)
    }

    /// What the lines under a printed sum come to, in whole euros.
    pub fn comes_to(&self, sum: &PrintedSum) -> u64 {
        let lines = sum.lines.iter().filter_map(|id| self.line(id));
        lines.map(|line| u64::from(line.euros)).sum()
    }
}

words! {
    /// What was done with a sum.
    Booked {
        /// It was promised, and is not paid yet.
        Committed = "committed",
        /// It was paid.
        Spent = "spent",
    }
}

/// Which commitment is paid.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pays {
    /// The number of the commitment.
    pub commitment: RecordId,
    /// Whether more of it is to be paid; else what is left of it is free again.
    pub partly: bool,
}

/// A sum that was committed or spent on a line of the budget.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Booking {
    /// Its number.
    pub id: RecordId,
    /// The day.
    pub on: NaiveDate,
    /// The line, by its stable name.
    pub line: CleanText,
    /// What was done with it.
    pub booked: Booked,
    /// The sum in eurocents.
    pub cents: u32,
    /// The offer that it was for as a whole; `None` where it was for a person, or for no offer.
    pub offer: Option<OfferId>,
    /// Whether it was for a referral of somebody.
    pub for_person: bool,
    /// The commitment that it pays.
    pub pays: Option<Pays>,
    /// What for, where it was for no person.
    pub note: CleanText,
    /// Who booked it.
    pub by: CleanText,
}

/// A sum that was committed or spent for a referral of somebody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cost {
    /// The number, that of the [`Booking`] too.
    pub id: RecordId,
    /// The day.
    pub on: NaiveDate,
    /// The referral.
    pub referral: RecordId,
    /// The line, by its stable name.
    pub line: CleanText,
    /// What was done with it.
    pub booked: Booked,
    /// The sum in eurocents.
    pub cents: u32,
    /// What for.
    pub note: CleanText,
    /// Who booked it.
    pub by: CleanText,
}

/// What became of a line in a year. All in eurocents.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Used {
    /// Promised and not paid yet.
    pub committed: u64,
    /// Paid.
    pub spent: u64,
}

impl Used {
    /// What is left of a budget in whole euros; less than nothing where too much was given out.
    pub fn left(self, euros: u32) -> i64 {
        let used = i64::try_from(self.committed + self.spent).unwrap_or(i64::MAX);
        (i64::from(euros) * 100).saturating_sub(used)
    }
}

/// What is still to be paid of a commitment on a day, in eurocents.
pub fn open(bookings: &[Booking], commitment: &Booking, day: NaiveDate) -> u32 {
    let payments = bookings.iter().filter(|paid| paid.on <= day);
    let mut left = commitment.cents;
    for (paid, pays) in payments.filter_map(|paid| Some((paid, paid.pays?))) {
        if pays.commitment == commitment.id {
            left = if pays.partly { left.saturating_sub(paid.cents) } else { 0 };
        }
    }
    left
}

/// What became of the line of this name from the first day of a year until a day of it: commitments of
/// that year that are not paid yet, and what was paid in it.
pub fn used(bookings: &[Booking], line: &str, day: NaiveDate) -> Used {
    let there = |booking: &&Booking| {
        booking.line.as_str() == line && booking.on <= day && booking.on.year() == day.year()
    };
    let mut used = Used::default();
    for booking in bookings.iter().filter(there) {
        match booking.booked {
            Booked::Committed => used.committed += u64::from(open(bookings, booking, day)),
            Booked::Spent => used.spent += u64::from(booking.cents),
        }
    }
    used
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn booking(
        no: u32,
        on: &str,
        booked: Booked,
        cents: u32,
        pays: Option<(u32, bool)>,
    ) -> Booking {
        Booking {
            id: RecordId(no),
            on: day(on),
            line: CleanText::line("small").unwrap(),
            booked,
            cents,
            offer: None,
            for_person: false,
            pays: pays.map(|(no, partly)| Pays { commitment: RecordId(no), partly }),
            note: CleanText::default(),
            by: CleanText::default(),
        }
    }

    #[test]
    fn what_is_paid_of_a_commitment_is_committed_no_more_and_the_rest_is_free() {
        use Booked::{Committed, Spent};
        let all = [
            booking(1, "2026-02-01", Committed, 10_000, None),
            booking(2, "2026-03-01", Spent, 3_000, Some((1, true))),
            booking(3, "2026-04-01", Spent, 2_000, Some((1, false))),
            booking(4, "2026-05-01", Spent, 700, None),
        ];
        let then = |on: &str| used(&all, "small", day(on));
        assert_eq!(then("2026-01-31"), Used::default());
        assert_eq!(then("2026-02-01"), Used { committed: 10_000, spent: 0 });
        assert_eq!(then("2026-03-31"), Used { committed: 7_000, spent: 3_000 });
        assert_eq!(then("2026-04-30"), Used { committed: 0, spent: 5_000 });
        assert_eq!(then("2026-12-31"), Used { committed: 0, spent: 5_700 });
        assert_eq!(then("2027-01-01"), Used::default(), "another year has its own budget");
        assert_eq!(used(&all, "other", day("2026-12-31")), Used::default());
        assert_eq!(then("2026-12-31").left(50), -700);
    }
}
