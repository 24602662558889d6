//! One program at a time: an exclusive lock on the vault, given back when the process ends.

use std::fs::File;
use std::path::Path;

use rustix::fs::{FlockOperation, flock};
use rustix::io::Errno;

use crate::store::error::{Doing, StoreError};
use crate::store::folder::private_file;

/// The name of the lock file in the vault's folder.
pub const NAME: &str = "lock";

/// Holds the vault as long as it lives.
#[derive(Debug)]
pub struct Lock {
    _file: File,
}

impl Lock {
    /// Takes the lock.
    ///
    /// # Errors
    /// [`StoreError::Locked`] where another program holds it.
    pub fn take(folder: &Path) -> Result<Self, StoreError> {
        let file = private_file(&folder.join(NAME)).map_err(StoreError::io(Doing::Opening))?;
        match flock(&file, FlockOperation::NonBlockingLockExclusive) {
            Ok(()) => Ok(Self { _file: file }),
            Err(Errno::WOULDBLOCK) => Err(StoreError::Locked),
            Err(errno) => Err(StoreError::io(Doing::Opening)(errno.into())),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_second_one_is_told_and_the_next_one_gets_in() {
        let dir = tempfile::tempdir().unwrap();
        let first = Lock::take(dir.path()).unwrap();
        assert_eq!(Lock::take(dir.path()).err(), Some(StoreError::Locked));
        drop(first);
        assert!(Lock::take(dir.path()).is_ok());
    }
}
