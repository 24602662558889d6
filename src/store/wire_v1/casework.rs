//! The records in a resident's file, and the whole file.

use serde::{Deserialize, Serialize};

use crate::domain::barrier::{Barrier, BarrierNote, BarrierState};
use crate::domain::contact::{Contact, Outcome};
use crate::domain::file::{Kept, Records};
use crate::domain::pause::Pause;
use crate::domain::place::Move;
use crate::domain::plan::{Circumstances, Goal, Interest, Plan, PlanContent};
use crate::domain::promise::{Promise, PromiseState};
use crate::domain::referral::{Handover, Referral, ReferralState, Step, StopReason};
use crate::domain::request::Request;
use crate::domain::signal::Signal;
use crate::domain::{File, Rung};
use crate::store::Damage;

use super::appointment::AppointmentV1;
use super::budget::CostV1;
use super::closing::{FileClosingV1, WishV1};
use super::measured::MeasurementV1;
use super::people::{ResidentV1, TargetV1};
use super::reply::ReplyV1;
use super::team::{AssignmentV1, BuddyV1, IncomeV1, TaskV1};
use super::unwilling::UnwillingV1;
use super::{Wire, frozen, numbered};

numbered! { Outcome {
    1 = Reached,
    2 = Voicemail,
    3 = NoAnswer,
    4 = WrongNumber,
    5 = Returned,
    6 = NoShow,
    7 = Appointment,
} }

numbered! { ReferralState {
    1 = Agreed,
    2 = Introduced,
    3 = Accepted,
    4 = Waitlisted,
    5 = Declined,
    6 = Arrived,
    7 = Completed,
    8 = Stopped,
} }

numbered! { StopReason {
    1 = Full,
    2 = Cost,
    3 = Travel,
    4 = NotDared,
    5 = Health,
    6 = NotFitting,
    7 = Other,
    8 = FileClosed,
} }

numbered! { Barrier {
    1 = Physical,
    2 = Wheelchair,
    3 = Strain,
    4 = Money,
    5 = Travel,
    6 = Language,
    7 = Digital,
    8 = ChildCare,
    9 = InformalCare,
    10 = KnowsNobody,
    11 = FirstTime,
    12 = NotKnown,
} }

numbered! { BarrierState {
    1 = Now,
    2 = Was,
    3 = NotAsked,
} }

frozen! {
    /// A contact or an attempt.
    ContactV1 of Contact {
        id: u32,
        on: i32,
        channel: u8,
        outcome: u8,
        note: String,
        by: String,
    }
}

/// Whether a promise still stands.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
pub enum PromiseStateV1 {
    /// Not done yet.
    Open,
    /// Done on this day.
    Kept(i32),
    /// Given back on this day for this reason.
    Released(i32, String),
}

impl Wire for PromiseState {
    type Stored = PromiseStateV1;

    fn store(&self) -> PromiseStateV1 {
        match self {
            Self::Open => PromiseStateV1::Open,
            Self::Kept { on } => PromiseStateV1::Kept(on.store()),
            Self::Released { on, reason } => PromiseStateV1::Released(on.store(), reason.store()),
        }
    }

    fn restore(stored: PromiseStateV1) -> Result<Self, Damage> {
        Ok(match stored {
            PromiseStateV1::Open => Self::Open,
            PromiseStateV1::Kept(on) => Self::Kept { on: Wire::restore(on)? },
            PromiseStateV1::Released(on, reason) => {
                Self::Released { on: Wire::restore(on)?, reason: Wire::restore(reason)? }
            }
        })
    }
}

frozen! {
    /// A promise.
    PromiseV1 of Promise {
        id: u32,
        what: String,
        by: i32,
        made_on: i32,
        state: PromiseStateV1,
        made_by: String,
    }
}

frozen! {
    /// One step of a referral.
    StepV1 of Step {
        state: u8,
        on: i32,
        reason: Option<u8>,
        said: String,
    }
}

/// A referral as it was written before a warm handover had more than a name; only read.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct NamedReferralV1 {
    id: u32,
    to: TargetV1,
    handover: String,
    steps: Vec<StepV1>,
    by: String,
}

impl From<NamedReferralV1> for ReferralV1 {
    fn from(NamedReferralV1 { id, to, handover, steps, by }: NamedReferralV1) -> Self {
        let handover = HandoverV1 { to: handover, share: String::new(), together: None };
        Self { id, to, handover, steps, by }
    }
}

