//! The unwilling-track file: opened behind its guards, approved by a second person, closed.

use chrono::NaiveDate;

use super::draft::given;
use super::right::{NOBODY, READER};
use super::{Decision, Does, Draft};
use crate::domain::referral::Target;
use crate::domain::role::Role;
use crate::domain::unwilling::{Closing, Gate, Unwilling, UnwillingOutcome, latest, missing};
use crate::domain::{Change, CleanText, Delta, Refusal, ResidentId};

/// Opens an unwilling-track file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Open {
    /// About whom.
    pub resident: ResidentId,
    /// Why.
    pub reason: CleanText,
    /// The last day.
    pub until: NaiveDate,
    /// What was looked at first.
    pub gate: Box<Gate>,
}

/// A second user approves the open unwilling-track file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Approve {
    /// About whom.
    pub resident: ResidentId,
}

/// Closes the open unwilling-track file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Close {
    /// About whom.
    pub resident: ResidentId,
    /// With what outcome.
    pub outcome: UnwillingOutcome,
    /// Why.
    pub reason: CleanText,
}

impl Does for Open {
    const MAY: &'static [Role] = NOBODY;

    fn residents(&self) -> &[ResidentId] {
        std::slice::from_ref(&self.resident)
    }

    fn texts(&self) -> Vec<&CleanText> {
        let said = self.gate.declined.iter().map(|declined| &declined.said);
        [&self.reason, &self.gate.place, &self.gate.view].into_iter().chain(said).collect()
    }

    fn decide(&self, draft: &mut Draft<'_>) -> Decision {
        let Self { resident, reason, until, gate } = self;
        let (file, today) = (draft.file(*resident)?, draft.today());
        if file.records.unwilling.iter().any(|known| known.is_open(today)) {
            return Err(Refusal::UnwillingOpen(*resident));
        }
        given(reason)?;
        draft.ahead(*until)?;
        if *until > latest(today) {
            return Err(Refusal::UnwillingTooLong(latest(today)));
        }
        if let Some(missing) = missing(&file, gate) {
            return Err(Refusal::GateShut(missing));
        }
        for declined in &gate.declined {
            draft.caseload.offer(declined.offer).ok_or(Refusal::UnknownOffer(declined.offer))?;
            let to = Target::Offer(declined.offer);
            let mut referrals = file.records.referrals.iter();
            if !referrals.any(|known| known.to == to && known.was_declined()) {
                return Err(Refusal::NeverDeclined(declined.offer));
            }
        }
        let opened = Unwilling {
            id: draft.record_id(),
            on: today,
            by: draft.by(),
            reason: reason.clone(),
            until: *until,
            gate: (**gate).clone(),
            approved: None,
            closed: None,
        };
        draft.push(Change::Unwilling(*resident, Box::new(Delta::new(opened))));
        Ok(())
    }
}

impl Does for Approve {
    const MAY: &'static [Role] = READER;

    fn residents(&self) -> &[ResidentId] {
        std::slice::from_ref(&self.resident)
    }

    fn texts(&self) -> Vec<&CleanText> {
        Vec::new()
    }

    fn decide(&self, draft: &mut Draft<'_>) -> Decision {
        let before = draft.open_unwilling(self.resident)?;
        if before.by == draft.by() {
            return Err(Refusal::SameReader);
        }
        if before.approved.is_some() {
            return Err(Refusal::AlreadyApproved);
        }
        let approved = Some((draft.by(), draft.today()));
        let after = Unwilling { approved, ..before.clone() };
        draft.push(Change::Unwilling(self.resident, Box::new(Delta::edit(before, after))));
        Ok(())
    }
}

impl Does for Close {
    const MAY: &'static [Role] = NOBODY;

    fn residents(&self) -> &[ResidentId] {
        std::slice::from_ref(&self.resident)
    }

    fn texts(&self) -> Vec<&CleanText> {
        vec![&self.reason]
    }

    fn decide(&self, draft: &mut Draft<'_>) -> Decision {
        let Self { resident, outcome, reason } = self;
        let before = draft.open_unwilling(*resident)?;
        given(reason)?;
        if *outcome == UnwillingOutcome::HandedOver && before.approved.is_none() {
            return Err(Refusal::NotApproved);
        }
        let (on, by) = (draft.today(), draft.by());
        let closed = Some(Closing { on, outcome: *outcome, reason: reason.clone(), by });
        let after = Unwilling { closed, ..before.clone() };
        draft.push(Change::Unwilling(*resident, Box::new(Delta::edit(before, after))));
        Ok(())
    }
}

impl Draft<'_> {
    fn open_unwilling(&self, resident: ResidentId) -> Result<Unwilling, Refusal> {
        let (file, today) = (self.file(resident)?, self.today());
        let open = file.records.unwilling.iter().find(|known| known.is_open(today));
        open.cloned().ok_or(Refusal::NoUnwilling(resident))
    }
}
