//! The passphrase is asked, and the vault opened where somebody was.

use super::{OnScreen, State};
use crate::opening::entered;
use crate::opening::failure::Failure;
use crate::runtime::events::Event;
use crate::runtime::idle::Alarm;
use crate::runtime::run::Flow;
use crate::screen::locked;
use crate::store::Opened;

impl OnScreen {
    /// A key while a passphrase is asked.
    pub(super) fn locked(&mut self, event: &Event<Alarm>) -> Vec<Flow> {
        let State::Locked(locked) = &mut self.state else { return Vec::new() };
        match event {
            Event::Key(key) => match locked.press(**key, &self.launch) {
                locked::Answer::Typing => vec![Flow::Draw],
                locked::Answer::Leave => vec![Flow::Quit(0)],
                locked::Answer::Failed(failure) => self.give_up(failure),
                locked::Answer::Opened(opened) => self.unlocked(*opened),
            },
            Event::Paste(text) => {
                locked.paste(text);
                vec![Flow::Draw]
            }
            Event::Resize(..) => vec![Flow::Draw],
            _ => Vec::new(),
        }
    }

    /// A passphrase opened the vault: at the start it is entered, after a lock it is returned to.
    fn unlocked(&mut self, opened: Opened) -> Vec<Flow> {
        let State::Locked(locked) = &mut self.state else { return Vec::new() };
        let Some(place) = locked.place() else {
            let strings = self.launch.strings();
            self.problems.extend(entered(&strings, self.launch.home(), &opened));
            return match self.enter(opened) {
                Ok(()) => vec![Flow::Redraw],
                Err(failure) => self.give_up(failure),
            };
        };
        if let Err(failure) = self.show(opened) {
            if let State::Locked(locked) = &mut self.state {
                locked.tell(failure.message);
            }
        } else if let State::Open(open) = &mut self.state {
            open.go_back(place);
        }
        vec![Flow::Redraw]
    }

    /// Leaves, to tell this on the terminal.
    fn give_up(&mut self, failure: Failure) -> Vec<Flow> {
        let code = failure.code;
        self.failed = Some(failure);
        vec![Flow::Quit(code.into())]
    }
}
