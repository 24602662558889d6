//! Rows about people who have left, as the file says: nobody new is taken in whose file has ended, and
//! of who is here a closing is proposed. And the day that a list is of, as a column of it says, or a title.

use chrono::NaiveDate;

use super::whole::gone;
use super::{Cells, FieldProblem, Gone, Reason, folded};
use crate::domain::imported::day_in;
use crate::domain::{CleanText, Line};
use crate::exchange::cells;
use crate::exchange::columns::{Field as _, Mapping, ResidentField as F};
use crate::exchange::table::Table;

/// What a file calls somebody who is in the caseload no more, folded.
const ENDED: [&str; 22] = [
    "beeindigd",
    "beeindiging",
    "afgesloten",
    "gesloten",
    "uitgestroomd",
    "uitstroom",
    "inactief",
    "niet actief",
    "niet meer actief",
    "overleden",
    "verhuisd",
    "vertrokken",
    "uitgeschreven",
    "stopgezet",
    "gestopt",
    "closed",
    "ended",
    "inactive",
    "n",
    "nee",
    "no",
    "false",
];

/// Why somebody is in the caseload no more, in the words of the file; `None` where the row does not say
/// so. A word that says that somebody is there goes before a day.
fn ended(cells: &Cells<'_, F>, today: NaiveDate) -> Option<String> {
    let state = cells.mapping.cell(cells.row, F::State);
    let over = cells.read(F::EndedOn, cells::date).ok().flatten().filter(|on| *on <= today);
    let is_over = match state {
        Some(state) => ENDED.contains(&folded(state).as_str()),
        None => over.is_some(),
    };
    if !is_over {
        return None;
    }
    let day = over.map(|on| on.format("%d-%m-%Y").to_string());
    let reason = cells.text(F::EndReason).or(state).map(str::to_owned);
    Some(reason.into_iter().chain(day).collect::<Vec<_>>().join(", "))
}

/// Refuses a row about somebody new who has left.
pub(super) fn is_there(cells: &Cells<'_, F>, today: NaiveDate) -> Result<(), FieldProblem> {
    let field = if cells.text(F::State).is_some() { F::State } else { F::EndedOn };
    ended(cells, today).map_or(Ok(()), |_| Err((Some(field.name()), Reason::Ended)))
}

/// Somebody with an open file who has left, as the row says.
pub(super) fn left_by(cells: &Cells<'_, F>, line: &Line, today: NaiveDate) -> Option<Gone> {
    let said = ended(cells, today)?;
    line.closed.is_none().then(|| Gone { said, ..gone(line) })
}

/// The name of the file with the day that a column of it says, or a title above its headers, where the
/// name says none: by that day an older file is known for what it is.
pub(super) fn of_its_day(file: CleanText, table: &Table, mapping: &Mapping<F>) -> CleanText {
    if day_in(file.as_str()).is_some() {
        return file;
    }
    let told = table.rows.iter().filter_map(|row| {
        Cells { mapping, row, lenient: true }.read(F::AsOf, cells::date).ok().flatten()
    });
    let day = told.max().or_else(|| titled(table, &OF_DAY));
    with_day(file, day)
}

/// The same of a list of offers, which has no such column.
pub(super) fn titled_file(file: CleanText, table: &Table) -> CleanText {
    let day = || titled(table, &OF_DAY).or_else(|| titled(table, &OF_OFFERS));
    let day = if day_in(file.as_str()).is_none() { day() } else { None };
    with_day(file, day)
}

fn titled(table: &Table, words: &[&str]) -> Option<NaiveDate> {
    table.titles.iter().find_map(|title| of_title(title, words))
}

fn with_day(file: CleanText, day: Option<NaiveDate>) -> CleanText {
    match day {
        Some(day) => CleanText::cut(&format!("{file} ({day})")),
        None => file,
    }
}

/// What a title says before the day that a list is of, folded.
const OF_DAY: [&str; 14] = [
    "peildatum",
    "peildag",
    "stand",
    "per",
    "overzicht",
    "datum",
    "rapportdatum",
    "rapportage",
    "exportdatum",
    "export",
    "uitdraai",
    "bijgewerkt",
    "as of",
    "date",
];

/// The same of a list of offers.
const OF_OFFERS: [&str; 12] = [
    "programma",
    "weekprogramma",
    "aanbod",
    "sportaanbod",
    "beweegaanbod",
    "activiteiten",
    "activiteitenoverzicht",
    "rooster",
    "agenda",
    "geldig",
    "vanaf",
    "programme",
];

/// The day of a list, as a title above it says: "Peildatum 1 november 2026", "Stand per 1-11-2026".
fn of_title(title: &str, words: &[&str]) -> Option<NaiveDate> {
    let said = format!(" {} ", folded(title));
    let of_day = words.iter().any(|word| said.contains(&format!(" {word} ")));
    day_in(title).filter(|_| of_day)
}
