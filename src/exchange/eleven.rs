//! The eleven-test: what tells a citizen service number (BSN) from another number.
//!
//! One number in eleven passes by chance, so a single pass says nothing; a column of them does.
//! The thresholds keep a refusal by chance below one column in a hundred for two rows and below
//! one in a thousand for more.

use std::collections::BTreeSet;

/// Whether text is a number of 8 or 9 digits that passes the eleven-test. Blanks and points are
/// ignored; 8 digits get the leading zero that a spreadsheet took away.
pub fn passes_eleven_test(text: &str) -> bool {
    digits_of(text).is_some_and(|digits| weighs_out(&digits))
}

/// Whether the cells of a column are, as a whole, citizen service numbers.
///
/// They are when at least five are filled in, nine in ten of those are numbers of 8 or 9 digits,
/// and eight in ten of these pass; or when all of two to four numbers pass and two of them differ. A column
/// that repeats one number (a chamber of commerce number of one provider) is not about persons.
pub fn looks_like_bsn<'c>(cells: impl IntoIterator<Item = &'c str>) -> bool {
    let mut seen = Seen::default();
    cells.into_iter().for_each(|cell| seen.add(cell));
    let many = seen.filled >= 5
        && seen.passing_values.len() >= 2
        && seen.numbers * 10 >= seen.filled * 9
        && seen.passing * 10 >= seen.numbers * 8;
    let few = seen.passing_values.len() >= 2 && seen.passing == seen.filled;
    many || few
}

#[derive(Default)]
struct Seen {
    filled: usize,
    numbers: usize,
    passing: usize,
    /// Three are enough to decide; more are not kept.
    passing_values: BTreeSet<[u8; 9]>,
}

impl Seen {
    fn add(&mut self, cell: &str) {
        if cell.trim().is_empty() {
            return;
        }
        self.filled += 1;
        let Some(digits) = digits_of(cell) else {
            return;
        };
        self.numbers += 1;
        if weighs_out(&digits) {
            self.passing += 1;
            if self.passing_values.len() < 3 {
                self.passing_values.insert(digits);
            }
        }
    }
}

fn digits_of(text: &str) -> Option<[u8; 9]> {
    let text = text.trim().trim_start_matches('\'');
    let signs = text.chars().filter(|sign| !sign.is_whitespace() && *sign != '.');
    let digits: Vec<u8> = signs
        .map(|sign| sign.to_digit(10).and_then(|digit| u8::try_from(digit).ok()))
        .take(10)
        .collect::<Option<_>>()?;
    match digits.len() {
        9 => digits.try_into().ok(),
        8 => [vec![0], digits].concat().try_into().ok(),
        _ => None,
    }
}

/// Weights 9 to 2 and then -1; all zeros weigh out too but are nobody's number.
fn weighs_out(digits: &[u8; 9]) -> bool {
    let weights = [9, 8, 7, 6, 5, 4, 3, 2, -1];
    let sum: i32 =
        digits.iter().zip(weights).map(|(digit, weight)| i32::from(*digit) * weight).sum();
    sum % 11 == 0 && digits.iter().any(|digit| *digit != 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Made up from the rule: the n-th number of nine digits that passes.
    fn passing(count: usize) -> Vec<String> {
        (100_000_000_u32..)
            .map(|n| n.to_string())
            .filter(|n| passes_eleven_test(n))
            .take(count)
            .collect()
    }

    fn column(cells: &[String]) -> bool {
        looks_like_bsn(cells.iter().map(String::as_str))
    }

    #[test]
    fn single_numbers() {
        for (text, passes) in [
            ("111222333", true),
            ("123456782", true),
            ("123456789", false),
            ("1234.56.782", true),
            (" 111 222 333 ", true),
            ("'111222333", true),
            ("010000008", true),
            ("10000008", true),
            ("012345672", true),
            ("12345672", true),
            ("12345678", false),
            ("000000000", false),
            ("1112223330", false),
            ("1234567", false),
            ("11122233a", false),
            ("", false),
        ] {
            assert_eq!(passes_eleven_test(text), passes, "{text:?}");
        }
    }

    #[test]
    fn one_number_in_eleven_passes() {
        let passed =
            (100_000_000_u32..100_011_000).filter(|n| passes_eleven_test(&n.to_string())).count();
        assert!((900..=1100).contains(&passed), "{passed}");
    }

    #[test]
    fn the_thresholds_stand_where_they_are_said_to() {
        let good = passing(20);
        let with = |count: usize, other: &str, times: usize| {
            let mut cells = good[..count].to_vec();
            cells.extend(vec![other.to_owned(); times]);
            column(&cells)
        };
        assert!(with(5, "", 30));
        assert!(with(9, "onbekend", 1));
        assert!(!with(8, "onbekend", 1));
        assert!(with(8, "123456789", 2));
        assert!(!with(7, "123456789", 2));
        assert!(with(3, "", 0));
        assert!(!with(1, "", 0));
        assert!(with(2, "", 0));
        assert!(!with(3, "123456789", 1));
    }

    #[test]
    fn ordinary_number_columns_pass_through() {
        let numbered: Vec<String> = (100_000_000_u32..100_000_500).map(|n| n.to_string()).collect();
        assert!(!column(&numbered));
        assert!(!column(&vec![passing(1).remove(0); 40]));
        let dates: Vec<String> = (1..=28).map(|day| format!("{day:02}012026")).collect();
        assert!(!column(&dates));
        assert!(!looks_like_bsn([]));
    }
}
