//! What an import says about files, columns, rows and cells.

use serde_json::{Value, json};

pub(super) use crate::app::wording::at_once::warnings;
pub(super) use crate::app::wording::rows::{column, columns, refused, rejected, rows, warning};
use crate::exchange::columns::{OverrideProblem, OverrideReason};
use crate::exchange::rows::{Held, Report, Updated, With};
use crate::i18n::Strings;

/// What is wrong with a line of overrides.
pub(super) fn overrides(strings: &Strings, problem: &OverrideProblem) -> String {
    let meant = |text: String, meant: Option<&str>| match meant {
        Some(meant) => format!("{text} {}", strings.cli_did_you_mean(meant.to_owned())),
        None => text,
    };
    let what = match &problem.reason {
        OverrideReason::Syntax(_) => strings.map_syntax(),
        OverrideReason::Twice { field, first_line } => strings.wrong_twice(*field, *first_line),
        OverrideReason::UnknownField { field, did_you_mean } => {
            meant(strings.cli_unknown_field(field.clone()), *did_you_mean)
        }
        OverrideReason::NotText { field } => strings.map_not_text(*field),
        OverrideReason::UnknownHeader { header, did_you_mean } => {
            meant(strings.map_unknown_header(header.clone()), did_you_mean.as_deref())
        }
        OverrideReason::AmbiguousHeader { header } => strings.map_ambiguous(header.clone()),
        OverrideReason::HeaderTaken { header, by } => strings.map_taken(header.clone(), *by),
        OverrideReason::Forbidden { header } => strings.map_forbidden(header.clone()),
    };
    format!("{}:{}: {what}", problem.line, problem.column)
}

/// The rows that are held back, for other programs.
pub(super) fn held(report: &Report) -> Vec<Value> {
    let one = |held: &Held| {
        let (resident, with_line) = match held.with {
            With::Known(code) | With::Namesake(code) | With::Namesakes(code) => {
                (Some(code.to_string()), None)
            }
            With::Line(line) | With::Row(line) => (None, Some(line)),
        };
        json!({ "line": held.line, "resident": resident, "with_line": with_line,
            "known": held.known, "told": held.told,
            "same": if held.with.is_by_name() { "name" } else { "number" } })
    };
    report.held.iter().map(one).collect()
}

/// How the rows that are held back are decided.
pub(super) fn held_hints(strings: &Strings, report: &Report) -> Vec<String> {
    let any = |fits: fn(With) -> bool| report.held.iter().any(|held| fits(held.with));
    let number = any(|with| !with.is_by_name()).then(|| strings.import_held_hint());
    let known = any(|with| matches!(with, With::Namesake(_) | With::Namesakes(_)));
    let known = known.then(|| strings.import_namesake_hint());
    let in_file = any(|with| matches!(with, With::Row(_)));
    let in_file = in_file.then(|| strings.import_same_name_hint());
    number.into_iter().chain(known).chain(in_file).collect()
}

/// Which fields change, for other programs.
pub(super) fn updates(report: &Report) -> Vec<Value> {
    let one = |updated: &Updated| {
        let fields = updated.fields.iter();
        let fields: Vec<Value> =
            fields.map(|it| json!({ "field": it.field, "old": it.old, "new": it.new })).collect();
        json!({ "line": updated.line, "id": updated.code.to_string(), "fields": fields })
    };
    report.updates.iter().map(one).collect()
}
