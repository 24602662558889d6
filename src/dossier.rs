//! Everything kept about one resident, in plain words: what the right of access asks for.
//!
//! [`own`] is the page to look at together. [`content`] says what there is, section by section; [`text`], [`page`] and [`data`] write the
//! same sections down for a reader, a browser and a program. Every struct is taken apart field by
//! field, so that a field that is added later cannot be forgotten here.

pub mod content;
pub mod data;
pub mod own;
pub mod page;
pub mod sheet;
mod team;
pub mod text;

use chrono::{DateTime, NaiveDate, Utc};

/// A dossier, ready to be written down.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dossier {
    /// The short code of the resident.
    pub code: String,
    /// The name, as said.
    pub name: String,
    /// The title, in the language of the reader.
    pub title: String,
    /// What stands above the sections.
    pub intro: Vec<String>,
    /// The day on which it was made.
    pub made_on: NaiveDate,
    /// What stands in it.
    pub sections: Vec<Section>,
}

/// One kind of things kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// The stable English name.
    pub name: &'static str,
    /// The title in the language of the reader.
    pub title: String,
    /// One row for each thing; none where nothing is kept.
    pub rows: Vec<Row>,
}

/// The facts of one thing kept, without those that are empty.
pub type Row = Vec<Fact>;

/// One fact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fact {
    /// The stable English name.
    pub name: &'static str,
    /// The label in the language of the reader.
    pub label: String,
    /// The value.
    pub value: Value,
}

/// A value in words, or a time that each form writes in its own way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// Words.
    Text(String),
    /// A day.
    Day(NaiveDate),
    /// An instant.
    At(DateTime<Utc>),
}
