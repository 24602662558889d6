//! Who opened, read and gave out what: noted once, readable per person, and no note can go.

use std::fs;

use chrono::{DateTime, TimeDelta, Utc};
use serde_json::{Value, json};
use trede::app::input::Input;
use trede::runtime::clock;
use trede::store::{StoreError, Vault};

use crate::support::files::copy;
use crate::support::program::Program;
use crate::support::table::{Table, access, ask_for_contact, at_work};

fn worked() -> Program {
    let program = Program::empty();
    let file = program.file("x.csv", "naam;trede\nAda Nepvis;2\nBo Nepland;1\nCor Nepweg;2\n");
    program.json(&["import", "residents", &file]);
    program
}

/// What the log says, the oldest first.
fn log(program: &Program) -> Vec<String> {
    said(&program.json(&["history", "--log", "--limit", "1000"]))
}

fn said(history: &Value) -> Vec<String> {
    let rows = history["rows"].as_array().expect("rows");
    rows.iter().rev().map(|row| row["did"].as_str().expect("text").to_owned()).collect()
}

#[test]
fn every_command_that_shows_people_is_noted_and_no_other() {
    let program = worked();
    program.json(&["queue"]);
    program.json(&["queue", "--limit", "2"]);
    program.json(&["find", "nepvis"]);
    program.json(&["find", "niemand"]);
    program.json(&["show", "R-2"]);
    program.json(&["match", "R-2"]);
    program.json(&["request", "R-3"]);
    program.json(&["verify"]);
    program.json(&["user", "list"]);
    program.json(&["backup"]);
    let read = "File read: Bo Nepland";
    let expected = [
        "List seen: 3 people",
        "List seen: 2 people",
        "List seen: 1 person",
        read,
        read,
        "Proof of the vault",
        "Backup made",
    ];
    assert_eq!(log(&program), expected);
    let about = program.json(&["history", "R-2"]);
    assert_eq!(said(&about), ["x.csv read in: 3 rows read, 3 files new or changed", read, read]);
    assert_eq!(about["rows"][0]["entry"], Value::Null);
    assert_eq!(
        (&about["rows"][0]["by"], &about["rows"][0]["from"]),
        (&json!("Sanne"), &json!("command-line"))
    );
    assert_eq!(said(&program.json(&["history"])).len(), 2, "acts alone");
    assert_eq!(program.json(&["verify"])["ok"], true);
}

#[test]
fn the_demo_notes_nothing() {
    let program = Program::demo();
    program.json(&["show", "R-2"]);
    assert_eq!(program.json(&["history", "--log"])["total"], 0);
    assert!(!program.home().join("vault/access").exists());
}

#[test]
fn wrong_passphrases_are_told_to_who_opens_next() {
    let program = worked();
    let wrong = program.file("wrong", "fiets maan koffie dak");
    for _ in 0..3 {
        let refused = program.run(&["--passphrase-file", &wrong, "queue"]);
        assert_eq!(refused.code, 3, "{refused:?}");
    }
    let opened = program.run(&["queue"]);
    assert!(opened.err.contains("wrong passphrases since the last time: 3"), "{opened:?}");
    let again = program.run(&["queue"]);
    assert_eq!(again.err, "", "told once");
    let wrong = "Opened the vault; wrong passphrases since the last time: 3";
    assert_eq!(log(&program), [wrong, "List seen: 3 people", "List seen: 3 people"]);
}

#[test]
fn keys_and_users_are_noted() {
    let program = worked();
    let new = program.file("new", "appel brug wolk trein");
    program.json(&["user", "add", "Rachid", "--new-passphrase-file", &new]);
    program.json(&["key", "rotate"]);
    program.json(&["user", "remove", "Rachid"]);
    let expected = [
        "Rachid may open the vault",
        "Backup made",
        "Keys of the vault renewed",
        "Rachid may not open the vault any more",
    ];
    assert_eq!(log(&program), expected);
    assert_eq!(program.json(&["verify"])["ok"], true);
}

#[test]
fn an_anchor_proves_that_nothing_was_taken_back() {
    let program = worked();
    let vault = program.home().join("vault");
    let (yesterday, early) = (program.path("yesterday"), program.json(&["verify"]));
    copy(&vault, &yesterday);
    program.json(&["request", "R-1"]);
    program.json(&["show", "R-1"]);
    let now = program.json(&["verify"]);
    for anchor in [&now["head"], &now["log_head"], &early["head"]] {
        let anchored = program.json(&["verify", "--anchor", anchor.as_str().unwrap()]);
        assert_eq!(anchored["ok"], true);
    }
    // The whole folder of yesterday: every check holds but that of the anchor.
    fs::remove_dir_all(&vault).unwrap();
    copy(&yesterday, &vault);
    assert_eq!(program.json(&["verify"])["ok"], true, "a chain alone cannot know");
    for anchor in [&now["head"], &now["log_head"]] {
        let rolled = program.run(&["verify", "--json", "--anchor", anchor.as_str().unwrap()]);
        assert_eq!((rolled.code, &rolled.json()["ok"]), (4, &json!(false)), "{rolled:?}");
    }
    assert_eq!(program.run(&["verify", "--anchor", "twaalf"]).code, 2);
}

