//! Why a command is refused: typed, so that the interface can say it in words with a way out.

use chrono::NaiveDate;

use crate::domain::referral::ReferralState;
use crate::domain::{OfferId, RecordId, ResidentId};

/// Why a command changes nothing. Never an error of the program.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// No resident was named.
    NobodyChosen,
    /// This resident is not on the caseload (any more).
    UnknownResident(ResidentId),
    /// This offer is not in the catalogue (any more).
    UnknownOffer(OfferId),
    /// No such record in this resident's file.
    UnknownRecord(RecordId),
    /// The day lies in the future, where only the past can be.
    InFuture(NaiveDate),
    /// The day lies in the past, where only today or later can be.
    InPast(NaiveDate),
    /// The day lies before 1900 or more than ten years ahead.
    FarAway(NaiveDate),
    /// A reason is needed.
    ReasonMissing,
    /// A name is needed.
    NameMissing,
    /// The promise was kept or released already.
    PromiseClosed(RecordId),
    /// The offer is closed or temporarily closed.
    OfferClosed(OfferId),
    /// The offer is full and keeps no waiting list.
    OfferFull(OfferId),
    /// This resident is already referred there and the referral is still open.
    AlreadyReferred(ResidentId, RecordId),
    /// The referral cannot go from this state to that one.
    StateSkipped {
        /// Where it stands.
        from: ReferralState,
        /// What was asked.
        to: ReferralState,
    },
    /// The step lies before the one that it follows.
    StepBefore(NaiveDate),
    /// There is no pause to end.
    NotPaused,
    /// There is no move to end.
    NotMoved,
    /// The rows of an import name one record twice.
    NamedTwice,
    /// A rung changes only by a result of the WSP.
    RungTyped,
    /// The WSP has judged this signal already.
    SignalJudged(RecordId),
    /// Nothing would change.
    NothingToChange,
    /// There is nothing to undo.
    NothingToUndo,
    /// There is nothing to redo.
    NothingToRedo,
    /// No such entry in the journal.
    UnknownEntry(u64),
    /// The entry cannot be undone: it is of a demo's past or was undone already.
    NotUndoable(u64),
    /// Something of it was changed since.
    ChangedSince(u64),
}
