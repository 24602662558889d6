//! The right of access: everything of one person, nothing of anybody else, and that it was asked.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;

use serde_json::Value;

use crate::support::program::{LIVED, Program, lived};

#[test]
fn a_dossier_holds_everything_of_one_and_nothing_of_another() {
    let program = Program::empty();
    let (one, two) = (lived(&program, "Eeenmerk"), lived(&program, "Tweemerk"));
    for format in ["text", "json", "html"] {
        let answer = program.run(&["dossier", &one, "--format", format]);
        assert_eq!(answer.code, 0, "{answer:?}");
        for part in LIVED {
            let token = format!("{part}Eeenmerk");
            assert!(answer.out.contains(&token), "{format} lacks {token}:\n{}", answer.out);
        }
        for raw in ["fact-", "section-", "direction-", "barrier-state"] {
            assert!(!answer.out.contains(raw), "{format} lacks a word for {raw}");
        }
        assert!(!answer.out.contains("Tweemerk"), "{format} tells of somebody else");
    }
    let json: Value =
        serde_json::from_str(&program.run(&["dossier", &one, "--format", "json"]).out).unwrap();
    let sections = json["sections"].as_array().unwrap();
    let rows = |name: &str| {
        let section = sections.iter().find(|section| section["name"] == name).unwrap();
        section["rows"].as_array().unwrap().clone()
    };
    assert_eq!(rows("person")[0]["phone"], "07-00000812");
    assert_eq!((rows("contacts").len(), rows("promises").len()), (2, 2));
    assert_eq!(rows("referrals").len(), 6, "one row for each step");
    // Both values of what was put right, and every time the dossier was given out before.
    let did: Vec<String> =
        rows("log").iter().map(|row| row["did"].as_str().unwrap().to_owned()).collect();
    assert!(did.iter().any(|did| did.contains("06-00000812 → 07-00000812")), "{did:?}");
    let given = did.iter().filter(|did| did.starts_with("Everything kept was given out")).count();
    assert_eq!(given, 3);
    assert!(!program.run(&["dossier", &two]).out.contains("Eeenmerk"));
}

#[test]
fn it_is_written_for_its_owner_only_and_says_dutch_in_dutch() {
    let program = Program::empty();
    let code = lived(&program, "Merk<b>&");
    let path = program.path("dossier.html");
    let out = path.to_str().unwrap();
    let made = program.run(&["dossier", &code, "--format", "html", "--out", out, "--lang", "nl"]);
    assert_eq!(made.code, 0, "{made:?}");
    let page = fs::read_to_string(&path).unwrap();
    assert!(page.contains("<html lang=\"nl\">") && page.contains("Gedane toezeggingen"), "{page}");
    assert!(page.contains("Merk&lt;b&gt;&amp;") && !page.contains("<b>"), "{page}");
    assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
    let nowhere = program.run(&["dossier", &code, "--out", "/does/not/exist/x"]);
    assert_eq!(nowhere.code, 1, "{nowhere:?}");
}

#[test]
fn putting_right_keeps_both_values_in_the_history() {
    let program = Program::empty();
    program.json(&["add", "resident", "--family", "Nep", "--rung", "2", "--phone", "0612345678"]);
    program.json(&["edit", "R-1", "--phone", "0687654321", "--email", "n@voorbeeld.example"]);
    let history = program.json(&["history", "R-1", "--lang", "nl"]);
    let did = history["rows"][0]["did"].as_str().unwrap().to_owned();
    assert_eq!(
        did,
        "Bewaard: Nep · telefoon: 0612345678 → 0687654321, e-mail: niets → n@voorbeeld.example"
    );
}

/// The page to look at together, which is `own.rs` on the screen.
#[test]
fn what_was_promised_and_agreed_stands_in_it_on_paper_too() {
    let program = Program::empty();
    let code = lived(&program, "Merk");
    lived(&program, "Ander");
    for format in ["text", "html", "json"] {
        let page = program.run(&["page", &code, "--format", format]);
        assert_eq!(page.code, 0, "{page:?}");
        for part in ["DoelMerk", "ActieMerk", "ToezeggingMerk", "Sanne", "You may always ask"] {
            assert!(page.out.contains(part), "{format} lacks {part}: {}", page.out);
        }
        for not in ["Ander", "NotitieMerk", "TweedeMerk", "trede", "rung"] {
            assert!(!page.out.contains(not), "{format} tells {not}: {}", page.out);
        }
    }
    let dutch = program.run(&["page", &code, "--lang", "nl"]);
    assert!(
        dutch.out.contains("Wat wij u hebben beloofd")
            || dutch.out.contains("WAT WIJ U HEBBEN BELOOFD")
    );
    let log = program.json(&["history", "--log", "--limit", "1"]);
    assert!(log["rows"][0]["did"].as_str().is_some_and(|did| did.starts_with("File read")));
}
