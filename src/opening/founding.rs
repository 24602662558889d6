//! A new vault.

use std::path::Path;

use super::failure::Failure;
use super::{cost, places, real, wording};
use crate::config::{paths, settings};
use crate::crypto::passphrase::Passphrase;
use crate::crypto::random;
use crate::crypto::recovery::RecoveryKey;
use crate::domain::CleanText;
use crate::i18n::Strings;
use crate::runtime::clock;
use crate::store::folder::{private_folder, replace_file};
use crate::store::{Founding, Opened, Vault};

/// Makes a vault that this user opens with this passphrase, or anybody with this recovery key.
///
/// # Errors
/// A [`Failure`]; no vault was made then.
pub(crate) fn found(
    strings: &Strings,
    home: &Path,
    user: &str,
    passphrase: &Passphrase,
    recovery: &RecoveryKey,
) -> Result<Opened, Failure> {
    private_folder(home).map_err(|error| no_folder(strings, &error))?;
    let founding = founding(strings, false)?;
    let folder = paths::vault(home);
    let made = Vault::found(&folder, founding, user, passphrase, recovery, cost::measured());
    let opened = made.map_err(|error| Failure::store(strings, error))?;
    write_settings(home);
    real::mark(home);
    Ok(opened)
}

/// The founding facts of a new vault.
///
/// # Errors
/// A [`Failure`] where the system gives no random numbers.
pub(crate) fn founding(strings: &Strings, demo: bool) -> Result<Founding, Failure> {
    let salt = random::number().map_err(|_none| Failure::refused(strings.cli_no_random()))?;
    Ok(Founding { demo, salt, at: clock::now() })
}

/// A folder that cannot be made, in the words of the store.
pub(crate) fn no_folder(strings: &Strings, error: &std::io::Error) -> Failure {
    let (message, hint) = wording::io_error(strings, error);
    Failure { code: 1, message, hint }
}

/// The commented settings, where there are none yet.
pub(crate) fn write_settings(home: &Path) {
    if !paths::settings(home).exists() {
        replace_settings(home, settings::DEFAULT);
    }
}

/// Keeps in the settings what this user says on the telephone for a name, where none stands there.
pub(crate) fn keep_name(home: &Path, user: &str, name: &CleanText) {
    let text = places::limited(&paths::settings(home));
    if let Some(text) = text.and_then(|text| settings::with_spoken(&text, user, name)) {
        replace_settings(home, &text);
    }
}

/// Puts other settings into a home.
pub(crate) fn replace_settings(home: &Path, text: &str) {
    let path = paths::settings(home);
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned());
    // Without the file the defaults hold.
    drop(name.map(|name| replace_file(home, &name, text.as_bytes())));
}
