//! Promises: what we said we would do, for whom, by when.

use std::collections::HashMap;

use chrono::NaiveDate;

use crate::domain::percent::percent;
use crate::domain::{CleanText, RecordId, ResidentId};

/// A promise to a resident.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Promise {
    /// Its number.
    pub id: RecordId,
    /// What we said we would do; empty means: get in touch again.
    pub what: CleanText,
    /// The last day on which doing it keeps the promise.
    pub by: NaiveDate,
    /// The day it was made.
    pub made_on: NaiveDate,
    /// Whether it still stands.
    pub state: PromiseState,
    /// Who promised.
    pub made_by: CleanText,
}

/// Whether a promise still stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PromiseState {
    /// Not done yet.
    Open,
    /// Done on this day; late where the day lies after [`Promise::by`].
    Kept {
        /// The day it was done.
        on: NaiveDate,
    },
    /// Given back, with the reason.
    Released {
        /// The day.
        on: NaiveDate,
        /// Why it no longer binds.
        reason: CleanText,
    },
}

impl Promise {
    /// Whether it still stands.
    pub const fn is_open(&self) -> bool {
        matches!(self.state, PromiseState::Open)
    }

    /// Whether it was broken as seen on `today`: open past its day, or kept after it.
    pub fn is_late(&self, today: NaiveDate) -> bool {
        match self.state {
            PromiseState::Open => self.by < today,
            PromiseState::Kept { on } => self.by < on,
            PromiseState::Released { .. } => false,
        }
    }
}

/// How promises ended, and the days of those that are open: what the number kept is counted from.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tally {
    /// Done on or before their day.
    pub on_time: u32,
    /// Done after their day.
    pub late: u32,
    /// Given back with a reason.
    pub released: u32,
    /// The days of those that are open, in order.
    pub open_by: Vec<NaiveDate>,
}

impl Tally {
    /// The tally of these promises.
    pub fn of(promises: &[Promise]) -> Self {
        let mut tally = Self::default();
        for promise in promises {
            match promise.state {
                PromiseState::Open => tally.open_by.push(promise.by),
                PromiseState::Kept { on } if on <= promise.by => tally.on_time += 1,
                PromiseState::Kept { .. } => tally.late += 1,
                PromiseState::Released { .. } => tally.released += 1,
            }
        }
        tally.open_by.sort_unstable();
        tally
    }
}

/// How promises stand as seen on one day: the honest figure of the service.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Kept {
    /// Done on or before their day.
    pub on_time: u32,
    /// Done after their day.
    pub late: u32,
    /// Open, and their day has passed.
    pub broken: u32,
    /// Given back with a reason; they count neither as kept nor as broken.
    pub released: u32,
    /// Open, and their day is today.
    pub today: u32,
}

impl Kept {
    /// Adds a tally, as seen on `today`.
    pub fn add(&mut self, tally: &Tally, today: NaiveDate) {
        let count = |days: &mut dyn Iterator<Item = &NaiveDate>| {
            u32::try_from(days.count()).unwrap_or(u32::MAX)
        };
        self.on_time += tally.on_time;
        self.late += tally.late;
        self.released += tally.released;
        self.broken += count(&mut tally.open_by.iter().filter(|by| **by < today));
        self.today += count(&mut tally.open_by.iter().filter(|by| **by == today));
    }

    /// Takes the promises of one person away that were added.
    const fn take(&mut self, one: Self) {
        self.on_time -= one.on_time;
        self.late -= one.late;
        self.broken -= one.broken;
        self.released -= one.released;
        self.today -= one.today;
    }

    /// All promises whose day has come or that were done.
    pub const fn all(self) -> u32 {
        self.on_time + self.late + self.broken
    }

    /// Kept on time, in hundredths of [`Self::all`]; `None` before the first.
    pub fn percent(self) -> Option<u32> {
        let all = self.all();
        (all > 0).then(|| percent(self.on_time, all))
    }
}

/// The promises of the whole caseload, and how much of that is each person's: so that what was done for
/// one does not ask for the promises of all.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Promised {
    all: Kept,
    of: HashMap<ResidentId, Kept>,
}

impl Promised {
    /// That of these people, as seen on `today`.
    pub fn of<'a>(
        people: impl IntoIterator<Item = (ResidentId, &'a Tally)>,
        today: NaiveDate,
    ) -> Self {
        let mut promised = Self::default();
        for (id, tally) in people {
            promised.follow(id, Some(tally), today);
        }
        promised
    }

    /// The promises to somebody stand like this now; `None` where they do not count any more.
    pub fn follow(&mut self, id: ResidentId, tally: Option<&Tally>, today: NaiveDate) {
        self.all.take(self.of.remove(&id).unwrap_or_default());
        let mut one = Kept::default();
        if let Some(tally) = tally {
            one.add(tally, today);
            self.all.add(tally, today);
        }
        if one != Kept::default() {
            self.of.insert(id, one);
        }
    }

    /// All together.
    pub const fn all(&self) -> Kept {
        self.all
    }
}
