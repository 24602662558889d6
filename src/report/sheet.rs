//! A report for a spreadsheet: the figures, then each table under its title.

use super::{Cell, Report};
use crate::sheets::formula::neutralise;

/// The report as CSV: semicolons, a byte order mark, as Dutch spreadsheets read it.
pub fn sheet(report: &Report) -> String {
    let period = format!("{} / {}", report.from, report.to);
    let mut lines = vec![vec![report.title.clone(), period]];
    lines.extend(report.says.iter().map(|said| vec![said.clone()]));
    for figure in &report.figures {
        // A spreadsheet has a word for nothing: an empty cell.
        let value = match &figure.value {
            Cell::Nothing => String::new(),
            value => value.shown(),
        };
        lines.push(vec![
            figure.label.clone(),
            value,
            figure.definition.clone(),
            figure.source.clone(),
        ]);
    }
    for table in &report.tables {
        lines.push(Vec::new());
        lines.push(vec![table.title.clone()]);
        lines.push(table.columns.clone());
        lines.extend(table.rows.iter().map(|row| row.iter().map(Cell::shown).collect()));
    }
    lines.extend(report.notes.iter().map(|note| vec![note.clone()]));
    let rows = lines.iter().map(|line| {
        let cells = line.iter().map(|cell| quoted(cell));
        cells.collect::<Vec<_>>().join(";")
    });
    format!("\u{feff}{}\r\n", rows.collect::<Vec<_>>().join("\r\n"))
}

fn quoted(cell: &str) -> String {
    let safe = neutralise(cell);
    if safe.contains([';', '"', '\n', '\r']) {
        format!("\"{}\"", safe.replace('"', "\"\""))
    } else {
        safe.into_owned()
    }
}
