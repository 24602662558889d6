//! Keys as the terminal reports them, as the keymap knows them.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use crate::keymap::{Code, Key};

/// The key that was pressed; `None` for keys that no keymap can name.
pub(super) fn pressed(event: KeyEvent) -> Option<Key> {
    let code = match event.code {
        KeyCode::Char(letter) => Code::Char(letter),
        KeyCode::Enter => Code::Enter,
        KeyCode::Esc => Code::Esc,
        KeyCode::Tab | KeyCode::BackTab => Code::Tab,
        KeyCode::Backspace => Code::Backspace,
        KeyCode::Delete => Code::Delete,
        KeyCode::Insert => Code::Insert,
        KeyCode::Up => Code::Up,
        KeyCode::Down => Code::Down,
        KeyCode::Left => Code::Left,
        KeyCode::Right => Code::Right,
        KeyCode::Home => Code::Home,
        KeyCode::End => Code::End,
        KeyCode::PageUp => Code::PageUp,
        KeyCode::PageDown => Code::PageDown,
        KeyCode::F(number) => Code::F(number),
        _ => return None,
    };
    let held = |modifier| event.modifiers.contains(modifier);
    let shift = held(KeyModifiers::SHIFT) || event.code == KeyCode::BackTab;
    // A letter arrives as it is typed: folding shift in again would change nothing.
    let alt = held(KeyModifiers::ALT);
    Some(Key::new(code, held(KeyModifiers::CONTROL), alt, shift))
}
