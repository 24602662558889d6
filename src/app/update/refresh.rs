//! After something changed: what is shown follows, and whoever is under the cursor stays there.

use std::collections::HashMap;
use std::sync::Arc;

use chrono::NaiveDate;

use crate::app::layout::Pane;
use crate::app::model::Model;
use crate::domain::change::Subject;
use crate::domain::{Cause, Change, Entry, ResidentId};
use crate::matching::rank::{Match, OfferIndex, rank};

impl Model {
    /// Everything shown follows an entry, whoever wrote it.
    pub(in crate::app) fn follow(&mut self, entry: &Entry) {
        let touched = entry.residents();
        let view = self.view();
        for id in &touched {
            let seen = self.caseload.sees(&self.user, *id, self.today);
            let due = self.caseload.line(*id).filter(|line| seen && line.rung.in_queue());
            self.queue.update(*id, due.map(|line| &line.due));
            self.index_person(*id);
        }
        self.count_promises();
        let offers = entry.changes.iter().filter_map(|change| match change.subject() {
            Some(Subject::Offer(id)) => Some(id),
            _ => None,
        });
        let offers: Vec<_> = offers.collect();
        if !offers.is_empty() {
            let thesaurus = Arc::clone(self.offer_words.thesaurus());
            self.offer_words = OfferIndex::build(self.caseload.offers(), thesaurus);
            self.index_offers();
        }
        self.hold(&touched);
        let ours = entry.by == self.user && matches!(entry.cause, Cause::Did(_));
        if ours && touched.iter().any(|id| self.marks.contains(id)) {
            self.marks.clear();
        }
        let newest = self.moment.is_none() || self.moment == self.moments().first().copied();
        // Another plan asks for other offers; whatever else happened, the offers stay.
        let anew = entry.changes.iter().any(|change| matches!(change, Change::Plan(..)));
        let order = if anew { Order::Anew } else { Order::Kept };
        let known = self.selected.filter(|id| self.caseload.line(*id).is_some());
        self.look_at(known, order);
        if newest && self.focus != Pane::Timeline {
            self.moment = self.moments().first().copied();
        }
        self.keep_view(&view);
    }

    /// Another list of residents: the queue, or what the search found.
    pub(in crate::app) fn list_residents(&mut self) {
        (self.stale, self.held) = (false, Vec::new());
        self.rows = match self.found_people() {
            Some(found) => found,
            None => self.in_scope().collect(),
        };
    }

    /// Shows a resident in all panes; `None` shows nobody.
    pub(in crate::app) fn show(&mut self, id: Option<ResidentId>) {
        let order = if id == self.selected { Order::Kept } else { Order::Anew };
        self.look_at(id, order);
    }

    fn look_at(&mut self, id: Option<ResidentId>, order: Order) {
        let same = id == self.selected;
        self.selected = id;
        self.file = id.and_then(|id| self.caseload.shown(&self.user, id));
        if !same || self.moment.is_some_and(|key| !self.moments().contains(&key)) {
            self.moment = self.moments().first().copied();
        }
        self.match_offers(same && (order == Order::Kept || self.focus == Pane::Offers), order);
    }

    /// The offers for the selected resident; `keep` keeps the selected one if it is still there.
    fn match_offers(&mut self, keep: bool, order: Order) {
        let before = std::mem::take(&mut self.matches);
        self.matches = match &self.file {
            Some(file) => rank(&self.offer_words, file, self.today),
            None => Vec::new(),
        };
        if order == Order::Kept {
            let places: HashMap<_, _> =
                before.iter().enumerate().map(|(at, found)| (found.offer, at)).collect();
            let place = |found: &Match| places.get(&found.offer).copied().unwrap_or(usize::MAX);
            self.matches.sort_by_key(place);
        }
        self.list_offers(keep);
    }

    /// The list of offers: the matches, or what the search found.
    pub(in crate::app) fn list_offers(&mut self, keep: bool) {
        self.offers = match self.found_offers() {
            Some(found) => found,
            None => self.matches.iter().map(|found| found.offer).collect(),
        };
        let kept = self.offer.filter(|id| keep && self.offers.contains(id));
        self.offer = kept.or(self.offers.first().copied());
    }

    /// Another day: other promises are late, other people are drawn.
    pub(in crate::app) fn begin_day(&mut self, today: NaiveDate) {
        if today != self.today {
            self.today = today;
            self.caseload.look_on(today);
            self.rebuild_queue();
            self.list_residents();
            self.show(self.selected);
        }
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
