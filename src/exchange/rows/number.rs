//! The number by which the municipality knows somebody, as spreadsheets mangle it.
//!
//! A word that says that there is no number is none: otherwise everybody without one would be the
//! same person. What a spreadsheet broke is refused, because the number behind it is lost.

use unicode_normalization::UnicodeNormalization;

use super::Reason;
use crate::domain::{Caseload, ResidentId};

/// What people write where there is no number: letters and digits only, lower case.
const NO_NUMBER: [&str; 42] = [
    "na",
    "nb",
    "nvt",
    "nnb",
    "ntb",
    "nbt",
    "tba",
    "tbd",
    "tbc",
    "pm",
    "onb",
    "onbekend",
    "nietbekend",
    "nognietbekend",
    "geen",
    "geennummer",
    "geennr",
    "geenklantnummer",
    "zonder",
    "zondernummer",
    "none",
    "no",
    "nee",
    "null",
    "nil",
    "nul",
    "nan",
    "unknown",
    "notknown",
    "notapplicable",
    "nietvantoepassing",
    "missing",
    "undefined",
    "leeg",
    "empty",
    "volgt",
    "nummervolgt",
    "volgtnog",
    "nietingevuld",
    "ontbreekt",
    "niets",
    "niks",
];

/// What stands in front of a number: letters only, lower case.
const LABELS: [&str; 16] = [
    "nr",
    "no",
    "nummer",
    "number",
    "id",
    "klant",
    "klantnr",
    "klantnummer",
    "client",
    "clientnr",
    "clientnummer",
    "clientid",
    "klantid",
    "dossier",
    "dossiernr",
    "dossiernummer",
];

/// Whether a cell says that there is no number.
pub(super) fn is_no_number(cell: &str) -> bool {
    let letters: String =
        cell.nfkc().flat_map(char::to_lowercase).filter(|sign| sign.is_alphanumeric()).collect();
    letters.chars().all(|sign| sign == '0')
        || letters.chars().all(|sign| sign == 'x')
        || NO_NUMBER.contains(&letters.as_str())
}

/// Whether this is no number of anybody, whatever it says: it has no digit, is below zero, or is filled
/// with nines.
fn is_nobodys(text: &str) -> bool {
    // A number below zero is a sum that went wrong.
    if text.strip_prefix('-').is_some_and(|rest| rest.chars().all(|sign| sign.is_ascii_digit())) {
        return true;
    }
    let signs = || text.chars().filter(|sign| sign.is_alphanumeric());
    !signs().any(char::is_numeric) || (signs().count() > 4 && signs().all(|sign| sign == '9'))
}

/// Whether a spreadsheet wrote an error in place of a value: `#N/B`, `#REF!`, `####`, `Err:502`.
pub(super) fn is_sheet_error(cell: &str) -> bool {
    let cell = cell.trim();
    let lower = cell.to_lowercase();
    if let Some(code) = lower.strip_prefix("err:") {
        return code.trim().chars().all(|sign| sign.is_ascii_digit());
    }
    let Some(rest) = lower.strip_prefix('#') else { return false };
    let digits = rest.replace("/0", "");
    !rest.is_empty() && digits.chars().all(|sign| sign.is_alphabetic() || "/!?_# .".contains(sign))
}

/// Whether a spreadsheet shortened a number: `1,23457E+11`.
fn is_shortened(cell: &str) -> bool {
    let Some((front, power)) = cell.trim().split_once(['e', 'E']) else { return false };
    let (front, power) = (front.trim_start_matches(['+', '-']), power.trim());
    let signed = power.starts_with(['+', '-']);
    let (power, decimals) = (power.trim_start_matches(['+', '-']), front.contains([',', '.']));
    let is_number = |text: &str, more: &[char]| {
        text.starts_with(|sign: char| sign.is_ascii_digit())
            && text.chars().all(|sign| sign.is_ascii_digit() || more.contains(&sign))
    };
    // "1E5" and "12E4567" may be numbers that a municipality gives.
    is_number(front, &[',', '.']) && is_number(power, &[]) && (signed || decimals)
}

/// The number in a cell without what a spreadsheet put around it; `None` where it says none.
pub(super) fn number_of(cell: &str) -> Result<Option<String>, Reason> {
    let text: String = cell.nfkc().map(plain).collect();
    let mut text = text.trim().trim_start_matches('\'').trim();
    if let Some(formula) = text.strip_prefix('=') {
        text = formula.trim();
    }
    let text = text.trim_matches('"').trim_matches('\'').trim();
    if is_sheet_error(text) {
        return Err(Reason::SheetError);
    }
    if is_shortened(text) {
        return Err(Reason::Shortened);
    }
    if is_no_number(text) || is_nobodys(text) {
        return Ok(None);
    }
    Ok(Some(whole(text).unwrap_or(text).to_owned()))
}

/// The number without decimals that are zeros, where it has such.
fn whole(text: &str) -> Option<&str> {
    let (front, end) = text.rsplit_once([',', '.'])?;
    let front = front.trim();
    let plain = |text: &str| text.chars().all(|sign| sign.is_ascii_digit() || sign == ' ');
    // "12.345,00": the points in front stand between thousands, and are other signs.
    let point = if text.rfind(',') > text.rfind('.') { '.' } else { ',' };
    let groups = || front.split(point);
    let thousands = groups().skip(1).all(|group| group.len() == 3);
    // "1.000" is a thousand, "12345.000" is not.
    let decimals = end.len() < 3 || (plain(front) && front.len() > 3);
    let fits = !front.is_empty() && groups().all(plain) && thousands && decimals;
    (fits && end.chars().all(|sign| sign == '0')).then_some(front)
}

