//! A way to an act: what a key, the palette, a form and a command line have to know of it.

use chrono::NaiveDate;

use super::Command;
use super::answers::{Answers, Problem};
use super::ask::{Ask, FieldName};
use super::situation::{Situation, Why};
pub use super::subject::{About, Subject};
use crate::domain::appointment::TimeOfDay;
use crate::domain::budget::Budget;
use crate::domain::closing::CloseReason;
use crate::domain::plan::Plans;
use crate::domain::{Caseload, OfferId, RecordId, ResidentId};

/// One way to an act. Its name stands in the list of acts, its title in the texts.
#[derive(Debug, Clone, Copy)]
pub struct Way {
    /// Whom it is about.
    pub about: About,
    /// What it is about besides, or why it is not possible now.
    pub begins: fn(&Situation<'_>) -> Result<Subject, Why>,
    /// What it asks; `None` where it is done at once.
    pub asks: Option<fn(&Situation<'_>, Subject) -> Vec<Ask>>,
    /// From the answers to what is to be done; the same for a form and for what is done at once.
    pub read: fn(&Reading<'_>) -> Result<Command, Problem>,
}

/// Texts in the language of the interface that become part of what is recorded.
pub trait Words {
    /// Why something ended: the file was closed for this reason.
    fn closed(&self, reason: CloseReason) -> String;
}

/// What the answers to an act are read with.
#[derive(Clone, Copy)]
pub struct Reading<'a> {
    /// Everything known.
    pub caseload: &'a Caseload,
    /// The list of interests and the templates of goals.
    pub plans: &'a Plans,
    /// The lines of the budget.
    pub budget: &'a Budget,
    /// Today.
    pub today: NaiveDate,
    /// The time of day.
    pub time: TimeOfDay,
    /// Whom it is about.
    pub residents: &'a [ResidentId],
    /// What it is about besides.
    pub subject: Subject,
    /// What was answered.
    pub answers: &'a Answers,
    /// The words of the language.
    pub words: &'a dyn Words,
}

impl Reading<'_> {
    /// Everybody it is about.
    pub fn everybody(&self) -> Vec<ResidentId> {
        self.residents.to_vec()
    }

    /// The one person it is about.
    ///
    /// # Errors
    /// [`Problem::Missing`] where there is nobody, which no screen lets happen.
    pub fn one(&self) -> Result<ResidentId, Problem> {
        self.residents.first().copied().ok_or(Problem::Missing(FieldName::On))
    }

    /// The record it is about.
    ///
    /// # Errors
    /// [`Problem::Missing`] where there is none, which no screen lets happen.
    pub const fn record(&self) -> Result<RecordId, Problem> {
        match self.subject {
            Subject::Record(id) => Ok(id),
            Subject::None | Subject::Offer(_) | Subject::Open(..) => {
                Err(Problem::Missing(FieldName::On))
            }
        }
    }

    /// The offer it is about.
    ///
    /// # Errors
    /// [`Problem::Missing`] where there is none, which no screen lets happen.
    pub const fn offer(&self) -> Result<OfferId, Problem> {
        match self.subject {
            Subject::Offer(id) => Ok(id),
            Subject::None | Subject::Record(_) | Subject::Open(..) => {
                Err(Problem::Missing(FieldName::On))
            }
        }
    }

    /// The day of a field that may not be empty.
    ///
    /// # Errors
    /// [`Problem::Missing`], [`Problem::NotADay`].
    pub fn day(&self, name: FieldName) -> Result<NaiveDate, Problem> {
        self.answers.day_given(name, self.today)
    }

    /// The day on which it happened: today where nothing else was said.
    ///
    /// # Errors
    /// [`Problem::NotADay`].
    pub fn day_or_today(&self) -> Result<NaiveDate, Problem> {
        Ok(self.maybe_day(FieldName::On)?.unwrap_or(self.today))
    }

    /// The day of a field; `None` where it is empty.
    ///
    /// # Errors
    /// [`Problem::NotADay`].
    pub fn maybe_day(&self, name: FieldName) -> Result<Option<NaiveDate>, Problem> {
        self.answers.day(name, self.today)
    }
}
