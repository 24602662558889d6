//! What is known: it changes only when something was saved, arrived, or time passed.
//!
//! Everybody reads the fields of [`Data`]; nobody outside this file can write them, because
//! [`Guarded`] gives them to be read only. Keys reach it by way of an entry that was saved.

mod calling;
mod reads;

use std::collections::BTreeSet;
use std::ops::Deref;
use std::sync::Arc;

use chrono::NaiveDate;

use crate::domain::agenda::Calendar;
use crate::domain::appointment::TimeOfDay;
use crate::domain::budget::Budget;
use crate::domain::change::Subject;
use crate::domain::history::{Header, Ledger};
use crate::domain::open::Late;
use crate::domain::plan::Plans;
use crate::domain::policy::Policy;
use crate::domain::promise::Promised;
use crate::domain::{Caseload, Change, CleanText, Entry, OfferId, ResidentId};
use crate::matching::rank::OfferIndex;
use crate::measurement::instrument::Kind;
use crate::triage::attempts::Calls;
use crate::triage::queue::Queue;
use crate::triage::rules::Rules;

/// Everything known.
pub struct Data {
    /// Everybody and everything.
    pub caseload: Caseload,
    /// Who is next.
    pub queue: Queue,
    /// What is due on which day.
    pub calendar: Calendar,
    /// The rules in force.
    pub rules: Rules,
    /// The random number of this vault that draws and breaks ties.
    pub salt: u128,
    /// Words of every offer, for matching.
    pub offer_words: Arc<OfferIndex>,
    /// The day that is looked at: today, or an earlier one.
    pub today: NaiveDate,
    /// The time of the present day: it tells which appointments of today have been.
    pub time: TimeOfDay,
    /// Who uses the program.
    pub user: CleanText,
    /// What the user says on the telephone for a name, where that was set.
    pub called: Option<CleanText>,
    /// Whether the municipality's own numbers may pass for citizen service numbers.
    pub own_numbers: bool,
    /// By how many statements loneliness is asked.
    pub lonely: Kind,
    /// Whether everybody here is invented.
    pub demo: bool,
    /// The promises of the whole caseload.
    pub promised: Promised,
    /// How much of what we owe is late.
    pub late: Late,
    /// The day of the first entry; `None` where there is none.
    pub first_on: Option<NaiveDate>,
    /// What can be undone.
    pub ledger: Ledger,
    /// The figures of calling.
    pub calls: Calls,
    /// The list of interests and the templates of goals.
    pub plans: Plans,
    /// What the policy wants.
    pub policy: Arc<Policy>,
    /// The lines of the budget.
    pub budget: Budget,
    /// The users who can open this vault.
    pub seers: Vec<String>,
    /// Everybody who ever wrote an entry.
    pub worked: BTreeSet<String>,
    /// What is kept while an earlier day is looked at.
    pub present: Option<PresentDay>,
}

/// What is kept while an earlier day is looked at.
pub struct PresentDay {
    caseload: Caseload,
    today: NaiveDate,
}

/// The data, to be read.
pub struct Guarded(Data);

impl Deref for Guarded {
    type Target = Data;

    fn deref(&self) -> &Data {
        &self.0
    }
}

impl Guarded {
    /// What is known at the start.
    pub(super) fn begin(data: Data) -> Self {
        let mut begun = Self(data);
        begun.0.caseload.look_on(begun.0.today);
        begun.0.rebuild_queue();
        begun
    }

    /// What is known now, a snapshot of what stands in the journal; while an earlier day is looked at
    /// the present is renewed.
    pub fn renew(&mut self, caseload: Caseload) {
        let data = &mut self.0;
        match &mut data.present {
            Some(present) => present.caseload = caseload,
            None => data.caseload = caseload,
        }
    }

    /// An entry of what is known now counts: undo, the queue and the promises follow; the offers
    /// that it changed.
    pub(super) fn count(&mut self, entry: &Entry) -> Vec<OfferId> {
        let data = &mut self.0;
        data.ledger.note(&Header::from(entry), &data.user);
        data.worked.insert(entry.by.to_string());
        data.first_on.get_or_insert(data.today);
        if data.present.is_some() {
            return Vec::new();
        }
        data.follow(&entry.concerned());
        if entry.changes.iter().any(|change| matches!(change, Change::Team(_))) {
            // Other people may be seen now.
            data.count_promises();
        }
        let offers = entry.changes.iter().filter_map(|change: &Change| match change.subject() {
            Some(Subject::Offer(id)) => Some(id),
            _ => None,
        });
        let offers: Vec<OfferId> = offers.collect();
        if !offers.is_empty() {
            data.read_offers();
        }
        offers
    }

