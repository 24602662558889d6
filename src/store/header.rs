//! The header of a vault: its founding, one slot per user, and who the users are.
//!
//! It is kept in two files that say the same; each is replaced whole. A checksum tells damage
//! before anything is unlocked, and a tag under the vault key tells tampering after. Where the two
//! differ both are tried, the newer one first.

use std::io;

use serde::{Deserialize, Serialize};

use crate::crypto::Key;
use crate::crypto::letter::Address;
use crate::crypto::passphrase::{Cost, SALT};
use crate::crypto::seal;
use crate::digest::sha256;
use crate::store::codec;
use crate::store::error::{Doing, StoreError};
use crate::store::founding::Founding;
use crate::store::marks::Mark;
use crate::store::small_files::SmallFiles;
use crate::store::wire_v1::Wire;

/// The names of the two header files in the vault's folder.
pub const NAMES: [&str; 2] = ["vault", "vault.2"];
/// The format that this version writes.
pub const FORMAT: u16 = 2;
/// The format before it, which is carried over.
pub const FIRST: u16 = 1;

const MARK: &[u8; 6] = b"trede\n";
const HASH: usize = 32;
/// Most bytes of a header: no more is read, and so no more is written.
const MOST: u64 = 16 << 20;

/// Identifies a slot: random, so that no name of a user can be guessed from it.
pub type SlotId = [u8; 16];

/// What opens a slot. The order is frozen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum SlotKind {
    /// A user's passphrase, of the first format: the slot is found by the user's name.
    FirstPassphrase,
    /// The recovery key, of the first format.
    FirstRecovery,
    /// A user's passphrase.
    Passphrase,
    /// The recovery key that was printed.
    Recovery,
}

impl SlotKind {
    /// Whether a passphrase opens it.
    pub const fn is_passphrase(self) -> bool {
        matches!(self, Self::FirstPassphrase | Self::Passphrase)
    }

    /// Whether it is sealed as in the first format.
    pub const fn is_first(self) -> bool {
        matches!(self, Self::FirstPassphrase | Self::FirstRecovery)
    }
}

/// One way to the vault key.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Slot {
    /// Which.
    pub id: SlotId,
    /// What opens it.
    pub kind: SlotKind,
    /// Argon2id: memory in KiB, passes, lanes; zeros for the recovery key.
    pub cost: (u32, u32, u32),
    /// The salt of the passphrase: the same for all users, so that one guess at a passphrase costs
    /// one calculation and nobody need say first who they are.
    pub salt: [u8; SALT],
    /// Where the user finds letters.
    pub address: Address,
    /// The vault key, the user's seed and the hash of the first statement, sealed.
    pub sealed: Vec<u8>,
    /// The vault keys that followed, each in a letter to the user.
    pub letters: Vec<Vec<u8>>,
}

impl Slot {
    /// What a guess costs.
    pub const fn cost(&self) -> Cost {
        let (memory, passes, lanes) = self.cost;
        Cost { memory, passes, lanes }
    }

    /// The place of the slot, which its seal is bound to; frozen.
    pub fn place(&self, vault: u128) -> Vec<u8> {
        let kind = if self.kind.is_passphrase() { 1 } else { 2 };
        let format = if self.kind.is_first() { FIRST } else { FORMAT };
        let (memory, passes, lanes) = self.cost;
        let mut place = b"trede slot".to_vec();
        place.extend_from_slice(&vault.to_be_bytes());
        place.extend_from_slice(&format.to_be_bytes());
        place.extend_from_slice(&self.id);
        place.push(kind);
        for number in [memory, passes, lanes] {
            place.extend_from_slice(&number.to_be_bytes());
        }
        place.extend_from_slice(&self.salt);
        place
    }
}

/// A header as it is read and written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Header {
    /// The format it is written in.
    pub format: u16,
    /// The founding facts.
    pub founding: Founding,
    /// Grows with every change.
    pub generation: u64,
    /// The ways to the vault key; none for a demo.
    pub slots: Vec<Slot>,
    /// The members, sealed under the vault key.
    pub members: Vec<u8>,
    /// Made over everything above, under the vault key.
    pub tag: Vec<u8>,
}

/// The headers that lie in a folder: one where both files say the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// The newer one first.
    pub headers: Vec<Header>,
    /// Whether both files are whole and the same.
    pub same: bool,
}

type Stored = ((bool, u128, i64), u64, Vec<Slot>, Vec<u8>, Vec<u8>);

