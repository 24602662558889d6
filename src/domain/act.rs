//! The acts of a person, as the history names them: one list, from which everything that has to know
//! every act is made.
//!
//! The list holds words only. What an act asks, may and does stands in the file of `acts` that the
//! last column names; a line here without it does not compile.

/// Gives the list to a macro: documentation, number on the wire (never used twice), variant, name in
/// the history and in JSON, and the type in `acts` that does it.
macro_rules! every_act {
    ($make:ident) => {
        $make! {
            /// Logged a contact or an attempt.
            1 LogContact "contact.log" contact::Log,
            /// Made a promise.
            2 MakePromise "promise.make" promise::Make,
            /// Kept a promise.
            3 KeepPromise "promise.keep" promise::Keep,
            /// Released a promise.
            4 ReleasePromise "promise.release" promise::Release,
            /// Referred.
            5 Refer "refer" referral::Refer,
            /// Moved a referral along.
            6 MoveReferral "referral.move" referral::Move,
            /// Paused.
            7 Pause "pause" pause::Set,
            /// Ended a pause.
            8 Resume "pause.end" pause::End,
            /// Recorded that a resident asked for contact.
            9 Request "request" request::Note,
            /// Moved a person in the queue.
            10 Move "move" place::Move,
            /// Ended a move by hand.
            11 Unmove "move.end" place::End,
            /// Saved a version of the plan.
            12 SavePlan "plan.save" plan::Save,
            /// Recorded that the yearly measurement was taken.
            13 RecordTaken "measure.taken" measurement::Record,
            /// Asked the WSP to judge the rung.
            19 Signal "signal" signal::Give,
            /// Recorded what the WSP judged.
            20 JudgeSignal "signal.result" signal::Judge,
            /// Added a resident.
            14 AddResident "resident.add" resident::Add,
            /// Edited a resident.
            15 EditResident "resident.edit" resident::Edit,
            /// Added an offer.
            16 AddOffer "offer.add" offer::Add,
            /// Edited an offer.
            17 EditOffer "offer.edit" offer::Edit,
            /// Confirmed an offer with its provider.
            18 ConfirmOffer "offer.confirm" offer::Confirm,
            /// Noted a task.
            21 AddTask "task.add" task::Add,
            /// Did a task.
            22 DoTask "task.do" task::Do,
            /// Recorded an income contact.
            23 RecordIncome "income.record" income::Record,
            /// Handed residents over.
            24 Assign "handover" owner::HandOver,
            /// Brought two residents together.
            25 Pair "buddy.pair" buddy::Pair,
            /// Ended a pair.
            26 Unpair "buddy.end" buddy::End,
            /// Opened an unwilling-track file.
            27 OpenUnwilling "unwilling.open" unwilling::Open,
            /// Approved an unwilling-track file.
            28 ApproveUnwilling "unwilling.approve" unwilling::Approve,
            /// Closed an unwilling-track file.
            29 CloseUnwilling "unwilling.close" unwilling::Close,
            /// Made a wave.
            30 AddWave "wave.add" wave::Add,
            /// Gave a user a role.
            31 SetRole "role.set" role::Give,
        }
    };
}
pub(crate) use every_act;

use crate::domain::word::words;

macro_rules! vocabulary {
    ($($(#[$meta:meta])* $no:literal $kind:ident $name:literal $does:path,)+) => {
        words! {
            /// The acts of a person, as the history names them.
            Act { $($(#[$meta])* $kind = $name,)+ }
        }
    };
}
every_act!(vocabulary);
