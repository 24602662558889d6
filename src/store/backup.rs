//! Copies of a vault, sealed as the vault is: written aside, proved, and only then called a backup.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use chrono::{Days, NaiveDate};

use crate::store::error::{Doing, StoreError};
use crate::store::folder::{folder_there, private_file, private_folder, sync_folder};
use crate::store::small_files::Folder;
use crate::store::{access_log, anchor, header, keyfile};

/// What every backup's folder begins with.
const PREFIX: &str = "trede-";
/// What the folder of a backup begins with while it is made.
const MAKING: &str = "making-";
/// However old they are, so many are kept.
const LAST: usize = 2;

/// How many backups are kept, and how long.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Keep {
    /// At most so many.
    pub copies: usize,
    /// At most so many days.
    pub days: u64,
    /// Today.
    pub today: NaiveDate,
}

/// The files of a vault that a backup holds; the projection is made again.
pub(super) fn names() -> impl Iterator<Item = &'static str> {
    let chains = [super::vault::JOURNAL, access_log::NAME];
    header::NAMES.into_iter().chain(keyfile::NAMES).chain(chains).chain(anchor::NAMES)
}

/// Whether a vault can be whole without this file: a demo has no access log, a vault of the first
/// format no anchor, and what is kept twice may be missing once.
fn is_needed(name: &str) -> bool {
    name == super::vault::JOURNAL
}

/// A folder on its way to its name; gone again when it is dropped before that.
#[derive(Debug)]
pub struct Staged {
    folder: PathBuf,
    target: PathBuf,
    settled: bool,
}

impl Staged {
    /// Where it lies.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Gives it its name, all at once; which.
    ///
    /// # Errors
    /// What the disk answers.
    pub fn settle(mut self) -> Result<PathBuf, StoreError> {
        let moved = fs::rename(&self.folder, &self.target);
        let synced = moved.and_then(|()| self.target.parent().map_or(Ok(()), sync_folder));
        synced.map_err(StoreError::io(Doing::Writing))?;
        self.settled = true;
        Ok(self.target.clone())
    }
}

impl Drop for Staged {
    fn drop(&mut self) {
        if !self.settled {
            drop(fs::remove_dir_all(&self.folder));
        }
    }
}

/// Copies a vault's files aside, below `root`, to become the backup of this stamp.
///
/// # Errors
/// [`StoreError::AlreadyThere`], or what the disk answers; nothing is left behind then.
pub(super) fn aside(vault: &Path, root: &Path, stamp: &str) -> Result<Staged, StoreError> {
    let target = root.join(format!("{PREFIX}{stamp}"));
    if target.exists() {
        return Err(StoreError::AlreadyThere);
    }
    folder_there(root).map_err(StoreError::io(Doing::Writing))?;
    if let Ok((header, _)) = header::Header::read(&Folder::at(vault)) {
        forget_half_made(root, header.founding.salt);
    }
    let folder = root.join(format!("{MAKING}{stamp}"));
    let staged = Staged { folder, target, settled: false };
    copy_files(vault, &staged.folder).map_err(StoreError::io(Doing::Writing))?;
    Ok(staged)
}

/// Copies a vault's files into a new folder below `root`, named by `stamp`.
///
/// # Errors
/// See [`aside`].
pub(super) fn copy(vault: &Path, root: &Path, stamp: &str) -> Result<PathBuf, StoreError> {
    aside(vault, root, stamp)?.settle()
}

fn copy_files(from: &Path, to: &Path) -> io::Result<()> {
    private_folder(to)?;
    for name in names() {
        let mut source = match File::open(from.join(name)) {
            Err(gone) if !is_needed(name) && gone.kind() == io::ErrorKind::NotFound => continue,
            source => source?,
        };
        let mut target = private_file(&to.join(name))?;
        io::copy(&mut source, &mut target)?;
        target.sync_all()?;
    }
    sync_folder(to)?;
    to.parent().map_or(Ok(()), sync_folder)
}

/// Folders that are called exactly as we call ours; whatever else lies there is not ours to touch.
fn below(root: &Path, prefix: &str) -> Vec<PathBuf> {
    let items = fs::read_dir(root).into_iter().flatten().flatten();
    let ours = |item: &fs::DirEntry| {
        let name = item.file_name();
        let stamp = name.to_str().and_then(|name| name.strip_prefix(prefix));
        stamp.is_some_and(is_stamp) && item.file_type().is_ok_and(|kind| kind.is_dir())
    };
    let mut found: Vec<PathBuf> = items.filter(ours).map(|item| item.path()).collect();
    found.sort();
    found
}

