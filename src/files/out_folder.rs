//! A folder for somebody else to read: it gets its name only when all that belongs in it is there.

use std::fs::{self, DirBuilder, File, OpenOptions};
use std::io::{self, BufWriter, Write as _};
use std::os::unix::fs::{DirBuilderExt as _, OpenOptionsExt as _};
use std::path::{Path, PathBuf};

use super::out_file::OutProblem;
use crate::digest::{Hash, Running};

/// A folder that is being filled beside the place where it will be. Dropped before it is finished,
/// it is gone.
#[derive(Debug)]
pub struct OutFolder {
    part: PathBuf,
    target: PathBuf,
    finished: bool,
}

/// A file of lines in such a folder.
#[derive(Debug)]
pub struct Lines {
    file: BufWriter<File>,
    hash: Running,
    count: u64,
}

/// A file that was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Written {
    /// How many lines.
    pub lines: u64,
    /// SHA-256 of its bytes.
    pub hash: Hash,
}

fn io(error: &io::Error) -> OutProblem {
    OutProblem::Io(error.kind())
}

/// Whether something stands in the way of a new folder: an empty one does not.
pub fn is_taken(target: &Path) -> bool {
    match fs::symlink_metadata(target) {
        Err(_) => false,
        Ok(found) if found.is_dir() => {
            fs::read_dir(target).map_or(true, |mut inside| inside.next().is_some())
        }
        Ok(_) => true,
    }
}

impl OutFolder {
    /// Begins a folder that only its owner can read.
    ///
    /// # Errors
    /// [`OutProblem`] where there is something already, or the system refuses.
    pub fn begin(target: &Path) -> Result<Self, OutProblem> {
        if is_taken(target) {
            return Err(OutProblem::NotAFile);
        }
        let name = target.file_name().ok_or(OutProblem::NotAFile)?.to_string_lossy();
        let part = target.with_file_name(format!(".{name}.{}.part", std::process::id()));
        DirBuilder::new().mode(0o700).create(&part).map_err(|error| io(&error))?;
        Ok(Self { part, target: target.to_path_buf(), finished: false })
    }

    /// A folder in it.
    ///
    /// # Errors
    /// [`OutProblem`]; so for all that write.
    pub fn folder(&self, name: &str) -> Result<(), OutProblem> {
        DirBuilder::new().mode(0o700).create(self.part.join(name)).map_err(|error| io(&error))
    }

    fn file(&self, name: &str) -> io::Result<File> {
        OpenOptions::new().write(true).create_new(true).mode(0o600).open(self.part.join(name))
    }

    /// Writes a whole file.
    ///
    /// # Errors
    /// [`OutProblem`].
    pub fn write(&self, name: &str, bytes: &[u8]) -> Result<(), OutProblem> {
        let written = self.file(name).and_then(|mut file| {
            file.write_all(bytes)?;
            file.sync_all()
        });
        written.map_err(|error| io(&error))
    }

    /// Begins a file of lines.
    ///
    /// # Errors
    /// [`OutProblem`].
    pub fn lines(&self, name: &str) -> Result<Lines, OutProblem> {
        let file = BufWriter::new(self.file(name).map_err(|error| io(&error))?);
        Ok(Lines { file, hash: Running::default(), count: 0 })
    }

    /// Gives the folder its name: from here on it is there, and whole.
    ///
    /// # Errors
    /// [`OutProblem`]; nothing is left then.
    pub fn finish(mut self) -> Result<(), OutProblem> {
        let there = File::open(&self.part).and_then(|folder| folder.sync_all());
        let named = there.and_then(|()| fs::rename(&self.part, &self.target));
        named.map_err(|error| io(&error))?;
        self.finished = true;
        let parent = self.target.parent().filter(|parent| !parent.as_os_str().is_empty());
        let parent = File::open(parent.unwrap_or(Path::new(".")));
        parent.and_then(|parent| parent.sync_all()).map_err(|error| io(&error))
    }
}

impl Drop for OutFolder {
    fn drop(&mut self) {
        if !self.finished {
            // What cannot be removed is private, and under no name that anybody looks for.
            drop(fs::remove_dir_all(&self.part));
        }
    }
}

impl Lines {
    /// Writes one line.
    ///
    /// # Errors
    /// [`OutProblem`].
    pub fn line(&mut self, line: &str) -> Result<(), OutProblem> {
        for piece in [line.as_bytes(), b"\n"] {
            self.hash.take(piece);
            self.file.write_all(piece).map_err(|error| io(&error))?;
        }
        self.count += 1;
        Ok(())
    }

    /// Ends the file; it is on the disk.
    ///
    /// # Errors
    /// [`OutProblem`].
    pub fn end(self) -> Result<Written, OutProblem> {
        let Self { file, hash, count } = self;
        let file = file.into_inner().map_err(|error| io(error.error()))?;
        file.sync_all().map_err(|error| io(&error))?;
        Ok(Written { lines: count, hash: hash.end() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::os::unix::fs::PermissionsExt as _;

    #[test]
    fn a_folder_is_there_whole_or_not_at_all_and_private() {
        let dir = tempfile::tempdir().unwrap();
        let target = dir.path().join("out");
        let half = OutFolder::begin(&target).unwrap();
        half.write("a", b"x").unwrap();
        assert!(!target.exists());
        drop(half);
        assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 0, "nothing left");
        let whole = OutFolder::begin(&target).unwrap();
        whole.folder("b").unwrap();
        let mut lines = whole.lines("b/c.jsonl").unwrap();
        lines.line("1").unwrap();
        lines.line("2").unwrap();
        let written = lines.end().unwrap();
        let hash = crate::digest::sha256(&[b"1\n2\n"]);
        assert_eq!(written, Written { lines: 2, hash });
        whole.finish().unwrap();
        for (path, mode) in [("", 0o700), ("b", 0o700), ("b/c.jsonl", 0o600)] {
            let found = fs::metadata(target.join(path)).unwrap().permissions().mode();
            assert_eq!(found & 0o777, mode, "{path}");
        }
        assert_eq!(OutFolder::begin(&target).unwrap_err(), OutProblem::NotAFile, "not over it");
        assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 1);
    }
}
