//! Before a vault is open: where it is, who works, what opens it, and how a new one is made.
//!
//! The command line and the screen both come through here; what an open vault does is not known.

pub(crate) mod copies;
pub(crate) mod cost;
pub(crate) mod day;
pub(crate) mod demo;
pub mod failure;
pub(crate) mod founding;
pub mod given;
pub(crate) mod noting;
pub(crate) mod passline;
pub(crate) mod places;
pub(crate) mod real;
pub(crate) mod unlock;
pub(crate) mod wording;

use std::path::Path;

use crate::config::paths;
use crate::i18n::{Language, Strings};
use crate::store::{Notice, Opened};
use failure::Failure;
use given::Given;

/// The texts and the vault of this home.
///
/// # Errors
/// A [`Failure`] with a way out.
pub(crate) fn open_vault(given: &Given, home: &Path) -> Result<(Strings, Opened), Failure> {
    enter(given, home, &unlock::open)
}

/// The same to read from it: also while another program has it open.
///
/// # Errors
/// A [`Failure`] with a way out.
pub(crate) fn read_vault(given: &Given, home: &Path) -> Result<(Strings, Opened), Failure> {
    enter(given, home, &unlock::open_to_read)
}

type Enter = dyn Fn(&Given, &Strings, &Path) -> Result<Opened, Failure>;

fn enter(given: &Given, home: &Path, how: &Enter) -> Result<(Strings, Opened), Failure> {
    let strings = Strings::new(language_of(given, home));
    let opened = how(given, &strings, &paths::vault(home))?;
    for line in entered(&strings, home, &opened) {
        say(&line);
    }
    Ok((strings, opened))
}

/// The language to speak in front of this home.
pub(crate) fn language_of(given: &Given, home: &Path) -> Language {
    places::language(given, places::settings(home).0.language)
}

/// The vault of this home where it opens with what was given; `None` where something must be typed.
///
/// # Errors
/// A [`Failure`] with a way out.
pub(crate) fn open_given(
    given: &Given,
    strings: &Strings,
    home: &Path,
) -> Result<Option<Opened>, Failure> {
    let opened = unlock::open_given(given, strings, &paths::vault(home))?;
    if let Some(opened) = &opened {
        for line in entered(strings, home, opened) {
            say(&line);
        }
    }
    Ok(opened)
}

/// What follows once a vault is open; the lines that are to be said of it.
pub(crate) fn entered(strings: &Strings, home: &Path, opened: &Opened) -> Vec<String> {
    let mut told = Vec::new();
    if opened.vault.is_cleansing() {
        // An erasure was interrupted before it had reached every backup.
        told = copies::cleanse(strings, &opened.vault, home);
    }
    if !opened.vault.founding().demo {
        real::mark(home);
    }
    told
}

/// Tells something on standard error.
pub(crate) fn say(text: &str) {
    use std::io::Write as _;
    drop(writeln!(std::io::stderr().lock(), "{text}"));
}

/// What a notice is worth telling: healing is told, routine is not.
pub(crate) fn told(strings: &Strings, notices: &[Notice]) -> Option<String> {
    let texts: Vec<String> =
        notices.iter().map(|notice| wording::notice(strings, notice)).collect();
    (!texts.is_empty()).then(|| texts.join(" "))
}
