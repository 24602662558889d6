//! The settings file: every known line is read on its own, so that a mistake costs that line.

use std::fmt;

use chrono::NaiveDate;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::domain::retention::{Class, Terms};
use crate::i18n::Language;
use crate::nearest::nearest;
use crate::triage::attempts::Calls;
use crate::triage::rules::{Phase, Rules};

/// The commented file with every default, as it is written for a new vault.
pub const DEFAULT: &str = include_str!("trede.toml");

/// The largest settings file that is read, in bytes.
pub const MOST_BYTES: u64 = 1 << 20;

/// The keymaps that come with the program.
pub const KEYMAPS: [&str; 3] = ["default", "vim", "arrows"];

/// What the settings file decides.
#[derive(Debug, Clone, PartialEq)]
pub struct Settings {
    /// The rules of the queue.
    pub rules: Rules,
    /// Which keymap.
    pub keymap: String,
    /// The language; `None` follows the locale.
    pub language: Option<Language>,
    /// Minutes without a key after which the vault locks.
    pub lock_minutes: u16,
    /// Whether the municipality's own client numbers may pass for citizen service numbers.
    pub own_numbers: bool,
    /// How many backups are kept, and how long.
    pub backups: Backups,
    /// How long files are kept.
    pub terms: Terms,
    /// The figures of calling.
    pub calls: Calls,
}

/// How many backups are kept, and how long.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Backups {
    /// At most so many.
    pub copies: usize,
    /// At most so many days; the last two are kept however old they are.
    pub days: u64,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            rules: Rules::default(),
            keymap: "default".to_owned(),
            language: None,
            lock_minutes: 5,
            own_numbers: false,
            backups: Backups { copies: 10, days: 90 },
            terms: Terms::default(),
            calls: Calls::default(),
        }
    }
}

/// Something wrong with a line of the settings file; the default is used there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Line, from 1.
    pub line: usize,
    /// Column, from 1.
    pub column: usize,
    /// What.
    pub kind: ProblemKind,
}

/// What is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ProblemKind {
    /// The file is not TOML; nothing of it is used.
    Syntax(String),
    /// No such setting.
    Unknown {
        /// The name.
        name: String,
        /// The one that may be meant.
        meant: Option<String>,
    },
    /// The value is not of the kind that the setting takes.
    Value {
        /// The name.
        name: String,
        /// What it takes.
        takes: &'static str,
    },
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: ", self.line, self.column)?;
        match &self.kind {
            ProblemKind::Syntax(what) => write!(f, "the file cannot be read: {what}"),
            ProblemKind::Unknown { name, meant: Some(meant) } => {
                write!(f, "there is no setting \"{name}\"; did you mean \"{meant}\"?")
            }
            ProblemKind::Unknown { name, meant: None } => {
                write!(f, "there is no setting \"{name}\"")
            }
            ProblemKind::Value { name, takes } => write!(f, "\"{name}\" takes {takes}"),
        }
    }
}

/// Reads a settings file.
pub fn read(text: &str) -> (Settings, Vec<Problem>) {
    let mut reader = Reader { text, settings: Settings::default(), problems: Vec::new() };
    match DeTable::parse(text) {
        Ok(table) => reader.sections(table.get_ref()),
        Err(error) => {
            let at = error.span().map_or(0, |span| span.start);
            reader.problem(at, ProblemKind::Syntax(error.message().to_owned()));
        }
    }
    reader.problems.sort_by_key(|problem| (problem.line, problem.column));
    (reader.settings, reader.problems)
}

struct Reader<'a> {
    text: &'a str,
    settings: Settings,
    problems: Vec<Problem>,
}

const SECTIONS: [&str; 6] = ["queue", "calls", "interface", "security", "backups", "retention"];
const DAYS: &str = "a whole number of days, 1 to 3650";

