//! A signal to the WSP that the rung no longer fits, and what the WSP judged.

use chrono::NaiveDate;

use super::ask::{Ask, FieldName};
use super::draft::{edited, given};
use super::line::{Flag, Line, Place, Told, Value};
use super::right::{INCOME, NOBODY};
use super::situation::{Why, begins_with_people};
use super::way::{About, Subject, Way};
use super::{Decision, Does, Draft};
use crate::domain::id::RecordKind;
use crate::domain::role::Role;
use crate::domain::signal::Signal;
use crate::domain::{Change, CleanText, Delta, RecordId, Refusal, ResidentId, Rung};

/// Asks the WSP to judge the rung.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Give {
    /// Whose.
    pub residents: Vec<ResidentId>,
    /// The day it was given.
    pub on: NaiveDate,
    /// What was seen.
    pub reason: CleanText,
}

/// Records what the WSP judged: the only way in which a rung changes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Judge {
    /// Whose.
    pub resident: ResidentId,
    /// Which signal.
    pub id: RecordId,
    /// The rung that was judged.
    pub rung: Rung,
    /// The day of the result.
    pub on: NaiveDate,
}

/// The form of a signal.
pub const GIVE: Way = Way {
    about: About::Many,
    begins: begins_with_people,
    asks: Some(|found, _| vec![Ask::text(FieldName::Reason), Ask::on(found.today)]),
    read: |it| {
        let (on, reason) = (it.day(FieldName::On)?, it.answers.needed(FieldName::Reason)?);
        Ok(Give { residents: it.everybody(), on, reason }.into())
    },
};

/// The form of what the WSP judged of the chosen signal, or else of the oldest that waits.
pub const JUDGE: Way = Way {
    about: About::One,
    begins: |found| {
        let signals = found.file.map(|file| file.records.signals.as_slice()).unwrap_or_default();
        let open = found.open_record(
            signals,
            |signal| signal.id,
            |signal| signal.result.is_none(),
            |signal| (signal.on, signal.id),
        );
        open.map(|open| Subject::Record(open.id)).ok_or(Why::NoOpenSignal)
    },
    asks: Some(|found, _| {
        let rungs = Rung::ALL.iter().map(|rung| rung.name());
        vec![Ask::fact(FieldName::Rung, "rung", rungs), Ask::on(found.today)]
    }),
    read: |it| {
        let rung = it.answers.fact(FieldName::Rung, Rung::from_name)?;
        let on = it.day(FieldName::On)?;
        Ok(Judge { resident: it.one()?, id: it.record()?, rung, on }.into())
    },
};

impl Does for Give {
    const MAY: &'static [Role] = INCOME;
    const LINES: &'static [Line] = &[Line {
        command: "signal",
        told: Told::Plainly,
        title: "signal.record",
        places: &[Place::Resident],
        flags: &[Flag::must("reason", FieldName::Reason, Value::Text), Flag::ON],
        read: GIVE.read,
    }];

    fn residents(&self) -> &[ResidentId] {
        &self.residents
    }

    fn texts(&self) -> Vec<&CleanText> {
        vec![&self.reason]
    }

    fn decide(&self, draft: &mut Draft<'_>) -> Decision {
        let Self { residents, on, reason } = self;
        draft.past(*on)?;
        given(reason)?;
        for file in draft.files(residents)? {
            let (id, by) = (draft.record_id(), draft.by());
            let signal = Signal { id, on: *on, reason: reason.clone(), by, result: None };
            draft.push(Change::Signal(file.resident.id, Delta::new(signal)));
        }
        Ok(())
    }
}

impl Does for Judge {
    const MAY: &'static [Role] = NOBODY;
    const LINES: &'static [Line] = &[Line {
        command: "signal",
        told: Told::Flag("result"),
        title: "signal.judge",
        places: &[Place::Record(RecordKind::Signal, "signal")],
        flags: &[
            Flag::must(
                "result",
                FieldName::Rung,
                Value::Word(|| Rung::ALL.iter().map(|word| word.name()).collect()),
            ),
            Flag::ON,
        ],
        read: JUDGE.read,
    }];

    fn residents(&self) -> &[ResidentId] {
        std::slice::from_ref(&self.resident)
    }

    fn texts(&self) -> Vec<&CleanText> {
        Vec::new()
    }

    fn decide(&self, draft: &mut Draft<'_>) -> Decision {
        let Self { resident, id, rung, on } = *self;
        draft.past(on)?;
        let before: Signal = draft.record(resident, id)?;
        if before.result.is_some() {
            return Err(Refusal::SignalJudged(id));
        }
        if on < before.on {
            return Err(Refusal::StepBefore(on));
        }
        let after = Signal { result: Some((rung, on)), ..before.clone() };
        draft.push(Change::Signal(resident, Delta::edit(before, after)));
        judged(draft, resident, rung)
    }
}

/// Puts somebody on the rung that was judged.
pub(super) fn judged(draft: &mut Draft<'_>, resident: ResidentId, rung: Rung) -> Decision {
    let person = draft.file(resident)?.resident.clone();
    let mut moved = person.clone();
    moved.person.rung = rung;
    if let Some(delta) = edited(&person, moved) {
        draft.push(Change::Person(delta));
    }
    Ok(())
}
