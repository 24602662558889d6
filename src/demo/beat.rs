//! The beats that the years of the demo are made of.

use crate::domain::{OfferId, RecordId};

/// Something that will happen.
#[derive(Debug, Clone, Copy)]
pub(super) enum Beat {
    /// Seek contact; the number counts the tries.
    Call(u8),
    /// Talk and make the plan, or its next version.
    Plan,
    /// Refer.
    Refer,
    /// See how a referral goes.
    Step(RecordId),
    /// The day of a promise has come.
    Promise(RecordId),
    /// The resident asks for contact.
    Ask,
    /// A pause begins.
    Pause,
    /// The yearly measurement.
    Measure,
    /// Moved by hand.
    Move,
    /// The provider confirms an offer.
    Confirm(OfferId),
}
