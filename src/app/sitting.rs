//! What the person reads between opening and locking: each file is noted once.

use std::collections::BTreeSet;

use crate::app::App;
use crate::app::input::Effect;
use crate::app::layout::Pane;
use crate::app::model::{Model, Overlay};
use crate::domain::{Noted, ResidentId};

/// What was read so far.
#[derive(Debug, Default)]
pub struct Sitting {
    read: BTreeSet<ResidentId>,
    /// How many people the search shows that is under way.
    found: Option<usize>,
}

impl App {
    /// What is read now and was not noted yet; `rested` says that nothing was pressed for a while,
    /// so that whoever is under the cursor was read and not only passed.
    pub(super) fn readings(&mut self, rested: bool) -> Vec<Effect> {
        let (model, sitting) = (&self.model, &mut self.sitting);
        let mut notes = Vec::new();
        if model.searches_people() && !rested {
            sitting.found = Some(model.rows.len());
        } else if let Some(found) = sitting.found.take() {
            let people = u32::try_from(found).unwrap_or(u32::MAX);
            notes.push(Effect::Note(Noted::Listed { people }));
        }
        let read = model.selected.filter(|_| model.reads(rested));
        if let Some(id) = read.filter(|id| sitting.read.insert(*id)) {
            notes.push(Effect::Note(Noted::Read(id)));
        }
        notes
    }
}

impl Model {
    fn searches_people(&self) -> bool {
        self.search.typing
            && self.search.is_active_in(Pane::Residents)
            && !self.search.line.as_str().trim().is_empty()
    }

    /// Whether the file of the selected person is read, and not only passed in the list.
    fn reads(&self, rested: bool) -> bool {
        let opened = matches!(self.overlay, Some(Overlay::Form(_) | Overlay::Page(..)));
        opened || self.focus != Pane::Residents || rested
    }
}
