//! One resident's whole file: the unit that is stored, read and erased together.

use std::ops::{Deref, DerefMut};
use std::sync::LazyLock;

use crate::domain::appointment::Appointment;
use crate::domain::buddy::Buddy;
use crate::domain::budget::Cost;
use crate::domain::closing::Closing;
use crate::domain::contact::Contact;
use crate::domain::id::RecordKind;
use crate::domain::income::Income;
use crate::domain::measurement::Measurement;
use crate::domain::owner::Assignment;
use crate::domain::pause::Pause;
use crate::domain::place::{Direction, Move};
use crate::domain::plan::Plan;
use crate::domain::promise::Promise;
use crate::domain::referral::Referral;
use crate::domain::reply::Reply;
use crate::domain::request::Request;
use crate::domain::signal::Signal;
use crate::domain::task::Task;
use crate::domain::unwilling::Unwilling;
use crate::domain::wish::Wish;
use crate::domain::{RecordId, Resident};

/// Everything kept about one resident. Each list is in the order of its numbers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// The person.
    pub resident: Resident,
    /// The lists of records.
    pub records: Kept,
}

/// The lists of records in a file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Records {
    /// Contacts and attempts.
    pub contacts: Vec<Contact>,
    /// Promises.
    pub promises: Vec<Promise>,
    /// Referrals.
    pub referrals: Vec<Referral>,
    /// Versions of the plan.
    pub plans: Vec<Plan>,
    /// Pauses.
    pub pauses: Vec<Pause>,
    /// The resident's own requests.
    pub requests: Vec<Request>,
    /// Moves by hand.
    pub moves: Vec<Move>,
    /// Yearly measurements: that they were offered, and what became of them.
    pub measurements: Vec<Measurement>,
    /// Signals to the WSP.
    pub signals: Vec<Signal>,
    /// Tasks among ourselves.
    pub tasks: Vec<Task>,
    /// Income contacts.
    pub incomes: Vec<Income>,
    /// Hand-overs to a consultant.
    pub assignments: Vec<Assignment>,
    /// Buddies.
    pub buddies: Vec<Buddy>,
    /// Unwilling-track files.
    pub unwilling: Vec<Unwilling>,
    /// Times the file was closed.
    pub closings: Vec<Closing>,
    /// Wishes about contact.
    pub wishes: Vec<Wish>,
    /// Appointments.
    pub appointments: Vec<Appointment>,
    /// Sums for referrals.
    pub costs: Vec<Cost>,
    /// What the resident answered: is this right?
    pub replies: Vec<Reply>,
}

/// The lists of a file; they take no room where there is nothing in any: whoever came in with a list
/// yesterday has none, and a hundred thousand times eighteen empty lists are forty megabytes.
#[derive(Debug, Clone, Default)]
pub struct Kept(Option<Box<Records>>);

static NONE: LazyLock<Records> = LazyLock::new(Records::default);

impl Deref for Kept {
    type Target = Records;

    fn deref(&self) -> &Records {
        self.0.as_deref().unwrap_or(&NONE)
    }
}

impl DerefMut for Kept {
    fn deref_mut(&mut self) -> &mut Records {
        self.0.get_or_insert_default()
    }
}

impl From<Records> for Kept {
    fn from(records: Records) -> Self {
        Self((!records.is_empty()).then(|| Box::new(records)))
    }
}

impl PartialEq for Kept {
    /// No lists, and lists in which there is nothing, are the same.
    fn eq(&self, other: &Self) -> bool {
        **self == **other
    }
}

impl Eq for Kept {}

impl File {
    /// A file with a person and nothing else.
    pub fn new(resident: Resident) -> Self {
        Self { resident, records: Kept::default() }
    }

    /// The current plan: the newest version.
    pub fn plan(&self) -> Option<&Plan> {
        self.records.plans.last()
    }

