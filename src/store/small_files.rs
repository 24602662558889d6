//! Small files that everybody of a vault shares: header, keys, lists, flags, notes left aside, and
//! the lock. Whoever reads or writes one knows its name alone; where they lie is said here, once.
//!
//! What grows or is written over in place is none of these: the chains and the anchor are media.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Read as _, Write as _};
use std::os::unix::fs::OpenOptionsExt as _;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use crate::store::error::StoreError;
use crate::store::folder::{folder_there, replace_file, sync_folder};
use crate::store::lock::Lock;

/// For [`SmallFiles::read`]: however long the file is.
pub const ANY: u64 = u64::MAX;

/// A file that is there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// Its name.
    pub name: String,
    /// When it was written, where that is known.
    pub written: Option<SystemTime>,
}

/// Small files that everybody of a vault shares: read whole, written whole or not at all.
pub trait SmallFiles: Send + Sync {
    /// All bytes of a file; `None` where it is not there.
    ///
    /// # Errors
    /// [`io::ErrorKind::InvalidData`] where it has more than `at_most` bytes, or is no file that
    /// ends; else what the system answers, so for all of these.
    fn read(&self, name: &str, at_most: u64) -> io::Result<Option<Vec<u8>>>;

    /// How many bytes a file has; `None` where it is not there or cannot be looked at.
    fn length(&self, name: &str) -> Option<u64>;

    /// Whether there is a file of this name.
    fn has(&self, name: &str) -> bool {
        self.length(name).is_some()
    }

    /// Writes a file whole or not at all; lasting when it returns.
    ///
    /// # Errors
    /// The old content stands then, or the new one that might not last.
    fn replace(&self, name: &str, bytes: &[u8]) -> io::Result<()>;

    /// Adds bytes at the end of a file, made where it is missing; many may do so at once. A power cut
    /// may take them away.
    ///
    /// # Errors
    /// What the system answers.
    fn append(&self, name: &str, bytes: &[u8]) -> io::Result<()>;

    /// Cuts a file that is there to this length; a power cut may undo it.
    ///
    /// # Errors
    /// What the system answers.
    fn cut(&self, name: &str, length: u64) -> io::Result<()>;

    /// Takes a file away; whether it was there. Lasting after [`SmallFiles::sync`].
    ///
    /// # Errors
    /// It may still be there then.
    fn remove(&self, name: &str) -> io::Result<bool>;

    /// Gives a file another name, in the place of whatever was called so.
    ///
    /// # Errors
    /// It is called as before then.
    fn rename(&self, from: &str, to: &str) -> io::Result<()>;

    /// The files whose names begin so, in no order; none where that cannot be found out.
    fn names(&self, beginning: &str) -> Vec<Listed>;

    /// Returns when names that were given and taken would survive a power cut.
    ///
    /// # Errors
    /// What the system answers.
    fn sync(&self) -> io::Result<()>;

    /// Makes the place where they lie, private, where it is missing.
    ///
    /// # Errors
    /// What the system answers.
    fn make_place(&self) -> io::Result<()>;

    /// Keeps everybody else from writing as long as the lock lives.
    ///
    /// # Errors
    /// [`StoreError::Locked`] where somebody else does.
    fn hold(&self) -> Result<Lock, StoreError>;
}

/// Small files in a folder of this machine: a vault's, or a backup's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Folder(PathBuf);

impl Folder {
    /// Those in this folder, which need not be there yet.
    pub fn at(path: &Path) -> Self {
        Self(path.to_path_buf())
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }
}

/// `None` where something is not there.
fn there<T>(answer: io::Result<T>) -> io::Result<Option<T>> {
    match answer {
        Err(gone) if gone.kind() == io::ErrorKind::NotFound => Ok(None),
        answer => answer.map(Some),
    }
}

fn bytes_of(path: &Path, at_most: u64) -> io::Result<Vec<u8>> {
    let found = fs::metadata(path)?;
    let none_of_ours = || io::Error::from(io::ErrorKind::InvalidData);
    // The system says itself that a folder is not read; a pipe would be waited for.
    if !found.is_dir() && !found.is_file() {
        return Err(none_of_ours());
    }
    let mut bytes = Vec::new();
    let read = File::open(path)?.take(at_most.saturating_add(1)).read_to_end(&mut bytes)?;
    if read as u64 > at_most { Err(none_of_ours()) } else { Ok(bytes) }
}

impl SmallFiles for Folder {
    fn read(&self, name: &str, at_most: u64) -> io::Result<Option<Vec<u8>>> {
        there(bytes_of(&self.path(name), at_most))
    }

