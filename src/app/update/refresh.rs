//! After something changed: what is shown follows, and whoever is under the cursor stays there.

use std::collections::HashMap;
use std::sync::Arc;

use crate::app::layout::Pane;
use crate::app::model::Model;
use crate::app::update::held::Stands;
use crate::domain::offer::OfferStatus;
use crate::domain::{Cause, Change, Entry, File, Offer, OfferId, ResidentId};
use crate::matching::fold::words;
use crate::matching::rank::{Match, asks_the_same, rank};

impl Model {
    /// Everything shown follows an entry, whoever wrote it.
    pub(in crate::app) fn follow(&mut self, entry: &Entry, offers: &[OfferId], stood: &Stands) {
        let touched = entry.concerned();
        for id in &touched {
            self.index_person(*id);
        }
        if !offers.is_empty() {
            self.index_offers();
        }
        self.hold(&touched);
        let ours = entry.by == self.data.user && matches!(entry.cause, Cause::Did(_));
        if ours && touched.iter().any(|id| self.view.marks.contains(id)) {
            self.view.marks.clear();
        }
        let newest =
            self.view.moment.is_none() || self.view.moment == self.moments().first().copied();
        // Another plan asks for other offers; whatever else happened, the offers stay.
        let anew = entry.changes.iter().any(|change| matches!(change, Change::Plan(..)));
        let order = if anew { Order::Anew } else { Order::Kept };
        let known = self.view.selected.filter(|id| self.data.caseload.line(*id).is_some());
        self.look_at(known, order);
        if newest && (self.view.person || self.view.focus != Pane::Timeline) {
            self.view.moment = self.moments().first().copied();
        }
        self.keep_stands(stood);
    }

    /// Another list of residents: the queue, or what the search found.
    pub(in crate::app) fn list_residents(&mut self) {
        (self.view.stale, self.view.held) = (false, Vec::new());
        self.view.rows_made += 1;
        self.view.rows = match self.found_people() {
            Some(found) => found,
            None => self.in_scope(),
        };
    }

    /// Shows a resident in all panes; `None` shows nobody.
    pub(in crate::app) fn show(&mut self, id: Option<ResidentId>) {
        let order = if id == self.view.selected { Order::Kept } else { Order::Anew };
        self.look_at(id, order);
    }

    fn look_at(&mut self, id: Option<ResidentId>, order: Order) {
        let same = id == self.view.selected;
        self.view.selected = id;
        let file = id.and_then(|id| self.data.caseload.shown(&self.data.user, id));
        let before = std::mem::replace(&mut self.view.file, file);
        if !same || self.view.moment.is_some_and(|key| !self.moments().contains(&key)) {
            self.view.moment = self.moments().first().copied();
        }
        if order == Order::Anew || !self.are_ranked(before.as_deref()) {
            let keep = same && (order == Order::Kept || self.view.focus == Pane::Offers);
            self.match_offers(keep, order);
        }
    }

    /// Whether the offers are ranked already for whoever is selected: they were for this file, and
    /// neither the catalogue nor the day nor anything that is read of a person is another.
    fn are_ranked(&self, before: Option<&File>) -> bool {
        let (Some(before), Some(file)) = (before, &self.view.file) else { return false };
        let known = self.view.ranked.as_ref().is_some_and(|(words, today)| {
            Arc::ptr_eq(words, &self.data.offer_words) && *today == self.data.today
        });
        known && before.resident.id == file.resident.id && asks_the_same(before, file)
    }

    /// The offers for the selected resident; `keep` keeps the selected one if it is still there.
    fn match_offers(&mut self, keep: bool, order: Order) {
        self.view.ranked = Some((Arc::clone(&self.data.offer_words), self.data.today));
        let before = std::mem::take(&mut self.view.matches);
        self.view.matches = match &self.view.file {
            Some(file) => rank(&self.data.offer_words, file, self.data.today),
            None => Vec::new(),
        };
        if order == Order::Kept {
            let places: HashMap<_, _> =
                before.iter().enumerate().map(|(at, found)| (found.offer, at)).collect();
            let place = |found: &Match| places.get(&found.offer).copied().unwrap_or(usize::MAX);
            self.view.matches.sort_by_key(place);
        }
        self.list_offers(keep);
    }

    /// The list of offers: the matches, or what the search found; where nobody is selected the whole
    /// catalogue by its names.
    pub(in crate::app) fn list_offers(&mut self, keep: bool) {
        self.view.offers = self.found_offers().unwrap_or_else(|| {
            let all = match &self.view.file {
                Some(_) => self.view.matches.iter().map(|found| found.offer).collect(),
                None => self.catalogue(),
            };
            self.limited_offers(all)
        });
        let kept = self.view.offer.filter(|id| keep && self.view.offers.contains(id));
        self.view.offer = kept.or(self.view.offers.first().copied());
    }
}

impl Model {
    /// All offers, those that run first, by their names.
    fn catalogue(&self) -> Vec<OfferId> {
        let mut all: Vec<&Offer> = self.data.caseload.offers().collect();
        all.sort_by_cached_key(|offer| {
            let closed = offer.facts.status != OfferStatus::Active;
            (
                closed,
                words(offer.facts.name.as_str())
                    .into_iter()
                    .map(|word| word.text)
                    .collect::<Vec<_>>(),
            )
        });
        all.into_iter().map(|offer| offer.id).collect()
    }
}

/// In which order the offers stand after something changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Order {
    /// As they stood.
    Kept,
    /// The best first.
    Anew,
}
