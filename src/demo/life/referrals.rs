//! Referrals: chosen by what somebody likes, followed to their end or lost on the way.

use crate::acts;
use crate::acts::Command;
use crate::acts::referral::StepDraft;
use crate::demo::Broken;
use crate::demo::beat::Beat;
use crate::demo::world::World;
use crate::domain::offer::{OfferFacts, OfferStatus};
use crate::domain::participation::Department;
use crate::domain::referral::{Handover, Referral, ReferralState, StopReason, Target};
use crate::domain::{CleanText, RecordId, ResidentId};

impl World<'_> {
    /// An offer of a form that the person likes, or a department.
    fn target(&mut self, id: ResidentId) -> Option<Target> {
        if self.dice.percent(14) {
            return self.dice.pick(Department::ALL).copied().map(Target::Department);
        }
        let file = self.caseload.file(id)?;
        let interests = file.plan()?.content.interests.clone();
        let form = self.dice.pick(&interests)?.form?;
        let offers = self.by_form.get(&form)?;
        // Those that closed or filled up later were rarely chosen.
        let offer = self.dice.pick(offers).copied()?;
        let stays = |facts: &OfferFacts| facts.status == OfferStatus::Active;
        if !self.facts_today(offer).is_some_and(stays) && self.dice.percent(80) {
            return None;
        }
        Some(Target::Offer(offer))
    }

    pub(super) fn refer(&mut self, id: ResidentId) -> Result<(), Broken> {
        let Some(to) = self.target(id) else { return Ok(()) };
        let Some(file) = self.caseload.file(id) else { return Ok(()) };
        let there = file.records.referrals.iter().any(|r| r.is_open() && r.to == to);
        let many = file.records.referrals.iter().filter(|r| r.is_open()).count() > 1;
        drop(file);
        let offer = match to {
            Target::Offer(offer) => self.caseload.offer(offer),
            Target::Department(_) => None,
        };
        let shut = offer.is_some_and(|offer| {
            let full = offer.facts.is_full() && offer.facts.places.waiting.is_none();
            offer.facts.status != OfferStatus::Active || full
        });
        if there || many || shut {
            return Ok(());
        }
        let named = self.dice.percent(55);
        let handover = offer.filter(|_| named).map(|o| o.facts.contact.name.clone());
        let command = Command::Refer(acts::referral::Refer {
            residents: vec![id],
            to,
            on: self.day(),
            handover: Handover { to: handover.unwrap_or_default(), ..Handover::default() },
            promise: None,
        });
        self.does(id, &command)?;
        let Some(file) = self.caseload.file(id) else { return Ok(()) };
        if let Some(referral) = file.records.referrals.last() {
            let (record, wait) = (referral.id, self.dice.between(2, 11));
            self.later(id, wait, Beat::Step(record));
        }
        Ok(())
    }

    pub(super) fn step(&mut self, id: ResidentId, record: RecordId) -> Result<(), Broken> {
        use ReferralState as S;
        let Some(file) = self.caseload.file(id) else { return Ok(()) };
        let Some(state) =
            file.records.referrals.iter().find(|r| r.id == record).map(Referral::state)
        else {
            return Ok(());
        };
        drop(file);
        let lately = (self.today - self.day()).num_days() < 60;
        if lately && self.dice.percent(9) {
            // Nobody hears of it any more: this is what the third tier is for.
            return Ok(());
        }
        let stop = self.dice.percent(11);
        let next: &[(ReferralState, u64)] = match state {
            _ if stop && !state.is_closed() => &[(S::Stopped, 1)],
            S::Agreed => &[(S::Introduced, 1)],
            S::Introduced => &[(S::Accepted, 74), (S::Waitlisted, 18), (S::Declined, 8)],
            S::Waitlisted => &[(S::Accepted, 80), (S::Declined, 20)],
            S::Accepted => &[(S::Arrived, 1)],
            S::Arrived => &[(S::Completed, 1)],
            S::Declined | S::Completed | S::Stopped => return Ok(()),
        };
        let Some(state) = self.dice.weighed(next) else { return Ok(()) };
        let draft = self.step_draft(state);
        self.does(
            id,
            &Command::MoveReferral(acts::referral::Move { resident: id, id: record, step: draft }),
        )?;
        if !state.is_closed() {
            let wait = self.dice.between(4, 13);
            self.later(id, wait, Beat::Step(record));
        }
        Ok(())
    }

    fn step_draft(&mut self, state: ReferralState) -> StepDraft {
        let phrases = &self.content.phrases;
        let needs_reason = matches!(state, ReferralState::Stopped | ReferralState::Declined);
        let reason = if state == ReferralState::Declined {
            Some(StopReason::Full)
        } else if needs_reason {
            self.dice.pick(StopReason::CHOICES).copied()
        } else {
            None
        };
        let key = reason.map(|reason| reason.name().replace('-', "_"));
        let words = key.and_then(|key| phrases.said_stopped.get(&key));
        let said = match (state, words) {
            (ReferralState::Completed, _) if self.dice.percent(85) => {
                self.text(&phrases.said_liked)
            }
            (_, Some(words)) if self.dice.percent(80) => self.text(words),
            _ => CleanText::default(),
        };
        StepDraft { state, on: self.day(), reason, said, handover: None }
    }
}
