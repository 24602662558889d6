//! Wrong passphrases, counted beside the vault: nobody who has none can write in it.
//!
//! One dot per try and nothing else. Who opens the vault next takes the number over into the
//! access log.

use std::fs::{self, OpenOptions};
use std::io::Write as _;
use std::os::unix::fs::OpenOptionsExt as _;
use std::path::Path;

/// The name of the file in the vault's folder.
pub const NAME: &str = "failed";
/// More are not counted.
const MOST: u64 = 100_000;

/// Counts one more.
pub(super) fn note(folder: &Path) {
    if u64::from(count(folder)) < MOST {
        let file = OpenOptions::new().create(true).append(true).mode(0o600).open(folder.join(NAME));
        // Where nothing can be written nobody gets in either.
        drop(file.and_then(|mut file| file.write_all(b".")));
    }
}

/// Counts one less: two ways to read what was given were one try.
pub fn take_back(folder: &Path) {
    let one_less = u64::from(count(folder)).saturating_sub(1);
    let file = OpenOptions::new().write(true).open(folder.join(NAME));
    // Where it cannot be taken back one too many is told.
    drop(file.and_then(|file| file.set_len(one_less)));
}

/// How often somebody tried in vain.
pub(super) fn count(folder: &Path) -> u32 {
    let length = fs::metadata(folder.join(NAME)).map_or(0, |found| found.len());
    u32::try_from(length).unwrap_or(u32::MAX)
}

/// Forgets it.
pub(super) fn forget(folder: &Path) {
    drop(fs::remove_file(folder.join(NAME)));
}
