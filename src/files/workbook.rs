//! A spreadsheet (XLSX or ODS) as rows of text. The only file that names `calamine`.
//!
//! A small file can make any reader of this format take gigabytes, and what runs out of memory
//! dies. So this runs in a process of its own with little memory ([`child`]), and what it gives
//! back goes through the same limits as separated text.

pub mod child;
mod marks;

use std::io::{Cursor, Read};

use calamine::{
    Data, ExcelDateTime, Ods, Reader as _, Sheet, SheetVisible, Xlsx, open_workbook_from_rs,
};
use serde::{Deserialize, Serialize};
use zip::ZipArchive;

use crate::exchange::columns::headers::are_headers;
use crate::files::csv_read::{MAX_CELL_BYTES, MAX_COLUMNS};
use marks::Marks;

/// The largest spreadsheet that is read, in bytes.
pub const MAX_BYTES: u64 = 10 * 1024 * 1024;
/// The most parts that a spreadsheet may be made of.
pub const MAX_PARTS: usize = 200;
/// The most bytes of all parts together, once unpacked.
pub const MAX_UNPACKED: u64 = 100 * 1024 * 1024;
/// The largest part that is looked at once more for what it says beside its cells, in bytes.
const MAX_LOOKED_AT: u64 = 16 * 1024 * 1024;
/// The most rows below the headers.
pub const MAX_ROWS: u32 = 100_000;
/// The rows of a sheet in which headers are looked for.
const LOOKED_AT: u32 = 30;
/// Room for the headers and the titles above them.
const ABOVE: u32 = 10;

