//! Where things are and which language to speak, before anything is opened.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::io::{self, ErrorKind, Read as _};
use std::path::{Path, PathBuf};

use super::failure::Failure;
use super::given::Given;
use crate::config::{Problem, budget, paths, plans, policy, settings, thesaurus};
use crate::domain::CleanText;
use crate::domain::budget::Budget;
use crate::domain::plan::Plans;
use crate::domain::policy::Policy;
use crate::files::out_file;
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
pub(crate) fn settings(home: &Path) -> (settings::Settings, Vec<Problem>) {
    let found = found_settings(home);
    (found.settings, found.problems)
}

/// What the settings file says, where each setting stands in it, and what is wrong.
pub(crate) fn found_settings(home: &Path) -> settings::Found {
    match opened(&paths::settings(home)) {
        Ok(text) => settings::find(&text),
        Err(error) if error.kind() == ErrorKind::NotFound => settings::Found::default(),
        Err(error) => settings::closed(error.to_string()),
    }
}

/// The list of interests and the templates of goals, and what is wrong with the user's own.
pub(crate) fn plans(home: &Path) -> (Plans, Vec<Problem>) {
    let Some(text) = limited(&paths::plans(home)) else {
        return (plans::default(), Vec::new());
    };
    let (own, problems) = plans::read(&text);
    // A file of which nothing can be read takes nobody's place.
    let nothing = !problems.is_empty() && own == Plans::default();
    (if nothing { plans::default() } else { own }, problems)
}

/// The goals of the policy, and what is wrong with the municipality's own.
pub(crate) fn policy(home: &Path) -> (Policy, Vec<Problem>) {
    let Some(text) = limited(&paths::policy(home)) else {
        return (policy::default(), Vec::new());
    };
    let (own, problems) = policy::read(&text);
    let nothing = !problems.is_empty() && own == Policy::default();
    (if nothing { policy::default() } else { own }, problems)
}

/// The lines of the budget, and what is wrong with the user's own.
pub(crate) fn budget(home: &Path) -> (Budget, Vec<Problem>) {
    let Some(text) = limited(&paths::budget(home)) else {
        return (budget::default(), Vec::new());
    };
    let (own, problems) = budget::read(&text);
    // A file of which nothing can be read takes nobody's place.
    let nothing = !problems.is_empty() && own == Budget::default();
    (if nothing { budget::default() } else { own }, problems)
}

/// The groups of words that mean much the same: those that come with the program and the user's
/// own, and what is wrong with those.
pub(crate) fn thesaurus(home: &Path) -> (Vec<String>, Vec<Problem>) {
    let mut groups = thesaurus::default();
    let Some(text) = limited(&paths::thesaurus(home)) else { return (groups, Vec::new()) };
    let (own, problems) = thesaurus::read(&text);
    groups.extend(own);
    (groups, problems)
}

/// What is wrong with a file, one line each, the name of the file before it.
pub(crate) fn told(strings: &Strings, path: &Path, problems: &[Problem]) -> Vec<String> {
    let path = path.display();
    problems.iter().map(|problem| format!("{path}:{}", strings.mistake(problem))).collect()
}

/// What is wrong in the files beside a vault.
pub(crate) struct Wrong {
    pub(crate) settings: Vec<Problem>,
    pub(crate) keys: Vec<Diagnostic>,
    pub(crate) plans: Vec<Problem>,
    pub(crate) policy: Vec<Problem>,
    pub(crate) budget: Vec<Problem>,
    pub(crate) words: Vec<Problem>,
}

/// Everything that lies beside a vault and says how it is worked with, and what is wrong in it.
pub(crate) fn beside(home: &Path) -> (Beside, Wrong) {
    let (settings, wrong) = settings(home);
    let (keymap, keys) = keymap(home, &settings.keymap);
    let (plans, no_plans) = plans(home);
    let (policy, no_policy) = policy(home);
    let (budget, no_budget) = budget(home);
    let (words, no_words) = thesaurus(home);
    let wrong = Wrong {
        settings: wrong,
        keys,
        plans: no_plans,
        policy: no_policy,
        budget: no_budget,
        words: no_words,
    };
    (Beside { settings, keymap, plans, policy, budget, words }, wrong)
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
    opened(path).ok()
}

/// The same, with the system's answer where the file does not open.
fn opened(path: &Path) -> io::Result<String> {
    let mut bytes = Vec::new();
    fs::File::open(path)?.take(settings::MOST_BYTES).read_to_end(&mut bytes)?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

/// The language: as told, as set, as the locale says, English.
pub(crate) fn language(given: &Given, set: Option<Language>) -> Language {
    spoken(told_language(given), set)
}

fn spoken(told: Option<Language>, set: Option<Language>) -> Language {
    let locale = || locale().map(|(_, language)| language);
    told.or(set).or_else(locale).unwrap_or(Language::English)
}

/// The texts before the command line is read: its help is in the chosen language, too.
pub(crate) fn strings_before() -> Strings {
    let (home, lang) = (said("home", "TREDE_HOME"), said("lang", "TREDE_LANG"));
    let home = home.filter(|home| !home.is_empty()).map(PathBuf::from).or_else(paths::default_home);
    let set = home.and_then(|home| settings(&home).0.language);
    let lang = lang.and_then(|lang| lang.into_string().ok());
    Strings::new(spoken(lang.as_deref().and_then(Language::from_tag), set))
}

/// What stands behind a flag on the command line, or else in a variable.
fn said(flag: &str, variable: &str) -> Option<OsString> {
    let (flag, glued) = (format!("--{flag}"), format!("--{flag}="));
    let mut args = env::args_os().skip(1).take_while(|arg| arg != "--");
    let said = args.find_map(|arg| match arg.to_str() {
        Some(text) if text == flag => Some(None),
        Some(text) => text.strip_prefix(&glued).map(|value| Some(OsString::from(value))),
        None => None,
    });
    said.and_then(|value| value.or_else(|| args.next())).or_else(|| env::var_os(variable))
}

/// The language that was told for this run.
pub(crate) fn told_language(given: &Given) -> Option<Language> {
    given.lang.as_deref().and_then(Language::from_tag)
}

/// The language of the locale, and the variable that says it.
pub(crate) fn locale() -> Option<(&'static str, Language)> {
    let names = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter();
    let mut set = names.filter_map(|name| Some((name, env::var(name).ok()?)));
    let (name, tag) = set.find(|(_, tag)| !tag.is_empty())?;
    Some((name, Language::from_tag(&tag)?))
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
