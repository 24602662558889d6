//! Backups of an open vault, what proves one, and what an erasure does to all that are known.

use std::fs;
use std::path::{Path, PathBuf};

use super::lying::{Lying, Opening, medium};
use super::{JOURNAL, Vault, mark, open};
use crate::domain::{Cause, ResidentId};
use crate::store::access_log::AccessLog;
use crate::store::anchor::{self, Anchor};
use crate::store::backup::{self, Keep};
use crate::store::erased;
use crate::store::error::{Doing, StoreError};
use crate::store::header::{FIRST, Header};
use crate::store::journal::{FileJournal, Journal as _};
use crate::store::keyfile::KeyFile;
use crate::store::marks::{Mark, Part};
use crate::store::members::{self, Access, Unlocked};
use crate::store::small_files::Folder;

/// Says that backups may still hold the key of somebody who was erased.
const CLEANSING: &str = "cleansing";

/// What an erasure did to backups.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Cleansed {
    /// So many were written anew.
    pub written: usize,
    /// So many were removed.
    pub removed: usize,
}

/// A backup that was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Made {
    /// Its folder.
    pub path: PathBuf,
    /// How many older ones went.
    pub pruned: usize,
}

impl Vault {
    /// Makes a backup below `root` and reads it back: every frame, the chains, the keys, and that
    /// all of it belongs together. Only then it is called a backup, and older ones go.
    ///
    /// # Errors
    /// [`StoreError`]; no backup is left behind then.
    pub fn backup(&self, root: &Path, stamp: &str, keep: &Keep) -> Result<Made, StoreError> {
        if let Some(anchor) = &self.anchor {
            anchor.sync().map_err(StoreError::io(Doing::Writing))?;
        }
        let staged = backup::aside(&self.folder, root, stamp)?;
        prove(staged.folder(), &self.header, &self.unlocked, self.log_loss.is_some())?;
        let path = staged.settle()?;
        if !self.keys.erased.is_empty() && !self.header.founding.demo {
            self.list_erased(root)?;
        }
        let pruned = backup::prune(root, self.header.founding.salt, &path, keep);
        Ok(Made { path, pruned })
    }

    /// Writes into the list in this folder who was erased.
    ///
    /// # Errors
    /// [`StoreError::ListForged`], or what the disk answers.
    pub fn list_erased(&self, root: &Path) -> Result<(), StoreError> {
        erased::add(&Folder::at(root), self.header.founding.salt, &self.unlocked, &self.keys.erased)
    }

    /// Who was erased, as the list in this folder says.
    ///
    /// # Errors
    /// [`StoreError::ListForged`].
    pub fn listed_erased(&self, root: &Path) -> Result<Vec<ResidentId>, StoreError> {
        erased::read(&Folder::at(root), self.header.founding.salt, &self.unlocked)
    }

    /// Destroys the keys of people who were erased elsewhere: in the vault that a backup was made
    /// of. Says how many there were.
    ///
    /// # Errors
    /// What the disk answers.
    pub fn honour(&mut self, erased: &[ResidentId]) -> Result<usize, StoreError> {
        let known = |id: &ResidentId| self.keys.keys.contains_key(id);
        let mut known: Vec<ResidentId> = erased.iter().copied().filter(known).collect();
        known.sort_unstable();
        known.dedup();
        if !known.is_empty() {
            self.destroy(&known)?;
            // What the projection knew of them cannot be opened any more.
            open::mark_suspect(&*self.files);
        }
        Ok(known.len())
    }

    /// Remembers that backups may hold the key of somebody who is being erased.
    pub(super) fn begin_cleansing(&self) -> Result<(), StoreError> {
        self.files.replace(CLEANSING, b"").map_err(StoreError::io(Doing::Writing))
    }

    /// Whether backups may hold the key of somebody who was erased.
    pub fn is_cleansing(&self) -> bool {
        self.lock.is_some() && self.files.has(CLEANSING)
    }

    /// Every backup that is known was cleansed.
    pub fn end_cleansing(&self) {
        // Where it stays the next opening cleanses once more.
        drop(self.files.remove(CLEANSING));
    }

    /// Destroys, in every backup of this vault below `root`, the keys of who was erased. One from
    /// before an erasure that cannot be written anew, because its keys were renewed since, is removed.
    ///
    /// # Errors
    /// What the disk answers.
    pub fn cleanse(&self, root: &Path) -> Result<Cleansed, StoreError> {
        let mut cleansed = Cleansed::default();
        let vault = self.header.founding.salt;
        backup::forget_half_made(root, vault);
        if self.keys.erased.is_empty() {
            return Ok(cleansed);
        }
        for path in backup::of_vault(root, vault) {
            match self.cleanse_one(&path)? {
                Some(written) => cleansed.written += usize::from(written),
                None if self.is_before_an_erasure(&path) => {
                    fs::remove_dir_all(&path).map_err(StoreError::io(Doing::Writing))?;
                    cleansed.removed += 1;
                }
                None => {}
            }
        }
        self.list_erased(root)?;
        Ok(cleansed)
    }

