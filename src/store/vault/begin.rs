//! The first entries of a vault, and the keys of new people.

use std::path::Path;
use std::sync::Arc;

use super::lying::{look_at_journal, medium};
use super::{JOURNAL, mark};
use crate::crypto::Key;
use crate::domain::{Change, Entry};
use crate::store::anchor::{self, Anchor};
use crate::store::envelope::Envelope;
use crate::store::error::{Damage, Doing, StoreError};
use crate::store::founding::Founding;
use crate::store::frame;
use crate::store::header::Header;
use crate::store::journal::Journal as _;
use crate::store::kept::Kept;
use crate::store::keyfile::KeyFile;
use crate::store::marks::{Mark, Marks};
use crate::store::members::Unlocked;
use crate::store::seal::Ring;

pub(super) fn envelope(founding: Founding, unlocked: &Unlocked, keys: &KeyFile) -> Envelope {
    let people = keys.keys.iter().map(|(id, key)| (*id, key.clone())).collect();
    let ring = Ring::new(unlocked, people, keys.erased.iter().copied());
    Envelope::new(&founding, Arc::new(ring))
}

/// Makes a key for every new person of an entry; whether there were any.
pub(super) fn new_keys(keys: &mut KeyFile, ring: &Ring, entry: &Entry) -> Result<bool, StoreError> {
    let mut any = false;
    for change in &entry.changes {
        let Change::Person(delta) = change else { continue };
        let Some(person) = delta.after.as_ref().filter(|person| !ring.knows(person.id)) else {
            continue;
        };
        if ring.is_erased(person.id) {
            return Err(StoreError::Damaged { entry: entry.seq, damage: Damage::Erased });
        }
        let key = Key::random().map_err(StoreError::io(Doing::Writing))?;
        keys.keys.insert(person.id, Kept::new(key.clone()));
        ring.add(person.id, key);
        any = true;
    }
    Ok(any)
}

/// Entries that are synced together while many are written.
const AT_ONCE: usize = 64;

/// Writes the entries of a new vault, the keys that they are sealed with, and the anchor.
pub(super) fn first_entries(
    folder: &Path,
    header: &Header,
    unlocked: &Unlocked,
    entries: impl IntoIterator<Item = Entry>,
) -> Result<(), StoreError> {
    let founding = header.founding;
    let mut keys = KeyFile::default();
    let envelope = envelope(founding, unlocked, &keys);
    let medium = medium(folder, JOURNAL, true)?;
    let (mut journal, _, _, _) = look_at_journal(medium, founding, &envelope)?;
    let mut marks =
        Marks { header: header.mark()?, journal: mark(journal.head()), ..Marks::default() };
    let mut some = Vec::with_capacity(AT_ONCE);
    for entry in entries {
        new_keys(&mut keys, envelope.ring(), &entry)?;
        let before = marks.journal.hash;
        let parts = envelope.seal_entry(&entry, &marks, &before);
        let parts = parts.map_err(StoreError::damaged(entry.seq))?;
        let bytes = parts.head.len().saturating_add(parts.body.len());
        let (_, hash) =
            frame::build(entry.seq, &before, &parts).ok_or(StoreError::TooLarge { bytes })?;
        marks.journal = Mark { no: entry.seq, hash };
        some.push(parts);
        if some.len() == AT_ONCE {
            journal.append(journal.head().seq, &some)?;
            some.clear();
        }
    }
    journal.append(journal.head().seq, &some)?;
    marks.keys = keys.write(folder, founding.salt, &unlocked.key, &marks)?;
    let anchor = Anchor { generation: 1, marks };
    let made = anchor.make(folder, founding.salt, &anchor::key(&unlocked.key));
    made.map_err(StoreError::io(Doing::Writing))
}
