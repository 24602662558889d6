//! What an import says about files, columns, rows and cells.

use std::fmt::Write as _;
use std::path::Path;

use serde_json::{Value, json};

use super::SHOWN;
use crate::exchange::cells::CellProblem;
use crate::exchange::columns::{ColumnProblem, Field, Mapping, OverrideProblem, OverrideReason};
use crate::exchange::csv_read::{CsvProblem, MAX_COLUMNS, MAX_ROWS};
use crate::exchange::encoding::{DecodeProblem, Reading};
use crate::exchange::hsds::{HsdsProblem, Noted};
use crate::exchange::intake::IntakeProblem;
use crate::exchange::rows::{
    Held, Reason, Rejected, Report, Updated, Warning, WarningKind, With, choices,
};
use crate::exchange::source::{MAX_FILE_BYTES, SourceProblem};
use crate::exchange::workbook::{self, Told, WorkbookProblem};
use crate::i18n::{Language, Strings};
use crate::opening::wording::disk;

/// Lines that are named one by one.
const LINES: usize = 10;

/// Why a file cannot be read.
pub(in crate::cli) fn source(strings: &Strings, problem: SourceProblem) -> String {
    match problem {
        SourceProblem::NotAFile(_) => strings.import_not_a_file(),
        SourceProblem::TooLarge { limit, .. } => strings.import_too_large(limit / 1024 / 1024),
        SourceProblem::LongLine { line } => strings.import_long_line(line),
        SourceProblem::Io(kind) => disk(strings, kind),
    }
}

/// Why nothing came in.
pub(super) fn intake(strings: &Strings, path: &Path, problem: &IntakeProblem) -> String {
    let shown = path.display().to_string();
    let what = match problem {
        IntakeProblem::Source(problem) | IntakeProblem::Hsds(HsdsProblem::Source(problem)) => {
            return strings.import_source(shown, source(strings, *problem));
        }
        IntakeProblem::Csv(problem) => return csv(strings, path, problem),
        IntakeProblem::Hsds(HsdsProblem::Table { table, problem }) => {
            return csv(strings, &path.join(table), problem);
        }
        IntakeProblem::Workbook(problem) => spreadsheet(strings, *problem),
        IntakeProblem::Hsds(HsdsProblem::NotJson(line)) => strings.import_not_json(*line),
        IntakeProblem::Hsds(HsdsProblem::NoServices) => strings.import_no_services(),
        IntakeProblem::Hsds(HsdsProblem::NotAPackage) => strings.import_no_package(),
    };
    strings.import_no_table(shown, what)
}

fn spreadsheet(strings: &Strings, problem: WorkbookProblem) -> String {
    match problem {
        WorkbookProblem::NotAWorkbook => strings.import_no_workbook(),
        WorkbookProblem::TooBig => strings.import_too_large(workbook::MAX_BYTES / 1024 / 1024),
        WorkbookProblem::TooWide => strings.import_many_columns(MAX_COLUMNS),
        WorkbookProblem::TooLong => strings.import_many_rows(workbook::MAX_ROWS as usize),
        WorkbookProblem::NoSuchSheet => strings.import_no_sheet(),
        WorkbookProblem::TooHeavy => strings.import_too_heavy(),
    }
}

/// What is to be known of a spreadsheet beside its rows.
pub(super) fn told(strings: &Strings, told: &Told) -> Vec<String> {
    let mut lines = Vec::new();
    let sheet = || told.sheet.clone();
    if !told.others.is_empty() {
        lines.push(strings.import_sheet(sheet(), told.others.join(", ")));
    }
    if told.hidden {
        lines.push(strings.import_sheet_hidden(sheet()));
    }
    let hidden = &told.hidden_rows;
    if !hidden.is_empty() {
        let first = hidden.iter().take(LINES).map(u32::to_string).collect::<Vec<_>>().join(", ");
        let shown = if hidden.len() > LINES { format!("{first}, …") } else { first };
        lines.push(strings.import_rows_hidden(hidden.len(), shown));
    }
    lines
}

/// Why a file is no table.
fn csv(strings: &Strings, path: &Path, problem: &CsvProblem) -> String {
    let what = match problem {
        CsvProblem::Source(problem) => source(strings, *problem),
        CsvProblem::Decode(problem) => decode(strings, problem),
        CsvProblem::NoHeaders => strings.import_no_headers(),
        CsvProblem::LongHeader { column } => strings.import_long_header(column + 1),
        CsvProblem::TooManyColumns(_) => strings.import_many_columns(MAX_COLUMNS),
        CsvProblem::TooManyRows | CsvProblem::TooManyCells => strings.import_many_rows(MAX_ROWS),
        CsvProblem::UnclosedQuote { line } => strings.import_quote(*line),
        CsvProblem::Unreadable => strings.import_not_text(),
    };
    strings.import_no_table(path.display().to_string(), what)
}

