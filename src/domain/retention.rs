//! How long files are kept: which rule a file falls under, when its term is over, and the little
//! that stays when it is destroyed.

mod remains;

use chrono::{Months, NaiveDate};

use crate::domain::timeline::timeline;
use crate::domain::{Caseload, File, ResidentId};

pub use remains::{Class, Proposal, Remains};

/// One line of the table of terms.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    /// For which files.
    pub class: Class,
    /// Years after the file ended.
    pub years: u16,
    /// Where the term comes from.
    pub source: String,
}

/// The table of terms.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Terms {
    /// One line for each class.
    pub terms: Vec<Term>,
    /// The municipality's own decision on these terms: its number and day. Empty where there is
    /// none; then nothing is destroyed.
    pub decision: String,
}

impl Default for Terms {
    /// The lines of the selection list for municipalities of 2020 that come nearest. It has no
    /// line for the plan for taking part, so a municipality must choose.
    fn default() -> Self {
        let line = |class, years, source: &str| Term { class, years, source: source.to_owned() };
        Self {
            terms: vec![
                line(Class::Supported, 10, "Selectielijst gemeenten 2020, 8.1"),
                line(Class::NotStarted, 1, "Selectielijst gemeenten 2020, 8.4"),
            ],
            decision: String::new(),
        }
    }
}

/// A file whose term is over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Expired {
    /// Whose.
    pub resident: ResidentId,
    /// Under which line.
    pub class: Class,
    /// The day on which it was closed, else the last on which something happened in it.
    pub ended_on: NaiveDate,
    /// The first day on which it is not to be kept any more.
    pub over_on: NaiveDate,
}

/// Whose files have to go, the longest over first. A person who is served, with an open promise,
/// an open referral, a planned appointment or a running pause is never among them.
pub fn expired(caseload: &Caseload, terms: &Terms, today: NaiveDate) -> Vec<Expired> {
    let left = caseload.lines().filter(|line| !line.is_served());
    let files = left.filter_map(|line| caseload.file(line.id));
    let mut expired: Vec<Expired> =
        files.filter_map(|file| expiry(&file, terms)).filter(|e| e.over_on <= today).collect();
    expired.sort_by_key(|expired| (expired.over_on, expired.resident));
    expired
}

/// When the term of a file that has ended is over; `None` where something is still open.
fn expiry(file: &File, terms: &Terms) -> Option<Expired> {
    let records = &file.records;
    let open = records.promises.iter().any(super::promise::Promise::is_open)
        || records.referrals.iter().any(super::referral::Referral::is_open)
        || records.appointments.iter().any(super::appointment::Appointment::is_planned)
        || records.pauses.iter().any(|pause| pause.ended_on.is_none());
    let last = || timeline(file).iter().map(|(on, _)| *on).max();
    let closed = file.closed().map(|closing| closing.on);
    let ended_on = closed.or_else(last).filter(|_| !open)?;
    let class = Class::of(file);
    let term = terms.terms.iter().find(|term| term.class == class)?;
    let over_on = ended_on.checked_add_months(Months::new(12 * u32::from(term.years)))?;
    Some(Expired { resident: file.resident.id, class, ended_on, over_on })
}

/// So long a proposal can be approved, in days.
pub const OPEN_DAYS: i64 = 31;
