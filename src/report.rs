//! Reports about groups and figures, never about a person: one definition per number, the same in
//! text, JSON, CSV, HTML and on the screen.
//!
//! [`planner`] and [`fairness`] say what a report holds; [`text`], [`data`], [`sheet`] and [`page`]
//! write the same down for a reader, a program, a spreadsheet and a browser.

pub mod data;
pub mod fairness;
pub mod page;
pub mod planner;
pub mod sheet;
pub mod text;

use chrono::NaiveDate;

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
    /// What to know when reading it.
    pub notes: Vec<String>,
}

/// One figure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figure {
    /// The stable English name.
    pub name: &'static str,
    /// What it is called.
    pub label: String,
    /// The number; `None` where there is none, or where it is not shown.
    pub value: Option<i64>,
    /// Whether it is not shown because too few people stand behind it.
    pub suppressed: bool,
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
    /// Too few people stand behind it.
    Suppressed,
    /// There is nothing to say.
    Nothing,
}

impl Cell {
    /// The cell in words; a bar is its number.
    pub fn shown(&self) -> String {
        match self {
            Self::Text(text) => text.clone(),
            Self::Number(number) | Self::Bar(number, _) => number.to_string(),
            Self::Suppressed => "<10".to_owned(),
            Self::Nothing => "–".to_owned(),
        }
    }
}
