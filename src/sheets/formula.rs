//! Cells that a spreadsheet would run: guarded with a leading `'` on the way out, reversibly.
//!
//! Plain numbers and phone numbers pass untouched, because `-122.2` and `+31 6 ...` are data, not
//! formulas. A cell that already looks guarded gets one more `'`, so that [`restore`] takes off
//! exactly what [`neutralise`] put on.

use std::borrow::Cow;

/// The sign that makes a spreadsheet read the cell as text.
const GUARD: char = '\'';
/// Shortest and longest phone number in digits, country code included (ITU-T E.164 ends at 15).
const PHONE_DIGITS: std::ops::RangeInclusive<usize> = 8..=15;

/// The cell as it may stand in a file for spreadsheets.
pub fn neutralise(cell: &str) -> Cow<'_, str> {
    if needs_guard(cell) { Cow::Owned(format!("{GUARD}{cell}")) } else { Cow::Borrowed(cell) }
}

/// The cell as it was before [`neutralise`]; any other cell is returned as it is.
pub fn restore(cell: &str) -> &str {
    cell.strip_prefix(GUARD).filter(|rest| needs_guard(rest)).unwrap_or(cell)
}

/// Looks past guards, so that guarding the guarded stays reversible.
fn needs_guard(cell: &str) -> bool {
    let bare = cell.trim_start_matches(GUARD);
    bare.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'])
        && !is_number(bare)
        && !is_phone(bare)
}

/// A sign, digits, and single points or commas between digits.
fn is_number(text: &str) -> bool {
    let Some(digits) = text.strip_prefix(['+', '-']) else {
        return false;
    };
    digits.split(['.', ',']).all(|part| !part.is_empty() && all_digits(part))
}

/// `+`, digits, and blanks, hyphens, points or a `(0)` between them.
fn is_phone(text: &str) -> bool {
    let Some(rest) = text.strip_prefix('+') else {
        return false;
    };
    let rest = rest.replacen("(0)", "0", 1);
    let groups: Vec<&str> = rest.split([' ', '-', '.']).filter(|group| !group.is_empty()).collect();
    let digits = groups.iter().map(|group| group.len()).sum();
    let starts_well = rest.starts_with(|sign: char| sign.is_ascii_digit());
    starts_well && groups.iter().all(|group| all_digits(group)) && PHONE_DIGITS.contains(&digits)
}

fn all_digits(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn formulas_are_guarded() {
        for cell in [
            "=1+1",
            "=cmd|' /C calc'!A0",
            "+A1",
            "-2+3+cmd",
            "@SUM(A1)",
            "\t=1",
            "\r=1",
            "\n=1",
            "＝1",
            "＋1",
            "－1",
            "＠x",
            "-",
            "+",
            "--1",
            "+31 6 x",
            "-1.5-2",
            "-1,",
            "+1234567(8)",
            "+1+12345678",
            "-06 12345678",
            "'=1",
            "''@x",
            "- Zoë",
        ] {
            assert_eq!(neutralise(cell), format!("'{cell}"), "{cell:?}");
            assert_eq!(restore(&neutralise(cell)), cell);
        }
    }

    #[test]
    fn numbers_phones_and_plain_text_are_left_alone() {
        for cell in [
            "",
            "Jan",
            "-5",
            "+5",
            "-122.213221",
            "-1.250,00",
            "+31612345678",
            "+31 6 12345678",
            "+31 (0)70 123 45 67",
            "+31-70-1234567",
            "'s-Gravenhage",
            "'t Hof",
            "'",
            " =1",
            "a=1",
            "06-12345678",
            "'-5",
        ] {
            assert_eq!(neutralise(cell), cell);
            assert_eq!(restore(cell), cell);
        }
    }

    proptest! {
        #[test]
        fn restoring_undoes_neutralising(cell in prop_oneof![any::<String>(), "['=+@\t\r＝0-9 .,()-]{0,8}"]) {
            let guarded = neutralise(&cell).into_owned();
            prop_assert_eq!(restore(&guarded), cell.as_str());
            let harmless = is_number(&guarded) || is_phone(&guarded);
            prop_assert!(harmless || !guarded.starts_with(['=', '+', '-', '@', '\t', '\r', '＝']));
        }
    }
}
