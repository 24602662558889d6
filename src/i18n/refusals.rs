//! Why something was not done, with a way out.

use chrono::NaiveDate;

use super::Strings;
use crate::domain::betrayal::Tells;
use crate::domain::id::{Code, RecordKind};
use crate::domain::referral::ReferralState;
use crate::domain::refusal::{BudgetTrouble, InTheWay, MeasurementTrouble};
use crate::domain::unwilling::Missing;
use crate::domain::{Caseload, OfferId, RecordId, Refusal, ResidentId};

impl Strings {
    fn never_declined(&self, caseload: &Caseload, offer: OfferId) -> String {
        self.refused_never_declined(self.offer_name(caseload, offer))
    }

    /// Why a command was refused, with a way out.
    pub fn refusal(&self, caseload: &Caseload, refusal: &Refusal, today: NaiveDate) -> String {
        match refusal {
            Refusal::NobodyChosen => self.refused_nobody(),
            Refusal::UnknownResident(_) => self.refused_resident(),
            Refusal::UnknownOffer(_) => self.refused_offer(),
            Refusal::UnknownRecord(_) => self.refused_record(),
            Refusal::InFuture(on) => self.refused_future(self.day(*on, today)),
            Refusal::InPast(on) => self.refused_past(self.day(*on, today)),
            Refusal::FarAway(on) => self.refused_far(self.day(*on, today)),
            Refusal::ReasonMissing => self.refused_reason(),
            Refusal::ReasonTells(tells) => self.reason_tells(*tells),
            Refusal::WordsTell(tells) => self.refused_words_tell(self.word("tells", tells.name())),
            Refusal::Budget(why) => self.refused_budget(why),
            Refusal::NameMissing => self.refused_name(),
            Refusal::PromiseClosed(_) => self.refused_promise_closed(),
            Refusal::OfferClosed(id) => self.refused_offer_closed(self.offer_name(caseload, *id)),
            Refusal::OfferFull(id) => self.refused_offer_full(self.offer_name(caseload, *id)),
            Refusal::AlreadyReferred(id, _) => self.refused_referred(self.names(caseload, &[*id])),
            Refusal::StateSkipped { from, to } => self.skipped(*from, *to),
            Refusal::StepBefore(on) => self.refused_step_before(self.day(*on, today)),
            Refusal::NotPaused => self.refused_not_paused(),
            Refusal::PausedAlready(id, until) => {
                self.refused_paused_already(self.names(caseload, &[*id]), self.day(*until, today))
            }
            Refusal::MovedAlready(id, until) => {
                self.refused_moved_already(self.names(caseload, &[*id]), self.day(*until, today))
            }
            Refusal::NotMoved => self.refused_not_moved(),
            Refusal::NamedTwice => self.refused_named_twice(),
            Refusal::RungTyped => self.refused_rung(),
            Refusal::SignalJudged(_) => self.refused_judged(),
            Refusal::FollowUpOpen(id, by) => self.follow_up_open(caseload, *id, *by, today),
            Refusal::WhatMissing => self.refused_what(),
            Refusal::TaskDone(_) => self.refused_task_done(),
            Refusal::SamePerson => self.refused_same_person(),
            Refusal::AlreadyPaired(_) => self.refused_paired(),
            Refusal::PairEnded(_) => self.refused_pair_ended(),
            Refusal::Measurement(why) => self.refused_measurement(caseload, *why, today),
            Refusal::UserMissing => self.refused_user(),
            Refusal::WaveNamed(name) => self.refused_wave_named(name.to_string()),
            Refusal::WaveEmpty => self.refused_wave_empty(),
            Refusal::NeverDeclined(id) => self.never_declined(caseload, *id),
            Refusal::GateShut(missing) => self.gate_shut(*missing),
            Refusal::UnwillingOpen(id) => self.refused_unwilling_open(self.names(caseload, &[*id])),
            Refusal::NoUnwilling(id) => self.refused_no_unwilling(self.names(caseload, &[*id])),
            Refusal::UnwillingTooLong(on) => self.refused_unwilling_long(self.day(*on, today)),
            Refusal::SameReader => self.refused_same_reader(),
            Refusal::AlreadyApproved => self.refused_approved(),
            Refusal::NotApproved => self.refused_not_approved(),
            Refusal::OwnRole => self.refused_own_role(),
            Refusal::NotAllowed(role) => self.refused_role(self.word("role", role.name())),
            Refusal::NotYours(_) => self.refused_not_yours(),
            Refusal::File(id, why) => self.in_the_way(caseload, *id, *why, today),
            Refusal::NothingToChange => self.refused_nothing(),
            Refusal::NothingToUndo => self.refused_no_undo(),
            Refusal::NothingToRedo => self.refused_no_redo(),
            Refusal::UnknownEntry(seq) => self.refused_entry(*seq),
            Refusal::NotUndoable(_) => self.refused_not_undoable(),
            Refusal::ChangedSince(_) => self.refused_changed_since(),
            Refusal::OnlyErased(seq) => self.refused_only_erased(*seq),
        }
    }

