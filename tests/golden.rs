//! A vault of every format, opened by this version and every later one; that of the first is carried
//! over, and kept as it was.
//!
//! `UPDATE_GOLDEN=1 cargo test golden` makes the vault anew where there is none.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use crate::support::program::{LIVED, Program, lived};

const FILES: [&str; 8] =
    ["vault", "vault.2", "keys", "keys.2", "journal", "access", "anchor", "anchor.2"];

fn golden(format: u16) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/golden/v{format}"))
}

fn put_in(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    // The first format had no anchor.
    for name in FILES.iter().filter(|name| from.join(name).exists()) {
        fs::copy(from.join(name), to.join(name)).unwrap();
    }
}

/// A home with a copy of the golden vault of this format.
fn home_of(format: u16) -> Program {
    let program = Program::empty();
    fs::remove_dir_all(program.home()).unwrap();
    put_in(&golden(format), &program.home().join("vault"));
    program
}

/// Something of every kind: acts, undone acts, notes, two users, new keys, an erased person.
fn make(program: &Program) {
    lived(program, "Goudmerk");
    lived(program, "Wegmerk");
    let offer = ["add", "offer", "--name", "Wandelgroep Nep", "--forms", "recreation"];
    program.json(&offer);
    program.json(&["confirm", "A-1"]);
    program.json(&["refer", "R-1", "A-1"]);
    program.json(&["undo"]);
    program.json(&["redo"]);
    let new = program.file("new", "appel brug wolk trein");
    program.json(&["user", "add", "Rachid", "--new-passphrase-file", &new]);
    program.json(&["key", "rotate"]);
    program.json(&["erase", "R-2", "--reason", "op verzoek", "--confirm", "R-2"]);
    program.json(&["show", "R-1"]);
    program.json(&["request", "R-1"]);
}

/// What the vault says of itself, without the words that may change.
fn says(program: &Program) -> Value {
    let lines = |args: &[&str]| {
        let mut rows = program.json(&[args, &["--limit", "1000"]].concat())["rows"].take();
        for row in rows.as_array_mut().unwrap() {
            // What is said beside since then must not hide what was said always.
            for later in ["did", "device", "result"] {
                row.as_object_mut().unwrap().remove(later);
            }
        }
        rows
    };
    let verify = program.json(&["verify"]);
    let log = lines(&["history", "--log"]);
    json!({
        "verify": verify,
        "users": program.json(&["user", "list"]),
        "log": log,
        "history": lines(&["history"]),
        "offer": program.json(&["show", "A-1"])["name"],
    })
}

fn is_read(format: u16, program: &Program) {
    let expected = fs::read_to_string(golden(format).join("says.json")).unwrap();
    let expected: Value = serde_json::from_str(&expected).unwrap();
    let mut said = says(program);
    // What was noted since, of the proofs a moment ago, stands before what was noted then.
    let notes = said["log"].as_array_mut().unwrap();
    notes.drain(..notes.len() - expected["log"].as_array().unwrap().len());
    for (part, value) in expected.as_object().unwrap() {
        assert_eq!(&said[part], value, "{part}");
    }
    let dossier = program.run(&["dossier", "R-1"]);
    // What was there when this vault was made; later kinds follow after these.
    for part in &LIVED[..16] {
        assert!(dossier.out.contains(&format!("{part}Goudmerk")), "{part}: {dossier:?}");
    }
    // A new person gets a key at once, also in the sitting in which it was carried over.
    let added = program.run(&["add", "resident", "--family", "Nepnieuw", "--rung", "2"]);
    assert_eq!((added.code, added.err.as_str()), (0, ""), "{added:?}");
    program.json(&["request", "R-1"]);
    let rachid = program.file("new", "appel brug wolk trein");
    let opened = program.run(&["--user", "Rachid", "--passphrase-file", &rachid, "queue"]);
    assert_eq!(opened.code, 0, "a letter of this format is opened, too: {opened:?}");
    assert_eq!(program.json(&["verify"])["ok"], true);
}

fn format_of(vault: &Path) -> u8 {
    fs::read(vault.join("vault")).unwrap()[6]
}

#[test]
fn the_first_format_is_carried_over_and_kept_as_it_was() {
    let program = home_of(1);
    let wrong = program.file("wrong", "fiets maan koffie dijl");
    let refused = program.run(&["--passphrase-file", &wrong, "queue"]);
    assert_eq!((refused.code, format_of(&program.home().join("vault"))), (3, 1), "{refused:?}");
    let carried = program.run(&["queue", "--limit", "0"]);
    assert!(carried.code == 0 && carried.err.contains("carried over"), "{carried:?}");
    assert_eq!(format_of(&program.home().join("vault")), 2);
    assert_eq!(program.run(&["queue", "--limit", "0"]).err, "", "said once");
    is_read(1, &program);
    let other = home_of(1);
    let carried = other.run(&["add", "resident", "--family", "Nepeerst", "--rung", "2"]);
    assert!(carried.code == 0 && !carried.err.contains("cannot be used"), "{carried:?}");
    // As it was, it lies in a backup, byte for byte, and can be restored.
    let backups = trede::store::backup::list(&program.home().join("backups"));
    let kept = backups.first().expect("a backup");
    for name in FILES.iter().take(6) {
        assert_eq!(fs::read(kept.join(name)).unwrap(), fs::read(golden(1).join(name)).unwrap());
    }
    let there = program.path("there");
    let restored =
        program.run(&["restore", kept.to_str().unwrap(), "--home", there.to_str().unwrap()]);
    assert_eq!(restored.code, 0, "{restored:?}");
    // An erasure reaches it: nothing of the first format can be written any more, so it goes.
    program.json(&["erase", "R-1", "--reason", "op verzoek", "--confirm", "R-1"]);
    assert!(!kept.exists());
}

/// A kill between any two files of the way over: the vault opens as one or the other.
#[test]
fn carrying_over_can_be_interrupted_anywhere() {
    let whole = home_of(1);
    whole.json(&["verify"]);
    let after = whole.home().join("vault");
    fs::copy(after.join("keys"), after.join("keys.next")).unwrap();
    let steps = ["keys.next", "anchor", "anchor.2", "vault", "vault.2", "keys", "keys.2"];
    for done in 0..=steps.len() {
        let program = home_of(1);
        for name in &steps[..done] {
            fs::copy(after.join(name), program.home().join("vault").join(name)).unwrap();
        }
        if done > 3 {
            // The access log went on after it was carried over.
            for name in ["journal", "access"] {
                fs::copy(after.join(name), program.home().join("vault").join(name)).unwrap();
            }
        }
        let report = program.run(&["verify", "--json"]);
        assert_eq!(report.code, 0, "{done}: {report:?}");
        assert_eq!(format_of(&program.home().join("vault")), 2, "{done}");
    }
}

#[test]
fn the_second_format_is_read_for_ever() {
    let folder = golden(2);
    if std::env::var_os("UPDATE_GOLDEN").is_some() && !folder.exists() {
        let program = Program::empty();
        make(&program);
        put_in(&program.home().join("vault"), &folder);
        let says = says(&home_of(2));
        fs::write(folder.join("says.json"), format!("{says:#}\n")).unwrap();
    }
    is_read(2, &home_of(2));
}
