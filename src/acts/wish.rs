//! How a resident wants to be contacted, or not at all.

use chrono::NaiveDate;

use super::answers::Problem;
use super::ask::{Ask, FieldName};
use super::line::{Flag, Line, Place, Told, Value};
use super::right::INTERN;
use super::situation::begins_with_people;
use super::way::{About, Way};
use super::{Decision, Does, Draft};
use crate::domain::day::Side;
use crate::domain::refusal::InTheWay;
use crate::domain::role::Role;
use crate::domain::wish::{Welcome, Wish, Wished};
use crate::domain::word::words;
use crate::domain::{Change, CleanText, Delta, Refusal, ResidentId};

words! {
    /// What the form of a wish offers.
    Choice {
        /// Any contact, at any time.
        Any = "any",
        /// Any, but not before a day.
        Later = "later",
        /// By letter only.
        Letter = "letter",
        /// None at all.
        None = "none",
    }
}

impl Choice {
    /// The one that holds.
    const fn of(held: Wished) -> Self {
        match held.contact {
            Welcome::Any => Self::Later,
            Welcome::Letter => Self::Letter,
            Welcome::None => Self::None,
        }
    }

    const fn contact(self) -> Welcome {
        match self {
            Self::Any | Self::Later => Welcome::Any,
            Self::Letter => Welcome::Letter,
            Self::None => Welcome::None,
        }
    }
}

/// Records a wish about contact; it takes the place of the one before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// Whose.
    pub residents: Vec<ResidentId>,
    /// Which contact is welcome.
    pub contact: Welcome,
    /// The first day on which it does not hold any more.
    pub until: Option<NaiveDate>,
    /// Why, where something was said.
    pub reason: CleanText,
}

/// The form of a wish; it begins on the one that holds.
pub const NOTE: Way = Way {
    about: About::Many,
    begins: begins_with_people,
    asks: Some(|found, _| {
        let line = found.only_one().and_then(|id| found.caseload.line(id));
        let held = line.and_then(|line| line.due.wish_on(found.today));
        let words = Choice::ALL.iter().map(|word| word.name());
        vec![
            match held {
                Some(held) => {
                    Ask::choice(FieldName::Welcome, "welcome", words, Choice::of(held).name())
                }
                None => Ask::fact(FieldName::Welcome, "welcome", words),
            },
            Ask::until(FieldName::Until, None)
                .only_with(FieldName::Welcome, &["later", "letter", "none"]),
            Ask::text(FieldName::Reason),
        ]
    }),
    read: |it| {
        let choice = it.answers.fact(FieldName::Welcome, Choice::from_name)?;
        let until = it.maybe_day(FieldName::Until)?;
        if choice == Choice::Later && until.is_none() {
            return Err(Problem::Missing(FieldName::Until));
        }
        let contact = choice.contact();
        let reason = it.answers.text(FieldName::Reason)?;
        Ok(Note { residents: it.everybody(), contact, until, reason }.into())
    },
};

impl Does for Note {
    const MAY: &'static [Role] = INTERN;
    const LINES: &'static [Line] = &[Line {
        command: "wish",
        told: Told::Plainly,
        title: "wish.note",
        places: &[Place::Resident],
        flags: &[
            Flag::must(
                "contact",
                FieldName::Welcome,
                Value::Word(|| Welcome::ALL.iter().map(|word| word.name()).collect()),
            ),
            Flag::may("until", FieldName::Until, Value::Day(Side::Ahead)),
            Flag::may("reason", FieldName::Reason, Value::Text),
        ],
        read: NOTE.read,
    }];

    fn residents(&self) -> &[ResidentId] {
        &self.residents
    }

    fn texts(&self) -> Vec<&CleanText> {
        vec![&self.reason]
    }

    fn decide(&self, draft: &mut Draft<'_>) -> Decision {
        let today = draft.today();
        if let Some(until) = self.until {
            draft.ahead(until)?;
            if until == today {
                return Err(Refusal::InPast(until));
            }
        }
        let mut same = None;
        for file in draft.files(&self.residents)? {
            let wish = Wish {
                id: draft.record_id(),
                on: today,
                contact: self.contact,
                until: self.until,
                reason: self.reason.clone(),
                by: draft.by(),
            };
            let holds = file.records.wishes.last().filter(|before| before.holds(today));
            let before = holds.map(|before| (before.wished(false), before.reason.clone()));
            let after = (wish.wished(false), wish.reason.clone());
            if before.unwrap_or_default() == after {
                same = same.or(Some(Refusal::File(file.resident.id, InTheWay::Wished)));
                continue;
            }
            draft.push(Change::Wish(file.resident.id, Delta::new(wish)));
        }
        draft.changed_or(same)
    }
}
