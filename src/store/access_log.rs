//! The access log: who opened, read and gave out what; a chain of its own beside the journal.
//!
//! A note names the last entry of the journal and its hash, and every entry names the number of
//! notes there were: whoever cuts one of the two leaves a mark in the other.

use std::fs;
use std::io;
use std::path::Path;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use crate::digest::Hash;
use crate::domain::{Note, Noted};
use crate::store::envelope::{Envelope, Taken};
use crate::store::error::{Damage, Doing, StoreError};
use crate::store::folder::private_file;
use crate::store::founding::Founding;
use crate::store::frame::Parts;
use crate::store::journal::{FileJournal, Head, Journal as _};
use crate::store::marks::{Mark, Marks};
use crate::store::medium::Medium;

/// The name of the file in the vault's folder.
pub const NAME: &str = "access";

/// An open access log; a clone reads the same one on another thread.
#[derive(Clone)]
pub struct AccessLog(Arc<Mutex<FileJournal>>);

/// A loss that was acknowledged, by the note that says so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Acknowledged {
    /// The number of the note.
    pub note: u64,
    /// The last entry of the journal at that moment.
    pub entry: u64,
}

/// An access log and what it says.
#[derive(Default)]
pub struct Found {
    /// The log; `None` where it is damaged.
    pub log: Option<AccessLog>,
    /// The first damaged note.
    pub damaged: Option<u64>,
    /// The last note that stands before a half-written one.
    pub torn: Option<u64>,
    /// The last loss that was acknowledged.
    pub acknowledged: Acknowledged,
    /// How far the last note says everything was.
    pub last: Option<Marks>,
    /// The numbers of readers' notes that were taken into it.
    pub taken: Vec<u128>,
}

impl AccessLog {
    fn of(file: FileJournal) -> Self {
        Self(Arc::new(Mutex::new(file)))
    }

    /// The file, also after a panic elsewhere: an append leaves it whole or marked.
    fn file(&self) -> MutexGuard<'_, FileJournal> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Opens the log in this file and every note in it; nothing is changed.
    ///
    /// # Errors
    /// What the disk answers.
    pub fn find(
        medium: Box<dyn Medium>,
        founding: Founding,
        envelope: &Envelope,
    ) -> Result<Found, StoreError> {
        let mut acknowledged = Acknowledged::default();
        let mut last = None;
        let mut taken = Vec::new();
        let genesis = founding.log_genesis();
        let read = FileJournal::look(medium, genesis, &mut |no, format, head| {
            let (note, marks) = envelope.open_note(no, (format, head))?;
            if matches!(note.what, Noted::Acknowledged(_)) {
                acknowledged = Acknowledged { note: no, entry: note.after };
            }
            last = Some(marks);
            taken.extend(envelope.taken(no, (format, head))?);
            Ok(())
        });
        match read {
            Ok((log, torn)) => {
                let (log, torn) = (Some(Self::of(log)), torn.map(|torn| torn.after));
                Ok(Found { log, damaged: None, torn, acknowledged, last, taken })
            }
            Err(StoreError::Damaged { entry, .. }) => {
                Ok(Found { damaged: Some(entry), ..Found::default() })
            }
            Err(error) => Err(error),
        }
    }

    /// Begins a new log; the damaged one is kept aside.
    ///
    /// # Errors
    /// What the disk answers.
    pub fn begin_anew(folder: &Path, founding: Founding) -> Result<Self, StoreError> {
        move_aside(folder)?;
        let file = private_file(&folder.join(NAME)).map_err(StoreError::io(Doing::Opening))?;
        let genesis = founding.log_genesis();
        let (file, _torn) = FileJournal::look(Box::new(file), genesis, &mut |_, _, _| Ok(()))?;
        Ok(Self::of(file))
    }

    /// Puts something before the file.
    pub(in crate::store) fn put_before(
        &mut self,
        wrap: impl FnOnce(Box<dyn Medium>) -> Box<dyn Medium>,
    ) {
        self.file().put_before(wrap);
    }

