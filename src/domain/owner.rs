//! Who of the consultants is there for a resident.

use chrono::NaiveDate;

use crate::domain::{CleanText, RecordId};

/// A resident was handed to a user of the vault, for good or until a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Assignment {
    /// Its number.
    pub id: RecordId,
    /// To whom.
    pub to: CleanText,
    /// The first day.
    pub on: NaiveDate,
    /// The last day, where it is for a time; after it the resident goes back.
    pub until: Option<NaiveDate>,
    /// Who handed over.
    pub by: CleanText,
}

/// Whose a resident is: for good, and lent for a time.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Owner {
    /// Whose for good; empty where nobody was ever named.
    pub lasting: CleanText,
    /// To whom for a time, with the first and the last day.
    pub lent: Option<Loan>,
}

/// A resident is in somebody's hands for a time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Loan {
    /// Whose.
    pub to: CleanText,
    /// The first day.
    pub from: NaiveDate,
    /// The last day.
    pub until: NaiveDate,
}

impl Owner {
    /// What these assignments, in order, come to.
    pub(in crate::domain) fn of(assignments: &[Assignment]) -> Self {
        let mut owner = Self::default();
        for Assignment { to, on, until, .. } in assignments {
            match until {
                // Handed over for good: an earlier loan is over.
                None => owner = Self { lasting: to.clone(), lent: None },
                Some(until) => {
                    owner.lent = Some(Loan { to: to.clone(), from: *on, until: *until });
                }
            }
        }
        owner
    }

    /// Whose the resident is on this day; `None` where nobody was named.
    pub fn on(&self, day: NaiveDate) -> Option<&CleanText> {
        let lent = self.lent.as_ref().filter(|loan| loan.from <= day && day <= loan.until);
        let whose = lent.map_or(&self.lasting, |loan| &loan.to);
        (!whose.is_empty()).then_some(whose)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(n: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, n).unwrap_or_default()
    }

    fn to(name: &str, on: u32, until: Option<u32>) -> Assignment {
        Assignment {
            id: RecordId(on),
            to: CleanText::cut(name),
            on: day(on),
            until: until.map(day),
            by: CleanText::default(),
        }
    }

    #[test]
    fn a_loan_ends_by_itself_and_a_hand_over_for_good_ends_a_loan() {
        let lent = Owner::of(&[to("a", 1, None), to("b", 5, Some(9))]);
        let whose = |n| lent.on(day(n)).map(CleanText::as_str);
        assert_eq!(
            (whose(4), whose(5), whose(9), whose(10)),
            (Some("a"), Some("b"), Some("b"), Some("a"))
        );
        let given = Owner::of(&[to("a", 1, None), to("b", 5, Some(9)), to("c", 6, None)]);
        assert_eq!(given.on(day(7)).map(CleanText::as_str), Some("c"));
        assert_eq!(Owner::of(&[]).on(day(7)), None);
    }
}
