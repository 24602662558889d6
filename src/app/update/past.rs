//! The time machine: everything as it was on an earlier day, to read and not to change.

use chrono::NaiveDate;

use crate::app::model::Model;
use crate::domain::Caseload;

impl Model {
    /// Goes to an earlier day.
    pub(in crate::app) fn go_to_past(&mut self, day: NaiveDate, past: Caseload) {
        self.data.go_to(day, past);
        self.look_anew();
    }

    /// Comes back to today.
    pub(super) fn go_to_present(&mut self) {
        if self.data.come_back() {
            self.look_anew();
        }
    }

    /// Another day began in the present: other promises are late, other people are drawn.
    pub(in crate::app) fn begin_day(&mut self, today: NaiveDate) {
        if self.data.begin_day(today) {
            self.list_residents();
            self.show(self.view.selected);
            self.follow_overview();
        }
    }

    fn look_anew(&mut self) {
        (self.task.overlay, self.task.overview, self.task.call) = (None, None, None);
        self.task.aside = None;
        self.task.under.clear();
        self.view.status = None;
        self.view.marks.clear();
        self.forget_index();
        self.close_search();
        self.list_residents();
        self.list_offers(true);
        let kept = self.view.selected.filter(|id| self.data.caseload.line(*id).is_some());
        self.show(kept.or_else(|| self.view.rows.first().copied()));
    }
}
