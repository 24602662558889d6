//! The call block: a few people one after the other, one key for each outcome.

use chrono::{DateTime, Days, NaiveDate, Utc};

use crate::app::App;
use crate::app::input::Now;
use crate::app::layout::Pane;
use crate::app::model::{Model, Overlay, Page};
use crate::domain::contact::Outcome;
use crate::domain::{Cause, Change, Entry, ResidentId};
use crate::triage::attempts::{Advice, advice};
use crate::triage::explain::call_again_on;

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
    /// The first people of the queue whom whoever uses the program may call today.
    pub fn callable(&self) -> Vec<ResidentId> {
        let queue = self.queue.iter().map(|place| place.resident);
        let may = |id: &ResidentId| self.is_ours(*id) && self.call_again_on(*id).is_none();
        queue.filter(may).take(usize::from(self.calls.people)).collect()
    }

    /// Whether nobody else has this resident in hand.
    fn is_ours(&self, id: ResidentId) -> bool {
        let owner = self.caseload.line(id).and_then(|line| line.owner.on(self.today));
        owner.is_none_or(|owner| *owner == self.user)
    }

    /// The day on which calling is fine again: some days after an attempt, later where there were
    /// enough of them; `None` where it is fine today.
    pub fn call_again_on(&self, id: ResidentId) -> Option<NaiveDate> {
        let due = &self.caseload.line(id)?.due;
        let window = Days::new(u64::from(self.calls.within_days));
        let rested = |tried: NaiveDate| {
            tried.checked_add_days(window).is_none_or(|until| until <= self.today)
        };
        let soon = call_again_on(due, &self.rules, self.today);
        // Whoever was not tried for so long needs no look into the file.
        if due.tried_on.is_none_or(rested) {
            return soon;
        }
        let file = self.caseload.file(id)?;
        let enough = match advice(&file, &self.calls, self.today) {
            Advice::Rest(until) => Some(until),
            _ => None,
        };
        soon.max(enough)
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
            // Handed to somebody else: theirs to call now.
            _ if !self.is_ours(current) => self.close_call(Called::Skipped),
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
        self.pass_over_others();
        if self.call.as_ref().is_none_or(Block::is_over) {
            self.end_block();
        } else {
            self.show_called();
        }
    }

    /// Goes on to the next who was not handed to somebody else meanwhile.
    fn pass_over_others(&mut self) {
        while let Some(next) = self.call.as_ref().and_then(Block::current)
            && !self.is_ours(next)
            && let Some(block) = &mut self.call
        {
            if let Some((_, called)) = block.people.get_mut(block.at) {
                *called = Called::Skipped;
            }
            block.at += 1;
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
