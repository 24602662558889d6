//! What was answered: the same for a form, a command line and a test, read into days, words, numbers
//! and texts.

use chrono::NaiveDate;

use super::ask::FieldName;
use super::time;
use crate::domain::appointment::TimeOfDay;
use crate::domain::bsn::holds_bsn;
use crate::domain::day::{self, NotADay, Side};
use crate::domain::money::{self, NotMoney};
use crate::domain::text::TooLong;
use crate::domain::{CleanText, RecordId};

/// What is wrong with an answer.
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
    /// This time of today has passed, where only a later one can be agreed.
    Passed(FieldName, TimeOfDay),
    /// It says something that does not go with the rest.
    NotWith(FieldName),
    /// It is the code of no other open offer.
    NotAnOffer(FieldName),
    /// No number between these can be read from it.
    NotANumber(FieldName, u64, u64),
    /// No amount of money can be read from it.
    NotMoney(FieldName, NotMoney),
    /// It is no line of the budget; those there are.
    NotALine(String, String),
    /// It is the code of no commitment.
    NotACommitment(FieldName),
    /// No time that somebody has can be read from it.
    NotHours(FieldName),
    /// The field of a record that is written down by hand, by its word: what is said of it.
    Cell(&'static str, String),
}

impl Problem {
    /// The field that it is about.
    pub const fn field(&self) -> FieldName {
        match self {
            Self::NotADay(name, ..)
            | Self::Missing(name)
            | Self::NotATime(name)
            | Self::NotWith(name)
            | Self::NotAnOffer(name)
            | Self::NotHours(name)
            | Self::NotMoney(name, _)
            | Self::NotACommitment(name)
            | Self::Passed(name, _)
            | Self::MayBeBsn(name)
            | Self::TooLong(name, _)
            | Self::NotANumber(name, ..) => *name,
            Self::NotALine(..) => FieldName::BudgetLine,
            Self::Cell(..) => FieldName::Cell,
        }
    }

    /// The word that tells the field from others of the same name, where it is about that one.
    pub const fn of(&self) -> Option<&'static str> {
        match self {
            Self::Cell(word, _) => Some(word),
            _ => None,
        }
    }
}

/// One answer, as it was typed or chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Given {
    /// A text.
    Text(String),
    /// A day on this side of today, in words.
    Day(String, Side),
    /// The stable name of a choice; empty where nothing was chosen.
    Chosen(String),
}

/// All answers to what an act asks.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Answers {
    /// Field, the word that labels one of several of the same name, and the answer.
    pub given: Vec<(FieldName, Option<&'static str>, Given)>,
    /// Whether everything stands as it was proposed: nothing was typed and nothing chosen.
    pub untouched: bool,
    /// Days far ahead that were asked about: given once more they are taken.
    pub asked: Vec<(FieldName, NaiveDate)>,
    /// The open promises that were said to be done.
    pub kept: Vec<RecordId>,
}

impl Answers {
    fn value(&self, name: FieldName) -> Option<&Given> {
        self.given.iter().find(|(known, ..)| *known == name).map(|(.., given)| given)
    }

    /// Whether it was answered at all, be it with nothing.
    pub fn has(&self, name: FieldName) -> bool {
        self.value(name).is_some()
    }

    /// The chosen word of a choice.
    pub fn chosen(&self, name: FieldName) -> Option<&str> {
        match self.value(name)? {
            Given::Chosen(word) => Some(word),
            Given::Text(_) | Given::Day(..) => None,
        }
    }

    /// The chosen word of a choice, as the value that it names.
    ///
    /// # Errors
    /// [`Problem::Missing`] where nothing was chosen.
    pub fn fact<T>(
        &self,
        name: FieldName,
        named: impl FnOnce(&str) -> Option<T>,
    ) -> Result<T, Problem> {
        self.chosen(name).and_then(named).ok_or(Problem::Missing(name))
    }

    /// The chosen words of all choices of this name, with the word that labels each.
    pub fn each_chosen(&self, name: FieldName) -> impl Iterator<Item = (&str, &str)> {
        let fields = self.given.iter().filter(move |(known, ..)| *known == name);
        fields.filter_map(|(_, of, given)| match given {
            Given::Chosen(word) => Some(((*of)?, word.as_str())),
            Given::Text(_) | Given::Day(..) => None,
        })
    }

