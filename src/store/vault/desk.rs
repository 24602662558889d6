//! How each user set up their desk, kept in a small file beside the journal. It is no record: it is
//! in no backup and no proof, and where it cannot be written or read the work goes on without it.

use super::Vault;
use crate::domain::desk::Desk;
use crate::store::error::{Doing, StoreError};

/// The name of the file in the vault's folder.
pub(super) const DESK: &str = "desk";
/// More bytes than this are not ours.
const MOST: u64 = 1 << 20;

impl Vault {
    /// The desk of whoever opened the vault; an empty one where it cannot be read.
    pub fn desk(&self) -> Desk {
        let mine = self.desks().into_iter().find(|(user, _)| user == self.user());
        mine.map(|(_, desk)| desk).unwrap_or_default()
    }

    /// Keeps the desk of whoever opened the vault; those of other users stay.
    ///
    /// # Errors
    /// [`StoreError`] where it cannot be written; the one from before stands then.
    pub fn keep_desk(&mut self, desk: &Desk) -> Result<(), StoreError> {
        self.may_write()?;
        let mut all = self.desks();
        all.retain(|(user, _)| user != self.user());
        all.push((self.user().to_owned(), desk.clone()));
        let seq = self.marks.journal.no;
        let bytes = self.envelope.seal_desks(seq, &all).map_err(StoreError::damaged(seq))?;
        self.files.replace(DESK, &bytes).map_err(StoreError::io(Doing::Writing))
    }

    fn desks(&self) -> Vec<(String, Desk)> {
        let bytes = self.files.read(DESK, MOST).ok().flatten();
        bytes.and_then(|bytes| self.envelope.open_desks(&bytes).ok()).unwrap_or_default()
    }
}
