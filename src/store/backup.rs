//! Copies of a vault, sealed as the vault is, read back after they are written; and the way back.

use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use crate::crypto::digest::hex;
use crate::domain::ResidentId;
use crate::store::error::{Doing, StoreError};
use crate::store::folder::{private_file, private_folder, replace_file, sync_folder};
use crate::store::{access_log, header, keyfile};

/// Backups that are kept.
pub const GENERATIONS: usize = 10;
/// The file beside the backups that names who was erased since: random identities, no names.
const ERASED: &str = "erased";
/// What every backup's folder begins with.
const PREFIX: &str = "trede-";

/// The files of a vault that a backup holds; the projection is made again.
fn names() -> impl Iterator<Item = &'static str> {
    header::NAMES.into_iter().chain(keyfile::NAMES).chain([super::vault::JOURNAL, access_log::NAME])
}

/// Copies a vault's files into a new folder below `root`, named by `stamp`.
///
/// # Errors
/// [`StoreError::AlreadyThere`], or what the disk answers; nothing is left behind then.
pub fn copy(vault: &Path, root: &Path, stamp: &str) -> Result<PathBuf, StoreError> {
    let target = root.join(format!("{PREFIX}{stamp}"));
    if target.exists() {
        return Err(StoreError::AlreadyThere);
    }
    let written = copy_files(vault, &target);
    if written.is_err() {
        // What is half written is no backup.
        drop(fs::remove_dir_all(&target));
    }
    written.map_err(StoreError::io(Doing::Writing))?;
    Ok(target)
}

fn copy_files(from: &Path, to: &Path) -> io::Result<()> {
    private_folder(to)?;
    for name in names() {
        let mut source = match File::open(from.join(name)) {
            // A demo has none.
            Err(gone) if name == access_log::NAME && gone.kind() == io::ErrorKind::NotFound => {
                continue;
            }
            source => source?,
        };
        let mut target = private_file(&to.join(name))?;
        io::copy(&mut source, &mut target)?;
        target.sync_all()?;
    }
    sync_folder(to)?;
    to.parent().map_or(Ok(()), sync_folder)
}

/// The backups below a folder, the oldest first.
pub fn list(root: &Path) -> Vec<PathBuf> {
    let mut found: Vec<PathBuf> = fs::read_dir(root)
        .into_iter()
        .flatten()
        .flatten()
        .filter(|item| item.file_name().to_string_lossy().starts_with(PREFIX))
        .map(|item| item.path())
        .filter(|path| path.join(header::NAMES[0]).exists())
        .collect();
    found.sort();
    found
}

/// Removes the oldest backups beyond [`GENERATIONS`]; how many.
pub fn prune(root: &Path) -> usize {
    let found = list(root);
    let many = found.len().saturating_sub(GENERATIONS);
    found.iter().take(many).filter(|path| fs::remove_dir_all(path).is_ok()).count()
}

/// Writes beside the backups who was erased, so that a restore honours it.
///
/// # Errors
/// What the disk answers.
pub fn note_erased(root: &Path, erased: &[ResidentId]) -> Result<(), StoreError> {
    let mut ids = read_erased(root);
    ids.extend(erased);
    ids.sort_unstable();
    ids.dedup();
    let mut text = Vec::new();
    for id in ids {
        writeln!(text, "{}", hex(&id.0.to_be_bytes())).map_err(StoreError::io(Doing::Writing))?;
    }
    private_folder(root).map_err(StoreError::io(Doing::Writing))?;
    replace_file(root, ERASED, &text).map_err(StoreError::io(Doing::Writing))
}

/// Who was erased since the backups below this folder were made.
pub fn read_erased(root: &Path) -> Vec<ResidentId> {
    let text = fs::read_to_string(root.join(ERASED)).unwrap_or_default();
    text.lines().filter_map(|line| u128::from_str_radix(line, 16).ok()).map(ResidentId).collect()
}

/// A backup on its way to become a vault; gone again when it is dropped before that.
#[derive(Debug)]
pub struct Staged {
    folder: PathBuf,
    vault: PathBuf,
}

impl Staged {
    /// Where it lies.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Makes it the vault, all at once.
    ///
    /// # Errors
    /// What the disk answers.
    pub fn settle(self) -> Result<(), StoreError> {
        let moved = fs::rename(&self.folder, &self.vault);
        let synced = moved.and_then(|()| self.vault.parent().map_or(Ok(()), sync_folder));
        synced.map_err(StoreError::io(Doing::Writing))
    }
}

impl Drop for Staged {
    fn drop(&mut self) {
        drop(fs::remove_dir_all(&self.folder));
    }
}

/// Copies a backup beside the place of a vault that is not there yet. Who was erased since is still
/// in it: the vault that is opened there must destroy their keys first.
///
/// # Errors
/// [`StoreError::NotAVault`], [`StoreError::AlreadyThere`], or what the disk answers.
pub fn stage(backup: &Path, vault: &Path) -> Result<Staged, StoreError> {
    if !backup.join(header::NAMES[0]).exists() {
        return Err(StoreError::NotAVault);
    }
    if vault.exists() {
        return Err(StoreError::AlreadyThere);
    }
    let mut name = vault.file_name().unwrap_or_default().to_os_string();
    name.push(".restoring");
    let staged = Staged { folder: vault.with_file_name(name), vault: vault.to_path_buf() };
    // Left by a restore that was interrupted.
    drop(fs::remove_dir_all(&staged.folder));
    copy_files(backup, &staged.folder).map_err(StoreError::io(Doing::Writing))?;
    Ok(staged)
}
