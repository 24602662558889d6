//! Reading beside an open screen: from the journal, without the lock, noted all the same.

use std::fs;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;

use trede::runtime::clock;
use trede::store::{Access, Vault};
use trede::workplace::Workplace;

use crate::support::program::{PASSPHRASE, Program};
use crate::support::table::{access, ask_for_contact, at_work};

fn worked() -> Program {
    let program = Program::empty();
    let file = program.file("x.csv", "naam;trede\nAda Nepvis;2\nBo Nepland;1\nCor Nepweg;2\n");
    program.json(&["import", "residents", &file]);
    program
}

/// Another program that has the vault open, as a screen has.
fn screen(program: &Program) -> Workplace {
    at_work(Vault::unlock(&program.home().join("vault"), &access()).expect("the screen"))
}

fn leave(opened: Workplace) {
    opened.close();
}

/// What the log says, the oldest first.
fn log(program: &Program) -> Vec<String> {
    let history = program.json(&["history", "--log", "--limit", "1000"]);
    let rows = history["rows"].as_array().expect("rows");
    rows.iter().rev().map(|row| row["did"].as_str().expect("text").to_owned()).collect()
}

/// The notes of readers that wait to be taken into the log.
fn waiting(program: &Program) -> Vec<std::path::PathBuf> {
    let items = fs::read_dir(program.home().join("vault")).expect("the vault");
    let paths = items.map(|item| item.expect("a file").path());
    let is_note = |p: &std::path::PathBuf| {
        p.file_name().is_some_and(|n| n.to_string_lossy().starts_with("noted-"))
    };
    paths.filter(is_note).collect()
}

const READING: &[&[&str]] = &[
    &["queue"],
    &["find", "nep"],
    &["show", "R-2"],
    &["match", "R-2"],
    &["agenda"],
    &["history"],
    &["history", "R-2"],
    &["history", "--log"],
    &["report", "fairness"],
    &["report", "planner"],
    &["verify"],
    &["doctor"],
    &["dossier", "R-2"],
    &["page", "R-2"],
    &["wave", "list"],
    &["retention"],
    &["unwilling", "show", "R-2"],
    &["user", "list"],
];

#[test]
fn whoever_reads_beside_a_screen_reads_what_was_saved() {
    let program = worked();
    let mut opened = screen(&program);
    for args in READING {
        let answer = program.run(args);
        assert_eq!((answer.code, answer.err.as_str()), (0, ""), "{args:?}: {answer:?}");
    }
    assert_eq!(program.json(&["queue"])["total"], 3);
    // What the screen saves a moment later is there at once.
    let before = program.json(&["verify"])["entries"].as_u64().unwrap();
    ask_for_contact(&mut opened, clock::now());
    assert_eq!(program.json(&["verify"])["entries"], before + 1);
    assert_eq!(program.json(&["history"])["total"], before + 1);
    for args in [
        &["request", "R-2"][..],
        &["undo"],
        &["backup"],
        &["key", "rotate"],
        &["doctor", "--repair"],
    ] {
        let held = program.run(args);
        assert_eq!(held.code, 3, "{args:?}: {held:?}");
        assert!(held.err.contains("another program"), "{held:?}");
    }
    leave(opened);
    assert_eq!(program.json(&["verify"])["ok"], true);
}

#[test]
fn what_was_read_beside_a_screen_stands_in_the_log_once() {
    let program = worked();
    let opened = screen(&program);
    program.json(&["show", "R-2"]);
    program.json(&["show", "R-3"]);
    let files = waiting(&program);
    assert_eq!(files.len(), 2, "sealed, and waiting for whoever has the lock");
    for path in &files {
        let bytes = fs::read(path).unwrap();
        assert!(!bytes.windows(5).any(|five| five == b"Sanne"), "nothing is told");
    }
    let kept: Vec<_> = files.iter().map(|path| fs::read(path).unwrap()).collect();
    leave(opened);
    let read = ["File read: Bo Nepland", "File read: Cor Nepweg"];
    assert_eq!(&log(&program)[..2], read);
    assert!(waiting(&program).is_empty());
    // Taken over, and killed before the files were gone: nothing is noted twice.
    for (path, bytes) in files.iter().zip(&kept) {
        fs::write(path, bytes).unwrap();
    }
    let again = log(&program);
    assert_eq!(again.iter().filter(|did| did.starts_with("File read")).count(), 2, "{again:?}");
    assert!(waiting(&program).is_empty());
    let rows = program.json(&["history", "R-2"]);
    assert!(rows.to_string().contains("File read: Bo Nepland"), "{rows}");
    assert_eq!(program.json(&["verify"])["ok"], true);
}

