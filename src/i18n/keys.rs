//! Remarks about a keymap in words.

use super::Strings;
use crate::keymap::sequence::LONGEST_SEQUENCE;
use crate::keymap::{Diagnostic, KeyError, Kind, Position, Severity, Taker};

impl Strings {
    /// Keys as they are read: "space" is called what it is called here, an arrow is an arrow.
    pub fn keys_shown(&self, keys: &str) -> String {
        let named = |key: &str| {
            let id = format!("key-{key}");
            if self.has(&id) { self.message(&id, None) } else { key.to_owned() }
        };
        keys.split(' ').map(named).collect::<Vec<_>>().join(" ")
    }

    /// A remark with its place and its weight before it: "2:1: error: ...".
    pub fn diagnostic(&self, found: &Diagnostic) -> String {
        let severity = match found.severity() {
            Severity::Note => self.remark_note(),
            Severity::Warning => self.remark_warning(),
            Severity::Error => self.remark_error(),
        };
        let what = self.remark(&found.kind);
        match found.position {
            Some(Position { line, column }) => format!("{line}:{column}: {severity}: {what}"),
            None => format!("{severity}: {what}"),
        }
    }

    /// A remark without its place.
    pub fn remark(&self, kind: &Kind) -> String {
        match kind {
            Kind::Syntax { what } => self.remark_syntax(self.word("malformed", what.name())),
            Kind::UnknownVersion { found } => self.remark_version(found.clone()),
            Kind::UnknownSetting { name } => self.remark_setting(name.clone()),
            Kind::UnknownContext { name, suggestion } => {
                self.remark_context(name.clone(), self.meant(suggestion.as_deref()))
            }
            Kind::UnknownAction { name, suggestion } => {
                self.remark_no_action(name.clone(), self.meant(suggestion.as_deref()))
            }
            Kind::UnknownParent { name, suggestion } => {
                self.remark_no_context(name.clone(), self.meant(suggestion.as_deref()))
            }
            Kind::UnknownKey(error) => self.no_key(error),
            Kind::WrongValue { name } if name == "inherit" => self.remark_inherit(),
            Kind::WrongValue { name } => self.remark_value(name.clone()),
            Kind::Indistinguishable { key, arrives_as } => {
                self.remark_twin(key.to_string(), arrives_as.to_string())
            }
            Kind::CommonlyTaken { key, by } => self.remark_taken(key.to_string(), self.taker(*by)),
            Kind::Unreachable { action } => self.remark_unreachable(action.clone()),
            Kind::RequiredUnreachable { action } => self.remark_required(action.clone()),
            Kind::InheritCycle { context, parent } => {
                self.remark_cycle(context.clone(), parent.clone())
            }
            Kind::ContextTwice { name } => self.remark_twice(name.clone()),
            rest => self.about_sequences(rest),
        }
    }

    /// Words the remarks about one sequence and another.
    fn about_sequences(&self, kind: &Kind) -> String {
        match kind {
            Kind::SameKeyTwice { sequence, first_line } => {
                self.remark_same(sequence.to_string(), *first_line)
            }
            Kind::ShadowedBy { sequence, shorter, first_line } => {
                self.remark_shadowed(sequence.to_string(), shorter.to_string(), *first_line)
            }
            Kind::Shadows { sequence, longer, first_line } => {
                self.remark_shadows(sequence.to_string(), longer.to_string(), *first_line)
            }
            Kind::Hides { sequence, hidden, action } => {
                self.remark_hides(sequence.to_string(), hidden.to_string(), action.clone())
            }
            Kind::Covered { sequence, context, by } => {
                self.remark_covered(sequence.to_string(), context.clone(), by.to_string())
            }
            Kind::EscStartsSequence { sequence } => self.remark_esc(sequence.to_string()),
            Kind::NothingToUnbind { sequence } => self.remark_unbound(sequence.to_string()),
            _ => String::new(),
        }
    }

    /// Why a text names no key.
    fn no_key(&self, error: &KeyError) -> String {
        match error {
            KeyError::Empty => self.key_empty(),
            KeyError::OnlyModifiers { text } => self.key_bare(text.clone()),
            KeyError::Unknown { text, suggestion } => {
                self.key_unknown(text.clone(), self.meant(suggestion.as_deref()))
            }
            KeyError::TooLong { keys } => self.key_long(LONGEST_SEQUENCE, *keys),
        }
    }

    /// Words a suggestion, or nothing where there is none.
    fn meant(&self, suggestion: Option<&str>) -> String {
        suggestion.map_or_else(String::new, |word| self.remark_meant(word.to_owned()))
    }

    fn taker(&self, taker: Taker) -> String {
        match taker {
            Taker::FlowControl => self.taker_flow(),
            Taker::JobControl => self.taker_shell(),
            Taker::Tmux => "tmux".to_owned(),
            Taker::Screen => "screen".to_owned(),
        }
    }
}
