//! A pause until a day, and its end.

use chrono::NaiveDate;

use super::ask::{Ask, FieldName};
use super::draft::{edited, given};
use super::line::{Flag, Line, Place, Told, Value};
use super::right::NOBODY;
use super::situation::{Why, begins_with_people};
use super::way::{About, Subject, Way};
use super::{Decision, Does, Draft};
use crate::domain::day::Side;
use crate::domain::pause::Pause;
use crate::domain::role::Role;
use crate::domain::{Change, CleanText, Delta, Refusal, ResidentId};

/// Pauses until a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Set {
    /// Whom.
    pub residents: Vec<ResidentId>,
    /// The day of return.
    pub until: NaiveDate,
    /// Why.
    pub reason: CleanText,
}

/// Ends the pause now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct End {
    /// Whose.
    pub residents: Vec<ResidentId>,
}

/// The form of a pause, as it is where there is one already.
pub const SET: Way = Way {
    about: About::Many,
    begins: begins_with_people,
    asks: Some(|found, _| {
        let Some(one) = found.only_one() else {
            return vec![Ask::until(FieldName::Until, None), Ask::text(FieldName::Reason)];
        };
        let file = found.caseload.counted_file(one);
        let pauses = file.iter().flat_map(|file| file.records.pauses.iter());
        let held = pauses.rev().find(|pause| pause.holds(found.today));
        let reason = held.map(|pause| pause.reason.to_string()).unwrap_or_default();
        vec![
            Ask::until(FieldName::Until, held.map(|pause| pause.until)),
            Ask::filled(FieldName::Reason, &reason),
        ]
    }),
    read: |it| {
        let (until, reason) = (it.day(FieldName::Until)?, it.answers.needed(FieldName::Reason)?);
        Ok(Set { residents: it.everybody(), until, reason }.into())
    },
};

/// Ends every pause at once.
pub const END: Way = Way {
    about: About::Many,
    begins: |found| {
        let paused = found
            .targets()
            .iter()
            .filter_map(|id| found.caseload.file(*id))
            .any(|file| file.records.pauses.iter().any(|pause| pause.holds(found.today)));
        if paused { Ok(Subject::None) } else { Err(Why::NotPaused) }
    },
    asks: None,
    read: |it| Ok(End { residents: it.everybody() }.into()),
};

impl Does for Set {
    const MAY: &'static [Role] = NOBODY;
    const LINES: &'static [Line] = &[Line {
        command: "pause",
        told: Told::Plainly,
        title: "pause.set",
        places: &[Place::Resident],
        flags: &[
            Flag::must("until", FieldName::Until, Value::Day(Side::Ahead)),
            Flag::must("reason", FieldName::Reason, Value::Text),
        ],
        read: SET.read,
    }];

    fn residents(&self) -> &[ResidentId] {
        &self.residents
    }

    fn texts(&self) -> Vec<&CleanText> {
        vec![&self.reason]
    }

    fn decide(&self, draft: &mut Draft<'_>) -> Decision {
        let Self { residents, until, reason } = self;
        let (until, from) = (*until, draft.today());
        draft.ahead(until)?;
        if until == from {
            return Err(Refusal::InPast(until));
        }
        given(reason)?;
        let mut same = None;
        for file in draft.files(residents)? {
            let resident = file.resident.id;
            // One pause at a time: another day or reason changes the one that holds.
            let held = file.records.pauses.iter().rev().find(|pause| pause.holds(from));
            let reason = reason.clone();
            let change = if let Some(held) = held {
                edited(held, Pause { until, reason, ..held.clone() })
            } else {
                let id = draft.record_id();
                Some(Delta::new(Pause { id, from, until, reason, ended_on: None }))
            };
            match change {
                Some(delta) => draft.push(Change::Pause(resident, delta)),
                None => same = same.or(Some(Refusal::PausedAlready(resident, until))),
            }
        }
        draft.changed_or(same)
    }
}

impl Does for End {
    const MAY: &'static [Role] = NOBODY;
    const LINES: &'static [Line] = &[Line {
        command: "pause",
        told: Told::Switch("end"),
        title: "pause.end",
        places: &[Place::Resident],
        flags: &[],
        read: END.read,
    }];

    fn residents(&self) -> &[ResidentId] {
        &self.residents
    }

    fn texts(&self) -> Vec<&CleanText> {
        Vec::new()
    }

    fn decide(&self, draft: &mut Draft<'_>) -> Decision {
        let today = draft.today();
        for file in draft.files(&self.residents)? {
            for pause in file.records.pauses.iter().filter(|pause| pause.holds(today)) {
                let ended = Pause { ended_on: Some(today), ..pause.clone() };
                draft.push(Change::Pause(file.resident.id, Delta::edit(pause.clone(), ended)));
            }
        }
        draft.changed_or(Some(Refusal::NotPaused))
    }
}