crate::domain::word::words! {
    /// Why a spreadsheet was not read.
    WorkbookProblem {
        /// No spreadsheet of this format, or a broken one.
        NotAWorkbook = "not_a_workbook",
        /// More bytes than are read.
        TooBig = "too_big",
        /// More bytes than are unpacked.
        Unpacked = "unpacked",
        /// More parts than are unpacked.
        ManyParts = "many_parts",
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

/// What is to be known of a spreadsheet beside its rows.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Told {
    /// The sheet that was read.
    pub sheet: String,
    /// The other sheets.
    pub others: Vec<String>,
    /// Whether the sheet is not shown.
    pub hidden: bool,
    /// Rows that are not shown, by their numbers from 1; they are read all the same.
    pub hidden_rows: Vec<u32>,
    /// Columns that are not shown, by their numbers from 1; they are read all the same.
    pub hidden_columns: Vec<u32>,
    /// Rows with a cell as wide as several columns.
    pub merged_rows: Vec<u32>,
}

/// Gives every row that holds something to `each`: its number, from 1, and its cells. Without a name
/// the first sheet that is shown and holds a table.
///
/// Days are written as `jjjj-mm-dd`, times as `hh:mm`, truth as "true" and "false", errors of the
/// spreadsheet as they stand there: `#REF!`.
///
/// # Errors
/// [`WorkbookProblem`], also after some rows were given.
pub fn read(
    bytes: &[u8],
    sheet: Option<&str>,
    each: &mut dyn FnMut(u32, Vec<String>),
) -> Result<Told, WorkbookProblem> {
    bounded(bytes)?;
    let mut rows = Rows::new(each);
    let told = if part(bytes, "content.xml").is_some() {
        open_document(bytes, sheet, &mut rows)?
    } else {
        office_open(bytes, sheet, &mut rows)?
    };
    rows.end();
    Ok(told)
}

/// The sheet of this name, else the first that is shown and has headers, else the first that is shown,
/// else the first. `read` gives the rows of a sheet.
fn chosen(
    sheets: &[Sheet],
    name: Option<&str>,
    mut read: impl FnMut(&str, &mut Rows<'_>) -> Result<(), WorkbookProblem>,
) -> Result<(usize, Told), WorkbookProblem> {
    let shown = |sheet: &Sheet| sheet.visible == SheetVisible::Visible;
    let mut has_headers = |sheet: &Sheet| {
        let mut found = false;
        let each = &mut |_, row: Vec<String>| found |= are_headers(&row);
        let mut rows = Rows { last: LOOKED_AT, ..Rows::new(each) };
        let top = read(&sheet.name, &mut rows);
        rows.end();
        // What cannot be read says so when it is its turn.
        top.is_ok() && found
    };
    let at = if let Some(name) = name {
        sheets.iter().position(|sheet| sheet.name.trim().eq_ignore_ascii_case(name.trim()))
    } else {
        let several = sheets.iter().filter(|sheet| shown(sheet)).count() > 1;
        let table = sheets.iter().position(|it| several && shown(it) && has_headers(it));
        let first = || sheets.iter().position(shown);
        table.or_else(first).or_else(|| (!sheets.is_empty()).then_some(0))
    };
    let at = at.ok_or(WorkbookProblem::NoSuchSheet)?;
    let sheet = sheets.get(at).ok_or(WorkbookProblem::NoSuchSheet)?;
    let others = sheets.iter().enumerate().filter(|(other, _)| *other != at);
    let told = Told {
        sheet: sheet.name.clone(),
        others: others.map(|(_, sheet)| sheet.name.clone()).collect(),
        hidden: !shown(sheet),
        ..Told::default()
    };
    Ok((at, told))
}

fn office_open(
    bytes: &[u8],
    sheet: Option<&str>,
    rows: &mut Rows<'_>,
) -> Result<Told, WorkbookProblem> {
    let broken = |_| WorkbookProblem::NotAWorkbook;
    let mut book: Xlsx<_> = open_workbook_from_rs(Cursor::new(bytes)).map_err(broken)?;
    let sheets = book.sheets_metadata().to_vec();
    let (at, told) = chosen(&sheets, sheet, |name, top| cells_of(&mut book, name, top))?;
    cells_of(&mut book, &told.sheet, rows)?;
    let of_book = |name: &str| part(bytes, name);
    let path = of_book("xl/workbook.xml").zip(of_book("xl/_rels/workbook.xml.rels"));
    let path = path.and_then(|(book, parts)| marks::path_of(&book, &parts, at));
    let marks = path.and_then(|path| of_book(&path)).map(|sheet| Marks::of_xlsx(&sheet));
    Ok(told.with(marks.unwrap_or_default()))
}

fn open_document(
    bytes: &[u8],
    sheet: Option<&str>,
    rows: &mut Rows<'_>,
) -> Result<Told, WorkbookProblem> {
    let broken = |_| WorkbookProblem::NotAWorkbook;
    let mut book: Ods<_> = open_workbook_from_rs(Cursor::new(bytes)).map_err(broken)?;
    let sheets = book.sheets_metadata().to_vec();
    let (at, told) = chosen(&sheets, sheet, |name, top| range_of(&mut book, name, top))?;
    range_of(&mut book, &told.sheet, rows)?;
    let content = part(bytes, "content.xml");
    let marks = content.map(|content| Marks::of_ods(&content, at));
    Ok(told.with(marks.unwrap_or_default()))
}

/// The rows of a sheet of an XLSX file.
fn cells_of(
    book: &mut Xlsx<Cursor<&[u8]>>,
    sheet: &str,
    rows: &mut Rows<'_>,
) -> Result<(), WorkbookProblem> {
    let broken = |_| WorkbookProblem::NotAWorkbook;
    let mut cells = book.worksheet_cells_reader(sheet).map_err(broken)?;
    while let Some(cell) = cells.next_cell().map_err(broken)? {
        if rows.are_enough() {
            break;
        }
        rows.take(cell.get_position(), text_of(&Data::from(cell.get_value().clone())))?;
    }
    Ok(())
}

/// The rows of a sheet of an ODS file.
fn range_of(
    book: &mut Ods<Cursor<&[u8]>>,
    sheet: &str,
    rows: &mut Rows<'_>,
) -> Result<(), WorkbookProblem> {
    let range = book.worksheet_range(sheet).or(Err(WorkbookProblem::NotAWorkbook))?;
    let (top, left) = range.start().unwrap_or_default();
    for (row, column, cell) in range.used_cells() {
        if rows.are_enough() {
            break;
        }
        let place = u32::try_from(row).ok().zip(u32::try_from(column).ok());
        let (row, column) = place.ok_or(WorkbookProblem::TooLong)?;
        rows.take((top + row, left + column), text_of(cell))?;
    }
    Ok(())
}

impl Told {
    fn with(mut self, marks: Marks) -> Self {
        self.hidden_rows = marks.hidden.into_iter().collect();
        self.hidden_columns = marks.columns.into_iter().collect();
        self.merged_rows = marks.merged.into_iter().collect();
        self
    }
}

/// The text of a part, where it is there and not too large to be looked at twice.
fn part(bytes: &[u8], name: &str) -> Option<String> {
    let mut parts = ZipArchive::new(Cursor::new(bytes)).ok()?;
    let part = parts.by_name(name).ok()?;
    let mut text = Vec::new();
    let read = part.take(MAX_LOOKED_AT + 1).read_to_end(&mut text).ok()?;
    let fits = u64::try_from(read).is_ok_and(|read| read <= MAX_LOOKED_AT);
    Some(if fits { String::from_utf8_lossy(&text).into_owned() } else { String::new() })
}

/// Cells as they come, put together to rows.
struct Rows<'a> {
    each: &'a mut dyn FnMut(u32, Vec<String>),
    number: u32,
    row: Vec<String>,
    /// The last row that is asked for, from 1.
    last: u32,
}

impl<'a> Rows<'a> {
    fn new(each: &'a mut dyn FnMut(u32, Vec<String>)) -> Self {
        Self { each, number: 0, row: Vec::new(), last: u32::MAX }
    }

    /// Whether all that was asked for is there.
    const fn are_enough(&self) -> bool {
        self.number > self.last
    }

    /// The next cell: its row and column, from 0.
    fn take(&mut self, (at, column): (u32, u32), text: String) -> Result<(), WorkbookProblem> {
        if text.is_empty() {
            return Ok(());
        }
        let column = column as usize;
        if column >= MAX_COLUMNS {
            return Err(WorkbookProblem::TooWide);
        }
        if at >= MAX_ROWS + ABOVE || at + 1 < self.number {
            return Err(WorkbookProblem::TooLong);
        }
        if at + 1 != self.number {
            self.end();
            self.number = at + 1;
        }
        if self.row.len() <= column {
            self.row.resize(column + 1, String::new());
        }
        if let Some(slot) = self.row.get_mut(column) {
            *slot = text;
        }
        Ok(())
    }

    fn end(&mut self) {
        if !self.row.is_empty() {
            (self.each)(self.number, std::mem::take(&mut self.row));
        }
    }
}

/// Unpacks all parts once, to nothing: what a part says about its own size is not believed.
fn bounded(bytes: &[u8]) -> Result<(), WorkbookProblem> {
    let broken = WorkbookProblem::NotAWorkbook;
    let mut parts = ZipArchive::new(Cursor::new(bytes)).or(Err(broken))?;
    if parts.len() > MAX_PARTS {
        return Err(WorkbookProblem::ManyParts);
    }
    let mut left = MAX_UNPACKED;
    for at in 0..parts.len() {
        let mut part = parts.by_index(at).or(Err(broken))?.take(left + 1);
        let unpacked = std::io::copy(&mut part, &mut std::io::sink()).or(Err(broken))?;
        left = left.checked_sub(unpacked).ok_or(WorkbookProblem::Unpacked)?;
    }
    Ok(())
}

fn text_of(value: &Data) -> String {
    let mut text = match value {
        Data::Int(number) => number.to_string(),
        Data::Float(number) => number.to_string(),
        Data::String(text) => text.clone(),
        Data::DateTimeIso(text) => iso_moment(text),
        Data::DurationIso(text) => iso_duration(text).unwrap_or_else(|| text.clone()),
        Data::Bool(told) => told.to_string(),
        Data::DateTime(moment) => moment_of(moment),
        Data::Error(error) => error.to_string(),
        Data::Empty => String::new(),
    };
    // What is longer is refused later, cell by cell; it need not travel whole.
    while text.len() > MAX_CELL_BYTES + 4 {
        text.pop();
    }
    text
}

/// `2026-03-01T10:30:00` as a day and a time; midnight is the day alone.
fn iso_moment(text: &str) -> String {
    let Some((day, time)) = text.split_once('T') else { return text.to_owned() };
    let minute: String = time.chars().take(5).collect();
    if time.starts_with("00:00:00") { day.to_owned() } else { format!("{day} {minute}") }
}

/// `PT10H30M00S` as a time.
fn iso_duration(text: &str) -> Option<String> {
    let (hours, rest) = text.strip_prefix("PT")?.split_once('H')?;
    let (minutes, _seconds) = rest.split_once('M')?;
    let (hours, minutes): (u16, u16) = (hours.parse().ok()?, minutes.parse().ok()?);
    Some(format!("{hours:02}:{minutes:02}"))
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
        let each = &mut |number, row| rows.push((number, row));
        read(&workbook(sheet_data), None, each).map(|_told| rows)
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

    /// An ODS file with these sheets: name, whether it is shown, rows.
    fn document(sheets: &[(&str, bool, &str)]) -> Vec<u8> {
        let styles = "<office:automatic-styles>\
            <style:style style:name=\"s\" style:family=\"table\">\
            <style:table-properties table:display=\"true\"/></style:style>\
            <style:style style:name=\"h\" style:family=\"table\">\
            <style:table-properties table:display=\"false\"/></style:style>\
            </office:automatic-styles>";
        let mut tables = String::new();
        for (name, shown, rows) in sheets {
            let style = if *shown { "s" } else { "h" };
            let named = format!("table:name=\"{name}\" table:style-name=\"{style}\"");
            tables += "<table:table ";
            tables += &named;
            tables += ">";
            tables += rows;
            tables += "</table:table>";
        }
        let content = format!(
            "<office:document-content xmlns:office=\"o\" xmlns:table=\"t\" xmlns:text=\"x\" \
             xmlns:style=\"y\">{styles}<office:body><office:spreadsheet>{tables}\
             </office:spreadsheet></office:body></office:document-content>"
        );
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, text) in [
            ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
            ("META-INF/manifest.xml", "<manifest:manifest/>"),
            ("content.xml", content.as_str()),
        ] {
            zip.start_file(name, SimpleFileOptions::default()).unwrap();
            zip.write_all(text.as_bytes()).unwrap();
        }
        zip.finish().unwrap().into_inner()
    }

    const OFFERS: &str = "<table:table-row>\
        <table:table-cell office:value-type=\"string\" table:number-columns-spanned=\"2\">\
        <text:p>Naam</text:p></table:table-cell><table:covered-table-cell/>\
        <table:table-cell office:value-type=\"string\"><text:p>Dag</text:p></table:table-cell>\
        </table:table-row>\
        <table:table-row table:visibility=\"collapse\">\
        <table:table-cell office:value-type=\"float\" office:value=\"612345678\"/>\
        <table:table-cell office:value-type=\"date\" office:date-value=\"2026-03-01\"/>\
        <table:table-cell office:value-type=\"date\" office:date-value=\"2026-03-01T10:30:00\"/>\
        <table:table-cell office:value-type=\"time\" office:time-value=\"PT09H05M00S\"/>\
        <table:table-cell office:value-type=\"boolean\" office:boolean-value=\"true\"/>\
        </table:table-row>";

    #[test]
    fn an_open_document_is_read_and_told_of() {
        let bytes =
            document(&[("Oud", false, OFFERS), ("Aanbod", true, OFFERS), ("Uitleg", true, "")]);
        let mut rows = Vec::new();
        let told = read(&bytes, None, &mut |number, row| rows.push((number, row))).unwrap();
        assert_eq!((told.sheet.as_str(), told.hidden), ("Aanbod", false));
        assert_eq!(told.others, ["Oud", "Uitleg"]);
        assert_eq!((told.hidden_rows, told.merged_rows), (vec![2], vec![1]));
        let text = |cells: &[&str]| cells.iter().map(|cell| (*cell).to_owned()).collect::<Vec<_>>();
        let expected = [
            (1, text(&["Naam", "", "Dag"])),
            (2, text(&["612345678", "2026-03-01", "2026-03-01 10:30", "09:05", "true"])),
        ];
        assert_eq!(rows, expected);
        let named = read(&bytes, Some(" oud "), &mut |_, _| {}).unwrap();
        assert_eq!((named.sheet.as_str(), named.hidden), ("Oud", true));
        let none = read(&bytes, Some("Blad9"), &mut |_, _| {});
        assert_eq!(none, Err(WorkbookProblem::NoSuchSheet));
    }

    #[test]
    fn hidden_rows_and_wide_cells_of_a_workbook_are_told() {
        let data = "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>\
                    <row r=\"2\" hidden=\"1\"><c r=\"A2\"><v>2</v></c></row>";
        let told = read(&workbook(data), None, &mut |_, _| {}).unwrap();
        assert_eq!((told.sheet.as_str(), told.hidden_rows), ("Aanbod", vec![2]));
    }

    #[test]
    fn far_cells_and_other_files_are_refused() {
        let far = |at: &str| rows(&format!("<row><c r=\"{at}\"><v>1</v></c></row>")).unwrap_err();
        assert_eq!(far("XFD1048576"), WorkbookProblem::TooWide);
        assert_eq!(far("A1048576"), WorkbookProblem::TooLong);
        // The headers are a row as well.
        let last = format!("<row><c r=\"A{}\"><v>1</v></c></row>", MAX_ROWS + 1);
        assert_eq!(rows(&last).unwrap().len(), 1);
        for bytes in [Vec::new(), b"PK\x03\x04".to_vec(), b"naam;prijs\n".to_vec()] {
            assert_eq!(read(&bytes, None, &mut |_, _| {}), Err(WorkbookProblem::NotAWorkbook));
        }
        let named = read(&workbook(""), Some("Blad9"), &mut |_, _| {});
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
        assert_eq!(read(&bytes, None, &mut |_, _| {}), Err(WorkbookProblem::Unpacked));
    }
}
