//! The week: over the screen or beside the panes, gone through by row, by day and by week.

use chrono::{Days, NaiveDate};

use crate::app::job::{Found, Job};
use crate::app::layout::{FOUR_PANES, MIN_HEIGHT, Pane};
use crate::app::model::Model;
use crate::app::overview::{Fact, Heading, Overview, OverviewKind, Row};
use crate::app::update::overview::{monday, row_of};
use crate::domain::agenda::Met;
use crate::domain::open::{Due, Slot};

impl Model {
    /// Goes to the pane on the right or on the left.
    pub(in crate::app) fn turn_pane(&mut self, forward: bool) {
        self.leave_to(self.view.focus.turned(forward, self.view.size.0));
    }

    /// Opens this week over the screen; `beside` goes to its pane where there is one.
    pub(in crate::app) fn open_week(&mut self, beside: bool) {
        if beside && self.has_week_pane() {
            self.leave_to(Pane::Week);
        } else {
            self.open_overview(OverviewKind::Week(monday(self.data.today)));
        }
    }

    const fn has_week_pane(&self) -> bool {
        self.view.size.0 >= FOUR_PANES && self.view.size.1 >= MIN_HEIGHT
    }

    /// After every step: the week beside the panes shows what is known, for those in scope.
    pub(in crate::app) fn lay_out_week(&mut self) {
        if !self.has_week_pane() {
            self.view.week = None;
            if self.view.focus == Pane::Week {
                // The screen became smaller.
                self.focus_on(Pane::Residents);
            }
            return;
        }
        let (head, today) = (self.data.caseload.head(), self.data.today);
        let mine = self.view.is_mine();
        let made_for = (head, today, mine);
        let of_today = self.view.week_of.1 == today && self.view.week_of.2 == mine;
        match self.view.week.take().filter(|_| of_today) {
            Some(week) if self.view.week_of == made_for => self.view.week = Some(week),
            Some(mut week) => {
                self.refill(&mut week);
                if self.view.focus != Pane::Week && week.done {
                    // It only stays under a cursor.
                    week.done = false;
                    week.rows.remove(week.at);
                    week.at = week.at.min(week.rows.len().saturating_sub(1));
                }
                self.view.week = Some(week);
            }
            None => {
                let week = self.overview_of(OverviewKind::Week(monday(today)), None);
                self.view.week = Some(week);
            }
        }
        self.view.week_of = made_for;
    }

    /// What is due on the days of a week; on each day the appointments by their time first, then what
    /// was promised, then what is among ourselves.
    pub(super) fn week_rows(&self, monday: NaiveDate) -> Vec<Row> {
        let sunday = monday.checked_add_days(Days::new(6)).unwrap_or(monday);
        let today = self.data.today;
        // A pause that ended is no news.
        let news = |row: &Row| match row.fact {
            Fact::Due(Due::Return | Due::Wish, _) => row.on >= today,
            _ => true,
        };
        let due = self.data.agenda(Some(monday), sunday);
        let rows = due.map(|item| {
            let heading = Heading::Day(item.open.on);
            row_of(item, heading)
        });
        let mut rows: Vec<Row> = rows.filter(news).collect();
        rows.extend(self.met_rows(monday, &rows));
        rows.sort_by_key(|row| (row.on, place(&row.fact), slot(&row.fact)));
        rows
    }

    /// The appointments of a week that were kept or missed, as far as that was read; what is open
    /// again since stands among what is due.
    fn met_rows(&self, monday: NaiveDate, due: &[Row]) -> Vec<Row> {
        let found = self.task.found.iter().find_map(|(of, found)| match found {
            Found::Met(met) if of.job == Job::Met(monday) => Some(met),
            _ => None,
        });
        let is_open = |met: &&Met| due.iter().any(|row| row.record == Some(met.slot.id));
        let met = found.into_iter().flatten().filter(|met| !is_open(met));
        let rows = met.filter(|met| self.data.caseload.line(met.resident).is_some()).map(|met| {
            let Met { resident, on, slot, place, came } = met.clone();
            let fact = Fact::Met(slot, place, came);
            Row { heading: Heading::Day(on), resident, record: Some(slot.id), on, fact }
        });
        rows.collect()
    }

