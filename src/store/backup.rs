//! Copies of a vault, sealed as the vault is: written aside, proved, and only then called a backup.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use chrono::{Days, NaiveDate};

use crate::store::error::{Doing, StoreError};
use crate::store::folder::{private_file, private_folder, sync_folder};
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
    private_folder(root).map_err(StoreError::io(Doing::Writing))?;
    for left in below(root, MAKING) {
        // Of a program that was killed while it made it; whoever makes one now holds the lock.
        drop(fs::remove_dir_all(left));
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

fn below(root: &Path, prefix: &str) -> Vec<PathBuf> {
    let items = fs::read_dir(root).into_iter().flatten().flatten();
    let items = items.filter(|item| item.file_name().to_string_lossy().starts_with(prefix));
    let mut found: Vec<PathBuf> = items.map(|item| item.path()).collect();
    found.sort();
    found
}

/// The backups below a folder, the oldest first. A folder that lacks a file is none.
pub fn list(root: &Path) -> Vec<PathBuf> {
    let mut found = below(root, PREFIX);
    found.retain(|path| is_whole(path));
    found
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

/// Removes what is beyond the number or the age that is kept; how many. Never `made`, which was
/// just read back, whatever the clock says, and never the last ones.
pub(super) fn prune(root: &Path, made: &Path, keep: &Keep) -> usize {
    for path in below(root, PREFIX).iter().filter(|path| !is_whole(path)) {
        // Left by a version that did not write aside.
        drop(fs::remove_dir_all(path));
    }
    let mut others = list(root);
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
mod tests {
    use super::*;

    fn made(root: &Path, stamps: &[&str]) -> Vec<PathBuf> {
        let folder = |stamp: &&str| {
            let path = root.join(format!("{PREFIX}{stamp}"));
            fs::create_dir_all(&path).unwrap();
            for name in names() {
                fs::write(path.join(name), b"x").unwrap();
            }
            path
        };
        stamps.iter().map(folder).collect()
    }

    fn keep(copies: usize, days: u64) -> Keep {
        Keep { copies, days, today: NaiveDate::from_ymd_opt(2026, 11, 25).unwrap() }
    }

    #[test]
    fn what_was_just_made_stays_though_the_clock_was_set_back() {
        let dir = tempfile::tempdir().unwrap();
        let later = ["20310101T1", "20310102T1", "20310103T1"];
        let mut paths = made(dir.path(), &later);
        paths.extend(made(dir.path(), &["20261125T1"]));
        assert_eq!(prune(dir.path(), &paths[3], &keep(3, 90)), 1);
        assert_eq!(list(dir.path()), [paths[3].clone(), paths[1].clone(), paths[2].clone()]);
    }

    #[test]
    fn backups_expire_but_for_the_last_ones_and_halves_do_not_count() {
        let dir = tempfile::tempdir().unwrap();
        let paths = made(dir.path(), &["20250101T1", "20250601T1", "20251001T1", "20260101T1"]);
        fs::create_dir(dir.path().join("trede-20261001T1")).unwrap();
        fs::write(dir.path().join("trede-20261001T1/vault"), b"x").unwrap();
        assert_eq!(list(dir.path()).len(), 4);
        assert_eq!(prune(dir.path(), &paths[3], &keep(10, 90)), 2);
        assert_eq!(list(dir.path()), paths[2..]);
        assert!(!dir.path().join("trede-20261001T1").exists());
    }
}
