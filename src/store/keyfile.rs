//! One key per resident, each sealed under the vault key, in a small file that is kept twice.
//!
//! While the keys are renewed the new ones lie in a third file, which counts as soon as the header
//! leads to the key that opens it.
//!
//! Erasing a person is destroying their key here. Whose key was destroyed is kept, so that a
//! backup that is restored later can be told.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::Path;

use zeroize::Zeroizing;

use crate::crypto::digest::sha256;
use crate::crypto::{Key, seal};
use crate::domain::ResidentId;
use crate::store::codec;
use crate::store::error::{Doing, StoreError};
use crate::store::folder::replace_file;
use crate::store::kept::Kept;

/// The names of the two files in the vault's folder.
pub const NAMES: [&str; 2] = ["keys", "keys.2"];
/// The name of the file of keys to come.
pub const NEXT: &str = "keys.next";

/// How the files were found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Found {
    /// Both whole and the same.
    Whole,
    /// One of them damaged, missing or older: both must be written anew.
    Half,
    /// Neither, but the keys to come are there: renewing them was interrupted.
    Next,
}

/// The keys of the residents.
#[derive(Debug, Clone, Default)]
pub struct KeyFile {
    /// Grows with every change.
    pub generation: u64,
    /// The keys.
    pub keys: BTreeMap<ResidentId, Kept>,
    /// Whose key was destroyed.
    pub erased: Vec<ResidentId>,
}

/// Generation, sealed keys by person with the last entry of each, whose key was destroyed.
type Stored = (u64, Vec<(u128, Vec<StoredKey>)>, Vec<u128>);
/// The last entry of a key, [`STILL`] for the present one, and the key, sealed.
type StoredKey = (u64, Vec<u8>);
/// Stands for the last entry of a key that is still used.
const STILL: u64 = u64::MAX;

impl KeyFile {
    /// Destroys the keys of these people, and keeps that it was done.
    pub fn destroy(&mut self, ids: &[ResidentId]) {
        for id in ids {
            self.keys.remove(id);
            if !self.erased.contains(id) {
                self.erased.push(*id);
            }
        }
    }

    /// Writes both files, each whole or not at all.
    ///
    /// # Errors
    /// What the disk answers; at least one of the files is whole then.
    pub fn write(&mut self, folder: &Path, vault: u128, key: &Key) -> Result<(), StoreError> {
        self.generation += 1;
        let bytes = self.bytes(vault, key)?;
        for name in NAMES {
            replace_file(folder, name, &bytes).map_err(StoreError::io(Doing::Writing))?;
        }
        forget_next(folder);
        Ok(())
    }

    /// Writes the file of keys to come.
    ///
    /// # Errors
    /// What the disk answers.
    pub fn write_next(&mut self, folder: &Path, vault: u128, key: &Key) -> Result<(), StoreError> {
        self.generation += 1;
        let bytes = self.bytes(vault, key)?;
        replace_file(folder, NEXT, &bytes).map_err(StoreError::io(Doing::Writing))
    }

    fn bytes(&self, vault: u128, key: &Key) -> Result<Vec<u8>, StoreError> {
        let random = |error: io::Error| StoreError::io(Doing::Writing)(error);
        let wrap = key.derive("trede people");
        let mut keys = Vec::with_capacity(self.keys.len());
        for (id, kept) in &self.keys {
            let past = kept.past.iter().map(|(last, key)| (*last, key));
            let mut sealed = Vec::with_capacity(1 + kept.past.len());
            for (last, key) in past.chain([(STILL, &kept.now)]) {
                let place = place(vault, *id, last);
                sealed.push((last, seal::seal(&wrap, &place, key.bytes()).map_err(random)?));
            }
            keys.push((id.0, sealed));
        }
        let erased = self.erased.iter().map(|id| id.0).collect();
        let stored: Stored = (self.generation, keys, erased);
        let value = codec::encode(&stored).map_err(|_damage| StoreError::KeysDamaged)?;
        let tag = seal::seal(&key.derive("trede keys"), &sha256(&[&value]), b"").map_err(random)?;
        let length = u32::try_from(tag.len()).unwrap_or(u32::MAX);
        Ok([&length.to_le_bytes(), tag.as_slice(), &value].concat())
    }

