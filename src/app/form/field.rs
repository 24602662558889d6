//! The fields of forms: their names, and what each holds.

use crate::acts::answers::Problem;
pub use crate::acts::ask::FieldName;
use crate::acts::ask::{Ask, Kind, OnlyWith};
use crate::app::form::sought::letters;
use crate::app::text_line::TextLine;
use crate::domain::RecordId;
use crate::domain::day::Side;
use crate::domain::text::NOTE_MAX;

/// What a field holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// One of some words; `words` is the vocabulary that names them.
    Choice {
        /// The vocabulary; empty where the options are names of their own.
        words: &'static str,
        /// Their stable names.
        options: Vec<String>,
        /// How they read, in the same order.
        labels: Vec<String>,
        /// The chosen one.
        at: usize,
        /// The one that holds now, where the form began on it.
        holds: Option<usize>,
        /// Whether it states a fact that somebody has to choose.
        required: bool,
    },
    /// A text of one line.
    Text(TextLine),
    /// A day.
    Day(TextLine, Side),
}

/// One field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field {
    /// Which.
    pub name: FieldName,
    /// The vocabulary and the word that label one of several fields of the same name.
    pub of: Option<(&'static str, &'static str)>,
    /// What it holds.
    pub value: Value,
    /// The choice with which alone it is there.
    pub only: Option<OnlyWith>,
    /// The record that it asks about, among several fields of the same name.
    pub record: Option<RecordId>,
    /// What it is called, where neither its name nor a word says it.
    pub label: String,
}

impl Field {
    /// How many of its first letters choose this label of a choice when they are typed; none where the
    /// field is no choice.
    pub fn letters(&self, label: &str) -> usize {
        match &self.value {
            Value::Choice { labels, .. } => letters(labels, label),
            Value::Text(_) | Value::Day(..) => 0,
        }
    }

    /// Whether this word is chosen in it.
    pub fn is_chosen(&self, word: &str) -> bool {
        match &self.value {
            Value::Choice { options, at, .. } => options.get(*at).is_some_and(|at| at == word),
            Value::Text(_) | Value::Day(..) => false,
        }
    }

    /// Whether something is said of it, where several fields have its name of the one with its word.
    pub fn is_of(&self, problem: &Problem) -> bool {
        let word = self.of.map(|(_, word)| word);
        self.name == problem.field() && problem.of().is_none_or(|of| word == Some(of))
    }

    /// Whether what it holds may have several lines.
    pub fn is_note(&self) -> bool {
        is_note(self.name, self.of)
    }

    /// Most characters that may be typed.
    pub fn max(&self) -> usize {
        if self.is_note() { NOTE_MAX } else { self.name.max() }
    }
}

fn is_note(name: FieldName, of: Option<(&str, &str)>) -> bool {
    name.is_note() || of == Some(("cell-offer", "description"))
}

impl From<Ask> for Field {
    fn from(ask: Ask) -> Self {
        let Ask { name, of, kind, only, record } = ask;
        let value = match kind {
            // A text goes on where it ended; a time is typed anew, as a day is.
            Kind::Text(start) if name == FieldName::MeetAt => {
                Value::Text(TextLine::proposing(&start))
            }
            Kind::Text(start) => Value::Text(TextLine::holding(&start).of_lines(is_note(name, of))),
            Kind::Proposed(start) => Value::Text(TextLine::proposing(&start)),
            Kind::Day(side, start) => Value::Day(TextLine::proposing(&start), side),
            Kind::Choice { words, options, at, holds, required } => {
                Value::Choice { words, options, labels: Vec::new(), at, holds, required }
            }
        };
        Self { name, of, value, only, record, label: String::new() }
    }
}
