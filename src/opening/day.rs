//! A day as it is given in words.

use chrono::NaiveDate;

use super::failure::Failure;
use crate::domain::day::{self, NotADay, Side};
use crate::i18n::Strings;

/// Reads a day.
///
/// # Errors
/// A [`Failure`] that says how days are written.
pub(crate) fn read_day(
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
        NotADay::Behind(_) | NotADay::Ahead(_) | NotADay::Beyond(_) => {
            Failure::refused(said()).hint(strings.day_to_try(side, today))
        }
        NotADay::Unreadable
        | NotADay::NoSuchMonth(_)
        | NotADay::NoSuchDay { .. }
        | NotADay::OtherWeekday(_) => Failure::usage(said()).hint(strings.day_to_try(side, today)),
    }
}
