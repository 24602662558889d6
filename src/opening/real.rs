//! Keeping real people out of a demo.
//!
//! A demo is not sealed: whoever works in one without noticing writes about real people in the
//! open. So a demo takes nothing in where a sealed vault belongs, and nothing from somebody who
//! brings a name or a passphrase; to read it stays possible.

use std::path::Path;

use super::failure::Failure;
use super::given::Given;
use crate::config::paths;
use crate::i18n::Strings;
use crate::store::folder::replace_file;
use crate::store::{Vault, backup};

/// Says that a sealed vault was made or opened in this home; there is nothing in it.
const MARK: &str = "sealed";

/// Leaves the mark in a home, where it is not there yet.
pub(crate) fn mark(home: &Path) {
    if !home.join(MARK).exists() {
        // Where nothing can be written, nobody can exchange the vault either.
        drop(replace_file(home, MARK, b""));
    }
}

/// Whether a sealed vault belongs in this home: its mark is there, or a backup of one.
fn had_sealed(home: &Path) -> bool {
    home.join(MARK).exists()
        || backup::list(&paths::backups(home))
            .iter()
            .any(|copy| Vault::look(copy).is_ok_and(|founding| !founding.demo))
}

/// Refuses the demo in a home where a sealed vault belongs.
///
/// # Errors
/// The [`Failure`] that says so.
pub(crate) fn refuse_exchanged(home: &Path, strings: &Strings) -> Result<(), Failure> {
    if had_sealed(home) {
        let failure = Failure::refused(strings.demo_exchanged());
        return Err(failure.hint(strings.demo_exchanged_hint()));
    }
    Ok(())
}

/// Refuses to write in the demo of this home where real people may be meant.
///
/// # Errors
/// The [`Failure`] that says so.
pub(crate) fn refuse(given: &Given, home: &Path, strings: &Strings) -> Result<(), Failure> {
    refuse_exchanged(home, strings)?;
    let user = given.user.as_deref().is_some_and(|name| !name.trim().is_empty());
    if user || given.passphrase_file.is_some() || given.passphrase_command.is_some() {
        let failure = Failure::refused(strings.demo_named());
        return Err(failure.hint(strings.demo_named_hint()));
    }
    Ok(())
}
