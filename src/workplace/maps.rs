//! How the columns of lists were read, kept beside the vault: names of columns only, nothing that
//! stands in them. A list with the same columns is read so the next time.

use std::fs;
use std::path::{Path, PathBuf};

use super::Workplace;
use crate::app::incoming::{Columns, Incoming};
use crate::digest::sha256;
use crate::files::out_file::{self, OutProblem};
use crate::store::folder::private_folder;

/// Most bytes of a map that are read.
const MOST: u64 = 1 << 20;

impl Workplace {
    /// From now on it is kept here how the columns of lists are read.
    pub fn remember_columns_in(&mut self, folder: PathBuf) {
        self.maps = Some(folder);
    }

    /// Keeps how the columns of this list are read.
    pub(super) fn keep_columns(&self, incoming: Option<&Incoming>) -> Result<(), OutProblem> {
        let columns = incoming.and_then(|file| file.columns.as_ref());
        let Some((folder, columns)) = self.maps.as_deref().zip(columns) else { return Ok(()) };
        private_folder(folder).map_err(|error| OutProblem::Io(error.kind()))?;
        out_file::write(&place(folder, columns.headers()), columns.map().as_bytes())
    }
}

/// How columns of these names were read.
pub(super) fn known(folder: &Path, headers: &[String]) -> Option<Columns> {
    let path = place(folder, headers);
    let small = fs::metadata(&path).is_ok_and(|found| found.is_file() && found.len() <= MOST);
    let map = small.then(|| fs::read_to_string(&path).ok()).flatten()?;
    Columns::mapped(headers, &map)
}

/// The map of columns with these names.
fn place(folder: &Path, headers: &[String]) -> PathBuf {
    let names: Vec<&[u8]> =
        headers.iter().flat_map(|name| [name.trim().as_bytes(), b"\n"]).collect();
    let hash = sha256(&names);
    let start = hash.first_chunk().copied().map_or(0, u64::from_be_bytes);
    folder.join(format!("{start:016x}.toml"))
}
