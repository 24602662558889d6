//! A sealed vault that is not open: at the start, or locked; only a passphrase is taken.

use crossterm::event::KeyEvent;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::asking::Asking;
use super::launch::Launch;
use crate::app::action::{Action, Context};
use crate::app::whereabouts::Whereabouts;
use crate::crypto::passphrase::Passphrase;
use crate::opening::failure::Failure;
use crate::opening::{unlock, wording};
use crate::store::{Access, Opened, StoreError, Vault};
use crate::ui::Hint;
use crate::ui::ask::Ask;
use crate::ui::theme::Theme;

/// What a key did.
pub(super) enum Answer {
    Typing,
    Leave,
    Opened(Box<Opened>),
    /// It cannot be opened; nothing more is asked.
    Failed(Failure),
}

/// Who may open it.
enum Who {
    /// At the start: whoever was named, or has the recovery key.
    Anybody {
        /// How often a passphrase may still be typed.
        tries: u32,
    },
    /// Only the user who locked it.
    User { name: String, place: Box<Whereabouts> },
}

/// A vault that asks for a passphrase.
pub(super) struct Locked {
    asking: Asking,
    who: Who,
}

impl Locked {
    /// At the start.
    pub(super) fn at_start(launch: &Launch) -> Self {
        let asking = Asking::new(launch.strings(), launch.keymap().0, Context::Unlock, true);
        Self { asking, who: Who::Anybody { tries: unlock::TRIES } }
    }

    /// Locked by this user, who was here.
    pub(super) fn by(launch: &Launch, name: String, place: Whereabouts) -> Self {
        let asking = Asking::new(launch.strings(), launch.keymap().0, Context::Locked, true);
        Self { asking, who: Who::User { name, place: Box::new(place) } }
    }

    /// Where the user was who locked it; `None` at the start.
    pub(super) fn place(&self) -> Option<Whereabouts> {
        match &self.who {
            Who::User { place, .. } => Some(place.as_ref().clone()),
            Who::Anybody { .. } => None,
        }
    }

    pub(super) fn press(&mut self, key: KeyEvent, launch: &Launch) -> Answer {
        match self.asking.press(key) {
            Some(Action::Quit) => Answer::Leave,
            // Not only cleared: it may be the right one with a slip in it.
            Some(Action::Back) => {
                self.asking.clear();
                Answer::Typing
            }
            Some(Action::Submit) if !self.asking.typed().is_empty() => self.open(launch),
            _ => Answer::Typing,
        }
    }

    pub(super) fn paste(&mut self, text: &str) {
        self.asking.paste(text);
    }

    /// Tells why it stays closed.
    pub(super) fn tell(&mut self, text: String) {
        self.asking.told = text;
    }

    fn open(&mut self, launch: &Launch) -> Answer {
        let typed = self.asking.take();
        let opened = match &self.who {
            Who::Anybody { .. } => unlock::open_typed(launch.given(), &launch.folder(), &typed),
            Who::User { name, .. } => {
                let access = Access::Passphrase(Some(name.clone()), Passphrase::new(&typed));
                Vault::unlock(&launch.folder(), &access)
            }
        };
        drop(typed);
        let strings = &self.asking.strings;
        match (opened, &mut self.who) {
            (Ok(opened), _) if opened.vault.founding().demo => {
                // It was exchanged while nobody looked.
                opened.vault.close();
                self.asking.told = strings.demo_exchanged();
                Answer::Typing
            }
            (Ok(opened), _) => Answer::Opened(Box::new(opened)),
            (Err(StoreError::WrongPassphrase), Who::Anybody { tries: tries @ 2.. }) => {
                *tries -= 1;
                self.asking.told = strings.store_wrong_passphrase();
                Answer::Typing
            }
            (Err(error), Who::Anybody { .. }) => Answer::Failed(Failure::store(strings, error)),
            (Err(error), Who::User { .. }) => {
                self.asking.told = wording::store_error(strings, error).0;
                Answer::Typing
            }
        }
    }

    /// The hints that are shown, and the keys that they name.
    pub(super) fn hints(&self) -> Vec<(Action, Hint)> {
        let strings = &self.asking.strings;
        self.asking.hints(&[
            (Action::Submit, strings.lock_opens()),
            (Action::Quit, strings.hint(Action::Quit)),
            (Action::HelpOpen, strings.hint(Action::HelpOpen)),
        ])
    }

    pub(super) const fn asking(&self) -> &Asking {
        &self.asking
    }

    pub(super) fn draw(&self, theme: &Theme, area: Rect, buf: &mut Buffer) -> Option<Position> {
        let strings = &self.asking.strings;
        let (title, prompt) = match &self.who {
            Who::Anybody { .. } => (strings.unlock_title(), strings.ask_passphrase()),
            Who::User { name, .. } => (strings.lock_title(), strings.lock_prompt(name.clone())),
        };
        let ask = Ask {
            title,
            prompt,
            typed: self.asking.hidden(),
            told: self.asking.told.clone(),
            hints: self.hints().into_iter().map(|(_, hint)| hint).collect(),
            ..Ask::default()
        };
        self.asking.draw(&ask, theme, area, buf)
    }
}
