//! One program at a time: an exclusive lock on the vault, given back when the process ends.

use std::fmt::Debug;
use std::path::Path;
use std::thread;
use std::time::Duration;

use rustix::fs::{FlockOperation, flock};
use rustix::io::Errno;

use crate::store::error::{Doing, StoreError};
use crate::store::folder::private_file;

/// The name of the lock file in the vault's folder.
pub const NAME: &str = "lock";

/// A program that starts another one shares its lock with it for an instant, until the other one
/// has really begun; so long it is tried again.
const PATIENCE: u32 = 20;
const PAUSE: Duration = Duration::from_millis(5);

/// Holds the vault as long as it lives.
#[derive(Debug)]
pub struct Lock {
    _held: Box<dyn Debug + Send + Sync>,
}

impl Lock {
    /// A lock that is given back when this is dropped.
    pub fn of(held: impl Debug + Send + Sync + 'static) -> Self {
        Self { _held: Box::new(held) }
    }

    /// Takes the lock in this folder.
    ///
    /// # Errors
    /// [`StoreError::Locked`] where another program holds it.
    pub(super) fn take(folder: &Path) -> Result<Self, StoreError> {
        let file = private_file(&folder.join(NAME)).map_err(StoreError::io(Doing::Opening))?;
        for _ in 0..PATIENCE {
            match flock(&file, FlockOperation::NonBlockingLockExclusive) {
                Ok(()) => return Ok(Self::of(file)),
                Err(Errno::WOULDBLOCK) => thread::sleep(PAUSE),
                Err(errno) => return Err(StoreError::io(Doing::Opening)(errno.into())),
            }
        }
        Err(StoreError::Locked)
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
