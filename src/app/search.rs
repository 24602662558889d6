//! Searching the pane in focus as one types.

use std::sync::Arc;

use crate::app::layout::Pane;
use crate::app::model::{Model, MomentKey};
use crate::app::text_line::TextLine;
use crate::domain::{OfferId, ResidentId};
use crate::matching::catalogue::Catalogue;
use crate::matching::finder::Finder;
use crate::matching::people::People;

/// Most rows that a search shows.
const MOST: usize = 200;

/// The search line and the texts it looks in.
#[derive(Default)]
pub struct Search {
    /// What is typed.
    pub line: TextLine,
    /// Whether the caret is in the line.
    pub typing: bool,
    /// The pane that is searched, while a search is on.
    pub pane: Option<Pane>,
    /// Who was under the cursor when it began.
    before: Option<ResidentId>,
    /// The texts of the moments of one resident, and whose they are.
    moments: Option<(ResidentId, Finder<MomentKey>)>,
    people: Option<People>,
    offers: Option<Catalogue>,
}

impl Search {
    /// Whether a search is on.
    pub const fn is_active(&self) -> bool {
        self.pane.is_some()
    }

    /// Whether a search is on in this pane.
    pub fn is_active_in(&self, pane: Pane) -> bool {
        self.pane == Some(pane)
    }
}

impl Model {
    /// Puts the caret in the search line of the pane in focus.
    pub(super) fn open_search(&mut self) {
        let pane = self.focus;
        if self.search.pane != Some(pane) {
            self.close_search();
            self.search.pane = Some(pane);
            self.search.before = self.selected;
        }
        self.search.typing = true;
        self.prepare(pane);
        self.search_again();
    }

    pub(super) fn close_search(&mut self) {
        self.search.pane = None;
        self.search.typing = false;
        self.search.line = TextLine::default();
        self.list_residents();
        self.list_offers(true);
        // Whoever is looked at stays; who is in no row would leave the cursor nowhere.
        let before = self.search.before.take();
        let shown = |id: &ResidentId| self.rows.contains(id);
        if !self.selected.as_ref().is_some_and(shown) && self.call.is_none() {
            self.show(before.filter(shown).or(self.rows.first().copied()));
        }
    }

    /// The search is over: the cursor stands where it stood before.
    pub(super) fn leave_search(&mut self) {
        let before = self.search.before.filter(|_| self.search.is_active_in(Pane::Residents));
        self.close_search();
        if before.is_some_and(|id| self.rows.contains(&id)) {
            self.show(before);
        }
    }

    /// The text changed: what is shown follows, the best hit under the cursor; where nothing is
    /// typed any more, whoever stood there before.
    pub(super) fn search_again(&mut self) {
        match self.search.pane {
            Some(Pane::Offers) => self.list_offers(false),
            Some(Pane::Timeline) => self.moment = self.moments().first().copied(),
            Some(Pane::Residents) => {
                self.list_residents();
                let first = self.rows.first().copied();
                let before = self.search.before.filter(|id| self.rows.contains(id));
                let nothing = self.search.line.as_str().trim().is_empty();
                self.show(if nothing { before.or(first) } else { first });
            }
            None => {}
        }
    }

    /// The residents that the search finds; `None` where nothing is searched.
    pub(super) fn found_people(&mut self) -> Option<Vec<ResidentId>> {
        let query = self.search.line.as_str();
        if self.search.pane != Some(Pane::Residents) || query.trim().is_empty() {
            return None;
        }
        Some(without_scores(self.search.people.as_ref()?.find(query, MOST)))
    }

    /// The offers that the search finds; `None` where nothing is searched.
    pub(super) fn found_offers(&mut self) -> Option<Vec<OfferId>> {
        let query = self.search.line.as_str();
        if self.search.pane != Some(Pane::Offers) || query.trim().is_empty() {
            return None;
        }
        Some(without_scores(self.search.offers.as_ref()?.find(query, MOST)))
    }

    /// Takes in what the moments of a resident say, in the words of the screen.
    pub(super) fn index_moments(
        &mut self,
        id: ResidentId,
        texts: impl IntoIterator<Item = (MomentKey, String)>,
    ) {
        self.search.moments = Some((id, Finder::build(texts)));
    }

    /// The moments that the search finds; `None` where nothing is searched.
    pub(super) fn found_moments(&self) -> Option<Vec<MomentKey>> {
        let query = self.search.line.as_str();
        if self.search.pane != Some(Pane::Timeline) || query.trim().is_empty() {
            return None;
        }
        let (id, texts) = self.search.moments.as_ref()?;
        (Some(*id) == self.selected).then(|| texts.find(query, MOST))
    }

    /// Reads the texts of a pane at the first search in it.
    fn prepare(&mut self, pane: Pane) {
        if pane == Pane::Offers && self.search.offers.is_none() {
            self.index_all_offers();
        }
        if pane == Pane::Residents && self.search.people.is_none() {
            self.search.people = Some(self.people());
        }
    }

    /// Other people and offers are looked at: their texts are read at the next search.
    pub(super) fn forget_index(&mut self) {
        (self.search.people, self.search.offers, self.search.moments) = (None, None, None);
    }

    /// Everybody whom whoever uses the program may find.
    pub fn people(&self) -> People {
        let limited = self.caseload.office().role(&self.user).is_limited();
        People::read(self.caseload.lines().filter(|line| self.sees(line.id)), limited)
    }

    /// All offers, by their words and by what these mean.
    pub fn catalogue(&self) -> Catalogue {
        let thesaurus = Arc::clone(self.offer_words.thesaurus());
        Catalogue::read(self.caseload.offers(), Some(thesaurus))
    }

    fn index_all_offers(&mut self) {
        self.search.offers = Some(self.catalogue());
    }

    /// The texts of the catalogue changed.
    pub(super) fn index_offers(&mut self) {
        if self.search.offers.is_some() {
            self.index_all_offers();
        }
    }

    /// The text of one person changed.
    pub(super) fn index_person(&mut self, id: ResidentId) {
        let Some(mut people) = self.search.people.take() else { return };
        match self.caseload.line(id).filter(|_| self.sees(id)) {
            Some(line) => people.put(line),
            None => people.remove(id),
        }
        self.search.people = Some(people);
    }
}

fn without_scores<K>(found: Vec<(K, u32)>) -> Vec<K> {
    found.into_iter().map(|(key, _)| key).collect()
}
