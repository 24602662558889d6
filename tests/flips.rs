//! One flipped bit anywhere in any file: what is read is what was written, or the damage is named.
//! Drawn by file and then by byte, because nearly all bytes are the projection's.
//!
//! `TREDE_FLIPS=20000 cargo test --test hard flips` tries harder than the default.

use std::fs;
use std::path::{Path, PathBuf};

use chrono::DateTime;
use trede::demo::Size;
use trede::domain::{Caseload, Noted};
use trede::store::{StoreError, Vault};

use crate::support::files::files;
use crate::support::table::{access, sealed};

fn times() -> u64 {
    std::env::var("TREDE_FLIPS").ok().and_then(|n| n.parse().ok()).unwrap_or(250)
}

/// A sealed vault with a little past; what it holds.
fn made(folder: &Path) -> Caseload {
    let opened = sealed(folder, Size { residents: 8, offers: 4, seed: 5 });
    let caseload = opened.caseload().clone();
    let mut vault = opened.into_vault();
    for line in caseload.lines() {
        vault.note(Noted::Read(line.id), DateTime::UNIX_EPOCH).unwrap();
    }
    let expected = vault.caseload_at(caseload.head()).unwrap();
    drop(caseload);
    vault.close();
    expected
}

fn same(one: &Caseload, other: &Caseload) -> bool {
    one.lines().eq(other.lines())
        && one.offers().eq(other.offers())
        && one.lines().all(|line| one.file(line.id) == other.file(line.id))
}

#[test]
fn no_flipped_bit_is_read_as_something_else() {
    let dir = tempfile::tempdir().unwrap();
    let folder = dir.path().join("v");
    let expected = made(&folder);
    drop(Vault::unlock(&folder, &access()).unwrap());
    let whole: Vec<(PathBuf, Vec<u8>)> =
        files(&folder).into_iter().map(|path| (path.clone(), fs::read(&path).unwrap())).collect();
    let whole: Vec<(PathBuf, Vec<u8>)> =
        whole.into_iter().filter(|(_, bytes)| !bytes.is_empty()).collect();
    let mut hit = std::collections::BTreeMap::new();
    let (mut intact, mut healed, mut named) = (0, 0, 0);
    for round in 0..times() {
        let lot = usize::try_from(round.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 8).unwrap();
        let (path, bytes) = &whole[usize::try_from(round).unwrap() % whole.len()];
        let (at, bit) = (lot % bytes.len(), lot / bytes.len() % 8);
        *hit.entry(path.file_name().unwrap().to_owned()).or_insert(0) += 1;
        fs::remove_dir_all(&folder).unwrap();
        for (path, bytes) in &whole {
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, bytes).unwrap();
        }
        let mut flipped = bytes.clone();
        flipped[at] ^= 1 << bit;
        fs::write(path, flipped).unwrap();
        match Vault::unlock(&folder, &access()) {
            Ok(opened) => {
                let mut vault = opened.vault;
                let report = vault.verify();
                if report.problems.is_empty() {
                    assert!(same(&expected, &opened.caseload), "{path:?} byte {at} bit {bit}");
                    *if opened.notices.is_empty() { &mut intact } else { &mut healed } += 1;
                } else {
                    named += 1;
                }
            }
            Err(
                StoreError::Damaged { .. }
                | StoreError::Short { .. }
                | StoreError::HeaderDamaged
                | StoreError::NewerFormat { .. },
            ) => named += 1,
            Err(other) => panic!("{path:?} byte {at} bit {bit}: {other:?}"),
        }
    }
    for name in ["vault", "vault.2", "keys", "keys.2", "journal", "access", "anchor", "anchor.2"] {
        assert!(hit.get(std::ffi::OsStr::new(name)) >= Some(&10), "{name} was hardly hit");
    }
    assert!(healed > 0 && named > 0, "{intact} intact, {healed} healed, {named} named");
}
