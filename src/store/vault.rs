//! A vault: one folder with a header, a lock, a journal and a projection.
//!
//! Opening reads the projection and lets it catch up with the journal; a projection that is
//! missing, damaged or of another journal is moved aside and made again. What the journal holds
//! is never changed by opening, but for a torn last frame that was never acknowledged.

mod access;
mod aside;
mod backup;
mod begin;
mod behind;
mod beside;
mod bounds;
mod carry;
mod desk;
mod drafts;
mod lying;
mod open;
mod projecting;
mod read;
mod rotate;
mod sealed;
mod users;
mod verify;

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use crate::domain::noted::Loss;
use crate::domain::{Caseload, Cause, CleanText, Entry, Origin, ResidentId};
use crate::store::access_log::{AccessLog, Acknowledged};
use crate::store::anchor::AnchorFile;
use crate::store::envelope::{Envelope, Logged};
use crate::store::error::{Doing, Fault, Notice, StoreError};
use crate::store::failed;
use crate::store::folder::{is_of_somebody_else, is_still, make_private};
use crate::store::founding::Founding;
use crate::store::header::{Header, SlotKind};
use crate::store::journal::{FileJournal, Head};
use crate::store::keyfile::KeyFile;
use crate::store::lock::Lock;
use crate::store::marks::{Mark, Marks, Part};
use crate::store::members::{self, Access, Unlocked};
use crate::store::projection::Projection;
use crate::store::small_files::{Folder, SmallFiles};
use crate::store::source::{Shared, TreeSource, journal};

pub use backup::{Cleansed, Made};
use lying::Opening;
use projecting::Later;
pub use sealed::{Sealed, Sealer};
pub use verify::{Problem, ProblemKind, Report};

/// The name of the journal file.
pub const JOURNAL: &str = "journal";
/// The name of the projection's folder.
pub const PROJECTION: &str = "projection";

/// An open vault. Dropping it gives the lock back.
pub struct Vault {
    folder: PathBuf,
    /// What lies beside the chains, shared by everybody of the vault.
    files: Box<dyn SmallFiles>,
    header: Header,
    unlocked: Unlocked,
    keys: KeyFile,
    envelope: Envelope,
    journal: Shared,
    logged: Vec<Logged>,
    access_log: Option<AccessLog>,
    /// How far everything is.
    marks: Marks,
    /// `None` where the vault is only read.
    anchor: Option<AnchorFile>,
    /// The last note found and the last one known, until somebody acknowledges the loss.
    log_loss: Option<(u64, u64)>,
    acknowledged: Acknowledged,
    /// A loss that opening went on without; to be noted.
    accepted: Option<Loss>,
    /// The disk refused to destroy keys of people whose erasure is in the journal.
    keys_left: bool,
    /// What the projection is still to take over. It goes before the lock does.
    later: Later,
    /// Or why there is none; away while something is taken over beside the screen.
    projection: Result<Projection, Fault>,
    source: Option<Arc<TreeSource>>,
    /// `None` where the vault is only read.
    lock: Option<Lock>,
    /// Another program has the lock, and takes notes into its log.
    beside: bool,
    /// The numbers of readers' notes that stand in the log.
    taken: Vec<u128>,
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
    /// Opens the demo in this folder.
    ///
    /// # Errors
    /// [`StoreError::Sealed`] where it is no demo; so for [`Vault::unlock`].
    pub fn open(folder: &Path) -> Result<Opened, StoreError> {
        Self::unlock(folder, &Access::Demo)
    }

    /// Opens the vault in this folder. Where it can only be read, it is.
    ///
    /// # Errors
    /// [`StoreError`]; nothing was changed then.
    pub fn unlock(folder: &Path, access: &Access) -> Result<Opened, StoreError> {
        Self::enter(folder, access, false)
    }

    /// Opens the vault in this folder though entries are missing at the end of the journal, or the
    /// anchor is lost; [`Vault::acknowledge`] writes down what.
    ///
    /// # Errors
    /// [`StoreError`]; nothing was changed then.
    pub fn unlock_with_loss(folder: &Path, access: &Access) -> Result<Opened, StoreError> {
        Self::enter(folder, access, true)
    }

    fn enter(folder: &Path, access: &Access, accepting: bool) -> Result<Opened, StoreError> {
        Self::look(folder)?;
        if is_of_somebody_else(folder).map_err(StoreError::io(Doing::Opening))? {
            return Err(StoreError::Foreign);
        }
        let writes = !is_still(folder);
        if writes {
            make_private(folder).map_err(StoreError::io(Doing::Opening))?;
        }
        let files = Folder::at(folder);
        let lock = if writes { Some(files.hold()?) } else { None };
        // Once more: another program may have written it before it gave the lock back.
        let found = Header::find(&files)?;
        let opened = members::unlock_any(&files, &found.headers, access).and_then(|chosen| {
            let (header, unlocked, newer) = chosen;
            let way = Opening { accepting, ..Opening::of(folder, lock) };
            match (open::open(way, header, unlocked, !found.same), newer) {
                // Only an older copy lets whoever it is in: the newer one has answered.
                (Err(StoreError::Older { part: Part::Header, .. }), Some(newer)) => Err(newer),
                (opened, _) => opened,
            }
        });
        if opened.as_ref().err() == Some(&StoreError::WrongPassphrase) && writes {
            failed::note(&files);
        }
        let mut opened = opened?;
        if let Access::Passphrase(_, passphrase) = access {
            opened.vault.renew_first_slot(passphrase)?;
        }
        Ok(opened)
    }

