//! The access log of an open vault.

use chrono::{DateTime, Utc};

use super::Vault;
use crate::crypto::digest::Hash;
use crate::domain::{CleanText, LogLine, Note, Noted, ResidentId};
use crate::store::error::StoreError;
use crate::store::failed;
use crate::store::source::journal;

impl Vault {
    /// Writes a note in the access log; durable when it returns. In a demo nobody is real, so
    /// nothing is noted.
    ///
    /// # Errors
    /// [`StoreError`]; nothing was written then.
    pub fn note(&mut self, what: Noted, at: DateTime<Utc>) -> Result<(), StoreError> {
        let Some(log) = &mut self.access_log else { return Ok(()) };
        let head = journal(&self.journal).head();
        let note = Note {
            no: log.head().seq + 1,
            at,
            by: CleanText::cut(&self.unlocked.name),
            origin: self.envelope.origin(),
            what,
            after: head.seq,
        };
        log.append(&self.envelope, &note, &head.hash)
    }

    /// All notes, the oldest first.
    ///
    /// # Errors
    /// [`StoreError::Damaged`].
    pub fn notes(&self) -> Result<Vec<Note>, StoreError> {
        let Some(log) = &self.access_log else { return Ok(Vec::new()) };
        let read = |no| log.read(&self.envelope, no).map(|(note, _)| note);
        (1..=log.head().seq).map(read).collect()
    }

    /// The entries that changed somebody's file and the notes that it was read, in order.
    ///
    /// # Errors
    /// [`StoreError::Damaged`].
    pub fn about(&self, id: ResidentId) -> Result<Vec<LogLine>, StoreError> {
        let notes = self.notes()?.into_iter().filter(|note| note.what.resident() == Some(id));
        let mut lines: Vec<LogLine> = notes.map(LogLine::Noted).collect();
        lines.extend(self.entries_about(id)?);
        lines.sort_by_key(LogLine::place);
        Ok(lines)
    }

    /// The hashes that end the journal and the access log.
    pub fn anchors(&self) -> [Hash; 2] {
        let log = self.access_log.as_ref().map_or([0; 32], |log| log.head().hash);
        [journal(&self.journal).head().hash, log]
    }

    /// How often somebody tried a wrong passphrase since this was noted.
    pub fn failed(&self) -> u32 {
        failed::count(&self.folder)
    }

    /// What was tried in vain is noted now.
    pub fn forget_failed(&self) {
        failed::forget(&self.folder);
    }

    /// How many notes there are.
    pub(super) fn note_count(&self) -> u64 {
        self.access_log.as_ref().map_or(0, |log| log.head().seq)
    }
}
