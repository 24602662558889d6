//! Searching the pane in focus as one types.

use std::cmp::Reverse;
use std::collections::HashMap;
use std::sync::Arc;

use crate::app::layout::Pane;
use crate::app::model::Model;
use crate::app::text_line::TextLine;
use crate::domain::timeline::MomentKey;
use crate::domain::{OfferId, ResidentId};
use crate::matching::finder::Finder;

/// Most rows that a search shows.
const MOST: usize = 200;

impl Model {
    /// Puts the caret in the search line of the pane in focus.
    pub(in crate::app) fn open_search(&mut self) {
        if let Some(overview) = self.task.overview.as_ref().filter(|_| !self.view.person) {
            self.view.search.line = TextLine::proposing(&overview.letters);
            self.view.search.typing = true;
            return;
        }
        let pane = self.view.focus;
        if self.view.search.pane != Some(pane) {
            self.close_search();
            self.view.search.pane = Some(pane);
            self.view.search.before = self.view.selected;
        }
        self.view.search.typing = true;
        self.view.limits_before = Some(self.view.limits.clone());
        // Another search begins with the first letter; whoever only looks keeps what was found.
        let before = self.view.search.line.as_str().to_owned();
        self.view.search.line = TextLine::proposing(&before);
        self.prepare(pane);
        if before.is_empty() {
            // Nothing is looked for yet: every row stays where it is.
            self.read_line(false);
        } else {
            self.search_again();
        }
    }

    pub(in crate::app) fn close_search(&mut self) {
        let searched = std::mem::take(&mut self.view.search.changed);
        self.view.search.pane = None;
        self.view.search.typing = false;
        self.view.limits_before = None;
        self.view.search.line = TextLine::default();
        self.read_line(false);
        if !searched {
            // The lists were not searched: who was moved by an act keeps the row.
            return;
        }
        self.list_residents();
        self.list_offers(true);
        // Whoever is looked at stays; who is in no row would leave the cursor nowhere.
        let before = self.view.search.before.take();
        let shown = |id: &ResidentId| self.view.rows.contains(id);
        if !self.view.selected.as_ref().is_some_and(shown) && self.task.call.is_none() {
            self.show(before.filter(shown).or(self.view.rows.first().copied()));
        }
    }

    /// The search is over: the cursor stands where it stood before, and what was typed limits nothing.
    pub(in crate::app) fn leave_search(&mut self) {
        let before =
            self.view.search.before.filter(|_| self.view.search.is_active_in(Pane::Residents));
        self.take_back_conditions();
        self.close_search();
        if before.is_some_and(|id| self.view.rows.contains(&id)) {
            self.show(before);
        }
    }

    /// The conditions that were typed since the caret came into the line are taken back with it.
    pub(in crate::app) fn take_back_conditions(&mut self) {
        let before = self.view.limits_before.clone().filter(|_| self.view.search.typing);
        if let Some(before) = before.filter(|before| *before != self.view.limits) {
            self.view.limits = before;
            self.view.search.turn_people(self.view.is_closed());
        }
    }

    /// The text changed: what is shown follows, the best hit under the cursor; where nothing is
    /// typed any more, whoever stood there before.
    pub(in crate::app) fn search_again(&mut self) {
        self.view.search.changed = true;
        self.read_line(false);
        match self.view.search.pane {
            Some(Pane::Offers) => self.list_offers(false),
            Some(Pane::Timeline) => self.view.moment = self.moments().first().copied(),
            Some(Pane::Residents) => {
                self.list_residents();
                let first = self.view.rows.first().copied();
                let before = self.view.search.before.filter(|id| self.view.rows.contains(id));
                let nothing = self.view.search.letters.is_empty();
                self.show(if nothing { before.or(first) } else { first });
            }
            None if self.searches_rows() => self.search_rows(),
            // The week is not searched.
            Some(Pane::Week) | None => {}
        }
    }

    /// The residents that the search finds; `None` where nothing is searched.
    pub(in crate::app) fn found_people(&mut self) -> Option<Vec<ResidentId>> {
        let query = self.view.search.letters.as_str();
        if self.view.search.pane != Some(Pane::Residents) || query.is_empty() {
            return None;
        }
        let limited =
            !(self.view.limits.people.is_empty() && self.view.search.people_too.is_empty());
        // Of everybody who is found the conditions choose, not of the first few.
        let most = if limited { usize::MAX } else { MOST };
        // Nobody is found as long as the names are being read; the list says so.
        let all = self.view.search.people.as_ref().map(|people| people.find(query, most));
        let all = without_scores(all.unwrap_or_default());
        let count = all.len();
        let mut found = self.limited_found(all);
        self.view.search.outside = count.saturating_sub(found.len());
        found.truncate(MOST);
        Some(found)
    }

