//! Entries of the journal: the head (when, who, why) and the changes, each on its own.

use serde::{Deserialize, Serialize};

use crate::domain::act::{Act, every_act};
use crate::domain::entry::{Cause, Erasure, Gone, Leaving};
use crate::domain::id::Numbers;
use crate::domain::retention::{Class, Proposal, Remains};
use crate::domain::{Change, Delta, ResidentId};
use crate::store::Damage;
use crate::store::marks::{Mark, Marks};

use super::appointment::AppointmentV1;
use super::budget::{BookingV1, CostV1};
use super::casework::{
    ContactV1, MoveV1, NamedReferralV1, PauseV1, PlanV1, PromiseV1, ReferralV1, RequestV1, SignalV1,
};
use super::closing::{FileClosingV1, WishV1};
use super::measured::{MeasurementV1, SheetV1, TakenV1};
use super::offer::{OfferV1, OfferV2};
use super::people::ResidentV1;
use super::reply::{ReplyV1, SuggestionV1};
use super::team::{AssignmentV1, BuddyV1, ImportedV1, IncomeV1, TaskV1, TeamV1, WaveV1};
use super::unwilling::UnwillingV1;
use super::{Wire, numbered};

macro_rules! wire {
    ($($(#[$meta:meta])* $no:literal $kind:ident $name:literal $noun:ident::$does:ident [$($way:tt)*],)+) => {
        numbered! { Act { $($no = $kind,)+ } }
    };
}
every_act!(wire);

/// When, who, from where and why.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct HeadV1 {
    /// Microseconds since 1970.
    pub at: i64,
    /// Who.
    pub by: String,
    /// From where.
    pub origin: u8,
    /// How many notes the access log held.
    pub notes: u64,
    /// Why.
    pub cause: CauseV1,
}

impl HeadV1 {
    /// As a head of the second format, which says more of how far the vault was.
    pub fn into_second(self) -> HeadV2 {
        let Self { at, by, origin, notes, cause } = self;
        let log = Mark { no: notes, ..Mark::default() };
        HeadV2 { at, by, origin, marks: Marks { log, ..Marks::default() }, cause }
    }
}

/// When, who, from where and why, and how far the vault was before.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct HeadV2 {
    /// Microseconds since 1970.
    pub at: i64,
    /// Who.
    pub by: String,
    /// From where.
    pub origin: u8,
    /// How far header, keys, journal and access log were.
    pub marks: Marks,
    /// Why.
    pub cause: CauseV1,
}

/// Why an entry was written.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum CauseV1 {
    /// An act.
    Did(u8),
    /// Took back an entry.
    Undid(u64),
    /// Did an entry again.
    Redid(u64),
    /// Imported a file: its name, SHA-256 and rows.
    Imported(String, [u8; 32], u32),
    /// Of a demo's past.
    Invented,
    /// Erased people: who, the reason, the highest numbers given out.
    Erased(Vec<GoneV1>, String, (u32, u32, u32)),
    /// Proposed to destroy files: whose, the decision.
    Proposed(Vec<u128>, String),
    /// Proposed to write everything out, or signed the entry that did: why, which entry.
    Leaving(String, Option<u64>),
    /// The files that were imported into the vault that all of this came from.
    Recalled(Vec<ImportedV1>),
}

/// An erased person: identity, number, and what stays for the figures: class, year, conversations,
/// arrivals.
type GoneV1 = (u128, u32, Option<(u8, i32, u8, u8)>);

numbered! { Class {
    1 = Supported,
    2 = NotStarted,
} }

impl Wire for Gone {
    type Stored = GoneV1;

    fn store(&self) -> GoneV1 {
        let remains = self.remains.map(|r| (r.class.store(), r.ended, r.conversations, r.arrived));
        (self.resident.0, self.no, remains)
    }

    fn restore((resident, no, remains): GoneV1) -> Result<Self, Damage> {
        let remains = remains.map(|(class, ended, conversations, arrived)| {
            Ok(Remains { class: Class::restore(class)?, ended, conversations, arrived })
        });
        Ok(Self { resident: ResidentId(resident), no, remains: remains.transpose()? })
    }
}

