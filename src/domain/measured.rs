//! What was answered in a yearly measurement, under a number that names nobody.

use chrono::NaiveDate;

use crate::domain::CleanText;

/// The random number under which answers are kept. Whose it is, only the file of that person says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct SheetNo(pub u64);

/// Letters and digits of a number as it is printed and typed: none that look alike.
const SIGNS: &[u8; 32] = b"23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
/// How many signs a number has.
const LENGTH: u32 = 8;

impl SheetNo {
    /// A number from random bits; those beyond what can be printed are dropped.
    pub const fn of(random: u64) -> Self {
        Self(random & ((1 << (5 * LENGTH)) - 1))
    }

    /// A number from the bits of a random identity.
    pub const fn random(identity: u128) -> Self {
        Self::of((identity >> 64) as u64)
    }

    /// The number that somebody typed; small letters, blanks and dashes do not count.
    pub fn read(text: &str) -> Option<Self> {
        let signs = text.chars().filter(|sign| !sign.is_whitespace() && *sign != '-');
        let mut number = 0;
        let mut count = 0;
        for sign in signs {
            let upper = sign.to_ascii_uppercase();
            let place = SIGNS.iter().position(|known| char::from(*known) == upper)?;
            number = (number << 5) | u64::try_from(place).ok()?;
            count += 1;
            if count > LENGTH {
                return None;
            }
        }
        (count == LENGTH).then_some(Self(number))
    }
}

impl std::fmt::Display for SheetNo {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        for place in (0..LENGTH).rev() {
            let at = usize::try_from((self.0 >> (5 * place)) & 31).unwrap_or_default();
            let sign = SIGNS.get(at).copied().unwrap_or(b'?');
            let gap = if place == LENGTH / 2 - 1 { "-" } else { "" };
            write!(out, "{gap}{}", char::from(sign))?;
        }
        Ok(())
    }
}

/// What was answered to one question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// The answer with this number, from 1.
    Choice(u8),
    /// So many: hours a week.
    Number(u16),
    /// Every answer that was chosen, a bit each, the first the lowest.
    Several(u32),
    /// Words of their own.
    Words(CleanText),
}

impl Value {
    /// The words of their own, where it is such.
    pub const fn words(&self) -> Option<&CleanText> {
        match self {
            Self::Words(text) => Some(text),
            Self::Choice(_) | Self::Number(_) | Self::Several(_) => None,
        }
    }
}

/// One answer. A question that was passed over has none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// The stable number of the question.
    pub item: u16,
    /// What was answered.
    pub value: Value,
}

/// The answers of one measurement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// Its number.
    pub no: SheetNo,
    /// The number of the measurement of the same person before this one.
    pub before: Option<SheetNo>,
    /// The version of the questions.
    pub version: u16,
    /// The first day of the month in which they were answered: with the day, whoever knows when
    /// somebody was measured could find the answers.
    pub month: NaiveDate,
    /// What was answered, in the order of the questions.
    pub answers: Vec<Answer>,
}

impl Sheet {
    /// What was answered to a question.
    pub fn answer(&self, item: u16) -> Option<&Value> {
        self.answers.iter().find(|answer| answer.item == item).map(|answer| &answer.value)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_printed_number_is_read_back(random in any::<u64>()) {
            let no = SheetNo::of(random);
            let printed = no.to_string();
            prop_assert_eq!(SheetNo::read(&printed), Some(no));
            prop_assert_eq!(SheetNo::read(&printed.to_lowercase().replace('-', " ")), Some(no));
            prop_assert_eq!(printed.len(), 9);
        }
    }

    #[test]
    fn what_is_no_number_is_none() {
        for text in ["", "2345-678", "2345-67890", "2345-6781", "2345-678O", "2345-678é"] {
            assert_eq!(SheetNo::read(text), None, "{text:?}");
        }
    }
}
