//! A vault: one folder with a header, a lock, a journal and a projection.
//!
//! Opening reads the projection and lets it catch up with the journal; a projection that is
//! missing, damaged or of another journal is moved aside and made again. What the journal holds
//! is never changed by opening, but for a torn last frame that was never acknowledged.

mod notes;
mod open;
mod read;
mod renew;
mod users;
mod verify;

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use crate::crypto::passphrase::{Cost, Passphrase};
use crate::crypto::recovery::RecoveryKey;
use crate::domain::{Caseload, Cause, Entry, Origin, ResidentId};
use crate::store::access_log::AccessLog;
use crate::store::backup;
use crate::store::envelope::{Envelope, Logged};
use crate::store::error::{Doing, Fault, Notice, StoreError};
use crate::store::failed;
use crate::store::folder::{
    is_of_somebody_else, make_private, private_file, private_folder, sync_folder,
};
use crate::store::founding::Founding;
use crate::store::header::{self, Header, SlotKind};
use crate::store::journal::{FileJournal, Journal as _};
use crate::store::keyfile::KeyFile;
use crate::store::lock::Lock;
use crate::store::medium::Medium;
use crate::store::members::{self, Access, Unlocked};
use crate::store::projection::Projection;
use crate::store::source::{Shared, TreeSource, journal};

pub use verify::{Problem, ProblemKind, Report};

/// The name of the journal file.
pub const JOURNAL: &str = "journal";
/// The name of the projection's folder.
pub const PROJECTION: &str = "projection";

/// An open vault. Dropping it gives the lock back.
pub struct Vault {
    folder: PathBuf,
    header: Header,
    unlocked: Unlocked,
    keys: KeyFile,
    envelope: Envelope,
    journal: Shared,
    logged: Vec<Logged>,
    access_log: Option<AccessLog>,
    /// The disk refused to destroy keys of people whose erasure is in the journal.
    keys_left: bool,
    /// Or why there is none.
    projection: Result<Projection, Fault>,
    source: Option<Arc<TreeSource>>,
    _lock: Lock,
}

/// A vault that was opened, with what it holds and what should be known.
pub struct Opened {
    /// The vault.
    pub vault: Vault,
    /// Everything in it.
    pub caseload: Caseload,
    /// What happened while it was opened.
    pub notices: Vec<Notice>,
}

impl Vault {
    /// Makes a new demo in a folder that holds no vault, writes these entries, and opens it.
    ///
    /// # Errors
    /// [`StoreError::AlreadyThere`], [`StoreError::Locked`], or what the disk answers.
    pub fn create(
        folder: &Path,
        founding: Founding,
        entries: impl IntoIterator<Item = Entry>,
    ) -> Result<Opened, StoreError> {
        let (header, unlocked) = members::found_demo(founding)?;
        Self::make(folder, header, unlocked, entries)
    }

    /// Makes a new vault with its first user and its recovery key in a folder that holds none, and
    /// opens it.
    ///
    /// # Errors
    /// [`StoreError::AlreadyThere`], [`StoreError::Locked`], or what the system answers.
    pub fn found(
        folder: &Path,
        founding: Founding,
        user: &str,
        passphrase: &Passphrase,
        recovery: &RecoveryKey,
        cost: Cost,
    ) -> Result<Opened, StoreError> {
        let (header, unlocked) = members::found(founding, user, passphrase, recovery, cost)?;
        Self::make(folder, header, unlocked, [])
    }

    fn make(
        folder: &Path,
        header: Header,
        unlocked: Unlocked,
        entries: impl IntoIterator<Item = Entry>,
    ) -> Result<Opened, StoreError> {
        private_folder(folder).map_err(StoreError::io(Doing::Opening))?;
        let lock = Lock::take(folder)?;
        let there = |name: &str| folder.join(name).exists();
        if header::NAMES.into_iter().any(there) || there(JOURNAL) {
            return Err(StoreError::AlreadyThere);
        }
        private_file(&folder.join(JOURNAL)).map_err(StoreError::io(Doing::Opening))?;
        open::first_entries(folder, &header, &unlocked, entries)?;
        sync_folder(folder).map_err(StoreError::io(Doing::Opening))?;
        // The header last: a folder without one is no vault yet.
        header.write(folder)?;
        open::open(folder, lock, header, unlocked, false)
    }

