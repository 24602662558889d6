//! A report for programs.

use serde_json::{Value, json};

use super::{Cell, Report};

/// The report as JSON.
pub fn data(report: &Report) -> Value {
    let figures: Vec<Value> = report
        .figures
        .iter()
        .map(|figure| {
            json!({
                "name": figure.name,
                "label": figure.label,
                "value": figure.value,
                "suppressed": figure.suppressed,
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
            json!({
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
        Cell::Suppressed | Cell::Nothing => Value::Null,
    }
}
