//! Backups that are made without being asked for, and what an erasure does to all of them.

use std::fs;
use std::path::{Path, PathBuf};

use super::places;
use crate::config::paths;
use crate::domain::Noted;
use crate::domain::noted::Asked;
use crate::domain::right::Operation;
use crate::i18n::Strings;
use crate::runtime::clock;
use crate::store::backup::{self, Keep};
use crate::store::folder::{folder_there, replace_file};
use crate::store::vault::Cleansed;
use crate::store::{Made, StoreError, Vault};

/// The name of a backup that is made now.
pub(crate) fn stamp() -> String {
    clock::now().format("%Y%m%dT%H%M%S%3fZ").to_string()
}

/// A backup named by the instant, and whether it could be noted that it was made.
///
/// # Errors
/// What the store answers.
pub(crate) fn make(
    vault: &mut Vault,
    home: &Path,
    root: &Path,
) -> Result<(Made, bool), StoreError> {
    let backups = places::settings(home).0.backups;
    let keep = Keep { copies: backups.copies, days: backups.days, today: clock::today() };
    let made = vault.backup(root, &stamp(), &keep).inspect_err(|_error| {
        // Where not even that can be written the caller tells why.
        vault.note(Noted::Asked(Asked::failed(Operation::Backup)), clock::now()).ok();
    })?;
    Ok((made, vault.note(Noted::BackedUp, clock::now()).is_ok()))
}

/// The file that names other folders in which backups were made.
const ELSEWHERE: &str = "elsewhere";

/// Every folder in which backups of this home were made.
pub(crate) fn roots(home: &Path) -> Vec<PathBuf> {
    let own = paths::backups(home);
    let text = places::limited(&own.join(ELSEWHERE)).unwrap_or_default();
    let elsewhere = text.lines().filter(|line| !line.is_empty()).map(PathBuf::from);
    std::iter::once(own.clone()).chain(elsewhere).collect()
}

/// Remembers a folder in which a backup was made, so that an erasure reaches it.
pub(crate) fn remember(home: &Path, root: &Path) {
    drop(folder_there(root));
    let Ok(root) = fs::canonicalize(root) else { return };
    let known = roots(home);
    if known.contains(&root) || root == paths::backups(home) {
        return;
    }
    let lines = known.iter().skip(1).chain([&root]).map(|path| format!("{}\n", path.display()));
    let lines: String = lines.collect();
    let own = paths::backups(home);
    // Where this fails the folder is cleansed when the next backup is made there.
    let written = folder_there(&own).and_then(|()| replace_file(&own, ELSEWHERE, lines.as_bytes()));
    drop(written);
}

/// Takes away from every backup that is known what would bring back who was erased; what is to be
/// said of it.
pub(crate) fn cleanse(strings: &Strings, vault: &Vault, home: &Path) -> Vec<String> {
    let (mut all, mut told) = (true, Vec::new());
    let mut done = Cleansed::default();
    for root in roots(home) {
        if root == paths::backups(home) || root.is_dir() {
            if let Ok(Cleansed { written, removed }) = vault.cleanse(&root) {
                done.written += written;
                done.removed += removed;
            } else {
                all = false;
                told.push(strings.backup_not_cleansed(root.display().to_string()));
            }
        } else {
            told.push(strings.backup_away(root.display().to_string()));
        }
    }
    if done != Cleansed::default() {
        told.push(strings.backup_cleansed(done.written, done.removed));
    }
    if all {
        vault.end_cleansing();
    }
    told
}

/// One backup a day, when the screen is opened; a failure is told and stops nothing.
pub(crate) fn daily(vault: &mut Vault, home: &Path) -> Option<StoreError> {
    if vault.founding().demo || vault.logged().is_empty() || vault.is_read_only() {
        return None;
    }
    let root = paths::backups(home);
    let today = clock::now().date_naive();
    let there = backup::list(&root).iter().any(|path| backup::made_on(path) == Some(today));
    if there { None } else { make(vault, home, &root).err() }
}
