//! `trede init`: a new vault.

use serde_json::json;

use super::args::{Global, Init};
use super::output::{Answer, Failure, Output};
use super::session::say;
use super::{places, says};
use crate::config::{paths, settings};
use crate::i18n::Strings;
use crate::runtime::{clock, random};
use crate::store::folder::{private_folder, replace_file};
use crate::store::{Founding, Vault};

pub(super) fn run(global: &Global, _args: &Init) -> Answer {
    let home = places::home(global)?;
    let strings = places::strings(global);
    let founding = founding(&strings, false)?;
    private_folder(&home).map_err(|error| no_folder(&strings, &error))?;
    let made = Vault::create(&paths::vault(&home), founding, []);
    let opened = made.map_err(|error| Failure::store(&strings, error))?;
    write_settings(&home);
    let path = home.display().to_string();
    say(&strings.cli_init_hint());
    opened.vault.close();
    let text = format!("{}\n", strings.cli_init(path.clone()));
    Ok(Output::done(text, json!({ "path": path })))
}

/// The founding facts of a new vault.
///
/// # Errors
/// A [`Failure`] where the system gives no random numbers.
pub(super) fn founding(strings: &Strings, demo: bool) -> Result<Founding, Failure> {
    let salt = random::number().map_err(|_none| Failure::refused(strings.cli_no_random()))?;
    Ok(Founding { demo, salt, at: clock::now() })
}

/// A folder that cannot be made, in the words of the store.
pub(super) fn no_folder(strings: &Strings, error: &std::io::Error) -> Failure {
    let (message, hint) = says::io_error(strings, error);
    Failure { code: 1, message, hint }
}

/// The commented settings, where there are none yet.
pub(super) fn write_settings(home: &std::path::Path) {
    let path = paths::settings(home);
    if !path.exists() {
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned());
        // Without the file the same defaults hold.
        drop(name.map(|name| replace_file(home, &name, settings::DEFAULT.as_bytes())));
    }
}
