//! The acts of a person, as the history names them: one list, from which everything that has to know
//! every act is made.
//!
//! The list holds words only. What an act asks, may and does stands in the file of `acts` that the
//! last column names; a line here without it does not compile.

/// Gives the list to a macro: documentation, number on the wire (never used twice), variant, name in
/// the history and in JSON, the type in `acts` that does it, and the ways to it: documentation,
/// variant, name in keymaps, and the constant beside the type.
macro_rules! every_act {
    ($make:ident) => {
        $make! {
            /// Logged a contact or an attempt.
            1 LogContact "contact.log" contact::Log [
                /// Log a contact or an attempt.
                ContactLog "contact.log" LOG,
                /// Log at once: telephoned, nobody answered.
                ContactNoAnswer "contact.no-answer" NO_ANSWER,
                /// The person called was spoken.
                CallReached "call.reached" REACHED,
                /// A voicemail was left.
                CallVoicemail "call.voicemail" VOICEMAIL,
                /// The number belongs to somebody else.
                CallWrongNumber "call.wrong-number" WRONG_NUMBER,
                /// An appointment was made.
                CallAppointment "call.appointment" APPOINTMENT,
            ],
            /// Made a promise.
            2 MakePromise "promise.make" promise::Make [
                /// Promise something.
                PromiseMake "promise.make" MAKE,
            ],
            /// Kept a promise.
            3 KeepPromise "promise.keep" promise::Keep [
                /// The earliest open promise was done.
                PromiseKeep "promise.keep" KEEP,
            ],
            /// Released a promise.
            4 ReleasePromise "promise.release" promise::Release [
                /// Give the earliest open promise back, with the reason.
                PromiseRelease "promise.release" RELEASE,
            ],
            /// Referred.
            5 Refer "refer" referral::Refer [
                /// Refer to the selected offer.
                ReferralRefer "referral.refer" REFER,
                /// Refer to a department or partner.
                ReferralDepartment "referral.department" DEPARTMENT,
            ],
            /// Moved a referral along.
            6 MoveReferral "referral.move" referral::Move [
                /// Move a referral along.
                ReferralMove "referral.move" MOVE,
            ],
            /// Paused.
            7 Pause "pause" pause::Set [
                /// Pause until a day.
                PauseSet "pause.set" SET,
            ],
            /// Ended a pause.
            8 Resume "pause.end" pause::End [
                /// End the pause.
                PauseEnd "pause.end" END,
            ],
            /// Recorded that a resident asked for contact.
            9 Request "request" request::Note [
                /// The resident asked for contact.
                RequestNote "request.note" NOTE,
            ],
            /// Asked the WSP to judge the rung.
            19 Signal "signal" signal::Give [
                /// Ask the WSP to judge the rung.
                SignalRecord "signal.record" GIVE,
            ],
            /// Recorded what the WSP judged.
            20 JudgeSignal "signal.result" signal::Judge [
                /// Record what the WSP judged.
                SignalJudge "signal.judge" JUDGE,
            ],
            /// Moved a person in the queue.
            10 Move "move" place::Move [
                /// Move up in the queue, with the reason.
                PlaceUp "place.up" UP,
                /// Move down in the queue, with the reason.
                PlaceDown "place.down" DOWN,
            ],
            /// Ended a move by hand.
            11 Unmove "move.end" place::End [
                /// End a move by hand.
                PlaceEnd "place.end" END,
            ],
            /// Confirmed an offer with its provider.
            18 ConfirmOffer "offer.confirm" offer::Confirm [
                /// Record that the provider confirmed the offer today.
                OfferConfirm "offer.confirm" CONFIRM,
            ],
            /// Saved a version of the plan.
            12 SavePlan "plan.save" plan::Save [
                /// Make the next version of the plan.
                PlanEdit "plan.edit" EDIT,
            ],
            /// Noted a task.
            21 AddTask "task.add" task::Add [
                /// Note a task among ourselves.
                TaskAdd "task.add" ADD,
            ],
            /// Did a task.
            22 DoTask "task.do" task::Do [
                /// The earliest open task was done.
                TaskDo "task.do" DO,
            ],
            /// Recorded an income contact.
            23 RecordIncome "income.record" income::Record [
                /// Record an income contact.
                IncomeRecord "income.record" RECORD,
            ],
            /// Handed residents over.
            24 Assign "handover" owner::HandOver [
                /// Hand over to another user.
                OwnerHandOver "owner.hand-over" HAND_OVER,
            ],
            /// Made a wave.
            30 AddWave "wave.add" wave::Add [
                /// Make a wave.
                WaveAdd "wave.add" ADD,
            ],
            /// Brought two residents together.
            25 Pair "buddy.pair" buddy::Pair [
                /// Bring two marked residents together.
                BuddyPair "buddy.pair" PAIR,
            ],
            /// Ended a pair.
            26 Unpair "buddy.end" buddy::End [
                /// End the pair.
                BuddyEnd "buddy.end" END,
            ],
            /// Opened an unwilling-track file.
            27 OpenUnwilling "unwilling.open" unwilling::Open [
                /// Open an unwilling-track file.
                UnwillingOpen "unwilling.open" OPEN,
            ],
            /// Approved an unwilling-track file.
            28 ApproveUnwilling "unwilling.approve" unwilling::Approve [
                /// Approve it.
                UnwillingApprove "unwilling.approve" APPROVE,
            ],
            /// Closed an unwilling-track file.
            29 CloseUnwilling "unwilling.close" unwilling::Close [
                /// Close it.
                UnwillingClose "unwilling.close" CLOSE,
            ],
            /// Closed a file.
            32 CloseFile "file.close" closing::Close [
                /// Close the file, with the reason.
                FileClose "file.close" CLOSE,
            ],
            /// Opened a closed file again.
            33 ReopenFile "file.reopen" closing::Reopen [
                /// Open the file again.
                FileReopen "file.reopen" REOPEN,
            ],
            /// Recorded a wish about contact.
            34 NoteWish "wish.note" wish::Note [
                /// Record how contact is welcome.
                WishNote "wish.note" NOTE,
            ],
            /// Made an appointment.
            35 MakeAppointment "appointment.make" appointment::Make [
                /// Make an appointment.
                AppointmentMake "appointment.make" MAKE,
            ],
            /// Recorded that somebody came to an appointment.
            36 MeetAppointment "appointment.came" appointment::Came [
                /// The resident came to the appointment.
                AppointmentCame "appointment.came" CAME,
            ],
            /// Recorded that somebody did not come to an appointment.
            37 MissAppointment "appointment.missed" appointment::Missed [
                /// The resident did not come to the appointment.
                AppointmentMissed "appointment.missed" MISSED,
            ],
            /// Moved an appointment.
            38 MoveAppointment "appointment.move" appointment::Move [
                /// Move the appointment to another day or time.
                AppointmentMove "appointment.move" MOVE,
            ],
            /// Called an appointment off.
            39 CancelAppointment "appointment.cancel" appointment::Cancel [
                /// Call the appointment off, with the reason.
                AppointmentCancel "appointment.cancel" CANCEL,
            ],
            /// Recorded that the yearly measurement was taken.
            13 RecordTaken "measure.taken" measurement::Record [],
            /// Took the yearly measurement.
            42 TakeMeasurement "measure.take" measurement::Take [],
            /// Handed out a sheet of it.
            43 HandOutSheet "measure.paper" measurement::HandOut [
                /// Hand out a sheet of the yearly measurement.
                MeasurePaper "measure.paper" HAND_OUT,
            ],
            /// Asked again about a sheet.
            44 RemindOfSheet "measure.remind" measurement::Remind [
                /// Ask again about a sheet.
                MeasureRemind "measure.remind" REMIND,
            ],
            /// Typed a sheet in.
            45 EnterSheet "measure.enter" measurement::Enter [],
            /// Recorded why a measurement was not taken.
            46 DeclineMeasurement "measure.declined" measurement::Decline [
                /// Record why there is no measurement this time.
                MeasureDeclined "measure.declined" DECLINE,
            ],
            /// Committed a sum of the budget.
            47 CommitMoney "budget.commit" budget::Commit [],
            /// Spent a sum of the budget.
            48 SpendMoney "budget.spend" budget::Spend [],
            /// Recorded what a resident answered: is this right?
            49 NoteReply "reply.note" reply::Note [
                /// Record whether the page is right, in their words.
                ReplyNote "reply.note" NOTE,
            ],
            /// Recorded what a resident would change in the offer.
            50 NoteSuggestion "suggestion.note" suggestion::Note [
                /// Record what they would change in the offer, without a name.
                SuggestionNote "suggestion.note" NOTE,
            ],
            /// Added a resident.
            14 AddResident "resident.add" resident::Add [],
            /// Edited a resident.
            15 EditResident "resident.edit" resident::Edit [],
            /// Added an offer.
            16 AddOffer "offer.add" offer::Add [],
            /// Edited an offer.
            17 EditOffer "offer.edit" offer::Edit [
                /// Close the selected offer: nobody can come any more.
                OfferClose "offer.close" CLOSE,
                /// Open the selected offer again.
                OfferReopen "offer.reopen" REOPEN,
            ],
            /// Merged an offer that was there twice.
            40 MergeOffer "offer.merge" offer::Merge [
                /// Merge the selected offer into another of its name.
                OfferMerge "offer.merge" MERGE,
            ],
            /// Decided what a list from outside left to decide.
            41 SettleList "list.settle" listed::Settle [],
            /// Gave a user a role.
            31 SetRole "role.set" role::Give [],
        }
    };
}
pub(crate) use every_act;

use crate::domain::word::words;

macro_rules! vocabulary {
    ($($(#[$meta:meta])* $no:literal $kind:ident $name:literal $noun:ident::$does:ident [$($way:tt)*],)+) => {
        words! {
            /// The acts of a person, as the history names them.
            Act { $($(#[$meta])* $kind = $name,)+ }
        }
    };
}
every_act!(vocabulary);
