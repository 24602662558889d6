//! A report as a spreadsheet: the figures on the first sheet, each table on one of its own, and last
//! what to know when reading it. What is not shown is not in it either.

use super::{Cell, Report};
use crate::i18n::Strings;
use crate::sheets::{BookCell, BookPage, SheetProblem, book};

/// The report as XLSX.
///
/// # Errors
/// [`SheetProblem`] where it does not fit the format.
pub fn workbook(report: &Report, strings: &Strings) -> Result<Vec<u8>, SheetProblem> {
    let text = |text: &str| BookCell::Text(text.to_owned());
    let figures = report.figures.iter().map(|figure| {
        let [label, definition, source] = [&figure.label, &figure.definition, &figure.source];
        vec![text(label), cell(&figure.value), text(definition), text(source)]
    });
    let heads = ["figure", "number", "says", "source"].map(|head| strings.word("column", head));
    let first: BookPage = (report.title.clone(), heads.to_vec(), figures.collect());
    let tables = report.tables.iter().map(|table| {
        let rows = table.rows.iter().map(|row| row.iter().map(cell).collect());
        (table.title.clone(), table.columns.clone(), rows.collect())
    });
    let said = report.says.iter().chain(&report.notes).map(|said| vec![text(said)]);
    let last = (strings.report_notes(), vec![strings.report_notes()], said.collect());
    book([first].into_iter().chain(tables).chain([last]))
}

fn cell(cell: &Cell) -> BookCell {
    let number = cell.number().and_then(|number| i32::try_from(number).ok());
    number.map_or_else(|| BookCell::Text(cell.shown()), BookCell::Number)
}
