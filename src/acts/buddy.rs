//! Two residents do something together; both said yes.

use chrono::NaiveDate;

use super::answers::Problem;
use super::ask::{Ask, FieldName};
use super::line::{Flag, Line, Place, Told, Value};
use super::right::NOBODY;
use super::situation::{Why, begins_with_people};
use super::way::{About, Subject, Way};
use super::{Decision, Does, Draft};
use crate::domain::buddy::Buddy;
use crate::domain::day::Side;
use crate::domain::id::RecordKind;
use crate::domain::role::Role;
use crate::domain::{Change, CleanText, Delta, RecordId, Refusal, ResidentId};

/// Brings two residents together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pair {
    /// The two.
    pub residents: [ResidentId; 2],
    /// What they do.
    pub about: CleanText,
    /// The days on which each said yes, in the same order.
    pub yes_on: [NaiveDate; 2],
}

/// Ends a pair.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct End {
    /// Whose file.
    pub resident: ResidentId,
    /// Which side of the pair.
    pub id: RecordId,
}

/// The form that brings the two marked residents together.
pub const PAIR: Way = Way {
    about: About::Two,
    begins: begins_with_people,
    asks: Some(|_, _| {
        vec![
            Ask::text(FieldName::About),
            Ask::day(FieldName::Yes, Side::Past, ""),
            Ask::day(FieldName::OtherYes, Side::Past, ""),
        ]
    }),
    read: |it| {
        let residents = <[ResidentId; 2]>::try_from(it.residents);
        Ok(Pair {
            residents: residents.map_err(|_other| Problem::Missing(FieldName::About))?,
            about: it.answers.needed(FieldName::About)?,
            yes_on: [it.day(FieldName::Yes)?, it.day(FieldName::OtherYes)?],
        }
        .into())
    },
};

/// Ends the chosen pair, or else the oldest that stands.
pub const END: Way = Way {
    about: About::One,
    begins: |found| {
        let buddies = found.file.map(|file| file.records.buddies.as_slice()).unwrap_or_default();
        let open = found.open_record(buddies, |b| b.id, Buddy::is_open, |_| ());
        open.map(|open| Subject::Record(open.id)).ok_or(Why::NoPair)
    },
    asks: None,
    read: |it| Ok(End { resident: it.one()?, id: it.record()? }.into()),
};

impl Does for Pair {
    const MAY: &'static [Role] = NOBODY;
    const LINES: &'static [Line] = &[Line {
        command: "buddy",
        told: Told::Plainly,
        title: "buddy.pair",
        places: &[Place::Resident, Place::Resident],
        flags: &[
            Flag::may("about", FieldName::About, Value::Text),
            Flag::must("yes", FieldName::Yes, Value::Day(Side::Past)),
            Flag::must("other-yes", FieldName::OtherYes, Value::Day(Side::Past)),
        ],
        read: PAIR.read,
    }];

    fn residents(&self) -> &[ResidentId] {
        &self.residents
    }

    fn texts(&self) -> Vec<&CleanText> {
        vec![&self.about]
    }

    fn decide(&self, draft: &mut Draft<'_>) -> Decision {
        let ([one, other], [one_on, other_on]) = (self.residents, self.yes_on);
        if one == other {
            return Err(Refusal::SamePerson);
        }
        if self.about.is_empty() {
            return Err(Refusal::WhatMissing);
        }
        for (mine, theirs, yes_on) in [(one, other, one_on), (other, one, other_on)] {
            draft.past(yes_on)?;
            let file = draft.file(mine)?;
            if file.records.buddies.iter().any(|buddy| buddy.is_open() && buddy.with == theirs) {
                return Err(Refusal::AlreadyPaired(theirs));
            }
            let (id, by, about) = (draft.record_id(), draft.by(), self.about.clone());
            let buddy = Buddy { id, with: theirs, about, yes_on, by, ended_on: None };
            draft.push(Change::Buddy(mine, Delta::new(buddy)));
        }
        Ok(())
    }
}

impl Does for End {
    const MAY: &'static [Role] = NOBODY;
    const LINES: &'static [Line] = &[Line {
        command: "buddy",
        told: Told::Word("end"),
        title: "buddy.end",
        places: &[Place::Record(RecordKind::Buddy, "buddy")],
        flags: &[],
        read: END.read,
    }];

    fn residents(&self) -> &[ResidentId] {
        std::slice::from_ref(&self.resident)
    }

    fn texts(&self) -> Vec<&CleanText> {
        Vec::new()
    }

    /// Ends both sides of the pair; the other side may have been erased.
    fn decide(&self, draft: &mut Draft<'_>) -> Decision {
        let Self { resident, id } = *self;
        let before: Buddy = draft.record(resident, id)?;
        if !before.is_open() {
            return Err(Refusal::PairEnded(id));
        }
        let other = draft.caseload.file(before.with).and_then(|file| {
            let mut sides = file.records.buddies.iter();
            let side = sides.find(|side| side.is_open() && side.with == resident).cloned();
            side.map(|side| (file.resident.id, side))
        });
        for (whose, side) in [(resident, before)].into_iter().chain(other) {
            let after = Buddy { ended_on: Some(draft.today()), ..side.clone() };
            draft.push(Change::Buddy(whose, Delta::edit(side, after)));
        }
        Ok(())
    }
}
