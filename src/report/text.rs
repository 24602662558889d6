//! A report to read.

use std::fmt::Write as _;

use unicode_width::UnicodeWidthStr;

use super::{Cell, Chapter, Figure, Report, Table};
use crate::i18n::Strings;

/// Columns of a full bar at most.
const BAR: usize = 30;
/// Columns of a page of text.
const PAGE: usize = 92;

/// The report in lines.
pub fn text(report: &Report, strings: &Strings) -> String {
    let mut text = String::new();
    let period = strings.report_period(strings.full_day(report.from), strings.full_day(report.to));
    writeln!(text, "{}\n{period}\n", report.title).ok();
    for said in &report.says {
        writeln!(text, "{said}").ok();
    }
    writeln!(text).ok();
    write_figures(&mut text, &report.figures);
    for table in &report.tables {
        write_table(&mut text, table);
    }
    for chapter in &report.chapters {
        write_chapter(&mut text, chapter);
    }
    for note in &report.notes {
        writeln!(text, "\n{note}").ok();
    }
    text
}

/// The goals of a chapter, each with what is known of it.
fn write_chapter(text: &mut String, chapter: &Chapter) {
    writeln!(text, "\n\n{}\n{}", chapter.title, "=".repeat(chapter.title.width())).ok();
    for goal in &chapter.goals {
        let section =
            if goal.section.is_empty() { String::new() } else { format!(" ({})", goal.section) };
        writeln!(text, "\n{}{section}", goal.text).ok();
        if !goal.figures.is_empty() {
            writeln!(text).ok();
        }
        write_figures(text, &goal.figures);
        for table in &goal.tables {
            write_table(text, table);
        }
        for unknown in &goal.unknown {
            writeln!(text, "\n  {unknown}").ok();
        }
    }
}

fn write_figures(text: &mut String, figures: &[Figure]) {
    let wide = figures.iter().map(|figure| figure.label.width()).max().unwrap_or(0);
    for figure in figures {
        let value = figure.value.shown();
        let pad = " ".repeat(wide.saturating_sub(figure.label.width()));
        writeln!(text, "{}{pad}  {value:>6}", figure.label).ok();
        writeln!(text, "    {} · {}", figure.definition, figure.source).ok();
    }
}

fn write_table(text: &mut String, table: &Table) {
    writeln!(text, "\n{}", table.title).ok();
    for row in rows(table, PAGE) {
        writeln!(text, "{}", row.trim_end()).ok();
    }
}

/// The rows of a table with its heads, in columns; bars are drawn as far as they fit into this
/// width.
pub fn rows(table: &Table, width: usize) -> Vec<String> {
    let bare = lines(table, 0);
    let used = bare.iter().map(|row| row.width()).max().unwrap_or(0);
    lines(table, width.saturating_sub(used).min(BAR))
}

fn lines(table: &Table, room: usize) -> Vec<String> {
    let shown = |cell: &Cell| match cell {
        Cell::Bar(number, most) => format!("{number:>5} {}", bar(*number, *most, room)),
        other => other.shown(),
    };
    let cells: Vec<Vec<(String, bool)>> = table
        .rows
        .iter()
        .map(|row| {
            let cells = row.iter().enumerate();
            cells.map(|(at, cell)| (shown(cell), is_right(table, at, cell))).collect()
        })
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

/// Whether a cell ends where its column ends: a number, and what stands in the place of one.
fn is_right(table: &Table, column: usize, cell: &Cell) -> bool {
    let number =
        |row: &Vec<Cell>| matches!(row.get(column), Some(Cell::Number(_) | Cell::Euros(..)));
    match cell {
        Cell::Number(_) | Cell::Euros(..) => true,
        Cell::Hidden(..) => table.rows.iter().any(number),
        Cell::Text(_) | Cell::Bar(..) | Cell::Nothing => false,
    }
}

/// A bar of full and half blocks in so many columns.
fn bar(number: i64, most: i64, room: usize) -> String {
    let (Ok(number), Ok(most)) = (usize::try_from(number), usize::try_from(most)) else {
        return String::new();
    };
    let halves = (number.min(most) * room * 2).checked_div(most).unwrap_or(0);
    format!("{}{}", "█".repeat(halves / 2), if halves % 2 == 1 { "▌" } else { "" })
}
