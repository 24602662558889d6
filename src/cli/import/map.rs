//! The columns of a file as they are read, to be looked at and changed.

use std::fmt::Write as _;

use crate::domain::CleanText;
use crate::domain::bsn::holds_bsn;
use crate::exchange::columns::{Field, Mapping, Use};
use crate::exchange::table::Table;
use crate::i18n::Strings;

/// Cells of a column that a map shows.
const SAMPLES: usize = 3;
/// Letters of a cell that a map shows.
const LETTERS: usize = 40;

/// A file of overrides that says what the columns are read as, to be looked at and changed, with a
/// few cells of each column.
pub(super) fn map<F: Field>(strings: &Strings, mapping: &Mapping<F>, table: &Table) -> String {
    let mut text = format!("# {}\n", strings.import_map_head());
    for field in F::ALL {
        let at = mapping.column_of(*field);
        let header = at.and_then(|at| mapping.headers().get(at));
        let line = toml::Value::String(header.cloned().unwrap_or_default());
        let mark = if header.is_some() { "" } else { "# " };
        let samples = at.map(|at| samples(table, at)).unwrap_or_default();
        writeln!(text, "{mark}{} = {line}{samples}", field.name()).ok();
    }
    let uses = mapping.headers().iter().zip(mapping.uses()).enumerate();
    let rest = uses.filter(|(_, (_, used))| matches!(used, Use::Unknown | Use::Beside(_)));
    for (number, (at, (header, used))) in rest.enumerate() {
        if number == 0 {
            writeln!(text, "\n# {}", strings.import_map_rest()).ok();
        }
        let header = toml::Value::String(header.clone());
        let beside = match used {
            Use::Beside(field) => format!(" ({})", field.name()),
            _ => String::new(),
        };
        writeln!(text, "# {header}{beside}{}", samples(table, at)).ok();
    }
    text
}

/// The first three cells of a column that say something, as a remark behind its line.
fn samples(table: &Table, at: usize) -> String {
    let mut found: Vec<&str> = Vec::new();
    let said = table.column(at).map(str::trim).filter(|cell| !cell.is_empty());
    for cell in said {
        if !found.contains(&cell) {
            found.push(cell);
        }
        if found.len() == SAMPLES {
            break;
        }
    }
    // A cell that may be a citizen service number is not written anywhere.
    let shown = found.into_iter().filter(|cell| !holds_bsn(cell));
    let shown = shown.map(|cell| CleanText::cut(cell).as_str().chars().take(LETTERS).collect());
    let shown: Vec<String> = shown.collect();
    if shown.is_empty() { String::new() } else { format!("  # {}", shown.join(" | ")) }
}
