//! The day that a command works on.

use chrono::NaiveDate;

use super::Means;
use crate::cli::args::Global;
use crate::cli::output::Failure;
use crate::domain::day::{self, NotADay, Side};
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

/// Reads a day.
///
/// # Errors
/// A [`Failure`] that says how days are written.
pub(in crate::cli) fn read_day(
    strings: &Strings,
    text: &str,
    today: NaiveDate,
    side: Side,
) -> Result<NaiveDate, Failure> {
    day::parse(text, today, side).map_err(|why| no_day(strings, text, why, today, side))
}

/// Why a text is not taken for a day, and what to type instead.
fn no_day(strings: &Strings, text: &str, why: NotADay, today: NaiveDate, side: Side) -> Failure {
    let said = || strings.cli_bad_day(text.to_owned(), strings.not_a_day(why, today));
    match why {
        NotADay::Far(on) => {
            let day = strings.long_day(on, today);
            Failure::usage(strings.cli_day_far(text.to_owned(), day))
                .hint(strings.cli_day_far_hint(strings.typed_day(on)))
        }
        // Read well, and not possible: a refusal, as where the program decides.
        NotADay::Behind(_) | NotADay::Ahead(_) => {
            Failure::refused(said()).hint(strings.day_to_try(side, today))
        }
        NotADay::Unreadable | NotADay::NoSuchMonth(_) | NotADay::NoSuchDay { .. } => {
            Failure::usage(said()).hint(strings.day_to_try(side, today))
        }
    }
}
