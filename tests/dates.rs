//! One reader for every date: in forms and on the command line, with examples from today.

use chrono::{Datelike as _, Days, NaiveDate};
use proptest::prelude::*;
use trede::app::task::Overlay;
use trede::demo::Size;
use trede::domain::day::{NotADay, Side, last_ahead, parse};
use trede::i18n::{Language, Strings};
use trede::runtime::clock;

use crate::support::cases::cases;
use crate::support::program::Program;
use crate::support::table::{Table, today};

fn promised(table: &Table) -> Vec<NaiveDate> {
    let file = table.app.model.view.file.as_ref().expect("somebody");
    file.records.promises.iter().map(|promise| promise.by).collect()
}

/// Opens the form of a promise and types this day.
fn promise(table: &mut Table, day: &str) {
    table.press("p");
    for _ in 0..3 {
        table.press("backspace");
    }
    table.type_text(day);
    table.press("tab");
    table.type_text("iets nieps");
    table.press("enter");
}

#[test]
fn a_day_more_than_half_a_year_ahead_is_asked_once() {
    let mut table = Table::demo(100, 30);
    let id = table.app.model.view.selected;
    let head = table.app.model.data.caseload.head();
    promise(&mut table, "1-11");
    assert!(matches!(table.app.model.task.overlay, Some(Overlay::Form(_))), "the form stays");
    let asked = table.status();
    assert!(asked.contains("Monday 1 Nov 2027") && asked.contains("six months"), "{asked}");
    assert_eq!(table.app.model.data.caseload.head(), head);
    // Another day typed in its place is another question.
    for _ in 0..2 {
        table.press("backspace");
    }
    table.type_text("10");
    table.press("enter");
    assert!(table.status().contains("1 Oct 2027"), "{}", table.status());
    assert_eq!(table.app.model.data.caseload.head(), head);
    table.press("enter");
    assert_eq!(table.app.model.data.caseload.head(), head + 1, "{}", table.status());
    table.app.model.view.selected = None;
    let file = table.app.model.data.caseload.file(id.expect("somebody")).expect("a file");
    let by = file.records.promises.last().map(|promise| promise.by.to_string());
    assert_eq!(by.as_deref(), Some("2027-10-01"));
}

#[test]
fn what_is_no_day_says_why_and_takes_nothing() {
    for (typed, says, dutch) in [
        ("31-2", "31 February does not exist", "31 februari bestaat niet"),
        ("29-2-2027", "29 February does not exist in 2027", "29 februari bestaat niet in 2027"),
        ("1-13", "there is no month 13", "er is geen maand 13"),
        ("22-11-2026", "22 Nov is in the past", "22 nov is voorbij"),
        ("-3", "20 Nov is in the past", "20 nov is voorbij"),
        ("klopt", "no day can be read from this. Try 07-12-2026", "Probeer 07-12-2026"),
    ] {
        for (language, says) in [(Language::English, says), (Language::Dutch, dutch)] {
            let size = Size { residents: 20, offers: 10, seed: 4 };
            let mut table = Table::with(size, 120, 30, language);
            let before = promised(&table);
            promise(&mut table, typed);
            assert!(table.status().contains(says), "{typed}: {}", table.status());
            assert!(matches!(table.app.model.task.overlay, Some(Overlay::Form(_))));
            table.press("esc");
            assert_eq!(promised(&table), before);
        }
    }
}

#[test]
fn a_day_read_back_has_its_year_where_that_is_another() {
    let mut table = Table::demo(100, 30);
    table.press("p backspace backspace backspace");
    table.type_text("3-1");
    assert!(table.shows("= Sunday 3 Jan 2027"), "{:#?}", table.screen());
    table.press("esc c tab tab tab tab tab");
    for _ in 0..10 {
        table.press("backspace");
    }
    table.type_text("1 december");
    assert!(table.shows("= Monday 1 Dec 2025"), "{:#?}", table.screen());
    assert_eq!(today().year(), 2026);
}

