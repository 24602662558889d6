//! `trede init`: a new vault, sealed with a passphrase, and a recovery key for the safe.

use std::fmt::Write as _;
use std::io::IsTerminal as _;
use std::path::Path;

use serde_json::json;

use super::args::{Global, Init};
use super::output::{Answer, Failure, Output};
use super::session::say;
use super::{passline, places, unlock};
use crate::config::paths;
use crate::crypto::recovery::RecoveryKey;
use crate::i18n::Strings;
use crate::opening::founding::found;
use crate::store::{StoreError, Vault};

pub(super) fn run(global: &Global, args: &Init) -> Answer {
    let home = places::home(global)?;
    let strings = places::strings(global);
    let folder = paths::vault(&home);
    let store = |error| Failure::store(&strings, error);
    match Vault::look(&folder) {
        Err(StoreError::NotAVault) => {}
        Err(error) => return Err(store(error)),
        Ok(_) => return Err(store(StoreError::AlreadyThere)),
    }
    let user = places::user(global, &strings)?.to_string();
    let passphrase =
        unlock::new_passphrase(&strings, &user, unlock::line_given(global, &strings)?)?;
    let no_random = |_error| Failure::refused(strings.cli_no_random());
    let recovery = RecoveryKey::random().map_err(no_random)?;
    let printed = recovery.printed();
    hand_over(&strings, &printed, args.recovery_file.as_deref(), global.json)?;
    found(&strings, &home, &user, &passphrase, &recovery)?.vault.close();
    let path = home.display().to_string();
    let mut text = format!("{}\n", strings.cli_init(path.clone(), user.clone()));
    if args.recovery_file.is_none() {
        writeln!(text, "{}\n{}", strings.recovery_printed(), printed.as_str()).ok();
    }
    let shown = args.recovery_file.is_none().then(|| printed.to_string());
    Ok(Output::done(text, json!({ "path": path, "user": user, "recovery_key": shown })))
}

/// Gives a recovery key out before it counts: into a file, or onto the terminal.
///
/// # Errors
/// A [`Failure`] where it did not arrive.
pub(super) fn hand_over(
    strings: &Strings,
    printed: &str,
    file: Option<&Path>,
    json: bool,
) -> Result<(), Failure> {
    match file {
        Some(path) => write_recovery(strings, path, printed),
        None if std::io::stdin().is_terminal() && !json => rehearse(strings, printed),
        None => Ok(()),
    }
}

/// The recovery key is typed back, so that nobody finds out too late that it was not copied.
fn rehearse(strings: &Strings, printed: &str) -> Result<(), Failure> {
    say(&strings.recovery_printed());
    say(printed);
    let typed = unlock::typed(strings, &strings.recovery_ask())?;
    let same = RecoveryKey::read(&typed).is_some_and(|key| key.printed().as_str() == printed);
    if same { Ok(()) } else { Err(Failure::refused(strings.recovery_differs())) }
}

fn write_recovery(strings: &Strings, path: &Path, printed: &str) -> Result<(), Failure> {
    // What lies there may be the only recovery key of another vault.
    if std::fs::symlink_metadata(path).is_ok() {
        return Err(Failure::refused(strings.recovery_there(path.display().to_string())));
    }
    places::write_file(strings, path, format!("{printed}\n").as_bytes())?;
    // Read back: a key that cannot be read is no key.
    let back = passline::from_file(strings, path)?;
    match RecoveryKey::read(&back.text) {
        Some(key) if key.printed().as_str() == printed => Ok(()),
        _ => Err(Failure::refused(strings.recovery_differs())),
    }
}
