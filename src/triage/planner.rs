//! The honest planner: who will have been reached by when in the hours there are, under the
//! present rules, and who will not. A pure simulation: the same seed gives the same numbers on
//! the screen, in text and in JSON.
//!
//! Week by week the real queue is built and worked down. An attempt that does not reach anybody
//! costs its minutes and lets the person rest; a conversation costs its minutes and starts the
//! interval anew. Nobody is tried more often than the stop rule allows. What is left of a week is
//! not filled with calls for calling's sake, and it is said what kind of time it is: too short for
//! whoever comes next, left while everybody who waits is let be, or really free.

pub mod beside;
mod found;
mod reach;

use std::collections::{HashMap, HashSet};

use chrono::{Days, NaiveDate};

use crate::domain::{Obligations, ResidentId};
use crate::triage::attempts::Calls;
use crate::triage::explain::{may_be_called, reasons};
use crate::triage::queue::{Queue, Tier};
use crate::triage::rules::Rules;

use found::count;
pub use found::{Forecast, Hours, Week};
pub use reach::{ENOUGH_HISTORY, Reach, history};

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

/// What is known of one person while the weeks go by.
struct Person {
    due: Obligations,
    attempts: Vec<NaiveDate>,
    /// Whether nobody had spoken with them before the first week.
    new: bool,
    /// The first day on which they have been spoken since.
    met: Option<NaiveDate>,
}

impl From<Obligations> for Person {
    fn from(due: Obligations) -> Self {
        Self { attempts: Vec::new(), new: due.spoken_on.is_none(), met: None, due }
    }
}

/// Plays the weeks. `salt` is the random number of the vault, as for the queue.
pub fn forecast(
    people: impl IntoIterator<Item = (ResidentId, Obligations)>,
    (rules, calls): (&Rules, &Calls),
    assumptions: Assumptions,
    reach: Reach,
    world: (NaiveDate, u128),
) -> Forecast {
    forecast_while(people, (rules, calls), (assumptions, reach), world, &|| true)
}

/// The same, as long as somebody waits for it; weeks that were not played are left out.
pub fn forecast_while(
    people: impl IntoIterator<Item = (ResidentId, Obligations)>,
    (rules, calls): (&Rules, &Calls),
    how: (Assumptions, Reach),
    world: (NaiveDate, u128),
    go_on: &dyn Fn() -> bool,
) -> Forecast {
    played_while(people, (rules, calls), how, world, go_on).0
}

/// The same, with the first day on which each is spoken who is spoken in these weeks.
fn played_while(
    people: impl IntoIterator<Item = (ResidentId, Obligations)>,
    (rules, calls): (&Rules, &Calls),
    (assumptions, reach): (Assumptions, Reach),
    (today, salt): (NaiveDate, u128),
    go_on: &dyn Fn() -> bool,
) -> (Forecast, HashMap<ResidentId, NaiveDate>) {
    let people = people.into_iter().map(|(id, due)| (id, Person::from(due))).collect();
    let mut play = Play { people, rules, calls: *calls, assumptions, reach, salt };
    let mut forecast = Forecast {
        assumptions,
        reach,
        people: count(play.people.len()),
        queued: count(play.queue(today).len()),
        spoken_before: count(play.people.values().filter(|person| !person.new).count()),
        weeks: Vec::new(),
        agreed_days: rules.interval_days,
    };
    for week in (0..u64::from(assumptions.weeks)).take_while(|_| go_on()) {
        let Some(on) = today.checked_add_days(Days::new(week * 7)) else { break };
        forecast.weeks.push(play.week(week, on));
    }
    let days = play.people.iter().filter_map(|(id, person)| Some((*id, person.met?)));
    let days = days.collect();
    (forecast, days)
}

/// The people and the hours, while the weeks go by.
struct Play<'r> {
    people: HashMap<ResidentId, Person>,
    rules: &'r Rules,
    calls: Calls,
    assumptions: Assumptions,
    reach: Reach,
    salt: u128,
}

