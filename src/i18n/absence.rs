//! The hand-over card in words.

use chrono::NaiveDate;

use super::Strings;
use crate::domain::absence::Absence;
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
        let records = |items: &[(NaiveDate, ResidentId, RecordId)],
                       what: &dyn Fn(&File, RecordId) -> Option<String>| {
            let lines = items.iter().filter_map(|(on, id, record)| {
                let file = caseload.file(*id)?;
                Some(format!(
                    "{}  {}: {}",
                    self.day(*on, today),
                    person(*id),
                    what(&file, *record)?
                ))
            });
            lines.collect::<Vec<_>>()
        };
        let promises = records(&absence.promises, &|file, id| {
            let promise = file.records.promises.iter().find(|promise| promise.id == id)?;
            Some(self.promised(promise))
        });
        let fragile = records(&absence.fragile, &|file, id| {
            let referral = file.records.referrals.iter().find(|referral| referral.id == id)?;
            let state = self.word("state", referral.state().name());
            Some(format!("{} · {state}", self.target(caseload, referral.to)))
        });
        let tasks = records(&absence.tasks, &|file, id| {
            let task = file.records.tasks.iter().find(|task| task.id == id)?;
            Some(task.what.to_string())
        });
        let not_before = absence.not_before.iter();
        let not_before =
            not_before.map(|(on, id)| format!("{}  {}", self.day(*on, today), person(*id)));
        let parts = vec![
            ("promises", self.card_promises(), promises),
            ("fragile", self.card_fragile(), fragile),
            ("not_before", self.card_not_before(), not_before.collect()),
            ("tasks", self.card_tasks(), tasks),
        ];
        parts.into_iter().filter(|(_, _, lines)| !lines.is_empty()).collect()
    }
}
