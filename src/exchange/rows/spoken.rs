//! The last conversation that a row tells of, so that nobody who was spoken to stands as never
//! spoken, and the remarks beside it.

use std::collections::BTreeMap;

use super::past_words::{by_a_word, channel, outcome};
use super::remarks::{joined, said};
use super::soft::Soft;
use super::{Cells, FieldProblem, Warning, WarningKind, folded, says_nothing};
use crate::acts::import::NEW;
use crate::domain::contact::{Channel, Contact, Outcome};
use crate::domain::file::File;
use crate::domain::text::TooLong;
use crate::domain::{CleanText, word::words};
use crate::exchange::cells;
use crate::exchange::columns::{Field as _, Mapping, ResidentField as F};
use crate::exchange::table::Table;

words! {
    /// What to do with the remarks of a file of residents.
    Notes {
        /// Say how many there are, and take none.
        Ask = "ask",
        /// Note them with the conversation of the row.
        Contact = "contact",
        /// Leave them out.
        Leave = "leave",
    }
}

/// What stands in the place of the day of a conversation where there was none.
const NEVER: [&str; 8] = [
    "nooit",
    "nog nooit",
    "nog niet",
    "geen contact",
    "nog geen contact",
    "niet gesproken",
    "nooit gesproken",
    "never",
];

/// What became of the remarks of a file.
pub(super) fn remarks(table: &Table, mapping: &Mapping<F>, notes: Notes) -> Option<Warning> {
    let told = table.rows.iter().filter_map(|row| {
        let cells = Cells { mapping, row, lenient: true };
        let spoken = cells.read(F::LastContact, cells::date).ok().flatten().is_some();
        (!said(&cells, F::Note).is_empty()).then_some((row.line, spoken))
    });
    let told: Vec<(u64, bool)> = told.collect();
    let alone = || told.iter().filter(|(_, spoken)| !spoken).map(|(line, _)| *line);
    let kind = match notes {
        Notes::Ask => WarningKind::RemarksLeftOut(told.len()),
        Notes::Contact if alone().next().is_some() => WarningKind::RemarksAlone(alone().collect()),
        Notes::Contact | Notes::Leave => return None,
    };
    (!told.is_empty()).then_some(Warning { line: 1, kind })
}

/// The rows that say how a conversation was held, but not when.
pub(super) fn kinds_alone(table: &Table, mapping: &Mapping<F>) -> Option<Warning> {
    let alone = |cells: &Cells<'_, F>| {
        cells.text(F::ContactKind).is_some()
            && mapping.cell(cells.row, F::LastContact).is_none_or(says_nothing)
    };
    let rows = table.rows.iter().filter(|row| alone(&Cells { mapping, row, lenient: true }));
    let lines: Vec<u64> = rows.map(|row| row.line).collect();
    (!lines.is_empty()).then_some(Warning { line: 1, kind: WarningKind::KindsAlone(lines) })
}

/// The conversation, where there is a day and the file has none of that day; where it has one, that
/// with what the row remarks.
pub(super) fn spoken_of(
    cells: &Cells<'_, F>,
    known: Option<&File>,
    (notes, chosen): (Notes, Option<Channel>),
    warnings: &mut Vec<Warning>,
) -> Result<Option<Contact>, FieldProblem> {
    if cells.text(F::LastContact).is_some_and(|text| NEVER.contains(&folded(text).as_str())) {
        return Ok(None);
    }
    let mut soft = Soft::of(cells);
    let Some(on) = soft.take(F::LastContact, cells.read(F::LastContact, cells::date))? else {
        if let Some(text) = cells.text(F::LastContact).filter(|_| !soft.remarks.is_empty()) {
            let (header, text) = (cells.header(F::LastContact).to_owned(), text.to_owned());
            let kind = WarningKind::SpokenUnread { header, text };
            warnings.push(Warning { line: cells.row.line, kind });
        }
        return Ok(None);
    };
    let remark = match notes {
        Notes::Contact => joined(said(cells, F::Note).into_iter(), F::Note.name())?,
        Notes::Ask | Notes::Leave => CleanText::default(),
    };
    let kind = cells.text(F::ContactKind);
    let (way, attempt) = kind.map(way_and_attempt).unwrap_or_default();
    let attempt = match cells.text(F::ContactResult) {
        Some(text) => came_of(cells, text, warnings).or(attempt),
        None => attempt,
    };
    let of_that_day = |contact: &&Contact| {
        contact.on == on
            && match attempt {
                None => contact.outcome.is_conversation(),
                Some(outcome) => contact.outcome == outcome,
            }
    };
    let contacts = known.map(|file| file.records.contacts.as_slice()).unwrap_or_default();
    if let Some(before) = contacts.iter().find(of_that_day) {
        return noted(before, &remark);
    }
    // How it was held must be something; where the file does not say, the note tells that.
    if let (Some(text), None, None) = (kind, way, attempt) {
        let (header, text) = (cells.header(F::ContactKind).to_owned(), text.to_owned());
        let lines = vec![cells.row.line];
        let kind = WarningKind::ChannelUnknown { header, text, lines };
        warnings.push(Warning { line: 1, kind });
    }
    let note = match kind {
        Some(text) if way.is_none() && attempt.is_none() => {
            note_of(&format!("{}: {text}\n{remark}", cells.header(F::ContactKind)))?
        }
        _ => remark,
    };
    let outcome = attempt.unwrap_or(Outcome::Reached);
    let unsaid = no_channel(cells.row.line, way.or(chosen), outcome);
    warnings.extend(unsaid.filter(|_| kind.is_none()));
    let (channel, by) = (way.or(chosen).unwrap_or(Channel::Phone), CleanText::default());
    Ok(Some(Contact { id: NEW, on, channel, outcome, note, by }))
}