    /// The offers that the search finds; `None` where nothing is searched.
    pub(in crate::app) fn found_offers(&mut self) -> Option<Vec<OfferId>> {
        let query = self.view.search.letters.as_str();
        if self.view.search.pane != Some(Pane::Offers) || query.is_empty() {
            return None;
        }
        let mut all = self.view.search.offers.as_ref()?.find(query, usize::MAX);
        // What is found equally well stands in the order in which it fits the person.
        let fits: HashMap<OfferId, usize> =
            self.view.matches.iter().enumerate().map(|(at, found)| (found.offer, at)).collect();
        let fit = |id: &OfferId| fits.get(id).copied().unwrap_or(usize::MAX);
        all.sort_by_key(|(id, score)| (Reverse(*score), fit(id)));
        let count = all.len();
        let mut found = self.limited_offers(without_scores(all));
        self.view.search.outside = count.saturating_sub(found.len());
        found.truncate(MOST);
        Some(found)
    }

    /// Takes in what the moments of a resident say, in the words of the screen.
    pub(in crate::app) fn index_moments(
        &mut self,
        id: ResidentId,
        texts: impl IntoIterator<Item = (MomentKey, String)>,
    ) {
        self.view.search.moments = Some((id, Finder::build(texts)));
    }

    /// The moments that the search finds; `None` where nothing is searched.
    pub(in crate::app) fn found_moments(&self) -> Option<Vec<MomentKey>> {
        let query = self.view.search.line.as_str();
        if self.view.search.pane != Some(Pane::Timeline) || query.trim().is_empty() {
            return None;
        }
        let (id, texts) = self.view.search.moments.as_ref()?;
        (Some(*id) == self.view.selected).then(|| texts.find(query, MOST))
    }

    /// What is searched was read: the list follows.
    pub(in crate::app) fn found_anew(&mut self) {
        let residents = self.view.search.pane == Some(Pane::Residents);
        if residents && self.view.search.typing {
            self.search_again();
        } else if residents || self.is_quoted() {
            self.lists_anew();
        }
    }

    /// Whether names are looked for that are still being read.
    pub fn is_reading_names(&self) -> bool {
        let search = &self.view.search;
        search.is_active_in(Pane::Residents) && search.people.is_none()
    }

    /// Reads the texts of offers at the first search in them; names are read beside the screen.
    fn prepare(&mut self, pane: Pane) {
        if pane == Pane::Offers && self.view.search.offers.is_none() {
            self.index_all_offers();
        }
    }

    /// Other people and offers are looked at: their texts are read at the next search.
    pub(in crate::app) fn forget_index(&mut self) {
        (self.view.search.people, self.view.search.people_other) = (None, None);
        (self.view.search.offers, self.view.search.moments) = (None, None);
        self.view.callers = None;
    }

    fn index_all_offers(&mut self) {
        self.view.search.offers = Some(self.data.catalogue());
    }

    /// The texts of the catalogue changed.
    pub(in crate::app) fn index_offers(&mut self) {
        if self.view.search.offers.is_some() {
            self.index_all_offers();
        }
    }

    /// The same where everybody may call whose file is open or closed.
    fn index_caller(&mut self, id: ResidentId) {
        // While a job still holds it, it is read anew the next time.
        let Some(people) = self.view.callers.as_mut().and_then(Arc::get_mut) else {
            self.view.callers = None;
            return;
        };
        match self.data.caseload.line(id).filter(|_| self.data.sees(id)) {
            Some(line) => {
                people.put(line);
                people.hear(line, self.data.caseload.sent_to(line));
            }
            None => people.remove(id),
        }
    }

    /// The text of one person changed.
    pub(in crate::app) fn index_person(&mut self, id: ResidentId) {
        self.index_caller(id);
        let closed = self.view.search.people_closed;
        let line = self.data.caseload.line(id).filter(|_| self.data.sees(id));
        let search = &mut self.view.search;
        for (read, closed) in [(&mut search.people, closed), (&mut search.people_other, !closed)] {
            // While somebody else holds it, it is read anew.
            let Some(people) = read.as_mut().and_then(Arc::get_mut) else {
                *read = None;
                continue;
            };
            match line.filter(|line| line.closed.is_some() == closed) {
                Some(line) => people.put(line),
                None => people.remove(id),
            }
        }
    }
}

fn without_scores<K>(found: Vec<(K, u32)>) -> Vec<K> {
    found.into_iter().map(|(key, _)| key).collect()
}
