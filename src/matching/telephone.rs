//! Telephone numbers, to be found by any part of them while somebody waits on the line.

use crate::domain::ResidentId;
use crate::matching::number::{dialled, digits, telephones};

/// Fewest digits of a part that is looked for: fewer are in everybody's number.
const LEAST: usize = 3;
/// Most digits of a number that are kept.
const LONGEST: usize = 15;

/// One number, flat, so that all of them are read in one sweep.
struct Number {
    whose: ResidentId,
    length: u8,
    digits: [u8; LONGEST],
}

/// The telephone numbers of many people.
#[derive(Default)]
pub(super) struct Numbers {
    all: Vec<Number>,
}

/// How a part stands in a number: one that it begins with first, one that it ends with second.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Stands {
    /// At its beginning.
    Begins,
    /// At its end.
    Ends,
    /// In between.
    Inside,
}

impl Numbers {
    /// Puts the numbers of a field in.
    pub(super) fn put(&mut self, whose: ResidentId, field: &str) {
        for number in telephones(field) {
            let mut row = Number { whose, length: 0, digits: [0; LONGEST] };
            let kept = number.bytes().filter(u8::is_ascii_digit);
            for (place, digit) in row.digits.iter_mut().zip(kept) {
                *place = digit;
                row.length += 1;
            }
            self.all.push(row);
        }
    }

    /// Takes somebody's numbers out.
    pub(super) fn remove(&mut self, whose: ResidentId) {
        self.all.retain(|number| number.whose != whose);
    }

    /// Whose number holds this part, and where it stands in it; nobody for a text that is no number
    /// or too short.
    pub(super) fn holding(&self, text: &str) -> Vec<(Stands, ResidentId)> {
        let typed = digits(text);
        let is_number = text.chars().all(|letter| !letter.is_alphabetic()) && !text.contains('@');
        if !is_number || typed.len() < LEAST {
            return Vec::new();
        }
        // "+31 6 12" is "06 12", as it is dialled here.
        // Our own country in front is left out here: "+31 6 12" is "06 12".
        let begins = text.trim_start_matches([' ', '(']).starts_with('+');
        let with_country = begins || typed.starts_with("0031");
        let part = if with_country { digits(&dialled(text)) } else { typed };
        if part.len() < LEAST {
            return Vec::new();
        }
        let part = part.as_bytes();
        let holds = |number: &Number| number.stands(part).map(|stands| (stands, number.whose));
        self.all.iter().filter_map(holds).collect()
    }
}

impl Number {
    fn stands(&self, part: &[u8]) -> Option<Stands> {
        let digits = self.digits.get(..usize::from(self.length))?;
        if digits.starts_with(part) {
            return Some(Stands::Begins);
        }
        if digits.ends_with(part) {
            return Some(Stands::Ends);
        }
        digits.windows(part.len()).any(|window| window == part).then_some(Stands::Inside)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn one(field: &str) -> Numbers {
        let mut numbers = Numbers::default();
        numbers.put(ResidentId(1), field);
        numbers
    }

    #[test]
    fn any_part_of_a_number_finds_it_however_it_is_written() {
        let numbers = one("06-00 12 34 56 (zus)");
        let stands = |text: &str| numbers.holding(text).first().map(|(stands, _)| *stands);
        for (part, expected) in [
            ("0600", Stands::Begins),
            ("06 00 12", Stands::Begins),
            ("+31 6 00", Stands::Begins),
            ("0031600", Stands::Begins),
            ("3456", Stands::Ends),
            ("34-56", Stands::Ends),
            ("1234", Stands::Inside),
            ("123", Stands::Inside),
        ] {
            assert_eq!(stands(part), Some(expected), "{part}");
        }
        for part in [
            "06",
            "",
            "4321",
            "+31",
            "0056",
            "0031 6",
            "zus",
            "06-00 12 34 56 7",
            "R-00123",
            "a@123",
        ] {
            assert_eq!(stands(part), None, "{part}");
        }
    }

    #[test]
    fn a_number_that_is_gone_finds_nobody() {
        let mut numbers = one("0600123456 / 0700001001");
        assert_eq!(numbers.holding("0700001").len(), 1);
        numbers.remove(ResidentId(1));
        assert_eq!(numbers.holding("0600").len(), 0);
    }
}
