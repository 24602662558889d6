//! The lines of the timeline.

use chrono::NaiveDate;

use super::Strings;
use crate::domain::appointment::MeetingState;
use crate::domain::buddy::Buddy;
use crate::domain::imported::Imported;
use crate::domain::measurement::{Measurement, MeasurementState};
use crate::domain::place::Direction;
use crate::domain::promise::{Promise, PromiseState};
use crate::domain::referral::{Handover, ReferralState};
use crate::domain::timeline::Moment;
use crate::domain::wish::Welcome;
use crate::domain::{Caseload, Line};

/// The file that a moment came from; what was done here with what came from it did not.
fn file_of<'a>(caseload: &'a Caseload, moment: &Moment<'_>) -> Option<&'a Imported> {
    let file = caseload.office().file_of(moment.record()?)?;
    let came = match moment {
        Moment::Contact(_) | Moment::Promised(_) | Moment::Planned(_) => true,
        Moment::Step(_, step) => step.on <= file.on,
        _ => false,
    };
    came.then_some(file)
}

impl Strings {
    /// One line of the timeline, and from which file it came.
    pub fn moment(&self, caseload: &Caseload, moment: &Moment<'_>, today: NaiveDate) -> String {
        let text = self.happened(caseload, moment, today);
        match file_of(caseload, moment) {
            Some(file) => self.moment_of_file(text, self.day(file.day(), today)),
            None => text,
        }
    }

