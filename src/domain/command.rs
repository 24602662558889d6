//! What a person asks for. Verbs with ids, never indices.

mod texts;

use chrono::NaiveDate;

use crate::domain::contact::{Channel, Outcome};
use crate::domain::offer::OfferFacts;
use crate::domain::plan::PlanContent;
use crate::domain::referral::{Handover, ReferralState, StopReason, Target};
use crate::domain::resident::Person;
use crate::domain::role::Role;
use crate::domain::standing::Direction;
use crate::domain::unwilling::{Gate, UnwillingOutcome};
use crate::domain::wave::WaveBy;
use crate::domain::{CleanText, OfferId, RecordId, ResidentId, Rung};

/// What a person asks for. One command is one entry in the journal and one undo, however many
/// residents it names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Command {
    /// Log a contact or an attempt, with the next promise if there is one.
    LogContact {
        /// With whom.
        residents: Vec<ResidentId>,
        /// What happened.
        contact: ContactDraft,
        /// What we promise next.
        promise: Option<PromiseDraft>,
    },
    /// Promise something.
    MakePromise {
        /// To whom.
        residents: Vec<ResidentId>,
        /// What and by when.
        promise: PromiseDraft,
    },
    /// Keep a promise: it was done on this day.
    KeepPromise {
        /// Whose file.
        resident: ResidentId,
        /// Which promise.
        id: RecordId,
        /// The day it was done.
        on: NaiveDate,
    },
    /// Release a promise, with the reason.
    ReleasePromise {
        /// Whose file.
        resident: ResidentId,
        /// Which promise.
        id: RecordId,
        /// Why it no longer binds.
        reason: CleanText,
    },
    /// Refer to an offer or a department.
    Refer {
        /// Whom.
        residents: Vec<ResidentId>,
        /// Where to.
        to: Target,
        /// The day it was agreed.
        on: NaiveDate,
        /// The warm handover, as far as it was agreed.
        handover: Handover,
        /// What we promise next.
        promise: Option<PromiseDraft>,
    },
    /// Move a referral to its next state.
    MoveReferral {
        /// Whose file.
        resident: ResidentId,
        /// Which referral.
        id: RecordId,
        /// The step.
        step: StepDraft,
    },
    /// Pause until a day.
    Pause {
        /// Whom.
        residents: Vec<ResidentId>,
        /// The day of return.
        until: NaiveDate,
        /// Why.
        reason: CleanText,
    },
    /// End the pause now.
    Resume {
        /// Whom.
        residents: Vec<ResidentId>,
    },
    /// Record that a resident asked for contact.
    Request {
        /// Who asked.
        residents: Vec<ResidentId>,
        /// The day of asking.
        on: NaiveDate,
        /// What about.
        note: CleanText,
    },
    /// Move a person in the queue by hand.
    Move {
        /// Whom.
        residents: Vec<ResidentId>,
        /// Which way.
        direction: Direction,
        /// Last day it counts.
        until: NaiveDate,
        /// Why.
        reason: CleanText,
    },
    /// End a move by hand.
    Unmove {
        /// Whom.
        residents: Vec<ResidentId>,
    },
    /// Save a new version of the plan.
    SavePlan {
        /// Whose.
        resident: ResidentId,
        /// The day it was made.
        on: NaiveDate,
        /// What it says.
        content: PlanContent,
    },
    /// Ask the WSP to judge the rung.
    Signal {
        /// Whose.
        residents: Vec<ResidentId>,
        /// The day it was given.
        on: NaiveDate,
        /// What was seen.
        reason: CleanText,
    },
    /// The WSP judged: the only way in which a rung changes.
    JudgeSignal {
        /// Whose.
        resident: ResidentId,
        /// Which signal.
        id: RecordId,
        /// The rung that was judged.
        rung: Rung,
        /// The day of the result.
        on: NaiveDate,
    },
    /// Record that the yearly measurement was taken.
    RecordTaken {
        /// Whose.
        resident: ResidentId,
        /// The day.
        on: NaiveDate,
    },
    /// Note a task among ourselves.
    AddTask {
        /// About whom.
        residents: Vec<ResidentId>,
        /// What.
        what: CleanText,
        /// By when.
        by: NaiveDate,
    },
    /// A task was done.
    DoTask {
        /// Whose file.
        resident: ResidentId,
        /// Which task.
        id: RecordId,
        /// The day it was done.
        on: NaiveDate,
    },
    /// Record an income contact.
    RecordIncome {
        /// With whom.
        residents: Vec<ResidentId>,
        /// The day.
        on: NaiveDate,
    },
    /// Hand residents over to a user.
    Assign {
        /// Whom.
        residents: Vec<ResidentId>,
        /// To whom.
        to: CleanText,
        /// The last day, where it is for a time.
        until: Option<NaiveDate>,
    },
    /// Two residents do something together; both said yes.
    Pair {
        /// The two.
        residents: [ResidentId; 2],
        /// What they do.
        about: CleanText,
        /// The days on which each said yes, in the same order.
        yes_on: [NaiveDate; 2],
    },
    /// A pair ended.
    Unpair {
        /// Whose file.
        resident: ResidentId,
        /// Which side of the pair.
        id: RecordId,
    },
    /// Open an unwilling-track file.
    OpenUnwilling {
        /// About whom.
        resident: ResidentId,
        /// Why.
        reason: CleanText,
        /// The last day.
        until: NaiveDate,
        /// What was looked at first.
        gate: Box<Gate>,
    },
    /// A second user approves the open unwilling-track file.
    ApproveUnwilling {
        /// About whom.
        resident: ResidentId,
    },
    /// Close the open unwilling-track file.
    CloseUnwilling {
        /// About whom.
        resident: ResidentId,
        /// With what outcome.
        outcome: UnwillingOutcome,
        /// Why.
        reason: CleanText,
    },
    /// Make a wave of people who were never spoken and are in no wave yet.
    AddWave {
        /// Its name.
        name: CleanText,
        /// How they are chosen.
        by: WaveBy,
        /// How many at most.
        size: u32,
        /// The seed; `None` draws one, which is kept.
        seed: Option<u64>,
    },
    /// Give a user of the vault a role.
    SetRole {
        /// Who.
        user: CleanText,
        /// Which.
        role: Role,
    },
    /// Add a resident.
    AddResident(Box<Person>),
    /// Edit a resident. The rung stays as it is.
    EditResident(ResidentId, Box<Person>),
    /// Add an offer.
    AddOffer(Box<OfferFacts>),
    /// Edit an offer.
    EditOffer(OfferId, Box<OfferFacts>),
    /// The provider confirmed the offer on this day.
    ConfirmOffer(OfferId, NaiveDate),
    /// Import a file whose rows were read and checked.
    Import(Box<Import>),
}

