//! The page of one person: opened from a list, gone through along it, and left for it.

use crate::acts::appointment::asked;
use crate::acts::situation::Situation;
use crate::app::layout::Pane;
use crate::app::model::Model;
use crate::app::overview::Overview;
use crate::domain::ResidentId;

impl Model {
    /// Opens the page of whoever is selected.
    pub(in crate::app) fn open_person(&mut self) {
        if !self.view.person {
            self.view.opened_from = self.view.focus;
        }
        self.view.person = self.view.selected.is_some();
        self.focus_on(Pane::Timeline);
        self.point_at_asked();
    }

    /// Where it is asked if this person came, the cursor begins on that appointment: what the list
    /// asked is what the page answers.
    fn point_at_asked(&mut self) {
        let found = Situation { chosen: None, of_row: false, ..self.situation() };
        let Some(id) = asked(&found).filter(|_| self.view.person).map(|known| known.id) else {
            return;
        };
        let moment = self.moments().into_iter().find(|moment| moment.1 == Some(id));
        self.view.moment = moment.or(self.view.moment);
    }

    /// Closes it; the list stands where it stood.
    pub(in crate::app) fn close_person(&mut self) {
        if let Some(aside) = self.task.aside.take() {
            return self.come_back_from_caller(*aside);
        }
        self.view.person = false;
        self.view.status = None;
        self.view.focus = match self.view.opened_from {
            Pane::Week => Pane::Week,
            _ => Pane::Residents,
        };
        // Whoever was gone back to may stand in no row: the cursor comes back to one.
        if self.sheet().is_some() {
            self.show_row();
        } else if !self.view.selected.is_some_and(|id| self.view.rows.contains(&id)) {
            self.show(self.view.rows.first().copied());
        }
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
        let times = self.view.times.unwrap_or(1);
        let next = match at {
            Some(at) if forward => at.saturating_add(times).min(count.saturating_sub(1)),
            Some(at) => at.saturating_sub(times),
            None => 0,
        };
        if next < count && at != Some(next) {
            self.view.status = None;
            self.select(Pane::Residents, next);
            self.point_at_asked();
        }
    }

    /// To the next row about somebody else.
    fn turn_row(&mut self, forward: bool) {
        let times = self.view.times.unwrap_or(1);
        let Some(overview) = self.sheet_mut() else { return };
        let who = |at: usize| overview.rows.get(at).map(|row| row.resident);
        let (mut next, mut now) = (None, who(overview.at));
        for _ in 0..times {
            let from = next.unwrap_or(overview.at);
            let other = |at: &usize| who(*at) != now;
            let found = if forward {
                (from + 1..overview.rows.len()).find(other)
            } else {
                (0..from).rev().find(other)
            };
            let Some(found) = found else { break };
            (next, now) = (Some(found), who(found));
        }
        if let Some(next) = next {
            self.view.status = None;
            self.go_to_row(|_, _| next);
            self.point_at_asked();
        }
    }

    /// A list was left: what it was opened over is there again, the cursor where it stood before.
    pub(in crate::app) fn come_back_from(&mut self, overview: Overview) {
        let Overview { before, beneath, over, .. } = overview;
        if let Some(beneath) = beneath {
            self.task.overview = Some(*beneath);
            self.follow_overview();
        } else {
            let before = before.filter(|id| self.view.rows.contains(id));
            self.show(before.or(self.view.rows.first().copied()));
        }
        let there = |id: &ResidentId| self.data.caseload.line(*id).is_some();
        if let Some(id) = over.filter(there) {
            self.show(Some(id));
            self.open_person();
        }
    }
}
