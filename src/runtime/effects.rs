//! What the app asks of the world, done: entries to the journal, entries from it.
//!
//! The real program and the tests share this loop, so that nothing is shown as saved that was not
//! written durably first.

use chrono::{DateTime, NaiveDate, Utc};

use crate::app::App;
use crate::app::input::{Effect, Input, Log, Now, SaveProblem};
use crate::app::job::{Found, GoOn, Job};
use crate::crypto::hex;
use crate::domain::draft::Draft;
use crate::domain::{Caseload, Entry, Noted, ResidentId};
use crate::runtime::clock;
use crate::runtime::jobs::{Jobs, Work};
use crate::store::{Notice, StoreError, Vault};

/// Reads the caseload of an earlier day, as long as it is told to go on.
pub type Replay = Box<dyn FnOnce(GoOn<'_>) -> Result<Caseload, StoreError> + Send>;

/// Where entries go and come from.
pub trait Keeper {
    /// Writes an entry; durable when it returns.
    ///
    /// # Errors
    /// [`StoreError`]; nothing was written then.
    fn append(&mut self, entry: &Entry) -> Result<(), StoreError>;

    /// An entry written before.
    ///
    /// # Errors
    /// [`StoreError`] where it cannot be read.
    fn entry(&self, seq: u64) -> Result<Entry, StoreError>;

    /// What was done and read in somebody's file, the oldest first.
    ///
    /// # Errors
    /// [`StoreError`] where it cannot be read.
    fn about(&self, id: ResidentId) -> Result<Log, StoreError>;

    /// Everything as it was recorded by the end of a day.
    ///
    /// # Errors
    /// [`StoreError`] where it cannot be read.
    fn past(&self, day: NaiveDate) -> Result<Caseload, StoreError>;

    /// The same as a piece of work for another thread.
    fn travel(&self, day: NaiveDate) -> Replay;

    /// Writes a note in the access log; durable when it returns.
    ///
    /// # Errors
    /// [`StoreError`]; nothing was written then.
    fn note(&mut self, what: Noted, at: DateTime<Utc>) -> Result<(), StoreError>;

    /// Keeps what was typed and not saved, as far as it can.
    fn keep_drafts(&mut self, drafts: &[Draft]);

    /// Follows an entry that the caseload has advanced to.
    fn project(&mut self, caseload: &Caseload, entry: &Entry) -> Option<Notice>;
}

impl Keeper for Vault {
    fn append(&mut self, entry: &Entry) -> Result<(), StoreError> {
        Self::append(self, entry)
    }

    fn entry(&self, seq: u64) -> Result<Entry, StoreError> {
        Self::entry(self, seq)
    }

    fn about(&self, id: ResidentId) -> Result<Log, StoreError> {
        let anchors = self.anchors().map(|hash| hex(&hash));
        Ok(Log { lines: Self::about(self, id)?, anchors })
    }

    fn past(&self, day: NaiveDate) -> Result<Caseload, StoreError> {
        self.caseload_at(last_entry(self, day))
    }

    fn travel(&self, day: NaiveDate) -> Replay {
        let replay = self.replayer(last_entry(self, day));
        Box::new(move |go_on| replay.read(go_on))
    }

    fn note(&mut self, what: Noted, at: DateTime<Utc>) -> Result<(), StoreError> {
        Self::note(self, what, at)
    }

    fn keep_drafts(&mut self, drafts: &[Draft]) {
        // They are still in memory; a full disk or a vault that is only read keeps no more.
        Self::keep_drafts(self, drafts).ok();
    }

    fn project(&mut self, caseload: &Caseload, entry: &Entry) -> Option<Notice> {
        Self::project(self, caseload, entry)
    }
}

/// The last entry that was recorded by the end of a day. Where the clock was set back in between,
/// what was written before belongs to it.
pub fn last_entry(vault: &Vault, day: NaiveDate) -> u64 {
    let logged = vault.logged();
    let last = logged.iter().rposition(|logged| clock::day_of(logged.at) <= day);
    last.and_then(|at| logged.get(at)).map_or(0, |logged| logged.header.seq)
}

/// What is left for the terminal to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outside {
    /// Put this on the clipboard.
    Copy(String),
    /// Draw the whole screen again.
    Redraw,
    /// Lock the vault.
    Lock,
    /// Leave.
    Quit,
}

/// One step of the app and everything that follows from it.
pub fn step(
    app: &mut App,
    keeper: &mut dyn Keeper,
    jobs: &mut dyn Jobs,
    input: Input,
    now: &Now,
) -> (Vec<Outside>, Vec<Notice>) {
    let (mut outside, mut notices) = (Vec::new(), Vec::new());
    let mut effects = app.handle(input, now);
    while !effects.is_empty() {
        let mut next = Vec::new();
        for effect in effects {
            match effect {
                Effect::Append(entry) => {
                    next.extend(append(app, keeper, entry, now, &mut notices));
                }
                Effect::Fetch { seq, redo } => {
                    let entry = keeper.entry(seq).ok().map(Box::new);
                    next.extend(app.handle(Input::Fetched { entry, redo }, now));
                }
                Effect::Lookup(id) => {
                    let log = keeper.about(id).unwrap_or_default();
                    next.extend(app.handle(Input::Looked(id, Box::new(log)), now));
                }
                Effect::Run(ask) => {
                    if let Some(found) = jobs.begin(ask.no, work(app, keeper, ask.of.job)) {
                        next.extend(app.handle(Input::Done(ask.no, Box::new(found)), now));
                    }
                }
                Effect::Stop => jobs.stop(),
                Effect::Note(noted) => {
                    if keeper.note(noted, now.at).is_err() {
                        next.extend(app.handle(Input::NotNoted, now));
                    }
                }
                Effect::KeepDrafts => keeper.keep_drafts(&app.model.task.drafts),
                Effect::Copy(text) => outside.push(Outside::Copy(text)),
                Effect::Redraw => outside.push(Outside::Redraw),
                Effect::Lock => outside.push(Outside::Lock),
                Effect::Quit => outside.push(Outside::Quit),
            }
        }
        effects = next;
    }
    (outside, notices)
}

/// A job with everything that it needs.
fn work(app: &App, keeper: &dyn Keeper, job: Job) -> Work {
    if let Job::Past(day) = job {
        let travel = keeper.travel(day);
        return Box::new(move |go_on| {
            let past = travel(go_on).ok().map(Box::new);
            go_on().then_some(Found::Past(past))
        });
    }
    let snapshot = app.model.data.snapshot();
    Box::new(move |go_on| snapshot.work(job, go_on))
}

/// Durable first; only then the app hears that it is saved, and the store follows.
fn append(
    app: &mut App,
    keeper: &mut dyn Keeper,
    entry: Box<Entry>,
    now: &Now,
    notices: &mut Vec<Notice>,
) -> Vec<Effect> {
    if let Err(error) = keeper.append(&entry) {
        let problem = match error {
            StoreError::NoSpace => SaveProblem::NoSpace,
            StoreError::ReadOnly => SaveProblem::ReadOnly,
            _ => SaveProblem::Other,
        };
        return app.handle(Input::NotSaved(problem), now);
    }
    let written = entry.clone();
    let effects = app.handle(Input::Saved(entry), now);
    notices.extend(keeper.project(&app.model.data.caseload, &written));
    effects
}