#[test]
fn the_command_line_reads_the_same_days_and_says_the_same() {
    let program = Program::empty();
    let add = ["add", "resident", "--family", "Nep", "--rung", "2"];
    program.json(&add);
    let today = clock::today();
    let written = |on: NaiveDate| on.format("%d-%m-%Y").to_string();
    let yesterday = today - Days::new(1);
    let short = format!("{}-{}", yesterday.day(), yesterday.month());
    let next_year = format!("{} ", yesterday.day());
    for (args, code, says) in [
        (vec!["promise", "R-1", "--by", &short, "--what", "x"], 2, "six months"),
        (vec!["promise", "R-1", "--by", &short, "--what", "x"], 2, next_year.as_str()),
        (vec!["promise", "R-1", "--by", "31-2", "--what", "x"], 2, "31 February does not exist"),
        (vec!["promise", "R-1", "--by", "1-13", "--what", "x"], 2, "no month 13"),
        (vec!["promise", "R-1", "--by", &written(yesterday), "--what", "x"], 1, "in the past"),
        (
            vec!["contact", "R-1", "--channel", "phone", "--outcome", "reached", "--on", "+3"],
            1,
            "in the future",
        ),
        (vec!["queue", "--as-of", "31-2"], 2, "31 February does not exist"),
        (vec!["queue", "--today", "29-2-2027"], 2, "29 February does not exist in 2027"),
        (vec!["agenda", "--from", "32-1"], 2, "32 January does not exist"),
        (vec!["pause", "R-1", "--until", "x", "--reason", "x"], 2, &written(today + Days::new(14))),
        (vec!["request", "R-1", "--on", "x"], 2, &written(today)),
    ] {
        let answer = program.run(&args);
        assert_eq!(answer.code, code, "{args:?}: {answer:?}");
        assert!(answer.err.contains(says), "{args:?}: {says}: {answer:?}");
    }
    // What is to be typed instead works.
    let refused = program.run(&["promise", "R-1", "--by", &short, "--what", "x"]).err;
    let typed = refused.split_whitespace().map(|word| word.trim_matches(['“', '”', '.', ',']));
    let full = typed.filter(|word| word.len() == 10).find(|word| word.matches('-').count() == 2);
    program.json(&["promise", "R-1", "--by", full.expect("a day"), "--what", "x"]);
    program.json(&["request", "R-1", "--on", "-3"]);
    program.json(&["request", "R-1", "--on", "3 dagen geleden"]);
    program.json(&["agenda", "--from", &short, "--to", "+3"]);
}

proptest! {
    #![proptest_config(cases(500))]

    /// Whatever form a day is printed in, typed back into a field it is that day, or the question
    /// whether it is.
    #[test]
    fn a_day_is_read_back_in_every_form_it_is_printed_in(from in 0..20_000u64, away in -330..170i64) {
        let start = NaiveDate::from_ymd_opt(2010, 1, 1).expect("a day");
        let today = start + Days::new(from);
        let on = today + chrono::TimeDelta::days(away);
        let sides = [Side::Past, Side::Ahead].into_iter().zip([on <= today, on >= today]);
        for (side, _) in sides.filter(|(_, fits)| *fits) {
            for language in Language::ALL {
                let strings = Strings::new(language);
                for text in [
                    strings.day(on, today),
                    strings.full_day(on),
                    strings.long_day(on, today),
                    strings.said_day(on),
                    strings.typed_day(on),
                    strings.column_day(on),
                    on.to_string(),
                ] {
                    let read = parse(&text, today, side);
                    prop_assert_eq!(read, Ok(on), "{} on {}", text, today);
                }
            }
        }
    }

    /// The same of days that are further off; those without a year are asked, and what lies further
    /// ahead than anything is agreed for is told as that day.
    #[test]
    fn a_day_with_its_year_is_read_back_however_far_it_is(from in 0..20_000u64, away in -9_000..9_000i64) {
        let start = NaiveDate::from_ymd_opt(2010, 1, 1).expect("a day");
        let today = start + Days::new(from);
        let on = today + chrono::TimeDelta::days(away);
        let side = if away < 0 { Side::Past } else { Side::Ahead };
        for language in Language::ALL {
            let strings = Strings::new(language);
            for text in [strings.day(on, today), strings.long_day(on, today), strings.column_day(on)] {
                let read = parse(&text, today, side);
                let expected = if on > last_ahead(today) {
                    read == Err(NotADay::Beyond(on))
                } else {
                    read == Ok(on) || read == Err(NotADay::Far(on))
                };
                prop_assert!(expected, "{} on {}: {:?}", text, today, read);
            }
        }
    }
}
