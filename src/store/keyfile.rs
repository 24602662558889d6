//! One key per resident, in a small file that is sealed as a whole and kept twice.
//!
//! While the keys are renewed the new ones lie in a third file, which counts as soon as the header
//! leads to the key that opens it.
//!
//! Erasing a person is destroying their key here. Whose key was destroyed is kept, so that a
//! backup that is restored later can be told, and so that a key that is missing otherwise is damage.

use std::collections::BTreeMap;
use std::io;

use crate::crypto::Key;
use crate::crypto::seal::{self, Growing};
use crate::digest::{Hash, sha256};
use crate::domain::ResidentId;
use crate::store::codec;
use crate::store::error::{Damage, Doing, StoreError};
use crate::store::key_history::KeyHistory;
use crate::store::marks::{Mark, Marks};
use crate::store::small_files::{ANY, SmallFiles};

/// The names of the two files in the vault's folder.
pub const NAMES: [&str; 2] = ["keys", "keys.2"];
/// The name of the file of keys to come.
pub const NEXT: &str = "keys.next";
/// Padded to a multiple of this, so that the size tells no more than hundreds of people.
const STEP: usize = 16 << 10;
/// About as many bytes as a person takes who has one key.
const KEY: usize = 64;

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
    /// How far the other parts were when it was written.
    pub marks: Marks,
    /// The keys.
    pub keys: BTreeMap<ResidentId, KeyHistory>,
    /// Whose key was destroyed.
    pub erased: Vec<ResidentId>,
}

/// Generation, how far the others are, keys by person with the last entry of each, whose key was
/// destroyed.
type Stored = (u64, Marks, Vec<(u128, Vec<StoredKey>)>, Vec<u128>);
/// The last entry of a key, [`STILL`] for the present one, and the key.
type StoredKey = (u64, [u8; 32]);
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

    /// Writes both files, each whole or not at all; how far they are now.
    ///
    /// # Errors
    /// What the disk answers; at least one of the files is whole then.
    pub fn write(
        &mut self,
        files: &dyn SmallFiles,
        vault: u128,
        key: &Key,
        marks: &Marks,
    ) -> Result<Mark, StoreError> {
        let bytes = self.next(vault, key, marks)?;
        for name in NAMES {
            files.replace(name, &bytes).map_err(StoreError::io(Doing::Writing))?;
        }
        forget_next(files);
        Ok(self.mark(&bytes))
    }

    /// Writes the file of keys to come; how far it is.
    ///
    /// # Errors
    /// What the disk answers; the present keys stand then.
    pub fn write_next(
        &mut self,
        files: &dyn SmallFiles,
        vault: u128,
        key: &Key,
        marks: &Marks,
    ) -> Result<Mark, StoreError> {
        let bytes = self.next(vault, key, marks)?;
        files.replace(NEXT, &bytes).map_err(StoreError::io(Doing::Writing))?;
        Ok(self.mark(&bytes))
    }

    /// Puts the keys to come in the place of both files, as they are.
    ///
    /// # Errors
    /// What the disk answers; they are still there then.
    pub fn settle_next(files: &dyn SmallFiles) -> Result<(), StoreError> {
        let settle = || -> io::Result<()> {
            let bytes = files.read(NEXT, ANY)?.ok_or(io::ErrorKind::NotFound)?;
            NAMES.into_iter().try_for_each(|name| files.replace(name, &bytes))
        };
        settle().map_err(StoreError::io(Doing::Writing))?;
        forget_next(files);
        Ok(())
    }

    const fn mark_of(generation: u64, hash: Hash) -> Mark {
        Mark { no: generation, hash }
    }

    fn mark(&self, bytes: &[u8]) -> Mark {
        Self::mark_of(self.generation, sha256(&[bytes]))
    }

    fn next(&mut self, vault: u128, key: &Key, marks: &Marks) -> Result<Vec<u8>, StoreError> {
        self.generation += 1;
        self.marks = *marks;
        let value = self.stored().map_err(|_damage| StoreError::KeysDamaged)?;
        let sealed = value.seal_in_steps(&key.derive("trede keys"), &place(vault), STEP);
        sealed.map_err(StoreError::io(Doing::Writing))
    }

    /// What is kept, as [`Stored`], put together where it will be sealed: there is no other copy of
    /// all keys.
    fn stored(&self) -> Result<Growing, Damage> {
        let mut value = Growing::default();
        value.reserve(self.keys.len() * KEY + self.erased.len() * KEY + KEY * 8, STEP);
        let bytes = value.bytes();
        codec::begin(bytes);
        codec::encode_onto(bytes, &(self.generation, self.marks, self.keys.len() as u64))?;
        for (id, kept) in &self.keys {
            codec::encode_onto(bytes, &(id.0, kept.past.len() as u64 + 1))?;
            for (last, key) in &kept.past {
                codec::encode_onto(bytes, &(*last, key.bytes()))?;
            }
            codec::encode_onto(bytes, &(STILL, kept.now.bytes()))?;
        }
        codec::encode_onto(bytes, &(self.erased.len() as u64))?;
        for id in &self.erased {
            codec::encode_onto(bytes, &id.0)?;
        }
        Ok(value)
    }

    /// Reads the newer of the two files, or the keys to come where only they open; how far it is.
    ///
    /// # Errors
    /// [`StoreError::KeysDamaged`] where none is whole.
    pub fn read(
        files: &dyn SmallFiles,
        vault: u128,
        key: &Key,
    ) -> Result<(Self, Mark, Found), StoreError> {
        let parse = |name| Self::parse(&files.read(name, ANY).ok()??, vault, key);
        let mut read: Vec<(Self, Mark)> = NAMES.into_iter().filter_map(parse).collect();
        read.sort_by_key(|(file, _)| file.generation);
        let same = matches!(read.as_slice(), [(_, one), (_, other)] if one == other);
        if let Some((file, mark)) = read.pop() {
            let found = if same { Found::Whole } else { Found::Half };
            return Ok((file, mark, found));
        }
        let next = parse(NEXT).map(|(file, mark)| (file, mark, Found::Next));
        next.ok_or(StoreError::KeysDamaged)
    }

    fn parse(bytes: &[u8], vault: u128, key: &Key) -> Option<(Self, Mark)> {
        let clear = seal::open(&key.derive("trede keys"), &place(vault), bytes)?;
        let (generation, marks, stored, erased) = codec::decode::<Stored>(&clear).ok()?;
        let mut keys = BTreeMap::new();
        for (id, stored) in stored {
            let mut all: Vec<(u64, Key)> = stored
                .iter()
                .filter_map(|(last, key)| Some((*last, Key::from_slice(key)?)))
                .collect();
            let (last, now) = all.pop()?;
            if last != STILL {
                return None;
            }
            keys.insert(ResidentId(id), KeyHistory { now, past: all });
        }
        let erased = erased.into_iter().map(ResidentId).collect();
        let mark = Self::mark_of(generation, sha256(&[bytes]));
        Some((Self { generation, marks, keys, erased }, mark))
    }
}

