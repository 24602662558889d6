//! `trede backup` and `trede restore`, and what an erasure does to backups.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::json;

use super::args::Global;
use super::output::{Answer, Failure, Output};
use super::session::{Session, asked, open_vault, permit, say};
use super::{places, real, unlock, verify, wording};
use crate::config::paths;
use crate::digest::hex;
use crate::domain::Noted;
use crate::domain::noted::Asked;
use crate::domain::right::Operation;
use crate::i18n::Strings;
use crate::opening::copies::{cleanse, make, remember, roots, stamp};
use crate::runtime::clock;
use crate::store::folder::folder_there;
use crate::store::lock;
use crate::store::small_files::{Folder, SmallFiles as _};
use crate::store::vault::Cleansed;
use crate::store::{Vault, backup as copies};

pub(super) fn backup(global: &Global, dir: Option<&Path>) -> Answer {
    let home = places::home(global)?;
    let (strings, mut opened) = open_vault(global, &home)?;
    for notice in &opened.notices {
        say(&wording::notice(&strings, notice));
    }
    permit(global, &strings, &mut opened, Operation::Backup)?;
    let root = dir.map_or_else(|| paths::backups(&home), Path::to_path_buf);
    if root.exists() && !root.is_dir() {
        asked(&strings, &mut opened.vault, Asked::failed(Operation::Backup));
        return Err(Failure::refused(strings.backup_no_folder(root.display().to_string())));
    }
    let mut vault = opened.vault;
    if vault.founding().demo {
        real::refuse(global, &home, &strings)?;
    }
    let failed = |error| Failure::store(&strings, error);
    if dir.is_some() {
        // First: should it be interrupted, an erasure still reaches what is left there.
        remember(&home, &root);
    }
    let [head, log] = vault.anchors();
    let (made, noted) = make(&mut vault, &home, &root).map_err(failed)?;
    let mut cleansed = Cleansed::default();
    if dir.is_some() {
        // A stick that comes back gets rid of who was erased in the meantime.
        cleansed = vault.cleanse(&root).map_err(failed)?;
        remember(&home, &root);
    }
    if !noted {
        say(&strings.not_noted());
    }
    vault.close();
    let path = made.path.display().to_string();
    let mut text = format!("{}\n", strings.backup_made(path.clone()));
    writeln!(text, "{}", strings.backup_anchor(hex(&head), hex(&log))).ok();
    if made.pruned > 0 {
        writeln!(text, "{}", strings.backup_pruned(made.pruned)).ok();
    }
    if cleansed != Cleansed::default() {
        writeln!(text, "{}", strings.backup_cleansed(cleansed.written, cleansed.removed)).ok();
    }
    let json = json!({
        "path": path,
        "rewritten": cleansed.written,
        "kept": copies::list(&root).len(),
        "removed": made.pruned + cleansed.removed,
        "head": hex(&head),
        "log_head": hex(&log),
    });
    Ok(Output::done(text, json))
}

/// Says each of these lines.
fn tell_all(lines: &[String]) {
    for line in lines {
        say(line);
    }
}

/// After an erasure: a backup without who was erased, and none that is known with them.
pub(super) fn after_erasure(session: &mut Session, home: &Path, before: Option<&Path>) {
    if session.vault.founding().demo {
        session.vault.end_cleansing();
        return;
    }
    tell_all(&cleanse(session.strings(), &session.vault, home));
    match make(&mut session.vault, home, &paths::backups(home)) {
        // What was made before the erasure has served.
        Ok(_made) => drop(before.map(fs::remove_dir_all)),
        Err(error) => say(&wording::store_error(session.strings(), error).0),
    }
}

pub(super) fn restore(global: &Global, backup: &Path) -> Answer {
    let home = places::home(global)?;
    let strings = places::strings(global);
    let fresh = !home.exists();
    folder_there(&home).map_err(|error| {
        let (message, hint) = wording::io_error(&strings, &error);
        Failure { code: 1, message, hint }
    })?;
    let files = Folder::at(&home);
    let one_at_a_time = files.hold().map_err(|error| Failure::store(&strings, error));
    let answer = one_at_a_time.and_then(|held| {
        let answer = restore_into(global, &strings, &home, backup);
        drop(held);
        drop(files.remove(lock::NAME));
        answer
    });
    if answer.is_err() && fresh {
        // Nothing is left in a place where nothing was; a folder that holds something stays.
        drop(fs::remove_dir(&home));
    }
    answer
}

