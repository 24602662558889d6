//! What comes back from a backup is exactly what it was made of, or it is refused by name; and
//! nobody comes back who was erased.

use std::fs;
use std::path::{Path, PathBuf};

use crate::support::faults::{Fault, changes, inject};
use crate::support::files::{copy, files};
use crate::support::program::{Answer, Program};

const FILES: [&str; 8] =
    ["vault", "vault.2", "keys", "keys.2", "journal", "access", "anchor", "anchor.2"];

fn worked() -> Program {
    let program = Program::empty();
    let file = program.file("x.csv", "naam;trede\nAda Nepvis;2\nBo Nepland;1\nCor Nepweg;2\n");
    program.json(&["import", "residents", &file]);
    let note = ["--channel", "phone", "--outcome", "reached", "--note", "wil wandelen"];
    program.json(&[&["contact", "R-2"][..], &note].concat());
    program.json(&["show", "R-2"]);
    program
}

fn backup(program: &Program) -> PathBuf {
    PathBuf::from(program.json(&["backup"])["path"].as_str().unwrap())
}

/// Restores into a place where nothing is.
fn restored(program: &Program, from: &Path, home: &str) -> Answer {
    let home = program.path(home);
    program.run(&["restore", from.to_str().unwrap(), "--home", home.to_str().unwrap(), "--json"])
}

#[test]
fn every_file_of_a_backup_however_harmed_is_restored_whole_or_refused_by_name() {
    let program = worked();
    let ours = backup(&program);
    let head = program.json(&["verify"])["head"].clone();
    // The same vault a little later, and another vault.
    let new = program.file("new", "appel brug wolk trein");
    program.json(&["user", "add", "Rachid", "--new-passphrase-file", &new]);
    program.json(&["add", "resident", "--family", "Nepsteen", "--rung", "2"]);
    program.json(&["show", "R-1"]);
    let (later, foreign) = (backup(&program), backup(&worked()));
    let mut whole = 0;
    for name in FILES {
        for harm in
            ["missing", "empty", "cut to half", "cut by a byte", "one bit", "later", "foreign"]
        {
            let harmed = program.path("harmed/trede-20261125T120000000Z");
            drop(fs::remove_dir_all(&harmed));
            copy(&ours, &harmed);
            let path = harmed.join(name);
            let mut bytes = fs::read(&path).unwrap();
            match harm {
                "missing" => fs::remove_file(&path).unwrap(),
                "empty" => bytes.clear(),
                "cut to half" => bytes.truncate(bytes.len() / 2),
                "cut by a byte" => drop(bytes.pop()),
                "one bit" => {
                    let middle = bytes.len() / 2;
                    bytes[middle] ^= 4;
                }
                "later" => bytes = fs::read(later.join(name)).unwrap(),
                _ => bytes = fs::read(foreign.join(name)).unwrap_or_default(),
            }
            if harm != "missing" {
                fs::write(&path, bytes).unwrap();
            }
            let answer = restored(&program, &harmed, "there");
            let there = program.path("there");
            if answer.code == 0 {
                whole += 1;
                let report = program.json(&["verify", "--home", there.to_str().unwrap()]);
                assert_eq!(
                    (&report["ok"], &report["head"]),
                    (&true.into(), &head),
                    "{name} {harm}"
                );
                fs::remove_dir_all(&there).unwrap();
            } else {
                assert_eq!(answer.code, 4, "{name} {harm}: {answer:?}");
                assert!(answer.err.len() > 20, "{name} {harm}: a sentence: {answer:?}");
                assert!(!there.exists(), "{name} {harm}: nothing is left, not even a lock");
            }
        }
    }
    // What is kept twice is enough once.
    assert!(whole >= 6 * 4, "{whole}");
}

