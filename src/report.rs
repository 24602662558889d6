//! Reports about groups and figures, never about a person: one definition per number, the same in
//! text, JSON, CSV, HTML and on the screen.
//!
//! [`kinds`] is the list of them, each in a file of its own, [`reported`] what each says of itself; [`text`], [`data`],
//! [`sheet`], [`book`] and [`page`] write the same down for a reader, a program, a spreadsheet and a browser.

pub mod book;
mod budget;
pub mod data;
mod demand;
mod effect;
mod evaluation;
mod fairness;
mod foreseen;
pub mod kinds;
pub mod layout;
mod offers;
pub mod page;
mod planner;
mod referred;
pub mod register;
pub mod replay;
mod replies;
pub mod reported;
pub mod sheet;
mod standing;
pub mod text;
mod told;
mod what_if;

use chrono::NaiveDate;

pub use kinds::{Asked, Made, ReportKind};
pub use reported::{Ground, Question, whole_months, year_to, years_to};

use crate::i18n::Strings;
use crate::measurement::suppression::{Hidden, LEAST};

/// A report, ready to be written down.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// Its title.
    pub title: String,
    /// The first day of the period.
    pub from: NaiveDate,
    /// The last day of the period.
    pub to: NaiveDate,
    /// What it comes to, in a few sentences.
    pub says: Vec<String>,
    /// The figures.
    pub figures: Vec<Figure>,
    /// The tables.
    pub tables: Vec<Table>,
    /// The goals it tells of, by chapter; most reports have none.
    pub chapters: Vec<Chapter>,
    /// What to know when reading it.
    pub notes: Vec<String>,
}

/// Goals about one subject.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chapter {
    /// What they are about.
    pub title: String,
    /// The goals.
    pub goals: Vec<Goal>,
}

/// How far a goal came.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Goal {
    /// What is wanted.
    pub text: String,
    /// Where the policy says it.
    pub section: String,
    /// The figures that tell of it.
    pub figures: Vec<Figure>,
    /// The tables that do.
    pub tables: Vec<Table>,
    /// What is not known of it, and why, a sentence each.
    pub unknown: Vec<String>,
}

/// One figure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figure {
    /// The stable English name.
    pub name: &'static str,
    /// What it is called.
    pub label: String,
    /// The number, or what stands in its place.
    pub value: Cell,
    /// How it is counted.
    pub definition: String,
    /// What it is counted from.
    pub source: String,
}

/// One table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// The stable English name.
    pub name: &'static str,
    /// Its title.
    pub title: String,
    /// The heads of its columns.
    pub columns: Vec<String>,
    /// Its rows.
    pub rows: Vec<Vec<Cell>>,
}

/// One cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell {
    /// Words.
    Text(String),
    /// A number.
    Number(i64),
    /// A number drawn as a bar, beside the largest there can be.
    Bar(i64, i64),
    /// A sum in eurocents, and how it is written.
    Euros(i64, String),
    /// A number that is not shown; the word is what is said of one that is not small.
    Hidden(Hidden, String),
    /// There is nothing to say.
    Nothing,
}

impl Cell {
    /// A number of people that is not shown.
    pub fn hidden(why: Hidden, strings: &Strings) -> Self {
        Self::Hidden(why, strings.report_not_shown())
    }

    /// The number, where there is one that is shown.
    pub const fn number(&self) -> Option<i64> {
        match self {
            Self::Number(number) | Self::Bar(number, _) => Some(*number),
            Self::Text(_) | Self::Euros(..) | Self::Hidden(..) | Self::Nothing => None,
        }
    }

    /// Why the number is not shown, where there is one that is not.
    pub const fn why_hidden(&self) -> Option<Hidden> {
        match self {
            Self::Hidden(why, _) => Some(*why),
            _ => None,
        }
    }

    /// The cell in words; a bar is its number.
    pub fn shown(&self) -> String {
        match self {
            Self::Text(text) | Self::Euros(_, text) => text.clone(),
            Self::Number(number) | Self::Bar(number, _) => number.to_string(),
            Self::Hidden(Hidden::Small, _) => format!("<{LEAST}"),
            Self::Hidden(Hidden::Withheld, word) => word.clone(),
            Self::Nothing => "–".to_owned(),
        }
    }
}
