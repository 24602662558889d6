//! The history of messages: opened, gone through, and a row of it taken back.

use crate::acts::situation::Why;
use crate::app::App;
use crate::app::action::Action;
use crate::app::history::{History, Turn, Which};
use crate::app::input::Effect;
use crate::app::intent::Intent;
use crate::app::job::{Found, Job};
use crate::app::model::Model;
use crate::app::status::Status;
use crate::app::task::Overlay;

impl App {
    /// Takes back the selected row, or says why that cannot be.
    pub(super) fn undo_row(&mut self) -> Vec<Effect> {
        let Some(Overlay::History(history)) = &self.model.task.overlay else { return Vec::new() };
        let selected = history.row().map(|row| (row.which, row.turn));
        let hindered = self.model.why_not(Action::Undo).filter(|why| *why != Why::NothingToUndo);
        let status = match (selected, hindered) {
            (_, Some(why)) => Status::Disabled(why),
            (Some((Which::Entry(seq), Turn::Next | Turn::Stands)), None) => {
                return self.commit(Intent::Undo(seq));
            }
            (Some((_, Turn::Gone)), None) => Status::Disabled(Why::TakenBack),
            _ => Status::Disabled(Why::NothingSaved),
        };
        self.model.view.status = Some(status);
        Vec::new()
    }
}

impl Model {
    /// Opens it; its rows are made when the step is done.
    pub(super) fn open_history(&mut self) {
        self.view.status = None;
        self.task.overlay = Some(Overlay::History(History::default()));
    }

    /// What is shown in it follows what was saved and said.
    pub(super) fn lay_out_history(&mut self) {
        let Some(Overlay::History(history)) = &mut self.task.overlay else { return };
        let found = self.task.found.iter().find(|(of, _)| of.job == Job::Mine);
        let saved = found.and_then(|(of, found)| match found {
            Found::Mine(entries) => Some((of.head, entries.as_slice())),
            _ => None,
        });
        let head = saved.map_or(0, |(head, _)| head);
        history.follow(head, saved.map(|(_, saved)| saved), &self.view.heard, &self.data.ledger);
    }

    /// Whether what was saved today could be read; `None` as long as it is being read.
    pub fn history_read(&self) -> Option<bool> {
        let found = self.task.found.iter().find(|(of, _)| of.job == Job::Mine);
        found.map(|(_, found)| matches!(found, Found::Mine(_)))
    }
}