    /// The answer to a question that may be left open.
    pub fn answered(&self, name: FieldName) -> Option<bool> {
        match self.chosen(name)? {
            "yes" => Some(true),
            "no" => Some(false),
            _ => None,
        }
    }

    /// The number of a field, between these two.
    ///
    /// # Errors
    /// [`Problem::NotANumber`].
    pub fn number(&self, name: FieldName, least: u32, most: u32) -> Result<u32, Problem> {
        let text = self.text(name)?;
        let number = text.as_str().trim().parse().ok();
        let number = number.filter(|number| (least..=most).contains(number));
        number.ok_or(Problem::NotANumber(name, least.into(), most.into()))
    }

    /// The sum of money of a field, in eurocents.
    ///
    /// # Errors
    /// [`Problem::NotMoney`].
    pub fn cents(&self, name: FieldName) -> Result<u32, Problem> {
        let text = self.text(name)?;
        money::cents(text.as_str()).map_err(|why| Problem::NotMoney(name, why))
    }

    /// The number with which chance begins; `None` where it is left open.
    ///
    /// # Errors
    /// [`Problem::NotANumber`].
    pub fn seed(&self, name: FieldName) -> Result<Option<u64>, Problem> {
        let text = self.text(name)?;
        if text.is_empty() {
            return Ok(None);
        }
        let number = text.as_str().trim().parse().map(Some);
        number.map_err(|_none| Problem::NotANumber(name, 0, u64::MAX))
    }

    /// The time of day of a field; `None` where it is empty.
    ///
    /// # Errors
    /// [`Problem::NotATime`].
    pub fn time(&self, name: FieldName) -> Result<Option<TimeOfDay>, Problem> {
        let text = self.text(name)?;
        if text.is_empty() {
            return Ok(None);
        }
        time::read(text.as_str()).map(Some).ok_or(Problem::NotATime(name))
    }

    /// The cleaned text of a field.
    ///
    /// # Errors
    /// [`Problem::TooLong`].
    pub fn text(&self, name: FieldName) -> Result<CleanText, Problem> {
        let Some(Given::Text(text)) = self.value(name) else { return Ok(CleanText::default()) };
        let read = if name.is_note() { CleanText::note(text) } else { CleanText::line(text) };
        read.map_err(|long| Problem::TooLong(name, long))
    }

    /// The cleaned text of a field that may be as long as a note.
    ///
    /// # Errors
    /// [`Problem::TooLong`].
    pub fn note(&self, name: FieldName) -> Result<CleanText, Problem> {
        let Some(Given::Text(text)) = self.value(name) else { return Ok(CleanText::default()) };
        CleanText::note(text).map_err(|long| Problem::TooLong(name, long))
    }

    /// A text that may not be empty.
    ///
    /// # Errors
    /// [`Problem::Missing`], [`Problem::TooLong`].
    pub fn needed(&self, name: FieldName) -> Result<CleanText, Problem> {
        let text = self.text(name)?;
        if text.is_empty() { Err(Problem::Missing(name)) } else { Ok(text) }
    }

    /// The day of a field; `None` where it is empty.
    ///
    /// # Errors
    /// [`Problem::NotADay`].
    pub fn day(&self, name: FieldName, today: NaiveDate) -> Result<Option<NaiveDate>, Problem> {
        let Some(Given::Day(text, side)) = self.value(name) else { return Ok(None) };
        if text.trim().is_empty() {
            return Ok(None);
        }
        match day::parse(text, today, *side) {
            Err(NotADay::Far(on)) if self.asked.contains(&(name, on)) => Ok(Some(on)),
            read => read.map(Some).map_err(|why| Problem::NotADay(name, *side, why)),
        }
    }

    /// The day of a field that may not be empty.
    ///
    /// # Errors
    /// [`Problem::Missing`], [`Problem::NotADay`].
    pub fn day_given(&self, name: FieldName, today: NaiveDate) -> Result<NaiveDate, Problem> {
        self.day(name, today)?.ok_or(Problem::Missing(name))
    }

    /// The first text that holds a number which may be a citizen service number.
    pub fn number_like_bsn(&self) -> Option<FieldName> {
        let holds = |given: &Given| matches!(given, Given::Text(text) if holds_bsn(text));
        self.given.iter().find(|(.., given)| holds(given)).map(|(name, ..)| *name)
    }
}
