//! What happened with an offer becomes its record: who came, who did not, and why.

use crate::domain::referral::{ReferralState, StopReason, Target};
use crate::domain::{Caseload, OfferId};

/// What became of the referrals to one offer. Counts of referrals, not of people.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OfferRecord {
    /// Agreed, ever.
    pub referred: u32,
    /// Still on the way.
    pub open: u32,
    /// The resident has been there.
    pub arrived: u32,
    /// Asked how it was.
    pub completed: u32,
    /// The words of those who were asked, the newest first, without a name.
    pub said: Vec<String>,
    /// Stopped or declined before the resident was there, by reason, the most frequent first.
    pub before: Vec<(StopReason, u32)>,
    /// Stopped afterwards, by reason.
    pub after: Vec<(StopReason, u32)>,
}

/// The record of one offer.
pub fn record(caseload: &Caseload, offer: OfferId) -> OfferRecord {
    let mut made = OfferRecord::default();
    let mut said = Vec::new();
    // A line says whether the file is worth reading.
    let sent = caseload.lines().filter(|line| line.sent.binary_search(&offer).is_ok());
    for file in sent.filter_map(|line| caseload.counted_file(line.id)) {
        let to = Target::Offer(offer);
        for referral in file.records.referrals.iter().filter(|referral| referral.to == to) {
            made.referred += 1;
            made.open += u32::from(referral.is_open());
            let been = referral.steps.iter().any(|step| step.state == ReferralState::Arrived);
            made.arrived += u32::from(been);
            let Some(last) = referral.steps.last() else { continue };
            match (last.state, last.reason) {
                (ReferralState::Completed, _) => {
                    made.completed += 1;
                    said.push((last.on, last.said.to_string()));
                }
                (_, Some(reason)) if been => count(&mut made.after, reason),
                (_, Some(reason)) => count(&mut made.before, reason),
                _ => {}
            }
        }
    }
    said.sort_unstable();
    made.said = said.into_iter().rev().map(|(_, said)| said).filter(|s| !s.is_empty()).collect();
    made.before.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    made.after.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    made
}

fn count(reasons: &mut Vec<(StopReason, u32)>, reason: StopReason) {
    match reasons.iter_mut().find(|(known, _)| *known == reason) {
        Some((_, count)) => *count += 1,
        None => reasons.push((reason, 1)),
    }
}
