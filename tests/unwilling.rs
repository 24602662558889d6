//! The unwilling-track file: every guard in turn, four eyes, the end by itself, and no label.

use std::fmt::Write as _;

use trede::acts::way::Subject;
use trede::app::action::Action;
use trede::app::form::Purpose;

use crate::support::program::{Answer, Program};
use crate::support::table::Table;

const CAN: [&str; 8] = [
    "health",
    "language",
    "debts",
    "care-duties",
    "trauma",
    "travel-cost",
    "literacy",
    "child-care",
];

/// The answers, as far as `keep` keeps them.
fn answers(program: &Program, keep: &dyn Fn(&str) -> bool) -> String {
    let mut text = String::new();
    for (name, value) in
        [("place", "koffie in de bibliotheek, 3 november"), ("view", "Ik wil wel, later.")]
    {
        if keep(name) {
            writeln!(text, "{name} = \"{value}\"").expect("text");
        }
    }
    text += "[can]\n";
    for question in CAN.iter().filter(|question| keep(question)) {
        let answer = if *question == "debts" { "blocks" } else { "asked" };
        writeln!(text, "{question} = \"{answer}\"").expect("text");
    }
    if keep("declined") {
        let said = if keep("said") { "Daar ken ik niemand." } else { "" };
        writeln!(text, "[[declined]]\noffer = \"A-1\"\nsaid = \"{said}\"").expect("text");
    }
    program.file("answers.toml", text)
}

fn open(program: &Program, keep: &dyn Fn(&str) -> bool) -> Answer {
    let file = answers(program, keep);
    program.run(&[
        "unwilling",
        "open",
        "R-1",
        "--answers",
        &file,
        "--reason",
        "wil niets, zegt hij",
    ])
}

/// A demo-free vault with somebody who was sought in two ways.
fn sought() -> Program {
    let program = Program::empty();
    program.json(&["add", "resident", "--family", "Nepklim", "--rung", "2"]);
    program.json(&["add", "offer", "--name", "Wandelgroep", "--provider", "Welzijn"]);
    program.json(&["contact", "R-1", "--channel", "phone", "--outcome", "no-answer"]);
    program
}

/// Was offered the first offer, and did not want it.
fn decline(program: &Program) {
    let referral = program.json(&["refer", "R-1", "A-1"])["id"].as_str().expect("id").to_owned();
    program.json(&["referral", &referral, "--to", "introduced", "--on", "today"]);
    let declined = ["referral", &referral, "--to", "declined", "--reason", "not-fitting"];
    program.json(&declined);
}

fn complete() -> Program {
    let program = sought();
    decline(&program);
    program.json(&["contact", "R-1", "--channel", "letter", "--outcome", "returned"]);
    program
}

#[test]
fn each_guard_that_is_missing_keeps_it_shut() {
    let program = sought();
    let one_way = open(&program, &|_| true);
    assert!(one_way.code == 1 && one_way.err.contains("two ways"), "{one_way:?}");
    program.json(&["contact", "R-1", "--channel", "visit", "--outcome", "no-answer"]);
    let never = open(&program, &|_| true);
    assert!(never.code == 1 && never.err.contains("not referred to Wandelgroep"), "{never:?}");
    decline(&program);
    let missing = CAN.iter().chain(&["place", "view", "declined", "said"]);
    for left_out in missing {
        let shut = open(&program, &|name| name != *left_out);
        assert_eq!(shut.code, 1, "{left_out}: {shut:?}");
        assert!(shut.err.starts_with("First ") || shut.err.starts_with("Name "), "{shut:?}");
    }
    let file = answers(&program, &|_| true);
    let long = ["--until", "2099-01-01"];
    let asked = ["unwilling", "open", "R-1", "--answers", &file, "--reason", "x"];
    assert_eq!(program.run(&[&asked[..], &long].concat()).code, 1);
    let tomorrow = program.run(&[&asked[..5], &["--reason", " "]].concat());
    assert_eq!(tomorrow.code, 1, "a reason: {tomorrow:?}");
    assert_eq!(program.json(&["history"])["total"], 7, "nothing was written");
    assert_eq!(open(&program, &|_| true).code, 0);
    let twice = open(&program, &|_| true);
    assert!(twice.code == 1 && twice.err.contains("already"), "{twice:?}");
}

#[test]
fn answers_that_cannot_be_read_say_where() {
    let program = complete();
    let run = |content: &str| {
        let file = program.file("a.toml", content);
        program.run(&["unwilling", "open", "R-1", "--answers", &file, "--reason", "x"])
    };
    for (content, says) in [
        ("place = ", "cannot be read"),
        ("[can]\nhealht = \"asked\"\n", "healht"),
        ("[can]\nhealth = \"maybe\"\n", "maybe"),
        ("colour = \"red\"\n", "colour"),
        ("[[declined]]\noffer = \"A-99\"\nsaid = \"x\"\n", "A-99"),
        ("{\"place\": 3}", "cannot be read"),
    ] {
        let answer = run(content);
        assert!(answer.code != 0 && answer.err.contains(says), "{content}: {answer:?}");
    }
    let absent =
        program.run(&["unwilling", "open", "R-1", "--answers", "/nowhere", "--reason", "x"]);
    assert_eq!(absent.code, 1, "{absent:?}");
    let form = program.run(&["unwilling", "form"]).out;
    assert!(CAN.iter().all(|question| form.contains(question)), "{form}");
}

