//! Two people of one name in one file are never one without a word: it is asked, and nobody is lost.

use serde_json::{Value, json};

use crate::support::program::Program;

fn waiting(told: &Value) -> Vec<(u64, u64)> {
    let line = |held: &Value, name: &str| held[name].as_u64().unwrap();
    let held = told["held"].as_array().unwrap().iter();
    held.map(|held| (line(held, "line"), line(held, "with_line"))).collect()
}

/// How many rows are new, changed, the same, merged and refused.
fn counts(told: &Value) -> [u64; 5] {
    let many = |name: &str| told[name].as_array().map_or(0, Vec::len) as u64;
    let one = |name: &str| told[name].as_u64().unwrap();
    [one("imported"), one("updated"), one("unchanged"), many("merged"), many("rejected")]
}

fn import(program: &Program, file: &str, more: &[&str]) -> Value {
    program.json(&[&["import", "residents", file], more].concat())
}

const UNREAD: [&str; 3] = [
    "Zaakkenmerk;Naam;Trede\n101;Jan Nepstra;2\n102;Jan Nepstra;2\n",
    // Never kept, and yet it tells two people apart.
    "Geboortedatum;Naam;Trede\n1-2-1970;Jan Nepstra;2\n3-4-1980;Jan Nepstra;2\n",
    "Klantnr;Naam;Trede;Telefoon\nK-1;Jan Nepstra;2;0600000001\n;Jan Nepstra;2;\n",
];

#[test]
fn two_of_one_name_are_asked_about_and_each_has_a_file_where_somebody_says_so() {
    for text in UNREAD {
        let program = Program::empty();
        let file = program.file("x.csv", text);
        let told = import(&program, &file, &[]);
        assert_eq!((counts(&told), waiting(&told)), ([1, 0, 0, 0, 1], vec![(3, 2)]), "{text}");
        assert_eq!(told["held"][0]["same"], "name");
        let again = import(&program, &file, &[]);
        assert_eq!((counts(&again), waiting(&again)), ([0, 0, 1, 0, 1], vec![(3, 2)]), "{text}");
        let said = program.run(&["import", "residents", &file, "--dry-run", "--lang", "en"]).out;
        assert!(said.contains("--new-people") && said.contains("line 2"), "{said}");
        let two = import(&program, &file, &["--new-people=3"]);
        assert_eq!((counts(&two), waiting(&two)), ([1, 0, 1, 0, 0], vec![]), "{text}");
        let last = import(&program, &file, &[]);
        assert_eq!(counts(&last)[..2], [0, 0], "{text}: {last}");
        assert_eq!(program.json(&["verify"])["ok"], true);
    }
}

#[test]
fn whoever_is_one_person_after_all_is_taken_once() {
    for text in UNREAD {
        let program = Program::empty();
        let file = program.file("x.csv", text);
        let one = import(&program, &file, &["--accept-names"]);
        assert_eq!(counts(&one), [1, 0, 0, 1, 0], "{text}");
    }
}

#[test]
fn a_row_that_is_the_same_cell_for_cell_is_told_as_a_double() {
    let program = Program::empty();
    let text = "Zaakkenmerk;Naam;Trede\n101;Jan Nepstra;2\n101;jan  nepstra;2\n";
    let told = import(&program, &program.file("x.csv", text), &[]);
    assert_eq!(counts(&told), [1, 0, 0, 1, 0], "{told}");
    assert_eq!(told["merged"], json!([{ "line": 3, "into": "R-00001" }]));
}

#[test]
fn of_three_each_is_somebody_and_a_double_of_one_goes_with_that_one() {
    let program = Program::empty();
    let text = "Zaakkenmerk;Naam;Trede\n101;Jan Nepstra;2\n102;Jan Nepstra;1\n103;Jan Nepstra;2\n\
        102;Jan Nepstra;1\n";
    let file = program.file("x.csv", text);
    let told = import(&program, &file, &["--dry-run"]);
    assert_eq!(waiting(&told), [(3, 2), (4, 2), (5, 2)]);
    let told = import(&program, &file, &["--new-people"]);
    assert_eq!(counts(&told), [3, 0, 0, 1, 0], "{told}");
    assert_eq!(told["merged"][0]["into"], "R-00002");
}

#[test]
fn an_import_that_is_taken_back_is_named_with_its_file() {
    let program = Program::empty();
    let file = program.file("lijst.csv", "Naam;Trede\nJan Nepstra;2\nBo Nepdam;1\n");
    import(&program, &file, &[]);
    let told = program.json(&["undo"])["did"].to_string();
    assert!(told.contains("lijst.csv") && told.contains('2'), "{told}");
    let told = program.json(&["redo"])["did"].to_string();
    assert!(told.contains("lijst.csv"), "{told}");
}

#[test]
fn a_map_that_is_written_is_told_and_days_in_two_orders_have_a_hint_that_helps() {
    let program = Program::empty();
    let file = program.file("x.csv", "Naam;Trede\nJan Nepstra;2\n");
    let map = program.path("map.toml");
    let map = map.to_str().unwrap();
    let args = ["import", "residents", &file, "--dry-run", "--map", map, "--lang", "en"];
    let said = program.run(&args);
    assert!(said.err.contains("map.toml"), "{said:?}");
    let torn = "Naam;Trede;Instroom\nJan Nepstra;2;13-02-2025\nBo Nepdam;1;02-13-2025\n";
    let torn = program.file("torn.csv", torn);
    let said = program.run(&["import", "residents", &torn, "--lang", "en"]);
    assert_eq!(said.code, 1, "{said:?}");
    assert!(said.err.contains("day first") && !said.err.contains("Rename"), "{said:?}");
}
