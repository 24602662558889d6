//! One line of typed text with a caret; edited by grapheme, so that no accent is ever cut off.

use unicode_segmentation::UnicodeSegmentation;

use crate::keymap::{Code, Key};

/// A line being typed. The caret stands before the grapheme with its index.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TextLine {
    text: String,
    caret: usize,
    /// A proposal: the first letter typed replaces it.
    proposed: bool,
}

impl TextLine {
    /// A line that holds `text`, the caret at its end.
    pub fn holding(text: &str) -> Self {
        Self { text: text.to_owned(), caret: text.graphemes(true).count(), proposed: false }
    }

    /// A line that proposes `text`: the first letter typed replaces it, anything else keeps it.
    pub fn proposing(text: &str) -> Self {
        Self { proposed: !text.is_empty(), ..Self::holding(text) }
    }

    const fn accept(&mut self) {
        self.proposed = false;
    }

    /// What was typed.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The text before the caret: its width is where the caret is drawn.
    pub fn before_caret(&self) -> &str {
        let at = self.byte_of(self.caret);
        self.text.get(..at).unwrap_or(&self.text)
    }

    /// Inserts what was typed or pasted, without control characters, up to `max` characters.
    pub fn insert(&mut self, typed: &str, max: usize) {
        if std::mem::take(&mut self.proposed) {
            *self = Self::default();
        }
        let room = max.saturating_sub(self.text.chars().count());
        let blank = |c: char| if c == '\n' || c == '\t' { ' ' } else { c };
        let clean: String =
            typed.chars().map(blank).filter(|c| !c.is_control()).take(room).collect();
        let at = self.byte_of(self.caret);
        let before = self.text.graphemes(true).count();
        self.text.insert_str(at, &clean);
        // Counted again: a combining mark joins the grapheme before it.
        self.caret += self.text.graphemes(true).count().saturating_sub(before);
    }

    /// A key that means nothing else: types its letter, erases, or moves the caret; whether it did.
    pub fn press(&mut self, key: Key, max: usize) -> bool {
        if let Some(letter) = key.typed() {
            self.insert(letter.encode_utf8(&mut [0; 4]), max);
            return true;
        }
        match key.code() {
            Code::Backspace => self.backspace(),
            Code::Delete => self.delete(),
            Code::Left => self.left(),
            Code::Right => self.right(),
            Code::Home => self.home(),
            Code::End => self.end(),
            _ => return false,
        }
        true
    }

    /// Removes the grapheme before the caret.
    pub fn backspace(&mut self) {
        self.accept();
        if self.caret > 0 {
            self.caret -= 1;
            self.delete();
        }
    }

    /// Removes the grapheme after the caret.
    pub fn delete(&mut self) {
        self.accept();
        let (from, to) = (self.byte_of(self.caret), self.byte_of(self.caret + 1));
        if from < to {
            self.text.replace_range(from..to, "");
        }
    }

    /// Moves the caret one to the left.
    pub const fn left(&mut self) {
        self.accept();
        self.caret = self.caret.saturating_sub(1);
    }

    /// Moves the caret one to the right.
    pub fn right(&mut self) {
        self.accept();
        self.caret = (self.caret + 1).min(self.text.graphemes(true).count());
    }

    /// Moves the caret to the start.
    pub const fn home(&mut self) {
        self.accept();
        self.caret = 0;
    }

    /// Moves the caret to the end.
    pub fn end(&mut self) {
        self.accept();
        self.caret = self.text.graphemes(true).count();
    }

    fn byte_of(&self, grapheme: usize) -> usize {
        self.text.grapheme_indices(true).nth(grapheme).map_or(self.text.len(), |(at, _)| at)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn an_accent_is_removed_with_its_letter() {
        let mut line = TextLine::holding("Zoe\u{308}");
        line.backspace();
        assert_eq!(line.as_str(), "Zo");
        line.home();
        line.insert("x\n\u{1b}y", 10);
        assert_eq!((line.as_str(), line.before_caret()), ("x yZo", "x y"));
    }

    #[test]
    fn a_proposal_is_replaced_by_typing_and_kept_by_moving() {
        let mut line = TextLine::proposing("+14");
        line.insert("v", 10);
        line.insert("r", 10);
        assert_eq!(line.as_str(), "vr");
        let mut line = TextLine::proposing("+14");
        line.backspace();
        line.insert("5", 10);
        assert_eq!(line.as_str(), "+15");
    }

    proptest! {
        #[test]
        fn no_editing_breaks_the_line(start in any::<String>(), keys in prop::collection::vec(0..7u8, 0..40), typed in any::<String>()) {
            let mut line = TextLine::holding(&start);
            for key in keys {
                match key {
                    0 => line.insert(&typed, 50),
                    1 => line.backspace(),
                    2 => line.delete(),
                    3 => line.left(),
                    4 => line.right(),
                    5 => line.home(),
                    _ => line.end(),
                }
                prop_assert!(line.as_str().starts_with(line.before_caret()));
            }
        }
    }
}
