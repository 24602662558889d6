//! One key press and how it is written.

use std::fmt;
use std::str::FromStr;

mod read;
mod suggest;

use read::{modifier, read};
use suggest::suggest;

/// The highest function key that any terminal protocol can report.
const LAST_FUNCTION_KEY: u8 = 35;

/// How many characters of a text that is no key an error repeats.
const LONGEST_SHOWN: usize = 120;

/// Which key was pressed, without its modifiers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Code {
    /// A key that types this character; a capital is a character of its own.
    Char(char),
    /// Enter or Return.
    Enter,
    /// Escape.
    Esc,
    /// Tab; what terminals call `BackTab` is Tab with shift.
    Tab,
    /// Backspace.
    Backspace,
    /// Delete, the key that removes to the right.
    Delete,
    /// Insert.
    Insert,
    /// Arrow up.
    Up,
    /// Arrow down.
    Down,
    /// Arrow left.
    Left,
    /// Arrow right.
    Right,
    /// Home.
    Home,
    /// End.
    End,
    /// Page up.
    PageUp,
    /// Page down.
    PageDown,
    /// A function key, 1 to 35.
    F(u8),
}

/// The written name of every named key. `Display` uses these.
const NAMES: &[(&str, Code)] = &[
    ("space", Code::Char(' ')),
    ("enter", Code::Enter),
    ("esc", Code::Esc),
    ("tab", Code::Tab),
    ("backspace", Code::Backspace),
    ("delete", Code::Delete),
    ("insert", Code::Insert),
    ("up", Code::Up),
    ("down", Code::Down),
    ("left", Code::Left),
    ("right", Code::Right),
    ("home", Code::Home),
    ("end", Code::End),
    ("pageup", Code::PageUp),
    ("pagedown", Code::PageDown),
];

/// Other programs' names for the same keys, read but never written.
const ALIASES: &[(&str, Code)] = &[
    ("return", Code::Enter),
    ("escape", Code::Esc),
    ("del", Code::Delete),
    ("ins", Code::Insert),
    ("pgup", Code::PageUp),
    ("pgdn", Code::PageDown),
    ("page-up", Code::PageUp),
    ("page-down", Code::PageDown),
    ("minus", Code::Char('-')),
    ("plus", Code::Char('+')),
];

/// One key press in its normal form, so that equal presses are equal values.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Key {
    code: Code,
    ctrl: bool,
    alt: bool,
    shift: bool,
}

impl Key {
    /// Builds the normal form of a key press.
    ///
    /// Shift is folded into the character it types (shift and `a` is `A`), control makes letters
    /// lower case, and a control character becomes the key that sends it. Function keys outside
    /// 1 to 35 become the nearest one that exists.
    pub fn new(code: Code, ctrl: bool, alt: bool, shift: bool) -> Self {
        let (code, ctrl) = match code {
            Code::Char(character) => key_of(character, ctrl),
            Code::F(number) => (Code::F(number.clamp(1, LAST_FUNCTION_KEY)), ctrl),
            named => (named, ctrl),
        };
        let (code, shift) = match code {
            Code::Char(character) if ctrl => (Code::Char(lower(character)), false),
            Code::Char(character) if shift => (Code::Char(upper(character)), false),
            Code::Char(_) => (code, false),
            named => (named, shift),
        };
        Self { code, ctrl, alt, shift }
    }

    /// Builds a key press without modifiers.
    pub fn plain(code: Code) -> Self {
        Self::new(code, false, false, false)
    }

    /// Which key it is, without modifiers.
    pub fn code(self) -> Code {
        self.code
    }

    /// Whether control is held.
    pub fn ctrl(self) -> bool {
        self.ctrl
    }

    /// Whether alt is held.
    pub fn alt(self) -> bool {
        self.alt
    }

    /// Whether shift is held; never for a key that types a character.
    pub fn shift(self) -> bool {
        self.shift
    }

    /// The character this press types into a text field, if it types one.
    pub fn typed(self) -> Option<char> {
        match self.code {
            Code::Char(character) if !self.ctrl && !self.alt => Some(character),
            _ => None,
        }
    }

    /// How hard the press is to make and to read: plain characters, then named keys, then chords.
    pub(super) fn effort(self) -> u8 {
        match self.code {
            _ if self.ctrl || self.alt || self.shift => 2,
            Code::Char(character) if character != ' ' => 0,
            _ => 1,
        }
    }
}

/// Names the key that sends a character; terminals send control characters for some of them.
fn key_of(character: char, ctrl: bool) -> (Code, bool) {
    match character {
        '\t' => (Code::Tab, ctrl),
        '\r' | '\n' => (Code::Enter, ctrl),
        '\u{1b}' => (Code::Esc, ctrl),
        '\u{8}' | '\u{7f}' => (Code::Backspace, ctrl),
        '\0' => (Code::Char(' '), true),
        '\u{1}'..='\u{1a}' => (moved(character, 'a' as u32 - 1), true),
        '\u{1c}'..='\u{1f}' => (moved(character, '4' as u32 - 0x1c), true),
        other => (Code::Char(other), ctrl),
    }
}

