//! The time machine: everything as it was on an earlier day, to read and not to change.

use std::sync::Arc;

use chrono::NaiveDate;

use crate::app::action::Action;
use crate::app::model::Model;
use crate::domain::Caseload;
use crate::matching::rank::OfferIndex;

/// What is kept while an earlier day is looked at.
pub struct Present {
    caseload: Caseload,
    today: NaiveDate,
}

impl Present {
    /// The journal went on meanwhile.
    pub(super) fn become_of(&mut self, caseload: Caseload) {
        self.caseload = caseload;
    }
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

/// Whether an action changes something, now or after a form.
pub(super) const fn changes(action: Action) -> bool {
    matches!(
        action,
        Action::ContactLog
            | Action::ContactNoAnswer
            | Action::PromiseMake
            | Action::PromiseKeep
            | Action::PromiseRelease
            | Action::ReferralRefer
            | Action::ReferralMove
            | Action::PauseSet
            | Action::PauseEnd
            | Action::RequestNote
            | Action::SignalRecord
            | Action::SignalJudge
            | Action::PlaceUp
            | Action::PlaceDown
            | Action::PlaceEnd
            | Action::OfferConfirm
            | Action::CallBegin
            | Action::ReferralDepartment
            | Action::PlanEdit
            | Action::TaskAdd
            | Action::TaskDo
            | Action::IncomeRecord
            | Action::OwnerHandOver
            | Action::WaveAdd
            | Action::BuddyPair
            | Action::BuddyEnd
            | Action::UnwillingOpen
            | Action::UnwillingApprove
            | Action::UnwillingClose
            | Action::Undo
            | Action::Redo
    )
}
