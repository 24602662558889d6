//! What was written while the clock stood ahead: it decides nothing, it is told, it can be mended.

use chrono::{DateTime, Utc};
use portable_pty::CommandBuilder;
use serde_json::Value;

use crate::support::faults::at;
use crate::support::program::{Answer, Program, answer};
use crate::support::pty::Session;

/// The clock as it should be.
const NOW: &str = "2026-11-25T10:00:00";
/// The clock as it stood.
const AHEAD: &str = "2031-01-01T10:00:00";

fn run(program: &Program, utc: &str, args: &[&str]) -> Answer {
    let mut command = program.command(args);
    let instant: DateTime<Utc> = format!("{utc}Z").parse().expect("an instant");
    at(&mut command, instant);
    let answer = answer(&mut command);
    assert_eq!(answer.code, 0, "{utc} {args:?}: {answer:?}");
    answer
}

fn json(program: &Program, utc: &str, args: &[&str]) -> Value {
    run(program, utc, &[args, &["--json"]].concat()).json()
}

fn somebody(early: &[&[&str]]) -> Program {
    let program = Program::empty();
    run(&program, NOW, &["add", "resident", "--family", "Nep", "--rung", "2"]);
    run(&program, NOW, &["add", "offer", "--name", "Nepkoor"]);
    for args in early {
        run(&program, NOW, args);
    }
    program
}

fn first_reason(program: &Program) -> String {
    let queue = json(program, NOW, &["queue"]);
    queue["rows"][0]["reason"].as_str().unwrap_or("nobody").to_owned()
}

const REACHED: &[&str] = &["contact", "R-1", "--channel", "phone", "--outcome", "reached"];
const VOICEMAIL: &[&str] = &["contact", "R-1", "--channel", "phone", "--outcome", "voicemail"];
const PROMISE: &[&str] = &["promise", "R-1", "--by", "25-11-2026", "--what", "brief"];
const REFER: &[&str] = &["refer", "R-1", "--department", "wmo", "--on", "1-6-2026"];

#[test]
fn whatever_is_dated_after_today_changes_no_order_is_listed_and_can_be_taken_back() {
    // What was there before, what was done while the clock stood ahead.
    let cases: [(&[&[&str]], &[&str]); 9] = [
        (&[], REACHED),
        (&[], VOICEMAIL),
        (&[], &["request", "R-1"]),
        (&[], &["pause", "R-1", "--until", "+30", "--reason", "nep"]),
        (&[], &["signal", "R-1", "--reason", "nep"]),
        (&[], &["move", "R-1", "--down", "--reason", "nep", "--until", "+9"]),
        (&[REFER], &["referral", "V-1", "--to", "stopped", "--reason", "full"]),
        (&[PROMISE], &["promise", "keep", "B-1"]),
        (&[&["request", "R-1"]], REACHED),
    ];
    for (early, wrong) in cases {
        let program = somebody(early);
        let record = early.first().map(|_| json(&program, NOW, &["show", "R-1"]));
        let before = json(&program, NOW, &["queue"]);
        // Codes as they are, not as they were guessed.
        let id = record.and_then(|shown| {
            let moments = shown["timeline"].as_array()?.clone();
            moments.iter().find_map(|moment| moment["id"].as_str().map(str::to_owned))
        });
        let wrong: Vec<&str> = wrong
            .iter()
            .map(|word| match (*word, &id) {
                ("V-1" | "B-1", Some(id)) => id.as_str(),
                _ => word,
            })
            .collect();
        let entry = json(&program, AHEAD, &wrong)["entry"].clone();
        let queue = json(&program, NOW, &["queue"]);
        assert_eq!(queue["rows"], before["rows"], "{wrong:?}");
        let ahead = queue["ahead"].as_array().expect("a list");
        assert!(!ahead.is_empty(), "{wrong:?}");
        for one in ahead {
            assert_eq!(one["resident"], "R-00001", "{wrong:?}");
            assert_eq!(one["entry"], entry, "{wrong:?}");
            assert_eq!(one["on"], "2031-01-01", "{wrong:?}");
        }
        let undo = format!("trede undo {entry}");
        assert!(ahead[0]["mend"].as_str().is_some_and(|way| way == undo), "{ahead:?}");
        for args in [&["queue"][..], &["doctor"]] {
            let told = run(&program, NOW, args).out;
            for part in [undo.as_str(), "R-00001", "1 Jan 2031"] {
                assert!(told.contains(part), "{wrong:?} {args:?}: {part}: {told}");
            }
        }
        assert_eq!(json(&program, NOW, &["doctor"])["ahead"], queue["ahead"]);
        // The way that was named works.
        run(&program, NOW, &["undo", &entry.to_string()]);
        let queue = json(&program, NOW, &["queue"]);
        assert_eq!((&queue["rows"], &queue["ahead"]), (&before["rows"], &Value::Array(vec![])));
        assert!(!run(&program, NOW, &["doctor"]).out.contains("2031"));
        assert_eq!(json(&program, NOW, &["verify"])["ok"], true);
    }
}