impl Wire for Cause {
    type Stored = CauseV1;

    fn store(&self) -> CauseV1 {
        match self {
            Self::Did(act) => CauseV1::Did(act.store()),
            Self::Undid(seq) => CauseV1::Undid(*seq),
            Self::Redid(seq) => CauseV1::Redid(*seq),
            Self::Imported { file, hash, rows } => CauseV1::Imported(file.store(), *hash, *rows),
            Self::Invented => CauseV1::Invented,
            Self::Erased(erasure) => {
                let Numbers { resident, offer, record } = erasure.numbers;
                let people = erasure.people.iter().map(Wire::store).collect();
                CauseV1::Erased(people, erasure.reason.store(), (resident, offer, record))
            }
            Self::Proposed(proposal) => {
                let residents = proposal.residents.iter().map(|id| id.0).collect();
                CauseV1::Proposed(residents, proposal.decision.store())
            }
            Self::Leaving(leaving) => CauseV1::Leaving(leaving.reason.store(), leaving.signs),
            Self::Recalled(files) => CauseV1::Recalled(files.store()),
        }
    }

    fn restore(stored: CauseV1) -> Result<Self, Damage> {
        Ok(match stored {
            CauseV1::Did(act) => Self::Did(Act::restore(act)?),
            CauseV1::Undid(seq) => Self::Undid(seq),
            CauseV1::Redid(seq) => Self::Redid(seq),
            CauseV1::Imported(file, hash, rows) => {
                Self::Imported { file: Wire::restore(file)?, hash, rows }
            }
            CauseV1::Invented => Self::Invented,
            CauseV1::Erased(people, reason, (resident, offer, record)) => Self::Erased(Erasure {
                people: people.into_iter().map(Wire::restore).collect::<Result<_, _>>()?,
                reason: Wire::restore(reason)?,
                numbers: Numbers { resident, offer, record },
            }),
            CauseV1::Proposed(residents, decision) => Self::Proposed(Proposal {
                residents: residents.into_iter().map(ResidentId).collect(),
                decision: Wire::restore(decision)?,
            }),
            CauseV1::Leaving(reason, signs) => {
                Self::Leaving(Leaving { reason: Wire::restore(reason)?, signs })
            }
            CauseV1::Recalled(files) => Self::Recalled(Wire::restore(files)?),
        })
    }
}

/// A record before and after.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct DeltaV1<T> {
    before: Option<T>,
    after: Option<T>,
}

impl<T: Wire> Wire for Delta<T> {
    type Stored = DeltaV1<T::Stored>;

    fn store(&self) -> Self::Stored {
        let side = |side: &Option<Box<T>>| side.as_deref().map(Wire::store);
        DeltaV1 { before: side(&self.before), after: side(&self.after) }
    }

    fn restore(stored: Self::Stored) -> Result<Self, Damage> {
        let side = |side: Option<T::Stored>| side.map(T::restore).transpose();
        let (before, after) = (side(stored.before)?, side(stored.after)?);
        Ok(Self { before: before.map(Box::new), after: after.map(Box::new) })
    }
}

