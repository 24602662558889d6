//! The page of one person: opened from a list, gone through along it, and left for it.

use crate::app::layout::Pane;
use crate::app::model::Model;
use crate::app::overview::Overview;

impl Model {
    /// Opens the page of whoever is selected.
    pub(in crate::app) fn open_person(&mut self) {
        if !self.view.person {
            self.view.opened_from = self.view.focus;
        }
        self.view.person = self.view.selected.is_some();
        self.focus_on(Pane::Timeline);
    }

    /// Closes it; the list stands where it stood.
    pub(in crate::app) fn close_person(&mut self) {
        self.view.person = false;
        self.view.status = None;
        self.view.focus = match self.view.opened_from {
            Pane::Week => Pane::Week,
            _ => Pane::Residents,
        };
    }

    /// The neighbour in the list that the page was opened from.
    pub(in crate::app) fn turn_person(&mut self, forward: bool) {
        if self.view.search.is_active_in(Pane::Timeline) {
            // What was looked for in one file is not looked for in the next.
            self.close_search();
        }
        if self.sheet_mut().is_some() {
            return self.turn_row(forward);
        }
        let (at, count) = self.position(Pane::Residents);
        let next = match at {
            Some(at) if forward => at + 1,
            Some(at) => at.saturating_sub(1),
            None => 0,
        };
        if next < count {
            self.view.status = None;
            self.select(Pane::Residents, next);
        }
    }

    /// To the next row about somebody else.
    fn turn_row(&mut self, forward: bool) {
        let Some(overview) = self.sheet_mut() else { return };
        let now = overview.row().map(|row| row.resident);
        let other = |at: &usize| overview.rows.get(*at).map(|row| row.resident) != now;
        let next = if forward {
            (overview.at + 1..overview.rows.len()).find(other)
        } else {
            (0..overview.at).rev().find(other)
        };
        if let Some(next) = next {
            self.view.status = None;
            self.go_to_row(|_, _| next);
        }
    }

    /// The agenda or the board was left: the cursor stands where it stood before.
    pub(in crate::app) fn come_back_from(&mut self, overview: &Overview) {
        let before = overview.before.filter(|id| self.view.rows.contains(id));
        self.show(before.or(self.view.rows.first().copied()));
    }
}
