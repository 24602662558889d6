//! How much hangs under the services of a package: a row that many name is read for each of them, so a
//! small package may be made to fill the memory, or the day.

use std::collections::HashMap;

use serde_json::Value;

use super::HsdsProblem;
use super::relations::{LINKS, RELATIONS};
use super::tables::{DEEPEST, Record, Tables, text};

/// The most bytes that hang under one service, and under all of them.
const MOST_OF_ONE: u64 = 64 << 20;
const MOST: u64 = 1 << 30;
/// What a row and a cell take beside their texts.
const ROW: u64 = 200;
const CELL: u64 = 100;

/// Looks whether a package can be read, before anything of it is.
pub(super) fn fits(tables: &Tables) -> Result<(), HsdsProblem> {
    let mut hanging = Hanging { tables, known: HashMap::new() };
    let services = tables.rows.get("services").map(Vec::len).unwrap_or_default();
    let mut all = 0_u64;
    for at in 0..services {
        let one = hanging.weight("services", at, DEEPEST);
        all = all.saturating_add(one);
        if one > MOST_OF_ONE || all > MOST {
            return Err(HsdsProblem::TooHeavy);
        }
    }
    Ok(())
}

struct Hanging<'a> {
    tables: &'a Tables,
    /// What is known of a row with so many levels under it.
    known: HashMap<(&'static str, usize, usize), u64>,
}

impl Hanging<'_> {
    fn weight(&mut self, table: &'static str, at: usize, deep: usize) -> u64 {
        if let Some(known) = self.known.get(&(table, at, deep)) {
            return *known;
        }
        let rows = self.tables.rows.get(table).map(Vec::as_slice).unwrap_or_default();
        let Some((_, record)) = rows.get(at) else { return 0 };
        let mut weight = own(record);
        if deep > 0 {
            for (below, child) in self.under(table, record) {
                weight = weight.saturating_add(self.weight(below, child, deep - 1));
            }
        }
        self.known.insert((table, at, deep), weight);
        weight
    }

    /// The rows that hang under this one, each with its table.
    fn under(&self, table: &str, record: &Record) -> Vec<(&'static str, usize)> {
        let id = text(record, "id");
        let relations = RELATIONS.iter().filter(|relation| relation.parent == table);
        let children = relations.flat_map(|relation| {
            let rows = id.map(|id| self.tables.places(relation.table, relation.by, id));
            rows.unwrap_or_default().iter().map(|at| (relation.table, *at))
        });
        let links = LINKS.iter().filter(|link| link.table == table).filter_map(|link| {
            let named = self.tables.places(link.to, "id", text(record, link.by)?);
            named.first().map(|at| (link.to, *at))
        });
        children.chain(links).collect()
    }
}

fn own(record: &Record) -> u64 {
    let cell = |value: &Value| CELL + value.as_str().map_or(0, |text| text.len() as u64);
    record.values().map(cell).fold(ROW, u64::saturating_add)
}
