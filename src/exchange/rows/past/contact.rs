//! Rows about contacts.

use chrono::NaiveDate;

use super::{Answer, Found, Line, Reading, past};
use crate::acts::import::{Import, NEW, Told};
use crate::domain::contact::{Channel, Contact, Outcome};
use crate::domain::imported::About;
use crate::domain::text::TooLong;
use crate::domain::{Caseload, CleanText};
use crate::exchange::columns::{ContactField as F, Field as _, Mapping};
use crate::exchange::rows::past_words::outcome;
use crate::exchange::rows::remarks::{joined, said};
use crate::exchange::rows::spoken::{no_channel, way_and_attempt};
use crate::exchange::rows::{FieldChange, FieldProblem, Reason, Report, Warning, WarningKind};
use crate::exchange::table::Table;

/// Reads a table of contacts against a caseload. Without a word for what came of it, a contact is a
/// conversation; a letter is an attempt.
pub fn contacts(
    table: &Table,
    mapping: &Mapping<F>,
    caseload: &Caseload,
    file: CleanText,
    hash: [u8; 32],
    today: NaiveDate,
) -> (Import, Report) {
    contacts_with(table, mapping, caseload, (file, hash), today, None)
}

/// The same, where somebody said how contact was sought in the rows that do not.
pub fn contacts_with(
    table: &Table,
    mapping: &Mapping<F>,
    caseload: &Caseload,
    (file, hash): (CleanText, [u8; 32]),
    today: NaiveDate,
    chosen: Option<Channel>,
) -> (Import, Report) {
    let reading = Reading { caseload, file, hash, today };
    past(table, mapping, reading, |line, warnings| contact(line, caseload, chosen, warnings))
}

fn contact(
    line: &Line<'_, '_, F>,
    caseload: &Caseload,
    chosen: Option<Channel>,
    warnings: &mut Vec<Warning>,
) -> Answer {
    let on = line.past_day(F::On)?;
    let came = line
        .cells
        .text(F::Outcome)
        .map(|text| outcome(text).ok_or((Some(F::Outcome.name()), Reason::UnknownWord)));
    let came = came.transpose()?;
    let (way, attempt, note) = way_and_note(line, warnings)?;
    let outcome = came.or(attempt).unwrap_or(Outcome::Reached);
    let unsaid = no_channel(line.cells.row.line, way.or(chosen), outcome);
    warnings.extend(unsaid.filter(|_| line.cells.text(F::Channel).is_none()));
    let by = line.text(F::By)?;
    let channel = way.or(chosen).unwrap_or(Channel::Phone);
    let told = Contact { id: NEW, on, channel, outcome, note, by };
    let file = &line.file.records.contacts;
    let of_a_file = |one: &&Contact| caseload.office().file_of(one.id).is_some();
    let same =
        |one: &&Contact| one.on == on && one.channel == told.channel && one.outcome == told.outcome;
    if file.iter().any(|one| same(&one) && says(one.note.as_str(), told.note.as_str())) {
        return Ok(Found::Known);
    }
    // What an earlier file told of that day in fewer words is this conversation; and so is the last
    // one that a list of residents told of, with the remarks of that list.
    let of_a_list = |one: &Contact| {
        caseload.office().file_of(one.id).is_some_and(|file| file.of == About::Residents)
    };
    let poorer = |one: &&Contact| {
        let spoken = one.outcome.is_conversation() && told.outcome.is_conversation();
        let bare = one.note.is_empty() || said_by_program(one.note.as_str());
        one.on == on && spoken && (bare || (same(one) && of_a_list(one)))
    };
    let free = |one: &&Contact| {
        !line.earlier.iter().any(|told| matches!(told, Told::Contact(other) if other.id == one.id))
    };
    match file.iter().filter(of_a_file).filter(poorer).find(free) {
        Some(before) => more(before, told),
        None => Ok(Found::New(Told::Contact(told))),
    }
}

/// What is known over what the row says of the same conversation.
fn more(before: &Contact, told: Contact) -> Answer {
    let bare = before.note.is_empty() || said_by_program(before.note.as_str());
    let note = match (told.note.is_empty(), bare) {
        (true, _) => before.note.clone(),
        (false, true) => told.note,
        (false, false) => noted(&format!("{}\n{}", before.note, told.note))?,
    };
    let by = if told.by.is_empty() { before.by.clone() } else { told.by };
    let after = Contact { id: before.id, note, by, ..told };
    let change = |field: F, old: String, new: String| {
        (old != new).then(|| FieldChange { field: field.name(), old, new })
    };
    let fields: Vec<FieldChange> = [
        change(F::Channel, before.channel.name().into(), after.channel.name().into()),
        change(F::Outcome, before.outcome.name().into(), after.outcome.name().into()),
        change(F::Note, before.note.to_string(), after.note.to_string()),
        change(F::By, before.by.to_string(), after.by.to_string()),
    ]
    .into_iter()
    .flatten()
    .collect();
    Ok(if fields.is_empty() { Found::Known } else { Found::More(Told::Contact(after), fields) })
}

fn noted(text: &str) -> Result<CleanText, FieldProblem> {
    let long = |long: TooLong| (Some(F::Note.name()), Reason::TooLong(long.max));
    CleanText::note(text.trim()).map_err(long)
}

/// Whether a note says what a row says.
fn says(note: &str, told: &str) -> bool {
    told.is_empty() || note.contains(told)
}

/// Whether a note only tells that a file did not say how the conversation was held.
fn said_by_program(note: &str) -> bool {
    note.ends_with(": ?")
}

/// How contact was sought, what came of it where the same words say so ("niet bereikt"), and what was
/// noted; a word for the way that is not known goes with the note.
fn way_and_note(
    line: &Line<'_, '_, F>,
    warnings: &mut Vec<Warning>,
) -> Result<(Option<Channel>, Option<Outcome>, CleanText), FieldProblem> {
    let way = line.cells.text(F::Channel);
    let (known, attempt) = way.map(way_and_attempt).unwrap_or_default();
    let is_read = known.is_some() || attempt.is_some();
    if let Some(text) = way.filter(|_| !is_read) {
        let (header, text) = (line.cells.header(F::Channel).to_owned(), text.to_owned());
        let lines = vec![line.cells.row.line];
        let kind = WarningKind::ChannelUnknown { header, text, lines };
        warnings.push(Warning { line: 1, kind });
    }
    let note = joined(said(line.cells, F::Note).into_iter(), F::Note.name())?;
    let note = match way.filter(|_| !is_read) {
        None => note,
        Some(text) => noted(&format!("{}: {text}\n{note}", line.cells.header(F::Channel)))?,
    };
    Ok((known, attempt, note))
}
