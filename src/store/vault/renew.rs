//! Renewing the keys: all at once, or not at all.

use std::fs;

use super::{PROJECTION, Vault, open};
use crate::store::error::{Fault, StoreError};
use crate::store::header::Header;
use crate::store::rotation;
use crate::store::source::journal;

impl Vault {
    /// Gives the vault and every resident a new key. Who was removed cannot open what is written
    /// from now on, even with a copy of the keys there were.
    ///
    /// The new keys are written beside the old ones; they count once the header leads to them,
    /// which happens in one rename. The projection is made again at the next opening.
    ///
    /// # Errors
    /// [`StoreError::Demo`], or what the disk answers; the old keys stand then.
    pub fn renew_keys(&mut self) -> Result<(), StoreError> {
        if self.header.founding.demo {
            return Err(StoreError::Demo);
        }
        let head = journal(&self.journal).head().seq;
        let (header, unlocked, mut keys) =
            rotation::renewed(&self.header, &self.unlocked, &self.keys, (head, self.note_count()))?;
        let vault = header.founding.salt;
        keys.write_next(&self.folder, vault, &unlocked.keys.now)?;
        if let Err(error) = header.write(&self.folder) {
            let (found, _) = Header::read(&self.folder)?;
            if found.generation != header.generation {
                return Err(error);
            }
        }
        // From here on the new keys count, whatever happens.
        self.projection = Err(Fault::Missing);
        self.source = None;
        drop(fs::remove_dir_all(self.folder.join(PROJECTION)));
        // Where this fails the next opening does it.
        keys.write(&self.folder, vault, &unlocked.keys.now).ok();
        let origin = self.envelope.origin();
        self.envelope = open::envelope(header.founding, &unlocked, &keys);
        self.envelope.set_origin(origin);
        (self.header, self.unlocked, self.keys) = (header, unlocked, keys);
        Ok(())
    }

    /// The number of the present keys; grows whenever they are renewed.
    pub fn key_generation(&self) -> usize {
        self.unlocked.keys.past.len() + 1
    }
}