#[test]
fn a_cut_journal_is_refused_and_both_entries_are_named() {
    let program = worked();
    let ours = backup(&program);
    let bytes = fs::read(ours.join("journal")).unwrap();
    for length in [0, bytes.len() / 2, bytes.len() - 1] {
        fs::write(ours.join("journal"), &bytes[..length]).unwrap();
        let answer = restored(&program, &ours, "there");
        assert_eq!(answer.code, 4, "{answer:?}");
        let found = if length > bytes.len() / 2 { "entry 1" } else { "entry 0" };
        assert!(answer.err.contains(found) && answer.err.contains("entry 2"), "{answer:?}");
        assert!(!program.path("there").exists());
    }
}

#[test]
fn one_whole_header_is_enough_for_a_backup_as_for_a_vault() {
    let program = worked();
    let ours = backup(&program);
    fs::remove_file(ours.join("vault")).unwrap();
    let answer = restored(&program, &ours, "there");
    assert_eq!(answer.code, 0, "{answer:?}");
}

/// Whether this person can be read in a folder that is opened as a vault.
fn knows(program: &Program, folder: &Path, name: &str) -> bool {
    let home = program.path("looking");
    drop(fs::remove_dir_all(&home));
    copy(folder, &home.join("vault"));
    let found = program.run(&["find", name, "--home", home.to_str().unwrap(), "--json"]);
    found.code == 0 && found.json()["total"] != 0
}

fn erase(program: &Program) {
    program.json(&["erase", "R-2", "--reason", "op verzoek", "--confirm", "R-2"]);
}

#[test]
fn after_an_erasure_no_backup_that_is_known_holds_the_key() {
    let program = worked();
    let early = backup(&program);
    assert!(knows(&program, &early, "nepland"));
    let stick = program.path("stick");
    program.json(&["backup", stick.to_str().unwrap()]);
    program.json(&["key", "rotate"]);
    program.json(&["show", "R-1"]);
    backup(&program);
    erase(&program);
    let backups = trede::store::backup::list(&program.home().join("backups"));
    assert!(!backups.is_empty(), "there is a backup after the erasure");
    assert!(!early.exists(), "one that cannot be written anew is gone");
    for backup in backups.iter().chain(&trede::store::backup::list(&stick)) {
        assert!(!knows(&program, backup, "nepland"), "{backup:?}");
        let answer = restored(&program, backup, "there");
        assert_eq!(answer.code, 0, "{backup:?}: still a backup: {answer:?}");
        fs::remove_dir_all(program.path("there")).unwrap();
    }
}

#[test]
fn an_erasure_that_was_interrupted_reaches_the_backups_at_the_next_opening() {
    let program = worked();
    let early = backup(&program);
    let kept = program.path("kept");
    copy(&early, &kept);
    erase(&program);
    // As if it had been killed before it came to the backups.
    copy(&kept, &early);
    fs::write(program.home().join("vault/cleansing"), b"").unwrap();
    assert!(knows(&program, &early, "nepland"));
    program.json(&["queue"]);
    assert!(!knows(&program, &early, "nepland"));
    assert!(!program.home().join("vault/cleansing").exists());
}

#[test]
fn a_stick_made_before_and_brought_back_after_brings_nobody_back() {
    let program = worked();
    let stick = program.path("stick/trede-20261125T120000000Z");
    copy(&backup(&program), &stick);
    erase(&program);
    // Into the same home, whose own list names the person; the list beside the backup is not there.
    fs::remove_dir_all(program.home().join("vault")).unwrap();
    let home = program.home();
    let back = program.run(&["restore", stick.to_str().unwrap(), "--json"]);
    assert_eq!((back.code, &back.json()["erased"]), (0, &1.into()), "{back:?}");
    assert_eq!(program.json(&["find", "nepland"])["total"], 0);
    assert_eq!(program.json(&["verify"])["ok"], true);
    assert!(home.join("vault/journal").exists());
    // A list that is carried along with the stick does the same elsewhere.
    let lists = files(&home.join("backups"));
    let list = lists.iter().find(|path| path.to_string_lossy().contains("erased-")).unwrap();
    fs::copy(list, stick.with_file_name(list.file_name().unwrap())).unwrap();
    let there = restored(&program, &stick, "there");
    assert_eq!((there.code, &there.json()["erased"]), (0, &1.into()), "{there:?}");
    // The next backup onto the stick takes the person out there, too.
    program.json(&["backup", program.path("stick").to_str().unwrap()]);
    assert!(!knows(&program, &stick, "nepland"));
}

