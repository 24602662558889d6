//! The hand-over card: what whoever takes over a part of the caseload must know at once.

use chrono::NaiveDate;

use crate::domain::referral::ReferralState;
use crate::domain::wish::Welcome;
use crate::domain::{Caseload, CleanText, Line, RecordId, ResidentId};

/// Days without news after which a referral is not told as current any more.
pub const LONG_SILENT_DAYS: i64 = 183;

/// What must not fall between two pairs of hands.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Absence {
    /// Open promises, the earliest first.
    pub promises: Vec<(NaiveDate, ResidentId, RecordId)>,
    /// Referrals on the way that nobody there has taken over yet, the longest silent first.
    pub fragile: Vec<(NaiveDate, ResidentId, RecordId)>,
    /// The same, where the last step is so long ago that it has to be asked first whether the
    /// referral still stands.
    pub long_silent: Vec<(NaiveDate, ResidentId, RecordId)>,
    /// People not to be called before a day: paused, or by their own wish.
    pub not_before: Vec<(NaiveDate, ResidentId)>,
    /// Open tasks, the earliest first.
    pub tasks: Vec<(NaiveDate, ResidentId, RecordId)>,
}

/// Everybody who is this user's on this day, and everybody who is nobody's yet; `for_good` also
/// those who are lent.
pub fn of_user(
    caseload: &Caseload,
    user: &CleanText,
    today: NaiveDate,
    for_good: bool,
) -> Vec<ResidentId> {
    let whose = |line: &Line| {
        let standing = &line.owner.standing;
        let owner = if for_good { Some(standing) } else { line.owner.on(today) };
        owner.is_none_or(|owner| owner.is_empty() || owner == user)
    };
    caseload.lines().filter(|line| whose(line)).map(|line| line.id).collect()
}

/// What must not fall between two pairs of hands when these residents are handed over.
pub fn absence(caseload: &Caseload, residents: &[ResidentId], today: NaiveDate) -> Absence {
    let mut card = Absence::default();
    for id in residents {
        let Some(line) = caseload.line(*id) else { continue };
        let due = &line.due;
        let wished = due.wish_on(today).filter(|wished| wished.contact != Welcome::Letter);
        let until = due.pause_until.max(wished.and_then(|wished| wished.until));
        if let Some(until) = until.filter(|until| *until > today) {
            card.not_before.push((until, *id));
        }
        // A line says whether the file is worth reading.
        if due.promise_by.is_none() && due.referral_since.is_none() && line.task_by.is_none() {
            continue;
        }
        let Some(file) = caseload.counted_file(*id) else { continue };
        let records = &file.records;
        let promises = records.promises.iter().filter(|promise| promise.is_open());
        card.promises.extend(promises.map(|promise| (promise.by, *id, promise.id)));
        let tasks = records.tasks.iter().filter(|task| task.is_open());
        card.tasks.extend(tasks.map(|task| (task.by, *id, task.id)));
        for referral in records.referrals.iter().filter(|referral| referral.is_open()) {
            let waits = matches!(
                referral.state(),
                ReferralState::Agreed | ReferralState::Introduced | ReferralState::Accepted
            );
            if waits && let Some(since) = referral.since() {
                let days = today.signed_duration_since(since).num_days();
                let long = days > LONG_SILENT_DAYS;
                let part = if long { &mut card.long_silent } else { &mut card.fragile };
                part.push((since, *id, referral.id));
            }
        }
    }
    card.promises.sort_unstable();
    card.fragile.sort_unstable();
    card.long_silent.sort_unstable();
    card.not_before.sort_unstable();
    card.tasks.sort_unstable();
    card
}
