//! The closed vocabularies, by their stable names.

use chrono::Weekday;
use serde_json::{Value, json};

use super::shape::{Misshapen, Shape};
use crate::domain::Rung;
use crate::domain::barrier::{Barrier, BarrierState};
use crate::domain::budget::Booked;
use crate::domain::closing::CloseReason;
use crate::domain::contact::{Channel, Outcome};
use crate::domain::imported::About;
use crate::domain::measurement::NotTaken;
use crate::domain::offer::{GroupSize, Load, OfferStatus};
use crate::domain::participation::{Department, LanguageLevel, ParticipationForm, PolicyField};
use crate::domain::place::Direction;
use crate::domain::referral::{ReferralState, StopReason};
use crate::domain::reply::Correct;
use crate::domain::resident::PartOfDay;
use crate::domain::retention::Class;
use crate::domain::role::Role;
use crate::domain::unwilling::{CanAnswer, CanQuestion, UnwillingOutcome};
use crate::domain::wave::WaveBy;
use crate::domain::wish::Welcome;

macro_rules! named {
    ($($kind:ident,)+) => {
        $(impl Shape for $kind {
            fn value(&self) -> Value {
                self.name().into()
            }

            fn read(value: &Value) -> Result<Self, Misshapen> {
                value.as_str().and_then(Self::from_name).ok_or_else(Misshapen::here)
            }

            fn schema() -> Value {
                json!({ "enum": Self::ALL.iter().map(|word| word.name()).collect::<Vec<_>>() })
            }
        })+
    };
}
named! {
    About, Barrier, BarrierState, Booked, CanAnswer, CanQuestion, Channel, Class, CloseReason, Correct, Department,
    Direction, GroupSize, LanguageLevel, Load, NotTaken, OfferStatus, Outcome, ParticipationForm, PartOfDay,
    PolicyField, ReferralState, Role, StopReason, UnwillingOutcome, WaveBy, Welcome,
}

impl Shape for Rung {
    fn value(&self) -> Value {
        self.number().into()
    }

    fn read(value: &Value) -> Result<Self, Misshapen> {
        Self::from_number(u8::read(value)?).ok_or_else(Misshapen::here)
    }

    fn schema() -> Value {
        json!({ "type": "integer", "minimum": 1, "maximum": 6 })
    }
}

const DAYS: [(Weekday, &str); 7] = [
    (Weekday::Mon, "monday"),
    (Weekday::Tue, "tuesday"),
    (Weekday::Wed, "wednesday"),
    (Weekday::Thu, "thursday"),
    (Weekday::Fri, "friday"),
    (Weekday::Sat, "saturday"),
    (Weekday::Sun, "sunday"),
];

impl Shape for Weekday {
    fn value(&self) -> Value {
        DAYS.iter().find(|(day, _)| day == self).map_or(Value::Null, |(_, name)| (*name).into())
    }

    fn read(value: &Value) -> Result<Self, Misshapen> {
        let found = DAYS.iter().find(|(_, name)| value.as_str() == Some(name));
        found.map(|(day, _)| *day).ok_or_else(Misshapen::here)
    }

    fn schema() -> Value {
        json!({ "enum": DAYS.map(|(_, name)| name) })
    }
}
