//! A demo takes in no real people; who is erased stays erased, in words, too.

use std::fs;

use portable_pty::CommandBuilder;

use crate::support::program::{PASSPHRASE, Program};
use crate::support::pty::Session;

const ADD: [&str; 6] = ["add", "resident", "--family", "Nepstra", "--rung", "2"];

/// A home whose sealed vault was exchanged for a demo.
fn exchanged() -> Program {
    let program = Program::empty();
    assert_eq!(program.run(&["queue"]).code, 0, "opened once");
    swap(&program);
    program
}

fn swap(program: &Program) {
    fs::rename(program.home().join("vault"), program.path("elsewhere")).unwrap();
    // Nothing given that could mean a real vault: only the home tells.
    fs::remove_file(program.path("passphrase")).unwrap();
    let demo = Program::demo();
    fs::rename(demo.home().join("vault"), program.home().join("vault")).unwrap();
}

#[test]
fn a_demo_in_the_place_of_the_vault_takes_nothing_in() {
    let program = exchanged();
    let people = program.file("people.csv", "naam;trede\nAda Nep;2\n");
    for args in [
        &ADD[..],
        &["import", "residents", &people],
        &["undo"],
        &["redo"],
        &["contact", "R-1", "--channel", "phone", "--outcome", "reached"],
        &["key", "rotate"],
    ] {
        let refused = program.run(args);
        assert_eq!(refused.code, 1, "{args:?}: {refused:?}");
        assert!(refused.err.contains("sealed vault belongs in this folder"), "{refused:?}");
        assert!(refused.err.contains("hint:") && refused.out.is_empty(), "{refused:?}");
    }
    assert_eq!(program.run(&["queue"]).code, 0, "reading stays possible");
    assert_eq!(program.run(&["import", "residents", &people, "--dry-run"]).code, 0);
}

#[test]
fn the_mark_lost_a_backup_still_tells_that_a_sealed_vault_belongs_there() {
    let program = Program::empty();
    program.json(&ADD);
    program.json(&["backup"]);
    swap(&program);
    fs::remove_file(program.home().join("sealed")).unwrap();
    let refused = program.run(&ADD);
    assert!(refused.code == 1 && refused.err.contains("sealed vault belongs"), "{refused:?}");
}

#[test]
fn whoever_brings_a_name_or_a_passphrase_means_no_demo() {
    let program = Program::demo();
    let phrase = program.file("phrase", PASSPHRASE);
    let cat = format!("cat {phrase}");
    for given in
        [["--user", "Sanne"], ["--passphrase-file", &phrase], ["--passphrase-command", &cat]]
    {
        let refused = program.run(&[&given[..], &ADD].concat());
        assert!(refused.code == 1 && refused.err.contains("This is a demo"), "{refused:?}");
        assert_eq!(program.run(&[&given[..], &["queue"]].concat()).code, 0);
    }
    for (name, value) in [
        ("TREDE_USER", "Sanne"),
        ("TREDE_PASSPHRASE_FILE", &phrase),
        ("TREDE_PASSPHRASE_COMMAND", &cat),
    ] {
        let mut command = program.command(&ADD);
        let refused = crate::support::program::answer(command.env(name, value));
        assert!(refused.code == 1 && refused.err.contains("This is a demo"), "{refused:?}");
    }
    assert_eq!(program.json(&["find", "Nepstra"])["total"], 0, "nothing was written");
}

#[test]
fn what_is_written_in_a_demo_says_so() {
    let program = Program::demo();
    let said = program.run(&ADD);
    assert!(said.code == 0 && said.out.starts_with("DEMO"), "{said:?}");
    let row = program.json(&["queue", "--limit", "1"])["rows"][0]["resident"].clone();
    let row = row.as_str().unwrap();
    let people = program.file("people.csv", "naam;trede\nAda Nep;2\n");
    for args in [
        &["request", row][..],
        &["undo"],
        &["redo"],
        &["import", "residents", &people],
        &["task", row, "--by", "+3", "--what", "bellen"],
        &["wave", "add", "x", "--by", "random", "--size", "2"],
        &["erase", row, "--reason", "op verzoek", "--confirm", row],
    ] {
        assert_eq!(program.json(args)["demo"], true, "{args:?}");
    }
    let real = Program::empty();
    assert!(real.json(&ADD).get("demo").is_none());
    assert!(!real.run(&["request", "R-1"]).out.contains("DEMO"));
}

#[test]
fn the_screen_does_not_open_a_demo_in_the_place_of_the_vault() {
    let program = exchanged();
    let start = |args: &[&str]| {
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_trede"));
        command.args(args);
        command.env("TERM", "xterm-256color");
        command.env("TREDE_HOME", program.home());
        command.env("TREDE_LANG", "en");
        command.env("LOGNAME", "Sanne");
        Session::start(command, 100, 30)
    };
    let home = program.home();
    for args in [&[][..], &["demo", "--dir", home.to_str().unwrap()]] {
        let mut session = start(args);
        session.wait_for("a demo lies there");
        assert_eq!(session.exit_code(), 1, "{args:?}");
    }
}

/// Two people, one of whom is to be forgotten.
fn person() -> Program {
    let program = Program::empty();
    program.json(&[
        "add",
        "resident",
        "--given",
        "Zoë",
        "--prefix",
        "van den",
        "--family",
        "Nepklim",
        "--rung",
        "2",
        "--client_number",
        "K-20417",
        "--phone",
        "06-12345678",
        "--email",
        "zn@voorbeeld.example",
    ]);
    program.json(&["add", "resident", "--family", "Blijvend", "--rung", "2"]);
    program
}

#[test]
fn the_reason_of_an_erasure_names_nobody() {
    let program = person();
    for (reason, fact) in [
        ("verzoek van mevrouw Nepklim", "their name"),
        ("zoe wil weg", "their name"),
        ("mw VandenNepklim", "their name"),
        ("klant k20417", "their client number"),
        ("belde met +31 6 12 34 56 78", "their telephone number"),
        ("mailde met ZN@voorbeeld.example", "their e-mail address"),
    ] {
        let args = ["erase", "R-1", "--reason", reason, "--confirm", "R-1"];
        let refused = program.run(&args);
        assert!(refused.code == 1 && refused.err.contains(fact), "{reason}: {refused:?}");
        assert!(!refused.err.to_lowercase().contains("nepklim"), "{refused:?}");
    }
    assert_eq!(program.run(&["show", "R-1"]).code, 0, "nothing was destroyed");
    program.json(&["erase", "R-1", "--reason", "op eigen verzoek", "--confirm", "R-1"]);
}

#[test]
fn an_act_on_somebody_erased_cannot_be_taken_back_and_says_so() {
    let program = person();
    let alone = program.json(&["request", "R-1"])["entry"].to_string();
    let both = ["handover", "R-1", "R-2", "--to", "Sanne"];
    let both = program.json(&both)["entry"].to_string();
    program.json(&["erase", "R-1", "--reason", "op eigen verzoek", "--confirm", "R-1"]);
    let head = program.json(&["history"])["total"].clone();
    let refused = program.run(&["undo", &alone]);
    assert!(refused.code == 1 && refused.err.contains("only people who were erased"));
    assert_eq!(program.json(&["history"])["total"], head, "nothing was written");
    program.json(&["undo", &both]);
    // Nothing before it is out of reach.
    assert_eq!(program.run(&["undo"]).code, 1);
    program.json(&["undo", "2"]);
    assert_eq!(program.json(&["verify"])["ok"], true);
}
