//! How an act is said on the command line: a value beside its ways, from which the flags, their help
//! and the reading of them are made.

use super::Command;
use super::answers::Problem;
use super::ask::FieldName;
use super::way::Reading;
use crate::domain::act::Act;
use crate::domain::day::Side;
use crate::domain::id::RecordKind;

/// One way to say an act on the command line.
#[derive(Debug, Clone, Copy)]
pub struct Line {
    /// The command, or the command and the one below it: `income`, `wave add`.
    pub command: &'static str,
    /// What tells it from the other acts of the same command.
    pub told: Told,
    /// The way, by its name in keymaps, whose title says what is done.
    pub title: &'static str,
    /// What stands there without a flag, in this order.
    pub places: &'static [Place],
    /// What is said with a flag.
    pub flags: &'static [Flag],
    /// From what was said to what is to be done; the same as of the form where they ask the same.
    pub read: fn(&Reading<'_>) -> Result<Command, Problem>,
}

/// What tells an act from the others of the same command.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Told {
    /// Nothing: it is what the command does where nothing else is told.
    Plainly,
    /// The word after the command: `promise keep`.
    Word(&'static str),
    /// A flag that says nothing more: `--end`.
    Switch(&'static str),
    /// One of its own flags: `--result`.
    Flag(&'static str),
}

/// What stands on the command line without a flag.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// A resident.
    Resident,
    /// Residents, or everybody of whoever works, with `--all`.
    Residents,
    /// An offer.
    Offer,
    /// An open record with the code of this kind, and the word for it.
    Record(RecordKind, &'static str),
    /// A text that answers this field.
    Text(FieldName),
}

/// A flag with what is said by it.
#[derive(Debug, Clone, Copy)]
pub struct Flag {
    /// Its name, without dashes.
    pub name: &'static str,
    /// The field that it answers.
    pub field: FieldName,
    /// How it is said.
    pub value: Value,
    /// Whether it has to be given.
    pub needed: bool,
}

/// How the value of a flag is said.
#[derive(Debug, Clone, Copy)]
pub enum Value {
    /// A text.
    Text,
    /// A number.
    Number,
    /// A day on this side of today.
    Day(Side),
    /// A day that has been; today where none is given.
    Today,
    /// A day ahead and, behind a colon, a text that answers this field.
    DayText(FieldName),
    /// A day ahead and, behind a space, a time that answers this field.
    DayTime(FieldName),
    /// One of these words.
    Word(fn() -> Vec<&'static str>),
    /// Yes or no.
    YesNo,
    /// A user of the vault.
    User,
    /// A resident.
    Resident,
    /// An offer.
    Offer,
    /// An open record with the code of this kind, and the word for it.
    Record(RecordKind, &'static str),
}

impl Flag {
    /// The day on which it happened.
    pub const ON: Self = Self::may("on", FieldName::On, Value::Today);

    /// A flag that has to be given.
    pub const fn must(name: &'static str, field: FieldName, value: Value) -> Self {
        Self { name, field, value, needed: true }
    }

    /// A flag that may be left out.
    pub const fn may(name: &'static str, field: FieldName, value: Value) -> Self {
        Self { name, field, value, needed: false }
    }
}

impl Line {
    /// The number of the place with the first word that is neither the command nor what tells it
    /// apart.
    pub const fn begins_at(&self) -> usize {
        match self.told {
            Told::Word(_) => 1,
            Told::Plainly | Told::Switch(_) | Told::Flag(_) => 0,
        }
    }

    /// Whether everybody of whoever works can be meant.
    pub fn takes_all(&self) -> bool {
        self.places.contains(&Place::Residents)
    }
}

/// All lines, in the order of the list of acts.
pub fn all() -> impl Iterator<Item = (Act, &'static Line)> {
    Act::ALL.iter().flat_map(|act| super::lines(*act).iter().map(|line| (*act, line)))
}
