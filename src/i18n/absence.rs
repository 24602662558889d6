//! The hand-over card in words.

use chrono::NaiveDate;

use super::Strings;
use crate::domain::absence::{Absence, LONG_SILENT_DAYS, Open, What};
use crate::domain::id::Code;
use crate::domain::{Caseload, ResidentId};

/// A part of the card: its stable name, its title, its lines.
pub(super) type Part = (&'static str, String, Vec<String>);

impl Strings {
    /// The parts of a hand-over card that have anything in them.
    pub fn absence_card(
        &self,
        caseload: &Caseload,
        absence: &Absence,
        today: NaiveDate,
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
            items.iter().map(line).collect()
        };
        let not_before = absence.not_before.iter();
        let not_before =
            not_before.map(|(on, id)| format!("{}  {}", self.full_day(*on), person(*id)));
        let wishes = absence.wishes.iter().map(|(id, wished)| {
            let wish = self.wish(wished.contact, wished.until, today);
            format!("{}: {wish}", person(*id))
        });
        let parts = vec![
            ("promises", self.card_promises(), lines(&absence.promises, &told)),
            ("fragile", self.card_fragile(), lines(&absence.fragile, &told)),
            (
                "long_silent",
                self.card_long_silent(LONG_SILENT_DAYS),
                lines(&absence.long_silent, &silent),
            ),
            ("not_before", self.card_not_before(), not_before.collect()),
            ("wishes", self.card_wishes(), wishes.collect()),
            ("tasks", self.card_tasks(), lines(&absence.tasks, &told)),
        ];
        parts.into_iter().filter(|(_, _, lines)| !lines.is_empty()).collect()
    }
}
