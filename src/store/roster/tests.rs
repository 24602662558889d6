//! Statements that hold and statements that do not.

use super::*;
use crate::crypto::Key;

fn signing(n: u8) -> Signing {
    Signing::new(&Key::new([n; 32]))
}

fn at(entry: u64) -> Moment {
    Moment { entry, note: entry }
}

/// Sanne founds, Rachid and the recovery key come.
fn made() -> Roster {
    let mut roster = Roster::new(7);
    let founded = Told::Founded("Sanne".to_owned(), signing(1).public(), [1; 16]);
    roster.say(founded, at(0), (0, &signing(1))).unwrap();
    for (name, n) in [("Rachid", 2), (RESCUER, 3)] {
        let told = Told::Introduced(name.to_owned(), signing(n).public(), [n; 16]);
        roster.say(told, at(5), (0, &signing(1))).unwrap();
    }
    roster
}

fn signs(roster: &Roster, n: u8, number: u32, what: Signed) -> Option<&str> {
    let signature = signing(n).sign(b"message");
    roster.signed(Signer::Member(number), what, b"message", &signature)
}

#[test]
fn what_was_said_is_read_back_and_every_touched_statement_is_named() {
    let roster = made();
    let statements = roster.statements().to_vec();
    assert_eq!(Roster::read(7, statements.clone()), Ok(roster.clone()));
    assert_ne!(Roster::read(7, statements[..2].to_vec()), Ok(roster));
    let forged = |statements, nth| {
        assert_eq!(Roster::read(7, statements), Err(StoreError::RosterForged { statement: nth }));
    };
    assert!(Roster::read(8, statements.clone()).is_err(), "of another vault");
    for nth in 0..3 {
        for part in 0..2 {
            let mut touched = statements.clone();
            let bytes = if part == 0 { &mut touched[nth].0 } else { &mut touched[nth].1 };
            *bytes.last_mut().unwrap() ^= 1;
            forged(touched, u32::try_from(nth).unwrap() + 1);
        }
    }
    let mut swapped = statements.clone();
    swapped.swap(1, 2);
    forged(swapped, 2);
    let mut without = statements;
    without.remove(1);
    forged(without, 2);
}

#[test]
fn nobody_speaks_for_somebody_else_and_no_name_is_given_twice() {
    let mut roster = made();
    let mallory = signing(9);
    let told = |name: &str, n| Told::Introduced(name.to_owned(), signing(n).public(), [n; 16]);
    for (what, by, key) in [
        (told("Mallory", 8), 0, &mallory),
        (told("Mallory", 8), 7, &mallory),
        (told("", 8), 1, &signing(2)),
        (told("  ", 8), 1, &signing(2)),
        (told("rachid ", 8), 0, &signing(1)),
        (told("Recovery Key", 8), 0, &signing(1)),
        (told("Mallory", 1), 0, &signing(1)),
        (Told::Founded("M".to_owned(), mallory.public(), [9; 16]), 0, &mallory),
        (Told::Changed(0, signing(8).public(), [8; 16]), 1, &signing(2)),
        (Told::Removed(7), 0, &signing(1)),
    ] {
        let before = roster.clone();
        assert!(roster.say(what.clone(), at(6), (by, key)).is_err(), "{what:?}");
        assert_eq!(roster, before, "{what:?}");
    }
}

#[test]
fn signatures_count_from_the_introduction_to_the_removal() {
    let mut roster = made();
    assert_eq!(signs(&roster, 2, 1, Signed::Entry(5)), None, "not yet there");
    assert_eq!(signs(&roster, 2, 1, Signed::Entry(6)), Some("Rachid"));
    assert_eq!(signs(&roster, 2, 0, Signed::Entry(6)), None, "as somebody else");
    roster.say(Told::Changed(1, signing(4).public(), [4; 16]), at(8), (1, &signing(2))).unwrap();
    assert_eq!(signs(&roster, 2, 1, Signed::Entry(8)), Some("Rachid"), "the old key, before");
    assert_eq!(signs(&roster, 2, 1, Signed::Entry(9)), None, "the old key, after");
    assert_eq!(signs(&roster, 4, 1, Signed::Entry(9)), Some("Rachid"));
    assert_eq!(roster.of_slot(&[4; 16]), Some(1));
    roster.say(Told::Removed(1), at(10), (0, &signing(1))).unwrap();
    assert_eq!(signs(&roster, 4, 1, Signed::Entry(10)), Some("Rachid"));
    assert_eq!(signs(&roster, 4, 1, Signed::Entry(11)), None);
    assert_eq!(signs(&roster, 4, 1, Signed::Note(10, 10)), Some("Rachid"));
    assert_eq!(signs(&roster, 4, 1, Signed::Note(11, 10)), None, "a note after the removal");
    assert_eq!(signs(&roster, 4, 1, Signed::Note(9, 11)), None);
    let back = Told::Introduced("Mallory".to_owned(), signing(8).public(), [8; 16]);
    assert!(roster.say(back, at(11), (1, &signing(4))).is_err(), "who was removed says nothing");
    assert_eq!(roster.of_slot(&[4; 16]), None);
}

#[test]
fn the_recovery_key_is_replaced_by_any_member() {
    let mut roster = made();
    roster.say(Told::Changed(2, signing(6).public(), [6; 16]), at(7), (1, &signing(2))).unwrap();
    assert_eq!(roster.member(2).unwrap().public(), Some(&signing(6).public()));
}
