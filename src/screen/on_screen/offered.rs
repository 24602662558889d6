//! What keys do on the screen now, for whoever asks beside it.

use super::{OnScreen, State};
use crate::app::action::Action;
use crate::keymap::{ContextId, Keymap};
use crate::ui;

impl OnScreen {
    /// The keys and acts that the hint line may show now: for the tests that press them all.
    pub fn hints(&self) -> Vec<(String, Action)> {
        let hints = match &self.state {
            State::First(first) => first.hints(),
            State::Locked(locked) => locked.hints(),
            State::Open(open) => return ui::hints(&open.app),
            State::Gone => Vec::new(),
        };
        hints.into_iter().map(|(action, hint)| (hint.keys, action)).collect()
    }

    /// Where keys are looked up now, the first place first, and the map that says what they mean.
    pub fn keys(&self) -> Option<(Vec<ContextId>, &Keymap)> {
        let (context, keymap) = match &self.state {
            State::First(first) => first.asking().keys(),
            State::Locked(locked) => locked.asking().keys(),
            State::Open(open) => {
                return Some((open.app.model.contexts().to_vec(), &open.app.keymap));
            }
            State::Gone => return None,
        };
        Some((vec![context.id()], keymap))
    }
}
