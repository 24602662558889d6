//! How many people there is room for, in words: "max. 12 personen", "10-15", "onbeperkt".

/// What a cell says of the number of places.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Room {
    /// At most so many.
    AtMost(u16),
    /// As many as come.
    NoLimit,
}

const NO_LIMIT: [&str; 12] = [
    "onbeperkt",
    "onbegrensd",
    "ongelimiteerd",
    "geen maximum",
    "geen max",
    "geen max.",
    "geen limiet",
    "geen beperking",
    "iedereen welkom",
    "unlimited",
    "no limit",
    "no maximum",
];
/// What may stand around a number of places.
const WORDS: [&str; 20] = [
    "max",
    "maximaal",
    "maximum",
    "hoogstens",
    "ca",
    "circa",
    "ongeveer",
    "tot",
    "t/m",
    "en",
    "a",
    "à",
    "personen",
    "pers",
    "deelnemers",
    "plaatsen",
    "plekken",
    "mensen",
    "up",
    "to",
];

/// The places that a text names, the higher of two; `None` where it is not understood.
pub fn room(cell: &str) -> Option<Room> {
    let text = cell.trim().to_lowercase();
    if NO_LIMIT.contains(&text.as_str()) {
        return Some(Room::NoLimit);
    }
    let words = text.split([' ', '-', '–', '\u{a0}', '±']);
    let words = words.map(|word| word.trim_matches(['.', ',', ':', '(', ')']));
    let words = words.filter(|word| !word.is_empty() && !WORDS.contains(word));
    let numbers: Option<Vec<u16>> = words.map(|word| word.parse().ok()).collect();
    match numbers?.as_slice() {
        [most] => Some(Room::AtMost(*most)),
        [least, most] if least <= most => Some(Room::AtMost(*most)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_as_offices_write_them() {
        for (cell, told) in [
            ("max 15", Some(Room::AtMost(15))),
            ("Max. 12 personen", Some(Room::AtMost(12))),
            ("maximaal 8", Some(Room::AtMost(8))),
            ("10-15", Some(Room::AtMost(15))),
            ("10 tot 15 deelnemers", Some(Room::AtMost(15))),
            ("12 plaatsen", Some(Room::AtMost(12))),
            ("onbeperkt", Some(Room::NoLimit)),
            ("Geen maximum", Some(Room::NoLimit)),
            ("15-10", None),
            ("veel", None),
            ("8 per groep", None),
            ("", None),
        ] {
            assert_eq!(room(cell), told, "{cell:?}");
        }
    }
}