/// Tells that nothing says how contact was sought, where what came of it does not say it either.
pub(super) fn no_channel(line: u64, way: Option<Channel>, came: Outcome) -> Option<Warning> {
    let of_a_call = matches!(came, Outcome::Voicemail | Outcome::WrongNumber);
    let kind = WarningKind::NoChannel(vec![line]);
    (way.is_none() && !of_a_call).then_some(Warning { line: 1, kind })
}

/// Each unknown kind of contact once, the one of most rows first; all that say none at once, and all
/// promises of which nothing is said.
pub(super) fn kinds_once(warnings: &mut Vec<Warning>) {
    let mut kinds: BTreeMap<(String, String), Vec<u64>> = BTreeMap::new();
    let (mut none, mut empty): (Vec<u64>, Vec<u64>) = Default::default();
    warnings.retain(|warning| match &warning.kind {
        WarningKind::NoChannel(lines) => {
            none.extend(lines);
            false
        }
        WarningKind::NoPromise(lines) => {
            empty.extend(lines);
            false
        }
        WarningKind::ChannelUnknown { header, text, lines } => {
            kinds.entry((header.clone(), text.clone())).or_default().extend(lines);
            false
        }
        _ => true,
    });
    let mut kinds: Vec<_> = kinds.into_iter().collect();
    kinds.sort_by_key(|(_, lines)| std::cmp::Reverse(lines.len()));
    let told = kinds.into_iter().map(|((header, text), lines)| Warning {
        line: 1,
        kind: WarningKind::ChannelUnknown { header, text, lines },
    });
    let once = |mut lines: Vec<u64>, kind: fn(Vec<u64>) -> WarningKind| {
        lines.sort_unstable();
        (!lines.is_empty()).then(|| Warning { line: 1, kind: kind(lines) })
    };
    let none = once(none, WarningKind::NoChannel);
    let empty = once(empty, WarningKind::NoPromise);
    warnings.splice(0..0, told.chain(none).chain(empty));
}

/// What came of it where nobody was spoken, as a column of its own says; a word that is not known is
/// told.
fn came_of(cells: &Cells<'_, F>, text: &str, warnings: &mut Vec<Warning>) -> Option<Outcome> {
    let came = outcome(text);
    if came.is_none() {
        let (header, text) = (cells.header(F::ContactResult).to_owned(), text.to_owned());
        let kind = WarningKind::NotTaken { header, text };
        warnings.push(Warning { line: cells.row.line, kind });
    }
    came.filter(|outcome| !outcome.is_conversation())
}

/// How contact was sought, and what came of it where nobody was spoken: "huisbezoek (niet thuis)".
pub(super) fn way_and_attempt(kind: &str) -> (Option<Channel>, Option<Outcome>) {
    let pieces = || std::iter::once(kind).chain(kind.split(['(', ')', ',', ';', ':', '-', '/']));
    let way = pieces().find_map(channel);
    let came = pieces().find_map(outcome).or_else(|| written(way));
    let attempt = came.filter(|outcome| !outcome.is_conversation());
    if way.is_some() {
        return (way, attempt);
    }
    let (way, sought) = by_a_word(kind).unwrap_or_default();
    (way, if came.is_some() { attempt } else { sought })
}

/// What came of a letter, where nothing more is said: it was sent, and nobody was spoken to.
pub(super) fn written(way: Option<Channel>) -> Option<Outcome> {
    (way == Some(Channel::Letter)).then_some(Outcome::NoAnswer)
}

/// A known conversation with a remark that it has not.
fn noted(before: &Contact, remark: &CleanText) -> Result<Option<Contact>, FieldProblem> {
    let note = before.note.as_str();
    if note.contains(remark.as_str()) {
        return Ok(None);
    }
    let note = note_of(&format!("{note}\n{remark}"))?;
    Ok(Some(Contact { note, ..before.clone() }))
}

fn note_of(text: &str) -> Result<CleanText, FieldProblem> {
    let long = |long: TooLong| (Some(F::Note.name()), super::Reason::TooLong(long.max));
    CleanText::note(text.trim()).map_err(long)
}
