//! New people of whom a file says no rung: asked about once, never put on one silently.

use serde_json::json;
use trede::exchange::rows::NoRung;
use trede::i18n::Language;

use crate::support::lists::{Folder, file, type_path};
use crate::support::program::Program;
use crate::support::table::Table;

const LIST: &str = "klantnr;naam;trede\nV-1;Kees Proefberg;2\nV-2;Ria Nepvis;\nV-3;Aad Nepper;1-2\n\
                    V-4;Ans Verzonberg;onbekend\n";

#[test]
fn the_command_line_asks_once_and_takes_the_answer() {
    let program = Program::empty();
    let path = program.file("lijst.csv", LIST);
    let dry = program.run(&["import", "residents", &path, "--dry-run"]);
    assert!(dry.out.contains("3 new residents have no rung"), "{dry:?}");
    assert!(dry.out.contains("(lines 3, 4 “1-2”, 5 “onbekend”)"), "what they say: {dry:?}");
    assert!(dry.out.contains("--rung 1 or --rung 2"), "{dry:?}");
    assert!(dry.out.contains("3 rejected (of which 3 waiting"), "{dry:?}");
    assert_eq!(
        dry.out.matches("rung").count(),
        dry.out.lines().filter(|it| it.contains("have no rung")).count() * 3,
        "once: {dry:?}"
    );
    let waits = program.json(&["import", "residents", &path]);
    assert_eq!((&waits["imported"], &waits["without_rung"]), (&json!(1), &json!([3, 4, 5])));
    let taken = program.run(&["import", "residents", &path, "--rung", "1"]);
    assert!(taken.out.contains("3 new residents stand on rung 1, which was chosen"), "{taken:?}");
    assert!(taken.out.contains("(lines 3, 4, 5)"), "{taken:?}");
    assert_eq!(program.json(&["show", "V-3"])["rung"], 1);
    assert_eq!(program.json(&["show", "V-1"])["rung"], 2, "who has one keeps it");
    let again = program.json(&["import", "residents", &path, "--rung", "2"]);
    assert_eq!((&again["unchanged"], &again["without_rung"]), (&json!(4), &json!([])), "{again}");
    assert_eq!(program.json(&["show", "V-3"])["rung"], 1, "known people keep theirs");
    // Another rung, or that somebody has left, is no rung that was left open.
    let left =
        "klantnr;naam;trede\nV-5;Bea Nepper;uitgestroomd\nV-6;Cor Nepvis;7\nV-7;Dik Nepberg;-\n";
    let left = program.file("weg.csv", left);
    let taken = program.json(&["import", "residents", &left, "--rung", "1"]);
    assert_eq!(
        (&taken["imported"], taken["rejected"].as_array().map(Vec::len)),
        (&json!(1), Some(2))
    );
    let wrong = program.run(&["import", "residents", &path, "--rung", "3"]);
    assert_ne!(wrong.code, 0, "{wrong:?}");
}

#[test]
fn the_screen_asks_once_with_one_key_for_the_whole_file() {
    let folder = Folder::with(&[("lijst.csv", LIST)]);
    let mut table = Table::of(Vec::new(), 140, 40, Language::English);
    type_path(&mut table, &folder.typed("lijst.csv"));
    table.press("enter enter");
    assert!(table.shows("3 new residents without a rung wait."), "{:#?}", table.screen());
    assert!(
        table.screen().last().is_some_and(|keys| keys.contains("→ rung")),
        "{:#?}",
        table.screen()
    );
    table.press("right");
    assert!(table.shows("4 new") && table.shows("stand on rung 1"), "{:#?}", table.screen());
    table.press("right");
    assert!(table.shows("stand on rung 2"), "{:#?}", table.screen());
    table.press("right");
    assert!(table.shows("are left out") && table.shows("1 new"), "{:#?}", table.screen());
    assert!(!table.shows("waiting"), "{:#?}", table.screen());
    table.press("left");
    table.press("enter");
    let rungs: Vec<u8> = {
        let caseload = &table.app.model.data.caseload;
        let files = caseload.lines().filter_map(|line| caseload.file(line.id));
        files.map(|file| file.resident.person.rung.number()).collect()
    };
    assert_eq!(rungs, [2, 2, 2, 2], "{}", table.status());
}

#[test]
fn another_file_is_another_question() {
    let folder = Folder::with(&[("lijst.csv", LIST)]);
    let mut table = Table::of(Vec::new(), 140, 40, Language::English);
    type_path(&mut table, &folder.typed("lijst.csv"));
    table.press("enter enter right esc esc");
    table.press("enter enter");
    assert_eq!(file(&table).choices.rung, NoRung::Ask);
}
