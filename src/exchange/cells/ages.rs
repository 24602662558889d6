//! Ages in words: "46 t/m 75 jaar", "55+", "vanaf 18", "tot 27 jaar".

/// The oldest age that is believed.
pub const OLDEST: u8 = 120;
const OPEN: [&str; 6] = ["alle leeftijden", "iedereen", "alle", "all ages", "all", "geen grens"];
const FROM: [&str; 8] = ["vanaf", "v.a.", "ouder", "+", "plus", "from", "over", "older"];
const UP_TO: [&str; 6] = ["t/m", "tot en met", "max", "up to", "ten hoogste", "hoogstens"];
const BELOW: [&str; 4] = ["tot", "jonger dan", "onder", "under"];

/// The lowest and the highest age that a text names; `None` where it is not understood.
pub fn ages(cell: &str) -> Option<(Option<u8>, Option<u8>)> {
    let text = cell.trim().to_lowercase();
    if OPEN.contains(&text.as_str()) {
        return Some((None, None));
    }
    let numbers = text.split(|c: char| !c.is_ascii_digit()).filter(|digits| !digits.is_empty());
    let numbers: Option<Vec<u8>> = numbers.map(|digits| digits.parse().ok()).collect();
    let says = |words: &[&str]| words.iter().any(|word| text.contains(word));
    let (from, to) = match numbers?.as_slice() {
        [from, to] => (Some(*from), Some(*to)),
        [age] if says(&UP_TO) => (None, Some(*age)),
        [age] if says(&FROM) => (Some(*age), None),
        [age] if says(&BELOW) => (None, age.checked_sub(1)),
        _ => return None,
    };
    let believed = from.into_iter().chain(to).all(|age| age <= OLDEST);
    (believed && from.zip(to).is_none_or(|(from, to)| from <= to)).then_some((from, to))
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
