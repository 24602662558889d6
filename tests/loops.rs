//! Referrals to their end: the warm handover, departments, what the offer's record says.

use crate::support::program::Program;
use crate::support::table::Table;

#[test]
fn the_warm_handover_says_who_what_and_whether_together() {
    let program = Program::empty();
    program.json(&["add", "resident", "--family", "Nepklim", "--rung", "2"]);
    program.json(&["add", "offer", "--name", "Taalcafé", "--provider", "Welzijn"]);
    let made = program.json(&["refer", "R-1", "A-1", "--handover", "Samira"]);
    let id = made["id"].as_str().unwrap();
    let skipped = program.run(&["referral", id, "--to", "arrived"]);
    assert!(skipped.code == 1 && skipped.err.contains("introduced"), "{skipped:?}");
    program.json(&[
        "referral",
        id,
        "--to",
        "introduced",
        "--handover",
        "Samira van het Taalcafé",
        "--share",
        "alleen de naam",
        "--together",
        "yes",
    ]);
    let shown = program.run(&["show", "R-1"]).out;
    for word in ["Samira van het Taalcafé", "alleen de naam", "goes along the first time"] {
        assert!(shown.contains(word), "{word}: {shown}");
    }
    program.json(&["undo"]);
    let shown = program.run(&["show", "R-1"]).out;
    assert!(!shown.contains("alleen de naam") && shown.contains("Samira"), "{shown}");
}

#[test]
fn being_a_language_buddy_or_volunteer_runs_the_same_loop() {
    let program = Program::empty();
    program.json(&["add", "resident", "--family", "Nepklim", "--rung", "2"]);
    for department in [
        "wsp",
        "wmo",
        "debts",
        "poverty",
        "integration",
        "youth",
        "doctor",
        "language-buddy",
        "volunteering",
    ] {
        let made = program.json(&["refer", "R-1", "--department", department]);
        let id = made["id"].as_str().unwrap();
        for state in ["introduced", "accepted", "arrived", "completed"] {
            program.json(&["referral", id, "--to", state]);
        }
    }
    let unknown = program.run(&["refer", "R-1", "--department", "wmoo"]);
    assert!(unknown.code == 2 && unknown.err.contains("wmo"), "{unknown:?}");
}

#[test]
fn what_happened_becomes_the_record_of_the_offer() {
    let program = Program::empty();
    program.json(&["add", "offer", "--name", "Wandelgroep", "--provider", "Welzijn"]);
    let end = |resident: &str, steps: &[&[&str]]| {
        program.json(&["add", "resident", "--family", resident, "--rung", "2"]);
        let id = program.json(&["refer", resident, "A-1"])["id"].as_str().unwrap().to_owned();
        for step in steps {
            program.json(&[&["referral", id.as_str(), "--to"][..], step].concat());
        }
    };
    let there: [&[&str]; 3] = [&["introduced"], &["accepted"], &["arrived"]];
    end("Een", &[&there[..], &[&["completed", "--said", "Gezellig!"]]].concat());
    end("Twee", &[&there[..], &[&["stopped", "--reason", "cost"]]].concat());
    end("Drie", &[&["stopped", "--reason", "not-dared"]]);
    end("Vier", &[]);
    let record = program.json(&["show", "A-1"])["record"].clone();
    let counts = ["referred", "open", "arrived", "completed"].map(|n| record[n].as_i64().unwrap());
    assert_eq!(counts, [4, 1, 2, 1]);
    assert_eq!(record["stopped_before"][0]["reason"], "not-dared");
    assert_eq!(record["stopped_after"][0]["reason"], "cost");
    let shown = program.run(&["show", "A-1"]).out;
    assert!(shown.contains("Gezellig!") && !shown.contains("Een"), "own words, no names: {shown}");
    program.json(&["erase", "Een", "--reason", "verhuisd", "--confirm", "R-1"]);
    assert_eq!(program.json(&["show", "A-1"])["record"]["referred"], 3, "gone from the record too");
}

#[test]
fn referring_with_a_follow_up_takes_six_keys() {
    let mut table = Table::demo(160, 44);
    let (mut keys, id) = (0, table.app.model.view.selected.unwrap());
    let before = table.app.model.data.caseload.file(id).unwrap().records.clone();
    let mut press = |table: &mut Table, some: &str| {
        for key in some.split(' ') {
            table.press(key);
            keys += 1;
        }
    };
    press(&mut table, "r tab + 1 4");
    press(&mut table, "enter");
    let after = table.app.model.data.caseload.file(id).unwrap().records.clone();
    assert_eq!(after.referrals.len(), before.referrals.len() + 1, "{}", table.status());
    assert_eq!(after.promises.len(), before.promises.len() + 1);
    assert!(keys <= 6, "{keys} keys");
}

#[test]
fn on_the_screen_a_department_is_chosen() {
    let mut table = Table::demo(110, 34);
    let id = table.app.model.view.selected.unwrap();
    table.press("R right right enter");
    let file = table.app.model.data.caseload.file(id).unwrap();
    let last = file.records.referrals.last().unwrap();
    let wmo = trede::domain::participation::Department::Wmo;
    assert_eq!(last.to, trede::domain::referral::Target::Department(wmo));
    while table.app.model.view.selected != Some(id) {
        table.press("k");
    }
    table.press("2 m right");
    assert!(table.shows("may be told"), "the card is filled in when introducing");
}
