//! Lists that fill the screen: the agenda, the board of open referrals, the week.

use std::sync::Arc;

use chrono::NaiveDate;

use crate::domain::agenda::overlaps;
use crate::domain::open::{Due, Slot};
use crate::domain::referral::{ReferralState, Target};
use crate::domain::workday::Worked;
use crate::domain::{Caseload, CleanText, RecordId, ResidentId};

/// Which list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OverviewKind {
    /// Promises, reviews and returns: what is late first, then by day.
    Agenda,
    /// Open referrals by the state they are in.
    Board,
    /// My day: what is late, today, whom to call, what was done.
    Day,
    /// The end of my day: what was done, what is still open, and who is first tomorrow.
    Evening,
    /// What is due in the week that begins on this Monday.
    Week(NaiveDate),
}

impl OverviewKind {
    fn is_like(self, other: Self) -> bool {
        let day = |kind| matches!(kind, Self::Day | Self::Evening);
        std::mem::discriminant(&self) == std::mem::discriminant(&other) || day(self) && day(other)
    }
}

/// Under which heading a row stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Heading {
    /// Promises whose day has passed.
    Late,
    /// Appointments of earlier days of which nobody said yet whether they came.
    Unanswered,
    /// This day.
    Day(NaiveDate),
    /// The week that begins on this Monday: what is not due within seven days.
    Week(NaiveDate),
    /// Tasks and income contacts whose day has passed.
    Ours,
    /// Plans whose day to look at them again has passed.
    Plans,
    /// Referrals in this state.
    State(ReferralState),
    /// Referrals of which nobody heard anything, and how many more the board has.
    Silent(usize),
    /// Whom there is time to call today, and how many more of them stand above already.
    Calls(usize),
    /// What was done today.
    Done,
    /// The first of this day, the next on which anybody works.
    First(NaiveDate),
}

/// What a row tells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fact {
    /// Something due, and its words where it has any of its own.
    Due(Due, CleanText),
    /// An appointment that was kept, or missed, and where.
    Met(Slot, CleanText, bool),
    /// An open referral and the days since its last step.
    Referral(Target, i64),
    /// Somebody to call: why, the row's own sentence says.
    Call,
    /// What was done for somebody today.
    Worked(Arc<Worked>),
}

/// One row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Its heading.
    pub heading: Heading,
    /// About whom.
    pub resident: ResidentId,
    /// The record it tells of, where it is one.
    pub record: Option<RecordId>,
    /// The day.
    pub on: NaiveDate,
    /// What.
    pub fact: Fact,
}

/// An open list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Overview {
    /// Which.
    pub kind: OverviewKind,
    /// Its rows, in order; rows of one heading stand together.
    pub rows: Vec<Row>,
    /// The selected row.
    pub at: usize,
    /// Who was selected before the first of the lists was opened that lie over each other.
    pub before: Option<ResidentId>,
    /// The list that it was opened over; it comes back when this one goes.
    pub beneath: Option<Box<Overview>>,
    /// Whose page it was opened over.
    pub over: Option<ResidentId>,
    /// The letters that its rows are searched for; empty where all are shown.
    pub letters: String,
    /// Whether that row is done and only stays until the cursor goes on.
    pub done: bool,
}

impl Overview {
    /// Whether a row is an appointment that overlaps with that of another row.
    pub fn overlaps(&self, row: &Row, caseload: &Caseload) -> bool {
        let Fact::Due(due, _) = row.fact else { return false };
        let all = self.rows.iter().filter_map(|row| match &row.fact {
            Fact::Due(due, _) => Some((row.resident, row.on, due)),
            _ => None,
        });
        overlaps(caseload, (row.resident, row.on, due), all)
    }

    /// The list of this kind that lies here already, this one or one beneath it; else this one. The same
    /// list twice is once, and both halves of the day are one.
    pub(super) fn down_to(mut self: Box<Self>, kind: OverviewKind) -> Result<Box<Self>, Box<Self>> {
        if self.kind.is_like(kind) {
            return Ok(self);
        }
        let mut known = self.beneath.as_deref();
        while let Some(list) = known.filter(|list| !list.kind.is_like(kind)) {
            known = list.beneath.as_deref();
        }
        if known.is_some()
            && let Some(beneath) = self.beneath.take()
        {
            return beneath.down_to(kind);
        }
        Err(self)
    }

    /// Which lists lie over each other, the lowest first.
    pub(super) fn kinds(&self) -> Vec<OverviewKind> {
        let mut kinds = self.beneath.as_ref().map(|list| list.kinds()).unwrap_or_default();
        kinds.push(self.kind);
        kinds
    }

    /// The selected row.
    pub fn row(&self) -> Option<&Row> {
        self.rows.get(self.at)
    }
}
