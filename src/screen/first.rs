//! The first start: look around in the demo, or make a vault.

use std::path::Path;

use crossterm::event::KeyEvent;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use zeroize::Zeroizing;

use super::asking::Asking;
use super::launch::Launch;
use crate::app::action::{Action, Context};
use crate::crypto::passphrase::Passphrase;
use crate::crypto::recovery::RecoveryKey;
use crate::crypto::words;
use crate::domain::CleanText;
use crate::opening::failure::Failure;
use crate::opening::founding::{found, keep_name};
use crate::opening::passline::Line;
use crate::opening::{places, unlock};
use crate::store::Opened;
use crate::ui::Hint;
use crate::ui::ask::Ask;
use crate::ui::theme::Theme;

/// What a key did.
pub(super) enum Answer {
    Typing,
    Leave,
    Demo,
    Make,
}

/// Where the person is.
enum Step {
    Choose,
    /// What the user is called on the telephone.
    Name,
    Phrase,
    Again(Passphrase),
    /// The recovery key is on the screen.
    Copy(Passphrase),
    /// Its last groups are typed back.
    Rehearse(Passphrase),
    Made(Passphrase),
}

pub(super) struct First {
    asking: Asking,
    user: String,
    /// What the user says on the telephone for a name; may be empty.
    called: CleanText,
    recovery: RecoveryKey,
    step: Step,
    /// A passphrase that is offered, where the system gave one.
    offer: Zeroizing<String>,
}

/// How many groups at the end of the recovery key are typed back.
const GROUPS: usize = 2;

impl First {
    /// The first screen.
    ///
    /// # Errors
    /// A [`Failure`] where the system gives no random numbers.
    pub(super) fn new(launch: &Launch) -> Result<Self, Failure> {
        let strings = launch.strings();
        let user = places::user(launch.given(), &strings)?.to_string();
        let no_random = |_error| Failure::refused(strings.cli_no_random());
        let recovery = RecoveryKey::random().map_err(no_random)?;
        let offer = words::offered(&user).map_err(no_random)?;
        let asking = Asking::new(strings, launch.keymap().0, Context::First, false);
        let called = CleanText::default();
        Ok(Self { asking, user, called, recovery, step: Step::Choose, offer })
    }

    /// Makes the vault that was asked for.
    ///
    /// # Errors
    /// A [`Failure`]; no vault was made then.
    pub(super) fn make(&mut self, home: &Path) -> Result<Opened, Failure> {
        match self.turn(Step::Choose) {
            Step::Made(passphrase) => {
                let (strings, user) = (&self.asking.strings, &self.user);
                let opened = found(strings, home, user, &passphrase, &self.recovery)?;
                keep_name(home, user, &self.called);
                Ok(opened)
            }
            _ => Err(Failure::refused(self.asking.strings.ask_differs())),
        }
    }

    pub(super) fn press(&mut self, key: KeyEvent) -> Answer {
        let choosing = matches!(self.step, Step::Choose);
        match self.asking.press(key) {
            Some(Action::Quit) => return Answer::Leave,
            Some(Action::DemoOpen) if choosing => return Answer::Demo,
            Some(Action::VaultMake) if choosing => drop(self.turn(Step::Name)),
            Some(Action::Back) => {
                self.asking.told.clear();
                drop(self.turn(Step::Choose));
            }
            Some(Action::Submit) => return self.go_on(),
            _ => {}
        }
        Answer::Typing
    }

    pub(super) fn paste(&mut self, text: &str) {
        self.asking.paste(text);
    }

    /// Tells why no vault was made.
    pub(super) fn tell(&mut self, text: String) {
        self.asking.told = text;
    }

    /// Goes to a step, with nothing typed; the step before it.
    fn turn(&mut self, step: Step) -> Step {
        let (context, takes_text) = match step {
            Step::Choose => (Context::First, false),
            Step::Name | Step::Phrase | Step::Again(_) | Step::Rehearse(_) => {
                (Context::Steps, true)
            }
            Step::Copy(_) | Step::Made(_) => (Context::Steps, false),
        };
        self.asking.go_to(context, takes_text);
        if matches!(step, Step::Name) {
            self.asking.begin_with(self.called.as_str());
        }
        std::mem::replace(&mut self.step, step)
    }

