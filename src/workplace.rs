//! An open vault at work: the only way in which anything is written down.
//!
//! [`Workplace::commit`] decides an intent on what is known, proves that it fits, appends it behind
//! the entry it was decided on, and only then lets it count. Where somebody else was ahead it takes
//! in what they wrote and decides once more, as long as that is still what was meant. The screen,
//! the command line, imports and the tests all go this one way; nobody else appends to the journal
//! or lets a caseload advance.

mod decision;
pub mod disk;
mod in_advance;
mod incoming;
mod look;
mod maps;
mod start;
mod step;
pub mod unopened;

use std::path::PathBuf;

use chrono::NaiveDate;

use crate::app::input::{Clash, Now};
use crate::app::intent::Intent;
use crate::domain::id::Code;
use crate::domain::{Caseload, Cause, CleanText, Entry, Noted, Refusal, Stamp};
use crate::store::backup::Keep;
use crate::store::envelope::Pace;
use crate::store::projection::Touched;
use crate::store::vault::{Sealed, Sealer};
use crate::store::{Notice, Opened, StoreError, Vault};
use decision::Decision;
pub use incoming::kept_name;
pub use look::last_entry;
pub use start::{Beside, Front};
pub use step::{ForTerminal, step};

/// How often an intent is decided where others are ahead every time.
const ATTEMPTS: u32 = 8;

/// An open vault, everything known in it, and who works there.
pub struct Workplace {
    /// The vault: its notes, keys, users, backups. What it says of residents is changed by
    /// [`Workplace::commit`] alone.
    pub vault: Vault,
    caseload: Caseload,
    user: CleanText,
    today: NaiveDate,
    copies: Option<Copies>,
    /// Where it is kept how columns are read.
    maps: Option<PathBuf>,
    /// An import that is made ready before it is asked for.
    in_advance: Option<in_advance::Place>,
}

/// Where a backup is made before a file comes in, and how many of them stay how long.
#[derive(Debug, Clone)]
pub struct Copies {
    /// The folder of the backups.
    pub root: PathBuf,
    /// At most so many.
    pub copies: usize,
    /// At most so many days.
    pub days: u64,
}

/// What was written down.
#[derive(Debug, Clone)]
pub struct Committed {
    /// The entry.
    pub entry: Entry,
    /// The entry that it took back or did again.
    pub turned: Option<Box<Entry>>,
    /// The code of what it made; `None` where it changed something that was there.
    pub made: Option<Code>,
    /// What others wrote since the last time, the oldest first; all of it came before.
    pub meanwhile: Vec<Entry>,
    /// Everything known after it: a snapshot.
    pub caseload: Caseload,
    /// What should be known of the vault.
    pub notices: Vec<Notice>,
}

/// Why nothing was written down. It may be known now what others wrote.
#[derive(Debug, Clone)]
pub struct Refused {
    /// Why.
    pub why: Reason,
    /// What others wrote since the last time, the oldest first.
    pub meanwhile: Vec<Entry>,
    /// What should be known of the vault.
    pub notices: Vec<Notice>,
}

/// Why nothing was written down.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reason {
    /// It is not possible, or not theirs to do.
    Refused(Refusal),
    /// Somebody else was ahead.
    Clash(Clash),
    /// What was decided does not fit on what is known: a mistake of this program, noticed in time.
    Misfit,
    /// The journal did not take it.
    Store(StoreError),
}

impl From<Refusal> for Reason {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

impl From<StoreError> for Reason {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

/// What happened since an intent was first decided.
#[derive(Default)]
struct Course {
    meanwhile: Vec<Entry>,
    notices: Vec<Notice>,
}

/// An entry that fits on what is known, everything known after it, and what it changes, sealed.
/// Nothing of it is written.
struct Proved {
    entry: Entry,
    next: Caseload,
    sealed: Sealed,
}

/// The entry of what was decided; the changes go into it.
fn entry(decision: &mut Decision, stamp: &Stamp, seq: u64) -> Entry {
    let (changes, cause) = (std::mem::take(&mut decision.changes), decision.cause.clone());
    Entry { seq, at: stamp.at, by: stamp.by.clone(), cause, changes }
}

/// Proves that what was decided fits on this caseload, and seals it; `None` where `pace` stopped it.
/// The changes go into the entry; what is refused is decided still.
fn prove(
    decision: &mut Decision,
    stamp: &Stamp,
    (mut next, seals): (Caseload, &Sealer),
    pace: Pace<'_>,
) -> Result<Option<Proved>, Reason> {
    let entry = entry(decision, stamp, next.head() + 1);
    let done = match next.advance(&entry) {
        Ok(()) => seals.seal(&entry, pace).map_err(Reason::Store),
        Err(_mismatch) => Err(Reason::Misfit),
    };
    match done {
        Ok(Some(sealed)) => Ok(Some(Proved { entry, next, sealed })),
        refused => {
            decision.changes = entry.changes;
            refused.map(|_stopped| None)
        }
    }
}

impl Workplace {
    /// The workplace of this user in a vault that was opened. What should be known of the opening is
    /// told by whoever opened it.
    pub fn new(opened: Opened, user: CleanText, today: NaiveDate) -> Self {
        let Opened { vault, mut caseload, .. } = opened;
        caseload.look_on(today);
        Self { vault, caseload, user, today, copies: None, maps: None, in_advance: None }
    }

