//! What the planner says adds up, whatever the people and the hours.

use proptest::prelude::*;

use super::*;

fn day(n: u64) -> NaiveDate {
    let first = NaiveDate::from_ymd_opt(2026, 1, 5).unwrap();
    first.checked_add_days(Days::new(n)).unwrap()
}

fn people() -> impl Strategy<Value = Vec<(ResidentId, Obligations)>> {
    let person = (0u64..200, proptest::option::of(0u64..300), proptest::option::of(250u64..330));
    proptest::collection::vec(person, 0..80).prop_map(|people| {
        let line = |(n, (inflow, spoken, promise)): (usize, (u64, Option<u64>, Option<u64>))| {
            let due = Obligations {
                inflow_on: Some(day(inflow)),
                spoken_on: spoken.map(day),
                tried_on: spoken.map(day),
                promise_by: promise.map(day),
                ..Obligations::default()
            };
            (ResidentId(n as u128 * 7919 + 3), due)
        };
        people.into_iter().enumerate().map(line).collect()
    })
}

fn assumptions() -> impl Strategy<Value = Assumptions> {
    (0u32..30, 10u32..90, 10u32..120, 1u32..15, 1u32..30, any::<u64>()).prop_map(
        |(hours, conversation, visit, attempt, weeks, seed)| Assumptions {
            hours,
            conversation,
            visit,
            attempt,
            weeks,
            seed,
        },
    )
}

fn play(people: &[(ResidentId, Obligations)], assumptions: Assumptions) -> Forecast {
    let (rules, calls) = (Rules::default(), Calls::default());
    let world = (day(300), 5);
    forecast(people.to_vec(), (&rules, &calls), assumptions, Reach::ASSUMED, world)
}

proptest! {
    #[test]
    fn totals_add_up(people in people(), assumptions in assumptions()) {
        let made = play(&people, assumptions);
        prop_assert_eq!(made.people as usize, people.len());
        prop_assert_eq!(made.spoken() + made.not_spoken(), made.people);
        prop_assert_eq!(made.weeks.len(), assumptions.weeks as usize);
        let mut before = 0;
        prop_assert_eq!(made.queued + made.not_queued(), made.people);
        prop_assert_eq!(
            made.spoken_before + made.first_time() + made.never_spoken(),
            made.people
        );
        prop_assert_eq!(made.hours().there(), assumptions.hours * assumptions.weeks);
        for week in &made.weeks {
            let cost = (week.conversations - week.visits) * assumptions.conversation
                + week.visits * assumptions.visit
                + week.attempts * assumptions.attempt;
            prop_assert_eq!(week.minutes, cost);
            let there = week.minutes + week.short + week.resting + week.free;
            prop_assert_eq!(there, assumptions.hours * 60);
            prop_assert!(week.free == 0 || week.waiting == 0, "free while somebody waits");
            prop_assert!(week.resting == 0 || week.waiting > 0);
            prop_assert!(week.first_time <= week.spoken);
            // Nobody is forgotten again, and nobody new is spoken without a conversation.
            prop_assert!(before <= week.spoken && week.spoken <= before + week.conversations);
            prop_assert!(week.waiting <= made.people);
            before = week.spoken;
        }
        prop_assert_eq!(play(&people, assumptions), made);
    }

    #[test]
    fn more_hours_never_speak_fewer_people(people in people(), assumptions in assumptions()) {
        let few = play(&people, Assumptions { hours: 0, ..assumptions });
        let some = play(&people, assumptions);
        prop_assert_eq!(few.conversations(), 0);
        prop_assert!(few.spoken() <= some.spoken());
    }
}

#[test]
fn the_attainable_interval_is_what_the_hours_give() {
    let people: Vec<_> = (0..100)
        .map(|n| {
            (ResidentId(n + 1), Obligations { inflow_on: Some(day(1)), ..Obligations::default() })
        })
        .collect();
    let sure = Reach { first: 1000, known: 1000, visits: 0, counted: 100 };
    // Without the random share, which also takes people who have no claim.
    let (rules, calls) = (Rules { random_every: 0, ..Rules::default() }, Calls::default());
    let assumptions =
        Assumptions { hours: 10, conversation: 60, weeks: 52, ..Assumptions::default() };
    let made = forecast(people, (&rules, &calls), assumptions, sure, (day(300), 5));
    // A hundred people, ten hours a week, an hour each: ten weeks for a round.
    assert_eq!(made.attainable_days(), Some(70));
    assert_eq!(made.by_when(100), day(300).checked_add_days(Days::new(9 * 7 + 6)));
    // The rules ask for ninety days, so after the first round there is time left.
    assert!(made.hours().free > 0);
}

#[test]
fn little_history_is_not_taken_for_knowledge() {
    assert_eq!(Reach::counted((5, 10), (10, 20), 3), Reach::ASSUMED);
    let counted = Reach::counted((20, 80), (30, 40), 10);
    assert_eq!((counted.first, counted.known, counted.counted), (250, 750, 120));
    assert_eq!(counted.visits, 200, "ten of fifty conversations");
}

#[test]
fn nobody_is_tried_more_often_than_the_stop_rule_allows() {
    let one =
        vec![(ResidentId(9), Obligations { inflow_on: Some(day(1)), ..Obligations::default() })];
    let never = Reach { first: 0, known: 0, visits: 0, counted: 100 };
    let calls = Calls { enough: 2, within_days: 60, ..Calls::default() };
    let assumptions = Assumptions { weeks: 8, ..Assumptions::default() };
    let made = forecast(one, (&Rules::default(), &calls), assumptions, never, (day(300), 5));
    assert_eq!(made.attempts(), 2);
    assert_eq!(made.not_spoken(), 1);
    assert_eq!(made.attainable_days(), None);
}
