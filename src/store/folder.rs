//! Folders and files that only their owner can read, whatever the umask.

use std::fs::{self, DirBuilder, File, OpenOptions, Permissions};
use std::io::{self, Write as _};
use std::os::unix::fs::{DirBuilderExt, MetadataExt, OpenOptionsExt, PermissionsExt};
use std::path::Path;

/// Makes the folder, and those above it, where they are missing; it becomes private (0700).
///
/// # Errors
/// What the system answers.
pub fn private_folder(path: &Path) -> io::Result<()> {
    DirBuilder::new().recursive(true).mode(0o700).create(path)?;
    fs::set_permissions(path, Permissions::from_mode(0o700))
}

/// Makes the folder, private, where it is missing; one that is there belongs to whoever made it, and
/// stays as it is.
///
/// # Errors
/// What the system answers.
pub fn folder_there(path: &Path) -> io::Result<()> {
    DirBuilder::new().recursive(true).mode(0o700).create(path)
}

/// Opens a file for reading and writing, made where it is missing; it becomes private (0600).
///
/// # Errors
/// What the system answers.
pub fn private_file(path: &Path) -> io::Result<File> {
    let file = OpenOptions::new()
        .read(true)
        .write(true)
        .create(true)
        .truncate(false)
        .mode(0o600)
        .open(path)?;
    file.set_permissions(Permissions::from_mode(0o600))?;
    Ok(file)
}

/// Makes everything in this folder private, however deep.
///
/// # Errors
/// What the system answers.
pub fn make_private(folder: &Path) -> io::Result<()> {
    fs::set_permissions(folder, Permissions::from_mode(0o700))?;
    for item in fs::read_dir(folder)? {
        let item = item?;
        let kind = item.file_type()?;
        if kind.is_dir() {
            make_private(&item.path())?;
        } else if kind.is_file() {
            fs::set_permissions(item.path(), Permissions::from_mode(0o600))?;
        }
    }
    Ok(())
}

/// Makes names given in this folder last a power cut.
///
/// # Errors
/// What the system answers.
pub fn sync_folder(folder: &Path) -> io::Result<()> {
    File::open(folder)?.sync_all()
}

/// Writes a private file whole or not at all: beside it, synced, then renamed over it.
///
/// # Errors
/// What the system answers; the old content stands then.
pub fn replace_file(folder: &Path, name: &str, bytes: &[u8]) -> io::Result<()> {
    let beside = folder.join(format!("{name}.new"));
    let mut file = private_file(&beside)?;
    file.set_len(0)?;
    file.write_all(bytes)?;
    file.sync_all()?;
    fs::rename(&beside, folder.join(name))?;
    sync_folder(folder)
}

/// Whether a vault's folder is only to be read: somebody made it or a file in it so, or the system
/// does not let it be written. Looks at the files' own bits, because for root the system allows
/// everything.
pub fn is_still(folder: &Path) -> bool {
    let writable = |path: &Path| {
        fs::metadata(path).map_or(true, |found| found.permissions().mode() & 0o200 != 0)
    };
    let mut files = fs::read_dir(folder).into_iter().flatten().flatten();
    let still =
        !writable(folder) || files.any(|item| item.path().is_file() && !writable(&item.path()));
    still || rustix::fs::access(folder, rustix::fs::Access::WRITE_OK).is_err()
}

/// Whether this folder belongs to somebody else: what lies in it may be a trap.
///
/// # Errors
/// What the system answers.
pub fn is_of_somebody_else(folder: &Path) -> io::Result<bool> {
    let owner = fs::metadata(folder)?.uid();
    Ok(is_foreign(owner, rustix::process::geteuid().as_raw()))
}

const fn is_foreign(owner: u32, user: u32) -> bool {
    owner != user
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mode(path: &Path) -> u32 {
        fs::metadata(path).unwrap().permissions().mode() & 0o777
    }

    #[test]
    fn a_folder_of_mine_is_mine_and_one_of_another_is_not() {
        let dir = tempfile::tempdir().unwrap();
        assert!(!is_of_somebody_else(dir.path()).unwrap());
        assert!(is_foreign(0, 1_000) && is_foreign(1_000, 0) && !is_foreign(7, 7));
    }

    #[test]
    fn what_is_made_or_found_open_becomes_private() {
        let dir = tempfile::tempdir().unwrap();
        let folder = dir.path().join("a/b");
        private_folder(&folder).unwrap();
        fs::set_permissions(&folder, Permissions::from_mode(0o755)).unwrap();
        fs::write(folder.join("x"), "x").unwrap();
        fs::set_permissions(folder.join("x"), Permissions::from_mode(0o644)).unwrap();
        make_private(&folder).unwrap();
        assert_eq!((mode(&folder), mode(&folder.join("x"))), (0o700, 0o600));
        replace_file(&folder, "y", b"1").unwrap();
        replace_file(&folder, "y", b"2").unwrap();
        assert_eq!(fs::read(folder.join("y")).unwrap(), b"2");
        assert_eq!(mode(&folder.join("y")), 0o600);
        assert!(!folder.join("y.new").exists());
    }
}
