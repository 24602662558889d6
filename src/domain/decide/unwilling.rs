//! The unwilling-track file: opened behind its guards, approved by a second person, closed.

use chrono::NaiveDate;

use super::{Draft, given};
use crate::domain::referral::Target;
use crate::domain::unwilling::{Closing, Gate, Unwilling, UnwillingOutcome, latest, missing};
use crate::domain::{Change, CleanText, Delta, Refusal, ResidentId};

type Decision = Result<(), Refusal>;

impl Draft<'_> {
    pub(super) fn open_unwilling(
        &mut self,
        resident: ResidentId,
        reason: &CleanText,
        until: NaiveDate,
        gate: &Gate,
    ) -> Decision {
        let file = self.file(resident)?;
        let today = self.stamp.today;
        if file.records.unwilling.iter().any(|known| known.is_open(today)) {
            return Err(Refusal::UnwillingOpen(resident));
        }
        given(reason)?;
        self.ahead(until)?;
        if until > latest(today) {
            return Err(Refusal::UnwillingTooLong(latest(today)));
        }
        if let Some(missing) = missing(&file, gate) {
            return Err(Refusal::GateShut(missing));
        }
        for declined in &gate.declined {
            self.caseload.offer(declined.offer).ok_or(Refusal::UnknownOffer(declined.offer))?;
            let to = Target::Offer(declined.offer);
            let mut referrals = file.records.referrals.iter();
            if !referrals.any(|known| known.to == to && known.was_declined()) {
                return Err(Refusal::NeverDeclined(declined.offer));
            }
        }
        let opened = Unwilling {
            id: self.record_id(),
            on: today,
            by: self.stamp.by.clone(),
            reason: reason.clone(),
            until,
            gate: gate.clone(),
            approved: None,
            closed: None,
        };
        self.push(Change::Unwilling(resident, Box::new(Delta::new(opened))));
        Ok(())
    }

    pub(super) fn approve_unwilling(&mut self, resident: ResidentId) -> Decision {
        let before = self.open_file(resident)?;
        if before.by == self.stamp.by {
            return Err(Refusal::SameReader);
        }
        if before.approved.is_some() {
            return Err(Refusal::AlreadyApproved);
        }
        let approved = Some((self.stamp.by.clone(), self.stamp.today));
        let after = Unwilling { approved, ..before.clone() };
        self.push(Change::Unwilling(resident, Box::new(Delta::edit(before, after))));
        Ok(())
    }

    pub(super) fn close_unwilling(
        &mut self,
        resident: ResidentId,
        outcome: UnwillingOutcome,
        reason: &CleanText,
    ) -> Decision {
        let before = self.open_file(resident)?;
        given(reason)?;
        if outcome == UnwillingOutcome::HandedOver && before.approved.is_none() {
            return Err(Refusal::NotApproved);
        }
        let (on, by) = (self.stamp.today, self.stamp.by.clone());
        let closed = Some(Closing { on, outcome, reason: reason.clone(), by });
        let after = Unwilling { closed, ..before.clone() };
        self.push(Change::Unwilling(resident, Box::new(Delta::edit(before, after))));
        Ok(())
    }

    fn open_file(&self, resident: ResidentId) -> Result<Unwilling, Refusal> {
        let file = self.file(resident)?;
        let open = file.records.unwilling.iter().find(|known| known.is_open(self.stamp.today));
        open.cloned().ok_or(Refusal::NoUnwilling(resident))
    }
}
