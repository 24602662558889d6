//! What can be wrong with a file of settings, as data that `i18n` puts into words.

use super::{Malformed, Position};

/// Something wrong with a file that a person wrote; it costs the line that it names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Line, from 1.
    pub line: usize,
    /// Column, from 1.
    pub column: usize,
    /// What.
    pub kind: ProblemKind,
}

impl Problem {
    /// A problem at this place.
    pub const fn at(position: Position, kind: ProblemKind) -> Self {
        Self { line: position.line, column: position.column, kind }
    }

    /// Sorts what is held back before what is wrong, and both by place.
    pub fn sort(problems: &mut [Self]) {
        problems.sort_by_key(|problem| {
            let held = matches!(problem.kind, ProblemKind::Held(_));
            (!held, problem.line, problem.column)
        });
    }
}

/// What is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ProblemKind {
    /// The file is there and cannot be opened.
    Closed {
        /// The system's own words.
        why: String,
    },
    /// The line is not TOML.
    Syntax(Malformed),
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
        takes: Takes,
        /// The value that may be meant.
        meant: Option<String>,
    },
    /// The name stands there already; the first line counts.
    Twice {
        /// The name.
        name: String,
        /// Where it stands first.
        first_line: usize,
    },
    /// A part that cannot be done without is not there; what it belongs to is left out.
    Missing {
        /// The part.
        name: &'static str,
        /// What it belongs to.
        of: &'static str,
    },
    /// The line may have held a setting that guards people; the strictest holds instead.
    Held(Held),
}

/// What holds where a setting that guards people cannot be known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Held {
    /// The vault locks after so many minutes.
    Lock {
        /// Minutes without a key.
        minutes: u16,
    },
    /// Nothing is destroyed.
    Retention,
}

/// What a setting takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Takes {
    /// A whole number.
    Whole {
        /// Of what.
        unit: Unit,
        /// The least.
        from: u16,
        /// The most.
        to: u16,
    },
    /// A number of places in a row, 2 or more, or 0 for none.
    Places,
    /// A calendar day.
    Day,
    /// True or false.
    YesNo,
    /// One of these words.
    OneOf(&'static [&'static str]),
    /// A text that begins as one of these words, such as `nl_NL`; an empty one is only itself.
    BeginsAs(&'static [&'static str]),
    /// A text in quotes.
    Text,
    /// A list of texts in quotes.
    Texts,
    /// The number and day of a decision, as a text.
    Decision,
    /// Where a term comes from, as a text that is not empty.
    Source,
    /// A table of settings.
    Table,
    /// A table or a list of tables that is written like this.
    Written(&'static str),
}

/// What a number counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// Days.
    Days,
    /// Minutes.
    Minutes,
    /// Years.
    Years,
    /// People.
    People,
    /// Attempts.
    Attempts,
    /// Backups.
    Backups,
}

impl Unit {
    /// All of them.
    pub const ALL: &[Self] =
        &[Self::Days, Self::Minutes, Self::Years, Self::People, Self::Attempts, Self::Backups];

    /// Its name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Days => "days",
            Self::Minutes => "minutes",
            Self::Years => "years",
            Self::People => "people",
            Self::Attempts => "attempts",
            Self::Backups => "backups",
        }
    }
}
