//! Reading from the journal: one entry, somebody's log, everything as it was.

use super::Vault;
use crate::domain::{Caseload, Entry, LogLine, ResidentId};
use crate::store::envelope::Envelope;
use crate::store::error::StoreError;
use crate::store::seal::Owner;
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

    /// The entries that changed somebody's file, the oldest first.
    pub(super) fn entries_about(&self, id: ResidentId) -> Result<Vec<LogLine>, StoreError> {
        let mut lines = Vec::new();
        for logged in &self.logged {
            let seq = logged.header.seq;
            let parts = journal(&self.journal).entry(seq)?.parts;
            let owners = self.envelope.owners(seq, &parts).map_err(StoreError::damaged(seq))?;
            if owners.contains(&Owner::Person(id)) {
                let entry = self.envelope.open_entry(seq, &parts);
                let entry = entry.map_err(StoreError::damaged(seq))?;
                lines.push(LogLine::Done(logged.origin, entry));
            }
        }
        Ok(lines)
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
