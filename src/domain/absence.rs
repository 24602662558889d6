//! The hand-over card: what whoever takes over a part of the caseload must know at once.

use chrono::NaiveDate;

use crate::domain::open::{Due, Slot};
use crate::domain::referral::{ReferralState, Target};
use crate::domain::wish::{Welcome, Wished};
use crate::domain::{Caseload, CleanText, Line, RecordId, ResidentId};

/// Days without news after which a referral is not told as current any more.
pub const LONG_SILENT_DAYS: i64 = 183;

/// Something open, with what is said of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Open {
    /// Its day, or the day of its last step.
    pub on: NaiveDate,
    /// About whom.
    pub resident: ResidentId,
    /// Its number.
    pub record: RecordId,
    /// What it is.
    pub what: What,
}

/// What is open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    /// An appointment, and where it is.
    Appointment(Slot, CleanText),
    /// A promise, and what was promised.
    Promise(CleanText),
    /// A referral: where it leads, and where it stands.
    Referral(Target, ReferralState),
    /// A task, and what has to be done.
    Task(CleanText),
}

/// What must not fall between two pairs of hands.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Absence {
    /// Appointments that nobody has said yet what became of, the earliest first.
    pub appointments: Vec<Open>,
    /// Open promises, the earliest first.
    pub promises: Vec<Open>,
    /// Referrals on the way that nobody there has taken over yet, the longest silent first.
    pub fragile: Vec<Open>,
    /// The same, where the last step is so long ago that it has to be asked first whether the
    /// referral still stands.
    pub long_silent: Vec<Open>,
    /// People not to be called before a day: paused, or by their own wish.
    pub not_before: Vec<(NaiveDate, ResidentId)>,
    /// How contact is welcome, where that is limited.
    pub wishes: Vec<(ResidentId, Wished)>,
    /// Open tasks, the earliest first.
    pub tasks: Vec<Open>,
}

/// Everybody with an open file who is this user's on this day, or nobody's yet; `for_good` also
/// those who are lent.
pub fn of_user(
    caseload: &Caseload,
    user: &CleanText,
    today: NaiveDate,
    for_good: bool,
) -> Vec<ResidentId> {
    let whose = |line: &Line| {
        let standing = &line.owner.lasting;
        let owner = if for_good { Some(standing) } else { line.owner.on(today) };
        owner.is_none_or(|owner| owner.is_empty() || owner == user)
    };
    let open = caseload.lines().filter(|line| line.closed.is_none());
    open.filter(|line| whose(line)).map(|line| line.id).collect()
}

/// What must not fall between two pairs of hands when these residents are handed over.
pub fn absence(caseload: &Caseload, residents: &[ResidentId], today: NaiveDate) -> Absence {
    absence_while(caseload, residents, today, &|| true)
}

/// The same, as long as somebody waits for it; what is half gathered is worth nothing.
pub fn absence_while(
    caseload: &Caseload,
    residents: &[ResidentId],
    today: NaiveDate,
    go_on: &dyn Fn() -> bool,
) -> Absence {
    let mut card = Absence::default();
    for id in residents.iter().take_while(|_| go_on()) {
        let Some(line) = caseload.line(*id) else { continue };
        let due = &line.due;
        let open = line.closed.is_none();
        card.wishes.extend(due.wish_on(today).filter(|_| open).map(|wished| (*id, wished)));
        let wished = due.wish_on(today).filter(|wished| wished.contact != Welcome::Letter);
        let until = due.pause_until.max(wished.and_then(|wished| wished.until));
        if let Some(until) = until.filter(|until| open && *until > today) {
            card.not_before.push((until, *id));
        }
        let item = |on, record, what| Open { on, resident: *id, record, what };
        for open in &line.open {
            let (on, what) = (open.on, open.what.clone());
            match open.due {
                Due::Appointment(slot) => {
                    card.appointments.push(item(on, slot.id, What::Appointment(slot, what)));
                }
                Due::Promise(id) => card.promises.push(item(on, id, What::Promise(what))),
                Due::Task(id) => card.tasks.push(item(on, id, What::Task(what))),
                Due::Review | Due::Return | Due::Wish | Due::Income => {}
            }
        }
        for referral in &line.on_the_way {
            let waits = matches!(
                referral.state,
                ReferralState::Agreed | ReferralState::Introduced | ReferralState::Accepted
            );
            if waits {
                let days = today.signed_duration_since(referral.since).num_days();
                let long = days > LONG_SILENT_DAYS;
                let part = if long { &mut card.long_silent } else { &mut card.fragile };
                let what = What::Referral(referral.to, referral.state);
                part.push(item(referral.since, referral.id, what));
            }
        }
    }
    let parts = [
        &mut card.appointments,
        &mut card.promises,
        &mut card.fragile,
        &mut card.long_silent,
        &mut card.tasks,
    ];
    for part in parts {
        part.sort_unstable_by_key(|open| (open.on, open.resident, open.record));
    }
    card.not_before.sort_unstable();
    card
}
