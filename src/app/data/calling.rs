//! Who may be called today, and when calling is fine again.

use chrono::NaiveDate;

use crate::app::data::Data;
use crate::domain::ResidentId;
use crate::triage::attempts::rest_until;
use crate::triage::explain::{call_again_on, may_be_called};

impl Data {
    /// The people of the queue, as it stands now, whom whoever uses the program may call today:
    /// nobody who was spoken or tried today, rests, or is in somebody else's hands.
    pub fn callable(&self) -> impl Iterator<Item = ResidentId> + '_ {
        let queue = self.queue.iter().map(|place| place.resident);
        let may = move |id: &ResidentId| {
            let line = self.caseload.line(*id);
            let today = self.today;
            let may = |due| may_be_called(due, &self.rules, today);
            line.is_some_and(|line| may(&line.due) && line.due.tried_on != Some(today))
                && self.is_ours(*id)
                && self.call_again_on(*id).is_none()
                // Whether they came is a question to ourselves: it is answered before anybody calls.
                && line.is_some_and(|line| line.due.met_on(self.today).is_none())
        };
        queue.filter(may)
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
        let line = self.caseload.line(id)?;
        let soon = call_again_on(&line.due, &self.rules, self.today);
        let enough = rest_until(&line.tried, &self.calls, self.today);
        soon.max(enough)
    }
}
