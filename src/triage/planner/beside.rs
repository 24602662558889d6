//! What if: the same people under the present rules and hours, and under others beside them.

use chrono::{Days, NaiveDate};

use super::found::count;
use super::{Assumptions, Forecast, Reach, played_while};
use crate::domain::{Obligations, ResidentId};
use crate::triage::attempts::Calls;
use crate::triage::rules::{Phase, Rules};

/// How many days somebody has to wait longer, or shorter, to be counted: chance moves everybody a little.
pub const APART: u64 = 28;

/// What would be otherwise; `None` stays as it is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Changed {
    /// Hours in a week for contact with residents.
    pub hours: Option<u32>,
    /// Days between two real conversations, where nothing else was agreed with somebody.
    pub interval_days: Option<u16>,
    /// Every so many places one person is drawn at random; zero draws nobody.
    pub random_every: Option<u16>,
    /// The phase that comes first, by its place in the rules.
    pub phase: Option<usize>,
}

impl Changed {
    /// Whether anything would be otherwise.
    pub fn is_any(&self) -> bool {
        *self != Self::default()
    }

    /// The rules with what would be otherwise.
    pub fn rules(&self, rules: &Rules) -> Rules {
        let mut changed = rules.clone();
        changed.interval_days = self.interval_days.unwrap_or(rules.interval_days);
        changed.random_every = self.random_every.unwrap_or(rules.random_every);
        if let Some(first) = self.first_phase(rules) {
            let others = rules.phases.iter().filter(|phase| *phase != first);
            changed.phases = std::iter::once(first).chain(others).cloned().collect();
        }
        changed
    }

    /// The phase that would come first.
    pub fn first_phase<'r>(&self, rules: &'r Rules) -> Option<&'r Phase> {
        rules.phases.get(self.phase?)
    }

    /// The hours that there would be; everything else is assumed as it is.
    pub fn assumptions(&self, known: Assumptions) -> Assumptions {
        Assumptions { hours: self.hours.unwrap_or(known.hours), ..known }
    }
}

/// On which day somebody is first spoken in these weeks, as things are and as they would be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Met {
    /// As things are; `None` is not in these weeks.
    pub now: Option<NaiveDate>,
    /// As they would be.
    pub then: Option<NaiveDate>,
}

impl Met {
    /// Whether they would wait longer: [`APART`] days at least, or past the end of these weeks.
    fn is_later(self) -> bool {
        is_before(self.now, self.then)
    }

    /// Whether they would be spoken sooner by as much.
    fn is_sooner(self) -> bool {
        is_before(self.then, self.now)
    }
}

fn is_before(one: Option<NaiveDate>, other: Option<NaiveDate>) -> bool {
    let Some(one) = one else { return false };
    let apart = one.checked_add_days(Days::new(APART));
    other.is_none_or(|other| apart.is_some_and(|apart| other >= apart))
}

/// Both forecasts, and everybody in them.
#[derive(Debug, Clone)]
pub struct Beside {
    /// As things are.
    pub now: Forecast,
    /// As they would be.
    pub then: Forecast,
    /// Everybody.
    pub people: Vec<(ResidentId, Met)>,
}

/// What comes of a group.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Group {
    /// Everybody in it.
    pub people: u32,
    /// Those who wait longer.
    pub longer: u32,
    /// Those who are spoken sooner.
    pub sooner: u32,
    /// The day by which half of them are spoken as things are; `None` is not in these weeks.
    pub half_now: Option<NaiveDate>,
    /// The same as they would be.
    pub half_then: Option<NaiveDate>,
}

/// Plays both, with the same chance; as long as somebody waits for it.
pub fn beside_while(
    people: &[(ResidentId, Obligations)],
    (rules, calls): (&Rules, &Calls),
    (assumptions, reach, changed): (Assumptions, Reach, Changed),
    world: (NaiveDate, u128),
    go_on: &dyn Fn() -> bool,
) -> Beside {
    let played = |rules: &Rules, assumptions| {
        let people = people.iter().cloned();
        played_while(people, (rules, calls), (assumptions, reach), world, go_on)
    };
    let (now, days) = played(rules, assumptions);
    let (then, others) = played(&changed.rules(rules), changed.assumptions(assumptions));
    let met = |id: &ResidentId| Met { now: days.get(id).copied(), then: others.get(id).copied() };
    Beside { people: people.iter().map(|(id, _)| (*id, met(id))).collect(), now, then }
}

