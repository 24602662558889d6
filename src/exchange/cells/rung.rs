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
/// What stands in front of a number; the longer ones first.
const LABELS: [&str; 9] =
    ["participatietrede", "p-trede", "treden", "trede", "niveau", "rung", "tr", "t", "p"];
/// The numbers in words and in Roman letters; place 0 is rung 1.
const WORDS: [[&str; 5]; 6] = [
    ["een", "één", "eerste", "one", "i"],
    ["twee", "tweede", "two", "second", "ii"],
    ["drie", "derde", "three", "third", "iii"],
    ["vier", "vierde", "four", "fourth", "iv"],
    ["vijf", "vijfde", "five", "fifth", "v"],
    ["zes", "zesde", "six", "sixth", "vi"],
];
/// Words behind a number that make it another one, or more than one.
const MORE: [&str; 14] = [
    "en", "of", "à", "a", "tot", "naar", "and", "or", "to", "hoger", "lager", "higher", "lower",
    "plus",
];

/// The number of a rung, 1 to 6: "2", "trede 2", "Trede 1 Zorg", "2 - Sociale activering", "T2", "II",
/// "tweede trede", "2 (sociaal contact)".
///
/// # Errors
/// [`CellProblem::NotARung`] for anything else, also when number and name contradict each other, and
/// when there are two numbers.
pub fn rung(cell: &str) -> Result<u8, CellProblem> {
    let lower = cell.trim().to_lowercase();
    let bare = lower.strip_suffix("trede").map(str::trim).filter(|bare| !bare.is_empty());
    let lower = bare.unwrap_or(&lower);
    let text = LABELS
        .iter()
        .find_map(|label| lower.strip_prefix(label).filter(|rest| !starts_with_letter(rest)))
        .unwrap_or(lower)
        .trim_start_matches([' ', ':', '-', '.', '_', '=', '\u{a0}']);
    if let Some(named) = number_of_name(text) {
        return Ok(named);
    }
    let (number, rest) = number_in_front(text).ok_or(CellProblem::NotARung)?;
    let named = number_of_name(rest);
    if named.is_some_and(|named| named != number) || !is_remark(rest) {
        return Err(CellProblem::NotARung);
    }
    Ok(number)
}

/// The number in front, as a digit, a word or in Roman letters, and what stands behind it.
fn number_in_front(text: &str) -> Option<(u8, &str)> {
    if let Some(digit) = text.chars().next().and_then(|sign| sign.to_digit(10)) {
        let number = u8::try_from(digit).ok().filter(|number| (1..=6).contains(number))?;
        let rest = whole(text.get(1..).unwrap_or_default());
        let ordinal = ["ste", "de", "e"].iter().find_map(|end| rest.strip_prefix(end));
        let ordinal = ordinal.filter(|rest| !rest.starts_with(char::is_alphanumeric));
        return Some((number, ordinal.unwrap_or(rest)));
    }
    let end = text.find(|sign: char| !sign.is_alphabetic()).unwrap_or(text.len());
    let (word, rest) = text.split_at(end);
    let found = (1..).zip(WORDS).find(|(_, words)| words.contains(&word))?;
    Some((found.0, rest))
}

/// Whether what stands behind a number is nothing, or words that say no other number.
fn is_remark(rest: &str) -> bool {
    let signs = [' ', ':', '-', '–', '—', '.', '(', ')', ',', '[', ']', '=', '/', '\u{a0}'];
    let words = || rest.split(signs).filter(|word| !word.is_empty());
    let apart = rest.is_empty() || rest.starts_with(signs);
    let says_more = |word: &str| {
        MORE.contains(&word)
            || WORDS.iter().any(|all| all.contains(&word))
            || word.contains(|sign: char| sign.is_numeric() || "+<>?!".contains(sign))
    };
    apart && !words().next().is_some_and(|word| MORE.contains(&word)) && !words().any(says_more)
}

/// What stands behind a number, without the decimals that a spreadsheet gives it: "2,0".
fn whole(rest: &str) -> &str {
    let decimals = rest.strip_prefix(['.', ',']).filter(|digits| digits.starts_with('0'));
    let bare = decimals.map(|digits| digits.trim_start_matches('0'));
    bare.filter(|rest| !rest.starts_with(char::is_alphanumeric)).unwrap_or(rest)
}

fn starts_with_letter(text: &str) -> bool {
    let roman = |text: &str| {
        let word = text.split(|sign: char| !sign.is_alphabetic()).next().unwrap_or_default();
        WORDS.iter().any(|[.., roman]| *roman == word)
    };
    text.starts_with(char::is_alphabetic) && !(text.starts_with(['i', 'v']) && roman(text))
}

/// The rung that has this name.
fn number_of_name(text: &str) -> Option<u8> {
    let name = text.trim_matches([' ', ':', '-', '–', '.', '(', ')', ',']);
    (1..).zip(NAMES).find(|(_, names)| names.contains(&name)).map(|(number, _)| number)
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
            ("II", 2),
            ("Trede II", 2),
            ("trede iv", 4),
            ("TII", 2),
            ("twee", 2),
            ("tweede", 2),
            ("Tweede trede", 2),
            ("2e", 2),
            ("2de trede", 2),
            ("P2", 2),
            ("T 2", 2),
            ("T-2", 2),
            ("niveau 2", 2),
            ("2 (sociaal contact)", 2),
            ("2 - sociale contacten", 2),
            ("1 zorgen", 1),
            ("Trede 2: sociale contacten buiten de deur", 2),
            ("één", 1),
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
            "-1x",
            "2 of hoger",
            "1 en 2",
            "1 à 2",
            "2+",
            "2?",
            "2 tot 3",
            "een of twee",
            "II/III",
            "vii",
            "onbekend",
            "tijdelijk",
            "2 (was 1)",
            "participatie",
            "zorg of nazorg",
            "٢",
        ] {
            assert_eq!(rung(cell), Err(CellProblem::NotARung), "{cell:?}");
        }
    }
}
