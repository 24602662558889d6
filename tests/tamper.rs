//! Somebody has the files and not the keys: whatever is changed is told, but for the whole folder of
//! yesterday, which only an anchor kept elsewhere tells.

use std::fs;
use std::ops::Range;
use std::path::PathBuf;

use chrono::DateTime;
use tempfile::TempDir;
use trede::crypto::passphrase::{Cost, Passphrase};
use trede::demo::Size;
use trede::domain::Noted;
use trede::store::header::{Header, NAMES, Slot};
use trede::store::small_files::Folder;
use trede::store::{Notice, StoreError, Vault};

use crate::support::files::copy;
use crate::support::table::{access, ask_for_contact, at_work, sealed};

/// A vault with a past, notes and a second user.
struct Victim {
    dir: TempDir,
}

/// What opening and proving a vault that was tampered with found.
#[derive(Debug, PartialEq)]
enum Found {
    Refused(StoreError),
    Named,
    /// Only what can be made again was hit; it was made again, and this was told.
    Healed,
    Nothing,
}

impl Victim {
    fn new() -> Self {
        Self::ending("access")
    }

    /// One whose last act or last reading ends this file.
    fn ending(name: &str) -> Self {
        let dir = tempfile::tempdir().unwrap();
        let mut opened = sealed(&dir.path().join("v"), Size { residents: 6, offers: 3, seed: 5 });
        let phrase = Passphrase::new("appel brug wolk trein");
        opened.vault.add_user("Rachid", &phrase, Cost::FLOOR).unwrap();
        let ids: Vec<_> = opened.caseload().lines().map(|line| line.id).collect();
        for id in ids {
            opened.vault.note(Noted::Read(id), DateTime::UNIX_EPOCH).unwrap();
            ask_for_contact(&mut opened, DateTime::UNIX_EPOCH);
        }
        if name == "access" {
            let nobody = Noted::Opened { failed: 0 };
            opened.vault.note(nobody, DateTime::UNIX_EPOCH).unwrap();
        }
        opened.close();
        Self { dir }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.dir.path().join("v").join(name)
    }

    fn read(&self, name: &str) -> Vec<u8> {
        fs::read(self.path(name)).unwrap()
    }

    fn write(&self, name: &str, bytes: &[u8]) {
        fs::write(self.path(name), bytes).unwrap();
    }

    fn frames(&self, name: &str) -> Vec<Vec<u8>> {
        let bytes = self.read(name);
        frames(&bytes).into_iter().map(|range| bytes[range].to_vec()).collect()
    }

    fn without_projection(&self) {
        fs::remove_dir_all(self.path("projection")).unwrap();
    }

    fn found(&self) -> Found {
        match Vault::unlock(&self.dir.path().join("v"), &access()) {
            Err(error) => Found::Refused(error),
            Ok(opened) => {
                let mut vault = opened.vault;
                let log_hit = opened.notices.iter().any(|notice| {
                    matches!(notice, Notice::LogDamaged { .. } | Notice::LogShort { .. })
                });
                if log_hit || !vault.verify().problems.is_empty() {
                    Found::Named
                } else if opened.notices.is_empty() {
                    Found::Nothing
                } else {
                    Found::Healed
                }
            }
        }
    }

    fn is_found(&self) -> bool {
        matches!(self.found(), Found::Refused(_) | Found::Named)
    }
}

/// Where the frames of a journal lie: 60 bytes, two parts, 32 bytes.
fn frames(bytes: &[u8]) -> Vec<Range<usize>> {
    let number = |at: usize| u32::from_le_bytes(bytes[at..at + 4].try_into().unwrap()) as usize;
    let (mut ranges, mut at) = (Vec::new(), 0);
    while at < bytes.len() {
        let end = at + 60 + number(at + 4) + number(at + 8) + 32;
        ranges.push(at..end);
        at = end;
    }
    ranges
}