impl Group {
    /// What comes of these.
    pub fn of(met: &[Met]) -> Self {
        let number = |holds: fn(Met) -> bool| count(met.iter().filter(|met| holds(**met)).count());
        Self {
            people: count(met.len()),
            longer: number(Met::is_later),
            sooner: number(Met::is_sooner),
            half_now: half(met.iter().filter_map(|met| met.now).collect(), met.len()),
            half_then: half(met.iter().filter_map(|met| met.then).collect(), met.len()),
        }
    }
}

/// The day by which half of so many were spoken.
fn half(mut days: Vec<NaiveDate>, all: usize) -> Option<NaiveDate> {
    days.sort_unstable();
    days.get(all.div_ceil(2).checked_sub(1)?).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(n: u64) -> NaiveDate {
        let first = NaiveDate::from_ymd_opt(2026, 1, 5).unwrap();
        first.checked_add_days(Days::new(n)).unwrap()
    }

    /// So many people who were never spoken, of whom every other one came a year later.
    fn people(many: u64) -> Vec<(ResidentId, Obligations)> {
        let inflow = |n| Some(day(if n % 2 == 0 { 0 } else { 365 }));
        let due = |n| Obligations { inflow_on: inflow(n), ..Obligations::default() };
        (0..many).map(|n| (ResidentId(u128::from(n) * 7919 + 3), due(n))).collect()
    }

    fn rules() -> Rules {
        let phase = |name: &str, from, to| Phase {
            name: name.to_owned(),
            inflow_from: Some(day(from)),
            inflow_to: Some(day(to)),
        };
        Rules { phases: vec![phase("one", 0, 10), phase("two", 300, 400)], ..Rules::default() }
    }

    fn played(changed: Changed) -> Beside {
        let people = people(100);
        let assumed = Assumptions { hours: 4, weeks: 30, ..Assumptions::default() };
        let reach = Reach { first: 1000, known: 1000, visits: 0, counted: 100 };
        let world = (day(400), 5);
        let calls = &Calls::default();
        beside_while(&people, (&rules(), calls), (assumed, reach, changed), world, &|| true)
    }

    fn group(made: &Beside, even: bool) -> Group {
        let of = |(id, met): &(ResidentId, Met)| {
            ((id.0 - 3) / 7919 % 2 == u128::from(!even)).then_some(*met)
        };
        Group::of(&made.people.iter().filter_map(of).collect::<Vec<_>>())
    }

    #[test]
    fn where_nothing_is_changed_nobody_waits_longer() {
        let made = played(Changed::default());
        let all: Vec<Met> = made.people.iter().map(|(_, met)| *met).collect();
        let all = Group::of(&all);
        assert_eq!((all.people, all.longer, all.sooner), (100, 0, 0));
        assert_eq!((all.half_now, &made.now), (all.half_then, &made.then));
        assert!(all.half_now.is_some());
    }

    #[test]
    fn with_fewer_hours_people_wait_longer_and_nobody_is_spoken_much_sooner() {
        let made = played(Changed { hours: Some(1), ..Changed::default() });
        let all: Vec<Met> = made.people.iter().map(|(_, met)| *met).collect();
        let all = Group::of(&all);
        assert!(all.longer > 50, "{all:?}");
        assert_eq!(all.sooner, 0);
        assert!(all.half_then > all.half_now, "half of them are spoken later: {all:?}");
        assert!(made.then.not_spoken() > made.now.not_spoken());
    }

    #[test]
    fn another_phase_first_turns_who_waits() {
        let made = played(Changed { phase: Some(1), ..Changed::default() });
        let (even, odd) = (group(&made, true), group(&made, false));
        assert_eq!((even.people, odd.people), (50, 50));
        assert!(even.longer > 25 && even.sooner < 5, "{even:?}");
        assert!(odd.sooner > 25 && odd.longer < 5, "{odd:?}");
        assert!(odd.half_then < odd.half_now && even.half_then > even.half_now);
        let none = Changed { phase: Some(9), ..Changed::default() };
        assert_eq!(none.rules(&rules()), rules(), "there is no such phase");
    }
}