    /// Nothing is left of this entry to take back: undo goes past it.
    pub(super) fn step_over(&mut self, seq: u64) {
        self.0.ledger.step_over(seq);
    }

    /// Another day began in the present; says whether it is the day that is looked at.
    pub(super) fn begin_day(&mut self, today: NaiveDate) -> bool {
        let data = &mut self.0;
        if let Some(present) = &mut data.present {
            present.today = today;
            present.caseload.look_on(today);
            return false;
        }
        if today == data.today {
            return false;
        }
        data.today = today;
        data.caseload.look_on(today);
        data.rebuild_queue();
        true
    }

    /// The clock goes on.
    pub(super) const fn go_on_to(&mut self, time: TimeOfDay) {
        self.0.time = time;
    }

    /// An earlier day arrived: it is what is known now. The present is kept.
    pub(super) fn go_to(&mut self, day: NaiveDate, past: Caseload) {
        let data = &mut self.0;
        // What somebody may see is what they may see now.
        let now = data.present.as_ref().map_or(&data.caseload, |present| &present.caseload);
        let mut past = past.under(now);
        past.look_on(day);
        let caseload = std::mem::replace(&mut data.caseload, past);
        let today = std::mem::replace(&mut data.today, day);
        // From one past to another the present stays the present.
        data.present.get_or_insert(PresentDay { caseload, today });
        data.read_offers();
        data.rebuild_queue();
    }

    /// Back to today; says whether it was another day that was looked at.
    pub(super) fn come_back(&mut self) -> bool {
        let data = &mut self.0;
        let Some(PresentDay { caseload, today }) = data.present.take() else { return false };
        (data.caseload, data.today) = (caseload, today);
        data.read_offers();
        data.rebuild_queue();
        true
    }

    /// What a test arranges before it begins; no room of the program does.
    #[doc(hidden)]
    pub fn arrange(&mut self, by: impl FnOnce(&mut Data)) {
        by(&mut self.0);
        self.0.calendar = Calendar::of(self.0.caseload.lines());
    }
}

impl Data {
    /// The queue from everybody's obligations.
    fn rebuild_queue(&mut self) {
        let seen = self.caseload.served().filter(|line| self.sees(line.id));
        let people = seen.map(|line| (line.id, &line.due));
        self.queue = Queue::build(people, self.rules.clone(), self.today, self.salt);
        self.calendar = Calendar::of(self.caseload.lines());
        self.count_promises();
    }

    /// What was done for these people counts.
    fn follow(&mut self, people: &[ResidentId]) {
        let Self { caseload, queue, calendar, promised, late, user, today, .. } = self;
        let seen = |id| caseload.line(id).filter(|_| caseload.sees(user, id, *today));
        let served = |id| seen(id).filter(|line| line.is_served()).map(|line| &line.due);
        queue.update(people.iter().map(|id| (*id, served(*id))));
        for id in people {
            calendar.follow(*id, caseload.line(*id));
            promised.follow(*id, seen(*id).map(|line| &line.promises), *today);
            late.follow(*id, seen(*id).map(|line| &*line.open).unwrap_or_default(), *today);
        }
    }

    fn count_promises(&mut self) {
        let seen = self.caseload.lines().filter(|line| self.sees(line.id));
        let tallies = seen.map(|line| (line.id, &line.promises));
        self.promised = Promised::of(tallies, self.today);
        let seen = self.caseload.lines().filter(|line| self.sees(line.id));
        self.late = Late::of(seen.map(|line| (line.id, &*line.open)), self.today);
    }

    /// The words of every offer, again.
    fn read_offers(&mut self) {
        let thesaurus = Arc::clone(self.offer_words.thesaurus());
        self.offer_words = Arc::new(OfferIndex::build(self.caseload.offers(), thesaurus));
    }
}
