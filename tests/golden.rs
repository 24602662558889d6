//! A vault of the first format, opened by this version and every later one.
//!
//! `UPDATE_GOLDEN=1 cargo test golden` makes the vault anew where there is none.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use crate::support::program::{LIVED, Program, lived};

const FILES: [&str; 6] = ["vault", "vault.2", "keys", "keys.2", "journal", "access"];

fn golden() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/v1")
}

fn put_in(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for name in FILES {
        fs::copy(from.join(name), to.join(name)).unwrap();
    }
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
            row.as_object_mut().unwrap().remove("did");
        }
        rows
    };
    let log = lines(&["history", "--log"]);
    json!({
        "verify": program.json(&["verify"]),
        "users": program.json(&["user", "list"]),
        "log": log,
        "history": lines(&["history"]),
        "offer": program.json(&["show", "A-1"])["name"],
    })
}

#[test]
fn the_first_format_is_read_for_ever() {
    let folder = golden();
    let expected = folder.join("says.json");
    if std::env::var_os("UPDATE_GOLDEN").is_some() && !expected.exists() {
        let program = Program::empty();
        make(&program);
        put_in(&program.home().join("vault"), &folder);
        let again = Program::empty();
        fs::remove_dir_all(again.home()).unwrap();
        put_in(&folder, &again.home().join("vault"));
        fs::write(&expected, format!("{:#}\n", says(&again))).unwrap();
    }
    let program = Program::empty();
    fs::remove_dir_all(program.home()).unwrap();
    put_in(&folder, &program.home().join("vault"));
    let expected: Value = serde_json::from_str(&fs::read_to_string(expected).unwrap()).unwrap();
    let said = says(&program);
    for (part, value) in expected.as_object().unwrap() {
        assert_eq!(&said[part], value, "{part}");
    }
    let dossier = program.run(&["dossier", "R-1"]);
    // What was there when this vault was made; later kinds follow after these.
    for part in &LIVED[..16] {
        assert!(dossier.out.contains(&format!("{part}Goudmerk")), "{part}: {dossier:?}");
    }
    program.json(&["request", "R-1"]);
    let rachid = program.file("new", "appel brug wolk trein");
    let opened = program.run(&["--user", "Rachid", "--passphrase-file", &rachid, "queue"]);
    assert_eq!(opened.code, 0, "a letter of this format is opened, too: {opened:?}");
    assert_eq!(program.json(&["verify"])["ok"], true);
}
