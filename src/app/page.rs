//! What there is to read over the panes.

use crate::domain::timeline::MomentKey;
use crate::domain::{OfferId, ResidentId};
use crate::report::ReportKind;

/// A page to read over the panes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Page {
    /// Why this person stands here.
    Why(ResidentId),
    /// What the screen says of this person and what happened last, whole.
    Whole(Option<ResidentId>),
    /// A moment of the timeline.
    Moment(ResidentId, MomentKey),
    /// An offer, as seen for the selected resident.
    Offer(OfferId),
    /// Who did and read what in this person's file.
    Log(ResidentId),
    /// What came of a call block.
    Calls,
    /// The page to look at together with this person; nothing else is on the screen.
    Own(ResidentId),
    /// What whoever takes over must know.
    Absence,
    /// The unwilling-track file of this person.
    Unwilling(ResidentId),
    /// How far each wave came.
    Waves,
    /// A report about groups.
    Report(ReportKind),
}

impl Page {
    /// The person whose file it shows.
    pub const fn person(self) -> Option<ResidentId> {
        match self {
            Self::Why(id)
            | Self::Whole(Some(id))
            | Self::Moment(id, _)
            | Self::Own(id)
            | Self::Unwilling(id) => Some(id),
            Self::Whole(None)
            | Self::Offer(_)
            | Self::Log(_)
            | Self::Calls
            | Self::Absence
            | Self::Waves
            | Self::Report(_) => None,
        }
    }
}
