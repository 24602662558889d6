//! What drawing needs is in memory before anything is drawn: the file of the page on top, and one
//! sentence for everybody in sight.

use crate::app::App;
use crate::app::call::Block;
use crate::app::layout::Pane;
use crate::app::model::Model;
use crate::app::overview::Fact;
use crate::app::status::Status;
use crate::app::task::Overlay;
use crate::domain::id::ResidentIds;
use crate::domain::{File, ResidentId};

/// Sentences of people out of sight that are kept, for the way back.
const KEPT: usize = 400;

impl App {
    /// After every step: lists stand so that what is selected is seen, and what is seen is known.
    pub(in crate::app) fn settle(&mut self) {
        self.judge_columns();
        self.stop_at_end();
        self.model.lay_out_week();
        self.model.watch_tour();
        self.model.settle();
        self.model.drop_untrue();
        self.model.unmark_unwelcome();
        self.model.count_hidden_marks();
        self.model.offer();
        self.model.lay_out_paper();
        self.model.lay_out_history();
        let model = &mut self.model;
        let (head, today) = (model.data.caseload.head(), model.data.today);
        let (told_at, told_on, reasons) = &mut model.view.reasons;
        if (*told_at, *told_on) != (head, today) || reasons.len() > KEPT {
            (*told_at, *told_on) = (head, today);
            reasons.clear();
        }
        for id in self.model.in_sight() {
            if self.model.view.reason(id).is_empty() {
                let reason = self.reason_with_keys(id);
                self.model.view.reasons.2.insert(id, reason);
            }
        }
        self.model.note_why_called();
    }
}

impl App {
    /// Why somebody stands where they stand; where that is a question, with the keys that answer it.
    fn reason_with_keys(&self, id: ResidentId) -> String {
        let (data, reason) = (&self.model.data, self.strings.reason_of(&self.model.data, id));
        let asked = data.caseload.line(id).is_some_and(|line| {
            line.due.met_on(data.today).is_some() && data.queue.place_of(id).is_some()
        });
        match self.answer_keys().filter(|_| asked && reason.ends_with('?')) {
            Some(keys) => format!("{reason} {keys}"),
            None => reason,
        }
    }
}

impl Model {
    /// The file of the person whom the page on top is about.
    pub fn paper(&self, id: ResidentId) -> Option<&File> {
        self.task.paper.as_deref().filter(|file| file.resident.id == id)
    }

    /// Keeps why whoever is called now is called, as it was when their turn came.
    fn note_why_called(&mut self) {
        let now = self.task.call.as_ref().and_then(Block::current);
        if self.task.called_for.as_ref().map(|(id, _)| *id) != now {
            self.task.called_for = now.map(|id| (id, self.view.reason(id).to_owned()));
        }
    }

    /// Why whoever is called now was called; empty where nobody is.
    pub fn why_called(&self) -> &str {
        self.task.called_for.as_ref().map(|(_, why)| why.as_str()).unwrap_or_default()
    }

    fn lay_out_paper(&mut self) {
        let about = match &self.task.overlay {
            Some(Overlay::Page(page, _)) => page.person(),
            Some(Overlay::Caller(caller)) => caller.selected,
            Some(Overlay::Form(_)) => self.task.own,
            _ => None,
        };
        let selected = self.view.file.as_ref().filter(|file| Some(file.resident.id) == about);
        self.task.paper = match selected {
            Some(file) => Some(file.clone()),
            None => about.and_then(|id| self.data.caseload.shown(&self.data.user, id)),
        };
    }

    /// What was said of the lists goes with the step that makes it untrue.
    fn drop_untrue(&mut self) {
        let Some(status) = &self.view.status else { return };
        let view = &self.view;
        let untrue = match status {
            Status::View(_, people, offers) => {
                (*people, *offers) != (view.rows.len(), view.offers.len())
            }
            Status::ViewSaved(saved) => !self.is_shown(saved),
            Status::NoView(no) => view.desk.view(*no).is_some(),
            Status::Marked(count) => *count != view.marks.len(),
            Status::Unmarked(_) => !view.marks.is_empty(),
            _ => false,
        };
        if untrue {
            self.view.status = None;
        }
    }

    /// Nobody who wants no contact stays marked, however that came about.
    pub(super) fn unmark_unwelcome(&mut self) {
        let (caseload, today) = (&self.data.caseload, self.data.today);
        let known = (caseload.head(), today, self.view.marks.changed());
        if std::mem::replace(&mut self.view.marks_of, known) == known {
            // Nothing was saved, and whoever is marked was looked at.
            return;
        }
        let lines = caseload.lines();
        if self.view.marks.len() > lines.len() / 4 {
            // Past everybody as they lie is faster than to look up so many.
            let objecting = lines.filter(|line| line.due.objects(today)).map(|line| line.id);
            let objecting: ResidentIds = objecting.collect();
            self.view.marks.retain(|id| !objecting.contains(id));
        } else {
            let objects =
                |id: &ResidentId| caseload.line(*id).is_some_and(|line| line.due.objects(today));
            self.view.marks.retain(|id| !objects(id));
        }
        self.view.marks_of.2 = self.view.marks.changed();
    }

    /// Those of my day of whom a row says why they are called.
    fn called_in_sight(&self) -> Vec<ResidentId> {
        let rows = self.task.overview.as_ref().map(|overview| overview.rows.as_slice());
        let calls = rows.unwrap_or_default().iter().filter(|row| row.fact == Fact::Call);
        calls.map(|row| row.resident).collect()
    }

    /// The people who may be seen in the list now, and the one who is looked at.
    fn in_sight(&self) -> Vec<ResidentId> {
        let top = self.view.scroll(Pane::Residents).top;
        let shown = self.page_items(Pane::Residents);
        // A row more at either end: the last one may be cut.
        let rows = self.view.rows.iter().skip(top.saturating_sub(1)).take(shown + 3);
        rows.copied().chain(self.view.selected).chain(self.called_in_sight()).collect()
    }
}
