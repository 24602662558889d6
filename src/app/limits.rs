//! To what the lists are limited: conditions that are typed, set by a key, or saved as a view.

use std::cmp::Reverse;

use crate::app::form::{FieldName, Form, Problem};
use crate::app::input::Effect;
use crate::app::layout::Pane;
use crate::app::model::Model;
use crate::app::status::Status;
use crate::domain::desk::SavedView;
use crate::domain::{OfferId, ResidentId};
use crate::filters::offers::What;
use crate::filters::people::{Ground, Who};
use crate::filters::{Chip, Known, Language, Tongue, chip_of, hold};

impl Model {
    /// The conditions on people that hold now, those in the search line with them.
    fn people_limits(&self) -> Vec<Chip<Who>> {
        let view = &self.view;
        view.limits.people.iter().chain(&view.search.people_too).cloned().collect()
    }

    /// The people in scope, in order: of the queue, or whose file is closed, the last closed first.
    pub(super) fn in_scope(&self) -> Vec<ResidentId> {
        let limits = self.people_limits();
        let everybody: Vec<ResidentId> = if self.view.is_closed() {
            let lines = self.data.caseload.lines().filter(|line| self.data.sees(line.id));
            let closed =
                |line: &crate::domain::Line| Some((Reverse(line.closed?.0), line.no, line.id));
            let mut closed: Vec<_> = lines.filter_map(closed).collect();
            closed.sort_unstable();
            closed.into_iter().map(|(.., id)| id).collect()
        } else {
            self.data.queue.iter().map(|place| place.resident).collect()
        };
        self.limited(everybody, &limits)
    }

    /// Whoever of these people the conditions hold for, in the order that they ask for.
    fn limited(&self, mut people: Vec<ResidentId>, limits: &[Chip<Who>]) -> Vec<ResidentId> {
        if limits.is_empty() {
            return people;
        }
        let data = &self.data;
        let waves = &data.caseload.office().waves;
        let ground = Ground { today: data.today, user: data.user.as_str(), waves };
        people.retain(|id| {
            let Some(line) = data.caseload.line(*id) else { return false };
            let tier = || data.queue.place_of(*id).map(|place| place.tier);
            hold(limits, |who| who.holds(line, tier, &ground))
        });
        if let Some(sort) = limits.iter().rev().find(|chip| chip.is.sorts()) {
            let day = |id: &ResidentId| sort.is.day(data.caseload.line(*id)?);
            people.sort_by_cached_key(|id| {
                let day = day(id);
                (day.is_none(), day)
            });
        }
        people
    }

    /// What the search found, as far as the conditions hold.
    pub(super) fn limited_found(&self, found: Vec<ResidentId>) -> Vec<ResidentId> {
        self.limited(found, &self.people_limits())
    }

    /// Whether the list of a pane is limited.
    pub fn is_limited(&self, pane: Pane) -> bool {
        match pane {
            Pane::Residents => !self.view.limits.people.is_empty(),
            Pane::Offers => !self.view.limits.offers.is_empty(),
            Pane::Timeline | Pane::Week => false,
        }
    }

    /// These offers as far as the conditions hold, in the order that they ask for.
    pub(super) fn limited_offers(&self, mut offers: Vec<OfferId>) -> Vec<OfferId> {
        let view = &self.view;
        let limits: Vec<Chip<What>> =
            view.limits.offers.iter().chain(&view.search.offers_too).cloned().collect();
        let offer = |id: &OfferId| self.data.caseload.offer(*id);
        offers.retain(|id| offer(id).is_some_and(|offer| hold(&limits, |what| what.holds(offer))));
        if let Some(sort) = limits.iter().rev().find(|chip| chip.is.sorts()) {
            offers.sort_by_cached_key(|id| offer(id).map(|offer| sort.is.rank(offer)));
        }
        offers
    }

    /// The names that conditions can mention.
    pub(super) fn known(&self) -> Known {
        let data = &self.data;
        let mut owners = data.colleagues();
        owners.push(data.user.to_string());
        let waves = data.caseload.office().waves.iter().map(|wave| wave.name.to_string());
        let areas = data.caseload.offers().map(|offer| offer.facts.neighbourhood.to_string());
        let areas: std::collections::BTreeSet<String> =
            areas.filter(|area| !area.is_empty()).collect();
        Known { owners, waves: waves.collect(), areas: areas.into_iter().collect() }
    }

    /// Whether this is a resident of whoever uses the program.
    pub(super) fn is_mine(&self, id: ResidentId) -> bool {
        let line = self.data.caseload.line(id);
        line.and_then(|line| line.owner.on(self.data.today)) == Some(&self.data.user)
    }

    /// Only one's own residents, or everybody again.
    pub(super) fn turn_mine(&mut self) {
        self.turn(Who::Mine);
    }

