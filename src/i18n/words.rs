//! The words of the closed vocabularies, in the language of the interface.

use super::Strings;
use crate::domain::Rung;
use crate::i18n::Language;

impl Strings {
    /// A word of a vocabulary: `word("outcome", "no-answer")`.
    pub fn word(&self, words: &str, name: &str) -> String {
        self.message(&format!("{words}-{}", name.replace('_', "-").to_lowercase()), None)
    }

    /// A number of halves as a decimal number; a difference has a sign where it is not nought.
    pub fn halves(&self, halves: i32, difference: bool) -> String {
        let sign = match (halves, difference) {
            (..=-1, _) => "−",
            (1.., true) => "+",
            _ => "",
        };
        let size = halves.unsigned_abs();
        let point = match self.language() {
            Language::Dutch => ',',
            Language::English => '.',
        };
        let rest = if size % 2 == 1 { format!("{point}5") } else { String::new() };
        format!("{sign}{}{rest}", size / 2)
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
