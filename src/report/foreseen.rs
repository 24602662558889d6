//! What is told of a forecast: to whoever sees the people, what was counted; in a report, numbers of people
//! to the nearest ten, and hours and days that are worked out from these.

use super::Cell;
use super::told::about;
use crate::i18n::Strings;
use crate::measurement::cells::tens;
use crate::measurement::suppression::Hidden;
use crate::triage::planner::{Assumptions, Forecast, Hours};

/// A forecast, for one reader.
pub(super) struct Foreseen<'f> {
    /// What was counted.
    pub made: &'f Forecast,
    /// Whether the reader sees the people themselves.
    pub own: bool,
}

impl Foreseen<'_> {
    /// A number of people as it is told; `None` where it is not.
    pub(super) const fn count(&self, count: u32) -> Option<u32> {
        if self.own { Some(count) } else { tens(count) }
    }

    /// The same, or what stands in its place.
    pub(super) fn cell(&self, strings: &Strings, count: u32) -> Cell {
        if self.own { Cell::Number(i64::from(count)) } else { about(strings, count) }
    }

    /// A share, given in thousandths, in a hundred; in a report in tens, and neither none nor all.
    pub(super) fn share(&self, strings: &Strings, thousandths: u32) -> Cell {
        if self.own {
            return Cell::Number(i64::from(thousandths / 10));
        }
        match (thousandths + 50) / 100 * 10 {
            0 | 100.. => Cell::hidden(Hidden::Withheld, strings),
            share => Cell::Number(i64::from(share)),
        }
    }

    /// A number as the hours are worked out from it.
    fn counted(&self, count: u32) -> u32 {
        self.count(count).unwrap_or_default()
    }

    /// Conversations at a distance, face to face, and attempts.
    fn sought(&self) -> [u32; 3] {
        let (made, visits) = (self.made, self.made.visits());
        [made.conversations().saturating_sub(visits), visits, made.attempts()]
            .map(|count| self.counted(count))
    }

    /// Where the hours go. In a report those that are left are told in tenths: to the hour they would
    /// tell how many people were sought.
    pub(super) fn hours(&self) -> Hours {
        let exact = self.made.hours();
        if self.own {
            return exact;
        }
        let Assumptions { conversation, visit, attempt, .. } = self.made.assumptions;
        let mut left = exact.there();
        let [talks, visits, attempts] = self.sought();
        let mut used = |count: u32, minutes: u32| {
            let hours = (count.saturating_mul(minutes) / 60).min(left);
            left -= hours;
            hours
        };
        let conversations = used(talks, conversation);
        let (visits, attempts) = (used(visits, visit), used(attempts, attempt));
        let all = exact.short + exact.resting + exact.free;
        let part = |kind: u32| {
            let tenths = (kind * 10 + all / 2).checked_div(all).unwrap_or_default();
            left * tenths / 10
        };
        let resting = part(exact.resting);
        let free = part(exact.free).min(left - resting);
        Hours { conversations, visits, attempts, short: left - resting - free, resting, free }
    }

    /// The interval that the hours allow, in days; `None` where it is not told.
    pub(super) fn attainable_days(&self) -> Option<u32> {
        if self.own {
            return self.made.attainable_days();
        }
        let Assumptions { conversation, visit, attempt, .. } = self.made.assumptions;
        let (people, talks) = (tens(self.made.people)?, tens(self.made.conversations())?);
        let [distant, visits, attempts] = self.sought().map(u64::from);
        let minutes = distant * u64::from(conversation)
            + visits * u64::from(visit)
            + attempts * u64::from(attempt)
            + u64::from(self.hours().short) * 60;
        self.made.interval(people, talks, minutes)
    }
}
