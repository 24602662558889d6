//! The rows of the agenda and of the board, and how they follow what was saved.

use chrono::{Datelike, Days, NaiveDate};

use crate::app::layout::Pane;
use crate::app::model::Model;
use crate::app::overview::{Fact, Heading, Overview, OverviewKind, Row};
use crate::app::text_line::TextLine;
use crate::domain::ResidentId;
use crate::domain::agenda::Item;
use crate::domain::fold::{Word, words};
use crate::domain::open::{Due, OnTheWay, Open};
use crate::domain::referral::ReferralState;

/// Days that the agenda looks ahead.
const AHEAD: u64 = 14;

/// Days that have a heading of their own; after them there is one for each week.
const BY_DAY: i64 = 7;

/// The Monday of a day's week.
pub(super) fn monday(on: NaiveDate) -> NaiveDate {
    let days = u64::from(on.weekday().num_days_from_monday());
    on.checked_sub_days(Days::new(days)).unwrap_or(on)
}

/// The place of a row; what was done for somebody stays that row, however much is done more.
pub(super) fn place_of(row: &Row, rows: &[Row]) -> Option<usize> {
    let grown = |known: &Row| {
        let kind = std::mem::discriminant(&known.heading) == std::mem::discriminant(&row.heading);
        let of = |row: &Row| (row.resident, row.record, row.on);
        let counts =
            matches!(known.heading, Heading::Done | Heading::Silent(_) | Heading::Calls(_));
        kind && counts && of(known) == of(row)
    };
    // What became of an appointment stands where the appointment stood.
    let answered = |known: &Row| {
        let of = |row: &Row| (row.heading, row.resident, row.record);
        row.record.is_some() && of(known) == of(row) && matches!(known.fact, Fact::Met(..))
    };
    let same = rows.iter().position(|known| known == row);
    same.or_else(|| rows.iter().position(|known| grown(known) || answered(known)))
}

/// What is due, under this heading.
pub(super) fn row_of(item: &Item, heading: Heading) -> Row {
    let Item { resident, open: Open { on, due, what } } = item;
    let (resident, on, due) = (*resident, *on, *due);
    let record = match due {
        Due::Appointment(slot) => Some(slot.id),
        Due::Promise(id) | Due::Task(id) => Some(id),
        Due::Review | Due::Return | Due::Wish | Due::Income => None,
    };
    Row { heading, resident, record, on, fact: Fact::Due(due, what.clone()) }
}

impl Model {
    /// Opens a list; the first row is selected.
    pub(in crate::app) fn open_overview(&mut self, kind: OverviewKind) {
        self.close_search();
        self.view.marks.clear();
        let over = self.view.selected.filter(|_| self.view.person);
        self.view.person = false;
        self.view.focus = Pane::Residents;
        let open = self.task.overview.take();
        let before = open.as_ref().map_or(self.view.selected, |overview| overview.before);
        let mut overview = self.overview_of(kind, before);
        (overview.beneath, overview.over) = match open.map(|open| Box::new(open).down_to(kind)) {
            Some(Ok(same)) => (same.beneath, same.over),
            Some(Err(open)) => (Some(open), over),
            None => (None, over),
        };
        self.task.overview = Some(overview);
        self.show_row();
    }

    /// A list as it is at its begin; of a week the first row of today or later is selected.
    pub(super) fn overview_of(&self, kind: OverviewKind, before: Option<ResidentId>) -> Overview {
        let rows = self.overview_rows(kind);
        let now = |row: &Row| row.on >= self.data.today;
        let week = matches!(kind, OverviewKind::Week(_));
        let at = rows.iter().position(now).filter(|_| week).unwrap_or(0);
        let (letters, beneath, over) = (String::new(), None, None);
        Overview { kind, rows, at, before, beneath, over, letters, done: false }
    }