    /// From now on a backup is made before a file comes in.
    pub fn copy_before_imports(&mut self, copies: Copies) {
        self.copies = Some(copies);
    }

    /// Everything known.
    pub const fn caseload(&self) -> &Caseload {
        &self.caseload
    }

    /// Who works here.
    pub const fn user(&self) -> &CleanText {
        &self.user
    }

    /// The day that is today here.
    pub const fn today(&self) -> NaiveDate {
        self.today
    }

    /// Another day began.
    pub fn begin_day(&mut self, today: NaiveDate) {
        if self.today != today {
            self.today = today;
            self.caseload.look_on(today);
        }
    }

    /// Decides an intent and writes it down; durable when it returns.
    ///
    /// # Errors
    /// [`Refused`]; nothing was written then.
    pub fn commit(&mut self, intent: &Intent, now: &Now) -> Result<Committed, Refused> {
        let stamp = self.stamp(now);
        let mut course = Course::default();
        let written = self.written(intent, &stamp, &mut course);
        self.told(written, course)
    }

    fn told(
        &self,
        written: Result<(Entry, Decision), Reason>,
        course: Course,
    ) -> Result<Committed, Refused> {
        match written {
            Ok((entry, decision)) => Ok(Committed {
                entry,
                turned: decision.turned,
                made: decision.made,
                meanwhile: course.meanwhile,
                caseload: self.caseload.clone(),
                notices: course.notices,
            }),
            Err(why) => {
                let Course { meanwhile, notices } = course;
                Err(Refused { why, meanwhile, notices })
            }
        }
    }

    /// The same of an intent that is given away, for large ones: nothing lies in memory longer than it
    /// has to. The entry that is told has no changes any more, and where somebody else was ahead it is
    /// not decided once more.
    ///
    /// `watch` hears how many parts of it are ready, of how many, and says whether to go on.
    ///
    /// # Errors
    /// [`Refused`]; nothing was written then.
    pub fn commit_once(
        &mut self,
        intent: Intent,
        now: &Now,
        watch: &mut dyn FnMut(u64, u64) -> bool,
    ) -> Result<Committed, Refused> {
        let stamp = self.stamp(now);
        let mut course = Course::default();
        let written = self.written_once(intent, &stamp, &mut course, watch);
        self.told(written, course)
    }

    fn written_once(
        &mut self,
        intent: Intent,
        stamp: &Stamp,
        course: &mut Course,
        watch: &mut dyn FnMut(u64, u64) -> bool,
    ) -> Result<(Entry, Decision), Reason> {
        let mut decision = self.decided(&intent, stamp)?;
        drop(intent);
        if matches!(decision.cause, Cause::Imported { .. }) {
            self.copied(stamp)?;
        }
        let mut entry = entry(&mut decision, stamp, self.caseload.head() + 1);
        let sealed = self.vault.sealer().seal(&entry, watch)?;
        let (sealed, touched) = (sealed.ok_or(Reason::Misfit)?, Touched::by(&entry));
        let mut next = self.caseload.clone();
        next.advance_once(&mut entry).map_err(|_mismatch| Reason::Misfit)?;
        self.vault.append(&entry, sealed)?;
        self.caseload = next;
        course.notices.extend(self.vault.project_touched(&self.caseload, touched));
        Ok((entry, decision))
    }

    /// What comes from outside for a decision.
    fn stamp(&self, now: &Now) -> Stamp {
        let (today, by) = (self.today, self.user.clone());
        Stamp { at: now.at, today, time: now.time, by, seed: now.seed }
    }

