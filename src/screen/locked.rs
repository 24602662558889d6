//! The vault is locked: only a passphrase is taken.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use zeroize::{Zeroize as _, Zeroizing};

use super::room::{Room, Way};
use crate::app::start::Whereabouts;
use crate::crypto::passphrase::Passphrase;
use crate::i18n::Strings;
use crate::opening::says;
use crate::store::{Access, Vault};
use crate::ui::ask::{self, Ask, dots};
use crate::ui::theme::Theme;

/// Most characters of a passphrase that are taken.
pub(super) const LONGEST: usize = 1_024;

/// What a key did.
pub(super) enum Answer {
    Typing,
    Leave,
    Opened(Box<Room>),
}

/// Adds the first line of a text to what was typed, as far as there is room.
pub(super) fn take_line(typed: &mut String, text: &str) {
    let room = LONGEST.saturating_sub(typed.chars().count());
    typed.extend(text.lines().next().unwrap_or_default().chars().take(room));
}

pub(super) struct Locked {
    strings: Strings,
    user: String,
    place: Whereabouts,
    /// Columns and rows of the terminal.
    pub(super) size: (u16, u16),
    typed: Zeroizing<String>,
    told: String,
}

impl Locked {
    pub(super) fn new(
        strings: Strings,
        user: String,
        place: Whereabouts,
        size: (u16, u16),
    ) -> Self {
        // Room from the start: a string that grows leaves copies of what it held.
        let typed = Zeroizing::new(String::with_capacity(4 * LONGEST));
        Self { strings, user, place, size, typed, told: String::new() }
    }

    pub(super) fn press(&mut self, key: KeyEvent, way: &Way) -> Answer {
        let held = |modifier| key.modifiers.contains(modifier);
        match key.code {
            KeyCode::Char('c') if held(KeyModifiers::CONTROL) => return Answer::Leave,
            KeyCode::Char(letter) if self.typed.chars().count() < LONGEST => {
                self.told.clear();
                self.typed.push(letter);
            }
            KeyCode::Backspace => {
                self.typed.pop();
            }
            KeyCode::Esc => self.typed.zeroize(),
            KeyCode::Enter if !self.typed.is_empty() => {
                if let Some(room) = self.unlock(way) {
                    return Answer::Opened(room);
                }
            }
            _ => {}
        }
        Answer::Typing
    }

    /// Takes the first line of what was pasted; it never runs a key.
    pub(super) fn paste(&mut self, text: &str) {
        self.told.clear();
        take_line(&mut self.typed, text);
    }

    fn unlock(&mut self, way: &Way) -> Option<Box<Room>> {
        let passphrase = Passphrase::new(&self.typed);
        // Not only cleared: it may be the right one with a slip in it.
        self.typed.zeroize();
        let access = Access::Passphrase(Some(self.user.clone()), passphrase);
        let opened = match Vault::unlock(&way.folder(), &access) {
            Ok(opened) if opened.vault.founding().demo => {
                // It was exchanged while the screen was locked.
                opened.vault.close();
                self.told = self.strings.demo_exchanged();
                return None;
            }
            Ok(opened) => opened,
            Err(error) => {
                self.told = says::store_error(&self.strings, error).0;
                return None;
            }
        };
        match Room::new(way, way.strings(), opened) {
            Ok((mut room, _problems)) => {
                room.go_back(self.place, self.size);
                Some(Box::new(room))
            }
            Err(failure) => {
                self.told = failure.message;
                None
            }
        }
    }

    pub(super) fn draw(&self, theme: &Theme, area: Rect, buf: &mut Buffer) -> Option<Position> {
        let ask = Ask {
            title: self.strings.lock_title(),
            prompt: self.strings.lock_prompt(self.user.clone()),
            typed: dots(self.typed.chars().count()),
            told: self.told.clone(),
            keys: self.strings.lock_keys(),
            ..Ask::default()
        };
        ask::draw(&ask, theme, area, buf)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_a_paste_the_first_line_is_taken_as_far_as_there_is_room() {
        for (before, pasted, after) in [
            ("", "fiets maan\nq\n", "fiets maan"),
            ("fiets ", "maan", "fiets maan"),
            ("", "\nfiets", ""),
            ("", "", ""),
        ] {
            let mut typed = before.to_owned();
            take_line(&mut typed, pasted);
            assert_eq!(typed, after);
        }
        let mut typed = "é".repeat(LONGEST - 1);
        take_line(&mut typed, "ab");
        assert_eq!(typed.chars().count(), LONGEST);
        assert!(typed.ends_with('a'));
    }
}
