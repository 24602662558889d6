//! Notes of whoever reads while another program has the lock: each lies in a sealed file of its own
//! until the one who has the lock takes it into the access log, or who opens the vault next.

use std::io;

use chrono::{DateTime, Utc};

use super::Vault;
use crate::crypto::random;
use crate::domain::Noted;
use crate::store::error::{Doing, StoreError};
use crate::store::small_files::SmallFiles;

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
        self.files.replace(&format!("{ASIDE}{id:032x}"), &sealed).map_err(failed())
    }

    /// Takes into the log what readers left, the oldest first; how many files were none of theirs.
    ///
    /// A file goes once its note is durable in the log, which keeps its number: whoever is killed in
    /// between notes nothing twice, and loses nothing.
    pub(super) fn take_over(&mut self) -> Option<u32> {
        let mut forged = 0;
        let mut done = false;
        for (id, name) in left(&*self.files) {
            if self.taken.contains(&id) {
                done |= self.files.remove(&name).unwrap_or(false);
                continue;
            }
            let Some(bytes) = read(&*self.files, &name) else { continue };
            let Ok(taken) = self.envelope.open_aside(id, &bytes) else {
                let aside = format!("{FORGED}{id:032x}");
                forged += u32::from(self.files.rename(&name, &aside).is_ok());
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
            done |= self.files.remove(&name).unwrap_or(false);
        }
        if done {
            // One that comes back is known by its number.
            drop(self.files.sync());
        }
        (forged > 0).then_some(forged)
    }
}

/// What readers left, the oldest first.
fn left(files: &dyn SmallFiles) -> Vec<(u128, String)> {
    let listed = files.names(ASIDE).into_iter();
    let mut found: Vec<_> = listed
        .filter_map(|file| {
            let number = file.name.strip_prefix(ASIDE)?;
            let id = u128::from_str_radix(number, 16).ok().filter(|_| number.len() == 32)?;
            Some((file.written, id, file.name))
        })
        .collect();
    found.sort();
    found.into_iter().map(|(_, id, name)| (id, name)).collect()
}

/// What is too large for a note is read as nothing, and opens as little.
fn read(files: &dyn SmallFiles, name: &str) -> Option<Vec<u8>> {
    match files.read(name, MOST) {
        Err(large) if large.kind() == io::ErrorKind::InvalidData => Some(Vec::new()),
        read => read.ok()?,
    }
}
