//! Reversible facts: what a record was and what it became.

use crate::domain::appointment::Appointment;
use crate::domain::buddy::Buddy;
use crate::domain::budget::{Booking, Cost};
use crate::domain::closing::Closing;
use crate::domain::contact::Contact;
use crate::domain::id::RecordKind;
use crate::domain::income::Income;
use crate::domain::measured::{Sheet, SheetNo};
use crate::domain::measurement::Measurement;
use crate::domain::owner::Assignment;
use crate::domain::pause::Pause;
use crate::domain::place::Move;
use crate::domain::plan::Plan;
use crate::domain::promise::Promise;
use crate::domain::referral::Referral;
use crate::domain::reply::Reply;
use crate::domain::request::Request;
use crate::domain::role::Team;
use crate::domain::signal::Signal;
use crate::domain::suggestion::Suggestion;
use crate::domain::task::Task;
use crate::domain::unwilling::Unwilling;
use crate::domain::wave::Wave;
use crate::domain::wish::Wish;
use crate::domain::{Offer, OfferId, RecordId, Resident, ResidentId};

/// A record before and after: `None` is absent, and takes no room.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Delta<T> {
    /// What it was.
    pub before: Option<Box<T>>,
    /// What it became.
    pub after: Option<Box<T>>,
}

impl<T> Delta<T> {
    /// A new record.
    pub fn new(after: T) -> Self {
        Self { before: None, after: Some(Box::new(after)) }
    }

    /// A changed record.
    pub fn edit(before: T, after: T) -> Self {
        Self { before: Some(Box::new(before)), after: Some(Box::new(after)) }
    }

    /// The way back.
    #[must_use]
    pub fn inverse(self) -> Self {
        Self { before: self.after, after: self.before }
    }

    /// Whichever side there is, the later one first.
    pub fn either(&self) -> Option<&T> {
        self.after.as_deref().or(self.before.as_deref())
    }
}

/// One reversible fact. Before and after are both kept, so the inverse needs no look-up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// A person.
    Person(Delta<Resident>),
    /// An offer of the catalogue.
    Offer(Delta<Offer>),
    /// A contact in a resident's file.
    Contact(ResidentId, Delta<Contact>),
    /// A promise.
    Promise(ResidentId, Delta<Promise>),
    /// A referral.
    Referral(ResidentId, Delta<Referral>),
    /// A version of the plan.
    Plan(ResidentId, Delta<Plan>),
    /// A pause.
    Pause(ResidentId, Delta<Pause>),
    /// An own request.
    Request(ResidentId, Delta<Request>),
    /// A move by hand.
    Move(ResidentId, Delta<Move>),
    /// A yearly measurement: that it was offered, and what became of it.
    Measurement(ResidentId, Delta<Measurement>),
    /// A signal to the WSP.
    Signal(ResidentId, Delta<Signal>),
    /// A task among ourselves.
    Task(ResidentId, Delta<Task>),
    /// An income contact.
    Income(ResidentId, Delta<Income>),
    /// A hand-over to a consultant.
    Assignment(ResidentId, Delta<Assignment>),
    /// One side of a buddy pair.
    Buddy(ResidentId, Delta<Buddy>),
    /// An unwilling-track file.
    Unwilling(ResidentId, Delta<Unwilling>),
    /// A closing of the file.
    Closing(ResidentId, Delta<Closing>),
    /// A wish about contact.
    Wish(ResidentId, Delta<Wish>),
    /// An appointment.
    Appointment(ResidentId, Delta<Appointment>),
    /// A sum for a referral.
    Cost(ResidentId, Delta<Cost>),
    /// What a resident answered: is this right?
    Reply(ResidentId, Delta<Reply>),
    /// The answers of a measurement, which name nobody.
    Sheet(Delta<Sheet>),
    /// A sum on a line of the budget, which names nobody.
    Booking(Delta<Booking>),
    /// What somebody would change in the offer, which names nobody.
    Suggestion(Delta<Suggestion>),
    /// A wave.
    Wave(Delta<Wave>),
    /// What the users of the vault do in it.
    Team(Delta<Team>),
}

/// Does the same with whatever record a change holds: `each_record!(change, (id, delta) => ...,
/// other => ...)`, where `other` is a change of a person, an offer, a sheet of
/// answers, a sum on the budget, a suggestion, a wave or the team.
macro_rules! each_record {
    ($change:expr, ($id:ident, $delta:ident) => $do:expr, $($other:pat => $else:expr,)+) => {
        match $change {
            $crate::domain::Change::Contact($id, $delta) => $do,
            $crate::domain::Change::Promise($id, $delta) => $do,
            $crate::domain::Change::Referral($id, $delta) => $do,
            $crate::domain::Change::Plan($id, $delta) => $do,
            $crate::domain::Change::Pause($id, $delta) => $do,
            $crate::domain::Change::Request($id, $delta) => $do,
            $crate::domain::Change::Move($id, $delta) => $do,
            $crate::domain::Change::Measurement($id, $delta) => $do,
            $crate::domain::Change::Signal($id, $delta) => $do,
            $crate::domain::Change::Task($id, $delta) => $do,
            $crate::domain::Change::Income($id, $delta) => $do,
            $crate::domain::Change::Assignment($id, $delta) => $do,
            $crate::domain::Change::Buddy($id, $delta) => $do,
            $crate::domain::Change::Unwilling($id, $delta) => $do,
            $crate::domain::Change::Closing($id, $delta) => $do,
            $crate::domain::Change::Wish($id, $delta) => $do,
            $crate::domain::Change::Appointment($id, $delta) => $do,
            $crate::domain::Change::Cost($id, $delta) => $do,
            $crate::domain::Change::Reply($id, $delta) => $do,
            $($other => $else,)+
        }
    };
}
pub(in crate::domain) use each_record;

