//! The bytes that terminals send for one key, as xterm and its kin have them.

use crossterm::event::{KeyCode, KeyEvent, KeyEventKind, KeyModifiers};
use crossterm::event::{MouseButton, MouseEvent, MouseEventKind};

const ESCAPE: u8 = 0x1b;

/// What a run of bytes is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Read {
    /// A key.
    Key(KeyEvent),
    /// The terminal got the focus, or lost it.
    Focus(bool),
    /// The mouse did something.
    Mouse(MouseEvent),
    /// Pasted text follows.
    Paste,
    /// More bytes belong to it.
    Part,
    /// Nothing that anybody waits for.
    Nothing,
}

/// What these bytes are; `more` where others wait behind them.
pub(super) fn read(bytes: &[u8], more: bool) -> Read {
    match bytes {
        [] | [ESCAPE, b'O'] => Read::Part,
        [ESCAPE] if more => Read::Part,
        [ESCAPE] | [ESCAPE, ESCAPE] => Read::Key(plain(KeyCode::Esc)),
        [ESCAPE, b'O', last] => named(*last).map_or(Read::Nothing, |code| Read::Key(plain(code))),
        [ESCAPE, b'[', rest @ ..] => control(rest),
        [ESCAPE, rest @ ..] => match read(rest, more) {
            Read::Key(key) => {
                Read::Key(KeyEvent { modifiers: key.modifiers | KeyModifiers::ALT, ..key })
            }
            other => other,
        },
        [b'\r'] => Read::Key(plain(KeyCode::Enter)),
        [b'\t'] => Read::Key(plain(KeyCode::Tab)),
        [0x7f] => Read::Key(plain(KeyCode::Backspace)),
        [0] => held(' '),
        [byte @ 0x01..=0x1a] => held(char::from(byte - 1 + b'a')),
        [byte @ 0x1c..=0x1f] => held(char::from(byte - 0x1c + b'4')),
        _ => letter(bytes),
    }
}

/// A key without more.
pub(super) fn plain(code: KeyCode) -> KeyEvent {
    KeyEvent::new(code, KeyModifiers::NONE)
}

/// A letter with Ctrl.
fn held(letter: char) -> Read {
    Read::Key(KeyEvent::new(KeyCode::Char(letter), KeyModifiers::CONTROL))
}

fn letter(bytes: &[u8]) -> Read {
    let letter = match std::str::from_utf8(bytes) {
        Ok(text) => text.chars().next(),
        Err(error) if error.error_len().is_none() => return Read::Part,
        Err(_) => None,
    };
    letter.map_or(Read::Nothing, |letter| {
        let shift = if letter.is_uppercase() { KeyModifiers::SHIFT } else { KeyModifiers::NONE };
        Read::Key(KeyEvent::new(KeyCode::Char(letter), shift))
    })
}

/// The keys that are told by the last letter of their sequence.
fn named(last: u8) -> Option<KeyCode> {
    Some(match last {
        b'A' => KeyCode::Up,
        b'B' => KeyCode::Down,
        b'C' => KeyCode::Right,
        b'D' => KeyCode::Left,
        b'F' => KeyCode::End,
        b'H' => KeyCode::Home,
        b'P' => KeyCode::F(1),
        b'Q' => KeyCode::F(2),
        b'R' => KeyCode::F(3),
        b'S' => KeyCode::F(4),
        _ => return None,
    })
}

/// The keys that are told by a number.
fn numbered(number: u8) -> Option<KeyCode> {
    Some(match number {
        1 | 7 => KeyCode::Home,
        2 => KeyCode::Insert,
        3 => KeyCode::Delete,
        4 | 8 => KeyCode::End,
        5 => KeyCode::PageUp,
        6 => KeyCode::PageDown,
        11..=15 => KeyCode::F(number - 10),
        17..=21 => KeyCode::F(number - 11),
        23..=26 => KeyCode::F(number - 12),
        28..=29 => KeyCode::F(number - 15),
        31..=34 => KeyCode::F(number - 17),
        _ => return None,
    })
}

