//! Clocks that are set: nights of an hour more or less, leap days, a century ahead and back.

use chrono::{DateTime, Utc};
use serde_json::Value;

use crate::support::faults::at;
use crate::support::program::{Answer, Program, answer};

fn instant(text: &str) -> DateTime<Utc> {
    format!("{text}Z").parse().expect("an instant")
}

/// Runs a command while the clock says this (in UTC).
fn run(program: &Program, utc: &str, args: &[&str]) -> Answer {
    let mut command = program.command(args);
    at(&mut command, instant(utc));
    let answer = answer(&mut command);
    assert_eq!(answer.code, 0, "{utc} {args:?}: {answer:?}");
    answer
}

fn json(program: &Program, utc: &str, args: &[&str]) -> Value {
    run(program, utc, &[args, &["--json"]].concat()).json()
}

/// The day that it is, and why the first of the queue is first.
fn seen(program: &Program, utc: &str) -> (String, String) {
    let queue = json(program, utc, &["queue", "--limit", "1"]);
    let text = |value: &Value| value.as_str().expect("text").to_owned();
    (text(&queue["today"]), text(&queue["rows"][0]["reason"]))
}

/// Promised for a day: due until midnight of that day where one lives, late from then on.
fn due_and_late(day: &str, made: &str, during: &[&str], after: &str) {
    let program = Program::empty();
    run(&program, made, &["add", "resident", "--family", "Nep", "--rung", "2"]);
    run(&program, made, &["promise", "R-1", "--by", day, "--what", "bellen"]);
    let (_, first) = seen(&program, during[0]);
    for utc in during {
        let (today, reason) = seen(&program, utc);
        assert_eq!((today.as_str(), &reason), (day, &first), "{utc}");
    }
    let (today, reason) = seen(&program, after);
    assert!(today.as_str() > day && reason != first, "{after}: {today} {reason}");
    assert_eq!(json(&program, after, &["verify"])["ok"], true);
}

#[test]
fn the_night_of_an_hour_less() {
    let during = [
        "2026-03-28T23:00:01",
        "2026-03-29T00:59:59",
        "2026-03-29T01:00:01",
        "2026-03-29T21:59:59",
    ];
    due_and_late("2026-03-29", "2026-03-28T12:00:00", &during, "2026-03-29T22:00:01");
}

#[test]
fn the_night_of_an_hour_more() {
    let during = [
        "2026-10-24T22:00:01",
        "2026-10-25T00:30:00",
        "2026-10-25T01:30:00",
        "2026-10-25T22:59:59",
    ];
    due_and_late("2026-10-25", "2026-10-24T12:00:00", &during, "2026-10-25T23:00:01");
}

#[test]
fn the_leap_day() {
    let during = ["2028-02-28T23:00:01", "2028-02-29T22:59:59"];
    due_and_late("2028-02-29", "2028-02-28T12:00:00", &during, "2028-02-29T23:00:01");
}

#[test]
fn a_clock_that_runs_ahead_and_back_locks_nobody_out_and_loses_no_order() {
    let program = Program::empty();
    let now = "2026-11-24T10:00:00";
    run(&program, now, &["add", "resident", "--family", "Nep", "--rung", "2"]);
    let mut entries = 1;
    for other in [
        "2026-11-24T09:00:00",
        "2016-11-24T10:00:00",
        "2126-11-24T10:00:00",
        "1970-01-02T00:00:00",
        now,
    ] {
        let opened = run(&program, other, &["queue"]);
        assert!(opened.err.contains("The clock of this machine jumped"), "{other}: {opened:?}");
        let acted = json(&program, other, &["request", "R-1"]);
        entries += 1;
        assert_eq!(acted["entry"], entries, "{other}");
    }
    assert_eq!(json(&program, now, &["verify"])["ok"], true);
    let log = json(&program, now, &["history", "--log", "--limit", "100"]);
    let jumps = log["rows"].as_array().expect("rows").iter();
    let jumps = jumps
        .filter(|row| row["did"].as_str().is_some_and(|did| did.starts_with("The clock jumped")));
    assert!(jumps.count() >= 5);
}
