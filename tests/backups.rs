//! Backups that can be read, restores that are whole, and nobody who comes back by a restore.

use std::fs;

use crate::support::program::Program;

fn worked() -> Program {
    let program = Program::empty();
    let file = program.file("x.csv", "naam;trede\nAda Nepvis;2\nBo Nepland;1\nCor Nepweg;2\n");
    program.json(&["import", "residents", &file]);
    program.json(&[
        "contact",
        "R-1",
        "--channel",
        "phone",
        "--outcome",
        "reached",
        "--note",
        "fijn",
    ]);
    program
}

#[test]
fn what_is_restored_is_what_was_there() {
    let program = worked();
    let made = program.json(&["backup"]);
    let backup = made["path"].as_str().unwrap().to_owned();
    let queue = program.json(&["queue"]);
    let head = program.json(&["verify"])["head"].clone();
    program.json(&["contact", "R-2", "--channel", "phone", "--outcome", "reached"]);
    let elsewhere = program.path("elsewhere");
    let elsewhere = elsewhere.to_str().unwrap();
    let restored = program.run(&["restore", &backup, "--home", elsewhere]);
    assert_eq!(restored.code, 0, "{restored:?}");
    assert_eq!(program.json(&["queue", "--home", elsewhere]), queue);
    let report = program.json(&["verify", "--home", elsewhere]);
    assert_eq!((&report["ok"], &report["head"]), (&true.into(), &head));
    let again = program.run(&["restore", &backup, "--home", elsewhere]);
    assert_eq!(again.code, 1, "a vault is never overwritten: {again:?}");
}

#[test]
fn who_was_erased_does_not_come_back_with_an_older_backup() {
    let program = worked();
    let backup = program.json(&["backup"])["path"].as_str().unwrap().to_owned();
    program.json(&["erase", "R-2", "--reason", "op verzoek", "--confirm", "R-2"]);
    let elsewhere = program.path("elsewhere");
    let elsewhere = elsewhere.to_str().unwrap();
    let restored = program.run(&["restore", &backup, "--home", elsewhere, "--json"]);
    // The erasure has reached this backup already.
    assert_eq!(restored.json()["erased"], 0, "{restored:?}");
    assert_eq!(program.json(&["find", "nepland", "--home", elsewhere])["total"], 0);
    assert_eq!(program.json(&["find", "nepvis", "--home", elsewhere])["total"], 1);
    assert_eq!(program.json(&["verify", "--home", elsewhere])["ok"], true);
}

#[test]
fn a_wrong_passphrase_and_a_damaged_backup_restore_nothing() {
    let program = worked();
    let backup = program.json(&["backup"])["path"].as_str().unwrap().to_owned();
    let wrong = program.file("wrong", "fiets maan koffie dijl");
    let elsewhere = program.path("elsewhere");
    let there = elsewhere.to_str().unwrap();
    let refused = program.run(&["restore", &backup, "--home", there, "--passphrase-file", &wrong]);
    assert_eq!(refused.code, 3, "{refused:?}");
    assert!(!elsewhere.join("vault").exists());
    let journal = std::path::Path::new(&backup).join("journal");
    let mut bytes = fs::read(&journal).unwrap();
    bytes[100] ^= 1;
    fs::write(&journal, bytes).unwrap();
    let refused = program.run(&["restore", &backup, "--home", there]);
    assert_eq!(refused.code, 4, "{refused:?}");
    assert!(!elsewhere.join("vault").exists());
}

#[test]
fn large_acts_are_preceded_by_a_backup_and_ten_are_kept() {
    let program = worked();
    let backups = || fs::read_dir(program.home().join("backups")).map_or(0, Iterator::count);
    assert_eq!(backups(), 0, "there was nothing yet to keep");
    let more = program.file("y.csv", "naam;trede\nDia Nepsteen;2\n");
    program.json(&["import", "residents", &more]);
    assert_eq!(backups(), 1);
    for _ in 0..12 {
        program.json(&["backup"]);
    }
    assert_eq!(program.json(&["backup"])["kept"], 10);
}

#[test]
fn the_doctor_says_how_it_is_and_mends_the_store() {
    let program = worked();
    let well = program.json(&["doctor", "--read-all"]);
    assert_eq!((&well["ok"], &well["entries"]), (&true.into(), &2.into()));
    program.json(&["doctor", "--repair"]);
    let after = program.run(&["verify"]);
    assert_eq!(after.code, 0);
    assert!(after.err.contains("made again from the journal"), "{after:?}");
}
