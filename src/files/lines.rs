//! A file of lines from outside, one at a time: no line is kept longer than it is looked at, and
//! none longer than a limit.

use std::io::{self, BufRead as _, BufReader, Read as _};
use std::path::Path;

use super::out_folder::Written;
use super::source::{SourceProblem, open_regular};
use crate::digest::Running;

/// The longest line that is read, in bytes.
pub const LINE_BYTES: u64 = 16 << 20;

/// Why reading stopped.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Stopped<E> {
    /// The file.
    Source(SourceProblem),
    /// The line with this number, counted from 1.
    At(u64, E),
}

/// Gives every line to `each`, the empty ones too; how many there were, and their SHA-256.
///
/// # Errors
/// [`Stopped`] at the first line that `each` refuses, or where the file cannot be read.
pub fn each_line<E>(
    path: &Path,
    each: &mut dyn FnMut(&[u8]) -> Result<(), E>,
) -> Result<Written, Stopped<E>> {
    let failed = |error: &io::Error| Stopped::Source(SourceProblem::Io(error.kind()));
    let (file, _) = open_regular(path).map_err(Stopped::Source)?;
    let mut file = BufReader::new(file);
    let (mut hash, mut line, mut lines) = (Running::default(), Vec::new(), 0);
    loop {
        line.clear();
        let read = file.by_ref().take(LINE_BYTES + 1).read_until(b'\n', &mut line);
        let read = read.map_err(|error| failed(&error))?;
        if read == 0 {
            return Ok(Written { lines, hash: hash.end() });
        }
        let bytes = u64::try_from(read).unwrap_or(u64::MAX);
        if bytes > LINE_BYTES {
            return Err(Stopped::Source(SourceProblem::TooLarge { bytes, limit: LINE_BYTES }));
        }
        hash.take(&line);
        lines += 1;
        let bare = line.strip_suffix(b"\n").unwrap_or(&line);
        each(bare).map_err(|error| Stopped::At(lines, error))?;
    }
}
