//! A file that is read in on the screen, step by step: which one, how its columns are read, and what
//! would become of its rows. Nothing is written before the last step.

use std::sync::Arc;

use crate::acts::import::Import;
use crate::app::pace::Pace;
use crate::app::text_line::TextLine;
use crate::app::wording::rows::column;
use crate::domain::CleanText;
use crate::exchange::columns::{
    ContactField, Field, Mapping, OfferField, PromiseField, ReferralField, ResidentField,
    Sensitive, Use, propose,
};
use crate::exchange::outside::Noted;
use crate::exchange::rows::{Choices, Notes, Report, Warning, WarningKind};
use crate::exchange::table::Table;
use crate::i18n::Strings;

/// One thing in a folder.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Item {
    /// Whether it is a file, and no folder: folders come first.
    pub file: bool,
    /// What it is called.
    pub name: String,
}

/// A file that was read.
#[derive(Debug, Clone, PartialEq)]
pub struct Opened {
    /// Its name, without folder.
    pub name: CleanText,
    /// SHA-256 of its content.
    pub hash: [u8; 32],
    /// Its rows.
    pub table: Arc<Table>,
    /// What to know beside the rows, with the line each is about.
    pub noted: Vec<(u64, Noted)>,
    /// What to know of the spreadsheet that it stood in.
    pub sheet: Vec<String>,
}

/// Why a file could not be read, and what helps.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unopened {
    /// Why.
    pub said: String,
    /// What helps, where that is known.
    pub hint: Option<String>,
}

/// What would become of the rows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Planned {
    /// What would be written.
    pub import: Import,
    /// What became of each row.
    pub report: Report,
}

/// What a file is about, and how its columns are read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Columns {
    /// Residents.
    Residents(Mapping<ResidentField>),
    /// Offers.
    Offers(Mapping<OfferField>),
    /// Contacts with residents who are known.
    Contacts(Mapping<ContactField>),
    /// Promises to them.
    Promises(Mapping<PromiseField>),
    /// Referrals of them.
    Referrals(Mapping<ReferralField>),
}

/// Does the same with the columns whatever they are of.
macro_rules! each {
    ($columns:expr, $mapping:ident => $does:expr) => {
        match $columns {
            Columns::Residents($mapping) => $does,
            Columns::Offers($mapping) => $does,
            Columns::Contacts($mapping) => $does,
            Columns::Promises($mapping) => $does,
            Columns::Referrals($mapping) => $does,
        }
    };
}

