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
    assert!(!dossier.contains("fact-") && !dossier.contains("section-"), "{dossier}");
    assert!(dossier.contains("own wish") && dossier.contains("wil niet meer"), "{dossier}");
    assert_eq!(program.json(&["verify"])["ok"], true);
}

#[test]
fn one_undo_brings_back_the_file_and_all_that_was_open_in_it() {
    let program = three();
    let before = (in_queue(&program, "+0"), program.json(&["agenda"])["total"].clone());
    let closed = program.json(&["close", "R-1", "--reason", "benefit-ended"]);
    assert!(
        closed["id"].to_string().contains("D-"),
        "the closing, and not what it settled: {closed}"
    );
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
    assert!(other.code == 2 && other.err.contains("--note"), "{other:?}");
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

#[test]
fn a_file_is_closed_after_the_last_that_happened_in_it() {
    let program = three();
    for day in ["1900-01-02", "2019-12-31", "-1"] {
        let early = program.run(&["close", "R-1", "--reason", "moved", "--on", day]);
        assert!(early.code == 1 && early.err.contains("closed on that day or later"), "{early:?}");
    }
    program.json(&["close", "R-1", "--reason", "moved"]);
    program.json(&["reopen", "R-1"]);
    let early = program.run(&["close", "R-1", "--reason", "work", "--on", "-1"]);
    assert_eq!(early.code, 1, "{early:?}");
}

#[test]
fn nobody_learns_of_a_closing_from_another_persons_file() {
    let program = three();
    program.json(&[
        "buddy",
        "R-1",
        "R-2",
        "--about",
        "wandelen",
        "--yes",
        "+0",
        "--other-yes",
        "+0",
    ]);
    let pair = program.run(&["close", "R-1", "--reason", "deceased"]);
    assert!(pair.code == 1 && pair.err.contains("buddy end"), "{pair:?}");
}

#[test]
fn what_was_done_before_a_closing_stands_until_the_file_is_open() {
    let program = three();
    let wish = program.json(&["wish", "R-1", "--contact", "none"])["entry"].to_string();
    program.json(&["close", "R-1", "--reason", "moved"]);
    let undo = program.run(&["undo", &wish]);
    assert!(undo.code == 1 && undo.err.contains("trede reopen"), "{undo:?}");
    let reopened = program.json(&["reopen", "R-1"])["entry"].to_string();
    program.json(&["close", "R-1", "--reason", "work"]);
    program.json(&["undo", &reopened]);
    assert_eq!(found(&program, &["Nepklim"]), 0, "closed twice is closed");
    program.json(&["reopen", "R-1"]);
    assert_eq!(found(&program, &["Nepklim"]), 1, "opened is open");
    assert_eq!(program.json(&["verify"])["ok"], true);
}

#[test]
fn an_objection_is_no_unwillingness_and_an_own_request_is_heard() {
    let program = three();
    program.json(&["wish", "R-3", "--contact", "none"]);
    program.json(&["pause", "R-3", "--until", "+9", "--reason", "rust"]);
    let told = program.json(&["show", "R-3"])["reason"].to_string();
    assert!(told.contains("own wish"), "the objection before the pause: {told}");
    program.json(&["pause", "R-3", "--end"]);
    let logged = ["contact", "R-3", "--channel", "letter", "--outcome", "no-answer"];
    let minded = program.run(&logged);
    assert!(minded.code == 0 && minded.out.contains("no contact"), "{minded:?}");
    program.json(&["request", "R-3", "--note", "belde zelf"]);
    assert!(in_queue(&program, "+0").contains(&"R-00003".to_owned()), "they asked themselves");
    program.add_user("Iris", "een heel andere lange zin");
    let card = program.json(&["handover", "R-3", "--to", "Iris"]).to_string();
    assert!(card.contains("no contact"), "{card}");
    let page = program.run(&["page", "R-3"]).out;
    assert!(page.to_lowercase().contains("how you want to be contacted"), "{page}");
}

#[test]
fn a_namesake_is_asked_about_and_closed_files_are_listed() {
    let program = three();
    program.json(&["add", "resident", "--family", "Nepklim", "--given", "Ria", "--rung", "2"]);
    program.json(&["close", "R-1", "--reason", "moved"]);
    let both = program.run(&["close", "Nepklim", "--reason", "moved"]);
    assert!(
        both.code == 1 && both.err.contains("R-00001") && both.err.contains("R-00004"),
        "{both:?}"
    );
    assert_eq!(program.json(&["find", "--closed"])["total"], 1);
    let none = program.run(&["find", "R-1"]);
    assert!(none.out.contains("--closed"), "{none:?}");
    let shown = program.json(&["show", "R-1"]);
    assert_eq!(shown["closed"]["reason"], "moved");
}
