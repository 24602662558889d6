//! Days as they are typed, and what is said of those that are none.

use proptest::prelude::*;

use super::NotADay::{
    Ahead as InFuture, Behind, Far, NoSuchDay, NoSuchMonth, OtherWeekday, Unreadable,
};
use super::Side::{Ahead, Either, Past};
use super::*;

fn on(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

const TYPED: &[(&str, Side, &str)] = &[
    ("+14", Ahead, "2026-12-09"),
    ("+2w", Ahead, "2026-12-09"),
    ("+3m", Ahead, "2027-02-25"),
    ("+1j", Ahead, "2027-11-25"),
    ("2w", Ahead, "2026-12-09"),
    ("2w", Past, "2026-11-11"),
    ("3m", Ahead, "2027-02-25"),
    ("over een week", Ahead, "2026-12-02"),
    ("over twee maanden", Ahead, "2027-01-25"),
    ("a week ago", Past, "2026-11-18"),
    ("volgende week", Ahead, "2026-12-02"),
    ("volgende week do", Ahead, "2026-12-03"),
    ("thu next week", Ahead, "2026-12-03"),
    ("vorige week ma", Past, "2026-11-16"),
    ("volgende maand", Ahead, "2026-12-25"),
    ("week 50", Ahead, "2026-12-07"),
    ("week 50 vr", Ahead, "2026-12-11"),
    ("week 3", Ahead, "2027-01-18"),
    ("week 3", Past, "2026-01-12"),
    ("do 3 dec", Ahead, "2026-12-03"),
    ("donderdag 3 december 2026", Ahead, "2026-12-03"),
    ("Thursday 3 Dec", Ahead, "2026-12-03"),
    ("ma 23 nov", Past, "2026-11-23"),
    ("over 3 dagen", Ahead, "2026-11-28"),
    ("in 2 weeks", Ahead, "2026-12-09"),
    ("-3", Past, "2026-11-22"),
    ("-2w", Past, "2026-11-11"),
    ("3 dagen geleden", Past, "2026-11-22"),
    ("1 month ago", Past, "2026-10-25"),
    ("ma", Ahead, "2026-11-30"),
    ("wo", Ahead, "2026-12-02"),
    ("vrijdag", Past, "2026-11-20"),
    ("Fri", Ahead, "2026-11-27"),
    ("28-02-2026", Past, "2026-02-28"),
    ("2026-02-28", Past, "2026-02-28"),
    ("28.2.26", Past, "2026-02-28"),
    ("28/2/98", Past, "1998-02-28"),
    ("1-11-27", Ahead, "2027-11-01"),
    ("1-11", Past, "2026-11-01"),
    ("3-12", Ahead, "2026-12-03"),
    ("3-12", Past, "2025-12-03"),
    ("3-1", Ahead, "2027-01-03"),
    ("25-11", Ahead, "2026-11-25"),
    ("25-11", Past, "2026-11-25"),
    ("25-5", Ahead, "2027-05-25"),
    ("1 dec", Ahead, "2026-12-01"),
    ("Dec 1", Ahead, "2026-12-01"),
    ("1 nov", Past, "2026-11-01"),
    ("1 november 2026", Past, "2026-11-01"),
    ("1 March 2027", Ahead, "2027-03-01"),
    ("1 mrt 27", Ahead, "2027-03-01"),
    ("12 mei", Past, "2026-05-12"),
    ("29-2-2028", Ahead, "2028-02-29"),
    ("morgen", Ahead, "2026-11-26"),
    ("gisteren", Past, "2026-11-24"),
    ("vandaag", Past, "2026-11-25"),
    ("today", Ahead, "2026-11-25"),
    ("1-11", Either, "2026-11-01"),
    ("1-1", Either, "2027-01-01"),
    ("+14", Either, "2026-12-09"),
    ("-3", Either, "2026-11-22"),
    ("2020-01-01", Either, "2020-01-01"),
];

#[test]
fn days_are_read_as_people_type_them() {
    // A Wednesday.
    let today = on("2026-11-25");
    for (text, side, expect) in TYPED.iter().copied() {
        assert_eq!(parse(text, today, side), Ok(on(expect)), "{text} {side:?}");
    }
}

#[test]
fn what_is_no_day_says_why() {
    let today = on("2026-11-25");
    let no = |day, month, year| NoSuchDay { day, month, year };
    for (text, side, expect) in [
        ("wo 3 dec", Ahead, OtherWeekday(on("2026-12-03"))),
        ("volgende week iets", Ahead, Unreadable),
        ("week 54", Ahead, Unreadable),
        ("week", Ahead, Unreadable),
        ("1-11", Ahead, Far(on("2027-11-01"))),
        ("24-11", Ahead, Far(on("2027-11-24"))),
        ("26-5", Ahead, Far(on("2027-05-26"))),
        ("1 nov", Ahead, Far(on("2027-11-01"))),
        ("31-2", Ahead, no(31, 2, None)),
        ("31-2", Past, no(31, 2, None)),
        ("31-02-2027", Ahead, no(31, 2, None)),
        ("31 februari", Ahead, no(31, 2, None)),
        ("31-11", Ahead, no(31, 11, None)),
        ("0-1", Ahead, no(0, 1, None)),
        ("32-1", Ahead, no(32, 1, None)),
        ("29-2", Ahead, no(29, 2, Some(2027))),
        ("29-2", Past, no(29, 2, Some(2026))),
        ("29-2-2027", Ahead, no(29, 2, Some(2027))),
        ("29 feb 2027", Ahead, no(29, 2, Some(2027))),
        ("2026-02-30", Past, no(30, 2, None)),
        ("1-13", Ahead, NoSuchMonth(13)),
        ("12/31", Past, NoSuchMonth(31)),
        ("2026-13-01", Past, NoSuchMonth(13)),
        ("1-0", Past, NoSuchMonth(0)),
        ("23-11-2026", Ahead, Behind(on("2026-11-23"))),
        ("-3", Ahead, Behind(on("2026-11-22"))),
        ("gisteren", Ahead, Behind(on("2026-11-24"))),
        ("26-11-2026", Past, InFuture(on("2026-11-26"))),
        ("+1", Past, InFuture(on("2026-11-26"))),
        ("tomorrow", Past, InFuture(on("2026-11-26"))),
        ("", Ahead, Unreadable),
        ("x", Ahead, Unreadable),
        ("+", Ahead, Unreadable),
        ("-", Past, Unreadable),
        ("+99999999999", Ahead, Unreadable),
        ("+4294967295m", Ahead, Unreadable),
        ("1-11-20266", Ahead, Unreadable),
        ("2026-11", Ahead, Unreadable),
        ("1-2-3-4", Ahead, Unreadable),
        ("5", Ahead, Unreadable),
        ("1 ja", Ahead, Unreadable),
        ("12-11-2o26", Ahead, Unreadable),
    ] {
        assert_eq!(parse(text, today, side), Err(expect), "{text} {side:?}");
    }
}

proptest! {
    #[test]
    fn what_is_taken_lies_on_its_side_and_is_the_nearest(
        day in 1u32..=31,
        month in 1u32..=12,
        today in 730_000i32..745_000,
        side in prop::sample::select(vec![Past, Ahead]),
    ) {
        let today = NaiveDate::from_num_days_from_ce_opt(today).unwrap();
        match parse(&format!("{day}-{month}"), today, side) {
            Ok(on) => {
                prop_assert_eq!((on.day(), on.month()), (day, month));
                let days = (on - today).num_days();
                let range = if side == Past { -366..=0 } else { 0..=184 };
                prop_assert!(range.contains(&days), "{} {}", on, today);
            }
            Err(Far(on)) => {
                prop_assert_eq!((on.day(), on.month()), (day, month));
                prop_assert!(side == Ahead && (181..=366).contains(&(on - today).num_days()));
            }
            Err(NoSuchDay { .. }) => prop_assert!(day > 28),
            Err(other) => prop_assert!(false, "{:?}", other),
        }
    }

    #[test]
    fn no_text_makes_it_fall(text in "\\PC{0,20}", near in "[-+0-9a-z. /]{0,12}") {
        let today = on("2026-11-25");
        for side in [Past, Ahead, Either] {
            parse(&text, today, side).ok();
            if let Ok(found) = parse(&near, today, side) {
                prop_assert!(side != Past || found <= today);
                prop_assert!(side != Ahead || found >= today);
            }
        }
    }
}