#[test]
fn only_another_user_approves_and_only_then_it_can_be_handed_over() {
    let program = complete();
    let file = program.add_user("Rachid", "een heel andere lange zin");
    let second = ["--user", "Rachid", "--passphrase-file", file.as_str()];
    let none = program.run(&["unwilling", "approve", "R-1"]);
    assert!(none.code == 1 && none.err.contains("no open"), "{none:?}");
    assert_eq!(open(&program, &|_| true).code, 0);
    let over = ["unwilling", "close", "R-1", "--reason", "x", "--outcome", "handed-over"];
    assert!(program.run(&over).err.contains("approved"));
    let same = program.run(&["unwilling", "approve", "R-1"]);
    assert!(same.code == 1 && same.err.contains("Somebody else"), "{same:?}");
    let approve = |words: &[&str]| program.run(&[words, &second[..]].concat());
    assert_eq!(approve(&["unwilling", "approve", "R-1"]).code, 0);
    assert_eq!(approve(&["unwilling", "approve", "R-1"]).code, 1, "once");
    let closed = program.run(&over);
    assert_eq!(closed.code, 0, "{closed:?}");
    for word in ["Daar ken ik niemand", "Rachid", "in the way", "Nothing is decided here"] {
        assert!(closed.out.contains(word), "printed with the file: {word}: {closed:?}");
    }
    let shown = program.json(&["unwilling", "show", "R-1"]);
    assert_eq!(shown["file"]["outcome"], "handed-over");
    assert_eq!(shown["file"]["approved_by"], "Rachid");
    assert_eq!(program.json(&["verify"])["ok"], true);
}

#[test]
fn it_ends_by_itself_with_fitting_service_and_is_never_a_label() {
    let program = complete();
    let before = program.json(&["queue"]);
    let shown = program.json(&["show", "R-1"])["timeline"].clone();
    assert_eq!(open(&program, &|_| true).code, 0);
    let state =
        |day: &str| program.json(&["unwilling", "show", "R-1", "--today", day])["file"].clone();
    assert_eq!(state("+13w")["open"], true);
    let after = state("+92");
    assert_eq!(
        (after["open"].as_bool(), after["outcome"].as_str()),
        (Some(false), Some("fitting-service"))
    );
    assert_eq!(program.json(&["queue"]), before, "the order knows nothing of it");
    assert_eq!(program.json(&["show", "R-1"])["timeline"], shown, "nor does the timeline");
    assert!(!program.json(&["find", "nepklim"]).to_string().contains("unwilling"));
    assert!(program.run(&["history", "R-1"]).out.contains("Unwilling-track file opened"));
    let own = program.run(&["dossier", "R-1"]).out;
    assert!(own.contains("Ik wil wel, later."), "the resident sees it: {own}");
    program.json(&["undo"]);
    assert_eq!(program.json(&["unwilling", "show", "R-1"])["file"], serde_json::Value::Null);
}

#[test]
fn on_the_screen_every_question_begins_without_an_answer() {
    let mut table = Table::demo(110, 40);
    table.press("N n");
    assert!(table.status().contains("no such file"), "{}", table.status());
    let without_past = |table: &Table| {
        let records = &table.app.model.view.file.as_ref().unwrap().records;
        records.referrals.is_empty() && records.contacts.is_empty()
    };
    while !without_past(&table) {
        table.press("j");
    }
    // What is missing is said before the first field.
    table.press("N o");
    assert!(table.app.model.task.overlay.is_none());
    assert!(table.status().contains("declined"), "{}", table.status());
    table.press("r enter 2 g g m right enter");
    table.press("g g m d tab");
    table.press("right right enter 1");
    table.press("N o");
    assert!(table.app.model.task.overlay.is_none());
    assert!(table.status().contains("two ways"), "{}", table.status());
    table.press("c v tab l enter");
    table.press("c v tab v enter");
    // Wherever the cursor stands in the catalogue, the file is about what was declined.
    let model = &table.app.model;
    let declined = model.view.file.as_ref().unwrap().records.referrals.last().unwrap().to;
    table.press("3 j j j 1 N o");
    let Some(trede::app::task::Overlay::Form(form)) = &table.app.model.task.overlay else {
        panic!("{}", table.status())
    };
    let trede::domain::referral::Target::Offer(offer) = declined else { panic!("an offer") };
    assert_eq!(form.purpose, Purpose::Act(Action::UnwillingOpen, Subject::Offer(offer)));
    table.type_text("zegt dat het hem niet interesseert");
    table.press("enter");
    assert!(table.status().contains("health"), "{}", table.status());
    for _ in CAN {
        table.press("tab right");
    }
    for text in ["thee in het buurthuis", "Niets voor mij.", "Laat mij maar."] {
        table.press("tab");
        table.type_text(text);
    }
    table.press("enter");
    assert!(table.status().contains("Unwilling-track file opened"), "{}", table.status());
    table.press("N a");
    assert!(table.status().contains("Somebody else"), "{}", table.status());
    table.press("N n");
    assert!(table.shows("Not approved yet"));
}
