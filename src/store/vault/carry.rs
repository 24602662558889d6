//! Carrying a vault of the first format over to the present one.

use std::fs;
use std::path::Path;

use super::{JOURNAL, Opened, PROJECTION, Vault, lying, mark};
use crate::store::access_log;
use crate::store::anchor::{self, Anchor};
use crate::store::backup;
use crate::store::error::{Doing, Notice, StoreError};
use crate::store::first;
use crate::store::folder::make_private;
use crate::store::header::{FIRST, FORMAT, Header};
use crate::store::journal::FileJournal;
use crate::store::keyfile::KeyFile;
use crate::store::marks::{Mark, Marks};
use crate::store::members::{self, Access};
use crate::store::small_files::{Folder, SmallFiles as _};

impl Vault {
    /// Opens a vault that may be of the first format: that is kept as it is in a backup below
    /// `backups`, named by `stamp`, and carried over. Entries and notes stay as they were signed.
    ///
    /// The header comes last: until then, and from then on, the vault opens.
    ///
    /// # Errors
    /// [`StoreError`]; the vault is as it was then.
    pub fn carry_over(
        folder: &Path,
        access: &Access,
        backups: &Path,
        stamp: &str,
    ) -> Result<Opened, StoreError> {
        match Self::unlock(folder, access) {
            Err(StoreError::FirstFormat) => {}
            answer => return answer,
        }
        make_private(folder).map_err(StoreError::io(Doing::Opening))?;
        let files = Folder::at(folder);
        let lock = files.hold()?;
        let found = Header::find(&files)?;
        let header = found.headers.into_iter().find(|header| header.format == FIRST);
        carry(folder, header.ok_or(StoreError::HeaderDamaged)?, access, (backups, stamp))?;
        drop(lock);
        let mut opened = Self::unlock(folder, access)?;
        opened.notices.insert(0, Notice::CarriedOver);
        Ok(opened)
    }
}

fn carry(
    folder: &Path,
    mut header: Header,
    access: &Access,
    (backups, stamp): (&Path, &str),
) -> Result<(), StoreError> {
    let (files, founding) = (Folder::at(folder), header.founding);
    let mut marks =
        Marks { journal: head(folder, JOURNAL, founding.genesis())?, ..Marks::default() };
    if !founding.demo {
        marks.log = head(folder, access_log::NAME, founding.log_genesis())?;
    }
    let unlocked = first::unlock(&header, access, &marks)?;
    let mut keys = first::keys(&files, founding.salt, &unlocked.key)?;
    if !founding.demo {
        backup::copy(folder, backups, stamp)?;
    }
    marks.keys = keys.write_next(&files, founding.salt, &unlocked.key, &marks)?;
    if founding.demo {
        header.format = FORMAT;
        header.generation += 1;
    } else {
        members::settle(&mut header, &unlocked, &marks)?;
    }
    marks.header = header.mark()?;
    let anchor = Anchor { generation: 1, marks };
    let made = anchor.make(folder, founding.salt, &anchor::key(&unlocked.key));
    made.map_err(StoreError::io(Doing::Writing))?;
    header.write(&files)?;
    drop(fs::remove_dir_all(folder.join(PROJECTION)));
    KeyFile::settle_next(&files)
}

/// How far a chain of the first format is; whether it opens is found out when it is opened.
fn head(folder: &Path, name: &str, genesis: [u8; 32]) -> Result<Mark, StoreError> {
    let medium = lying::medium(folder, name, true)?;
    let (journal, _torn) = FileJournal::look(medium, genesis, &mut |_, _, _| Ok(()))?;
    Ok(mark(journal.last()))
}