    fn length(&self, name: &str) -> Option<u64> {
        fs::metadata(self.path(name)).ok().map(|found| found.len())
    }

    fn replace(&self, name: &str, bytes: &[u8]) -> io::Result<()> {
        replace_file(&self.0, name, bytes)
    }

    fn append(&self, name: &str, bytes: &[u8]) -> io::Result<()> {
        let mut options = OpenOptions::new();
        options.create(true).append(true).mode(0o600).open(self.path(name))?.write_all(bytes)
    }

    fn cut(&self, name: &str, length: u64) -> io::Result<()> {
        OpenOptions::new().write(true).open(self.path(name))?.set_len(length)
    }

    fn remove(&self, name: &str) -> io::Result<bool> {
        there(fs::remove_file(self.path(name))).map(|gone| gone.is_some())
    }

    fn rename(&self, from: &str, to: &str) -> io::Result<()> {
        fs::rename(self.path(from), self.path(to))
    }

    fn names(&self, beginning: &str) -> Vec<Listed> {
        let items = fs::read_dir(&self.0).into_iter().flatten().flatten();
        let listed = |item: fs::DirEntry| {
            let name = item.file_name().into_string().ok()?;
            name.starts_with(beginning).then(|| {
                let written = item.metadata().and_then(|found| found.modified()).ok();
                Listed { name, written }
            })
        };
        items.filter_map(listed).collect()
    }

    fn sync(&self) -> io::Result<()> {
        sync_folder(&self.0)
    }

    fn make_place(&self) -> io::Result<()> {
        folder_there(&self.0)
    }

    fn hold(&self) -> Result<Lock, StoreError> {
        Lock::take(&self.0)
    }
}

/// Small files in memory whose operations can be made to fail, for tests of the store.
#[cfg(test)]
#[expect(clippy::cast_possible_truncation, reason = "files of a few kilobytes")]
pub(crate) mod memory {
    use super::{Listed, Lock, SmallFiles, StoreError, io};
    use std::collections::BTreeMap;
    use std::ops::Range;
    use std::sync::{Arc, Mutex};

    #[derive(Debug, Default)]
    pub(crate) struct State {
        files: BTreeMap<String, Vec<u8>>,
        pub(crate) operations: u64,
        /// The operations that fail; reading never does.
        pub(crate) failing: Range<u64>,
        /// They fail though they were done: what came after did not work.
        pub(crate) late: bool,
    }

    #[derive(Debug, Default)]
    pub(crate) struct Memory {
        pub(crate) state: Mutex<State>,
        held: Arc<()>,
    }

    impl Memory {
        fn act<T>(&self, act: impl FnOnce(&mut BTreeMap<String, Vec<u8>>) -> T) -> io::Result<T> {
            let mut state = self.state.lock().unwrap();
            let now = state.operations;
            state.operations += 1;
            let fails = state.failing.contains(&now);
            if fails && !state.late {
                return Err(io::ErrorKind::StorageFull.into());
            }
            let done = act(&mut state.files);
            if fails { Err(io::ErrorKind::StorageFull.into()) } else { Ok(done) }
        }
    }

    impl SmallFiles for Memory {
        fn read(&self, name: &str, at_most: u64) -> io::Result<Option<Vec<u8>>> {
            let bytes = self.state.lock().unwrap().files.get(name).cloned();
            let fits = bytes.as_ref().is_none_or(|bytes| bytes.len() as u64 <= at_most);
            if fits { Ok(bytes) } else { Err(io::ErrorKind::InvalidData.into()) }
        }

        fn length(&self, name: &str) -> Option<u64> {
            self.state.lock().unwrap().files.get(name).map(|bytes| bytes.len() as u64)
        }

        fn replace(&self, name: &str, bytes: &[u8]) -> io::Result<()> {
            self.act(|files| drop(files.insert(name.to_owned(), bytes.to_vec())))
        }

        fn append(&self, name: &str, bytes: &[u8]) -> io::Result<()> {
            self.act(|files| files.entry(name.to_owned()).or_default().extend_from_slice(bytes))
        }

        fn cut(&self, name: &str, length: u64) -> io::Result<()> {
            let cut =
                self.act(|files| files.get_mut(name).map(|bytes| bytes.resize(length as usize, 0)));
            cut?.ok_or_else(|| io::ErrorKind::NotFound.into())
        }

        fn remove(&self, name: &str) -> io::Result<bool> {
            self.act(|files| files.remove(name).is_some())
        }