    fn overview_rows(&self, kind: OverviewKind) -> Vec<Row> {
        let mut rows = self.all_rows(kind);
        // What one did oneself is one's own, whoever it was about.
        if self.view.is_mine() && !matches!(kind, OverviewKind::Day | OverviewKind::Evening) {
            rows.retain(|row| self.is_mine(row.resident));
        }
        rows
    }

    fn all_rows(&self, kind: OverviewKind) -> Vec<Row> {
        match kind {
            OverviewKind::Agenda => self.agenda_rows(),
            OverviewKind::Board => self.board_rows(),
            OverviewKind::Day => self.day_rows(),
            OverviewKind::Evening => self.evening_rows(),
            OverviewKind::Week(monday) => self.week_rows(monday),
        }
    }

    fn agenda_rows(&self) -> Vec<Row> {
        let today = self.data.today;
        let to = today.checked_add_days(Days::new(AHEAD)).unwrap_or(today);
        let due = self.data.agenda(None, to);
        // A pause that ended long ago is no news: the queue says so.
        let news = |open: &Open| open.on >= today || !matches!(open.due, Due::Return | Due::Wish);
        let rows = due.filter(|item| news(&item.open)).map(|item| {
            let Open { on, due, .. } = item.open;
            let ahead = on.signed_duration_since(today).num_days();
            let heading = match due {
                _ if on >= today && ahead < BY_DAY => Heading::Day(on),
                _ if on >= today => Heading::Week(monday(on)),
                Due::Review => Heading::Plans,
                Due::Task(_) | Due::Income => Heading::Ours,
                Due::Appointment(_) => Heading::Unanswered,
                Due::Promise(_) | Due::Return | Due::Wish => Heading::Late,
            };
            row_of(item, heading)
        });
        let mut rows: Vec<Row> = rows.collect();
        // What we owe the resident comes first, then whether they came, then the days, then what is
        // among ourselves and late, then plans; the sort is stable.
        rows.sort_by_key(|row| match row.heading {
            Heading::Late => 0,
            Heading::Unanswered => 1,
            Heading::Ours => 3,
            Heading::Plans => 4,
            _ => 2,
        });
        rows
    }

    fn board_rows(&self) -> Vec<Row> {
        let mut all: Vec<(ResidentId, OnTheWay)> = Vec::new();
        for (resident, referrals) in self.data.on_the_way() {
            all.extend(referrals.iter().map(|referral| (resident, *referral)));
        }
        let place = |state| ReferralState::ALL.iter().position(|known| *known == state);
        all.sort_by_key(|(_, referral)| (place(referral.state), referral.since, referral.id));
        let row = |(resident, OnTheWay { id, to, state, since })| {
            let days = self.data.today.signed_duration_since(since).num_days();
            let (heading, fact) = (Heading::State(state), Fact::Referral(to, days));
            Row { heading, resident, record: Some(id), on: since, fact }
        };
        all.into_iter().map(row).collect()
    }

    /// Selects another row; one that is done goes.
    pub(in crate::app) fn go_to_row(&mut self, to: impl FnOnce(usize, usize) -> usize) {
        let Some(overview) = self.sheet_mut() else { return };
        let last = overview.rows.len().saturating_sub(1);
        let next = to(overview.at, last).min(last);
        if overview.done {
            let gone = overview.at;
            overview.done = false;
            overview.rows.remove(gone);
            overview.at = if next > gone { next - 1 } else { next };
            overview.at = overview.at.min(overview.rows.len().saturating_sub(1));
        } else {
            overview.at = next;
        }
        self.show_row();
    }

    /// Selects the first row about somebody, where there is one.
    pub(in crate::app) fn go_to_resident(&mut self, id: ResidentId) {
        let place = |sheet: &Overview| sheet.rows.iter().position(|row| row.resident == id);
        if let Some(at) = self.sheet().and_then(place) {
            self.go_to_row(|_now, _last| at);
        }
    }

