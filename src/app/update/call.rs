//! How a call block goes on: one person after the other, until the people or the minutes are over.

use crate::acts::situation::Why;
use crate::app::App;
use crate::app::call::{Block, Called};
use crate::app::input::Now;
use crate::app::layout::Pane;
use crate::app::model::Model;
use crate::app::page::Page;
use crate::app::status::Status;
use crate::app::task::Overlay;
use crate::domain::{Cause, Change, Entry, ResidentId};
use crate::triage::attempts::{Advice, advice};

impl App {
    /// Begins a block with the first people of the queue who may be called.
    pub(in crate::app) fn begin_block(&mut self, now: &Now) {
        let model = &mut self.model;
        // Whoever is chosen in my day, or was looked for, is called first; of marked people these alone.
        let sought = model.view.search.is_active_in(Pane::Residents);
        let wanted = model.view.selected.filter(|_| model.shows_day() || sought);
        let marked = model.marked_to_call();
        if marked.as_ref().is_some_and(Vec::is_empty) {
            model.view.status = Some(Status::Disabled(Why::NobodyOfThese));
            return;
        }
        let (limits, before) = (model.call_limits(), model.view.selected);
        if !limits.is_empty() && model.callable_within(&limits).next().is_none() {
            model.view.status = Some(Status::Disabled(Why::NobodyOfThese));
            return;
        }
        model.close_search();
        model.view.status = None;
        if let Some(marked) = &marked {
            model.view.marks.retain(|id| !marked.contains(id));
        }
        // Of those who are marked and may not be called it is said that they are not any more.
        model.drop_marks();
        model.view.person = false;
        model.view.focus = Pane::Residents;
        let calls = model.data.calls;
        let (most, minutes) = if model.shows_day() {
            // As many as were shown, in the hours that are free.
            (model.fitting().max(1), model.view.free.max(calls.minutes))
        } else {
            (usize::from(calls.people), calls.minutes)
        };
        let chosen = wanted.filter(|id| model.data.may_call(*id));
        let chosen = marked.clone().unwrap_or_else(|| chosen.into_iter().collect());
        let people: Vec<_> = chosen.into_iter().map(|id| (id, Called::Waiting)).collect();
        let most = if marked.is_some() { people.len() } else { most };
        let (began, at) = (now.at, 0);
        let (list, called_in) = (model.task.overview.take(), Vec::new());
        let now = began;
        let (ahead, read) = (0, 0);
        let block = Block {
            people,
            ahead,
            at,
            began,
            now,
            minutes,
            most,
            list,
            limits,
            before,
            called_in,
            read,
        };
        model.task.call = Some(block);
        model.task.done_for.clear();
        model.look_ahead();
        model.call_next();
        self.tell_not_chosen(wanted);
    }

    /// Somebody was chosen to be called first and may not be: that is said, for another is on the screen.
    fn tell_not_chosen(&mut self, wanted: Option<ResidentId>) {
        let model = &mut self.model;
        let called = model.task.call.as_ref().and_then(Block::current);
        let Some(id) = wanted.filter(|id| called.is_some() && called != Some(*id)) else { return };
        let line = model.data.caseload.line(id);
        let why = self.strings.reason_of(&model.data, id);
        let why = why.trim_end_matches('.').to_owned();
        model.view.status =
            line.map(|line| Status::Told(self.strings.call_not_chosen(line.name.spoken(), why)));
    }

    /// The clock goes on.
    pub(in crate::app) fn tick(&mut self, now: &Now) {
        self.model.data.go_on_to(now.time);
        if let Some(block) = &mut self.model.task.call {
            block.now = now.at;
        }
    }
}

impl Model {
    /// The marked people who may be called today, in the order of the queue; `None` where nobody is
    /// marked.
    fn marked_to_call(&self) -> Option<Vec<ResidentId>> {
        let marks = self.marks_meant();
        let all = || self.data.callable().filter(|id| marks.contains(id)).collect();
        (!marks.is_empty()).then(all)
    }

    /// What to do about whoever is called now.
    pub fn advised(&self) -> Option<Advice> {
        self.view.file.as_ref().map(|file| advice(file, &self.data.calls, self.data.today))
    }

    /// Passes over whoever is called now.
    pub(in crate::app) fn skip_call(&mut self) {
        self.view.status = None;
        self.close_call(Called::Skipped);
    }

    /// Back to whoever was called before; what came of them stays until something else does.
    pub(in crate::app) fn call_previous(&mut self) {
        if let Some(block) = &mut self.task.call {
            block.at = block.at.saturating_sub(1);
        }
        self.view.status = None;
        self.show_called();
    }

