//! The remarks in plain English, for logs, tests and the command line.

use std::fmt;

use super::{Diagnostic, Kind, Position, Severity, Taker};
use crate::keymap::key::did_you_mean;

impl fmt::Display for Diagnostic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(Position { line, column }) = self.position {
            write!(f, "{line}:{column}: ")?;
        }
        let severity = match self.severity() {
            Severity::Note => "note",
            Severity::Warning => "warning",
            Severity::Error => "error",
        };
        write!(f, "{severity}: {}", self.kind)
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Syntax { detail } => write!(f, "not readable: {detail}"),
            Self::UnknownVersion { found } => {
                write!(f, "version {found} is not known; this program reads version 1")
            }
            Self::UnknownSetting { name } => write!(f, "`{name}` is no setting"),
            Self::UnknownContext { name, suggestion } => write!(
                f,
                "there is no context `{name}`, so its lines are not used{}",
                did_you_mean(suggestion.as_deref())
            ),
            Self::UnknownAction { name, suggestion } => {
                unknown(f, "action", name, suggestion.as_deref())
            }
            Self::UnknownParent { name, suggestion } => {
                unknown(f, "context", name, suggestion.as_deref())
            }
            Self::UnknownKey(error) => write!(f, "{error}"),
            Self::WrongValue { name } if name == "inherit" => {
                write!(f, "`inherit` needs a list of contexts in quotes")
            }
            Self::WrongValue { name } => {
                write!(f, "`{name}` needs an action in quotes, or \"unbound\"")
            }
            Self::Indistinguishable { key, arrives_as } => {
                write!(f, "most terminals send `{key}` as `{arrives_as}`")
            }
            Self::CommonlyTaken { key, by } => write!(f, "`{key}` is usually taken by {by}"),
            Self::Unreachable { action } => write!(f, "no key reaches `{action}`"),
            Self::RequiredUnreachable { action } => {
                write!(f, "no key reaches `{action}`, which must have one")
            }
            Self::InheritCycle { context, parent } => {
                write!(f, "`{context}` cannot inherit from `{parent}`, which inherits from it")
            }
            Self::ContextTwice { name } => write!(f, "`{name}` is opened twice; both are used"),
            rest => about_sequences(rest, f),
        }
    }
}

fn unknown(
    f: &mut fmt::Formatter<'_>,
    what: &str,
    name: &str,
    suggestion: Option<&str>,
) -> fmt::Result {
    let meant = did_you_mean(suggestion);
    write!(f, "there is no {what} `{name}`{meant}")
}

/// Words the remarks about one sequence and another.
fn about_sequences(kind: &Kind, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    match kind {
        Kind::SameKeyTwice { sequence, first_line } => {
            write!(f, "`{sequence}` is bound on line {first_line} already")
        }
        Kind::ShadowedBy { sequence, shorter, first_line } => {
            write!(f, "`{sequence}` cannot be pressed: `{shorter}` on line {first_line} acts first")
        }
        Kind::Shadows { sequence, longer, first_line } => {
            write!(f, "`{sequence}` would act before `{longer}` on line {first_line} is complete")
        }
        Kind::Hides { sequence, hidden, action } => {
            write!(f, "`{sequence}` takes the place of `{hidden}` ({action})")
        }
        Kind::Covered { sequence, context, by } => {
            write!(f, "`{sequence}` does not count where `{context}` has `{by}`")
        }
        Kind::EscStartsSequence { sequence } => {
            write!(f, "`{sequence}` starts with esc, which terminals use for alt")
        }
        Kind::NothingToUnbind { sequence } => write!(f, "`{sequence}` was not bound"),
        _ => Ok(()),
    }
}

impl fmt::Display for Taker {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::FlowControl => "the terminal, to stop and start the output",
            Self::JobControl => "the shell, to put a program in the background",
            Self::Tmux => "tmux",
            Self::Screen => "screen",
        })
    }
}