    /// Reads the newer of the two files, or the keys to come where only they open.
    ///
    /// # Errors
    /// [`StoreError::KeysDamaged`] where none is whole.
    pub fn read(folder: &Path, vault: u128, key: &Key) -> Result<(Self, Found), StoreError> {
        let parse = |name| Self::parse(&fs::read(folder.join(name)).ok()?, vault, key);
        let mut files: Vec<Self> = NAMES.into_iter().filter_map(parse).collect();
        files.sort_by_key(|file| file.generation);
        let same = matches!(files.as_slice(), [one, other] if one.generation == other.generation);
        if let Some(file) = files.pop() {
            // Left by a renewal that did not come to the header.
            forget_next(folder);
            return Ok((file, if same { Found::Whole } else { Found::Half }));
        }
        parse(NEXT).map(|file| (file, Found::Next)).ok_or(StoreError::KeysDamaged)
    }

    fn parse(bytes: &[u8], vault: u128, key: &Key) -> Option<Self> {
        let (length, rest) = bytes.split_first_chunk::<4>()?;
        let length = usize::try_from(u32::from_le_bytes(*length)).ok()?;
        let (tag, value) = rest.split_at_checked(length)?;
        seal::open(&key.derive("trede keys"), &sha256(&[value]), tag)?;
        let (generation, sealed, erased) = codec::decode::<Stored>(value).ok()?;
        let wrap = key.derive("trede people");
        let mut keys = BTreeMap::new();
        for (id, sealed) in sealed {
            let id = ResidentId(id);
            let mut all = Vec::with_capacity(sealed.len());
            for (last, sealed) in sealed {
                let clear: Zeroizing<Vec<u8>> =
                    seal::open(&wrap, &place(vault, id, last), &sealed)?;
                all.push((last, Key::new(*clear.first_chunk()?)));
            }
            let (last, now) = all.pop()?;
            if last != STILL {
                return None;
            }
            keys.insert(id, Kept { now, past: all });
        }
        let erased = erased.into_iter().map(ResidentId).collect();
        Some(Self { generation, keys, erased })
    }
}

/// The place of a person's key, which its seal is bound to; frozen.
fn place(vault: u128, id: ResidentId, last: u64) -> Vec<u8> {
    let (vault, id, last) = (vault.to_be_bytes(), id.0.to_be_bytes(), last.to_be_bytes());
    [b"trede person".as_slice(), &vault, &id, &last].concat()
}

/// Removes the file of keys to come; a leftover opens with no key that anybody has.
fn forget_next(folder: &Path) {
    drop(fs::remove_file(folder.join(NEXT)));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_come_back_from_either_file_and_no_bit_may_differ() {
        let dir = tempfile::tempdir().unwrap();
        let vault_key = Key::new([1; 32]);
        let mut file = KeyFile::default();
        for n in 0..5 {
            let mut kept = Kept::new(Key::random().unwrap());
            kept.renew(7, Key::random().unwrap());
            file.keys.insert(ResidentId(n), kept);
        }
        file.erased.push(ResidentId(9));
        file.write(dir.path(), 7, &vault_key).unwrap();
        let whole = fs::read(dir.path().join(NAMES[0])).unwrap();
        for at in (0..whole.len()).step_by(3) {
            let mut flipped = whole.clone();
            flipped[at] ^= 1;
            fs::write(dir.path().join(NAMES[0]), flipped).unwrap();
            let (read, mended) = KeyFile::read(dir.path(), 7, &vault_key).unwrap();
            assert_eq!(mended, Found::Half, "byte {at}");
            for (id, kept) in &read.keys {
                assert_eq!(file.keys[id].now.bytes(), kept.now.bytes());
                assert_eq!(file.keys[id].at(7).bytes(), kept.at(7).bytes());
            }
            assert_eq!(read.erased, file.erased);
        }
        fs::remove_file(dir.path().join(NAMES[1])).unwrap();
        let other = KeyFile::read(dir.path(), 7, &Key::new([2; 32])).err();
        assert_eq!(other, Some(StoreError::KeysDamaged));
        fs::write(dir.path().join(NAMES[0]), &whole).unwrap();
        assert!(KeyFile::read(dir.path(), 8, &vault_key).is_err(), "keys of another vault");
    }
}
