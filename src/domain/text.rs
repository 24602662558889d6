//! Text from outside, cleaned once at the boundary.

use std::fmt;
use std::sync::Arc;

use unicode_normalization::UnicodeNormalization;

/// Most characters in a name, a place or another single line.
pub const LINE_MAX: usize = 200;
/// Most characters in a note, a description or a resident's own words.
pub const NOTE_MAX: usize = 4_000;

/// Text without anything that can deceive an eye or a terminal: NFC, no control, bidi-override or
/// zero-width characters, no tabs. Cheap to clone; the empty text takes no memory.
#[derive(Clone, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct CleanText(Option<Arc<str>>);

/// The text has more characters than its field holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TooLong {
    /// Most characters the field holds.
    pub max: usize,
    /// Characters found after cleaning.
    pub found: usize,
}

impl CleanText {
    /// Cleans one line of at most [`LINE_MAX`] characters; line breaks and tabs become blanks.
    ///
    /// # Errors
    /// [`TooLong`] where more characters remain after cleaning.
    pub fn line(raw: &str) -> Result<Self, TooLong> {
        capped(clean(raw, false), LINE_MAX)
    }

    /// Cleans a text of several lines and at most [`NOTE_MAX`] characters.
    ///
    /// # Errors
    /// [`TooLong`] where more characters remain after cleaning.
    pub fn note(raw: &str) -> Result<Self, TooLong> {
        capped(clean(raw, true), NOTE_MAX)
    }

    /// Cleans one line and cuts it at [`LINE_MAX`] characters: for texts of the program itself.
    pub fn cut(raw: &str) -> Self {
        let text: String = clean(raw, false).chars().take(LINE_MAX).collect();
        Self::from_clean(text)
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        self.0.as_deref().unwrap_or("")
    }

    /// Whether there is no text.
    pub fn is_empty(&self) -> bool {
        self.0.is_none()
    }

    fn from_clean(text: String) -> Self {
        if text.is_empty() { Self(None) } else { Self(Some(text.into())) }
    }
}

fn capped(text: String, max: usize) -> Result<CleanText, TooLong> {
    let found = text.chars().count();
    if found > max { Err(TooLong { max, found }) } else { Ok(CleanText::from_clean(text)) }
}

/// Removes what deceives, folds blanks, trims; keeps line breaks when `lines` is set.
fn clean(raw: &str, lines: bool) -> String {
    let mut out = String::with_capacity(raw.len());
    let unified = raw.replace("\r\n", "\n").replace('\r', "\n");
    // What deceives goes first: without it, letters and accents may meet that compose.
    let kept = unified.chars().filter(|c| c.is_whitespace() || !(c.is_control() || deceives(*c)));
    for c in kept.nfc() {
        match c {
            '\n' if lines => {
                while out.ends_with(' ') {
                    out.pop();
                }
                if !out.ends_with("\n\n") {
                    out.push('\n');
                }
            }
            // Real files use the soft hyphen for the dash in "Monday - Friday".
            '\u{ad}' => out.push('-'),
            c if c.is_whitespace() => {
                if !out.ends_with([' ', '\n']) {
                    out.push(' ');
                }
            }
            c => out.push(c),
        }
    }
    out.trim().to_owned()
}

/// Characters that are invisible or that reorder what stands around them.
const fn deceives(c: char) -> bool {
    matches!(c,
        '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180f}'
        | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{3164}'
        | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}'
        | '\u{e0000}'..='\u{e0fff}')
}

impl fmt::Debug for CleanText {
    // Personal data must not reach a log or a panic text through `{:?}`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "CleanText({} bytes)", self.as_str().len())
    }
}

impl fmt::Display for CleanText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl AsRef<str> for CleanText {
    fn as_ref(&self) -> &str {
        self.as_str()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn line(raw: &str) -> String {
        CleanText::line(raw).unwrap().as_str().to_owned()
    }

    #[test]
    fn a_line_keeps_letters_and_loses_what_deceives() {
        for (raw, clean) in [
            ("  Zoë  van\tden Berg ", "Zoë van den Berg"),
            ("a\u{202e}b\u{200b}c", "abc"),
            ("\u{1b}[31mrood", "[31mrood"),
            ("ma\u{ad}vr", "ma-vr"),
            ("e\u{301}", "é"),
            ("a\nb", "a b"),
            ("\u{feff}x\0", "x"),
        ] {
            assert_eq!(line(raw), clean, "{raw:?}");
        }
    }

    #[test]
    fn a_note_keeps_its_lines_and_no_tower_of_empty_ones() {
        let note = CleanText::note("een \r\n\r\n\r\n\r\ntwee\rdrie").unwrap();
        assert_eq!(note.as_str(), "een\n\ntwee\ndrie");
    }

    #[test]
    fn length_is_counted_after_cleaning() {
        assert!(CleanText::line(&"x".repeat(LINE_MAX)).is_ok());
        assert_eq!(
            CleanText::line(&"x".repeat(LINE_MAX + 1)),
            Err(TooLong { max: LINE_MAX, found: LINE_MAX + 1 })
        );
        assert!(CleanText::line(&" ".repeat(9_999)).is_ok());
    }

    #[test]
    fn debug_never_prints_the_text() {
        assert!(!format!("{:?}", CleanText::cut("geheim")).contains("geheim"));
    }

    proptest! {
        #[test]
        fn cleaning_twice_changes_nothing(raw in any::<String>()) {
            let once = CleanText::cut(&raw);
            prop_assert_eq!(&CleanText::cut(once.as_str()), &once);
            prop_assert!(!once.as_str().chars().any(|c| c.is_control() || deceives(c)));
        }
    }
}
