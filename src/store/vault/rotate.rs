//! Renewing the keys: all at once, or not at all.

use std::fs;

use super::{PROJECTION, Vault, lying};
use crate::store::anchor;
use crate::store::error::{Fault, StoreError};
use crate::store::header::Header;
use crate::store::keyfile::KeyFile;
use crate::store::marks::Marks;
use crate::store::members;
use crate::store::rotation;

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
        self.may_write()?;
        let (mut header, unlocked, mut keys) =
            rotation::renewed(&self.header, &self.unlocked, &self.keys, &self.marks)?;
        let vault = header.founding.salt;
        let mark = keys.write_next(&*self.files, vault, &unlocked.key, &self.marks)?;
        // The header names the keys that it leads to.
        let marks = Marks { keys: mark, ..self.marks };
        members::renew_slot(&mut header, &unlocked, &marks)?;
        if let Err(error) = header.write(&*self.files) {
            let (found, _) = Header::read(&*self.files)?;
            if found.generation != header.generation {
                return Err(error);
            }
        }
        // From here on the new keys count, whatever happens.
        self.projected();
        self.projection = Err(Fault::Missing);
        self.source = None;
        drop(fs::remove_dir_all(self.folder.join(PROJECTION)));
        // Where this fails the next opening does it.
        KeyFile::settle_next(&*self.files).ok();
        self.marks = Marks { header: header.mark()?, ..marks };
        (self.header, self.unlocked, self.keys) = (header, unlocked, keys);
        self.take_keys();
        Ok(())
    }

    /// Seals, signs and anchors with the present keys from now on.
    fn take_keys(&mut self) {
        let (origin, device) = (self.envelope.origin(), self.envelope.device().clone());
        self.envelope = lying::envelope(self.header.founding, &self.unlocked, &self.keys);
        self.envelope.set_origin(origin);
        self.envelope.set_device(device);
        if let Some(anchor) = &mut self.anchor {
            anchor.set_key(anchor::key(&self.unlocked.key));
        }
        self.drop_anchor();
    }

    /// The number of the present keys; grows whenever they are renewed.
    pub fn key_generation(&self) -> usize {
        self.unlocked.past.len() + 1
    }
}
