//! What came of the people of a call block, as the files say it: whoever called themselves meanwhile was
//! spoken, and whoever something else was done for was not only passed over.

use crate::app::call::{Block, Called, DoneFor};
use crate::app::model::Model;
use crate::domain::contact::{Contact, Outcome};
use crate::domain::{Cause, Change, Entry, ResidentId};

impl Model {
    /// What came of today's contacts with somebody: the last conversation, or else the last attempt.
    fn outcome_today(&self, id: ResidentId) -> Option<Outcome> {
        let today = self.data.today;
        // Most were not tried today: their files are not read.
        self.data.caseload.line(id).filter(|line| line.due.tried_on == Some(today))?;
        let file = self.data.caseload.file(id)?;
        let now = |contact: &&Contact| contact.on == today;
        let mut contacts: Vec<&Contact> = file.records.contacts.iter().filter(now).collect();
        contacts.sort_by_key(|contact| (contact.outcome.is_conversation(), contact.id));
        contacts.last().map(|contact| contact.outcome)
    }

    /// Whether something other than a contact was done for somebody during the last block.
    fn is_done_for(&self, id: ResidentId) -> bool {
        self.task.done_for.iter().any(|done| done.stands && done.resident == id)
    }

    /// What came of somebody, after what the block itself saw.
    fn settled(&self, id: ResidentId, seen: Called) -> Called {
        match self.outcome_today(id) {
            Some(outcome) => Called::Logged(outcome),
            // A contact may have been logged of another day.
            None if matches!(seen, Called::Logged(_)) => seen,
            None if self.is_done_for(id) => Called::Done,
            None if seen == Called::Done => Called::Waiting,
            None => seen,
        }
    }

    /// A block is over: what came of its people, with those of it who called themselves.
    pub(super) fn settle_block(&self, block: &mut Block) {
        for id in std::mem::take(&mut block.called_in) {
            let known = block.people.iter().any(|(one, _)| *one == id);
            if !known && self.outcome_today(id).is_some() {
                block.people.push((id, Called::Waiting));
            }
        }
        for (id, called) in &mut block.people {
            *called = self.settled(*id, *called);
        }
    }

    /// Somebody calls while a block waits: whoever was still to come in it belongs to it.
    pub(super) fn note_called_in(&self, block: &mut Block, id: ResidentId) {
        let known = |id: &ResidentId| block.people.iter().any(|(one, _)| one == id);
        if self
            .callable_within(&block.limits)
            .filter(|id| !known(id))
            .take(block.ahead)
            .any(|one| one == id)
        {
            block.called_in.push(id);
        }
    }

    /// Whether somebody who was shown before was spoken since, without having been called.
    pub(super) fn called_in(&self, id: ResidentId) -> bool {
        let block = self.task.call.as_ref();
        let seen = block.and_then(|block| block.people.iter().find(|(one, _)| *one == id));
        let logged = seen.is_some_and(|(_, called)| matches!(called, Called::Logged(_)));
        !logged && self.outcome_today(id).is_some_and(Outcome::is_conversation)
    }

    /// Keeps in mind for whom something else than a contact was done while a block is under way or waits.
    pub(super) fn note_done_for(&mut self, entry: &Entry) {
        let waits = self.task.aside.as_ref().is_some_and(|aside| aside.call.is_some());
        let calling = self.task.call.is_some() || waits;
        let contact = entry.changes.iter().any(|change| matches!(change, Change::Contact(..)));
        match &entry.cause {
            Cause::Did(_) if calling && !contact && entry.by == self.data.user => {
                let done = |resident| DoneFor { resident, entry: entry.seq, stands: true };
                self.task.done_for.extend(entry.residents().into_iter().map(done));
            }
            Cause::Undid(seq) | Cause::Redid(seq) => {
                let stands = matches!(entry.cause, Cause::Redid(_));
                for done in self.task.done_for.iter_mut().filter(|done| done.entry == *seq) {
                    done.stands = stands;
                }
            }
            _ => {}
        }
    }

    /// The summary of a block that is over says what holds now, whatever was taken back since.
    pub(super) fn follow_summary(&mut self, entry: &Entry) {
        for change in &entry.changes {
            let Change::Contact(id, delta) = change else { continue };
            let logged = delta.after.as_deref().map(|contact| contact.outcome);
            let outcome = self.outcome_today(*id).or(logged);
            self.task.note.follow(*id, outcome);
            if let Some((_, called)) = self.task.called.iter_mut().find(|(one, _)| one == id) {
                *called = outcome.map_or(Called::Waiting, Called::Logged);
            }
        }
        let mut called = std::mem::take(&mut self.task.called);
        for (id, called) in called.iter_mut().filter(|(id, _)| entry.residents().contains(id)) {
            *called = self.settled(*id, *called);
        }
        self.task.called = called;
    }
}
