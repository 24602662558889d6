//! Why something was not done: refusals with a way out, forms that cannot be read, keys that do
//! nothing now.

use chrono::NaiveDate;

use super::Strings;
use super::say::capital;
use crate::app::form::Problem;
use crate::app::input::{Clash, SaveProblem};
use crate::app::model::Why;
use crate::domain::betrayal::Tells;
use crate::domain::day::NotADay;
use crate::domain::referral::ReferralState;
use crate::domain::unwilling::Missing;
use crate::domain::{Caseload, OfferId, Refusal};

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
            Refusal::FollowUpOpen(id, by) => {
                self.refused_follow_up(self.names(caseload, &[*id]), self.day(*by, today))
            }
            Refusal::WhatMissing => self.refused_what(),
            Refusal::TaskDone(_) => self.refused_task_done(),
            Refusal::SamePerson => self.refused_same_person(),
            Refusal::AlreadyPaired(_) => self.refused_paired(),
            Refusal::PairEnded(_) => self.refused_pair_ended(),
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
            Refusal::NothingToChange => self.refused_nothing(),
            Refusal::NothingToUndo => self.refused_no_undo(),
            Refusal::NothingToRedo => self.refused_no_redo(),
            Refusal::UnknownEntry(seq) => self.refused_entry(*seq),
            Refusal::NotUndoable(seq) => self.refused_not_undoable(*seq),
            Refusal::ChangedSince(seq) => self.refused_changed_since(*seq),
            Refusal::OnlyErased(seq) => self.refused_only_erased(*seq),
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

    /// What is wrong with a form.
    pub fn problem(&self, problem: &Problem, today: NaiveDate) -> String {
        match problem {
            Problem::NotADay(field, side, why) => {
                let (field, said) = (capital(&self.field(*field)), self.not_a_day(*why, today));
                match why {
                    NotADay::Far(_) => self.problem_day_far(field, said),
                    NotADay::NoSuchDay { .. } | NotADay::NoSuchMonth(_) => {
                        self.problem_day(field, said)
                    }
                    _ => self.problem_day_try(field, said, self.day_to_try(*side, today)),
                }
            }
            Problem::Missing(field) => self.problem_missing(capital(&self.field(*field))),
            Problem::NotATime(field) => self.problem_time(capital(&self.field(*field))),
            Problem::NotWith(field) => self.problem_not_with(capital(&self.field(*field))),
            Problem::MayBeBsn(field) => self.problem_bsn(capital(&self.field(*field))),
            Problem::NotANumber(field, least, most) => {
                self.problem_number(capital(&self.field(*field)), *least, *most)
            }
            Problem::TooLong(field, long) => {
                self.problem_long(capital(&self.field(*field)), long.max)
            }
        }
    }

    /// Why a key does nothing now.
    pub fn why(&self, why: Why) -> String {
        match why {
            Why::NobodySelected => self.why_nobody(),
            Why::NoOfferSelected => self.why_no_offer(),
            Why::NothingDeclined => self.why_nothing_declined(),
            Why::SoughtOneWay => self.why_two_channels(),
            Why::NothingTyped => self.why_no_draft(),
            Why::NoOpenPromise => self.why_no_promise(),
            Why::NoOpenReferral => self.why_no_referral(),
            Why::NotPaused => self.why_not_paused(),
            Why::NotMoved => self.why_not_moved(),
            Why::NoPhone => self.why_no_phone(),
            Why::NothingHere => self.why_nothing_here(),
            Why::NothingToUndo => self.why_nothing_to_undo(),
            Why::NothingToRedo => self.why_nothing_to_redo(),
            Why::NothingSealed => self.why_nothing_sealed(),
            Why::InThePast => self.why_in_the_past(),
            Why::NoOpenSignal => self.why_no_signal(),
            Why::NotInSheet => self.why_not_in_sheet(),
            Why::NobodyToCall => self.why_nobody_to_call(),
            Why::NoOpenTask => self.why_no_task(),
            Why::NobodyElse => self.why_nobody_else(),
            Why::TwoMarked => self.why_two_marked(),
            Why::NoPair => self.why_no_pair(),
            Why::NoWave => self.why_no_wave(),
            Why::NoUnwilling => self.why_no_unwilling(),
            Why::UnwillingOpen => self.why_unwilling_open(),
            Why::NotForRole => self.why_not_for_role(),
            Why::Busy => self.why_busy(),
            Why::OnePersonOnly => self.why_one_person(),
        }
    }

    /// What somebody else did meanwhile.
    pub fn clash(&self, caseload: &Caseload, clash: &Clash, today: NaiveDate) -> String {
        let by = clash.by.to_string();
        match &clash.refusal {
            Some(refusal) => self.clash_refused(by, self.refusal(caseload, refusal, today)),
            None => self.clash_changed(by),
        }
    }

    /// Why nothing was saved.
    pub fn not_saved(&self, problem: SaveProblem) -> String {
        match problem {
            SaveProblem::NoSpace => self.not_saved_space(),
            SaveProblem::ReadOnly => self.not_saved_read_only(),
            SaveProblem::Other => self.not_saved_other(),
        }
    }
}
