//! The settings file: what it decides, and where each setting stands.
//!
//! A mistake costs its line; there the default holds. Two things guard people and must not fall
//! back to a default that may be laxer than what was written: when the vault locks, and how long
//! files are kept. Where a line that may have held one of those cannot be read, the vault locks
//! after one minute, or nothing is destroyed, until the line is mended; `guard` decides that, and
//! it is said before anything else.

mod guard;
mod keys;
mod spoken;

use std::collections::BTreeMap;

use super::reader;
use crate::domain::retention::Terms;
use crate::i18n::Language;
use crate::statements::{Position, Takes};
pub use crate::statements::{Problem, ProblemKind};
use crate::triage::attempts::Calls;
use crate::triage::rules::Rules;
pub use spoken::with_spoken;

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
    /// Whether the mouse is used from the start.
    pub mouse: bool,
    /// Minutes without a key after which the vault locks.
    pub lock_minutes: u16,
    /// Whether the municipality's own client numbers may pass for citizen service numbers.
    pub own_numbers: bool,
    /// Whether loneliness is asked by all eleven statements.
    pub eleven: bool,
    /// How many backups are kept, and how long.
    pub backups: Backups,
    /// How long files are kept.
    pub terms: Terms,
    /// The figures of calling.
    pub calls: Calls,
    /// What is said on the telephone for a name; see [`Settings::spoken`].
    pub called: String,
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
            mouse: false,
            lock_minutes: 5,
            own_numbers: false,
            eleven: false,
            backups: Backups { copies: 10, days: 90 },
            terms: Terms::default(),
            calls: Calls::default(),
            called: String::new(),
        }
    }
}

/// A settings file as it was read.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Found {
    /// What it decides.
    pub settings: Settings,
    /// What is wrong in it, what is held back first.
    pub problems: Vec<Problem>,
    /// Where each setting stands that it decides, by name.
    pub given: BTreeMap<String, Position>,
    /// The settings that cannot be known, and the line that may have held them; the strictest
    /// holds.
    pub held: BTreeMap<&'static str, Position>,
}

/// One setting, to be listed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Its name with its table before it.
    pub name: String,
    /// The value in force, as it is written without quotes.
    pub value: String,
    /// The value without a settings file.
    pub default: String,
    /// What it takes.
    pub takes: Takes,
}

/// Reads a settings file.
pub fn read(text: &str) -> (Settings, Vec<Problem>) {
    let found = find(text);
    (found.settings, found.problems)
}

/// Reads a settings file, and says where each setting stands.
pub fn find(text: &str) -> Found {
    let mut settings = Settings::default();
    let mut reading = reader::read(text, &keys::table(), &mut settings);
    let held = guard::hold(&mut settings, &mut reading);
    Found { settings, problems: reading.problems, given: reading.given, held }
}

/// What holds where there is a settings file that cannot be opened: the strictest.
pub fn closed(why: String) -> Found {
    let start = Position { line: 1, column: 1 };
    let mut reading = reader::Reading::default();
    reading.problems.push(Problem::at(start, ProblemKind::Closed { why }));
    reading.lost.extend(guard::SECTIONS.map(|section| (section.to_owned(), start)));
    let mut settings = Settings::default();
    let held = guard::hold(&mut settings, &mut reading);
    Found { settings, problems: reading.problems, given: reading.given, held }
}

/// Every setting with its value, in the order of the shipped file.
pub fn rows(settings: &Settings) -> Vec<Row> {
    let shipped = Settings::default();
    let row = |setting: keys::Setting| Row {
        value: (setting.show)(settings, &setting.key.name),
        default: (setting.show)(&shipped, &setting.key.name),
        takes: setting.key.takes,
        name: setting.key.name,
    };
    keys::settings().into_iter().map(row).collect()
}

/// The shipped file with what somebody has set for hand and eye, and every other default.
pub fn of_hand_and_eye(own: &Settings) -> String {
    let language = own.language.map_or("", Language::tag);
    DEFAULT
        .replace("keymap = \"default\"", &format!("keymap = \"{}\"", own.keymap))
        .replace("language = \"\"", &format!("language = \"{language}\""))
        .replace("mouse = false", &format!("mouse = {}", own.mouse))
}

#[cfg(test)]
mod tests {
    use super::*;

    use crate::i18n::Strings;

    fn problems(text: &str) -> Vec<String> {
        let strings = Strings::new(Language::English);
        read(text).1.iter().map(|problem| strings.mistake(problem)).collect()
    }

    #[test]
    fn the_shipped_file_says_the_defaults() {
        assert_eq!(read(DEFAULT), (Settings::default(), Vec::new()));
    }

