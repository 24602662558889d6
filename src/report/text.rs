//! A report to read.

use std::fmt::Write as _;

use unicode_width::UnicodeWidthStr;

use super::layout::{laid, wrapped};
use super::{Chapter, Figure, Report, Table};
use crate::i18n::Strings;

/// Columns of a page of text.
const PAGE: usize = 80;

/// The report in lines, none wider than a page; the figures come first.
pub fn text(report: &Report, strings: &Strings) -> String {
    let mut text = String::new();
    let period = strings.report_period(strings.full_day(report.from), strings.full_day(report.to));
    writeln!(text, "{}\n{period}\n", report.title).ok();
    write_figures(&mut text, &report.figures);
    for said in &report.says {
        writeln!(text).ok();
        say(&mut text, said, 0);
    }
    for table in &report.tables {
        write_table(&mut text, table);
    }
    for chapter in &report.chapters {
        write_chapter(&mut text, chapter);
    }
    for note in &report.notes {
        writeln!(text).ok();
        say(&mut text, note, 0);
    }
    text
}

/// The goals of a chapter, each with what is known of it.
fn write_chapter(text: &mut String, chapter: &Chapter) {
    writeln!(text, "\n\n{}\n{}", chapter.title, "=".repeat(chapter.title.width())).ok();
    for goal in &chapter.goals {
        let section =
            if goal.section.is_empty() { String::new() } else { format!(" ({})", goal.section) };
        writeln!(text).ok();
        say(text, &format!("{}{section}", goal.text), 0);
        if !goal.figures.is_empty() {
            writeln!(text).ok();
        }
        write_figures(text, &goal.figures);
        for table in &goal.tables {
            write_table(text, table);
        }
        for unknown in &goal.unknown {
            writeln!(text).ok();
            say(text, unknown, 2);
        }
    }
}

fn write_figures(text: &mut String, figures: &[Figure]) {
    let wide = figures.iter().map(|figure| figure.label.width()).max().unwrap_or(0);
    for figure in figures {
        let value = figure.value.shown();
        let pad = " ".repeat(wide.saturating_sub(figure.label.width()));
        writeln!(text, "{}{pad}  {value:>6}", figure.label).ok();
        say(text, &format!("{} · {}", figure.definition, figure.source), 4);
    }
}

/// A sentence, so far from the edge.
fn say(text: &mut String, said: &str, indent: usize) {
    for line in wrapped(said, PAGE - indent) {
        writeln!(text, "{}{line}", " ".repeat(indent)).ok();
    }
}

fn write_table(text: &mut String, table: &Table) {
    writeln!(text, "\n{}", table.title).ok();
    let laid = laid(table, PAGE);
    for line in laid.heads.iter().chain(&laid.rows) {
        writeln!(text, "{line}").ok();
    }
}
