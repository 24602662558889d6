//! Why a person stands where they stand, in one dated sentence.

use chrono::NaiveDate;

use crate::app::data::Data;
use crate::app::standing::Standing;
use crate::domain::open::Due;
use crate::domain::wish::{Welcome, Wished};
use crate::domain::{Line, ResidentId};
use crate::i18n::Strings;
use crate::triage::explain::{Reason, reason};

impl Strings {
    /// The one sentence on the row of a resident.
    pub fn reason_of(&self, data: &Data, id: ResidentId) -> String {
        self.reason_on(&data.standing(), id)
    }

    /// The same, from what it is made of.
    pub(in crate::app) fn reason_on(&self, data: &Standing<'_>, id: ResidentId) -> String {
        let Some(line) = data.caseload.line(id) else { return self.refused_resident() };
        if let Some((on, reason)) = line.closed {
            let reason = self.word("close-reason", reason.name());
            return self.reason_closed(self.day(on, data.today), reason);
        }
        if !line.rung.in_queue() {
            return self.reason_other_rung(line.rung.number());
        }
        let Some(place) = data.queue.place_of(id) else { return self.absent(data, line) };
        let why = reason(&place, &line.due, data.rules, data.today);
        let moved = self.moved(data, line);
        let wished = line.due.wish_on(data.today).map(|wish| self.wished(data, wish));
        let again = data.again_on(line).filter(|_| wished.is_none());
        let again = again.map(|on| self.reason_call_again(self.rest_day(data, on)));
        let sentence = Some(self.reason_in(data, line, &why));
        let again = self.meeting_ahead(data, line).or(again);
        moved.into_iter().chain(wished).chain(sentence).chain(again).collect::<Vec<_>>().join(" · ")
    }

    /// The day on which calling is fine again, with its weekday: it is near.
    fn rest_day(&self, data: &Standing<'_>, on: NaiveDate) -> String {
        self.long_day(on, data.today)
    }

    /// Why somebody of rung 1 or 2 is not in today's order.
    fn absent(&self, data: &Standing<'_>, line: &Line) -> String {
        if let Some(wish) = line.due.wish_on(data.today).filter(|_| line.due.objects(data.today)) {
            return self.reason_wish(self.wished(data, wish));
        }
        let pauses = line.open.iter().rev().filter(|open| open.due == Due::Return);
        if let Some(pause) = pauses.into_iter().find(|open| open.on > data.today) {
            return self.reason_paused(self.day(pause.on, data.today), pause.what.to_string());
        }
        if let Some(wish) = line.due.wish_on(data.today).filter(|w| w.contact == Welcome::Any) {
            return self.reason_wish(self.wished(data, wish));
        }
        if let Some(meeting) = self.meeting_ahead(data, line) {
            return meeting;
        }
        let tried = line.due.tried_on.map(|on| self.day(on, data.today));
        let again = data.again_on(line).map(|on| self.rest_day(data, on));
        match tried.zip(again) {
            Some((day, again)) => self.reason_resting(day, again),
            None => self.story_not_in_queue(),
        }
    }

    /// The appointment that is waited for: when, and where.
    fn meeting_ahead(&self, data: &Standing<'_>, line: &Line) -> Option<String> {
        let (slot, open) = line.meeting().filter(|(_, open)| open.on >= data.today)?;
        let day = self.long_day(open.on, data.today);
        Some(self.reason_meeting(day, self.slot_words(slot, &open.what)))
    }

    /// Which contact is welcome, and until when.
    fn wished(&self, data: &Standing<'_>, wish: Wished) -> String {
        self.wish(wish.contact, wish.until, data.today)
    }

    fn moved(&self, data: &Standing<'_>, line: &Line) -> Option<String> {
        use crate::domain::place::Direction;
        let (direction, until) = line.due.moved.filter(|(_, until)| *until >= data.today)?;
        let why = line.moved_why.to_string();
        let until = self.day(until, data.today);
        Some(match direction {
            Direction::Up => self.reason_moved_up(until, why),
            Direction::Down => self.reason_moved_down(until, why),
        })
    }

    /// A reason in words.
    pub fn reason(&self, data: &Data, line: &Line, why: &Reason) -> String {
        self.reason_in(&data.standing(), line, why)
    }

    fn reason_in(&self, data: &Standing<'_>, line: &Line, why: &Reason) -> String {
        let day = |on| self.day(on, data.today);
        match *why {
            Reason::BrokenPromise { by } => match line.promised().filter(|what| !what.is_empty()) {
                Some(what) => self.reason_promise(day(by), what.to_string()),
                None => self.reason_promise_call(day(by)),
            },
            Reason::Met { on } => {
                let told = line.meeting().map(|(slot, open)| self.slot_words(slot, &open.what));
                self.reason_met(self.long_day(on, data.today), told.unwrap_or_default())
            }
            Reason::Asked { on } => self.reason_asked(day(on)),
            Reason::SilentReferral { days, .. } => {
                let target = line.on_the_way.first().map(|r| self.target(data.caseload, r.to));
                self.reason_silent(target.unwrap_or_default(), days)
            }
            Reason::NeverSpoken { inflow_on: Some(on) } => self.reason_never(day(on)),
            Reason::NeverSpoken { inflow_on: None } => self.reason_never_unknown(),
            Reason::IntervalPassed { spoken_on, days, agreed } => {
                self.reason_interval(day(spoken_on), days, agreed)
            }
            Reason::PauseEnded { on } => self.reason_pause_ended(day(on)),
            Reason::WishOver { on } => self.reason_wish_over(day(on)),
            Reason::MeasurementDue { since } => self.reason_measure(day(since)),
            Reason::LongestAgo { spoken_on } => self.reason_longest(day(spoken_on)),
            Reason::Random { every, on } => self.reason_random(every, day(on)),
        }
    }
}
