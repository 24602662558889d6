//! A resident's timeline: everything that happened, the newest first. The unwilling-track file is
//! left out: it is never a label, and only those who ask for it see it.

use chrono::NaiveDate;

use crate::domain::appointment::Appointment;
use crate::domain::buddy::Buddy;
use crate::domain::budget::Cost;
use crate::domain::closing::Closing;
use crate::domain::contact::Contact;
use crate::domain::file::File;
use crate::domain::id::{Code, RecordKind};
use crate::domain::income::Income;
use crate::domain::measurement::Measurement;
use crate::domain::owner::Assignment;
use crate::domain::pause::Pause;
use crate::domain::place::Move;
use crate::domain::plan::Plan;
use crate::domain::promise::{Promise, PromiseState};
use crate::domain::referral::{Referral, Step};
use crate::domain::reply::Reply;
use crate::domain::request::Request;
use crate::domain::signal::Signal;
use crate::domain::task::Task;
use crate::domain::wish::Wish;
use crate::domain::{CleanText, RecordId, Rung};

/// One moment of the timeline, whatever its place in the list: its day, its record, the number of the
/// step.
pub type MomentKey = (NaiveDate, Option<RecordId>, u8);

/// One thing that happened.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Moment<'a> {
    /// A contact or an attempt.
    Contact(&'a Contact),
    /// A promise was made.
    Promised(&'a Promise),
    /// A promise was kept or released.
    PromiseClosed(&'a Promise),
    /// A referral took a step.
    Step(&'a Referral, &'a Step),
    /// A version of the plan was made.
    Planned(&'a Plan),
    /// A pause began.
    Paused(&'a Pause),
    /// The resident asked for contact.
    Requested(&'a Request),
    /// A person was moved in the queue.
    Moved(&'a Move),
    /// The yearly measurement was offered, taken or not wanted.
    Measured(&'a Measurement),
    /// The WSP was asked to judge the rung.
    Signalled(&'a Signal),
    /// The WSP judged.
    Judged(&'a Signal, Rung),
    /// A task was noted.
    Tasked(&'a Task),
    /// A task was done.
    TaskDone(&'a Task),
    /// The income consultant spoke with the resident.
    Income(&'a Income),
    /// The resident was handed to a consultant.
    Assigned(&'a Assignment),
    /// The resident and another do something together.
    Paired(&'a Buddy),
    /// That ended.
    Unpaired(&'a Buddy),
    /// The file was closed.
    Closed(&'a Closing),
    /// The file was opened again.
    Reopened(&'a Closing),
    /// The resident said how contact is welcome.
    Wished(&'a Wish),
    /// An appointment was made.
    Meeting(&'a Appointment),
    /// The resident came to it or did not, or it was moved or called off.
    MeetingEnded(&'a Appointment),
    /// A sum was committed or spent for a referral.
    Cost(&'a Cost),
    /// The resident answered: is this right?
    Replied(&'a Reply),
    /// The resident came onto the caseload.
    Inflow,
}

impl Moment<'_> {
    /// The record it tells of; `None` for the inflow.
    pub const fn record(&self) -> Option<RecordId> {
        match self {
            Self::Contact(c) => Some(c.id),
            Self::Promised(p) | Self::PromiseClosed(p) => Some(p.id),
            Self::Step(r, _) => Some(r.id),
            Self::Planned(p) => Some(p.id),
            Self::Paused(p) => Some(p.id),
            Self::Requested(r) => Some(r.id),
            Self::Moved(m) => Some(m.id),
            Self::Measured(m) => Some(m.id),
            Self::Signalled(s) | Self::Judged(s, _) => Some(s.id),
            Self::Tasked(t) | Self::TaskDone(t) => Some(t.id),
            Self::Income(i) => Some(i.id),
            Self::Assigned(a) => Some(a.id),
            Self::Paired(b) | Self::Unpaired(b) => Some(b.id),
            Self::Closed(c) | Self::Reopened(c) => Some(c.id),
            Self::Wished(w) => Some(w.id),
            Self::Meeting(a) | Self::MeetingEnded(a) => Some(a.id),
            Self::Cost(c) => Some(c.id),
            Self::Replied(r) => Some(r.id),
            Self::Inflow => None,
        }
    }

    /// The short code of its record; `None` for the inflow.
    pub const fn code(&self) -> Option<Code> {
        Some(match self {
            Self::Contact(c) => Code::Record(RecordKind::Contact, c.id),
            Self::Promised(p) | Self::PromiseClosed(p) => Code::Record(RecordKind::Promise, p.id),
            Self::Step(r, _) => Code::Record(RecordKind::Referral, r.id),
            Self::Planned(p) => Code::Record(RecordKind::Plan, p.id),
            Self::Paused(p) => Code::Record(RecordKind::Pause, p.id),
            Self::Requested(r) => Code::Record(RecordKind::Request, r.id),
            Self::Moved(m) => Code::Record(RecordKind::Move, m.id),
            Self::Measured(m) => Code::Record(RecordKind::Measurement, m.id),
            Self::Signalled(s) | Self::Judged(s, _) => Code::Record(RecordKind::Signal, s.id),
            Self::Tasked(t) | Self::TaskDone(t) => Code::Record(RecordKind::Task, t.id),
            Self::Income(i) => Code::Record(RecordKind::Income, i.id),
            Self::Assigned(a) => Code::Record(RecordKind::Assignment, a.id),
            Self::Paired(b) | Self::Unpaired(b) => Code::Record(RecordKind::Buddy, b.id),
            Self::Closed(c) | Self::Reopened(c) => Code::Record(RecordKind::Closing, c.id),
            Self::Wished(w) => Code::Record(RecordKind::Wish, w.id),
            Self::Meeting(a) | Self::MeetingEnded(a) => Code::Record(RecordKind::Appointment, a.id),
            Self::Cost(c) => Code::Record(RecordKind::Cost, c.id),
            Self::Replied(r) => Code::Record(RecordKind::Reply, r.id),
            Self::Inflow => return None,
        })
    }

    /// What it is, as other programs read it.
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Contact(_) => "contact",
            Self::Promised(_) => "promise",
            Self::PromiseClosed(_) => "promise-closed",
            Self::Step(..) => "referral",
            Self::Planned(_) => "plan",
            Self::Paused(_) => "pause",
            Self::Requested(_) => "request",
            Self::Moved(_) => "move",
            Self::Measured(_) => "measurement",
            Self::Signalled(_) => "signal",
            Self::Judged(..) => "judgement",
            Self::Tasked(_) => "task",
            Self::TaskDone(_) => "task-done",
            Self::Income(_) => "income",
            Self::Assigned(_) => "handover",
            Self::Paired(_) => "buddy",
            Self::Unpaired(_) => "buddy-ended",
            Self::Closed(_) => "closing",
            Self::Reopened(_) => "reopening",
            Self::Wished(_) => "wish",
            Self::Meeting(_) => "appointment",
            Self::MeetingEnded(_) => "appointment-ended",
            Self::Cost(_) => "cost",
            Self::Replied(_) => "reply",
            Self::Inflow => "inflow",
        }
    }

    /// Who recorded it, where the record keeps that.
    pub const fn by(&self) -> Option<&CleanText> {
        match self {
            Self::Contact(c) => Some(&c.by),
            Self::Step(r, _) => Some(&r.by),
            Self::Planned(p) => Some(&p.by),
            Self::Moved(m) => Some(&m.by),
            Self::Signalled(s) => Some(&s.by),
            Self::Tasked(t) => Some(&t.made_by),
            Self::Income(i) => Some(&i.by),
            Self::Assigned(a) => Some(&a.by),
            Self::Paired(b) => Some(&b.by),
            Self::Closed(c) => Some(&c.by),
            Self::Wished(w) => Some(&w.by),
            Self::Cost(c) => Some(&c.by),
            Self::Replied(r) => Some(&r.by),
            Self::Meeting(a) => Some(&a.by),
            _ => None,
        }
    }

    /// Tells the moments of one record apart: the end of a promise, the steps of a referral.
    pub const fn step(&self) -> u8 {
        match self {
            Self::PromiseClosed(_)
            | Self::Judged(..)
            | Self::TaskDone(_)
            | Self::Unpaired(_)
            | Self::Reopened(_)
            | Self::MeetingEnded(_) => 1,
            Self::Step(_, step) => step.state as u8,
            _ => 0,
        }
    }
}

/// Everything that happened with a resident and on which day, the newest first.
pub fn timeline(file: &File) -> Vec<(NaiveDate, Moment<'_>)> {
    let records = &file.records;
    let mut moments: Vec<(NaiveDate, Moment<'_>)> = Vec::with_capacity(records.len() + 1);
    moments.extend(file.resident.person.inflow_on.map(|on| (on, Moment::Inflow)));
    moments.extend(records.contacts.iter().map(|c| (c.on, Moment::Contact(c))));
    for promise in &records.promises {
        moments.push((promise.made_on, Moment::Promised(promise)));
        match promise.state {
            PromiseState::Open => {}
            PromiseState::Kept { on } | PromiseState::Released { on, .. } => {
                moments.push((on, Moment::PromiseClosed(promise)));
            }
        }
    }
    for referral in &records.referrals {
        moments.extend(referral.steps.iter().map(|step| (step.on, Moment::Step(referral, step))));
    }
    moments.extend(records.plans.iter().map(|p| (p.on, Moment::Planned(p))));
    moments.extend(records.pauses.iter().map(|p| (p.from, Moment::Paused(p))));
    moments.extend(records.requests.iter().map(|r| (r.on, Moment::Requested(r))));
    moments.extend(records.moves.iter().map(|m| (m.on, Moment::Moved(m))));
    for signal in &records.signals {
        moments.push((signal.on, Moment::Signalled(signal)));
        moments.extend(signal.result.map(|(rung, on)| (on, Moment::Judged(signal, rung))));
    }
    for task in &records.tasks {
        moments.push((task.made_on, Moment::Tasked(task)));
        moments.extend(task.done_on.map(|on| (on, Moment::TaskDone(task))));
    }
    for buddy in &records.buddies {
        moments.push((buddy.yes_on, Moment::Paired(buddy)));
        moments.extend(buddy.ended_on.map(|on| (on, Moment::Unpaired(buddy))));
    }
    for closing in &records.closings {
        moments.push((closing.on, Moment::Closed(closing)));
        moments.extend(closing.reopened_on.map(|on| (on, Moment::Reopened(closing))));
    }
    moments.extend(records.replies.iter().map(|r| (r.on, Moment::Replied(r))));
    moments.extend(records.costs.iter().map(|c| (c.on, Moment::Cost(c))));
    moments.extend(records.wishes.iter().map(|w| (w.on, Moment::Wished(w))));
    for appointment in &records.appointments {
        moments.push((appointment.made_on, Moment::Meeting(appointment)));
        let ended = appointment.state.ended_on();
        moments.extend(ended.map(|on| (on, Moment::MeetingEnded(appointment))));
    }
    moments.extend(records.incomes.iter().map(|i| (i.on, Moment::Income(i))));
    moments.extend(records.assignments.iter().map(|a| (a.on, Moment::Assigned(a))));
    moments.extend(records.measurements.iter().map(|m| (m.latest(), Moment::Measured(m))));
    // Within a day the higher number came later; the sort is stable, so steps keep their order
    // reversed below.
    moments.sort_by_key(|(on, moment)| (*on, moment.record()));
    moments.reverse();
    moments
}
