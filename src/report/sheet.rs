//! A report for a spreadsheet: the figures, then each table under its title.

use super::{Cell, Figure, Report, Table};
use crate::sheets::formula::neutralise;

/// The report as CSV: semicolons, a byte order mark, as Dutch spreadsheets read it.
pub fn sheet(report: &Report) -> String {
    let period = format!("{} / {}", report.from, report.to);
    let mut lines = vec![vec![report.title.clone(), period]];
    lines.extend(report.says.iter().map(|said| vec![said.clone()]));
    lines.extend(report.figures.iter().map(of_figure));
    for table in &report.tables {
        of_table(&mut lines, table);
    }
    for chapter in &report.chapters {
        lines.extend([Vec::new(), vec![chapter.title.clone()]]);
        for goal in &chapter.goals {
            lines.push(vec![goal.text.clone(), goal.section.clone()]);
            lines.extend(goal.figures.iter().map(of_figure));
            goal.tables.iter().for_each(|table| of_table(&mut lines, table));
            lines.extend(goal.unknown.iter().map(|unknown| vec![unknown.clone()]));
        }
    }
    lines.extend(report.notes.iter().map(|note| vec![note.clone()]));
    let rows = lines.iter().map(|line| {
        let cells = line.iter().map(|cell| quoted(cell));
        cells.collect::<Vec<_>>().join(";")
    });
    format!("\u{feff}{}\r\n", rows.collect::<Vec<_>>().join("\r\n"))
}

fn of_figure(figure: &Figure) -> Vec<String> {
    // A spreadsheet has a word for nothing: an empty cell.
    let value = match &figure.value {
        Cell::Nothing => String::new(),
        value => value.shown(),
    };
    vec![figure.label.clone(), value, figure.definition.clone(), figure.source.clone()]
}

fn of_table(lines: &mut Vec<Vec<String>>, table: &Table) {
    lines.extend([Vec::new(), vec![table.title.clone()], table.columns.clone()]);
    lines.extend(table.rows.iter().map(|row| row.iter().map(Cell::shown).collect()));
}

fn quoted(cell: &str) -> String {
    let safe = neutralise(cell);
    if safe.contains([';', '"', '\n', '\r']) {
        format!("\"{}\"", safe.replace('"', "\"\""))
    } else {
        safe.into_owned()
    }
}
