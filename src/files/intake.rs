//! Any file that offers or residents come in, as one table of text cells.

use std::fs;
use std::io::Read as _;
use std::path::Path;

use thiserror::Error;

use super::hsds::{self, Catalogue, HsdsProblem, Noted};
use super::source::{MAX_FILE_BYTES, SourceProblem, open_regular, read_regular, read_text};
use super::workbook::child::{self, NumberedRow};
use super::workbook::{Told, WorkbookProblem};
use crate::domain::word::words;
use crate::exchange::encoding::Encoding;
use crate::exchange::table::Table;
use crate::files::csv_read::{CsvProblem, read_in, table_of};

words! {
    /// The formats of files.
    Format {
        /// Text with separators.
        Csv = "csv",
        /// A spreadsheet.
        Xlsx = "xlsx",
        /// A spreadsheet of the Open Document Format.
        Ods = "ods",
        /// Open Referral's Human Services Data Specification: JSON, JSON lines, or a package of
        /// tables in a folder or zip file.
        Hsds = "hsds",
    }
}

/// What came in.
#[derive(Debug)]
pub struct Intake {
    /// Its rows.
    pub table: Table,
    /// What to know beside the rows, with the line each is about.
    pub noted: Vec<(u64, Noted)>,
    /// The bytes that it was made of, for its fingerprint; only the names and sizes of a folder.
    pub print: Vec<u8>,
    /// Of a spreadsheet: which sheet, and what is hidden in it.
    pub told: Option<Told>,
}

impl From<Catalogue> for Intake {
    fn from(Catalogue { table, noted, print }: Catalogue) -> Self {
        Self { table, noted, print, told: None }
    }
}

