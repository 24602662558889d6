//! Why nothing came in of a file, in words, and what helps.

use std::path::Path;

use crate::app::incoming::Unopened;
use crate::app::wording::rows::reading;
use crate::exchange::encoding::{DecodeProblem, Encoding, Reading};
use crate::files::csv_read::{CsvProblem, MAX_COLUMNS, MAX_ROWS};
use crate::files::hsds::{self, HsdsProblem};
use crate::files::intake::IntakeProblem;
use crate::files::source::{MAX_FILE_BYTES, SourceProblem};
use crate::files::workbook::{self, Told, WorkbookProblem};
use crate::i18n::Strings;
use crate::workplace::disk::disk;

/// Lines that are named one by one.
const LINES: usize = 10;

/// What is to be known of a spreadsheet beside its rows.
pub fn of_sheet(strings: &Strings, told: &Told) -> Vec<String> {
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
    if !told.hidden_columns.is_empty() {
        let letters: Vec<String> = told.hidden_columns.iter().map(|no| letters(*no)).collect();
        let shown = letters.iter().take(LINES).cloned().collect::<Vec<_>>().join(", ");
        let shown = if letters.len() > LINES { format!("{shown}, …") } else { shown };
        let count = letters.len();
        lines.push(strings.import_columns_hidden(count, shown));
    }
    lines
}

/// What a spreadsheet calls a column, from 1: A, Z, AA.
fn letters(column: u32) -> String {
    let (mut rest, mut letters) = (column, String::new());
    while rest > 0 {
        let sign = char::from_digit((rest - 1) % 26 + 10, 36).unwrap_or('?');
        letters.insert(0, sign.to_ascii_uppercase());
        rest = (rest - 1) / 26;
    }
    letters
}

/// Why this file could not be read, and what helps, where that is known.
pub fn unopened(strings: &Strings, path: &Path, problem: &IntakeProblem) -> Unopened {
    let readings = readings(problem);
    let hint = way_out(strings, problem);
    Unopened { said: intake(strings, path, problem), hint, readings }
}

/// How the letters of a text can be read, where that is the question.
fn readings(problem: &IntakeProblem) -> Vec<(Encoding, String)> {
    let (IntakeProblem::Csv(problem) | IntakeProblem::Hsds(HsdsProblem::Table { problem, .. })) =
        problem
    else {
        return Vec::new();
    };
    match problem {
        CsvProblem::Decode(DecodeProblem::Unclear(readings)) => {
            let told = |it: &Reading| (it.encoding, it.words.join(" · "));
            readings.iter().map(told).collect()
        }
        _ => Vec::new(),
    }
}

/// Why a file cannot be read.
pub fn source(strings: &Strings, problem: SourceProblem) -> String {
    match problem {
        SourceProblem::NotAFile(_) => strings.import_not_a_file(),
        SourceProblem::TooLarge { limit, .. } => strings.import_too_large(mebibytes(limit)),
        SourceProblem::LongLine { line } => strings.import_long_line(line),
        SourceProblem::Loop => strings.import_loop(),
        SourceProblem::Io(kind) => disk(strings, kind),
    }
}

/// Why nothing came in.
fn intake(strings: &Strings, path: &Path, problem: &IntakeProblem) -> String {
    let shown = path.display().to_string();
    let what = match problem {
        IntakeProblem::Source(problem) | IntakeProblem::Hsds(HsdsProblem::Source(problem)) => {
            return strings.import_source(shown, source(strings, *problem));
        }
        IntakeProblem::Csv(problem) => return csv(strings, path, problem),
        IntakeProblem::Hsds(HsdsProblem::Table { table, problem }) => {
            let table = if table.is_empty() { path.to_owned() } else { path.join(table) };
            return csv(strings, &table, problem);
        }
        IntakeProblem::Workbook(problem) => spreadsheet(strings, *problem),
        IntakeProblem::Hsds(problem) => package(strings, problem),
        IntakeProblem::WebPage => strings.import_web_page(),
        IntakeProblem::OldWorkbook => strings.import_old_workbook(),
    };
    strings.import_no_table(shown, what)
}

/// Why a file or a folder is no catalogue.
fn package(strings: &Strings, problem: &HsdsProblem) -> String {
    match problem {
        HsdsProblem::NotJson(line) => strings.import_not_json(*line),
        HsdsProblem::NotAFolder => strings.import_no_folder(),
        HsdsProblem::NotAPackage => strings.import_no_package(),
        HsdsProblem::ManyFiles => strings.import_many_parts(hsds::MAX_FILES),
        HsdsProblem::Unpacked => strings.import_unpacked(mebibytes(hsds::MAX_UNPACKED)),
        HsdsProblem::ManyServices => strings.import_many_services(hsds::MAX_SERVICES),
        HsdsProblem::LongText(line) => {
            strings.import_long_text(*line, mebibytes(hsds::MAX_TEXT_BYTES))
        }
        HsdsProblem::TooHeavy => strings.import_too_heavy(),
        // A file or a table of it says so itself.
        HsdsProblem::NoServices | HsdsProblem::Source(_) | HsdsProblem::Table { .. } => {
            strings.import_no_services()
        }
    }
}

const fn mebibytes(bytes: u64) -> u64 {
    bytes / 1024 / 1024
}

fn spreadsheet(strings: &Strings, problem: WorkbookProblem) -> String {
    match problem {
        WorkbookProblem::NotAWorkbook => strings.import_no_workbook(),
        WorkbookProblem::TooBig => strings.import_too_large(mebibytes(workbook::MAX_BYTES)),
        WorkbookProblem::Unpacked => strings.import_unpacked(mebibytes(workbook::MAX_UNPACKED)),
        WorkbookProblem::ManyParts => strings.import_many_parts(workbook::MAX_PARTS),
        WorkbookProblem::TooWide => strings.import_many_columns(MAX_COLUMNS),
        WorkbookProblem::TooLong => strings.import_many_rows(workbook::MAX_ROWS as usize),
        WorkbookProblem::NoSuchSheet => strings.import_no_sheet(),
        WorkbookProblem::TooHeavy => strings.import_too_heavy(),
    }
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
        DecodeProblem::TooLarge(_) => strings.import_too_large(mebibytes(MAX_FILE_BYTES)),
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

/// What to do about a file that nothing came of, where that is known.
fn way_out(strings: &Strings, problem: &IntakeProblem) -> Option<String> {
    let (IntakeProblem::Csv(problem) | IntakeProblem::Hsds(HsdsProblem::Table { problem, .. })) =
        problem
    else {
        return None;
    };
    let CsvProblem::Decode(problem) = problem else { return None };
    let unclear = matches!(problem, DecodeProblem::Unclear(_) | DecodeProblem::DoesNotFit { .. });
    unclear.then(|| strings.import_unclear_hint())
}
