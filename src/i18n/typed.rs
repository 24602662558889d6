//! The texts of the command line, found by where they stand on it.

use super::Strings;

impl Strings {
    /// The text of a command, a flag or a choice, by its path; nothing where this language leaves
    /// it as it stands in the code.
    pub fn typed(&self, path: &str) -> Option<String> {
        self.has(path).then(|| self.message(path, None))
    }

    /// A line of use with what is to be filled in by whoever types: `DATE` is `DAG` in Dutch.
    /// Capitals are what is filled in, all else is typed as it stands.
    pub fn blanks(&self, usage: &str) -> String {
        let (mut text, mut word) = (String::new(), String::new());
        for letter in usage.chars() {
            if letter.is_ascii_uppercase() {
                word.push(letter);
            } else {
                text.push_str(&self.blank(&std::mem::take(&mut word)));
                text.push(letter);
            }
        }
        text.push_str(&self.blank(&word));
        text
    }

    fn blank(&self, word: &str) -> String {
        if word.is_empty() {
            return String::new();
        }
        self.typed(&format!("blank-{word}")).unwrap_or_else(|| word.to_owned())
    }
}
