//! Wrong passphrases, counted beside the vault: nobody who has none can write in it.
//!
//! One dot per try and nothing else. Who opens the vault next takes the number over into the
//! access log.

use crate::store::small_files::SmallFiles;

/// The name of the file in the vault's folder.
pub const NAME: &str = "failed";
/// More are not counted.
const MOST: u64 = 100_000;

/// Counts one more.
pub(super) fn note(files: &dyn SmallFiles) {
    if u64::from(count(files)) < MOST {
        // Where nothing can be written nobody gets in either.
        drop(files.append(NAME, b"."));
    }
}

/// Counts one less: two ways to read what was given were one try.
pub fn take_back(files: &dyn SmallFiles) {
    let one_less = u64::from(count(files)).saturating_sub(1);
    // Where it cannot be taken back one too many is told.
    drop(files.cut(NAME, one_less));
}

/// How often somebody tried in vain.
pub(super) fn count(files: &dyn SmallFiles) -> u32 {
    u32::try_from(files.length(NAME).unwrap_or(0)).unwrap_or(u32::MAX)
}

/// Forgets it.
pub(super) fn forget(files: &dyn SmallFiles) {
    drop(files.remove(NAME));
}
