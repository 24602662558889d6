//! A spreadsheet (XLSX) as rows of text. The only file that names `calamine`.
//!
//! A small file can make any reader of this format take gigabytes, and what runs out of memory
//! dies. So this runs in a process of its own with little memory ([`child`]), and what it gives
//! back goes through the same limits as separated text.

pub mod child;

use std::io::{Cursor, Read};

use calamine::{Data, DataRef, ExcelDateTime, Reader as _, Xlsx, open_workbook_from_rs};
use zip::ZipArchive;

use crate::files::csv_read::{MAX_CELL_BYTES, MAX_COLUMNS};

/// The largest spreadsheet that is read, in bytes.
pub const MAX_BYTES: u64 = 10 * 1024 * 1024;
/// The most parts that a spreadsheet may be made of.
const MAX_PARTS: usize = 200;
/// The most bytes of all parts together, once unpacked.
const MAX_UNPACKED: u64 = 100 * 1024 * 1024;
/// The most rows.
pub const MAX_ROWS: u32 = 100_000;

crate::domain::word::words! {
    /// Why a spreadsheet was not read.
    WorkbookProblem {
        /// No spreadsheet of this format, or a broken one.
        NotAWorkbook = "not_a_workbook",
        /// More parts or bytes than are unpacked.
        TooBig = "too_big",
        /// More columns than are read.
        TooWide = "too_wide",
        /// More rows than are read.
        TooLong = "too_long",
        /// No sheet of that name, or none at all.
        NoSuchSheet = "no_such_sheet",
        /// The reading process took more memory or time than it is given.
        TooHeavy = "too_heavy",
    }
}

/// Gives every row that holds something to `each`: its number, from 1, and its cells.
///
/// Days are written as `jjjj-mm-dd`, times as `hh:mm`, truth as "true" and "false", errors of the
/// spreadsheet as nothing.
///
/// # Errors
/// [`WorkbookProblem`], also after some rows were given.
pub fn read(
    bytes: Vec<u8>,
    sheet: Option<&str>,
    mut each: impl FnMut(u32, Vec<String>),
) -> Result<(), WorkbookProblem> {
    bounded(&bytes)?;
    let broken = |_| WorkbookProblem::NotAWorkbook;
    let mut book: Xlsx<_> = open_workbook_from_rs(Cursor::new(bytes)).map_err(broken)?;
    let names = book.sheet_names();
    let name = match sheet {
        Some(sheet) => {
            names.into_iter().find(|name| name.trim().eq_ignore_ascii_case(sheet.trim()))
        }
        None => names.into_iter().next(),
    };
    let name = name.ok_or(WorkbookProblem::NoSuchSheet)?;
    let mut cells = book.worksheet_cells_reader(&name).map_err(broken)?;
    let (mut number, mut row) = (0, Vec::new());
    while let Some(cell) = cells.next_cell().map_err(broken)? {
        let (at, column) = cell.get_position();
        let text = text_of(cell.get_value());
        if text.is_empty() {
            continue;
        }
        let column = column as usize;
        if column >= MAX_COLUMNS {
            return Err(WorkbookProblem::TooWide);
        }
        if at >= MAX_ROWS || at + 1 < number {
            return Err(WorkbookProblem::TooLong);
        }
        if at + 1 != number {
            give(&mut each, number, std::mem::take(&mut row));
            number = at + 1;
        }
        if row.len() <= column {
            row.resize(column + 1, String::new());
        }
        if let Some(slot) = row.get_mut(column) {
            *slot = text;
        }
    }
    give(&mut each, number, row);
    Ok(())
}

fn give(each: &mut impl FnMut(u32, Vec<String>), number: u32, row: Vec<String>) {
    if !row.is_empty() {
        each(number, row);
    }
}

/// Unpacks all parts once, to nothing: what a part says about its own size is not believed.
fn bounded(bytes: &[u8]) -> Result<(), WorkbookProblem> {
    let broken = WorkbookProblem::NotAWorkbook;
    let mut parts = ZipArchive::new(Cursor::new(bytes)).or(Err(broken))?;
    if parts.len() > MAX_PARTS {
        return Err(WorkbookProblem::TooBig);
    }
    let mut left = MAX_UNPACKED;
    for at in 0..parts.len() {
        let mut part = parts.by_index(at).or(Err(broken))?.take(left + 1);
        let unpacked = std::io::copy(&mut part, &mut std::io::sink()).or(Err(broken))?;
        left = left.checked_sub(unpacked).ok_or(WorkbookProblem::TooBig)?;
    }
    Ok(())
}

