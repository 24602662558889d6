//! Ages in words: "46 t/m 75 jaar", "55+", "vanaf 18", "tot 27 jaar".

/// The oldest age that is believed.
pub const OLDEST: u8 = 120;
const OPEN: [&str; 6] = ["alle leeftijden", "iedereen", "alle", "all ages", "all", "geen grens"];
const FROM: [&str; 8] = ["vanaf", "v.a.", "ouder", "+", "plus", "from", "over", "older"];
const ABOVE: [&str; 4] = ["ouder dan", "boven", "over ", "older than"];
const UP_TO: [&str; 6] = ["t/m", "tot en met", "max", "up to", "ten hoogste", "hoogstens"];
const BELOW: [&str; 4] = ["tot", "jonger dan", "onder", "under"];
/// What else a number may count: whoever comes, classes of a school, hours.
const OTHERS: [&str; 19] = [
    "groep",
    "groepen",
    "klas",
    "klassen",
    "leerjaar",
    "leerjaren",
    "persoon",
    "personen",
    "pers",
    "mensen",
    "deelnemer",
    "deelnemers",
    "kind",
    "kinderen",
    "gezinnen",
    "uur",
    "keer",
    "weken",
    "maanden",
];
/// What says that it is about ages nevertheless.
const YEARS: [&str; 9] =
    ["jaar", "jaren", "jr", "jarige", "jarigen", "leeftijd", "leeftijden", "ouder", "jonger"];

/// The lowest and the highest age that a text names; `None` where it is not understood.
pub fn ages(cell: &str) -> Option<(Option<u8>, Option<u8>)> {
    let text = cell.trim().to_lowercase();
    if OPEN.contains(&text.as_str()) {
        return Some((None, None));
    }
    if counts_others(&text) {
        return None;
    }
    let text = without_levels(&text);
    let numbers = text.split(|c: char| !c.is_ascii_digit()).filter(|digits| !digits.is_empty());
    let numbers: Option<Vec<u8>> = numbers.map(|digits| digits.parse().ok()).collect();
    let says = |words: &[&str]| words.iter().any(|word| text.contains(word));
    let (from, to) = match numbers?.as_slice() {
        [from, to] => (Some(*from), Some(*to)),
        [age] if says(&["niet ouder dan"]) => (None, Some(*age)),
        [age] if says(&["niet jonger dan"]) => (Some(*age), None),
        [age] if says(&UP_TO) => (None, Some(*age)),
        [age] if says(&ABOVE) => (age.checked_add(1), None),
        [age] if says(&FROM) => (Some(*age), None),
        [age] if says(&BELOW) => (None, age.checked_sub(1)),
        _ => return None,
    };
    let believed = from.into_iter().chain(to).all(|age| age <= OLDEST);
    (believed && from.zip(to).is_none_or(|(from, to)| from <= to)).then_some((from, to))
}

/// Without the levels of a language: "A1-A2".
fn without_levels(text: &str) -> String {
    let words = text.split_inclusive(|sign: char| !sign.is_alphanumeric());
    words
        .filter(|word| !is_level(word.trim_end_matches(|sign: char| !sign.is_alphanumeric())))
        .collect()
}

fn is_level(word: &str) -> bool {
    matches!(word, "a0" | "a1" | "a2" | "b1" | "b2" | "c1" | "c2")
}

/// Whether the numbers of a text are no ages: "groep 5 t/m 8", "2 t/m 4 personen".
fn counts_others(text: &str) -> bool {
    let words = || text.split(|sign: char| !sign.is_alphabetic());
    let is_any = |list: &[&str]| words().any(|word| list.contains(&word));
    is_any(&OTHERS) && !is_any(&YEARS) && !text.contains('+')
}

/// Whether a text names ages that cannot be: older than anybody becomes, or the highest below the
/// lowest.
pub fn are_odd_ages(cell: &str) -> bool {
    let text = cell.trim().to_lowercase();
    let about = ["jaar", "jr", "leeftijd", "year", "age"].iter().any(|word| text.contains(word));
    let numbers = text.split(|c: char| !c.is_ascii_digit()).filter(|digits| !digits.is_empty());
    let numbers: Vec<u32> = numbers.map(|digits| digits.parse().unwrap_or(u32::MAX)).collect();
    let old = |age: &u32| *age > u32::from(OLDEST);
    match numbers.as_slice() {
        [age] => old(age) && (about || text.ends_with('+')),
        [from, to] => (from > to || old(to)) && (about || is_range(&text)),
        _ => false,
    }
}

/// Whether a text is no more than two numbers and what stands between them.
fn is_range(text: &str) -> bool {
    let between = text.replace("t/m", "-").replace("tot", "-").replace(" en ", "-");
    between.chars().all(|sign| sign.is_ascii_digit() || [' ', '-', '–'].contains(&sign))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ages_as_offices_write_them() {
        for (cell, told) in [
            ("46 t/m 75 jaar", Some((Some(46), Some(75)))),
            ("18-65", Some((Some(18), Some(65)))),
            ("55+", Some((Some(55), None))),
            ("Vanaf 18 jaar", Some((Some(18), None))),
            ("65 jaar en ouder", Some((Some(65), None))),
            ("t/m 27", Some((None, Some(27)))),
            ("tot 27 jaar", Some((None, Some(26)))),
            ("alle leeftijden", Some((None, None))),
            ("75 t/m 46", None),
            ("nieuwkomers (A1-A2)", None),
            ("vanaf 18 jaar, niveau B1", Some((Some(18), None))),
            ("ouder dan 65", Some((Some(66), None))),
            ("ouder dan 65 jaar", Some((Some(66), None))),
            ("boven de 55", Some((Some(56), None))),
            ("niet ouder dan 27", Some((None, Some(27)))),
            ("niet jonger dan 18", Some((Some(18), None))),
            ("jonger dan 27", Some((None, Some(26)))),
            ("kinderen van 4 t/m 12 jaar", Some((Some(4), Some(12)))),
            ("groep 55+", Some((Some(55), None))),
            ("groep 5 t/m 8", None),
            ("2 t/m 4 personen", None),
            ("max. 12 deelnemers", None),
            ("1e en 2e klas", None),
            ("leerjaar 1 en 2", None),
            ("1 t/m 3 uur per week", None),
            ("volwassenen", None),
            ("4711", None),
            ("", None),
        ] {
            assert_eq!(ages(cell), told, "{cell:?}");
        }
    }

    #[test]
    fn ages_that_nobody_has_are_told_from_other_numbers() {
        for (cell, odd) in [
            ("55 - 18 jaar", true),
            ("75 t/m 46", true),
            ("150 jaar en ouder", true),
            ("150+", true),
            ("18 tot 150 jaar", true),
            ("18-65 jaar", false),
            ("max 150 personen", false),
            ("volwassenen", false),
            ("wie 40 uur of 20 uur werkt", false),
            ("99999999999 jaar", true),
        ] {
            assert_eq!(are_odd_ages(cell), odd, "{cell:?}");
        }
    }
}
