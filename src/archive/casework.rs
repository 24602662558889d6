//! The records in a resident's file.

use chrono::NaiveDate;
use serde_json::{Value, json};

use super::shape::{Misshapen, Shape, field, object_schema, only, shaped, states};
use crate::domain::appointment::{Appointment, Meeting, MeetingState, TimeOfDay};
use crate::domain::barrier::{Barrier, BarrierNote, BarrierState};
use crate::domain::buddy::Buddy;
use crate::domain::budget::{Booked, Cost};
use crate::domain::closing::{CloseReason, Closing};
use crate::domain::contact::{Channel, Contact, Outcome};
use crate::domain::income::Income;
use crate::domain::measured::SheetNo;
use crate::domain::measurement::{Measurement, MeasurementState, NotTaken};
use crate::domain::owner::Assignment;
use crate::domain::participation::{Department, LanguageLevel, ParticipationForm};
use crate::domain::pause::Pause;
use crate::domain::place::{Direction, Move};
use crate::domain::plan::{Circumstances, Goal, Interest, Plan, PlanContent};
use crate::domain::promise::{Promise, PromiseState};
use crate::domain::referral::{Handover, Referral, ReferralState, Step, StopReason, Target};
use crate::domain::reply::{Correct, Reply};
use crate::domain::request::Request;
use crate::domain::signal::Signal;
use crate::domain::task::Task;
use crate::domain::unwilling::{self, CanAnswer, CanQuestion, Declined, Gate, UnwillingOutcome};
use crate::domain::wish::{Welcome, Wish};
use crate::domain::{CleanText, OfferId, RecordId, ResidentId, Rung};

