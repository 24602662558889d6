//! Folders as a whole.

use std::fs;
use std::path::{Path, PathBuf};

/// Copies a folder with everything below it.
pub(crate) fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder");
    for item in fs::read_dir(from).expect("a folder").flatten() {
        let target = to.join(item.file_name());
        if item.path().is_dir() {
            copy(&item.path(), &target);
        } else {
            fs::copy(item.path(), target).expect("a copy");
        }
    }
}

/// Every file below a folder, in order.
pub(crate) fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for item in fs::read_dir(folder).expect("a folder").flatten() {
        if item.path().is_dir() {
            found.extend(files(&item.path()));
        } else {
            found.push(item.path());
        }
    }
    found.sort();
    found
}
