//! A file that is on its way into the vault: decided, proved and sealed beside the screen, with
//! somebody watching. Until all of that is done nothing is written, and `esc` leaves nothing.

use crate::acts::Command;
use crate::acts::import::Import;
use crate::app::App;
use crate::app::incoming::Step;
use crate::app::input::Effect;
use crate::app::intent::Intent;
use crate::app::job::Job;
use crate::app::model::Model;
use crate::app::pace::Pace;
use crate::app::status::Status;

impl App {
    /// What was made ready is written down; what could not be is tried where it will be told why.
    pub(in crate::app) fn write_ready(&mut self) -> Vec<Effect> {
        let Some(incoming) = self.model.incoming_mut() else { return Vec::new() };
        if incoming.writing.take().is_none() {
            return Vec::new();
        }
        let Some(planned) = &incoming.planned else { return Vec::new() };
        let command = Command::Import(Box::new(planned.import.clone()));
        incoming.sent = true;
        self.commit(Intent::act(command))
    }
}

impl Model {
    /// The import that is to be made ready, and where it is told how far that is.
    pub fn getting_ready(&self) -> Option<(&Import, &Pace)> {
        let incoming = self.incoming().filter(|incoming| incoming.step == Step::Rows)?;
        Some((&incoming.planned.as_ref()?.import, incoming.writing.as_ref()?))
    }

    /// The work that makes it ready.
    pub(super) fn job_of_writing(&self) -> Option<Job> {
        self.getting_ready().and(self.incoming()).map(|incoming| Job::Ready(incoming.version))
    }

    /// Nothing is written after all; whether anything was on its way.
    pub(super) fn stop_writing(&mut self) -> bool {
        let stopped = self.incoming_mut().is_some_and(|incoming| incoming.writing.take().is_some());
        if stopped {
            self.view.status = Some(Status::NothingWritten);
        }
        stopped
    }
}