#[test]
fn entries_and_notes_that_were_touched_are_found() {
    // What ends both chains is told by an anchor alone; so there is one more of the other.
    for (name, other) in [("journal", "access"), ("access", "journal")] {
        let whole = Victim::ending(other).frames(name);
        let last = whole.len() - 1;
        assert!(last > 4, "{name}");
        let mut cases: Vec<(&str, Vec<Vec<u8>>)> = Vec::new();
        let changed = |act: &dyn Fn(&mut Vec<Vec<u8>>)| {
            let mut frames = whole.clone();
            act(&mut frames);
            frames
        };
        cases.push(("two swapped", changed(&|frames| frames.swap(1, 2))));
        cases.push(("one taken out", changed(&|frames| drop(frames.remove(2)))));
        cases.push(("one doubled", changed(&|frames| frames.insert(3, frames[2].clone()))));
        cases.push((
            "an old one again at the end",
            changed(&|frames| frames.push(frames[1].clone())),
        ));
        cases.push(("the last taken off", changed(&|frames| frames.truncate(last))));
        cases.push(("the last four taken off", changed(&|frames| frames.truncate(last - 3))));
        cases.push(("all taken off", changed(&|frames| frames.clear())));
        cases.push(("one edited", changed(&|frames| frames[2][70] ^= 1)));
        cases.push((
            "the end of one edited",
            changed(&|frames| *frames[2].last_mut().unwrap() ^= 1),
        ));
        for (what, frames) in cases {
            for with_projection in [true, false] {
                let victim = Victim::ending(other);
                // Every victim has other keys: the same act on its own frames.
                let own = victim.frames(name);
                let order: Vec<Vec<u8>> = frames
                    .iter()
                    .map(|frame| {
                        if let Some(at) = whole.iter().position(|one| one == frame) {
                            return own[at].clone();
                        }
                        let mut edited = own[2].clone();
                        let at = if what == "one edited" { 70 } else { edited.len() - 1 };
                        edited[at] ^= 1;
                        edited
                    })
                    .collect();
                victim.write(name, &order.concat());
                if !with_projection {
                    victim.without_projection();
                }
                assert!(victim.is_found(), "{name}: {what}: {:?}", victim.found());
            }
        }
    }
}

#[test]
fn files_of_another_vault_do_not_pass() {
    let other = Victim::new();
    for names in [
        vec!["journal"],
        vec!["access"],
        vec!["keys", "keys.2"],
        vec!["vault", "vault.2"],
        vec!["journal", "access", "keys", "keys.2"],
    ] {
        let victim = Victim::new();
        for name in &names {
            victim.write(name, &other.read(name));
        }
        assert!(victim.is_found(), "{names:?}: {:?}", victim.found());
    }
    let victim = Victim::new();
    fs::remove_dir_all(victim.path("projection")).unwrap();
    copy(&other.path("projection"), &victim.path("projection"));
    assert_eq!(victim.found(), Found::Healed, "a foreign projection is made again");
}

/// Writes both headers after this was done to the slots.
fn with_slots(victim: &Victim, act: impl Fn(&mut Vec<Slot>)) {
    let folder = victim.path("");
    let (mut header, _) = Header::read(&Folder::at(&folder)).unwrap();
    act(&mut header.slots);
    header.generation += 1;
    header.write(&Folder::at(&folder)).unwrap();
}

#[test]
fn slots_that_were_touched_open_nothing() {
    type Act = fn(&mut Vec<Slot>);
    fn costing(slots: &mut [Slot], cost: (u32, u32, u32)) {
        for slot in slots {
            slot.cost = cost;
        }
    }
    let acts: [(&str, Act); 6] = [
        ("swapped", |slots| {
            let (one, two) = (slots[1].sealed.clone(), slots[2].sealed.clone());
            (slots[1].sealed, slots[2].sealed) = (two, one);
        }),
        ("cheaper to guess", |slots| costing(slots, (8, 1, 1))),
        ("cheap and just sane", |slots| costing(slots, (19_456, 2, 1))),
        ("as large as a hundred machines", |slots| costing(slots, (100 << 20, 3, 4))),
        ("one taken out", |slots| drop(slots.remove(2))),
        ("another address", |slots| slots[2].address = [9; 32]),
    ];
    for (what, act) in acts {
        let victim = Victim::new();
        with_slots(&victim, act);
        let found = victim.found();
        let refused =
            matches!(found, Found::Refused(StoreError::HeaderForged | StoreError::WrongPassphrase));
        assert!(refused, "{what}: {found:?}");
    }
    let (victim, other) = (Victim::new(), Victim::new());
    let (header, _) = Header::read(&Folder::at(&other.path(""))).unwrap();
    with_slots(&victim, |slots| *slots = header.slots.clone());
    assert!(victim.is_found(), "slots of another vault");
}

#[test]
fn every_byte_of_both_headers_counts() {
    let victim = Victim::new();
    let whole = victim.read(NAMES[0]);
    for at in 0..whole.len() {
        let mut flipped = whole.clone();
        flipped[at] ^= 0x10;
        for name in NAMES {
            victim.write(name, &flipped);
        }
        let damaged = Header::read(&Folder::at(&victim.path("")));
        assert_eq!(damaged.err(), Some(StoreError::HeaderDamaged), "byte {at}");
    }
}

#[test]
fn yesterdays_folder_is_told_by_the_anchor_alone() {
    let victim = Victim::new();
    let yesterday = victim.dir.path().join("yesterday");
    copy(&victim.path(""), &yesterday);
    let mut opened = at_work(Vault::unlock(&victim.path(""), &access()).unwrap());
    ask_for_contact(&mut opened, DateTime::UNIX_EPOCH);
    let anchor = opened.vault.verify().head;
    opened.close();
    fs::remove_dir_all(victim.path("")).unwrap();
    copy(&yesterday, &victim.path(""));
    assert_eq!(victim.found(), Found::Nothing);
    let vault = Vault::unlock(&victim.path(""), &access()).unwrap().vault;
    assert!(!vault.knows(&anchor));
}
