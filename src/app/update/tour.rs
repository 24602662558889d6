//! What is done is watched, and the tour goes on; nothing is done by the tour itself.

use crate::app::layout::Pane;
use crate::app::model::Model;
use crate::app::overview::OverviewKind;
use crate::app::page::Page;
use crate::app::status::Status;
use crate::app::task::Overlay;
use crate::app::tour::Stop;
use crate::domain::act::Act;
use crate::domain::{Cause, Entry};

impl Model {
    /// At the start of a demo, where nothing else has to be told: there is a tour.
    pub fn offer_tour(&mut self) {
        if self.data.demo && self.view.status.is_none() {
            self.view.status = Some(Status::TourOffered);
        }
    }

    /// Begins the tour, or stops it.
    pub(super) fn turn_tour(&mut self) {
        self.task.tour = match self.task.tour {
            None => Stop::ALL.first().copied(),
            Some(_) => None,
        };
        self.view.status = self.task.tour.is_none().then_some(Status::TourStopped);
    }

    /// After every step: what the tour asked for was done, so it goes on.
    pub(in crate::app) fn watch_tour(&mut self) {
        let Some(stop) = self.task.tour.filter(|stop| self.is_at(*stop)) else { return };
        self.task.tour = stop.next();
        if self.task.tour.is_none() {
            self.view.status = Some(Status::TourDone);
        }
    }

    fn is_at(&self, stop: Stop) -> bool {
        let view = &self.view;
        let saved = |status: &Option<Status>, of: fn(&Entry) -> bool| matches!(status, Some(Status::Saved(entry, _)) if of(entry));
        match stop {
            Stop::Why => matches!(self.task.overlay, Some(Overlay::Page(Page::Why(_), _))),
            Stop::Person => view.person,
            Stop::Contact => {
                saved(&view.status, |entry| entry.cause == Cause::Did(Act::LogContact))
            }
            Stop::Undo => matches!(view.status, Some(Status::TakenBack(_))),
            Stop::Search => {
                view.search.is_active_in(Pane::Residents) && view.search.letters.len() > 2
            }
            Stop::Limit => !view.limits.people.is_empty(),
            Stop::Offers => view.focus == Pane::Offers,
            Stop::Call => self.task.call.is_some(),
            Stop::Day => {
                self.task.overview.as_ref().is_some_and(|sheet| sheet.kind == OverviewKind::Day)
            }
            Stop::Help => matches!(self.task.overlay, Some(Overlay::Menu(_))),
        }
    }
}
