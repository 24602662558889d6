//! All that lies ahead in a caseload.

use chrono::NaiveDate;

use super::Ahead;
use crate::domain::{Caseload, CleanText};

/// Everything that is dated after today, the earliest first; nothing where no day was given.
pub fn ahead(caseload: &Caseload) -> Vec<Ahead> {
    let Some(today) = caseload.today() else { return Vec::new() };
    let files = caseload.people_ahead().filter_map(|id| caseload.file(id));
    let mut found: Vec<Ahead> = files.flat_map(|file| file.ahead(today)).collect();
    found.sort_unstable();
    found
}

/// The same as far as this user may see it on a day; where the caseload was given a later day, of that.
pub fn seen(caseload: &Caseload, user: &CleanText, on: NaiveDate) -> Vec<Ahead> {
    // Looking at an earlier day is no clock that stood wrong.
    let today = caseload.today().unwrap_or_default().max(on);
    let mut found = ahead(caseload);
    found.retain(|what| what.on > today && caseload.sees(user, what.resident, today));
    found
}
