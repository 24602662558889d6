//! How a resident wants to be contacted: a rule of the queue, and theirs.

use chrono::NaiveDate;

use crate::domain::word::words;
use crate::domain::{CleanText, RecordId};

words! {
    /// Which contact is welcome.
    Welcome {
        /// Any; with a day, not before it.
        Any = "any",
        /// By letter only.
        Letter = "letter",
        /// None at all: the resident objected.
        None = "none",
    }
}

/// What a resident said about being contacted; the last one counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wish {
    /// Its number.
    pub id: RecordId,
    /// The day on which it was said.
    pub on: NaiveDate,
    /// Which contact is welcome.
    pub contact: Welcome,
    /// The first day on which it does not hold any more; `None` until something else is said.
    pub until: Option<NaiveDate>,
    /// Why, where something was said.
    pub reason: CleanText,
    /// Who recorded it.
    pub by: CleanText,
}

/// The part of a wish that the order looks at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wished {
    /// Which contact is welcome.
    pub contact: Welcome,
    /// The first day on which it does not hold any more.
    pub until: Option<NaiveDate>,
    /// Whether the resident asked for contact after it.
    pub asked_since: bool,
}

impl Wish {
    /// Whether it holds on this day.
    pub fn holds(&self, today: NaiveDate) -> bool {
        self.until.is_none_or(|until| today < until)
    }

    /// The part that the order looks at; `None` where any contact is welcome at any time.
    /// `asked_since` tells whether the resident asked for contact after it.
    pub fn wished(&self, asked_since: bool) -> Option<Wished> {
        let Self { contact, until, .. } = *self;
        let limits = contact != Welcome::Any || until.is_some();
        limits.then_some(Wished { contact, until, asked_since })
    }
}
