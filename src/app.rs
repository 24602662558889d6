//! What the person does with the keyboard becomes commands and screen state; pure.
//!
//! [`App`] is the one step function: [`App::handle`] takes an [`Input`] and answers with
//! [`Effect`]s. The real program and every test drive this same type. Drawing takes `&App` and
//! cannot change it.

pub mod action;
pub mod by_hand;
pub mod call;
pub mod call_note;
pub mod caller;
mod committed;
pub mod context;
pub mod data;
pub mod deciding;
mod drafts;
pub mod enabled;
mod fields;
pub mod form;
pub mod group;
pub mod history;
pub mod incoming;
pub mod input;
pub mod intent;
pub mod job;
pub mod jumps;
pub mod layout;
mod limits;
pub mod marks;
pub mod measuring;
pub mod menu;
pub mod model;
pub mod myday;
mod offered;
pub mod overview;
pub mod pace;
pub mod page;
mod press;
pub mod read_so_far;
pub mod search;
mod standing;
pub mod start;
pub mod status;
pub mod task;
pub mod text_line;
pub mod touch;
pub mod tour;
mod update;
pub mod view;
pub mod whereabouts;
pub mod wording;

use crate::acts::Command;
use crate::acts::situation::Why;
use crate::app::action::Action;
use crate::app::input::{Effect, Input, Now};
use crate::app::intent::Intent;
use crate::app::model::Model;
use crate::app::read_so_far::ReadSoFar;
use crate::app::status::Status;
use crate::domain::noted::Asked;
use crate::domain::right::Right;
use crate::domain::{Noted, Refusal, ResidentId};
use crate::i18n::Strings;
use crate::keymap::Keymap;

/// The program without its terminal, its disk and its clock.
pub struct App {
    /// All state.
    pub model: Model,
    /// The keys in force.
    pub keymap: Keymap,
    /// The texts of the chosen language.
    pub strings: Strings,
    /// What was read since the vault was opened.
    pub read_so_far: ReadSoFar,
}

impl App {
    /// Handles one input and says what the world must do. Never blocks, never touches anything
    /// outside itself.
    pub fn handle(&mut self, input: Input, now: &Now) -> Vec<Effect> {
        let rested = matches!(input, Input::Rested);
        self.tick(now);
        let looked = self.model.looked();
        let mut effects = match input {
            // What is being said is not read yet, and what comes of it not seen.
            Input::Key(_) | Input::Mouse(_) | Input::Paste(_)
                if self.model.task.shown_first.is_some() =>
            {
                Vec::new()
            }
            Input::Key(key) => self.press(key, now),
            Input::Mouse(hand) => self.hand(&hand, now),
            Input::Paste(text) => self.paste(&text),
            Input::Resize(width, height) => {
                self.model.view.size = (width, height);
                Vec::new()
            }
            Input::Committed(committed) => self.committed(*committed),
            Input::Refused(refused) => self.refused(*refused),
            Input::Today(today) => {
                self.model.begin_day(today);
                Vec::new()
            }
            Input::Done(no, found) => self.done(no, *found),
            Input::Shown => self.shown(),
            Input::Rested | Input::Paused => self.keep_typing(),
            Input::NotNoted => {
                self.model.view.status = Some(Status::NotNoted);
                // It is tried again with the next key.
                self.read_so_far = ReadSoFar::default();
                self.model.view.heard.hear(self.model.view.status.as_ref(), now.at);
                return Vec::new();
            }
        };
        self.model.note_looked(&looked, rested);
        self.model.view.heard.hear(self.model.view.status.as_ref(), now.at);
        self.settle();
        effects.extend(self.readings(rested));
        effects.extend(self.attend());
        effects.extend(self.model.keep_note());
        effects
    }

    /// Does an action, or says why not.
    pub fn act(&mut self, action: Action, now: &Now) -> Vec<Effect> {
        match self.model.why_not(action) {
            Some(why) => {
                self.model.view.status = Some(Status::Disabled(why));
                let right = enabled::right_of(action).filter(|_| why == Why::NotForRole);
                let asked = right.map(|right| Asked::refused(right, self.model.about(action)));
                asked.map(|asked| Effect::Note(Noted::Asked(asked))).into_iter().collect()
            }
            None if self.model.must_ask(action) => {
                self.model.ask(action);
                Vec::new()
            }
            None => update::run(self, action, now),
        }
    }

    /// Asks for an act.
    fn command(&mut self, command: Command) -> Vec<Effect> {
        self.commit(Intent::act(command))
    }

    pub(in crate::app) fn refuse(&mut self, refusal: Refusal) -> Vec<Effect> {
        self.model.view.status = Some(Status::Refused(refusal));
        Vec::new()
    }

    /// The same; what the role does not do is noted.
    fn refuse_of(
        &mut self,
        refusal: Refusal,
        right: Right,
        about: Option<ResidentId>,
    ) -> Vec<Effect> {
        let asked = match refusal {
            Refusal::NotYours(id) => Some(Asked::refused(right, Some(id))),
            Refusal::NotAllowed(_) | Refusal::OwnRole => Some(Asked::refused(right, about)),
            _ => None,
        };
        self.refuse(refusal);
        asked.map(|asked| Effect::Note(Noted::Asked(asked))).into_iter().collect()
    }
}
