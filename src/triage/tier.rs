//! The tiers of the honest order, and the place that somebody has in it.

use chrono::NaiveDate;

use crate::domain::ResidentId;
use crate::domain::word::words;

words! {
    /// The tiers of the honest order.
    Tier {
        /// A promise we broke, or an appointment of which nobody has said how it went.
        BrokenPromise = "0",
        /// The resident asked.
        Asked = "1",
        /// A referral has gone silent.
        SilentReferral = "2",
        /// Never spoken since inflow.
        NeverSpoken = "3",
        /// The agreed interval has passed.
        IntervalPassed = "4",
        /// The yearly measurement is due.
        MeasurementDue = "5",
        /// Spoken longest ago.
        LongestAgo = "6",
        /// Drawn at random.
        Random = "R",
    }
}

impl Tier {
    /// Whether an appointment that is ahead holds somebody back: all but what we did not do by its
    /// day, and a question that was asked since.
    pub const fn is_met_by_appointment(self) -> bool {
        !matches!(self, Self::BrokenPromise | Self::Asked)
    }

    /// Whether a conversation is all that is waited for. A promise, an answer after an appointment,
    /// a question and a referral are owed besides, and most of their work needs no call.
    pub const fn is_call_only(self) -> bool {
        match self {
            Self::BrokenPromise | Self::Asked | Self::SilentReferral => false,
            Self::NeverSpoken
            | Self::IntervalPassed
            | Self::MeasurementDue
            | Self::LongestAgo
            | Self::Random => true,
        }
    }
}

/// One person's place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// Who.
    pub resident: ResidentId,
    /// In which tier.
    pub tier: Tier,
    /// The date that counts; `None` where it is not known.
    pub since: Option<NaiveDate>,
}
