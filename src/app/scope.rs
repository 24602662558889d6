//! To whom the list is limited: the people of a wave, one's own residents, closed files.

use std::cmp::Reverse;

use crate::app::form::{FieldName, Form};
use crate::app::model::Model;
use crate::domain::ResidentId;

impl Model {
    /// The people in scope, in order: of the queue, or whose file is closed, the last closed first.
    pub(super) fn in_scope(&self) -> Vec<ResidentId> {
        if !self.view.scope.closed {
            return self.queue_in_scope().collect();
        }
        let lines = self.data.caseload.lines().filter(|line| self.data.sees(line.id));
        let mut closed: Vec<_> =
            lines.filter_map(|line| Some((Reverse(line.closed?.0), line.no, line.id))).collect();
        closed.sort_unstable();
        closed.into_iter().map(|(.., id)| id).collect()
    }

    fn queue_in_scope(&self) -> impl Iterator<Item = ResidentId> + '_ {
        let waves = &self.data.caseload.office().waves;
        let wave = self.view.scope.wave.and_then(|no| waves.iter().find(|wave| wave.no == no));
        let people = self.data.queue.iter().map(|place| place.resident);
        people.filter(move |id| {
            wave.is_none_or(|wave| wave.holds(*id)) && (!self.view.scope.mine || self.is_mine(*id))
        })
    }

    /// Whether this is a resident of whoever uses the program.
    pub(super) fn is_mine(&self, id: ResidentId) -> bool {
        let line = self.data.caseload.line(id);
        line.and_then(|line| line.owner.on(self.data.today)) == Some(&self.data.user)
    }

    /// Only one's own residents, or everybody again.
    pub(super) fn turn_mine(&mut self) {
        self.view.scope.mine = !self.view.scope.mine;
        self.scope_anew();
    }

    /// Only closed files, or the queue again.
    pub(super) fn turn_closed(&mut self) {
        self.view.scope.closed = !self.view.scope.closed;
        self.forget_index();
        self.scope_anew();
    }

    /// Limits the queue to the wave that was chosen, or to none.
    pub(super) fn limit_to_wave(&mut self, form: &Form) {
        let answers = form.answers();
        let name = answers.chosen(FieldName::Wave).unwrap_or_default();
        self.view.scope.wave = self.data.caseload.office().wave(name).map(|wave| wave.no);
        self.task.overlay = None;
        self.scope_anew();
    }

    fn scope_anew(&mut self) {
        self.view.status = None;
        self.view.marks.clear();
        self.close_search();
        self.list_residents();
        if self.task.overview.is_some() {
            return self.follow_scope();
        }
        let stays = self.view.selected.filter(|id| self.view.rows.contains(id));
        self.show(stays.or(self.view.rows.first().copied()));
    }
}
