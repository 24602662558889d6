//! Tables for other programs: CSV for spreadsheets, plain CSV, XLSX, zip. The only file that names
//! `rust_xlsxwriter`.

use std::io::{self, Write as _};

use csv::{Terminator, WriterBuilder};
use rust_xlsxwriter::{Format, Workbook, XlsxError};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::formula;
use super::out_file::OutProblem;

type Cells = Vec<String>;

/// A table for spreadsheets, as a Dutch office opens it: UTF-8 with mark, `;`, CRLF, and cells that
/// a spreadsheet would run guarded.
///
/// # Errors
/// [`OutProblem::Io`] when the writer fails; not known to happen in memory.
pub fn office_csv(
    headers: &[String],
    rows: impl IntoIterator<Item = Cells>,
) -> Result<Vec<u8>, OutProblem> {
    let guarded = rows.into_iter().map(|cells| {
        cells.iter().map(|cell| formula::neutralise(cell).into_owned()).collect::<Cells>()
    });
    csv(b"\xEF\xBB\xBF".to_vec(), b';', headers, guarded)
}

/// A table for programs: UTF-8, commas, CRLF, every cell as it is.
///
/// # Errors
/// As [`office_csv`].
pub fn plain_csv(
    headers: &[String],
    rows: impl IntoIterator<Item = Cells>,
) -> Result<Vec<u8>, OutProblem> {
    csv(Vec::new(), b',', headers, rows)
}

fn csv(
    start: Vec<u8>,
    separator: u8,
    headers: &[String],
    rows: impl IntoIterator<Item = Cells>,
) -> Result<Vec<u8>, OutProblem> {
    let failed = |error: csv::Error| match error.kind() {
        csv::ErrorKind::Io(error) => OutProblem::Io(error.kind()),
        _ => OutProblem::Io(io::ErrorKind::InvalidData),
    };
    let mut writer =
        WriterBuilder::new().delimiter(separator).terminator(Terminator::CRLF).from_writer(start);
    writer.write_record(headers).map_err(failed)?;
    for cells in rows {
        writer.write_record(cells).map_err(failed)?;
    }
    writer.into_inner().map_err(|error| OutProblem::Io(error.error().kind()))
}

/// A spreadsheet of one sheet; every cell is text, so that nothing is run or rewritten.
///
/// # Errors
/// [`OutProblem::Io`] where the writer refuses: too many rows for the format.
pub fn xlsx(
    sheet: &str,
    headers: &[String],
    rows: impl IntoIterator<Item = Cells>,
) -> Result<Vec<u8>, OutProblem> {
    let failed = |_: XlsxError| OutProblem::Io(io::ErrorKind::InvalidData);
    let mut book = Workbook::new();
    let page = book.add_worksheet();
    page.set_name(sheet).map_err(failed)?;
    let bold = Format::new().set_bold();
    for (column, header) in (0..).zip(headers) {
        page.write_string_with_format(0, column, header, &bold).map_err(failed)?;
    }
    for (row, cells) in (1..).zip(rows) {
        for (column, cell) in (0..).zip(cells).filter(|(_, cell)| !cell.is_empty()) {
            page.write_string(row, column, cell).map_err(failed)?;
        }
    }
    page.set_freeze_panes(1, 0).map_err(failed)?;
    book.save_to_buffer().map_err(failed)
}

/// Files in one zip file.
///
/// # Errors
/// [`OutProblem::Io`] where the writer refuses: too much for the format.
pub fn zipped(files: Vec<(String, Vec<u8>)>) -> Result<Vec<u8>, OutProblem> {
    let failed = |_| OutProblem::Io(io::ErrorKind::InvalidData);
    let mut zip = ZipWriter::new(io::Cursor::new(Vec::new()));
    for (name, bytes) in files {
        zip.start_file(name, SimpleFileOptions::default()).map_err(failed)?;
        zip.write_all(&bytes).map_err(|error| OutProblem::Io(error.kind()))?;
    }
    zip.finish().map(io::Cursor::into_inner).map_err(failed)
}
