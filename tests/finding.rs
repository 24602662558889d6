//! What is typed finds whose it is: on the command line, wherever somebody is named, and on the
//! screen, where the cursor follows.

use serde_json::Value;
use trede::app::layout::Pane;
use trede::demo::Size;
use trede::domain::Rung;
use trede::i18n::Language;

use crate::support::program::Program;
use crate::support::table::Table;

/// Given name, prefix, family name, client number, telephone, e-mail of, ...
const PEOPLE: [[&str; 6]; 8] = [
    ["Zoë", "van den", "Nepberg", "0020417", "+31 6 00 11 22 33", "zoe@nep.example"],
    ["Guus", "", "Nepmeijers", "K-00042", "(0600) 445566", ""],
    ["Saïd", "el", "Verzonkali", "77.001", "06-00778899", "Said@Nep.example"],
    ["Test", "", "2", "R-1", "", ""],
    ["Petra", "", "Droomsen-de Nepvries", "", "0600 44 55 67", ""],
    ["Anna", "ter", "Fabelhaar", "R-9000", "0031600001234", "anna@nep.example"],
    ["Bram", "ter", "Fabelhaar", "20417", "+49 30 00 12 34", ""],
    ["Cor", "", "IJsselnep", "42", "06-00 99 88 77", ""],
];

fn program() -> Program {
    let program = Program::empty();
    for [given, prefix, family, number, phone, email] in PEOPLE {
        let mut args = vec!["add", "resident", "--family", family, "--given", given];
        let rest = [
            ("--prefix", prefix),
            ("--client_number", number),
            ("--phone", phone),
            ("--email", email),
            ("--rung", "2"),
        ];
        args.extend(rest.iter().filter(|(_, v)| !v.is_empty()).flat_map(|(f, v)| [*f, *v]));
        program.json(&args);
    }
    for name in ["Wandelgroep Nep", "Koken van Nepberg", "Kring 55+"] {
        program.json(&["add", "offer", "--name", name, "--forms", "social"]);
    }
    program
}