/// One reversible fact. The order of the variants is frozen.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum ChangeV1 {
    /// A person.
    Person(Box<DeltaV1<ResidentV1>>),
    /// An offer without a first and a last day; only read.
    UndatedOffer(Box<DeltaV1<OfferV1>>),
    /// A contact.
    Contact(u128, DeltaV1<ContactV1>),
    /// A promise.
    Promise(u128, DeltaV1<PromiseV1>),
    /// A referral with no more than a name for the warm handover; only read.
    NamedReferral(u128, DeltaV1<NamedReferralV1>),
    /// A version of the plan.
    Plan(u128, Box<DeltaV1<PlanV1>>),
    /// A pause.
    Pause(u128, DeltaV1<PauseV1>),
    /// An own request.
    Request(u128, DeltaV1<RequestV1>),
    /// A move by hand.
    Move(u128, DeltaV1<MoveV1>),
    /// A measurement taken, before answers were kept; only read.
    Taken(u128, DeltaV1<TakenV1>),
    /// A signal to the WSP.
    Signal(u128, DeltaV1<SignalV1>),
    /// A referral.
    Referral(u128, DeltaV1<ReferralV1>),
    /// A task.
    Task(u128, DeltaV1<TaskV1>),
    /// An income contact.
    Income(u128, DeltaV1<IncomeV1>),
    /// A hand-over.
    Assignment(u128, DeltaV1<AssignmentV1>),
    /// A buddy.
    Buddy(u128, DeltaV1<BuddyV1>),
    /// An unwilling-track file.
    Unwilling(u128, Box<DeltaV1<UnwillingV1>>),
    /// A wave.
    Wave(Box<DeltaV1<WaveV1>>),
    /// The roles.
    Team(DeltaV1<TeamV1>),
    /// A closing of the file.
    Closing(u128, DeltaV1<FileClosingV1>),
    /// A wish about contact.
    Wish(u128, DeltaV1<WishV1>),
    /// An appointment.
    Appointment(u128, DeltaV1<AppointmentV1>),
    /// An offer.
    Offer(Box<DeltaV1<OfferV2>>),
    /// A yearly measurement.
    Measurement(u128, DeltaV1<MeasurementV1>),
    /// The answers of one.
    Sheet(Box<DeltaV1<SheetV1>>),
    /// A sum on the budget.
    Booking(Box<DeltaV1<BookingV1>>),
    /// A sum for a referral.
    Cost(u128, Box<DeltaV1<CostV1>>),
    /// What a resident answered.
    Reply(u128, DeltaV1<ReplyV1>),
    /// What somebody would change in the offer.
    Suggestion(Box<DeltaV1<SuggestionV1>>),
}

impl Wire for Change {
    type Stored = ChangeV1;

    fn store(&self) -> ChangeV1 {
        match self {
            Self::Person(d) => ChangeV1::Person(Box::new(d.store())),
            Self::Offer(d) => ChangeV1::Offer(Box::new(d.store())),
            Self::Contact(r, d) => ChangeV1::Contact(r.store(), d.store()),
            Self::Promise(r, d) => ChangeV1::Promise(r.store(), d.store()),
            Self::Referral(r, d) => ChangeV1::Referral(r.store(), d.store()),
            Self::Plan(r, d) => ChangeV1::Plan(r.store(), Box::new(d.store())),
            Self::Pause(r, d) => ChangeV1::Pause(r.store(), d.store()),
            Self::Request(r, d) => ChangeV1::Request(r.store(), d.store()),
            Self::Move(r, d) => ChangeV1::Move(r.store(), d.store()),
            Self::Measurement(r, d) => ChangeV1::Measurement(r.store(), d.store()),
            Self::Sheet(d) => ChangeV1::Sheet(Box::new(d.store())),
            Self::Booking(d) => ChangeV1::Booking(Box::new(d.store())),
            Self::Cost(r, d) => ChangeV1::Cost(r.store(), Box::new(d.store())),
            Self::Reply(r, d) => ChangeV1::Reply(r.store(), d.store()),
            Self::Suggestion(d) => ChangeV1::Suggestion(Box::new(d.store())),
            Self::Signal(r, d) => ChangeV1::Signal(r.store(), d.store()),
            Self::Task(r, d) => ChangeV1::Task(r.store(), d.store()),
            Self::Income(r, d) => ChangeV1::Income(r.store(), d.store()),
            Self::Assignment(r, d) => ChangeV1::Assignment(r.store(), d.store()),
            Self::Buddy(r, d) => ChangeV1::Buddy(r.store(), d.store()),
            Self::Unwilling(r, d) => ChangeV1::Unwilling(r.store(), Box::new(d.store())),
            Self::Wave(d) => ChangeV1::Wave(Box::new(d.store())),
            Self::Team(d) => ChangeV1::Team(d.store()),
            Self::Closing(r, d) => ChangeV1::Closing(r.store(), d.store()),
            Self::Wish(r, d) => ChangeV1::Wish(r.store(), d.store()),
            Self::Appointment(r, d) => ChangeV1::Appointment(r.store(), d.store()),
        }
    }