/// Why nothing came in.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum IntakeProblem {
    /// The file itself.
    #[error(transparent)]
    Source(#[from] SourceProblem),
    /// It is no table.
    #[error(transparent)]
    Csv(#[from] CsvProblem),
    /// It is no spreadsheet that can be read.
    #[error("spreadsheet: {}", .0.name())]
    Workbook(WorkbookProblem),
    /// It is a page of the web, whatever its name says.
    #[error("a web page")]
    WebPage,
    /// It is a spreadsheet of before 2007.
    #[error("an old spreadsheet")]
    OldWorkbook,
    /// It is no catalogue in the format of Open Referral.
    #[error(transparent)]
    Hsds(#[from] HsdsProblem),
}

/// Reads a file, or a folder of tables; without a format, by its name and its first bytes. The
/// encoding is that of a text with separators.
///
/// # Errors
/// [`IntakeProblem`]; single bad rows are in the table.
pub fn open(
    path: &Path,
    format: Option<Format>,
    sheet: Option<&str>,
    encoding: Option<Encoding>,
) -> Result<Intake, IntakeProblem> {
    if fs::metadata(path).is_ok_and(|found| found.is_dir()) && format != Some(Format::Csv) {
        return Ok(hsds::folder(path)?.into());
    }
    let head = head_of(path)?;
    if is_page(&head) {
        return Err(IntakeProblem::WebPage);
    }
    if head.starts_with(OLD_OFFICE) {
        return Err(IntakeProblem::OldWorkbook);
    }
    let format = format.unwrap_or_else(|| sniff(path, &head));
    match format {
        Format::Csv => {
            let bytes = read_text(path, MAX_FILE_BYTES)?;
            let (print, table) = (bytes.clone(), read_in(bytes, encoding)?);
            Ok(Intake { print, table, noted: Vec::new(), told: None })
        }
        Format::Xlsx | Format::Ods => spreadsheet(path, sheet),
        Format::Hsds => Ok(hsds::file(path)?.into()),
    }
}

fn spreadsheet(path: &Path, sheet: Option<&str>) -> Result<Intake, IntakeProblem> {
    let (file, size) = open_regular(path)?;
    if size > super::workbook::MAX_BYTES {
        return Err(IntakeProblem::Workbook(WorkbookProblem::TooBig));
    }
    let print = read_regular(path, super::workbook::MAX_BYTES)?;
    let (rows, told) = child::rows(file, sheet).map_err(IntakeProblem::Workbook)?;
    let titles = titles(&rows, &told);
    // A list of one column has no titles, whatever it says.
    let listed = rows.get(titles).is_some_and(|(_, cells)| filled(cells) < 2);
    let titles = if listed { 0 } else { titles };
    let above = rows.iter().take(titles).flat_map(|(_, cells)| cells).map(|cell| cell.trim());
    let above: Vec<String> = above.filter(|cell| !cell.is_empty()).map(str::to_owned).collect();
    let mut table = table_of(rows.into_iter().skip(titles))?;
    table.titles.splice(0..0, above);
    Ok(Intake { table, noted: Vec::new(), print, told: Some(told) })
}

/// How many rows stand above the headers: titles, which have a single cell, and heads of groups of
/// columns, in which cells are one and which have fewer than the row below.
fn titles(rows: &[NumberedRow], told: &Told) -> usize {
    let merged = |row: &NumberedRow| told.merged_rows.iter().any(|no| u64::from(*no) == row.0);
    let above = |pair: &[NumberedRow]| match pair {
        [row, below] => filled(&row.1) < 2 || (merged(row) && filled(&row.1) < filled(&below.1)),
        _ => false,
    };
    rows.windows(2).take_while(|pair| above(pair)).count()
}

fn filled(cells: &[String]) -> usize {
    cells.iter().filter(|cell| !cell.trim().is_empty()).count()
}

/// The first bytes of what Office wrote before 2007, and of what it keeps behind a password.
const OLD_OFFICE: &[u8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";

/// The first bytes of a file.
fn head_of(path: &Path) -> Result<Vec<u8>, SourceProblem> {
    let (mut file, _) = open_regular(path)?;
    let mut head = Vec::new();
    let failed = |error: std::io::Error| SourceProblem::Io(error.kind());
    file.by_ref().take(4096).read_to_end(&mut head).map_err(failed)?;
    Ok(head)
}

/// Whether a file begins as a page of the web or another tree of tags does, as what some programs write
/// under the name of a spreadsheet.
fn is_page(head: &[u8]) -> bool {
    let text = String::from_utf8_lossy(head).to_lowercase();
    let text = text.trim_start_matches(|sign: char| sign == '\u{feff}' || sign.is_whitespace());
    ["<!doctype", "<html", "<head", "<meta", "<table", "<?xml"]
        .iter()
        .any(|tag| text.starts_with(tag))
}

/// The format of a file, by its first bytes; by its ending where those say nothing.
fn sniff(path: &Path, head: &[u8]) -> Format {
    let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase());
    let named = match ending.as_deref() {
        Some("csv" | "tsv" | "txt") => Some(Format::Csv),
        Some("xlsx" | "xlsm") => Some(Format::Xlsx),
        Some("ods") => Some(Format::Ods),
        Some("json" | "jsonl" | "ndjson" | "zip") => Some(Format::Hsds),
        _ => None,
    };
    if head.starts_with(b"PK\x03\x04") {
        return packed(head, named);
    }
    let bare = head.strip_prefix(b"\xef\xbb\xbf").unwrap_or(head);
    let mut signs = bare.iter().filter(|byte| !byte.is_ascii_whitespace());
    let json = match (signs.next(), signs.next()) {
        // A text with separators may begin with a bracket, not with a bracket and a quote.
        (Some(b'{' | b'['), Some(b'{' | b'[' | b'"' | b']' | b'}')) => true,
        (Some(b'{' | b'['), _) => named.is_none(),
        _ => false,
    };
    match named {
        _ if json => Format::Hsds,
        // What is no zip file is no spreadsheet either: a text that somebody gave this name.
        Some(Format::Xlsx | Format::Ods) if is_text(head) => Format::Csv,
        Some(format) => format,
        None => Format::Csv,
    }
}

/// What a zip file holds, by the names of its first parts; by its ending where those say nothing.
fn packed(head: &[u8], named: Option<Format>) -> Format {
    let holds = |name: &[u8]| head.windows(name.len()).any(|some| some == name);
    if holds(b"opendocument.spreadsheet") {
        Format::Ods
    } else if holds(b"xl/") || holds(b"[Content_Types]") || holds(b"docProps/") {
        Format::Xlsx
    } else {
        named.filter(|format| *format != Format::Csv).unwrap_or(Format::Hsds)
    }
}

/// Whether bytes can be text: there are some, and none of them is one that no text has.
fn is_text(head: &[u8]) -> bool {
    let wide = head.starts_with(b"\xff\xfe") || head.starts_with(b"\xfe\xff");
    let text = |byte: &u8| *byte >= b' ' || byte.is_ascii_whitespace();
    !head.is_empty() && (wide || head.iter().all(text))
}
