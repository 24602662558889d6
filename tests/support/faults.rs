//! The real program in front of a file system whose n-th change fails.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

use chrono::{DateTime, Utc};

/// The library that makes changes fail, compiled once.
fn library() -> &'static Path {
    static LIBRARY: OnceLock<(tempfile::TempDir, PathBuf)> = OnceLock::new();
    let (_, path) = LIBRARY.get_or_init(|| {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("faults.so");
        let source = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/support/faults.c");
        let made = Command::new("gcc")
            .args(["-shared", "-fPIC", "-O1", "-o"])
            .arg(&path)
            .arg(source)
            .arg("-ldl")
            .status();
        assert!(made.expect("gcc").success(), "the library compiles");
        (folder, path)
    });
    path
}

/// What goes wrong, and when.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Fault {
    /// Nothing: only written down.
    Never,
    /// This change fails with this error.
    Once(u32, i32),
    /// This change and all after it fail: a full disk.
    Full(u32),
    /// The program is killed at this change.
    Kill(u32),
}

/// Input/output error.
pub(crate) const EIO: i32 = 5;
/// No space left.
pub(crate) const ENOSPC: i32 = 28;

/// Puts the fault in front of a command; changes below `under` count, and are written to `trace`.
pub(crate) fn inject(command: &mut Command, under: &Path, trace: &Path, fault: Fault) {
    command.env("LD_PRELOAD", library()).env("FAULT_UNDER", under).env("FAULT_TRACE", trace);
    let (at, errno) = match fault {
        Fault::Never => (0, 0),
        Fault::Once(at, errno) => (at, errno),
        Fault::Full(at) => (at, ENOSPC),
        Fault::Kill(at) => (at, 0),
    };
    command.env("FAULT_AT", at.to_string()).env("FAULT_ERRNO", errno.to_string());
    if matches!(fault, Fault::Full(_)) {
        command.env("FAULT_ALL", "1");
    }
    if matches!(fault, Fault::Kill(_)) {
        command.env("FAULT_KILL", "1");
    }
}

/// Lets the clock say this, where clocks are set as in Amsterdam.
pub(crate) fn at(command: &mut Command, instant: DateTime<Utc>) {
    command.env("LD_PRELOAD", library()).env("FAULT_CLOCK", instant.timestamp().to_string());
    command.env("TZ", "CET-1CEST,M3.5.0,M10.5.0/3");
}

/// What was written down: the changes in order, each with its kind and path.
pub(crate) fn changes(trace: &Path) -> Vec<(String, PathBuf)> {
    let text = std::fs::read_to_string(trace).unwrap_or_default();
    let lines = text.lines().filter_map(|line| line.split_once(' '));
    lines.map(|(kind, path)| (kind.to_owned(), PathBuf::from(path))).collect()
}
