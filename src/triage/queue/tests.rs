//! The order: tiers and their edges, ties, the draw, and what may never matter.

use chrono::Days;
use proptest::prelude::*;

use super::*;
use crate::domain::wish::{Welcome, Wished};
use crate::triage::explain::{call_again_on, may_be_called, stands};

const SALT: u128 = 0x5eed;

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 23).unwrap()
}

/// The day so many days ago; negative lies ahead.
fn ago(days: i64) -> NaiveDate {
    today() - chrono::TimeDelta::days(days)
}

fn no_draw() -> Rules {
    Rules { random_every: 0, ..Rules::default() }
}

fn build(people: &[(u128, Obligations)], rules: Rules) -> Queue {
    let people = people.iter().map(|(id, due)| (ResidentId(*id), due));
    Queue::build(people, rules, today(), SALT)
}

fn tier(due: Obligations) -> Option<&'static str> {
    build(&[(1, due)], no_draw()).place_of(ResidentId(1)).map(|place| place.tier.name())
}

#[test]
fn each_dated_fact_leads_to_its_tier_and_the_day_before_it_does_not() {
    let spoken = || Obligations { spoken_on: Some(ago(10)), ..Obligations::default() };
    for (due, expected) in [
        (Obligations { promise_by: Some(ago(1)), ..spoken() }, "0"),
        (Obligations { promise_by: Some(ago(0)), ..spoken() }, "6"),
        (Obligations { asked_on: Some(ago(0)), ..spoken() }, "1"),
        (Obligations { referral_since: Some(ago(14)), ..spoken() }, "2"),
        (Obligations { referral_since: Some(ago(13)), ..spoken() }, "6"),
        (Obligations { inflow_on: Some(ago(400)), ..Obligations::default() }, "3"),
        (Obligations { spoken_on: Some(ago(91)), ..spoken() }, "4"),
        (Obligations { spoken_on: Some(ago(90)), ..spoken() }, "6"),
        (Obligations { interval_days: Some(9), ..spoken() }, "4"),
        (Obligations { pause_until: Some(ago(0)), ..spoken() }, "4"),
        (Obligations { pause_until: Some(ago(11)), ..spoken() }, "6"),
        (Obligations { measure_on: Some(ago(0)), ..spoken() }, "5"),
        (Obligations { measure_on: Some(ago(-1)), ..spoken() }, "6"),
    ] {
        assert_eq!(tier(due.clone()), Some(expected), "{due:?}");
    }
}

#[test]
fn a_wish_about_contact_is_a_rule_of_the_order() {
    let wish = |contact, until: Option<i64>| {
        let wished = Some(Wished { contact, until: until.map(ago), asked_since: false });
        let spoken_on = Some(ago(300));
        (Obligations { spoken_on, wished, ..Obligations::default() }, until)
    };
    let owed = |due: &Obligations| Obligations { promise_by: Some(ago(5)), ..due.clone() };
    // Wish and the day on which it ends, counted back; who only waits for a call, and what is owed.
    for ((due, until), called, kept) in [
        (wish(Welcome::None, None), None, None),
        (wish(Welcome::None, Some(-1)), None, None),
        (wish(Welcome::None, Some(0)), Some("4"), Some("0")),
        (wish(Welcome::Any, Some(-1)), None, Some("0")),
        (wish(Welcome::Any, Some(0)), Some("4"), Some("0")),
        (wish(Welcome::Letter, None), Some("4"), Some("0")),
    ] {
        let rules = Rules::default();
        let over = until == Some(0);
        assert_eq!(tier(due.clone()), called, "{due:?}");
        assert_eq!(tier(owed(&due)), kept, "{due:?}");
        assert_eq!(may_be_called(&due, &rules, today()), over, "{due:?}");
    }
    // Their own request after it is heard.
    let (mut due, _) = wish(Welcome::None, None);
    due.asked_on = Some(ago(1));
    assert_eq!(tier(due.clone()), None);
    due.wished = due.wished.map(|wished| Wished { asked_since: true, ..wished });
    assert_eq!(tier(due.clone()), Some("1"));
    assert!(may_be_called(&due, &Rules::default(), today()));
    // Spoken after it: the interval counts again.
    let (mut due, _) = wish(Welcome::None, Some(9));
    due.spoken_on = Some(ago(12));
    assert_eq!(tier(due.clone()), Some("4"));
    due.spoken_on = Some(ago(3));
    assert_eq!(tier(due), Some("6"));
}

