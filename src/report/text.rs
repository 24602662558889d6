//! A report to read.

use std::fmt::Write as _;

use unicode_width::UnicodeWidthStr;

use super::{Cell, Report, Table};
use crate::i18n::Strings;

/// Columns of a full bar.
const BAR: i64 = 30;

/// The report in lines.
pub fn text(report: &Report, strings: &Strings) -> String {
    let mut text = String::new();
    let period = strings.report_period(strings.full_day(report.from), strings.full_day(report.to));
    writeln!(text, "{}\n{period}\n", report.title).ok();
    for said in &report.says {
        writeln!(text, "{said}").ok();
    }
    writeln!(text).ok();
    let wide = report.figures.iter().map(|figure| figure.label.width()).max().unwrap_or(0);
    for figure in &report.figures {
        let value = match (figure.value, figure.suppressed) {
            (_, true) => Cell::Suppressed.shown(),
            (Some(value), _) => value.to_string(),
            (None, _) => Cell::Nothing.shown(),
        };
        let pad = " ".repeat(wide.saturating_sub(figure.label.width()));
        writeln!(text, "{}{pad}  {value:>6}", figure.label).ok();
        writeln!(text, "    {} · {}", figure.definition, figure.source).ok();
    }
    for table in &report.tables {
        write_table(&mut text, table);
    }
    for note in &report.notes {
        writeln!(text, "\n{note}").ok();
    }
    text
}

fn write_table(text: &mut String, table: &Table) {
    writeln!(text, "\n{}", table.title).ok();
    for row in rows(table) {
        writeln!(text, "{}", row.trim_end()).ok();
    }
}

/// The rows of a table with its heads, in columns; bars are drawn.
pub fn rows(table: &Table) -> Vec<String> {
    let shown = |cell: &Cell| match cell {
        Cell::Bar(number, most) => format!("{number:>5} {}", bar(*number, *most)),
        other => other.shown(),
    };
    let cells: Vec<Vec<(String, bool)>> = table
        .rows
        .iter()
        .map(|row| row.iter().map(|c| (shown(c), matches!(c, Cell::Number(_)))).collect())
        .collect();
    let width = |column: usize| {
        let widths = cells.iter().filter_map(|row| row.get(column)).map(|(text, _)| text.width());
        let head = table.columns.get(column).map_or(0, |head| head.width());
        widths.chain([head]).max().unwrap_or(0)
    };
    let line = |row: &[(String, bool)]| {
        let parts = row.iter().enumerate().map(|(column, (text, number))| {
            let pad = " ".repeat(width(column).saturating_sub(text.width()));
            if *number { format!("{pad}{text}") } else { format!("{text}{pad}") }
        });
        format!("  {}", parts.collect::<Vec<_>>().join("  "))
    };
    let numeric =
        |column: usize| cells.iter().any(|row| row.get(column).is_some_and(|(_, number)| *number));
    let head: Vec<(String, bool)> =
        table.columns.iter().enumerate().map(|(at, head)| (head.clone(), numeric(at))).collect();
    std::iter::once(line(&head)).chain(cells.iter().map(|row| line(row))).collect()
}

/// A bar of full and half blocks.
fn bar(number: i64, most: i64) -> String {
    let halves = if most > 0 { number * BAR * 2 / most } else { 0 };
    let (full, half) = (halves / 2, halves % 2 == 1);
    let full = usize::try_from(full.clamp(0, BAR)).unwrap_or(0);
    format!("{}{}", "█".repeat(full), if half { "▌" } else { "" })
}
