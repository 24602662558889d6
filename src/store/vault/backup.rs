//! Backups of an open vault, what proves one, and what an erasure does to all that are known.

use std::fs;
use std::path::{Path, PathBuf};

use super::lying::{Lying, Way};
use super::{Vault, mark, open};
use crate::domain::ResidentId;
use crate::store::access_log::AccessLog;
use crate::store::anchor::{self, Anchor};
use crate::store::backup::{self, Keep};
use crate::store::erased;
use crate::store::error::{Doing, StoreError};
use crate::store::folder::replace_file;
use crate::store::header::{FIRST, Header};
use crate::store::journal::Journal as _;
use crate::store::keyfile::KeyFile;
use crate::store::marks::{Mark, Part};
use crate::store::members::{self, Access, Unlocked};

/// Says that backups may still hold the key of somebody who was erased.
const CLEANSING: &str = "cleansing";

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
        prove(staged.folder(), &self.unlocked, self.log_loss.is_some())?;
        let path = staged.settle()?;
        if !self.keys.erased.is_empty() && !self.header.founding.demo {
            self.list_erased(root)?;
        }
        let pruned = backup::prune(root, &path, keep);
        Ok(Made { path, pruned })
    }

    /// Writes into the list in this folder who was erased.
    ///
    /// # Errors
    /// [`StoreError::ListForged`], or what the disk answers.
    pub fn list_erased(&self, root: &Path) -> Result<(), StoreError> {
        erased::add(root, self.header.founding.salt, &self.unlocked, &self.keys.erased)
    }

    /// Who was erased, as the list in this folder says.
    ///
    /// # Errors
    /// [`StoreError::ListForged`].
    pub fn listed_erased(&self, root: &Path) -> Result<Vec<ResidentId>, StoreError> {
        erased::read(root, self.header.founding.salt, &self.unlocked)
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
            open::mark_suspect(&self.folder);
        }
        Ok(known.len())
    }

    /// Remembers that backups may hold the key of somebody who is being erased.
    pub(super) fn begin_cleansing(&self) -> Result<(), StoreError> {
        let written = replace_file(&self.folder, CLEANSING, b"");
        written.map_err(StoreError::io(Doing::Writing))
    }

    /// Whether backups may hold the key of somebody who was erased.
    pub fn is_cleansing(&self) -> bool {
        self.lock.is_some() && self.folder.join(CLEANSING).exists()
    }

    /// Every backup that is known was cleansed.
    pub fn end_cleansing(&self) {
        // Where it stays the next opening cleanses once more.
        drop(fs::remove_file(self.folder.join(CLEANSING)));
    }

    /// Destroys, in every backup of this vault below `root`, the keys of who was erased. One that
    /// cannot be written anew, because its keys were renewed since, is removed. How many are left.
    ///
    /// # Errors
    /// What the disk answers.
    pub fn cleanse(&self, root: &Path) -> Result<usize, StoreError> {
        let mut left = 0;
        for path in backup::list(root) {
            let Ok((header, _)) = Header::read(&path) else { continue };
            if header.founding.salt != self.header.founding.salt {
                continue;
            }
            if self.cleanse_one(&path)? {
                left += 1;
            } else {
                fs::remove_dir_all(&path).map_err(StoreError::io(Doing::Writing))?;
            }
        }
        self.list_erased(root)?;
        Ok(left)
    }

    /// Whether the backup holds nobody any more who was erased.
    fn cleanse_one(&self, path: &Path) -> Result<bool, StoreError> {
        let (vault, key) = (self.header.founding.salt, &self.unlocked.key);
        let (Ok((mut keys, mark, _)), (Some(anchor), _)) =
            (KeyFile::read(path, vault, key), Anchor::read(path, vault, &[&anchor::key(key)]))
        else {
            return Ok(false);
        };
        let holds = self.keys.erased.iter().any(|id| keys.keys.contains_key(id));
        if !holds && anchor.marks.keys == mark {
            return Ok(true);
        }
        keys.destroy(&self.keys.erased);
        let mut marks = anchor.marks;
        marks.keys = keys.write(path, vault, key, &marks)?;
        let next = Anchor { generation: anchor.generation + 1, marks };
        let made = next.make(path, vault, &anchor::key(key));
        made.map_err(StoreError::io(Doing::Writing))?;
        Ok(true)
    }

    /// Proves a copy of a vault before it is put in the place of one: it is exactly what it was when
    /// it was made.
    ///
    /// # Errors
    /// [`StoreError`] naming what is not.
    pub fn prove(folder: &Path, access: &Access) -> Result<(), StoreError> {
        let found = Header::find(folder)?;
        if found.headers.iter().all(|header| header.format == FIRST) {
            // The first format had no anchor.
            return Ok(());
        }
        let mut first = None;
        for header in &found.headers {
            let proved = members::unlock(header, access).and_then(|unlocked| {
                let mark = header.mark()?;
                let anchor = anchor_of(folder, header, &unlocked)?;
                is_exactly(Part::Header, mark, anchor.marks.header)?;
                prove(folder, &unlocked, false)
            });
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

/// Whether a copy is exactly what its anchor says, and every entry and note of it holds.
fn prove(folder: &Path, unlocked: &Unlocked, log_lost: bool) -> Result<(), StoreError> {
    let found = Header::find(folder)?;
    let newest = found.headers.first().ok_or(StoreError::HeaderDamaged)?;
    let anchor = anchor_of(folder, newest, unlocked)?;
    let is_it = |header: &&Header| header.mark().is_ok_and(|mark| mark == anchor.marks.header);
    let header = found.headers.iter().find(is_it).unwrap_or(newest);
    is_exactly(Part::Header, header.mark()?, anchor.marks.header)?;
    let way = Way { folder, lock: None, accepting: false };
    let lying = Lying::read(&way, header, unlocked)?;
    is_exactly(Part::Keys, lying.keys_mark, anchor.marks.keys)?;
    let head = lying.journal.head();
    if head.seq < anchor.marks.journal.no {
        return Err(StoreError::Short { journal: head.seq, seen: anchor.marks.journal.no });
    }
    is_exactly(Part::Journal, mark(head), anchor.marks.journal)?;
    for seq in 1..=head.seq {
        lying.journal.check(seq)?;
        let parts = lying.journal.read(seq)?;
        let before = lying.journal.hash_at(seq - 1)?;
        let signed = lying.envelope.check_signature(seq, &parts, &before);
        signed.map_err(StoreError::damaged(seq))?;
        lying.envelope.open_entry(seq, &parts).map_err(StoreError::damaged(seq))?;
    }
    if let Some(note) = lying.log.damaged {
        return Err(StoreError::NoteDamaged { note, damage: crate::store::Damage::Chain });
    }
    let Some(log) = lying.log.log.as_ref().filter(|_log| !header.founding.demo) else {
        return Ok(());
    };
    for no in 1..=log.head().seq {
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