/// A contact that was not recorded yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ContactDraft {
    /// The day.
    pub on: NaiveDate,
    /// How.
    pub channel: Channel,
    /// With what outcome.
    pub outcome: Outcome,
    /// A note; may be empty.
    pub note: CleanText,
}

/// A promise that was not made yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PromiseDraft {
    /// Last day.
    pub by: NaiveDate,
    /// What; empty means: get in touch again.
    pub what: CleanText,
}

/// A step of a referral that was not recorded yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StepDraft {
    /// The state reached.
    pub state: ReferralState,
    /// The day.
    pub on: NaiveDate,
    /// Why, where it stopped or was declined.
    pub reason: Option<StopReason>,
    /// The resident's own words.
    pub said: CleanText,
    /// The warm handover, where this step introduces; `None` leaves what was agreed before.
    pub handover: Option<Handover>,
}

/// The rows of one file, checked and matched with what is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Import {
    /// Name of the file, without folder.
    pub file: CleanText,
    /// SHA-256 of its content.
    pub hash: [u8; 32],
    /// Rows read, imported or not.
    pub rows: u32,
    /// Residents, new and known.
    pub residents: Vec<ResidentRow>,
    /// Offers, new and known.
    pub offers: Vec<OfferRow>,
}

/// One imported resident.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ResidentRow {
    /// Who it is, where the person is known already.
    pub known: Option<ResidentId>,
    /// What the row says; the rung of a known person stays as it is.
    pub person: Person,
    /// A first version of the plan from the row; kept only where there is no plan yet.
    pub plan: Option<PlanContent>,
    /// The last conversation that the row tells of, where the file of the person has none of that
    /// day.
    pub contact: Option<ContactDraft>,
}

/// One imported offer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OfferRow {
    /// Which it is, where the offer is known already.
    pub known: Option<OfferId>,
    /// What the row says.
    pub facts: OfferFacts,
}