    /// Cuts what stands behind the last whole note.
    ///
    /// # Errors
    /// What the disk answers.
    pub fn mend(&mut self) -> Result<(), StoreError> {
        self.file().mend()
    }

    /// The last note.
    pub fn head(&self) -> Head {
        self.file().last()
    }

    /// How far the log is.
    pub fn mark(&self) -> Mark {
        let head = self.head();
        Mark { no: head.seq, hash: head.hash }
    }

    /// The hash of the chain at this note.
    ///
    /// # Errors
    /// [`StoreError::NoSuchEntry`], or what the disk answers.
    pub fn hash_at(&self, no: u64) -> Result<Hash, StoreError> {
        self.file().hash_at(no)
    }

    /// Writes a note behind the last one; durable when it returns. How far the log is then.
    ///
    /// # Errors
    /// [`StoreError`]; nothing was written then.
    pub fn append(
        &mut self,
        envelope: &Envelope,
        note: &Note,
        marks: &Marks,
    ) -> Result<Mark, StoreError> {
        let sealed = envelope.seal_note(note, marks, &self.head().hash);
        self.write(sealed.map_err(StoreError::note_damaged(note.no))?)
    }

    /// Takes over, behind the last note, what a reader left; durable when it returns. How far the log
    /// is then.
    ///
    /// # Errors
    /// [`StoreError`]; nothing was written then.
    pub fn take_over(
        &mut self,
        envelope: &Envelope,
        note: &Note,
        taken: Taken,
        marks: &Marks,
    ) -> Result<Mark, StoreError> {
        let before = self.head().hash;
        let sealed = envelope.seal_taken((note.no, note), taken, marks, &before);
        self.write(sealed.map_err(StoreError::note_damaged(note.no))?)
    }

    fn write(&mut self, sealed: Vec<u8>) -> Result<Mark, StoreError> {
        let head = self.head();
        let head = self.file().append(head.seq, &[Parts { head: sealed, ..Parts::default() }])?;
        Ok(Mark { no: head.seq, hash: head.hash })
    }

    /// One note, and how far it says everything was.
    ///
    /// # Errors
    /// [`StoreError::NoSuchEntry`] or [`StoreError::NoteDamaged`].
    pub fn read(&self, envelope: &Envelope, no: u64) -> Result<(Note, Marks), StoreError> {
        let parts = self.parts(no)?;
        let note = envelope.open_note(no, (parts.format, &parts.head));
        note.map_err(StoreError::note_damaged(no))
    }

    fn parts(&self, no: u64) -> Result<Parts, StoreError> {
        self.file().entry(no).map(|entry| entry.parts).map_err(|error| match error {
            StoreError::Damaged { entry, damage } => StoreError::note_damaged(entry)(damage),
            other => other,
        })
    }

    /// One note, with its chain and its signature checked.
    ///
    /// # Errors
    /// [`StoreError::NoteDamaged`].
    pub fn check(&self, envelope: &Envelope, no: u64) -> Result<(Note, Marks), StoreError> {
        let parts = self.parts(no)?;
        self.file().check(no)?;
        let before = self.file().hash_at(no.saturating_sub(1))?;
        let signed = envelope.check_note(no, (parts.format, &parts.head), &before);
        signed.map_err(StoreError::note_damaged(no))?;
        if parts.body.is_empty() {
            self.read(envelope, no)
        } else {
            Err(StoreError::note_damaged(no)(Damage::Shape))
        }
    }
}

/// Moves a damaged log aside under the first free number.
fn move_aside(folder: &Path) -> Result<(), StoreError> {
    let place = |number: u32| folder.join(format!("{NAME}.damaged-{number}"));
    let number = (1..u32::MAX).find(|number| !place(*number).exists()).unwrap_or(u32::MAX);
    match fs::rename(folder.join(NAME), place(number)) {
        Err(gone) if gone.kind() != io::ErrorKind::NotFound => {
            Err(StoreError::io(Doing::Opening)(gone))
        }
        _ => Ok(()),
    }
}