impl Play<'_> {
    fn queue(&self, on: NaiveDate) -> Queue {
        let order = self.people.iter().map(|(id, person)| (*id, &person.due));
        Queue::build(order, self.rules.clone(), on, self.salt)
    }

    /// Whom to try, in order: those with a claim and those drawn, who may be called and were not
    /// tried too often.
    fn to_try(&self, on: NaiveDate) -> Vec<ResidentId> {
        let may = |id: &ResidentId| {
            self.people.get(id).is_some_and(|person| {
                may_be_called(&person.due, self.rules, on) && person.may_be_tried(on, self.calls)
            })
        };
        let queue = self.queue(on);
        let claims = queue.iter().filter(|place| place.tier != Tier::LongestAgo);
        claims.map(|place| place.resident).filter(may).collect()
    }

    /// Those who wait longer than the rules ask on this day, in the queue or resting.
    fn waiting(&self, on: NaiveDate) -> HashSet<ResidentId> {
        let waits = |person: &Person| {
            let due = &person.due;
            let paused = due.pause_until.is_some_and(|until| until > on) || due.objects(on);
            let first = reasons(&person.due, self.rules, on).into_iter().next();
            let meets = due.meets_on(on).is_some();
            let waits =
                |tier: Tier| tier != Tier::LongestAgo && !(meets && tier.is_met_by_appointment());
            !paused && first.is_some_and(|(tier, _)| waits(tier))
        };
        self.people.iter().filter(|(_, person)| waits(person)).map(|(id, _)| *id).collect()
    }

    /// Works down the claims until the hours are used.
    fn week(&mut self, week: u64, on: NaiveDate) -> Week {
        let mut this = Week::begin(on);
        let mut waiting = self.waiting(on);
        let mut too_short = false;
        let budget = self.assumptions.hours.saturating_mul(60);
        for id in self.to_try(on) {
            let (minutes, home, meets) = self.outcome(week, id);
            if this.minutes.saturating_add(minutes) > budget {
                too_short = true;
                break;
            }
            this.minutes += minutes;
            let Some(person) = self.people.get_mut(&id) else { continue };
            if home {
                this.conversations += 1;
                this.visits += u32::from(meets);
                person.speak(on);
                waiting.remove(&id);
            } else {
                this.attempts += 1;
                person.miss(on);
            }
        }
        let left = budget.saturating_sub(this.minutes);
        match (too_short, waiting.is_empty()) {
            (true, _) => this.short = left,
            (false, false) => this.resting = left,
            (false, true) => this.free = left,
        }
        let met = || self.people.values().filter(|person| person.met.is_some());
        this.spoken = count(met().count());
        this.first_time = count(met().filter(|person| person.new).count());
        this.waiting = count(waiting.len());
        this
    }

    /// What trying this person comes to: the minutes, whether they are reached, and whether two
    /// people then sit at one table.
    fn outcome(&self, week: u64, id: ResidentId) -> (u32, bool, bool) {
        let Assumptions { conversation, visit, attempt, seed, .. } = self.assumptions;
        let known = self.people.get(&id).is_some_and(|person| person.due.spoken_on.is_some());
        let chance = if known { self.reach.known } else { self.reach.first };
        let home = draw(seed, week, id) < u64::from(chance);
        // Another lot of the same seed says how they meet.
        let meets = home && draw(!seed, week, id) < u64::from(self.reach.visits);
        let minutes = match (home, meets) {
            (true, true) => visit,
            (true, false) => conversation,
            (false, _) => attempt,
        };
        (minutes, home, meets)
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
        self.met.get_or_insert(on);
        let due = &mut self.due;
        (due.spoken_on, due.tried_on) = (Some(on), Some(on));
        due.asked_on = None;
        due.promise_by = due.promise_by.filter(|by| *by > on);
        due.meeting_on = due.meets_on(on);
        due.referral_since = None;
        if due.measure_on.is_none_or(|day| day <= on) {
            due.measure_on = on.checked_add_days(Days::new(365));
        }
    }
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