    /// The closing that holds; `None` where the file is open.
    pub fn closed(&self) -> Option<&Closing> {
        self.records.closings.iter().rev().find(|closing| closing.holds())
    }

    /// The move by hand that counts: the last one. A move up ends with the next conversation.
    pub fn moved(&self) -> Option<&Move> {
        let last = self.records.moves.last()?;
        // Numbers grow, so a greater one was written later.
        let since = |contact: &&Contact| contact.id > last.id && contact.on >= last.on;
        let spoken = self.records.contacts.iter().filter(since);
        let done = last.direction == Direction::Up
            && spoken.into_iter().any(|contact| contact.outcome.is_conversation());
        (!done).then_some(last)
    }
}

impl Records {
    /// How many records there are in all lists.
    pub const fn len(&self) -> usize {
        self.contacts.len()
            + self.promises.len()
            + self.referrals.len()
            + self.plans.len()
            + self.pauses.len()
            + self.requests.len()
            + self.moves.len()
            + self.measurements.len()
            + self.signals.len()
            + self.tasks.len()
            + self.incomes.len()
            + self.assignments.len()
            + self.buddies.len()
            + self.unwilling.len()
            + self.closings.len()
            + self.wishes.len()
            + self.appointments.len()
            + self.costs.len()
            + self.replies.len()
    }

    /// Whether there is nothing in any list.
    pub const fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The record with this number.
    pub fn get<R: Record>(&self, id: RecordId) -> Option<&R> {
        let list = R::list(self);
        list.binary_search_by_key(&id, Record::id).ok().and_then(|at| list.get(at))
    }

    /// Puts, replaces or (with `None`) removes the record with this number.
    pub(in crate::domain) fn put<R: Record>(&mut self, id: RecordId, record: Option<R>) {
        let list = R::list_mut(self);
        match (list.binary_search_by_key(&id, Record::id), record) {
            (Ok(at), Some(record)) => {
                if let Some(slot) = list.get_mut(at) {
                    *slot = record;
                }
            }
            (Ok(at), None) => {
                list.remove(at);
            }
            (Err(at), Some(record)) => {
                // Most people have one record of a kind, and a list would begin with room for four.
                if list.is_empty() {
                    list.reserve_exact(1);
                }
                list.insert(at, record);
            }
            (Err(_), None) => {}
        }
    }
}

/// A record in one of the lists of a file.
pub trait Record: Clone + PartialEq {
    /// Which list.
    const KIND: RecordKind;
    /// Its number.
    fn id(&self) -> RecordId;
    /// The list of its kind.
    fn list(records: &Records) -> &Vec<Self>;
    /// The list of its kind, to change.
    fn list_mut(records: &mut Records) -> &mut Vec<Self>;
}

macro_rules! record {
    ($($kind:ident in $list:ident,)+) => {
        $(impl Record for $kind {
            const KIND: RecordKind = RecordKind::$kind;
            fn id(&self) -> RecordId {
                self.id
            }
            fn list(records: &Records) -> &Vec<Self> {
                &records.$list
            }
            fn list_mut(records: &mut Records) -> &mut Vec<Self> {
                &mut records.$list
            }
        })+
    };
}

record! {
    Contact in contacts,
    Promise in promises,
    Referral in referrals,
    Plan in plans,
    Pause in pauses,
    Request in requests,
    Move in moves,
    Measurement in measurements,
    Signal in signals,
    Task in tasks,
    Income in incomes,
    Assignment in assignments,
    Buddy in buddies,
    Unwilling in unwilling,
    Closing in closings,
    Wish in wishes,
    Appointment in appointments,
    Cost in costs,
    Reply in replies,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_in_which_there_is_nothing_are_none() {
        let mut kept = Kept::from(Records::default());
        assert!(kept.0.is_none() && kept.is_empty());
        kept.contacts.clear();
        assert!(kept.0.is_some());
        assert_eq!(kept, Kept::default());
    }
}