#[test]
fn the_paused_are_not_in_the_order_and_the_resting_only_for_what_is_no_call() {
    let due = Obligations { promise_by: Some(ago(5)), ..Obligations::default() };
    assert_eq!(tier(Obligations { pause_until: Some(ago(-1)), ..due.clone() }), None);
    let (asked, silent) = (Some(ago(3)), Some(ago(200)));
    let spoken = Obligations { spoken_on: Some(ago(300)), ..Obligations::default() };
    for (waits, tier_kept) in [
        (due.clone(), Some("0")),
        (Obligations { asked_on: asked, ..Obligations::default() }, Some("1")),
        (Obligations { referral_since: silent, ..Obligations::default() }, Some("2")),
        (Obligations::default(), None),
        (spoken.clone(), None),
        (Obligations { interval_days: Some(9999), ..spoken.clone() }, None),
        (Obligations { measure_on: Some(ago(1)), interval_days: Some(9999), ..spoken }, None),
    ] {
        let tried = |days| Obligations { tried_on: Some(ago(days)), ..waits.clone() };
        assert_eq!(tier(tried(0)), tier_kept, "{waits:?}");
        assert_eq!(tier(tried(1)), tier_kept, "{waits:?}");
        assert_eq!(tier(tried(2)), tier(waits.clone()), "calling is fine again: {waits:?}");
        let rules = Rules::default();
        assert_eq!(call_again_on(&tried(0), &rules, today()), Some(ago(-2)));
        assert_eq!(call_again_on(&tried(2), &rules, today()), None);
    }
    let reached = Obligations { tried_on: Some(ago(0)), spoken_on: Some(ago(0)), ..due };
    assert_eq!(tier(reached), Some("0"));
}

#[test]
fn an_appointment_holds_back_calls_until_its_day_is_over_and_is_asked_about_then() {
    let spoken = Obligations { spoken_on: Some(ago(300)), ..Obligations::default() };
    for (waits, until, then) in [
        (spoken.clone(), None, Some("0")),
        (Obligations::default(), None, Some("0")),
        (Obligations { promise_by: Some(ago(5)), ..spoken.clone() }, Some("0"), Some("0")),
        (Obligations { asked_on: Some(ago(3)), ..spoken.clone() }, Some("1"), Some("0")),
        (Obligations { referral_since: Some(ago(99)), ..spoken.clone() }, None, Some("0")),
        // A pause and an objection hold back all of it.
        (Obligations { pause_until: Some(ago(-9)), ..spoken.clone() }, None, None),
    ] {
        let meets = |days| Obligations { meeting_on: Some(ago(days)), ..waits.clone() };
        assert_eq!(tier(meets(-3)), until, "{waits:?}");
        assert_eq!(tier(meets(0)), until, "it is today: {waits:?}");
        assert_eq!(tier(meets(1)), then, "{waits:?}");
    }
    // Of what is owed the older comes first, in the reason as in the order.
    let both = |by, on| {
        let due =
            Obligations { promise_by: Some(ago(by)), meeting_on: Some(ago(on)), ..spoken.clone() };
        build(&[(1, due)], no_draw()).iter().next().and_then(|place| place.since)
    };
    assert_eq!((both(9, 4), both(4, 9)), (Some(ago(9)), Some(ago(9))));
}

#[test]
fn phases_come_first_in_the_order_of_the_municipality() {
    let inflow = |days| Obligations { inflow_on: Some(ago(days)), ..Obligations::default() };
    let phase = |from, to| crate::triage::rules::Phase {
        name: String::new(),
        inflow_from: Some(ago(from)),
        inflow_to: Some(ago(to)),
    };
    let rules = Rules { phases: vec![phase(20, 0), phase(1000, 500)], ..no_draw() };
    let people = [
        (1, inflow(2000)),
        (2, inflow(600)),
        (3, inflow(10)),
        (4, Obligations::default()),
        (5, inflow(900)),
    ];
    let order: Vec<u128> = build(&people, rules).iter().map(|place| place.resident.0).collect();
    assert_eq!(order, [3, 5, 2, 1, 4]);
}

#[test]
fn a_move_by_hand_counts_until_its_last_day() {
    let spoken = |moved| Obligations { spoken_on: Some(ago(5)), moved, ..Obligations::default() };
    let people = [
        (1, spoken(Some((Direction::Down, ago(0))))),
        (2, spoken(Some((Direction::Up, ago(1))))),
        (3, spoken(Some((Direction::Up, ago(0))))),
        (4, Obligations { promise_by: Some(ago(9)), ..spoken(None) }),
    ];
    let order: Vec<u128> = build(&people, no_draw()).iter().map(|place| place.resident.0).collect();
    assert_eq!(order, [3, 4, 2, 1]);
}

#[test]
fn ties_are_drawn_anew_every_week() {
    let same = Obligations { spoken_on: Some(ago(200)), ..Obligations::default() };
    let people: Vec<_> = (0..40).map(|id| (ResidentId(id), same.clone())).collect();
    let order = |on| -> Vec<ResidentId> {
        let people = people.iter().map(|(id, due)| (*id, due));
        Queue::build(people, no_draw(), on, SALT).iter().map(|place| place.resident).collect()
    };
    assert_eq!(order(today()), order(today() + Days::new(6)), "the same week");
    assert_ne!(order(today()), order(today() + Days::new(7)), "the next week");
}

