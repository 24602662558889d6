//! What is said of many cells of a column, said once.

use std::collections::HashMap;
use std::mem::discriminant;

use super::rows::{SHOWN, more, of_cell, some, warning};
use crate::exchange::rows::{Report, Warning, WarningKind};
use crate::i18n::Strings;

/// Cells of a column from which on they are told at once.
const MANY: usize = 4;
/// How many of their texts then are.
const SAMPLES: usize = 3;

/// What else there is to know, at most so many lines of it: what is said of many cells of one column is
/// said once, with the first of them.
pub fn warnings(strings: &Strings, report: &Report) -> Vec<String> {
    let mut groups: Vec<Vec<&Warning>> = Vec::new();
    let mut of_column: HashMap<_, usize> = HashMap::new();
    // What was kept as text is told by its column.
    let others = |it: &&Warning| !matches!(it.kind, WarningKind::KeptAsText(_));
    for warning in report.warnings.iter().filter(others) {
        let Some(header) = said_of(&warning.kind) else {
            groups.push(vec![warning]);
            continue;
        };
        let at = of_column.entry((discriminant(&warning.kind), header)).or_insert(groups.len());
        match groups.get_mut(*at) {
            Some(group) => group.push(warning),
            None => groups.push(vec![warning]),
        }
    }
    let told = |group: &Vec<&Warning>| match group.as_slice() {
        few if few.len() < enough(few) => few.iter().map(|it| warning(strings, it)).collect(),
        many => Vec::from_iter(at_once(strings, many)),
    };
    let mut lines: Vec<String> = groups.iter().take(SHOWN).flat_map(told).collect();
    lines.extend(more(strings, groups.len()));
    lines
}

/// The column or the columns that a warning is about, where many rows may have it.
fn said_of(kind: &WarningKind) -> Option<(&str, &str)> {
    match kind {
        WarningKind::RepeatsUnread { headers, .. } => Some((headers, "")),
        // What became of it is the same only where it says the same.
        WarningKind::MonthOnly { header, text, .. } => Some((header, text)),
        _ => header_and_text(kind).map(|(header, _)| (header.as_str(), "")),
    }
}

/// From how many on these warnings are told at once.
fn enough(warnings: &[&Warning]) -> usize {
    let kind = warnings.first().map(|first| &first.kind);
    if matches!(kind, Some(WarningKind::RepeatsUnread { .. })) { 2 } else { MANY }
}

/// The column that a warning about a cell names, and what the cell says; `None` of other warnings.
const fn header_and_text(kind: &WarningKind) -> Option<(&String, &String)> {
    match kind {
        WarningKind::LeftEmpty { header, text }
        | WarningKind::Beside { header, text }
        | WarningKind::SpokenUnread { header, text }
        | WarningKind::Emptied { header, text }
        | WarningKind::CannotBe { header, text }
        | WarningKind::NotTaken { header, text } => Some((header, text)),
        _ => None,
    }
}

/// One sentence about many cells of a column: a few of the texts, and the first lines.
fn at_once(strings: &Strings, warnings: &[&Warning]) -> Option<String> {
    let lines: Vec<u64> = warnings.iter().map(|it| it.line).collect();
    let count = lines.len();
    let mut kind = warnings.first()?.kind.clone();
    match &kind {
        WarningKind::MonthOnly { .. } => {
            return Some(strings.import_lines(count, some(&lines), of_cell(strings, &kind)?));
        }
        WarningKind::RepeatsUnread { headers, .. } => {
            return Some(strings.import_all_repeat(count, some(&lines), headers.clone()));
        }
        _ => {}
    }
    let mut texts: Vec<&str> = Vec::new();
    for (_, text) in warnings.iter().filter_map(|it| header_and_text(&it.kind)) {
        if !texts.contains(&text.as_str()) && texts.len() <= SAMPLES {
            texts.push(text);
        }
    }
    if let Some(more) = texts.get_mut(SAMPLES) {
        *more = "…";
    }
    let joined = texts.join("”, “");
    match &mut kind {
        WarningKind::LeftEmpty { text, .. }
        | WarningKind::Beside { text, .. }
        | WarningKind::SpokenUnread { text, .. }
        | WarningKind::Emptied { text, .. }
        | WarningKind::CannotBe { text, .. }
        | WarningKind::NotTaken { text, .. } => *text = joined,
        _ => return None,
    }
    Some(strings.import_lines(count, some(&lines), of_cell(strings, &kind)?))
}
