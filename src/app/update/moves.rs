//! Moving through lists and panes. What is selected is an identity, never a place.

use crate::app::action::Action;
use crate::app::layout::{Pane, first_shown, item_rows, list_rows};
use crate::app::model::Model;
use crate::app::task::Overlay;
use crate::domain::timeline::MomentKey;
use crate::domain::timeline::timeline;

/// People of a page of those who may call: each takes several lines.
const CALLERS: usize = 3;

/// A move in a list.
struct Step {
    action: Action,
    /// How many items a page has.
    page: usize,
    /// How often, or to which place.
    times: Option<usize>,
}

impl Step {
    /// Where it leads to from a place, the last one at most.
    fn to(&self, at: usize, last: usize) -> usize {
        let times = self.times.unwrap_or(1);
        let far = self.page.saturating_mul(times);
        let to = match self.action {
            Action::ListNext => at.saturating_add(times),
            Action::ListPrevious => at.saturating_sub(times),
            Action::ListPageDown => at.saturating_add(far),
            Action::ListPageUp => at.saturating_sub(far),
            Action::ListFirst => self.times.map_or(0, |place| place.saturating_sub(1)),
            _ => self.times.map_or(last, |place| place.saturating_sub(1)),
        };
        to.min(last)
    }
}

impl Model {
    /// Moves the selection of the pane in focus, or scrolls what lies on top; as often as was said.
    pub(super) fn go(&mut self, action: Action) {
        let times = self.view.times;
        self.view.jumps.leapt =
            times.is_some() || !matches!(action, Action::ListNext | Action::ListPrevious);
        let page = self.page_items(self.view.focus);
        let menu_page = usize::from(self.view.size.1.saturating_sub(6) / 2).max(1);
        match &mut self.task.overlay {
            Some(Overlay::Menu(menu)) => return menu.go(action, menu_page),
            Some(Overlay::Page(_, scrolled)) => {
                let to = Step { action, page: 10, times }.to(usize::from(*scrolled), usize::MAX);
                *scrolled = u16::try_from(to).unwrap_or(u16::MAX);
                return;
            }
            Some(Overlay::History(history)) => {
                let last = history.rows.len().saturating_sub(1);
                let to = Step { action, page: menu_page, times }.to(history.place(), last);
                return history.select(to);
            }
            Some(Overlay::Caller(caller)) => {
                // There are no groups of people.
                let action = match action {
                    Action::GroupNext => Action::ListNext,
                    Action::GroupPrevious => Action::ListPrevious,
                    other => other,
                };
                let last = caller.found.len().saturating_sub(1);
                let to = Step { action, page: CALLERS, times }.to(caller.at().unwrap_or(0), last);
                caller.selected = caller.found.get(to).copied();
                return;
            }
            Some(Overlay::Measuring(_)) => return self.move_in_measuring(action),
            Some(Overlay::Incoming(_)) => {
                let many = matches!(action, Action::ListPageDown | Action::ListPageUp);
                let forward =
                    matches!(action, Action::ListNext | Action::ListPageDown | Action::ListLast);
                return match action {
                    Action::GroupNext | Action::GroupPrevious => {
                        self.turn_file(action == Action::GroupNext);
                    }
                    Action::ListFirst | Action::ListLast => {
                        self.move_in_file(forward, usize::MAX / 2);
                    }
                    _ => self.move_in_file(forward, if many { 10 } else { 1 }),
                };
            }
            Some(Overlay::Form(_) | Overlay::Ask(_)) | None => {}
        }
        if self.task.call.is_some() {
            return self.read_call(matches!(action, Action::ListNext | Action::ListPageDown));
        }
        if self.sheet().is_some() {
            return self.go_to_row(|at, last| Step { action, page: 10, times }.to(at, last));
        }
        let (at, count) = self.position(self.view.focus);
        let to = Step { action, page, times }.to(at.unwrap_or(0), count.saturating_sub(1));
        self.select(self.view.focus, to);
    }

