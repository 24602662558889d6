//! What a resident answers on the page to look at together.

use chrono::NaiveDate;

use super::answers::Problem;
use super::ask::{Ask, FieldName};
use super::line::{Flag, Line, Place, Told, Value};
use super::right::INTERN;
use super::situation::begins_with_people;
use super::suggestion::names_nobody;
use super::way::{About, Way};
use super::{Decision, Does, Draft};
use crate::domain::reply::{Correct, Reply};
use crate::domain::role::Role;
use crate::domain::word::words;
use crate::domain::{Change, CleanText, Delta, ResidentId};

words! {
    /// Whether words may be quoted without a name; no, as long as nobody was asked.
    Consent {
        /// They may not.
        No = "no",
        /// They may.
        Yes = "yes",
    }
}

impl Ask {
    /// Whether their words may be quoted without a name.
    pub(super) fn quotable() -> Self {
        let words = Consent::ALL.iter().map(|word| word.name());
        Self::choice(FieldName::Quotable, "answer", words, Consent::No.name())
    }
}

/// Records whether the page is right, in the resident's words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// Whose page.
    pub resident: ResidentId,
    /// The day on which it was said.
    pub on: NaiveDate,
    /// Whether it is right.
    pub correct: Correct,
    /// Their own words.
    pub said: CleanText,
    /// Whether these may be quoted without a name.
    pub quotable: bool,
}

/// The form of an answer.
pub const NOTE: Way = Way {
    about: About::Shown,
    begins: begins_with_people,
    asks: Some(|found, _| {
        let words = Correct::ALL.iter().map(|word| word.name());
        vec![
            Ask::fact(FieldName::Correct, "correct", words),
            Ask::text(FieldName::Said).only_with(FieldName::Correct, &["yes", "no"]),
            Ask::quotable().only_with(FieldName::Correct, &["yes", "no"]),
            Ask::on(found.today),
        ]
    }),
    read: |it| {
        let correct = it.answers.fact(FieldName::Correct, Correct::from_name)?;
        let said = it.answers.text(FieldName::Said)?;
        if correct == Correct::No && said.is_empty() {
            return Err(Problem::Missing(FieldName::Said));
        }
        if correct == Correct::NotNow && !said.is_empty() {
            return Err(Problem::NotWith(FieldName::Said));
        }
        // Where nothing was said there is nothing to quote.
        let quotable = !said.is_empty() && it.answers.answered(FieldName::Quotable) == Some(true);
        Ok(Note { resident: it.one()?, on: it.day(FieldName::On)?, correct, said, quotable }.into())
    },
};

impl Does for Note {
    const MAY: &'static [Role] = INTERN;
    const LINES: &'static [Line] = &[Line {
        command: "reply",
        told: Told::Plainly,
        title: "reply.note",
        places: &[Place::Resident],
        flags: &[
            Flag::must(
                "correct",
                FieldName::Correct,
                Value::Word(|| Correct::ALL.iter().map(|word| word.name()).collect()),
            ),
            Flag::may("said", FieldName::Said, Value::Text),
            Flag::may("quote", FieldName::Quotable, Value::YesNo),
            Flag::ON,
        ],
        read: NOTE.read,
    }];

    fn residents(&self) -> &[ResidentId] {
        std::slice::from_ref(&self.resident)
    }

    fn texts(&self) -> Vec<&CleanText> {
        vec![&self.said]
    }

    fn decide(&self, draft: &mut Draft<'_>) -> Decision {
        let Self { resident, on, correct, said, quotable } = self;
        draft.past(*on)?;
        let file = draft.file(*resident)?;
        if *quotable {
            names_nobody(said, &file.resident.person)?;
        }
        let reply = Reply {
            id: draft.record_id(),
            on: *on,
            correct: *correct,
            said: said.clone(),
            quotable: *quotable,
            by: draft.by(),
        };
        draft.push(Change::Reply(*resident, Delta::new(reply)));
        Ok(())
    }
}
