//! The words of the closed vocabularies, in the language of the interface.

use super::Strings;
use crate::domain::Rung;

impl Strings {
    /// A word of a vocabulary: `word("outcome", "no-answer")`.
    pub fn word(&self, words: &str, name: &str) -> String {
        self.message(&format!("{words}-{}", name.replace('_', "-").to_lowercase()), None)
    }

    /// An option of a choice: a word of its vocabulary, or a name of its own; nothing for nothing.
    pub fn option(&self, words: &str, name: &str) -> String {
        match (words, name) {
            (_, "") => String::new(),
            ("", name) => name.to_owned(),
            (words, name) => self.word(words, name),
        }
    }

    /// A rung: "rung 2".
    pub fn rung(&self, rung: Rung) -> String {
        self.rung_number(rung.number())
    }
}
