//! Text cells to values. Every parser is total: any text gives a value or a typed problem.
//!
//! Blanks around a cell never matter. An empty cell is a problem here; whether it may be empty is
//! for the caller to know, who asks [`Mapping::cell`](super::columns::Mapping::cell) first.

mod ages;
mod clock;
mod date;
mod day;
mod money;
mod name;
mod period;
mod phone;
mod price;
mod room;
mod rung;
mod sheet_error;

use thiserror::Error;

pub use ages::{OLDEST, ages, are_odd_ages};
pub use clock::clock;
pub use date::date;
pub use day::{Order, Shape, shape};
pub use money::cents;
pub use name::{NameParts, person_name};
pub use period::period;
pub use phone::{phone, phone_said, phone_within};
pub use price::{Per, PriceSaid, price_said};
pub use room::{Room, room};
pub use rung::rung;
pub use sheet_error::{holds_sheet_error, is_sheet_error};

/// Why a cell is not the value that its column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Error)]
pub enum CellProblem {
    /// None of the shapes of a date: dd-mm-jjjj, dd/mm/jjjj or jjjj-mm-dd.
    #[error("not a date")]
    NotADate,
    /// A date shape, but the calendar has no such day.
    #[error("no such day")]
    NoSuchDay,
    /// A year before 1900 or after 2100, or written with two digits.
    #[error("year outside 1900 to 2100")]
    YearOutOfRange,
    /// Not an amount of money.
    #[error("not an amount")]
    NotMoney,
    /// "1,250" may be 1.25 or 1250: the writer must say which.
    #[error("amount can be read in two ways")]
    AmbiguousMoney,
    /// Not a whole number of zero or more.
    #[error("not a whole number")]
    NotANumber,
    /// A number or amount too large to be meant.
    #[error("too large")]
    TooLarge,
    /// Neither a yes nor a no in Dutch or English.
    #[error("neither yes nor no")]
    NotYesNo,
    /// Not a telephone number.
    #[error("not a telephone number")]
    NotAPhone,
    /// No e-mail address in it.
    #[error("not an e-mail address")]
    NotAnAddress,
    /// Not one of the six rungs, or a number and a name that contradict each other.
    #[error("not a rung")]
    NotARung,
    /// No letter in it.
    #[error("not a name")]
    NotAName,
    /// Letters of it were lost before: a question mark or `�` stands for them.
    #[error("letters were lost")]
    LostLetters,
}

const YES: [&str; 10] = ["ja", "j", "yes", "y", "x", "1", "waar", "true", "✓", "✔"];
const NO: [&str; 7] = ["nee", "n", "no", "0", "onwaar", "false", "neen"];
const UNKNOWN: [&str; 6] = ["", "?", "-", "onbekend", "unknown", "n.v.t."];

/// A yes or a no in Dutch or English; `None` when the cell says that it is not known.
///
/// # Errors
/// [`CellProblem::NotYesNo`] for any other text.
pub fn yes_no(cell: &str) -> Result<Option<bool>, CellProblem> {
    let word = cell.trim().to_lowercase();
    let is_in = |words: &[&str]| words.contains(&word.as_str());
    if is_in(&YES) {
        Ok(Some(true))
    } else if is_in(&NO) {
        Ok(Some(false))
    } else if is_in(&UNKNOWN) {
        Ok(None)
    } else {
        Err(CellProblem::NotYesNo)
    }
}

/// A whole number of zero or more, as a spreadsheet may write it: "12", "12,0", "12.0".
///
/// # Errors
/// [`CellProblem::NotANumber`], or [`CellProblem::TooLarge`] above `u32`.
pub fn whole_number(cell: &str) -> Result<u32, CellProblem> {
    let text = cell.trim();
    let bare = [",00", ".00", ",0", ".0"].iter().find_map(|end| text.strip_suffix(end));
    let text = bare.unwrap_or(text);
    if !only_digits(text) {
        return Err(CellProblem::NotANumber);
    }
    text.parse().or(Err(CellProblem::TooLarge))
}

/// The entries of a list, split on `,` `;` `|` `/` and line ends, trimmed, without empty ones.
pub fn list(cell: &str) -> Vec<&str> {
    let entries = cell.split([',', ';', '|', '/', '\n', '\r']);
    entries.map(str::trim).filter(|entry| !entry.is_empty()).collect()
}

/// Without what a spreadsheet puts around a number so that it stays text: `="06…"`, `'06…`.
pub fn unwrapped(cell: &str) -> &str {
    let formula = cell.strip_prefix("=\"").and_then(|rest| rest.strip_suffix('"'));
    let text = formula.filter(|inner| !inner.contains('"')).unwrap_or(cell).trim();
    let number = |rest: &&str| {
        rest.starts_with(|sign: char| sign.is_ascii_digit() || sign == '+')
            && !rest.contains(char::is_alphabetic)
    };
    text.strip_prefix('\'').filter(number).unwrap_or(text)
}

