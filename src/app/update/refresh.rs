//! After something changed: what is shown follows, and the next person comes under the cursor.

use std::sync::Arc;

use chrono::NaiveDate;

use crate::app::App;
use crate::app::input::Effect;
use crate::app::layout::Pane;
use crate::app::model::{Model, Overlay, Status};
use crate::domain::change::Subject;
use crate::domain::entry::Act;
use crate::domain::history::Header;
use crate::domain::{Cause, Entry, ResidentId};
use crate::matching::rank::{OfferIndex, rank};

impl App {
    /// The entry is durable: now it counts.
    pub(in crate::app) fn saved(&mut self, entry: Entry) -> Vec<Effect> {
        let model = &mut self.model;
        model.writing = false;
        if model.caseload.advance(&entry).is_err() {
            // Decided on this very caseload, so it fits; if not, nothing may be shown as done.
            model.status = Some(Status::NotSaved(crate::app::input::SaveProblem::Other));
            return Vec::new();
        }
        model.ledger.note(&Header::from(&entry), &model.user.clone());
        if matches!(model.overlay, Some(Overlay::Form(_))) {
            model.overlay = None;
        }
        model.follow(&entry);
        model.follow_call(&entry);
        model.follow_sheet();
        let turned = model.turning.take();
        model.status = Some(match (&entry.cause, turned) {
            (Cause::Undid(_), Some(old)) => Status::TakenBack(old),
            (Cause::Redid(_), Some(old)) => Status::DoneAgain(old),
            _ => Status::Saved(Box::new(entry)),
        });
        Vec::new()
    }
}

impl Model {
    /// Everything shown follows an entry.
    fn follow(&mut self, entry: &Entry) {
        let place = self.rows.iter().position(|id| Some(*id) == self.selected);
        let touched = entry.residents();
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
        self.list_residents();
        if is_about(entry, &touched, self.selected) && goes_on(entry) && self.walks_the_queue() {
            self.marks.clear();
            self.next_person(place);
        } else {
            let turned = matches!(entry.cause, Cause::Undid(_) | Cause::Redid(_));
            let about = touched.first().copied().filter(|_| turned).or(self.selected);
            self.show(about.filter(|id| self.caseload.line(*id).is_some()));
        }
    }

    /// Whether the consultant is going down the queue, rather than working inside one file.
    fn walks_the_queue(&self) -> bool {
        self.call.is_none()
            && self.sheet.is_none()
            && self.focus == Pane::Residents
            && !self.search.is_active_in(Pane::Residents)
    }

    /// The person who now stands where the last one stood, or the one after.
    fn next_person(&mut self, place: Option<usize>) {
        let Some(place) = place else { return self.show(self.selected) };
        let same = self.rows.get(place).copied() == self.selected;
        let next = if same { place + 1 } else { place };
        let next = self.rows.get(next).or_else(|| self.rows.last()).copied();
        self.show(next.or(self.selected));
    }

    /// The list of residents: the queue, or what the search found.
    pub(in crate::app) fn list_residents(&mut self) {
        self.rows = match self.found_people() {
            Some(found) => found,
            None => self.in_scope().collect(),
        };
    }

    /// Shows a resident in all panes; `None` shows nobody.
    pub(in crate::app) fn show(&mut self, id: Option<ResidentId>) {
        let same = id == self.selected;
        self.selected = id;
        self.file = id.and_then(|id| self.caseload.shown(&self.user, id));
        if !same || self.moment.is_some_and(|key| !self.moments().contains(&key)) {
            self.moment = self.moments().first().copied();
        }
        self.match_offers(same);
    }

    /// The offers for the selected resident; `keep` keeps the selected one if it is still there.
    fn match_offers(&mut self, keep: bool) {
        self.matches = match &self.file {
            Some(file) => rank(&self.offer_words, file, self.today),
            None => Vec::new(),
        };
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

/// Whether an entry touched the selected person.
fn is_about(entry: &Entry, touched: &[ResidentId], selected: Option<ResidentId>) -> bool {
    !entry.changes.is_empty() && selected.is_some_and(|id| touched.contains(&id))
}

/// Whether an act finishes the turn of a person: taking back one does not.
const fn goes_on(entry: &Entry) -> bool {
    matches!(
        entry.cause,
        Cause::Did(
            Act::LogContact
                | Act::MakePromise
                | Act::KeepPromise
                | Act::ReleasePromise
                | Act::Refer
                | Act::MoveReferral
                | Act::Pause
                | Act::Request
                | Act::Move
        )
    )
}
