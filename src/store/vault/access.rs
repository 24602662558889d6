//! The access log of an open vault.

use chrono::{DateTime, Utc};

use super::Vault;
use crate::digest::Hash;
use crate::domain::noted::{Loss, LostPart};
use crate::domain::{CleanText, LogLine, Note, Noted, ResidentId};
use crate::store::access_log::Acknowledged;
use crate::store::error::StoreError;
use crate::store::{failed, members};

impl Vault {
    /// Writes a note in the access log; durable when it returns. In a demo nobody is real, so
    /// nothing is noted.
    ///
    /// # Errors
    /// [`StoreError`]; nothing was written then.
    pub fn note(&mut self, what: Noted, at: DateTime<Utc>) -> Result<(), StoreError> {
        if self.access_log.is_none() {
            return Ok(());
        }
        if self.beside {
            return self.note_aside(what, at);
        }
        if self.lock.is_none() {
            return Err(StoreError::ReadOnly);
        }
        // What others read meanwhile came before.
        self.take_over();
        let note = self.new_note(what, at);
        let Some(log) = &mut self.access_log else { return Ok(()) };
        self.marks.log = log.append(&self.envelope, &note, &self.marks)?;
        self.drop_anchor();
        Ok(())
    }

    /// A note as it would stand behind the last one.
    pub(super) fn new_note(&self, what: Noted, at: DateTime<Utc>) -> Note {
        Note {
            no: self.note_count() + 1,
            at,
            by: CleanText::cut(&self.unlocked.name),
            origin: self.envelope.origin(),
            device: self.envelope.device().clone(),
            what,
            after: self.marks.journal.no,
        }
    }

    /// What was lost of journal, access log or anchor and nobody has acknowledged.
    pub fn loss(&self) -> Option<Loss> {
        let anchor = self.anchor.as_ref().map_or(0, |anchor| anchor.last().generation);
        let log = |(found, known)| Loss { part: LostPart::Log, found, known, anchor };
        self.accepted.or(self.log_loss.map(log))
    }

    /// Writes down, signed, that whoever works was told of the loss; from now on it is no problem
    /// any more. Says what it was.
    ///
    /// # Errors
    /// [`StoreError`]; it is not acknowledged then.
    pub fn acknowledge(&mut self, at: DateTime<Utc>) -> Result<Option<Loss>, StoreError> {
        let generation = self.anchor.as_ref().map_or(0, |anchor| anchor.last().generation);
        let problems = self.verify().problems;
        let found = || problems.iter().find_map(|problem| problem.loss(generation));
        let Some(loss) = self.loss().or_else(found) else { return Ok(None) };
        self.note(Noted::Acknowledged(loss), at)?;
        self.acknowledged = Acknowledged { note: self.marks.log.no, entry: self.marks.journal.no };
        (self.log_loss, self.accepted) = (None, None);
        if !self.header.founding.demo {
            // Header and keys know of what is lost, too.
            self.write_keys()?;
            let (mut header, unlocked) = (self.header.clone(), self.unlocked.clone());
            members::settle(&mut header, &unlocked, &self.marks)?;
            self.take_header(header, unlocked)?;
        }
        self.drop_anchor();
        Ok(Some(loss))
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
        self.log_reader(id).read(&|| true)
    }

    /// The hashes that end the journal and the access log.
    pub fn anchors(&self) -> [Hash; 2] {
        let log = self.access_log.as_ref().map_or([0; 32], |log| log.head().hash);
        [self.marks.journal.hash, log]
    }

    /// How often somebody tried a wrong passphrase since this was noted.
    pub fn failed(&self) -> u32 {
        failed::count(&*self.files)
    }

    /// What was tried in vain is noted now.
    pub fn forget_failed(&self) {
        failed::forget(&*self.files);
    }

    /// How many notes there are.
    pub(super) fn note_count(&self) -> u64 {
        self.access_log.as_ref().map_or(0, |log| log.head().seq)
    }
}
