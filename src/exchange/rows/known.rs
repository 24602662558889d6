//! Which record a row is about.
//!
//! The number in the row decides; without one, the name does. Rows with a number are taken as the
//! file has them, whatever the caseload says: so a person whom one row names by number is never
//! found a second time by an old name, and the second import of a file decides as the first did.

use std::collections::{BTreeSet, HashMap, HashSet};
use std::hash::Hash;

use super::Reason;
use super::naming::{compatible, differ, over};
use crate::domain::resident::PersonName;

/// What a row or a record can be found by.
#[derive(Default)]
pub(super) struct Keys {
    /// Its own number or reference, without the clothing in which numbers come; empty where it has
    /// none.
    pub(super) number: String,
    /// The same with its leading zeros, which decides where two numbers differ in them only.
    pub(super) exact: String,
    /// Its name with what tells namesakes apart, folded; `None` where it has no name.
    pub(super) name: Option<String>,
    /// Whether it has all that a new record needs.
    pub(super) complete: bool,
    /// The prefix of the name in one spelling: one cut short goes with several.
    pub(super) prefix: String,
    /// How much poorer its spelling may be than that of another row.
    pub(super) poverty: usize,
    /// Who it is about, where it is about somebody.
    pub(super) person: Option<PersonName>,
    /// Whether the number it has is that of somebody with another name.
    pub(super) stranger: bool,
}

impl Keys {
    /// The turn of its row: those with a number before those without, which may be about the same
    /// record, those that can stand alone before those that need a known record.
    pub(super) const fn turn(&self) -> (bool, bool, bool, usize) {
        (self.number.is_empty(), self.stranger, !self.complete, self.poverty)
    }

    /// The name, as it is shown.
    pub(super) fn shown(&self) -> String {
        self.person.as_ref().map(PersonName::spoken).unwrap_or_default()
    }
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

/// A record or a number with what tells namesakes apart.
type Namesake<T> = (T, String);

/// What the caseload and the numbered rows of the file can be found by.
pub(super) struct Known<Id> {
    /// Known records by their number, which stands beside them as it is written.
    by_number: HashMap<String, Vec<(Id, String)>>,
    /// Known records without a number.
    bare: HashMap<String, Vec<Namesake<Id>>>,
    /// Known records with a number, which stands beside them.
    numbered: HashMap<String, Vec<Namesake<(Id, String)>>>,
    /// The numbers of this file.
    claimed: HashSet<String>,
    /// The names of this file, each with the numbers and prefixes that go with it: one set, because a
    /// set for each of a hundred thousand names takes more room than the names.
    in_file: BTreeSet<(String, String, String)>,
    /// The names of this file, each with the prefixes with which it stands there.
    prefixes: BTreeSet<(String, String)>,
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
            in_file: BTreeSet::new(),
            prefixes: BTreeSet::new(),
        };
        for (id, keys) in records {
            known.add(id, keys);
        }
        for keys in rows {
            if let Some(name) = keys.name.clone().filter(|_| !keys.prefix.is_empty()) {
                known.prefixes.insert((name, keys.prefix.clone()));
            }
            if keys.number.is_empty() {
                continue;
            }
            known.claimed.insert(keys.number.clone());
            if let Some(name) = keys.name.clone() {
                known.in_file.insert((name, keys.number.clone(), keys.prefix.clone()));
            }
        }
        known
    }

    fn add(&mut self, id: Id, Keys { number, exact, name, prefix, .. }: Keys) {
        let Some(name) = name else { return };
        if number.is_empty() {
            self.bare.entry(name).or_default().push((id, prefix));
        } else {
            self.numbered.entry(name).or_default().push(((id, number.clone()), prefix));
            self.by_number.entry(number).or_default().push((id, exact));
        }
    }

    /// What a row with these keys is about.
    ///
    /// # Errors
    /// [`Reason::SeveralKnown`] where it may be more than one; guessing would write in the file
    /// of somebody else.
    pub(super) fn meant(&self, keys: &Keys) -> Result<Meant<Id>, Reason> {
        if !keys.number.is_empty() {
            return self.numbered(&keys.number, Some(&keys.exact));
        }
        let meant = |key: String, known| Meant { key, known, follows: false };
        let Some(name) = &keys.name else { return Ok(meant(String::new(), None)) };
        let prefix = self.prefix(name, &keys.prefix)?;
        let key = format!("{name}|{prefix}");
        let fits = |other: &str| compatible(other, prefix);
        let bare = self.bare.get(name).into_iter().flatten();
        if let Some((id, other)) = only(bare.filter(|(_, other)| fits(other)))? {
            self.prefix(name, other)?;
            return Ok(meant(key, Some(*id)));
        }
        let first = (name.clone(), String::new(), String::new());
        let in_file = self.in_file.range(first..).take_while(|(other, ..)| other == name);
        if let Some((_, number, _)) = only(in_file.filter(|(_, _, other)| fits(other)))? {
            return Ok(Meant { follows: true, ..self.numbered(number, None)? });
        }
        let others = self.numbered.get(name).into_iter().flatten();
        let others = others.filter(|((_, number), _)| !self.claimed.contains(number));
        let found = only(others.filter(|(_, other)| fits(other)))?;
        if let Some((_, other)) = found {
            self.prefix(name, other)?;
        }
        Ok(meant(key, found.map(|((id, _), _)| *id)))
    }

    /// The prefix that is meant: one cut short is the one with which the name stands in the file.
    fn prefix<'k>(&'k self, name: &str, prefix: &'k str) -> Result<&'k str, Reason> {
        let first = (name.to_owned(), String::new());
        let all = self.prefixes.range(first..).take_while(|(other, _)| other == name);
        let all = all.map(|(_, prefix)| prefix.as_str());
        let fuller = all.filter(|other| *other != prefix && compatible(other, prefix));
        let longest = |other: &&str| compatible(other, prefix) && other.len() > prefix.len();
        Ok(only(fuller.filter(longest))?.unwrap_or(prefix))
    }

    fn numbered(&self, number: &str, exact: Option<&str>) -> Result<Meant<Id>, Reason> {
        let all = || self.by_number.get(number).into_iter().flatten();
        let alike = only(all().filter(|(_, other)| Some(other.as_str()) == exact))?;
        let found = match alike {
            Some(found) => Some(found),
            None => only(all())?,
        };
        let known = found.map(|(id, _)| *id);
        Ok(Meant { key: format!("#{number}"), known, follows: false })
    }
}

/// The one that there is, if there is any.
fn only<T>(mut all: impl Iterator<Item = T>) -> Result<Option<T>, Reason> {
    let first = all.next();
    if all.next().is_some() { Err(Reason::SeveralKnown) } else { Ok(first) }
}

/// Whether two rows with one number are about two people.
pub(super) fn are_two(first: &Keys, row: &Keys) -> bool {
    let people = first.person.as_ref().zip(row.person.as_ref());
    let numbered = !first.number.is_empty() && !row.number.is_empty();
    numbered && people.is_some_and(|(one, other)| differ(one, other))
}

/// Whether a row names the same person and says no more of name and number than the first.
pub(super) fn repeats(first: &Keys, row: &Keys) -> bool {
    let number = row.number.is_empty() || row.number == first.number;
    let (Some(one), Some(other)) = (&first.person, &row.person) else {
        return number && row.person.is_none() && first.person.is_some();
    };
    number && over(other.clone(), one) == *one
}
