//! To what the lists are limited: conditions that are typed, set by a key, or saved as a view.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use crate::app::App;
use crate::app::action::Action;
use crate::app::form::{FieldName, Form, Problem};
use crate::app::input::Effect;
use crate::app::job::Found;
use crate::app::layout::Pane;
use crate::app::model::Model;
use crate::app::overview::OverviewKind;
use crate::app::status::Status;
use crate::domain::desk::SavedView;
use crate::domain::id::ResidentIds;
use crate::domain::{Line, OfferId, ResidentId};
use crate::filters::offers::What;
use crate::filters::people::{Ground, Who};
use crate::filters::told::{Asked, Told};
use crate::filters::{Chip, Known, Language, Tongue, Typed, chip_of, hold, read};

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
            let lines = self.data.caseload.lines().filter(|line| line.closed.is_some());
            let lines = lines.filter(|line| self.data.sees(line.id));
            let closed = |line: &Line| Some((Reverse(line.closed?.0), line.no, line.id));
            let mut closed: Vec<_> = lines.filter_map(closed).collect();
            closed.sort_unstable();
            closed.into_iter().map(|(.., id)| id).collect()
        } else {
            self.data.queue.iter().map(|place| place.resident).collect()
        };
        self.limited(everybody, &limits)
    }

    /// The conditions that a block of calls from here takes over: those of the list that is shown.
    pub(super) fn call_limits(&self) -> Vec<Chip<Who>> {
        let mut limits = match self.task.overview.as_ref().map(|sheet| sheet.kind) {
            None => self.people_limits(),
            // My day takes the order as it is; other lists follow whose the people are.
            Some(OverviewKind::Day | OverviewKind::Evening) => Vec::new(),
            Some(_) => self.people_limits().into_iter().filter(|c| c.is == Who::Mine).collect(),
        };
        // Whoever is called is called in the order of the queue.
        limits.retain(|chip| !chip.is.sorts());
        limits
    }

    /// Who of the queue may be called today, as far as these conditions hold.
    pub(super) fn callable_within(
        &self,
        limits: &[Chip<Who>],
    ) -> Box<dyn Iterator<Item = ResidentId> + '_> {
        if limits.is_empty() {
            return Box::new(self.data.callable());
        }
        let everybody = self.data.queue.iter().map(|place| place.resident).collect();
        let those = self.limited(everybody, limits).into_iter();
        Box::new(those.filter(|id| self.data.may_call(*id)))
    }

    /// Whoever of these people the conditions hold for, in the order that they ask for.
    fn limited(&self, mut people: Vec<ResidentId>, limits: &[Chip<Who>]) -> Vec<ResidentId> {
        if limits.is_empty() {
            return people;
        }
        let data = &self.data;
        let waves = &data.caseload.office().waves;
        let told = self.told();
        let asked: Vec<(&str, Asked)> = limits.iter().filter_map(|chip| quoted(&chip.is)).collect();
        let says = |id: ResidentId, text: &str| {
            let asked = asked.iter().find(|(known, _)| *known == text);
            told.zip(asked).is_some_and(|(told, (_, asked))| told.says(id, asked))
        };
        let ground = Ground { today: data.today, user: data.user.as_str(), waves, says: &says };
        let holds = |line: &Line| {
            let tier = || data.queue.place_of(line.id).map(|place| place.tier);
            hold(limits, |who| who.holds(line, tier, &ground))
        };
        let lines = data.caseload.lines();
        if people.len() > lines.len() / 4 {
            // Past everybody as they lie: to look up so many one by one takes three times as long.
            let those: ResidentIds = lines.filter(|line| holds(line)).map(|line| line.id).collect();
            people.retain(|id| those.contains(id));
        } else {
            people.retain(|id| data.caseload.line(*id).is_some_and(holds));
        }
        if let Some(sort) = limits.iter().rev().find(|chip| chip.is.sorts()) {
            let day = |id: &ResidentId| sort.is.day(data.caseload.line(*id)?);
            people.sort_by_cached_key(|id| {
                let day = day(id);
                (day.is_none(), day)
            });
        }
        people
    }

    /// What the rows say, once it was read.
    fn told(&self) -> Option<&Told> {
        self.task.found.iter().find_map(|(_, found)| match found {
            Found::Told(told) => Some(told.as_ref()),
            _ => None,
        })
    }

    /// Whether something between quotes is looked for in what rows say.
    pub(super) fn is_quoted(&self) -> bool {
        let search = &self.view.search;
        let line = search.pane == Some(Pane::Residents) && search.line.as_str().contains('"');
        line || self.people_limits().iter().any(|chip| quoted(&chip.is).is_some())
    }

    /// Whether what rows say is looked for and not read yet.
    pub fn is_reading_rows(&self) -> bool {
        self.told().is_none() && self.is_quoted()
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
        if limits.is_empty() {
            return offers;
        }
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
        let areas = data.caseload.offers().map(|offer| offer.facts.neighbourhood.as_str());
        let areas: BTreeSet<&str> = areas.filter(|area| !area.is_empty()).collect();
        let areas = areas.into_iter().map(str::to_owned).collect();
        Known { owners, waves: waves.collect(), areas }
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

    /// Limits the people to what one word says, in the language of the screen, and to nothing else.
    pub(super) fn limit_people_to(&mut self, word: &str) {
        let typed = read(word, &self.known(), self.view.search.tongue);
        if let Typed::Filter(chip) = typed {
            self.view.limits.people = vec![chip];
            self.view.focus = Pane::Residents;
            self.limits_changed();
        }
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
        self.view.search.turn_people(closed);
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

impl App {
    /// What an action is called: a saved view by its name; `None` for a digit that has none.
    pub fn title_of(&self, action: Action) -> Option<String> {
        let Some(no) = action.view() else { return Some(self.strings.action(action)) };
        let view = self.model.view.desk.view(no)?;
        let name = if view.name.is_empty() { no.to_string() } else { view.name.clone() };
        Some(self.strings.view_called(name))
    }

    /// A digit for a view, with the name of the one that it would take the place of.
    pub(super) fn view_digit(&self, digit: &str) -> String {
        let known = digit.parse().ok().and_then(|no| self.model.view.desk.view(no));
        match known {
            Some(view) if !view.name.is_empty() => {
                self.strings.view_instead(digit.to_owned(), view.name.clone())
            }
            Some(_) | None => digit.to_owned(),
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

    /// The present conditions as a view keeps them. Names of people are looked for and not kept: who is
    /// erased must be in no view.
    fn limits_written(&self) -> (Vec<String>, Vec<String>) {
        let people = self.view.limits.people.iter();
        let people = people.filter(|chip| !matches!(chip.is, Who::Named(_)));
        let offers = self.view.limits.offers.iter();
        (
            people.map(|chip| chip.written(Tongue::English)).collect(),
            offers.map(|chip| chip.written(Tongue::English)).collect(),
        )
    }

    /// Whether the lists are limited as a saved view says, and nothing is searched.
    pub(super) fn is_shown(&self, view: &SavedView) -> bool {
        let (people, offers) = self.limits_written();
        !self.view.search.is_active()
            && (people, offers) == (view.people.clone(), view.offers.clone())
    }

    /// The saved view by which the lists are limited now.
    pub fn shown_view(&self) -> Option<&SavedView> {
        self.view.desk.views.iter().find(|view| self.is_shown(view))
    }

    /// Saves the present conditions as a view.
    ///
    /// # Errors
    /// [`Problem`] where the name cannot be one.
    pub(super) fn save_view(&mut self, form: &Form) -> Result<Vec<Effect>, Problem> {
        let answers = form.answers();
        let no = answers.chosen(FieldName::ViewNo).and_then(|no| no.parse().ok()).unwrap_or(1);
        let name = answers.needed(FieldName::ViewName)?.to_string();
        let first = answers.chosen(FieldName::ViewFirst) == Some("yes");
        let (people, offers) = self.limits_written();
        let view = SavedView { no, name, people, offers, first };
        self.view.desk.put(view.clone());
        self.task.overlay = None;
        self.view.status = Some(Status::ViewSaved(view));
        Ok(vec![Effect::KeepDesk])
    }
}

/// What is looked for between quotes.
fn quoted(who: &Who) -> Option<(&str, Asked)> {
    match who {
        Who::Named(text) => Some((text.as_str(), Asked::read(text))),
        _ => None,
    }
}

fn chips<F: Language>(words: &[String], known: &Known) -> Vec<Chip<F>> {
    words.iter().filter_map(|word| chip_of(word, known)).collect()
}
