//! Whether the number of a row is that of somebody else: its name cannot be one of whoever has that
//! number, or two people stand under each other's numbers.

use std::collections::{HashMap, HashSet};

use super::known::{Keys, Meant};
use super::naming;
use super::number::number_key;
use super::report::{Held, With};
use crate::domain::resident::PersonName;
use crate::domain::{Caseload, Line, ResidentId};

/// Which names stand under which numbers, here and in the file.
pub(super) struct Others<'a> {
    caseload: &'a Caseload,
    /// The known numbers of a name.
    numbers: HashMap<String, Vec<String>>,
    /// The numbers and names of the rows.
    told: HashSet<(String, String)>,
}

impl<'a> Others<'a> {
    pub(super) fn of<'k>(caseload: &'a Caseload, rows: impl Iterator<Item = &'k Keys>) -> Self {
        let mut numbers: HashMap<String, Vec<String>> = HashMap::new();
        for line in caseload.lines() {
            let number = number_key(line.client_no.as_str());
            if !number.is_empty() {
                numbers.entry(key(&line.name)).or_default().push(number);
            }
        }
        // Only who is known can be somebody else.
        let known: HashSet<&String> = numbers.values().flatten().collect();
        let rows = rows.filter(|row| known.contains(&row.number));
        let told = rows.filter_map(|row| Some((row.number.clone(), key(row.person.as_ref()?))));
        let told = told.collect();
        Self { caseload, numbers, told }
    }

    /// The one whom a row is about by its number, where that must be somebody else by its name.
    pub(super) fn known(&self, meant: &Meant<ResidentId>, keys: &Keys) -> Option<&'a Line> {
        let line = self.caseload.line(meant.known?)?;
        let told = keys.person.as_ref().filter(|_| !keys.number.is_empty())?;
        let differ = naming::differ(&line.name, told) || self.are_swapped(&line.name, told);
        differ.then_some(line)
    }

    /// The row, held back where that is so.
    pub(super) fn held(&self, line: u64, meant: &Meant<ResidentId>, keys: &Keys) -> Option<Held> {
        let known = self.known(meant, keys)?;
        let with = With::Known(known.code());
        Some(Held { line, with, known: known.name.spoken(), told: keys.shown() })
    }

    /// Whether that is because two people stand under each other's numbers: nobody can take the name.
    pub(super) fn swapped(&self, meant: &Meant<ResidentId>, keys: &Keys) -> bool {
        let line = meant.known.and_then(|id| self.caseload.line(id));
        line.zip(keys.person.as_ref())
            .is_some_and(|(line, told)| self.are_swapped(&line.name, told))
    }

    /// Whether the known one of the told name has, in the file, the name that is known here.
    fn are_swapped(&self, known: &PersonName, told: &PersonName) -> bool {
        let (known, told) = (key(known), key(told));
        let mut theirs = self.numbers.get(&told).into_iter().flatten();
        known != told && theirs.any(|number| self.told.contains(&(number.clone(), known.clone())))
    }
}

/// By what a name is recognised.
fn key(name: &PersonName) -> String {
    naming::key(&naming::in_place(name.clone()))
}
