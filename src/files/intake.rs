//! Any file that offers or residents come in, as one table of text cells.

use std::fs;
use std::io::{Read as _, Seek as _};
use std::path::Path;

use thiserror::Error;

use super::hsds::{self, Catalogue, HsdsProblem, Noted};
use super::source::{MAX_FILE_BYTES, SourceProblem, open_regular, read_regular};
use super::workbook::{WorkbookProblem, child};
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
}

impl From<Catalogue> for Intake {
    fn from(Catalogue { table, noted, print }: Catalogue) -> Self {
        Self { table, noted, print }
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
    let format = match format {
        Some(format) => format,
        None => sniff(path)?,
    };
    match format {
        Format::Csv => {
            let bytes = read_regular(path, MAX_FILE_BYTES)?;
            Ok(Intake { print: bytes.clone(), table: read_in(bytes, encoding)?, noted: Vec::new() })
        }
        Format::Xlsx => spreadsheet(path, sheet),
        Format::Hsds => Ok(hsds::file(path)?.into()),
    }
}

fn spreadsheet(path: &Path, sheet: Option<&str>) -> Result<Intake, IntakeProblem> {
    let (file, size) = open_regular(path)?;
    if size > super::workbook::MAX_BYTES {
        return Err(IntakeProblem::Workbook(WorkbookProblem::TooBig));
    }
    let print = read_regular(path, super::workbook::MAX_BYTES)?;
    let rows = child::rows(file, sheet).map_err(IntakeProblem::Workbook)?;
    // Above the headers there may be a title: a row with a single cell.
    let titles = rows.iter().take_while(|(_, cells)| filled(cells) < 2).count();
    let titles = if titles == rows.len() { 0 } else { titles };
    let table = table_of(rows.into_iter().skip(titles))?;
    Ok(Intake { table, noted: Vec::new(), print })
}

fn filled(cells: &[String]) -> usize {
    cells.iter().filter(|cell| !cell.trim().is_empty()).count()
}

/// The format of a file, by its ending where that is one of ours, else by its first bytes.
fn sniff(path: &Path) -> Result<Format, SourceProblem> {
    let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase());
    match ending.as_deref() {
        Some("csv" | "tsv" | "txt") => return Ok(Format::Csv),
        Some("xlsx" | "xlsm") => return Ok(Format::Xlsx),
        Some("json" | "jsonl" | "ndjson" | "zip") => return Ok(Format::Hsds),
        _ => {}
    }
    let (mut file, _) = open_regular(path)?;
    let mut head = Vec::new();
    let failed = |error: std::io::Error| SourceProblem::Io(error.kind());
    file.by_ref().take(4096).read_to_end(&mut head).map_err(failed)?;
    file.rewind().map_err(failed)?;
    let text = head.iter().find(|byte| !byte.is_ascii_whitespace());
    Ok(match text {
        Some(b'P') if head.starts_with(b"PK") => {
            let holds = |name: &[u8]| head.windows(name.len()).any(|some| some == name);
            if holds(b"xl/") || holds(b"[Content_Types]") { Format::Xlsx } else { Format::Hsds }
        }
        Some(b'{' | b'[') => Format::Hsds,
        _ => Format::Csv,
    })
}
