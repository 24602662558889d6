//! Telephone numbers: as they are typed here, and as they stand in files.

use super::CellProblem;

/// A telephone number, kept as text in the writer's own grouping: a leading zero is part of it.
///
/// # Errors
/// [`CellProblem::NotAPhone`] unless it is a number of 8 to 15 digits with the usual signs between.
pub fn phone(cell: &str) -> Result<&str, CellProblem> {
    let text = cell.trim();
    let digits = text.chars().filter(char::is_ascii_digit).count();
    let rest = text.strip_prefix('+').unwrap_or(text);
    let usual =
        |sign: char| sign.is_ascii_digit() || matches!(sign, ' ' | '-' | '.' | '/' | '(' | ')');
    if (8..=15).contains(&digits) && rest.chars().all(usual) {
        Ok(text)
    } else {
        Err(CellProblem::NotAPhone)
    }
}

/// The telephone number in a text that says more, and the rest of it; `None` where there is none
/// or more than one.
pub fn phone_within(cell: &str) -> Option<(&str, String)> {
    let (found, more) = runs(cell);
    if more { None } else { found.map(|found| (found, without(cell, found))) }
}

/// The first telephone number of a cell in a file, and what else the cell says: hard hyphens,
/// dashes and blanks are made plain, and what a spreadsheet put in front is taken off.
pub fn phone_said(cell: &str) -> (Option<String>, String) {
    let plain: String = cell.chars().filter_map(plain).collect();
    let text = plain.trim().trim_start_matches(['\'', '’', '‘', '`']).trim();
    let text = text.strip_prefix("tel:").unwrap_or(text).trim();
    if let Ok(number) = phone(text) {
        return (Some(number.to_owned()), String::new());
    }
    match runs(text) {
        (Some(found), _) => (Some(found.to_owned()), without(text, found)),
        (None, _) => (None, text.to_owned()),
    }
}

/// The sign as it is typed; `None` for one that nobody sees.
fn plain(sign: char) -> Option<char> {
    match sign {
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe58}' | '\u{fe63}' | '\u{ff0d}' => Some('-'),
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}' | '\u{feff}' => {
            None
        }
        sign if sign.is_whitespace() => Some(' '),
        sign => Some(sign),
    }
}

/// The first run of signs that is a number, and whether there are more.
fn runs(cell: &str) -> (Option<&str>, bool) {
    let sign = |c: char| c.is_ascii_digit() || matches!(c, ' ' | '-' | '.' | '/' | '(' | ')' | '+');
    let runs = cell.split(|c: char| !sign(c)).map(str::trim).filter(|run| {
        let digits = run.chars().filter(char::is_ascii_digit).count();
        (9..=15).contains(&digits) && run.starts_with(['0', '+', '('])
    });
    let mut runs = runs.map(|run| run.trim_end_matches(['-', '/', '.', '(']).trim());
    (runs.next(), runs.next().is_some())
}

fn without(cell: &str, found: &str) -> String {
    let rest = cell.replacen(found, " ", 1);
    let rest = rest.trim_matches(|c: char| {
        c.is_whitespace() || matches!(c, ',' | ';' | ':' | '-' | '|' | '/')
    });
    rest.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn phones_stay_text() {
        for cell in ["06-12345678", "+31 (0)70 123 45 67", "070/1234567", "0612345678", "612345678"]
        {
            assert_eq!(phone(&format!(" {cell} ")), Ok(cell));
        }
        for cell in ["", "geen", "06-1234", "06-12345678 (werk)", "0612345678901234", "06+12345678"]
        {
            assert_eq!(phone(cell), Err(CellProblem::NotAPhone), "{cell:?}");
        }
    }

    #[test]
    fn a_phone_is_found_in_what_runs_together() {
        for (cell, found) in [
            ("070-1234567 Nepstraat 5", Some(("070-1234567", "Nepstraat 5"))),
            ("Nepstraat 5, tel: 06 12345678", Some(("06 12345678", "Nepstraat 5, tel"))),
            ("(070) 123 45 67", Some(("(070) 123 45 67", ""))),
            ("0612345678 of 0687654321", None),
            ("via de balie", None),
        ] {
            let found = found.map(|(phone, rest)| (phone, rest.to_owned()));
            assert_eq!(phone_within(cell), found, "{cell:?}");
        }
    }

    #[test]
    fn a_cell_of_a_file_gives_its_number_and_what_it_says_beside_it() {
        for (cell, number, rest) in [
            ("06\u{2011}12345679 (dochter)", Some("06-12345679"), "(dochter)"),
            ("06–00 00 00 01", Some("06-00 00 00 01"), ""),
            ("'0600000001", Some("0600000001"), ""),
            ("06\u{a0}0000\u{202f}0001", Some("06 0000 0001"), ""),
            ("\u{202d}0600000001\u{202c}", Some("0600000001"), ""),
            ("0600000001 of 0600000002", Some("0600000001"), "of 0600000002"),
            ("bel na 14 uur: 070-0000001", Some("070-0000001"), "bel na 14 uur"),
            ("0600000001 niet bellen", Some("0600000001"), "niet bellen"),
            ("via zus", None, "via zus"),
            ("6,12E+08", None, "6,12E+08"),
        ] {
            assert_eq!(phone_said(cell), (number.map(str::to_owned), rest.to_owned()), "{cell:?}");
        }
    }

    proptest! {
        #[test]
        fn what_is_found_is_a_number(cell in prop_oneof![any::<String>(), "[0-9 ()+/.a-z–-]{0,24}"]) {
            if let (Some(number), _) = phone_said(&cell) {
                prop_assert!(phone(&number).is_ok(), "{number:?}");
            }
        }
    }
}
