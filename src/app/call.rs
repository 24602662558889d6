//! The call block: a few people one after the other, one key for each outcome.

use chrono::{DateTime, Utc};

use crate::app::App;
use crate::app::input::Now;
use crate::app::layout::Pane;
use crate::app::model::{Model, Overlay, Page};
use crate::domain::contact::Outcome;
use crate::domain::{Cause, Change, Entry, ResidentId};
use crate::triage::attempts::{Advice, advice};

/// What came of one person in a block.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Called {
    /// Not yet.
    Waiting,
    /// A contact or an attempt was logged.
    Logged(Outcome),
    /// Passed over.
    Skipped,
}

/// A block that is under way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Block {
    /// Everybody in it, in order, with what came of them.
    pub people: Vec<(ResidentId, Called)>,
    /// Who is called now, from 0.
    pub at: usize,
    /// When it began.
    pub began: DateTime<Utc>,
    /// What the clock said last.
    pub now: DateTime<Utc>,
    /// Minutes that it lasts.
    pub minutes: u16,
    /// How often was read on, where the person does not fit on the screen.
    pub read: u16,
}

impl Block {
    /// Who is called now.
    pub fn current(&self) -> Option<ResidentId> {
        self.people.get(self.at).map(|(id, _)| *id)
    }

    /// Minutes since it began.
    pub fn passed(&self) -> i64 {
        self.now.signed_duration_since(self.began).num_minutes().max(0)
    }

    fn is_over(&self) -> bool {
        self.at >= self.people.len() || self.passed() >= i64::from(self.minutes)
    }
}

impl App {
    /// Begins a block with the first people of the queue who may be called.
    pub(super) fn begin_block(&mut self, now: &Now) {
        let model = &mut self.model;
        let people: Vec<_> = model.callable().into_iter().map(|id| (id, Called::Waiting)).collect();
        model.close_search();
        model.marks.clear();
        model.focus = Pane::Residents;
        let minutes = model.calls.minutes;
        let (began, at) = (now.at, 0);
        model.call = Some(Block { people, at, began, now: began, minutes, read: 0 });
        model.show_called();
    }

    /// The clock goes on.
    pub(super) fn tick(&mut self, now: &Now) {
        if let Some(block) = &mut self.model.call {
            block.now = now.at;
        }
    }
}

impl Model {
    /// The first people of the queue who were not tried often enough already.
    pub fn callable(&self) -> Vec<ResidentId> {
        let may = |id: &ResidentId| {
            let file = self.caseload.file(*id);
            file.is_some_and(|file| {
                !matches!(advice(&file, &self.calls, self.today), Advice::Rest(_))
            })
        };
        let queue = self.queue.iter().map(|place| place.resident);
        queue.filter(may).take(usize::from(self.calls.people)).collect()
    }

    /// What to do about whoever is called now.
    pub fn advised(&self) -> Option<Advice> {
        self.file.as_ref().map(|file| advice(file, &self.calls, self.today))
    }

    /// Passes over whoever is called now.
    pub(super) fn skip_call(&mut self) {
        self.close_call(Called::Skipped);
    }

    /// Ends the block: its summary is shown.
    pub(super) fn end_block(&mut self) {
        if let Some(block) = self.call.take() {
            self.called = block.people;
            self.overlay = Some(Overlay::Page(Page::Calls, 0));
            self.show(self.rows.first().copied());
        }
    }

    /// An entry was saved: a contact ends the turn of a person, taking it back begins it again.
    pub(super) fn follow_call(&mut self, entry: &Entry) {
        let Some(current) = self.call.as_ref().and_then(Block::current) else { return };
        let contact = entry.changes.iter().find_map(|change| match change {
            Change::Contact(id, delta) => Some((*id, delta)),
            _ => None,
        });
        match (contact, &entry.cause) {
            (Some((id, delta)), Cause::Undid(_)) if delta.after.is_none() => self.call_again(id),
            (Some((id, delta)), _) if id == current => {
                if let Some(contact) = &delta.after {
                    self.close_call(Called::Logged(contact.outcome));
                }
            }
            _ => self.show_called(),
        }
    }

    fn call_again(&mut self, id: ResidentId) {
        if let Some(block) = &mut self.call
            && let Some(at) = block.people.iter().position(|(one, _)| *one == id)
        {
            block.at = at;
            if let Some((_, called)) = block.people.get_mut(at) {
                *called = Called::Waiting;
            }
        }
        self.show_called();
    }

    fn close_call(&mut self, how: Called) {
        let Some(block) = &mut self.call else { return };
        if let Some((_, called)) = block.people.get_mut(block.at) {
            *called = how;
        }
        block.at += 1;
        if block.is_over() {
            self.end_block();
        } else {
            self.show_called();
        }
    }

    /// Reads on, or back; whoever draws it begins anew after the end.
    pub(super) const fn read_call(&mut self, on: bool) {
        if let Some(block) = &mut self.call {
            block.read = if on { block.read.wrapping_add(1) } else { block.read.saturating_sub(1) };
        }
    }

    fn show_called(&mut self) {
        if let Some(block) = &mut self.call {
            block.read = 0;
        }
        match self.call.as_ref().and_then(Block::current) {
            Some(id) => self.show(Some(id)),
            None => self.end_block(),
        }
    }
}
