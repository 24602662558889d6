//! Who may be called today by whom.

use chrono::NaiveDate;

use crate::domain::working_day;
use crate::domain::{Caseload, CleanText, Line, ResidentId};
use crate::triage::attempts::{Calls, rest_until};
use crate::triage::explain::{call_again_on, may_be_called};
use crate::triage::rules::Rules;

/// What decides whether somebody may be called.
#[derive(Clone, Copy)]
pub struct Desk<'a> {
    /// Everything known.
    pub caseload: &'a Caseload,
    /// The rules in force.
    pub rules: &'a Rules,
    /// The figures of calling.
    pub calls: &'a Calls,
    /// Who would call.
    pub user: &'a CleanText,
    /// Today.
    pub today: NaiveDate,
}

impl Desk<'_> {
    /// Whether somebody of the queue may be called today.
    pub fn may_call(&self, id: ResidentId) -> bool {
        let today = self.today;
        let Some(line) = self.caseload.line(id) else { return false };
        // Nobody is called who has no number: the queue says that they wait.
        !line.phone.is_empty()
            && may_be_called(&line.due, self.rules, today)
            && line.due.tried_on != Some(today)
            && line.owner.on(today).is_none_or(|owner| owner == self.user)
            && self.again_on(line).is_none()
            // Whether they came is a question to ourselves: it is answered before anybody calls.
            && line.due.met_on(today).is_none()
    }

    /// The day on which calling is fine again and on which anybody works; `None` where it is fine
    /// today.
    pub fn again_on(&self, line: &Line) -> Option<NaiveDate> {
        let soon = call_again_on(&line.due, self.rules, self.today);
        soon.max(rest_until(&line.tried, self.calls, self.today)).map(working_day::from)
    }
}
