//! Only a result of the WSP changes a rung, in either direction.

use trede::domain::Rung;
use trede::domain::timeline::{Moment, timeline};

use crate::support::program::Program;
use crate::support::table::Table;

#[test]
fn a_signal_and_its_result_take_somebody_out_of_the_queue_and_back() {
    let program = Program::empty();
    program.json(&["add", "resident", "--family", "Nepklim", "--rung", "2"]);
    let signal = program.json(&["signal", "R-1", "--reason", "wil graag werken"]);
    assert_eq!(program.json(&["show", "R-1"])["rung"], 2, "a signal alone changes nothing");
    let code = signal["id"].as_str().unwrap();
    assert!(code.starts_with("S-"), "{code}");
    program.json(&["signal", code, "--result", "4"]);
    assert_eq!(program.json(&["show", "R-1"])["rung"], 4);
    assert_eq!(program.json(&["queue"])["total"], 0);
    assert_eq!(program.json(&["find", "nepklim"])["total"], 1, "findable, not in the queue");
    let twice = program.run(&["signal", code, "--result", "1"]);
    assert!(twice.code == 1 && twice.err.contains("judged this signal already"), "{twice:?}");
    let typed = program.run(&["edit", "R-1", "--rung", "1"]);
    assert_eq!(typed.code, 1, "a rung is never typed: {typed:?}");
    let back = program.json(&["signal", "R-1", "--reason", "het gaat niet goed"]);
    program.json(&["signal", back["id"].as_str().unwrap(), "--result", "1"]);
    assert_eq!(program.json(&["queue"])["total"], 1);
    let undone = program.json(&["undo"]);
    assert!(undone["did"].as_str().is_some());
    assert_eq!(program.json(&["show", "R-1"])["rung"], 4);
    let empty = program.run(&["signal", "R-1", "--reason", " "]);
    assert_eq!(empty.code, 1, "{empty:?}");
    let ahead = program.run(&["signal", "R-1", "--reason", "x", "--on", "2999-01-01"]);
    assert_eq!(ahead.code, 1, "{ahead:?}");
    let history = program.run(&["history", "R-1"]);
    assert!(history.out.contains("The WSP judged rung 4: Nepklim"), "{history:?}");
    assert!(program.run(&["dossier", "R-1"]).out.contains("wil graag werken"));
    assert_eq!(program.json(&["verify"])["ok"], true);
}

#[test]
fn on_the_screen_a_result_needs_a_signal() {
    let mut table = Table::demo(110, 34);
    let id = table.app.model.view.selected.unwrap();
    table.press("S");
    assert!(table.status().contains("No signal"), "{}", table.status());
    table.press("s");
    table.type_text("wil vrijwilliger worden en meer");
    table.press("enter");
    let rung = |table: &Table| table.app.model.data.caseload.line(id).unwrap().rung;
    assert!(rung(&table).in_queue());
    table.press("2 S");
    // From the first rung to the third.
    table.press("right right right enter");
    assert_eq!(rung(&table), Rung::Diagnosis, "{}", table.status());
    let file = table.app.model.data.caseload.file(id).unwrap();
    let judged = timeline(&file)
        .iter()
        .any(|(_, moment)| matches!(moment, Moment::Judged(_, Rung::Diagnosis)));
    assert!(judged);
    table.press("1 j");
    assert!(!table.app.model.view.rows.contains(&id), "served by the WSP, not in the queue");
    table.press("u");
    assert!(rung(&table).in_queue());
}
