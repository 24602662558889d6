//! Euros for each arrival that was liked, by offer and by form of taking part: a question about offers,
//! never about a person.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::form_of;
use super::suppression::LEAST;
use crate::domain::budget::Booked;
use crate::domain::participation::ParticipationForm;
use crate::domain::referral::{Referral, ReferralState, Target};
use crate::domain::{Caseload, File, OfferId};

/// To how many eurocents what was spent is rounded: a hundred euros.
const ROUNDED: u64 = 10_000;

/// What was spent, and how many came there and liked it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Worth {
    /// What was spent on referrals and on the offer as a whole, in eurocents.
    pub cents: u64,
    /// People for whose referrals something was spent.
    pub paid_for: u32,
    /// People who came and liked it.
    pub liked: u32,
}

impl Worth {
    /// What can be told of it; nothing where it would be of fewer than [`LEAST`] people.
    pub const fn told(self) -> Option<Told> {
        let few_paid = self.paid_for > 0 && self.paid_for < LEAST;
        if self.cents == 0 || self.liked < LEAST || few_paid {
            return None;
        }
        let cents = (self.cents + ROUNDED / 2) / ROUNDED * ROUNDED;
        let liked = (self.liked + 5) / 10 * 10;
        // Of what is shown: with the exact sum the exact number could be worked out.
        Some(Told { cents, liked, each: (cents / liked as u64 + 50) / 100 * 100 })
    }

    const fn add(&mut self, cents: u64, liked: bool) {
        self.cents += cents;
        self.paid_for += (cents > 0) as u32;
        self.liked += liked as u32;
    }
}

/// What is shown of a worth.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Told {
    /// What was spent, in eurocents, to the nearest hundred euros.
    pub cents: u64,
    /// People who came and liked it, to the nearest ten.
    pub liked: u32,
    /// One divided by the other, in eurocents, to the nearest euro.
    pub each: u64,
}

/// What was spent in a period, and what came of it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Spent {
    /// For all offers together.
    pub all: Worth,
    /// By the first form of the offer, which is its main one.
    pub forms: BTreeMap<Option<ParticipationForm>, Worth>,
    /// By offer.
    pub offers: BTreeMap<OfferId, Worth>,
}

/// Counts what was spent on offers in a period, and whoever came there and liked it in it; as long as
/// somebody waits for it.
pub fn spent_while(
    caseload: &Caseload,
    period: (NaiveDate, NaiveDate),
    go_on: &dyn Fn() -> bool,
) -> Spent {
    let mut spent = Spent::default();
    for line in caseload.lines().take_while(|_| go_on()) {
        if let Some(file) = caseload.counted_file(line.id) {
            spent.count(caseload, &file, period);
        }
    }
    let whole = caseload.office().bookings.iter().filter(|it| it.booked == Booked::Spent);
    for booking in whole.filter(|it| within(period, it.on)) {
        let Some(offer) = booking.offer else { continue };
        let cents = u64::from(booking.cents);
        spent.all.cents += cents;
        spent.offers.entry(offer).or_default().cents += cents;
        spent.forms.entry(form_of(caseload, offer)).or_default().cents += cents;
    }
    spent
}

fn within((from, to): (NaiveDate, NaiveDate), on: NaiveDate) -> bool {
    (from..=to).contains(&on)
}

/// Whether somebody came there, told afterwards in their own words how it was, and did not stop.
pub(super) fn was_liked(referral: &Referral, period: (NaiveDate, NaiveDate)) -> bool {
    referral.steps.last().is_some_and(|last| {
        last.state == ReferralState::Completed && !last.said.is_empty() && within(period, last.on)
    })
}

impl Spent {
    /// One person: each once for an offer, a form, and all.
    fn count(&mut self, caseload: &Caseload, file: &File, period: (NaiveDate, NaiveDate)) {
        let mut offers: BTreeMap<OfferId, (u64, bool)> = BTreeMap::new();
        for referral in &file.records.referrals {
            let Target::Offer(offer) = referral.to else { continue };
            let costs = file.records.costs.iter().filter(|cost| {
                cost.referral == referral.id
                    && cost.booked == Booked::Spent
                    && within(period, cost.on)
            });
            let cents: u64 = costs.map(|cost| u64::from(cost.cents)).sum();
            let liked = was_liked(referral, period);
            if cents > 0 || liked {
                let (sum, once) = offers.entry(offer).or_default();
                (*sum, *once) = (*sum + cents, *once || liked);
            }
        }
        let mut forms: BTreeMap<Option<ParticipationForm>, (u64, bool)> = BTreeMap::new();
        let mut all = (0, false);
        for (offer, (cents, liked)) in offers {
            self.offers.entry(offer).or_default().add(cents, liked);
            let (sum, once) = forms.entry(form_of(caseload, offer)).or_default();
            (*sum, *once) = (*sum + cents, *once || liked);
            all = (all.0 + cents, all.1 || liked);
        }
        for (form, (cents, liked)) in forms {
            self.forms.entry(form).or_default().add(cents, liked);
        }
        self.all.add(all.0, all.1);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_told_of_fewer_than_ten_people_and_what_is_told_is_rounded() {
        let worth = |cents, paid_for, liked| Worth { cents, paid_for, liked }.told();
        assert_eq!(worth(123_456, 9, 30), None);
        assert_eq!(worth(123_456, 30, 9), None);
        assert_eq!(worth(0, 0, 30), None, "nothing was booked");
        let told = Told { cents: 120_000, liked: 30, each: 4_000 };
        assert_eq!(worth(123_456, 10, 28), Some(told));
        assert_eq!(worth(123_456, 0, 34), Some(told), "a group, bought as a whole");
    }
}
