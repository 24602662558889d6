//! Files that are closed and opened again, and wishes about contact, through the program.

use serde_json::Value;

use crate::support::program::Program;

/// Three people in the queue, each with something open.
fn three() -> Program {
    let program = Program::empty();
    for (family, inflow) in
        [("Nepklim", "2020-01-01"), ("Proefman", "2020-02-01"), ("Droom", "2021-01-01")]
    {
        let person = ["add", "resident", "--family", family, "--rung", "2", "--inflow_on", inflow];
        program.json(&person);
    }
    program.json(&["add", "offer", "--name", "Bedacht koor", "--provider", "Nep"]);
    program.json(&["promise", "R-1", "--by", "+3", "--what", "folder sturen"]);
    program.json(&["refer", "R-1", "A-1"]);
    program.json(&["pause", "R-2", "--until", "+10", "--reason", "op vakantie"]);
    program
}

fn in_queue(program: &Program, day: &str) -> Vec<String> {
    let queue = program.json(&["queue", "--today", day]);
    let rows = queue["rows"].as_array().expect("rows").iter();
    rows.map(|row| row["resident"].as_str().expect("a code").to_owned()).collect()
}

fn found(program: &Program, args: &[&str]) -> u64 {
    program.json(&[&["find", "--in", "residents"], args].concat())["total"]
        .as_u64()
        .expect("a number")
}

fn timeline(program: &Program, who: &str) -> String {
    program.json(&["show", who]).to_string()
}

#[test]
fn who_is_closed_is_nowhere_but_where_one_looks_on_purpose() {
    let program = three();
    assert_eq!(program.json(&["agenda"])["total"], 2);
    let answer = program.run(&["close", "R-1", "--reason", "moved"]);
    assert!(answer.code == 0 && answer.out.contains("1 promise released"), "{answer:?}");
    assert!(answer.out.contains("1 referral stopped"), "{answer:?}");
    assert_eq!(in_queue(&program, "+0"), ["R-00003"]);
    assert_eq!((found(&program, &["Nepklim"]), found(&program, &["Nepklim", "--closed"])), (0, 1));
    assert_eq!((found(&program, &["R-1"]), found(&program, &["R-1", "--closed"])), (0, 1));
    assert_eq!((found(&program, &["Droom"]), found(&program, &["Droom", "--closed"])), (1, 0));
    assert_eq!(program.json(&["agenda"])["total"], 1, "the end of the pause of R-2");
    let people = &program.json(&["queue"])["people"];
    assert_eq!((&people["on_rungs"], &people["in_queue"]), (&Value::from(2), &Value::from(1)));
    program.json(&["wave", "add", "Eerste", "--by", "inflow", "--size", "9", "--seed", "1"]);
    assert_eq!(program.json(&["wave", "list"])["rows"][0]["chosen"], 2, "nobody approaches them");
    let told = timeline(&program, "R-1");
    assert!(told.contains("file closed: moved"), "{told}");
    // A name finds whose file is closed, where nobody else can be meant.
    assert!(timeline(&program, "Nepklim").contains("R-00001"));
    assert_eq!(program.json(&["verify"])["ok"], true);
}

#[test]
fn a_closed_file_refuses_every_act_and_says_how_it_is_opened_again() {
    let program = three();
    program.json(&["close", "R-1", "--reason", "own-wish", "--note", "wil niet meer"]);
    for act in [
        &["contact", "R-1", "--channel", "phone", "--outcome", "reached"][..],
        &["promise", "R-1", "--by", "+1", "--what", "iets"],
        &["refer", "R-1", "A-1"],
        &["pause", "R-1", "--until", "+5", "--reason", "iets"],
        &["signal", "R-1", "--reason", "iets"],
        &["wish", "R-1", "--contact", "letter"],
        &["close", "R-1", "--reason", "moved"],
    ] {
        let answer = program.run(act);
        assert!(answer.code == 1 && answer.err.contains("trede reopen"), "{act:?} {answer:?}");
    }
    let open = program.run(&["reopen", "R-2"]);
    assert!(open.code == 1 && open.err.contains("is open"), "{open:?}");
    program.json(&["edit", "R-1", "--neighbourhood", "Zuid"]);
    program.json(&["reopen", "Nepklim"]);
    assert_eq!(in_queue(&program, "+0"), ["R-00001", "R-00003"]);
    assert!(timeline(&program, "R-1").contains("file opened again"));
    program.json(&["close", "R-1", "--reason", "work"]);
    let dossier = program.run(&["dossier", "R-1"]).out;
    assert!(dossier.contains("own wish") && dossier.contains("wil niet meer"), "{dossier}");
    assert_eq!(program.json(&["verify"])["ok"], true);
}