        fn rename(&self, from: &str, to: &str) -> io::Result<()> {
            let named = self.act(|files| {
                let bytes = files.remove(from)?;
                files.insert(to.to_owned(), bytes);
                Some(())
            });
            named?.ok_or_else(|| io::ErrorKind::NotFound.into())
        }

        fn names(&self, beginning: &str) -> Vec<Listed> {
            let state = self.state.lock().unwrap();
            let names = state.files.keys().filter(|name| name.starts_with(beginning));
            names.map(|name| Listed { name: name.clone(), written: None }).collect()
        }

        fn sync(&self) -> io::Result<()> {
            self.act(|_files| ())
        }

        fn make_place(&self) -> io::Result<()> {
            self.act(|_files| ())
        }

        fn hold(&self) -> Result<Lock, StoreError> {
            let held = Arc::clone(&self.held);
            if Arc::strong_count(&held) > 2 { Err(StoreError::Locked) } else { Ok(Lock::of(held)) }
        }
    }

    /// Does something as often as it has operations, each time with another one that fails, and all
    /// after it too: before it is done, and after; `is_right` says whether what lies there will do.
    pub(crate) fn failing_at_each<T>(
        begin: impl Fn(&Memory),
        act: impl Fn(&Memory) -> Result<T, StoreError>,
        is_right: impl Fn(&Memory) -> bool,
    ) {
        let whole = Memory::default();
        begin(&whole);
        let first = whole.state.lock().unwrap().operations;
        assert!(act(&whole).is_ok());
        let end = whole.state.lock().unwrap().operations;
        assert!(end > first && is_right(&whole));
        for at in first..end {
            for (until, late) in [(at + 1, false), (at + 1, true), (end, false), (end, true)] {
                let files = Memory::default();
                begin(&files);
                files.state.lock().unwrap().failing = at..until;
                files.state.lock().unwrap().late = late;
                // Whatever it answers: what lies there counts.
                act(&files).ok();
                assert!(is_right(&files), "operation {at}..{until} of {end}, late: {late}");
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::memory::Memory;
    use super::*;

    fn names(files: &dyn SmallFiles, beginning: &str) -> Vec<String> {
        let mut names: Vec<_> = files.names(beginning).into_iter().map(|file| file.name).collect();
        names.sort();
        names
    }

    fn keeps_its_word(files: &dyn SmallFiles) {
        files.make_place().unwrap();
        assert_eq!((files.read("a", ANY).unwrap(), files.length("a")), (None, None));
        files.replace("a", b"old and long").unwrap();
        files.replace("a", b"new").unwrap();
        assert_eq!(files.read("a", 3).unwrap().as_deref(), Some(b"new".as_slice()));
        assert_eq!(files.read("a", 2).unwrap_err().kind(), io::ErrorKind::InvalidData);
        assert_eq!(files.cut("b", 0).unwrap_err().kind(), io::ErrorKind::NotFound);
        assert!(!files.has("b"), "what is not there is not cut, and not made");
        files.append("b", b"..").unwrap();
        files.append("b", b".").unwrap();
        files.cut("b", 2).unwrap();
        assert_eq!((files.length("b"), files.has("b")), (Some(2), true));
        files.rename("b", "a-2").unwrap();
        assert!(files.rename("b", "a-3").is_err());
        assert_eq!(
            (names(files, "a"), names(files, "b")),
            (vec!["a".into(), "a-2".into()], vec![])
        );
        assert!(files.remove("a").unwrap() && !files.remove("a").unwrap());
        files.sync().unwrap();
        let held = files.hold().unwrap();
        assert_eq!(files.hold().err(), Some(StoreError::Locked));
        drop(held);
        files.hold().unwrap();
    }

    #[test]
    fn a_folder_and_the_memory_of_tests_keep_the_same_word() {
        let dir = tempfile::tempdir().unwrap();
        keeps_its_word(&Folder::at(&dir.path().join("made/here")));
        keeps_its_word(&Memory::default());
    }

    #[test]
    fn what_is_no_file_is_not_waited_for() {
        use rustix::fs::{CWD, FileType, Mode, mknodat};
        let dir = tempfile::tempdir().unwrap();
        mknodat(CWD, dir.path().join("pipe"), FileType::Fifo, Mode::RUSR, 0).unwrap();
        fs::create_dir(dir.path().join("folder")).unwrap();
        let read = |name| Folder::at(dir.path()).read(name, ANY).unwrap_err().kind();
        assert_eq!(read("pipe"), io::ErrorKind::InvalidData);
        assert_eq!(read("folder"), io::ErrorKind::IsADirectory);
        assert_eq!(Folder::at(&dir.path().join("gone")).names(""), []);
    }
}
