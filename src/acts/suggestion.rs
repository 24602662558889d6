//! What residents would change in the offer: written down apart from their files.

use chrono::Datelike as _;

use super::ask::{Ask, FieldName};
use super::line::{Flag, Line, Place, Told, Value};
use super::right::INTERN;
use super::situation::begins_with_people;
use super::way::{About, Way};
use super::{Decision, Does, Draft};
use crate::domain::betrayal;
use crate::domain::resident::Person;
use crate::domain::role::Role;
use crate::domain::suggestion::Suggestion;
use crate::domain::{Change, CleanText, Delta, Refusal, ResidentId};

/// Records what somebody would change in the offer. Who said it is not kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// What they would change.
    pub text: CleanText,
    /// Whether these words may be quoted without a name.
    pub quotable: bool,
    /// Whose page was looked at: only so that the words do not tell of them.
    pub heard_from: Option<ResidentId>,
}

/// The form of a suggestion.
pub const NOTE: Way = Way {
    about: About::Shown,
    begins: begins_with_people,
    asks: Some(|_, _| vec![Ask::text(FieldName::Suggestion), Ask::quotable()]),
    read: |it| {
        let text = it.answers.needed(FieldName::Suggestion)?;
        let quotable = it.answers.answered(FieldName::Quotable) == Some(true);
        Ok(Note { text, quotable, heard_from: it.residents.first().copied() }.into())
    },
};

/// Words that may be read without a name tell nothing of whoever said them.
///
/// # Errors
/// [`Refusal::WordsTell`].
pub(super) fn names_nobody(words: &CleanText, person: &Person) -> Decision {
    betrayal::told(words.as_str(), person).map_or(Ok(()), |tells| Err(Refusal::WordsTell(tells)))
}

impl Does for Note {
    const MAY: &'static [Role] = INTERN;
    // Whoever is gone has something to say, too.
    const OF_CLOSED: bool = true;
    const LINES: &'static [Line] = &[Line {
        command: "suggest",
        told: Told::Plainly,
        title: "suggestion.note",
        places: &[Place::Text(FieldName::Suggestion)],
        flags: &[Flag::may("quote", FieldName::Quotable, Value::YesNo)],
        read: NOTE.read,
    }];

    fn residents(&self) -> &[ResidentId] {
        // Whose words they are, the journal does not say either.
        &[]
    }

    fn texts(&self) -> Vec<&CleanText> {
        vec![&self.text]
    }

    fn decide(&self, draft: &mut Draft<'_>) -> Decision {
        if let Some(file) = self.heard_from.and_then(|id| draft.file(id).ok()) {
            names_nobody(&self.text, &file.resident.person)?;
        }
        let today = draft.today();
        let suggestion = Suggestion {
            no: draft.suggestion_no(),
            month: today.with_day(1).unwrap_or(today),
            text: self.text.clone(),
            quotable: self.quotable,
        };
        draft.push(Change::Suggestion(Delta::new(suggestion)));
        Ok(())
    }
}

impl Draft<'_> {
    /// A number under which nothing is kept.
    fn suggestion_no(&mut self) -> u64 {
        loop {
            let no = self.identity() & u128::from(u64::MAX);
            let known = |one: &Suggestion| u128::from(one.no) == no;
            if let (Ok(no), false) =
                (u64::try_from(no), self.caseload.office().suggestions.iter().any(known))
            {
                return no;
            }
        }
    }
}