    fn go_on(&mut self) -> Answer {
        let typed = self.asking.take();
        self.asking.told.clear();
        let next = match std::mem::replace(&mut self.step, Step::Choose) {
            Step::Name => {
                self.called = CleanText::cut(typed.trim());
                Step::Phrase
            }
            Step::Phrase => match self.new_passphrase(typed) {
                Ok(passphrase) => Step::Again(passphrase),
                Err(failure) => {
                    // The advice stands above it already.
                    self.asking.told = failure.message;
                    Step::Phrase
                }
            },
            Step::Again(passphrase) if Passphrase::new(&typed).is(&passphrase) => {
                Step::Copy(passphrase)
            }
            Step::Again(_) => {
                self.asking.told = self.asking.strings.ask_differs();
                Step::Phrase
            }
            Step::Copy(passphrase) => Step::Rehearse(passphrase),
            Step::Rehearse(passphrase) if self.is_end(&typed) => Step::Made(passphrase),
            Step::Rehearse(passphrase) => {
                self.asking.told = self.asking.strings.first_differs();
                Step::Copy(passphrase)
            }
            step => step,
        };
        drop(self.turn(next));
        if matches!(self.step, Step::Made(_)) { Answer::Make } else { Answer::Typing }
    }

    fn new_passphrase(&self, typed: Zeroizing<String>) -> Result<Passphrase, Failure> {
        unlock::new_passphrase(&self.asking.strings, &self.user, Some(Line::typed(typed)))
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
        let strings = &self.asking.strings;
        let offer = (!self.offer.is_empty()).then(|| strings.weak_offer(self.offer.to_string()));
        std::iter::once(strings.weak_hint()).chain(offer).collect()
    }

    /// The hints that are shown, and the acts of their keys.
    pub(super) fn hints(&self) -> Vec<(Action, Hint)> {
        let strings = &self.asking.strings;
        let named = |action| (action, strings.hint(action));
        let (quit, help) = (named(Action::Quit), named(Action::HelpOpen));
        if matches!(self.step, Step::Choose) {
            return self.asking.hints(&[quit, help]);
        }
        let on = (Action::Submit, strings.first_goes_on());
        self.asking.hints(&[on, named(Action::Back), quit, help])
    }

    pub(super) const fn asking(&self) -> &Asking {
        &self.asking
    }

    fn ask(&self) -> Ask {
        let strings = &self.asking.strings;
        let secret = || self.asking.hidden();
        let base = Ask {
            title: strings.first_title(),
            told: self.asking.told.clone(),
            hints: self.hints().into_iter().map(|(_, hint)| hint).collect(),
            ..Ask::default()
        };
        match &self.step {
            Step::Choose | Step::Made(_) => Ask {
                lines: vec![
                    strings.first_welcome(),
                    String::new(),
                    strings.first_demo(self.asking.key_for(Action::DemoOpen)),
                    strings.first_make(self.asking.key_for(Action::VaultMake)),
                ],
                ..base
            },
            Step::Name => Ask {
                lines: vec![strings.opening_own_name()],
                prompt: strings.first_name_prompt(),
                typed: self.asking.around_caret(),
                example: strings.first_name_example(),
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
                prompt: strings.first_copied(self.asking.key_for(Action::Submit)),
                ..base
            },
            Step::Rehearse(_) => Ask {
                lines: vec![strings.first_rehearse(GROUPS)],
                typed: self.asking.around_caret(),
                prompt: "›".to_owned(),
                ..base
            },
        }
    }

    pub(super) fn draw(&self, theme: &Theme, area: Rect, buf: &mut Buffer) -> Option<Position> {
        self.asking.draw(&self.ask(), theme, area, buf)
    }
}
