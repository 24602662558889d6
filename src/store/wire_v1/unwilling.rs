//! The unwilling-track file.

use serde::{Deserialize, Serialize};

use crate::domain::unwilling::{
    CanAnswer, CanQuestion, Closing, Declined, Gate, Unwilling, UnwillingOutcome,
};
use crate::store::Damage;

use super::{Wire, frozen, numbered};

numbered! { CanQuestion {
    1 = Health,
    2 = Language,
    3 = Debts,
    4 = CareDuties,
    5 = Trauma,
    6 = TravelCost,
    7 = Literacy,
    8 = ChildCare,
} }

numbered! { CanAnswer {
    1 = Asked,
    2 = NotAsked,
    3 = Blocks,
} }

numbered! { UnwillingOutcome {
    1 = FittingService,
    2 = HandedOver,
} }

frozen! {
    /// An offer that was declined.
    DeclinedV1 of Declined {
        offer: u128,
        said: String,
    }
}

/// What was looked at before the file was opened.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct GateV1 {
    questions: Vec<(u8, u8)>,
    place: String,
    declined: Vec<DeclinedV1>,
    view: String,
}

impl Wire for Gate {
    type Stored = GateV1;

    fn store(&self) -> GateV1 {
        let questions = self.questions.iter();
        GateV1 {
            questions: questions.map(|(asked, answer)| (asked.store(), answer.store())).collect(),
            place: self.place.store(),
            declined: self.declined.store(),
            view: self.view.store(),
        }
    }

    fn restore(stored: GateV1) -> Result<Self, Damage> {
        let questions = stored
            .questions
            .into_iter()
            .map(|(asked, answer)| Ok((CanQuestion::restore(asked)?, CanAnswer::restore(answer)?)));
        Ok(Self {
            questions: questions.collect::<Result<_, Damage>>()?,
            place: Wire::restore(stored.place)?,
            declined: Wire::restore(stored.declined)?,
            view: Wire::restore(stored.view)?,
        })
    }
}

frozen! {
    /// The end of the file by hand.
    ClosingV1 of Closing {
        on: i32,
        outcome: u8,
        reason: String,
        by: String,
    }
}

/// The file.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct UnwillingV1 {
    id: u32,
    on: i32,
    by: String,
    reason: String,
    until: i32,
    gate: GateV1,
    approved: Option<(String, i32)>,
    closed: Option<ClosingV1>,
}

impl Wire for Unwilling {
    type Stored = UnwillingV1;

    fn store(&self) -> UnwillingV1 {
        UnwillingV1 {
            id: self.id.store(),
            on: self.on.store(),
            by: self.by.store(),
            reason: self.reason.store(),
            until: self.until.store(),
            gate: self.gate.store(),
            approved: self.approved.as_ref().map(|(by, on)| (by.store(), on.store())),
            closed: self.closed.store(),
        }
    }

    fn restore(stored: UnwillingV1) -> Result<Self, Damage> {
        let approved = stored.approved;
        let approved = approved.map(|(by, on)| Ok((Wire::restore(by)?, Wire::restore(on)?)));
        Ok(Self {
            id: Wire::restore(stored.id)?,
            on: Wire::restore(stored.on)?,
            by: Wire::restore(stored.by)?,
            reason: Wire::restore(stored.reason)?,
            until: Wire::restore(stored.until)?,
            gate: Wire::restore(stored.gate)?,
            approved: approved.transpose()?,
            closed: Wire::restore(stored.closed)?,
        })
    }
}
