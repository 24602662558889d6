//! Appointments: when, where and with whom, and what became of them.

use std::fmt;

use chrono::{NaiveDate, NaiveTime, Timelike as _};

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

    /// The minute of a clock.
    pub fn of_clock(clock: NaiveTime) -> Self {
        Self(u16::try_from(clock.hour() * 60 + clock.minute()).unwrap_or(0))
    }

    /// The first minute of a day.
    pub const FIRST: Self = Self(0);
    /// The last minute of a day.
    pub const LAST: Self = Self(24 * 60 - 1);

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

impl Meeting {
    /// Whether its moment has come at this time of today: where only the day was agreed, with that
    /// day. Before it nobody knows whether the resident comes.
    pub fn has_come(&self, today: NaiveDate, time: TimeOfDay) -> bool {
        has_come((self.on, self.at), today, time)
    }

    /// Whether its moment has passed at this time of today: nobody can agree on it any more.
    pub fn has_passed(&self, today: NaiveDate, time: TimeOfDay) -> bool {
        self.on < today || (self.on == today && self.at.is_some_and(|at| at < time))
    }
}

/// Whether a moment of which only the day may be known has come at this time of today.
pub(in crate::domain) fn has_come(
    (on, at): (NaiveDate, Option<TimeOfDay>),
    today: NaiveDate,
    time: TimeOfDay,
) -> bool {
    on < today || (on == today && at.is_none_or(|at| at <= time))
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
        assert_eq!(TimeOfDay::of_minutes(1439), Some(TimeOfDay::LAST));
    }

    #[test]
    fn a_moment_comes_with_its_minute_and_a_day_without_a_time_with_the_day() {
        let day = |day| NaiveDate::from_ymd_opt(2026, 11, day).unwrap();
        let meets = |on, at| Meeting {
            on: day(on),
            at,
            channel: Channel::Visit,
            place: CleanText::default(),
            along: CleanText::default(),
        };
        let (nine, ten) = (TimeOfDay(540), TimeOfDay(600));
        for (meeting, come, passed) in [
            (meets(22, Some(ten)), true, true),
            (meets(23, Some(nine)), true, true),
            (meets(23, Some(TimeOfDay(570))), true, false),
            (meets(23, Some(ten)), false, false),
            (meets(23, None), true, false),
            (meets(24, Some(nine)), false, false),
            (meets(24, None), false, false),
        ] {
            let now = TimeOfDay(570);
            assert_eq!(meeting.has_come(day(23), now), come, "{meeting:?}");
            assert_eq!(meeting.has_passed(day(23), now), passed, "{meeting:?}");
        }
    }
}
