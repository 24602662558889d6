//! Appointments.

use crate::domain::appointment::{Appointment, Meeting, MeetingState, TimeOfDay};
use crate::store::Damage;

use super::{Wire, frozen};

/// Minutes since midnight.
impl Wire for TimeOfDay {
    type Stored = u16;

    fn store(&self) -> u16 {
        self.minutes()
    }

    fn restore(stored: u16) -> Result<Self, Damage> {
        let wrong = Damage::Number { what: "TimeOfDay", number: u32::from(stored) };
        Self::of_minutes(stored).ok_or(wrong)
    }
}

frozen! {
    /// When, how, where and with whom.
    MeetingV1 of Meeting {
        on: i32,
        at: Option<u16>,
        channel: u8,
        place: String,
        along: String,
    }
}

/// What became of an appointment.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
pub enum MeetingStateV1 {
    /// Nobody has said yet.
    Planned,
    /// The resident came, on this day.
    Came(i32),
    /// The resident did not come, on this day.
    Missed(i32),
    /// Another one was made in its place, on this day.
    Moved(i32),
    /// It was called off on this day for this reason.
    Cancelled(i32, String),
}

impl Wire for MeetingState {
    type Stored = MeetingStateV1;

    fn store(&self) -> MeetingStateV1 {
        match self {
            Self::Planned => MeetingStateV1::Planned,
            Self::Came { on } => MeetingStateV1::Came(on.store()),
            Self::Missed { on } => MeetingStateV1::Missed(on.store()),
            Self::Moved { on } => MeetingStateV1::Moved(on.store()),
            Self::Cancelled { on, reason } => MeetingStateV1::Cancelled(on.store(), reason.store()),
        }
    }

    fn restore(stored: MeetingStateV1) -> Result<Self, Damage> {
        Ok(match stored {
            MeetingStateV1::Planned => Self::Planned,
            MeetingStateV1::Came(on) => Self::Came { on: Wire::restore(on)? },
            MeetingStateV1::Missed(on) => Self::Missed { on: Wire::restore(on)? },
            MeetingStateV1::Moved(on) => Self::Moved { on: Wire::restore(on)? },
            MeetingStateV1::Cancelled(on, reason) => {
                Self::Cancelled { on: Wire::restore(on)?, reason: Wire::restore(reason)? }
            }
        })
    }
}

frozen! {
    /// An appointment.
    AppointmentV1 of Appointment {
        id: u32,
        meeting: MeetingV1,
        made_on: i32,
        by: String,
        state: MeetingStateV1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_that_no_day_has_is_damage() {
        let noon = TimeOfDay::of_minutes(720).unwrap();
        assert_eq!(TimeOfDay::restore(noon.store()), Ok(noon));
        let wrong = Damage::Number { what: "TimeOfDay", number: 1440 };
        assert_eq!(TimeOfDay::restore(1440), Err(wrong));
    }
}
