//! The words that are advised for the fields that take words only.

use super::past_words::{OUTCOMES, STATES};
use super::words::{CHANNELS, FIELDS, FORMS, GROUPS, HOURS, LEVELS, LOADS, STATUSES};

/// One word for each value that a field of words takes, by the field's stable name; none where
/// the field is no field of words. In each list the English word stands first, the Dutch second.
pub fn choices(field: &str, dutch: bool) -> Vec<&'static str> {
    match field {
        "channel" => one_each(CHANNELS, dutch),
        "hours" => one_each(HOURS, dutch),
        "forms" => one_each(FORMS, dutch),
        "policy_field" => one_each(FIELDS, dutch),
        // Levels are called the same in both languages.
        "level" => one_each(LEVELS, false),
        "load" => one_each(LOADS, dutch),
        "group_size" => one_each(GROUPS, dutch),
        "status" => one_each(STATUSES, dutch),
        "outcome" => one_each(OUTCOMES, dutch),
        "state" => one_each(STATES, dutch),
        _ => Vec::new(),
    }
}

fn one_each<T: PartialEq>(words: &[(&'static str, T)], dutch: bool) -> Vec<&'static str> {
    let same = |a: &(&str, T), b: &(&str, T)| a.1 == b.1;
    let mut all = Vec::new();
    for group in words.chunk_by(same) {
        let word = group.get(usize::from(dutch)).or_else(|| group.first());
        all.extend(word.map(|(word, _)| *word).filter(|word| !all.contains(word)));
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::columns::{Field as _, OfferField, ResidentField};
    use crate::exchange::rows::words::find;

    #[test]
    fn every_word_that_is_advised_is_understood() {
        let fields = ResidentField::ALL.iter().map(|field| field.name());
        let fields: Vec<_> = fields.chain(OfferField::ALL.iter().map(|f| f.name())).collect();
        let lists = ["channel", "hours", "forms", "policy_field", "level", "load"];
        for field in lists.into_iter().chain(["group_size", "status"]) {
            assert!(fields.contains(&field), "{field}");
            assert_eq!(choices(field, true).len(), choices(field, false).len(), "{field}");
        }
        assert_eq!(choices("hours", true), ["ochtend", "middag", "avond"]);
        assert_eq!(choices("status", false), ["active", "paused", "closed"]);
        assert_eq!(choices("level", true), ["A0", "A1", "A2", "B1", "B2"]);
        assert!(choices("name", true).is_empty());
        for word in choices("forms", true) {
            assert!(find(word, FORMS).is_some(), "{word}");
        }
    }
}