/// What follows `ESC [`: parameters, then one byte that ends it.
fn control(rest: &[u8]) -> Read {
    match rest {
        // The console of Linux has its own F1 to F5; an old mouse report is three bytes long.
        [] | [b'[' | b'M'] | [b'M', _] | [b'M', _, _] => Read::Part,
        [b'[', last @ b'A'..=b'E'] => Read::Key(plain(KeyCode::F(1 + last - b'A'))),
        [b'[' | b'M', ..] => Read::Nothing,
        [b'I'] => Read::Focus(true),
        [b'O'] => Read::Focus(false),
        [b'Z'] => Read::Key(KeyEvent::new(KeyCode::BackTab, KeyModifiers::SHIFT)),
        b"200~" => Read::Paste,
        [b'<', report @ .., last @ (b'M' | b'm')] => mouse(report, *last == b'M'),
        [parameters @ .., last @ 0x40..=0x7e] => ended(parameters, *last),
        [.., 0x20..=0x3f] => Read::Part,
        _ => Read::Nothing,
    }
}

fn ended(parameters: &[u8], last: u8) -> Read {
    let text = std::str::from_utf8(parameters).unwrap_or_default();
    let mut fields = text.split(';');
    let first = fields.next().unwrap_or_default();
    let (modifiers, kind) = fields.next().map_or((KeyModifiers::NONE, KeyEventKind::Press), with);
    let number = || first.split(':').next().and_then(|digits| digits.parse().ok());
    let code = match last {
        b'~' => number().and_then(|number: u32| numbered(u8::try_from(number).ok()?)),
        b'u' => number().and_then(spelled),
        // The answer to a question where the cursor is, which nobody asked.
        b'R' => None,
        _ => named(last).filter(|_| ["", "1"].contains(&first)),
    };
    code.map_or(Read::Nothing, |code| Read::Key(KeyEvent::new_with_kind(code, modifiers, kind)))
}

/// What the mouse reports: the button with what is held, the column, the row. With a key held the
/// gesture is the terminal's own.
fn mouse(report: &[u8], down: bool) -> Read {
    let text = std::str::from_utf8(report).unwrap_or_default();
    let mut numbers = text.split(';').map(str::parse::<u16>);
    let mut next = || numbers.next().and_then(Result::ok);
    let (Some(button), Some(x), Some(y), None) = (next(), next(), next(), next()) else {
        return Read::Nothing;
    };
    let kind = match (button, down) {
        (0, true) => MouseEventKind::Down(MouseButton::Left),
        (0, false) => MouseEventKind::Up(MouseButton::Left),
        (32, true) => MouseEventKind::Drag(MouseButton::Left),
        (64, true) => MouseEventKind::ScrollUp,
        (65, true) => MouseEventKind::ScrollDown,
        _ => return Read::Nothing,
    };
    let (column, row) = (x.saturating_sub(1), y.saturating_sub(1));
    Read::Mouse(MouseEvent { kind, column, row, modifiers: KeyModifiers::NONE })
}

/// A key that is told by the number of its character.
fn spelled(number: u32) -> Option<KeyCode> {
    match number {
        9 => Some(KeyCode::Tab),
        13 => Some(KeyCode::Enter),
        27 => Some(KeyCode::Esc),
        127 => Some(KeyCode::Backspace),
        // Keys without a character have numbers of private use.
        0xe000..=0xf8ff => None,
        other => char::from_u32(other).filter(|letter| !letter.is_control()).map(KeyCode::Char),
    }
}

