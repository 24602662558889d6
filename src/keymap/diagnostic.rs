//! What can be said about a keymap file, as data that another layer puts into words.

use super::key::{Key, KeyError};
use super::sequence::Sequence;
use crate::statements::Malformed;
pub use crate::statements::Position;

/// Which text a diagnostic is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Source {
    /// The map that comes with the program.
    Base,
    /// The user's own file.
    User,
}

/// How much a diagnostic matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Something happened that the user may want to know.
    Note,
    /// The line is used, but probably does not do what was meant.
    Warning,
    /// The line is not used, or the map cannot do what it must.
    Error,
}

/// Who usually keeps a key for itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Taker {
    /// The terminal driver: ctrl-s stops the output and ctrl-q starts it again.
    FlowControl,
    /// The shell: ctrl-z puts the program in the background.
    JobControl,
    /// tmux: ctrl-b is its prefix.
    Tmux,
    /// GNU screen: ctrl-a is its prefix.
    Screen,
}

/// What is the matter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind {
    /// The line is not TOML.
    Syntax {
        /// Why it is none.
        what: Malformed,
    },
    /// The file says a version that this program does not know; its lines are read all the same.
    UnknownVersion {
        /// What stands there.
        found: String,
    },
    /// A line above the first context is not a setting.
    UnknownSetting {
        /// Its name.
        name: String,
    },
    /// There is no such context; the lines under it are not used.
    UnknownContext {
        /// What stands there.
        name: String,
        /// What was probably meant.
        suggestion: Option<String>,
    },
    /// A context is opened a second time; both parts are used.
    ContextTwice {
        /// Its name.
        name: String,
    },
    /// There is no such action.
    UnknownAction {
        /// What stands there.
        name: String,
        /// What was probably meant.
        suggestion: Option<String>,
    },
    /// The left side is no key.
    UnknownKey(KeyError),
    /// The right side is not a text (for `inherit`: not a list of texts).
    WrongValue {
        /// The left side as written.
        name: String,
    },
    /// The same keys stand in this context already; the first line is used.
    SameKeyTwice {
        /// The keys.
        sequence: Sequence,
        /// Where they stand first.
        first_line: usize,
    },
    /// An earlier, shorter sequence acts before this one is complete; this one is not used.
    ShadowedBy {
        /// The keys of this line.
        sequence: Sequence,
        /// The shorter sequence.
        shorter: Sequence,
        /// Where that stands.
        first_line: usize,
    },
    /// This sequence would cut off an earlier, longer one; this one is not used.
    Shadows {
        /// The keys of this line.
        sequence: Sequence,
        /// The longer sequence.
        longer: Sequence,
        /// Where that stands.
        first_line: usize,
    },
    /// This binding displaces one that cannot be pressed beside it.
    Hides {
        /// The keys of this line.
        sequence: Sequence,
        /// The keys that no longer work in this context.
        hidden: Sequence,
        /// The name of the action that they had.
        action: String,
    },
    /// A binding of the user does not reach a context that inherits it and has its own.
    Covered {
        /// The keys of this line.
        sequence: Sequence,
        /// The context whose own binding wins.
        context: String,
        /// The keys of that binding.
        by: Sequence,
    },
    /// Most terminals send the same for both keys.
    Indistinguishable {
        /// The key of this line.
        key: Key,
        /// The key that arrives instead.
        arrives_as: Key,
    },
    /// Something else usually takes the key before this program sees it.
    CommonlyTaken {
        /// The key.
        key: Key,
        /// Who takes it.
        by: Taker,
    },
    /// Terminals send escape followed by a key for alt with that key.
    EscStartsSequence {
        /// The keys of this line.
        sequence: Sequence,
    },
    /// `unbound` stands at keys that were not bound.
    NothingToUnbind {
        /// The keys.
        sequence: Sequence,
    },
    /// A context inherits from one that does not exist; this parent is left out.
    UnknownParent {
        /// What stands there.
        name: String,
        /// What was probably meant.
        suggestion: Option<String>,
    },
    /// A context inherits from itself by a detour; this parent is left out.
    InheritCycle {
        /// The context.
        context: String,
        /// The parent that leads back to it.
        parent: String,
    },
    /// No key in any context reaches the action.
    Unreachable {
        /// The name of the action.
        action: String,
    },
    /// No key in any context reaches an action that must have one.
    RequiredUnreachable {
        /// The name of the action.
        action: String,
    },
}

/// One remark about a keymap.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// The text it is about.
    pub source: Source,
    /// The place in that text; none when it is about the map as a whole.
    pub position: Option<Position>,
    /// What is the matter.
    pub kind: Kind,
}

impl Diagnostic {
    /// Makes a remark about one place.
    pub fn at(source: Source, position: Position, kind: Kind) -> Self {
        Self { source, position: Some(position), kind }
    }

    /// How much it matters.
    pub fn severity(&self) -> Severity {
        self.kind.severity()
    }
}

impl Kind {
    /// How much it matters.
    pub fn severity(&self) -> Severity {
        match self {
            Self::Syntax { .. }
            | Self::UnknownSetting { .. }
            | Self::UnknownContext { .. }
            | Self::UnknownAction { .. }
            | Self::UnknownKey(_)
            | Self::WrongValue { .. }
            | Self::SameKeyTwice { .. }
            | Self::ShadowedBy { .. }
            | Self::Shadows { .. }
            | Self::UnknownParent { .. }
            | Self::InheritCycle { .. }
            | Self::RequiredUnreachable { .. } => Severity::Error,
            Self::UnknownVersion { .. }
            | Self::ContextTwice { .. }
            | Self::Indistinguishable { .. }
            | Self::CommonlyTaken { .. }
            | Self::EscStartsSequence { .. }
            | Self::Unreachable { .. } => Severity::Warning,
            Self::Hides { .. } | Self::Covered { .. } | Self::NothingToUnbind { .. } => {
                Severity::Note
            }
        }
    }
}
