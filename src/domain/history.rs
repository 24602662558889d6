//! Undo and redo as new entries: nothing is ever taken out of the journal.
//!
//! Undo walks back over the acts of one person. Undoing again goes one act further back; redoing
//! goes forward again; a new act makes what was undone before it part of the past, so that a later
//! undo steps over the undone act and its undoing as if neither had happened.

use std::collections::{HashMap, HashSet};

use crate::domain::change::{Change, Subject};
use crate::domain::id::RecordKind;
use crate::domain::refusal::InTheWay;
use crate::domain::{Caseload, Cause, CleanText, Entry, Refusal, ResidentId};

/// What undo and redo need to know of an entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Header {
    /// Its number.
    pub seq: u64,
    /// Who wrote it.
    pub by: CleanText,
    /// Why.
    pub cause: Cause,
}

impl From<&Entry> for Header {
    fn from(entry: &Entry) -> Self {
        Self { seq: entry.seq, by: entry.by.clone(), cause: entry.cause.clone() }
    }
}

/// The acts that can be undone and redone, the next one last.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Ledger {
    done: Vec<u64>,
    undone: Vec<u64>,
    /// How many rows a list had, by the entry that took it in.
    rows: HashMap<u64, usize>,
}

impl Ledger {
    /// The ledger of one person after these entries.
    pub fn of<'a>(headers: impl IntoIterator<Item = &'a Header>, by: &CleanText) -> Self {
        let mut ledger = Self::default();
        for header in headers {
            ledger.note(header, by);
        }
        ledger
    }

    /// Takes note of one more entry; those of others are stepped over.
    pub fn note(&mut self, header: &Header, by: &CleanText) {
        if header.by != *by {
            return;
        }
        match header.cause {
            Cause::Undid(seq) => {
                self.done.retain(|done| *done != seq);
                self.undone.push(seq);
            }
            Cause::Redid(seq) => {
                self.undone.retain(|undone| *undone != seq);
                self.done.push(seq);
            }
            Cause::Invented
            | Cause::Erased(_)
            | Cause::Proposed(_)
            | Cause::Leaving(_)
            | Cause::Recalled(_) => {}
            Cause::Imported { .. } if header.cause.is_arrival() => {}
            Cause::Did(_) | Cause::Imported { .. } => {
                if let Cause::Imported { rows, .. } = header.cause {
                    self.rows.insert(header.seq, usize::try_from(rows).unwrap_or(usize::MAX));
                }
                self.done.push(header.seq);
                self.undone.clear();
            }
        }
    }

    /// The entry that undo takes back next.
    pub fn next_undo(&self) -> Option<u64> {
        self.done.last().copied()
    }

    /// The entry that redo does again next.
    pub fn next_redo(&self) -> Option<u64> {
        self.undone.last().copied()
    }

    /// Steps over an entry of which nothing is left, so that what lies before it can be reached.
    pub fn step_over(&mut self, seq: u64) {
        self.done.retain(|done| *done != seq);
        self.undone.retain(|undone| *undone != seq);
    }

    /// How many rows the list had that an entry took in.
    pub fn rows(&self, seq: u64) -> Option<usize> {
        self.rows.get(&seq).copied()
    }

    /// Whether this entry stands and can be undone.
    pub fn stands(&self, seq: u64) -> bool {
        self.done.contains(&seq)
    }
}

/// The changes that take an entry back.
///
/// # Errors
/// [`Refusal::NotUndoable`] for a demo's past and for what a vault begins with, [`Refusal::ChangedSince`] where something that the
/// entry changed was changed again, [`Refusal::OnlyErased`] where nothing of it is left.
pub fn undo(caseload: &Caseload, entry: &Entry) -> Result<Vec<Change>, Refusal> {
    let stays = matches!(
        entry.cause,
        Cause::Invented
            | Cause::Erased(_)
            | Cause::Proposed(_)
            | Cause::Leaving(_)
            | Cause::Recalled(_)
    );
    if stays || entry.cause.is_arrival() {
        return Err(Refusal::NotUndoable(entry.seq));
    }
    something_left(entry)?;
    still_open(caseload, entry)?;
    let back: Vec<Change> = entry.changes.iter().rev().cloned().map(Change::inverse).collect();
    fits(caseload, &back, entry.seq)?;
    Ok(back)
}

