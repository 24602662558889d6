//! Back to the person one looked at before, and forward again.

use crate::app::action::Action;
use crate::app::layout::Pane;
use crate::app::model::Model;
use crate::app::status::Status;
use crate::app::task::Overlay;
use crate::domain::ResidentId;

/// What tells afterwards whether somebody was opened or found with this step.
pub(in crate::app) struct Looked {
    person: bool,
    about: Option<ResidentId>,
    typing: bool,
}

impl Model {
    /// What is looked at now.
    pub(in crate::app) fn looked(&self) -> Looked {
        let about = match &self.task.overlay {
            Some(Overlay::Form(form)) => {
                form.targets.first().copied().filter(|_| form.targets.len() == 1)
            }
            Some(Overlay::Page(page, _)) => page.person(),
            _ => None,
        };
        Looked { person: self.view.person, about, typing: self.view.search.typing }
    }

    /// After every step: whoever was opened, acted on or found is looked at, and so is whoever one
    /// rests on after a leap. Who is only passed is not.
    pub(in crate::app) fn note_looked(&mut self, before: &Looked, rested: bool) {
        let now = self.looked();
        let opened = now.person && !before.person;
        let found = before.typing && !now.typing && self.view.search.is_active_in(Pane::Residents);
        let stays = rested && (self.view.person || self.view.jumps.leapt);
        let about = now.about.filter(|_| now.about != before.about);
        let selected = self.view.selected.filter(|_| opened || found || stays);
        for id in about.into_iter().chain(selected) {
            self.view.jumps.visit(id);
        }
        if stays {
            self.view.jumps.leapt = false;
        }
    }

    /// Whether somebody may be gone back to: neither erased nor closed, and to be seen by whoever
    /// works.
    fn is_to_see(&self, id: ResidentId) -> bool {
        let line = self.data.caseload.line(id);
        line.is_some_and(|line| line.closed.is_none()) && self.data.sees(id)
    }

    /// Whether there is somebody that way.
    pub fn may_jump(&self, forward: bool) -> bool {
        let seen = |id| self.is_to_see(id);
        self.view.jumps.step(forward, 1, self.view.selected, &seen).is_some()
    }

    /// Back on the way one came, or forward again.
    pub(super) fn jump(&mut self, action: Action) {
        let (forward, times) = (action == Action::JumpForward, self.view.times.unwrap_or(1));
        let seen = |id| self.is_to_see(id);
        let step = self.view.jumps.step(forward, times, self.view.selected, &seen);
        let Some((jumps, id, gone)) = step else { return };
        self.view.jumps = jumps;
        self.view.status = (gone > 0).then_some(Status::SteppedOver(gone));
        self.look_up(id);
    }

    /// Shows somebody where they stand in the list; who stands in none, on their own page.
    fn look_up(&mut self, id: ResidentId) {
        if self.view.search.is_active() && !self.is_listed(id) {
            self.close_search();
        }
        self.release();
        let listed = self.is_listed(id) && self.sheet().is_none();
        self.show(Some(id));
        if !listed && !self.view.person {
            self.open_person();
        }
    }

    fn is_listed(&self, id: ResidentId) -> bool {
        self.view.rows.contains(&id)
    }
}
