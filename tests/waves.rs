//! Waves: chosen by inflow or chance, kept with their seed, followed to the end.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::support::program::Program;
use crate::support::table::Table;

fn people(program: &Program, wave: &str) -> BTreeSet<String> {
    let rows = program.json(&["queue", "--wave", wave]);
    let rows = rows.pointer("/rows").and_then(Value::as_array).expect("rows");
    let code = |row: &Value| row.get("resident")?.as_str().map(str::to_owned);
    rows.iter().map(|row| code(row).expect("a code")).collect()
}

fn stages(program: &Program, at: usize) -> Value {
    let listed = program.json(&["wave", "list"]);
    listed.pointer(&format!("/rows/{at}/stages")).cloned().expect("a wave")
}

fn five() -> Program {
    let program = Program::empty();
    for (n, inflow) in
        ["2020-05-01", "2018-01-01", "", "2022-01-01", "2019-06-01"].iter().enumerate()
    {
        let family = format!("Nep{n}");
        let mut add = vec!["add", "resident", "--family", &family, "--rung", "2"];
        if !inflow.is_empty() {
            add.extend(["--inflow_on", inflow]);
        }
        program.json(&add);
    }
    program
}

#[test]
fn by_inflow_the_first_come_first_and_an_unknown_day_comes_last() {
    let program = five();
    program.json(&["wave", "add", "one", "--by", "inflow", "--size", "2"]);
    assert_eq!(people(&program, "one"), ["R-00002", "R-00005"].map(str::to_owned).into());
    // Whoever is in a wave is not chosen again.
    program.json(&["wave", "add", "two", "--by", "inflow", "--size", "10"]);
    assert_eq!(people(&program, "Two").len(), 3);
    let none = program.run(&["wave", "add", "three", "--by", "random", "--size", "1"]);
    assert!(none.code == 1 && none.err.contains("Nobody is left"), "{none:?}");
    let named = program.run(&["wave", "add", "ONE", "--by", "random", "--size", "1"]);
    assert!(named.code == 1 && named.err.contains("already"), "{named:?}");
    let unknown = program.run(&["queue", "--wave", "oen"]);
    assert!(unknown.code == 1 && unknown.err.contains("one"), "{unknown:?}");
    program.json(&["undo"]);
    assert_eq!(program.run(&["queue", "--wave", "two"]).code, 1, "undone");
    assert_eq!(program.json(&["verify"])["ok"], true);
}

#[test]
fn the_same_seed_draws_the_same_people_and_another_draws_others() {
    let program = Program::demo();
    program.json(&["wave", "add", "a", "--by", "random", "--size", "12", "--seed", "7"]);
    let first = people(&program, "a");
    program.json(&["undo"]);
    program.json(&["wave", "add", "b", "--by", "random", "--size", "12", "--seed", "7"]);
    assert_eq!(people(&program, "b"), first);
    program.json(&["undo"]);
    program.json(&["wave", "add", "c", "--by", "random", "--size", "12", "--seed", "8"]);
    assert_ne!(people(&program, "c"), first);
    let listed = program.json(&["wave", "list"]);
    assert_eq!(listed["rows"][0]["seed"], 8);
    let drawn = program.json(&["wave", "add", "d", "--by", "random", "--size", "3"]);
    assert!(drawn["did"].as_str().unwrap().contains("seed"), "a drawn seed is told: {drawn}");
}

#[test]
fn everybody_of_a_wave_is_counted_once_in_the_furthest_stage() {
    let program = five();
    program.json(&["add", "offer", "--name", "Wandelgroep", "--provider", "Welzijn"]);
    program.json(&["wave", "add", "one", "--by", "inflow", "--size", "5"]);
    let stage = |name: &str| stages(&program, 0)[name].as_u64().unwrap();
    assert_eq!(stage("never_tried"), 5);
    program.json(&["contact", "R-1", "--channel", "phone", "--outcome", "no-answer"]);
    program.json(&["contact", "R-2", "--channel", "phone", "--outcome", "reached"]);
    program.json(&["contact", "R-3", "--channel", "phone", "--outcome", "reached"]);
    program.json(&["plan", "R-3", "--interest", "wandelen"]);
    assert_eq!((stage("never_tried"), stage("tried")), (2, 1));
    assert_eq!((stage("reached"), stage("planned")), (1, 1));
    let referral = program.json(&["refer", "R-3", "A-1"])["id"].as_str().unwrap().to_owned();
    for state in ["introduced", "accepted", "arrived"] {
        program.json(&["referral", &referral, "--to", state]);
    }
    assert_eq!((stage("planned"), stage("active")), (0, 1));
    program.json(&["erase", "R-4", "--reason", "verhuisd", "--confirm", "R-4"]);
    assert_eq!(stage("never_tried"), 1, "who is gone does not count");
    assert_eq!(program.json(&["verify"])["ok"], true);
}

#[test]
fn on_the_screen_the_queue_is_limited_and_free_again() {
    let mut table = Table::demo(110, 34);
    let all = table.app.model.view.rows.len();
    table.press("f l");
    assert!(table.status().contains("no wave"), "{}", table.status());
    table.press("f n");
    table.type_text("eerste");
    table.press("tab right tab");
    table.type_text("8");
    table.press("enter");
    assert!(table.status().contains("eerste"), "{}", table.status());
    table.press("f l right enter");
    assert_eq!(table.app.model.view.rows.len(), 8);
    assert!(table.shows("wave eerste"));
    table.press("f f");
    assert!(table.shows("never tried"));
    table.press("esc f l left enter");
    assert_eq!(table.app.model.view.rows.len(), all);
}