impl Reader<'_> {
    fn problem(&mut self, at: usize, kind: ProblemKind) {
        let before = self.text.get(..at).unwrap_or_default();
        let line = before.matches('\n').count() + 1;
        let column = before.rsplit('\n').next().map_or(0, |rest| rest.chars().count()) + 1;
        self.problems.push(Problem { line, column, kind });
    }

    fn unknown(&mut self, at: usize, name: &str, known: &[&str]) {
        let meant = nearest(name, known.iter().copied()).map(str::to_owned);
        // What the user wrote is repeated without anything that could deceive a terminal.
        let name = crate::domain::CleanText::cut(name).to_string();
        self.problem(at, ProblemKind::Unknown { name, meant });
    }

    fn value(&mut self, at: usize, name: &str, takes: &'static str) {
        self.problem(at, ProblemKind::Value { name: name.to_owned(), takes });
    }

    fn sections(&mut self, table: &DeTable<'_>) {
        for (key, value) in table {
            let at = key.span().start;
            match (key.get_ref().as_ref(), value.get_ref()) {
                ("queue", DeValue::Table(section)) => self.queue(section),
                ("interface", DeValue::Table(section)) => self.interface(section),
                ("security", DeValue::Table(section)) => self.security(section),
                ("backups", DeValue::Table(section)) => self.backups(section),
                ("retention", DeValue::Table(section)) => self.retention(section),
                ("calls", DeValue::Table(section)) => self.calls(section),
                (name, _) if SECTIONS.contains(&name) => self.value(at, name, "a table"),
                (name, _) => self.unknown(at, name, &SECTIONS),
            }
        }
    }

    fn queue(&mut self, section: &DeTable<'_>) {
        for (key, value) in section {
            let name = key.get_ref().as_ref();
            match name {
                "interval_days" => {
                    self.number(name, value, 1..=3650, DAYS, |rules| &mut rules.interval_days);
                }
                "silent_days" => {
                    self.number(name, value, 1..=3650, DAYS, |rules| &mut rules.silent_days);
                }
                "retry_days" => {
                    let takes = "a whole number of days, 0 to 3650";
                    self.number(name, value, 0..=3650, takes, |rules| &mut rules.retry_days);
                }
                "random_every" => {
                    let takes = "a whole number of places, 2 or more, or 0 for none";
                    if number_of(value) == Some(1) {
                        self.value(value.span().start, name, takes);
                    } else {
                        self.number(name, value, 0..=1000, takes, |rules| &mut rules.random_every);
                    }
                }
                "phase" => self.phases(value),
                _ => self.unknown(
                    key.span().start,
                    name,
                    &["interval_days", "silent_days", "retry_days", "random_every", "phase"],
                ),
            }
        }
    }

    fn number(
        &mut self,
        name: &str,
        value: &Spanned<DeValue<'_>>,
        range: std::ops::RangeInclusive<u16>,
        takes: &'static str,
        field: fn(&mut Rules) -> &mut u16,
    ) {
        match number_of(value).filter(|number| range.contains(number)) {
            Some(number) => *field(&mut self.settings.rules) = number,
            None => self.value(value.span().start, name, takes),
        }
    }

    fn phases(&mut self, value: &Spanned<DeValue<'_>>) {
        let DeValue::Array(phases) = value.get_ref() else {
            return self.value(value.span().start, "phase", "[[queue.phase]] tables");
        };
        for phase in phases {
            match phase.get_ref() {
                DeValue::Table(table) => self.phase(table),
                _ => self.value(phase.span().start, "phase", "[[queue.phase]] tables"),
            }
        }
    }

    fn phase(&mut self, table: &DeTable<'_>) {
        let mut phase = Phase { name: String::new(), inflow_from: None, inflow_to: None };
        for (key, value) in table {
            let at = value.span().start;
            match key.get_ref().as_ref() {
                "name" => phase.name = text_of(value).unwrap_or_default(),
                name @ ("inflow_from" | "inflow_to") => {
                    let Some(day) = day_of(value) else {
                        self.value(at, name, "a day such as 2020-03-01");
                        continue;
                    };
                    let end = if name == "inflow_to" {
                        &mut phase.inflow_to
                    } else {
                        &mut phase.inflow_from
                    };
                    *end = Some(day);
                }
                name => {
                    self.unknown(key.span().start, name, &["name", "inflow_from", "inflow_to"]);
                }
            }
        }
        self.settings.rules.phases.push(phase);
    }

    fn security(&mut self, section: &DeTable<'_>) {
        for (key, value) in section {
            let (name, at) = (key.get_ref().as_ref(), value.span().start);
            match name {
                "lock_minutes" => match number_of(value).filter(|n| (1..=60).contains(n)) {
                    Some(minutes) => self.settings.lock_minutes = minutes,
                    None => self.value(at, name, "a whole number of minutes, 1 to 60"),
                },
                "own_numbers_pass" => match value.get_ref() {
                    DeValue::Boolean(told) => self.settings.own_numbers = *told,
                    _ => self.value(at, name, "true or false"),
                },
                _ => self.unknown(key.span().start, name, &["lock_minutes", "own_numbers_pass"]),
            }
        }
    }

    fn backups(&mut self, section: &DeTable<'_>) {
        for (key, value) in section {
            let (name, at) = (key.get_ref().as_ref(), value.span().start);
            let number = number_of(value);
            let backups = &mut self.settings.backups;
            match (name, number) {
                ("copies", Some(number @ 2..=100)) => backups.copies = usize::from(number),
                ("days", Some(number @ 7..=3650)) => backups.days = u64::from(number),
                ("copies", _) => self.value(at, name, "a whole number of backups, 2 to 100"),
                ("days", _) => self.value(at, name, "a whole number of days, 7 to 3650"),
                _ => self.unknown(key.span().start, name, &["copies", "days"]),
            }
        }
    }

    fn calls(&mut self, section: &DeTable<'_>) {
        for (key, value) in section {
            let name = key.get_ref().as_ref();
            let calls = &mut self.settings.calls;
            let (figure, range, takes) = match name {
                "people" => (&mut calls.people, 1..=100, "a whole number of people, 1 to 100"),
                "minutes" => (&mut calls.minutes, 5..=480, "a whole number of minutes, 5 to 480"),
                "enough" => (&mut calls.enough, 1..=20, "a whole number of attempts, 1 to 20"),
                "within_days" => (&mut calls.within_days, 1..=365, "a number of days, 1 to 365"),
                _ => {
                    let known = ["people", "minutes", "enough", "within_days"];
                    self.unknown(key.span().start, name, &known);
                    continue;
                }
            };
            match number_of(value).filter(|number| range.contains(number)) {
                Some(number) => *figure = number,
                None => self.value(value.span().start, name, takes),
            }
        }
    }

    fn retention(&mut self, section: &DeTable<'_>) {
        for (key, value) in section {
            let (name, at) = (key.get_ref().as_ref(), value.span().start);
            match (Class::from_name(name), value.get_ref()) {
                (Some(class), DeValue::Table(table)) => self.term(class, table),
                (Some(_), _) => self.value(at, name, "{ years = 10, source = \"...\" }"),
                (None, _) if name == "decision" => match text_of(value) {
                    Some(decision) => decision.trim().clone_into(&mut self.settings.terms.decision),
                    None => self.value(at, name, "the number and day of your decision, in quotes"),
                },
                (None, _) => {
                    self.unknown(key.span().start, name, &["decision", "supported", "not-started"]);
                }
            }
        }
    }

    fn term(&mut self, class: Class, table: &DeTable<'_>) {
        for (key, value) in table {
            let (name, at) = (key.get_ref().as_ref(), value.span().start);
            let years = number_of(value).filter(|years| (1..=100).contains(years));
            let source = text_of(value).map(|text| text.trim().to_owned());
            let mut terms = self.settings.terms.terms.iter_mut();
            let Some(term) = terms.find(|term| term.class == class) else { continue };
            match (name, years, source.filter(|source| !source.is_empty())) {
                ("years", Some(years), _) => term.years = years,
                ("source", _, Some(source)) => term.source = source,
                ("years", None, _) => self.value(at, name, "a whole number of years, 1 to 100"),
                ("source", _, None) => self.value(at, name, "where the term comes from, in quotes"),
                _ => self.unknown(key.span().start, name, &["years", "source"]),
            }
        }
    }

    fn interface(&mut self, section: &DeTable<'_>) {
        for (key, value) in section {
            let (name, at) = (key.get_ref().as_ref(), value.span().start);
            match name {
                "keymap" => match text_of(value).filter(|map| KEYMAPS.contains(&map.as_str())) {
                    Some(keymap) => self.settings.keymap = keymap,
                    None => self.value(at, name, "\"default\", \"vim\" or \"arrows\""),
                },
                "language" => match text_of(value).as_deref() {
                    Some("") => self.settings.language = None,
                    Some(tag) if Language::from_tag(tag).is_some() => {
                        self.settings.language = Language::from_tag(tag);
                    }
                    _ => self.value(at, name, "\"nl\", \"en\" or \"\""),
                },
                _ => self.unknown(key.span().start, name, &["keymap", "language"]),
            }
        }
    }
}

