//! A place in the queue that a person gives by hand, with the reason.

use chrono::NaiveDate;

use super::Command;
use super::answers::Problem;
use super::ask::{Ask, FieldName};
use super::draft::given;
use super::line::{Flag, Line, Place, Told, Value};
use super::right::NOBODY;
use super::situation::{Situation, Why, begins_with_people};
use super::way::{About, Reading, Subject, Way};
use super::{Decision, Does, Draft};
use crate::domain::day::Side;
use crate::domain::place::Direction;
use crate::domain::place::Move as Moved;
use crate::domain::role::Role;
use crate::domain::{Change, CleanText, Delta, Refusal, ResidentId};

/// Moves a person in the queue by hand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Move {
    /// Whom.
    pub residents: Vec<ResidentId>,
    /// Which way.
    pub direction: Direction,
    /// Last day it counts.
    pub until: NaiveDate,
    /// Why.
    pub reason: CleanText,
}

/// Ends a move by hand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct End {
    /// Whose.
    pub residents: Vec<ResidentId>,
}

/// The form of a move before everybody else.
pub const UP: Way = Way {
    about: About::Many,
    begins: begins_with_people,
    asks: Some(asked),
    read: |it| read(it, Direction::Up),
};

/// The form of a move behind everybody else.
pub const DOWN: Way = Way {
    about: About::Many,
    begins: begins_with_people,
    asks: Some(asked),
    read: |it| read(it, Direction::Down),
};

const WHY: &[Flag] = &[
    Flag::must("until", FieldName::Until, Value::Day(Side::Ahead)),
    Flag::must("reason", FieldName::Reason, Value::Text),
];

fn asked(_: &Situation<'_>, _: Subject) -> Vec<Ask> {
    vec![Ask::text(FieldName::Reason), Ask::day(FieldName::Until, Side::Ahead, "+14")]
}

fn read(it: &Reading<'_>, direction: Direction) -> Result<Command, Problem> {
    let (until, reason) = (it.day(FieldName::Until)?, it.answers.needed(FieldName::Reason)?);
    Ok(Move { residents: it.everybody(), direction, until, reason }.into())
}

/// Ends every move at once.
pub const END: Way = Way {
    about: About::Many,
    begins: |found| {
        let moved = |id| found.caseload.line(id)?.due.moved;
        let moved = found.targets().into_iter().filter_map(moved);
        if moved.into_iter().any(|(_, until)| until >= found.today) {
            Ok(Subject::None)
        } else {
            Err(Why::NotMoved)
        }
    },
    asks: None,
    read: |it| Ok(End { residents: it.everybody() }.into()),
};

impl Does for Move {
    const MAY: &'static [Role] = NOBODY;
    const LINES: &'static [Line] = &[
        Line {
            command: "move",
            told: Told::Switch("up"),
            title: "place.up",
            places: &[Place::Resident],
            flags: WHY,
            read: UP.read,
        },
        Line {
            command: "move",
            told: Told::Switch("down"),
            title: "place.down",
            places: &[Place::Resident],
            flags: WHY,
            read: DOWN.read,
        },
    ];

    fn residents(&self) -> &[ResidentId] {
        &self.residents
    }

    fn texts(&self) -> Vec<&CleanText> {
        vec![&self.reason]
    }

    fn decide(&self, draft: &mut Draft<'_>) -> Decision {
        let Self { residents, direction, until, reason } = self;
        draft.ahead(*until)?;
        given(reason)?;
        let mut same = None;
        for file in draft.files(residents)? {
            let resident = file.resident.id;
            let asked = (*direction, *until, reason);
            if file.moved().is_some_and(|m| (m.direction, m.until, &m.reason) == asked) {
                same = same.or(Some(Refusal::MovedAlready(resident, *until)));
                continue;
            }
            let moved = Moved {
                id: draft.record_id(),
                direction: *direction,
                on: draft.today(),
                until: *until,
                reason: reason.clone(),
                by: draft.by(),
            };
            draft.push(Change::Move(resident, Delta::new(moved)));
        }
        draft.changed_or(same)
    }
}

impl Does for End {
    const MAY: &'static [Role] = NOBODY;
    const LINES: &'static [Line] = &[Line {
        command: "move",
        told: Told::Switch("end"),
        title: "place.end",
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
        let Some(yesterday) = draft.today().pred_opt() else {
            return Err(Refusal::NotMoved);
        };
        for file in draft.files(&self.residents)? {
            // Only the last move counts, so only that one is ended.
            let Some(last) = file.moved().filter(|m| m.until > yesterday) else {
                continue;
            };
            let ended = Moved { until: yesterday, ..last.clone() };
            draft.push(Change::Move(file.resident.id, Delta::edit(last.clone(), ended)));
        }
        draft.changed_or(Some(Refusal::NotMoved))
    }
}