/// The place of the keys, which their seal is bound to; frozen.
fn place(vault: u128) -> Vec<u8> {
    [b"trede keys".as_slice(), &vault.to_be_bytes()].concat()
}

/// Removes the file of keys to come; a leftover opens with no key that anybody has.
pub(super) fn forget_next(files: &dyn SmallFiles) {
    drop(files.remove(NEXT));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::small_files::Folder;
    use crate::store::small_files::memory::failing_at_each;
    use std::fs;

    #[test]
    fn whatever_fails_the_keys_open_and_so_do_those_to_come() {
        let (old, new) = (Key::new([1; 32]), Key::new([2; 32]));
        let marks = Marks::default();
        let opens = |files: &dyn SmallFiles, key| KeyFile::read(files, 7, key).is_ok();
        let written = |files: &dyn SmallFiles| {
            KeyFile::default().write(files, 7, &old, &marks).unwrap();
        };
        let written_both = |files: &dyn SmallFiles| {
            written(files);
            KeyFile::default().write_next(files, 7, &new, &marks).unwrap();
        };
        let mut next = KeyFile { generation: 1, ..KeyFile::default() };
        next.erased.push(ResidentId(9));
        failing_at_each(
            |files| written(files),
            |files| next.clone().write(files, 7, &old, &marks),
            |files| opens(files, &old),
        );
        failing_at_each(
            |files| written(files),
            |files| KeyFile::default().write_next(files, 7, &new, &marks),
            |files| opens(files, &old),
        );
        failing_at_each(
            |files| written_both(files),
            |files| KeyFile::settle_next(files),
            |files| opens(files, &new),
        );
    }

    #[test]
    fn keys_come_back_from_either_file_and_no_bit_may_differ() {
        let dir = tempfile::tempdir().unwrap();
        let vault_key = Key::new([1; 32]);
        let mut file = KeyFile::default();
        for n in 0..5 {
            let mut kept = KeyHistory::new(Key::random().unwrap());
            kept.renew(7, Key::random().unwrap());
            file.keys.insert(ResidentId(n), kept);
        }
        file.erased.push(ResidentId(9));
        file.write(&Folder::at(dir.path()), 7, &vault_key, &Marks::default()).unwrap();
        let whole = fs::read(dir.path().join(NAMES[0])).unwrap();
        for at in (0..whole.len()).step_by(131) {
            let mut flipped = whole.clone();
            flipped[at] ^= 1;
            fs::write(dir.path().join(NAMES[0]), flipped).unwrap();
            let (read, _, mended) = KeyFile::read(&Folder::at(dir.path()), 7, &vault_key).unwrap();
            assert_eq!(mended, Found::Half, "byte {at}");
            for (id, kept) in &read.keys {
                assert_eq!(file.keys[id].now.bytes(), kept.now.bytes());
                assert_eq!(file.keys[id].at(7).bytes(), kept.at(7).bytes());
            }
            assert_eq!(read.erased, file.erased);
        }
        fs::remove_file(dir.path().join(NAMES[1])).unwrap();
        let other = KeyFile::read(&Folder::at(dir.path()), 7, &Key::new([2; 32])).err();
        assert_eq!(other, Some(StoreError::KeysDamaged));
        fs::write(dir.path().join(NAMES[0]), &whole).unwrap();
        assert!(
            KeyFile::read(&Folder::at(dir.path()), 8, &vault_key).is_err(),
            "keys of another vault"
        );
    }
}
