//! How many offers go by a name.
//!
//! Counted over what is known and what the file tells, so that the second import of a file counts
//! as the first did: a record that the file names by its number counts under the name that the file
//! gives it, and a row that will be a record counts as one already.

use std::collections::{HashMap, HashSet};

use super::known::Keys;
use crate::domain::OfferId;

/// What a row is about, as far as its keys tell.
#[derive(Clone, PartialEq, Eq, Hash)]
enum Identity {
    Known(OfferId),
    Number(String),
    Whole(String),
}

/// The offers that are known or told of in the file, by their names.
pub(super) struct Named(HashMap<String, HashSet<Identity>>);

impl Named {
    /// The known `records` beside the `rows` of the file that tell more than a name.
    pub(super) fn of<'r>(
        records: impl Iterator<Item = (OfferId, Keys)>,
        rows: impl Iterator<Item = &'r Keys> + Clone,
    ) -> Self {
        let mut numbered: HashMap<String, Identity> = HashMap::new();
        let mut wholes: HashMap<String, Identity> = HashMap::new();
        let mut named = Self(HashMap::new());
        let renamed: HashSet<&str> =
            rows.clone().filter(|keys| keys.name.is_some()).map(|keys| &*keys.number).collect();
        for (id, keys) in records {
            let known = Identity::Known(id);
            let is_claimed = !keys.number.is_empty() && renamed.contains(&*keys.number);
            if let Some(whole) = keys.name.filter(|_| !is_claimed) {
                named.add(&whole, known.clone());
                wholes.entry(whole).or_insert(known.clone());
            }
            if !keys.number.is_empty() {
                numbered.entry(keys.number).or_insert(known);
            }
        }
        for keys in rows.clone().filter(|keys| !keys.number.is_empty()) {
            let number = || Identity::Number(keys.number.clone());
            let about = numbered.entry(keys.number.clone()).or_insert_with(number).clone();
            if let Some(whole) = &keys.name {
                named.add(whole, about.clone());
                wholes.entry(whole.clone()).or_insert(about);
            }
        }
        for keys in rows.filter(|keys| keys.number.is_empty()) {
            if let Some(whole) = &keys.name {
                let own = || Identity::Whole(whole.clone());
                let about = wholes.get(whole).cloned().unwrap_or_else(own);
                named.add(whole, about);
            }
        }
        named
    }

    fn add(&mut self, whole: &str, about: Identity) {
        let name = whole.split('|').next().unwrap_or_default().to_owned();
        self.0.entry(name).or_default().insert(about);
    }

    /// Whether more than one offer goes by this name, folded.
    pub(super) fn has_several(&self, name: &str) -> bool {
        self.0.get(name).is_some_and(|all| all.len() > 1)
    }
}