shaped! {
    Contact {
        id: RecordId,
        on: NaiveDate,
        channel: Channel,
        outcome: Outcome,
        note: CleanText,
        by: CleanText,
    }
    Promise {
        id: RecordId,
        what: CleanText,
        by: NaiveDate,
        made_on: NaiveDate,
        state: PromiseState,
        made_by: CleanText,
    }
    Step {
        state: ReferralState,
        on: NaiveDate,
        reason: Option<StopReason>,
        said: CleanText,
    }
    Handover {
        to: CleanText,
        share: CleanText,
        together: Option<bool>,
    }
    Referral {
        id: RecordId,
        to: Target,
        handover: Handover,
        steps: Vec<Step>,
        by: CleanText,
    }
    Interest {
        text: CleanText,
        form: Option<ParticipationForm>,
    }
    BarrierNote {
        barrier: Barrier,
        state: BarrierState,
        said: CleanText,
    }
    Circumstances {
        pass: Option<bool>,
        dutch: Option<LanguageLevel>,
    }
    Goal {
        text: CleanText,
        actions: Vec<(CleanText, NaiveDate)>,
    }
    PlanContent {
        interests: Vec<Interest>,
        skills: Vec<CleanText>,
        barriers: Vec<BarrierNote>,
        circumstances: Circumstances,
        goals: Vec<Goal>,
        review_on: Option<NaiveDate>,
    }
    Plan {
        id: RecordId,
        on: NaiveDate,
        content: PlanContent,
        by: CleanText,
    }
    Pause {
        id: RecordId,
        from: NaiveDate,
        until: NaiveDate,
        reason: CleanText,
        ended_on: Option<NaiveDate>,
    }
    Request {
        id: RecordId,
        on: NaiveDate,
        note: CleanText,
    }
    Move {
        id: RecordId,
        direction: Direction,
        on: NaiveDate,
        until: NaiveDate,
        reason: CleanText,
        by: CleanText,
    }
    Measurement {
        id: RecordId,
        asked_on: NaiveDate,
        reminded_on: Option<NaiveDate>,
        sheet: Option<SheetNo>,
        state: MeasurementState,
    }
    Signal {
        id: RecordId,
        on: NaiveDate,
        reason: CleanText,
        by: CleanText,
        result: Option<(Rung, NaiveDate)>,
    }
    Task {
        id: RecordId,
        what: CleanText,
        by: NaiveDate,
        made_on: NaiveDate,
        made_by: CleanText,
        done_on: Option<NaiveDate>,
    }
    Income {
        id: RecordId,
        on: NaiveDate,
        by: CleanText,
    }
    Assignment {
        id: RecordId,
        to: CleanText,
        on: NaiveDate,
        until: Option<NaiveDate>,
        by: CleanText,
    }
    Buddy {
        id: RecordId,
        with: ResidentId,
        about: CleanText,
        yes_on: NaiveDate,
        by: CleanText,
        ended_on: Option<NaiveDate>,
    }
    Declined {
        offer: OfferId,
        said: CleanText,
    }
    Gate {
        questions: Vec<(CanQuestion, CanAnswer)>,
        place: CleanText,
        declined: Vec<Declined>,
        view: CleanText,
    }
    unwilling::Closing {
        on: NaiveDate,
        outcome: UnwillingOutcome,
        reason: CleanText,
        by: CleanText,
    }
    unwilling::Unwilling {
        id: RecordId,
        on: NaiveDate,
        by: CleanText,
        reason: CleanText,
        until: NaiveDate,
        gate: Gate,
        approved: Option<(CleanText, NaiveDate)>,
        closed: Option<unwilling::Closing>,
    }
    Closing {
        id: RecordId,
        on: NaiveDate,
        reason: CloseReason,
        note: CleanText,
        by: CleanText,
        reopened_on: Option<NaiveDate>,
    }
    Wish {
        id: RecordId,
        on: NaiveDate,
        contact: Welcome,
        until: Option<NaiveDate>,
        reason: CleanText,
        by: CleanText,
    }
    Cost {
        id: RecordId,
        on: NaiveDate,
        referral: RecordId,
        line: CleanText,
        booked: Booked,
        cents: u32,
        note: CleanText,
        by: CleanText,
    }
    Reply {
        id: RecordId,
        on: NaiveDate,
        correct: Correct,
        said: CleanText,
        quotable: bool,
        by: CleanText,
    }
    Meeting {
        on: NaiveDate,
        at: Option<TimeOfDay>,
        channel: Channel,
        place: CleanText,
        along: CleanText,
    }
    Appointment {
        id: RecordId,
        meeting: Meeting,
        made_on: NaiveDate,
        by: CleanText,
        state: MeetingState,
    }
}

states! {
    PromiseState {
        "open" = Open {},
        "kept" = Kept { on: NaiveDate, },
        "released" = Released { on: NaiveDate, reason: CleanText, },
    }
    MeasurementState {
        "handed-out" = HandedOut {},
        "taken" = Taken { on: NaiveDate, },
        "not-taken" = NotTaken { on: NaiveDate, why: NotTaken, },
    }
    MeetingState {
        "planned" = Planned {},
        "came" = Came { on: NaiveDate, },
        "missed" = Missed { on: NaiveDate, },
        "moved" = Moved { on: NaiveDate, },
        "cancelled" = Cancelled { on: NaiveDate, reason: CleanText, },
    }
}

/// An object with one field: the offer, or the department.
impl Shape for Target {
    fn value(&self) -> Value {
        match self {
            Self::Offer(id) => json!({ "offer": id.value() }),
            Self::Department(department) => json!({ "department": department.value() }),
        }
    }

    fn read(value: &Value) -> Result<Self, Misshapen> {
        if value.get("offer").is_some() {
            only(value, &["offer"])?;
            return Ok(Self::Offer(field(value, "offer")?));
        }
        only(value, &["department"])?;
        Ok(Self::Department(field(value, "department")?))
    }

    fn schema() -> Value {
        json!({ "oneOf": [
            object_schema(&[("offer", OfferId::schema())]),
            object_schema(&[("department", Department::schema())]),
        ] })
    }
}
