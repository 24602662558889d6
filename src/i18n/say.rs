//! Sentences about what happened: entries, refusals, moments, problems.

use chrono::NaiveDate;

use super::Strings;
use crate::app::form::Problem;
use crate::app::input::SaveProblem;
use crate::app::model::Why;
use crate::domain::entry::Act;
use crate::domain::id::Code;
use crate::domain::promise::{Promise, PromiseState};
use crate::domain::referral::{ReferralState, Target};
use crate::domain::standing::Direction;
use crate::domain::timeline::Moment;
use crate::domain::{Caseload, Cause, Change, Entry, Offer, OfferId, Refusal, ResidentId};

impl Strings {
    /// One name, or how many people.
    pub fn names(&self, caseload: &Caseload, people: &[ResidentId]) -> String {
        match people {
            [one] => caseload.line(*one).map(|line| line.name.spoken()).unwrap_or_default(),
            many => self.people(many.len()),
        }
    }

    /// An offer's name.
    pub fn offer_name(&self, caseload: &Caseload, id: OfferId) -> String {
        caseload.offer(id).map_or_else(|| self.refused_offer(), |o| o.facts.name.to_string())
    }

    /// Where a referral leads.
    pub fn target(&self, caseload: &Caseload, to: Target) -> String {
        match to {
            Target::Offer(id) => self.offer_name(caseload, id),
            Target::Department(department) => self.word("department", department.name()),
        }
    }

    /// What was promised; a promise without words is to get in touch again.
    pub fn promised(&self, promise: &Promise) -> String {
        if promise.what.is_empty() { self.promise_call() } else { promise.what.to_string() }
    }

    /// What an entry did, in one short sentence.
    pub fn did(&self, caseload: &Caseload, entry: &Entry, today: NaiveDate) -> String {
        match &entry.cause {
            Cause::Did(act) => self.did_act(caseload, *act, entry, today),
            Cause::Undid(seq) => self.saved_undid_entry(*seq),
            Cause::Redid(seq) => self.saved_redid(*seq),
            Cause::Imported { file, rows, .. } => self.saved_import(*rows, file.to_string()),
            Cause::Invented => self.saved_invented(),
            Cause::Erased(erasure) => {
                let codes = erasure.people.iter().map(|gone| Code::Resident(gone.no).to_string());
                let codes = codes.collect::<Vec<_>>().join(", ");
                self.saved_erased(codes, erasure.reason.to_string())
            }
            Cause::Proposed(proposal) => {
                self.saved_proposed(proposal.residents.len(), proposal.decision.to_string())
            }
        }
    }

    fn did_act(&self, caseload: &Caseload, act: Act, entry: &Entry, today: NaiveDate) -> String {
        let who = self.names(caseload, &entry.residents());
        let offer = || {
            let named = entry.changes.iter().find_map(|change| match change {
                Change::Offer(delta) => delta.either().map(name_of),
                _ => None,
            });
            named.unwrap_or_default()
        };
        match act {
            Act::LogContact => self.did_contact(entry, who, today),
            Act::MakePromise => self
                .did_promise(entry, today)
                .map_or_else(|| who.clone(), |day| self.saved_promise(day, who.clone())),
            Act::KeepPromise => self.saved_promise_kept(who),
            Act::ReleasePromise => self.saved_promise_released(who),
            Act::Refer | Act::MoveReferral => self.did_referral(caseload, entry, who, today),
            Act::Pause => self.did_pause(entry, who, today),
            Act::Resume => self.saved_pause_end(who),
            Act::Request => self.saved_request(who),
            Act::Move => self.saved_move(who),
            Act::Unmove => self.saved_move_end(who),
            Act::SavePlan => self.saved_plan(who),
            Act::RecordTaken => self.saved_taken(who),
            Act::Signal => self.saved_signal(who),
            Act::JudgeSignal => self.did_judge(entry, who),
            Act::AddResident => self.saved_resident(who),
            Act::EditResident => {
                let changed: String = entry.changes.iter().map(|c| self.changed(c)).collect();
                let saved = self.saved_resident(who);
                if changed.is_empty() { saved } else { format!("{saved} · {changed}") }
            }
            Act::AddOffer | Act::EditOffer => self.saved_offer(offer()),
            Act::ConfirmOffer => self.saved_confirmed(offer()),
        }
    }

