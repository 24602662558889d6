//! What happens to one person: calls, conversations, plans, referrals, pauses.

mod appointments;
mod measured;
mod referrals;

use chrono::{Days, NaiveDate};

use super::Broken;
use super::beat::Beat;
use super::plans::plan;
use super::world::World;
use crate::acts;
use crate::acts::Command;
use crate::acts::contact::ContactDraft;
use crate::acts::promise::PromiseDraft;
use crate::domain::contact::{Channel, Outcome};
use crate::domain::place::Direction;
use crate::domain::{CleanText, OfferId, RecordId, ResidentId, Rung};

/// Days before today in which a broken promise may still stand.
const FORGIVEN: i64 = 21;

impl World<'_> {
    /// A new person: on rung 1 and 2 two in three are sought; the others wait their turn.
    pub(super) fn begin(&mut self, id: ResidentId, rung: Rung) {
        if !rung.in_queue() {
            if self.dice.percent(40) {
                let wait = self.dice.between(10, 700);
                self.later(id, wait, Beat::Call(9));
            }
            return;
        }
        if self.dice.percent(66) {
            let wait = self.dice.between(3, 420);
            self.later(id, wait, Beat::Call(0));
        }
        if self.dice.percent(12) {
            let wait = self.dice.between(100, 729);
            self.later(id, wait, Beat::Ask);
        }
        if self.dice.below(1_000) < 7 {
            let on = self.days_back(1, 6);
            self.schedule(id, on, Beat::Ask);
        }
        if self.dice.below(1_000) < 2 {
            let on = self.days_back(6, 16);
            self.schedule(id, on, Beat::Move);
        }
    }

    fn days_back(&mut self, low: u64, high: u64) -> NaiveDate {
        let days = self.dice.between(low, high);
        self.today.checked_sub_days(Days::new(days)).unwrap_or(self.today)
    }

    pub(super) fn happen(&mut self, id: ResidentId, beat: Beat) -> Result<(), Broken> {
        match beat {
            Beat::Call(tries) => self.call(id, tries),
            Beat::Plan => self.plan(id),
            Beat::Refer => self.refer(id),
            Beat::Step(record) => self.step(id, record),
            Beat::Promise(record) => self.promise_due(id, record),
            Beat::Ask => self.ask(id),
            Beat::Pause => self.pause(id),
            Beat::Measure => self.measure(id),
            Beat::Move => self.move_by_hand(id),
            Beat::Confirm(offer) => self.confirm(id, offer),
        }
    }

    fn text(&mut self, list: &[String]) -> CleanText {
        self.dice.pick(list).map(|text| CleanText::cut(text)).unwrap_or_default()
    }

    fn spoken(&self, id: ResidentId) -> bool {
        self.caseload.line(id).is_some_and(|line| line.due.spoken_on.is_some())
    }

    fn call(&mut self, id: ResidentId, tries: u8) -> Result<(), Broken> {
        let paused = self.caseload.line(id).and_then(|line| line.due.pause_until);
        if let Some(until) = paused.filter(|until| *until > self.day()) {
            self.schedule(id, until, Beat::Call(tries));
            return Ok(());
        }
        if self.dice.percent(if self.spoken(id) { 62 } else { 42 }) {
            self.reached(id)
        } else {
            self.missed(id, tries)
        }
    }

    fn missed(&mut self, id: ResidentId, tries: u8) -> Result<(), Broken> {
        let by_phone = [
            (Outcome::NoAnswer, 50),
            (Outcome::Voicemail, 38),
            (Outcome::WrongNumber, 4),
            (Outcome::NoShow, 8),
        ];
        let (channel, outcome) = if tries > 0 && tries.is_multiple_of(4) {
            let outcome = if self.dice.percent(30) { Outcome::Returned } else { Outcome::NoAnswer };
            (Channel::Letter, outcome)
        } else {
            let outcome = self.dice.weighed(&by_phone).unwrap_or(Outcome::NoAnswer);
            let office = outcome == Outcome::NoShow;
            (if office { Channel::Office } else { Channel::Phone }, outcome)
        };
        let phrases = &self.content.phrases;
        let note = if self.dice.percent(40) {
            self.text(&phrases.notes_attempt)
        } else {
            CleanText::default()
        };
        self.log(id, channel, outcome, note, None)?;
        let wait = if tries >= 5 { self.dice.between(50, 120) } else { self.dice.between(3, 12) };
        self.later(id, wait, Beat::Call(if tries >= 5 { 0 } else { tries + 1 }));
        Ok(())
    }

    fn reached(&mut self, id: ResidentId) -> Result<(), Broken> {
        let channels = [
            (Channel::Phone, 66),
            (Channel::Visit, 16),
            (Channel::Office, 14),
            (Channel::Message, 4),
        ];
        let channel = self.dice.weighed(&channels).unwrap_or(Channel::Phone);
        let first = !self.spoken(id);
        let outcome = if self.dice.percent(18) { Outcome::Appointment } else { Outcome::Reached };
        let phrases = &self.content.phrases;
        let note = self.text(&phrases.notes_reached);
        let promise = if self.dice.percent(45) { Some(self.promise_draft()) } else { None };
        let promise = promise.filter(|promise| !self.is_promised(id, promise));
        self.log(id, channel, outcome, note, promise)?;
        self.expect_promise(id);
        let next = self.dice.between(45, 104);
        self.later(id, next, Beat::Call(0));
        if first {
            if self.dice.percent(72) {
                let wait = self.dice.between(5, 24);
                self.later(id, wait, Beat::Plan);
            }
            let year = self.dice.between(2, 30);
            self.later(id, year, Beat::Measure);
        } else {
            self.sometimes(id);
        }
        Ok(())
    }

    /// What sometimes follows from a later conversation.
    fn sometimes(&mut self, id: ResidentId) {
        let wait = self.dice.between(1, 12);
        match self.dice.below(100) {
            0..=29 => self.later(id, wait, Beat::Refer),
            30..=41 => self.later(id, wait, Beat::Plan),
            42..=47 => self.later(id, wait, Beat::Pause),
            _ => {}
        }
    }

    /// Whether the same is promised already and will stay open after a conversation.
    fn is_promised(&self, id: ResidentId, draft: &PromiseDraft) -> bool {
        let Some(file) = self.caseload.file(id) else { return false };
        let mut open = file.records.promises.iter().filter(|promise| promise.is_open());
        !draft.what.is_empty() && open.any(|promise| promise.what == draft.what)
    }

    fn promise_draft(&mut self) -> PromiseDraft {
        let days = Days::new(self.dice.between(4, 28));
        let by = self.day().checked_add_days(days).unwrap_or(self.day());
        let phrases = &self.content.phrases;
        let what =
            if self.dice.percent(80) { self.text(&phrases.promises) } else { CleanText::default() };
        PromiseDraft { by, what }
    }

    fn log(
        &mut self,
        id: ResidentId,
        channel: Channel,
        outcome: Outcome,
        note: CleanText,
        promise: Option<PromiseDraft>,
    ) -> Result<(), Broken> {
        let contact = ContactDraft { on: self.day(), channel, outcome, note };
        self.does(
            id,
            &Command::LogContact(acts::contact::Log {
                residents: vec![id],
                contact,
                promise,
                meeting: None,
                kept: Vec::new(),
            }),
        )
    }

    /// The newest open promise will have its day.
    fn expect_promise(&mut self, id: ResidentId) {
        let Some(file) = self.caseload.file(id) else { return };
        let open = file.records.promises.iter().rev().find(|promise| promise.is_open());
        let Some((record, by)) = open.map(|promise| (promise.id, promise.by)) else { return };
        let shift = match self.dice.below(100) {
            0..=84 => -i64::try_from(self.dice.below(4)).unwrap_or(0),
            _ => i64::try_from(self.dice.between(1, 12)).unwrap_or(0),
        };
        let on = by + chrono::TimeDelta::days(shift);
        self.schedule(id, on.max(self.day()), Beat::Promise(record));
    }

    fn promise_due(&mut self, id: ResidentId, record: RecordId) -> Result<(), Broken> {
        let Some(file) = self.caseload.file(id) else { return Ok(()) };
        let open = file.records.promises.iter().find(|p| p.id == record && p.is_open());
        let Some(by) = open.map(|promise| promise.by) else { return Ok(()) };
        drop(file);
        let fresh = (self.today - by).num_days() <= FORGIVEN && by < self.today;
        if fresh && self.dice.percent(7) {
            // Forgotten: this is what the first tier of the queue is for.
            return Ok(());
        }
        if self.dice.percent(6) {
            let reason = CleanText::cut("niet meer nodig, in overleg");
            return self.does(
                id,
                &Command::ReleasePromise(acts::promise::Release {
                    resident: id,
                    id: record,
                    reason,
                }),
            );
        }
        let on = self.day();
        self.does(id, &Command::KeepPromise(acts::promise::Keep { resident: id, id: record, on }))
    }

    fn plan(&mut self, id: ResidentId) -> Result<(), Broken> {
        let (on, phrases) = (self.day(), &self.content.phrases);
        let note = self.text(&phrases.notes_reached);
        self.log(id, Channel::Visit, Outcome::Reached, note, None)?;
        let Some(file) = self.caseload.file(id) else { return Ok(()) };
        let content = plan(self.content, &file, on, &mut self.dice);
        drop(file);
        self.does(id, &Command::SavePlan(acts::plan::Save { resident: id, on, content }))?;
        if self.dice.percent(70) {
            let wait = self.dice.between(0, 21);
            self.later(id, wait, Beat::Refer);
        }
        Ok(())
    }

    fn ask(&mut self, id: ResidentId) -> Result<(), Broken> {
        let phrases = &self.content.phrases;
        let (on, note) = (self.day(), self.text(&phrases.request_notes));
        self.does(id, &Command::Request(acts::request::Note { residents: vec![id], on, note }))?;
        let wait = self.dice.between(3, 9);
        self.later(id, wait, Beat::Call(0));
        Ok(())
    }

    fn pause(&mut self, id: ResidentId) -> Result<(), Broken> {
        let days = Days::new(self.dice.between(14, 70));
        let until = self.day().checked_add_days(days).unwrap_or(self.day());
        let phrases = &self.content.phrases;
        let reason = self.text(&phrases.pause_reasons);
        self.does(id, &Command::Pause(acts::pause::Set { residents: vec![id], until, reason }))
    }

    fn measure(&mut self, id: ResidentId) -> Result<(), Broken> {
        if self.dice.percent(82) {
            let on = self.day();
            let answers = measured::answers(&self.caseload, id, on);
            let taken = acts::measurement::Take { resident: id, on, answers };
            self.does(id, &Command::TakeMeasurement(taken))?;
        }
        let year = self.dice.between(360, 400);
        self.later(id, year, Beat::Measure);
        Ok(())
    }

    fn move_by_hand(&mut self, id: ResidentId) -> Result<(), Broken> {
        let up = self.dice.percent(60);
        let days = Days::new(self.dice.between(18, 40));
        let until = self.day().checked_add_days(days).unwrap_or(self.day());
        let (direction, reason) = if up {
            (Direction::Up, "afgesproken met de wijkcoach, die deze week meegaat")
        } else {
            (Direction::Down, "collega heeft vorige week al gebeld")
        };
        let reason = CleanText::cut(reason);
        self.does(
            id,
            &Command::Move(acts::place::Move { residents: vec![id], direction, until, reason }),
        )
    }

    fn confirm(&mut self, id: ResidentId, offer: OfferId) -> Result<(), Broken> {
        let Some(facts) = self.facts_today(offer).cloned() else { return Ok(()) };
        if self.caseload.offer(offer).is_some_and(|offer| offer.facts == facts) {
            return Ok(());
        }
        self.does(id, &Command::EditOffer(acts::offer::Edit { offer, facts: Box::new(facts) }))
    }
}