    /// Where the selection stands in a pane's list, and how long the list is.
    pub fn position(&self, pane: Pane) -> (Option<usize>, usize) {
        match pane {
            Pane::Residents => {
                let at = self.view.rows.iter().position(|id| Some(*id) == self.view.selected);
                (at, self.view.rows.len())
            }
            Pane::Timeline => {
                let keys = self.moments();
                (keys.iter().position(|key| Some(*key) == self.view.moment), keys.len())
            }
            Pane::Offers => {
                let at = self.view.offers.iter().position(|id| Some(*id) == self.view.offer);
                (at, self.view.offers.len())
            }
            Pane::Week => {
                let week = self.view.week.as_ref();
                let at = week.and_then(|week| week.row().map(|_| week.at));
                (at, week.map_or(0, |week| week.rows.len()))
            }
        }
    }

    /// The keys of the moments in the timeline, the newest first: all, or what was found.
    pub fn moments(&self) -> Vec<MomentKey> {
        let Some(file) = &self.view.file else { return Vec::new() };
        let moments = timeline(file);
        let keys = moments.iter().map(|(on, moment)| (*on, moment.record(), moment.step()));
        match self.found_moments() {
            Some(found) => keys.filter(|key| found.contains(key)).collect(),
            None => keys.collect(),
        }
    }

    pub(super) fn select(&mut self, pane: Pane, at: usize) {
        match pane {
            Pane::Residents => {
                let id = self.view.rows.get(at).copied();
                let held = id.is_some() && id == self.view.selected;
                self.release();
                let rows = &self.view.rows;
                // Whoever was held where the step leads goes to their place in the order, and the step
                // to whoever stands there now; whoever was last may be gone with it.
                let id = id.filter(|id| !held && rows.contains(id));
                let id = id.or(rows.get(at).copied()).or(rows.last().copied());
                if id.is_some() {
                    self.show(id);
                }
            }
            Pane::Timeline => self.view.moment = self.moments().get(at).copied(),
            Pane::Offers => self.view.offer = self.view.offers.get(at).copied(),
            Pane::Week => self.go_to_row(|_, _| at),
        }
    }

    /// Goes to another pane, week or day; `false` where the action does something else.
    pub(super) fn move_to(&mut self, action: Action) -> bool {
        match action {
            Action::PaneNext | Action::PanePrevious => self.turn_pane(action == Action::PaneNext),
            Action::PaneResidents => self.leave_to(Pane::Residents),
            Action::PaneTimeline => self.leave_to(Pane::Timeline),
            Action::PaneOffers => self.leave_to(Pane::Offers),
            Action::PaneWeek | Action::WeekOpen => self.open_week(action == Action::PaneWeek),
            Action::WeekNext | Action::WeekPrevious => self.turn_week(action == Action::WeekNext),
            Action::DayNext | Action::DayPrevious => self.turn_day(action == Action::DayNext),
            _ => return false,
        }
        true
    }

    /// Goes to a pane, out of whatever fills the screen.
    pub(super) fn leave_to(&mut self, pane: Pane) {
        self.task.overview = None;
        self.view.person = false;
        let from = self.view.focus;
        self.focus_on(pane);
        if pane == Pane::Week {
            // What is under the cursor is what acts are about.
            self.show_row();
        } else if from == Pane::Week && !self.stands_in_list() {
            self.show(self.view.rows.first().copied());
        }
    }

    /// Whether whoever is selected stands in the list of residents.
    fn stands_in_list(&self) -> bool {
        self.view.selected.is_some_and(|id| self.view.rows.contains(&id))
    }

    pub(in crate::app) fn focus_on(&mut self, pane: Pane) {
        self.view.focus = pane;
        if matches!(pane, Pane::Timeline | Pane::Offers) {
            self.view.side = pane;
        }
    }

    /// How many items a pane shows at once.
    pub(super) fn page_items(&self, pane: Pane) -> usize {
        let area = self.view.layout().and_then(|layout| layout.pane(pane));
        area.map_or(1, |area| usize::from(list_rows(pane, area) / item_rows(pane)).max(1))
    }

    /// After every step: each list is scrolled so that its selection is visible.
    pub(in crate::app) fn settle(&mut self) {
        for pane in Pane::ALL {
            let (at, count) = self.position(pane);
            let shown = self.page_items(pane);
            if let Some(scroll) = self.view.scrolls.get_mut(pane as usize) {
                scroll.top = first_shown(scroll.top, at.unwrap_or(0), count, shown);
            }
        }
    }
}