/// An e-mail address without what a link puts in front of it: `mailto:`.
pub fn bare_address(cell: &str) -> &str {
    const LINK: &str = "mailto:";
    let linked = cell.get(..LINK.len()).is_some_and(|front| front.eq_ignore_ascii_case(LINK));
    let address = if linked { cell.get(LINK.len()..).unwrap_or_default() } else { return cell };
    address.split('?').next().unwrap_or(address).trim()
}

/// Whether an e-mail address stands in a text, also beside others or a remark: "a@b.nl (werk)".
pub fn holds_address(text: &str) -> bool {
    let words =
        text.split(|sign: char| sign.is_whitespace() || [',', ';', '/', '(', ')'].contains(&sign));
    words.map(|word| word.trim_matches(['<', '>', '.', '"', '\''])).any(|word| {
        let (own, host) = word.split_once('@').unwrap_or_default();
        let dotted =
            host.split_once('.').is_some_and(|(name, rest)| !name.is_empty() && !rest.is_empty());
        !own.is_empty() && dotted && !host.contains('@')
    })
}

fn only_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::NaiveDate;
    use proptest::prelude::*;

    #[test]
    fn an_address_is_no_link() {
        for (cell, address) in [
            ("mailto:info@nep.example", "info@nep.example"),
            ("MAILTO: info@nep.example?subject=x", "info@nep.example"),
            ("info@nep.example", "info@nep.example"),
            ("mailto", "mailto"),
            ("mailtö:é", "mailtö:é"),
        ] {
            assert_eq!(bare_address(cell), address, "{cell}");
        }
    }

    #[test]
    fn an_address_has_a_name_and_a_host() {
        for (text, holds) in [
            ("a@b.nl", true),
            ("a@b.nl (werk)", true),
            ("a@b.nl; c@d.nl", true),
            ("<a.b@c-d.example>", true),
            ("a@b", false),
            ("@b.nl", false),
            ("a@.nl", false),
            ("a@b@c.nl", false),
            ("geen", false),
            ("jan punt nl", false),
            ("", false),
        ] {
            assert_eq!(holds_address(text), holds, "{text}");
        }
    }

    #[test]
    fn yes_and_no_in_two_languages() {
        for (cell, value) in [
            ("ja", Ok(Some(true))),
            (" Nee ", Ok(Some(false))),
            ("X", Ok(Some(true))),
            ("0", Ok(Some(false))),
            ("WAAR", Ok(Some(true))),
            ("onwaar", Ok(Some(false))),
            ("yes", Ok(Some(true))),
            ("no", Ok(Some(false))),
            ("1", Ok(Some(true))),
            ("", Ok(None)),
            ("onbekend", Ok(None)),
            ("misschien", Err(CellProblem::NotYesNo)),
            ("2", Err(CellProblem::NotYesNo)),
        ] {
            assert_eq!(yes_no(cell), value, "{cell:?}");
        }
    }

    #[test]
    fn whole_numbers() {
        for (cell, value) in [
            ("12", Ok(12)),
            (" 0 ", Ok(0)),
            ("12,0", Ok(12)),
            ("12.0", Ok(12)),
            ("007", Ok(7)),
            ("", Err(CellProblem::NotANumber)),
            ("-1", Err(CellProblem::NotANumber)),
            ("12,5", Err(CellProblem::NotANumber)),
            (",0", Err(CellProblem::NotANumber)),
            ("1e3", Err(CellProblem::NotANumber)),
            ("٣", Err(CellProblem::NotANumber)),
            ("4294967296", Err(CellProblem::TooLarge)),
        ] {
            assert_eq!(whole_number(cell), value, "{cell:?}");
        }
    }

    #[test]
    fn lists_split_on_what_people_type() {
        assert_eq!(
            list("koken, tuin;muziek | fietsen/wandelen"),
            ["koken", "tuin", "muziek", "fietsen", "wandelen"]
        );
        assert_eq!(list(" ; ,"), Vec::<&str>::new());
        assert_eq!(list("Nederlands\nArabisch"), ["Nederlands", "Arabisch"]);
    }

    #[test]
    fn what_a_spreadsheet_put_around_a_number_comes_off() {
        for (cell, text) in [
            ("=\"0600000001\"", "0600000001"),
            ("'0600000001", "0600000001"),
            ("'+31600000001", "+31600000001"),
            ("=\"\"", ""),
            ("'t Hof", "'t Hof"),
            ("'70er jaren", "'70er jaren"),
            ("=\"a\"&\"b\"", "=\"a\"&\"b\""),
            ("=1+1", "=1+1"),
        ] {
            assert_eq!(unwrapped(cell), text, "{cell:?}");
        }
    }

    proptest! {
        #[test]
        fn no_text_panics(cell in prop_oneof![any::<String>(), "[0-9 .,€/-]{0,14}", "[a-z ,.'-]{0,20}"]) {
            drop((yes_no(&cell), whole_number(&cell), list(&cell), phone(&cell).is_ok()));
            drop((shape(&cell), date(&cell), cents(&cell), rung(&cell), person_name(&cell)));
            drop((ages(&cell), price_said(&cell), phone_within(&cell), room(&cell)));
            let told = (period(&cell, NaiveDate::MIN), are_odd_ages(&cell));
            prop_assert!(bare_address(&cell).len() <= cell.len(), "{told:?}");
        }
    }
}
