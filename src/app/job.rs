//! Work that takes longer than a key may: what is asked, from which moment, and what came of it.
//!
//! A job is data. It is worked off elsewhere, on a [`Snapshot`]; what it finds comes back as
//! [`Input::Done`](crate::app::input::Input::Done). Only what was asked last is waited for.

use std::sync::Arc;

use chrono::{Days, NaiveDate};

use crate::app::incoming::{Item, Opened, Planned, Unopened};
use crate::app::myday::MyDay;
use crate::app::standing::Standing;
use crate::domain::absence::{Absence, absence_while, of_user};
use crate::domain::agenda::{Met, met};
use crate::domain::budget::Budget;
use crate::domain::policy::Policy;
use crate::domain::record::{OfferRecord, record_while};
use crate::domain::wave::Progress;
use crate::domain::workday::worked;
use crate::domain::{Caseload, CleanText, Entry, Line, LogLine, OfferId, ResidentId, Rung};
use crate::filters::Tongue;
use crate::filters::told::Told;
use crate::i18n::Strings;
use crate::matching::people::People;
use crate::report::{Asked, Ground, Made};
use crate::triage::attempts::Calls;
use crate::triage::desk::Desk;
use crate::triage::queue::Queue;
use crate::triage::rules::Rules;

/// Asked between two people: whether anybody still waits.
pub type GoOn<'a> = &'a dyn Fn() -> bool;

/// What is to be worked out.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Job {
    /// Everything as it was recorded by the end of this day.
    Past(NaiveDate),
    /// A report.
    Report(Asked),
    /// How far each wave came.
    Waves,
    /// What whoever takes over must know.
    Absence,
    /// Everybody who may call, ready to be searched.
    People,
    /// Everybody whose file is open, or closed, ready to be searched.
    Names(bool),
    /// What every row says, in this language.
    Told(Tongue),
    /// What was done today, and how many may be called.
    Day,
    /// The appointments that were kept or missed in the week that begins on this Monday.
    Met(NaiveDate),
    /// What came of this offer.
    Record(OfferId),
    /// What was done and read in this person's file.
    Log(ResidentId),
    /// What whoever works here saved today.
    Mine,
    /// What lies in the folder that is typed, asked for the so many-th time.
    Folder(u64),
    /// The file that is to be read in.
    File(u64),
    /// What would become of its rows.
    Rows(u64),
    /// The rows that are refused, written beside the file.
    GiveBack(u64),
    /// What is to be written of them, ready to be written.
    Ready(u64),
}

/// A job from one moment: asked again when something was saved or another day began.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Moment {
    /// What.
    pub job: Job,
    /// The last entry known.
    pub head: u64,
    /// The day that is looked at.
    pub today: NaiveDate,
}

/// A job that was asked for.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Ask {
    /// Its number: later ones are higher.
    pub no: u64,
    /// What, and from which moment.
    pub of: Moment,
}

/// What a job found.
#[derive(Debug, Clone)]
pub enum Found {
    /// The earlier day; `None` where the journal cannot be read.
    Past(Option<Box<Caseload>>),
    /// What was counted for a report.
    Report(Made),
    /// How far each wave came, by its number.
    Waves(Vec<(u32, Progress)>),
    /// How many people it is about, and what must be known of them.
    Absence(usize, Box<Absence>),
    /// What was done today, and how many may be called.
    Day(Box<MyDay>),
    /// The appointments of the week that were kept or missed.
    Met(Vec<Met>),
    /// Everybody who may call.
    People(Arc<People>),
    /// Whoever may be found.
    Names(Arc<People>),
    /// What every row says.
    Told(Arc<Told>),
    /// What came of the offer.
    Record(Box<OfferRecord>),
    /// What was done and read in the file.
    Log(Box<Log>),
    /// What whoever works here saved today, the oldest first.
    Mine(Vec<Arc<Entry>>),
    /// What lies in this folder.
    Folder(String, Vec<Item>),
    /// The file, or why it cannot be read.
    File(Box<Result<Opened, Unopened>>),
    /// What would become of its rows.
    Rows(Arc<Planned>),
    /// Where the refused rows were written, or why they were not.
    GivenBack(Result<String, String>),
    /// It is ready to be written.
    Ready,
    /// Nothing: the program made a mistake on the way.
    Failed,
}

/// What was done and read in somebody's file.
#[derive(Debug, Clone, Default)]
pub struct Log {
    /// The oldest line first.
    pub lines: Vec<LogLine>,
    /// The hashes that end journal and access log: kept elsewhere they are anchors.
    pub anchors: [String; 2],
}

/// What jobs work on while the screen goes on.
pub struct Snapshot {
    pub(super) caseload: Caseload,
    pub(super) policy: Arc<Policy>,
    pub(super) rules: Rules,
    pub(super) calls: Calls,
    pub(super) budget: Budget,
    pub(super) today: NaiveDate,
    pub(super) first_on: Option<NaiveDate>,
    pub(super) salt: u128,
    pub(super) user: CleanText,
    pub(super) rungs: Vec<(ResidentId, Rung)>,
}

