//! The right to be forgotten: one person's key is destroyed, and everything else still holds.

use std::fs;
use std::path::PathBuf;

use crate::support::faults::{Fault, changes, inject};
use crate::support::files::copy;
use crate::support::program::Program;

fn two_people() -> Program {
    let program = Program::empty();
    for name in ["Vergeten", "Blijvend"] {
        program.json(&["add", "resident", "--family", name, "--rung", "2"]);
    }
    program.json(&[
        "contact",
        "R-1",
        "--channel",
        "phone",
        "--outcome",
        "reached",
        "--note",
        "een vertrouwelijk gesprek",
        "--promise",
        "+7:bellen",
    ]);
    program.json(&["contact", "R-2", "--channel", "phone", "--outcome", "reached"]);
    program
}

#[test]
fn who_is_erased_is_gone_and_the_rest_still_holds() {
    let program = two_people();
    let refused =
        program.run(&["erase", "R-1", "--reason", "op eigen verzoek", "--confirm", "R-2"]);
    assert_eq!(refused.code, 1, "{refused:?}");
    let unasked = program.run(&["erase", "R-1", "--reason", "op eigen verzoek"]);
    assert_eq!(unasked.code, 2, "{unasked:?}");
    let done = program.json(&["erase", "R-1", "--reason", "op eigen verzoek", "--confirm", "r1"]);
    assert_eq!(done["id"], "R-00001");
    assert_eq!(program.run(&["show", "R-1"]).code, 1);
    assert_eq!(program.json(&["find", "vergeten"])["total"], 0);
    assert_eq!(program.json(&["queue"])["total"], 1);
    let report = program.json(&["verify"]);
    assert_eq!((&report["ok"], &report["residents"]), (&true.into(), &1.into()));
    let history = program.run(&["history"]);
    assert!(history.out.contains("Everything about R-00001 was destroyed: op eigen verzoek"));
    assert!(!history.out.contains("Vergeten") && !history.out.contains("vertrouwelijk"));
    let undo = program.run(&["undo", "5"]);
    assert_eq!(undo.code, 1, "an erasure is for ever: {undo:?}");
    // The number is never given to somebody else, also after everything is read anew.
    fs::remove_dir_all(program.home().join("vault/projection")).unwrap();
    let next = program.json(&["add", "resident", "--family", "Nieuw", "--rung", "2"]);
    assert_eq!(next["id"], "R-00003");
    assert_eq!(program.json(&["show", "R-2"])["timeline"].as_array().unwrap().len(), 1);
}

#[test]
fn an_erasure_that_was_interrupted_is_finished_at_the_next_opening() {
    let program = two_people();
    let vault = program.home().join("vault");
    let kept = program.path("kept");
    copy(&program.home(), &kept);
    let trace = program.path("trace");
    let erase = |fault| {
        drop(fs::remove_file(&trace));
        drop(fs::remove_dir_all(program.home()));
        copy(&kept, &program.home());
        let act = ["erase", "R-1", "--reason", "op eigen verzoek", "--confirm", "R-1"];
        let mut command = program.command(&act);
        inject(&mut command, &program.home(), &trace, fault);
        let code = command.output().unwrap().status.code();
        (code, changes(&trace))
    };
    let (code, all) = erase(Fault::Never);
    assert_eq!(code, Some(0));
    // Killed after the entry was written and before the key was destroyed.
    let is_entry =
        |change: &(String, PathBuf)| change.0 == "sync" && change.1.ends_with("vault/journal");
    let entry = all.iter().rposition(is_entry).unwrap();
    let is_key = |change: &(String, PathBuf)| change.1.ends_with("vault/keys.new");
    let key = all.iter().skip(entry).position(is_key).unwrap() + entry;
    let (code, _) = erase(Fault::Kill(u32::try_from(key + 1).unwrap()));
    assert_eq!(code, None);
    let keys = fs::read(vault.join("keys")).unwrap();
    let report = program.json(&["verify"]);
    assert_eq!((&report["ok"], &report["residents"]), (&true.into(), &1.into()));
    assert_ne!(fs::read(vault.join("keys")).unwrap(), keys, "the key is destroyed again");
    assert_eq!(program.run(&["show", "R-1"]).code, 1);
    assert!(!vault.join("cleansing").exists());
}

#[test]
fn an_act_on_several_people_can_still_be_taken_back_for_those_who_stay() {
    let program = Program::empty();
    let file = program.file("x.csv", "naam;trede\nAda Nep;2\nBo Nep;2\nCor Nep;2\n");
    program.json(&["import", "residents", &file]);
    program.json(&["erase", "R-2", "--reason", "verhuisd", "--confirm", "R-2"]);
    assert_eq!(program.json(&["verify"])["ok"], true);
    program.json(&["undo", "1"]);
    assert_eq!(program.json(&["queue"])["total"], 0);
    program.json(&["redo"]);
    assert_eq!(program.json(&["queue"])["total"], 2, "who is erased does not come back");
    assert_eq!(program.json(&["verify"])["ok"], true);
}