#[test]
fn one_undo_brings_back_the_file_and_all_that_was_open_in_it() {
    let program = three();
    let before = (in_queue(&program, "+0"), program.json(&["agenda"])["total"].clone());
    program.json(&["close", "R-1", "--reason", "benefit-ended"]);
    program.json(&["undo"]);
    assert_eq!((in_queue(&program, "+0"), program.json(&["agenda"])["total"].clone()), before);
    let told = timeline(&program, "R-1");
    assert!(!told.contains("file closed"), "{told}");
    program.json(&["redo"]);
    assert_eq!(in_queue(&program, "+0"), ["R-00003"]);
}

#[test]
fn something_else_needs_words_and_a_day_ahead_is_none() {
    let program = three();
    let other = program.run(&["close", "R-1", "--reason", "other"]);
    assert!(other.code == 1 && other.err.contains("reason"), "{other:?}");
    assert_eq!(program.run(&["close", "R-1", "--reason", "moved", "--on", "+3"]).code, 1);
    assert_eq!(program.run(&["close", "R-1"]).code, 2);
    assert_eq!(program.run(&["close", "R-1", "--reason", "verhuisd"]).code, 2);
}

#[test]
fn the_term_of_keeping_begins_on_the_day_of_closing() {
    let program = three();
    let home = program.home().join("trede.toml");
    std::fs::write(&home, "[retention]\ndecision = \"B&W 2026/12\"\n").expect("settings");
    program.json(&["close", "R-3", "--reason", "moved", "--on", "-800"]);
    program.json(&["close", "R-2", "--reason", "moved"]);
    let due = program.json(&["retention"]).to_string();
    assert!(due.contains("R-00003") && !due.contains("R-00002"), "{due}");
}

#[test]
fn no_contact_is_a_rule_of_the_queue_and_comes_back_by_itself() {
    let program = three();
    program.json(&["contact", "R-3", "--channel", "phone", "--outcome", "reached", "--on", "-200"]);
    assert!(in_queue(&program, "+0").contains(&"R-00003".to_owned()));
    program.json(&["wish", "R-3", "--contact", "none", "--until", "+30", "--reason", "rust"]);
    assert_eq!(in_queue(&program, "+0"), ["R-00001"]);
    let told = program.json(&["show", "R-3"])["reason"].to_string();
    assert!(told.contains("own wish") && told.contains("no contact until"), "{told}");
    assert!(!in_queue(&program, "+29").contains(&"R-00003".to_owned()));
    assert!(in_queue(&program, "+30").contains(&"R-00003".to_owned()));
    program.json(&["wave", "add", "Eerste", "--by", "inflow", "--size", "9", "--seed", "1"]);
    assert_eq!(program.json(&["wave", "list"])["rows"][0]["chosen"], 2);
    let same =
        program.run(&["wish", "R-3", "--contact", "none", "--until", "+30", "--reason", "rust"]);
    assert!(same.code == 1 && same.err.contains("already"), "{same:?}");
    program.json(&["wish", "R-3", "--contact", "any"]);
    assert!(in_queue(&program, "+0").contains(&"R-00003".to_owned()), "taken back at once");
    assert_eq!(program.run(&["wish", "R-3", "--contact", "any"]).code, 1, "nothing to change");
    assert_eq!(program.json(&["verify"])["ok"], true);
}

#[test]
fn what_we_owe_stands_for_who_is_not_to_be_called_before_a_day() {
    let program = three();
    program.json(&["wish", "R-3", "--contact", "any", "--until", "+20"]);
    assert!(!in_queue(&program, "+0").contains(&"R-00003".to_owned()), "a call can wait");
    program.json(&["promise", "R-3", "--by", "+2", "--what", "brief sturen"]);
    assert!(in_queue(&program, "+4").contains(&"R-00003".to_owned()), "a promise cannot");
    let told = program.json(&["show", "R-3", "--today", "+4"])["reason"].to_string();
    assert!(told.contains("no contact before"), "{told}");
    let agenda = program.json(&["agenda", "--to", "+25"]).to_string();
    assert!(agenda.contains("\"wish\""), "{agenda}");
}

#[test]
fn letters_only_stays_in_the_queue_and_says_so() {
    let program = three();
    program.json(&["wish", "R-3", "--contact", "letter"]);
    let queue = program.json(&["queue"]);
    let rows = queue["rows"].as_array().expect("rows");
    let row = rows.iter().find(|row| row["resident"] == "R-00003").expect("still there");
    assert!(row["reason"].to_string().contains("by letter only"), "{row}");
}

#[test]
fn a_number_that_is_none_says_which_there_are() {
    let program = three();
    let wave = ["wave", "add", "Nep", "--by", "random", "--size", "1", "--seed"];
    let said = program.run(&[&wave[..], &["zeven"]].concat());
    assert!(said.code == 2 && said.err.contains("from 0 to 18446744073709551615"), "{said:?}");
    program.json(&[&wave[..], &["18446744073709551615"]].concat());
}