fn number_of(value: &Spanned<DeValue<'_>>) -> Option<u16> {
    match value.get_ref() {
        DeValue::Integer(number) if number.radix() == 10 => number.as_str().parse().ok(),
        _ => None,
    }
}

fn text_of(value: &Spanned<DeValue<'_>>) -> Option<String> {
    match value.get_ref() {
        DeValue::String(text) => Some(text.to_string()),
        _ => None,
    }
}

fn day_of(value: &Spanned<DeValue<'_>>) -> Option<NaiveDate> {
    let text = match value.get_ref() {
        DeValue::Datetime(day) => day.to_string(),
        DeValue::String(text) => text.to_string(),
        _ => return None,
    };
    NaiveDate::parse_from_str(&text, "%Y-%m-%d").ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn problems(text: &str) -> Vec<String> {
        read(text).1.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn the_shipped_file_says_the_defaults() {
        assert_eq!(read(DEFAULT), (Settings::default(), Vec::new()));
    }

    #[test]
    fn a_bad_line_costs_that_line_only() {
        let text = "[queue]\ninterval_days = 60\nsilent_day = 7\nretry_days = \"x\"\n\
                    random_every = 1\n[interfaces]\n";
        let (settings, _) = read(text);
        assert_eq!(settings.rules.interval_days, 60);
        assert_eq!(
            problems(text),
            [
                "3:1: there is no setting \"silent_day\"; did you mean \"silent_days\"?",
                "4:14: \"retry_days\" takes a whole number of days, 0 to 3650",
                "5:16: \"random_every\" takes a whole number of places, 2 or more, or 0 for none",
                "6:2: there is no setting \"interfaces\"; did you mean \"interface\"?",
            ]
        );
    }

    #[test]
    fn a_broken_file_gives_the_defaults_and_says_where() {
        let (settings, found) = read("[queue]\ninterval_days = = 3\n");
        assert_eq!(settings, Settings::default());
        assert_eq!(found.first().map(|p| p.line), Some(2));
    }

    #[test]
    fn phases_keep_their_order() {
        let text = "[[queue.phase]]\nname = \"b\"\ninflow_from = 2020-03-01\n\
                    [[queue.phase]]\nname = \"a\"\ninflow_to = \"2019-12-31\"\n";
        let (settings, found) = read(text);
        assert!(found.is_empty());
        let names: Vec<&str> = settings.rules.phases.iter().map(|p| p.name.as_str()).collect();
        assert_eq!(names, ["b", "a"]);
    }
}
