//! `trede backup` and `trede restore`.

use std::path::Path;

use serde_json::json;

use super::args::Global;
use super::output::{Answer, Failure, Output};
use super::session::{Session, open_vault, say};
use super::{places, real, says, unlock};
use crate::config::paths;
use crate::domain::Noted;
use crate::runtime::clock;
use crate::store::folder::private_folder;
use crate::store::lock::Lock;
use crate::store::{StoreError, Vault, backup as copies};

pub(super) fn backup(global: &Global, dir: Option<&Path>) -> Answer {
    let home = places::home(global)?;
    let (strings, opened) = open_vault(global, &home)?;
    for notice in &opened.notices {
        say(&says::notice(&strings, notice));
    }
    let root = dir.map_or_else(|| paths::backups(&home), Path::to_path_buf);
    let made = make(&opened.vault, &root).map_err(|error| Failure::store(&strings, error))?;
    opened.vault.close();
    let path = made.display().to_string();
    let text = format!("{}\n", strings.backup_made(path.clone()));
    Ok(Output::done(text, json!({ "path": path, "kept": copies::list(&root).len() })))
}

/// A backup named by the instant.
///
/// # Errors
/// What the store answers.
pub(super) fn make(vault: &Vault, root: &Path) -> Result<std::path::PathBuf, StoreError> {
    let stamp = clock::now().format("%Y%m%dT%H%M%S%3fZ").to_string();
    vault.backup(root, &stamp)
}

pub(super) fn restore(global: &Global, backup: &Path) -> Answer {
    let home = places::home(global)?;
    let strings = places::strings(global);
    let store = |error| Failure::store(&strings, error);
    private_folder(&home).map_err(|error| {
        let (message, hint) = says::io_error(&strings, &error);
        Failure { code: 1, message, hint }
    })?;
    let _one_at_a_time = Lock::take(&home).map_err(store)?;
    let staged = copies::stage(backup, &paths::vault(&home)).map_err(store)?;
    // Who was erased since is still in it: it becomes the vault of this home only when their keys
    // are destroyed.
    let opened = unlock::open(global, &strings, staged.folder())?;
    let root = backup.parent().unwrap_or(Path::new("."));
    let mut vault = opened.vault;
    let demo = vault.founding().demo;
    let erased = vault.honour(&copies::read_erased(root)).map_err(store)?;
    let noted = Noted::Restored { erased: u32::try_from(erased).unwrap_or(u32::MAX) };
    let said = vault.note(noted, clock::now());
    if said.is_err() {
        say(&strings.not_noted());
    }
    drop(opened.caseload);
    vault.close();
    staged.settle().map_err(store)?;
    if !demo {
        real::mark(&home);
    }
    let path = home.display().to_string();
    let text = format!("{}\n", strings.backup_restored(path.clone(), erased));
    Ok(Output::done(text, json!({ "path": path, "erased": erased })))
}

/// A backup before something large happens; a demo needs none, an empty vault neither.
///
/// # Errors
/// A [`Failure`] where it cannot be made: then the large thing must not happen.
pub(super) fn before(session: &Session, home: &Path) -> Result<(), Failure> {
    if session.vault.founding().demo || session.vault.logged().is_empty() {
        return Ok(());
    }
    make(&session.vault, &paths::backups(home))
        .map(|_path| ())
        .map_err(|error| Failure::store(session.strings(), error))
}

/// Notes beside the backups who was erased. It is done already; where this fails it is told, and
/// the next backup notes it.
pub(super) fn note_erased(session: &Session, home: &Path) {
    let noted = copies::note_erased(&paths::backups(home), session.vault.erased());
    if noted.is_err() {
        say(&session.strings().backup_not_noted());
    }
}

/// One backup a day, when the screen is opened; a failure is told and stops nothing.
pub(super) fn daily(vault: &Vault, home: &Path) -> Option<StoreError> {
    if vault.founding().demo || vault.logged().is_empty() {
        return None;
    }
    let root = paths::backups(home);
    let today = clock::now().format("trede-%Y%m%d").to_string();
    let there = copies::list(&root).iter().any(|path| {
        path.file_name().is_some_and(|name| name.to_string_lossy().starts_with(&today))
    });
    if there { None } else { make(vault, &root).err() }
}
