//! The honest planner: who will have been reached by when in the hours there are, under the
//! present rules, and who will not. A pure simulation: the same seed gives the same numbers on
//! the screen, in text and in JSON.
//!
//! Week by week the real queue is built and worked down. An attempt that does not reach anybody
//! costs its minutes and lets the person rest; a conversation costs its minutes and starts the
//! interval anew. Nobody is tried more often than the stop rule allows. When nobody has a claim
//! any more, the hours that are left stay left: they are not filled with calls for calling's sake.

use std::collections::HashMap;
use std::sync::Arc;

use chrono::{Days, NaiveDate};

use crate::domain::contact::Channel;
use crate::domain::{File, Obligations, ResidentId};
use crate::triage::attempts::Calls;
use crate::triage::queue::{Queue, Tier};
use crate::triage::rules::Rules;

/// Attempts below which the vault's own history says too little.
pub const ENOUGH_HISTORY: u32 = 50;

/// How long things take, and how far to look.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Assumptions {
    /// Hours in a week for contact with residents.
    pub hours: u32,
    /// Minutes of a conversation at a distance, with writing it down.
    pub conversation: u32,
    /// Minutes of a conversation face to face, with travel and writing it down.
    pub visit: u32,
    /// Minutes of an attempt that reaches nobody.
    pub attempt: u32,
    /// Weeks to look ahead.
    pub weeks: u32,
    /// The seed of chance: who is at home.
    pub seed: u64,
}

impl Default for Assumptions {
    /// 24 hours a week is what 1,100 to 1,400 net hours in a year leave; the minutes are a
    /// proposal, to be changed.
    fn default() -> Self {
        Self { hours: 24, conversation: 30, visit: 90, attempt: 5, weeks: 52, seed: 1 }
    }
}

/// How often somebody is reached, in attempts of a thousand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reach {
    /// Somebody who was never spoken.
    pub first: u32,
    /// Somebody who was spoken before.
    pub known: u32,
    /// Conversations that are face to face, of a thousand.
    pub visits: u32,
    /// How many attempts and conversations this was counted from; zero where it is assumed.
    pub counted: u32,
}

impl Reach {
    /// What is assumed where there is too little history.
    pub const ASSUMED: Self = Self { first: 400, known: 600, visits: 250, counted: 0 };

    /// From what happened: conversations and all contacts, before the first conversation and after;
    /// how many conversations were face to face.
    pub fn counted(first: (u32, u32), known: (u32, u32), visits: u32) -> Self {
        let share = |(spoken, all): (u32, u32)| (all > 0).then(|| spoken * 1000 / all);
        let counted = first.1.saturating_add(known.1);
        let visits = share((visits, first.0.saturating_add(known.0)));
        match (share(first), share(known)) {
            _ if counted < ENOUGH_HISTORY => Self::ASSUMED,
            (first, known) => Self {
                first: first.unwrap_or(Self::ASSUMED.first).max(10),
                known: known.unwrap_or(Self::ASSUMED.known).max(10),
                visits: visits.unwrap_or(Self::ASSUMED.visits),
                counted,
            },
        }
    }
}

/// How often people were reached in the last year, before their first conversation and after.
pub fn history(files: impl Iterator<Item = Arc<File>>, today: NaiveDate) -> Reach {
    let from = today.checked_sub_days(Days::new(365)).unwrap_or(today);
    let (mut first, mut known, mut visits) = ((0, 0), (0, 0), 0);
    for file in files {
        let mut contacts: Vec<_> = file.records.contacts.iter().collect();
        contacts.sort_by_key(|contact| (contact.on, contact.id));
        let mut spoken = false;
        for contact in contacts {
            let home = contact.outcome.is_conversation();
            if contact.on > from && contact.on <= today {
                let (talks, all) = if spoken { &mut known } else { &mut first };
                *talks += u32::from(home);
                *all += 1;
                visits += u32::from(home && is_visit(contact.channel));
            }
            spoken |= home;
        }
    }
    Reach::counted(first, known, visits)
}

/// Whether two people sit at one table.
const fn is_visit(channel: Channel) -> bool {
    matches!(channel, Channel::Visit | Channel::Office)
}

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
    /// People who have been spoken at least once by the end of it.
    pub spoken: u32,
    /// People with a claim who were not reached this week.
    pub waiting: u32,
}

/// What can be expected.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Forecast {
    /// What it rests on.
    pub assumptions: Assumptions,
    /// How often people are reached.
    pub reach: Reach,
    /// How many people stand in the queue.
    pub people: u32,
    /// How many of them had been spoken before the first week.
    pub spoken_before: u32,
    /// Week by week.
    pub weeks: Vec<Week>,
    /// The interval of the rules, in days.
    pub agreed_days: u16,
}

impl Forecast {
    /// People who will have been spoken at least once by the end.
    pub fn spoken(&self) -> u32 {
        self.weeks.last().map_or(self.spoken_before, |week| week.spoken)
    }

