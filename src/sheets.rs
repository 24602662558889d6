//! Tables for spreadsheets and other programs, made in memory: CSV as a Dutch office opens it, plain
//! CSV, a workbook; `formula` guards cells that a spreadsheet would run. Where a table ends up is
//! the business of whoever asked for it. The only file that names `rust_xlsxwriter`.

pub mod formula;

use csv::{Terminator, WriterBuilder};
use rust_xlsxwriter::{Format, Workbook, XlsxError};
use thiserror::Error;

type Cells = Vec<String>;

/// The mark by which a spreadsheet knows UTF-8.
const MARK: &[u8] = b"\xEF\xBB\xBF";

/// A table does not fit its format: it has more rows than a sheet takes, for one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("the table does not fit the format")]
pub struct SheetProblem;

/// A table for spreadsheets, as a Dutch office opens it: UTF-8 with mark, `;`, CRLF, and cells that
/// a spreadsheet would run guarded.
///
/// # Errors
/// [`SheetProblem`] where a row has more or fewer cells than the first, the headers.
pub fn office_csv(
    headers: &[String],
    rows: impl IntoIterator<Item = Cells>,
) -> Result<Vec<u8>, SheetProblem> {
    let rows = rows.into_iter().map(guarded);
    csv(WriterBuilder::new().delimiter(b';'), MARK, headers, rows)
}

/// A table for programs: UTF-8, commas, CRLF, every cell as it is.
///
/// # Errors
/// As [`office_csv`].
pub fn plain_csv(
    headers: &[String],
    rows: impl IntoIterator<Item = Cells>,
) -> Result<Vec<u8>, SheetProblem> {
    csv(&mut WriterBuilder::new(), b"", headers, rows)
}

/// A table that may be ragged and is read again here: UTF-8 with mark, CRLF, the separator of the
/// file it came from, and every cell, the headers too, guarded once and not more often.
///
/// # Errors
/// [`SheetProblem`] where the writer fails; not known to happen in memory.
pub fn ragged_csv(
    separator: u8,
    headers: Cells,
    rows: impl IntoIterator<Item = Cells>,
) -> Result<Vec<u8>, SheetProblem> {
    let once = |cells: Cells| guarded(cells.iter().map(|cell| formula::restore(cell).to_owned()));
    let mut writer = WriterBuilder::new();
    let writer = writer.delimiter(separator).flexible(true);
    csv(writer, MARK, &once(headers), rows.into_iter().map(once))
}

fn guarded(cells: impl IntoIterator<Item = String>) -> Cells {
    cells.into_iter().map(|cell| formula::neutralise(&cell).into_owned()).collect()
}

fn csv(
    writer: &mut WriterBuilder,
    start: &[u8],
    headers: &[String],
    rows: impl IntoIterator<Item = Cells>,
) -> Result<Vec<u8>, SheetProblem> {
    let failed = |_: csv::Error| SheetProblem;
    let mut writer = writer.terminator(Terminator::CRLF).from_writer(start.to_vec());
    writer.write_record(headers).map_err(failed)?;
    for cells in rows {
        writer.write_record(cells).map_err(failed)?;
    }
    writer.into_inner().map_err(|_unwritten| SheetProblem)
}

/// A cell of a book.
#[derive(Debug, Clone, PartialEq)]
pub enum BookCell {
    /// Words, which nothing runs or rewrites.
    Text(String),
    /// A number to count with.
    Number(i32),
    /// Euros with cents, to count with.
    Euros(f64),
}

/// A sheet of a book: its name, the heads of its columns, its rows.
pub type BookPage = (String, Vec<String>, Vec<Vec<BookCell>>);

/// The longest name of a sheet.
const LONGEST_NAME: usize = 31;

/// A spreadsheet of several sheets with text and numbers, no formulas.
///
/// # Errors
/// [`SheetProblem`] where a table is too large for the format.
pub fn book(pages: impl IntoIterator<Item = BookPage>) -> Result<Vec<u8>, SheetProblem> {
    let failed = |_: XlsxError| SheetProblem;
    let mut book = Workbook::new();
    let bold = Format::new().set_bold();
    let euros = Format::new().set_num_format("\"€\" #,##0.00");
    for (no, (name, heads, rows)) in (1..).zip(pages) {
        let page = book.add_worksheet();
        page.set_name(named(no, &name)).map_err(failed)?;
        for (column, head) in (0..).zip(&heads) {
            page.write_string_with_format(0, column, head, &bold).map_err(failed)?;
        }
        for (row, cells) in (1..).zip(rows) {
            for (column, cell) in (0..).zip(cells) {
                match cell {
                    BookCell::Text(text) => page.write_string(row, column, text),
                    BookCell::Number(number) => page.write_number(row, column, number),
                    BookCell::Euros(sum) => page.write_number_with_format(row, column, sum, &euros),
                }
                .map_err(failed)?;
            }
        }
        page.set_freeze_panes(1, 0).map_err(failed)?;
        page.autofit();
    }
    book.save_to_buffer().map_err(failed)
}

/// The name of a sheet as the format takes it: numbered, so that no two are alike; where it is too long,
/// without its last words.
fn named(no: usize, name: &str) -> String {
    let fits = |sign: &char| !"[]:*?/\\'".contains(*sign);
    let whole: String = format!("{no} {name}").chars().filter(fits).collect();
    if whole.chars().count() <= LONGEST_NAME {
        return whole;
    }
    let cut: String = whole.chars().take(LONGEST_NAME + 1).collect();
    let words = cut.rsplit_once(' ').map(|(words, _)| words).filter(|words| words.contains(' '));
    let kept = words.map_or_else(|| whole.chars().take(LONGEST_NAME).collect(), str::to_owned);
    kept.trim_end_matches([' ', '·', ',', '(', '-']).to_owned()
}

/// A spreadsheet of one sheet; every cell is text, so that nothing is run or rewritten.
///
/// # Errors
/// [`SheetProblem`] where there are too many rows for the format.
pub fn xlsx(
    sheet: &str,
    headers: &[String],
    rows: impl IntoIterator<Item = Cells>,
) -> Result<Vec<u8>, SheetProblem> {
    let failed = |_: XlsxError| SheetProblem;
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
