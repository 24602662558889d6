//! Which backups are kept, and that nothing else is touched.

use super::*;
use crate::store::founding::Founding;
use crate::store::header::{FORMAT, Header};

fn header(vault: u128) -> Header {
    let at = chrono::DateTime::UNIX_EPOCH;
    let founding = Founding { demo: true, salt: vault, at };
    let (slots, members, tag) = (Vec::new(), Vec::new(), Vec::new());
    Header { format: FORMAT, founding, generation: 1, slots, members, tag }
}

/// Backups of a vault, each with a longer journal than the one before.
fn made(root: &Path, vault: u128, stamps: &[&str]) -> Vec<PathBuf> {
    let folder = |(nth, stamp): (usize, &&str)| {
        let path = root.join(format!("{PREFIX}{stamp}000000Z"));
        fs::create_dir_all(&path).unwrap();
        for name in names() {
            fs::write(path.join(name), vec![1; nth + 1]).unwrap();
        }
        header(vault).write(&Folder::at(&path)).unwrap();
        path
    };
    stamps.iter().enumerate().map(folder).collect()
}

fn keep(copies: usize, days: u64) -> Keep {
    Keep { copies, days, today: NaiveDate::from_ymd_opt(2026, 11, 25).unwrap() }
}

#[test]
fn what_was_made_last_stays_though_the_clock_was_wrong() {
    let dir = tempfile::tempdir().unwrap();
    // In the order in which they were made: the clock stood in 2031 for a while.
    let stamps = ["20310101T100", "20310102T100", "20310103T100", "20261124T100", "20261125T100"];
    let paths = made(dir.path(), 7, &stamps);
    assert_eq!(prune(dir.path(), 7, &paths[4], &keep(3, 90)), 2);
    assert_eq!(of_vault(dir.path(), 7), paths[2..]);
}

#[test]
fn backups_expire_but_for_the_last_ones() {
    let dir = tempfile::tempdir().unwrap();
    let stamps = ["20250101T100", "20250601T100", "20251001T100", "20260101T100"];
    let paths = made(dir.path(), 7, &stamps);
    assert_eq!(prune(dir.path(), 7, &paths[3], &keep(10, 90)), 2);
    assert_eq!(of_vault(dir.path(), 7), paths[2..]);
}

#[test]
fn what_is_not_ours_is_not_touched() {
    let dir = tempfile::tempdir().unwrap();
    let ours = made(dir.path(), 7, &["20261124T100", "20261125T100"]);
    let theirs = made(dir.path(), 8, &["20250101T200", "20250102T200", "20250103T200"]);
    for name in ["trede-src", "making-of", "trede-20261125T100000000Z-kopie", "foto"] {
        fs::create_dir_all(dir.path().join(name)).unwrap();
        fs::write(dir.path().join(name).join("main.rs"), b"x").unwrap();
    }
    // Half made by us, and half made by somebody else.
    for (vault, name) in [(7, "making-20261120T100000000Z"), (8, "making-20261121T100000000Z")] {
        fs::create_dir_all(dir.path().join(name)).unwrap();
        header(vault).write(&Folder::at(&dir.path().join(name))).unwrap();
    }
    forget_half_made(dir.path(), 7);
    prune(dir.path(), 7, &ours[1], &keep(2, 7));
    assert!(ours.iter().chain(&theirs).all(|path| path.exists()));
    for name in ["trede-src/main.rs", "making-of/main.rs", "foto", "making-20261121T100000000Z"] {
        assert!(dir.path().join(name).exists(), "{name}");
    }
    assert!(dir.path().join("trede-20261125T100000000Z-kopie").exists());
    assert!(!dir.path().join("making-20261120T100000000Z").exists());
}
