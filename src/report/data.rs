//! A report for programs.

use serde_json::{Value, json};

use super::{Cell, Report};
use crate::measurement::suppression::Hidden;

/// The report as JSON.
pub fn data(report: &Report) -> Value {
    let figures: Vec<Value> = report
        .figures
        .iter()
        .map(|figure| {
            json!({
                "name": figure.name,
                "label": figure.label,
                "value": figure.value.number(),
                "suppressed": figure.value.why_hidden().is_some(),
                "hidden": hidden(&figure.value),
                "definition": figure.definition,
                "source": figure.source,
            })
        })
        .collect();
    let tables: Vec<Value> = report
        .tables
        .iter()
        .map(|table| {
            let rows: Vec<Vec<Value>> =
                table.rows.iter().map(|row| row.iter().map(cell).collect()).collect();
            let hidden: Vec<Vec<Value>> =
                table.rows.iter().map(|row| row.iter().map(hidden).collect()).collect();
            json!({
                "hidden": hidden,
                "name": table.name,
                "title": table.title,
                "columns": table.columns,
                "rows": rows,
            })
        })
        .collect();
    json!({
        "title": report.title,
        "from": report.from,
        "to": report.to,
        "says": report.says,
        "figures": figures,
        "tables": tables,
        "notes": report.notes,
    })
}

fn cell(cell: &Cell) -> Value {
    match cell {
        Cell::Text(text) => json!(text),
        Cell::Number(number) | Cell::Bar(number, _) => json!(number),
        Cell::Hidden(..) | Cell::Nothing => Value::Null,
    }
}

/// Why a number is not shown: "under-10", "not-shown"; null where it is shown.
fn hidden(cell: &Cell) -> Value {
    json!(cell.why_hidden().map(Hidden::name))
}
