//! Work that takes longer than a key may: what is asked, from which moment, and what came of it.
//!
//! A job is data. It is worked off elsewhere, on a [`Snapshot`]; what it finds comes back as
//! [`Input::Done`](crate::app::input::Input::Done). Only what was asked last is waited for.

use chrono::{Months, NaiveDate};

use crate::domain::absence::{Absence, absence_while, of_user};
use crate::domain::record::{OfferRecord, record_while};
use crate::domain::wave::Progress;
use crate::domain::{Caseload, CleanText, LogLine, OfferId, ResidentId};
use crate::measurement::fairness::{Fairness, fairness_while};
use crate::triage::attempts::Calls;
use crate::triage::planner::{Assumptions, Forecast, forecast_while, history};
use crate::triage::rules::Rules;

/// Asked between two people: whether anybody still waits.
pub type GoOn<'a> = &'a dyn Fn() -> bool;

/// What is to be worked out.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Job {
    /// Everything as it was recorded by the end of this day.
    Past(NaiveDate),
    /// What can be done in the hours there are.
    Forecast(Assumptions),
    /// Whom the order left behind in the last year.
    Fairness,
    /// How far each wave came.
    Waves,
    /// What whoever takes over must know.
    Absence,
    /// What came of this offer.
    Record(OfferId),
    /// What was done and read in this person's file.
    Log(ResidentId),
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
    /// The weeks.
    Forecast(Box<Forecast>),
    /// The groups.
    Fairness(Box<Fairness>),
    /// How far each wave came, by its number.
    Waves(Vec<(u32, Progress)>),
    /// How many people it is about, and what must be known of them.
    Absence(usize, Box<Absence>),
    /// What came of the offer.
    Record(Box<OfferRecord>),
    /// What was done and read in the file.
    Log(Box<Log>),
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
    pub(super) rules: Rules,
    pub(super) calls: Calls,
    pub(super) today: NaiveDate,
    pub(super) salt: u128,
    pub(super) user: CleanText,
}

/// The year that ends on a day: what the page about the order compares.
pub fn year_to(to: NaiveDate) -> (NaiveDate, NaiveDate) {
    let from = to.checked_sub_months(Months::new(12)).and_then(|on| on.succ_opt());
    (from.unwrap_or(to), to)
}

impl Snapshot {
    /// Works a job off. `None` where nobody waits any more, and for [`Job::Past`] and [`Job::Log`],
    /// which need the journal.
    pub fn work(&self, job: Job, go_on: GoOn<'_>) -> Option<Found> {
        let caseload = &self.caseload;
        let found = match job {
            Job::Past(_) | Job::Log(_) => return None,
            Job::Forecast(given) => Found::Forecast(Box::new(self.forecast(given, go_on))),
            Job::Fairness => {
                let (from, to) = year_to(self.today);
                Found::Fairness(Box::new(fairness_while(caseload, from, to, go_on)))
            }
            Job::Waves => {
                let waves = caseload.office().waves.iter().take_while(|_| go_on());
                Found::Waves(waves.map(|wave| (wave.no, Progress::of(wave, caseload))).collect())
            }
            Job::Absence => {
                let mine = of_user(caseload, &self.user, self.today, false);
                let card = absence_while(caseload, &mine, self.today, go_on);
                Found::Absence(mine.len(), Box::new(card))
            }
            Job::Record(offer) => Found::Record(Box::new(record_while(caseload, offer, go_on))),
        };
        go_on().then_some(found)
    }

    /// What can be done in the hours there are, under the rules in force.
    pub fn forecast(&self, assumptions: Assumptions, go_on: GoOn<'_>) -> Forecast {
        let lines = || self.caseload.served().take_while(|_| go_on());
        let tried = lines().filter(|line| line.due.tried_on.is_some());
        let files = tried.filter_map(|line| self.caseload.counted_file(line.id));
        let reach = history(files, self.today);
        let people = lines().map(|line| (line.id, line.due.clone()));
        let (rules, world) = ((&self.rules, &self.calls), (self.today, self.salt));
        forecast_while(people, rules, (assumptions, reach), world, go_on)
    }
}