fn restore_into(global: &Global, strings: &Strings, home: &Path, backup: &Path) -> Answer {
    let store = |error| {
        let failure = Failure::store(strings, error);
        // What helps a live vault does not help a backup.
        if failure.code == 4 { failure.hint(strings.restore_hint()) } else { failure }
    };
    let inside = copies::list(backup);
    if let Some(last) = inside.last() {
        let (many, last) = (inside.len(), last.display().to_string());
        return Err(Failure::refused(strings.restore_folder(many)).hint(last));
    }
    if !backup.exists() {
        return Err(Failure::refused(strings.cli_no_file(backup.display().to_string())));
    }
    let staged = copies::stage(backup, &paths::vault(home)).map_err(store)?;
    let opened = unlock::open_with(global, strings, staged.folder(), &|folder, access| {
        // Everything is proved before anything is written, and before anything is in its place.
        Vault::prove(folder, access)?;
        Vault::carry_over(folder, access, &paths::backups(home), &stamp())
    });
    let mut opened = opened.map_err(|failure| match failure.code {
        4 => failure.hint(strings.restore_hint()),
        _ => failure,
    })?;
    // There is no vault here yet that could note a refusal.
    permit(global, strings, &mut opened, Operation::Restore)?;
    for notice in &opened.notices {
        say(&wording::notice(strings, notice));
    }
    drop(opened.caseload);
    let mut vault = opened.vault;
    let demo = vault.founding().demo;
    let beside = backup.parent().map(Path::to_path_buf);
    let mut erased = 0;
    for root in beside.into_iter().chain(roots(home)).chain(other_homes()) {
        // Who was erased since is still in it: it becomes the vault of this home only when their
        // keys are destroyed.
        let listed = vault.listed_erased(&root).map_err(store)?;
        erased += vault.honour(&listed).map_err(store)?;
    }
    let report = vault.verify();
    let wrong = report.problems.iter().find(|problem| !problem.kind.is_of_projection());
    if let Some(problem) = wrong {
        let message = verify::problem_text(strings, problem, &|_| None);
        return Err(Failure { code: 4, message, hint: Some(strings.restore_hint()) });
    }
    let noted = Noted::Restored { erased: u32::try_from(erased).unwrap_or(u32::MAX) };
    if vault.note(noted, clock::now()).is_err() {
        say(&strings.not_noted());
    }
    if erased > 0 {
        tell_all(&cleanse(strings, &vault, home));
    }
    vault.close();
    staged.settle().map_err(store)?;
    if !demo {
        real::mark(home);
    }
    let path = home.display().to_string();
    let mut text = format!("{}\n", strings.backup_restored(path.clone(), erased));
    let note = match copies::made_on(backup) {
        Some(day) => strings.backup_restored_note(strings.full_day(day)),
        None => strings.backup_restored_undated(),
    };
    writeln!(text, "{note}").ok();
    Ok(Output::done(text, json!({ "path": path, "erased": erased })))
}

/// The backups of the homes that this machine would use otherwise: their lists of the erased count
/// for a restore into another home, too.
fn other_homes() -> Vec<PathBuf> {
    let told = std::env::var_os("TREDE_HOME").map(PathBuf::from);
    let homes = told.into_iter().chain(paths::default_home());
    homes.map(|home| paths::backups(&home)).collect()
}

/// A backup before something large happens; a demo needs none, an empty vault neither.
///
/// # Errors
/// A [`Failure`] where it cannot be made: then the large thing must not happen.
pub(super) fn before(session: &mut Session, home: &Path) -> Result<Option<PathBuf>, Failure> {
    if session.vault.founding().demo || session.vault.logged().is_empty() {
        return Ok(None);
    }
    make(&mut session.vault, home, &paths::backups(home))
        .map(|(made, _noted)| Some(made.path))
        .map_err(|error| Failure::store(session.strings(), error))
}
