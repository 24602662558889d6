//! Reversible facts: what a record was and what it became.

use crate::domain::contact::Contact;
use crate::domain::id::RecordKind;
use crate::domain::plan::Plan;
use crate::domain::promise::Promise;
use crate::domain::referral::Referral;
use crate::domain::standing::{Move, Pause, Request, Signal, Taken};
use crate::domain::{Offer, OfferId, RecordId, Resident, ResidentId};

/// A record before and after: `None` is absent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Delta<T> {
    /// What it was.
    pub before: Option<T>,
    /// What it became.
    pub after: Option<T>,
}

impl<T> Delta<T> {
    /// A new record.
    pub const fn new(after: T) -> Self {
        Self { before: None, after: Some(after) }
    }

    /// A changed record.
    pub const fn edit(before: T, after: T) -> Self {
        Self { before: Some(before), after: Some(after) }
    }

    /// The way back.
    #[must_use]
    pub fn inverse(self) -> Self {
        Self { before: self.after, after: self.before }
    }

    /// Whichever side there is, the later one first.
    pub fn either(&self) -> Option<&T> {
        self.after.as_ref().or(self.before.as_ref())
    }
}

/// One reversible fact. Before and after are both kept, so the inverse needs no look-up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// A person.
    Person(Box<Delta<Resident>>),
    /// An offer of the catalogue.
    Offer(Box<Delta<Offer>>),
    /// A contact in a resident's file.
    Contact(ResidentId, Delta<Contact>),
    /// A promise.
    Promise(ResidentId, Delta<Promise>),
    /// A referral.
    Referral(ResidentId, Delta<Referral>),
    /// A version of the plan.
    Plan(ResidentId, Box<Delta<Plan>>),
    /// A pause.
    Pause(ResidentId, Delta<Pause>),
    /// An own request.
    Request(ResidentId, Delta<Request>),
    /// A move by hand.
    Move(ResidentId, Delta<Move>),
    /// A measurement taken.
    Taken(ResidentId, Delta<Taken>),
    /// A signal to the WSP.
    Signal(ResidentId, Delta<Signal>),
}

/// What a change touches.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Subject {
    /// A person.
    Person(ResidentId),
    /// An offer.
    Offer(OfferId),
    /// A record in a person's file.
    Record(ResidentId, RecordKind, RecordId),
}

/// The record is not what the change says it was.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mismatch {
    /// Which record; `None` where the change itself is empty.
    pub subject: Option<Subject>,
}

impl Change {
    /// The way back.
    #[must_use]
    pub fn inverse(self) -> Self {
        match self {
            Self::Person(d) => Self::Person(Box::new(d.inverse())),
            Self::Offer(d) => Self::Offer(Box::new(d.inverse())),
            Self::Contact(r, d) => Self::Contact(r, d.inverse()),
            Self::Promise(r, d) => Self::Promise(r, d.inverse()),
            Self::Referral(r, d) => Self::Referral(r, d.inverse()),
            Self::Plan(r, d) => Self::Plan(r, Box::new(d.inverse())),
            Self::Pause(r, d) => Self::Pause(r, d.inverse()),
            Self::Request(r, d) => Self::Request(r, d.inverse()),
            Self::Move(r, d) => Self::Move(r, d.inverse()),
            Self::Taken(r, d) => Self::Taken(r, d.inverse()),
            Self::Signal(r, d) => Self::Signal(r, d.inverse()),
        }
    }

    /// What it touches; `None` where both sides are absent.
    pub fn subject(&self) -> Option<Subject> {
        use crate::domain::file::Record;
        fn of<R: Record>(resident: ResidentId, delta: &Delta<R>) -> Option<Subject> {
            Some(Subject::Record(resident, R::KIND, delta.either()?.id()))
        }
        match self {
            Self::Person(d) => Some(Subject::Person(d.either()?.id)),
            Self::Offer(d) => Some(Subject::Offer(d.either()?.id)),
            Self::Contact(r, d) => of(*r, d),
            Self::Promise(r, d) => of(*r, d),
            Self::Referral(r, d) => of(*r, d),
            Self::Plan(r, d) => of(*r, d),
            Self::Pause(r, d) => of(*r, d),
            Self::Request(r, d) => of(*r, d),
            Self::Move(r, d) => of(*r, d),
            Self::Taken(r, d) => of(*r, d),
            Self::Signal(r, d) => of(*r, d),
        }
    }

    /// The resident whose file it touches.
    pub fn resident(&self) -> Option<ResidentId> {
        match self.subject()? {
            Subject::Person(id) | Subject::Record(id, ..) => Some(id),
            Subject::Offer(_) => None,
        }
    }
}
