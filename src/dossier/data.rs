//! A dossier for programs.

use serde_json::{Map, Value as Json, json};

use super::{Dossier, Value};

/// The dossier as JSON: stable English names, values in the language of the reader, days as
/// `YYYY-MM-DD`, instants as RFC 3339.
pub fn json(dossier: &Dossier) -> Json {
    let sections = dossier.sections.iter().map(|section| {
        let rows = section.rows.iter().map(|row| {
            let facts = row.iter().map(|fact| (fact.name.to_owned(), value(&fact.value)));
            Json::Object(facts.collect::<Map<_, _>>())
        });
        let rows: Vec<Json> = rows.collect();
        json!({ "name": section.name, "title": section.title, "rows": rows })
    });
    let sections: Vec<Json> = sections.collect();
    json!({
        "resident": dossier.code,
        "name": dossier.name,
        "made_on": dossier.made_on,
        "sections": sections,
    })
}

fn value(value: &Value) -> Json {
    match value {
        Value::Text(text) => json!(text),
        Value::Day(day) => json!(day),
        Value::At(at) => json!(at.to_rfc3339()),
    }
}
