//! The header of a vault: any bytes as the file, and any value under a hash that is right.

use std::fs;

use trede::digest::sha256;
use trede::store::StoreError;
use trede::store::codec::SCHEMA;
use trede::store::header::{FIRST, FORMAT, Header, NAMES};
use trede::store::small_files::Folder;

/// What a header begins with.
const MARK: &[u8] = b"trede\n";

/// Reads the bytes as a header, as they are and wrapped so that only the value is in question.
pub(crate) fn run(bytes: &[u8]) {
    one(bytes);
    let (format, value) = bytes.split_first().unwrap_or((&0, &[]));
    let format = if format % 2 == 0 { FORMAT } else { FIRST };
    let mut wrapped = [MARK, &format.to_le_bytes(), &[SCHEMA], value].concat();
    wrapped.extend_from_slice(&sha256(&[&wrapped]));
    one(&wrapped);
}

/// A header that is read is written so that it is read as the same, and both files agree.
fn one(bytes: &[u8]) {
    let folder = tempfile::tempdir().expect("a folder");
    fs::write(folder.path().join(NAMES[0]), bytes).expect("a file");
    let (header, healed) = match Header::read(&Folder::at(folder.path())) {
        Ok(found) => found,
        Err(StoreError::HeaderDamaged | StoreError::NewerFormat { .. }) => return,
        Err(other) => panic!("{other:?} is no answer to a file that is there"),
    };
    assert!(healed, "one file is not two");
    let mark = header.mark().expect("what was read can be written");
    header.write(&Folder::at(folder.path())).expect("written");
    assert_eq!(Header::read(&Folder::at(folder.path())), Ok((header.clone(), false)));
    assert_eq!(mark.hash, sha256(&[&fs::read(folder.path().join(NAMES[1])).expect("a file")]));
}