impl Snapshot {
    /// The same, with whoever was on another rung at the end of the months that are counted.
    #[must_use]
    pub fn on_rungs(self, rungs: Vec<(ResidentId, Rung)>) -> Self {
        Self { rungs, ..self }
    }

    /// The page of the day: what these entries of today come to, and how many may be called.
    pub fn day(&self, entries: &[Entry]) -> Found {
        let (queue, desk) = (self.queue(), self.desk());
        let callable = queue.iter().filter(|place| desk.may_call(place.resident)).count();
        let done = worked(entries);
        let called = done.iter().map(|done| done.calls(self.today)).sum();
        Found::Day(Box::new(MyDay { callable, called, done }))
    }

    fn sees(&self, line: &Line) -> bool {
        self.caseload.sees(&self.user, line.id, self.today)
    }

    fn queue(&self) -> Queue {
        let seen = self.caseload.served().filter(|line| self.sees(line));
        let people = seen.map(|line| (line.id, &line.due));
        Queue::build(people, self.rules.clone(), self.today, self.salt)
    }

    const fn desk(&self) -> Desk<'_> {
        let Self { caseload, rules, calls, user, today, .. } = self;
        Desk { caseload, rules, calls, user, today: *today }
    }

    /// These people, ready to be searched.
    fn people(&self, those: impl Fn(&Line) -> bool, go_on: GoOn<'_>) -> Arc<People> {
        let limited = self.caseload.office().role(&self.user).is_limited();
        let lines = self.caseload.lines().take_while(|_| go_on());
        let seen = lines.filter(|line| those(line) && self.sees(line));
        Arc::new(People::read(seen, limited))
    }

    /// Everybody who may call, with the clues by which they are found.
    fn callers(&self, go_on: GoOn<'_>) -> Arc<People> {
        let mut people = self.people(|_| true, go_on);
        if let Some(people) = Arc::get_mut(&mut people) {
            for line in self.caseload.lines().take_while(|_| go_on()) {
                people.hear(line, self.caseload.sent_to(line));
            }
        }
        people
    }

    /// What every row says.
    fn told(&self, tongue: Tongue, go_on: GoOn<'_>) -> Arc<Told> {
        let (strings, queue) = (Strings::speaking(tongue), self.queue());
        let standing = Standing { queue: &queue, desk: self.desk() };
        let mut told = Told::default();
        let lines = self.caseload.lines().take_while(|_| go_on());
        for line in lines.filter(|line| self.sees(line)) {
            told.put(line, &strings.reason_on(&standing, line.id));
        }
        Arc::new(told)
    }

    /// Everything known, and the day that is today.
    pub const fn known(&self) -> (&Caseload, NaiveDate) {
        (&self.caseload, self.today)
    }

    /// Works a job off. `None` where nobody waits any more, and for what needs the journal
    /// ([`Job::Past`], [`Job::Log`], [`Job::Mine`], [`Job::Day`]) or a disk ([`Job::Folder`],
    /// [`Job::File`], [`Job::Rows`], [`Job::GiveBack`], [`Job::Ready`]).
    pub fn work(&self, job: Job, go_on: GoOn<'_>) -> Option<Found> {
        let caseload = &self.caseload;
        let found = match job {
            Job::Past(_)
            | Job::Log(_)
            | Job::Mine
            | Job::Day
            | Job::Folder(_)
            | Job::File(_)
            | Job::Rows(_)
            | Job::GiveBack(_)
            | Job::Ready(_) => return None,
            Job::Report(asked) => Found::Report(asked.count(&self.ground(), go_on)),
            Job::Waves => {
                let waves = caseload.office().waves.iter().take_while(|_| go_on());
                Found::Waves(waves.map(|wave| (wave.no, Progress::of(wave, caseload))).collect())
            }
            Job::Absence => {
                let mine = of_user(caseload, &self.user, self.today, false);
                let card = absence_while(caseload, &mine, self.today, go_on);
                Found::Absence(mine.len(), Box::new(card))
            }
            Job::People => Found::People(self.callers(go_on)),
            Job::Names(closed) => {
                Found::Names(self.people(|line| line.closed.is_some() == closed, go_on))
            }
            Job::Told(tongue) => Found::Told(self.told(tongue, go_on)),
            Job::Met(monday) => {
                let sunday = monday.checked_add_days(Days::new(6)).unwrap_or(monday);
                Found::Met(met(caseload, (monday, sunday), |line| self.sees(line), go_on))
            }
            Job::Record(offer) => Found::Record(Box::new(record_while(caseload, offer, go_on))),
        };
        go_on().then_some(found)
    }

    /// From what reports are counted.
    pub fn ground(&self) -> Ground<'_> {
        Ground {
            caseload: &self.caseload,
            policy: &self.policy,
            rules: &self.rules,
            calls: &self.calls,
            budget: &self.budget,
            today: self.today,
            first: self.first_on,
            salt: self.salt,
            rungs: &self.rungs,
        }
    }
}