/// `20261125T174301123Z`: what a backup is named by.
fn is_stamp(text: &str) -> bool {
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    text.len() == 19
        && text.get(..8).is_some_and(digits)
        && text.get(8..9) == Some("T")
        && text.get(9..18).is_some_and(digits)
        && text.ends_with('Z')
}

/// Whether a folder holds a copy of this vault, or the beginning of one.
fn is_of(folder: &Path, vault: u128) -> bool {
    header::Header::read(&Folder::at(folder)).is_ok_and(|(header, _)| header.founding.salt == vault)
}

/// The backups below a folder, the oldest first. A folder that lacks a file is none.
pub fn list(root: &Path) -> Vec<PathBuf> {
    let mut found = below(root, PREFIX);
    found.retain(|path| is_whole(path));
    found
}

/// The backups of this vault below a folder, those with fewer entries and notes first: the clock of
/// the day on which one was made may have lied, and chains only grow.
pub(super) fn of_vault(root: &Path, vault: u128) -> Vec<PathBuf> {
    let mut found = list(root);
    found.retain(|path| is_of(path, vault));
    let length = |path: &Path, name| fs::metadata(path.join(name)).map_or(0, |found| found.len());
    let chains = [super::vault::JOURNAL, access_log::NAME];
    found.sort_by_key(|path| (chains.map(|name| length(path, name)), path.clone()));
    found
}

/// Removes what a program left that was killed while it made a backup of this vault; whoever does
/// holds the vault's lock.
pub(super) fn forget_half_made(root: &Path, vault: u128) {
    let half = below(root, PREFIX).into_iter().filter(|path| !is_whole(path));
    let begun = below(root, MAKING).into_iter();
    for left in begun.chain(half).filter(|path| is_of(path, vault) || is_empty(path)) {
        drop(fs::remove_dir_all(left));
    }
}

fn is_empty(folder: &Path) -> bool {
    fs::read_dir(folder).is_ok_and(|mut items| items.next().is_none())
}

/// Whether a folder has what a vault cannot do without.
fn is_whole(folder: &Path) -> bool {
    let any = |names: [&str; 2]| names.iter().any(|name| folder.join(name).is_file());
    any(header::NAMES) && any(keyfile::NAMES) && folder.join(super::vault::JOURNAL).is_file()
}

/// The day in the name of a backup.
pub fn made_on(backup: &Path) -> Option<NaiveDate> {
    let name = backup.file_name()?.to_str()?;
    let day = name.strip_prefix(PREFIX)?.get(..8)?;
    NaiveDate::parse_from_str(day, "%Y%m%d").ok()
}

/// Removes what is beyond the number or the age that is kept of this vault; how many. Never `made`,
/// which was just read back, whatever the clock says, and never the last ones.
pub(super) fn prune(root: &Path, vault: u128, made: &Path, keep: &Keep) -> usize {
    let mut others = of_vault(root, vault);
    others.retain(|path| path != made);
    let many = (others.len() + 1).saturating_sub(keep.copies.max(LAST));
    let oldest = keep.today.checked_sub_days(Days::new(keep.days)).unwrap_or(NaiveDate::MIN);
    let old = others.iter().filter(|path| made_on(path).is_some_and(|day| day < oldest)).count();
    let go = many.max(old).min((others.len() + 1).saturating_sub(LAST));
    others.iter().take(go).filter(|path| fs::remove_dir_all(path).is_ok()).count()
}

/// Copies a backup beside the place of a vault that is not there yet.
///
/// # Errors
/// [`StoreError::NotAVault`], [`StoreError::NotWhole`], [`StoreError::AlreadyThere`], or what the
/// disk answers.
pub fn stage(backup: &Path, vault: &Path) -> Result<Staged, StoreError> {
    if !backup.is_dir() || names().all(|name| !backup.join(name).exists()) {
        return Err(StoreError::NotAVault);
    }
    if !is_whole(backup) {
        return Err(StoreError::NotWhole);
    }
    if vault.exists() {
        return Err(StoreError::AlreadyThere);
    }
    let mut name = vault.file_name().unwrap_or_default().to_os_string();
    name.push(".restoring");
    let target = vault.to_path_buf();
    let staged = Staged { folder: vault.with_file_name(name), target, settled: false };
    // Left by a restore that was interrupted.
    drop(fs::remove_dir_all(&staged.folder));
    copy_files(backup, &staged.folder).map_err(StoreError::io(Doing::Writing))?;
    Ok(staged)
}

#[cfg(test)]
mod tests;
