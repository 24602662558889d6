//! What is dated after today though it can only have happened: written while the clock stood wrong.
//! It decides nothing until its day has come; it is kept, and told with the way to mend it.

mod listed;

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::domain::appointment::{Appointment, MeetingState};
use crate::domain::buddy::Buddy;
use crate::domain::budget::Cost;
use crate::domain::change::{Change, Delta, each_record};
use crate::domain::closing::Closing;
use crate::domain::contact::Contact;
use crate::domain::file::{File, Record, Records};
use crate::domain::id::RecordKind;
use crate::domain::income::Income;
use crate::domain::measurement::{Measurement, MeasurementState};
use crate::domain::owner::Assignment;
use crate::domain::pause::Pause;
use crate::domain::place::Move;
use crate::domain::plan::Plan;
use crate::domain::promise::{Promise, PromiseState};
use crate::domain::referral::Referral;
use crate::domain::reply::Reply;
use crate::domain::request::Request;
use crate::domain::signal::Signal;
use crate::domain::task::Task;
use crate::domain::unwilling::Unwilling;
use crate::domain::wish::Wish;
use crate::domain::{Entry, Line, RecordId, ResidentId, Rung};

pub use listed::{ahead, seen};

/// Something in a file that is dated after today.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Ahead {
    /// The day that it is dated.
    pub on: NaiveDate,
    /// In whose file.
    pub resident: ResidentId,
    /// Which record; `None` where it is the day of inflow.
    pub record: Option<(RecordKind, RecordId)>,
}

impl Ahead {
    /// Whether this entry gave the record that day.
    pub fn was_written_by(&self, entry: &Entry) -> bool {
        entry.changes.iter().any(|change| self.was_dated_by(change))
    }

    fn was_dated_by(&self, change: &Change) -> bool {
        fn dates<R: Record + Dated>(what: &Ahead, id: ResidentId, delta: &Delta<R>) -> bool {
            let on = |record: &Option<Box<R>>| {
                record.as_ref().is_some_and(|r| r.days().contains(&what.on))
            };
            let named = delta.after.as_deref().map(|record| (R::KIND, record.id()));
            id == what.resident && named == what.record && on(&delta.after) && !on(&delta.before)
        }
        each_record!(change, (id, delta) => dates(self, *id, delta),
            Change::Person(delta) => {
                let on = |side: &Option<Box<crate::domain::Resident>>| {
                    side.as_ref().and_then(|resident| resident.person.inflow_on) == Some(self.on)
                };
                let whose = delta.either().is_some_and(|resident| resident.id == self.resident);
                self.record.is_none() && whose && on(&delta.after) && !on(&delta.before)
            },
            _ => false,
        )
    }
}

/// A record with days on which something happened; days that lie ahead by their nature (the day of
/// a promise or an appointment, the end of a pause) are none of them.
trait Dated: Sized {
    /// These days.
    fn days(&self) -> Vec<NaiveDate>;
    /// The record as it was on a day; `None` where it was not there yet.
    fn known_on(self, day: NaiveDate) -> Option<Self>;
}

/// Records that are dated once.
macro_rules! dated {
    ($($kind:ty: $on:ident,)+) => {
        $(impl Dated for $kind {
            fn days(&self) -> Vec<NaiveDate> {
                vec![self.$on]
            }
            fn known_on(self, day: NaiveDate) -> Option<Self> {
                (self.$on <= day).then_some(self)
            }
        })+
    };
}

/// Records that began on one day and may have ended on another.
macro_rules! ended {
    ($($kind:ty: $on:ident, $ended:ident,)+) => {
        $(impl Dated for $kind {
            fn days(&self) -> Vec<NaiveDate> {
                [self.$on].into_iter().chain(self.$ended).collect()
            }
            fn known_on(mut self, day: NaiveDate) -> Option<Self> {
                self.$ended = self.$ended.filter(|on| *on <= day);
                (self.$on <= day).then_some(self)
            }
        })+
    };
}

dated! {
    Contact: on,
    Plan: on,
    Request: on,
    Move: on,
    Income: on,
    Assignment: on,
    Wish: on,
    Cost: on,
    Reply: on,
}
ended! {
    Pause: from, ended_on,
    Task: made_on, done_on,
    Buddy: yes_on, ended_on,
    Closing: on, reopened_on,
}

impl Dated for Measurement {
    fn days(&self) -> Vec<NaiveDate> {
        let ended = (!self.is_out()).then(|| self.latest());
        [self.asked_on].into_iter().chain(self.reminded_on).chain(ended).collect()
    }