    /// People who will not have been spoken even once by the end.
    pub fn not_spoken(&self) -> u32 {
        self.people.saturating_sub(self.spoken())
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

    /// Minutes there are in all weeks.
    pub fn minutes_there(&self) -> u32 {
        let weeks = u32::try_from(self.weeks.len()).unwrap_or(u32::MAX);
        self.assumptions.hours.saturating_mul(60).saturating_mul(weeks)
    }

    /// Days between two conversations with each person that these hours really allow: the people,
    /// times the minutes that one conversation costs with its attempts, divided by the minutes of
    /// a day. `None` where nobody is spoken.
    pub fn attainable_days(&self) -> Option<u32> {
        let (minutes, talks) = (u64::from(self.minutes()), u64::from(self.conversations()));
        let weekly = u64::from(self.assumptions.hours) * 60;
        if talks == 0 || weekly == 0 {
            return None;
        }
        let days = (u64::from(self.people) * minutes * 7).div_ceil(talks * weekly);
        u32::try_from(days).ok()
    }

    /// The first week by whose end this share of everybody, in hundredths, has been spoken.
    pub fn by_when(&self, share: u32) -> Option<NaiveDate> {
        let wanted = (u64::from(self.people) * u64::from(share)).div_ceil(100);
        let mut weeks = self.weeks.iter();
        let week = weeks.find(|week| u64::from(week.spoken) >= wanted)?;
        week.on.checked_add_days(Days::new(6))
    }
}

/// What is known of one person while the weeks go by.
struct Person {
    due: Obligations,
    attempts: Vec<NaiveDate>,
}

/// Plays the weeks. `salt` is the random number of the vault, as for the queue.
pub fn forecast(
    people: impl IntoIterator<Item = (ResidentId, Obligations)>,
    (rules, calls): (&Rules, &Calls),
    assumptions: Assumptions,
    reach: Reach,
    (today, salt): (NaiveDate, u128),
) -> Forecast {
    let people = people.into_iter();
    let people = people.map(|(id, due)| (id, Person { due, attempts: Vec::new() })).collect();
    let mut play = Play { people, calls: *calls, assumptions, reach };
    let mut forecast = Forecast {
        assumptions,
        reach,
        people: count(play.people.len()),
        spoken_before: play.spoken(),
        weeks: Vec::new(),
        agreed_days: rules.interval_days,
    };
    for week in 0..u64::from(assumptions.weeks) {
        let Some(on) = today.checked_add_days(Days::new(week * 7)) else { break };
        let order = play.people.iter().map(|(id, person)| (*id, &person.due));
        let queue = Queue::build(order, rules.clone(), on, salt);
        let claims = queue.iter().filter(|place| place.tier != Tier::LongestAgo);
        let claims: Vec<ResidentId> = claims.map(|place| place.resident).collect();
        forecast.weeks.push(play.week(&claims, week, on));
    }
    forecast
}

/// The people and the hours, while the weeks go by.
struct Play {
    people: HashMap<ResidentId, Person>,
    calls: Calls,
    assumptions: Assumptions,
    reach: Reach,
}

impl Play {
    fn spoken(&self) -> u32 {
        count(self.people.values().filter(|person| person.due.spoken_on.is_some()).count())
    }

    /// Works down the claims until the hours are used.
    fn week(&mut self, claims: &[ResidentId], week: u64, on: NaiveDate) -> Week {
        let Assumptions { hours, conversation, visit, attempt, seed, .. } = self.assumptions;
        let mut this = Week {
            on,
            conversations: 0,
            visits: 0,
            attempts: 0,
            minutes: 0,
            spoken: 0,
            waiting: 0,
        };
        for id in claims {
            let Some(person) = self.people.get_mut(id) else { continue };
            if !person.may_be_tried(on, self.calls) {
                continue;
            }
            let known = person.due.spoken_on.is_some();
            let chance = if known { self.reach.known } else { self.reach.first };
            let home = draw(seed, week, *id) < u64::from(chance);
            // Another lot of the same seed says how they meet.
            let meets = home && draw(!seed, week, *id) < u64::from(self.reach.visits);
            let minutes = match (home, meets) {
                (true, true) => visit,
                (true, false) => conversation,
                (false, _) => attempt,
            };
            if this.minutes + minutes > hours.saturating_mul(60) {
                break;
            }
            this.minutes += minutes;
            if home {
                this.conversations += 1;
                this.visits += u32::from(meets);
                person.speak(on);
            } else {
                this.attempts += 1;
                person.miss(on);
            }
        }
        this.spoken = self.spoken();
        this.waiting = count(claims.len()).saturating_sub(this.conversations);
        this
    }
}

impl Person {
    /// The stop rule: never more attempts within so many days than the settings allow.
    fn may_be_tried(&self, on: NaiveDate, calls: Calls) -> bool {
        let since = on.checked_sub_days(Days::new(u64::from(calls.within_days)));
        let lately = self.attempts.iter().filter(|tried| since.is_none_or(|since| **tried > since));
        lately.count() < usize::from(calls.enough)
    }

    fn miss(&mut self, on: NaiveDate) {
        self.attempts.push(on);
        self.due.tried_on = Some(on);
    }

    /// A conversation answers what was asked, keeps what was promised, brings a silent referral to
    /// its next step and takes the yearly measurement along. What it promises anew is not played.
    fn speak(&mut self, on: NaiveDate) {
        self.attempts.clear();
        let due = &mut self.due;
        (due.spoken_on, due.tried_on) = (Some(on), Some(on));
        due.asked_on = None;
        due.promise_by = due.promise_by.filter(|by| *by > on);
        due.referral_since = None;
        if due.measure_on.is_none_or(|day| day <= on) {
            due.measure_on = on.checked_add_days(Days::new(365));
        }
    }
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

/// A number below a thousand for one person in one week (splitmix64).
fn draw(seed: u64, week: u64, id: ResidentId) -> u64 {
    let part = |wide: u128| u64::try_from(wide & u128::from(u64::MAX)).unwrap_or_default();
    let mut state = seed;
    for part in [week, part(id.0), part(id.0 >> 64)] {
        state = (state ^ part).wrapping_add(0x9e37_79b9_7f4a_7c15);
        state = (state ^ (state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        state = (state ^ (state >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        state ^= state >> 31;
    }
    state % 1000
}

#[cfg(test)]
mod tests;
