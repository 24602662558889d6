//! Why a command is refused: typed, so that the interface can say it in words with a way out.

use chrono::NaiveDate;

use crate::domain::appointment::TimeOfDay;
use crate::domain::betrayal::Tells;
use crate::domain::measured::SheetNo;
use crate::domain::referral::ReferralState;
use crate::domain::role::Role;
use crate::domain::unwilling::Missing;
use crate::domain::{CleanText, OfferId, RecordId, ResidentId};

/// What about a file stands in the way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum InTheWay {
    /// It is closed since that day.
    Closed(NaiveDate),
    /// It is open.
    Open,
    /// An unwilling-track file has to be closed first.
    Unwilling,
    /// Something is done together with somebody still.
    Pair,
    /// The last in it happened on this day.
    After(NaiveDate),
    /// The resident wants no contact.
    Objects,
    /// This is what the resident wished already.
    Wished,
    /// There is an appointment at that time of that day already.
    Meets(NaiveDate),
    /// It was said already what became of the appointment.
    MeetingOver,
    /// The appointment has yet to come, on this day, at this time where one was agreed.
    MeetingAhead(NaiveDate, Option<TimeOfDay>),
}

/// What stands in the way of a measurement.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MeasurementTrouble {
    /// A sheet is out for this resident, since that day.
    Out(ResidentId, NaiveDate),
    /// None is out for this resident.
    NoneOut(ResidentId),
    /// No sheet of this number is out.
    Unknown(SheetNo),
    /// The sheet of this number was typed in already.
    Entered(SheetNo),
    /// Nothing was answered.
    NothingAnswered,
    /// It was taken on that day already.
    Twice,
    /// An answer is none that its question takes.
    Misfit,
}

/// What stands in the way of a sum on the budget.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BudgetTrouble {
    /// The sum is nothing.
    Nothing,
    /// There is no commitment of this number.
    NoCommitment(RecordId),
    /// The commitment is on this line.
    OtherLine(CleanText),
    /// The commitment was for something else, or for somebody who is not named.
    OtherPurpose(RecordId),
    /// Nothing of the commitment is left to pay.
    Settled(RecordId),
}

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
    /// The day lies before 1900 or more than five years ahead.
    FarAway(NaiveDate),
    /// A reason is needed.
    ReasonMissing,
    /// The reason of an erasure stays, so this of the person must not stand in it.
    ReasonTells(Tells),
    /// Words that may be read without a name tell this of the person.
    WordsTell(Tells),
    /// Something about a sum on the budget.
    Budget(BudgetTrouble),
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
    /// This resident is paused until that day already, for the same reason.
    PausedAlready(ResidentId, NaiveDate),
    /// This resident is moved in that way until that day already, for the same reason.
    MovedAlready(ResidentId, NaiveDate),
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
    /// The same was promised already and is still open.
    FollowUpOpen(ResidentId, NaiveDate),
    /// What is to be done has no words.
    WhatMissing,
    /// The task was done already.
    TaskDone(RecordId),
    /// A pair needs two different people.
    SamePerson,
    /// These two are a pair already.
    AlreadyPaired(ResidentId),
    /// The pair ended already.
    PairEnded(RecordId),
    /// Something about the yearly measurement or a sheet of it.
    Measurement(MeasurementTrouble),
    /// Nobody was named to hand over to.
    UserMissing,
    /// There is a wave of this name already.
    WaveNamed(CleanText),
    /// Nobody is left for a wave.
    WaveEmpty,
    /// This is missing before an unwilling-track file may be opened.
    GateShut(Missing),
    /// The resident was not referred to this offer, or did not decline it.
    NeverDeclined(OfferId),
    /// Such a file is open already.
    UnwillingOpen(ResidentId),
    /// No such file is open.
    NoUnwilling(ResidentId),
    /// Such a file may stay open until this day at most.
    UnwillingTooLong(NaiveDate),
    /// Whoever opened the file cannot approve it.
    SameReader,
    /// It was approved already.
    AlreadyApproved,
    /// Nobody approved it, so nothing can be handed over.
    NotApproved,
    /// Nobody changes their own role.
    OwnRole,
    /// This role does not do that.
    NotAllowed(Role),
    /// This resident was not handed to you.
    NotYours(ResidentId),
    /// The file of this resident stands in the way.
    File(ResidentId, InTheWay),
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
    /// The entry concerned only people who were erased.
    OnlyErased(u64),
}
