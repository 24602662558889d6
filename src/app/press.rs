//! A key: completes a sequence, counts, means an action, or is typed; one that does nothing says why,
//! until a key does something.

use crate::app::App;
use crate::app::action::Action;
use crate::app::input::{Effect, Now};
use crate::app::model::Model;
use crate::app::page::Page;
use crate::app::status::Status;
use crate::app::task::Overlay;
use crate::keymap::{Code, Key, Resolution};

/// The highest number that is counted to: nobody has a longer list.
const HIGHEST: usize = 99_999;

impl App {
    /// A key is pressed.
    pub(super) fn press(&mut self, key: Key, now: &Now) -> Vec<Effect> {
        if key.typed().is_none() {
            self.model.forget_sought();
        }
        let told = self.model.view.status.take_if(|status| status.is_in_vain());
        let stack = self.model.contexts();
        let mut pressed = std::mem::take(&mut self.model.view.pending);
        pressed.push(key);
        let effects = match self.keymap.resolve(stack, &pressed) {
            Resolution::Action(id) => {
                let action = Action::from_id(id).filter(|action| self.is_seen(*action));
                action.map(|action| self.pressed(action, key, now)).unwrap_or_default()
            }
            Resolution::Pending(_) => {
                self.model.view.pending = pressed;
                self.model.view.read_on = 0;
                Vec::new()
            }
            Resolution::Unbound => {
                self.unbound(key, pressed);
                Vec::new()
            }
        };
        // What happened last is a part of what is shown whole.
        let whole = matches!(self.model.task.overlay, Some(Overlay::Page(Page::Whole(_), _)));
        if whole && self.model.view.status.is_none() {
            self.model.view.status = told;
        }
        effects
    }

    /// Where the terminal is too small for anything to be shown, nothing is done but to leave.
    fn is_seen(&self, action: Action) -> bool {
        let leaves = matches!(action, Action::Quit | Action::VaultLock | Action::ScreenRedraw);
        leaves || self.model.view.layout().is_some()
    }

    /// An action that keys mean. A number before it repeats a move; with anything else it is said
    /// that nothing was done, so that no act is ever about several people by a slip.
    pub(super) fn pressed(&mut self, action: Action, key: Key, now: &Now) -> Vec<Effect> {
        if action == Action::CountDigit {
            self.model.count(key);
            return Vec::new();
        }
        let count = self.model.view.count.take();
        match count {
            Some(_) if action == Action::Back => return Vec::new(),
            Some(number) if !action.is_repeated() => {
                self.model.view.status = Some(Status::NotCounted(number));
                return Vec::new();
            }
            _ => {}
        }
        let stood = self.model.stance();
        self.model.view.times = count;
        let effects = self.act(action, now);
        self.model.view.times = None;
        self.model.say_in_vain(action, &stood);
        effects
    }

    fn unbound(&mut self, key: Key, mut pressed: Vec<Key>) {
        let counted = self.model.view.count.take().is_some();
        if self.model.view.layout().is_none() {
            return;
        }
        let begun = pressed.len() > 1;
        if begun && self.read_on(key) {
            pressed.pop();
            self.model.view.pending = pressed;
            return;
        }
        let stops = key == Key::plain(Code::Esc);
        if !begun && self.model.letters_act_on_file() {
            self.letter_in_file(key);
        } else if !begun && self.model.takes_text() {
            self.model.type_key(key);
        } else if !stops || !(begun || counted) {
            let keys: Vec<String> = pressed.iter().map(ToString::to_string).collect();
            self.model.view.status = Some(Status::NoSuchKey(keys.join(" ")));
        }
    }

    /// Reads on in the list of what may follow; whether the key does that.
    fn read_on(&mut self, key: Key) -> bool {
        let at = &mut self.model.view.read_on;
        *at = match key.code() {
            Code::Down => at.saturating_add(1),
            Code::Up => at.saturating_sub(1),
            _ => return false,
        };
        true
    }

    pub(super) fn paste(&mut self, text: &str) -> Vec<Effect> {
        self.model.view.pending.clear();
        self.model.view.count = None;
        self.model.forget_sought();
        if self.model.takes_text() {
            self.model.type_text(text);
        } else {
            self.model.view.status = Some(Status::PasteIgnored);
        }
        Vec::new()
    }
}

impl Model {
    /// One more digit of the number that says how often the next move is made.
    fn count(&mut self, key: Key) {
        let digit = key.typed().and_then(|letter| letter.to_digit(10));
        let digit = digit.and_then(|digit| usize::try_from(digit).ok());
        let before = self.view.count.unwrap_or(0);
        match digit {
            Some(0) | None if before == 0 => {
                self.view.status = Some(Status::NoSuchKey(key.to_string()));
            }
            _ => {
                let number = before.saturating_mul(10).saturating_add(digit.unwrap_or(0));
                self.view.count = Some(number.min(HIGHEST));
            }
        }
    }
}
