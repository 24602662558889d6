//! Files read from the projection when a caseload needs them.

use std::collections::HashSet;
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};

use crate::domain::{Caseload, File, FileSource, ResidentId};
use crate::store::envelope::Envelope;
use crate::store::error::StoreError;
use crate::store::journal::Journal;
use crate::store::projection::Versions;
use crate::store::trees::{Shelf, Trees};

/// A journal that the vault and its sources share.
pub type Shared = Arc<Mutex<Box<dyn Journal>>>;

/// The journal, also after a panic elsewhere: an append leaves it whole or marked.
pub fn journal(shared: &Shared) -> MutexGuard<'_, Box<dyn Journal>> {
    shared.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Applies the entries from `from` to `to` on top of a caseload.
///
/// # Errors
/// [`StoreError::Damaged`] or [`StoreError::Misfit`] naming the entry.
pub fn replay(
    shared: &Shared,
    envelope: &Envelope,
    caseload: &mut Caseload,
    to: u64,
) -> Result<(), StoreError> {
    for seq in caseload.head() + 1..=to {
        let parts = journal(shared).entry(seq)?.parts;
        let entry = envelope.open_entry(seq, &parts).map_err(StoreError::damaged(seq))?;
        caseload.advance(&entry).map_err(|_mismatch| StoreError::Misfit { entry: seq })?;
    }
    Ok(())
}

/// The files as they were at one entry. A file that the projection has lost or overwritten is
/// computed from the journal.
pub struct TreeSource {
    trees: Arc<Trees>,
    envelope: Envelope,
    versions: Versions,
    head: u64,
    journal: Shared,
    replayed: OnceLock<Option<Caseload>>,
    /// The file that was read last: one question is seldom all that is asked of it.
    last: Mutex<Option<Arc<File>>>,
}

impl TreeSource {
    /// The files of a projection that stands at entry `head`.
    pub fn new(
        trees: Arc<Trees>,
        envelope: Envelope,
        versions: Versions,
        head: u64,
        journal: Shared,
    ) -> Self {
        let (replayed, last) = (OnceLock::new(), Mutex::default());
        Self { trees, envelope, versions, head, journal, replayed, last }
    }

    /// Whether a file had to be computed from the journal.
    pub fn had_to_replay(&self) -> bool {
        self.replayed.get().is_some()
    }

    fn stored(&self, id: ResidentId) -> Option<File> {
        let sealed = self.trees.get(Shelf::Files, &id.0.to_be_bytes()).ok()??;
        self.opened(id, &sealed)
    }

    fn opened(&self, id: ResidentId, sealed: &[u8]) -> Option<File> {
        let version = self.versions.get(&id)?;
        let (found, file) = self.envelope.open_file(id, sealed).ok()?;
        (found == *version).then_some(file)
    }

    fn last(&self) -> MutexGuard<'_, Option<Arc<File>>> {
        self.last.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn computed(&self, id: ResidentId) -> Option<Arc<File>> {
        let replayed = self.replayed.get_or_init(|| {
            let mut caseload = Caseload::default();
            replay(&self.journal, &self.envelope, &mut caseload, self.head).ok()?;
            Some(caseload)
        });
        replayed.as_ref()?.file(id)
    }
}

impl FileSource for TreeSource {
    fn file(&self, id: ResidentId) -> Option<Arc<File>> {
        self.versions.get(&id)?;
        if let Some(last) = self.last().as_ref().filter(|last| last.resident.id == id) {
            return Some(Arc::clone(last));
        }
        let file = self.stored(id).map(Arc::new).or_else(|| self.computed(id))?;
        *self.last() = Some(Arc::clone(&file));
        Some(file)
    }

    fn files(&self, ids: &HashSet<ResidentId>, take: &mut dyn FnMut(Arc<File>)) {
        let mut left = ids.clone();
        // What could not be read in a row is looked for by itself.
        let _cut_short = self.trees.each(Shelf::Files, &mut |key, sealed| {
            let Ok(key) = key.try_into() else { return Ok(()) };
            let id = ResidentId(u128::from_be_bytes(key));
            if !left.contains(&id) {
                return Ok(());
            }
            if let Some(file) = self.opened(id, sealed) {
                left.remove(&id);
                take(Arc::new(file));
            }
            Ok(())
        });
        left.iter().filter_map(|id| self.file(*id)).for_each(take);
    }
}
