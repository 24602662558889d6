//! Looking back: an earlier day, and who did and read what in a file.

use chrono::NaiveDate;

use super::Workplace;
use crate::app::job::Log;
use crate::digest::hex;
use crate::domain::entry::rungs_before;
use crate::domain::history::{Header, Ledger};
use crate::domain::{Caseload, Cause, ResidentId, Rung};
use crate::runtime::clock;
use crate::store::{StoreError, Vault};

/// Most entries of a day that are shown.
const MOST_MINE: usize = 300;

impl Workplace {
    /// Everything as it was recorded by the end of a day.
    ///
    /// # Errors
    /// [`StoreError`] where the journal cannot be read.
    pub fn past(&self, day: NaiveDate) -> Result<Caseload, StoreError> {
        self.vault.caseload_at(last_entry(&self.vault, day))
    }

    /// The entries after a day that may have put somebody on another rung.
    pub(super) fn moves_since(&self, day: NaiveDate) -> Vec<u64> {
        let last = last_entry(&self.vault, day);
        let headers = self.vault.logged().iter().map(|logged| &logged.header);
        let later = headers.filter(|header| header.seq > last && header.cause.may_move());
        later.map(|header| header.seq).collect()
    }

    /// On which rung those were at the end of a day who are on another one since, as it was recorded.
    ///
    /// # Errors
    /// [`StoreError`] where the journal cannot be read.
    pub fn rungs_on(&self, day: NaiveDate) -> Result<Vec<(ResidentId, Rung)>, StoreError> {
        let entries = self.vault.entries_reader(self.moves_since(day)).read(&|| true)?;
        Ok(rungs_before(&entries))
    }

    /// What was done and read in somebody's file, the oldest first.
    ///
    /// # Errors
    /// [`StoreError`] where it cannot be read.
    pub fn about(&self, id: ResidentId) -> Result<Log, StoreError> {
        Ok(Log { lines: self.vault.about(id)?, anchors: self.anchors() })
    }

    /// The entries that whoever works here wrote today, the last of them.
    pub(super) fn mine(&self) -> Vec<u64> {
        let logged = self.vault.logged().iter().rev();
        let today = logged.take_while(|logged| clock::day_of(logged.at) >= self.today);
        let mine = today.filter(|logged| logged.header.by == self.user);
        let mut seqs: Vec<u64> = mine.take(MOST_MINE).map(|logged| logged.header.seq).collect();
        seqs.reverse();
        seqs
    }

    /// The acts of whoever works that were done on this day and stand, the first one first.
    pub(super) fn done_on(&self, day: NaiveDate) -> Vec<u64> {
        let logged = self.vault.logged().iter().rev();
        let of_day = logged.take_while(|logged| clock::day_of(logged.at) >= day);
        let mut headers: Vec<&Header> =
            of_day.filter(|l| clock::day_of(l.at) == day).map(|l| &l.header).collect();
        headers.reverse();
        let ledger = Ledger::of(headers.iter().copied(), &self.user);
        let did = headers.iter().filter(|header| matches!(header.cause, Cause::Did(_)));
        did.map(|header| header.seq).filter(|seq| ledger.stands(*seq)).collect()
    }

    /// The hashes that end journal and access log.
    pub(super) fn anchors(&self) -> [String; 2] {
        self.vault.anchors().map(|hash| hex(&hash))
    }

    /// What undo needs to know of the entries up to this one.
    pub(super) fn headers(&self, until: u64) -> Vec<Header> {
        let headers = self.vault.logged().iter().map(|logged| logged.header.clone());
        headers.take_while(|header| header.seq <= until).collect()
    }
}

/// The last entry that was recorded by the end of a day. Where the clock was set back in between,
/// what was written before belongs to it.
pub fn last_entry(vault: &Vault, day: NaiveDate) -> u64 {
    let logged = vault.logged();
    let last = logged.iter().rposition(|logged| clock::day_of(logged.at) <= day);
    last.and_then(|at| logged.get(at)).map_or(0, |logged| logged.header.seq)
}
