//! Offers of one name, provider and place: two of them where the neighbourhood, the address, the day,
//! the time or the ages are others, wherever the file or the catalogue has several.

use std::collections::{HashMap, HashSet};

use super::folded;
use super::known::Keys;
use crate::domain::offer::OfferFacts;

/// What tells offers of one name apart.
pub(super) fn tells(facts: &OfferFacts) -> String {
    let slots = facts.slots.iter().map(|slot| format!("{} {}-{}", slot.day, slot.from, slot.to));
    let slots: Vec<String> = slots.collect();
    let ages = [facts.access.min_age, facts.access.max_age];
    let ages = ages.map(|age| age.map(|age| age.to_string()).unwrap_or_default());
    let texts = [&facts.neighbourhood, &facts.address, &facts.when];
    let texts = texts.map(|text| folded(text.as_str()));
    let all = [texts.join("|"), slots.join(","), ages.join("|")];
    if all.iter().all(|text| text.trim_matches('|').is_empty()) {
        return String::new();
    }
    all.join("|")
}

/// Which names stand for several offers, and by what those are told apart.
pub(super) struct Namesakes {
    file: HashMap<String, HashSet<String>>,
    known: HashMap<String, HashSet<String>>,
}

/// A name and what tells it apart from others of that name.
pub(super) type Namesake = (String, String);

impl Namesakes {
    pub(super) fn of(
        file: impl Iterator<Item = Namesake>,
        known: impl Iterator<Item = Namesake>,
    ) -> Self {
        let by_name = |all: &mut dyn Iterator<Item = Namesake>| {
            let mut names: HashMap<String, HashSet<String>> = HashMap::new();
            for (name, tells) in all {
                names.entry(name).or_default().insert(tells);
            }
            // Who says nothing means the only other one.
            for tells in names.values_mut().filter(|tells| tells.len() == 2) {
                tells.remove("");
            }
            names.retain(|_, tells| tells.len() > 1);
            names
        };
        let (mut file, mut known) = (file, known);
        Self { file: by_name(&mut file), known: by_name(&mut known) }
    }

    /// Whether several offers have this name.
    fn has_several(&self, name: &str) -> bool {
        self.file.contains_key(name) || self.known.contains_key(name)
    }

    /// The keys of a known offer, with what tells it apart where its name does not.
    pub(super) fn known(&self, keys: Keys, tells: impl FnOnce() -> String) -> Keys {
        let name = keys.name.as_ref().filter(|name| self.has_several(name));
        let name = name.map(|name| format!("{name}|{}", tells()));
        Keys { name: name.or(keys.name), ..keys }
    }

    /// The same of a row. One that the catalogue cannot tell apart keeps its name only.
    pub(super) fn row(&self, keys: Keys, tells: impl FnOnce() -> String) -> Keys {
        let Some(name) = keys.name.as_ref().filter(|name| self.has_several(name)) else {
            return keys;
        };
        let tells = tells();
        let is_known = self.known.get(name).is_some_and(|known| known.contains(&tells));
        if is_known || self.file.contains_key(name) {
            return Keys { name: Some(format!("{name}|{tells}")), ..keys };
        }
        keys
    }

    /// Whether a row, which has no number, may be any of several known offers.
    pub(super) fn is_unclear(&self, keys: &Keys) -> bool {
        let several = |name: &String| self.known.contains_key(name);
        keys.number.is_empty() && keys.name.as_ref().is_some_and(several)
    }
}
