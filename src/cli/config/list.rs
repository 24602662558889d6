//! Every setting in force, and where it comes from.

use std::ffi::OsStr;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use serde_json::{Map, Value, json};

use crate::cli::args::{Colour, Global};
use crate::cli::output::Output;
use crate::cli::places;
use crate::config::paths;
use crate::config::settings::{self, Found};
use crate::domain::CleanText;
use crate::i18n::{Language, Strings};
use crate::statements::Position;

/// Where a value comes from.
enum Origin {
    /// Nobody said anything.
    Default,
    /// A file, and the place in it where that is known.
    File(PathBuf, Option<Position>),
    /// A line that cannot be read may have held it; the strictest holds.
    Held(PathBuf, Position),
    /// A variable of the environment.
    Variable(&'static str),
    /// A flag on the command line.
    Flag(&'static str),
}

/// One line of the list.
struct Line {
    name: String,
    value: String,
    default: String,
    origin: Origin,
}

const LANGUAGE: &str = "interface.language";

pub(super) fn run(global: &Global, strings: &Strings, home: &Path, found: &Found) -> Output {
    let rows = settings::rows(&found.settings);
    // The settings alone, by name: what scripts have read since the first version.
    let mut json: Map<String, Value> =
        rows.iter().map(|row| (row.name.clone(), json!(row.value))).collect();
    let mut lines = of_the_file(global, strings.language(), home, rows, found);
    lines.extend(of_this_run(global, home));
    lines.extend(files(home));
    let mut text = String::new();
    for Line { name, value, origin, .. } in &lines {
        // What a file says may hold what a terminal would obey.
        let value = CleanText::cut(value);
        writeln!(text, "{name} = {value}  # {}", origin.said(strings)).ok();
    }
    let rows: Vec<Value> = lines.iter().map(|line| line.json(strings)).collect();
    json.insert("settings".to_owned(), json!(rows));
    Output::done(text, Value::Object(json))
}

/// What the settings file decides, and the language that may be told otherwise.
fn of_the_file(
    global: &Global,
    language: Language,
    home: &Path,
    rows: Vec<settings::Row>,
    found: &Found,
) -> Vec<Line> {
    let path = paths::settings(home);
    let line = |row: settings::Row| {
        let given = found.given.get(&row.name);
        let mut origin = match (found.held.get(row.name.as_str()), given) {
            (Some(held), _) => Origin::Held(path.clone(), *held),
            (None, Some(given)) => Origin::File(path.clone(), Some(*given)),
            (None, None) => Origin::Default,
        };
        let mut value = row.value;
        if row.name == LANGUAGE {
            let set = found.settings.language.is_some();
            origin = language_from(global, set, origin);
            language.tag().clone_into(&mut value);
        }
        Line { name: row.name, value, default: row.default, origin }
    };
    rows.into_iter().map(line).collect()
}

/// Where the language comes from: as told, as set, as the locale says.
fn language_from(global: &Global, set: bool, file: Origin) -> Origin {
    if places::told_language(global).is_some() {
        return told("--lang", "TREDE_LANG", global.lang.as_deref().map(OsStr::new));
    }
    if set {
        return file;
    }
    places::locale().map_or(Origin::Default, |(variable, _)| Origin::Variable(variable))
}

/// What is told for one run, in no file.
fn of_this_run(global: &Global, home: &Path) -> Vec<Line> {
    let line = |name: &str, value: Option<&OsStr>, default: &str, flag, variable| Line {
        name: name.to_owned(),
        value: value.map_or_else(|| default.to_owned(), |value| value.display().to_string()),
        default: default.to_owned(),
        origin: told(flag, variable, value),
    };
    let (user, today) = (text(global.user.as_deref()), text(global.today.as_deref()));
    // A command may hold the passphrase itself.
    let command = global.passphrase_command.as_ref().map(|_| OsStr::new("…"));
    let file = global.passphrase_file.as_deref().map(Path::as_os_str);
    let named = global.home.as_deref().filter(|home| !home.as_os_str().is_empty());
    let default = paths::default_home().map(|home| home.display().to_string());
    let mut home_line = line(
        "home",
        named.map(Path::as_os_str),
        &default.unwrap_or_default(),
        "--home",
        "TREDE_HOME",
    );
    home_line.value = home.display().to_string();
    vec![
        home_line,
        line("user", user, "", "--user", "TREDE_USER"),
        line("today", today, "", "--today", "TREDE_TODAY"),
        line("passphrase_file", file, "", "--passphrase-file", "TREDE_PASSPHRASE_FILE"),
        line("passphrase_command", command, "", "--passphrase-command", "TREDE_PASSPHRASE_COMMAND"),
        colour(global.color),
    ]
}

fn text(value: Option<&str>) -> Option<&OsStr> {
    value.map(OsStr::new)
}

fn colour(colour: Colour) -> Line {
    let quiet = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
    let (value, origin) = match colour {
        Colour::Auto if is_flag("--color") => ("auto", Origin::Flag("--color")),
        Colour::Auto if quiet => ("never", Origin::Variable("NO_COLOR")),
        Colour::Auto => ("auto", Origin::Default),
        Colour::Always => ("always", Origin::Flag("--color")),
        Colour::Never => ("never", Origin::Flag("--color")),
    };
    let (name, default) = ("color".to_owned(), "auto".to_owned());
    Line { name, value: value.to_owned(), default, origin }
}

/// The files beside the settings, where there are any.
fn files(home: &Path) -> Vec<Line> {
    let own = [
        ("keys", paths::keys(home)),
        ("plan", paths::plans(home)),
        ("policy", paths::policy(home)),
        ("budget", paths::budget(home)),
        ("thesaurus", paths::thesaurus(home)),
    ];
    let line = |(name, path): (&str, PathBuf)| {
        let there = path.is_file();
        let value = if there { path.display().to_string() } else { String::new() };
        let origin = if there { Origin::File(path, None) } else { Origin::Default };
        Line { name: name.to_owned(), value, default: String::new(), origin }
    };
    own.into_iter().map(line).collect()
}

/// A value that a flag or else a variable told.
fn told(flag: &'static str, variable: &'static str, value: Option<&OsStr>) -> Origin {
    match value {
        None => Origin::Default,
        Some(_) if is_flag(flag) => Origin::Flag(flag),
        Some(_) => Origin::Variable(variable),
    }
}

/// Whether a flag stands on the command line.
fn is_flag(flag: &str) -> bool {
    let is = |arg: &str| arg.strip_prefix(flag).is_some_and(|r| r.is_empty() || r.starts_with('='));
    std::env::args_os().skip(1).any(|arg| is(&arg.to_string_lossy()))
}

impl Line {
    fn json(&self, strings: &Strings) -> Value {
        let (file, at, told_by) = match &self.origin {
            Origin::File(path, at) => (Some(path), *at, None),
            Origin::Held(path, at) => (Some(path), Some(*at), None),
            Origin::Variable(name) | Origin::Flag(name) => (None, None, Some(*name)),
            Origin::Default => (None, None, None),
        };
        json!({
            "name": self.name,
            "value": self.value,
            "default": self.default,
            "from": self.origin.name(),
            "file": file.map(|path| path.display().to_string()),
            "line": at.map(|at| at.line),
            "column": at.map(|at| at.column),
            "told_by": told_by,
            "about": strings.setting(&self.name),
        })
    }
}

impl Origin {
    const fn name(&self) -> &'static str {
        match self {
            Self::Default => "default",
            Self::File(..) => "file",
            Self::Held(..) => "unreadable",
            Self::Variable(_) => "environment",
            Self::Flag(_) => "flag",
        }
    }

    fn said(&self, strings: &Strings) -> String {
        match self {
            Self::Default => strings.from_default(),
            Self::File(path, None) => path.display().to_string(),
            Self::File(path, Some(at)) => format!("{}:{}", path.display(), at.line),
            Self::Held(path, at) => strings.from_held(format!("{}:{}", path.display(), at.line)),
            Self::Variable(name) => strings.from_variable(*name),
            Self::Flag(name) => strings.from_flag(*name),
        }
    }
}
