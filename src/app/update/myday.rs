//! The rows of my day: what is late, today, whom to call, what was done, and who is first tomorrow.

use std::sync::Arc;

use chrono::{Datelike as _, Days, NaiveDate, Weekday};

use crate::acts::answers::{Answers, Problem};
use crate::acts::ask::FieldName;
use crate::app::form::Form;
use crate::app::job::{Found, Job};
use crate::app::model::Model;
use crate::app::myday::{FIRST, MyDay, SILENT, minutes};
use crate::app::overview::{Fact, Heading, Row};
use crate::domain::ResidentId;
use crate::domain::agenda::Item;
use crate::domain::open::{Due, OnTheWay, Open};

/// The next day on which anybody works.
fn next_working_day(today: NaiveDate) -> NaiveDate {
    let days = match today.weekday() {
        Weekday::Fri => 3,
        Weekday::Sat => 2,
        _ => 1,
    };
    today.checked_add_days(Days::new(days)).unwrap_or(today)
}

impl Model {
    /// What was worked out for the page of the day, the last that is known.
    pub fn my_day(&self) -> Option<&MyDay> {
        self.task.found.iter().find_map(|(of, found)| match (of.job, found) {
            (Job::Day, Found::Day(day)) => Some(&**day),
            _ => None,
        })
    }

    /// How many calls fit into the free hours.
    pub fn fitting(&self) -> usize {
        usize::from(self.view.free / self.data.calls.each_minutes.max(1))
    }

    /// Takes the free hours.
    ///
    /// # Errors
    /// [`Problem::NotANumber`] where these are no hours.
    pub(super) fn take_free_hours(&mut self, form: &Form) -> Result<(), Problem> {
        let answers: Answers = form.answers();
        let text = answers.text(FieldName::Free)?;
        let wrong = Problem::NotANumber(FieldName::Free, 0, 23);
        self.view.free = minutes(text.as_str()).ok_or(wrong)?;
        self.task.overlay = None;
        self.view.status = None;
        self.follow_overview();
        Ok(())
    }

    pub(super) fn day_rows(&self) -> Vec<Row> {
        let today = self.data.today;
        let (late, today_rows): (Vec<Row>, Vec<Row>) =
            self.owed_until(None, today).into_iter().partition(|row| row.on < today);
        let mut rows = late;
        rows.extend(self.silent_rows());
        rows.extend(today_rows);
        let fits = self.fitting();
        let mut next: Vec<ResidentId> = self.data.callable().take(fits + FIRST).collect();
        let then = next.split_off(fits.min(next.len()));
        rows.extend(next.into_iter().map(|id| call_row(Heading::Calls, id, today)));
        rows.extend(self.done_rows());
        rows.extend(self.first_rows(then));
        rows
    }

    /// Our own promises and appointments between these days.
    fn owed_until(&self, from: Option<NaiveDate>, to: NaiveDate) -> Vec<Row> {
        let ours = |item: &Item| self.data.sees(item.resident) && self.data.is_ours(item.resident);
        let items = self.data.agenda(from, to).into_iter();
        let rows = items.filter(ours).filter_map(|Item { resident, open }| {
            let Open { on, due, what } = open;
            let record = match due {
                Due::Promise(id) => id,
                Due::Appointment(slot) => slot.id,
                Due::Task(_) | Due::Review | Due::Return | Due::Wish | Due::Income => return None,
            };
            let heading = if on < self.data.today { Heading::Late } else { Heading::Day(on) };
            Some(Row { heading, resident, record: Some(record), on, fact: Fact::Due(due, what) })
        });
        rows.collect()
    }

    /// Referrals of which nobody has heard for as long as the rules allow, the longest silent first.
    fn silent_rows(&self) -> Vec<Row> {
        let today = self.data.today;
        let mut rows: Vec<Row> = Vec::new();
        for line in self.data.caseload.lines() {
            let silent = |on: &NaiveDate| {
                let days = today.signed_duration_since(*on).num_days();
                days >= i64::from(self.data.rules.silent_days)
            };
            let Some(since) = line.due.referral_since.filter(silent) else { continue };
            if line.closed.is_some() || !self.data.sees(line.id) || !self.data.is_ours(line.id) {
                continue;
            }
            let known = line.on_the_way.iter().find(|referral| referral.since == since);
            rows.extend(known.map(|OnTheWay { id, to, since, .. }| {
                let days = today.signed_duration_since(*since).num_days();
                let fact = Fact::Referral(*to, days);
                let (heading, record) = (Heading::Silent(0), Some(*id));
                Row { heading, resident: line.id, record, on: *since, fact }
            }));
        }
        rows.sort_by_key(|row| (row.on, row.record));
        // A day has no room for all of them; the board does.
        let more = rows.len().saturating_sub(SILENT);
        rows.truncate(SILENT);
        for row in &mut rows {
            row.heading = Heading::Silent(more);
        }
        rows
    }

    fn done_rows(&self) -> Vec<Row> {
        let done = self.my_day().map(|day| day.done.as_slice()).unwrap_or_default();
        let there = done.iter().filter(|done| self.data.caseload.line(done.resident).is_some());
        let rows = there.map(|done| Row {
            heading: Heading::Done,
            resident: done.resident,
            record: None,
            on: self.data.today,
            fact: Fact::Worked(Arc::new(done.clone())),
        });
        rows.collect()
    }

    /// The first of the next working day: who is expected and what is promised, then the order.
    fn first_rows(&self, then: Vec<ResidentId>) -> Vec<Row> {
        let on = next_working_day(self.data.today);
        let mut rows = self.owed_until(Some(on), on);
        let free = FIRST.saturating_sub(rows.len());
        rows.truncate(FIRST);
        rows.extend(then.into_iter().take(free).map(|id| call_row(Heading::First(on), id, on)));
        for row in &mut rows {
            row.heading = Heading::First(on);
        }
        rows
    }
}

const fn call_row(heading: Heading, resident: ResidentId, on: NaiveDate) -> Row {
    Row { heading, resident, record: None, on, fact: Fact::Call }
}