    /// The person of the selected row is the one that acts are about.
    pub(super) fn show_row(&mut self) {
        let row = self.sheet_mut().map(|sheet| sheet.row().map(|row| row.resident));
        match row {
            Some(Some(resident)) => self.show(Some(resident)),
            // Over an empty list nobody is seen whom an act could be about.
            Some(None) if self.task.overview.is_some() => self.show(None),
            _ => {}
        }
    }

    /// Something changed: the rows follow, and the selected one stays; where it is done, it stays
    /// at its place until the cursor goes on.
    pub(in crate::app) fn follow_overview(&mut self) {
        let Some(mut overview) = self.task.overview.take() else { return };
        self.refill(&mut overview);
        self.task.overview = Some(overview);
        self.show_row();
    }

    /// The rows as they are now.
    pub(super) fn refill(&self, overview: &mut Overview) {
        let row = overview.row().cloned();
        let mut rows = self.overview_rows(overview.kind);
        self.keep_found(&mut rows, &overview.letters);
        let place = row.as_ref().and_then(|row| place_of(row, &rows));
        overview.done = false;
        if let Some(place) = place {
            overview.at = place;
        } else if let Some(row) = row {
            overview.at = overview.at.min(rows.len());
            overview.done = true;
            rows.insert(overview.at, row);
        }
        overview.rows = rows;
    }

    /// Of these rows those about whom the letters are: a part of a name, the code, or of what is due.
    fn keep_found(&self, rows: &mut Vec<Row>, letters: &str) {
        let sought = words(letters);
        if sought.is_empty() {
            return;
        }
        rows.retain(|row| {
            let Some(line) = self.data.caseload.line(row.resident) else { return false };
            let what = match &row.fact {
                Fact::Due(_, what) | Fact::Met(_, what, _) => what.as_str(),
                Fact::Referral(..) | Fact::Call | Fact::Worked(_) => "",
            };
            let text = words(&format!("{} {} {what}", line.name.listed(), line.code()));
            let said = |word: &Word| text.iter().any(|known| known.text.contains(&word.text));
            sought.iter().all(said)
        });
    }

    /// Whether the rows of a list that fills the screen are being searched, or were.
    pub(super) fn searches_rows(&self) -> bool {
        let open = self.task.overview.as_ref().filter(|_| !self.view.person);
        open.is_some_and(|open| self.view.search.typing || !open.letters.is_empty())
    }

    /// The letters changed: the rows follow, and whoever is selected stays as long as they are found.
    pub(super) fn search_rows(&mut self) {
        let letters = self.view.search.letters.clone();
        if let Some(overview) = &mut self.task.overview {
            overview.letters = letters;
        }
        self.follow_scope();
    }

    /// The search of rows is over: all of them are there again.
    pub(super) fn leave_row_search(&mut self) {
        self.view.search.typing = false;
        self.view.search.line = TextLine::default();
        self.view.search.letters = String::new();
        self.search_rows();
    }

    /// Other people are in scope: their rows are shown, and the selected one stays where it is one of
    /// them.
    pub(in crate::app) fn follow_scope(&mut self) {
        let Some(mut overview) = self.task.overview.take() else { return };
        self.refill(&mut overview);
        if overview.done {
            // Nothing was done: the row is of somebody who is not in scope.
            overview.done = false;
            overview.rows.remove(overview.at);
            overview.at = overview.at.min(overview.rows.len().saturating_sub(1));
        }
        self.task.overview = Some(overview);
        self.show_row();
    }

    /// Opens the page of the person of the selected row, on what that row tells of.
    pub(in crate::app) fn open_row(&mut self) {
        let Some(row) = self.sheet().and_then(Overview::row).cloned() else { return };
        self.show(Some(row.resident));
        self.open_person();
        let moments = self.moments();
        let told = row.record.and_then(|id| moments.into_iter().find(|m| m.1 == Some(id)));
        self.view.moment = told.or(self.view.moment);
    }
}
