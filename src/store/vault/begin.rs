//! Making a vault, its first entries, and the keys of new people.

use std::fs;
use std::path::Path;

use super::lying::{Opening, envelope, look_at_journal, medium};
use super::{JOURNAL, Opened, PROJECTION, Vault, mark, open};
use crate::crypto::Key;
use crate::crypto::passphrase::{Cost, Passphrase};
use crate::crypto::recovery::RecoveryKey;
use crate::domain::{Change, Entry};
use crate::store::access_log;
use crate::store::anchor::{self, Anchor};
use crate::store::error::{Damage, Doing, StoreError};
use crate::store::folder::{private_file, private_folder, sync_folder};
use crate::store::founding::Founding;
use crate::store::frame;
use crate::store::header::{self, Header};
use crate::store::journal::Journal as _;
use crate::store::key_history::KeyHistory;
use crate::store::keyfile::KeyFile;
use crate::store::keyring::{Fresh, Ring};
use crate::store::lock;
use crate::store::marks::{Mark, Marks};
use crate::store::members::{self, Unlocked};
use crate::store::small_files::{Folder, SmallFiles};

/// What is made of a new vault; while it is being made, nothing in it is anybody's.
const NEW: [&str; 12] = [
    JOURNAL,
    "keys",
    "keys.2",
    "keys.new",
    "keys.2.new",
    "anchor",
    "anchor.2",
    "access",
    "vault",
    "vault.2",
    "vault.new",
    "vault.2.new",
];

/// Takes away what is left of a vault that was not finished.
fn forget_unfinished(folder: &Path, files: &dyn SmallFiles) {
    for name in NEW {
        drop(files.remove(name));
    }
    drop(fs::remove_dir_all(folder.join(PROJECTION)));
}

/// Whether something was written in a vault that may lie here: its header cannot just be missing.
pub(super) fn has_past(folder: &Path) -> bool {
    let is_filled = |name| fs::metadata(folder.join(name)).is_ok_and(|found| found.len() > 0);
    is_filled(JOURNAL) || is_filled(access_log::NAME)
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
        let files = Folder::at(folder);
        let lock = files.hold()?;
        if header::NAMES.into_iter().any(|name| files.has(name)) || has_past(folder) {
            return Err(StoreError::AlreadyThere);
        }
        // Left by a vault that was never finished.
        forget_unfinished(folder, &files);
        let way = Opening::of(folder, Some(lock));
        let made = Self::found_in(way, header, unlocked, entries);
        if made.is_err() {
            forget_unfinished(folder, &files);
            drop(files.remove(lock::NAME));
            drop(fs::remove_dir(folder));
        }
        made
    }

    fn found_in(
        way: Opening<'_>,
        header: Header,
        unlocked: Unlocked,
        entries: impl IntoIterator<Item = Entry>,
    ) -> Result<Opened, StoreError> {
        private_file(&way.folder.join(JOURNAL)).map_err(StoreError::io(Doing::Opening))?;
        first_entries(&way, &header, &unlocked, entries)?;
        sync_folder(way.folder).map_err(StoreError::io(Doing::Opening))?;
        // The header last: a folder without one is no vault yet.
        header.write(&*way.files)?;
        open::open(way, header, unlocked, false)
    }
}

/// A key for every person who is new in an entry.
pub(super) fn fresh_keys(ring: &Ring, entry: &Entry) -> Result<Fresh, StoreError> {
    let mut fresh = Fresh::new();
    for change in &entry.changes {
        let Change::Person(delta) = change else { continue };
        let Some(person) = delta.after.as_deref().filter(|person| !ring.knows(person.id)) else {
            continue;
        };
        if ring.is_erased(person.id) {
            return Err(StoreError::Damaged { entry: entry.seq, damage: Damage::Erased });
        }
        fresh.insert(person.id, Key::random().map_err(StoreError::io(Doing::Writing))?);
    }
    Ok(fresh)
}

/// From now on these keys are the vault's.
pub(super) fn take_in(keys: &mut KeyFile, ring: &Ring, fresh: Fresh) {
    for (id, key) in fresh {
        keys.keys.insert(id, KeyHistory::new(key.clone()));
        ring.add(id, key);
    }
}

/// Entries that are synced together while many are written.
const AT_ONCE: usize = 64;

/// Writes the entries of a new vault, the keys that they are sealed with, and the anchor.
fn first_entries(
    way: &Opening<'_>,
    header: &Header,
    unlocked: &Unlocked,
    entries: impl IntoIterator<Item = Entry>,
) -> Result<(), StoreError> {
    let (folder, founding) = (way.folder, header.founding);
    let mut keys = KeyFile::default();
    let envelope = envelope(founding, unlocked, &keys);
    let medium = medium(folder, JOURNAL, true)?;
    let (mut journal, _, _, _) = look_at_journal(medium, founding, &envelope)?;
    let mut marks =
        Marks { header: header.mark()?, journal: mark(journal.last()), ..Marks::default() };
    let mut some = Vec::with_capacity(AT_ONCE);
    for entry in entries {
        let fresh = fresh_keys(envelope.ring(), &entry)?;
        take_in(&mut keys, envelope.ring(), fresh);
        let before = marks.journal.hash;
        let parts = envelope.seal_entry(&entry, &marks, &before);
        let parts = parts.map_err(StoreError::damaged(entry.seq))?;
        let bytes = parts.head.len().saturating_add(parts.body.len());
        let (_, hash) =
            frame::build(entry.seq, &before, &parts).ok_or(StoreError::TooLarge { bytes })?;
        marks.journal = Mark { no: entry.seq, hash };
        some.push(parts);
        if some.len() == AT_ONCE {
            journal.append(journal.last().seq, &some)?;
            some.clear();
        }
    }
    journal.append(journal.last().seq, &some)?;
    marks.keys = keys.write(&*way.files, founding.salt, &unlocked.key, &marks)?;
    let anchor = Anchor { generation: 1, marks };
    let made = anchor.make(folder, founding.salt, &anchor::key(&unlocked.key));
    made.map_err(StoreError::io(Doing::Writing))
}