    fn refused_measurement(
        &self,
        caseload: &Caseload,
        why: MeasurementTrouble,
        today: NaiveDate,
    ) -> String {
        use MeasurementTrouble as T;
        match why {
            T::Out(id, on) => {
                self.refused_sheet_out(self.names(caseload, &[id]), self.day(on, today))
            }
            T::NoneOut(id) => self.refused_no_sheet_out(self.names(caseload, &[id])),
            T::Unknown(no) => self.refused_sheet(no.to_string()),
            T::Entered(no) => self.refused_sheet_entered(no.to_string()),
            T::NothingAnswered => self.refused_nothing_answered(),
            T::Twice => self.refused_measured_twice(),
            T::Misfit => self.refused_answer(),
        }
    }

    fn follow_up_open(
        &self,
        caseload: &Caseload,
        id: ResidentId,
        by: NaiveDate,
        today: NaiveDate,
    ) -> String {
        self.refused_follow_up(self.names(caseload, &[id]), self.day(by, today))
    }

    fn refused_budget(&self, why: &BudgetTrouble) -> String {
        let code = |id: &RecordId| Code::Record(RecordKind::Cost, *id).to_string();
        match why {
            BudgetTrouble::Nothing => self.refused_no_sum(),
            BudgetTrouble::NoCommitment(id) => self.refused_no_commitment(code(id)),
            BudgetTrouble::OtherLine(line) => self.refused_other_line(line.to_string()),
            BudgetTrouble::OtherPurpose(id) => self.refused_other_purpose(code(id)),
            BudgetTrouble::Settled(id) => self.refused_settled(code(id)),
        }
    }

    fn in_the_way(
        &self,
        caseload: &Caseload,
        id: ResidentId,
        why: InTheWay,
        today: NaiveDate,
    ) -> String {
        let who = self.names(caseload, &[id]);
        match why {
            InTheWay::Closed(on) => self.refused_file_closed(who, self.day(on, today)),
            InTheWay::Open => self.refused_not_closed(who),
            InTheWay::Unwilling => self.refused_unwilling_first(who),
            InTheWay::Pair => self.refused_pair_first(who),
            InTheWay::After(on) => self.refused_close_after(who, self.day(on, today)),
            InTheWay::Objects => self.refused_objects(who),
            InTheWay::Meets(on) => self.refused_meets(who, self.day(on, today)),
            InTheWay::MeetingOver => self.refused_meeting_over(),
            InTheWay::MeetingAhead(on, at) => {
                let day = self.long_day(on, today);
                let at = at.map(|at| self.time_of_day(at));
                self.refused_meeting_ahead(at.map_or(day.clone(), |at| format!("{day} {at}")))
            }
            InTheWay::Wished => self.refused_wished(who),
        }
    }

    fn reason_tells(&self, tells: Tells) -> String {
        match tells {
            Tells::Name => self.refused_reason_name(),
            Tells::ClientNumber => self.refused_reason_client(),
            Tells::Phone => self.refused_reason_phone(),
            Tells::Email => self.refused_reason_email(),
        }
    }

    fn gate_shut(&self, missing: Missing) -> String {
        match missing {
            Missing::Question(question) => {
                self.refused_gate_question(self.word("can", question.name()))
            }
            Missing::Channels => self.refused_gate_channels(),
            Missing::Place => self.refused_gate_place(),
            Missing::Declined => self.refused_gate_declined(),
            Missing::View => self.refused_gate_view(),
        }
    }

    fn skipped(&self, from: ReferralState, to: ReferralState) -> String {
        let state = |state: ReferralState| self.word("state", state.name());
        if from.is_closed() {
            return self.refused_skip_closed(state(from));
        }
        let options: Vec<String> = from.next().iter().map(|next| state(*next)).collect();
        self.refused_skip(state(from), state(to), options.join(", "))
    }
}
