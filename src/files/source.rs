//! The bytes of a file somebody named: a regular file of bounded size, or a typed refusal.

use std::fs::{self, File, FileType, OpenOptions};
use std::io::{self, Read};
use std::os::unix::fs::{FileTypeExt, OpenOptionsExt};
use std::path::Path;

use thiserror::Error;

pub use crate::exchange::encoding::MAX_FILE_BYTES;

/// The most bytes between two line ends of a text file, in whatever encoding.
pub const MAX_STRETCH: usize = 4 * 1024 * 1024;

/// What a path turned out to be instead of a regular file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A folder.
    Directory,
    /// A named pipe.
    Fifo,
    /// A terminal, disk or other device, such as `/dev/zero`.
    Device,
    /// A socket or anything else that is not a file.
    Other,
}

/// Why a file was not read. No variant carries the path: the caller knows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum SourceProblem {
    /// Not a regular file, so reading might never end.
    #[error("not a regular file ({0:?})")]
    NotAFile(Kind),
    /// Larger than the limit; both in bytes.
    #[error("{bytes} bytes, more than the limit of {limit}")]
    TooLarge {
        /// Size found; where reading was cut off, one more than the limit.
        bytes: u64,
        /// Largest size allowed.
        limit: u64,
    },
    /// A line of a text file is longer than [`MAX_STRETCH`].
    #[error("line {line} is too long")]
    LongLine {
        /// Which, from 1.
        line: u64,
    },
    /// A link that leads back to itself: no file lies behind it.
    #[error("a loop of links")]
    Loop,
    /// The system refused: missing, forbidden, a failing disk.
    #[error("cannot be read: {0}")]
    Io(io::ErrorKind),
}

/// Reads a whole regular file of at most `limit` bytes; links are followed.
///
/// # Errors
/// [`SourceProblem`] when the path is not a regular file, is too large, or cannot be read.
pub fn read_regular(path: &Path, limit: u64) -> Result<Vec<u8>, SourceProblem> {
    let (mut file, size) = open_regular(path)?;
    read_bounded(&mut file, size, limit)
}

/// Reads a whole text file as [`read_regular`] does, and stops at the first line without an end: what
/// is no text is refused before it fills the memory.
///
/// # Errors
/// As [`read_regular`], and [`SourceProblem::LongLine`].
pub fn read_text(path: &Path, limit: u64) -> Result<Vec<u8>, SourceProblem> {
    let (mut file, size) = open_regular(path)?;
    if size > limit {
        return Err(SourceProblem::TooLarge { bytes: size, limit });
    }
    let (mut bytes, mut line, mut begins) = (Vec::new(), 1, 0);
    loop {
        let before = bytes.len();
        let read = file.by_ref().take(PIECE).read_to_end(&mut bytes);
        if read.map_err(|error| SourceProblem::Io(error.kind()))? == 0 {
            return Ok(bytes);
        }
        let piece = bytes.get(before..).unwrap_or_default();
        for (at, byte) in piece.iter().enumerate() {
            if matches!(byte, b'\n' | b'\r') {
                line += u64::from(*byte == b'\n');
                begins = before + at;
            }
        }
        if bytes.len() - begins > MAX_STRETCH {
            return Err(SourceProblem::LongLine { line });
        }
        let found = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
        if found > limit {
            return Err(SourceProblem::TooLarge { bytes: found, limit });
        }
    }
}

/// How much of a text file is read before it is looked at, in bytes.
const PIECE: u64 = 1024 * 1024;

/// Opens a regular file, and tells its size in bytes; links are followed.
///
/// # Errors
/// [`SourceProblem`] when the path is not a regular file or cannot be opened.
pub fn open_regular(path: &Path) -> Result<(File, u64), SourceProblem> {
    let named = fs::metadata(path).map_err(|error| refused(&error))?;
    require_file(named.file_type())?;
    let file = open_without_waiting(path)?;
    // The path may point elsewhere by now: what was opened decides.
    let opened = file.metadata().map_err(|error| SourceProblem::Io(error.kind()))?;
    require_file(opened.file_type())?;
    Ok((file, opened.len()))
}