    #[test]
    fn hand_and_eye_are_taken_along_and_nothing_else() {
        let text = "[queue]\ninterval_days = 60\n[interface]\nkeymap = \"vim\"\n\
                    language = \"nl\"\nmouse = true\n[security]\nlock_minutes = 2\n";
        let (own, _) = read(text);
        let lent = Settings {
            keymap: "vim".to_owned(),
            language: Some(Language::Dutch),
            mouse: true,
            ..Settings::default()
        };
        assert_eq!(read(&of_hand_and_eye(&own)), (lent, Vec::new()));
        assert_eq!(of_hand_and_eye(&Settings::default()), DEFAULT);
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

    #[test]
    fn the_shipped_file_names_every_setting_in_order() {
        let given = find(DEFAULT).given;
        let names: Vec<String> = rows(&Settings::default()).into_iter().map(|r| r.name).collect();
        let missing: Vec<_> = names.iter().filter(|name| !given.contains_key(*name)).collect();
        assert_eq!(missing, ["queue.phase"], "it stands there as an example");
        let mut lines: Vec<_> = names.iter().filter_map(|name| given.get(name)).collect();
        let read = lines.clone();
        lines.sort();
        assert_eq!(lines, read);
    }

    #[test]
    fn a_syntax_error_on_line_twenty_costs_that_line() {
        let filler = "# nothing\n".repeat(12);
        let text = format!(
            "[security]\nlock_minutes = 2\n[retention]\ndecision = \"B 1\"\n\
             supported = {{ years = 20 }}\n{filler}[queue]\nsilent_days = 7\nretry_days = = 3\n\
             interval_days = 60\n"
        );
        let (settings, _) = read(&text);
        assert_eq!((settings.lock_minutes, settings.rules.silent_days), (2, 7));
        assert_eq!((settings.rules.interval_days, settings.rules.retry_days), (60, 2));
        assert_eq!(settings.terms.decision, "B 1");
        assert_eq!(settings.terms.terms[0].years, 20);
        assert_eq!(
            problems(&text),
            ["20:14: this line cannot be read: there is an equals sign too many"]
        );
    }

    #[test]
    fn a_lock_that_cannot_be_known_is_the_strictest() {
        let loud = "ATTENTION: when the vault must lock cannot be read; until this is mended it \
                    locks after 1 minute without a key";
        for (text, place) in [
            ("[security]\nlock_minutes = 2 0\n", "2:16"),
            ("[security]\nlock_minutes = \"2\n", "2:18"),
            ("[security]\nlock_minutes = \"2\"\n", "2:16"),
            ("[security]\nlock_minutes = 90\n", "2:16"),
            ("[security]\nlock_minutes = 2\nlock_minutes = 20\n", "3:1"),
            ("[security]\nlock_minuts = 2\n", "2:1"),
            ("[secruity]\nlock_minutes = 2\n", "1:2"),
            ("[x\nlock_minutes = 2\n", "2:1"),
            ("security = 2\n", "1:12"),
            ("lock_minutes = 2\n", "1:1"),
        ] {
            let found = find(text);
            assert_eq!(found.settings.lock_minutes, 1, "{text}");
            let said = problems(text);
            assert_eq!(said.first(), Some(&format!("{place}: {loud}")), "{text}{said:?}");
            assert!(said.len() > 1, "and what is wrong: {said:?}");
        }
        for text in [
            "[security]\nlock_minutes = 30\nlock_minuts = 2\n",
            "[security\nlock_minutes = 30\n",
            "[[security]]\nlock_minutes = 30\n",
            "security.lock_minutes = 30\n[security]\nown_numbers_pass = 3\n",
        ] {
            assert_eq!(read(text).0.lock_minutes, 30, "{text}");
            assert!(!problems(text).is_empty(), "{text}");
        }
        for text in
            ["[queue]\nretry_days = = 3\n", "[security]\nown_numbers_pass = 3\n", "[x]\ny = 1\n"]
        {
            assert_eq!(read(text).0.lock_minutes, 5, "{text}");
        }
    }

    #[test]
    fn terms_that_cannot_be_known_destroy_nothing() {
        let decided = "decision = \"B 1\"\n";
        for line in [
            "supported = { years = 2O }\n",
            "supported = { years = 200 }\n",
            "supported = 20\n",
            "suported = { years = 20 }\n",
            "not-started = { years = 20 \n",
            "supported.year = 20\n",
            "decision = \"B 2\"\n",
            "[retentoin]\nsupported = { years = 20 }\n",
        ] {
            let text = format!("[retention]\n{decided}{line}");
            let found = find(&text);
            assert_eq!(found.settings.terms.decision, "", "{text}");
            let said = problems(&text);
            assert!(
                said[0].contains("ATTENTION") && said[0].contains("nothing is destroyed"),
                "{said:?}"
            );
        }
        for line in ["", "supported = { years = 20, source = 3 }\n", "[queue]\nx = 3\n"] {
            let text = format!("[retention]\n{decided}{line}");
            assert_eq!(read(&text).0.terms.decision, "B 1", "{text}");
        }
    }

    #[test]
    fn a_file_that_cannot_be_opened_is_as_strict() {
        let found = closed("denied".to_owned());
        assert_eq!(found.settings.lock_minutes, 1);
        assert_eq!(found.problems.len(), 3);
    }

    #[test]
    fn every_problem_has_its_words_in_dutch() {
        let text = "[interface]\nkeymap = \"vin\"\n[security]\nlock_minutes = 2 minuten\n";
        let strings = Strings::new(Language::Dutch);
        let said: Vec<String> = read(text).1.iter().map(|p| strings.mistake(p)).collect();
        assert_eq!(
            said,
            [
                "4:16: LET OP: na hoeveel minuten de kluis op slot gaat, is niet te lezen; tot \
                 dit hersteld is gaat hij na 1 minuut zonder toets op slot",
                "2:10: bij \"keymap\" hoort \"default\", \"vim\" of \"arrows\"; bedoel je \"vim\"?",
                "4:16: deze regel is niet te lezen: dit is geen geldige TOML",
            ]
        );
    }
}
