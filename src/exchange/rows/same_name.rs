//! Rows of one name of which nothing says that they are about one person: one of them has no number, and
//! they share no day of inflow, telephone or e-mail address, or differ in a column that is not read.
//! Whether they are one is for somebody to say; rows that are the same cell for cell are.

use std::collections::{HashMap, HashSet};

use super::chosen::Choices;
use super::folded;
use super::known::{Keys, Known, Meant};
use super::row::{says_nothing, says_the_same};
use super::two_numbers::share_own;
use crate::domain::ResidentId;
use crate::exchange::columns::{Mapping, ResidentField as F, Use};
use crate::exchange::table::{Row, Table};

/// With how many earlier rows of its name a row is compared.
const COMPARED: usize = 20;

/// What is decided of rows with the name of an earlier one.
#[derive(Default)]
pub(super) struct SameName {
    /// The lines that wait until somebody decides.
    pub(super) waits: HashSet<u64>,
    /// The lines about somebody new, each with the first line about them.
    new: HashMap<u64, u64>,
}

/// A row with what it can be found by.
type Keyed<'a> = (&'a Row, &'a Keys);

/// Somebody of a name, by the first row about them.
#[derive(Clone, Copy)]
enum Bearer {
    /// Whom the name means.
    Named,
    /// Nobody said yet who.
    Waits,
    /// Somebody new, from this line on.
    New(u64),
}

/// Whom the rows of a name are about.
#[derive(PartialEq, Eq, Hash)]
enum Group {
    Known(ResidentId),
    New(String),
}

impl SameName {
    pub(super) fn of(
        table: &Table,
        mapping: &Mapping<F>,
        keys: &[Keys],
        known: &Known<ResidentId>,
        choices: &Choices,
    ) -> Self {
        let bare = keys.iter().filter(|keys| keys.number.is_empty());
        let names: HashSet<&str> = bare.filter_map(|keys| keys.name.as_deref()).collect();
        let is_of_one = |keys: &Keys| keys.name.as_deref().is_some_and(|name| names.contains(name));
        let rows = table.rows.iter().zip(keys).filter(|(_, keys)| is_of_one(keys));
        let mut rows: Vec<Keyed<'_>> = rows.collect();
        rows.sort_by_key(|(_, keys)| keys.turn());
        let mut groups: HashMap<Group, Vec<(Keyed<'_>, Bearer)>> = HashMap::new();
        let mut found = Self::default();
        for row in rows {
            let Ok(meant) = known.meant(row.1) else { continue };
            let group = meant.known.map_or_else(|| Group::New(meant.key), Group::Known);
            found.add(mapping, row, groups.entry(group).or_default(), choices);
        }
        found
    }

    fn add<'a>(
        &mut self,
        mapping: &Mapping<F>,
        row: Keyed<'a>,
        all: &mut Vec<(Keyed<'a>, Bearer)>,
        choices: &Choices,
    ) {
        let line = row.0.line;
        let same = all.iter().take(COMPARED).find(|(first, _)| are_one(mapping, *first, row));
        let bearer = match same {
            Some((_, bearer)) => *bearer,
            None if all.is_empty() || choices.names.takes(line) => Bearer::Named,
            None if choices.new_people.takes(line) => Bearer::New(line),
            None => Bearer::Waits,
        };
        if same.is_none() && all.len() < COMPARED {
            all.push((row, bearer));
        }
        match bearer {
            Bearer::Named => {}
            Bearer::Waits => {
                self.waits.insert(line);
            }
            Bearer::New(first) => {
                self.new.insert(line, first);
            }
        }
    }

    /// What the row on this line is about as was decided.
    pub(super) fn meant(&self, meant: Meant<ResidentId>, line: u64) -> Meant<ResidentId> {
        match self.new.get(&line) {
            Some(first) => {
                Meant { key: format!("{}@{first}", meant.key), known: None, follows: false }
            }
            None => meant,
        }
    }

    /// Whether the row on this line is about whom its name means.
    pub(super) fn is_named(&self, line: u64) -> bool {
        !self.waits.contains(&line) && !self.new.contains_key(&line)
    }
}

/// Whether two rows of one name are about one person, as far as they say.
fn are_one(mapping: &Mapping<F>, (first, one): Keyed<'_>, (row, other): Keyed<'_>) -> bool {
    let numbered = !one.number.is_empty() && !other.number.is_empty();
    numbered
        || (!differ_unread(mapping, first, row)
            && (share_own(mapping, first, row) || are_equal(mapping, first, row)))
}

/// Whether each says something of its own in a column that is not read.
fn differ_unread(mapping: &Mapping<F>, one: &Row, other: &Row) -> bool {
    let unread = |used: &Use<F>| matches!(used, Use::Unknown | Use::Sensitive(_));
    let mut columns = mapping.uses().iter().enumerate().filter(|(_, used)| unread(used));
    columns.any(|(at, _)| {
        let told = |row| mapping.text_at(row, at).filter(|text| !says_nothing(text));
        let both = told(one).zip(told(other));
        both.is_some_and(|(one, other)| folded(one) != folded(other))
    })
}

/// Whether they say the same in every column.
fn are_equal(mapping: &Mapping<F>, one: &Row, other: &Row) -> bool {
    let read = |used: &Use<F>| match used {
        Use::Field(field) | Use::Beside(field) => Some(*field),
        _ => None,
    };
    let columns = mapping.uses().iter().enumerate().filter(|(_, used)| **used != Use::Own);
    let mut columns = columns
        .map(|(at, used)| (read(used), mapping.text_at(one, at), mapping.text_at(other, at)));
    columns.all(|(field, one, other)| match (one, other) {
        (Some(one), Some(other)) => {
            field.is_some_and(|field| says_the_same(field, one, other))
                || folded(one) == folded(other)
        }
        (one, other) => one == other,
    })
}
