//! What was typed and not saved, kept over a lock and a restart in a small file beside the journal.
//!
//! It is no record: it is in no backup and no proof, and where it cannot be written or read the work
//! goes on without it.

use super::Vault;
use crate::domain::draft::Draft;
use crate::store::envelope::StoredDraft;
use crate::store::error::{Doing, StoreError};

/// The name of the file in the vault's folder.
pub(super) const DRAFTS: &str = "drafts";
/// More bytes than this are not ours.
const MOST: u64 = 16 << 20;

impl Vault {
    /// The drafts of whoever opened the vault, the oldest first; none where they cannot be read.
    pub fn drafts(&self) -> Vec<Draft> {
        let mine = self.stored_drafts().into_iter().filter(|(by, ..)| by == self.user());
        mine.filter_map(|stored| self.envelope.open_draft(&stored).ok()).collect()
    }

    /// Keeps these drafts of whoever opened the vault, and no others of theirs; those of other
    /// users stay. What is about somebody who was erased goes.
    ///
    /// # Errors
    /// [`StoreError`] where they cannot be written; those from before stand then.
    pub fn keep_drafts(&mut self, drafts: &[Draft]) -> Result<(), StoreError> {
        self.may_write()?;
        let mut all = self.stored_drafts();
        all.retain(|stored| stored.0 != self.user() && self.envelope.open_draft(stored).is_ok());
        let seq = self.marks.journal.no;
        for draft in drafts {
            let sealed = self.envelope.seal_draft(self.user(), seq, draft);
            // Whoever was erased meanwhile has no key, and no draft.
            all.extend(sealed.ok());
        }
        if all.is_empty() {
            let removed = self.files.remove(DRAFTS);
            return removed.map(|_there| ()).map_err(StoreError::io(Doing::Writing));
        }
        let bytes = self.envelope.seal_drafts(seq, &all).map_err(StoreError::damaged(seq))?;
        self.files.replace(DRAFTS, &bytes).map_err(StoreError::io(Doing::Writing))
    }

    fn stored_drafts(&self) -> Vec<StoredDraft> {
        let bytes = self.files.read(DRAFTS, MOST).ok().flatten();
        bytes.and_then(|bytes| self.envelope.open_drafts(&bytes).ok()).unwrap_or_default()
    }
}
