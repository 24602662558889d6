//! Who may be called today, and when calling is fine again.

use chrono::NaiveDate;

use crate::app::data::Data;
use crate::domain::ResidentId;
use crate::triage::desk::Desk;

impl Data {
    pub(in crate::app) fn desk(&self) -> Desk<'_> {
        let Self { caseload, rules, calls, user, today, .. } = self;
        Desk { caseload, rules, calls, user, today: *today }
    }

    /// The people of the queue, as it stands now, whom whoever uses the program may call today:
    /// nobody who was spoken or tried today, rests, or is in somebody else's hands.
    pub fn callable(&self) -> impl Iterator<Item = ResidentId> + '_ {
        let (queue, desk) = (self.queue.iter().map(|place| place.resident), self.desk());
        queue.filter(move |id| desk.may_call(*id))
    }

    /// Whether whoever uses the program may call this person of the queue today.
    pub(in crate::app) fn may_call(&self, id: ResidentId) -> bool {
        self.queue.place_of(id).is_some() && self.desk().may_call(id)
    }

    /// Whether nobody else has this resident in hand.
    pub(in crate::app) fn is_ours(&self, id: ResidentId) -> bool {
        let owner = self.caseload.line(id).and_then(|line| line.owner.on(self.today));
        owner.is_none_or(|owner| *owner == self.user)
    }

    /// Whether whoever is in a call block is still to be called.
    pub(in crate::app) fn is_to_call(&self, id: ResidentId) -> bool {
        let line = self.caseload.line(id).filter(|line| line.closed.is_none());
        let wished = line.map(|line| line.due.wish_on(self.today));
        let welcome = wished.is_some_and(|wished| wished.is_none_or(|wished| wished.asked_since));
        welcome && self.is_ours(id)
    }

    /// The day on which calling is fine again: some days after an attempt, later where there were
    /// enough of them; `None` where it is fine today.
    pub fn call_again_on(&self, id: ResidentId) -> Option<NaiveDate> {
        self.desk().again_on(self.caseload.line(id)?)
    }
}
