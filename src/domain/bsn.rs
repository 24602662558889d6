//! The eleven-test: what tells a citizen service number (BSN) from another number.
//!
//! A number is found whatever stands around it: letters, a formula, separators, `.0` behind it or
//! a suffix. Days and telephone numbers are no such numbers, though they have as many digits.

use unicode_normalization::UnicodeNormalization;

/// Groups of digits that are looked at in one run; more than that is no number of a person.
const GROUPS: usize = 16;

/// The most digits of a group in a list of codes.
const SHORT: usize = 3;

/// What text holds, once all decoration is off.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Held {
    /// No number of eight or nine digits.
    Nothing,
    /// A number of eight or nine digits that fails the test.
    Number,
    /// One that passes it: it may be a citizen service number. One in eleven passes by chance.
    Passing,
}

/// What text holds.
pub fn held(text: &str) -> Held {
    if text.chars().filter(|sign| sign.is_numeric()).take(8).count() < 8 || is_uuid(text.trim()) {
        return Held::Nothing;
    }
    let text: String = clocked(&text.nfkc().collect::<String>());
    let mut held = Held::Nothing;
    for run in runs(&text) {
        for digits in numbers(&run) {
            if weighs_out(&digits) {
                return Held::Passing;
            }
            held = Held::Number;
        }
    }
    held
}

/// Whether text holds a number that passes the eleven-test.
pub fn holds_bsn(text: &str) -> bool {
    held(text) == Held::Passing
}

/// Words from which on a text with a number in it is a remark, and no number with a word beside it.
const REMARK_WORDS: usize = 3;

/// A remark without the digits of numbers that pass the eleven-test; `None` where there are none, or
/// where the text is no remark but such a number.
pub fn masked(text: &str) -> Option<String> {
    if !holds_bsn(text) {
        return None;
    }
    let letters = |word: &&str| word.chars().filter(|sign| sign.is_alphabetic()).count() > 1;
    if text.split_whitespace().filter(letters).count() < REMARK_WORDS {
        return None;
    }
    let words: String = text.split_inclusive(char::is_whitespace).map(without).collect();
    // Its groups of digits may be words of their own.
    let ends_span = |sign: char| sign.is_alphabetic();
    let spans: String = words.split_inclusive(ends_span).map(without).collect();
    Some(if holds_bsn(&spans) { hidden(&spans) } else { spans })
}

fn without(part: &str) -> String {
    if holds_bsn(part) { hidden(part) } else { part.to_owned() }
}

/// The text with a colon in times of day that are written with a point, from one to another:
/// "14.00-15.00" is no number.
fn clocked(text: &str) -> String {
    let mut whole = text.to_owned();
    for (at, dash) in text.match_indices(['-', '–']) {
        let (Some(before), Some(behind)) = (text.get(..at), text.get(at + dash.len()..)) else {
            continue;
        };
        let from = before.trim_end();
        let start = from.rfind(|sign: char| !sign.is_ascii_digit() && sign != '.');
        let start = start.map_or(0, |at| at + from.get(at..).map_or(1, first_width));
        let skipped = behind.len() - behind.trim_start().len();
        let to = behind.trim_start();
        let end = to.find(|sign: char| !sign.is_ascii_digit() && sign != '.').unwrap_or(to.len());
        let (one, other) = (from.get(start..), to.get(..end));
        if let (Some(one), Some(other)) = (one.and_then(point_of), other.and_then(point_of)) {
            for point in [start + one, at + dash.len() + skipped + other] {
                whole.replace_range(point..=point, ":");
            }
        }
    }
    whole
}

fn first_width(text: &str) -> usize {
    text.chars().next().map_or(1, char::len_utf8)
}

/// Where the point of a time of day stands, such as 9.30 or 14.00.
fn point_of(text: &str) -> Option<usize> {
    let (hour, minute) = text.split_once('.')?;
    let digits = |part: &str| part.len() <= 2 && part.bytes().all(|byte| byte.is_ascii_digit());
    let below = |part: &str, most: u8| part.parse::<u8>().is_ok_and(|number| number < most);
    let fits = digits(hour) && minute.len() == 2 && digits(minute);
    (fits && below(hour, 25) && below(minute, 60)).then_some(hour.len())
}

fn hidden(part: &str) -> String {
    part.chars().map(|sign| if sign.is_numeric() { '·' } else { sign }).collect()
}

