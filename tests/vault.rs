//! What a vault survives: lost, damaged and old projections, torn writes, two programs, power cuts.

use std::fs::{self, OpenOptions};
use std::io::Write as _;
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;

use trede::acts;
use trede::acts::Command;
use trede::acts::promise::PromiseDraft;
use trede::app::input::Now;
use trede::app::intent::Intent;
use trede::demo::{Size, invent};
use trede::domain::{Caseload, CleanText, Entry};
use trede::store::{Notice, StoreError, Vault};
use trede::workplace::Workplace;

use crate::support::luck::Luck;
use crate::support::program::Program;
use crate::support::table::{at_work, founding, today};

fn entries() -> Vec<Entry> {
    invent(&Size { residents: 60, offers: 20, seed: 2 }, today()).unwrap()
}

fn made(folder: &Path) -> Workplace {
    at_work(Vault::create(folder, founding(), entries()).unwrap())
}

/// One more promise; what should be known then.
fn promise(work: &mut Workplace, n: u128) -> (Entry, Vec<Notice>) {
    let resident = work.caseload().lines().next().unwrap().id;
    let at = chrono::DateTime::from_timestamp(1_795_424_400, 0).unwrap();
    let promise = PromiseDraft { by: today(), what: CleanText::cut(&format!("bellen {n}")) };
    let command = Command::MakePromise(acts::promise::Make { residents: vec![resident], promise });
    let done = work
        .commit(
            &Intent::act(command),
            &Now { at, time: trede::domain::appointment::TimeOfDay::LAST, seed: n },
        )
        .unwrap();
    (done.entry, done.notices)
}

/// One more promise, decided and written, but not taken over by the projection.
fn append(work: &mut Workplace, n: u128) -> Entry {
    let luck = Luck::default();
    luck.before(&mut work.vault);
    luck.blinds();
    promise(work, n).0
}

fn same(one: &Caseload, other: &Caseload) {
    assert_eq!(one.head(), other.head());
    assert!(one.lines().eq(other.lines()));
    assert!(one.offers().eq(other.offers()));
    for line in one.lines() {
        assert_eq!(one.file(line.id), other.file(line.id));
    }
}

/// Copies a folder as a power cut would leave it: the program is still running.
fn pulled_plug(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for item in fs::read_dir(from).unwrap() {
        let item = item.unwrap();
        let target = to.join(item.file_name());
        if item.file_type().unwrap().is_dir() {
            pulled_plug(&item.path(), &target);
        } else {
            fs::copy(item.path(), target).unwrap();
        }
    }
}

#[test]
fn what_was_acknowledged_is_there_after_a_power_cut() {
    let dir = tempfile::tempdir().unwrap();
    let mut opened = made(&dir.path().join("v"));
    for n in 0..5 {
        if n % 2 == 0 {
            assert_eq!(promise(&mut opened, n).1, []);
        } else {
            // The projection misses this one; the next ones would not fit on it.
            append(&mut opened, n);
            break;
        }
    }
    let cut = dir.path().join("cut");
    pulled_plug(&dir.path().join("v"), &cut);
    let again = Vault::open(&cut).unwrap();
    same(&again.caseload, opened.caseload());
    let mut vault = again.vault;
    assert_eq!(vault.verify().problems, []);
}

#[test]
fn a_projection_that_is_behind_is_caught_up() {
    let dir = tempfile::tempdir().unwrap();
    let folder = dir.path().join("v");
    let mut opened = made(&folder);
    append(&mut opened, 1);
    append(&mut opened, 2);
    let expected = opened.vault.caseload_at(opened.caseload().head()).unwrap();
    opened.close();
    let again = Vault::open(&folder).unwrap();
    assert_eq!(again.notices, [Notice::CaughtUp { entries: 2 }]);
    same(&again.caseload, &expected);
}

#[test]
fn a_projection_that_is_lost_damaged_or_half_written_is_made_again() {
    for spoil in ["lost", "garbage", "leftover", "suspect", "foreign"] {
        let dir = tempfile::tempdir().unwrap();
        let folder = dir.path().join("v");
        let opened = made(&folder);
        let expected = opened.vault.caseload_at(opened.caseload().head()).unwrap();
        drop(opened);
        let projection = folder.join("projection");
        match spoil {
            "lost" => fs::remove_dir_all(&projection).unwrap(),
            "garbage" => fs::write(projection.join("db"), vec![0xa5; 4096]).unwrap(),
            "leftover" => {
                fs::write(projection.join("snap.00000000000A1B2C.generating"), b"half").unwrap();
            }
            "suspect" => fs::write(folder.join("projection.suspect"), b"").unwrap(),
            _ => {
                let other = dir.path().join("other");
                let size = Size { residents: 30, offers: 10, seed: 9 };
                drop(Vault::create(&other, founding(), invent(&size, today()).unwrap()).unwrap());
                fs::remove_dir_all(&projection).unwrap();
                pulled_plug(&other.join("projection"), &projection);
            }
        }
        let again = Vault::open(&folder).unwrap();
        same(&again.caseload, &expected);
        let told = again.notices.iter().any(|n| matches!(n, Notice::Rebuilt { .. }));
        assert_eq!(told, spoil != "lost", "{spoil}: {:?}", again.notices);
        let kept = folder.join("projection.damaged-1").exists();
        assert_eq!(kept, spoil != "lost", "{spoil}: the old one is kept");
        drop(again);
        let third = Vault::open(&folder).unwrap();
        assert_eq!(third.notices, [], "{spoil}: healed for good");
    }
}

