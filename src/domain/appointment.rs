//! Appointments: when, where and with whom, and what became of them.

use std::fmt;

use chrono::NaiveDate;

use crate::domain::contact::Channel;
use crate::domain::{CleanText, RecordId};

/// A time of day, in minutes since midnight.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TimeOfDay(u16);

impl TimeOfDay {
    /// The time so many minutes after midnight; `None` where the day has none.
    pub const fn of_minutes(minutes: u16) -> Option<Self> {
        if minutes < 24 * 60 { Some(Self(minutes)) } else { None }
    }

    /// Minutes since midnight.
    pub const fn minutes(self) -> u16 {
        self.0
    }

    /// The hour, and the minutes after it.
    pub const fn parts(self) -> (u16, u16) {
        (self.0 / 60, self.0 % 60)
    }
}

impl fmt::Display for TimeOfDay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (hour, minute) = self.parts();
        write!(f, "{hour}:{minute:02}")
    }
}

/// When, how, where and with whom.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Meeting {
    /// The day.
    pub on: NaiveDate,
    /// The time; `None` where only the day was agreed.
    pub at: Option<TimeOfDay>,
    /// How.
    pub channel: Channel,
    /// Where.
    pub place: CleanText,
    /// Who comes along.
    pub along: CleanText,
}

/// An appointment with a resident.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Appointment {
    /// Its number.
    pub id: RecordId,
    /// When, how, where and with whom.
    pub meeting: Meeting,
    /// The day it was made.
    pub made_on: NaiveDate,
    /// Who made it.
    pub by: CleanText,
    /// What became of it.
    pub state: MeetingState,
}

/// What became of an appointment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MeetingState {
    /// Nobody has said yet.
    Planned,
    /// The resident came, on this day.
    Came {
        /// The day.
        on: NaiveDate,
    },
    /// The resident did not come, on this day.
    Missed {
        /// The day.
        on: NaiveDate,
    },
    /// Another one was made in its place, on this day.
    Moved {
        /// The day.
        on: NaiveDate,
    },
    /// It was called off.
    Cancelled {
        /// The day.
        on: NaiveDate,
        /// Why.
        reason: CleanText,
    },
}

impl MeetingState {
    /// The stable English name.
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Planned => "planned",
            Self::Came { .. } => "came",
            Self::Missed { .. } => "missed",
            Self::Moved { .. } => "moved",
            Self::Cancelled { .. } => "cancelled",
        }
    }

    /// The day on which it ended; `None` where nobody has said yet what became of it.
    pub const fn ended_on(&self) -> Option<NaiveDate> {
        match self {
            Self::Planned => None,
            Self::Came { on }
            | Self::Missed { on }
            | Self::Moved { on }
            | Self::Cancelled { on, .. } => Some(*on),
        }
    }
}

impl Appointment {
    /// Whether nobody has said yet what became of it.
    pub const fn is_planned(&self) -> bool {
        matches!(self.state, MeetingState::Planned)
    }

    /// What appointments are chosen by: the earliest first.
    pub const fn order(&self) -> (NaiveDate, Option<TimeOfDay>, RecordId) {
        (self.meeting.on, self.meeting.at, self.id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_has_no_minute_after_its_last() {
        assert_eq!(TimeOfDay::of_minutes(630).map(TimeOfDay::parts), Some((10, 30)));
        assert_eq!(TimeOfDay::of_minutes(1439).map(TimeOfDay::parts), Some((23, 59)));
        assert_eq!(TimeOfDay::of_minutes(1440), None);
    }
}
