//! What an import says about files, columns, rows and cells.

use std::path::Path;

use crate::exchange::cells::CellProblem;
use crate::exchange::columns::{ColumnProblem, Field, OverrideProblem, OverrideReason};
use crate::exchange::csv_read::CsvProblem;
use crate::exchange::plan::{Reason, Rejected, Warning, WarningKind};
use crate::exchange::source::SourceProblem;
use crate::i18n::Strings;

/// Why a file cannot be read.
pub(super) fn source(strings: &Strings, problem: SourceProblem) -> String {
    match problem {
        SourceProblem::NotAFile(_) => strings.import_not_a_file(),
        SourceProblem::TooLarge { limit, .. } => strings.import_too_large(limit / 1024 / 1024),
        SourceProblem::Io(kind) => strings.store_io(kind.to_string()),
    }
}

/// Why a file is no table.
pub(super) fn csv(strings: &Strings, path: &Path, problem: &CsvProblem) -> String {
    let what = match problem {
        CsvProblem::UnclosedQuote { line } => strings.import_quote(*line),
        other => other.to_string(),
    };
    strings.import_no_table(path.display().to_string(), what)
}

/// What is wrong with a line of overrides.
pub(super) fn overrides(strings: &Strings, problem: &OverrideProblem) -> String {
    let what = match &problem.reason {
        OverrideReason::UnknownField { field, did_you_mean: Some(meant) } => {
            let unknown = strings.cli_unknown_field(field.clone());
            format!("{unknown} {}", strings.cli_did_you_mean(*meant))
        }
        OverrideReason::UnknownField { field, did_you_mean: None } => {
            strings.cli_unknown_field(field.clone())
        }
        other => format!("{other:?}"),
    };
    format!("{}: {what}", problem.line)
}

/// Why the columns of a file cannot be taken.
pub(super) fn column<F: Field>(strings: &Strings, problem: &ColumnProblem<F>) -> String {
    match problem {
        ColumnProblem::Bsn { header } => strings.import_bsn(header.clone()),
        ColumnProblem::Duplicate { field, headers } => {
            strings.import_doubled(headers.join("”, “"), field.name())
        }
        ColumnProblem::Missing { any_of } => {
            let names: Vec<&str> = any_of.iter().map(|field| field.name()).collect();
            strings.import_missing(names.join("”, “"))
        }
    }
}

/// Why a row was not taken, the field in front.
pub(super) fn rejected(strings: &Strings, row: &Rejected) -> String {
    let text = reason(strings, row.reason);
    row.field.map_or_else(|| text.clone(), |field| format!("{field}: {text}"))
}

/// Why a row was not taken.
pub(super) fn reason(strings: &Strings, reason: Reason) -> String {
    match reason {
        Reason::Cell(problem) => cell(strings, problem),
        Reason::TooLong(max) => strings.import_long(max),
        Reason::Ragged { found, expected } => strings.import_ragged(found, expected),
        Reason::LongCell => strings.import_long_cell(),
        Reason::Empty => strings.import_empty(),
        Reason::InFuture(on) => strings.import_future(on.to_string()),
        Reason::UnknownWord => strings.import_word(),
        Reason::Contradicts(line) => strings.import_contradicts(line),
        Reason::AgesCrossed => strings.import_ages(),
        Reason::TimesCrossed => strings.import_times(),
        Reason::SeveralKnown => strings.import_several(),
        Reason::NumberedRefused => strings.import_numbered_refused(),
    }
}

fn cell(strings: &Strings, problem: CellProblem) -> String {
    match problem {
        CellProblem::NotADate => strings.cell_date(),
        CellProblem::NoSuchDay => strings.cell_no_such_day(),
        CellProblem::YearOutOfRange => strings.cell_year(),
        CellProblem::NotMoney => strings.cell_money(),
        CellProblem::AmbiguousMoney => strings.cell_money_two_ways(),
        CellProblem::NotANumber => strings.cell_number(),
        CellProblem::TooLarge => strings.cell_too_large(),
        CellProblem::NotYesNo => strings.cell_yes_no(),
        CellProblem::NotAPhone => strings.cell_phone(),
        CellProblem::NotARung => strings.cell_rung(),
        CellProblem::NotAName => strings.cell_name(),
    }
}

/// Something to know that stops nothing.
pub(super) fn warning(strings: &Strings, warning: &Warning) -> String {
    let text = match &warning.kind {
        WarningKind::UnknownColumn(header) => return strings.import_unknown_column(header.clone()),
        WarningKind::SensitiveColumn(header, _) => {
            return strings.import_sensitive_column(header.clone());
        }
        WarningKind::NotesLeftOut => return strings.import_notes(),
        WarningKind::RungStays(stands, told) => {
            strings.import_rung_stays(stands.number(), told.number())
        }
        WarningKind::PlanStays => strings.import_plan_stays(),
        WarningKind::UnknownBarrier(text) => strings.import_unknown_barrier(text.clone()),
    };
    strings.import_line(warning.line, text)
}
