//! Rows of one file that seem to be about one person under two numbers: the name is the same, and so is
//! the day of inflow, the telephone or the e-mail address.

use std::hash::{BuildHasher as _, RandomState};

use super::known::Keys;
use super::row::says_the_same;
use super::{Cells, Warning, WarningKind, naming};
use crate::exchange::columns::{Mapping, ResidentField as F};
use crate::exchange::table::{Row, Table};

/// What only one person of a name has.
const OWN: [F; 3] = [F::InflowOn, F::Phone, F::Email];

/// Each such row, with the first of them.
pub(super) fn two_numbers(table: &Table, mapping: &Mapping<F>, keys: &[Keys]) -> Vec<Warning> {
    // A name in full for each of a hundred thousand rows takes more room than the rows.
    let state = RandomState::new();
    let rows = table.rows.iter().zip(keys).filter(|(_, keys)| !keys.number.is_empty());
    let mut rows: Vec<(u64, &Row, &Keys)> = rows
        .filter_map(|(row, keys)| {
            let name = naming::key(keys.person.as_ref()?);
            Some((state.hash_one(name), row, keys))
        })
        .collect();
    rows.sort_by_key(|(name, row, _)| (*name, row.line));
    let of_a_name = rows.chunk_by(|(one, ..), (other, ..)| one == other);
    let several = of_a_name.filter(|rows| rows.len() > 1);
    several.flat_map(|rows| among(rows, mapping)).collect()
}

fn among(rows: &[(u64, &Row, &Keys)], mapping: &Mapping<F>) -> Vec<Warning> {
    let mut found = Vec::new();
    for (at, (_, row, keys)) in rows.iter().enumerate() {
        let mut earlier = rows.iter().take(at).filter(|(.., other)| other.number != keys.number);
        if let Some((_, first, _)) = earlier.find(|(_, other, _)| share_own(mapping, other, row)) {
            let kind = WarningKind::TwoNumbers { first: first.line, name: keys.shown() };
            found.push(Warning { line: row.line, kind });
        }
    }
    found
}

/// Whether two rows have something in common that only one person of a name has.
pub(super) fn share_own(mapping: &Mapping<F>, one: &Row, other: &Row) -> bool {
    let cell = |row, field| Cells { mapping, row, lenient: true }.text(field);
    OWN.iter().any(|field| {
        let both = cell(one, *field).zip(cell(other, *field));
        both.is_some_and(|(one, other)| says_the_same(*field, one, other))
    })
}