impl Header {
    /// What the tag is made over.
    fn tagged(&self) -> Vec<u8> {
        let (founding, none) = (self.founding, Vec::new());
        let value: Stored = (
            (founding.demo, founding.salt, founding.at.store()),
            self.generation,
            self.slots.clone(),
            self.members.clone(),
            none,
        );
        codec::encode(&value).unwrap_or_default()
    }

    /// Tags the header under a key that only who unlocked the vault has.
    ///
    /// # Errors
    /// What the system answers where it has no randomness.
    pub fn sign(&mut self, key: &Key) -> io::Result<()> {
        self.tag = seal::seal(key, &self.tagged(), b"")?;
        Ok(())
    }

    /// Whether the header is what was tagged.
    pub fn is_genuine(&self, key: &Key) -> bool {
        seal::open(key, &self.tagged(), &self.tag).is_some()
    }

    /// Writes both files, each whole or not at all.
    ///
    /// # Errors
    /// [`StoreError::TooLarge`] before anything is changed, or what the disk answers; at least one
    /// of the files is whole then.
    pub fn write(&self, files: &dyn SmallFiles) -> Result<(), StoreError> {
        let bytes = self.bytes()?;
        if bytes.len() as u64 > MOST {
            return Err(StoreError::TooLarge { bytes: bytes.len() });
        }
        for name in NAMES {
            files.replace(name, &bytes).map_err(StoreError::io(Doing::Writing))?;
        }
        Ok(())
    }

    /// Reads both files.
    ///
    /// # Errors
    /// [`StoreError::NotAVault`], [`StoreError::HeaderDamaged`], [`StoreError::NewerFormat`] where
    /// neither file is of a format that is known.
    pub fn find(files: &dyn SmallFiles) -> Result<Found, StoreError> {
        let both = NAMES.map(|name| read_file(files, name));
        if both.iter().all(|file| matches!(file, Err(StoreError::NotAVault))) {
            return Err(StoreError::NotAVault);
        }
        let mut headers: Vec<Self> = Vec::new();
        let mut worst = StoreError::HeaderDamaged;
        for file in both {
            match file.and_then(|bytes| Self::parse(&bytes)) {
                Ok(header) => headers.extend(header),
                Err(StoreError::NotAVault) => {}
                Err(error) => worst = error,
            }
        }
        let same = matches!(headers.as_slice(), [one, other] if one == other);
        headers.sort_by_key(|header| std::cmp::Reverse((header.format, header.generation)));
        headers.dedup();
        if headers.is_empty() { Err(worst) } else { Ok(Found { headers, same }) }
    }

    /// The newer of the two files; whether the other one is the same.
    ///
    /// # Errors
    /// See [`Header::find`].
    pub fn read(files: &dyn SmallFiles) -> Result<(Self, bool), StoreError> {
        let found = Self::find(files)?;
        let same = found.same;
        let newest = found.headers.into_iter().next();
        newest.map(|header| (header, !same)).ok_or(StoreError::HeaderDamaged)
    }

    /// How far the header is, for the other parts.
    ///
    /// # Errors
    /// [`StoreError::HeaderDamaged`] where it cannot be written down, which never happens.
    pub fn mark(&self) -> Result<Mark, StoreError> {
        Ok(Mark { no: self.generation, hash: sha256(&[&self.bytes()?]) })
    }

    fn bytes(&self) -> Result<Vec<u8>, StoreError> {
        let founding = self.founding;
        let value: Stored = (
            (founding.demo, founding.salt, founding.at.store()),
            self.generation,
            self.slots.clone(),
            self.members.clone(),
            self.tag.clone(),
        );
        let value = codec::encode(&value).map_err(|_damage| StoreError::HeaderDamaged)?;
        let mut bytes = MARK.to_vec();
        bytes.extend_from_slice(&self.format.to_le_bytes());
        bytes.extend_from_slice(&value);
        let hash = sha256(&[&bytes]);
        bytes.extend_from_slice(&hash);
        Ok(bytes)
    }

    /// `None` where the file is damaged.
    fn parse(bytes: &[u8]) -> Result<Option<Self>, StoreError> {
        let Some((content, hash)) = bytes.split_last_chunk::<HASH>() else { return Ok(None) };
        let Some(rest) = content.strip_prefix(MARK) else { return Ok(None) };
        let Some((format, value)) = rest.split_first_chunk::<2>() else { return Ok(None) };
        if sha256(&[content]) != *hash {
            return Ok(None);
        }
        let format = u16::from_le_bytes(*format);
        if !(FIRST..=FORMAT).contains(&format) {
            return Err(StoreError::NewerFormat { format });
        }
        let Ok((founding, generation, slots, members, tag)) = codec::decode::<Stored>(value) else {
            return Ok(None);
        };
        let (demo, salt, at) = founding;
        let Ok(at) = Wire::restore(at) else { return Ok(None) };
        let founding = Founding { demo, salt, at };
        Ok(Some(Self { format, founding, generation, slots, members, tag }))
    }
}

