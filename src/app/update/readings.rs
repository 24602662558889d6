//! What is noted as read, step by step.

use crate::app::App;
use crate::app::input::Effect;
use crate::app::layout::Pane;
use crate::app::model::Model;
use crate::app::task::Overlay;
use crate::domain::Noted;

impl App {
    /// What is read now and was not noted yet; `rested` says that nothing was pressed for a while,
    /// so that whoever is under the cursor was read and not only passed.
    pub(in crate::app) fn readings(&mut self, rested: bool) -> Vec<Effect> {
        let (model, sitting) = (&self.model, &mut self.read_so_far);
        let mut notes = Vec::new();
        if model.searches_people() && !rested {
            sitting.found = Some(model.found_now());
        } else if let Some(found) = sitting.found.take() {
            let people = u32::try_from(found).unwrap_or(u32::MAX);
            notes.push(Effect::Note(Noted::Listed { people }));
        }
        let read = match &model.task.overlay {
            Some(Overlay::Caller(caller)) => caller.selected.filter(|_| rested),
            _ => model.view.selected.filter(|_| model.reads(rested)),
        };
        if let Some(id) = read.filter(|id| sitting.read.insert(*id)) {
            notes.push(Effect::Note(Noted::Read(id)));
        }
        notes
    }
}

impl Model {
    /// How many people the search shows.
    fn found_now(&self) -> usize {
        match &self.task.overlay {
            Some(Overlay::Caller(caller)) => caller.found.len(),
            _ => self.view.rows.len(),
        }
    }

    fn searches_people(&self) -> bool {
        if let Some(Overlay::Caller(caller)) = &self.task.overlay {
            return !caller.line.as_str().trim().is_empty();
        }
        self.view.search.typing
            && self.view.search.is_active_in(Pane::Residents)
            && !self.view.search.line.as_str().trim().is_empty()
    }

    /// Whether the file of the selected person is read, and not only passed in the list.
    fn reads(&self, rested: bool) -> bool {
        let opened = matches!(self.task.overlay, Some(Overlay::Form(_) | Overlay::Page(..)));
        opened || self.view.focus != Pane::Residents || rested
    }
}
