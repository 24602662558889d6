//! Contacts, promises, pauses, requests, moves, plans.

use chrono::NaiveDate;

use super::{Draft, edited, given};
use crate::domain::command::{ContactDraft, PromiseDraft};
use crate::domain::contact::Contact;
use crate::domain::file::File;
use crate::domain::plan::{Plan, PlanContent};
use crate::domain::promise::{Promise, PromiseState};
use crate::domain::standing::{Direction, Move, Pause, Request, Signal, Taken};
use crate::domain::{Change, CleanText, Delta, RecordId, Refusal, ResidentId, Rung};

type Decision = Result<(), Refusal>;

impl Draft<'_> {
    pub(super) fn log_contact(
        &mut self,
        residents: &[ResidentId],
        draft: &ContactDraft,
        promise: Option<&PromiseDraft>,
    ) -> Decision {
        self.past(draft.on)?;
        self.promise_fits(promise)?;
        for file in self.files(residents)? {
            let id = self.record_id();
            let contact = Contact {
                id,
                on: draft.on,
                channel: draft.channel,
                outcome: draft.outcome,
                note: draft.note.clone(),
                by: self.stamp.by.clone(),
            };
            self.push(Change::Contact(file.resident.id, Delta::new(contact)));
            if draft.outcome.is_conversation() {
                self.keep_calls(&file, draft.on);
            }
            self.promise(&file, promise)?;
        }
        Ok(())
    }

    /// A conversation keeps every promise to get in touch again that was made before it.
    fn keep_calls(&mut self, file: &File, on: NaiveDate) {
        let calls = file.records.promises.iter();
        for call in calls.filter(|p| p.is_open() && p.what.is_empty() && p.made_on <= on) {
            let kept = Promise { state: PromiseState::Kept { on }, ..call.clone() };
            self.push(Change::Promise(file.resident.id, Delta::edit(call.clone(), kept)));
        }
    }

    pub(super) fn make_promises(
        &mut self,
        residents: &[ResidentId],
        promise: &PromiseDraft,
    ) -> Decision {
        self.promise_fits(Some(promise))?;
        for file in self.files(residents)? {
            self.promise(&file, Some(promise))?;
        }
        Ok(())
    }

    pub(super) fn promise_fits(&self, promise: Option<&PromiseDraft>) -> Decision {
        promise.map_or(Ok(()), |promise| self.ahead(promise.by))
    }

    /// A new promise. There is one open follow-up per subject: who promised the same before keeps
    /// or releases that first, so that nothing late is covered by a later day.
    pub(super) fn promise(&mut self, file: &File, draft: Option<&PromiseDraft>) -> Decision {
        let Some(draft) = draft else { return Ok(()) };
        let resident = file.resident.id;
        let subject = draft.what.as_str().to_lowercase();
        let open = file.records.promises.iter().filter(|promise| promise.is_open());
        for open in open.filter(|promise| promise.what.as_str().to_lowercase() == subject) {
            if !self.closes(resident, open.id) {
                return Err(Refusal::FollowUpOpen(resident, open.by));
            }
        }
        let promise = Promise {
            id: self.record_id(),
            what: draft.what.clone(),
            by: draft.by,
            made_on: self.stamp.today,
            state: PromiseState::Open,
            made_by: self.stamp.by.clone(),
        };
        self.push(Change::Promise(resident, Delta::new(promise)));
        Ok(())
    }

    /// Whether this decision closes the promise with this number.
    fn closes(&self, resident: ResidentId, id: RecordId) -> bool {
        self.changes.iter().any(|change| match change {
            Change::Promise(whose, delta) => {
                let after = delta.after.as_ref();
                *whose == resident && after.is_some_and(|p| p.id == id && !p.is_open())
            }
            _ => false,
        })
    }

    pub(super) fn keep_promise(
        &mut self,
        resident: ResidentId,
        id: RecordId,
        on: NaiveDate,
    ) -> Decision {
        self.past(on)?;
        self.close_promise(resident, id, PromiseState::Kept { on })
    }

    pub(super) fn release_promise(
        &mut self,
        resident: ResidentId,
        id: RecordId,
        reason: &CleanText,
    ) -> Decision {
        given(reason)?;
        let on = self.stamp.today;
        self.close_promise(resident, id, PromiseState::Released { on, reason: reason.clone() })
    }

    fn close_promise(
        &mut self,
        resident: ResidentId,
        id: RecordId,
        state: PromiseState,
    ) -> Decision {
        let before: Promise = self.record(resident, id)?;
        if !before.is_open() {
            return Err(Refusal::PromiseClosed(id));
        }
        let after = Promise { state, ..before.clone() };
        self.push(Change::Promise(resident, Delta::edit(before, after)));
        Ok(())
    }

    pub(super) fn pause(
        &mut self,
        residents: &[ResidentId],
        until: NaiveDate,
        reason: &CleanText,
    ) -> Decision {
        self.ahead(until)?;
        if until == self.stamp.today {
            return Err(Refusal::InPast(until));
        }
        given(reason)?;
        let from = self.stamp.today;
        let mut same = None;
        for file in self.files(residents)? {
            let resident = file.resident.id;
            // One pause at a time: another day or reason changes the one that holds.
            let held = file.records.pauses.iter().rev().find(|pause| pause.holds(from));
            let reason = reason.clone();
            let change = if let Some(held) = held {
                edited(held, Pause { until, reason, ..held.clone() })
            } else {
                let id = self.record_id();
                Some(Delta::new(Pause { id, from, until, reason, ended_on: None }))
            };
            match change {
                Some(delta) => self.push(Change::Pause(resident, delta)),
                None => same = same.or(Some(Refusal::PausedAlready(resident, until))),
            }
        }
        self.changed(same)
    }

    /// Something changed, or it is said of somebody why nothing did.
    fn changed(&self, same: Option<Refusal>) -> Decision {
        match same {
            Some(same) if self.changes.is_empty() => Err(same),
            _ => Ok(()),
        }
    }

    pub(super) fn resume(&mut self, residents: &[ResidentId]) -> Decision {
        let today = self.stamp.today;
        for file in self.files(residents)? {
            for pause in file.records.pauses.iter().filter(|pause| pause.holds(today)) {
                let ended = Pause { ended_on: Some(today), ..pause.clone() };
                self.push(Change::Pause(file.resident.id, Delta::edit(pause.clone(), ended)));
            }
        }
        if self.changes.is_empty() { Err(Refusal::NotPaused) } else { Ok(()) }
    }

    pub(super) fn request(
        &mut self,
        residents: &[ResidentId],
        on: NaiveDate,
        note: &CleanText,
    ) -> Decision {
        self.past(on)?;
        for file in self.files(residents)? {
            let request = Request { id: self.record_id(), on, note: note.clone() };
            self.push(Change::Request(file.resident.id, Delta::new(request)));
        }
        Ok(())
    }

    pub(super) fn move_by_hand(
        &mut self,
        residents: &[ResidentId],
        direction: Direction,
        until: NaiveDate,
        reason: &CleanText,
    ) -> Decision {
        self.ahead(until)?;
        given(reason)?;
        let mut same = None;
        for file in self.files(residents)? {
            let resident = file.resident.id;
            let asked = (direction, until, reason);
            if file.moved().is_some_and(|m| (m.direction, m.until, &m.reason) == asked) {
                same = same.or(Some(Refusal::MovedAlready(resident, until)));
                continue;
            }
            let moved = Move {
                id: self.record_id(),
                direction,
                on: self.stamp.today,
                until,
                reason: reason.clone(),
                by: self.stamp.by.clone(),
            };
            self.push(Change::Move(resident, Delta::new(moved)));
        }
        self.changed(same)
    }

    pub(super) fn unmove(&mut self, residents: &[ResidentId]) -> Decision {
        let Some(yesterday) = self.stamp.today.pred_opt() else {
            return Err(Refusal::NotMoved);
        };
        for file in self.files(residents)? {
            // Only the last move counts, so only that one is ended.
            let Some(last) = file.moved().filter(|m| m.until > yesterday) else {
                continue;
            };
            let ended = Move { until: yesterday, ..last.clone() };
            self.push(Change::Move(file.resident.id, Delta::edit(last.clone(), ended)));
        }
        if self.changes.is_empty() { Err(Refusal::NotMoved) } else { Ok(()) }
    }

    pub(super) fn save_plan(
        &mut self,
        resident: ResidentId,
        on: NaiveDate,
        content: &PlanContent,
    ) -> Decision {
        self.past(on)?;
        let file = self.file(resident)?;
        if file.plan().is_some_and(|current| current.content == *content) {
            return Err(Refusal::NothingToChange);
        }
        let plan =
            Plan { id: self.record_id(), on, content: content.clone(), by: self.stamp.by.clone() };
        self.push(Change::Plan(resident, Box::new(Delta::new(plan))));
        Ok(())
    }

    pub(super) fn signal(
        &mut self,
        residents: &[ResidentId],
        on: NaiveDate,
        reason: &CleanText,
    ) -> Decision {
        self.past(on)?;
        given(reason)?;
        for file in self.files(residents)? {
            let (id, by) = (self.record_id(), self.stamp.by.clone());
            let signal = Signal { id, on, reason: reason.clone(), by, result: None };
            self.push(Change::Signal(file.resident.id, Delta::new(signal)));
        }
        Ok(())
    }

    pub(super) fn judge_signal(
        &mut self,
        resident: ResidentId,
        id: RecordId,
        rung: Rung,
        on: NaiveDate,
    ) -> Decision {
        self.past(on)?;
        let before: Signal = self.record(resident, id)?;
        if before.result.is_some() {
            return Err(Refusal::SignalJudged(id));
        }
        if on < before.on {
            return Err(Refusal::StepBefore(on));
        }
        let after = Signal { result: Some((rung, on)), ..before.clone() };
        self.push(Change::Signal(resident, Delta::edit(before, after)));
        let person = self.file(resident)?.resident.clone();
        let mut moved = person.clone();
        moved.person.rung = rung;
        if let Some(delta) = edited(&person, moved) {
            self.push(Change::Person(Box::new(delta)));
        }
        Ok(())
    }

    pub(super) fn record_taken(&mut self, resident: ResidentId, on: NaiveDate) -> Decision {
        self.past(on)?;
        let resident = self.file(resident)?.resident.id;
        let taken = Taken { id: self.record_id(), on };
        self.push(Change::Taken(resident, Delta::new(taken)));
        Ok(())
    }
}