#[test]
fn nobody_is_destroyed_by_a_list_that_no_user_wrote() {
    let program = worked();
    erase(&program);
    let ours = backup(&program);
    let lists = files(&program.home().join("backups"));
    let list = lists.iter().find(|path| path.to_string_lossy().contains("erased-")).unwrap();
    let bytes = fs::read(list).unwrap();
    assert!(bytes.len() >= 4096, "padded");
    for touched in [
        [&bytes[..], b"00000000000000000000000000000001\n"].concat(),
        bytes.iter().map(|byte| byte ^ 1).collect(),
        b"00000000000000000000000000000001\n".to_vec(),
        Vec::new(),
    ] {
        fs::write(list, touched).unwrap();
        let answer = restored(&program, &ours, "there");
        assert_eq!(answer.code, 4, "{answer:?}");
        assert!(answer.err.contains("list of who was erased"), "{answer:?}");
        assert!(!program.path("there").exists());
    }
    fs::write(list, bytes).unwrap();
    assert_eq!(restored(&program, &ours, "there").code, 0);
}

#[test]
fn a_backup_removes_nothing_that_an_erasure_does_not_ask_for() {
    let program = worked();
    let stick = program.path("stick");
    let to_stick = ["backup", stick.to_str().unwrap()];
    fs::create_dir_all(stick.join("trede-src")).unwrap();
    fs::write(stick.join("trede-src/main.rs"), b"x").unwrap();
    fs::set_permissions(&stick, std::os::unix::fs::PermissionsExt::from_mode(0o755)).unwrap();
    program.json(&to_stick);
    let first = trede::store::backup::list(&stick);
    program.json(&["key", "rotate"]);
    program.json(&["request", "R-1"]);
    program.json(&to_stick);
    // The old keys still open the first one; no erasure, no removal.
    assert!(first[0].exists() && trede::store::backup::list(&stick).len() == 2);
    // From an older state of the same vault: what is newer there stays.
    let other = program.path("other");
    let other = other.to_str().unwrap();
    assert_eq!(restored(&program, &first[0], "other").code, 0);
    let third = program.json(&["backup", stick.to_str().unwrap(), "--home", other]);
    assert_eq!((&third["removed"], &third["kept"]), (&0.into(), &3.into()), "{third}");
    assert!(stick.join("trede-src/main.rs").exists());
    let mode =
        std::os::unix::fs::PermissionsExt::mode(&fs::metadata(&stick).unwrap().permissions());
    assert_eq!(mode & 0o777, 0o755, "a folder that was there stays as it was");
}

#[test]
fn what_a_killed_backup_left_elsewhere_goes_with_an_erasure() {
    let program = worked();
    let stick = program.path("stick");
    let trace = program.path("trace");
    let mut command = program.command(&["backup", stick.to_str().unwrap()]);
    inject(&mut command, program.path("").as_path(), &trace, Fault::Never);
    assert!(command.output().unwrap().status.success());
    let all = changes(&trace);
    let is_key = |change: &(String, PathBuf)| {
        change.0 == "sync" && change.1.ends_with("keys") && change.1.starts_with(&stick)
    };
    let at = all.iter().position(is_key).unwrap() + 2;
    fs::remove_dir_all(&stick).unwrap();
    fs::remove_dir_all(program.home().join("backups")).ok();
    let mut command = program.command(&["backup", stick.to_str().unwrap()]);
    let kill = Fault::Kill(u32::try_from(at).unwrap());
    inject(&mut command, program.path("").as_path(), &trace, kill);
    assert_eq!(command.output().unwrap().status.code(), None);
    assert!(files(&stick).iter().any(|path| path.ends_with("keys")), "keys lie there");
    erase(&program);
    assert!(!files(&stick).iter().any(|path| path.ends_with("keys")), "and are gone");
}