#[test]
fn every_cut_of_the_last_write_loses_that_write_only() {
    let dir = tempfile::tempdir().unwrap();
    let folder = dir.path().join("v");
    let mut opened = made(&folder);
    let before = fs::metadata(folder.join("journal")).unwrap().len();
    let head = opened.caseload().head();
    let anchors = ["anchor", "anchor.2"].map(|name| folder.join(name));
    let anchored = fs::read(&anchors[0]).unwrap();
    append(&mut opened, 3);
    let whole = fs::read(folder.join("journal")).unwrap();
    drop(opened);
    fs::remove_dir_all(folder.join("projection")).unwrap();
    // What was acknowledged is missed, also without a projection.
    fs::write(folder.join("journal"), &whole[..whole.len() - 1]).unwrap();
    let missed = StoreError::Short { journal: head, seen: head + 1 };
    assert_eq!(Vault::open(&folder).err(), Some(missed));
    let before = usize::try_from(before).unwrap();
    for end in (before..whole.len()).step_by(7) {
        fs::write(folder.join("journal"), &whole[..end]).unwrap();
        for anchor in &anchors {
            fs::write(anchor, &anchored).unwrap();
        }
        let opened = Vault::open(&folder).unwrap();
        assert_eq!(opened.caseload.head(), head, "cut at {end}");
        let torn = opened.notices.iter().any(|n| matches!(n, Notice::TornTail { .. }));
        assert_eq!(torn, end > before);
        assert_eq!(fs::metadata(folder.join("journal")).unwrap().len(), before as u64);
    }
}

#[test]
fn damage_in_the_journal_names_the_entry_and_changes_nothing() {
    let dir = tempfile::tempdir().unwrap();
    let folder = dir.path().join("v");
    drop(made(&folder));
    fs::remove_dir_all(folder.join("projection")).unwrap();
    let whole = fs::read(folder.join("journal")).unwrap();
    for at in [0, 40, 61, whole.len() / 3, whole.len() / 2] {
        let mut flipped = whole.clone();
        flipped[at] ^= 1;
        fs::write(folder.join("journal"), &flipped).unwrap();
        match Vault::open(&folder).err() {
            Some(StoreError::Damaged { entry, .. }) => assert!(entry >= 1),
            other => panic!("byte {at}: {other:?}"),
        }
        assert_eq!(fs::read(folder.join("journal")).unwrap(), flipped, "nothing was changed");
    }
}

#[test]
fn saved_entries_that_vanish_are_missed() {
    let dir = tempfile::tempdir().unwrap();
    let folder = dir.path().join("v");
    let mut opened = made(&folder);
    let end = fs::metadata(folder.join("journal")).unwrap().len();
    let (entry, notices) = promise(&mut opened, 1);
    assert_eq!(notices, []);
    opened.close();
    OpenOptions::new().write(true).open(folder.join("journal")).unwrap().set_len(end).unwrap();
    let missing = Vault::open(&folder).err();
    assert_eq!(missing, Some(StoreError::Short { journal: entry.seq - 1, seen: entry.seq }));
}

fn modes(folder: &Path) {
    for item in fs::read_dir(folder).unwrap() {
        let item = item.unwrap();
        let mode = item.metadata().unwrap().permissions().mode() & 0o777;
        if item.file_type().unwrap().is_dir() {
            assert_eq!(mode, 0o700, "{:?}", item.path());
            modes(&item.path());
        } else {
            assert_eq!(mode, 0o600, "{:?}", item.path());
        }
    }
}

#[test]
fn nothing_on_disk_is_open_to_others() {
    let dir = tempfile::tempdir().unwrap();
    let folder = dir.path().join("v");
    drop(made(&folder));
    modes(&folder);
}

#[test]
fn the_second_program_is_told_in_one_sentence() {
    let program = Program::demo();
    let vault = Vault::open(&program.home().join("vault")).unwrap();
    assert_eq!(program.run(&["queue"]).code, 0, "who only reads is let in");
    let answer = program.run(&["request", "R-1"]);
    assert_eq!(answer.code, 3);
    assert_eq!(
        answer.err,
        "This vault is open in another program.\nhint: Close it there and try again.\n"
    );
    drop(vault);
    assert_eq!(program.run(&["queue"]).code, 0);
}

#[test]
fn verify_tells_damage_with_exit_code_four() {
    let program = Program::demo();
    assert_eq!(program.json(&["verify"])["ok"], true);
    let journal = program.home().join("vault/journal");
    let mut bytes = fs::read(&journal).unwrap();
    let at = bytes.len() / 2;
    bytes[at] ^= 8;
    fs::write(&journal, bytes).unwrap();
    let answer = program.run(&["verify", "--json"]);
    assert_eq!(answer.code, 4, "{answer:?}");
    let report = answer.json();
    assert_eq!(report["ok"], false);
    assert!(report["problems"][0]["text"].as_str().unwrap().contains("damaged"), "{report}");
}

#[test]
fn a_folder_of_something_else_is_no_vault() {
    let dir = tempfile::tempdir().unwrap();
    let file = dir.path().join("file");
    fs::File::create(&file).unwrap().write_all(b"x").unwrap();
    assert_eq!(Vault::open(&file).err(), Some(StoreError::NotAVault));
    assert_eq!(Vault::open(dir.path()).err(), Some(StoreError::NotAVault));
    let folder = dir.path().join("v");
    drop(made(&folder));
    assert_eq!(Vault::create(&folder, founding(), []).err(), Some(StoreError::AlreadyThere));
}
