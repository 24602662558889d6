//! Reading while another program has the lock: what was saved, from the journal, as a whole.
//!
//! The parts are read one after the other while they are written. What does not belong together is
//! read again, until it does; what still does not after a while is told as it was found.

use std::path::Path;
use std::thread;
use std::time::Duration;

use super::lying::Opening;
use super::{Opened, Vault, open};
use crate::store::error::{Doing, StoreError};
use crate::store::failed;
use crate::store::folder::is_of_somebody_else;
use crate::store::header::Header;
use crate::store::members::{self, Access, Unlocked};
use crate::store::small_files::Folder;

/// How often it is read again.
const PATIENCE: u32 = 100;
const PAUSE: Duration = Duration::from_millis(15);

impl Vault {
    /// Opens the vault to read it, though another program has it open. What is read is noted in a
    /// file that the other one takes into the log.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn read_beside(folder: &Path, access: &Access) -> Result<Opened, StoreError> {
        Self::look(folder)?;
        if is_of_somebody_else(folder).map_err(StoreError::io(Doing::Opening))? {
            return Err(StoreError::Foreign);
        }
        // A passphrase is calculated once for each header that is met.
        let mut known: Option<Known> = None;
        let mut left = PATIENCE;
        loop {
            let opened = read_once(folder, access, &mut known, false);
            match opened {
                Err(error) if left > 0 && may_pass(error) => thread::sleep(PAUSE),
                Err(StoreError::WrongPassphrase) => {
                    failed::note(&Folder::at(folder));
                    return Err(StoreError::WrongPassphrase);
                }
                answer => return answer,
            }
            left -= 1;
        }
    }

    /// Opens the vault to read it though some of it is lost; nothing is changed.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn look_with_loss(folder: &Path, access: &Access) -> Result<Opened, StoreError> {
        read_once(folder, access, &mut None, true)
    }
}

/// The headers that were found, and what the one that opened leads to.
type Known = (Vec<Header>, Header, Unlocked);

fn read_once(
    folder: &Path,
    access: &Access,
    known: &mut Option<Known>,
    accepting: bool,
) -> Result<Opened, StoreError> {
    let files = Folder::at(folder);
    let found = Header::find(&files)?;
    let same = |(headers, ..): &&Known| *headers == found.headers;
    let (header, unlocked) = if let Some((_, header, unlocked)) = known.as_ref().filter(same) {
        (header.clone(), unlocked.clone())
    } else {
        let (header, unlocked, _) = members::unlock_any(&files, &found.headers, access)?;
        *known = Some((found.headers, header.clone(), unlocked.clone()));
        (header, unlocked)
    };
    let way = Opening { accepting, beside: true, ..Opening::of(folder, None) };
    open::open(way, header, unlocked, false)
}

/// Whether the other program may be in the middle of writing what was not understood.
const fn may_pass(error: StoreError) -> bool {
    !matches!(
        error,
        StoreError::WrongPassphrase
            | StoreError::Sealed
            | StoreError::Demo
            | StoreError::FirstFormat
            | StoreError::NewerFormat { .. }
            | StoreError::Foreign
            | StoreError::NoMemory
    )
}