    /// What a folder says of itself before it is opened.
    ///
    /// # Errors
    /// [`StoreError::NotAVault`], [`StoreError::HeaderLost`], [`StoreError::HeaderDamaged`],
    /// [`StoreError::NewerFormat`].
    pub fn look(folder: &Path) -> Result<Founding, StoreError> {
        match Header::read(&Folder::at(folder)) {
            Ok((header, _)) => Ok(header.founding),
            Err(StoreError::NotAVault) if begin::has_past(folder) => Err(StoreError::HeaderLost),
            Err(error) => Err(error),
        }
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

    /// Notes are made on the machine of this name, from now on.
    pub fn set_device(&mut self, device: CleanText) {
        self.envelope.set_device(device);
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

    /// The last entry that is known; others may have appended behind it.
    pub(super) const fn head(&self) -> Head {
        Head { seq: self.marks.journal.no, hash: self.marks.journal.hash }
    }

    /// Writes an entry, of which the changes are sealed, to the journal; durable when it returns.
    /// Called by the workplace alone, which has proved that the entry fits.
    ///
    /// # Errors
    /// [`StoreError::WrongHead`] where others appended meanwhile, or another [`StoreError`]; nothing
    /// was written then.
    pub(crate) fn append(&mut self, entry: &Entry, sealed: Sealed) -> Result<(), StoreError> {
        self.may_write()?;
        let (expected, found) = (entry.seq.saturating_sub(1), journal(&self.journal).head()?.seq);
        if found != expected {
            return Err(StoreError::WrongHead { expected, found });
        }
        let Sealed { body, fresh, .. } = self.still(entry, sealed)?;
        if matches!(entry.cause, Cause::Erased(_)) {
            // What is still taken over needs the keys.
            self.projected();
            self.begin_cleansing()?;
        }
        if !fresh.is_empty() {
            begin::take_in(&mut self.keys, self.envelope.ring(), fresh);
            // A key that nothing is sealed with does no harm; a record without its key would.
            self.write_keys()?;
        }
        let before = self.marks.journal.hash;
        let parts = self.envelope.seal_head(entry, &self.marks, &before, body);
        let parts = parts.map_err(StoreError::damaged(entry.seq))?;
        let head = journal(&self.journal).append(expected, &[parts])?;
        self.marks.journal = mark(head);
        self.drop_anchor();
        self.logged.push(self.envelope.logged(entry, self.marks.log.no));
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
        self.write_keys()
    }

    fn may_write(&self) -> Result<(), StoreError> {
        if self.lock.is_some() { Ok(()) } else { Err(StoreError::ReadOnly) }
    }

    /// Whether nothing can be written: no entry and no note.
    pub const fn is_read_only(&self) -> bool {
        self.lock.is_none() && !self.beside
    }

    /// Whether another program has the lock, and this one only reads.
    pub const fn is_beside(&self) -> bool {
        self.beside
    }

    fn write_keys(&mut self) -> Result<(), StoreError> {
        let (vault, key) = (self.header.founding.salt, &self.unlocked.key);
        self.marks.keys = self.keys.write(&*self.files, vault, key, &self.marks)?;
        self.drop_anchor();
        Ok(())
    }

    /// What the anchor says: of a log whose loss nobody has acknowledged, what is known of it.
    fn anchored(&self) -> Marks {
        let known = self.log_loss.map(|(_, known)| known);
        match (known, self.anchor.as_ref()) {
            (Some(known), _) if known > self.marks.log.no => {
                Marks { log: Mark { no: known, ..Mark::default() }, ..self.marks }
            }
            _ => self.marks,
        }
    }

    /// Writes how far everything is. Where that fails, what was written before still holds.
    fn drop_anchor(&mut self) {
        let marks = self.anchored();
        if let Some(anchor) = &mut self.anchor {
            drop(anchor.write(marks));
        }
    }

    /// Makes the projection again from the journal, at the next opening; the old one is kept
    /// aside.
    ///
    /// # Errors
    /// [`StoreError`] where the journal is not what the caseload was made of.
    pub fn remake(&mut self, caseload: &Caseload) -> Result<Option<Notice>, StoreError> {
        let head = self.head();
        let replayed = self.caseload_at(head.seq)?;
        if !replayed.lines().eq(caseload.lines()) {
            return Err(StoreError::Misfit { entry: head.seq });
        }
        self.may_write()?;
        open::mark_suspect(&*self.files);
        Ok(Some(Notice::Rebuilt { fault: Fault::Suspect, aside: None }))
    }

    /// Whose key was destroyed.
    pub fn erased(&self) -> &[ResidentId] {
        &self.keys.erased
    }

    /// Hands the projection to the operating system. Nothing is lost without it: what is missing
    /// is caught up from the journal.
    pub fn close(mut self) {
        self.settle();
    }

    /// The same of a vault that is let go a moment later.
    pub fn settle(&mut self) {
        self.projected();
        let suspect = self.source.as_ref().is_some_and(|source| source.had_to_replay());
        // What was not written to a full disk is only behind.
        let flushed = self.projection.as_ref().map_or(Ok(()), Projection::flush);
        let flushed = matches!(flushed, Ok(()) | Err(Fault::NoSpace));
        if (suspect || !flushed) && self.lock.is_some() {
            open::mark_suspect(&*self.files);
        }
        if let Some(anchor) = &self.anchor {
            // What is not synced is as it was at the last time: less far, and never wrong.
            drop(anchor.sync());
        }
    }
}

const fn mark(head: Head) -> Mark {
    Mark { no: head.seq, hash: head.hash }
}

fn shared(journal: FileJournal) -> Shared {
    Arc::new(Mutex::new(Box::new(journal)))
}