fn decode(strings: &Strings, problem: &DecodeProblem) -> String {
    match problem {
        DecodeProblem::TooLarge(_) => strings.import_too_large(MAX_FILE_BYTES / 1024 / 1024),
        DecodeProblem::Binary(_) | DecodeProblem::BrokenUtf16 => strings.import_not_text(),
        DecodeProblem::BrokenUtf8 { line } => strings.import_broken_text(*line),
        DecodeProblem::DoesNotFit { line } => strings.import_not_in_encoding(*line),
        DecodeProblem::Unclear(readings) => {
            let readings: Vec<String> = readings.iter().map(reading).collect();
            strings.import_unclear(readings.join("; "))
        }
        DecodeProblem::LongLine { line } => strings.import_long_line(*line),
    }
}

/// An encoding, and what it makes of a few words.
fn reading(reading: &Reading) -> String {
    format!("{}: “{}”", reading.encoding.name(), reading.words.join("”, “"))
}

/// What to do about a file that nothing came of, where that is known.
pub(super) fn way_out(strings: &Strings, problem: &IntakeProblem) -> Option<String> {
    let (IntakeProblem::Csv(problem) | IntakeProblem::Hsds(HsdsProblem::Table { problem, .. })) =
        problem
    else {
        return None;
    };
    let CsvProblem::Decode(problem) = problem else { return None };
    let unclear = matches!(problem, DecodeProblem::Unclear(_) | DecodeProblem::DoesNotFit { .. });
    unclear.then(|| strings.import_unclear_hint())
}

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

/// Why the columns of a file cannot be taken.
pub(super) fn column<F: Field>(strings: &Strings, problem: &ColumnProblem<F>) -> String {
    match problem {
        ColumnProblem::Bsn { header } => strings.import_bsn(header.clone()),
        ColumnProblem::Duplicate { field, headers } => {
            strings.import_doubled(headers.join("”, “"), field.name())
        }
        ColumnProblem::Dates { header, day_first, month_first } => {
            strings.import_torn_dates(header.clone(), *day_first, *month_first)
        }
        ColumnProblem::Missing { any_of } => {
            let names: Vec<&str> = any_of.iter().map(|field| field.name()).collect();
            strings.import_missing(names.join("”, “"))
        }
    }
}

/// How many rows were refused, and how many of them wait for a decision.
pub(super) fn refused(strings: &Strings, report: &Report) -> String {
    let refused = strings.import_rejected(report.rejected.len());
    match report.held.len() {
        0 => refused,
        held => format!("{refused} {}", strings.import_held(held)),
    }
}

/// The rows that change something, were refused or are held back.
pub(super) fn rows(strings: &Strings, report: &Report) -> Vec<String> {
    let shown = |text: &str| match text {
        "" => strings.import_nothing(),
        text => format!("“{text}”"),
    };
    let change = |updated: &Updated| {
        let fields = updated.fields.iter();
        let fields =
            fields.map(|it| format!("{}: {} → {}", it.field, shown(&it.old), shown(&it.new)));
        let fields = fields.collect::<Vec<_>>().join("; ");
        strings.import_line(updated.line, format!("{}: {fields}", updated.code))
    };
    let refused = report.rejected.iter().filter(|row| row.reason != Reason::OtherPerson);
    let refused = refused.map(|row| strings.import_line(row.line, rejected(strings, row)));
    let mut rows: Vec<String> = report.updates.iter().take(SHOWN).map(change).collect();
    rows.extend(more(strings, report.updates.len()));
    rows.extend(refused);
    rows.extend(
        report.held.iter().map(|held| strings.import_line(held.line, of_two(strings, held))),
    );
    rows
}

/// How many are left out of a list that is told as text.
pub(super) fn more(strings: &Strings, all: usize) -> Option<String> {
    let more = all.checked_sub(SHOWN).filter(|more| *more > 0);
    more.map(|more| strings.import_more(more))
}

/// Both names of a row that is held back, and what to do.
fn of_two(strings: &Strings, held: &Held) -> String {
    let (known, told) = (held.known.clone(), held.told.clone());
    match held.with {
        With::Known(code) => strings.import_held_known(code.to_string(), known, told),
        With::Line(line) => strings.import_held_line(line, known, told),
    }
}