    fn restore(stored: ChangeV1) -> Result<Self, Damage> {
        Ok(match stored {
            ChangeV1::Person(d) => Self::Person(Wire::restore(*d)?),
            ChangeV1::UndatedOffer(d) => {
                let DeltaV1 { before, after } = *d;
                let d = DeltaV1 { before: before.map(Into::into), after: after.map(Into::into) };
                Self::Offer(Wire::restore(d)?)
            }
            ChangeV1::Offer(d) => Self::Offer(Wire::restore(*d)?),
            ChangeV1::Contact(r, d) => Self::Contact(ResidentId(r), Wire::restore(d)?),
            ChangeV1::Promise(r, d) => Self::Promise(ResidentId(r), Wire::restore(d)?),
            ChangeV1::NamedReferral(r, d) => {
                let d =
                    DeltaV1 { before: d.before.map(Into::into), after: d.after.map(Into::into) };
                Self::Referral(ResidentId(r), Wire::restore(d)?)
            }
            ChangeV1::Referral(r, d) => Self::Referral(ResidentId(r), Wire::restore(d)?),
            ChangeV1::Plan(r, d) => Self::Plan(ResidentId(r), Wire::restore(*d)?),
            ChangeV1::Pause(r, d) => Self::Pause(ResidentId(r), Wire::restore(d)?),
            ChangeV1::Request(r, d) => Self::Request(ResidentId(r), Wire::restore(d)?),
            ChangeV1::Move(r, d) => Self::Move(ResidentId(r), Wire::restore(d)?),
            ChangeV1::Taken(r, d) => {
                let d =
                    DeltaV1 { before: d.before.map(Into::into), after: d.after.map(Into::into) };
                Self::Measurement(ResidentId(r), Wire::restore(d)?)
            }
            ChangeV1::Measurement(r, d) => Self::Measurement(ResidentId(r), Wire::restore(d)?),
            ChangeV1::Sheet(d) => Self::Sheet(Wire::restore(*d)?),
            ChangeV1::Booking(d) => Self::Booking(Wire::restore(*d)?),
            ChangeV1::Cost(r, d) => Self::Cost(ResidentId(r), Wire::restore(*d)?),
            ChangeV1::Reply(r, d) => Self::Reply(ResidentId(r), Wire::restore(d)?),
            ChangeV1::Suggestion(d) => Self::Suggestion(Wire::restore(*d)?),
            ChangeV1::Signal(r, d) => Self::Signal(ResidentId(r), Wire::restore(d)?),
            ChangeV1::Task(r, d) => Self::Task(ResidentId(r), Wire::restore(d)?),
            ChangeV1::Income(r, d) => Self::Income(ResidentId(r), Wire::restore(d)?),
            ChangeV1::Assignment(r, d) => Self::Assignment(ResidentId(r), Wire::restore(d)?),
            ChangeV1::Buddy(r, d) => Self::Buddy(ResidentId(r), Wire::restore(d)?),
            ChangeV1::Unwilling(r, d) => Self::Unwilling(ResidentId(r), Wire::restore(*d)?),
            ChangeV1::Wave(d) => Self::Wave(Wire::restore(*d)?),
            ChangeV1::Team(d) => Self::Team(Wire::restore(d)?),
            ChangeV1::Closing(r, d) => Self::Closing(ResidentId(r), Wire::restore(d)?),
            ChangeV1::Wish(r, d) => Self::Wish(ResidentId(r), Wire::restore(d)?),
            ChangeV1::Appointment(r, d) => Self::Appointment(ResidentId(r), Wire::restore(d)?),
        })
    }
}
