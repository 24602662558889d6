//! What became of the referrals that were agreed in a period: where they stand, where people drop out and
//! why, and how long it takes.

use chrono::NaiveDate;

use crate::domain::participation::PolicyField;
use crate::domain::referral::{Referral, ReferralState, StopReason, Target};
use crate::domain::{Caseload, OfferId};

/// What became of referrals. Counts of referrals, not of people.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Referred {
    /// Agreed in the period.
    pub agreed: u32,
    /// Of these, those that led to an offer of the catalogue.
    pub to_offers: u32,
    /// Those that reached each of these, ever.
    pub introduced: u32,
    /// A place was found.
    pub accepted: u32,
    /// The resident has been there.
    pub arrived: u32,
    /// Asked how it was.
    pub completed: u32,
    /// Where they stand now, in the order of the states.
    pub states: Vec<(ReferralState, u32)>,
    /// The last state before it ended, and why: before the resident was there.
    pub before: Vec<(Option<StopReason>, u32)>,
    /// Why, afterwards.
    pub after: Vec<(Option<StopReason>, u32)>,
    /// By policy field of the offer: agreed, and arrived.
    pub fields: Vec<(Option<PolicyField>, u32, u32)>,
    /// The offers to which any were agreed, with those that arrived.
    pub offers: Vec<(OfferId, u32, u32)>,
    /// Days from the agreement to the first time there.
    pub days: Vec<u32>,
}

/// Counts the referrals agreed in a period; as long as somebody waits for it.
pub fn referred_while(
    caseload: &Caseload,
    (from, to): (NaiveDate, NaiveDate),
    go_on: &dyn Fn() -> bool,
) -> Referred {
    let mut made = Referred {
        states: ReferralState::ALL.iter().map(|state| (*state, 0)).collect(),
        ..Referred::default()
    };
    // A line says whether the file is worth reading; of departments it does not say.
    for line in caseload.lines().take_while(|_| go_on()) {
        let Some(file) = caseload.counted_file(line.id) else { continue };
        for referral in &file.records.referrals {
            let agreed = referral.steps.first().map(|step| step.on);
            if agreed.is_some_and(|on| (from..=to).contains(&on)) {
                made.count(caseload, referral);
            }
        }
    }
    made
}

impl Referred {
    fn count(&mut self, caseload: &Caseload, referral: &Referral) {
        let day = |state| referral.steps.iter().find(|step| step.state == state);
        let arrived = day(ReferralState::Arrived);
        self.agreed += 1;
        self.introduced += u32::from(day(ReferralState::Introduced).is_some());
        self.accepted += u32::from(day(ReferralState::Accepted).is_some());
        self.arrived += u32::from(arrived.is_some());
        self.completed += u32::from(day(ReferralState::Completed).is_some());
        let now = self.states.iter_mut().find(|(state, _)| *state == referral.state());
        if let Some((_, count)) = now {
            *count += 1;
        }
        if matches!(referral.state(), ReferralState::Stopped | ReferralState::Declined) {
            let why = referral.steps.last().and_then(|step| step.reason);
            tally(if arrived.is_some() { &mut self.after } else { &mut self.before }, why);
        }
        if let (Some(first), Some(there)) = (referral.steps.first(), arrived) {
            let days = (there.on - first.on).num_days();
            self.days.push(u32::try_from(days).unwrap_or_default());
        }
        if let Target::Offer(id) = referral.to {
            self.to_offers += 1;
            let been = u32::from(arrived.is_some());
            let field = caseload.offer(id).and_then(|offer| offer.facts.field);
            beside(&mut self.fields, field, been);
            beside(&mut self.offers, id, been);
        }
    }
}

pub(super) fn tally(counts: &mut Vec<(Option<StopReason>, u32)>, why: Option<StopReason>) {
    match counts.iter_mut().find(|(known, _)| *known == why) {
        Some((_, count)) => *count += 1,
        None => counts.push((why, 1)),
    }
}

/// One more of this kind, and of those that arrived.
fn beside<K: PartialEq>(counts: &mut Vec<(K, u32, u32)>, key: K, been: u32) {
    match counts.iter_mut().find(|(known, ..)| *known == key) {
        Some((_, agreed, arrived)) => {
            *agreed += 1;
            *arrived += been;
        }
        None => counts.push((key, 1, been)),
    }
}
