//! The anchor: how far header, keys, journal and access log are, sealed and kept twice.
//!
//! It is written over in place after every entry and note, and synced when the vault is closed: a
//! record smaller than a disk's sector, so that a power cut leaves the old or the new one. It is
//! never ahead of what it speaks of, because that is synced first.

use std::fs::{self, File};
use std::io;
use std::os::unix::fs::FileExt as _;
use std::path::Path;

use crate::crypto::{Key, seal};
use crate::store::codec;
use crate::store::folder::{private_file, sync_folder};
use crate::store::marks::Marks;

/// The names of the two files in the vault's folder.
pub const NAMES: [&str; 2] = ["anchor", "anchor.2"];

/// What is read and written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Anchor {
    /// Grows with every writing.
    pub generation: u64,
    /// How far everything is.
    pub marks: Marks,
}

impl Anchor {
    /// Reads the newer of the two files; whether both are whole and the same. `None` where neither
    /// opens under one of these keys.
    pub fn read(folder: &Path, vault: u128, keys: &[&Key]) -> (Option<Self>, bool) {
        let read = |name: &str| Self::parse(&fs::read(folder.join(name)).ok()?, vault, keys);
        let [one, other] = NAMES.map(read);
        let newer = one.iter().chain(&other).max_by_key(|anchor| anchor.generation).copied();
        (newer, one.is_some() && one == other)
    }

    fn parse(bytes: &[u8], vault: u128, keys: &[&Key]) -> Option<Self> {
        let place = place(vault);
        let clear = keys.iter().find_map(|key| seal::open(key, &place, bytes))?;
        let (generation, marks) = codec::decode(&clear).ok()?;
        Some(Self { generation, marks })
    }

    fn bytes(&self, vault: u128, key: &Key) -> io::Result<Vec<u8>> {
        let value = codec::encode(&(self.generation, self.marks));
        let value = value.map_err(|_damage| io::Error::from(io::ErrorKind::InvalidData))?;
        seal::seal(key, &place(vault), &value)
    }

    /// Makes both files, synced.
    ///
    /// # Errors
    /// What the system answers.
    pub fn make(&self, folder: &Path, vault: u128, key: &Key) -> io::Result<()> {
        let bytes = self.bytes(vault, key)?;
        for name in NAMES {
            let file = private_file(&folder.join(name))?;
            file.write_all_at(&bytes, 0)?;
            file.set_len(bytes.len() as u64)?;
            file.sync_all()?;
        }
        sync_folder(folder)
    }
}

/// The key of the anchor of a vault key.
pub fn key(vault_key: &Key) -> Key {
    vault_key.derive("trede anchor")
}

fn place(vault: u128) -> Vec<u8> {
    [b"trede anchor".as_slice(), &vault.to_be_bytes()].concat()
}

/// Both files of an open vault.
#[derive(Debug)]
pub struct AnchorFile {
    files: [File; 2],
    vault: u128,
    key: Key,
    last: Anchor,
}

impl AnchorFile {
    /// The files of this folder, after this anchor was written there.
    ///
    /// # Errors
    /// What the system answers.
    pub fn open(folder: &Path, vault: u128, key: Key, last: Anchor) -> io::Result<Self> {
        let [one, other] = NAMES.map(|name| private_file(&folder.join(name)));
        Ok(Self { files: [one?, other?], vault, key, last })
    }

    /// What was written last.
    pub const fn last(&self) -> Anchor {
        self.last
    }

    /// Writes how far everything is, in both files; lasting once they are synced.
    ///
    /// # Errors
    /// What the system answers; what was written before still holds then, because everything only
    /// goes on.
    pub fn write(&mut self, marks: Marks) -> io::Result<()> {
        if self.last.marks == marks {
            return Ok(());
        }
        let next = Anchor { generation: self.last.generation + 1, marks };
        let bytes = next.bytes(self.vault, &self.key)?;
        for file in &self.files {
            file.write_all_at(&bytes, 0)?;
        }
        self.last = next;
        Ok(())
    }

    /// Seals under another key from now on.
    pub fn set_key(&mut self, key: Key) {
        self.key = key;
    }

    /// Returns when what was written would survive a power cut.
    ///
    /// # Errors
    /// What the system answers.
    pub fn sync(&self) -> io::Result<()> {
        self.files.iter().try_for_each(File::sync_data)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::marks::Mark;

    #[test]
    fn one_file_is_enough_and_the_newer_one_counts() {
        let dir = tempfile::tempdir().unwrap();
        let key = Key::new([1; 32]);
        let read = || Anchor::read(dir.path(), 7, &[&Key::new([2; 32]), &key]);
        assert_eq!(read(), (None, false));
        let first = Anchor { generation: 1, marks: Marks::default() };
        first.make(dir.path(), 7, &key).unwrap();
        assert_eq!(read(), (Some(first), true));
        let old = fs::read(dir.path().join(NAMES[0])).unwrap();
        assert!(old.len() < 512, "one sector, so that it is written whole or not at all");
        let mut file = AnchorFile::open(dir.path(), 7, key.clone(), first).unwrap();
        let journal = Mark { no: 9, hash: [3; 32] };
        file.write(Marks { journal, ..Marks::default() }).unwrap();
        assert_eq!(read(), (Some(file.last()), true));
        assert_eq!((file.last().generation, file.last().marks.journal), (2, journal));
        fs::write(dir.path().join(NAMES[0]), &old).unwrap();
        assert_eq!(read(), (Some(file.last()), false));
        for at in 0..old.len() {
            let mut flipped = fs::read(dir.path().join(NAMES[1])).unwrap();
            flipped[at] ^= 1;
            fs::write(dir.path().join(NAMES[0]), flipped).unwrap();
            assert_eq!(read(), (Some(file.last()), false), "byte {at}");
        }
        assert_eq!(Anchor::read(dir.path(), 8, &[&key]), (None, false), "of another vault");
    }
}