/// A pipe without a writer would block a plain open for ever.
fn open_without_waiting(path: &Path) -> Result<File, SourceProblem> {
    let flags = rustix::fs::OFlags::NONBLOCK | rustix::fs::OFlags::NOCTTY;
    OpenOptions::new()
        .read(true)
        .custom_flags(i32::try_from(flags.bits()).unwrap_or(0))
        .open(path)
        .map_err(|error| refused(&error))
}

/// What the system answered where there was nothing to read.
fn refused(error: &io::Error) -> SourceProblem {
    if error.raw_os_error() == Some(rustix::io::Errno::LOOP.raw_os_error()) {
        return SourceProblem::Loop;
    }
    SourceProblem::Io(error.kind())
}

fn require_file(kind: FileType) -> Result<(), SourceProblem> {
    if kind.is_file() {
        return Ok(());
    }
    Err(SourceProblem::NotAFile(if kind.is_dir() {
        Kind::Directory
    } else if kind.is_fifo() {
        Kind::Fifo
    } else if kind.is_char_device() || kind.is_block_device() {
        Kind::Device
    } else {
        Kind::Other
    }))
}

/// The size is checked while reading too: a file may grow, and `/proc` files say 0.
fn read_bounded(file: &mut File, size: u64, limit: u64) -> Result<Vec<u8>, SourceProblem> {
    if size > limit {
        return Err(SourceProblem::TooLarge { bytes: size, limit });
    }
    let mut bytes = Vec::with_capacity(usize::try_from(size).unwrap_or(0));
    let read = file
        .take(limit.saturating_add(1))
        .read_to_end(&mut bytes)
        .map_err(|error| SourceProblem::Io(error.kind()))?;
    let read = u64::try_from(read).unwrap_or(u64::MAX);
    if read > limit {
        return Err(SourceProblem::TooLarge { bytes: read, limit });
    }
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::os::unix::fs::symlink;

    #[test]
    fn only_regular_files_are_read() {
        let dir = tempfile::tempdir().unwrap();
        let fifo = dir.path().join("pipe");
        rustix::fs::mknodat(
            rustix::fs::CWD,
            &fifo,
            rustix::fs::FileType::Fifo,
            rustix::fs::Mode::RUSR,
            0,
        )
        .unwrap();
        let a_loop = dir.path().join("loop");
        symlink(&a_loop, &a_loop).unwrap();
        let refused = |path: &Path| read_regular(path, 10).unwrap_err();
        assert_eq!(refused(dir.path()), SourceProblem::NotAFile(Kind::Directory));
        assert_eq!(refused(&fifo), SourceProblem::NotAFile(Kind::Fifo));
        assert_eq!(refused(Path::new("/dev/zero")), SourceProblem::NotAFile(Kind::Device));
        assert_eq!(refused(&a_loop), SourceProblem::Loop);
        assert_eq!(refused(&dir.path().join("none")), SourceProblem::Io(io::ErrorKind::NotFound));
    }

    #[test]
    fn the_limit_itself_fits_and_one_more_does_not() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("a.csv");
        fs::write(&path, b"0123456789").unwrap();
        assert_eq!(read_regular(&path, 10).unwrap(), b"0123456789");
        assert_eq!(read_regular(&path, 9), Err(SourceProblem::TooLarge { bytes: 10, limit: 9 }));
        let link = dir.path().join("link");
        symlink(&path, &link).unwrap();
        assert_eq!(read_regular(&link, 10).unwrap().len(), 10);
    }

    #[test]
    fn a_text_is_read_whole_and_one_without_ends_of_lines_is_not() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("a.csv");
        let text = "kop;rij\r\n".repeat(400_000);
        fs::write(&path, &text).unwrap();
        assert_eq!(read_text(&path, MAX_FILE_BYTES).unwrap(), text.as_bytes());
        assert_eq!(
            read_text(&path, 9),
            Err(SourceProblem::TooLarge { bytes: 3_600_000, limit: 9 })
        );
        fs::write(&path, "kop\nrij".to_owned() + &"x".repeat(MAX_STRETCH + 9)).unwrap();
        assert_eq!(read_text(&path, MAX_FILE_BYTES), Err(SourceProblem::LongLine { line: 2 }));
    }

    #[test]
    fn a_file_that_lies_about_its_size_is_cut_off() {
        let mut file = File::open("/proc/self/maps").unwrap();
        assert_eq!(
            read_bounded(&mut file, 0, 16),
            Err(SourceProblem::TooLarge { bytes: 17, limit: 16 })
        );
    }
}
