//! A small form: a few fields, one key to submit it whole.

mod field;
mod sought;

use chrono::NaiveDate;

pub use crate::acts::answers::Problem;
use crate::acts::answers::{Answers, Given};
use crate::acts::way::Subject;
use crate::app::action::Action;
use crate::app::by_hand::Record;
pub use crate::app::form::field::{Field, FieldName, Value};
use crate::app::form::sought::Sought;
use crate::app::text_line::TextLine;
use crate::domain::contact::Channel;
use crate::domain::day::NotADay;
use crate::domain::open::Slot;
use crate::domain::{RecordId, ResidentId};
use crate::report::ReportKind;

/// What a form is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// An act, and what it is about besides people.
    Act(Action, Subject),
    /// Look at an earlier day.
    Past,
    /// Limit the queue to a wave.
    Wave,
    /// Calculate what can be done in the hours there are.
    Forecast,
    /// Lay other hours or rules beside those of today.
    Beside,
    /// Show the list behind a figure of a report.
    Behind(ReportKind),
    /// Save what the lists are limited to.
    View,
    /// Say how many hours are free today.
    Free,
    /// Write down so many decisions about what a list left.
    Settle(usize),
    /// Write a record down, or what is known of it anew.
    ByHand(Record),
}

/// An open form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Form {
    /// What it is for.
    pub purpose: Purpose,
    /// Whom it is about.
    pub targets: Vec<ResidentId>,
    /// What it is about besides, in words.
    pub about: String,
    /// Its fields.
    pub fields: Vec<Field>,
    /// The field in focus.
    pub at: usize,
    /// What is wrong.
    pub problem: Option<Problem>,
    /// Whether its command is on the way to the journal.
    pub sent: bool,
    /// What stood in each field when it began.
    pub begun: Vec<(String, String)>,
    /// What stood there when it was emptied.
    pub emptied: Option<Vec<(String, String)>>,
    /// Days far ahead that were asked about: submitting once more takes them.
    pub asked: Vec<(FieldName, NaiveDate)>,
    /// The letters that were typed one after another in the choice in focus.
    sought: Option<Sought>,
}

impl Form {
    /// A form with these fields.
    pub fn new(purpose: Purpose, targets: Vec<ResidentId>, fields: Vec<Field>) -> Self {
        let mut form = Self {
            purpose,
            targets,
            about: String::new(),
            fields,
            at: 0,
            problem: None,
            sent: false,
            begun: Vec::new(),
            emptied: None,
            asked: Vec::new(),
            sought: None,
        };
        form.begun = form.filled_in();
        form
    }

    /// The field in focus.
    pub fn field_mut(&mut self) -> Option<&mut Field> {
        self.fields.get_mut(self.at)
    }

    /// Whether a field is there: some make sense with one choice of another field only.
    pub fn is_there(&self, field: &Field) -> bool {
        let Some(only) = field.only else { return true };
        let of = self.fields.iter().find(|field| field.name == only.field);
        matches!(
            of.map(|field| &field.value),
            Some(Value::Choice { options, at, .. })
                if options.get(*at).is_some_and(|word| only.words.contains(&word.as_str()))
        )
    }

    /// The fields that are there, each with its place among all.
    pub fn shown(&self) -> impl Iterator<Item = (usize, &Field)> {
        self.fields.iter().enumerate().filter(|(_, field)| self.is_there(field))
    }