#[test]
fn notes_that_are_cut_off_are_missed() {
    let program = worked();
    program.json(&["show", "R-1"]);
    program.json(&["show", "R-2"]);
    let path = program.home().join("vault/access");
    let early = fs::read(&path).unwrap();
    program.json(&["show", "R-3"]);
    program.json(&["request", "R-3"]);
    // The last note is taken away: the entry behind it knows how many there were.
    fs::write(&path, &early).unwrap();
    let report = program.run(&["verify", "--json"]);
    assert_eq!(report.code, 4, "{report:?}");
    let text = report.json()["problems"][0]["text"].to_string();
    assert!(text.contains("note 2") && text.contains("note 3"), "both are named: {text}");
    assert!(program.run(&["queue"]).err.contains("ends at note 2"), "told at once");
    // Another note in its place does not hide it.
    let later = program.run(&["verify"]);
    assert_eq!(later.code, 4, "{later:?}");
    // A log that says something else is moved aside, and nobody is kept from the work.
    let mut bytes = fs::read(&path).unwrap();
    bytes[100] ^= 1;
    fs::write(&path, bytes).unwrap();
    assert_eq!(program.run(&["verify"]).code, 4);
    fs::remove_file(&path).unwrap();
    assert_eq!(program.json(&["queue"])["total"], 3);
    assert_eq!(program.run(&["verify"]).code, 4, "a log that is gone is missed");
}

fn notes(table: &Table) -> Vec<String> {
    let notes = table.work().vault.notes().unwrap();
    let caseload = &table.app.model.data.caseload;
    notes.iter().map(|note| table.app.strings.noted(caseload, &note.what)).collect()
}

#[test]
fn on_the_screen_a_file_is_noted_once_in_a_sitting() {
    let mut table = Table::sealed(100, 30);
    let name = table.selected_name();
    table.press("j k");
    assert_eq!(notes(&table), [""; 0], "passing by is no reading");
    table.give(Input::Rested);
    table.give(Input::Rested);
    assert_eq!(notes(&table), [format!("File read: {name}")]);
    table.press("j w");
    let other = table.selected_name();
    table.press("esc right j left w esc");
    let read = |name: &str| format!("File read: {name}");
    assert_eq!(notes(&table), [read(&name), read(&other)]);
    table.press("/");
    table.type_text("nep");
    table.press("enter");
    let found = table.app.model.view.rows.len();
    assert_eq!(notes(&table)[2], format!("List seen: {found} people"));
}

#[test]
fn who_looked_is_shown_to_who_asks() {
    let mut table = Table::sealed(100, 30);
    table.press("right n W");
    let screen = table.screen().join("\n");
    let name = table.selected_name();
    assert!(screen.contains("who did and read what"), "{screen}");
    assert!(screen.contains(&format!("File read: {name} · Sanne, ")), "{screen}");
    assert!(screen.contains(&format!("No answer: {name}")), "{screen}");
}

#[test]
fn reading_that_cannot_be_noted_goes_on_and_says_so() {
    let mut table = Table::sealed(100, 30);
    table.luck.fails(Some(StoreError::NoSpace));
    table.press("right");
    assert!(table.shows("could not be written down"), "{}", table.status());
    table.luck.fails(None);
    table.press("right");
    assert_eq!(notes(&table).len(), 1, "tried again");
}

/// Writes an entry as if the clock had said this then.
fn written_at(program: &Program, at: DateTime<Utc>) {
    let mut work = at_work(Vault::unlock(&program.home().join("vault"), &access()).unwrap());
    ask_for_contact(&mut work, at);
    work.close();
}

#[test]
fn a_clock_that_jumps_is_noted_and_locks_nobody_out() {
    // What the clock said at the last entry, beside now: set back an hour or ten years since, a
    // century on since, and a holiday.
    for (hours, jumps) in [(1, true), (24 * 3_650, true), (-24 * 36_500, true), (-24 * 30, false)] {
        let program = worked();
        written_at(&program, clock::now() + TimeDelta::hours(hours));
        let opened = program.run(&["queue", "--limit", "1"]);
        assert_eq!((opened.code, opened.err.contains("The clock")), (0, jumps), "{opened:?}");
        let noted = log(&program).iter().filter(|did| did.starts_with("The clock jumped")).count();
        assert_eq!(noted > 0, jumps, "{hours} hours");
        let acted = program.json(&["request", "R-2"]);
        assert_eq!(acted["entry"], 3, "the order is that of the numbers");
        assert_eq!(program.json(&["verify"])["ok"], true);
    }
}