/// What one column is read as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReadAs {
    /// The field with this name.
    Field(&'static str),
    /// The same, where its own column says nothing.
    Beside(&'static str),
    /// It is left out.
    Nothing,
    /// It is about this and never kept.
    Never(Sensitive),
    /// It is named after the citizen service number.
    Bsn,
    /// It was written by our own file of refused rows.
    Own,
}

impl Columns {
    /// The columns of a table as they are understood: as what most of them are understood, people or
    /// offers before what was done with them.
    pub fn of(headers: &[String]) -> Self {
        fn known<F: Field>(mapping: &Mapping<F>) -> usize {
            mapping.uses().iter().filter(|used| matches!(used, Use::Field(_))).count()
        }
        let needed = |columns: &Self| each!(columns, mapping => mapping.has_needed());
        let count = |columns: &Self| each!(columns, mapping => known(mapping));
        let all = Self::all(headers).into_iter().rev();
        // Of equals the one that comes first among all is taken.
        let best = all.max_by_key(|columns| (needed(columns), count(columns)));
        best.unwrap_or_else(|| Self::Residents(propose(headers)))
    }

    fn all(headers: &[String]) -> [Self; 5] {
        [
            Self::Residents(propose(headers)),
            Self::Offers(propose(headers)),
            Self::Contacts(propose(headers)),
            Self::Promises(propose(headers)),
            Self::Referrals(propose(headers)),
        ]
    }

    /// The same as columns of the next kind.
    #[must_use]
    pub fn turned(&self) -> Self {
        let headers = self.headers();
        match self {
            Self::Residents(_) => Self::Offers(propose(headers)),
            Self::Offers(_) => Self::Contacts(propose(headers)),
            Self::Contacts(_) => Self::Promises(propose(headers)),
            Self::Promises(_) => Self::Referrals(propose(headers)),
            Self::Referrals(_) => Self::Residents(propose(headers)),
        }
    }

    /// The headers, as written.
    pub fn headers(&self) -> &[String] {
        each!(self, mapping => mapping.headers())
    }

    /// The vocabulary that labels the fields.
    pub const fn vocabulary(&self) -> &'static str {
        match self {
            Self::Residents(_) => "cell-resident",
            Self::Offers(_) => "cell-offer",
            Self::Contacts(_) | Self::Promises(_) | Self::Referrals(_) => "cell-past",
        }
    }

    /// What a column is read as.
    pub fn read_as(&self, column: usize) -> ReadAs {
        fn told<F: Field>(mapping: &Mapping<F>, column: usize) -> ReadAs {
            match mapping.uses().get(column) {
                Some(Use::Field(field)) => ReadAs::Field(field.name()),
                Some(Use::Beside(field)) => ReadAs::Beside(field.name()),
                Some(Use::Sensitive(about)) => ReadAs::Never(*about),
                Some(Use::Bsn) => ReadAs::Bsn,
                Some(Use::Own) => ReadAs::Own,
                Some(Use::Unknown) | None => ReadAs::Nothing,
            }
        }
        each!(self, mapping => told(mapping, column))
    }

    /// The fields that other columns than this one are read as.
    pub fn taken_but(&self, column: usize) -> Vec<&'static str> {
        let others = (0..self.headers().len()).filter(|other| *other != column);
        let fields = others.filter_map(|other| match self.read_as(other) {
            ReadAs::Field(name) => Some(name),
            _ => None,
        });
        fields.collect()
    }

    /// The names of all fields.
    pub fn fields(&self) -> Vec<&'static str> {
        fn names<F: Field>(_: &Mapping<F>) -> Vec<&'static str> {
            F::ALL.iter().map(|field| field.name()).collect()
        }
        each!(self, mapping => names(mapping))
    }

    /// Reads a column as this field, or leaves it out; the field is taken from the column that had it.
    pub fn give(&mut self, column: usize, field: Option<&'static str>) {
        fn give<F: Field>(mapping: &mut Mapping<F>, column: usize, name: Option<&str>) {
            let named = |name: &str| F::ALL.iter().copied().find(|field| field.name() == name);
            mapping.give(column, name.and_then(named));
        }
        each!(self, mapping => give(mapping, column, field));
    }

    /// What stands in the way of reading the table so, as it is told; `own` where the municipality's own
    /// numbers may pass for citizen service numbers.
    pub fn wrong(&self, table: &Table, own: bool, strings: &Strings) -> Vec<String> {
        fn wrong<F: Field>(
            mapping: &Mapping<F>,
            table: &Table,
            own: bool,
            strings: &Strings,
        ) -> Vec<String> {
            let number = ResidentField::ClientNumber.name();
            let mut own = F::ALL.iter().copied().filter(|field| own && field.name() == number);
            let wrong = mapping.check_but(table, own.next()).err().unwrap_or_default();
            wrong.iter().map(|problem| column(strings, problem)).collect()
        }
        each!(self, mapping => wrong(mapping, table, own, strings))
    }
}

/// Where somebody is with a file.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Step {
    /// Saying which one.
    #[default]
    File,
    /// Looking at how its columns are read.
    Columns,
    /// Looking at what would become of its rows.
    Rows,
}

