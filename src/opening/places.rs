//! Where things are and which language to speak, before anything is opened.

use std::env;
use std::fs;
use std::io::Read as _;
use std::path::{Path, PathBuf};

use super::failure::Failure;
use super::given::Given;
use crate::config::{paths, plans, settings, thesaurus};
use crate::domain::CleanText;
use crate::domain::plan::Plans;
use crate::exchange::out_file;
use crate::i18n::{Language, Strings};
use crate::keymap::{Diagnostic, Keymap};
use crate::workplace::Beside;

/// The folder of the vault and the settings.
///
/// # Errors
/// A [`Failure`] where the platform tells no home.
pub(crate) fn home(given: &Given) -> Result<PathBuf, Failure> {
    let told = given.home.clone().filter(|home| !home.as_os_str().is_empty());
    told.or_else(paths::default_home).ok_or_else(|| {
        let strings = Strings::new(language(given, None));
        Failure::usage(strings.cli_no_home())
    })
}

/// What the settings file says, and what is wrong in it.
pub(crate) fn settings(home: &Path) -> (settings::Settings, Vec<settings::Problem>) {
    match limited(&paths::settings(home)) {
        Some(text) => settings::read(&text),
        None => (settings::Settings::default(), Vec::new()),
    }
}

/// The list of interests and the templates of goals, and what is wrong with the user's own.
pub(crate) fn plans(home: &Path) -> (Plans, Option<String>) {
    match limited(&paths::plans(home)).map(|text| plans::read(&text)) {
        Some(Ok(own)) => (own, None),
        Some(Err(problem)) => (plans::default(), Some(problem)),
        None => (plans::default(), None),
    }
}

/// The groups of words that mean much the same: those that come with the program and the user's
/// own, and what is wrong with those.
pub(crate) fn thesaurus(home: &Path) -> (Vec<String>, Option<String>) {
    let mut groups = thesaurus::default();
    match limited(&paths::thesaurus(home)).map(|text| thesaurus::read(&text)) {
        Some(Ok(own)) => groups.extend(own),
        Some(Err(problem)) => return (groups, Some(problem)),
        None => {}
    }
    (groups, None)
}

/// What is wrong in the files beside a vault.
pub(crate) struct Wrong {
    pub(crate) settings: Vec<settings::Problem>,
    pub(crate) keys: Vec<Diagnostic>,
    pub(crate) plans: Option<String>,
    pub(crate) words: Option<String>,
}

/// Everything that lies beside a vault and says how it is worked with, and what is wrong in it.
pub(crate) fn beside(home: &Path) -> (Beside, Wrong) {
    let (settings, wrong) = settings(home);
    let (keymap, keys) = keymap(home, &settings.keymap);
    let (plans, no_plans) = plans(home);
    let (words, no_words) = thesaurus(home);
    let wrong = Wrong { settings: wrong, keys, plans: no_plans, words: no_words };
    (Beside { settings, keymap, plans, words }, wrong)
}

/// The keys in force, and what is wrong with them.
pub(crate) fn keymap(home: &Path, name: &str) -> (Keymap, Vec<Diagnostic>) {
    let user = limited(&paths::keys(home));
    Keymap::load(builtin(name), user.as_deref(), &crate::app::action::VOCABULARY)
}

/// A keymap that comes with the program.
pub(crate) fn builtin(name: &str) -> &'static str {
    match name {
        "vim" => include_str!("../../keymaps/vim.toml"),
        "arrows" => include_str!("../../keymaps/arrows.toml"),
        _ => include_str!("../../keymaps/default.toml"),
    }
}

/// A text file of a size that a person writes; bytes that are no UTF-8 are shown as such.
pub(crate) fn limited(path: &Path) -> Option<String> {
    let mut bytes = Vec::new();
    let file = fs::File::open(path).ok()?;
    file.take(settings::MOST_BYTES).read_to_end(&mut bytes).ok()?;
    Some(String::from_utf8_lossy(&bytes).into_owned())
}

/// The language: as told, as set, as the locale says, English.
pub(crate) fn language(given: &Given, set: Option<Language>) -> Language {
    let told = given.lang.as_deref().and_then(Language::from_tag);
    let locale = || {
        let tags = ["LC_ALL", "LC_MESSAGES", "LANG"].map(|name| env::var(name).ok());
        let tag = tags.into_iter().flatten().find(|tag| !tag.is_empty());
        tag.and_then(|tag| Language::from_tag(&tag))
    };
    told.or(set).or_else(locale).unwrap_or(Language::English)
}

/// The texts, before the settings are known.
pub(crate) fn strings(given: &Given) -> Strings {
    Strings::new(language(given, None))
}

/// Who works: as told, else the login name.
///
/// # Errors
/// A [`Failure`] for a name that is too long.
pub(crate) fn user(given: &Given, strings: &Strings) -> Result<CleanText, Failure> {
    let login = || ["LOGNAME", "USER"].iter().find_map(|name| env::var(name).ok());
    let told = given.user.clone().filter(|name| !name.trim().is_empty());
    let name = told.or_else(login).unwrap_or_else(|| "consultant".to_owned());
    let clean = CleanText::line(&name);
    clean.map_err(|long| Failure::usage(strings.cli_too_long("--user", long.max)))
}

/// Writes a file that only its owner can read, whole or not at all.
///
/// # Errors
/// A [`Failure`] that says what the system answered.
pub(crate) fn write_file(strings: &Strings, path: &Path, content: &[u8]) -> Result<(), Failure> {
    out_file::write(path, content).map_err(|problem| {
        Failure::refused(strings.file_not_written(path.display().to_string(), problem.to_string()))
    })
}
