//! The founding facts of a vault: written once, twice over, each copy with its hash.

use std::fs;
use std::io;
use std::path::Path;

use chrono::{DateTime, Utc};

use crate::store::codec;
use crate::store::digest::{Hash, sha256};
use crate::store::error::{Doing, StoreError};
use crate::store::folder::replace_file;
use crate::store::wire_v1::Wire;

/// The name of the header file in the vault's folder.
pub const NAME: &str = "vault";
/// The format that this version writes.
pub const FORMAT: u16 = 1;

const MARK: &[u8; 6] = b"trede\n";
const COPY: usize = 256;
const HASH: usize = 32;

/// What is decided when a vault is made and never changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Founding {
    /// Everybody in it is invented.
    pub demo: bool,
    /// Random; tells this vault from every other.
    pub salt: u128,
    /// The instant at which it was made.
    pub at: DateTime<Utc>,
}

impl Founding {
    /// Writes the header, whole or not at all.
    ///
    /// # Errors
    /// What the disk answers.
    pub fn write(&self, folder: &Path) -> Result<(), StoreError> {
        let copy = self.copy()?;
        let both: Vec<u8> = copy.iter().chain(&copy).copied().collect();
        replace_file(folder, NAME, &both).map_err(StoreError::io(Doing::Writing))
    }

    /// Reads the header; whether one of the copies was damaged.
    ///
    /// # Errors
    /// [`StoreError::NotAVault`], [`StoreError::HeaderDamaged`], [`StoreError::NewerFormat`].
    pub fn read(folder: &Path) -> Result<(Self, bool), StoreError> {
        let bytes = match fs::read(folder.join(NAME)) {
            Ok(bytes) => bytes,
            Err(error)
                if matches!(
                    error.kind(),
                    io::ErrorKind::NotFound | io::ErrorKind::NotADirectory
                ) =>
            {
                return Err(StoreError::NotAVault);
            }
            Err(error) => return Err(StoreError::io(Doing::Opening)(error)),
        };
        let copies: Vec<Self> = [0, COPY]
            .into_iter()
            .filter_map(|at| Self::parse(bytes.get(at..at + COPY)?).transpose())
            .collect::<Result<_, _>>()?;
        let first = copies.first().ok_or(StoreError::HeaderDamaged)?;
        Ok((*first, copies.len() < 2 || bytes.len() != 2 * COPY))
    }

    /// What the chain of the journal begins with, so that no other vault's journal fits.
    pub fn genesis(&self) -> Hash {
        sha256(&[b"trede journal", &self.salt.to_be_bytes()])
    }

    fn copy(&self) -> Result<Vec<u8>, StoreError> {
        let value = (self.demo, self.salt, self.at.store());
        let value = codec::encode(&value).map_err(|_damage| StoreError::HeaderDamaged)?;
        let mut copy = Vec::with_capacity(COPY);
        copy.extend_from_slice(MARK);
        copy.extend_from_slice(&FORMAT.to_le_bytes());
        copy.push(u8::try_from(value.len()).map_err(|_too_large| StoreError::HeaderDamaged)?);
        copy.extend_from_slice(&value);
        copy.resize(COPY - HASH, 0);
        let hash = sha256(&[&copy]);
        copy.extend_from_slice(&hash);
        Ok(copy)
    }

    /// `None` where the copy is damaged.
    fn parse(copy: &[u8]) -> Result<Option<Self>, StoreError> {
        let Some((content, hash)) = copy.split_last_chunk::<HASH>() else {
            return Ok(None);
        };
        let Some(rest) = content.strip_prefix(MARK) else {
            return Ok(None);
        };
        let Some((format, rest)) = rest.split_first_chunk::<2>() else {
            return Ok(None);
        };
        if sha256(&[content]) != *hash {
            return Ok(None);
        }
        let format = u16::from_le_bytes(*format);
        if format != FORMAT {
            return Err(StoreError::NewerFormat { format });
        }
        let value = rest.split_first().and_then(|(length, rest)| rest.get(..usize::from(*length)));
        let value = value.and_then(|value| codec::decode::<(bool, u128, i64)>(value).ok());
        Ok(value.and_then(|(demo, salt, at)| {
            let at = Wire::restore(at).ok()?;
            Some(Self { demo, salt, at })
        }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn founding() -> Founding {
        Founding {
            demo: true,
            salt: 7 << 100,
            at: DateTime::from_timestamp_micros(1_790_000_000_000_000).unwrap(),
        }
    }

    #[test]
    fn one_copy_is_enough_and_the_damage_is_told() {
        let dir = tempfile::tempdir().unwrap();
        assert_eq!(Founding::read(dir.path()), Err(StoreError::NotAVault));
        founding().write(dir.path()).unwrap();
        assert_eq!(Founding::read(dir.path()), Ok((founding(), false)));
        let path = dir.path().join(NAME);
        let whole = fs::read(&path).unwrap();
        for at in 0..whole.len() {
            let mut flipped = whole.clone();
            flipped[at] ^= 4;
            fs::write(&path, &flipped).unwrap();
            assert_eq!(Founding::read(dir.path()), Ok((founding(), true)), "{at}");
        }
        fs::write(&path, &whole[..100]).unwrap();
        assert_eq!(Founding::read(dir.path()), Err(StoreError::HeaderDamaged));
    }
}