    /// Ends the block: its summary is shown.
    pub(in crate::app) fn end_block(&mut self) {
        let Some(mut block) = self.task.call.take() else { return };
        self.settle_block(&mut block);
        // Who would have been called is still to be called.
        let known = |id: &ResidentId| block.people.iter().any(|(one, _)| one == id);
        let room = block.ahead.min(block.most.saturating_sub(block.people.len()));
        let left = self.callable_within(&block.limits).filter(|id| !known(id)).take(room);
        let left: Vec<_> = left.map(|id| (id, Called::Waiting)).collect();
        block.people.extend(left);
        let some =
            |(_, called): &(ResidentId, Called)| matches!(called, Called::Logged(_) | Called::Done);
        // Where nobody was called and nothing was done there is nothing to sum up.
        let some = block.people.iter().any(some);
        if some {
            self.task.overlay = Some(Overlay::Page(Page::Calls, 0));
            self.task.note.add(self.data.today, &block.people);
            self.task.called = block.people;
        }
        if block.list.is_some() {
            self.task.overview = block.list;
            return self.follow_overview();
        }
        let rows = &self.view.rows;
        // Where nobody was called, all is as it was before.
        let before = block.before.filter(|id| !some && rows.contains(id));
        let last = before.or(self.view.selected.filter(|id| rows.contains(id)));
        self.show(last.or(rows.first().copied()));
    }

    /// The next who may be called, in the order as it stands now; at the end of the people or of the
    /// minutes the block is over.
    pub(super) fn call_next(&mut self) {
        let Some(block) = &self.task.call else { return };
        if block.at == block.people.len() && block.people.len() < block.most {
            let known = |id: &ResidentId| block.people.iter().any(|(one, _)| one == id);
            let found = self.callable_within(&block.limits).find(|id| !known(id));
            if let Some(block) = &mut self.task.call {
                block.people.extend(found.map(|id| (id, Called::Waiting)));
            }
            self.look_ahead();
        }
        let Some(block) = &self.task.call else { return };
        if block.is_over() {
            self.end_block();
        } else {
            self.show_called();
        }
    }

    /// Counts who would be called after those of the block so far.
    pub(super) fn look_ahead(&mut self) {
        let Some(block) = &self.task.call else { return };
        let known = |id: &ResidentId| block.people.iter().any(|(one, _)| one == id);
        let left = block.most.saturating_sub(block.people.len());
        let ahead = self.callable_within(&block.limits).filter(|id| !known(id)).take(left).count();
        if let Some(block) = &mut self.task.call {
            block.ahead = ahead;
        }
    }

    /// An entry was saved: a contact ends the turn of a person, taking it back begins it again.
    pub(in crate::app) fn follow_call(&mut self, entry: &Entry) {
        self.note_done_for(entry);
        self.follow_summary(entry);
        let Some(current) = self.task.call.as_ref().and_then(Block::current) else { return };
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
            // Handed to somebody else, closed, or not to be called any more.
            _ if !self.data.is_to_call(current) => self.close_call(Called::Skipped),
            _ => self.show_called(),
        }
    }

    fn call_again(&mut self, id: ResidentId) {
        if let Some(block) = &mut self.task.call
            && let Some(at) = block.people.iter().position(|(one, _)| *one == id)
        {
            block.at = at;
            if let Some((_, called)) = block.people.get_mut(at) {
                *called = Called::Waiting;
            }
        }
        self.show_called();
    }

    pub(super) fn close_call(&mut self, how: Called) {
        let Some(block) = &mut self.task.call else { return };
        if let Some((_, called)) = block.people.get_mut(block.at) {
            *called = how;
        }
        block.at += 1;
        self.pass_over_others();
        self.call_next();
    }

    /// Of those who were already shown: goes on to the next who was not handed to somebody else
    /// meanwhile, closed, asked not to be called, or called themselves.
    pub(super) fn pass_over_others(&mut self) {
        while let Some(next) = self.task.call.as_ref().and_then(Block::current)
            && (!self.data.is_to_call(next) || self.called_in(next))
            && let Some(block) = &mut self.task.call
        {
            if let Some((_, called)) = block.people.get_mut(block.at) {
                *called = Called::Skipped;
            }
            block.at += 1;
        }
    }

    /// Reads on, or back; whoever draws it begins anew after the end.
    pub(in crate::app) const fn read_call(&mut self, on: bool) {
        if let Some(block) = &mut self.task.call {
            block.read = if on { block.read.wrapping_add(1) } else { block.read.saturating_sub(1) };
        }
    }

    pub(super) fn show_called(&mut self) {
        if let Some(block) = &mut self.task.call {
            block.read = 0;
        }
        match self.task.call.as_ref().and_then(Block::current) {
            Some(id) => self.show(Some(id)),
            None => self.end_block(),
        }
    }
}
