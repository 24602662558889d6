//! How much may still be written.

use std::fs;
use std::path::Path;

use rustix::fs::statvfs;
use rustix::process::{Resource, getrlimit};

/// So many bytes must be free before the engine of the projection is given anything: it holds back
/// up to half a megabyte and writes it when it must, and a snapshot beside it when it opens. Less
/// than the megabyte that anyone can free.
pub const NEED: u64 = 768 << 10;

/// So many must be free before it may write what it was given: one whole segment and a little.
pub const HELD_BACK: u64 = 528 << 10;

/// Whether this folder, or the one that it will be made in, can take so many more bytes. A system
/// that does not say has room.
pub fn is_there(folder: &Path, bytes: u64) -> bool {
    let there = folder.ancestors().find(|place| place.exists());
    let free = there.and_then(|place| statvfs(place).ok());
    let free = free.map_or(u64::MAX, |disk| disk.f_bavail.saturating_mul(disk.f_frsize));
    free >= bytes && may_grow(folder, bytes)
}

/// Whether a file as large as the largest one there may grow by so much: the limit of a process
/// (`ulimit -f`) is a full disk of its own.
fn may_grow(folder: &Path, bytes: u64) -> bool {
    let Some(limit) = getrlimit(Resource::Fsize).current else { return true };
    let items = fs::read_dir(folder).into_iter().flatten().flatten();
    let sizes = items.filter_map(|item| Some(item.metadata().ok()?.len()));
    sizes.max().unwrap_or(0).saturating_add(bytes) <= limit
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_little_fits_and_everything_does_not_also_before_the_folder_is_made() {
        let dir = tempfile::tempdir().unwrap();
        for folder in [dir.path().to_path_buf(), dir.path().join("not/yet")] {
            assert!(is_there(&folder, 1));
            assert!(!is_there(&folder, u64::MAX));
        }
    }
}
