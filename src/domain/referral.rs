//! Referrals: resident and offer (or department), followed to their end.

use chrono::NaiveDate;

use crate::domain::participation::Department;
use crate::domain::word::words;
use crate::domain::{CleanText, OfferId, RecordId};

/// Where a referral leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Target {
    /// An offer of the catalogue.
    Offer(OfferId),
    /// A department or partner.
    Department(Department),
}

words! {
    /// Where a referral stands.
    ReferralState {
        /// Agreed with the resident.
        Agreed = "agreed",
        /// The resident was introduced to a named person.
        Introduced = "introduced",
        /// The other side has a place.
        Accepted = "accepted",
        /// The other side has a waiting list.
        Waitlisted = "waitlisted",
        /// The other side said no.
        Declined = "declined",
        /// The resident has been there.
        Arrived = "arrived",
        /// Asked how it was: the loop is closed.
        Completed = "completed",
        /// Ended before that, with a reason.
        Stopped = "stopped",
    }
}

impl ReferralState {
    /// Whether nothing more has to happen.
    pub const fn is_closed(self) -> bool {
        matches!(self, Self::Declined | Self::Completed | Self::Stopped)
    }

    /// The states that may follow, none skipped.
    pub const fn next(self) -> &'static [Self] {
        match self {
            Self::Agreed => &[Self::Introduced, Self::Stopped],
            Self::Introduced => &[Self::Accepted, Self::Waitlisted, Self::Declined, Self::Stopped],
            Self::Waitlisted => &[Self::Accepted, Self::Declined, Self::Stopped],
            Self::Accepted => &[Self::Arrived, Self::Stopped],
            Self::Arrived => &[Self::Completed, Self::Stopped],
            Self::Declined | Self::Completed | Self::Stopped => &[],
        }
    }
}

words! {
    /// Why a referral stopped or was declined.
    StopReason {
        /// No place left.
        Full = "full",
        /// Too expensive.
        Cost = "cost",
        /// Too far or no transport.
        Travel = "travel",
        /// Did not dare to go.
        NotDared = "not-dared",
        /// Could not, because of health.
        Health = "health",
        /// It did not fit.
        NotFitting = "not-fitting",
        /// Something else; the words say what.
        Other = "other",
        /// The file was closed.
        FileClosed = "file-closed",
    }
}

impl StopReason {
    /// Those that somebody may choose: a file that was closed says so itself.
    pub const CHOICES: &'static [Self] = &[
        Self::Full,
        Self::Cost,
        Self::Travel,
        Self::NotDared,
        Self::Health,
        Self::NotFitting,
        Self::Other,
    ];
}

/// One step of a referral.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// The state reached.
    pub state: ReferralState,
    /// The day.
    pub on: NaiveDate,
    /// Why, where it stopped or was declined.
    pub reason: Option<StopReason>,
    /// The resident's own words; at completion empty means: could not ask.
    pub said: CleanText,
}

/// A warm handover: the resident is introduced to somebody with a name.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Handover {
    /// To whom; empty where nobody was named yet.
    pub to: CleanText,
    /// What the resident agreed to have told; empty means: nothing but the name.
    pub share: CleanText,
    /// Whether somebody goes along the first time; `None` where nobody asked.
    pub together: Option<bool>,
}

/// A referral with all its steps, the oldest first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Referral {
    /// Its number.
    pub id: RecordId,
    /// Where it leads.
    pub to: Target,
    /// The warm handover.
    pub handover: Handover,
    /// The steps; the first is always [`ReferralState::Agreed`].
    pub steps: Vec<Step>,
    /// Who referred.
    pub by: CleanText,
}

impl Referral {
    /// Where it stands.
    pub fn state(&self) -> ReferralState {
        self.steps.last().map_or(ReferralState::Agreed, |step| step.state)
    }

    /// The day of the last step.
    pub fn since(&self) -> Option<NaiveDate> {
        self.steps.last().map(|step| step.on)
    }

    /// Whether the resident did not want it: what was full, or ended with the file, was never declined.
    pub fn was_declined(&self) -> bool {
        let ended = matches!(self.state(), ReferralState::Declined | ReferralState::Stopped);
        let reason = self.steps.last().and_then(|step| step.reason);
        ended && !matches!(reason, Some(StopReason::Full | StopReason::FileClosed))
    }

    /// Whether something still has to happen.
    pub fn is_open(&self) -> bool {
        !self.state().is_closed()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_open_state_can_go_on_and_every_closed_one_cannot() {
        for &state in ReferralState::ALL {
            assert_eq!(state.next().is_empty(), state.is_closed(), "{state:?}");
            assert!(!state.next().contains(&state));
        }
    }
}
