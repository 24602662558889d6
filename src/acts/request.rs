//! A resident asked for contact.

use chrono::NaiveDate;

use super::ask::{Ask, FieldName};
use super::line::{Flag, Line, Place, Told, Value};
use super::right::INTERN;
use super::situation::begins_with_people;
use super::way::{About, Way};
use super::{Decision, Does, Draft};
use crate::domain::request::Request;
use crate::domain::role::Role;
use crate::domain::{Change, CleanText, Delta, ResidentId};

/// Records that a resident asked for contact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// Who asked.
    pub residents: Vec<ResidentId>,
    /// The day of asking.
    pub on: NaiveDate,
    /// What about.
    pub note: CleanText,
}

/// The form of a request.
pub const NOTE: Way = Way {
    about: About::Many,
    begins: begins_with_people,
    asks: Some(|found, _| vec![Ask::text(FieldName::Note), Ask::on(found.today)]),
    read: |it| {
        let note = it.answers.text(FieldName::Note)?;
        Ok(Note { residents: it.everybody(), on: it.day(FieldName::On)?, note }.into())
    },
};

impl Does for Note {
    const MAY: &'static [Role] = INTERN;
    const LINES: &'static [Line] = &[Line {
        command: "request",
        told: Told::Plainly,
        title: "request.note",
        places: &[Place::Resident],
        flags: &[Flag::ON, Flag::may("note", FieldName::Note, Value::Text)],
        read: NOTE.read,
    }];

    fn residents(&self) -> &[ResidentId] {
        &self.residents
    }

    fn texts(&self) -> Vec<&CleanText> {
        vec![&self.note]
    }

    fn decide(&self, draft: &mut Draft<'_>) -> Decision {
        let Self { residents, on, note } = self;
        draft.past(*on)?;
        for file in draft.files(residents)? {
            let request = Request { id: draft.record_id(), on: *on, note: note.clone() };
            draft.push(Change::Request(file.resident.id, Delta::new(request)));
        }
        Ok(())
    }
}
