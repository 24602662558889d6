//! Whether the parts of a vault belong together: none may be less far than another one knows.

use crate::store::access_log::AccessLog;
use crate::store::anchor::Anchor;
use crate::store::error::StoreError;
use crate::store::journal::Journal;
use crate::store::marks::{Mark, Marks, Part};

/// What lies in the folder.
pub(super) struct Lies<'a> {
    pub(super) header: Mark,
    pub(super) keys: Mark,
    pub(super) journal: &'a dyn Journal,
    pub(super) log: Option<&'a AccessLog>,
}

/// What the parts say of each other.
pub(super) struct Said {
    pub(super) anchor: Option<Anchor>,
    pub(super) header: Marks,
    pub(super) keys: Marks,
    /// The last entry, unless a loss was acknowledged since.
    pub(super) entry: Option<Marks>,
    pub(super) note: Option<Marks>,
}

impl Said {
    fn all(&self) -> impl Iterator<Item = Marks> {
        let anchor = self.anchor.map(|anchor| anchor.marks);
        [anchor, Some(self.header), Some(self.keys), self.entry, self.note].into_iter().flatten()
    }
}

/// What is missing at the end of the access log: the last note found, and the last one known.
pub(super) type LogLoss = Option<(u64, u64)>;

/// Holds everything that is said against what lies there.
///
/// # Errors
/// [`StoreError::Older`], [`StoreError::Differs`], [`StoreError::Short`]; what is missing in the
/// access log is no error, because nobody may be kept from the work by it.
pub(super) fn check(lies: &Lies<'_>, said: &Said) -> Result<LogLoss, StoreError> {
    for marks in said.all() {
        same(Part::Header, lies.header, marks.header)?;
        same(Part::Keys, lies.keys, marks.keys)?;
        journal(lies.journal, marks.journal)?;
    }
    let Some(log) = lies.log else { return Ok(None) };
    let found = log.head().seq;
    let known = said.all().map(|marks| marks.log).filter(|mark| !has(log, *mark));
    Ok(known.map(|mark| mark.no).max().map(|known| (found, known)))
}

fn same(part: Part, found: Mark, known: Mark) -> Result<(), StoreError> {
    if found.no < known.no {
        Err(StoreError::Older { part, found: found.no, known: known.no })
    } else if found.no == known.no && found.hash != known.hash && known.no > 0 {
        Err(StoreError::Differs { part, at: known.no })
    } else {
        Ok(())
    }
}

fn journal(journal: &dyn Journal, known: Mark) -> Result<(), StoreError> {
    let found = journal.head()?.seq;
    if found < known.no {
        return Err(StoreError::Short { journal: found, seen: known.no });
    }
    if known.no > 0 && journal.hash_at(known.no)? != known.hash {
        return Err(StoreError::Differs { part: Part::Journal, at: known.no });
    }
    Ok(())
}

/// Whether the log has this note; a note of which only the number is known counts as it stands.
fn has(log: &AccessLog, known: Mark) -> bool {
    let unknown = known.hash == [0; 32];
    known.no == 0 || log.hash_at(known.no).is_ok_and(|hash| unknown || hash == known.hash)
}