fn plain(sign: char) -> char {
    match sign {
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{ad}' => '-',
        '‘' | '’' => '\'',
        sign if sign.is_whitespace() => ' ',
        sign => sign,
    }
}

/// Equal for numbers that differ in their clothing only: leading zeros, blanks, points, case, and
/// "nr." in front.
pub(super) fn number_key(number: &str) -> String {
    let letters = super::folded(number);
    let behind = letters.trim_start_matches(char::is_alphabetic);
    let label = letters.strip_suffix(behind).unwrap_or_default();
    let bare = behind.trim_start();
    let labelled = LABELS.contains(&label) && bare.starts_with(char::is_numeric);
    let letters = if labelled { bare } else { letters.as_str() };
    let mut parts: Vec<String> = Vec::new();
    let mut open = None;
    for sign in letters.chars() {
        let kind = sign.is_alphanumeric().then(|| sign.is_numeric());
        match parts.last_mut() {
            Some(part) if kind.is_some() && open == kind => part.push(sign),
            _ if kind.is_some() => parts.push(sign.to_string()),
            _ => {}
        }
        open = kind;
    }
    let only_digits = letters.chars().all(|sign| sign.is_numeric() || sign == ' ');
    if only_digits {
        return parts.concat().trim_start_matches('0').to_owned();
    }
    let bare = |part: &String| {
        let bare = part.trim_start_matches('0');
        if bare.is_empty() { part.clone() } else { bare.to_owned() }
    };
    parts.iter().map(bare).collect::<Vec<_>>().join(" ")
}

/// Who else than `but` has this number, in whatever clothing; of several the first.
pub fn holder(caseload: &Caseload, number: &str, but: Option<ResidentId>) -> Option<ResidentId> {
    let key = |number: &str| number_of(number).ok().flatten().map(|number| number_key(&number));
    let key_of_this = key(number).filter(|key| !key.is_empty())?;
    let has = |other: &str| key(other).is_some_and(|key| key == key_of_this);
    let others = caseload.lines().filter(|line| Some(line.id) != but);
    let others = others.filter(|line| has(line.client_no.as_str()));
    others.min_by_key(|line| line.no).map(|line| line.id)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_for_no_number_are_none() {
        for cell in [
            "n.v.t.",
            "N.V.T.",
            "nvt",
            " n v t ",
            "0",
            "000",
            "0.0",
            "onbekend",
            "Onbekend ",
            "geen",
            "GEEN",
            "-",
            "--",
            "?",
            "x",
            "XXX",
            "none",
            "NULL",
            "unknown",
            "n/a",
            "N.A.",
            "leeg",
            "volgt",
            "nog niet bekend",
            "'0",
            "=\"\"",
            "…",
            "(geen)",
            "nan",
            // Without a digit it is no number, whatever it says.
            "nog aanvragen",
            "wordt nagestuurd",
            "(blank)",
            "zie dossier",
            "99999",
            "999999999",
        ] {
            assert_eq!(number_of(cell), Ok(None), "{cell:?}");
        }
    }

    #[test]
    fn what_a_spreadsheet_broke_is_refused() {
        for cell in [
            "#N/B",
            "#N/A",
            "#REF!",
            "#VERW!",
            "#WAARDE!",
            "#DEEL/0!",
            "#DIV/0!",
            "#NAAM?",
            "#NAME?",
            "#VALUE!",
            "#GETAL!",
            "#NUM!",
            "#LEEG!",
            "#NULL!",
            "#OVERLOOP!",
            "######",
            "Err:502",
            "#n/b",
            " #N/B ",
            "=#N/A",
        ] {
            assert_eq!(number_of(cell), Err(Reason::SheetError), "{cell:?}");
        }
        for cell in ["1,23457E+11", "1.23E+05", "1.23457e+11", "1E+11", "1,2E5", "9,8E-05"] {
            assert_eq!(number_of(cell), Err(Reason::Shortened), "{cell:?}");
        }
    }

    #[test]
    fn a_number_is_one_in_any_clothing() {
        for (cell, kept) in [
            ("0012345", "0012345"),
            ("12345", "12345"),
            ("12345.0", "12345"),
            ("12345,0", "12345"),
            ("12345,00", "12345"),
            ("12.345", "12.345"),
            ("12 345", "12 345"),
            ("'0012345", "0012345"),
            ("=\"0012345\"", "0012345"),
            ("\u{a0}12345\u{a0}", "12345"),
            ("12.345,00", "12.345"),
            ("12,345.0", "12,345"),
            ("12345.000", "12345"),
            ("12345.", "12345"),
            ("nr. 12345", "nr. 12345"),
            ("Klantnr: 0012345", "Klantnr: 0012345"),
            ("№ 12345", "No 12345"),
        ] {
            let number = number_of(cell).unwrap().unwrap();
            assert_eq!(number, kept, "{cell:?}");
            assert_eq!(number_key(&number), "12345", "{cell:?}");
        }
        for (one, other, same) in [
            ("K-1", "k 1", true),
            ("K-001", "K1", true),
            ("K-1", "K-2", false),
            ("K-10", "K-1", false),
            ("#12", "12", true),
            ("12A", "12B", false),
            ("1E5", "1E6", false),
            ("99", "999", false),
            ("K-12", "12", false),
            ("nr K-12", "K-12", false),
            ("12.000", "12", false),
        ] {
            assert_eq!(number_key(one) == number_key(other), same, "{one} {other}");
        }
    }
}
