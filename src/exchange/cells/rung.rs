//! A rung of the participation ladder: a number, a name, or both when they agree.

use super::CellProblem;

/// Dutch names as the policy writes them, and English ones; place 0 is rung 1.
const NAMES: [[&str; 2]; 6] = [
    ["zorg", "care"],
    ["sociale activering", "social activation"],
    ["specifieke diagnose", "specific diagnosis"],
    ["ontwikkeling richting werk", "development towards work"],
    ["bemiddeling naar werk", "mediation to work"],
    ["nazorg", "aftercare"],
];
const LABELS: [&str; 4] = ["trede", "rung", "tr", "t"];

/// The number of a rung, 1 to 6: "2", "trede 2", "Trede 1 Zorg", "2 - Sociale activering".
///
/// # Errors
/// [`CellProblem::NotARung`] for anything else, also when number and name contradict each other.
pub fn rung(cell: &str) -> Result<u8, CellProblem> {
    let lower = cell.trim().to_lowercase();
    let text = LABELS
        .iter()
        .find_map(|label| lower.strip_prefix(label).filter(|rest| !starts_with_letter(rest)))
        .unwrap_or(&lower)
        .trim_start_matches([' ', ':', '-', '.']);
    let digit = text.chars().next().and_then(|sign| sign.to_digit(10));
    let name = if digit.is_some() { whole(text.get(1..).unwrap_or_default()) } else { text };
    let named = number_of_name(name)?;
    let number = digit.and_then(|digit| u8::try_from(digit).ok());
    match (number, named) {
        (Some(number), None) if (1..=6).contains(&number) => Ok(number),
        (Some(number), Some(named)) if number == named => Ok(number),
        (None, Some(named)) => Ok(named),
        _ => Err(CellProblem::NotARung),
    }
}

/// What stands behind a number, without the decimals that a spreadsheet gives it: "2,0".
fn whole(rest: &str) -> &str {
    let decimals = rest.strip_prefix(['.', ',']).filter(|digits| digits.starts_with('0'));
    let bare = decimals.map(|digits| digits.trim_start_matches('0'));
    bare.filter(|rest| !rest.starts_with(char::is_alphanumeric)).unwrap_or(rest)
}

fn starts_with_letter(text: &str) -> bool {
    text.starts_with(char::is_alphabetic)
}

/// `None` when there is no name; a problem when there is one that no rung has.
fn number_of_name(text: &str) -> Result<Option<u8>, CellProblem> {
    let name = text.trim_matches([' ', ':', '-', '–', '.', '(', ')', ',']);
    if name.is_empty() {
        return Ok(None);
    }
    let found = (1..).zip(NAMES).find(|(_, names)| names.contains(&name));
    found.map(|(number, _)| Some(number)).ok_or(CellProblem::NotARung)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_names_and_both() {
        for (cell, number) in [
            ("1", 1),
            (" 6 ", 6),
            ("trede 2", 2),
            ("Trede 1 Zorg", 1),
            ("TREDE 3", 3),
            ("rung 4", 4),
            ("T2", 2),
            ("2 - Sociale activering", 2),
            ("trede: 5", 5),
            ("Nazorg", 6),
            ("Trede 1 (Zorg)", 1),
            ("2.", 2),
            ("Social activation", 2),
            ("trede2", 2),
            ("2.0", 2),
            ("2,0", 2),
            ("2,00", 2),
            ("Trede 3.0", 3),
            ("2.0 - Sociale activering", 2),
        ] {
            assert_eq!(rung(cell), Ok(number), "{cell:?}");
        }
    }

    #[test]
    fn anything_else_is_refused() {
        for cell in [
            "",
            "0",
            "7",
            "12",
            "1/2",
            "1-2",
            "2a",
            "2,5",
            "2.01",
            "20",
            "trede",
            "trede 2 Zorg",
            "Trede 1 en 2",
            "twee",
            "-1x",
            "tweede",
            "1 zorgen",
            "٢",
        ] {
            assert_eq!(rung(cell), Err(CellProblem::NotARung), "{cell:?}");
        }
    }
}