/// The changes that do an undone entry again.
///
/// # Errors
/// [`Refusal::ChangedSince`] where something that the entry would change is not as it was,
/// [`Refusal::OnlyErased`] where nothing of it is left.
pub fn redo(caseload: &Caseload, entry: &Entry) -> Result<Vec<Change>, Refusal> {
    something_left(entry)?;
    still_open(caseload, entry)?;
    fits(caseload, &entry.changes, entry.seq)?;
    Ok(entry.changes.clone())
}

/// What an entry changed for people who were erased cannot be read any more: where nothing else was
/// in it, nothing would happen, and nobody must be told that it did.
fn something_left(entry: &Entry) -> Result<(), Refusal> {
    if entry.changes.is_empty() { Err(Refusal::OnlyErased(entry.seq)) } else { Ok(()) }
}

/// What somebody did in a file before it was closed stands until it is open again; what changes
/// whether it is closed, is.
fn still_open(caseload: &Caseload, entry: &Entry) -> Result<(), Refusal> {
    if !matches!(entry.cause, Cause::Did(_)) {
        return Ok(());
    }
    let closes = |id| {
        let of = |change: &Change| matches!(change, Change::Closing(whose, _) if *whose == id);
        entry.changes.iter().any(of)
    };
    let records = entry.changes.iter().filter_map(|change| match change.subject()? {
        Subject::Record(id, kind, _) if !matches!(kind, RecordKind::Task | RecordKind::Cost) => {
            Some(id)
        }
        _ => None,
    });
    for id in records.filter(|id| !closes(*id)) {
        if let Some((on, _)) = caseload.line(id).and_then(|line| line.closed) {
            return Err(Refusal::File(id, InTheWay::Closed(on)));
        }
    }
    Ok(())
}

/// Whether the first change of every record finds it as it was, and no person who is to go has
/// anything in the file that these changes do not take away first.
fn fits(caseload: &Caseload, changes: &[Change], seq: u64) -> Result<(), Refusal> {
    let (mut seen, mut new) = (HashSet::new(), HashSet::new());
    let mut away: HashMap<ResidentId, usize> = HashMap::new();
    for change in changes {
        if let Change::Person(delta) = change
            && let (None, Some(person)) = (&delta.before, &delta.after)
        {
            new.insert(person.id);
        }
        let Some(subject) = change.subject() else {
            continue;
        };
        let fits = || match subject {
            // Whoever comes with these changes has nothing yet that could be otherwise.
            Subject::Record(id, ..) if new.contains(&id) => change.is_new(),
            _ => caseload.fits(change),
        };
        if seen.insert(subject) {
            if !fits() {
                return Err(Refusal::ChangedSince(seq));
            }
            // Counted as they come: a file of a hundred thousand rows has as many people to ask.
            if let Subject::Record(id, ..) = subject {
                *away.entry(id).or_default() += 1;
            }
        }
        if leaves_records(caseload, change, &away) {
            return Err(Refusal::ChangedSince(seq));
        }
    }
    Ok(())
}

/// Whether a person goes and more stands in the file than was taken away before.
fn leaves_records(caseload: &Caseload, change: &Change, away: &HashMap<ResidentId, usize>) -> bool {
    let Change::Person(delta) = change else {
        return false;
    };
    let (Some(person), None) = (&delta.before, &delta.after) else {
        return false;
    };
    let Some(file) = caseload.file(person.id) else {
        return false;
    };
    file.records.len() > away.get(&person.id).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::act::Act;

    fn header(seq: u64, by: &str) -> Header {
        Header { seq, by: CleanText::cut(by), cause: Cause::Did(Act::Request) }
    }

    #[test]
    fn of_an_entry_nothing_is_left_of_nothing_is_taken_back_or_done_again() {
        let (at, by) = (chrono::DateTime::UNIX_EPOCH, CleanText::cut("Sanne"));
        let entry = Entry { seq: 7, at, by, cause: Cause::Did(Act::Request), changes: Vec::new() };
        let caseload = Caseload::default();
        assert_eq!(undo(&caseload, &entry), Err(Refusal::OnlyErased(7)));
        assert_eq!(redo(&caseload, &entry), Err(Refusal::OnlyErased(7)));
    }

    #[test]
    fn what_lies_before_it_can_still_be_reached() {
        let by = CleanText::cut("Sanne");
        let headers = [header(1, "Sanne"), header(2, "Rachid"), header(3, "Sanne")];
        let mut ledger = Ledger::of(&headers, &by);
        ledger.step_over(3);
        assert_eq!((ledger.next_undo(), ledger.stands(3)), (Some(1), false));
    }
}
