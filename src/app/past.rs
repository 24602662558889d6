//! The time machine: everything as it was on an earlier day, to read and not to change.

use std::sync::Arc;

use chrono::NaiveDate;

use crate::app::model::Model;
use crate::domain::Caseload;
use crate::matching::rank::OfferIndex;

/// What is kept while an earlier day is looked at.
pub struct Present {
    caseload: Caseload,
    today: NaiveDate,
}

impl Model {
    /// Whether an earlier day is looked at.
    pub const fn is_past(&self) -> bool {
        self.present.is_some()
    }

    /// Goes to an earlier day.
    pub(super) fn go_to_past(&mut self, day: NaiveDate, past: Caseload) {
        // What somebody may see is what they may see now.
        let now = self.present.as_ref().map_or(&self.caseload, |p| &p.caseload);
        let mut past = past.under(now);
        past.look_on(day);
        let caseload = std::mem::replace(&mut self.caseload, past);
        let today = std::mem::replace(&mut self.today, day);
        // From one past to another the present stays the present.
        self.present.get_or_insert(Present { caseload, today });
        self.look_anew();
    }

    /// Comes back to today.
    pub(super) fn go_to_present(&mut self) {
        if let Some(Present { caseload, today }) = self.present.take() {
            (self.caseload, self.today) = (caseload, today);
            self.look_anew();
        }
    }

    /// Another day began in the present.
    pub(super) fn begin_present_day(&mut self, today: NaiveDate) {
        match &mut self.present {
            Some(present) => {
                present.today = today;
                present.caseload.look_on(today);
            }
            None => self.begin_day(today),
        }
    }

    fn look_anew(&mut self) {
        (self.overlay, self.sheet, self.call, self.status) = (None, None, None, None);
        self.marks.clear();
        let thesaurus = Arc::clone(self.offer_words.thesaurus());
        self.offer_words = OfferIndex::build(self.caseload.offers(), thesaurus);
        self.forget_index();
        self.rebuild_queue();
        self.close_search();
        let kept = self.selected.filter(|id| self.caseload.line(*id).is_some());
        self.show(kept.or_else(|| self.rows.first().copied()));
    }
}
