//! Reading from the journal: one entry, somebody's log, everything as it was.

use super::Vault;
use crate::domain::{Caseload, Entry, LogLine, Origin, ResidentId};
use crate::store::access_log::AccessLog;
use crate::store::envelope::Envelope;
use crate::store::error::StoreError;
use crate::store::keyring::Owner;
use crate::store::source::{Shared, journal, replay};

impl Vault {
    /// One entry.
    ///
    /// # Errors
    /// [`StoreError::NoSuchEntry`] or [`StoreError::Damaged`].
    pub fn entry(&self, seq: u64) -> Result<Entry, StoreError> {
        let parts = journal(&self.journal).entry(seq)?.parts;
        self.envelope.open_entry(seq, &parts).map_err(StoreError::damaged(seq))
    }

    /// What is needed to read, on another thread, what was done and read in somebody's file.
    pub fn log_reader(&self, id: ResidentId) -> LogReader {
        let (journal, envelope) = (self.journal.clone(), self.envelope.clone());
        let entries = self.logged.iter().map(|logged| (logged.header.seq, logged.origin));
        let (entries, log) = (entries.collect(), self.access_log.clone());
        LogReader { journal, envelope, entries, log, id }
    }

    /// What is needed to read these entries on another thread.
    pub fn entry_reader(&self, seqs: Vec<u64>) -> EntryReader {
        let (journal, envelope) = (self.journal.clone(), self.envelope.clone());
        EntryReader { journal, envelope, seqs }
    }

    /// Everything as it was after this entry.
    ///
    /// # Errors
    /// [`StoreError::Damaged`] or [`StoreError::Misfit`] naming the entry.
    pub fn caseload_at(&self, seq: u64) -> Result<Caseload, StoreError> {
        self.replayer(seq).read(&|| true)
    }

    /// What is needed to read that on another thread.
    pub fn replayer(&self, seq: u64) -> Replayer {
        let (journal, envelope) = (self.journal.clone(), self.envelope.clone());
        Replayer { journal, envelope, seq }
    }
}

/// Reads the journal up to one entry, beside whoever writes on.
pub struct Replayer {
    journal: Shared,
    envelope: Envelope,
    seq: u64,
}

impl Replayer {
    /// Everything as it was after that entry, or after an earlier one where `go_on` said no.
    ///
    /// # Errors
    /// [`StoreError::Damaged`] or [`StoreError::Misfit`] naming the entry.
    pub fn read(&self, go_on: &dyn Fn() -> bool) -> Result<Caseload, StoreError> {
        let mut caseload = Caseload::default();
        for seq in (1..=self.seq).take_while(|_| go_on()) {
            replay(&self.journal, &self.envelope, &mut caseload, seq)?;
        }
        Ok(caseload)
    }
}

/// Reads some entries, beside whoever writes on.
pub struct EntryReader {
    journal: Shared,
    envelope: Envelope,
    seqs: Vec<u64>,
}

impl EntryReader {
    /// The entries, as long as `go_on` says yes.
    ///
    /// # Errors
    /// [`StoreError::Damaged`] naming the entry.
    pub fn read(&self, go_on: &dyn Fn() -> bool) -> Result<Vec<Entry>, StoreError> {
        let seqs = self.seqs.iter().take_while(|_| go_on());
        seqs.map(|seq| {
            let parts = journal(&self.journal).entry(*seq)?.parts;
            self.envelope.open_entry(*seq, &parts).map_err(StoreError::damaged(*seq))
        })
        .collect()
    }
}

/// Reads the log of one file, beside whoever writes on.
pub struct LogReader {
    journal: Shared,
    envelope: Envelope,
    entries: Vec<(u64, Origin)>,
    log: Option<AccessLog>,
    id: ResidentId,
}

impl LogReader {
    /// The entries that changed the file and the notes that it was read, in order; as long as
    /// `go_on` says yes.
    ///
    /// # Errors
    /// [`StoreError::Damaged`] naming the entry, [`StoreError::NoteDamaged`] naming the note.
    pub fn read(&self, go_on: &dyn Fn() -> bool) -> Result<Vec<LogLine>, StoreError> {
        let mut lines = Vec::new();
        for (seq, origin) in self.entries.iter().take_while(|_| go_on()) {
            let parts = journal(&self.journal).entry(*seq)?.parts;
            let owners = self.envelope.owners(*seq, &parts).map_err(StoreError::damaged(*seq))?;
            if owners.contains(&Owner::Person(self.id)) {
                let entry = self.envelope.open_entry(*seq, &parts);
                let entry = entry.map_err(StoreError::damaged(*seq))?;
                lines.push(LogLine::Done(*origin, entry));
            }
        }
        let notes = self.log.iter().flat_map(|log| (1..=log.head().seq).map(move |no| (log, no)));
        for (log, no) in notes.take_while(|_| go_on()) {
            let (note, _) = log.read(&self.envelope, no)?;
            if note.what.resident() == Some(self.id) {
                lines.push(LogLine::Noted(note));
            }
        }
        lines.sort_by_key(LogLine::place);
        Ok(lines)
    }
}
