//! Rejected rows as a file of their own, to mend and import again.
//!
//! `line` and `reason` stand in front: a row with too few or too many cells then keeps its own
//! cells unshifted, stays ragged when the file is read again, and cannot slip in half mended.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};

use csv::{Terminator, WriterBuilder};
use thiserror::Error;

use super::formula;

/// The columns that this file has and the original had not; an import passes over them.
pub const OWN_HEADERS: [&str; 2] = ["line", "reason"];

/// How many leftovers of earlier, killed runs are stepped over.
const TRIES: u32 = 100;

/// A row that was not imported.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reject<'r> {
    /// Its line in the file it came from.
    pub line: u64,
    /// Its cells as they were.
    pub cells: &'r [String],
    /// Why, in the user's language.
    pub reason: &'r str,
}

/// Why the file of rejected rows was not written; then nothing was changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum RejectsProblem {
    /// The target exists and is a folder, a link, a device or the like.
    #[error("the target is not a regular file")]
    NotAFile,
    /// The system refused.
    #[error("cannot be written: {0}")]
    Io(io::ErrorKind),
}

/// The bytes of the file: UTF-8 with mark, CRLF, cells guarded against spreadsheets.
///
/// # Errors
/// [`RejectsProblem::Io`] when the writer fails; not known to happen in memory.
pub fn render<'r>(
    headers: &[String],
    separator: u8,
    rejects: impl IntoIterator<Item = Reject<'r>>,
) -> Result<Vec<u8>, RejectsProblem> {
    let mut writer = WriterBuilder::new()
        .delimiter(separator)
        .flexible(true)
        .terminator(Terminator::CRLF)
        .from_writer(b"\xEF\xBB\xBF".to_vec());
    let failed = |error: csv::Error| match error.kind() {
        csv::ErrorKind::Io(error) => RejectsProblem::Io(error.kind()),
        _ => RejectsProblem::Io(io::ErrorKind::InvalidData),
    };
    let own = own_columns(headers);
    let front = OWN_HEADERS.map(str::to_owned);
    writer.write_record(guarded(&front, headers, own)).map_err(failed)?;
    for reject in rejects {
        let front = [reject.line.to_string(), reject.reason.to_owned()];
        writer.write_record(guarded(&front, reject.cells, own)).map_err(failed)?;
    }
    writer.into_inner().map_err(|error| RejectsProblem::Io(error.error().kind()))
}

/// How many columns at the front are ours: two when the file was made here, else none.
pub fn own_columns(headers: &[String]) -> usize {
    let found = headers.iter().zip(OWN_HEADERS).filter(|(header, own)| header == own).count();
    if found == OWN_HEADERS.len() { found } else { 0 }
}

/// Restoring first keeps a file that goes round several times from growing guards.
fn guarded(front: &[String], cells: &[String], own: usize) -> Vec<String> {
    let all = front.iter().chain(cells.iter().skip(own));
    all.map(|cell| formula::neutralise(formula::restore(cell)).into_owned()).collect()
}

/// Writes the bytes to `target` whole or not at all, readable for the owner only. An earlier file
/// of that name is replaced.
///
/// # Errors
/// [`RejectsProblem`] when the target is not a file, or when the system refuses.
pub fn write(target: &Path, bytes: &[u8]) -> Result<(), RejectsProblem> {
    if fs::symlink_metadata(target).is_ok_and(|found| !found.is_file()) {
        return Err(RejectsProblem::NotAFile);
    }
    let (path, file) = open_beside(target).map_err(|error| RejectsProblem::Io(error.kind()))?;
    fill(file, bytes).and_then(|()| fs::rename(&path, target)).map_err(|error| {
        // The first failure is the one to tell; a leftover is private and harmless.
        drop(fs::remove_file(&path));
        RejectsProblem::Io(error.kind())
    })?;
    sync_folder(target).map_err(|error| RejectsProblem::Io(error.kind()))
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
    use crate::exchange::csv_read::read_bytes;
    use proptest::prelude::*;
    use std::os::unix::fs::{PermissionsExt, symlink};

    fn texts(cells: &[&str]) -> Vec<String> {
        cells.iter().map(|cell| (*cell).to_owned()).collect()
    }

    fn rendered(headers: &[&str], rows: &[(u64, &[&str], &str)]) -> String {
        let rows: Vec<_> =
            rows.iter().map(|(line, cells, why)| (*line, texts(cells), *why)).collect();
        let rejects =
            rows.iter().map(|(line, cells, reason)| Reject { line: *line, cells, reason });
        String::from_utf8(render(&texts(headers), b';', rejects).unwrap()).unwrap()
    }

    #[test]
    fn rows_go_out_with_line_and_reason_guarded_and_unshifted() {
        let text = rendered(
            &["Naam", "=Trede"],
            &[
                (3, &["=cmd", "+31612345678"], "geen trede"),
                (7, &["a;b"], "te weinig cellen"),
                (9, &["x", "-5", "'=y"], "te veel cellen"),
            ],
        );
        assert_eq!(
            text,
            "\u{FEFF}line;reason;Naam;'=Trede\r\n3;geen trede;'=cmd;+31612345678\r\n\
             7;te weinig cellen;\"a;b\"\r\n9;te veel cellen;x;-5;'=y\r\n"
        );
    }

    #[test]
    fn a_ragged_row_stays_ragged_and_a_second_round_adds_no_columns() {
        let first = rendered(
            &["Naam", "Trede"],
            &[(2, &["a"], "r"), (3, &["b", "9"], "r"), (4, &["c", "1", "x"], "r")],
        );
        let table = read_bytes(first.into_bytes()).unwrap();
        assert_eq!((table.rows.len(), table.unfit.len()), (1, 2));
        let rejects = table.rows.iter().map(|row| Reject {
            line: row.line,
            cells: &row.cells,
            reason: "again",
        });
        let second = render(&table.headers, table.separator, rejects).unwrap();
        assert_eq!(
            String::from_utf8(second).unwrap(),
            "\u{FEFF}line;reason;Naam;Trede\r\n3;again;b;9\r\n"
        );
    }

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
            assert_eq!(write(target, b"x"), Err(RejectsProblem::NotAFile), "{}", target.display());
        }
        assert_eq!(fs::read(&file).unwrap(), b"kept");
        let nowhere = dir.path().join("none").join("rejects.csv");
        assert_eq!(write(&nowhere, b"x"), Err(RejectsProblem::Io(io::ErrorKind::NotFound)));
    }

    proptest! {
        #[test]
        fn cells_come_back_as_they_were(cells in prop::collection::vec("[ -~é€;\t\r\n]{0,12}", 1..5)) {
            let headers: Vec<String> = cells.iter().enumerate().map(|(at, _)| format!("h{at}")).collect();
            let reject = Reject { line: 2, cells: &cells, reason: "r" };
            let table = read_bytes(render(&headers, b';', [reject]).unwrap()).unwrap();
            let back: Vec<&str> =
                table.rows[0].cells.iter().skip(2).map(|cell| formula::restore(cell)).collect();
            let wanted: Vec<&str> = cells.iter().map(|cell| formula::restore(cell)).collect();
            prop_assert_eq!(back, wanted);
        }
    }
}
