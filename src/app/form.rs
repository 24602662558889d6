//! A small form: a few fields, one key to submit it whole.

use chrono::NaiveDate;

use crate::app::text_line::TextLine;
use crate::domain::contact::{Channel, Outcome};
use crate::domain::day::{self, Side};
use crate::domain::referral::{Referral, ReferralState, StopReason, Target};
use crate::domain::standing::Direction;
use crate::domain::text::{LINE_MAX, NOTE_MAX, TooLong};
use crate::domain::{CleanText, RecordId, ResidentId, Rung};

crate::domain::word::words! {
    /// The fields that forms have; the name finds their label.
    FieldName {
        /// The way of contact.
        Channel = "channel",
        /// What came of it.
        Outcome = "outcome",
        /// A note.
        Note = "note",
        /// The day something happened.
        On = "on",
        /// The day of the next promise.
        PromiseBy = "promise-by",
        /// What is promised next.
        PromiseWhat = "promise-what",
        /// Last day.
        Until = "until",
        /// Why.
        Reason = "reason",
        /// The named person of a warm handover.
        Handover = "handover",
        /// The next state of a referral.
        State = "state",
        /// Why a referral stopped.
        StopReason = "stop-reason",
        /// The resident's own words.
        Said = "said",
        /// The rung that was judged.
        Rung = "rung",
    }
}

/// What a field holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// One of some words; `words` is the vocabulary that names them.
    Choice {
        /// The vocabulary.
        words: &'static str,
        /// Their stable names.
        options: Vec<&'static str>,
        /// The chosen one.
        at: usize,
    },
    /// A text of one line.
    Text(TextLine),
    /// A day.
    Day(TextLine, Side),
}

/// One field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field {
    /// Which.
    pub name: FieldName,
    /// What it holds.
    pub value: Value,
}

/// What a form is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// Log a contact.
    Contact,
    /// Log a telephone call with this outcome.
    Called(Outcome),
    /// Look at an earlier day.
    Past,
    /// Make a promise.
    Promise,
    /// Release this promise.
    Release(RecordId),
    /// Refer there.
    Refer(Target),
    /// Move this referral along.
    MoveReferral(RecordId),
    /// Pause.
    Pause,
    /// Note a request.
    Request,
    /// Ask the WSP to judge the rung.
    Signal,
    /// Record what the WSP judged of this signal.
    JudgeSignal(RecordId),
    /// Move in the queue.
    Place(Direction),
}

/// What is wrong with a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Problem {
    /// No day can be read from it.
    NotADay(FieldName),
    /// It is empty and may not be.
    Missing(FieldName),
    /// It is too long.
    TooLong(FieldName, TooLong),
}

/// An open form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Form {
    /// What it is for.
    pub purpose: Purpose,
    /// Whom it is about.
    pub targets: Vec<ResidentId>,
    /// Its fields.
    pub fields: Vec<Field>,
    /// The field in focus.
    pub at: usize,
    /// What is wrong.
    pub problem: Option<Problem>,
}

fn text(name: FieldName) -> Field {
    Field { name, value: Value::Text(TextLine::default()) }
}

fn day(name: FieldName, side: Side, start: &str) -> Field {
    Field { name, value: Value::Day(TextLine::proposing(start), side) }
}

fn choice(name: FieldName, words: &'static str, options: Vec<&'static str>) -> Field {
    Field { name, value: Value::Choice { words, options, at: 0 } }
}

impl Form {
    /// The form for a purpose. A referral's form depends on the referral.
    pub fn new(
        purpose: Purpose,
        targets: Vec<ResidentId>,
        referral: Option<&Referral>,
        today: NaiveDate,
    ) -> Self {
        let on = || day(FieldName::On, Side::Past, &today.format("%d-%m-%Y").to_string());
        let fields = match purpose {
            Purpose::Contact => vec![
                choice(
                    FieldName::Outcome,
                    "outcome",
                    Outcome::ALL.iter().map(|o| o.name()).collect(),
                ),
                choice(
                    FieldName::Channel,
                    "channel",
                    Channel::ALL.iter().map(|c| c.name()).collect(),
                ),
                text(FieldName::Note),
                day(FieldName::PromiseBy, Side::Ahead, ""),
                text(FieldName::PromiseWhat),
                on(),
            ],
            Purpose::Past => vec![day(FieldName::On, Side::Past, "")],
            Purpose::Called(_) => vec![
                text(FieldName::Note),
                day(FieldName::PromiseBy, Side::Ahead, ""),
                text(FieldName::PromiseWhat),
            ],
            Purpose::Promise => {
                vec![day(FieldName::PromiseBy, Side::Ahead, "+14"), text(FieldName::PromiseWhat)]
            }
            Purpose::Release(_) => vec![text(FieldName::Reason)],
            Purpose::Refer(_) => vec![
                text(FieldName::Handover),
                day(FieldName::PromiseBy, Side::Ahead, ""),
                text(FieldName::PromiseWhat),
                on(),
            ],
            Purpose::MoveReferral(_) => referral_fields(referral, on()),
            Purpose::Pause => {
                vec![day(FieldName::Until, Side::Ahead, ""), text(FieldName::Reason)]
            }
            Purpose::Request => vec![text(FieldName::Note), on()],
            Purpose::Signal => vec![text(FieldName::Reason), on()],
            Purpose::JudgeSignal(_) => {
                let rungs = Rung::ALL.iter().map(|rung| rung.name()).collect();
                vec![choice(FieldName::Rung, "rung", rungs), on()]
            }
            Purpose::Place(_) => {
                vec![text(FieldName::Reason), day(FieldName::Until, Side::Ahead, "+14")]
            }
        };
        Self { purpose, targets, fields, at: 0, problem: None }
    }