    fn happened(&self, caseload: &Caseload, moment: &Moment<'_>, today: NaiveDate) -> String {
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
            Moment::Planned(plan) if !plan.content.is_made() => self.moment_noted(),
            Moment::Planned(plan) => self.moment_planned(plan.content.goals.len()),
            Moment::Paused(pause) => self.moment_paused(self.day(pause.until, today)),
            Moment::Requested(_) => self.moment_requested(),
            Moment::Moved(m) if m.direction == Direction::Up => {
                self.moment_moved_up(self.day(m.until, today))
            }
            Moment::Moved(m) => self.moment_moved_down(self.day(m.until, today)),
            Moment::Measured(measured) => self.measured(measured, today),
            Moment::Signalled(_) => self.moment_signalled(),
            Moment::Judged(_, rung) => self.moment_judged(self.rung(*rung)),
            Moment::Tasked(task) => {
                self.moment_task(self.day(task.by, today), task.what.to_string())
            }
            Moment::TaskDone(task) => self.moment_task_done(task.what.to_string()),
            Moment::Income(_) => self.moment_income(),
            Moment::Assigned(given) => match given.until {
                None => self.moment_assigned(given.to.to_string()),
                Some(until) => self.moment_lent(given.to.to_string(), self.day(until, today)),
            },
            Moment::Paired(buddy) => {
                self.moment_paired(self.buddy_name(caseload, buddy), buddy.about.to_string())
            }
            Moment::Unpaired(buddy) => self.moment_unpaired(self.buddy_name(caseload, buddy)),
            Moment::Closed(closing) => {
                self.moment_closed(self.word("close-reason", closing.reason.name()))
            }
            Moment::Reopened(_) => self.moment_reopened(),
            Moment::Cost(cost) => {
                let booked = self.word("booked", cost.booked.name());
                self.moment_cost(booked, self.euros(i64::from(cost.cents)), cost.line.to_string())
            }
            Moment::Replied(reply) => {
                self.moment_replied(self.word("correct", reply.correct.name()))
            }
            Moment::Wished(wish) => self.wish(wish.contact, wish.until, today),
            Moment::Meeting(made) => self.moment_meeting(self.meeting(&made.meeting, today)),
            Moment::MeetingEnded(over) => {
                let told = self.meeting(&over.meeting, today);
                match over.state {
                    MeetingState::Planned => self.moment_meeting(told),
                    MeetingState::Came { .. } => self.moment_came(told),
                    MeetingState::Missed { .. } => self.moment_missed(told),
                    MeetingState::Moved { .. } => self.moment_meeting_moved(told),
                    MeetingState::Cancelled { .. } => self.moment_meeting_cancelled(told),
                }
            }
            Moment::Inflow => self.moment_inflow(),
        }
    }

    /// Which contact is welcome, and until when.
    pub fn wish(&self, contact: Welcome, until: Option<NaiveDate>, today: NaiveDate) -> String {
        let day = until.map(|until| self.day(until, today));
        match (contact, day) {
            (Welcome::Any, None) => self.wish_any(),
            (Welcome::Any, Some(day)) => self.wish_not_before(day),
            (Welcome::Letter, None) => self.wish_letter(),
            (Welcome::Letter, Some(day)) => self.wish_letter_until(day),
            (Welcome::None, None) => self.wish_none(),
            (Welcome::None, Some(day)) => self.wish_none_until(day),
        }
    }

    /// What stands beside anything that is about somebody: that the file is closed, or which contact
    /// is welcome; `None` where there is nothing to mind.
    pub fn to_mind(&self, line: &Line, today: NaiveDate) -> Option<String> {
        if let Some((_, reason)) = line.closed {
            return Some(self.moment_closed(self.word("close-reason", reason.name())));
        }
        let wished = line.due.wish_on(today)?;
        Some(self.wish(wished.contact, wished.until, today))
    }

    /// The other of a pair; somebody who was erased has no name any more.
    fn buddy_name(&self, caseload: &Caseload, buddy: &Buddy) -> String {
        let line = caseload.line(buddy.with);
        line.map_or_else(|| self.buddy_gone(), |line| line.name.spoken())
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
                if step.state == ReferralState::Introduced {
                    parts.extend(self.card(&referral.handover));
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
            Moment::Cost(cost) => cost.note.to_string(),
            Moment::Signalled(signal) => signal.reason.to_string(),
            Moment::Closed(closing) => closing.note.to_string(),
            Moment::Wished(wish) => wish.reason.to_string(),
            Moment::Replied(reply) if reply.said.is_empty() => String::new(),
            Moment::Replied(reply) => self.said(reply.said.to_string()),
            Moment::Meeting(made) if !made.meeting.along.is_empty() => {
                self.meeting_along(made.meeting.along.to_string())
            }
            Moment::MeetingEnded(over) => match &over.state {
                MeetingState::Cancelled { reason, .. } => reason.to_string(),
                _ => String::new(),
            },
            Moment::Promised(_)
            | Moment::Measured(_)
            | Moment::Judged(..)
            | Moment::Tasked(_)
            | Moment::TaskDone(_)
            | Moment::Income(_)
            | Moment::Assigned(_)
            | Moment::Paired(_)
            | Moment::Unpaired(_)
            | Moment::Reopened(_)
            | Moment::Meeting(_)
            | Moment::Inflow => String::new(),
        }
    }

    /// What became of a yearly measurement.
    fn measured(&self, measured: &Measurement, today: NaiveDate) -> String {
        match (measured.state, measured.reminded_on) {
            (MeasurementState::Taken { .. }, _) => self.moment_taken(),
            (MeasurementState::NotTaken { why, .. }, _) => {
                self.moment_not_taken(self.word("measured", why.name()))
            }
            (MeasurementState::HandedOut, Some(on)) => self.moment_reminded(self.day(on, today)),
            (MeasurementState::HandedOut, None) => {
                self.moment_sheet(self.day(measured.asked_on, today))
            }
        }
    }

    /// What a warm handover says, as far as it was agreed.
    pub fn card(&self, handover: &Handover) -> Vec<String> {
        let Handover { to, share, together } = handover;
        let mut parts = Vec::new();
        parts.extend((!to.is_empty()).then(|| self.handover_to(to.to_string())));
        parts.extend((!share.is_empty()).then(|| self.handover_share(share.to_string())));
        parts.extend(together.map(|together| {
            if together { self.handover_together() } else { self.handover_alone() }
        }));
        parts
    }
}
