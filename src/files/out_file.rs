//! A file for somebody else to read: written whole or not at all, private, and never over anything
//! that is not a file.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write as _};
use std::os::unix::fs::OpenOptionsExt as _;
use std::path::{Path, PathBuf};

use thiserror::Error;

use crate::sheets::SheetProblem;

/// How many leftovers of earlier, killed runs are stepped over.
const TRIES: u32 = 100;

/// Why a file could not be written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum OutProblem {
    /// There is something else of this name.
    #[error("the target is not a regular file")]
    NotAFile,
    /// The system refused.
    #[error("cannot be written: {0}")]
    Io(io::ErrorKind),
}

impl From<SheetProblem> for OutProblem {
    fn from(_: SheetProblem) -> Self {
        Self::Io(io::ErrorKind::InvalidData)
    }
}

/// Writes the bytes to `target` whole or not at all, readable for the owner only. An earlier file
/// of that name is replaced.
///
/// # Errors
/// [`OutProblem`] when the target is not a file, or when the system refuses.
pub fn write(target: &Path, bytes: &[u8]) -> Result<(), OutProblem> {
    if fs::symlink_metadata(target).is_ok_and(|found| !found.is_file()) {
        return Err(OutProblem::NotAFile);
    }
    let (path, file) = open_beside(target).map_err(|error| OutProblem::Io(error.kind()))?;
    fill(file, bytes).and_then(|()| fs::rename(&path, target)).map_err(|error| {
        // The first failure is the one to tell; a leftover is private and harmless.
        drop(fs::remove_file(&path));
        OutProblem::Io(error.kind())
    })?;
    sync_folder(target).map_err(|error| OutProblem::Io(error.kind()))
}

fn open_beside(target: &Path) -> io::Result<(PathBuf, File)> {
    let name = target.file_name().ok_or(io::ErrorKind::InvalidInput)?.to_string_lossy();
    let process = std::process::id();
    for attempt in 0..TRIES {
        let path = target.with_file_name(format!(".{name}.{process}.{attempt}.part"));
        match OpenOptions::new().write(true).create_new(true).mode(0o600).open(&path) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            Err(error) => return Err(error),
            Ok(file) => return Ok((path, file)),
        }
    }
    Err(io::ErrorKind::AlreadyExists.into())
}

fn fill(mut file: File, bytes: &[u8]) -> io::Result<()> {
    file.write_all(bytes)?;
    file.sync_all()
}

/// The new name is lasting only when the folder is.
fn sync_folder(target: &Path) -> io::Result<()> {
    let folder = target.parent().filter(|folder| !folder.as_os_str().is_empty());
    File::open(folder.unwrap_or(Path::new(".")))?.sync_all()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::os::unix::fs::{PermissionsExt as _, symlink};

    #[test]
    fn the_file_is_private_replaced_whole_and_leaves_nothing_behind() {
        let dir = tempfile::tempdir().unwrap();
        let target = dir.path().join("rejects.csv");
        fs::write(&target, "old and longer than the new one").unwrap();
        fs::set_permissions(&target, fs::Permissions::from_mode(0o644)).unwrap();
        write(&target, b"new").unwrap();
        assert_eq!(fs::read(&target).unwrap(), b"new");
        assert_eq!(fs::metadata(&target).unwrap().permissions().mode() & 0o777, 0o600);
        assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 1);
    }

    #[test]
    fn a_target_that_is_no_file_is_left_alone() {
        let dir = tempfile::tempdir().unwrap();
        let (file, link) = (dir.path().join("file"), dir.path().join("link"));
        fs::write(&file, "kept").unwrap();
        symlink(&file, &link).unwrap();
        for target in [link.as_path(), dir.path(), Path::new("/dev/null")] {
            assert_eq!(write(target, b"x"), Err(OutProblem::NotAFile), "{}", target.display());
        }
        assert_eq!(fs::read(&file).unwrap(), b"kept");
        let nowhere = dir.path().join("none").join("rejects.csv");
        assert_eq!(write(&nowhere, b"x"), Err(OutProblem::Io(io::ErrorKind::NotFound)));
    }
}