    fn known_on(mut self, day: NaiveDate) -> Option<Self> {
        if self.latest() > day && !self.is_out() {
            self.state = MeasurementState::HandedOut;
        }
        self.reminded_on = self.reminded_on.filter(|on| *on <= day);
        (self.asked_on <= day).then_some(self)
    }
}

impl Dated for Promise {
    fn days(&self) -> Vec<NaiveDate> {
        let closed = match self.state {
            PromiseState::Open => None,
            PromiseState::Kept { on } | PromiseState::Released { on, .. } => Some(on),
        };
        [self.made_on].into_iter().chain(closed).collect()
    }

    fn known_on(mut self, day: NaiveDate) -> Option<Self> {
        match self.state {
            PromiseState::Kept { on } | PromiseState::Released { on, .. } if on > day => {
                self.state = PromiseState::Open;
            }
            _ => {}
        }
        (self.made_on <= day).then_some(self)
    }
}

impl Dated for Appointment {
    // The day that was agreed lies ahead by its nature.
    fn days(&self) -> Vec<NaiveDate> {
        [self.made_on].into_iter().chain(self.state.ended_on()).collect()
    }

    fn known_on(mut self, day: NaiveDate) -> Option<Self> {
        if self.state.ended_on().is_some_and(|on| on > day) {
            self.state = MeetingState::Planned;
        }
        (self.made_on <= day).then_some(self)
    }
}

impl Dated for Referral {
    fn days(&self) -> Vec<NaiveDate> {
        self.steps.iter().map(|step| step.on).collect()
    }

    fn known_on(mut self, day: NaiveDate) -> Option<Self> {
        self.steps.retain(|step| step.on <= day);
        (!self.steps.is_empty()).then_some(self)
    }
}

impl Dated for Signal {
    fn days(&self) -> Vec<NaiveDate> {
        [self.on].into_iter().chain(self.result.map(|(_, on)| on)).collect()
    }

    fn known_on(mut self, day: NaiveDate) -> Option<Self> {
        self.result = self.result.filter(|(_, on)| *on <= day);
        (self.on <= day).then_some(self)
    }
}

impl Dated for Unwilling {
    fn days(&self) -> Vec<NaiveDate> {
        let approved = self.approved.iter().map(|(_, on)| *on);
        [self.on].into_iter().chain(approved).chain(self.closed.iter().map(|c| c.on)).collect()
    }

    fn known_on(mut self, day: NaiveDate) -> Option<Self> {
        self.approved = self.approved.filter(|(_, on)| *on <= day);
        self.closed = self.closed.filter(|closing| closing.on <= day);
        (self.on <= day).then_some(self)
    }
}

/// Does the same with every list of a file.
macro_rules! each_list {
    ($do:ident of $records:expr, $($more:expr),+) => {{
        let Records {
            contacts,
            promises,
            referrals,
            plans,
            pauses,
            requests,
            moves,
            measurements,
            signals,
            tasks,
            incomes,
            assignments,
            buddies,
            unwilling,
            closings,
            wishes,
            appointments,
            costs,
            replies,
        } = $records;
        $do(contacts, $($more),+);
        $do(promises, $($more),+);
        $do(referrals, $($more),+);
        $do(plans, $($more),+);
        $do(pauses, $($more),+);
        $do(requests, $($more),+);
        $do(moves, $($more),+);
        $do(measurements, $($more),+);
        $do(signals, $($more),+);
        $do(tasks, $($more),+);
        $do(incomes, $($more),+);
        $do(assignments, $($more),+);
        $do(buddies, $($more),+);
        $do(unwilling, $($more),+);
        $do(closings, $($more),+);
        $do(wishes, $($more),+);
        $do(appointments, $($more),+);
        $do(costs, $($more),+);
        $do(replies, $($more),+);
    }};
}

impl File {
    /// The file without what is dated after this day.
    #[must_use]
    pub fn as_of(&self, day: NaiveDate) -> Self {
        fn known<R: Dated>(list: &mut Vec<R>, day: NaiveDate) {
            let all = std::mem::take(list);
            list.extend(all.into_iter().filter_map(|record| record.known_on(day)));
        }
        let mut file = self.clone();
        each_list!(known of &mut *file.records, day);
        let person = &mut file.resident.person;
        person.inflow_on = person.inflow_on.filter(|on| *on <= day);
        file
    }