frozen! {
    /// A warm handover.
    HandoverV1 of Handover {
        to: String,
        share: String,
        together: Option<bool>,
    }
}

frozen! {
    /// A referral with its steps.
    ReferralV1 of Referral {
        id: u32,
        to: TargetV1,
        handover: HandoverV1,
        steps: Vec<StepV1>,
        by: String,
    }
}

frozen! {
    /// An interest.
    InterestV1 of Interest {
        text: String,
        form: Option<u8>,
    }
}

frozen! {
    /// A barrier and what is known of it.
    BarrierNoteV1 of BarrierNote {
        barrier: u8,
        state: u8,
        said: String,
    }
}

frozen! {
    /// What helps or hinders in practice.
    CircumstancesV1 of Circumstances {
        pass: Option<bool>,
        dutch: Option<u8>,
    }
}

frozen! {
    /// A goal with its actions.
    GoalV1 of Goal {
        text: String,
        actions: Vec<(String, i32)>,
    }
}

frozen! {
    /// What a version of the plan says.
    PlanContentV1 of PlanContent {
        interests: Vec<InterestV1>,
        skills: Vec<String>,
        barriers: Vec<BarrierNoteV1>,
        circumstances: CircumstancesV1,
        goals: Vec<GoalV1>,
        review_on: Option<i32>,
    }
}

frozen! {
    /// A version of the plan.
    PlanV1 of Plan {
        id: u32,
        on: i32,
        content: PlanContentV1,
        by: String,
    }
}

frozen! {
    /// A pause.
    PauseV1 of Pause {
        id: u32,
        from: i32,
        until: i32,
        reason: String,
        ended_on: Option<i32>,
    }
}

frozen! {
    /// An own request.
    RequestV1 of Request {
        id: u32,
        on: i32,
        note: String,
    }
}

frozen! {
    /// A move by hand.
    MoveV1 of Move {
        id: u32,
        direction: u8,
        on: i32,
        until: i32,
        reason: String,
        by: String,
    }
}

/// A signal to the WSP: number, day, reason, author, and the result with its day.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SignalV1 {
    id: u32,
    on: i32,
    reason: String,
    by: String,
    result: Option<(u8, i32)>,
}

impl Wire for Signal {
    type Stored = SignalV1;

    fn store(&self) -> SignalV1 {
        SignalV1 {
            id: self.id.store(),
            on: self.on.store(),
            reason: self.reason.store(),
            by: self.by.store(),
            result: self.result.map(|(rung, on)| (rung.store(), on.store())),
        }
    }

    fn restore(stored: SignalV1) -> Result<Self, Damage> {
        let result = stored.result.map(|(rung, on)| Ok((Rung::restore(rung)?, Wire::restore(on)?)));
        Ok(Self {
            id: Wire::restore(stored.id)?,
            on: Wire::restore(stored.on)?,
            reason: Wire::restore(stored.reason)?,
            by: Wire::restore(stored.by)?,
            result: result.transpose()?,
        })
    }
}

frozen! {
    /// The lists of records.
    RecordsV6 of Records {
        contacts: Vec<ContactV1>,
        promises: Vec<PromiseV1>,
        referrals: Vec<ReferralV1>,
        plans: Vec<PlanV1>,
        pauses: Vec<PauseV1>,
        requests: Vec<RequestV1>,
        moves: Vec<MoveV1>,
        measurements: Vec<MeasurementV1>,
        signals: Vec<SignalV1>,
        tasks: Vec<TaskV1>,
        incomes: Vec<IncomeV1>,
        assignments: Vec<AssignmentV1>,
        buddies: Vec<BuddyV1>,
        unwilling: Vec<UnwillingV1>,
        closings: Vec<FileClosingV1>,
        wishes: Vec<WishV1>,
        appointments: Vec<AppointmentV1>,
        costs: Vec<CostV1>,
        replies: Vec<ReplyV1>,
    }
}

impl Wire for Kept {
    type Stored = RecordsV6;

    fn store(&self) -> RecordsV6 {
        Records::store(self)
    }

    fn restore(stored: RecordsV6) -> Result<Self, Damage> {
        Records::restore(stored).map(Self::from)
    }
}

frozen! {
    /// A resident's whole file.
    FileV6 of File {
        resident: ResidentV1,
        records: RecordsV6,
    }
}