    fn written(
        &mut self,
        intent: &Intent,
        stamp: &Stamp,
        course: &mut Course,
    ) -> Result<(Entry, Decision), Reason> {
        let mut decision = match self.decided_in_advance(intent, stamp) {
            Some(decision) => decision,
            None => self.decided(intent, stamp)?,
        };
        if matches!(decision.cause, Cause::Imported { .. }) {
            self.copied(stamp)?;
        }
        for _ in 1..ATTEMPTS {
            match self.append(&mut decision, stamp, course) {
                Err(Reason::Store(StoreError::WrongHead { .. })) => {}
                written => return Ok((written?, decision)),
            }
            let before = course.meanwhile.len();
            self.catch_up(course)?;
            let news = course.meanwhile.get(before..).unwrap_or_default();
            decision = self.decided_again(intent, stamp, &decision, news)?;
        }
        Ok((self.append(&mut decision, stamp, course)?, decision))
    }

    /// A backup of what there is before a file comes in, where one is to be made.
    fn copied(&mut self, stamp: &Stamp) -> Result<(), StoreError> {
        let Some(Copies { root, copies, days }) = self.copies.clone() else { return Ok(()) };
        if self.vault.logged().is_empty() {
            return Ok(());
        }
        let keep = Keep { copies, days, today: stamp.today };
        let name = stamp.at.format("%Y%m%dT%H%M%S%3fZ").to_string();
        self.vault.backup(&root, &name, &keep)?;
        // Where even that cannot be noted the import will say so.
        self.vault.note(Noted::BackedUp, stamp.at).ok();
        Ok(())
    }

    /// Decides once more, after these entries of others.
    fn decided_again(
        &mut self,
        intent: &Intent,
        stamp: &Stamp,
        before: &Decision,
        news: &[Entry],
    ) -> Result<Decision, Reason> {
        let Some(last) = news.last() else { return self.decided(intent, stamp) };
        if let Some(by) = before.overtaken_by(news, &self.caseload) {
            return Err(Reason::Clash(Clash { by, refusal: None }));
        }
        self.decided(intent, stamp).map_err(|why| match why {
            Reason::Refused(refusal) => {
                Reason::Clash(Clash { by: last.by.clone(), refusal: Some(refusal) })
            }
            other => other,
        })
    }

    /// Writes what was decided behind the entry it was decided on: proved first, durable next, and
    /// only then counted and taken over by the projection. What is refused is decided still.
    fn append(
        &mut self,
        decision: &mut Decision,
        stamp: &Stamp,
        course: &mut Course,
    ) -> Result<Entry, Reason> {
        let proved = if let Some(proved) = decision.proved.take() {
            *proved
        } else {
            let (caseload, seals) = (self.caseload.clone(), self.vault.sealer());
            let proved = prove(decision, stamp, (caseload, &seals), &mut |_done, _of| true);
            proved?.ok_or(Reason::Misfit)?
        };
        let Proved { mut entry, next, sealed } = proved;
        entry.at = stamp.at;
        if let Err(error) = self.vault.append(&entry, sealed) {
            decision.changes = entry.changes;
            return Err(error.into());
        }
        self.caseload = next;
        course.notices.extend(self.vault.project(&self.caseload, &entry));
        Ok(entry)
    }

    /// Takes in what others wrote, each entry proved before it counts.
    fn catch_up(&mut self, course: &mut Course) -> Result<(), StoreError> {
        loop {
            let piece = self.vault.behind()?;
            if piece.is_empty() {
                return Ok(());
            }
            for framed in piece {
                let behind = self.vault.proved(framed)?;
                let seq = behind.entry.seq;
                let misfit = |_mismatch| StoreError::Misfit { entry: seq };
                let mut next = self.caseload.clone();
                next.advance(&behind.entry).map_err(misfit)?;
                let entry = self.vault.follow(behind);
                self.caseload = next;
                course.notices.extend(self.vault.project(&self.caseload, &entry));
                course.meanwhile.push(entry);
            }
        }
    }

    /// The vault alone.
    pub fn into_vault(self) -> Vault {
        self.vault
    }

    /// Lets the vault go; whoever holds a snapshot lets it go before.
    pub fn close(self) {
        let Self { vault, caseload, .. } = self;
        // It reads its files from the vault, so it goes first.
        drop(caseload);
        vault.close();
    }
}
