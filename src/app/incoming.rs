//! A file that is read in on the screen, step by step: which one, how its columns are read, and what
//! would become of its rows. Nothing is written before the last step.

mod columns;

use std::sync::Arc;

use crate::acts::import::Import;
use crate::app::deciding::Deciding;
use crate::app::pace::Pace;
use crate::app::text_line::TextLine;
use crate::domain::CleanText;
use crate::domain::bsn::holds_bsn;
use crate::exchange::encoding::Encoding;
use crate::exchange::outside::Noted;
use crate::exchange::rows::{Choices, NoRung, Notes, Report, Warning, WarningKind};
use crate::exchange::table::Table;

pub use columns::{Columns, ReadAs};

/// How the names of files end that may hold a list; one without an ending may, too.
const ENDINGS: [&str; 12] =
    ["csv", "tsv", "tab", "txt", "xlsx", "xlsm", "ods", "json", "jsonl", "ndjson", "zip", "dat"];

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
    /// The sheets of that spreadsheet, the one that was read first.
    pub sheets: Vec<String>,
    /// The encoding of the text that it was.
    pub letters: Option<Encoding>,
    /// How columns of these names were read the last time, where somebody had changed it.
    pub before: Option<Columns>,
}

impl Opened {
    /// The sheets in the order in which they stood before, the one that was read first.
    pub fn keep_order(&mut self, before: &[String]) {
        let mut sheets = before.to_vec();
        let at = self.sheets.first().and_then(|read| sheets.iter().position(|it| it == read));
        if let Some(at) = at.filter(|_| sheets.len() == self.sheets.len()) {
            sheets.rotate_left(at);
            self.sheets = sheets;
        }
    }
}

/// Why a file could not be read, and what helps.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unopened {
    /// Why.
    pub said: String,
    /// What helps, where that is known.
    pub hint: Option<String>,
    /// How its letters can be read, each with words that then stand in it; none where that is not
    /// the question.
    pub readings: Vec<(Encoding, String)>,
}

/// What would become of the rows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Planned {
    /// What would be written.
    pub import: Import,
    /// What became of each row.
    pub report: Report,
}

/// What became of the rows of a file that was taken in.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Taken {
    /// The file.
    pub file: String,
    /// New records.
    pub new: usize,
    /// Known records that changed.
    pub changed: usize,
    /// Known records that said the same.
    pub unchanged: usize,
    /// Rows that repeated an earlier one.
    pub merged: usize,
    /// Rows that were refused for good.
    pub refused: usize,
    /// Rows of which nothing is decided yet.
    pub later: usize,
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
    /// Deciding whose name is taken under a known number.
    Names,
    /// Deciding what the list leaves to decide, now that its rows are in.
    Left,
}

/// What can be chosen of a file beside its columns.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Setting {
    /// What it is about.
    About,
    /// Which sheet of the spreadsheet is read.
    Sheet,
    /// How its letters are read.
    Letters,
}