    /// Whether a backup may hold somebody who was erased: it ends before the last erasure.
    fn is_before_an_erasure(&self, path: &Path) -> bool {
        let erasures = self.logged.iter().rev();
        let mut erasures = erasures.filter(|l| matches!(l.header.cause, Cause::Erased(_)));
        // Who was erased elsewhere, and on a list: after everything that this vault has.
        let last = erasures.next().map_or(self.marks.journal.no + 1, |logged| logged.header.seq);
        let genesis = self.header.founding.genesis();
        let medium = medium(path, JOURNAL, false);
        let looked = medium.and_then(|m| FileJournal::look(m, genesis, &mut |_, _, _| Ok(())));
        looked.is_ok_and(|(journal, _)| journal.last().seq < last)
    }

    /// Whether a backup had to be written anew; `None` where it cannot be, with the present key.
    fn cleanse_one(&self, path: &Path) -> Result<Option<bool>, StoreError> {
        let (vault, key) = (self.header.founding.salt, &self.unlocked.key);
        let files = Folder::at(path);
        let (Ok((mut keys, mark, _)), (Some(anchor), _)) =
            (KeyFile::read(&files, vault, key), Anchor::read(path, vault, &[&anchor::key(key)]))
        else {
            return Ok(None);
        };
        let holds = self.keys.erased.iter().any(|id| keys.keys.contains_key(id));
        if !holds && anchor.marks.keys == mark {
            return Ok(Some(false));
        }
        keys.destroy(&self.keys.erased);
        let mut marks = anchor.marks;
        marks.keys = keys.write(&files, vault, key, &marks)?;
        let next = Anchor { generation: anchor.generation + 1, marks };
        let made = next.make(path, vault, &anchor::key(key));
        made.map_err(StoreError::io(Doing::Writing))?;
        Ok(Some(true))
    }

    /// Proves a copy of a vault before it is put in the place of one: it is exactly what it was when
    /// it was made.
    ///
    /// # Errors
    /// [`StoreError`] naming what is not.
    pub fn prove(folder: &Path, access: &Access) -> Result<(), StoreError> {
        let found = Header::find(&Folder::at(folder))?;
        if found.headers.iter().all(|header| header.format == FIRST) {
            // The first format had no anchor.
            return Ok(());
        }
        let mut first = None;
        for header in &found.headers {
            let proved = members::unlock(header, access)
                .and_then(|unlocked| prove(folder, header, &unlocked, false));
            match proved {
                Ok(()) => return Ok(()),
                Err(error) => first = first.or(Some(error)),
            }
        }
        Err(first.unwrap_or(StoreError::HeaderDamaged))
    }
}

fn anchor_of(folder: &Path, header: &Header, unlocked: &Unlocked) -> Result<Anchor, StoreError> {
    let keys = unlocked.anchor_keys();
    let keys: Vec<_> = keys.iter().collect();
    Anchor::read(folder, header.founding.salt, &keys).0.ok_or(StoreError::AnchorLost)
}

/// Whether a copy is exactly what its anchor says, and every entry and note of it holds; but for
/// signatures that somebody has answered for.
fn prove(
    folder: &Path,
    header: &Header,
    unlocked: &Unlocked,
    log_lost: bool,
) -> Result<(), StoreError> {
    let anchor = anchor_of(folder, header, unlocked)?;
    is_exactly(Part::Header, header.mark()?, anchor.marks.header)?;
    let way = Opening::of(folder, None);
    let lying = Lying::read(&way, header, unlocked)?;
    is_exactly(Part::Keys, lying.keys_mark, anchor.marks.keys)?;
    let head = lying.journal.last();
    if head.seq < anchor.marks.journal.no {
        return Err(StoreError::Short { journal: head.seq, seen: anchor.marks.journal.no });
    }
    is_exactly(Part::Journal, mark(head), anchor.marks.journal)?;
    for seq in 1..=head.seq {
        lying.journal.check(seq)?;
        let parts = lying.journal.entry(seq)?.parts;
        let before = lying.journal.hash_at(seq - 1)?;
        if seq > lying.log.acknowledged.entry {
            let signed = lying.envelope.check_signature(seq, &parts, &before);
            signed.map_err(StoreError::damaged(seq))?;
        }
        lying.envelope.check_entry(seq, &parts).map_err(StoreError::damaged(seq))?;
    }
    if let Some(note) = lying.log.damaged {
        return Err(StoreError::NoteDamaged { note, damage: crate::store::Damage::Chain });
    }
    let Some(log) = lying.log.log.as_ref().filter(|_log| !header.founding.demo) else {
        return Ok(());
    };
    for no in lying.log.acknowledged.note + 1..=log.head().seq {
        log.check(&lying.envelope, no)?;
    }
    if log_lost { Ok(()) } else { is_exactly(Part::Log, AccessLog::mark(log), anchor.marks.log) }
}

fn is_exactly(part: Part, found: Mark, known: Mark) -> Result<(), StoreError> {
    if found == known {
        Ok(())
    } else if found.no == known.no {
        Err(StoreError::Differs { part, at: found.no })
    } else if found.no < known.no {
        Err(StoreError::Older { part, found: found.no, known: known.no })
    } else {
        Err(StoreError::Older { part: Part::Anchor, found: known.no, known: found.no })
    }
}