fn read_file(files: &dyn SmallFiles, name: &str) -> Result<Vec<u8>, StoreError> {
    match files.read(name, MOST) {
        Err(large) if large.kind() == io::ErrorKind::InvalidData => Ok(Vec::new()),
        Err(gone) if gone.kind() == io::ErrorKind::NotADirectory => Err(StoreError::NotAVault),
        read => read.map_err(StoreError::io(Doing::Opening))?.ok_or(StoreError::NotAVault),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::small_files::Folder;
    use crate::store::small_files::memory::failing_at_each;
    use chrono::DateTime;
    use std::fs;

    fn header() -> Header {
        let at = DateTime::from_timestamp_micros(1_790_000_000_000_000).unwrap();
        let slot = Slot {
            id: [3; 16],
            kind: SlotKind::Passphrase,
            cost: (65_536, 3, 4),
            salt: [4; SALT],
            address: [6; 32],
            sealed: vec![5; 40],
            letters: vec![vec![7; 9]],
        };
        let founding = Founding { demo: false, salt: 7 << 100, at };
        let (slots, members, tag) = (vec![slot], vec![1], vec![2]);
        Header { format: FORMAT, founding, generation: 2, slots, members, tag }
    }

    #[test]
    fn one_file_is_enough_and_the_damage_is_told() {
        let dir = tempfile::tempdir().unwrap();
        assert_eq!(Header::read(&Folder::at(dir.path())), Err(StoreError::NotAVault));
        header().write(&Folder::at(dir.path())).unwrap();
        assert_eq!(Header::read(&Folder::at(dir.path())), Ok((header(), false)));
        let path = dir.path().join(NAMES[0]);
        let whole = fs::read(&path).unwrap();
        for at in 0..whole.len() {
            let mut flipped = whole.clone();
            flipped[at] ^= 4;
            fs::write(&path, &flipped).unwrap();
            assert_eq!(Header::read(&Folder::at(dir.path())), Ok((header(), true)), "{at}");
        }
        fs::remove_file(&path).unwrap();
        assert_eq!(Header::read(&Folder::at(dir.path())), Ok((header(), true)));
        fs::write(dir.path().join(NAMES[1]), &whole[..50]).unwrap();
        assert_eq!(Header::read(&Folder::at(dir.path())), Err(StoreError::HeaderDamaged));
    }

    #[test]
    fn the_newer_one_counts() {
        let dir = tempfile::tempdir().unwrap();
        header().write(&Folder::at(dir.path())).unwrap();
        let old = fs::read(dir.path().join(NAMES[1])).unwrap();
        let newer = Header { generation: 3, ..header() };
        newer.write(&Folder::at(dir.path())).unwrap();
        fs::write(dir.path().join(NAMES[1]), old).unwrap();
        assert_eq!(Header::read(&Folder::at(dir.path())), Ok((newer, true)));
    }

    #[test]
    fn one_that_would_not_be_read_again_is_not_written() {
        let dir = tempfile::tempdir().unwrap();
        let files = Folder::at(dir.path());
        let room = usize::try_from(MOST).unwrap() - header().bytes().unwrap().len();
        let largest = Header { members: vec![1; room - 8], ..header() };
        largest.write(&files).unwrap();
        assert_eq!(Header::read(&files), Ok((largest.clone(), false)));
        let larger = Header { members: vec![1; room + 9], ..header() };
        assert!(matches!(larger.write(&files), Err(StoreError::TooLarge { .. })));
        assert_eq!(Header::read(&files), Ok((largest, false)));
    }

    #[test]
    fn whatever_fails_while_it_is_replaced_the_old_one_or_the_new_one_is_whole() {
        let newer = Header { generation: 3, ..header() };
        failing_at_each(
            |files| header().write(files).unwrap(),
            |files| newer.write(files),
            |files| Header::read(files).is_ok_and(|(read, _)| read == header() || read == newer),
        );
    }

    #[test]
    fn a_changed_header_is_not_genuine() {
        let key = Key::new([9; 32]);
        let mut signed = header();
        signed.sign(&key).unwrap();
        assert!(signed.is_genuine(&key));
        assert!(!signed.is_genuine(&Key::new([8; 32])));
        let mut weaker = signed.clone();
        weaker.slots[0].cost = (8, 1, 1);
        assert!(!weaker.is_genuine(&key));
        let mut older = signed.clone();
        older.generation = 1;
        assert!(!older.is_genuine(&key));
    }
}
