//! Offers of one name, provider and place: two of them where the neighbourhood, the address, the day,
//! the time or the ages are others, wherever the file or the catalogue has several.

use std::collections::{HashMap, HashSet};

use super::known::Keys;
use super::{folded, offer_cells};
use crate::domain::offer::OfferFacts;
use crate::exchange::columns::{Field as _, OfferField as F};

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

/// All that is said of an offer but its reference, whether it runs and who looked at it last.
pub(super) fn whole(facts: &OfferFacts) -> Vec<String> {
    let cells = F::ALL.iter().zip(offer_cells(facts));
    let told = |field: &F| !matches!(field, F::Code | F::Status | F::ConfirmedOn);
    cells.filter(|(field, _)| told(field)).map(|(_, cell)| cell).collect()
}

/// Whether two rows say something else under one header.
fn contradict(one: &OfferFacts, other: &OfferFacts) -> bool {
    let both = whole(one).into_iter().zip(whole(other));
    both.into_iter().any(|(one, other)| !one.is_empty() && !other.is_empty() && one != other)
}

/// Which names stand for several offers, and by what those are told apart.
pub(super) struct Namesakes {
    file: HashMap<String, HashSet<String>>,
    known: HashMap<String, HashSet<String>>,
    /// The names of which the file has rows that differ in nothing else than what they say.
    close: HashSet<String>,
}

/// A name, and an offer of that name.
pub(super) type Namesake = (String, OfferFacts);

impl Namesakes {
    /// Those of the rows of the file, each with whether it has a number, and of the known offers.
    pub(super) fn of(
        file: impl Iterator<Item = (String, OfferFacts, bool)>,
        known: impl Iterator<Item = Namesake>,
    ) -> Self {
        let (numbered, bare): (Vec<_>, Vec<_>) = file.partition(|(.., has_number)| *has_number);
        let without = |all: Vec<(String, OfferFacts, bool)>| {
            by_name(all.into_iter().map(|(name, facts, _)| (name, facts)))
        };
        // A row with a number says of which offer it is.
        let mut file = without(bare);
        let close: Vec<String> =
            file.iter().filter(|(_, all)| are_close(all)).map(|(name, _)| name.clone()).collect();
        for (name, facts) in without(numbered) {
            file.entry(name).or_default().extend(facts);
        }
        let mut all = Self {
            file: HashMap::new(),
            known: HashMap::new(),
            close: close.into_iter().collect(),
        };
        let told = |names: HashMap<String, Vec<OfferFacts>>| {
            let tells = names.into_iter().map(|(name, facts)| {
                let tells = facts.iter().map(|facts| all.tells(&name, facts));
                let mut tells: HashSet<String> = tells.collect();
                // Who says nothing means the only other one.
                if tells.len() == 2 {
                    tells.remove("");
                }
                (name, tells)
            });
            tells.filter(|(_, tells)| tells.len() > 1).collect::<HashMap<_, _>>()
        };
        let (file, known) = (told(file), told(by_name(known)));
        (all.file, all.known) = (file, known);
        all
    }

    /// What tells an offer of this name apart.
    fn tells(&self, name: &str, facts: &OfferFacts) -> String {
        if self.close.contains(name) { whole(facts).join("|") } else { tells(facts) }
    }

    /// Whether several offers have this name.
    fn has_several(&self, name: &str) -> bool {
        self.file.contains_key(name) || self.known.contains_key(name)
    }

    /// The keys of a known offer, with what tells it apart where its name does not.
    pub(super) fn known(&self, keys: Keys, facts: &OfferFacts) -> Keys {
        let name = keys.name.as_ref().filter(|name| self.has_several(name));
        let name = name.map(|name| format!("{name}|{}", self.tells(name, facts)));
        Keys { name: name.or(keys.name), ..keys }
    }

    /// The same of a row. One that the catalogue cannot tell apart keeps its name only.
    pub(super) fn row(&self, keys: Keys, facts: impl FnOnce() -> OfferFacts) -> Keys {
        let Some(name) = keys.name.as_ref().filter(|name| self.has_several(name)) else {
            return keys;
        };
        let tells = self.tells(name, &facts());
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

fn by_name(all: impl Iterator<Item = Namesake>) -> HashMap<String, Vec<OfferFacts>> {
    let mut names: HashMap<String, Vec<OfferFacts>> = HashMap::new();
    for (name, facts) in all {
        names.entry(name).or_default().push(facts);
    }
    names
}

/// Whether two of these offers stand for one by place, day and ages, and yet contradict each other.
fn are_close(all: &[OfferFacts]) -> bool {
    let mut seen: HashMap<String, &OfferFacts> = HashMap::new();
    all.iter().any(|facts| {
        let first = *seen.entry(tells(facts)).or_insert(facts);
        contradict(first, facts)
    })
}