/// The character that stands a fixed distance after a control character.
fn moved(character: char, distance: u32) -> Code {
    Code::Char(char::from_u32(u32::from(character) + distance).unwrap_or(character))
}

/// The lower case of a character where that is one character, else the character itself.
fn lower(character: char) -> char {
    let mut letters = character.to_lowercase();
    match (letters.next(), letters.next()) {
        (Some(letter), None) => letter,
        _ => character,
    }
}

/// The capital of a character where that is one character, else the character itself.
fn upper(character: char) -> char {
    let mut letters = character.to_uppercase();
    match (letters.next(), letters.next()) {
        (Some(letter), None) => letter,
        _ => character,
    }
}

/// Characters that show nothing, or reorder what stands beside them, are written by number.
fn is_invisible(character: char) -> bool {
    character.is_control()
        || character.is_whitespace()
        || matches!(character,
            '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}'
            | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e0fff}')
}

/// Makes a text from a file fit to be shown: nothing invisible in it, and not long.
pub(super) fn visible(text: &str) -> String {
    let shown = text.chars().take(LONGEST_SHOWN);
    shown
        .map(|character| match character {
            ' ' => ' ',
            hidden if is_invisible(hidden) => '\u{fffd}',
            other => other,
        })
        .collect()
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some((name, _)) = NAMES.iter().find(|(_, code)| code == self) {
            return f.write_str(name);
        }
        match self {
            Self::Char(character) if is_invisible(*character) => {
                write!(f, "u+{:04x}", u32::from(*character))
            }
            Self::Char(character) => write!(f, "{character}"),
            Self::F(number) => write!(f, "f{number}"),
            _ => Ok(()),
        }
    }
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let modifiers = [(self.ctrl, "ctrl-"), (self.alt, "alt-"), (self.shift, "shift-")];
        for (held, name) in modifiers {
            if held {
                f.write_str(name)?;
            }
        }
        write!(f, "{}", self.code)
    }
}

impl FromStr for Key {
    type Err = KeyError;

    fn from_str(text: &str) -> Result<Self, KeyError> {
        if text.is_empty() {
            return Err(KeyError::Empty);
        }
        if let Some(key) = read(text) {
            return Ok(key);
        }
        let bare = text
            .strip_suffix('-')
            .is_some_and(|heads| heads.split('-').all(|head| modifier(head).is_some()));
        if bare {
            return Err(KeyError::OnlyModifiers { text: visible(text) });
        }
        Err(KeyError::Unknown { text: visible(text), suggestion: suggest(text) })
    }
}

/// Why a text names no key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum KeyError {
    /// There is no text.
    Empty,
    /// Modifiers stand there without a key.
    OnlyModifiers {
        /// What was written.
        text: String,
    },
    /// No key has that name.
    Unknown {
        /// What was written.
        text: String,
        /// What was probably meant, spelled so that it parses.
        suggestion: Option<String>,
    },
    /// More keys in a row than a sequence may have.
    TooLong {
        /// How many keys were written.
        keys: usize,
    },
}

