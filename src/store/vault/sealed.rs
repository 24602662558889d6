//! An entry that is sealed before its turn to be written: the long part of writing it, done where
//! nobody waits for it. Nothing of it lies on the disk.

use super::{Vault, begin};
use crate::domain::Entry;
use crate::store::envelope::{Envelope, Pace};
use crate::store::error::StoreError;
use crate::store::keyring::Fresh;
use crate::store::marks::Mark;

/// Seals entries beside the vault, with its keys as they are now.
#[derive(Clone)]
pub struct Sealer {
    envelope: Envelope,
    header: Mark,
}

/// What an entry changes, sealed, and the keys of those who are new in it.
pub struct Sealed {
    pub(super) body: Vec<u8>,
    pub(super) fresh: Fresh,
    seq: u64,
    header: Mark,
}

impl Sealer {
    /// Seals what an entry changes; `None` where `pace` stopped it on the way.
    ///
    /// # Errors
    /// [`StoreError::Damaged`] where somebody in it has no key, or what the system answers where it
    /// has no randomness.
    pub(crate) fn seal(&self, entry: &Entry, pace: Pace<'_>) -> Result<Option<Sealed>, StoreError> {
        let fresh = begin::fresh_keys(self.envelope.ring(), entry)?;
        let body = self.envelope.seal_body(entry, &fresh, pace);
        let body = body.map_err(StoreError::damaged(entry.seq))?;
        let (seq, header) = (entry.seq, self.header);
        Ok(body.map(|body| Sealed { body, fresh, seq, header }))
    }
}

impl Vault {
    /// Seals entries with the keys that are in force now.
    pub fn sealer(&self) -> Sealer {
        Sealer { envelope: self.envelope.clone(), header: self.marks.header }
    }

    /// What was sealed ahead of time; sealed anew where the keys or the place are others by now.
    pub(super) fn still(&self, entry: &Entry, sealed: Sealed) -> Result<Sealed, StoreError> {
        if (sealed.seq, sealed.header) == (entry.seq, self.marks.header) {
            return Ok(sealed);
        }
        drop(sealed);
        let anew = self.sealer().seal(entry, &mut |_done, _of| true)?;
        anew.ok_or(StoreError::Misfit { entry: entry.seq })
    }
}