    /// What in it is dated after this day, the earliest first.
    pub fn ahead(&self, day: NaiveDate) -> Vec<Ahead> {
        let mut found: Vec<Ahead> =
            self.dated().into_iter().filter(|dated| dated.on > day).collect();
        found.sort_unstable();
        found.dedup();
        found
    }

    /// The last day on which anything in it is said to have happened.
    pub fn latest(&self) -> Option<NaiveDate> {
        self.dated().into_iter().map(|dated| dated.on).max()
    }

    fn dated(&self) -> Vec<Ahead> {
        fn of<R: Record + Dated>(list: &[R], resident: ResidentId, found: &mut Vec<Ahead>) {
            for record in list {
                let record_named = Some((R::KIND, record.id()));
                let days = record.days().into_iter();
                found.extend(days.map(|on| Ahead { on, resident, record: record_named }));
            }
        }
        let resident = self.resident.id;
        let inflow = self.resident.person.inflow_on;
        let mut found: Vec<Ahead> =
            inflow.map(|on| Ahead { on, resident, record: None }).into_iter().collect();
        each_list!(of of &*self.records, resident, &mut found);
        found
    }
}

/// The lines of those in whose files something is dated after today, without it.
#[derive(Debug, Clone, Default)]
pub(in crate::domain) struct Counted {
    today: Option<NaiveDate>,
    lines: BTreeMap<ResidentId, Line>,
}

impl Counted {
    /// The line that counts today, for this one of the whole file.
    pub(in crate::domain) fn line<'a>(&'a self, whole: &'a Line) -> &'a Line {
        self.lines.get(&whole.id).unwrap_or(whole)
    }

    /// Takes note of a file and its line.
    pub(in crate::domain) fn keep(&mut self, file: &File, whole: &Line) {
        self.lines.remove(&whole.id);
        if let Some(today) = self.today.filter(|today| whole.latest.is_some_and(|on| on > *today)) {
            self.lines.insert(whole.id, Line::of(&file.as_of(today)));
        }
    }

    /// Puts somebody on the rung on which they were.
    pub(in crate::domain) fn put(&mut self, whole: &Line, rung: Rung) {
        let mut line = self.line(whole).clone();
        line.rung = rung;
        self.lines.insert(whole.id, line);
    }

    pub(in crate::domain) fn forget(&mut self, id: ResidentId) {
        self.lines.remove(&id);
    }

    pub(in crate::domain) fn begin(today: NaiveDate) -> Self {
        Self { today: Some(today), lines: BTreeMap::new() }
    }

    pub(in crate::domain) const fn today(&self) -> Option<NaiveDate> {
        self.today
    }

    /// Today, where something in this person's file is dated after it.
    pub(in crate::domain) fn today_of(&self, id: ResidentId) -> Option<NaiveDate> {
        self.today.filter(|_| self.lines.contains_key(&id))
    }

    pub(in crate::domain) fn people(&self) -> impl Iterator<Item = ResidentId> + '_ {
        self.lines.keys().copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::demo::{Size, invent};
    use crate::domain::Caseload;

    #[test]
    fn a_file_as_of_a_day_knows_nothing_later_and_a_day_after_all_leaves_it_whole() {
        let today = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
        let past = invent(&Size { residents: 60, offers: 20, seed: 3 }, today).unwrap();
        let mut caseload = Caseload::after(&past).unwrap();
        let ids: Vec<ResidentId> = caseload.lines().map(|line| line.id).collect();
        for file in ids.iter().filter_map(|id| caseload.file(*id)) {
            assert_eq!(file.as_of(today), *file, "nothing of the demo lies ahead");
            assert!(file.latest().is_none_or(|latest| latest <= today));
            for back in [0, 1, 30, 200, 900] {
                let day = today - chrono::Days::new(back);
                let then = file.as_of(day);
                assert!(then.latest().is_none_or(|latest| latest <= day), "{day}");
                assert_eq!(then.as_of(day), then, "once is enough");
                assert_eq!(file.ahead(day).is_empty(), then == *file, "{day}");
            }
        }
        // The same for lines: on every day they are those of what was known then.
        for back in [300, 1, 0] {
            let day = today - chrono::Days::new(back);
            caseload.look_on(day);
            for id in &ids {
                let file = caseload.file(*id).unwrap();
                let line = caseload.line(*id).unwrap();
                assert_eq!(line.due, Line::of(&file.as_of(day)).due, "{day}");
            }
        }
    }
}