    /// The field in focus.
    pub fn field_mut(&mut self) -> Option<&mut Field> {
        self.fields.get_mut(self.at)
    }

    /// Moves the focus, around the ends.
    pub fn go(&mut self, forward: bool) {
        let count = self.fields.len().max(1);
        self.at = if forward { self.at + 1 } else { self.at + count - 1 } % count;
    }

    /// Turns the choice in focus; `false` where the field is no choice.
    pub fn turn(&mut self, forward: bool) -> bool {
        let Some(Field { value: Value::Choice { options, at, .. }, .. }) = self.field_mut() else {
            return false;
        };
        let count = options.len().max(1);
        *at = if forward { *at + 1 } else { *at + count - 1 } % count;
        true
    }

    /// The line in focus, where there is one.
    pub fn line_mut(&mut self) -> Option<&mut TextLine> {
        match self.field_mut()? {
            Field { value: Value::Text(line) | Value::Day(line, _), .. } => Some(line),
            Field { value: Value::Choice { .. }, .. } => None,
        }
    }

    /// The chosen word of a choice.
    pub(super) fn chosen(&self, name: FieldName) -> Option<&'static str> {
        match self.value(name)? {
            Value::Choice { options, at, .. } => options.get(*at).copied(),
            Value::Text(_) | Value::Day(..) => None,
        }
    }

    /// The cleaned text of a field.
    pub(super) fn text(&self, name: FieldName) -> Result<CleanText, Problem> {
        let Some(Value::Text(line)) = self.value(name) else { return Ok(CleanText::default()) };
        let read = if name == FieldName::Note || name == FieldName::Said {
            CleanText::note(line.as_str())
        } else {
            CleanText::line(line.as_str())
        };
        read.map_err(|long| Problem::TooLong(name, long))
    }

    /// The day of a field; `None` where it is empty.
    pub(super) fn day(
        &self,
        name: FieldName,
        today: NaiveDate,
    ) -> Result<Option<NaiveDate>, Problem> {
        let Some(Value::Day(line, side)) = self.value(name) else { return Ok(None) };
        if line.as_str().trim().is_empty() {
            return Ok(None);
        }
        day::parse(line.as_str(), today, *side).map(Some).ok_or(Problem::NotADay(name))
    }

    /// The day of a field that may not be empty.
    pub(super) fn day_given(
        &self,
        name: FieldName,
        today: NaiveDate,
    ) -> Result<NaiveDate, Problem> {
        self.day(name, today)?.ok_or(Problem::Missing(name))
    }

    fn value(&self, name: FieldName) -> Option<&Value> {
        self.fields.iter().find(|field| field.name == name).map(|field| &field.value)
    }

    /// Puts the focus on the field with the problem.
    pub fn point_at(&mut self, problem: Problem) {
        let name = match &problem {
            Problem::NotADay(name) | Problem::Missing(name) | Problem::TooLong(name, _) => *name,
        };
        self.at = self.fields.iter().position(|field| field.name == name).unwrap_or(self.at);
        self.problem = Some(problem);
    }
}

impl Field {
    /// Most characters that may be typed.
    pub const fn max(&self) -> usize {
        match self.name {
            FieldName::Note | FieldName::Said => NOTE_MAX,
            _ => LINE_MAX,
        }
    }
}

fn referral_fields(referral: Option<&Referral>, on: Field) -> Vec<Field> {
    let state = referral.map_or(ReferralState::Agreed, Referral::state);
    let states = state.next().iter().map(|s| s.name()).collect();
    let reasons = StopReason::ALL.iter().map(|r| r.name()).collect();
    vec![
        choice(FieldName::State, "state", states),
        text(FieldName::Said),
        choice(FieldName::StopReason, "stop", reasons),
        on,
    ]
}
