//! A journal with bad luck: it refuses, it is full, or somebody else writes at the last moment.

use std::collections::VecDeque;
use std::io;
use std::path::Path;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use trede::app::input::Now;
use trede::app::intent::Intent;
use trede::digest::Hash;
use trede::domain::CleanText;
use trede::store::frame::Parts;
use trede::store::journal::{FileJournal, Framed, Head, Journal};
use trede::store::medium::Medium;
use trede::store::{Damage, StoreError, Vault};
use trede::workplace::Workplace;

use super::files::copy;
use super::table::today;

/// What happens to whoever writes; shared with the journal in which it happens.
#[derive(Clone, Default)]
pub(crate) struct Luck(Arc<Mutex<Fate>>);

#[derive(Default)]
struct Fate {
    fails: Option<StoreError>,
    /// What others append, one entry before each append of ours.
    others: VecDeque<Parts>,
    /// They append all of it before the first one.
    at_once: bool,
    /// Most entries that are read in one piece.
    piece: Option<usize>,
    /// From this entry on nothing can be read, for this reason.
    unreadable: Option<(u64, StoreError)>,
    /// The first entry of every piece is withheld.
    withholds: bool,
    /// Appends that were asked for.
    asked: u32,
    /// The hashes of the chain cannot be read.
    blind: bool,
}

impl Luck {
    fn fate(&self) -> MutexGuard<'_, Fate> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// From now on nothing can be written, for this reason; `None` lets it.
    pub(crate) fn fails(&self, error: Option<StoreError>) {
        self.fate().fails = error;
    }

    /// From now on the hashes of the chain cannot be read, so that the projection stays behind.
    pub(crate) fn blinds(&self) {
        self.fate().blind = true;
    }

    /// What others did they did all at once: they come back from a day without a line.
    pub(crate) fn at_once(&self) {
        self.fate().at_once = true;
    }

    /// From now on so many entries at most come in one piece.
    pub(crate) fn in_pieces_of(&self, most: usize) {
        self.fate().piece = Some(most);
    }

    /// From now on nothing can be read from this entry on, for this reason; `None` lets it.
    pub(crate) fn reads_until(&self, end: Option<(u64, StoreError)>) {
        self.fate().unreadable = end;
    }

    /// Whether the first entry of every piece is withheld from now on.
    pub(crate) fn withholds(&self, does: bool) {
        self.fate().withholds = does;
    }

    /// Nobody else writes any more.
    pub(crate) fn calm(&self) {
        self.fate().others.clear();
    }

    /// How many appends were asked for.
    pub(crate) fn asked(&self) -> u32 {
        self.fate().asked
    }

    /// The next append finds that somebody else, of this name, did this a moment before; of several
    /// intents each one comes before one append.
    pub(crate) fn another_did(&self, folder: &Path, by: &str, intents: &[Intent], now: Now) {
        let aside = tempfile::tempdir().expect("a folder");
        let place = aside.path().join("v");
        copy(folder, &place);
        let opened = Vault::open(&place).expect("a copy of the demo");
        let founding = opened.vault.founding();
        let head = opened.caseload.head();
        let mut work = Workplace::new(opened, CleanText::cut(by), today());
        for intent in intents {
            work.commit(intent, &now).expect("what the other did");
        }
        work.close();
        let file = std::fs::File::open(place.join("journal")).expect("a journal");
        let look = FileJournal::look(Box::new(file), founding.genesis(), &mut |_, _, _| Ok(()));
        let (journal, _) = look.expect("a whole journal");
        let written =
            (head + 1..=journal.last().seq).map(|seq| journal.entry(seq).expect("parts").parts);
        self.fate().others.extend(written);
    }

    /// Puts this luck before a vault.
    pub(crate) fn before(&self, vault: &mut Vault) {
        let luck = self.clone();
        vault.put_before(|journal| Box::new(Unlucky { journal, luck }));
        let luck = self.clone();
        vault.put_before_log(|medium| Box::new(Full { medium, luck }));
    }
}

struct Unlucky {
    journal: Box<dyn Journal>,
    luck: Luck,
}

impl Journal for Unlucky {
    fn head(&self) -> Result<Head, StoreError> {
        self.journal.head()
    }

    fn append(&mut self, expected: u64, entries: &[Parts]) -> Result<Head, StoreError> {
        let mut fate = self.luck.fate();
        fate.asked += 1;
        if let Some(error) = fate.fails {
            return Err(error);
        }
        let most = if fate.at_once { usize::MAX } else { 1 };
        let most = most.min(fate.others.len());
        for parts in fate.others.drain(..most) {
            let head = self.journal.head()?.seq;
            self.journal.append(head, &[parts])?;
        }
        self.journal.append(expected, entries)
    }

    fn read(&self, from: u64) -> Result<Vec<Framed>, StoreError> {
        let fate = self.luck.fate();
        let mut piece = self.journal.read(from)?;
        piece.truncate(fate.piece.unwrap_or(usize::MAX));
        if let Some((end, error)) = fate.unreadable {
            piece.retain(|entry| entry.seq < end);
            if piece.is_empty() {
                return Err(error);
            }
        }
        if fate.withholds {
            piece.remove(0);
        }
        Ok(piece)
    }

    fn entry(&self, seq: u64) -> Result<Framed, StoreError> {
        self.journal.entry(seq)
    }

    fn wait(&self, behind: u64, at_most: Duration) -> Result<Head, StoreError> {
        self.journal.wait(behind, at_most)
    }

    fn hash_at(&self, seq: u64) -> Result<Hash, StoreError> {
        if self.luck.fate().blind {
            return Err(StoreError::Damaged { entry: seq, damage: Damage::Frame });
        }
        self.journal.hash_at(seq)
    }
}

/// A file that cannot be written where nothing can.
struct Full {
    medium: Box<dyn Medium>,
    luck: Luck,
}

impl Medium for Full {
    fn length(&self) -> io::Result<u64> {
        self.medium.length()
    }

    fn read_at(&self, buffer: &mut [u8], offset: u64) -> io::Result<usize> {
        self.medium.read_at(buffer, offset)
    }

    fn write_at(&mut self, bytes: &[u8], offset: u64) -> io::Result<()> {
        match self.luck.fate().fails {
            Some(_) => Err(io::ErrorKind::StorageFull.into()),
            None => self.medium.write_at(bytes, offset),
        }
    }

    fn sync(&mut self) -> io::Result<()> {
        self.medium.sync()
    }

    fn truncate(&mut self, length: u64) -> io::Result<()> {
        self.medium.truncate(length)
    }
}