/// What a change touches.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Subject {
    /// A person.
    Person(ResidentId),
    /// An offer.
    Offer(OfferId),
    /// A record in a person's file.
    Record(ResidentId, RecordKind, RecordId),
    /// The answers of a measurement.
    Sheet(SheetNo),
    /// A sum on the budget.
    Booking(RecordId),
    /// What somebody would change in the offer.
    Suggestion(u64),
    /// A wave.
    Wave(u32),
    /// What the users do.
    Team,
}

impl Subject {
    /// The resident it belongs to, if it does.
    pub const fn resident(self) -> Option<ResidentId> {
        match self {
            Self::Person(id) | Self::Record(id, ..) => Some(id),
            Self::Offer(_)
            | Self::Sheet(_)
            | Self::Booking(_)
            | Self::Suggestion(_)
            | Self::Wave(_)
            | Self::Team => None,
        }
    }
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
            Self::Person(d) => Self::Person(d.inverse()),
            Self::Offer(d) => Self::Offer(d.inverse()),
            Self::Contact(r, d) => Self::Contact(r, d.inverse()),
            Self::Promise(r, d) => Self::Promise(r, d.inverse()),
            Self::Referral(r, d) => Self::Referral(r, d.inverse()),
            Self::Plan(r, d) => Self::Plan(r, d.inverse()),
            Self::Pause(r, d) => Self::Pause(r, d.inverse()),
            Self::Request(r, d) => Self::Request(r, d.inverse()),
            Self::Move(r, d) => Self::Move(r, d.inverse()),
            Self::Measurement(r, d) => Self::Measurement(r, d.inverse()),
            Self::Signal(r, d) => Self::Signal(r, d.inverse()),
            Self::Task(r, d) => Self::Task(r, d.inverse()),
            Self::Income(r, d) => Self::Income(r, d.inverse()),
            Self::Assignment(r, d) => Self::Assignment(r, d.inverse()),
            Self::Buddy(r, d) => Self::Buddy(r, d.inverse()),
            Self::Unwilling(r, d) => Self::Unwilling(r, d.inverse()),
            Self::Closing(r, d) => Self::Closing(r, d.inverse()),
            Self::Wish(r, d) => Self::Wish(r, d.inverse()),
            Self::Appointment(r, d) => Self::Appointment(r, d.inverse()),
            Self::Cost(r, d) => Self::Cost(r, d.inverse()),
            Self::Reply(r, d) => Self::Reply(r, d.inverse()),
            Self::Sheet(d) => Self::Sheet(d.inverse()),
            Self::Booking(d) => Self::Booking(d.inverse()),
            Self::Suggestion(d) => Self::Suggestion(d.inverse()),
            Self::Wave(d) => Self::Wave(d.inverse()),
            Self::Team(d) => Self::Team(d.inverse()),
        }
    }

    /// What it touches; `None` where both sides are absent.
    pub fn subject(&self) -> Option<Subject> {
        use crate::domain::file::Record;
        fn of<R: Record>(resident: ResidentId, delta: &Delta<R>) -> Option<Subject> {
            Some(Subject::Record(resident, R::KIND, delta.either()?.id()))
        }
        each_record!(self, (id, delta) => of(*id, delta),
            Self::Person(delta) => Some(Subject::Person(delta.either()?.id)),
            Self::Offer(delta) => Some(Subject::Offer(delta.either()?.id)),
            Self::Sheet(delta) => Some(Subject::Sheet(delta.either()?.no)),
            Self::Booking(delta) => Some(Subject::Booking(delta.either()?.id)),
            Self::Suggestion(delta) => Some(Subject::Suggestion(delta.either()?.no)),
            Self::Wave(delta) => Some(Subject::Wave(delta.either()?.no)),
            Self::Team(delta) => delta.either().map(|_| Subject::Team),
        )
    }

    /// Whether what it touches was not there before.
    pub fn is_new(&self) -> bool {
        each_record!(self, (_id, delta) => delta.before.is_none(),
            Self::Person(delta) => delta.before.is_none(),
            Self::Offer(delta) => delta.before.is_none(),
            Self::Sheet(delta) => delta.before.is_none(),
            Self::Booking(delta) => delta.before.is_none(),
            Self::Suggestion(delta) => delta.before.is_none(),
            Self::Wave(delta) => delta.before.is_none(),
            Self::Team(delta) => delta.before.is_none(),
        )
    }

    /// The resident whose file it touches.
    pub fn resident(&self) -> Option<ResidentId> {
        self.subject()?.resident()
    }
}
