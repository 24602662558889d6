//! The yearly measurement of a resident: that it was offered, and what became of it. What was
//! answered is kept elsewhere, under a number that names nobody.

use chrono::{Days, Months, NaiveDate};

use crate::domain::RecordId;
use crate::domain::measured::SheetNo;
use crate::domain::word::words;

words! {
    /// Why a measurement was not taken.
    NotTaken {
        /// Asked, and did not want to.
        Declined = "declined",
        /// Nobody answered.
        NoAnswer = "no-answer",
        /// It could not be done: too ill, no common language.
        NotAble = "not-able",
    }
}

/// Months from one measurement to the next.
const EVERY: Months = Months::new(12);
/// Days after which a sheet that was handed out is asked about again.
const PATIENCE: Days = Days::new(28);

/// One measurement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Measurement {
    /// Its number.
    pub id: RecordId,
    /// The day on which it was offered.
    pub asked_on: NaiveDate,
    /// The day of the last reminder.
    pub reminded_on: Option<NaiveDate>,
    /// Under which number the answers are kept, or will be; `None` where there are none.
    pub sheet: Option<SheetNo>,
    /// What became of it.
    pub state: MeasurementState,
}

/// What became of a measurement.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MeasurementState {
    /// A sheet was handed out and is not back yet.
    HandedOut,
    /// It was taken.
    Taken {
        /// The day.
        on: NaiveDate,
    },
    /// It was not taken.
    NotTaken {
        /// The day since which that is known.
        on: NaiveDate,
        /// Why.
        why: NotTaken,
    },
}

impl Measurement {
    /// The day it was taken.
    pub const fn taken_on(&self) -> Option<NaiveDate> {
        match self.state {
            MeasurementState::Taken { on } => Some(on),
            MeasurementState::HandedOut | MeasurementState::NotTaken { .. } => None,
        }
    }

    /// Whether a sheet is out.
    pub fn is_out(&self) -> bool {
        self.state == MeasurementState::HandedOut
    }

    /// The day of what happened last.
    pub fn latest(&self) -> NaiveDate {
        match self.state {
            MeasurementState::HandedOut => self.reminded_on.unwrap_or(self.asked_on),
            MeasurementState::Taken { on } | MeasurementState::NotTaken { on, .. } => on,
        }
    }

    /// The day on which something is to be done again: a year after it ended, or four weeks after the
    /// sheet was handed out or asked about.
    pub fn next_on(&self) -> Option<NaiveDate> {
        match self.state {
            MeasurementState::HandedOut => self.latest().checked_add_days(PATIENCE),
            MeasurementState::Taken { .. } | MeasurementState::NotTaken { .. } => {
                self.latest().checked_add_months(EVERY)
            }
        }
    }
}
