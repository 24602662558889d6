//! What the system answers about disks.

use std::io::ErrorKind;

use crate::i18n::Strings;

/// What the system answered about a disk, in words where it is something that happens.
pub fn disk(strings: &Strings, kind: ErrorKind) -> String {
    let name = match kind {
        ErrorKind::NotFound => "missing",
        ErrorKind::PermissionDenied => "denied",
        ErrorKind::IsADirectory => "folder",
        ErrorKind::NotADirectory => "no-folder",
        ErrorKind::StorageFull => "full",
        ErrorKind::ReadOnlyFilesystem => "read-only",
        other => return strings.store_io(other.to_string()),
    };
    strings.store_io(strings.word("disk", name))
}
