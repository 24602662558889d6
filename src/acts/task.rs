//! Tasks among ourselves: noted, done. A task is no promise to anybody.

use chrono::NaiveDate;

use super::ask::{Ask, FieldName};
use super::line::{Flag, Line, Place, Told, Value};
use super::right::INTERN;
use super::situation::{Why, begins_with_people};
use super::way::{About, Subject, Way};
use super::{Decision, Does, Draft};
use crate::domain::day::Side;
use crate::domain::id::RecordKind;
use crate::domain::role::Role;
use crate::domain::task::Task;
use crate::domain::{Change, CleanText, Delta, RecordId, Refusal, ResidentId};

/// Notes a task among ourselves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Add {
    /// About whom.
    pub residents: Vec<ResidentId>,
    /// What.
    pub what: CleanText,
    /// By when.
    pub by: NaiveDate,
}

/// A task was done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Do {
    /// Whose file.
    pub resident: ResidentId,
    /// Which task.
    pub id: RecordId,
    /// The day it was done.
    pub on: NaiveDate,
}

/// The form of a task.
pub const ADD: Way = Way {
    about: About::Many,
    begins: begins_with_people,
    asks: Some(|_, _| vec![Ask::text(FieldName::What), Ask::day(FieldName::By, Side::Ahead, "+7")]),
    read: |it| {
        let what = it.answers.needed(FieldName::What)?;
        Ok(Add { residents: it.everybody(), what, by: it.day(FieldName::By)? }.into())
    },
};

/// The chosen task was done today, or else the earliest open one.
pub const DO: Way = Way {
    about: About::One,
    begins: |found| {
        let tasks = found.file.map(|file| file.records.tasks.as_slice()).unwrap_or_default();
        let task = found.open_record(tasks, |t| t.id, Task::is_open, |t| (t.by, t.id));
        task.map(|task| Subject::Record(task.id)).ok_or(Why::NoOpenTask)
    },
    asks: None,
    read: |it| Ok(Do { resident: it.one()?, id: it.record()?, on: it.day_or_today()? }.into()),
};

impl Does for Add {
    const MAY: &'static [Role] = INTERN;
    const OF_CLOSED: bool = true;
    const LINES: &'static [Line] = &[Line {
        command: "task",
        told: Told::Plainly,
        title: "task.add",
        places: &[Place::Resident],
        flags: &[
            Flag::must("by", FieldName::By, Value::Day(Side::Ahead)),
            Flag::may("what", FieldName::What, Value::Text),
        ],
        read: ADD.read,
    }];

    fn residents(&self) -> &[ResidentId] {
        &self.residents
    }

    fn texts(&self) -> Vec<&CleanText> {
        vec![&self.what]
    }

    fn decide(&self, draft: &mut Draft<'_>) -> Decision {
        let Self { residents, what, by } = self;
        draft.ahead(*by)?;
        if what.is_empty() {
            return Err(Refusal::WhatMissing);
        }
        for file in draft.files(residents)? {
            let task = Task {
                id: draft.record_id(),
                what: what.clone(),
                by: *by,
                made_on: draft.today(),
                made_by: draft.by(),
                done_on: None,
            };
            draft.push(Change::Task(file.resident.id, Delta::new(task)));
        }
        Ok(())
    }
}

impl Does for Do {
    const MAY: &'static [Role] = INTERN;
    const OF_CLOSED: bool = true;
    const LINES: &'static [Line] = &[Line {
        command: "task",
        told: Told::Word("done"),
        title: "task.do",
        places: &[Place::Record(RecordKind::Task, "task")],
        flags: &[Flag::ON],
        read: DO.read,
    }];

    fn residents(&self) -> &[ResidentId] {
        std::slice::from_ref(&self.resident)
    }

    fn texts(&self) -> Vec<&CleanText> {
        Vec::new()
    }

    fn decide(&self, draft: &mut Draft<'_>) -> Decision {
        let Self { resident, id, on } = *self;
        draft.past(on)?;
        let before: Task = draft.record(resident, id)?;
        if !before.is_open() {
            return Err(Refusal::TaskDone(id));
        }
        let after = Task { done_on: Some(on), ..before.clone() };
        draft.push(Change::Task(resident, Delta::edit(before, after)));
        Ok(())
    }
}
