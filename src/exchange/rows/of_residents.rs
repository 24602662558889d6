//! The ways to ask what becomes of the rows of a list of residents.

use std::borrow::Cow;

use chrono::NaiveDate;

use super::Report;
use super::chosen::Choices;
use super::residents::residents_of;
use crate::acts::import::Import;
use crate::domain::{Caseload, CleanText};
use crate::exchange::columns::{Mapping, ResidentField as F};
use crate::exchange::table::Table;

/// Reads a table of residents against a caseload.
pub fn residents(
    table: &Table,
    mapping: &Mapping<F>,
    caseload: &Caseload,
    file: CleanText,
    hash: [u8; 32],
    today: NaiveDate,
) -> (Import, Report) {
    residents_with(table, mapping, caseload, (file, hash), today, &Choices::default())
}

/// Reads a table of residents, from the file with this name and SHA-256, as was chosen.
pub fn residents_with(
    table: &Table,
    mapping: &Mapping<F>,
    caseload: &Caseload,
    (file, hash): (CleanText, [u8; 32]),
    today: NaiveDate,
    choices: &Choices,
) -> (Import, Report) {
    residents_of(Cow::Borrowed(table), mapping, caseload, (file, hash), today, choices)
}
