//! Which record a row is about.
//!
//! The number in the row decides; without one, the name does. Rows with a number are taken as the
//! file has them, whatever the caseload says: so a person whom one row names by number is never
//! found a second time by an old name, and the second import of a file decides as the first did.

use std::collections::{HashMap, HashSet};
use std::hash::Hash;

use super::Reason;

/// What a row or a record can be found by.
pub(super) struct Keys {
    /// Its own number or reference, folded; empty where it has none.
    pub(super) number: String,
    /// Its name with what tells namesakes apart, folded; `None` where it has no name.
    pub(super) name: Option<String>,
    /// Whether it has all that a new record needs.
    pub(super) complete: bool,
}

/// What a row is about.
pub(super) struct Meant<Id> {
    /// Equal for rows of the file that are about the same new record.
    pub(super) key: String,
    /// The record, where it is known.
    pub(super) known: Option<Id>,
    /// Whether another row of the file, which has the number, says what it is about.
    pub(super) follows: bool,
}

/// What the caseload and the numbered rows of the file can be found by.
pub(super) struct Known<Id> {
    by_number: HashMap<String, Vec<Id>>,
    /// Known records without a number.
    bare: HashMap<String, Vec<Id>>,
    /// Known records with a number, which stands beside them.
    numbered: HashMap<String, Vec<(Id, String)>>,
    /// The numbers of this file.
    claimed: HashSet<String>,
    /// The numbers of this file that go with a name.
    in_file: HashMap<String, HashSet<String>>,
}

impl<Id: Copy + Eq + Hash> Known<Id> {
    /// The known `records` beside the `rows` of the file.
    pub(super) fn of<'r>(
        records: impl Iterator<Item = (Id, Keys)>,
        rows: impl Iterator<Item = &'r Keys>,
    ) -> Self {
        let mut known = Self {
            by_number: HashMap::new(),
            bare: HashMap::new(),
            numbered: HashMap::new(),
            claimed: HashSet::new(),
            in_file: HashMap::new(),
        };
        for (id, keys) in records {
            known.add(id, keys);
        }
        for keys in rows.filter(|keys| !keys.number.is_empty()) {
            known.claimed.insert(keys.number.clone());
            if let Some(name) = keys.name.clone() {
                known.in_file.entry(name).or_default().insert(keys.number.clone());
            }
        }
        known
    }

    fn add(&mut self, id: Id, Keys { number, name, .. }: Keys) {
        let Some(name) = name else { return };
        if number.is_empty() {
            self.bare.entry(name).or_default().push(id);
        } else {
            self.numbered.entry(name).or_default().push((id, number.clone()));
            self.by_number.entry(number).or_default().push(id);
        }
    }

    /// What a row with these keys is about.
    ///
    /// # Errors
    /// [`Reason::SeveralKnown`] where it may be more than one; guessing would write in the file
    /// of somebody else.
    pub(super) fn meant(&self, keys: &Keys) -> Result<Meant<Id>, Reason> {
        if !keys.number.is_empty() {
            return self.numbered(&keys.number);
        }
        let Some(name) = &keys.name else {
            return Ok(Meant { key: String::new(), known: None, follows: false });
        };
        if let Some(id) = only(self.bare.get(name).into_iter().flatten())? {
            return Ok(Meant { key: name.clone(), known: Some(*id), follows: false });
        }
        if let Some(number) = only(self.in_file.get(name).into_iter().flatten())? {
            return Ok(Meant { follows: true, ..self.numbered(number)? });
        }
        let others = self.numbered.get(name).into_iter().flatten();
        let others = others.filter(|(_, number)| !self.claimed.contains(number));
        let known = only(others)?.map(|(id, _)| *id);
        Ok(Meant { key: name.clone(), known, follows: false })
    }

    fn numbered(&self, number: &str) -> Result<Meant<Id>, Reason> {
        let known = only(self.by_number.get(number).into_iter().flatten())?.copied();
        Ok(Meant { key: format!("#{number}"), known, follows: false })
    }
}

/// The one that there is, if there is any.
fn only<T>(mut all: impl Iterator<Item = T>) -> Result<Option<T>, Reason> {
    let first = all.next();
    if all.next().is_some() { Err(Reason::SeveralKnown) } else { Ok(first) }
}