fn codes(found: &Value) -> Vec<String> {
    let rows = found["rows"].as_array().unwrap().iter();
    rows.map(|row| row["id"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn the_command_line_finds_exactly_whose_code_number_or_address_it_is() {
    let program = program();
    program.json(&["promise", "R-3", "--by", "+3", "--what", "folder sturen"]);
    let promise = program.json(&["show", "R-3"])["timeline"][0]["code"].clone();
    let promise = promise.as_str().unwrap();
    for (typed, expected) in [
        // A code is whoever has it; whose number in the administration is written so comes after.
        ("R-1", &["R-00001", "R-00004"][..]),
        ("r1", &["R-00001", "R-00004"]),
        ("r 00001", &["R-00001", "R-00004"]),
        ("R-00002", &["R-00002"]),
        ("R-9000", &["R-00006"]),
        ("R-777", &[]),
        ("A-0001", &["A-0001"]),
        ("a2", &["A-0002"]),
        ("A-17", &[]),
        (promise, &["R-00003"]),
        ("B-99999", &[]),
        // As it is written, then in other clothing.
        ("20417", &["R-00007", "R-00001"]),
        ("0020417", &["R-00001", "R-00007"]),
        ("20.417", &["R-00001", "R-00007"]),
        ("k42", &["R-00002"]),
        ("K-00042", &["R-00002"]),
        ("42", &["R-00008"]),
        ("77001", &["R-00003"]),
        ("77 001", &["R-00003"]),
        ("00112233", &["R-00001"]),
        ("0600112233", &["R-00001"]),
        ("06-00 11 22 33", &["R-00001"]),
        ("0031 6 00112233", &["R-00001"]),
        ("+31(0)600778899", &["R-00003"]),
        ("tel. 06 00 44 55 66", &["R-00002"]),
        ("4455", &[]),
        ("5566", &["R-00002"]),
        ("06-00 99 8", &["R-00008"]),
        ("1234", &["R-00006", "R-00007"]),
        ("234", &[]),
        ("0049 30 001234", &["R-00007"]),
        ("said@nep.example", &["R-00003"]),
        ("ZOE@NEP.EXAMPLE", &["R-00001"]),
        ("zoe@nep.exampl", &[]),
        ("987654", &[]),
        ("55", &["A-0003"]),
        // A name with a number in it is a name; everything else is found by its name.
        ("Test 2", &["R-00004"]),
        ("2", &["R-00004"]),
        ("ysselnep", &["R-00008"]),
        ("nepmeyers", &["R-00002"]),
        ("elverzonkali", &["R-00003"]),
        ("terfabelhaar", &["R-00006", "R-00007"]),
        ("annaterfabelhaar", &["R-00006"]),
        ("droomsendenepvries", &["R-00005"]),
    ] {
        let found = program.json(&["find", typed]);
        assert_eq!(codes(&found), expected, "{typed}");
        assert_eq!(found["total"], expected.len(), "{typed}");
    }
    let both = program.json(&["find", "nepberg"]);
    assert_eq!(codes(&both), ["R-00001", "A-0002"]);
    assert_eq!(both["rows"][1]["kind"], "offer");
    assert_eq!(codes(&program.json(&["find", "A-0001", "--in", "residents"])), [""; 0]);
    assert_eq!(codes(&program.json(&["find", "R-1", "--in", "offers"])), [""; 0]);
}

#[test]
fn whoever_is_named_to_a_command_is_found_the_same_way() {
    let program = program();
    for (who, code) in [
        ("r 3", "R-00003"),
        ("k 42", "R-00002"),
        ("0020417", "R-00001"),
        ("20417", "R-00007"),
        ("R-9000", "R-00006"),
        ("+31600778899", "R-00003"),
        ("112233", "R-00001"),
        ("anna@nep.example", "R-00006"),
        ("Test 2", "R-00004"),
        ("vandennepberg", "R-00001"),
        ("v.d. nepberg", "R-00001"),
        ("ysselnep", "R-00008"),
    ] {
        assert_eq!(program.json(&["show", who])["resident"], code, "{who}");
        let done = program.run(&["request", who]);
        assert_eq!(done.code, 0, "{who}: {done:?}");
        let line = &program.json(&["history", "--limit", "1"])["rows"][0]["did"].to_string();
        let name = program.json(&["show", code])["name"].as_str().unwrap().to_owned();
        assert!(line.contains(&name), "{who}: {line}");
    }
    let head = program.json(&["verify"])["entries"].clone();
    for nobody in ["R-777", "A-1", "987654", "20418", "K-43", "nobody@nep.example", "4455", "B-1"] {
        let refused = program.run(&["request", nobody]);
        assert_eq!(refused.code, 1, "{nobody}: {refused:?}");
    }
    // Two whom it could be: both are named, and nothing happens.
    let several = program.run(&["request", "1234"]);
    assert!(several.code == 1 && several.err.contains("R-00006"), "{several:?}");
    assert!(several.err.contains("R-00007"), "{several:?}");
    assert_eq!(program.json(&["verify"])["entries"], head);
    assert_eq!(program.json(&["show", "a 2"])["offer"], "A-0002");
}

#[test]
fn an_intern_finds_their_own_people_only_and_not_by_the_client_number() {
    let program = program();
    let file = program.add_user("Iris", "een heel andere lange zin");
    program.json(&["handover", "R-1", "--to", "Iris", "--until", "+60"]);
    program.json(&["user", "role", "Iris", "intern"]);
    let as_intern = ["--user", "Iris", "--passphrase-file", file.as_str()];
    for (typed, expected) in [
        ("R-1", &["R-00001"][..]),
        ("0600112233", &["R-00001"]),
        ("zoe@nep.example", &["R-00001"]),
        ("vandennepberg", &["R-00001"]),
        ("0020417", &[]),
        ("20417", &[]),
        ("R-2", &[]),
        ("nepmeyers", &[]),
        ("0600445566", &[]),
        ("K-00042", &[]),
        ("anna@nep.example", &[]),
    ] {
        let found = program.json(&[&as_intern[..], &["find", typed, "--in", "residents"]].concat());
        assert_eq!(codes(&found), expected, "{typed}");
    }
    // Whether a number is somebody else's is not told either.
    let own = program.run(&[&as_intern[..], &["show", "0020417"]].concat());
    let foreign = program.run(&[&as_intern[..], &["show", "K-00042"]].concat());
    let none = program.run(&[&as_intern[..], &["show", "K-00043"]].concat());
    assert_eq!((own.code, foreign.code, none.code), (1, 1, 1));
    assert_eq!(foreign.err.replace("42", "43"), none.err, "the same answer");
}

fn table() -> Table {
    let size = Size { residents: 300, offers: 60, seed: 4 };
    Table::with(size, 160, 40, Language::English)
}

fn code_of(table: &Table, down: usize) -> String {
    let model = &table.app.model;
    format!("r{}", model.data.caseload.line(model.view.rows[down]).unwrap().no)
}

#[test]
fn the_screen_and_the_command_line_have_the_same_rows() {
    let mut table = table();
    // Somebody who came while the screen was open stands where they would stand after a start.
    table.press("/");
    table.press("esc c");
    table.press("esc");
    for typed in
        ["jan", "proef", "vd", "R-00042", "r17", "DEMO-00100", "y", "de", "6", "0600", "A-1"]
    {
        table.press("/");
        table.type_text(typed);
        let model = &table.app.model;
        let mut found: Vec<_> = model.data.people(false).find(typed, usize::MAX);
        found.truncate(200);
        let found: Vec<_> = found.into_iter().map(|(id, _)| id).collect();
        assert_eq!(model.view.rows, found, "{typed}");
        assert_eq!(model.view.selected, found.first().copied(), "{typed}: on the first");
        table.press("esc");
    }
    table.press("3 /");
    table.type_text("a 7");
    let model = &table.app.model;
    let offers: Vec<_> =
        model.view.offers.iter().map(|id| model.data.caseload.offer(*id).unwrap().no).collect();
    assert_eq!(offers, [7]);
    assert_eq!(model.view.offer, model.view.offers.first().copied());
}

#[test]
fn the_cursor_stands_on_the_first_found_and_goes_back_where_it_was() {
    for down in [0, 9] {
        let mut table = table();
        for _ in 0..down {
            table.press("j");
        }
        let before = table.app.model.view.selected;
        let typed = code_of(&table, 30);
        let other = table.app.model.view.rows[30];
        let place = table.app.model.position(Pane::Residents);
        table.press("/");
        assert_eq!(table.app.model.view.selected, before, "nothing typed, nobody else");
        table.type_text(&typed);
        assert_eq!(table.app.model.view.selected, Some(other));
        assert_eq!(table.app.model.position(Pane::Residents), (Some(0), 1));
        table.press("enter");
        assert_eq!(
            table.app.model.view.selected,
            Some(other),
            "an act now is about whoever was found"
        );
        table.press("esc");
        assert_eq!(table.app.model.view.selected, before);
        assert_eq!(table.app.model.position(Pane::Residents), place);
        // Typed away again: as if nothing had been typed.
        table.press("/");
        table.type_text("qqqq");
        assert_eq!(table.app.model.view.selected, None);
        for _ in 0..4 {
            table.press("backspace");
        }
        assert_eq!(table.app.model.view.selected, before);
        assert_eq!(table.app.model.position(Pane::Residents), place);
        table.type_text("qqqq");
        table.press("enter esc");
        assert_eq!(table.app.model.position(Pane::Residents), place);
    }
}

#[test]
fn who_is_in_no_queue_is_found_and_the_cursor_still_comes_back() {
    let mut table = table();
    let before = table.app.model.view.selected;
    let away = table.app.model.data.caseload.lines().find(|line| line.rung == Rung::Placement);
    let typed = format!("R-{:05}", away.expect("somebody on rung 5").no);
    let away = away.map(|line| line.id);
    table.press("/");
    table.type_text(&typed);
    table.press("enter");
    assert_eq!(table.app.model.view.selected, away);
    table.press("esc");
    assert_eq!(table.app.model.view.selected, before);
    assert_eq!(table.app.model.position(Pane::Residents).0, Some(0));
}

#[test]
fn a_search_that_finds_nobody_says_nothing_about_offers_that_exist() {
    for (width, height) in [(160, 40), (100, 30)] {
        let size = Size { residents: 120, offers: 60, seed: 4 };
        let mut table = Table::with(size, width, height, Language::English);
        table.press("3 1");
        table.press("/");
        for typed in ["qqqq", "98765432", "A-1", "R-99999"] {
            table.type_text(typed);
            let screen = table.screen().join("\n");
            assert!(screen.contains("Nothing found"), "{typed}: {screen}");
            assert!(!screen.contains("No offers") && !screen.contains("0/"), "{typed}: {screen}");
            assert!(!screen.contains("Nothing has happened"), "{typed}: {screen}");
            for _ in 0..typed.len() {
                table.press("backspace");
            }
        }
    }
}
