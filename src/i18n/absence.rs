//! The hand-over card in words.

use chrono::NaiveDate;

use super::Strings;
use crate::domain::absence::{Absence, LONG_SILENT_DAYS};
use crate::domain::id::Code;
use crate::domain::{Caseload, File, RecordId, ResidentId};

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
        let records = |items: &[(NaiveDate, ResidentId, RecordId)],
                       what: &dyn Fn(&File, RecordId) -> Option<String>| {
            let lines = items.iter().filter_map(|(on, id, record)| {
                let file = caseload.file(*id)?;
                // Always with its year: what is on this card may be of any year.
                Some(format!("{}  {}: {}", self.full_day(*on), person(*id), what(&file, *record)?))
            });
            lines.collect::<Vec<_>>()
        };
        let promises = records(&absence.promises, &|file, id| {
            let promise = file.records.promises.iter().find(|promise| promise.id == id)?;
            Some(late(promise.by, self.promised(promise)))
        });
        let referred = |file: &File, id: RecordId| {
            let referral = file.records.referrals.iter().find(|referral| referral.id == id)?;
            let state = self.word("state", referral.state().name());
            Some((format!("{} · {state}", self.target(caseload, referral.to)), referral.since()?))
        };
        let fragile =
            records(&absence.fragile, &|file, id| referred(file, id).map(|(told, _)| told));
        let long_silent = records(&absence.long_silent, &|file, id| {
            let (told, since) = referred(file, id)?;
            let days = today.signed_duration_since(since).num_days();
            Some(format!("{told} · {}", self.card_no_news(days)))
        });
        let tasks = records(&absence.tasks, &|file, id| {
            let task = file.records.tasks.iter().find(|task| task.id == id)?;
            Some(late(task.by, task.what.to_string()))
        });
        let not_before = absence.not_before.iter();
        let not_before =
            not_before.map(|(on, id)| format!("{}  {}", self.full_day(*on), person(*id)));
        let parts = vec![
            ("promises", self.card_promises(), promises),
            ("fragile", self.card_fragile(), fragile),
            ("long_silent", self.card_long_silent(LONG_SILENT_DAYS), long_silent),
            ("not_before", self.card_not_before(), not_before.collect()),
            ("tasks", self.card_tasks(), tasks),
        ];
        parts.into_iter().filter(|(_, _, lines)| !lines.is_empty()).collect()
    }
}
