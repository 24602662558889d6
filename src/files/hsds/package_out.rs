//! Nested services as the tables of a package: one CSV file each, and the description of them.

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::io::{self, Write as _};

use serde_json::{Map, Value, json};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::offer::taxonomy;
use super::relations::{LINKS, RELATIONS};
use crate::files::out_file::OutProblem;
use crate::sheets::plain_csv;

/// The tables that are written, with their columns; the first is the key.
const TABLES: [(&str, &[&str]); 14] = [
    ("organizations", &["id", "name", "description"]),
    (
        "services",
        &[
            "id",
            "organization_id",
            "name",
            "description",
            "url",
            "email",
            "status",
            "fees_description",
            "minimum_age",
            "maximum_age",
            "assured_date",
        ],
    ),
    ("locations", &["id", "location_type", "name"]),
    ("service_at_location", &["id", "service_id", "location_id"]),
    (
        "addresses",
        &[
            "id",
            "location_id",
            "address_1",
            "city",
            "state_province",
            "postal_code",
            "country",
            "address_type",
        ],
    ),
    ("accessibility", &["id", "location_id", "description"]),
    ("schedules", &["id", "service_id", "freq", "interval", "byday", "opens_at", "closes_at"]),
    ("cost_options", &["id", "service_id", "option", "currency", "amount"]),
    ("languages", &["id", "service_id", "name", "code"]),
    ("contacts", &["id", "service_id", "name"]),
    ("phones", &["id", "service_id", "number"]),
    ("attributes", &["id", "link_id", "taxonomy_term_id", "link_entity", "value"]),
    ("taxonomies", &["id", "name", "description"]),
    ("taxonomy_terms", &["id", "code", "name", "description", "taxonomy", "taxonomy_id"]),
];

/// The rows of a table, each once, in the order in which they were met.
#[derive(Default)]
struct Rows {
    met: HashSet<String>,
    rows: Vec<Map<String, Value>>,
}

/// The files of a package, by name.
///
/// # Errors
/// Where a table cannot be written; not known to happen in memory.
pub fn tables(
    services: impl IntoIterator<Item = Value>,
) -> Result<Vec<(String, Vec<u8>)>, OutProblem> {
    let mut tables: BTreeMap<&str, Rows> = BTreeMap::new();
    for service in services {
        unnest("services", &service, &mut tables);
    }
    if tables.contains_key("taxonomy_terms") {
        unnest("taxonomies", &taxonomy(), &mut tables);
    }
    let mut files = Vec::new();
    for (name, columns) in TABLES {
        let rows = tables.get(name).into_iter().flat_map(|table| &table.rows);
        let cells = rows.map(|row| columns.iter().map(|column| cell(row, column)).collect());
        let headers: Vec<String> = columns.iter().map(|column| (*column).to_owned()).collect();
        // The standard is read by programs: commas, and no guard against spreadsheets.
        files.push((format!("{name}.csv"), plain_csv(&headers, cells)?));
    }
    files.push(("datapackage.json".to_owned(), description().to_string().into_bytes()));
    Ok(files)
}

/// The files of a package in one zip file.
///
/// # Errors
/// [`OutProblem::Io`] where the writer refuses: too much for the format.
pub fn zipped(files: Vec<(String, Vec<u8>)>) -> Result<Vec<u8>, OutProblem> {
    let failed = |_| OutProblem::Io(io::ErrorKind::InvalidData);
    let mut zip = ZipWriter::new(io::Cursor::new(Vec::new()));
    for (name, bytes) in files {
        zip.start_file(name, SimpleFileOptions::default()).map_err(failed)?;
        zip.write_all(&bytes).map_err(|error| OutProblem::Io(error.kind()))?;
    }
    zip.finish().map(io::Cursor::into_inner).map_err(failed)
}

fn unnest(table: &'static str, record: &Value, tables: &mut BTreeMap<&str, Rows>) {
    let Some(map) = record.as_object() else { return };
    for relation in RELATIONS.iter().filter(|relation| relation.parent == table) {
        let rows = map.get(relation.key).and_then(Value::as_array).into_iter().flatten();
        rows.filter(|_| TABLES.iter().any(|(name, _)| *name == relation.table))
            .for_each(|row| unnest(relation.table, row, tables));
    }
    for link in LINKS.iter().filter(|link| link.table == table) {
        if let Some(row) = map.get(link.key) {
            unnest(link.to, row, tables);
        }
    }
    let rows = tables.entry(table).or_default();
    if rows.met.insert(cell(map, "id")) {
        rows.rows.push(map.clone());
    }
}

fn cell(row: &Map<String, Value>, column: &str) -> String {
    match row.get(column) {
        Some(Value::String(text)) => text.clone(),
        Some(Value::Number(number)) => number.to_string(),
        _ => String::new(),
    }
}

/// The description of the tables, as the Tabular Data Package asks.
fn description() -> Value {
    let numbers = BTreeSet::from(["minimum_age", "maximum_age", "interval", "amount"]);
    let kind = |column: &str| if numbers.contains(column) { "number" } else { "string" };
    let resource = |(name, columns): &(&str, &[&str])| {
        let fields = columns.iter().map(|column| json!({ "name": column, "type": kind(column) }));
        let named = LINKS.iter().filter(|link| link.table == *name);
        let named = named.map(|link| (link.by, link.to));
        let under = RELATIONS.iter().filter(|relation| relation.table == *name);
        let under = under.map(|relation| (relation.by, relation.parent));
        let keys = named.chain(under).filter(|(column, _)| columns.contains(column)).map(
            |(column, to)| {
                json!({ "fields": column, "reference": { "resource": to, "fields": "id" } })
            },
        );
        json!({
            "name": name,
            "path": format!("{name}.csv"),
            "profile": "tabular-data-resource",
            "schema": {
                "fields": fields.collect::<Vec<_>>(),
                "primaryKey": "id",
                "foreignKeys": keys.collect::<Vec<_>>(),
            },
        })
    };
    json!({
        "name": "catalogue",
        "profile": "tabular-data-package",
        "resources": TABLES.iter().map(resource).collect::<Vec<_>>(),
    })
}
