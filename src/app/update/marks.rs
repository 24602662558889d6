//! Marking several people for one act: by identity, and always with their number in sight.

use crate::app::action::Action;
use crate::app::model::Model;
use crate::app::status::Status;
use crate::domain::ResidentId;

impl Model {
    /// Chooses who is shown or marked; `false` where the action does something else.
    pub(super) fn choose(&mut self, action: Action) -> bool {
        match (action, action.view()) {
            (Action::MarkToggle, _) => self.toggle_mark(),
            (Action::MarkAll, _) => self.mark_all(),
            (Action::MarkRange, _) => self.mark_range(),
            (Action::MarkInvert, _) => self.invert_marks(),
            (Action::SearchComplete, _) => self.complete(),
            (Action::LimitDrop, _) => drop(self.drop_limit()),
            (Action::TourBegin, _) => self.turn_tour(),
            (Action::ViewAll, _) => self.open_whole_lists(),
            (_, Some(no)) => self.open_view(no),
            (_, None) => return false,
        }
        true
    }

    fn toggle_mark(&mut self) {
        let Some(id) = self.view.selected else { return };
        self.view.marks.toggle(id);
        self.view.mark_from = Some(id);
        self.go(Action::ListNext);
    }

    fn mark_all(&mut self) {
        self.view.marks.add(self.view.rows.iter().copied());
        self.say_marks();
    }

    /// From whoever was marked last to whoever is under the cursor.
    fn mark_range(&mut self) {
        let place = |id: Option<ResidentId>| self.view.rows.iter().position(|row| Some(*row) == id);
        let Some((from, to)) = place(self.view.mark_from).zip(place(self.view.selected)) else {
            return;
        };
        let between = self.view.rows.get(from.min(to)..=from.max(to)).unwrap_or_default();
        self.view.marks.add(between.iter().copied());
        self.view.mark_from = self.view.selected;
        self.say_marks();
    }

    /// Only among whoever is shown: marks that are not in sight stay.
    fn invert_marks(&mut self) {
        self.view.marks.invert(self.view.rows.iter().copied());
        self.say_marks();
    }

    fn say_marks(&mut self) {
        self.unmark_unwelcome();
        self.view.status = Some(Status::Marked(self.view.marks.len()));
    }

    /// Nobody is marked any more; it is said where somebody was.
    pub(in crate::app) fn drop_marks(&mut self) {
        let before = self.view.marks.len();
        self.view.marks.clear();
        self.view.mark_from = None;
        if before > 0 {
            self.view.status = Some(Status::Unmarked(before));
        }
    }
}
