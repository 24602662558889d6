//! What the terminal sends becomes keys and pastes, and is forgotten at once.
//!
//! The parser of crossterm does the same, but keeps the last hundred keys and the last paste in
//! buffers that nobody can reach: a passphrase, half a note. This one wipes every byte that it is
//! done with. It knows what terminals send unasked; the program asks for nothing but marked pastes,
//! and for the mouse where somebody wants it.

use crossterm::event::Event;
use zeroize::{Zeroize as _, Zeroizing};

use super::sequence::{self, Read};

/// Most bytes of a paste that are kept; the rest is left out.
const LONGEST: usize = 4 * super::paste::LONGEST;
/// What a terminal sends after a paste.
const PASTE_ENDS: &[u8] = b"\x1b[201~";
/// Room for every sequence there is: a buffer that grows leaves copies of what it held.
const ROOM: usize = 256;

/// What has arrived of a key or a paste that is not whole yet.
#[derive(Debug)]
pub struct Keyboard {
    sequence: Zeroizing<Vec<u8>>,
    pasted: Option<Zeroizing<Vec<u8>>>,
}

impl Default for Keyboard {
    fn default() -> Self {
        Self { sequence: Zeroizing::new(Vec::with_capacity(ROOM)), pasted: None }
    }
}

impl Keyboard {
    /// What these bytes say, with those before; `more` where others wait behind them. Whether a
    /// lone escape is the key or the beginning of a sequence cannot be told otherwise.
    pub fn take(&mut self, bytes: &[u8], more: bool) -> Vec<Event> {
        let mut events = Vec::new();
        for (nth, byte) in (1..).zip(bytes) {
            let event = match &mut self.pasted {
                Some(pasted) => {
                    let text = paste(pasted, *byte);
                    if text.is_some() {
                        self.pasted = None;
                    }
                    text.map(Event::Paste)
                }
                None => self.key(*byte, more || nth < bytes.len()),
            };
            events.extend(event);
        }
        events
    }

    fn key(&mut self, byte: u8, more: bool) -> Option<Event> {
        self.sequence.push(byte);
        let read = sequence::read(&self.sequence, more);
        if read == Read::Part && self.sequence.len() < ROOM {
            return None;
        }
        self.sequence.zeroize();
        match read {
            Read::Key(key) => Some(Event::Key(key)),
            Read::Focus(true) => Some(Event::FocusGained),
            Read::Focus(false) => Some(Event::FocusLost),
            Read::Mouse(mouse) => Some(Event::Mouse(mouse)),
            Read::Paste => {
                self.pasted = Some(Zeroizing::new(Vec::with_capacity(super::paste::LONGEST)));
                None
            }
            Read::Part | Read::Nothing => None,
        }
    }
}

/// One more byte of a paste; its text once it is whole.
fn paste(pasted: &mut Vec<u8>, byte: u8) -> Option<String> {
    pasted.push(byte);
    if let Some(text) = pasted.strip_suffix(PASTE_ENDS) {
        return Some(String::from_utf8_lossy(text).into_owned());
    }
    if pasted.len() >= LONGEST + PASTE_ENDS.len() {
        // Full: only what could be the end is still looked at.
        pasted.remove(LONGEST);
    }
    None
}

#[cfg(test)]
mod tests {
    use super::super::sequence::plain;
    use super::*;
    use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
    use proptest::prelude::*;

    fn typed(bytes: &[u8]) -> Vec<Event> {
        Keyboard::default().take(bytes, false)
    }

    fn letters(text: &str) -> Vec<Event> {
        let key = |letter: char| {
            let shift =
                if letter.is_uppercase() { KeyModifiers::SHIFT } else { KeyModifiers::NONE };
            Event::Key(KeyEvent::new(KeyCode::Char(letter), shift))
        };
        text.chars().map(key).collect()
    }

    #[test]
    fn letters_of_every_length_arrive_whole() {
        assert_eq!(typed("aÉ€🙂 z".as_bytes()), letters("aÉ€🙂 z"));
        let mut keyboard = Keyboard::default();
        let bytes = "é".as_bytes();
        assert_eq!(keyboard.take(&bytes[..1], false), []);
        assert_eq!(keyboard.take(&bytes[1..], false), letters("é"));
        assert_eq!(typed(b"\xffa\xc3a"), letters("a"), "what is no text is dropped");
    }

    #[test]
    fn an_escape_at_the_end_is_the_key_and_before_more_the_beginning() {
        let escape = || Event::Key(plain(KeyCode::Esc));
        assert_eq!(typed(b"\x1b"), [escape()]);
        let mut keyboard = Keyboard::default();
        assert_eq!(keyboard.take(b"\x1b", true), []);
        assert_eq!(keyboard.take(b"[A", false), [Event::Key(plain(KeyCode::Up))]);
        // Over a slow line a sequence may come in parts.
        assert_eq!(keyboard.take(b"\x1b[", false), []);
        assert_eq!(keyboard.take(b"B", false), [Event::Key(plain(KeyCode::Down))]);
    }

    #[test]
    fn a_paste_is_one_event_in_however_many_parts_it_comes() {
        let mut keyboard = Keyboard::default();
        assert_eq!(keyboard.take(b"\x1b[200~a\x1b[Ab\r", false), []);
        assert_eq!(keyboard.take(b"\x1b[20", false), []);
        let events = keyboard.take(b"1~q", false);
        assert_eq!(events, [vec![Event::Paste("a\x1b[Ab\r".into())], letters("q")].concat());
        let long = [b"\x1b[200~".to_vec(), vec![b'x'; LONGEST + 9], PASTE_ENDS.to_vec()].concat();
        assert_eq!(typed(&long), [Event::Paste("x".repeat(LONGEST))]);
    }

    #[test]
    fn nothing_of_what_was_typed_is_kept() {
        let mut keyboard = Keyboard::default();
        keyboard.take("fiets\x1b[1;5Amaan\x1b[200~koffie\x1b[201~".as_bytes(), false);
        assert!(keyboard.pasted.is_none());
        assert_eq!(keyboard.sequence.capacity(), ROOM, "it never grew");
        keyboard.sequence.resize(ROOM, 0);
        assert!(keyboard.sequence.iter().all(|byte| *byte == 0));
    }

    proptest! {
        #[test]
        fn whatever_arrives_is_taken_and_letters_after_it_are_heard(
            bytes in prop::collection::vec(any::<u8>(), 0..400)
        ) {
            let mut keyboard = Keyboard::default();
            keyboard.take(&bytes, false);
            // Ends a paste, a sequence, and a letter of several bytes.
            keyboard.take(b"\x1b[201~\x1b\x1b~", false);
            keyboard.take("~".repeat(ROOM).as_bytes(), false);
            prop_assert_eq!(keyboard.take(b"z", false), letters("z"));
        }
    }
}
