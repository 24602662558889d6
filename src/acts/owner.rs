//! Whose a resident is: handed over for good, or until a day.

use chrono::NaiveDate;

use super::ask::{Ask, FieldName};
use super::line::{Flag, Line, Place, Told, Value};
use super::right::NOBODY;
use super::situation::Why;
use super::way::{About, Subject, Way};
use super::{Decision, Does, Draft};
use crate::domain::day::Side;
use crate::domain::owner::Assignment;
use crate::domain::role::Role;
use crate::domain::{Change, CleanText, Delta, Refusal, ResidentId};

/// Hands residents over to a user.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HandOver {
    /// Whom.
    pub residents: Vec<ResidentId>,
    /// To whom.
    pub to: CleanText,
    /// The last day, where it is for a time.
    pub until: Option<NaiveDate>,
}

/// The form of a hand-over.
pub const HAND_OVER: Way = Way {
    about: About::Many,
    begins: |found| {
        if found.colleagues().is_empty() { Err(Why::NobodyElse) } else { Ok(Subject::None) }
    },
    asks: Some(|found, _| {
        vec![
            Ask::fact(FieldName::To, "", found.colleagues().iter().map(String::as_str)),
            Ask::until(FieldName::Until, None),
        ]
    }),
    read: |it| {
        let named = |name: &str| (!name.is_empty()).then(|| CleanText::cut(name));
        let to = it.answers.fact(FieldName::To, named)?;
        Ok(HandOver { residents: it.everybody(), to, until: it.maybe_day(FieldName::Until)? }
            .into())
    },
};

impl Does for HandOver {
    const MAY: &'static [Role] = NOBODY;
    const OF_CLOSED: bool = true;
    const LINES: &'static [Line] = &[Line {
        command: "handover",
        told: Told::Plainly,
        title: "owner.hand-over",
        places: &[Place::Residents],
        flags: &[
            Flag::must("to", FieldName::To, Value::User),
            Flag::may("until", FieldName::Until, Value::Day(Side::Ahead)),
        ],
        read: HAND_OVER.read,
    }];

    fn residents(&self) -> &[ResidentId] {
        &self.residents
    }

    fn texts(&self) -> Vec<&CleanText> {
        Vec::new()
    }

    fn decide(&self, draft: &mut Draft<'_>) -> Decision {
        let Self { residents, to, until } = self;
        if to.is_empty() {
            return Err(Refusal::UserMissing);
        }
        let today = draft.today();
        until.map_or(Ok(()), |until| draft.ahead(until))?;
        for file in draft.files(residents)? {
            let line = draft.caseload.line(file.resident.id);
            let owner = line.map(|line| &line.owner);
            // Handing somebody to whoever has them already changes nothing.
            let has = owner.is_some_and(|owner| match until {
                None => owner.lasting == *to && owner.on(today) == Some(to),
                Some(_) => owner.on(today) == Some(to),
            });
            if has {
                continue;
            }
            let (id, by) = (draft.record_id(), draft.by());
            let assignment = Assignment { id, to: to.clone(), on: today, until: *until, by };
            draft.push(Change::Assignment(file.resident.id, Delta::new(assignment)));
        }
        Ok(())
    }
}
