//! Typed text with a caret; edited by grapheme, so that no accent is ever cut off, and by word as in
//! a shell. A note may have several lines, everything else has one.

use unicode_segmentation::UnicodeSegmentation;
use zeroize::Zeroize;

use crate::keymap::{Code, Key};

/// A text being typed. The caret stands before the grapheme with its index.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TextLine {
    text: String,
    caret: usize,
    /// A proposal: the first letter typed replaces it.
    proposed: bool,
    /// Whether a line may end in it.
    lines: bool,
}

impl TextLine {
    /// A line that holds `text`, the caret at its end.
    pub fn holding(text: &str) -> Self {
        let caret = text.graphemes(true).count();
        Self { text: text.to_owned(), caret, proposed: false, lines: false }
    }

    /// An empty line with room for so many bytes: what does not grow leaves no copies of itself.
    pub fn with_room(bytes: usize) -> Self {
        Self { text: String::with_capacity(bytes), ..Self::default() }
    }

    /// The same, of several lines where that is what it takes.
    #[must_use]
    pub const fn of_lines(mut self, lines: bool) -> Self {
        self.lines = lines;
        self
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

    /// The text behind the caret.
    pub fn after_caret(&self) -> &str {
        self.text.get(self.byte_of(self.caret)..).unwrap_or_default()
    }

    /// Inserts what was typed or pasted, without control characters, up to `max` characters; how many
    /// did not fit.
    pub fn insert(&mut self, typed: &str, max: usize) -> usize {
        if std::mem::take(&mut self.proposed) {
            *self = Self::default().of_lines(self.lines);
        }
        let room = max.saturating_sub(self.text.chars().count());
        let lines = self.lines;
        let blank = |c: char| if c == '\t' || (c == '\n' && !lines) { ' ' } else { c };
        let typed = typed.replace("\r\n", "\n").replace('\r', "\n");
        let kept = typed.chars().map(blank).filter(|c| *c == '\n' || !c.is_control());
        let clean: String = kept.clone().take(room).collect();
        let left = kept.count().saturating_sub(room);
        self.put(&clean);
        left
    }

    /// Puts a text in before the caret as it is, with whatever is in it.
    pub fn put(&mut self, text: &str) {
        self.accept();
        let at = self.byte_of(self.caret);
        let before = self.text.graphemes(true).count();
        self.text.insert_str(at, text);
        // Counted again: a combining mark joins the grapheme before it.
        self.caret += self.text.graphemes(true).count().saturating_sub(before);
    }

    /// A key that means nothing else: types its letter, erases, or moves the caret; whether it did.
    pub fn press(&mut self, key: Key, max: usize) -> bool {
        if let Some(letter) = key.typed() {
            self.insert(letter.encode_utf8(&mut [0; 4]), max);
            return true;
        }
        let word = key.ctrl() || key.alt();
        match key.code() {
            Code::Enter if self.lines && word => drop(self.insert("\n", max)),
            Code::Backspace if word => self.erase(Self::word_before),
            Code::Delete if word => self.erase(Self::word_after),
            Code::Left if word => self.jump(self.word_before()),
            Code::Right if word => self.jump(self.word_after()),
            Code::Backspace => self.backspace(),
            Code::Delete => self.delete(),
            Code::Left => self.left(),
            Code::Right => self.right(),
            Code::Home => self.home(),
            Code::End => self.end(),
            Code::Char(letter) if key.ctrl() && !key.alt() => match letter {
                'a' => self.home(),
                'e' => self.end(),
                'w' => self.erase(Self::word_before),
                'u' => self.erase(Self::line_start),
                'k' => self.erase(Self::line_end),
                'j' if self.lines => drop(self.insert("\n", max)),
                _ => return false,
            },
            _ => return false,
        }
        true
    }

    /// Removes what stands between the caret and another place.
    fn erase(&mut self, to: impl Fn(&Self) -> usize) {
        self.accept();
        let other = to(self);
        let (from, to) = (self.caret.min(other), self.caret.max(other));
        self.text.replace_range(self.byte_of(from)..self.byte_of(to), "");
        // What was beside the gap may have joined into one letter.
        self.caret = from.min(self.text.graphemes(true).count());
    }

    fn jump(&mut self, to: usize) {
        self.accept();
        self.caret = to;
    }

    /// Where the word before the caret begins.
    fn word_before(&self) -> usize {
        let before: Vec<&str> = self.before_caret().graphemes(true).collect();
        let blanks = before.iter().rev().take_while(|letter| is_blank(letter)).count();
        let word = before.iter().rev().skip(blanks).take_while(|letter| !is_blank(letter)).count();
        before.len().saturating_sub(blanks + word).min(self.caret)
    }

    /// Where the word after the caret ends.
    fn word_after(&self) -> usize {
        let after: Vec<&str> = self.text.graphemes(true).skip(self.caret).collect();
        let blanks = after.iter().take_while(|letter| is_blank(letter)).count();
        let word = after.iter().skip(blanks).take_while(|letter| !is_blank(letter)).count();
        self.caret + blanks + word
    }

    /// Where the line with the caret begins.
    fn line_start(&self) -> usize {
        let before = self.text.graphemes(true).take(self.caret).collect::<Vec<_>>();
        before.iter().rposition(|letter| *letter == "\n").map_or(0, |at| at + 1)
    }

    /// Where the line with the caret ends.
    fn line_end(&self) -> usize {
        let after = self.text.graphemes(true).skip(self.caret);
        self.caret + after.take_while(|letter| *letter != "\n").count()
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

    /// Moves the caret to the start of its line.
    pub fn home(&mut self) {
        self.jump(self.line_start());
    }

    /// Moves the caret to the end of its line.
    pub fn end(&mut self) {
        self.jump(self.line_end());
    }

    /// Moves the caret to the line above or below, as far from its start; `false` where there is
    /// none.
    pub fn turn_line(&mut self, down: bool) -> bool {
        let (start, end) = (self.line_start(), self.line_end());
        let inside = self.caret - start;
        let there = if down { end < self.text.graphemes(true).count() } else { start > 0 };
        if there {
            self.jump(if down { end + 1 } else { start - 1 });
            let (start, end) = (self.line_start(), self.line_end());
            self.caret = (start + inside).min(end);
        }
        there
    }

    fn byte_of(&self, grapheme: usize) -> usize {
        self.text.grapheme_indices(true).nth(grapheme).map_or(self.text.len(), |(at, _)| at)
    }
}

/// What was typed may be a secret.
impl Zeroize for TextLine {
    fn zeroize(&mut self) {
        self.text.zeroize();
        self.caret = 0;
    }
}

fn is_blank(letter: &str) -> bool {
    letter.chars().all(char::is_whitespace)
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

    fn pressed(line: &mut TextLine, keys: &str) {
        let keys: crate::keymap::Sequence = keys.parse().unwrap();
        for key in keys.keys() {
            assert!(line.press(*key, 200), "{key}");
        }
    }

    #[test]
    fn words_and_lines_are_gone_through_and_erased_as_in_a_shell() {
        let mut line = TextLine::holding("wil graag wandelen");
        pressed(&mut line, "ctrl-w");
        assert_eq!(line.as_str(), "wil graag ");
        pressed(&mut line, "alt-left ctrl-k");
        assert_eq!(line.as_str(), "wil ");
        pressed(&mut line, "ctrl-u");
        assert_eq!(line.as_str(), "");
        let mut note = TextLine::default().of_lines(true);
        note.insert("een\r\ntwee", 200);
        pressed(&mut note, "alt-enter");
        note.insert("drie", 200);
        assert_eq!(note.as_str(), "een\ntwee\ndrie");
        assert!(note.turn_line(false));
        pressed(&mut note, "home");
        assert_eq!(note.before_caret(), "een\n");
        pressed(&mut note, "end ctrl-u");
        assert_eq!(note.as_str(), "een\n\ndrie");
        assert!(note.turn_line(false) && !note.turn_line(false));
        let mut one = TextLine::holding("een");
        assert!(!one.press("alt-enter".parse().unwrap(), 200), "a line has no second one");
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
        fn no_editing_breaks_the_line(start in any::<String>(), keys in prop::collection::vec(0..12u8, 0..40), typed in any::<String>(), lines in any::<bool>()) {
            let mut line = TextLine::holding(&start).of_lines(lines);
            for key in keys {
                match key {
                    0 => drop(line.insert(&typed, 50)),
                    1 => line.backspace(),
                    2 => line.delete(),
                    3 => line.left(),
                    4 => line.right(),
                    5 => line.home(),
                    6 => line.erase(TextLine::word_before),
                    7 => line.erase(TextLine::word_after),
                    8 => line.erase(TextLine::line_start),
                    9 => drop(line.turn_line(true)),
                    10 => drop(line.turn_line(false)),
                    _ => line.end(),
                }
                prop_assert!(line.as_str().starts_with(line.before_caret()));
            }
        }
    }
}
