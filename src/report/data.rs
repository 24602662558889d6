//! A report for programs.

use serde_json::{Value, json};

use super::{Cell, Figure, Goal, Report, Table};
use crate::domain::money::euros;
use crate::measurement::suppression::Hidden;

/// The report as JSON.
pub fn data(report: &Report) -> Value {
    let chapters: Vec<Value> = report
        .chapters
        .iter()
        .map(|chapter| {
            let goals = chapter.goals.iter().map(goal).collect::<Vec<_>>();
            json!({ "title": chapter.title, "goals": goals })
        })
        .collect();
    let mut told = json!({
        "title": report.title,
        "from": report.from,
        "to": report.to,
        "says": report.says,
        "figures": report.figures.iter().map(figure).collect::<Vec<_>>(),
        "tables": report.tables.iter().map(table).collect::<Vec<_>>(),
        "notes": report.notes,
    });
    if let (Value::Object(members), false) = (&mut told, chapters.is_empty()) {
        members.insert("chapters".to_owned(), chapters.into());
    }
    told
}

fn goal(goal: &Goal) -> Value {
    json!({
        "goal": goal.text,
        "section": goal.section,
        "figures": goal.figures.iter().map(figure).collect::<Vec<_>>(),
        "tables": goal.tables.iter().map(table).collect::<Vec<_>>(),
        "unknown": goal.unknown,
    })
}

fn figure(figure: &Figure) -> Value {
    json!({
        "name": figure.name,
        "label": figure.label,
        "value": value(&figure.value),
        "suppressed": figure.value.why_hidden().is_some(),
        "hidden": hidden(&figure.value),
        "definition": figure.definition,
        "source": figure.source,
    })
}

fn table(table: &Table) -> Value {
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
}

/// The number of a figure, euros with their cents.
fn value(of: &Cell) -> Value {
    match of {
        Cell::Text(_) => Value::Null,
        other => cell(other),
    }
}

fn cell(cell: &Cell) -> Value {
    match cell {
        Cell::Text(text) => json!(text),
        Cell::Number(number) | Cell::Bar(number, _) => json!(number),
        Cell::Euros(cents, _) => json!(euros(*cents)),
        Cell::Hidden(..) | Cell::Nothing => Value::Null,
    }
}

/// Why a number is not shown: "under-10", "not-shown"; null where it is shown.
fn hidden(cell: &Cell) -> Value {
    json!(cell.why_hidden().map(Hidden::name))
}
