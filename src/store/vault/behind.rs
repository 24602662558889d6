//! What others appended to the journal behind the last entry that is known here.

use super::Vault;
use crate::domain::{Cause, Entry};
use crate::store::envelope::Logged;
use crate::store::error::{Damage, StoreError};
use crate::store::journal::{FileJournal, Framed, Journal};
use crate::store::marks::Mark;
use crate::store::medium::Medium;
use crate::store::source::journal;

/// An entry that somebody else appended: read and checked, not yet followed.
pub(crate) struct Behind {
    /// The entry.
    pub(crate) entry: Entry,
    logged: Logged,
    mark: Mark,
}

impl Vault {
    /// The entries behind the last one that is known, as many as the journal gives at once; none
    /// where there are none. Each has to be [proved](Self::proved) before it counts.
    ///
    /// # Errors
    /// What the journal answers.
    pub(crate) fn behind(&self) -> Result<Vec<Framed>, StoreError> {
        let next = self.head().seq.saturating_add(1);
        let journal = journal(&self.journal);
        if journal.head()?.seq < next {
            return Ok(Vec::new());
        }
        let piece = journal.read(next)?;
        // It said itself that there is one.
        if piece.is_empty() { Err(StoreError::NoSuchEntry(next)) } else { Ok(piece) }
    }

    /// The same entry, its chain and its signature checked: it stands behind the last one that is
    /// known. Nothing changes before [`Vault::follow`].
    ///
    /// # Errors
    /// [`StoreError::Damaged`] naming the entry.
    pub(crate) fn proved(&self, framed: Framed) -> Result<Behind, StoreError> {
        let (known, Framed { seq: found, before, parts, hash }) = (self.head(), framed);
        let seq = known.seq.saturating_add(1);
        if found != seq || before != known.hash {
            return Err(StoreError::Damaged { entry: seq, damage: Damage::Chain });
        }
        let damaged = || StoreError::damaged(seq);
        self.envelope.check_signature(seq, &parts, &known.hash).map_err(damaged())?;
        let head = (parts.format, parts.head.as_slice());
        let (logged, _) =
            self.envelope.open_head(seq, head, self.logged.last()).map_err(damaged())?;
        let entry = self.envelope.open_entry(seq, &parts).map_err(damaged())?;
        Ok(Behind { entry, logged, mark: Mark { no: seq, hash } })
    }

    /// From now on this entry of somebody else is the last one.
    pub(crate) fn follow(&mut self, behind: Behind) -> Entry {
        let Behind { entry, logged, mark } = behind;
        self.marks.journal = mark;
        self.logged.push(logged);
        self.drop_anchor();
        if let Cause::Erased(erasure) = &entry.cause {
            let people: Vec<_> = erasure.people.iter().map(|gone| gone.resident).collect();
            self.keys_left = self.destroy(&people).is_err();
        }
        entry
    }

    /// Puts something before the journal that sees and may refuse what goes there: a journal with
    /// bad luck, for tests.
    pub fn put_before(&mut self, wrap: impl FnOnce(Box<dyn Journal>) -> Box<dyn Journal>) {
        let mut place = journal(&self.journal);
        let behind = std::mem::replace(&mut *place, Box::new(FileJournal::nowhere()));
        *place = wrap(behind);
    }

    /// The same before the file of the access log.
    pub fn put_before_log(&mut self, wrap: impl FnOnce(Box<dyn Medium>) -> Box<dyn Medium>) {
        if let Some(log) = &mut self.access_log {
            log.put_before(wrap);
        }
    }
}