#[test]
fn what_nobody_of_the_vault_wrote_is_no_note() {
    let program = worked();
    let opened = screen(&program);
    program.json(&["show", "R-2"]);
    let [note] = waiting(&program).try_into().expect("one note");
    let mut bytes = fs::read(&note).unwrap();
    *bytes.last_mut().unwrap() ^= 1;
    fs::write(&note, &bytes).unwrap();
    leave(opened);
    let answer = program.run(&["queue"]);
    assert!(answer.code == 0 && answer.err.contains("reader"), "told once: {answer:?}");
    assert_eq!(program.run(&["queue"]).err, "");
    assert!(log(&program).iter().all(|did| !did.starts_with("File read")));
}

#[test]
fn a_half_written_frame_is_not_there_yet() {
    let program = worked();
    let opened = screen(&program);
    for name in ["journal", "access"] {
        let path = program.home().join("vault").join(name);
        let whole = fs::read(&path).unwrap();
        let more = [whole.as_slice(), &whole[..whole.len().min(100)]].concat();
        fs::write(&path, more).unwrap();
        for args in [&["queue"][..], &["verify"], &["doctor"]] {
            let answer = program.run(args);
            assert_eq!((answer.code, answer.err.as_str()), (0, ""), "{name} {args:?}: {answer:?}");
        }
        fs::write(&path, whole).unwrap();
    }
    leave(opened);
}

#[test]
fn while_a_screen_writes_without_a_pause_every_reading_is_whole() {
    let program = worked();
    let mut opened = screen(&program);
    let new = trede::crypto::passphrase::Passphrase::new("een heel andere lange zin");
    let own = Access::Passphrase(
        Some("Sanne".to_owned()),
        trede::crypto::passphrase::Passphrase::new(PASSPHRASE),
    );
    assert!(Vault::unlock(&program.home().join("vault"), &own).is_err(), "it is held");
    let done = AtomicBool::new(false);
    thread::scope(|scope| {
        let writer = scope.spawn(|| {
            let mut written = 0_u64;
            while !done.load(Ordering::Relaxed) {
                ask_for_contact(&mut opened, clock::now());
                let id = opened.caseload().lines().next().expect("somebody").id;
                let noted = trede::domain::Noted::Read(id);
                opened.vault.note(noted, clock::now()).expect("a note");
                if written % 40 == 7 {
                    opened.vault.renew_keys().expect("new keys");
                }
                if written % 40 == 27 {
                    let name =
                        format!("Nep {}", char::from(b'a' + u8::try_from(written % 26).unwrap()));
                    opened.vault.add_user(&name, &new, trede::crypto::passphrase::Cost::FLOOR).ok();
                }
                written += 1;
            }
            written
        });
        let answers: Vec<_> =
            (0..6).map(|_round| program.run(&["history", "--limit", "1", "--json"])).collect();
        done.store(true, Ordering::Relaxed);
        assert!(writer.join().expect("the writer") > 0);
        let mut last = 0;
        for answer in answers {
            assert_eq!(answer.code, 0, "{answer:?}");
            let total = answer.json()["total"].as_u64().unwrap();
            assert!(total >= last, "{total} after {last}");
            last = total;
        }
    });
    leave(opened);
    assert_eq!(program.json(&["verify"])["ok"], true);
}
