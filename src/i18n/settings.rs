//! What is wrong with a file of settings, where a setting comes from, and what it is.

use super::Strings;
use crate::statements::{Held, Problem, ProblemKind, Takes};

impl Strings {
    /// A problem with its place before it: "3:1: there is no setting ...".
    pub fn mistake(&self, problem: &Problem) -> String {
        format!("{}:{}: {}", problem.line, problem.column, self.what_is_wrong(&problem.kind))
    }

    /// A problem without its place.
    pub fn what_is_wrong(&self, kind: &ProblemKind) -> String {
        match kind {
            ProblemKind::Closed { why } => self.wrong_closed(why.clone()),
            ProblemKind::Syntax(what) => self.wrong_syntax(self.word("malformed", what.name())),
            ProblemKind::Unknown { name, meant: None } => self.wrong_unknown(name.clone()),
            ProblemKind::Unknown { name, meant: Some(meant) } => {
                self.wrong_unknown_meant(name.clone(), meant.clone())
            }
            ProblemKind::Value { name, takes, meant: None } => {
                self.wrong_value(name.clone(), self.takes(*takes))
            }
            ProblemKind::Value { name, takes, meant: Some(meant) } => {
                self.wrong_value_meant(name.clone(), self.takes(*takes), meant.clone())
            }
            ProblemKind::Twice { name, first_line } => self.wrong_twice(name.clone(), *first_line),
            ProblemKind::Missing { name, of } => self.wrong_missing(*name, *of),
            ProblemKind::Held(Held::Lock { minutes }) => self.held_lock(*minutes),
            ProblemKind::Held(Held::Retention) => self.held_retention(),
        }
    }

    /// What a setting takes, to stand after "takes".
    pub fn takes(&self, takes: Takes) -> String {
        match takes {
            Takes::Whole { unit, from, to } => {
                self.takes_whole(self.word("unit", unit.name()), from, to)
            }
            Takes::Places => self.takes_places(),
            Takes::Day => self.takes_day(),
            Takes::YesNo => self.takes_yes_no(),
            Takes::OneOf(words) | Takes::BeginsAs(words) => self.one_of(words),
            Takes::Text => self.takes_text(),
            Takes::Texts => self.takes_texts(),
            Takes::Decision => self.takes_decision(),
            Takes::Source => self.takes_source(),
            Takes::Table => self.takes_table(),
            Takes::Written(example) => self.takes_written(example),
        }
    }

    /// Words in quotes, the last one after "or".
    fn one_of(&self, words: &[&str]) -> String {
        let quoted: Vec<String> = words.iter().map(|word| format!("\"{word}\"")).collect();
        match quoted.split_last() {
            Some((last, before)) if !before.is_empty() => {
                self.takes_or(before.join(", "), last.clone())
            }
            _ => quoted.concat(),
        }
    }

    /// What a setting is for, in one sentence.
    pub fn setting(&self, name: &str) -> String {
        self.word("setting", &name.replace('.', "-"))
    }
}