/// What is held with a key, and whether it goes down, repeats or comes up.
fn with(field: &str) -> (KeyModifiers, KeyEventKind) {
    let mut parts = field.split(':').map(|part| part.parse::<u8>().unwrap_or(1));
    let mask = parts.next().unwrap_or(1).saturating_sub(1);
    let all = [
        (1, KeyModifiers::SHIFT),
        (2, KeyModifiers::ALT),
        (4, KeyModifiers::CONTROL),
        (8, KeyModifiers::SUPER),
        (16, KeyModifiers::HYPER),
        (32, KeyModifiers::META),
    ];
    let held = all.into_iter().filter(|(bit, _)| mask & bit != 0).map(|(_, modifier)| modifier);
    let kind = match parts.next() {
        Some(2) => KeyEventKind::Repeat,
        Some(3) => KeyEventKind::Release,
        _ => KeyEventKind::Press,
    };
    (held.collect(), kind)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(code: KeyCode, modifiers: KeyModifiers) -> Read {
        Read::Key(KeyEvent::new(code, modifiers))
    }

    #[test]
    fn the_keys_of_xterm_linux_and_rxvt() {
        const NONE: KeyModifiers = KeyModifiers::NONE;
        for (bytes, code) in [
            ("\r", KeyCode::Enter),
            ("\t", KeyCode::Tab),
            ("\x7f", KeyCode::Backspace),
            ("\x1b[A", KeyCode::Up),
            ("\x1bOA", KeyCode::Up),
            ("\x1b[1D", KeyCode::Left),
            ("\x1b[H", KeyCode::Home),
            ("\x1b[1~", KeyCode::Home),
            ("\x1b[7~", KeyCode::Home),
            ("\x1bOF", KeyCode::End),
            ("\x1b[4~", KeyCode::End),
            ("\x1b[2~", KeyCode::Insert),
            ("\x1b[3~", KeyCode::Delete),
            ("\x1b[5~", KeyCode::PageUp),
            ("\x1b[6~", KeyCode::PageDown),
            ("\x1bOP", KeyCode::F(1)),
            ("\x1b[[A", KeyCode::F(1)),
            ("\x1b[15~", KeyCode::F(5)),
            ("\x1b[[E", KeyCode::F(5)),
            ("\x1b[17~", KeyCode::F(6)),
            ("\x1b[21~", KeyCode::F(10)),
            ("\x1b[24~", KeyCode::F(12)),
            ("\x1b[13u", KeyCode::Enter),
        ] {
            assert_eq!(read(bytes.as_bytes(), false), key(code, NONE), "{bytes:?}");
        }
    }

    #[test]
    fn what_is_held_with_a_key() {
        let (shift, alt) = (KeyModifiers::SHIFT, KeyModifiers::ALT);
        let ctrl = KeyModifiers::CONTROL;
        for (bytes, code, modifiers) in [
            ("\x03", KeyCode::Char('c'), ctrl),
            ("\n", KeyCode::Char('j'), ctrl),
            ("\0", KeyCode::Char(' '), ctrl),
            ("\x1d", KeyCode::Char('5'), ctrl),
            ("\x1b[Z", KeyCode::BackTab, shift),
            ("\x1bx", KeyCode::Char('x'), alt),
            ("\x1bé", KeyCode::Char('é'), alt),
            ("\x1b\r", KeyCode::Enter, alt),
            ("\x1b[1;5C", KeyCode::Right, ctrl),
            ("\x1b[1;2A", KeyCode::Up, shift),
            ("\x1b[1;4P", KeyCode::F(1), shift | alt),
            ("\x1b[3;5~", KeyCode::Delete, ctrl),
            ("\x1b[99;5u", KeyCode::Char('c'), ctrl),
        ] {
            assert_eq!(read(bytes.as_bytes(), false), key(code, modifiers), "{bytes:?}");
        }
        let released =
            KeyEvent::new_with_kind(KeyCode::Up, KeyModifiers::NONE, KeyEventKind::Release);
        assert_eq!(read(b"\x1b[1;1:3A", false), Read::Key(released));
    }

    #[test]
    fn what_nobody_asked_for_is_nothing_and_takes_no_letter_with_it() {
        for bytes in [
            "\x1b[<4;10;10M",
            "\x1b[<2;10;10M",
            "\x1b[<0;10M",
            "\x1b[<35;1;1M",
            "\x1b[M abc",
            "\x1b[12;40R",
            "\x1b[?1;2c",
            "\x1b[201~",
            "\x1b[57358u",
            "\x1bOz",
            "\x1b[\x07",
        ] {
            let bytes = bytes.as_bytes();
            let parts = (1..bytes.len().min(6)).map(|end| read(&bytes[..end], true));
            assert!(parts.clone().take(2).all(|read| read == Read::Part), "{bytes:?}");
            let end = (1..=bytes.len()).find(|end| read(&bytes[..*end], true) == Read::Nothing);
            assert!(end.is_some(), "{bytes:?}");
        }
        assert_eq!(read(b"\x1b[I", false), Read::Focus(true));
        assert_eq!(read(b"\x1b[O", false), Read::Focus(false));
        assert_eq!(read(b"\x1b[200~", false), Read::Paste);
    }

    #[test]
    fn the_left_button_and_the_wheel() {
        let left = MouseButton::Left;
        for (bytes, kind, (column, row)) in [
            ("\x1b[<0;10;12M", MouseEventKind::Down(left), (9, 11)),
            ("\x1b[<0;1;1m", MouseEventKind::Up(left), (0, 0)),
            ("\x1b[<32;300;2M", MouseEventKind::Drag(left), (299, 1)),
            ("\x1b[<64;0;2M", MouseEventKind::ScrollUp, (0, 1)),
            ("\x1b[<65;7;2M", MouseEventKind::ScrollDown, (6, 1)),
        ] {
            let event = MouseEvent { kind, column, row, modifiers: KeyModifiers::NONE };
            assert_eq!(read(bytes.as_bytes(), false), Read::Mouse(event), "{bytes:?}");
        }
    }
}
