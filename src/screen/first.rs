//! The first start: look around in the demo, or make a vault.

use std::path::Path;

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use zeroize::Zeroizing;

use super::locked::{LONGEST, take_line};
use crate::crypto::passphrase::Passphrase;
use crate::crypto::recovery::RecoveryKey;
use crate::crypto::words;
use crate::i18n::Strings;
use crate::opening::failure::Failure;
use crate::opening::founding::found;
use crate::opening::given::Given;
use crate::opening::passline::Line;
use crate::opening::{places, unlock};
use crate::store::Opened;
use crate::ui::ask::{self, Ask, dots};
use crate::ui::theme::Theme;

/// What a key did.
pub(super) enum Answer {
    Typing,
    Leave,
    Demo,
    Make,
}

/// Nothing typed yet, with room: a string that grows leaves copies of what it held.
fn empty() -> Zeroizing<String> {
    Zeroizing::new(String::with_capacity(4 * LONGEST))
}

/// Where the person is.
enum Step {
    Choose,
    Phrase,
    Again(Passphrase),
    /// The recovery key is on the screen.
    Copy(Passphrase),
    /// Its last groups are typed back.
    Rehearse(Passphrase),
    Made(Passphrase),
}

pub(super) struct First {
    strings: Strings,
    user: String,
    recovery: RecoveryKey,
    step: Step,
    typed: Zeroizing<String>,
    /// A passphrase that is offered, where the system gave one.
    offer: Zeroizing<String>,
    pub(super) told: String,
}

/// How many groups at the end of the recovery key are typed back.
const GROUPS: usize = 2;

impl First {
    /// The first screen.
    ///
    /// # Errors
    /// A [`Failure`] where the system gives no random numbers.
    pub(super) fn new(given: &Given) -> Result<Self, Failure> {
        let strings = places::strings(given);
        let user = places::user(given, &strings)?.to_string();
        let no_random = |_error| Failure::refused(strings.cli_no_random());
        let recovery = RecoveryKey::random().map_err(no_random)?;
        let offer = words::offered(&user).map_err(no_random)?;
        let typed = empty();
        Ok(Self { strings, user, recovery, step: Step::Choose, typed, offer, told: String::new() })
    }

    /// Makes the vault that was asked for.
    ///
    /// # Errors
    /// A [`Failure`]; no vault was made then.
    pub(super) fn make(&mut self, home: &Path) -> Result<Opened, Failure> {
        match std::mem::replace(&mut self.step, Step::Choose) {
            Step::Made(passphrase) => {
                found(&self.strings, home, &self.user, &passphrase, &self.recovery)
            }
            _ => Err(Failure::refused(self.strings.ask_differs())),
        }
    }

    pub(super) fn press(&mut self, key: KeyEvent) -> Answer {
        let ctrl = key.modifiers.contains(KeyModifiers::CONTROL);
        match key.code {
            KeyCode::Char('c') if ctrl => return Answer::Leave,
            KeyCode::Esc => self.back(),
            KeyCode::Char(letter) if matches!(self.step, Step::Choose) => {
                return self.choose(letter);
            }
            KeyCode::Char(letter) if self.typed.chars().count() < LONGEST => {
                self.told.clear();
                self.typed.push(letter);
            }
            KeyCode::Backspace => {
                self.typed.pop();
            }
            KeyCode::Enter => return self.go_on(),
            _ => {}
        }
        Answer::Typing
    }

    /// Takes the first line of what was pasted where something is typed; it never runs a key.
    pub(super) fn paste(&mut self, text: &str) {
        if matches!(self.step, Step::Phrase | Step::Again(_) | Step::Rehearse(_)) {
            self.told.clear();
            take_line(&mut self.typed, text);
        }
    }

    fn back(&mut self) {
        self.typed.clear();
        self.told.clear();
        self.step = Step::Choose;
    }

    fn choose(&mut self, letter: char) -> Answer {
        match letter {
            'd' => return Answer::Demo,
            'q' => return Answer::Leave,
            'm' => self.step = Step::Phrase,
            _ => {}
        }
        Answer::Typing
    }

    fn go_on(&mut self) -> Answer {
        let typed = std::mem::replace(&mut self.typed, empty());
        self.told.clear();
        self.step = match std::mem::replace(&mut self.step, Step::Choose) {
            Step::Phrase => match self.new_passphrase(typed) {
                Ok(passphrase) => Step::Again(passphrase),
                Err(failure) => {
                    // The advice stands above it already.
                    self.told = failure.message;
                    Step::Phrase
                }
            },
            Step::Again(passphrase) if Passphrase::new(&typed).is(&passphrase) => {
                Step::Copy(passphrase)
            }
            Step::Again(_) => {
                self.told = self.strings.ask_differs();
                Step::Phrase
            }
            Step::Copy(passphrase) => Step::Rehearse(passphrase),
            Step::Rehearse(passphrase) if self.is_end(&typed) => {
                self.step = Step::Made(passphrase);
                return Answer::Make;
            }
            Step::Rehearse(passphrase) => {
                self.told = self.strings.first_differs();
                Step::Copy(passphrase)
            }
            step => step,
        };
        Answer::Typing
    }

    fn new_passphrase(&self, typed: Zeroizing<String>) -> Result<Passphrase, Failure> {
        unlock::new_passphrase(&self.strings, &self.user, Some(Line::typed(typed)))
    }

    /// Whether these are the last groups of the recovery key.
    fn is_end(&self, typed: &str) -> bool {
        let printed = self.recovery.printed();
        let bare = |text: &str| -> String {
            text.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_uppercase()
        };
        let groups: Vec<&str> = printed.split('-').collect();
        let end = groups.get(groups.len().saturating_sub(GROUPS)..).unwrap_or_default().concat();
        bare(typed) == bare(&end)
    }

    fn advice(&self) -> Vec<String> {
        let offer =
            (!self.offer.is_empty()).then(|| self.strings.weak_offer(self.offer.to_string()));
        std::iter::once(self.strings.weak_hint()).chain(offer).collect()
    }

    fn ask(&self) -> Ask {
        let strings = &self.strings;
        let secret = || dots(self.typed.chars().count());
        let base = Ask {
            title: strings.first_title(),
            told: self.told.clone(),
            keys: strings.first_keys(),
            ..Ask::default()
        };
        match &self.step {
            Step::Choose | Step::Made(_) => Ask {
                lines: vec![
                    strings.first_welcome(),
                    String::new(),
                    strings.first_demo(),
                    strings.first_make(),
                ],
                keys: strings.first_leave(),
                ..base
            },
            Step::Phrase => Ask {
                lines: self.advice(),
                prompt: strings.ask_new_passphrase(self.user.clone()),
                typed: secret(),
                ..base
            },
            Step::Again(_) => Ask { prompt: strings.ask_again(), typed: secret(), ..base },
            Step::Copy(_) => Ask {
                lines: vec![
                    strings.recovery_printed(),
                    String::new(),
                    self.recovery.printed().to_string(),
                ],
                prompt: strings.first_copied(),
                ..base
            },
            Step::Rehearse(_) => Ask {
                lines: vec![strings.first_rehearse(GROUPS)],
                typed: self.typed.to_string(),
                prompt: "›".to_owned(),
                ..base
            },
        }
    }

    pub(super) fn draw(&self, theme: &Theme, area: Rect, buf: &mut Buffer) -> Option<Position> {
        ask::draw(&self.ask(), theme, area, buf)
    }
}
