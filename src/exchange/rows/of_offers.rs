//! The way to ask what becomes of the rows of a list of offers.

use chrono::NaiveDate;

use super::offers::offers_of;
use super::sections::{Sections, sections};
use super::{Report, Warning, WarningKind};
use crate::acts::import::Import;
use crate::domain::{Caseload, CleanText};
use crate::exchange::columns::{Mapping, OfferField as F};
use crate::exchange::table::Table;

/// Reads a table of offers against a caseload.
pub fn offers(
    table: &Table,
    mapping: &Mapping<F>,
    caseload: &Caseload,
    file: CleanText,
    hash: [u8; 32],
    today: NaiveDate,
) -> (Import, Report) {
    let found = sections(table, mapping, caseload);
    let Some(Sections { table: list, mapping, lines }) = found else {
        return offers_of(table, mapping, caseload, (file, hash), today);
    };
    let (import, mut report) = offers_of(&list, &mapping, caseload, (file, hash), today);
    for row in &mut report.rejected {
        // The day of a heading stands in no column of the file.
        if row.cells.len() == list.headers.len() {
            row.cells.truncate(table.headers.len());
        }
    }
    if !lines.is_empty() {
        report.warnings.insert(0, Warning { line: 1, kind: WarningKind::Sections(lines) });
    }
    (import, report)
}
