//! What is shown before a vault is open: a line is typed, and keys come from the keymap.
//!
//! What is typed may be a passphrase: a letter is text there whatever the keymap says, so that no
//! row of pressed keys and no message ever holds one.

use crossterm::event::KeyEvent;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use zeroize::{Zeroize as _, Zeroizing};

use super::keys::pressed;
use crate::app::action::{Action, Context};
use crate::app::menu::{Menu, MenuKind};
use crate::app::text_line::TextLine;
use crate::domain::text::LINE_MAX;
use crate::i18n::Strings;
use crate::keymap::{Key, Keymap, Resolution};
use crate::ui::ask::{self, Ask};
use crate::ui::theme::Theme;
use crate::ui::{Hint, shown_key};

/// Most characters of a line that are taken.
const LONGEST: usize = 1_024;
/// Rows of a page of the help: it has few before a vault is open.
const PAGE: usize = 4;

/// Nothing typed yet, with room: a string that grows leaves copies of what it held.
fn empty() -> Zeroizing<TextLine> {
    Zeroizing::new(TextLine::with_room(4 * LONGEST))
}

/// Puts the first line of a text in where the caret is, as far as there is room.
fn take_line(typed: &mut TextLine, text: &str) {
    let room = LONGEST.saturating_sub(typed.as_str().chars().count());
    let line = text.lines().next().unwrap_or_default();
    let end = line.char_indices().nth(room).map_or(line.len(), |(at, _)| at);
    // As it is: of a passphrase every letter counts.
    typed.put(line.get(..end).unwrap_or_default());
}

/// Where a key is pressed, and what was typed and told there.
pub(super) struct Asking {
    pub(super) strings: Strings,
    keymap: Keymap,
    context: Context,
    /// Whether letters are text here.
    takes_text: bool,
    typed: Zeroizing<TextLine>,
    /// What went wrong last.
    pub(super) told: String,
    /// Keys of a sequence that is not complete.
    pending: Vec<Key>,
    /// Everything that can be done here, while it is open.
    help: Option<Menu>,
}

impl Asking {
    pub(super) fn new(
        strings: Strings,
        keymap: Keymap,
        context: Context,
        takes_text: bool,
    ) -> Self {
        let (typed, told, pending) = (empty(), String::new(), Vec::new());
        Self { strings, keymap, context, takes_text, typed, told, pending, help: None }
    }

    /// Goes on elsewhere, with nothing typed.
    pub(super) fn go_to(&mut self, context: Context, takes_text: bool) {
        (self.context, self.takes_text) = (context, takes_text);
        self.typed.zeroize();
        self.pending.clear();
    }

    /// Begins with a text that was typed before.
    pub(super) fn begin_with(&mut self, text: &str) {
        self.typed.insert(text, text.chars().count());
    }

    /// What was typed; nothing is, afterwards.
    pub(super) fn take(&mut self) -> Zeroizing<String> {
        let typed = std::mem::replace(&mut self.typed, empty());
        Zeroizing::new(typed.as_str().to_owned())
    }

    /// Forgets what was typed and told.
    pub(super) fn clear(&mut self) {
        self.typed.zeroize();
        self.told.clear();
    }

    /// What was typed.
    pub(super) fn typed(&self) -> &str {
        self.typed.as_str()
    }

    /// What was typed before the caret and behind it.
    pub(super) fn around_caret(&self) -> (String, String) {
        (self.typed.before_caret().to_owned(), self.typed.after_caret().to_owned())
    }

    /// The same as it may be seen of a secret.
    pub(super) fn hidden(&self) -> (String, String) {
        let dots = |text: &str| ask::dots(text.chars().count());
        (dots(self.typed.before_caret()), dots(self.typed.after_caret()))
    }

    /// A key: the act it means, or `None` where it was typed, opened the help, or means nothing.
    pub(super) fn press(&mut self, event: KeyEvent) -> Option<Action> {
        let key = pressed(event)?;
        if self.help.is_some() {
            return self.press_in_help(key);
        }
        if self.takes_text && key.typed().is_some() {
            self.pending.clear();
            self.told.clear();
            self.typed.press(key, LONGEST);
            return None;
        }
        match self.meaning(self.context, key) {
            Ok(Action::HelpOpen) => {
                self.help = Some(self.menu());
                None
            }
            Ok(action) => Some(action),
            Err(Some(_)) if self.takes_text => {
                // Erased and gone through as in a shell.
                self.typed.press(key, LONGEST);
                None
            }
            Err(Some(keys)) => {
                self.told = self.strings.no_such_key(keys, self.key_for(Action::HelpOpen));
                None
            }
            Err(None) => None,
        }
    }

