//! Whether a row may be about somebody else than its number says: its name cannot be one of whoever has
//! that number, two people stand under each other's numbers, or somebody here has its name and a number
//! that the file does not name.

use std::collections::{HashMap, HashSet};

use super::Cells;
use super::chosen::Choices;
use super::known::{Keys, Meant};
use super::naming;
use super::number::number_key;
use super::report::{Held, With};
use crate::domain::resident::PersonName;
use crate::domain::{Caseload, Line, ResidentId};
use crate::exchange::columns::ResidentField as F;

/// Which names stand under which numbers, here and in the file.
pub(super) struct Others<'a> {
    caseload: &'a Caseload,
    /// The known numbers of a name.
    numbers: HashMap<String, Vec<String>>,
    /// The numbers and names of the rows.
    told: HashSet<(String, String)>,
    /// Who is known by a name that a row has, and by no number that the file names.
    namesakes: HashMap<String, Vec<ResidentId>>,
    /// Whom a row is about as it stands: no other row is about them.
    pub(super) named: HashSet<ResidentId>,
}

impl<'a> Others<'a> {
    pub(super) fn of<'k>(
        caseload: &'a Caseload,
        rows: impl Iterator<Item = &'k Keys> + Clone,
    ) -> Self {
        let namesakes = namesakes(caseload, rows.clone());
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
        Self { caseload, numbers, told, namesakes, named: HashSet::new() }
    }

    /// The one whom a row is about by its number, where that must be somebody else by its name.
    pub(super) fn known(&self, meant: &Meant<ResidentId>, keys: &Keys) -> Option<&'a Line> {
        let line = self.caseload.line(meant.known?)?;
        let told = keys.person.as_ref().filter(|_| !keys.number.is_empty())?;
        let differ = naming::differ(&line.name, told) || self.are_swapped(&line.name, told);
        differ.then_some(line)
    }

    /// Whom a row is about as was decided, and the row as it is held back where nobody decided yet.
    pub(super) fn whom(
        &self,
        mut meant: Meant<ResidentId>,
        keys: &Keys,
        cells: &Cells<'_, F>,
        choices: &Choices,
    ) -> (Meant<ResidentId>, Option<Held>) {
        let line = cells.row.line;
        if let Some(known) = self.known(&meant, keys) {
            let held = Held {
                line,
                with: With::Known(known.code()),
                known: known.name.spoken(),
                told: keys.shown(),
            };
            let taken = choices.names.takes(line) && !self.swapped(&meant, keys);
            return (meant, (!taken).then_some(held));
        }
        match self.namesake(&meant, keys) {
            Some(known) if choices.names.takes(line) => {
                meant.known = Some(known.id);
                (meant, None)
            }
            Some(known) if !choices.new_people.takes(line) => {
                let number = cells.text(F::ClientNumber).unwrap_or_default();
                let held = Held {
                    line,
                    with: With::Namesake(known.code()),
                    known: with(known.name.spoken(), known.client_no.as_str()),
                    told: with(keys.shown(), number),
                };
                (meant, Some(held))
            }
            _ => (meant, None),
        }
    }

    /// The one whom a row may be about, where it names nobody who is known and its name is one's.
    fn namesake(&self, meant: &Meant<ResidentId>, keys: &Keys) -> Option<&'a Line> {
        let asked = meant.known.is_none() && !meant.follows && keys.complete;
        let told = keys.person.as_ref().filter(|_| asked)?;
        let all = self.namesakes.get(&key(told)).into_iter().flatten();
        let all = all.filter(|id| !self.named.contains(id));
        let mut fit = all.filter_map(|id| self.caseload.line(*id)).filter(|line| {
            let known = naming::prefix(&naming::in_place(line.name.clone()));
            naming::compatible(&known, &keys.prefix)
        });
        fit.next()
    }

    /// Whether that is because two people stand under each other's numbers: nobody can take the name.
    fn swapped(&self, meant: &Meant<ResidentId>, keys: &Keys) -> bool {
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

/// A name with the number that tells it apart.
fn with(name: String, number: &str) -> String {
    if number.is_empty() { name } else { format!("{name}, {number}") }
}

/// Who is known by the name of a row, and by no number that the file names.
fn namesakes<'k>(
    caseload: &Caseload,
    rows: impl Iterator<Item = &'k Keys> + Clone,
) -> HashMap<String, Vec<ResidentId>> {
    if caseload.lines().next().is_none() {
        return HashMap::new();
    }
    let claimed: HashSet<&str> = rows.clone().map(|row| row.number.as_str()).collect();
    let told: HashSet<String> = rows.filter_map(|row| row.person.as_ref()).map(key).collect();
    let mut found: HashMap<String, Vec<ResidentId>> = HashMap::new();
    for line in caseload.lines() {
        let number = number_key(line.client_no.as_str());
        let key = key(&line.name);
        if told.contains(&key) && (number.is_empty() || !claimed.contains(number.as_str())) {
            found.entry(key).or_default().push(line.id);
        }
    }
    found
}

/// By what a name is recognised.
fn key(name: &PersonName) -> String {
    naming::key(&naming::in_place(name.clone()))
}