/// A file on its way in.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Incoming {
    /// Where one is.
    pub step: Step,
    /// The path that is typed.
    pub line: TextLine,
    /// The folder that was listed, as it is typed, and everything in it, folders first.
    pub listed: Option<(String, Vec<Item>)>,
    /// What of it begins as is typed.
    pub items: Vec<Item>,
    /// The chosen one of these.
    pub at: usize,
    /// The path that is to be opened, once asked for.
    pub wanted: Option<String>,
    /// Why it could not be.
    pub unopened: Option<Unopened>,
    /// What was read.
    pub opened: Option<Opened>,
    /// How its columns are read.
    pub columns: Option<Columns>,
    /// The column under the cursor.
    pub column: usize,
    /// What stands in the way of that, as it is told.
    pub wrong: Vec<String>,
    /// Whether that is still to be looked at.
    pub unjudged: bool,
    /// What was chosen of names that differ, and of remarks.
    pub choices: Choices,
    /// What would become of the rows.
    pub planned: Option<Arc<Planned>>,
    /// Lines of that which are scrolled past.
    pub scrolled: usize,
    /// Changes with everything of which the rows depend.
    pub version: u64,
    /// Whether it was asked about an older file, or about remarks, and somebody went on.
    pub asked: bool,
    /// How far it is, while it is made ready to be written.
    pub writing: Option<Pace>,
    /// Whether it is on its way to the journal.
    pub sent: bool,
}

impl Incoming {
    /// The folder and the beginning of a name in what is typed.
    pub fn split(&self) -> (&str, &str) {
        let text = self.line.as_str();
        text.rfind('/').map_or(("", text), |at| text.split_at(at + 1))
    }

    /// The chosen file or folder, as a path.
    pub fn chosen(&self) -> Option<(String, bool)> {
        let item = self.items.get(self.at)?;
        let end = if item.file { "" } else { "/" };
        Some((format!("{}{}{end}", self.split().0, item.name), item.file))
    }

    /// What lies in the folder and begins as is typed, the first of it chosen; case does not count.
    pub fn narrow(&mut self) {
        let (folder, begun) = self.split();
        let (folder, begun) = (folder.to_owned(), begun.to_lowercase());
        let all = self.listed.iter().filter(|(listed, _)| *listed == folder);
        let all = all.flat_map(|(_, items)| items);
        let fits = |item: &&Item| {
            // What is hidden is shown to whoever types its dot.
            let hidden = item.name.starts_with('.') && !begun.starts_with('.');
            !hidden && item.name.to_lowercase().starts_with(&begun)
        };
        self.items = all.filter(fits).cloned().collect();
        self.at = 0;
    }

    /// Whether rows wait because the names under one number differ, or such names are taken.
    pub fn asks_about_names(&self) -> bool {
        let held = self.planned.as_ref().is_some_and(|planned| !planned.report.held.is_empty());
        held || self.choices.names
    }

    /// Whether there are remarks of which nobody said what becomes of them.
    pub fn asks_about_remarks(&self, report: &Report) -> bool {
        let left = |warning: &Warning| matches!(warning.kind, WarningKind::RemarksLeftOut(_));
        self.choices.notes == Notes::Ask && report.warnings.iter().any(left)
    }

    /// Whether something is asked once before it is written down.
    pub fn is_asked(&self, report: &Report) -> bool {
        report.newer.is_some() || self.asks_about_remarks(report)
    }

    /// Whether the folder that is typed is still to be listed.
    pub fn is_unlisted(&self) -> bool {
        self.listed.as_ref().is_none_or(|(listed, _)| listed != self.split().0)
    }

    /// The first cells of a column that say something, at most so many.
    pub fn samples(&self, column: usize, most: usize) -> Vec<String> {
        let Some(opened) = &self.opened else { return Vec::new() };
        let cells = opened.table.rows.iter().filter_map(|row| row.cells.get(column));
        let told = cells.map(|cell| cell.trim()).filter(|cell| !cell.is_empty());
        told.take(most).map(str::to_owned).collect()
    }
}
