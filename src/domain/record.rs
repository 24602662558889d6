//! What happened with an offer becomes its record: who came, who did not, and why.

use crate::domain::referral::{ReferralState, StopReason, Target};
use crate::domain::{Caseload, OfferId};

/// What became of the referrals to one offer. Counts of referrals, not of people.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OfferRecord {
    /// Agreed, ever.
    pub referred: u32,
    /// Nothing has ended: on the way, or there now.
    pub open: u32,
    /// On the way: not ended, and the resident has not been there yet.
    pub on_the_way: u32,
    /// The resident comes there, and nobody has asked yet how it was.
    pub there_now: u32,
    /// The resident has been there, ever: there now, asked, or ended afterwards.
    pub arrived: u32,
    /// Asked how it was.
    pub completed: u32,
    /// The words of those who were asked, the newest first, without a name.
    pub said: Vec<String>,
    /// Stopped or declined before the resident was there, by reason, the most frequent first;
    /// `None` where no reason was written down.
    pub before: Vec<(Option<StopReason>, u32)>,
    /// Stopped afterwards, by reason.
    pub after: Vec<(Option<StopReason>, u32)>,
}

impl OfferRecord {
    /// Each referral once, where it stands now: on the way, there now, asked how it was, ended
    /// before the resident was there, ended afterwards. They come to [`Self::referred`].
    pub fn parts(&self) -> [u32; 5] {
        let all = |reasons: &[(Option<StopReason>, u32)]| reasons.iter().map(|(_, n)| n).sum();
        [self.on_the_way, self.there_now, self.completed, all(&self.before), all(&self.after)]
    }
}

/// The record of one offer.
pub fn record(caseload: &Caseload, offer: OfferId) -> OfferRecord {
    record_while(caseload, offer, &|| true)
}

/// The same, as long as somebody waits for it; what is half counted is worth nothing.
pub fn record_while(caseload: &Caseload, offer: OfferId, go_on: &dyn Fn() -> bool) -> OfferRecord {
    let mut made = OfferRecord::default();
    let mut said = Vec::new();
    // A line says whether the file is worth reading.
    let sent = caseload.lines().filter(|line| line.sent.binary_search(&offer).is_ok());
    let files = sent.take_while(|_| go_on()).filter_map(|line| caseload.counted_file(line.id));
    for file in files {
        let to = Target::Offer(offer);
        for referral in file.records.referrals.iter().filter(|referral| referral.to == to) {
            made.referred += 1;
            let open = referral.is_open();
            made.open += u32::from(open);
            let been = referral.steps.iter().any(|step| step.state == ReferralState::Arrived);
            made.arrived += u32::from(been);
            made.there_now += u32::from(open && been);
            made.on_the_way += u32::from(open && !been);
            let Some(last) = referral.steps.last().filter(|_| !open) else { continue };
            match last.state {
                ReferralState::Completed => {
                    made.completed += 1;
                    said.push((last.on, last.said.to_string()));
                }
                _ if been => count(&mut made.after, last.reason),
                _ => count(&mut made.before, last.reason),
            }
        }
    }
    said.sort_unstable();
    made.said = said.into_iter().rev().map(|(_, said)| said).filter(|s| !s.is_empty()).collect();
    made.before.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    made.after.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    made
}

fn count(reasons: &mut Vec<(Option<StopReason>, u32)>, reason: Option<StopReason>) {
    match reasons.iter_mut().find(|(known, _)| *known == reason) {
        Some((_, count)) => *count += 1,
        None => reasons.push((reason, 1)),
    }
}
