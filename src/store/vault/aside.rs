//! Notes of whoever reads while another program has the lock: each lies in a sealed file of its own
//! until the one who has the lock takes it into the access log, or who opens the vault next.

use std::fs;
use std::io::Read as _;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};

use super::Vault;
use crate::crypto::random;
use crate::domain::Noted;
use crate::store::error::{Doing, StoreError};
use crate::store::folder::{replace_file, sync_folder};

/// How such a file is called, before its number.
const ASIDE: &str = "noted-";
/// How one is called that nobody of the vault wrote.
const FORGED: &str = "noted.damaged-";
/// Most bytes of one that are read.
const MOST: u64 = 64 << 10;

impl Vault {
    /// Leaves a note for whoever has the lock.
    pub(super) fn note_aside(&self, what: Noted, at: DateTime<Utc>) -> Result<(), StoreError> {
        let failed = || StoreError::io(Doing::Writing);
        let id = random::number().map_err(failed())?;
        let note = self.new_note(what, at);
        let sealed = self.envelope.seal_aside(id, &note, &self.marks);
        let sealed = sealed.map_err(StoreError::note_damaged(note.no))?;
        replace_file(&self.folder, &format!("{ASIDE}{id:032x}"), &sealed).map_err(failed())
    }

    /// Takes into the log what readers left, the oldest first; how many files were none of theirs.
    ///
    /// A file goes once its note is durable in the log, which keeps its number: whoever is killed in
    /// between notes nothing twice, and loses nothing.
    pub(super) fn take_over(&mut self) -> Option<u32> {
        let mut forged = 0;
        let mut done = false;
        for (id, path) in left(&self.folder) {
            if self.taken.contains(&id) {
                done |= fs::remove_file(&path).is_ok();
                continue;
            }
            let Some(bytes) = read(&path) else { continue };
            let Ok(taken) = self.envelope.open_aside(id, &bytes) else {
                let aside = self.folder.join(format!("{FORGED}{id:032x}"));
                forged += u32::from(fs::rename(&path, aside).is_ok());
                continue;
            };
            // Only who takes it over and when stands in what is written here; the rest in what it holds.
            let note = self.new_note(Noted::Opened { failed: 0 }, taken.at());
            let Some(log) = &mut self.access_log else { return None };
            // What cannot be written now waits for the next time.
            let Ok(mark) = log.take_over(&self.envelope, &note, taken, &self.marks) else { break };
            self.marks.log = mark;
            self.taken.push(id);
            self.drop_anchor();
            done |= fs::remove_file(&path).is_ok();
        }
        if done {
            // One that comes back is known by its number.
            drop(sync_folder(&self.folder));
        }
        (forged > 0).then_some(forged)
    }
}

/// What readers left in this folder, the oldest first.
fn left(folder: &Path) -> Vec<(u128, PathBuf)> {
    let items = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut found: Vec<_> = items
        .filter_map(|item| {
            let name = item.file_name();
            let number = name.to_str()?.strip_prefix(ASIDE)?;
            let id = u128::from_str_radix(number, 16).ok().filter(|_| number.len() == 32)?;
            let written = item.metadata().and_then(|found| found.modified()).ok();
            Some((written, id, item.path()))
        })
        .collect();
    found.sort();
    found.into_iter().map(|(_, id, path)| (id, path)).collect()
}

fn read(path: &Path) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    fs::File::open(path).ok()?.take(MOST).read_to_end(&mut bytes).ok()?;
    Some(bytes)
}
