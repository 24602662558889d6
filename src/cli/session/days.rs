//! The day that a command works on.

use chrono::NaiveDate;

use super::{Means, read_day};
use crate::cli::args::Global;
use crate::cli::output::Failure;
use crate::domain::day::Side;
use crate::i18n::Strings;
use crate::runtime::clock;

/// Which day it is, and whether the past is asked for.
pub(super) struct Days {
    pub(super) today: NaiveDate,
    pub(super) as_of: Option<NaiveDate>,
}

impl Days {
    pub(super) fn of(
        global: &Global,
        strings: &Strings,
        means: Means,
        demo: bool,
    ) -> Result<Self, Failure> {
        let clock = clock::today();
        let as_of = global.as_of.as_deref();
        let as_of = as_of.map(|text| read_day(strings, text, clock, Side::Past)).transpose()?;
        if as_of.is_some() && means != Means::Read {
            return Err(Failure::usage(strings.cli_as_of_writes()));
        }
        // A day without a past side: a demo may be looked at in the future, too.
        let told = global.today.as_deref();
        let told = told.map(|text| read_day(strings, text, clock, Side::Either)).transpose()?;
        if means == Means::Write && !demo && told.is_some_and(|day| day != clock) {
            return Err(Failure::usage(strings.cli_today_writes()));
        }
        Ok(Self { today: as_of.or(told).unwrap_or(clock), as_of })
    }
}
