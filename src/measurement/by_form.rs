//! By form of taking part: what became of referrals to its offers, what is known of these offers, and who
//! wants it and has found no place. Of an offer the first form counts, which is its main one.

use chrono::NaiveDate;

use super::form_of;
use super::money::was_liked;
use super::referred::tally;
use crate::domain::barrier::{Barrier, BarrierState};
use crate::domain::offer::OfferStatus;
use crate::domain::participation::ParticipationForm;
use crate::domain::referral::{Referral, ReferralState, StopReason, Target};
use crate::domain::{Caseload, File, Offer, OfferId};
use crate::measurement::standing::comes_later;

/// A form; `None` where it is not known.
pub type Form = Option<ParticipationForm>;

/// Days after which facts that nobody confirmed are old.
const FRESH_DAYS: i64 = 183;

/// Every form, and what has none.
pub fn forms() -> impl Iterator<Item = Form> {
    ParticipationForm::ALL.iter().map(|form| Some(*form)).chain([None])
}

/// What became of the referrals to offers of a form that were agreed in a period. Counts of referrals,
/// not of people.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Became {
    /// Agreed.
    pub agreed: u32,
    /// The resident has been there.
    pub arrived: u32,
    /// And told afterwards in their own words how it was, and did not stop.
    pub liked: u32,
    /// Ended otherwise.
    pub stopped: u32,
    /// Why.
    pub reasons: Vec<(Option<StopReason>, u32)>,
}

impl Became {
    fn count(&mut self, referral: &Referral, period: (NaiveDate, NaiveDate)) {
        self.agreed += 1;
        let been = referral.steps.iter().any(|step| step.state == ReferralState::Arrived);
        self.arrived += u32::from(been);
        self.liked += u32::from(was_liked(referral, period));
        if matches!(referral.state(), ReferralState::Stopped | ReferralState::Declined) {
            self.stopped += 1;
            tally(&mut self.reasons, referral.steps.last().and_then(|step| step.reason));
        }
    }
}

/// What is known of the offers of a form that run on a day. Counts of offers and places.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Known {
    /// Offers to which people can come.
    pub offers: u32,
    /// Of these, those whose places the provider counts.
    pub counted: u32,
    /// Places left in these.
    pub left: u32,
    /// Days since the provider confirmed its facts, of each that was ever confirmed.
    pub days: Vec<u32>,
    /// Offers that were not confirmed in half a year, or never.
    pub old: u32,
}

impl Known {
    fn count(&mut self, offer: &Offer, on: NaiveDate) {
        self.offers += 1;
        if let Some(left) = offer.facts.places.left() {
            self.counted += 1;
            self.left += u32::from(left);
        }
        let days = offer.facts.confirmed_on.map(|confirmed| (on - confirmed).num_days().max(0));
        self.days.extend(days.and_then(|days| u32::try_from(days).ok()));
        self.old += u32::from(days.is_none_or(|days| days > FRESH_DAYS));
    }
}

/// The offers, by form.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Offers {
    /// Of all together.
    pub all: Became,
    /// What became of referrals, by form.
    pub became: Vec<(Form, Became)>,
    /// What is known, by form.
    pub known: Vec<(Form, Known)>,
}

/// Counts the referrals to offers that were agreed in a period, and the offers as they are known now;
/// as long as somebody waits for it.
pub fn offers_while(
    caseload: &Caseload,
    period: (NaiveDate, NaiveDate),
    go_on: &dyn Fn() -> bool,
) -> Offers {
    let mut made = Offers {
        all: Became::default(),
        became: forms().map(|form| (form, Became::default())).collect(),
        known: forms().map(|form| (form, Known::default())).collect(),
    };
    // A line says whether the file is worth reading.
    let sent = caseload.lines().take_while(|_| go_on()).filter(|line| !line.sent.is_empty());
    for file in sent.filter_map(|line| caseload.counted_file(line.id)) {
        for (offer, referral) in agreed_in(&file, period) {
            made.all.count(referral, period);
            let form = form_of(caseload, offer);
            if let Some((_, became)) = made.became.iter_mut().find(|(of, _)| *of == form) {
                became.count(referral, period);
            }
        }
    }
    let open = |offer: &&Offer| {
        offer.facts.status == OfferStatus::Active && !offer.facts.has_ended(period.1)
    };
    for offer in caseload.offers().filter(open) {
        let form = offer.facts.forms.first().copied();
        if let Some((_, known)) = made.known.iter_mut().find(|(of, _)| *of == form) {
            known.count(offer, period.1);
        }
    }
    made
}

