//! A report as a spreadsheet: the figures on the first sheet, each table on one of its own, and last
//! what to know when reading it. What is not shown is not in it either.

use super::{Cell, Figure, Report};
use crate::domain::money::euros;
use crate::i18n::Strings;
use crate::sheets::{BookCell, BookPage, SheetProblem, book};

/// The report as XLSX.
///
/// # Errors
/// [`SheetProblem`] where it does not fit the format.
pub fn workbook(report: &Report, strings: &Strings) -> Result<Vec<u8>, SheetProblem> {
    let text = |text: &str| BookCell::Text(text.to_owned());
    let heads = |names: &[&str]| -> Vec<String> {
        names.iter().map(|head| strings.word("column", head)).collect()
    };
    let of_figure = |figure: &Figure| {
        let [label, definition, source] = [&figure.label, &figure.definition, &figure.source];
        vec![text(label), cell(&figure.value), text(definition), text(source)]
    };
    let figures = report.figures.iter().map(of_figure).collect();
    let columns = ["figure", "number", "says", "source"];
    let first: BookPage = (report.title.clone(), heads(&columns), figures);
    let goals = report.chapters.iter().map(|chapter| {
        let rows = chapter.goals.iter().flat_map(|goal| {
            let begin = [text(&goal.text), text(&goal.section)];
            let figures = goal.figures.iter().map(of_figure);
            let unknown = goal.unknown.iter().map(|why| vec![text(""), text(""), text(why)]);
            let row = move |rest| begin.iter().cloned().chain::<Vec<BookCell>>(rest).collect();
            figures.chain(unknown).map(row).collect::<Vec<_>>()
        });
        let columns = ["goal", "section", "figure", "number", "says", "source"];
        (chapter.title.clone(), heads(&columns), rows.collect())
    });
    let of_goals = report.chapters.iter().flat_map(|chapter| &chapter.goals);
    let all = report.tables.iter().chain(of_goals.flat_map(|goal| &goal.tables));
    let tables = all.map(|table| {
        let rows = table.rows.iter().map(|row| row.iter().map(cell).collect());
        (table.title.clone(), table.columns.clone(), rows.collect())
    });
    let said = report.says.iter().chain(&report.notes).map(|said| vec![text(said)]);
    let last = (strings.report_notes(), vec![strings.report_notes()], said.collect());
    book([first].into_iter().chain(goals).chain(tables).chain([last]))
}

fn cell(cell: &Cell) -> BookCell {
    if let Cell::Euros(cents, _) = cell {
        return BookCell::Euros(euros(*cents));
    }
    let number = cell.number().and_then(|number| i32::try_from(number).ok());
    number.map_or_else(|| BookCell::Text(cell.shown()), BookCell::Number)
}
