//! A real disk, small enough to fill.

use std::fs::{self, File};
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};

use rustix::fs::statvfs;
use tempfile::TempDir;

/// A tmpfs of 24 MB.
pub(crate) struct Disk {
    folder: TempDir,
}

impl Disk {
    /// Mounts one; `None`, and a line that says so, where that is not allowed.
    pub(crate) fn mount() -> Option<Self> {
        let folder = tempfile::tempdir().expect("a folder");
        let mut mount = Command::new("mount");
        mount.args(["-t", "tmpfs", "-o", "size=24m", "trede"]).arg(folder.path());
        let mounted = mount.stderr(Stdio::null()).status();
        if mounted.is_ok_and(|status| status.success()) {
            return Some(Self { folder });
        }
        writeln!(std::io::stderr(), "not tested: no disk can be mounted here (needs root)").ok();
        None
    }

    pub(crate) fn path(&self) -> &Path {
        self.folder.path()
    }

    fn free(&self) -> u64 {
        let disk = statvfs(self.path()).expect("a disk");
        disk.f_bavail * disk.f_frsize
    }

    /// Leaves this many bytes.
    pub(crate) fn leave(&self, bytes: u64) {
        let ballast = self.path().join("ballast");
        if ballast.exists() {
            fs::remove_file(&ballast).expect("removed");
        }
        let size = self.free().saturating_sub(bytes);
        let zeros = vec![0; usize::try_from(size).expect("a size")];
        File::create(ballast).and_then(|mut file| file.write_all(&zeros)).expect("filled");
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        // Lazily: a program that hangs holds it, and the failure to be seen is that one.
        Command::new("umount").arg("-l").arg(self.folder.path()).status().ok();
    }
}
