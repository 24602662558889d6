//! The hand-over card in words.

use chrono::NaiveDate;

use super::Strings;
use crate::domain::absence::{Absence, LONG_SILENT_DAYS, Open, What};
use crate::domain::id::Code;
use crate::domain::{Caseload, ResidentId};

/// A part of the card.
pub struct Part {
    /// Its stable name.
    pub name: &'static str,
    /// Its title.
    pub title: String,
    /// How many lines it has.
    pub count: usize,
    /// The first of them.
    pub lines: Vec<String>,
}

impl Strings {
    /// The parts of a hand-over card that have anything in them, each with so many lines at most.
    pub fn absence_card(
        &self,
        caseload: &Caseload,
        absence: &Absence,
        today: NaiveDate,
        most: usize,
    ) -> Vec<Part> {
        let person = |id: ResidentId| {
            let line = caseload.line(id);
            line.map(|line| format!("{}  {}", Code::Resident(line.no), line.name.spoken()))
                .unwrap_or_default()
        };
        let late = |by: NaiveDate, what: String| {
            if by < today { format!("{what} · {}", self.card_late()) } else { what }
        };
        let told = |open: &Open| match &open.what {
            What::Appointment(slot, place) => self.slot_words(*slot, place),
            What::Promise(what) => late(open.on, self.promised_what(what)),
            What::Task(what) => late(open.on, what.to_string()),
            What::Referral(to, state) => {
                let state = self.word("state", state.name());
                format!("{} · {state}", self.target(caseload, *to))
            }
        };
        let silent = |open: &Open| {
            let days = today.signed_duration_since(open.on).num_days();
            format!("{} · {}", told(open), self.card_no_news(days))
        };
        let lines = |items: &[Open], told: &dyn Fn(&Open) -> String| -> Vec<String> {
            // Always with its year: what is on this card may be of any year.
            let line = |open: &Open| {
                format!("{}  {}: {}", self.full_day(open.on), person(open.resident), told(open))
            };
            items.iter().take(most).map(line).collect()
        };
        let not_before = absence.not_before.iter().take(most);
        let not_before =
            not_before.map(|(on, id)| format!("{}  {}", self.full_day(*on), person(*id)));
        let wishes = absence.wishes.iter().take(most).map(|(id, wished)| {
            let wish = self.wish(wished.contact, wished.until, today);
            format!("{}: {wish}", person(*id))
        });
        let part = |name, title, count, lines| Part { name, title, count, lines };
        let of = |name, title, items: &[Open], told: &dyn Fn(&Open) -> String| {
            part(name, title, items.len(), lines(items, told))
        };
        let long_silent = self.card_long_silent(LONG_SILENT_DAYS);
        let (later, asked) = (absence.not_before.len(), absence.wishes.len());
        let parts = vec![
            of("appointments", self.card_appointments(), &absence.appointments, &told),
            of("promises", self.card_promises(), &absence.promises, &told),
            of("fragile", self.card_fragile(), &absence.fragile, &told),
            of("long_silent", long_silent, &absence.long_silent, &silent),
            part("not_before", self.card_not_before(), later, not_before.collect()),
            part("wishes", self.card_wishes(), asked, wishes.collect()),
            of("tasks", self.card_tasks(), &absence.tasks, &told),
        ];
        parts.into_iter().filter(|part| part.count > 0).collect()
    }
}