    /// Only closed files, or the queue again.
    pub(super) fn turn_closed(&mut self) {
        self.turn(Who::Closed);
    }

    fn turn(&mut self, who: Who) {
        let before = self.view.limits.people.len();
        self.view.limits.people.retain(|chip| chip.is != who);
        if self.view.limits.people.len() == before {
            self.view.limits.people.push(Chip { not: false, is: who });
        }
        self.limits_changed();
    }

    /// Limits the queue to the wave that was chosen, or to none.
    pub(super) fn limit_to_wave(&mut self, form: &Form) {
        let answers = form.answers();
        let name = answers.chosen(FieldName::Wave).unwrap_or_default();
        self.view.limits.people.retain(|chip| !matches!(chip.is, Who::Wave(_)));
        if self.data.caseload.office().wave(name).is_some() {
            let is = Who::Wave(name.to_owned());
            self.view.limits.people.push(Chip { not: false, is });
        }
        self.task.overlay = None;
        self.limits_changed();
    }

    /// The wave that the queue is limited to.
    pub(super) fn wave_limit(&self) -> Option<&str> {
        self.view.limits.people.iter().find_map(|chip| match &chip.is {
            Who::Wave(name) if !chip.not => Some(name.as_str()),
            _ => None,
        })
    }

    /// Takes the last condition off the list in focus; whether there was one.
    pub(super) fn drop_limit(&mut self) -> bool {
        let dropped = match self.view.focus {
            Pane::Residents => self.view.limits.people.pop().is_some(),
            Pane::Offers => self.view.limits.offers.pop().is_some(),
            Pane::Timeline | Pane::Week => false,
        };
        if dropped {
            self.lists_anew();
        }
        dropped
    }

    fn limits_changed(&mut self) {
        self.view.status = None;
        self.close_search();
        self.lists_anew();
    }

    /// Other conditions hold: the lists follow, the cursor stays where it can.
    pub(super) fn lists_anew(&mut self) {
        let closed = self.view.is_closed();
        if self.view.search.people_closed != closed {
            self.forget_index();
        }
        self.list_residents();
        self.list_offers(true);
        if self.task.overview.is_some() {
            self.follow_scope();
        } else if self.task.call.is_none() {
            let stays = self.view.selected.filter(|id| self.view.rows.contains(id));
            self.show(stays.or(self.view.rows.first().copied()));
        }
    }
}

/// Saved views.
impl Model {
    /// The conditions with which the program opens.
    pub(super) fn begin_with_first_view(&mut self) {
        if let Some(view) = self.view.desk.first().cloned() {
            self.take_limits(&view);
        }
    }

    /// Shows the saved view with this digit.
    pub(super) fn open_view(&mut self, no: u8) {
        let Some(view) = self.view.desk.view(no).cloned() else {
            self.view.status = Some(Status::NoView(no));
            return;
        };
        self.take_limits(&view);
        self.limits_changed();
        let (people, offers) = (self.view.rows.len(), self.view.offers.len());
        self.view.status = Some(Status::View(view, people, offers));
    }

    /// Everybody and everything again.
    pub(super) fn open_whole_lists(&mut self) {
        self.view.limits = crate::app::view::Limits::default();
        self.limits_changed();
    }

    fn take_limits(&mut self, view: &SavedView) {
        let known = self.known();
        // A colleague who left, or a wave that is no more, is no condition any more.
        self.view.limits.people = chips(&view.people, &known);
        self.view.limits.offers = chips(&view.offers, &known);
    }

    /// Saves the present conditions as a view.
    ///
    /// # Errors
    /// [`Problem`] where the name cannot be one.
    pub(super) fn save_view(&mut self, form: &Form) -> Result<Vec<Effect>, Problem> {
        let answers = form.answers();
        let no = answers.chosen(FieldName::ViewNo).and_then(|no| no.parse().ok()).unwrap_or(1);
        let name = answers.text(FieldName::ViewName)?.to_string();
        let first = answers.chosen(FieldName::ViewFirst) == Some("yes");
        // Names of people are looked for and not kept: who is erased must be in no view.
        let people = self.view.limits.people.iter();
        let people = people.filter(|chip| !matches!(chip.is, Who::Named(_)));
        let people = people.map(|chip| chip.written(Tongue::English)).collect();
        let offers = self.view.limits.offers.iter();
        let offers = offers.map(|chip| chip.written(Tongue::English)).collect();
        let view = SavedView { no, name, people, offers, first };
        self.view.desk.put(view.clone());
        self.task.overlay = None;
        self.view.status = Some(Status::ViewSaved(view));
        Ok(vec![Effect::KeepDesk])
    }
}

fn chips<F: Language>(words: &[String], known: &Known) -> Vec<Chip<F>> {
    words.iter().filter_map(|word| chip_of(word, known)).collect()
}