    fn did_judge(&self, entry: &Entry, who: String) -> String {
        let result = entry.changes.iter().find_map(|change| match change {
            Change::Signal(_, delta) => delta.either()?.result,
            _ => None,
        });
        self.saved_judged(result.map(|(rung, _)| self.rung(rung)).unwrap_or_default(), who)
    }

    fn did_contact(&self, entry: &Entry, who: String, today: NaiveDate) -> String {
        let outcome = entry.changes.iter().find_map(|change| match change {
            Change::Contact(_, delta) => delta.either().map(|c| c.outcome),
            _ => None,
        });
        let outcome = outcome.map(|o| self.word("outcome", o.name())).unwrap_or_default();
        let did = capital(&self.saved_contact(outcome, who));
        self.with_promise(did, entry, today)
    }

    fn with_promise(&self, did: String, entry: &Entry, today: NaiveDate) -> String {
        match self.did_promise(entry, today) {
            Some(day) => format!("{did} · {}", self.saved_promise_too(day)),
            None => did,
        }
    }

    /// The day of the promise that an entry made.
    fn did_promise(&self, entry: &Entry, today: NaiveDate) -> Option<String> {
        entry.changes.iter().find_map(|change| match change {
            Change::Promise(_, delta) if delta.before.is_none() => {
                delta.after.as_ref().map(|p| self.day(p.by, today))
            }
            _ => None,
        })
    }

    fn did_referral(
        &self,
        caseload: &Caseload,
        entry: &Entry,
        who: String,
        today: NaiveDate,
    ) -> String {
        let referral = entry.changes.iter().find_map(|change| match change {
            Change::Referral(_, delta) => delta.either(),
            _ => None,
        });
        let Some(referral) = referral else { return who };
        let target = self.target(caseload, referral.to);
        if referral.state() == ReferralState::Agreed {
            self.with_promise(self.saved_refer(target, who), entry, today)
        } else {
            let state = self.word("state", referral.state().name());
            self.saved_referral(state, target, who)
        }
    }