    /// The Monday of the week that is looked at, where one is.
    pub(super) fn week_in_sight(&self) -> Option<NaiveDate> {
        match self.task.overview.as_ref().map(|overview| overview.kind) {
            Some(OverviewKind::Week(monday)) => Some(monday),
            Some(_) => None,
            None => self.view.week.as_ref().map(|_| monday(self.data.today)),
        }
    }

    /// What became of the appointments of a week was read: its rows follow.
    pub(in crate::app) fn follow_weeks(&mut self) {
        if matches!(self.task.overview, Some(Overview { kind: OverviewKind::Week(_), .. })) {
            self.follow_overview();
        }
        if let Some(mut week) = self.view.week.take() {
            self.refill(&mut week);
            self.view.week = Some(week);
        }
    }

    /// The week before or after the one that is shown.
    pub(in crate::app) fn turn_week(&mut self, forward: bool) {
        let Some(sheet) = self.sheet_mut() else { return };
        let OverviewKind::Week(from) = sheet.kind else { return };
        let (before, beneath, over) = (sheet.before, sheet.beneath.take(), sheet.over);
        let week = Days::new(7);
        let to = if forward { from.checked_add_days(week) } else { from.checked_sub_days(week) };
        let next = self.overview_of(OverviewKind::Week(to.unwrap_or(from)), before);
        if let Some(sheet) = self.sheet_mut() {
            *sheet = Overview { beneath, over, ..next };
        }
        self.view.status = None;
        self.show_row();
    }

    /// To the first row of the next or previous day on which something stands; past the edge, of the
    /// next or previous week.
    pub(in crate::app) fn turn_day(&mut self, forward: bool) {
        let Some(sheet) = self.sheet_mut() else { return };
        let now = sheet.row().map(|row| row.on);
        let other = |row: &&Row| if forward { Some(row.on) > now } else { Some(row.on) < now };
        let day =
            if forward { sheet.rows.iter().find(other) } else { sheet.rows.iter().rfind(other) };
        if let (Some(day), true) = (day.map(|row| row.on), now.is_some()) {
            return self.go_to_day(day);
        }
        self.turn_week(forward);
        let ends = self.sheet_mut().map(|sheet| (sheet.rows.first(), sheet.rows.last()));
        let end = ends.and_then(|(first, last)| if forward { first } else { last });
        if let Some(day) = end.map(|row| row.on) {
            self.go_to_day(day);
        }
    }

    /// Selects the first row of a day.
    fn go_to_day(&mut self, day: NaiveDate) {
        let Some(sheet) = self.sheet_mut() else { return };
        if let Some(at) = sheet.rows.iter().position(|row| row.on == day) {
            self.go_to_row(|_, _| at);
        }
    }
}

/// When on its day an appointment is.
const fn slot(fact: &Fact) -> Option<Slot> {
    match fact {
        Fact::Due(Due::Appointment(slot), _) | Fact::Met(slot, ..) => Some(*slot),
        _ => None,
    }
}

/// What stands first on its day.
const fn place(fact: &Fact) -> u8 {
    match fact {
        Fact::Due(Due::Appointment(_), _) | Fact::Met(..) => 0,
        Fact::Due(Due::Promise(_), _) => 1,
        Fact::Due(Due::Task(_), _) => 2,
        Fact::Due(Due::Review, _) => 3,
        Fact::Due(Due::Return | Due::Wish, _) => 4,
        Fact::Due(Due::Income, _) | Fact::Referral(..) | Fact::Call | Fact::Worked(_) => 5,
    }
}