    /// Opens the demo in this folder.
    ///
    /// # Errors
    /// [`StoreError::Sealed`] where it is no demo; so for [`Vault::unlock`].
    pub fn open(folder: &Path) -> Result<Opened, StoreError> {
        Self::unlock(folder, &Access::Demo)
    }

    /// Opens the vault in this folder.
    ///
    /// # Errors
    /// [`StoreError`]; nothing was changed then.
    pub fn unlock(folder: &Path, access: &Access) -> Result<Opened, StoreError> {
        Header::read(folder)?;
        if is_of_somebody_else(folder).map_err(StoreError::io(Doing::Opening))? {
            return Err(StoreError::Foreign);
        }
        make_private(folder).map_err(StoreError::io(Doing::Opening))?;
        let lock = Lock::take(folder)?;
        // Once more: another program may have written it before it gave the lock back.
        let (header, mended) = Header::read(folder)?;
        let unlocked = members::unlock(&header, access);
        if unlocked.as_ref().err() == Some(&StoreError::WrongPassphrase) {
            failed::note(folder);
        }
        let unlocked = unlocked?;
        open::open(folder, lock, header, unlocked, mended)
    }

    /// What a folder says of itself before it is opened.
    ///
    /// # Errors
    /// [`StoreError::NotAVault`], [`StoreError::HeaderDamaged`], [`StoreError::NewerFormat`].
    pub fn look(folder: &Path) -> Result<Founding, StoreError> {
        Header::read(folder).map(|(header, _)| header.founding)
    }

    /// What was decided when the vault was made.
    pub const fn founding(&self) -> Founding {
        self.header.founding
    }

    /// Whether the recovery key opened it.
    pub fn is_rescued(&self) -> bool {
        let mut slots = self.header.slots.iter();
        slots.any(|slot| slot.id == self.unlocked.slot && slot.kind == SlotKind::Recovery)
    }

    /// Entries come from here, from now on.
    pub const fn set_origin(&mut self, origin: Origin) {
        self.envelope.set_origin(origin);
    }

    /// Its folder.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// The heads of all entries, the first one first.
    pub fn logged(&self) -> &[Logged] {
        &self.logged
    }

    /// Writes an entry to the journal; durable when it returns.
    ///
    /// # Errors
    /// [`StoreError`]; nothing was written then.
    pub fn append(&mut self, entry: &Entry) -> Result<(), StoreError> {
        if open::new_keys(&mut self.keys, self.envelope.ring(), entry)? {
            // A key that nothing is sealed with does no harm; a record without its key would.
            let vault = self.header.founding.salt;
            self.keys.write(&self.folder, vault, &self.unlocked.keys.now)?;
        }
        let mut journal = journal(&self.journal);
        let before = journal.head().hash;
        let notes = self.note_count();
        let parts = self.envelope.seal_entry(entry, notes, &before);
        let parts = parts.map_err(StoreError::damaged(entry.seq))?;
        journal.append(entry.seq.saturating_sub(1), &[parts])?;
        drop(journal);
        self.logged.push(self.envelope.logged(entry, notes));
        if let Cause::Erased(erasure) = &entry.cause {
            let people: Vec<_> = erasure.people.iter().map(|gone| gone.resident).collect();
            // The journal says so already, and the next opening goes on: it is done, not refused.
            self.keys_left = self.destroy(&people).is_err();
        }
        Ok(())
    }

    /// Destroys the keys of these people. The journal says so already: where this is interrupted,
    /// the next opening goes on.
    fn destroy(&mut self, ids: &[ResidentId]) -> Result<(), StoreError> {
        for id in ids {
            self.envelope.ring().forget(*id);
        }
        self.keys.destroy(ids);
        self.keys.write(&self.folder, self.header.founding.salt, &self.unlocked.keys.now)
    }

    /// Makes a backup below `root` and reads it back: every frame, the chain, the keys.
    ///
    /// # Errors
    /// [`StoreError`]; no backup is left behind then.
    pub fn backup(&self, root: &Path, stamp: &str) -> Result<PathBuf, StoreError> {
        let target = backup::copy(&self.folder, root, stamp)?;
        if let Err(error) = self.read_back(&target) {
            drop(std::fs::remove_dir_all(&target));
            return Err(error);
        }
        backup::note_erased(root, &self.keys.erased)?;
        backup::prune(root);
        Ok(target)
    }

