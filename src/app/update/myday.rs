//! The rows of my day: what is late, today, whom to call, what was done, and who is first tomorrow.

use std::collections::HashSet;
use std::sync::Arc;

use chrono::NaiveDate;

use crate::acts::answers::{Answers, Problem};
use crate::acts::ask::FieldName;
use crate::app::form::Form;
use crate::app::job::{Found, Job};
use crate::app::model::Model;
use crate::app::myday::{FIRST, MyDay, SILENT, minutes};
use crate::app::overview::{Fact, Heading, OverviewKind, Row};
use crate::app::update::overview::row_of;
use crate::domain::ResidentId;
use crate::domain::open::{Due, OnTheWay, Open};
use crate::domain::working_day;

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
        let all = usize::from(self.view.free / self.data.calls.each_minutes.max(1));
        all.saturating_sub(self.called_since())
    }

    /// How many were called since the free hours were said.
    pub fn called_since(&self) -> usize {
        self.called_today().saturating_sub(self.view.called_before)
    }

    fn called_today(&self) -> usize {
        self.my_day().map_or(0, |day| day.called)
    }

    /// Opens my day; where it is open, its other half.
    pub(in crate::app) fn turn_my_day(&mut self) {
        let open = self.task.overview.as_ref().map(|overview| overview.kind);
        let half = match open {
            Some(OverviewKind::Day) => OverviewKind::Evening,
            _ => OverviewKind::Day,
        };
        self.open_overview(half);
    }

    /// Whom there is time to call, and who comes after them; nobody who stands above already, of
    /// whom it is said how many could be called too.
    fn to_call(&self, above: &[Row]) -> (Vec<Row>, Vec<ResidentId>) {
        let listed: HashSet<ResidentId> = above.iter().map(|row| row.resident).collect();
        let apart = |id: &ResidentId| !listed.contains(id);
        let mut callable = self.data.callable();
        let next: Vec<ResidentId> = callable.by_ref().take(self.fitting()).collect();
        let then = callable.filter(apart).take(FIRST).collect();
        let also = next.iter().filter(|id| !apart(id)).count();
        let rows = next.into_iter().filter(apart);
        let rows = rows.map(|id| call_row(Heading::Calls(also), id, self.data.today));
        (rows.collect(), then)
    }

    /// Takes the free hours.
    ///
    /// # Errors
    /// [`Problem::NotHours`] where these are no hours.
    pub(super) fn take_free_hours(&mut self, form: &Form) -> Result<(), Problem> {
        let answers: Answers = form.answers();
        let text = answers.text(FieldName::Free)?;
        self.view.free = minutes(text.as_str()).ok_or(Problem::NotHours(FieldName::Free))?;
        self.view.called_before = self.called_today();
        self.task.overlay = None;
        self.view.status = None;
        self.follow_overview();
        Ok(())
    }

    pub(super) fn day_rows(&self) -> Vec<Row> {
        let (mut rows, today_rows) = self.owed();
        rows.extend(self.silent_rows());
        rows.extend(today_rows);
        let (calls, then) = self.to_call(&rows);
        rows.extend(calls);
        rows.extend(self.done_rows());
        rows.extend(self.first_rows(then));
        rows
    }

    /// The end of the day: what was done, what is left of what we owe, and who is first tomorrow.
    pub(super) fn evening_rows(&self) -> Vec<Row> {
        let mut rows = self.done_rows();
        let (late, today_rows) = self.owed();
        rows.extend(late);
        rows.extend(today_rows);
        // Whom there was no time for comes first tomorrow.
        let (calls, then) = self.to_call(&rows);
        let then = calls.into_iter().map(|row| row.resident).chain(then).collect();
        rows.extend(self.first_rows(then));
        rows
    }

    /// What we owe: promises whose day has passed and appointments nobody answered, and what is for
    /// today.
    fn owed(&self) -> (Vec<Row>, Vec<Row>) {
        let today = self.data.today;
        let (mut late, now): (Vec<Row>, Vec<Row>) =
            self.owed_until(None, today).into_iter().partition(|row| row.on < today);
        late.sort_by_key(|row| row.heading == Heading::Unanswered);
        (late, now)
    }

    /// Our own promises and appointments between these days.
    fn owed_until(&self, from: Option<NaiveDate>, to: NaiveDate) -> Vec<Row> {
        let owed = self.data.agenda(from, to).filter_map(|item| {
            let Open { on, due, .. } = item.open;
            if !due.is_owed() {
                return None;
            }
            let asked = matches!(due, Due::Appointment(_));
            let past = if asked { Heading::Unanswered } else { Heading::Late };
            let heading = if on < self.data.today { past } else { Heading::Day(on) };
            self.data.is_ours(item.resident).then(|| row_of(item, heading))
        });
        owed.collect()
    }

    /// Referrals of which nobody has heard for as long as the rules allow, the longest silent first.
    fn silent_rows(&self) -> Vec<Row> {
        let today = self.data.today;
        let silent = |(resident, referrals): (ResidentId, &[OnTheWay])| {
            let OnTheWay { id, to, since, .. } = *referrals.first()?;
            let days = today.signed_duration_since(since).num_days();
            let line = || self.data.caseload.line(resident);
            (days >= i64::from(self.data.rules.silent_days)
                && line().is_some_and(|line| line.closed.is_none())
                && self.data.is_ours(resident))
            .then(|| {
                let (heading, fact) = (Heading::Silent(0), Fact::Referral(to, days));
                Row { heading, resident, record: Some(id), on: since, fact }
            })
        };
        let mut rows: Vec<Row> = self.data.on_the_way().filter_map(silent).collect();
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

    /// What comes first: who is expected and what is promised from tomorrow until the next working
    /// day, each under its own day, then the order.
    fn first_rows(&self, then: Vec<ResidentId>) -> Vec<Row> {
        let (today, on) = (self.data.today, working_day::after(self.data.today));
        let mut rows = self.owed_until(today.succ_opt(), on);
        let at_work = rows.iter().filter(|row| row.on == on).count();
        // What lies before it takes no room from the first three of that day.
        rows.truncate(rows.len() - at_work + at_work.min(FIRST));
        let free = FIRST.saturating_sub(at_work);
        rows.extend(then.into_iter().take(free).map(|id| call_row(Heading::First(on), id, on)));
        for row in rows.iter_mut().filter(|row| row.on == on) {
            row.heading = Heading::First(on);
        }
        rows
    }
}

const fn call_row(heading: Heading, resident: ResidentId, on: NaiveDate) -> Row {
    Row { heading, resident, record: None, on, fact: Fact::Call }
}
