//! The yearly measurement through the built program: on paper and in talk, or not at all; and that
//! nobody finds the answers of a person.

use serde_json::json;

use crate::support::program::Program;

fn program() -> Program {
    let program = Program::empty();
    // Spoken a week ago and never measured: the measurement is what is due.
    let on = trede::runtime::clock::today() - chrono::Days::new(7);
    let list = format!(
        "klantnr;naam;trede;laatste contact\nK-1;Kees Proefberg;2;{on}\nK-2;Ria Nepvis;1;{on}\n"
    );
    program.json(&["import", "residents", &program.file("lijst.csv", list)]);
    program
}

/// The number of a sheet in what was said.
fn number(said: &str) -> String {
    let is_number = |word: &&str| word.len() == 9 && word.as_bytes()[4] == b'-';
    said.split_whitespace().find(is_number).expect("a number").to_owned()
}

fn tier(program: &Program, code: &str) -> serde_json::Value {
    let queue = program.json(&["queue"]);
    let rows = queue["rows"].as_array().unwrap();
    rows.iter().find(|row| row["resident"] == code).map_or(json!(null), |row| row["tier"].clone())
}

#[test]
fn a_sheet_goes_out_comes_back_by_its_number_and_the_row_leaves_the_queue() {
    let program = program();
    assert_eq!(tier(&program, "R-00001"), 5);
    let said = program.run(&["measure", "paper", "R-1"]).out;
    let sheet = number(&said);
    assert_ne!(tier(&program, "R-00001"), 5, "a sheet is out: nothing to do for four weeks");
    let page = program.run(&["measure", "sheet", &sheet, "--lang", "en"]).out;
    assert!(page.contains(&sheet) && page.contains("How are you doing?"), "{page}");
    assert!(!page.contains("Proefberg"), "{page}");
    let again = program.run(&["measure", "paper", "R-1", "--lang", "en"]);
    assert!(again.err.contains("A sheet is out"), "{again:?}");
    let answers =
        ["--answer", "happy=7", "--answer", "lonely-emptiness=no", "--answer", "help-from=gp,near"];
    let typed = sheet.to_lowercase().replace('-', " ");
    let enter = [&["measure", "enter", &typed][..], &answers].concat();
    assert_eq!(program.run(&enter).code, 0);
    let twice = program.run(&[&enter[..], &["--lang", "en"]].concat());
    assert!(twice.err.contains("typed in already"), "{twice:?}");
    let unknown =
        program.run(&["measure", "enter", "2222-2222", "--answer", "happy=7", "--lang", "en"]);
    assert!(unknown.err.contains("No sheet with number 2222-2222"), "{unknown:?}");
    assert_ne!(tier(&program, "R-00001"), 5);
    let shown = program.run(&["show", "R-1", "--lang", "en"]).out;
    assert!(shown.contains("yearly measurement taken"), "{shown}");
    for hidden in [&sheet, "happy"] {
        assert!(!shown.contains(hidden), "{hidden}: {shown}");
    }
    assert_eq!(program.json(&["verify"])["ok"], true);
    program.json(&["undo"]);
    let shown = program.run(&["show", "R-1", "--lang", "en"]).out;
    assert!(shown.contains("handed out"), "{shown}");
    assert_eq!(program.run(&enter).code, 0, "and typed in once more");
}

#[test]
fn who_does_not_want_to_is_asked_again_next_year() {
    let program = program();
    assert_eq!(tier(&program, "R-00002"), 5);
    program.json(&["measure", "declined", "R-2", "--why", "declined"]);
    assert_ne!(tier(&program, "R-00002"), 5);
    let shown = program.run(&["show", "R-2", "--lang", "en"]).out;
    assert!(shown.contains("yearly measurement not taken: did not want to"), "{shown}");
    program.json(&["undo"]);
    assert_eq!(tier(&program, "R-00002"), 5);
}

#[test]
fn an_answer_that_does_not_fit_is_refused_with_what_does() {
    let program = program();
    for (answer, hint) in [
        ("happy=11", "1–10"),
        ("happy=", "1–10"),
        ("health=fine", "very-good, good, fair, bad, very-bad"),
        ("hapy=7", "happy"),
        ("help-from=gp,dog", "near, gp"),
        ("hours-club=81", "0–80"),
    ] {
        let told = program.run(&["measure", "take", "R-1", "--answer", answer, "--lang", "en"]);
        assert_eq!(told.code, 2, "{answer}: {told:?}");
        assert!(told.err.contains(hint), "{answer}: {told:?}");
    }
    let none = program.run(&["measure", "take", "R-1", "--lang", "en"]);
    assert!(none.err.contains("Nothing was answered"), "{none:?}");
    let asked = program.json(&["measure", "questions"]);
    assert_eq!(asked["instruments"][0]["items"].as_array().unwrap().len(), 6, "{asked}");
}

#[test]
fn the_answers_stay_when_the_person_goes_and_tell_of_nobody() {
    let program = program();
    program.json(&["measure", "take", "R-1", "--answer", "happy=7", "--answer", "health=good"]);
    let erased = program.run(&["erase", "R-1", "--reason", "op eigen verzoek", "--confirm", "r1"]);
    assert_eq!(erased.code, 0, "{erased:?}");
    assert_eq!(program.json(&["verify"])["ok"], true);
    let told = program.run(&["history", "--limit", "9"]).out;
    assert!(!told.contains("Proefberg"), "{told}");
}

#[test]
fn answers_are_typed_as_they_are_called_and_one_day_has_one_measurement() {
    let program = Program::demo();
    let dutch = ["measure", "take", "R-2", "--answer", "health=Zeer goed", "--lang", "nl"];
    let told = program.run(&dutch);
    assert_eq!(told.code, 0, "{}", told.err);
    let again = program.run(&["measure", "take", "R-2", "--answer", "happy=7", "--lang", "en"]);
    assert_eq!(again.code, 1, "{}", again.out);
    assert!(again.err.contains("already"), "{}", again.err);
    program.json(&["undo"]);
    program.json(&["measure", "take", "R-2", "--answer", "happy=7"]);
}