#[cfg(test)]
pub(super) mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::keymap::Sequence;

    fn check(text: &str, expected: Key, written: &str) {
        assert_eq!(text.parse(), Ok(expected), "{text}");
        assert_eq!(expected.to_string(), written, "{text}");
    }

    #[test]
    fn keys_are_read_and_written() {
        let plain = |character| Key::plain(Code::Char(character));
        let ctrl = |character| Key::new(Code::Char(character), true, false, false);
        let shift_tab = Key::new(Code::Tab, false, false, true);
        let cases = [
            ("a", plain('a'), "a"),
            ("A", plain('A'), "A"),
            ("shift-a", plain('A'), "A"),
            ("shift-A", plain('A'), "A"),
            ("é", plain('é'), "é"),
            ("e\u{301}", plain('é'), "é"),
            ("shift-é", plain('É'), "É"),
            ("ß", plain('ß'), "ß"),
            ("無", plain('無'), "無"),
            ("?", plain('?'), "?"),
            ("shift-?", plain('?'), "?"),
            ("-", plain('-'), "-"),
            ("minus", plain('-'), "-"),
            ("+", plain('+'), "+"),
            ("space", plain(' '), "space"),
            (" ", plain(' '), "space"),
            ("shift-space", plain(' '), "space"),
            ("ctrl-c", ctrl('c'), "ctrl-c"),
            ("Ctrl-C", ctrl('c'), "ctrl-c"),
            ("ctrl-shift-c", ctrl('c'), "ctrl-c"),
            ("control-c", ctrl('c'), "ctrl-c"),
            ("ctrl--", ctrl('-'), "ctrl--"),
            ("shift-tab", shift_tab, "shift-tab"),
            ("backtab", shift_tab, "shift-tab"),
            ("BackTab", shift_tab, "shift-tab"),
            ("f5", Key::plain(Code::F(5)), "f5"),
            ("F12", Key::plain(Code::F(12)), "f12"),
            ("f", plain('f'), "f"),
            ("ENTER", Key::plain(Code::Enter), "enter"),
            ("return", Key::plain(Code::Enter), "enter"),
            ("page-up", Key::plain(Code::PageUp), "pageup"),
            ("u+00a0", plain('\u{a0}'), "u+00a0"),
            ("u+202e", plain('\u{202e}'), "u+202e"),
        ];
        for (text, expected, written) in cases {
            check(text, expected, written);
        }
        let all = Key::new(Code::Left, true, true, true);
        check("shift-alt-ctrl-left", all, "ctrl-alt-shift-left");
        let alt = Key::new(Code::Char('x'), false, true, true);
        check("alt-X", alt, "alt-X");
    }

    #[test]
    fn control_characters_become_the_key_that_sends_them() {
        let cases = [
            ('\t', "tab"),
            ('\r', "enter"),
            ('\u{1b}', "esc"),
            ('\u{7f}', "backspace"),
            ('\u{3}', "ctrl-c"),
            ('\u{1a}', "ctrl-z"),
            ('\0', "ctrl-space"),
            ('\u{1c}', "ctrl-4"),
            ('\u{1f}', "ctrl-7"),
        ];
        for (character, written) in cases {
            assert_eq!(Key::plain(Code::Char(character)).to_string(), written);
        }
        assert_eq!(Key::plain(Code::F(0)), Key::plain(Code::F(1)));
    }

    #[test]
    fn wrong_keys_come_with_what_was_meant() {
        let cases = [
            ("ctl-c", Some("ctrl-c")),
            ("ctrl+c", Some("ctrl-c")),
            ("<C-x>", Some("ctrl-x")),
            ("C-x", Some("ctrl-x")),
            ("M-c", Some("alt-c")),
            ("<Space>", Some("space")),
            ("^w", Some("ctrl-w")),
            ("entr", Some("enter")),
            ("ctrl-entr", Some("ctrl-enter")),
            ("pagdown", Some("pagedown")),
            ("gg", Some("g g")),
            ("ctrl-ctrl-a", None),
            ("f99", None),
            ("f0", None),
            ("f+5", None),
            ("u+d800", None),
            ("u+", Some("up")),
            ("wibble", None),
            ("--", None),
        ];
        for (text, meant) in cases {
            let expected =
                KeyError::Unknown { text: text.into(), suggestion: meant.map(String::from) };
            assert_eq!(text.parse::<Key>(), Err(expected), "{text}");
        }
        assert_eq!("".parse::<Key>(), Err(KeyError::Empty));
        for text in ["ctrl-", "alt-shift-"] {
            let expected = KeyError::OnlyModifiers { text: text.into() };
            assert_eq!(text.parse::<Key>(), Err(expected));
        }
    }

    #[test]
    fn every_character_up_to_the_symbols_survives_writing_and_reading() {
        for character in ('\0'..'\u{3000}').chain('\u{ff00}'..'\u{10000}') {
            for (ctrl, alt, shift) in
                [(false, false, false), (true, false, true), (false, true, true)]
            {
                let key = Key::new(Code::Char(character), ctrl, alt, shift);
                assert_eq!(key.to_string().parse(), Ok(key), "{character:?}");
            }
        }
    }

    pub(in crate::keymap) fn any_key() -> impl Strategy<Value = Key> {
        let named = prop::sample::select(NAMES).prop_map(|(_, code)| code);
        let code = prop_oneof![
            any::<char>().prop_map(Code::Char),
            (0x20u8..0x7f).prop_map(|byte| Code::Char(char::from(byte))),
            named,
            any::<u8>().prop_map(Code::F),
        ];
        (code, any::<bool>(), any::<bool>(), any::<bool>())
            .prop_map(|(code, ctrl, alt, shift)| Key::new(code, ctrl, alt, shift))
    }

    proptest! {
        #[test]
        fn writing_and_reading_a_key_is_the_identity(key in any_key()) {
            prop_assert_eq!(key.to_string().parse(), Ok(key));
        }

        #[test]
        fn the_normal_form_is_stable(key in any_key()) {
            prop_assert_eq!(Key::new(key.code(), key.ctrl(), key.alt(), key.shift()), key);
        }

        #[test]
        fn any_text_is_answered_and_a_suggestion_can_be_used(text in "\\PC{0,12}") {
            if let Err(KeyError::Unknown { suggestion: Some(meant), .. }) = text.parse::<Key>() {
                prop_assert!(meant.parse::<Sequence>().is_ok(), "{meant}");
            }
        }
    }
}
