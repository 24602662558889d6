//! The income consultant spoke with a resident.

use chrono::NaiveDate;

use super::ask::{Ask, FieldName};
use super::line::{Flag, Line, Place, Told};
use super::right::INCOME;
use super::situation::begins_with_people;
use super::way::{About, Way};
use super::{Decision, Does, Draft};
use crate::domain::income::Income;
use crate::domain::role::Role;
use crate::domain::{Change, CleanText, Delta, ResidentId};

/// Records an income contact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    /// With whom.
    pub residents: Vec<ResidentId>,
    /// The day.
    pub on: NaiveDate,
}

/// The form of an income contact.
pub const RECORD: Way = Way {
    about: About::Many,
    begins: begins_with_people,
    asks: Some(|found, _| vec![Ask::on(found.today)]),
    read: |it| Ok(Record { residents: it.everybody(), on: it.day(FieldName::On)? }.into()),
};

impl Does for Record {
    const MAY: &'static [Role] = INCOME;
    const LINES: &'static [Line] = &[Line {
        command: "income",
        told: Told::Plainly,
        title: "income.record",
        places: &[Place::Resident],
        flags: &[Flag::ON],
        read: RECORD.read,
    }];

    fn residents(&self) -> &[ResidentId] {
        &self.residents
    }

    fn texts(&self) -> Vec<&CleanText> {
        Vec::new()
    }

    fn decide(&self, draft: &mut Draft<'_>) -> Decision {
        draft.past(self.on)?;
        for file in draft.files(&self.residents)? {
            let income = Income { id: draft.record_id(), on: self.on, by: draft.by() };
            draft.push(Change::Income(file.resident.id, Delta::new(income)));
        }
        Ok(())
    }
}