#[test]
fn a_foreign_header_beside_a_whole_one_does_not_stop_a_restore() {
    let program = worked();
    let other = Program::bare();
    let phrase = other.file("passphrase", "appel brug wolk trein");
    other.json(&["init", "--passphrase-file", &phrase]);
    for name in ["vault", "vault.2"] {
        let ours = backup(&program);
        fs::copy(other.home().join("vault/vault"), ours.join(name)).unwrap();
        let answer = restored(&program, &ours, "there");
        assert_eq!(answer.code, 0, "{name}: {answer:?}");
        fs::remove_dir_all(program.path("there")).unwrap();
    }
}

#[test]
fn a_damaged_list_of_the_erased_is_written_anew_by_the_vault_that_knows() {
    let program = worked();
    erase(&program);
    let lists = files(&program.home().join("backups"));
    let list = lists.iter().find(|path| path.to_string_lossy().contains("erased-")).unwrap();
    let whole = fs::read(list).unwrap();
    fs::write(list, b"").unwrap();
    program.json(&["backup"]);
    assert_eq!(fs::read(list).unwrap().len(), whole.len());
    assert!(list.with_extension("damaged").exists(), "kept to be looked at");
    program.json(&["erase", "R-3", "--reason", "op verzoek", "--confirm", "R-3"]);
}

#[test]
fn a_half_made_backup_counts_for_nothing() {
    let program = worked();
    let ours = backup(&program);
    let backups = program.home().join("backups");
    for n in 0..12 {
        let half = backups.join(format!("trede-20270101T1200000{n:02}Z"));
        fs::create_dir(&half).unwrap();
        for name in ["vault", "vault.2"] {
            fs::copy(ours.join(name), half.join(name)).unwrap();
        }
    }
    fs::create_dir(backups.join("making-20270101T120000000Z")).unwrap();
    let half = backups.join("trede-20270101T120000000Z");
    let answer = restored(&program, &half, "there");
    assert_eq!(answer.code, 4, "{answer:?}");
    assert!(answer.err.contains("lacks a file"), "{answer:?}");
    let made = program.json(&["backup"]);
    assert_eq!(made["kept"], 2, "{made}");
    assert!(ours.exists() && !half.exists());
    assert_eq!(fs::read_dir(&backups).unwrap().count(), 2);
}

#[test]
fn what_was_just_read_back_stays_whatever_the_clock_says() {
    let program = worked();
    let ours = backup(&program);
    for n in 0..11 {
        let later = ours.with_file_name(format!("trede-20310101T1200000{n:02}Z"));
        copy(&ours, &later);
    }
    let made = program.json(&["backup"]);
    assert!(Path::new(made["path"].as_str().unwrap()).exists());
    assert_eq!(made["kept"], 10);
    let log = program.json(&["history", "--log"])["rows"][0]["did"].clone();
    assert_eq!(log, "Backup made", "it is logged");
    // What is printed with it proves the vault later on.
    let line = format!("bewaard op papier: {} {}", made["head"], made["log_head"]);
    let paper = program.file("paper", line);
    assert_eq!(program.json(&["verify", "--anchor", &paper])["ok"], true);
    // So does every page that was printed.
    let page = program.path("page.html");
    let page = page.to_str().unwrap();
    for print in [&["report", "fairness"][..], &["dossier", "R-1"]] {
        let to_page = ["--format", "html", "--out", page];
        assert_eq!(program.run(&[print, &to_page].concat()).code, 0);
        assert_eq!(program.json(&["verify", "--anchor", page])["ok"], true, "{print:?}");
        fs::remove_file(page).unwrap();
    }
    // A hash that lost its end proves nothing, and a file that is not there is said to be so.
    let cut = format!("{} {}", made["head"], made["log_head"].as_str().unwrap().get(..55).unwrap());
    let cut = program.file("cut", cut);
    assert_eq!(program.run(&["verify", "--anchor", &cut]).code, 2);
    let none = program.run(&["verify", "--anchor", "is-er-niet.txt"]);
    assert!(none.code == 2 && none.err.contains("is-er-niet.txt"), "{none:?}");
    let other = program.file("other", "12".repeat(32));
    assert_eq!(program.run(&["verify", "--anchor", &other]).code, 4);
}
