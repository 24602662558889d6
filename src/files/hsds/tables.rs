//! The tables of a package, and which rows of them belong together.

use std::collections::HashMap;

use serde_json::{Map, Value};

use super::relations::{LINKS, RELATIONS};

/// How deep rows hang under rows.
pub(super) const DEEPEST: usize = 4;

/// A row, by its columns.
pub(super) type Record = Map<String, Value>;

/// The tables of a package, by name; each row with its line.
#[derive(Default)]
pub(super) struct Tables {
    pub(super) rows: HashMap<String, Vec<(u64, Record)>>,
    /// Rows of the table by the value of the column.
    by: HashMap<(&'static str, &'static str), HashMap<String, Vec<usize>>>,
}

impl Tables {
    /// Finds out which rows belong together.
    pub(super) fn index(&mut self) {
        let children = RELATIONS.iter().map(|relation| (relation.table, relation.by));
        let named = LINKS.iter().map(|link| (link.to, "id"));
        for (table, column) in children.chain(named) {
            let mut rows: HashMap<String, Vec<usize>> = HashMap::new();
            let records = self.rows.get(table).map(Vec::as_slice).unwrap_or_default();
            for (at, (_, record)) in records.iter().enumerate() {
                if let Some(id) = text(record, column) {
                    rows.entry(id.to_owned()).or_default().push(at);
                }
            }
            self.by.insert((table, column), rows);
        }
    }

    /// Where the rows of a table stand whose column says this.
    pub(super) fn places(&self, table: &'static str, column: &'static str, id: &str) -> &[usize] {
        let by = self.by.get(&(table, column)).and_then(|by| by.get(id));
        by.map(Vec::as_slice).unwrap_or_default()
    }

    /// The rows of a table whose column says this.
    pub(super) fn named(
        &self,
        table: &'static str,
        column: &'static str,
        id: &str,
    ) -> Vec<&Record> {
        let held = self.rows.get(table).map(Vec::as_slice).unwrap_or_default();
        let at = self.places(table, column, id).iter();
        at.filter_map(|at| held.get(*at)).map(|(_, record)| record).collect()
    }
}

/// What a row says in a column, where it says anything.
pub(super) fn text<'a>(record: &'a Record, column: &str) -> Option<&'a str> {
    record.get(column)?.as_str().map(str::trim).filter(|text| !text.is_empty())
}
