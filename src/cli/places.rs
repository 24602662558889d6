//! Where things are and which language to speak, before anything is opened.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::io::Read as _;
use std::path::{Path, PathBuf};

use super::args::Global;
use super::output::{Failure, Output};
use crate::config::{paths, plans, settings, thesaurus};
use crate::domain::CleanText;
use crate::domain::plan::Plans;
use crate::exchange::out_file;
use crate::i18n::{Language, Strings};
use crate::keymap::{Diagnostic, Keymap};

/// The folder of the vault and the settings.
///
/// # Errors
/// A [`Failure`] where the platform tells no home.
pub(super) fn home(global: &Global) -> Result<PathBuf, Failure> {
    let told = global.home.clone().filter(|home| !home.as_os_str().is_empty());
    told.or_else(paths::default_home).ok_or_else(|| {
        let strings = Strings::new(language(global, None));
        Failure::usage(strings.cli_no_home())
    })
}

/// What the settings file says, and what is wrong in it.
pub(super) fn settings(home: &Path) -> (settings::Settings, Vec<settings::Problem>) {
    match limited(&paths::settings(home)) {
        Some(text) => settings::read(&text),
        None => (settings::Settings::default(), Vec::new()),
    }
}

/// The list of interests and the templates of goals, and what is wrong with the user's own.
pub(super) fn plans(home: &Path) -> (Plans, Option<String>) {
    match limited(&paths::plans(home)).map(|text| plans::read(&text)) {
        Some(Ok(own)) => (own, None),
        Some(Err(problem)) => (plans::default(), Some(problem)),
        None => (plans::default(), None),
    }
}

/// The groups of words that mean much the same: those that come with the program and the user's
/// own, and what is wrong with those.
pub(super) fn thesaurus(home: &Path) -> (Vec<String>, Option<String>) {
    let mut groups = thesaurus::default();
    match limited(&paths::thesaurus(home)).map(|text| thesaurus::read(&text)) {
        Some(Ok(own)) => groups.extend(own),
        Some(Err(problem)) => return (groups, Some(problem)),
        None => {}
    }
    (groups, None)
}

/// The keys in force, and what is wrong with them.
pub(super) fn keymap(home: &Path, name: &str) -> (Keymap, Vec<Diagnostic>) {
    let user = limited(&paths::keys(home));
    Keymap::load(builtin(name), user.as_deref(), &crate::app::action::VOCABULARY)
}

/// A keymap that comes with the program.
pub(super) fn builtin(name: &str) -> &'static str {
    match name {
        "vim" => include_str!("../../keymaps/vim.toml"),
        "arrows" => include_str!("../../keymaps/arrows.toml"),
        _ => include_str!("../../keymaps/default.toml"),
    }
}

/// A text file of a size that a person writes; bytes that are no UTF-8 are shown as such.
pub(super) fn limited(path: &Path) -> Option<String> {
    let mut bytes = Vec::new();
    let file = fs::File::open(path).ok()?;
    file.take(settings::MOST_BYTES).read_to_end(&mut bytes).ok()?;
    Some(String::from_utf8_lossy(&bytes).into_owned())
}

/// The language: as told, as set, as the locale says, English.
pub(super) fn language(global: &Global, set: Option<Language>) -> Language {
    spoken(global.lang.as_deref(), set)
}

/// The texts before the command line is read: its help is in the chosen language, too.
pub(super) fn strings_before() -> Strings {
    let (home, lang) = (told("home", "TREDE_HOME"), told("lang", "TREDE_LANG"));
    let home = home.filter(|home| !home.is_empty()).map(PathBuf::from).or_else(paths::default_home);
    let set = home.and_then(|home| settings(&home).0.language);
    Strings::new(spoken(lang.and_then(|lang| lang.into_string().ok()).as_deref(), set))
}

/// What stands behind a flag on the command line, or else in a variable.
fn told(flag: &str, variable: &str) -> Option<OsString> {
    let (flag, glued) = (format!("--{flag}"), format!("--{flag}="));
    let mut args = env::args_os().skip(1).take_while(|arg| arg != "--");
    let said = args.find_map(|arg| match arg.to_str() {
        Some(text) if text == flag => Some(None),
        Some(text) => text.strip_prefix(&glued).map(|value| Some(OsString::from(value))),
        None => None,
    });
    said.and_then(|value| value.or_else(|| args.next())).or_else(|| env::var_os(variable))
}

fn spoken(told: Option<&str>, set: Option<Language>) -> Language {
    let told = told.and_then(Language::from_tag);
    let locale = || {
        let tags = ["LC_ALL", "LC_MESSAGES", "LANG"].map(|name| env::var(name).ok());
        let tag = tags.into_iter().flatten().find(|tag| !tag.is_empty());
        tag.and_then(|tag| Language::from_tag(&tag))
    };
    told.or(set).or_else(locale).unwrap_or(Language::English)
}

/// The texts, before the settings are known.
pub(super) fn strings(global: &Global) -> Strings {
    Strings::new(language(global, None))
}

/// Who works: as told, else the login name.
///
/// # Errors
/// A [`Failure`] for a name that is too long.
pub(super) fn user(global: &Global, strings: &Strings) -> Result<CleanText, Failure> {
    let login = || ["LOGNAME", "USER"].iter().find_map(|name| env::var(name).ok());
    let told = global.user.clone().filter(|name| !name.trim().is_empty());
    let name = told.or_else(login).unwrap_or_else(|| "consultant".to_owned());
    let clean = CleanText::line(&name);
    clean.map_err(|long| Failure::usage(strings.cli_too_long("--user", long.max)))
}

/// Writes a file that only its owner can read, whole or not at all.
///
/// # Errors
/// A [`Failure`] that says what the system answered.
pub(super) fn write_file(strings: &Strings, path: &Path, content: &[u8]) -> Result<(), Failure> {
    out_file::write(path, content).map_err(|problem| {
        Failure::refused(strings.file_not_written(path.display().to_string(), problem.to_string()))
    })
}

/// Writes a page about somebody to a file, and says so.
///
/// # Errors
/// A [`Failure`] that says what the system answered.
pub(super) fn handed_out(
    strings: &Strings,
    path: &Path,
    content: &str,
    name: String,
) -> Result<Output, Failure> {
    write_file(strings, path, content.as_bytes())?;
    let shown = path.display().to_string();
    let told = strings.dossier_written(shown.clone(), name);
    Ok(Output::done(format!("{told}\n"), serde_json::json!({ "path": shown })))
}