    fn read_back(&self, copy: &Path) -> Result<(), StoreError> {
        let (header, _) = Header::read(copy)?;
        if header != self.header {
            return Err(StoreError::HeaderDamaged);
        }
        KeyFile::read(copy, header.founding.salt, &self.unlocked.keys.now)?;
        let head = journal(&self.journal).head();
        let genesis = header.founding.genesis();
        let (copied, _) =
            FileJournal::open(journal_file(copy)?, genesis, head.seq, &mut |_, _| Ok(()))?;
        for seq in 1..=head.seq {
            copied.check(seq)?;
        }
        if self.access_log.is_some() {
            let (log, notice) = AccessLog::open(copy, header.founding, self.note_count())?;
            if notice.is_some() {
                return Err(StoreError::Misfit { entry: head.seq });
            }
            for no in 1..=log.head().seq {
                log.check(&self.envelope, no)?;
            }
        }
        if copied.head() == head { Ok(()) } else { Err(StoreError::Misfit { entry: head.seq }) }
    }

    /// Destroys the keys of people who were erased elsewhere: in the vault that a backup was made
    /// of. Says how many there were.
    ///
    /// # Errors
    /// What the disk answers.
    pub fn honour(&mut self, erased: &[ResidentId]) -> Result<usize, StoreError> {
        let known: Vec<ResidentId> =
            erased.iter().copied().filter(|id| self.keys.keys.contains_key(id)).collect();
        if !known.is_empty() {
            self.destroy(&known)?;
            // What the projection knew of them cannot be opened any more.
            open::mark_suspect(&self.folder);
        }
        Ok(known.len())
    }

    /// Makes the projection again from the journal, at the next opening; the old one is kept
    /// aside.
    ///
    /// # Errors
    /// [`StoreError`] where the journal is not what the caseload was made of.
    pub fn remake(&mut self, caseload: &Caseload) -> Result<Option<Notice>, StoreError> {
        let head = journal(&self.journal).head();
        let replayed = self.caseload_at(head.seq)?;
        if !replayed.lines().eq(caseload.lines()) {
            return Err(StoreError::Misfit { entry: head.seq });
        }
        open::mark_suspect(&self.folder);
        Ok(Some(Notice::Rebuilt { fault: Fault::Suspect, aside: None }))
    }

    /// Whose key was destroyed.
    pub fn erased(&self) -> &[ResidentId] {
        &self.keys.erased
    }

    /// Lets the projection take over an entry that `caseload` has advanced to. Where the engine
    /// fails the session goes on without it, because the journal has everything.
    pub fn project(&mut self, caseload: &Caseload, entry: &Entry) -> Option<Notice> {
        if std::mem::take(&mut self.keys_left) {
            return self.give_up(Fault::Suspect).map(|_notice| Notice::KeysLeft);
        }
        let hash = journal(&self.journal).hash_at(entry.seq);
        let taken = match hash {
            Ok(hash) => self.projection.as_mut().ok()?.take_over(caseload, entry, hash),
            Err(_unreadable) => Err(Fault::Misfit),
        };
        taken.err().and_then(|fault| self.give_up(fault))
    }

    fn give_up(&mut self, fault: Fault) -> Option<Notice> {
        std::mem::replace(&mut self.projection, Err(fault)).ok()?;
        Some(Notice::NoProjection { fault })
    }

    /// Hands the projection to the operating system. Nothing is lost without it: what is missing
    /// is caught up from the journal.
    pub fn close(self) {
        let suspect = self.source.as_ref().is_some_and(|source| source.had_to_replay());
        // What was not written to a full disk is only behind.
        let flushed = self.projection.as_ref().map_or(Ok(()), Projection::flush);
        let flushed = matches!(flushed, Ok(()) | Err(Fault::NoSpace));
        if suspect || !flushed {
            open::mark_suspect(&self.folder);
        }
    }
}

fn shared(journal: FileJournal) -> Shared {
    Arc::new(Mutex::new(Box::new(journal)))
}

fn journal_file(folder: &Path) -> Result<Box<dyn Medium>, StoreError> {
    let file = private_file(&folder.join(JOURNAL)).map_err(StoreError::io(Doing::Opening))?;
    Ok(Box::new(file))
}
