//! What the planner finds: the weeks, and what they come to.

use chrono::{Days, NaiveDate};

use super::{Assumptions, Reach};

/// One week of the forecast.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Week {
    /// Its first day.
    pub on: NaiveDate,
    /// Conversations.
    pub conversations: u32,
    /// Those of them that are face to face.
    pub visits: u32,
    /// Attempts that reached nobody.
    pub attempts: u32,
    /// Minutes used.
    pub minutes: u32,
    /// Minutes left that are too few for whoever comes next.
    pub short: u32,
    /// Minutes left while people wait of whom nobody may be called now: each was tried.
    pub resting: u32,
    /// Minutes left while nobody waits longer than the rules ask.
    pub free: u32,
    /// People who have been spoken at least once since the first week, by the end of this one.
    pub spoken: u32,
    /// Those of them with whom nobody had ever spoken before.
    pub first_time: u32,
    /// People with a claim who were not reached this week.
    pub waiting: u32,
}

impl Week {
    pub(super) const fn begin(on: NaiveDate) -> Self {
        Self {
            on,
            conversations: 0,
            visits: 0,
            attempts: 0,
            minutes: 0,
            short: 0,
            resting: 0,
            free: 0,
            spoken: 0,
            first_time: 0,
            waiting: 0,
        }
    }
}

/// Where the hours of all weeks go, in whole hours that come to the hours there are.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Hours {
    /// Conversations at a distance.
    pub conversations: u32,
    /// Conversations face to face.
    pub visits: u32,
    /// Attempts that reach nobody.
    pub attempts: u32,
    /// What is left of a week and too short for whoever comes next.
    pub short: u32,
    /// What is left of a week while people wait of whom nobody may be called now.
    pub resting: u32,
    /// What is left of a week in which nobody waits longer than the rules ask.
    pub free: u32,
}

impl Hours {
    /// Rounded from minutes: down, and then up where the most was lost, until it adds up.
    fn rounded(minutes: [u32; 6]) -> Self {
        let all: u32 = minutes.iter().sum();
        let mut hours = minutes.map(|minutes| minutes / 60);
        let mut lost = (all / 60).saturating_sub(hours.iter().sum());
        let mut order: Vec<usize> = (0..hours.len()).collect();
        let rest = |at: &usize| minutes.get(*at).map_or(0, |minutes| minutes % 60);
        order.sort_by_key(|at| std::cmp::Reverse(rest(at)));
        for at in order {
            if let Some(hours) = hours.get_mut(at).filter(|_| lost > 0) {
                *hours += 1;
                lost -= 1;
            }
        }
        let [conversations, visits, attempts, short, resting, free] = hours;
        Self { conversations, visits, attempts, short, resting, free }
    }

    /// The hours in which somebody is sought or spoken.
    pub const fn used(self) -> u32 {
        self.conversations + self.visits + self.attempts
    }

    /// All hours there are.
    pub const fn there(self) -> u32 {
        self.used() + self.short + self.resting + self.free
    }
}

/// What can be expected.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Forecast {
    /// What it rests on.
    pub assumptions: Assumptions,
    /// How often people are reached.
    pub reach: Reach,
    /// How many people are on rung 1 and 2.
    pub people: u32,
    /// How many of them stand in the queue today.
    pub queued: u32,
    /// How many of all of them had been spoken before the first week.
    pub spoken_before: u32,
    /// Week by week.
    pub weeks: Vec<Week>,
    /// The interval of the rules, in days.
    pub agreed_days: u16,
}

impl Forecast {
    /// People who will have been spoken at least once in these weeks.
    pub fn spoken(&self) -> u32 {
        self.weeks.last().map_or(0, |week| week.spoken)
    }

    /// People who will not have been spoken even once in these weeks.
    pub fn not_spoken(&self) -> u32 {
        self.people.saturating_sub(self.spoken())
    }

    /// People who will have been spoken in these weeks, and never before.
    pub fn first_time(&self) -> u32 {
        self.weeks.last().map_or(0, |week| week.first_time)
    }

    /// People whom nobody will have spoken by the end, before these weeks or in them.
    pub fn never_spoken(&self) -> u32 {
        self.people.saturating_sub(self.spoken_before).saturating_sub(self.first_time())
    }

    /// People who are on the two rungs and not in the queue today.
    pub fn not_queued(&self) -> u32 {
        self.people.saturating_sub(self.queued)
    }

    /// People who have a claim at the end that the hours did not reach.
    pub fn waiting(&self) -> u32 {
        self.weeks.last().map_or(0, |week| week.waiting)
    }

    /// Conversations in all weeks.
    pub fn conversations(&self) -> u32 {
        self.weeks.iter().map(|week| week.conversations).sum()
    }

    /// Conversations face to face in all weeks.
    pub fn visits(&self) -> u32 {
        self.weeks.iter().map(|week| week.visits).sum()
    }

    /// Attempts in all weeks that reach nobody.
    pub fn attempts(&self) -> u32 {
        self.weeks.iter().map(|week| week.attempts).sum()
    }

    /// Minutes used in all weeks.
    pub fn minutes(&self) -> u32 {
        self.weeks.iter().map(|week| week.minutes).sum()
    }

    /// Minutes left in all weeks that are too few for whoever comes next.
    fn short(&self) -> u32 {
        self.weeks.iter().map(|week| week.short).sum()
    }

    /// Where the hours of all weeks go.
    pub fn hours(&self) -> Hours {
        let Assumptions { conversation, visit, attempt, .. } = self.assumptions;
        let sum = |of: fn(&Week) -> u32| self.weeks.iter().map(of).sum::<u32>();
        Hours::rounded([
            self.conversations().saturating_sub(self.visits()).saturating_mul(conversation),
            self.visits().saturating_mul(visit),
            self.attempts().saturating_mul(attempt),
            self.short(),
            sum(|week| week.resting),
            sum(|week| week.free),
        ])
    }

    /// In how many weeks there is time on which nobody has a claim.
    pub fn free_weeks(&self) -> u32 {
        count(self.weeks.iter().filter(|week| week.free > 0).count())
    }

    /// Days between two conversations with each person that these hours really allow; `None` where
    /// nobody is spoken.
    pub fn attainable_days(&self) -> Option<u32> {
        let minutes = u64::from(self.minutes()) + u64::from(self.short());
        self.interval(self.people, self.conversations(), minutes)
    }

    /// The same of so many people, conversations and minutes: the people, times the minutes that one
    /// conversation costs with its attempts and with what is left of a week and too short, divided by
    /// the minutes of a day.
    pub fn interval(&self, people: u32, conversations: u32, minutes: u64) -> Option<u32> {
        let talks = u64::from(conversations);
        let weekly = u64::from(self.assumptions.hours) * 60;
        if talks == 0 || weekly == 0 {
            return None;
        }
        let days = (u64::from(people) * minutes * 7).div_ceil(talks * weekly);
        u32::try_from(days).ok()
    }

    /// The first week by whose end this share of everybody, in hundredths, has been spoken since
    /// the first one.
    pub fn by_when(&self, share: u32) -> Option<NaiveDate> {
        let wanted = (u64::from(self.people) * u64::from(share)).div_ceil(100);
        let mut weeks = self.weeks.iter();
        let week = weeks.find(|week| u64::from(week.spoken) >= wanted && wanted > 0)?;
        week.on.checked_add_days(Days::new(6))
    }
}

pub(super) fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
