//! A small form: a few fields, one key to submit it whole.

use chrono::NaiveDate;

use crate::app::text_line::TextLine;
use crate::domain::contact::Outcome;
use crate::domain::day::{self, Side};
use crate::domain::eleven::holds_bsn;
use crate::domain::referral::Target;
use crate::domain::standing::Direction;
use crate::domain::text::{LINE_MAX, NOTE_MAX, TooLong};
use crate::domain::{CleanText, OfferId, RecordId, ResidentId};

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
        /// What the resident agreed to have told.
        Share = "share",
        /// Whether somebody goes along the first time.
        Together = "together",
        /// A department.
        Department = "department",
        /// What has to be done.
        What = "what",
        /// By when.
        By = "by",
        /// To which user.
        To = "to",
        /// A template of the settings.
        Template = "template",
        /// Interests, with commas.
        Interests = "interests",
        /// Skills, with commas.
        Skills = "skills",
        /// The goal, in the resident's words.
        Goal = "goal",
        /// The next action.
        Action = "action",
        /// Its day.
        ActionBy = "action-by",
        /// When to look at the plan again.
        Review = "review",
        /// Whether there is an Ooievaarspas.
        Pass = "pass",
        /// How much Dutch is spoken.
        Dutch = "dutch",
        /// One of the barriers; labelled by its own word.
        Barrier = "barrier",
        /// What two residents do together.
        About = "about",
        /// The day on which the first said yes.
        Yes = "yes",
        /// The day on which the other said yes.
        OtherYes = "other-yes",
        /// A wave.
        Wave = "wave",
        /// How a wave is chosen.
        WaveBy = "wave-by",
        /// How many.
        Size = "size",
        /// The name of a wave.
        WaveName = "wave-name",
        /// One of the questions before an unwilling-track file; labelled by its own word.
        Can = "can",
        /// Where and when a talk was offered.
        Place = "place",
        /// How the resident sees it.
        View = "view",
        /// How an unwilling-track file ends.
        Ended = "ended",
        /// Hours in a week.
        Hours = "hours",
        /// Minutes of a conversation.
        Conversation = "conversation",
        /// Minutes of a conversation face to face.
        Visit = "visit",
        /// Minutes of an attempt.
        Attempt = "attempt",
        /// Weeks to look ahead.
        Weeks = "weeks",
    }
}

/// What a field holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// One of some words; `words` is the vocabulary that names them.
    Choice {
        /// The vocabulary; empty where the options are names of their own.
        words: &'static str,
        /// Their stable names.
        options: Vec<String>,
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
    /// The vocabulary and the word that label one of several fields of the same name.
    pub of: Option<(&'static str, &'static str)>,
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
    /// Refer to a department or partner.
    Department,
    /// Note a task.
    Task,
    /// Record an income contact.
    Income,
    /// Hand over to another user.
    Assign,
    /// Make the next version of the plan.
    Plan,
    /// Bring two residents together.
    Pair,
    /// Limit the queue to a wave.
    Wave,
    /// Make a wave.
    AddWave,
    /// Open an unwilling-track file; the offer is the one that was declined.
    OpenUnwilling(OfferId),
    /// Close the open unwilling-track file.
    CloseUnwilling,
    /// Calculate what can be done in the hours there are.
    Forecast,
}

/// What is wrong with a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Problem {
    /// No day can be read from it.
    NotADay(FieldName),
    /// It is empty and may not be.
    Missing(FieldName),
    /// It holds a number that may be a citizen service number; asked once.
    MayBeBsn(FieldName),
    /// It is too long.
    TooLong(FieldName, TooLong),
    /// No number between these can be read from it.
    NotANumber(FieldName, u32, u32),
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

impl Form {
    /// A form with these fields.
    pub const fn new(purpose: Purpose, targets: Vec<ResidentId>, fields: Vec<Field>) -> Self {
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
    pub(super) fn chosen(&self, name: FieldName) -> Option<&str> {
        self.value(name)?.chosen()
    }

    /// The chosen words of all choices of this name, with the word that labels each.
    pub(super) fn each_chosen(&self, name: FieldName) -> impl Iterator<Item = (&str, &str)> {
        let fields = self.fields.iter().filter(move |field| field.name == name);
        fields.filter_map(|field| Some((field.of?.1, field.value.chosen()?)))
    }

    /// The answer to a question that may be left open.
    pub(super) fn answered(&self, name: FieldName) -> Option<bool> {
        match self.chosen(name)? {
            "yes" => Some(true),
            "no" => Some(false),
            _ => None,
        }
    }

    /// The number of a field, between these two.
    pub(super) fn number(&self, name: FieldName, least: u32, most: u32) -> Result<u32, Problem> {
        let text = self.text(name)?;
        let number = text.as_str().trim().parse().ok();
        let number = number.filter(|number| (least..=most).contains(number));
        number.ok_or(Problem::NotANumber(name, least, most))
    }

    /// The cleaned text of a field.
    pub(super) fn text(&self, name: FieldName) -> Result<CleanText, Problem> {
        let Some(Value::Text(line)) = self.value(name) else { return Ok(CleanText::default()) };
        let read = if is_note(name) {
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

    /// Asks once about a text that holds a number which may be a citizen service number.
    ///
    /// # Errors
    /// [`Problem::MayBeBsn`] with the field, the first time.
    pub(super) fn ask_about_numbers(&self) -> Result<(), Problem> {
        if matches!(self.problem, Some(Problem::MayBeBsn(_))) {
            return Ok(());
        }
        let holds = |field: &&Field| match &field.value {
            Value::Text(line) => holds_bsn(line.as_str()),
            _ => false,
        };
        let asked = self.fields.iter().find(holds);
        asked.map_or(Ok(()), |field| Err(Problem::MayBeBsn(field.name)))
    }

    /// Puts the focus on the field with the problem.
    pub fn point_at(&mut self, problem: Problem) {
        let name = match &problem {
            Problem::NotADay(name)
            | Problem::Missing(name)
            | Problem::MayBeBsn(name)
            | Problem::TooLong(name, _)
            | Problem::NotANumber(name, ..) => *name,
        };
        self.at = self.fields.iter().position(|field| field.name == name).unwrap_or(self.at);
        self.problem = Some(problem);
    }
}

impl Value {
    fn chosen(&self) -> Option<&str> {
        match self {
            Self::Choice { options, at, .. } => options.get(*at).map(String::as_str),
            Self::Text(_) | Self::Day(..) => None,
        }
    }
}

impl Field {
    /// Most characters that may be typed.
    pub const fn max(&self) -> usize {
        if is_note(self.name) { NOTE_MAX } else { LINE_MAX }
    }
}

/// Whether a field takes more than a line's worth of text.
const fn is_note(name: FieldName) -> bool {
    matches!(name, FieldName::Note | FieldName::Said | FieldName::View)
}