fn text_of(value: &DataRef<'_>) -> String {
    let mut text = match Data::from(value.clone()) {
        Data::Int(number) => number.to_string(),
        Data::Float(number) => number.to_string(),
        Data::String(text) | Data::DateTimeIso(text) | Data::DurationIso(text) => text,
        Data::Bool(told) => told.to_string(),
        Data::DateTime(moment) => moment_of(&moment),
        _ => String::new(),
    };
    // What is longer is refused later, cell by cell; it need not travel whole.
    while text.len() > MAX_CELL_BYTES + 4 {
        text.pop();
    }
    text
}

fn moment_of(moment: &ExcelDateTime) -> String {
    let Some(at) = moment.as_datetime() else { return moment.as_f64().to_string() };
    let midnight = at.time() == chrono::NaiveTime::MIN;
    let (day, time) = (at.format("%Y-%m-%d"), at.format("%H:%M"));
    match moment.as_f64() {
        days if days < 1.0 => time.to_string(),
        _ if midnight => day.to_string(),
        _ => format!("{day} {time}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Write as _;
    use zip::ZipWriter;
    use zip::write::SimpleFileOptions;

    const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    fn relation(kind: &str, target: &str) -> String {
        format!(
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\
             <Relationship Id=\"rId1\" Type=\"{OFFICE}/{kind}\" Target=\"{target}\"/>\
             </Relationships>"
        )
    }

    fn workbook(sheet_data: &str) -> Vec<u8> {
        let book = format!(
            "<workbook xmlns=\"{MAIN}\" xmlns:r=\"{OFFICE}\"><sheets>\
             <sheet name=\"Aanbod\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"
        );
        let sheet =
            format!("<worksheet xmlns=\"{MAIN}\"><sheetData>{sheet_data}</sheetData></worksheet>");
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, text) in [
            ("_rels/.rels", relation("officeDocument", "xl/workbook.xml")),
            ("xl/workbook.xml", book),
            ("xl/_rels/workbook.xml.rels", relation("worksheet", "worksheets/sheet1.xml")),
            ("xl/worksheets/sheet1.xml", sheet),
        ] {
            zip.start_file(name, SimpleFileOptions::default()).unwrap();
            zip.write_all(text.as_bytes()).unwrap();
        }
        zip.finish().unwrap().into_inner()
    }

    fn rows(sheet_data: &str) -> Result<Vec<(u32, Vec<String>)>, WorkbookProblem> {
        let mut rows = Vec::new();
        read(workbook(sheet_data), None, |number, row| rows.push((number, row))).map(|()| rows)
    }

    #[test]
    fn cells_keep_their_row_and_column() {
        let told = rows(
            "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>naam</t></is></c>\
             <c r=\"C2\"><v>4.5</v></c></row>\
             <row r=\"5\"><c r=\"B5\" t=\"b\"><v>1</v></c><c r=\"C5\"><v>12</v></c></row>",
        );
        let text = |cells: &[&str]| cells.iter().map(|cell| (*cell).to_owned()).collect::<Vec<_>>();
        assert_eq!(
            told.unwrap(),
            [(2, text(&["naam", "", "4.5"])), (5, text(&["", "true", "12"]))]
        );
    }

    #[test]
    fn far_cells_and_other_files_are_refused() {
        let far = |at: &str| rows(&format!("<row><c r=\"{at}\"><v>1</v></c></row>")).unwrap_err();
        assert_eq!(far("XFD1048576"), WorkbookProblem::TooWide);
        assert_eq!(far("A1048576"), WorkbookProblem::TooLong);
        for bytes in [Vec::new(), b"PK\x03\x04".to_vec(), b"naam;prijs\n".to_vec()] {
            assert_eq!(read(bytes, None, |_, _| {}), Err(WorkbookProblem::NotAWorkbook));
        }
        let named = read(workbook(""), Some("Blad9"), |_, _| {});
        assert_eq!(named, Err(WorkbookProblem::NoSuchSheet));
    }

    #[test]
    fn what_unpacks_to_too_much_is_refused_before_it_is_read() {
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        zip.start_file("xl/workbook.xml", SimpleFileOptions::default()).unwrap();
        for _megabyte in 0..=MAX_UNPACKED / 1024 / 1024 {
            zip.write_all(&vec![b' '; 1024 * 1024]).unwrap();
        }
        let bytes = zip.finish().unwrap().into_inner();
        assert!((bytes.len() as u64) < MAX_BYTES);
        assert_eq!(read(bytes, None, |_, _| {}), Err(WorkbookProblem::TooBig));
    }
}
