//! What keys do while a measurement is taken.

use crate::acts::measurement::Take;
use crate::app::App;
use crate::app::action::Action;
use crate::app::input::Effect;
use crate::app::intent::Intent;
use crate::app::measuring::{Measuring, Page};
use crate::app::model::Model;
use crate::app::status::Status;
use crate::app::task::Overlay;
use crate::keymap::{Code, Key};
use crate::measurement::instrument::Takes;

impl App {
    /// The next question; at the end what was answered is written down.
    pub(super) fn go_on_measuring(&mut self) -> Vec<Effect> {
        let on = self.model.data.today;
        let Some(measuring) = self.model.measuring_mut() else { return Vec::new() };
        if let Some(Takes::Hours(most)) = measuring.misfit().map(|item| item.takes) {
            // What is no answer stays to be mended; it is not left out in silence.
            let said = measuring.line.as_str().trim().to_owned();
            self.model.view.status = Some(Status::Told(self.strings.measuring_hours(said, most)));
            return Vec::new();
        }
        if measuring.page() != Page::End {
            measuring.go(true);
            self.model.view.status = None;
            return Vec::new();
        }
        if measuring.sent || measuring.answered() == 0 {
            return Vec::new();
        }
        measuring.sent = true;
        let (resident, answers) = (measuring.resident, measuring.answers());
        self.commit(Intent::act(Take { resident, on, answers }.into()))
    }

    /// Stops; what was answered is kept.
    pub(super) fn stop_measuring(&mut self) -> Vec<Effect> {
        let Some(Overlay::Measuring(measuring)) = self.model.task.overlay.take() else {
            return Vec::new();
        };
        let effects = self.model.keep_measuring(&measuring);
        self.model.view.status = measuring.draft().map(|_| Status::DraftKept);
        effects
    }
}

impl Model {
    /// Begins to measure the selected person, or goes on where one stopped.
    pub(super) fn begin_measuring(&mut self) {
        let file = self.view.selected.and_then(|id| self.data.caseload.file(id));
        let begun = file.map(|file| Measuring::of(&file, &self.task.drafts, self.data.lonely));
        self.task.overlay = begun.map(|begun| Overlay::Measuring(Box::new(begun)));
        self.view.status = None;
    }

    /// The measurement that is being taken.
    pub const fn measuring(&self) -> Option<&Measuring> {
        match &self.task.overlay {
            Some(Overlay::Measuring(measuring)) => Some(measuring),
            _ => None,
        }
    }

    /// The same, to answer.
    pub(in crate::app) const fn measuring_mut(&mut self) -> Option<&mut Measuring> {
        match &mut self.task.overlay {
            Some(Overlay::Measuring(measuring)) => Some(measuring),
            _ => None,
        }
    }

    /// It is written down: nothing of it is kept beside the journal.
    pub(in crate::app) fn measured(&mut self) -> Vec<Effect> {
        let Some(Overlay::Measuring(measuring)) = self.task.overlay.take() else {
            return Vec::new();
        };
        self.forget_measuring(&measuring)
    }

    fn forget_measuring(&mut self, measuring: &Measuring) -> Vec<Effect> {
        let kept = self.task.drafts.len();
        self.task.drafts.retain(|known| !measuring.is_kept_as(known));
        if self.task.drafts.len() < kept { vec![Effect::KeepDrafts] } else { Vec::new() }
    }

    fn keep_measuring(&mut self, measuring: &Measuring) -> Vec<Effect> {
        let mut effects = self.forget_measuring(measuring);
        self.task.drafts.extend(measuring.draft());
        if measuring.draft().is_some() {
            effects = vec![Effect::KeepDrafts];
        }
        effects
    }

    /// Types a letter or a digit in it; whether one is being taken.
    pub(in crate::app) fn type_in_measuring(&mut self, text: &str) -> bool {
        let Some(measuring) = self.measuring_mut() else { return false };
        if measuring.line_mut().is_some() {
            return false;
        }
        let meant = text.chars().all(|letter| measuring.typed(letter));
        self.view.status = (!meant).then(|| Status::NoKeyHere(text.to_owned()));
        true
    }

    /// A key that types nothing; whether it took an answer back.
    pub(in crate::app) fn press_in_measuring(&mut self, key: Key) -> bool {
        let Some(measuring) = self.measuring_mut() else { return false };
        if measuring.line_mut().is_some() || key.code() != Code::Backspace {
            return false;
        }
        measuring.clear();
        true
    }

    /// To another question.
    pub(super) fn move_in_measuring(&mut self, action: Action) {
        use Action as A;
        self.view.status = None;
        let Some(measuring) = self.measuring_mut() else { return };
        match action {
            A::ListFirst | A::ListLast => measuring.go_to_end(action == A::ListLast),
            A::ListNext | A::ListPageDown | A::GroupNext => measuring.go(true),
            _ => measuring.go(false),
        }
    }
}
