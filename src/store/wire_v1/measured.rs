//! The yearly measurement: what became of it, and the answers.

use serde::{Deserialize, Serialize};

use crate::domain::measured::{Answer, Sheet, Value};
use crate::domain::measurement::{Measurement, MeasurementState, NotTaken};
use crate::store::Damage;

use super::{Wire, frozen, numbered};

numbered! { NotTaken {
    1 = Declined,
    2 = NoAnswer,
    3 = NotAble,
} }

/// A measurement that was taken, as it was told before answers were kept; only read.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct TakenV1 {
    id: u32,
    on: i32,
}

impl From<TakenV1> for MeasurementV1 {
    fn from(TakenV1 { id, on }: TakenV1) -> Self {
        let state = MeasurementStateV1::Taken(on);
        Self { id, asked_on: on, reminded_on: None, sheet: None, state }
    }
}

/// What became of a measurement.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum MeasurementStateV1 {
    /// The sheet is out.
    HandedOut,
    /// Taken on this day.
    Taken(i32),
    /// Not taken: the day it was known, and why.
    NotTaken(i32, u8),
}

impl Wire for MeasurementState {
    type Stored = MeasurementStateV1;

    fn store(&self) -> MeasurementStateV1 {
        match self {
            Self::HandedOut => MeasurementStateV1::HandedOut,
            Self::Taken { on } => MeasurementStateV1::Taken(on.store()),
            Self::NotTaken { on, why } => MeasurementStateV1::NotTaken(on.store(), why.store()),
        }
    }

    fn restore(stored: MeasurementStateV1) -> Result<Self, Damage> {
        Ok(match stored {
            MeasurementStateV1::HandedOut => Self::HandedOut,
            MeasurementStateV1::Taken(on) => Self::Taken { on: Wire::restore(on)? },
            MeasurementStateV1::NotTaken(on, why) => {
                Self::NotTaken { on: Wire::restore(on)?, why: Wire::restore(why)? }
            }
        })
    }
}

frozen! {
    /// A yearly measurement.
    MeasurementV1 of Measurement {
        id: u32,
        asked_on: i32,
        reminded_on: Option<i32>,
        sheet: Option<u64>,
        state: MeasurementStateV1,
    }
}

/// What was answered to one question.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum ValueV1 {
    /// The answer with this number.
    Choice(u8),
    /// So many.
    Number(u16),
    /// A bit for each.
    Several(u32),
    /// Own words.
    Words(String),
}

impl Wire for Value {
    type Stored = ValueV1;

    fn store(&self) -> ValueV1 {
        match self {
            Self::Choice(choice) => ValueV1::Choice(*choice),
            Self::Number(number) => ValueV1::Number(*number),
            Self::Several(bits) => ValueV1::Several(*bits),
            Self::Words(text) => ValueV1::Words(text.store()),
        }
    }

    fn restore(stored: ValueV1) -> Result<Self, Damage> {
        Ok(match stored {
            ValueV1::Choice(choice) => Self::Choice(choice),
            ValueV1::Number(number) => Self::Number(number),
            ValueV1::Several(bits) => Self::Several(bits),
            ValueV1::Words(text) => Self::Words(Wire::restore(text)?),
        })
    }
}

frozen! {
    /// One answer.
    AnswerV1 of Answer {
        item: u16,
        value: ValueV1,
    }
}

frozen! {
    /// The answers of one measurement.
    SheetV1 of Sheet {
        no: u64,
        before: Option<u64>,
        version: u16,
        month: i32,
        answers: Vec<AnswerV1>,
    }
}