#[test]
fn every_eighth_place_is_drawn_from_those_who_would_come_later() {
    let people: Vec<_> = (0..100u32)
        .map(|id| {
            let since = Some(ago(i64::from(id) + 100));
            (u128::from(id), Obligations { spoken_on: since, ..Obligations::default() })
        })
        .collect();
    let queue = build(&people, Rules::default());
    let plain = build(&people, no_draw());
    let drawn: Vec<usize> = (1..)
        .zip(queue.iter())
        .filter(|(_, place)| place.tier == Tier::Random)
        .map(|(number, _)| number)
        .collect();
    assert!(drawn.len() >= 10, "{drawn:?}");
    assert!(drawn.iter().all(|number| number % 8 == 0), "{drawn:?}");
    for place in queue.iter().filter(|place| place.tier == Tier::Random) {
        let (with, without) = (queue.number_of(place.resident), plain.number_of(place.resident));
        assert!(with < without, "a draw never sets anybody back");
    }
}

/// A new field would have to be named here, and somebody would have to say what date it is. A wish
/// about contact is the resident's own rule, and no trait.
#[test]
fn the_order_knows_dates_of_our_own_and_nothing_else() {
    let Obligations {
        inflow_on: _,
        promise_by: _,
        asked_on: _,
        referral_since: _,
        spoken_on: _,
        tried_on: _,
        interval_days: _,
        measure_on: _,
        pause_until: _,
        moved: _,
        wished: _,
        meeting_on: _,
    } = Obligations::default();
}

fn any_day() -> impl Strategy<Value = Option<NaiveDate>> {
    prop::option::of((-30..400i64).prop_map(ago))
}

fn any_due() -> impl Strategy<Value = Obligations> {
    let moved = prop::option::of((any::<bool>(), -5..5i64));
    let wished = prop::option::of((prop::sample::select(Welcome::ALL), any_day(), any::<bool>()));
    let days = [any_day().boxed(), any_day().boxed(), any_day().boxed(), any_day().boxed()];
    let more = [any_day().boxed(), any_day().boxed(), any_day().boxed(), any_day().boxed()];
    let met = prop::option::of((-20..5i64).prop_map(ago));
    let all = (days, more, prop::option::of(1..200u16), moved, wished, met);
    all.prop_map(|(days, more, interval, moved, wished, meeting_on)| {
        let [inflow_on, promise_by, asked_on, referral_since] = days;
        let [spoken_on, tried_on, measure_on, pause_until] = more;
        let up = |up| if up { Direction::Up } else { Direction::Down };
        Obligations {
            inflow_on,
            promise_by,
            asked_on,
            referral_since,
            spoken_on,
            tried_on,
            interval_days: interval,
            measure_on,
            pause_until,
            moved: moved.map(|(direction, days)| (up(direction), ago(days))),
            wished: wished.map(|(contact, until, asked_since)| Wished {
                contact,
                until,
                asked_since,
            }),
            meeting_on,
        }
    })
}

proptest! {
    #[test]
    fn everybody_who_stands_has_one_place(people in prop::collection::vec(any_due(), 0..60), every in 0..10u16) {
        let rules = Rules { random_every: every, ..Rules::default() };
        let people: Vec<_> = (0..).zip(people).collect();
        let queue = build(&people, rules.clone());
        let mut found: Vec<u128> = queue.iter().map(|place| place.resident.0).collect();
        found.sort_unstable();
        let expected: Vec<u128> = people
            .iter()
            .filter(|(_, due)| stands(due, &rules, today()))
            .map(|(id, _)| *id)
            .collect();
        prop_assert_eq!(found, expected);
    }

    #[test]
    fn the_order_of_reading_does_not_matter(people in prop::collection::vec(any_due(), 0..40)) {
        let people: Vec<_> = (0..).zip(people).collect();
        let backwards: Vec<_> = people.iter().rev().cloned().collect();
        prop_assert_eq!(build(&people, Rules::default()).order, build(&backwards, Rules::default()).order);
    }

    #[test]
    fn updating_one_is_the_same_as_building_anew(people in prop::collection::vec(any_due(), 1..40), which in any::<prop::sample::Index>(), due in prop::option::of(any_due())) {
        let mut people: Vec<_> = (0..).zip(people).collect();
        let mut queue = build(&people, Rules::default());
        let at = which.index(people.len());
        let id = people[at].0;
        queue.update([(ResidentId(id), due.as_ref())]);
        match due {
            Some(due) => people[at].1 = due,
            None => { people.remove(at); }
        }
        let anew = build(&people, Rules::default());
        prop_assert_eq!(&queue.order, &anew.order);
        for (id, _) in &people {
            prop_assert_eq!(queue.place_of(ResidentId(*id)), anew.place_of(ResidentId(*id)));
        }
    }
}