    /// Moves the focus, around the ends.
    pub fn go(&mut self, forward: bool) {
        let there: Vec<usize> = self.shown().map(|(at, _)| at).collect();
        let next = if forward {
            there.iter().find(|at| **at > self.at).or(there.first())
        } else {
            there.iter().rfind(|at| **at < self.at).or(there.last())
        };
        self.at = next.copied().unwrap_or(self.at);
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

    /// Whether the field in focus is a choice.
    pub fn is_on_choice(&self) -> bool {
        matches!(self.fields.get(self.at), Some(Field { value: Value::Choice { .. }, .. }))
    }

    /// Takes text that was typed in the choice in focus, a letter or more.
    ///
    /// # Errors
    /// Everything that was typed, where no choice begins with it.
    pub fn seek(&mut self, text: &str) -> Result<(), String> {
        let sought = self.sought.take();
        let Some(Field { value: Value::Choice { labels, at, .. }, .. }) = self.field_mut() else {
            return Ok(());
        };
        let mut sought = sought.unwrap_or_else(|| Sought::from(*at));
        if text == " " && sought.is_at_end_of_one() {
            self.turn(true);
            return Ok(());
        }
        let (place, told) = sought.go_on(labels, *at, text);
        *at = place;
        self.sought = Some(sought);
        told
    }

    /// A key that is no letter: the next letter begins anew.
    pub fn forget_sought(&mut self) {
        self.sought = None;
    }

    /// Whether there is a note behind the field in focus: what is typed may have been meant for it.
    pub fn has_note_ahead(&self) -> bool {
        self.shown().any(|(at, field)| at > self.at && field.is_note())
    }

    /// The line in focus, where there is one.
    pub fn line_mut(&mut self) -> Option<&mut TextLine> {
        match self.field_mut()? {
            Field { value: Value::Text(line) | Value::Day(line, _), .. } => Some(line),
            Field { value: Value::Choice { .. }, .. } => None,
        }
    }

    /// What stands in it now, to be read.
    pub fn answers(&self) -> Answers {
        let given = self.shown().map(|(_, field)| {
            let of = field.of.map(|(_, word)| word);
            let given = match &field.value {
                Value::Text(line) => Given::Text(line.as_str().to_owned()),
                Value::Day(line, side) => Given::Day(line.as_str().to_owned(), *side),
                Value::Choice { options, at, .. } => {
                    Given::Chosen(options.get(*at).cloned().unwrap_or_default())
                }
            };
            (field.name, of, given)
        });
        let (given, asked) = (given.collect(), self.asked.clone());
        let kept = self.shown().filter(|(_, field)| field.is_chosen("yes"));
        let kept = kept.filter_map(|(_, field)| field.record).collect();
        Answers { given, untouched: !self.is_typed(), asked, kept }
    }

    /// Asks once about a text that holds a number which may be a citizen service number.
    ///
    /// # Errors
    /// [`Problem::MayBeBsn`] with the field, the first time.
    pub(super) fn ask_about_numbers(&self) -> Result<(), Problem> {
        if matches!(self.problem, Some(Problem::MayBeBsn(_))) {
            return Ok(());
        }
        self.answers().number_like_bsn().map_or(Ok(()), |name| Err(Problem::MayBeBsn(name)))
    }

    /// The day of an appointment as far as it is typed: what should be known of it is said beside it.
    pub fn meets_on(&self, today: NaiveDate) -> Option<NaiveDate> {
        self.answers().day(FieldName::MeetOn, today).ok().flatten()
    }

    /// The day and the time of an appointment as far as they are typed; where another is moved, that is
    /// the one.
    pub fn meets(&self, today: NaiveDate) -> Option<(NaiveDate, Slot)> {
        let at = self.answers().time(FieldName::MeetAt).ok().flatten()?;
        let id = match self.purpose {
            Purpose::Act(_, Subject::Record(id)) => id,
            _ => RecordId(0),
        };
        Some((self.meets_on(today)?, Slot { at: Some(at), id, channel: Channel::Visit }))
    }

    /// Puts the focus on the field with the problem.
    pub fn point_at(&mut self, problem: Problem) {
        let found = self.fields.iter().position(|field| field.is_of(&problem));
        self.at = found.unwrap_or(self.at);
        if let Problem::NotADay(name, _, NotADay::Far(on)) = problem {
            self.asked.push((name, on));
        }
        self.problem = Some(problem);
    }
}