    fn did_pause(&self, entry: &Entry, who: String, today: NaiveDate) -> String {
        let until = entry.changes.iter().find_map(|change| match change {
            Change::Pause(_, delta) => delta.either().map(|p| p.until),
            _ => None,
        });
        self.saved_pause(until.map(|day| self.day(day, today)).unwrap_or_default(), who)
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
            Refusal::NameMissing => self.refused_name(),
            Refusal::PromiseClosed(_) => self.refused_promise_closed(),
            Refusal::OfferClosed(id) => self.refused_offer_closed(self.offer_name(caseload, *id)),
            Refusal::OfferFull(id) => self.refused_offer_full(self.offer_name(caseload, *id)),
            Refusal::AlreadyReferred(id, _) => self.refused_referred(self.names(caseload, &[*id])),
            Refusal::StateSkipped { from, to } => self.skipped(*from, *to),
            Refusal::StepBefore(on) => self.refused_step_before(self.day(*on, today)),
            Refusal::NotPaused => self.refused_not_paused(),
            Refusal::NotMoved => self.refused_not_moved(),
            Refusal::NamedTwice => self.refused_named_twice(),
            Refusal::RungTyped => self.refused_rung(),
            Refusal::SignalJudged(_) => self.refused_judged(),
            Refusal::NothingToChange => self.refused_nothing(),
            Refusal::NothingToUndo => self.refused_no_undo(),
            Refusal::NothingToRedo => self.refused_no_redo(),
            Refusal::UnknownEntry(seq) => self.refused_entry(*seq),
            Refusal::NotUndoable(seq) => self.refused_not_undoable(*seq),
            Refusal::ChangedSince(seq) => self.refused_changed_since(*seq),
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
    pub fn problem(&self, problem: &Problem) -> String {
        match problem {
            Problem::NotADay(field) => self.problem_day(capital(&self.field(*field))),
            Problem::Missing(field) => self.problem_missing(capital(&self.field(*field))),
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
            Why::Busy => self.why_busy(),
            Why::OnePersonOnly => self.why_one_person(),
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

    /// One line of the timeline.
    pub fn moment(&self, caseload: &Caseload, moment: &Moment<'_>, today: NaiveDate) -> String {
        match moment {
            Moment::Contact(c) => {
                let outcome = self.word("outcome", c.outcome.name());
                self.moment_contact(outcome, self.word("channel", c.channel.name()))
            }
            Moment::Promised(p) => self.moment_promised(self.promised(p), self.day(p.by, today)),
            Moment::PromiseClosed(p) => self.closed_promise(p),
            Moment::Step(referral, step) => self.moment_step(
                self.word("state", step.state.name()),
                self.target(caseload, referral.to),
            ),
            Moment::Planned(plan) => self.moment_planned(plan.content.goals.len()),
            Moment::Paused(pause) => self.moment_paused(self.day(pause.until, today)),
            Moment::Requested(_) => self.moment_requested(),
            Moment::Moved(m) if m.direction == Direction::Up => {
                self.moment_moved_up(self.day(m.until, today))
            }
            Moment::Moved(m) => self.moment_moved_down(self.day(m.until, today)),
            Moment::Taken(_) => self.moment_taken(),
            Moment::Signalled(_) => self.moment_signalled(),
            Moment::Judged(_, rung) => self.moment_judged(self.rung(*rung)),
            Moment::Inflow => self.moment_inflow(),
        }
    }

    fn closed_promise(&self, promise: &Promise) -> String {
        let what = self.promised(promise);
        match promise.state {
            PromiseState::Kept { on } if on > promise.by => {
                self.moment_kept_late(what, (on - promise.by).num_days())
            }
            PromiseState::Released { .. } => self.moment_released(what),
            PromiseState::Kept { .. } | PromiseState::Open => self.moment_kept(what),
        }
    }

    /// What was noted or said with a moment; empty where nothing was.
    pub fn words_of(&self, moment: &Moment<'_>) -> String {
        match moment {
            Moment::Contact(c) => c.note.to_string(),
            Moment::PromiseClosed(p) => match &p.state {
                PromiseState::Released { reason, .. } => reason.to_string(),
                PromiseState::Open | PromiseState::Kept { .. } => String::new(),
            },
            Moment::Step(referral, step) => {
                let reason = step.reason.map(|r| self.word("stop", r.name()));
                let mut parts: Vec<String> = Vec::new();
                parts.extend(reason.map(|reason| self.stopped_because(reason)));
                if step.state == ReferralState::Introduced && !referral.handover.is_empty() {
                    parts.push(self.handover_to(referral.handover.to_string()));
                }
                if !step.said.is_empty() {
                    parts.push(self.said(step.said.to_string()));
                } else if step.state == ReferralState::Completed {
                    parts.push(self.not_asked_said());
                }
                parts.join(" · ")
            }
            Moment::Paused(pause) => pause.reason.to_string(),
            Moment::Requested(request) => request.note.to_string(),
            Moment::Moved(moved) => moved.reason.to_string(),
            Moment::Planned(plan) => {
                let goals: Vec<&str> =
                    plan.content.goals.iter().map(|goal| goal.text.as_str()).collect();
                goals.join(" · ")
            }
            Moment::Signalled(signal) => signal.reason.to_string(),
            Moment::Promised(_) | Moment::Taken(_) | Moment::Judged(..) | Moment::Inflow => {
                String::new()
            }
        }
    }
}

fn name_of(offer: &Offer) -> String {
    offer.facts.name.to_string()
}

/// The first letter as a capital: a word at the start of a sentence.
pub(crate) fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}
