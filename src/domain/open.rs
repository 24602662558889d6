//! What is open in a file, with its day: a line knows it, so that lists need no file.

use std::collections::HashMap;

use chrono::NaiveDate;

use crate::domain::appointment::{Meeting, TimeOfDay, has_come};
use crate::domain::contact::Channel;
use crate::domain::file::File;
use crate::domain::income::income_due;
use crate::domain::referral::{ReferralState, Target};
use crate::domain::wish::Welcome;
use crate::domain::{CleanText, RecordId, ResidentId};

/// What is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Due {
    /// An appointment that nobody has said yet what became of.
    Appointment(Slot),
    /// An open promise.
    Promise(RecordId),
    /// An open task among ourselves.
    Task(RecordId),
    /// Looking at the plan together again.
    Review,
    /// The end of a pause.
    Return,
    /// The day from which contact is welcome again.
    Wish,
    /// The income contact.
    Income,
}

impl Due {
    /// The stable English name of its kind.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Appointment(_) => "appointment",
            Self::Promise(_) => "promise",
            Self::Task(_) => "task",
            Self::Review => "review",
            Self::Return => "return",
            Self::Wish => "wish",
            Self::Income => "income",
        }
    }

    /// Whether we owe it to the resident: a promise, or saying whether they came to an appointment. It is
    /// late once its day has passed; what is among ourselves and what is only looked at again is not.
    pub const fn is_owed(self) -> bool {
        matches!(self, Self::Promise(_) | Self::Appointment(_))
    }
}

/// How much of what we owe is late, of everybody together and of each person: so that what was done for
/// one does not ask for that of all.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Late {
    all: usize,
    of: HashMap<ResidentId, usize>,
}

impl Late {
    /// That of these people, as seen on `today`.
    pub fn of<'a>(
        people: impl IntoIterator<Item = (ResidentId, &'a [Open])>,
        today: NaiveDate,
    ) -> Self {
        let mut late = Self::default();
        for (id, open) in people {
            late.follow(id, open, today);
        }
        late
    }

    /// This is open of somebody now; nothing where it does not count any more.
    pub fn follow(&mut self, id: ResidentId, open: &[Open], today: NaiveDate) {
        self.all -= self.of.remove(&id).unwrap_or_default();
        let one = open.iter().filter(|open| open.on < today && open.due.is_owed()).count();
        if one > 0 {
            self.all += one;
            self.of.insert(id, one);
        }
    }

    /// All together.
    pub const fn all(&self) -> usize {
        self.all
    }
}

/// When on its day an appointment is, and which it is; the earliest first, those without a time
/// before them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Slot {
    /// Its time, where one was agreed.
    pub at: Option<TimeOfDay>,
    /// Its number.
    pub id: RecordId,
    /// How.
    pub channel: Channel,
}

/// Less than so many minutes apart, two appointments of one consultant overlap.
const APART: u16 = 60;

impl Slot {
    /// Whether one consultant cannot be at both, on one day.
    pub fn overlaps(self, other: Self) -> bool {
        let both = self.at.zip(other.at).filter(|_| self.id != other.id);
        both.is_some_and(|(one, other)| one.minutes().abs_diff(other.minutes()) < APART)
    }

    /// Whether its moment on this day has come at this time of today.
    pub fn has_come(self, on: NaiveDate, today: NaiveDate, time: TimeOfDay) -> bool {
        has_come((on, self.at), today, time)
    }
}

/// Something due on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Open {
    /// The day.
    pub on: NaiveDate,
    /// What.
    pub due: Due,
    /// What was promised or has to be done, where an appointment is, or why there is a pause; empty
    /// for the others.
    pub what: CleanText,
}

/// A referral that has not come to its end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OnTheWay {
    /// Its number.
    pub id: RecordId,
    /// Where it leads.
    pub to: Target,
    /// Where it stands.
    pub state: ReferralState,
    /// The day of its last step.
    pub since: NaiveDate,
}

/// Everything due in a file, the earliest first.
pub(super) fn due(file: &File) -> Vec<Open> {
    let nothing = CleanText::default;
    let promises = file.records.promises.iter().filter(|promise| promise.is_open());
    let promises = promises.map(|p| (p.by, Due::Promise(p.id), p.what.clone()));
    let tasks = file.records.tasks.iter().filter(|task| task.is_open());
    let tasks = tasks.map(|task| (task.by, Due::Task(task.id), task.what.clone()));
    // Of a closed file there is nothing more to do but what we noted among ourselves.
    let open = file.closed().is_none();
    let income =
        income_due(&file.records.incomes).filter(|_| open).map(|on| (on, Due::Income, nothing()));
    let review = file.plan().filter(|_| open).and_then(|plan| plan.content.review_on);
    let review = review.map(|on| (on, Due::Review, nothing()));
    let pauses = file.records.pauses.iter().filter(|pause| pause.ended_on.is_none());
    let pauses = pauses.map(|pause| (pause.until, Due::Return, pause.reason.clone()));
    let wish = file.records.wishes.last().filter(|_| open);
    let wish = wish.filter(|wish| wish.contact != Welcome::Letter).and_then(|wish| wish.until);
    let wish = wish.map(|on| (on, Due::Wish, nothing()));
    let planned = file.records.appointments.iter().filter(|known| known.is_planned());
    let planned = planned.map(|known| {
        let Meeting { on, at, channel, place, along: _ } = &known.meeting;
        let slot = Slot { at: *at, id: known.id, channel: *channel };
        (*on, Due::Appointment(slot), place.clone())
    });
    let all =
        planned.chain(promises).chain(tasks).chain(review).chain(pauses).chain(wish).chain(income);
    let mut all: Vec<Open> = all.map(|(on, due, what)| Open { on, due, what }).collect();
    all.sort_by_key(|open| (open.on, open.due));
    all
}

/// The referrals of a file that have not come to their end, the longest silent first.
pub(super) fn on_the_way(file: &File) -> Vec<OnTheWay> {
    let open = file.records.referrals.iter().filter(|referral| referral.is_open());
    let open = open
        .filter_map(|r| Some(OnTheWay { id: r.id, to: r.to, state: r.state(), since: r.since()? }));
    let mut open: Vec<OnTheWay> = open.collect();
    open.sort_by_key(|referral| (referral.since, referral.id));
    open
}
