//! Referrals: agreed, then step by step to their end.

use chrono::NaiveDate;

use super::Draft;
use crate::domain::command::{PromiseDraft, StepDraft};
use crate::domain::offer::OfferStatus;
use crate::domain::referral::{Handover, Referral, ReferralState, Step, Target};
use crate::domain::{Change, CleanText, Delta, RecordId, Refusal, ResidentId};

impl Draft<'_> {
    pub(super) fn refer(
        &mut self,
        residents: &[ResidentId],
        to: Target,
        on: NaiveDate,
        handover: &Handover,
        promise: Option<&PromiseDraft>,
    ) -> Result<(), Refusal> {
        self.past(on)?;
        self.promise_fits(promise)?;
        self.open_for_referral(to)?;
        for file in self.files(residents)? {
            let resident = file.resident.id;
            let open = file.records.referrals.iter().find(|r| r.is_open() && r.to == to);
            if let Some(open) = open {
                return Err(Refusal::AlreadyReferred(resident, open.id));
            }
            let agreed =
                Step { state: ReferralState::Agreed, on, reason: None, said: CleanText::default() };
            let referral = Referral {
                id: self.record_id(),
                to,
                handover: handover.clone(),
                steps: vec![agreed],
                by: self.stamp.by.clone(),
            };
            self.push(Change::Referral(resident, Delta::new(referral)));
            self.promise(&file, promise)?;
        }
        Ok(())
    }

    /// A closed offer takes nobody; a full one takes people only onto a waiting list it keeps.
    fn open_for_referral(&self, to: Target) -> Result<(), Refusal> {
        let Target::Offer(id) = to else { return Ok(()) };
        let offer = self.caseload.offer(id).ok_or(Refusal::UnknownOffer(id))?;
        if offer.facts.status != OfferStatus::Active {
            return Err(Refusal::OfferClosed(id));
        }
        if offer.facts.is_full() && offer.facts.places.waiting.is_none() {
            return Err(Refusal::OfferFull(id));
        }
        Ok(())
    }

    pub(super) fn move_referral(
        &mut self,
        resident: ResidentId,
        id: RecordId,
        step: &StepDraft,
    ) -> Result<(), Refusal> {
        self.past(step.on)?;
        let before: Referral = self.record(resident, id)?;
        let from = before.state();
        if !from.next().contains(&step.state) {
            return Err(Refusal::StateSkipped { from, to: step.state });
        }
        if before.since().is_some_and(|since| step.on < since) {
            return Err(Refusal::StepBefore(step.on));
        }
        let needs_reason = matches!(step.state, ReferralState::Stopped | ReferralState::Declined);
        if needs_reason && step.reason.is_none() {
            return Err(Refusal::ReasonMissing);
        }
        let mut after = before.clone();
        after.steps.push(Step {
            state: step.state,
            on: step.on,
            reason: step.reason.filter(|_| needs_reason),
            said: step.said.clone(),
        });
        if step.state == ReferralState::Introduced
            && let Some(handover) = &step.handover
        {
            after.handover = handover.clone();
        }
        self.push(Change::Referral(resident, Delta::edit(before, after)));
        Ok(())
    }
}