/// Groups of digits with only separators between them.
fn runs(text: &str) -> Vec<Vec<&str>> {
    let ends_run = |sign: char| sign.is_alphabetic() || matches!(sign, ':' | '@' | '+');
    let mut runs = Vec::new();
    let mut abroad = false;
    for piece in text.split_inclusive(ends_run) {
        let run = piece.trim_end_matches(ends_run);
        // Behind a plus stands a telephone number, which has more digits than these.
        let digits = run.chars().filter(char::is_ascii_digit).count();
        let phone = std::mem::replace(&mut abroad, piece.ends_with('+')) && digits > 9;
        if !phone {
            for part in listed(run) {
                let all = part.split(|sign: char| !sign.is_ascii_digit());
                runs.push(all.filter(|group| !group.is_empty()).collect());
            }
        }
    }
    runs
}

/// What a comma and a blank part, where short groups of digits stand on both sides: a list of codes.
fn listed(run: &str) -> Vec<&str> {
    let digits = |sign: &char| sign.is_ascii_digit();
    let (mut parts, mut from) = (Vec::new(), 0);
    for (at, _) in run.match_indices(", ") {
        let (before, behind) = (run.get(..at).unwrap_or_default(), run.get(at + 1..));
        let left = before.chars().rev().take_while(digits).count();
        let right = behind.unwrap_or_default().trim_start().chars().take_while(digits).count();
        if (1..=SHORT).contains(&left) && (1..=SHORT).contains(&right) {
            parts.extend(run.get(from..at));
            from = at + 1;
        }
    }
    parts.extend(run.get(from..));
    parts
}

/// The numbers of eight or nine digits that neighbouring groups make together.
fn numbers(run: &[&str]) -> Vec<[u8; 9]> {
    let mut found = Vec::new();
    let mut from = 0;
    while from < run.len().min(GROUPS) {
        let rest = run.get(from..).unwrap_or_default();
        if let Some(taken) = other(rest) {
            from += taken;
            continue;
        }
        let mut digits = String::new();
        for (at, group) in rest.iter().enumerate() {
            if at > 0 && other(rest.get(at..).unwrap_or_default()).is_some() {
                break;
            }
            // Filled up with zeros it is the same number.
            let filled = group.len() > 10 && digits.is_empty();
            digits.push_str(if filled { group.trim_start_matches('0') } else { group });
            if digits.len() > 9 {
                break;
            }
            found.extend(nine(&digits));
        }
        from += 1;
    }
    found
}

/// How many groups at the front are a day or a telephone number.
fn other(groups: &[&str]) -> Option<usize> {
    let number = |group: &&str| group.parse::<u32>().unwrap_or(u32::MAX);
    let is_day = |day: u32, month: u32, year: u32| {
        (1..=31).contains(&day) && (1..=12).contains(&month) && (1900..=2100).contains(&year)
    };
    if let [one, two, three, ..] = groups {
        let (lens, a, b, c) =
            ((one.len(), two.len(), three.len()), number(one), number(two), number(three));
        if matches!(lens, (1..=2, 1..=2, 4)) && (is_day(a, b, c) || is_day(b, a, c))
            || matches!(lens, (4, 1..=2, 1..=2)) && is_day(c, b, a)
        {
            return Some(3);
        }
    }
    let first = groups.first()?;
    if first.starts_with('0') {
        let abroad = first.starts_with("00");
        let mut digits = 0;
        for (at, group) in groups.iter().enumerate() {
            digits += group.len();
            // Nobody writes the last digit of a telephone number apart: that is a suffix.
            let whole = digits == 10 && !abroad || digits == 13 && abroad;
            if whole && group.len() > 1 {
                return Some(at + 1);
            }
        }
    }
    let part = |from, to| first.get(from..to).map_or(u32::MAX, |part| number(&part));
    let whole_day = first.len() == 8
        && (is_day(part(6, 8), part(4, 6), part(0, 4))
            || is_day(part(0, 2), part(2, 4), part(4, 8)));
    whole_day.then_some(1)
}

/// Nine digits; eight get the leading zero that a spreadsheet took away.
fn nine(digits: &str) -> Option<[u8; 9]> {
    let bytes: Vec<u8> = digits.bytes().map(|digit| digit.wrapping_sub(b'0')).collect();
    match bytes.len() {
        9 => bytes.try_into().ok(),
        8 => [vec![0], bytes].concat().try_into().ok(),
        _ => None,
    }
}

