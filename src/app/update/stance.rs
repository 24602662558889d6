//! Whether a key that moves moved anything, and why not.

use crate::app::action::Action;
use crate::app::layout::Pane;
use crate::app::model::Model;
use crate::app::status::{Status, Vain};
use crate::app::task::Overlay;
use crate::domain::timeline::MomentKey;
use crate::domain::{OfferId, ResidentId};

/// Where everything stands that a key can move.
#[derive(PartialEq, Eq)]
pub(in crate::app) struct Stance {
    pane: (Pane, bool, bool),
    selected: (Option<ResidentId>, Option<MomentKey>, Option<OfferId>),
    row: Option<usize>,
    above: usize,
}

impl Model {
    /// Where everything stands now.
    pub(in crate::app) fn stance(&self) -> Stance {
        let view = &self.view;
        Stance {
            pane: (view.focus, view.person, self.task.overview.is_some()),
            selected: (view.selected, view.moment, view.offer),
            row: self.sheet().map(|sheet| sheet.at),
            above: match &self.task.overlay {
                Some(Overlay::Form(form)) => form.at,
                Some(Overlay::Menu(menu)) => menu.at,
                Some(Overlay::History(history)) => history.place(),
                Some(Overlay::Caller(caller)) => caller.at().unwrap_or(0),
                Some(Overlay::Incoming(file)) => file.place(),
                Some(Overlay::Measuring(measuring)) => measuring.place().0,
                _ => 0,
            },
        }
    }

    /// A move that moved nothing says why; where it says so already, it says no more.
    pub(in crate::app) fn say_in_vain(&mut self, action: Action, stood: &Stance) {
        let told = self.view.status.as_ref().is_some_and(Status::is_in_vain);
        if !told && self.stance() == *stood {
            let why = self.in_vain(action).map(Status::Vain);
            self.view.status = why.or(self.view.status.take());
        }
    }

    fn in_vain(&self, action: Action) -> Option<Vain> {
        use Action as A;
        // How far a page goes on is known where it is drawn.
        let lines = matches!(self.task.overlay, Some(Overlay::Page(..) | Overlay::Incoming(_)));
        if self.task.call.is_some() || lines {
            return None;
        }
        match action {
            A::ListNext | A::ListPageDown | A::ListLast | A::GroupNext => {
                Some(if self.is_empty_here() { Vain::Empty } else { Vain::Last })
            }
            A::ListPrevious | A::ListPageUp | A::ListFirst | A::GroupPrevious => {
                Some(if self.is_empty_here() { Vain::Empty } else { Vain::First })
            }
            A::PersonNext => Some(Vain::LastPerson),
            A::PersonPrevious => Some(Vain::FirstPerson),
            A::PaneResidents | A::PaneTimeline | A::PaneOffers | A::PaneWeek => Some(Vain::Here),
            A::FieldNext | A::FieldPrevious => Some(Vain::OneField),
            _ => None,
        }
    }

    fn is_empty_here(&self) -> bool {
        match (&self.task.overlay, self.sheet()) {
            (Some(Overlay::Menu(menu)), _) => menu.shown.is_empty(),
            (Some(Overlay::History(history)), _) => history.rows.is_empty(),
            (Some(Overlay::Caller(caller)), _) => caller.found.is_empty(),
            (None, Some(sheet)) => sheet.rows.is_empty(),
            _ => self.position(self.view.focus).1 == 0,
        }
    }
}