#[test]
fn on_its_day_it_counts_and_the_past_can_be_replayed() {
    let program = somebody(&[]);
    run(&program, AHEAD, REACHED);
    assert!(first_reason(&program).starts_with("No conversation on record"));
    // The day that it is dated has come.
    let then = json(&program, "2031-01-09T10:00:00", &["queue"]);
    // A first conversation makes the yearly measurement due.
    assert_eq!(then["rows"][0]["tier"], 5, "{then}");
    assert_eq!(then["ahead"], Value::Array(vec![]));
    // And with the clock set right again, as of yesterday.
    let past = json(&program, NOW, &["queue", "--as-of", "2026-11-25"]);
    assert!(
        past["rows"][0]["reason"].as_str().unwrap().starts_with("No conversation on record"),
        "{past}"
    );
    assert_eq!(past, json(&program, NOW, &["queue", "--as-of", "2026-11-25"]));
}

#[test]
fn a_journal_whose_projection_is_gone_says_the_same() {
    let program = somebody(&[]);
    run(&program, AHEAD, REACHED);
    let kept = json(&program, NOW, &["queue"]);
    std::fs::remove_dir_all(program.home().join("vault/projection")).expect("removed");
    assert_eq!(json(&program, NOW, &["queue"]), kept);
    assert_eq!(json(&program, NOW, &["verify"])["ok"], true);
}

#[test]
fn the_sentence_about_the_clock_is_true_in_both_directions() {
    let program = somebody(&[]);
    let ahead = run(&program, AHEAD, &["queue"]).err;
    assert!(ahead.contains("jumped ahead: it says 1 Jan 2031"), "{ahead}");
    assert!(ahead.contains("the last time it said 25 Nov 2026"), "{ahead}");
    run(&program, AHEAD, REACHED);
    let back = run(&program, NOW, &["queue"]).err;
    assert!(back.contains("jumped back: it says 25 Nov 2026"), "{back}");
    assert!(back.contains("the last time it said 1 Jan 2031"), "{back}");
    let mut dutch = program.command(&["queue", "--lang", "nl"]);
    at(&mut dutch, format!("{NOW}Z").parse().expect("an instant"));
    let dutch = answer(&mut dutch).err;
    assert!(dutch.contains("1 jan 2031") && dutch.contains("sprong terug"), "{dutch}");
}

#[test]
fn the_screen_says_so_when_it_opens_and_on_the_page_of_the_person() {
    let program = somebody(&[]);
    run(&program, AHEAD, REACHED);
    let mut plain = program.command(&[]);
    at(&mut plain, format!("{NOW}Z").parse().expect("an instant"));
    let mut command = CommandBuilder::new(plain.get_program());
    for (name, value) in plain.get_envs() {
        if let Some(value) = value {
            command.env(name, value);
        }
    }
    command.env("TERM", "xterm-256color");
    let mut screen = Session::start(command, 200, 40);
    screen.wait_for("not count");
    let told = screen.screen().contents();
    assert!(told.contains("R-00001 Nep") && told.contains("1 Jan 2031"), "{told}");
    assert!(told.contains("No conversation on record"), "{told}");
    screen.send("w");
    screen.wait_for("Place 1 of");
    screen.wait_for("Dated after today, so it does not count: R-00001 Nep, contact");
    screen.send("\u{1b}");
    screen.wait_until("the page is closed", |screen| !screen.contents().contains("Place 1 of"));
    screen.send("q");
    assert_eq!(screen.exit_code(), 0);
}