/// Identities of other programs are written with letters a to f, of which there may be none.
fn is_uuid(text: &str) -> bool {
    let lens = text.split('-').map(str::len);
    lens.eq([8, 4, 4, 4, 12]) && text.chars().all(|sign| sign == '-' || sign.is_ascii_hexdigit())
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

    #[test]
    fn a_number_is_found_in_whatever_clothing() {
        for text in [
            "111222333",
            "123456782",
            "BSN 123456782",
            "bsn:123456782",
            "123456782.0",
            "123456782,0",
            "123456782.00",
            "=\"123456782\"",
            "'123456782",
            "1234-56-782",
            "1234.56.782",
            "1234/56/782",
            "1234,56,782",
            " 123 456 782 ",
            "123,456,782",
            "123456, 782",
            "105, 123456782",
            "1, 2, 1234-56-782",
            "123456782-A",
            "123456782/1",
            "123456782-01",
            "123456782 (partner)",
            "NL123456782X",
            "K2-123456782",
            "1,23456782E+08",
            "１２３４５６７８２",
            "1234\u{2011}56\u{a0}782",
            "klant belde, nummer 123456782, terugbellen",
            "06-00 12 34 56 of 123456782",
            "010000008",
            "10000008",
            "12345672",
            "12345672.0",
            // With its leading zero and something behind it, it has as many digits as a telephone.
            "012345672.0",
            "012345672,0",
            "010000008-1",
            "010000008/2",
            "0100.00.008-1",
            "00123456782",
            "+123456782",
            "(+123456782)",
        ] {
            assert_eq!(held(text), Held::Passing, "{text:?}");
        }
    }

    #[test]
    fn what_only_looks_like_one_is_none() {
        for (text, expected) in [
            ("123456789", Held::Number),
            ("12345678", Held::Number),
            ("000000000", Held::Number),
            ("1112223330", Held::Nothing),
            ("1234567", Held::Nothing),
            ("K-1", Held::Nothing),
            ("", Held::Nothing),
            // Days and telephone numbers.
            ("01-03-2021", Held::Nothing),
            ("2021-03-01", Held::Nothing),
            ("20210301", Held::Nothing),
            ("1-1-2021, 12-10-2022", Held::Nothing),
            ("06-12345678", Held::Nothing),
            ("0612345672", Held::Nothing),
            ("+31 6 12345672", Held::Nothing),
            ("0031 6 1234 5672", Held::Nothing),
            ("+32 2 123 45 67", Held::Nothing),
            ("06 12 34 56 72", Held::Nothing),
            ("0123-456 782", Held::Nothing),
            ("070-1234567 / 06-12345672", Held::Nothing),
            ("12345672-1234-1234-1234-123456789012", Held::Nothing),
            // Codes side by side.
            ("105, 108, 108-05, 108-05-01, 111, 111-05", Held::Nothing),
            ("111, 222, 333", Held::Nothing),
        ] {
            assert_eq!(held(text), expected, "{text:?}");
        }
    }

    #[test]
    fn a_remark_loses_such_a_number_and_keeps_its_words() {
        for (text, kept) in [
            (
                "klant belde, nummer 123456782, terugbellen",
                "klant belde, nummer ·········, terugbellen",
            ),
            ("BSN van de partner is 123456782", "BSN van de partner is ·········"),
            (
                "op 3-11-2025 gebeld over 123 456 782 en 06-12345678",
                "op 3-11-2025 gebeld over ··· ··· ··· en 06-12345678",
            ),
            ("vraagt naar Menzis12345672 op dinsdag", "vraagt naar Menzis········ op dinsdag"),
        ] {
            assert_eq!(masked(text).as_deref(), Some(kept), "{text:?}");
        }
        for text in
            ["123456782", "BSN 123456782", "Jan 123456782 vrouw", "belt liever na 06-12345678", ""]
        {
            assert_eq!(masked(text), None, "{text:?}");
        }
    }

    #[test]
    fn one_number_in_eleven_passes() {
        let passed = (100_000_000_u32..100_011_000).filter(|n| holds_bsn(&n.to_string())).count();
        assert!((900..=1100).contains(&passed), "{passed}");
    }

    #[test]
    fn times_from_one_to_another_are_no_number() {
        for text in ["14.00-15.00", "13.30 - 15.00 uur", "woensdag 09.30–11.00", "ma 16.30-17.30"]
        {
            assert_eq!(held(text), Held::Nothing, "{text}");
        }
        // The same digits without the form of times are weighed.
        for text in ["14001500", "1400.15.00", "14 00 15 00"] {
            assert_ne!(held(text), Held::Nothing, "{text}");
        }
    }
}
