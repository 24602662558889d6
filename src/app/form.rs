//! A small form: a few fields, one key to submit it whole.

mod field;
mod time;

use chrono::NaiveDate;

use crate::app::form::field::is_note;
pub use crate::app::form::field::{Field, FieldName, Value};
use crate::app::text_line::TextLine;
use crate::domain::contact::Outcome;
use crate::domain::day::{self, NotADay, Side};
use crate::domain::eleven::holds_bsn;
use crate::domain::referral::Target;
use crate::domain::standing::Direction;
use crate::domain::text::TooLong;
use crate::domain::{Caseload, CleanText, OfferId, RecordId, ResidentId};

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
    /// No day can be read from it, or none that lies on this side.
    NotADay(FieldName, Side, NotADay),
    /// It is empty and may not be.
    Missing(FieldName),
    /// It holds a number that may be a citizen service number; asked once.
    MayBeBsn(FieldName),
    /// It is too long.
    TooLong(FieldName, TooLong),
    /// No time of day can be read from it.
    NotATime(FieldName),
    /// It says something that does not go with the rest.
    NotWith(FieldName),
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
    /// Whether its command is on the way to the journal.
    pub sent: bool,
    /// What stood in each field when it began.
    pub begun: Vec<(String, String)>,
    /// What stood there when it was emptied.
    pub emptied: Option<Vec<(String, String)>>,
    /// Days far ahead that were asked about: submitting once more takes them.
    pub asked: Vec<(FieldName, NaiveDate)>,
}

impl Form {
    /// A form with these fields.
    pub fn new(purpose: Purpose, targets: Vec<ResidentId>, fields: Vec<Field>) -> Self {
        let mut form = Self {
            purpose,
            targets,
            fields,
            at: 0,
            problem: None,
            sent: false,
            begun: Vec::new(),
            emptied: None,
            asked: Vec::new(),
        };
        form.begun = form.standing();
        form
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

    /// Chooses the next option that begins with this letter.
    pub fn choose(&mut self, letter: &str) {
        let Some(Field { value: Value::Choice { labels, at, .. }, .. }) = self.field_mut() else {
            return;
        };
        let (letter, count) = (letter.to_lowercase(), labels.len());
        let next = (1..=count).map(|step| (*at + step) % count.max(1));
        let begins = |place: &usize| {
            labels.get(*place).is_some_and(|label| label.to_lowercase().starts_with(&letter))
        };
        *at = next.into_iter().find(begins).unwrap_or(*at);
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

    /// The chosen word of a choice that may not be left open.
    pub(super) fn chosen_or_missing(&self, name: FieldName) -> Result<&str, Problem> {
        self.chosen(name).filter(|word| !word.is_empty()).ok_or(Problem::Missing(name))
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

    /// The time of day of a field that may not be empty.
    pub(super) fn time(&self, name: FieldName) -> Result<String, Problem> {
        let text = self.given(name)?;
        let (hour, minute) = time::read(text.as_str()).ok_or(Problem::NotATime(name))?;
        Ok(format!("{hour}:{minute:02}"))
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
        match day::parse(line.as_str(), today, *side) {
            Err(NotADay::Far(on)) if self.asked.contains(&(name, on)) => Ok(Some(on)),
            read => read.map(Some).map_err(|why| Problem::NotADay(name, *side, why)),
        }
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

    /// Where the referral leads that this form moves along, whoever is looked at meanwhile.
    pub fn moves_to(&self, caseload: &Caseload) -> Option<Target> {
        let Purpose::MoveReferral(id) = self.purpose else { return None };
        let file = caseload.file(*self.targets.first()?)?;
        file.records.referrals.iter().find(|referral| referral.id == id).map(|known| known.to)
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
            Problem::NotADay(name, ..)
            | Problem::Missing(name)
            | Problem::NotATime(name)
            | Problem::NotWith(name)
            | Problem::MayBeBsn(name)
            | Problem::TooLong(name, _)
            | Problem::NotANumber(name, ..) => *name,
        };
        self.at = self.fields.iter().position(|field| field.name == name).unwrap_or(self.at);
        if let Problem::NotADay(name, _, NotADay::Far(on)) = problem {
            self.asked.push((name, on));
        }
        self.problem = Some(problem);
    }
}
