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
use crate::exchange::cells;
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
        let named = HashSet::new();
        if caseload.lines().next().is_none() {
            // Nobody is known: nobody can be somebody else.
            let (numbers, told, namesakes) = Default::default();
            return Self { caseload, numbers, told, namesakes, named };
        }
        let namesakes = namesakes(caseload, rows.clone());
        let mut numbers: HashMap<String, Vec<String>> = HashMap::new();
        let known = caseload.lines().map(|line| (number_key(line.client_no.as_str()), &line.name));
        // Who is new in the file is known the next time, and it has to decide the same then.
        let new = rows.clone().filter_map(|row| Some((row.number.clone(), row.person.as_ref()?)));
        for (number, name) in known.chain(new).filter(|(number, _)| !number.is_empty()) {
            let all = numbers.entry(key(name)).or_default();
            if !all.contains(&number) {
                all.push(number);
            }
        }
        let told = rows.filter(|row| !row.number.is_empty());
        let told = told.filter_map(|row| Some((row.number.clone(), key(row.person.as_ref()?))));
        let told = told.collect();
        Self { caseload, numbers, told, namesakes, named }
    }

    /// The one whom a row is about by its number, where that must be somebody else by its name.
    pub(super) fn known(&self, meant: &Meant<ResidentId>, keys: &Keys) -> Option<&'a Line> {
        let line = self.caseload.line(meant.known?)?;
        let told = keys.person.as_ref().filter(|_| !keys.number.is_empty())?;
        let differ = naming::differ(&line.name, told) || self.are_swapped(line, told);
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
        let fit = self.namesakes_of(&meant, keys);
        let Some(first) = fit.first().copied().filter(|_| !choices.new_people.takes(line)) else {
            return (meant, None);
        };
        let one = agreeing(&fit, cells);
        if let Some(known) = one.filter(|_| choices.names.takes(line)) {
            meant.known = Some(known.id);
            return (meant, None);
        }
        let number = cells.text(F::ClientNumber).unwrap_or_default();
        let held = Held {
            line,
            with: one.map_or(With::Namesakes(first.code()), |one| With::Namesake(one.code())),
            known: with(first.name.spoken(), one.map_or("", |one| one.client_no.as_str())),
            told: with(keys.shown(), number),
        };
        (meant, Some(held))
    }

    /// Whom a row may be about under another number than the known one.
    pub(super) fn asked(
        &self,
        meant: &Meant<ResidentId>,
        keys: &Keys,
        cells: &Cells<'_, F>,
    ) -> Vec<ResidentId> {
        let fit = self.namesakes_of(meant, keys);
        match agreeing(&fit, cells) {
            Some(one) => vec![one.id],
            None => fit.iter().map(|line| line.id).collect(),
        }
    }

    /// Who has the name of a row that names nobody who is known, and no number that the file names.
    fn namesakes_of(&self, meant: &Meant<ResidentId>, keys: &Keys) -> Vec<&'a Line> {
        let unknown = meant.known.is_none() && !meant.follows && keys.complete;
        let Some(told) = keys.person.as_ref().filter(|_| unknown) else { return Vec::new() };
        let all = self.namesakes.get(&key(told)).into_iter().flatten();
        let all = all.filter(|id| !self.named.contains(id));
        let lines = all.filter_map(|id| self.caseload.line(*id));
        let fits = |line: &&Line| {
            let known = naming::prefix(&naming::in_place(line.name.clone()));
            naming::compatible(&known, &keys.prefix)
        };
        lines.filter(fits).collect()
    }

    /// Whether that is because two people stand under each other's numbers: nobody can take the name.
    fn swapped(&self, meant: &Meant<ResidentId>, keys: &Keys) -> bool {
        let line = meant.known.and_then(|id| self.caseload.line(id));
        line.zip(keys.person.as_ref()).is_some_and(|(line, told)| self.are_swapped(line, told))
    }

    /// Whether somebody else of the told name has, in the file, the name that is known here.
    fn are_swapped(&self, line: &Line, told: &PersonName) -> bool {
        let (own, known) = (number_key(line.client_no.as_str()), key(&line.name));
        let told = key(told);
        let theirs = self.numbers.get(&told).into_iter().flatten();
        let mut others = theirs.filter(|number| **number != own);
        known != told && others.any(|number| self.told.contains(&(number.clone(), known.clone())))
    }
}

/// The one of several of a name that a row can be about: the only one, or the only one with the day of
/// inflow or the telephone that the row has.
fn agreeing<'a>(fit: &[&'a Line], cells: &Cells<'_, F>) -> Option<&'a Line> {
    if let [one] = fit {
        return Some(one);
    }
    let inflow = cells.read(F::InflowOn, cells::date).ok().flatten();
    let digits = |text: &str| -> String { text.chars().filter(char::is_ascii_digit).collect() };
    let phone = cells.text(F::Phone).map(digits).filter(|digits| digits.len() >= 9);
    let only = |same: &dyn Fn(&Line) -> bool| {
        let mut all = fit.iter().copied().filter(|line| same(line));
        all.next().filter(|_| all.next().is_none())
    };
    let of_day = inflow.and_then(|on| only(&|line| line.due.inflow_on == Some(on)));
    let of_phone =
        phone.and_then(|phone| only(&|line| digits(line.phone.as_str()).contains(&phone)));
    match (of_day, of_phone) {
        (Some(one), Some(other)) => Some(one).filter(|one| one.id == other.id),
        (one, other) => one.or(other),
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