/// The referrals to offers that were agreed in a period.
fn agreed_in(
    file: &File,
    (from, to): (NaiveDate, NaiveDate),
) -> impl Iterator<Item = (OfferId, &Referral)> {
    file.records.referrals.iter().filter_map(move |referral| {
        let Target::Offer(offer) = referral.to else { return None };
        let on = referral.steps.first()?.on;
        (from..=to).contains(&on).then_some((offer, referral))
    })
}

/// Who wants a form of taking part. Counts of people.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wanted {
    /// Their plan names it.
    pub people: u32,
    /// Of these, those who are there, have been, or are on the way to such an offer.
    pub found: u32,
    /// Of these, those who are not.
    pub gap: u32,
    /// Of these, those who stood before a full one.
    pub full: u32,
    /// What stands in the way of those in the gap, by their plan.
    pub barriers: Vec<(Barrier, u32)>,
}

/// Everybody on rung 1 and 2 at the end of a period, by what their plan says they want.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Demand {
    /// Everybody.
    pub people: u32,
    /// Those whose plan names something of which the form is known.
    pub wanting: u32,
    /// Those of them for whom one of these forms has no place yet.
    pub gap: u32,
    /// Those whose plan names something of which the form is not known.
    pub unknown: u32,
    /// By form.
    pub forms: Vec<(ParticipationForm, Wanted)>,
    /// What stands in the way of those in a gap.
    pub barriers: Vec<(Barrier, u32)>,
}

/// Counts what is wanted and not found; as long as somebody waits for it.
pub fn demand_while(caseload: &Caseload, to: NaiveDate, go_on: &dyn Fn() -> bool) -> Demand {
    let none = |form: &ParticipationForm| {
        let barriers = Barrier::ALL.iter().map(|barrier| (*barrier, 0)).collect();
        (*form, Wanted { barriers, ..Wanted::default() })
    };
    let mut made = Demand {
        forms: ParticipationForm::ALL.iter().map(none).collect(),
        barriers: Barrier::ALL.iter().map(|barrier| (*barrier, 0)).collect(),
        ..Demand::default()
    };
    for line in caseload.served().take_while(|_| go_on()) {
        if comes_later(caseload, line.id, to) {
            continue;
        }
        made.people += 1;
        if let Some(file) = caseload.counted_file(line.id) {
            made.count(caseload, &file);
        }
    }
    made
}

impl Demand {
    fn count(&mut self, caseload: &Caseload, file: &File) {
        let Some(plan) = file.plan().map(|plan| &plan.content) else { return };
        let now = plan.barriers.iter().filter(|note| note.state == BarrierState::Now);
        let barriers: Vec<Barrier> = now.map(|note| note.barrier).collect();
        let wants = |form| plan.interests.iter().any(|interest| interest.form == form);
        let (mut any, mut gap) = (false, false);
        for (form, wanted) in self.forms.iter_mut().filter(|(form, _)| wants(Some(*form))) {
            let stands = Stands::of(caseload, file, *form);
            any = true;
            gap |= !stands.found;
            wanted.people += 1;
            wanted.found += u32::from(stands.found);
            wanted.gap += u32::from(!stands.found);
            wanted.full += u32::from(!stands.found && stands.full);
            if !stands.found {
                each(&mut wanted.barriers, &barriers);
            }
        }
        self.wanting += u32::from(any);
        self.gap += u32::from(gap);
        self.unknown += u32::from(wants(None));
        if gap {
            each(&mut self.barriers, &barriers);
        }
    }
}

/// One more of each of these.
fn each(counts: &mut [(Barrier, u32)], barriers: &[Barrier]) {
    for (barrier, count) in counts {
        *count += u32::from(barriers.contains(barrier));
    }
}

/// Where somebody stands with a form.
#[derive(Default)]
struct Stands {
    found: bool,
    full: bool,
}

impl Stands {
    fn of(caseload: &Caseload, file: &File, form: ParticipationForm) -> Self {
        let mut stands = Self::default();
        for referral in &file.records.referrals {
            let Target::Offer(offer) = referral.to else { continue };
            let of_form = caseload.offer(offer).is_some_and(|it| it.facts.forms.contains(&form));
            if !of_form {
                continue;
            }
            let (state, last) = (referral.state(), referral.steps.last());
            let full = last.is_some_and(|step| step.reason == Some(StopReason::Full));
            stands.full |= full || state == ReferralState::Waitlisted;
            let ended = matches!(state, ReferralState::Stopped | ReferralState::Declined);
            stands.found |= !ended && state != ReferralState::Waitlisted;
        }
        stands
    }
}