/// What became of the rows that are refused.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum GivenBack {
    /// Nobody asked for them.
    #[default]
    No,
    /// They are to be written beside the file.
    Wanted,
    /// They stand in this file, or why they do not.
    Done(Result<String, String>),
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
    /// The row under the cursor: the settings, and below them the columns.
    pub row: usize,
    /// The path of what was read.
    pub path: String,
    /// The sheet that was asked for.
    pub sheet: Option<String>,
    /// The encoding that was asked for.
    pub encoding: Option<Encoding>,
    /// What stands in the way of that, as it is told.
    pub wrong: Vec<String>,
    /// Whether that is still to be looked at.
    pub unjudged: bool,
    /// What was chosen of names that differ, and of remarks.
    pub choices: Choices,
    /// Whose name may be taken.
    pub names: Deciding,
    /// What is left to decide.
    pub left: Deciding,
    /// Whether the refused rows are written beside the file.
    pub refused: GivenBack,
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

    /// A path from the root or from home counts as it is, whatever stood there before it.
    pub fn begin_anew(&mut self) {
        let typed = self.line.as_str();
        let (root, home) = (typed.rsplit_once("//"), typed.rsplit_once("/~"));
        let root = root.map(|(_, rest)| format!("/{rest}"));
        if let Some(path) = root.or_else(|| home.map(|(_, rest)| format!("~{rest}"))) {
            self.line = TextLine::holding(&path);
        }
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
        let is_known =
            |item: &&Item| !item.file || begun == item.name.to_lowercase() || may_open(&item.name);
        self.items = all.filter(fits).filter(is_known).cloned().collect();
        self.at = 0;
    }

    /// What can be chosen beside its columns.
    pub fn settings(&self) -> Vec<Setting> {
        let opened = self.opened.as_ref();
        let sheets = opened.is_some_and(|opened| opened.sheets.len() > 1);
        let letters = opened.is_some_and(|opened| opened.letters.is_some());
        let sheet = sheets.then_some(Setting::Sheet);
        let letters = letters.then_some(Setting::Letters);
        [Some(Setting::About), sheet, letters].into_iter().flatten().collect()
    }

    /// The setting under the cursor.
    pub fn setting(&self) -> Option<Setting> {
        self.settings().get(self.row).copied()
    }

    /// The column under the cursor.
    pub fn column(&self) -> Option<usize> {
        self.row.checked_sub(self.settings().len())
    }

    /// What became of its rows, now that it was taken in.
    pub fn taken(&self) -> Option<Taken> {
        let report = &self.planned.as_ref().filter(|_| self.step == Step::Rows)?.report;
        let later = report.waiting();
        Some(Taken {
            file: self.opened.as_ref()?.name.to_string(),
            new: report.imported,
            changed: report.updated,
            unchanged: report.unchanged,
            merged: report.merged.len(),
            refused: report.rejected.len().saturating_sub(later),
            later,
        })
    }

    /// Whether nothing can be changed any more: it is being written.
    pub const fn is_on_its_way(&self) -> bool {
        self.sent || self.writing.is_some()
    }

    /// Whether any of its rows has a remark of which can be said what becomes of it.
    pub fn has_remarks(&self) -> bool {
        let planned = self.planned.as_ref();
        let asks = planned.is_some_and(|planned| self.asks_about_remarks(&planned.report));
        asks || self.choices.notes != Notes::Ask
    }

    /// Whether it has new people without a rung, of whom can be said which they stand on.
    pub fn has_no_rung(&self) -> bool {
        let planned = self.planned.as_ref();
        planned.is_some_and(|planned| planned.report.without_rung().next().is_some())
            || self.choices.rung != NoRung::Ask
    }

    /// Whether it has refused rows that can be written beside it.
    pub fn has_refused(&self) -> bool {
        self.planned.as_ref().is_some_and(|planned| !planned.report.rejected.is_empty())
    }

    /// What is being decided.
    pub const fn deciding(&self) -> Option<&Deciding> {
        match self.step {
            Step::Names => Some(&self.names),
            Step::Left => Some(&self.left),
            Step::File | Step::Columns | Step::Rows => None,
        }
    }

    /// The same, to be decided.
    pub const fn deciding_mut(&mut self) -> Option<&mut Deciding> {
        match self.step {
            Step::Names => Some(&mut self.names),
            Step::Left => Some(&mut self.left),
            Step::File | Step::Columns | Step::Rows => None,
        }
    }

    /// Where the cursor is, in whatever is gone through.
    pub fn place(&self) -> usize {
        self.deciding().map_or(self.at + self.row + self.scrolled, Deciding::at)
    }

    /// The ways in which its letters can be read, where that is the question.
    pub fn readings(&self) -> &[(Encoding, String)] {
        self.unopened.as_ref().map(|why| why.readings.as_slice()).unwrap_or_default()
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

    /// The first cells of a column that say something, at most so many; none of what is never kept.
    pub fn samples(&self, column: usize, most: usize) -> Vec<String> {
        let read_as = self.columns.as_ref().map(|columns| columns.read_as(column));
        if let Some(ReadAs::Never(_) | ReadAs::Bsn) = read_as {
            return Vec::new();
        }
        let Some(opened) = &self.opened else { return Vec::new() };
        let cells = opened.table.rows.iter().filter_map(|row| row.cells.get(column));
        let told = cells.map(str::trim).filter(|cell| !cell.is_empty());
        // A number that may be a citizen service number is shown nowhere.
        let shown =
            |cell: &str| if holds_bsn(cell) { "·····".to_owned() } else { cell.to_owned() };
        told.take(most).map(shown).collect()
    }
}

/// Whether a file of this name may hold a list.
fn may_open(name: &str) -> bool {
    let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_lowercase());
    ending.is_none_or(|ending| ENDINGS.contains(&ending.as_str()))
}
