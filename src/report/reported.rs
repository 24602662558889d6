//! What every report says of itself: its name, what is counted, and how it is told.

use chrono::{Datelike as _, Months, NaiveDate};

use super::Report;
use crate::domain::budget::Budget;
use crate::domain::policy::Policy;
use crate::domain::{Caseload, ResidentId, Rung};
use crate::i18n::Strings;
use crate::measurement::standing::month_end;
use crate::triage::attempts::Calls;
use crate::triage::planner::Assumptions;
use crate::triage::planner::beside::Changed;
use crate::triage::rules::Rules;

/// One report.
pub trait Reported {
    /// The stable English name.
    const NAME: &'static str;
    /// What it is about, for a list of commands.
    const ABOUT: &'static str;
    /// Whether it is counted over months that are over, as they are known now: two of them never
    /// differ by what happened on one day.
    const WHOLE_MONTHS: bool = false;
    /// Over how many years it is counted where nobody says.
    const YEARS: u32 = 1;
    /// What was counted.
    type Made;

    /// Counts as long as `go_on` says yes; what is half counted is worth nothing.
    fn count(ground: &Ground<'_>, question: &Question, go_on: &dyn Fn() -> bool) -> Self::Made;

    /// Its title, before anything is counted.
    fn title(strings: &Strings) -> String;

    /// What was counted, in figures, tables and sentences.
    fn tell(
        strings: &Strings,
        made: &Self::Made,
        ground: &Ground<'_>,
        question: &Question,
    ) -> Report;
}

/// From what a report is counted.
#[derive(Clone, Copy)]
pub struct Ground<'a> {
    /// What is known: at the end of the period, where that lies behind.
    pub caseload: &'a Caseload,
    /// What the policy wants.
    pub policy: &'a Policy,
    /// The rules of the order.
    pub rules: &'a Rules,
    /// The figures of calling.
    pub calls: &'a Calls,
    /// The lines of the budget.
    pub budget: &'a Budget,
    /// Today.
    pub today: NaiveDate,
    /// The day of the first entry; `None` where there is none.
    pub first: Option<NaiveDate>,
    /// The random number of the vault.
    pub salt: u128,
    /// Who was on another rung at the end of the months that are counted than now, and on which.
    pub rungs: &'a [(ResidentId, Rung)],
}

impl Ground<'_> {
    /// What is known now, as it stood at the end of a day.
    pub fn then(&self, on: NaiveDate) -> Caseload {
        let mut then = self.caseload.clone();
        then.look_back(on, self.rungs);
        then
    }
}

/// What is asked of a report.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Question {
    /// The first and the last day, where it looks back.
    pub period: (NaiveDate, NaiveDate),
    /// How long things take, where it looks ahead.
    pub assumptions: Assumptions,
    /// What would be otherwise, where two futures are laid side by side.
    pub changed: Changed,
    /// Whether it is asked for the work of whoever sees the people anyway, on the screen: what lies
    /// ahead is then told exactly. Never of what is handed on.
    pub own: bool,
}

/// The months of a period that were over before a day: from the first day of the first to the last of
/// the last.
pub fn whole_months(
    (from, to): (NaiveDate, NaiveDate),
    today: NaiveDate,
) -> (NaiveDate, NaiveDate) {
    let to = month_end(to.succ_opt().unwrap_or(to).min(today));
    (from.with_day(1).unwrap_or(from).min(to.with_day(1).unwrap_or(to)), to)
}

/// The year that ends on a day.
pub fn year_to(to: NaiveDate) -> (NaiveDate, NaiveDate) {
    years_to(1, to)
}

/// So many years that end on a day.
pub fn years_to(years: u32, to: NaiveDate) -> (NaiveDate, NaiveDate) {
    let from =
        to.checked_sub_months(Months::new(years.saturating_mul(12))).and_then(|on| on.succ_opt());
    (from.unwrap_or(to), to)
}
