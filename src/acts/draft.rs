//! A decision under way: the numbers and identities given out so far, and the changes.

use std::collections::HashSet;
use std::sync::Arc;

use chrono::{Datelike, NaiveDate};

use super::Decision;
use crate::domain::appointment::TimeOfDay;
use crate::domain::day::last_ahead;
use crate::domain::file::{File, Record};
use crate::domain::id::Numbers;
use crate::domain::refusal::InTheWay;
use crate::domain::{Caseload, Change, CleanText, Delta, RecordId, Refusal, ResidentId, Stamp};

/// What a decision reads, and what it has changed so far.
pub struct Draft<'a> {
    pub(super) caseload: &'a Caseload,
    pub(super) stamp: &'a Stamp,
    pub(super) numbers: Numbers,
    identities: u32,
    changes: Vec<Change>,
}

impl<'a> Draft<'a> {
    pub(super) const fn new(caseload: &'a Caseload, stamp: &'a Stamp) -> Self {
        let numbers = caseload.numbers();
        Self { caseload, stamp, numbers, identities: 0, changes: Vec::new() }
    }

    pub(super) fn into_changes(self) -> Vec<Change> {
        self.changes
    }

    /// What was changed so far.
    pub(super) fn changes(&self) -> &[Change] {
        &self.changes
    }

    /// The number of a new record.
    pub(super) fn record_id(&mut self) -> RecordId {
        self.numbers.record = self.numbers.record.saturating_add(1);
        RecordId(self.numbers.record)
    }

    /// A new identity.
    pub(super) fn identity(&mut self) -> u128 {
        self.identities = self.identities.saturating_add(1);
        self.stamp.identity(self.identities)
    }

    /// Who acts.
    pub(super) fn by(&self) -> CleanText {
        self.stamp.by.clone()
    }

    /// Today.
    pub(super) const fn today(&self) -> NaiveDate {
        self.stamp.today
    }

    /// The file of this resident.
    ///
    /// # Errors
    /// [`Refusal::UnknownResident`] for a stranger.
    pub(super) fn file(&self, id: ResidentId) -> Result<Arc<File>, Refusal> {
        self.caseload.file(id).ok_or(Refusal::UnknownResident(id))
    }

    /// The files of these residents, each once.
    ///
    /// # Errors
    /// [`Refusal::NobodyChosen`] for none, [`Refusal::UnknownResident`] for a stranger.
    pub(super) fn files(&self, residents: &[ResidentId]) -> Result<Vec<Arc<File>>, Refusal> {
        let mut seen = HashSet::new();
        let files: Result<Vec<_>, _> =
            residents.iter().filter(|id| seen.insert(**id)).map(|id| self.file(*id)).collect();
        match files {
            Ok(files) if files.is_empty() => Err(Refusal::NobodyChosen),
            other => other,
        }
    }

    /// Whether the files of these residents are all open.
    ///
    /// # Errors
    /// [`Refusal::File`].
    pub(super) fn all_open(&self, residents: &[ResidentId]) -> Decision {
        let mut lines = residents.iter().filter_map(|id| self.caseload.line(*id));
        match lines.find_map(|line| line.closed.map(|(on, _)| (line.id, on))) {
            Some((id, on)) => Err(Refusal::File(id, InTheWay::Closed(on))),
            None => Ok(()),
        }
    }

    /// The record of this number in this resident's file.
    ///
    /// # Errors
    /// [`Refusal::UnknownResident`], [`Refusal::UnknownRecord`].
    pub(super) fn record<R: Record>(&self, whose: ResidentId, id: RecordId) -> Result<R, Refusal> {
        let file = self.file(whose)?;
        file.records.get::<R>(id).cloned().ok_or(Refusal::UnknownRecord(id))
    }

    /// A day on which something has happened: not ahead, and in living memory.
    ///
    /// # Errors
    /// [`Refusal::InFuture`], [`Refusal::FarAway`].
    pub(super) fn past(&self, on: NaiveDate) -> Decision {
        if on > self.stamp.today {
            Err(Refusal::InFuture(on))
        } else if on.year() < 1900 {
            Err(Refusal::FarAway(on))
        } else {
            Ok(())
        }
    }

    /// A day on which something is to happen: today or later, as far as anything is agreed.
    ///
    /// # Errors
    /// [`Refusal::InPast`], [`Refusal::FarAway`].
    pub(super) fn ahead(&self, on: NaiveDate) -> Decision {
        if on < self.stamp.today {
            Err(Refusal::InPast(on))
        } else if on > last_ahead(self.stamp.today) {
            Err(Refusal::FarAway(on))
        } else {
            Ok(())
        }
    }

    /// The time of day.
    pub(super) const fn time(&self) -> TimeOfDay {
        self.stamp.time
    }

    /// So many changes are to come, about.
    pub(super) fn expect(&mut self, changes: usize) {
        self.changes.reserve(changes);
    }

    /// One more change.
    pub(super) fn push(&mut self, change: Change) {
        self.changes.push(change);
    }

    /// Something changed, or it is said of somebody why nothing did.
    pub(super) fn changed_or(&self, same: Option<Refusal>) -> Decision {
        match same {
            Some(same) if self.changes.is_empty() => Err(same),
            _ => Ok(()),
        }
    }
}

/// A reason that is not empty.
pub(super) fn given(reason: &CleanText) -> Decision {
    if reason.is_empty() { Err(Refusal::ReasonMissing) } else { Ok(()) }
}

/// A delta where the value differs, nothing where it is the same.
pub(super) fn edited<T: PartialEq + Clone>(before: &T, after: T) -> Option<Delta<T>> {
    (*before != after).then(|| Delta::edit(before.clone(), after))
}