/// The rows that are held back, for other programs.
pub(super) fn held(report: &Report) -> Vec<Value> {
    let one = |held: &Held| {
        let (resident, with_line) = match held.with {
            With::Known(code) => (Some(code.to_string()), None),
            With::Line(line) => (None, Some(line)),
        };
        json!({ "line": held.line, "resident": resident, "with_line": with_line,
            "known": held.known, "told": held.told })
    };
    report.held.iter().map(one).collect()
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

/// Why a row was not taken, the field in front.
pub(super) fn rejected(strings: &Strings, row: &Rejected) -> String {
    let text = reason(strings, row.field, row.reason);
    row.field.map_or_else(|| text.clone(), |field| format!("{field}: {text}"))
}

/// Why a row was not taken.
pub(super) fn reason(strings: &Strings, field: Option<&str>, reason: Reason) -> String {
    match reason {
        Reason::Cell(problem) => cell(strings, problem),
        Reason::TooLong(max) => strings.import_long(max),
        Reason::Ragged { found, expected } => strings.import_ragged(found, expected),
        Reason::LongCell => strings.import_long_cell(),
        Reason::Empty => strings.import_empty(),
        Reason::InFuture(on) => strings.import_future(on.to_string()),
        Reason::UnknownWord => {
            let dutch = strings.language() == Language::Dutch;
            strings.import_word(choices(field.unwrap_or_default(), dutch).join(", "))
        }
        Reason::Contradicts(line) => strings.import_contradicts(line),
        Reason::AgesCrossed => strings.import_ages(),
        Reason::TimesCrossed => strings.import_times(),
        Reason::SeveralKnown => strings.import_several(),
        Reason::NumberedRefused => strings.import_numbered_refused(),
        Reason::Shifted => strings.import_shifted(),
        Reason::OtherPerson => strings.import_other_person(),
        Reason::SheetError => strings.import_sheet_error(),
        Reason::Shortened => strings.import_shortened(),
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
        CellProblem::LostLetters => strings.cell_lost_letters(),
    }
}

/// Something to know that stops nothing.
pub(super) fn warning(strings: &Strings, warning: &Warning) -> String {
    let text = match &warning.kind {
        WarningKind::UnknownColumn(header) => return strings.import_unknown_column(header.clone()),
        WarningKind::SensitiveColumn(header, _) => {
            return strings.import_sensitive_column(header.clone());
        }
        WarningKind::MonthFirst(header) => return strings.import_month_first(header.clone()),
        WarningKind::ShortYears(header, count) => {
            return strings.import_short_years(header.clone(), *count);
        }
        WarningKind::Short(lines) => {
            let count = lines.len();
            return strings.import_short_rows(count, some(lines));
        }
        WarningKind::LeftEmpty { header, text } => {
            strings.import_left_empty(header.clone(), text.clone())
        }
        WarningKind::Beside { header, text } => strings.import_beside(header.clone(), text.clone()),
        WarningKind::DayAhead { header, day } => {
            strings.import_day_ahead(header.clone(), day.format("%d-%m-%Y").to_string())
        }
        WarningKind::DayNumber { header, text, day } => strings.import_day_number(
            header.clone(),
            text.clone(),
            day.format("%d-%m-%Y").to_string(),
        ),
        WarningKind::ReadAs(told) => return strings.import_read_as(reading(told)),
        WarningKind::Twice(places, words) => {
            return strings.import_twice(*places, words.join("”, “"));
        }
        WarningKind::NotesLeftOut => return strings.import_notes(),
        WarningKind::RungStays(stands, told) => {
            strings.import_rung_stays(stands.number(), told.number())
        }
        WarningKind::StaysClosed(on) => {
            strings.import_stays_closed(on.format("%d-%m-%Y").to_string())
        }
        WarningKind::PlanStays => strings.import_plan_stays(),
        WarningKind::UnknownBarrier(text) => strings.import_unknown_barrier(text.clone()),
        WarningKind::KeptAsText(field) => strings.import_kept(*field),
        WarningKind::Hsds(Noted::NoUuid(id)) => strings.import_no_uuid(id.clone()),
        WarningKind::Hsds(Noted::Dangling { table, id }) => {
            strings.import_dangling(*table, id.clone())
        }
        WarningKind::Hsds(Noted::NotRead(file)) => return strings.import_not_read(file.clone()),
    };
    strings.import_line(warning.line, text)
}

/// How many cells of each column were not understood, and where.
pub(super) fn columns(strings: &Strings, report: &Report) -> Vec<String> {
    let columns = report.not_understood().into_iter();
    let told = columns.map(|(header, lines)| {
        let count = lines.len();
        strings.import_not_understood(header.to_owned(), count, some(&lines))
    });
    told.collect()
}

/// The first of some lines.
fn some(lines: &[u64]) -> String {
    let shown: Vec<String> = lines.iter().take(LINES).map(u64::to_string).collect();
    let more = if lines.len() > LINES { ", …" } else { "" };
    shown.join(", ") + more
}

/// A file of overrides that says what the columns are read as, to be looked at and changed.
pub(super) fn map<F: Field>(strings: &Strings, mapping: &Mapping<F>) -> String {
    let mut text = format!("# {}\n", strings.import_map_head());
    for field in F::ALL {
        let header = mapping.column_of(*field).and_then(|at| mapping.headers().get(at));
        let line = toml::Value::String(header.cloned().unwrap_or_default());
        let mark = if header.is_some() { "" } else { "# " };
        writeln!(text, "{mark}{} = {line}", field.name()).ok();
    }
    text
}
