//! Folders as a whole.

use std::fs::{self, Permissions};
use std::os::unix::fs::PermissionsExt as _;
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

/// A folder in memory, to be laid down as often as one likes.
pub(crate) struct Kept(Vec<(PathBuf, u32, Option<Vec<u8>>)>);

impl Kept {
    /// Takes up a folder with everything below it, and who may read it.
    pub(crate) fn of(folder: &Path) -> Self {
        fn walk(at: &Path, under: &Path, found: &mut Vec<(PathBuf, u32, Option<Vec<u8>>)>) {
            let mode = fs::metadata(at).expect("there").permissions().mode();
            let content = at.is_file().then(|| fs::read(at).expect("a file"));
            found.push((at.strip_prefix(under).expect("below").to_owned(), mode, content));
            if at.is_dir() {
                for item in fs::read_dir(at).expect("a folder").flatten() {
                    walk(&item.path(), under, found);
                }
            }
        }
        let mut found = Vec::new();
        walk(folder, folder, &mut found);
        Self(found)
    }

    /// Lays it down at a place where nothing is.
    pub(crate) fn lay(&self, to: &Path) {
        for (path, mode, content) in &self.0 {
            // The folder itself has no name below itself, and a slash behind it would ask for one.
            let place = if path.as_os_str().is_empty() { to.to_owned() } else { to.join(path) };
            match content {
                Some(bytes) => fs::write(&place, bytes).expect("a file"),
                None => fs::create_dir(&place).expect("a folder"),
            }
            fs::set_permissions(&place, Permissions::from_mode(*mode)).expect("permissions");
        }
    }
}
