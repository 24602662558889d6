//! The access log: who opened, read and gave out what; a chain of its own beside the journal.
//!
//! A note names the last entry of the journal and its hash, and every entry names the number of
//! notes there were: whoever cuts one of the two leaves a mark in the other.

use std::fs;
use std::path::Path;

use crate::crypto::digest::Hash;
use crate::domain::Note;
use crate::store::envelope::Envelope;
use crate::store::error::{Damage, Doing, Notice, StoreError};
use crate::store::folder::private_file;
use crate::store::founding::Founding;
use crate::store::frame::Parts;
use crate::store::journal::{FileJournal, Head, Journal as _};

/// The name of the file in the vault's folder.
pub const NAME: &str = "access";

/// An open access log.
pub struct AccessLog(FileJournal);

impl AccessLog {
    /// Opens the log, of which note `seen` is known to have been written. One that is damaged is
    /// moved aside, because nobody may be kept from the work by it.
    ///
    /// # Errors
    /// What the disk answers.
    pub fn open(
        folder: &Path,
        founding: Founding,
        seen: u64,
    ) -> Result<(Self, Option<Notice>), StoreError> {
        let (log, notice) = match Self::read_file(folder, founding) {
            Ok(log) => (log, None),
            Err(StoreError::Damaged { entry, .. }) => {
                move_aside(folder)?;
                (Self::read_file(folder, founding)?, Some(Notice::LogDamaged { note: entry }))
            }
            Err(error) => return Err(error),
        };
        let found = log.head().seq;
        let short = (found < seen).then_some(Notice::LogShort { found, seen });
        Ok((log, notice.or(short)))
    }

    fn read_file(folder: &Path, founding: Founding) -> Result<Self, StoreError> {
        let file = private_file(&folder.join(NAME)).map_err(StoreError::io(Doing::Opening))?;
        let genesis = founding.log_genesis();
        let (file, _torn) = FileJournal::open(Box::new(file), genesis, 0, &mut |_, _| Ok(()))?;
        Ok(Self(file))
    }

    /// The last note.
    pub fn head(&self) -> Head {
        self.0.head()
    }

    /// The hash of the chain at this note.
    ///
    /// # Errors
    /// [`StoreError::NoSuchEntry`], or what the disk answers.
    pub fn hash_at(&self, no: u64) -> Result<Hash, StoreError> {
        self.0.hash_at(no)
    }

    /// Writes a note behind the last one; durable when it returns.
    ///
    /// # Errors
    /// [`StoreError`]; nothing was written then.
    pub fn append(
        &mut self,
        envelope: &Envelope,
        note: &Note,
        after: &Hash,
    ) -> Result<(), StoreError> {
        let head = self.head();
        let sealed = envelope.seal_note(note, after, &head.hash);
        let head_part = sealed.map_err(StoreError::damaged(note.no))?;
        self.0.append(head.seq, &[Parts { head: head_part, body: Vec::new() }]).map(|_head| ())
    }

    /// One note, and the hash of the journal that it names.
    ///
    /// # Errors
    /// [`StoreError::NoSuchEntry`] or [`StoreError::Damaged`].
    pub fn read(&self, envelope: &Envelope, no: u64) -> Result<(Note, Hash), StoreError> {
        let parts = self.0.read(no)?;
        envelope.open_note(no, &parts.head).map_err(StoreError::damaged(no))
    }

    /// One note, with its chain and its signature checked.
    ///
    /// # Errors
    /// [`StoreError::Damaged`].
    pub fn check(&self, envelope: &Envelope, no: u64) -> Result<(Note, Hash), StoreError> {
        self.0.check(no)?;
        let parts = self.0.read(no)?;
        let before = self.0.hash_at(no.saturating_sub(1))?;
        let signed = envelope.check_note(no, &parts.head, &before);
        signed.map_err(StoreError::damaged(no))?;
        if parts.body.is_empty() {
            self.read(envelope, no)
        } else {
            Err(StoreError::Damaged { entry: no, damage: Damage::Shape })
        }
    }
}

/// Moves a damaged log aside under the first free number.
fn move_aside(folder: &Path) -> Result<(), StoreError> {
    let place = |number: u32| folder.join(format!("{NAME}.damaged-{number}"));
    let number = (1..u32::MAX).find(|number| !place(*number).exists()).unwrap_or(u32::MAX);
    let moved = fs::rename(folder.join(NAME), place(number));
    moved.map_err(StoreError::io(Doing::Opening))
}
