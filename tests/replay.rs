//! Outsiders work the order of a day out again, and learn of nobody who it is.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use serde_json::Value;

use crate::support::program::Program;

/// The published program, run on a folder.
fn replayed(folder: &Path) -> Output {
    let program = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/replay.py");
    Command::new("python3").arg(program).arg(folder).output().expect("python3")
}

/// The order of a day in a folder of this name.
fn bundle(program: &Program, name: &str, day: &str) -> std::path::PathBuf {
    let folder = program.path(name);
    program.json(&["export", "order", folder.to_str().unwrap(), "--as-of", day]);
    folder
}

/// The lines of a table after its head, in cells.
fn table(folder: &Path, name: &str) -> Vec<Vec<String>> {
    let text = fs::read_to_string(folder.join(name)).expect(name);
    let cells = |line: &str| line.split(';').map(str::to_owned).collect();
    text.lines().skip(1).map(cells).collect()
}

#[test]
fn the_published_program_gives_the_order_of_any_day() {
    let program = Program::demo_of(400, 60);
    for day in ["2026-11-23", "2026-10-06", "2026-03-18"] {
        let folder = bundle(&program, day, day);
        let made = replayed(&folder);
        assert!(made.status.success(), "{day}: {made:?}");
        let queue = program.json(&["queue", "--as-of", day]);
        let rows = queue["rows"].as_array().unwrap();
        let order = table(&folder, "order.csv");
        assert_eq!(order.len(), rows.len(), "{day}");
        let replayed = String::from_utf8(made.stdout).unwrap();
        let lines: Vec<&str> = replayed.lines().collect();
        for ((row, place), line) in rows.iter().zip(&order).zip(lines) {
            assert_eq!(place.join(";"), line);
            let random = row["tier"] == "R";
            assert_eq!(place[2] == "random", random, "{row}: {line}");
        }
        let drawn = rows.iter().filter(|row| row["tier"] == "R").count();
        assert!(drawn > 3, "{day}: chance is replayed, too");
    }
}

#[test]
fn whoever_changes_a_fact_is_found_out() {
    let program = Program::demo_of(400, 60);
    let folder = bundle(&program, "order", "2026-11-23");
    let facts = folder.join("facts.csv");
    let honest = fs::read_to_string(&facts).unwrap();
    let first = table(&folder, "order.csv").remove(0).remove(1);
    let moved: Vec<String> = honest
        .lines()
        .map(|line| match line.strip_prefix(&first) {
            Some(rest) => format!("{first};down{}", rest.strip_prefix(';').unwrap()),
            None => line.to_owned(),
        })
        .collect();
    fs::write(&facts, moved.join("\n")).unwrap();
    let made = replayed(&folder);
    assert!(!made.status.success());
    assert!(String::from_utf8_lossy(&made.stderr).contains("differs from place 1 on"), "{made:?}");
}

#[test]
fn no_word_of_a_bundle_leads_to_a_person_or_to_another_bundle() {
    let program = Program::demo_of(400, 60);
    let [one, other] = ["one", "other"].map(|name| bundle(&program, name, "2026-11-23"));
    let words = |folder: &Path| -> Vec<String> {
        table(folder, "facts.csv").into_iter().map(|mut row| row.remove(0)).collect()
    };
    let (ours, theirs) = (words(&one), words(&other));
    assert_eq!(ours.len(), theirs.len());
    assert!(ours.iter().all(|word| !theirs.contains(word)), "drawn anew");
    assert!(ours.is_sorted() && theirs.is_sorted(), "the place in the file says nothing");
    let facts = fs::read_to_string(one.join("facts.csv")).unwrap();
    let order = fs::read_to_string(one.join("order.csv")).unwrap();
    let queue = program.json(&["queue", "--as-of", "2026-11-23"]);
    let rows = queue["rows"].as_array().unwrap();
    for row in rows {
        for told in ["name", "resident", "since"] {
            let Value::String(told) = &row[told] else { continue };
            assert!(!facts.contains(told.as_str()) && !order.contains(told.as_str()), "{told}");
        }
    }
    // Days are months, and a day more for each other day before it in the same month.
    let days = |fact: &str| -> Vec<i64> {
        let rows = table(&one, "facts.csv").into_iter().filter(|row| row[2] == fact);
        rows.filter_map(|row| row[4].parse().ok()).collect()
    };
    let never = days("never-spoken");
    assert!(never.len() > 10 && never.iter().any(|days| days % 30 == 0), "{never:?}");
}

#[test]
fn of_a_few_people_no_order_is_written() {
    let program = Program::empty();
    program.json(&["add", "resident", "--name", "Nep", "--rung", "1"]);
    let folder = program.path("order");
    let refused = program.run(&["export", "order", folder.to_str().unwrap()]);
    assert!(refused.code != 0 && refused.err.contains("fewer than 10"), "{refused:?}");
    assert!(!folder.exists());
}