    /// Takes the first line of what was pasted where something is typed; it never runs a key.
    pub(super) fn paste(&mut self, text: &str) {
        if let Some(menu) = &mut self.help {
            menu.query.insert(text, LINE_MAX);
            menu.narrow();
        } else if self.takes_text {
            self.told.clear();
            take_line(&mut self.typed, text);
        }
    }

    /// What the keys pressed so far mean; otherwise these keys where they mean nothing, and none
    /// where more must follow.
    fn meaning(&mut self, context: Context, key: Key) -> Result<Action, Option<String>> {
        let mut keys = std::mem::take(&mut self.pending);
        keys.push(key);
        match self.keymap.resolve(&[context.id()], &keys) {
            Resolution::Action(id) => Action::from_id(id).ok_or(None),
            Resolution::Pending(_) => {
                self.pending = keys;
                Err(None)
            }
            Resolution::Unbound => {
                let names: Vec<String> = keys.iter().map(ToString::to_string).collect();
                Err(Some(names.join(" ")))
            }
        }
    }

    /// A key while the help is open; the act that was chosen there.
    fn press_in_help(&mut self, key: Key) -> Option<Action> {
        let meaning = self.meaning(Context::Menu, key);
        let menu = self.help.as_mut()?;
        match meaning {
            Ok(Action::Back) => self.help = None,
            Ok(Action::Quit) => return Some(Action::Quit),
            Ok(Action::Submit) => {
                let chosen = menu.selected().map(|row| row.action);
                self.help = None;
                return chosen.filter(|action| *action != Action::HelpOpen);
            }
            Ok(action) => menu.go(action, PAGE),
            Err(None) => {}
            Err(Some(_)) => {
                if menu.query.press(key, LINE_MAX) {
                    menu.narrow();
                }
            }
        }
        None
    }

    fn menu(&self) -> Menu {
        let called = |action| Some(self.strings.action(action));
        let stack = [self.context.id()];
        Menu::of(MenuKind::Help, &stack, &self.keymap, &self.strings, called, |_| None)
    }

    /// The key that is shown for an act; empty where it has none.
    pub(super) fn key_for(&self, action: Action) -> String {
        shown_key(&self.keymap.keys_for(&[self.context.id()], action.id()))
    }

    /// Where keys are looked up now, and the map that says what they mean.
    pub(super) const fn keys(&self) -> (Context, &Keymap) {
        let context = if self.help.is_some() { Context::Menu } else { self.context };
        (context, &self.keymap)
    }

    /// Of the acts that are worth a hint those that have a key, with what the hint calls them.
    pub(super) fn hints(&self, wanted: &[(Action, String)]) -> Vec<(Action, Hint)> {
        let in_help = [Action::Submit, Action::ListNext, Action::Back]
            .map(|action| (action, self.strings.hint(action)));
        let wanted = if self.help.is_some() { &in_help[..] } else { wanted };
        let (context, keymap) = self.keys();
        let hint = |(action, text): &(Action, String)| {
            let keys = shown_key(&keymap.keys_for(&[context.id()], action.id()));
            let always = *action == Action::HelpOpen;
            (*action, Hint { keys, text: text.clone(), always })
        };
        wanted.iter().map(hint).filter(|(_, hint)| !hint.keys.is_empty()).collect()
    }

    /// Draws what is asked, and the help over it.
    pub(super) fn draw(
        &self,
        ask: &Ask,
        theme: &Theme,
        area: Rect,
        buf: &mut Buffer,
    ) -> Option<Position> {
        let help = self.help.as_ref().map(|menu| (menu, &self.strings));
        ask::draw(ask, help, theme, area, buf)
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
            let mut typed = TextLine::holding(before);
            take_line(&mut typed, pasted);
            assert_eq!(typed.as_str(), after);
        }
        let mut typed = TextLine::holding(&"é".repeat(LONGEST - 1));
        take_line(&mut typed, "ab");
        assert_eq!(typed.as_str().chars().count(), LONGEST);
        assert!(typed.as_str().ends_with('a'));
        let mut typed = TextLine::holding("fiets maan");
        typed.home();
        take_line(&mut typed, "een\t");
        assert_eq!(typed.as_str(), "een\tfiets maan", "a passphrase is taken as it is");
    }
}
