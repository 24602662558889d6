//! What is under way: one thing at a time has the keys.
//!
//! From the top: what lies over the screen, then the call block, then the list that fills it; where
//! there is none of them, the panes. Written by the keys in `update/` and, where a form waits for
//! its entry, by what was saved.

use std::sync::Arc;

use chrono::NaiveDate;

use crate::app::action::Action;
use crate::app::call::{Block, Called, DoneFor};
use crate::app::call_note::CallNote;
use crate::app::caller::{Aside, Caller};
use crate::app::form::Form;
use crate::app::history::History;
use crate::app::incoming::{Columns, Incoming};
use crate::app::intent::Intent;
use crate::app::job::{Ask, Found, Moment};
use crate::app::measuring::Measuring;
use crate::app::menu::Menu;
use crate::app::overview::Overview;
use crate::app::page::Page;
use crate::app::tour::Stop;
use crate::domain::draft::Draft;
use crate::domain::{File, ResidentId};

/// What lies over the panes.
#[expect(clippy::large_enum_variant, reason = "there is one of it")]
#[derive(Debug, Clone, PartialEq)]
pub enum Overlay {
    /// A form.
    Form(Form),
    /// The help menu or the palette.
    Menu(Menu),
    /// A page to read; the number of lines scrolled.
    Page(Page, u16),
    /// What was said and saved today.
    History(History),
    /// An act on marked people, some of whom are not in the list shown: asked once.
    Ask(Action),
    /// The line in which whoever calls is looked for.
    Caller(Caller),
    /// A file that is read in.
    Incoming(Box<Incoming>),
    /// The yearly measurement, while it is taken.
    Measuring(Box<Measuring>),
}

/// What somebody is doing.
#[derive(Default)]
pub struct Task {
    /// What lies over the panes.
    pub overlay: Option<Overlay>,
    /// The call block that is under way; it lies over a list.
    pub call: Option<Block>,
    /// The agenda or the board, while it is open.
    pub overview: Option<Overview>,
    /// What lay over the screen each time that somebody called, the last of them last.
    pub under: Vec<Option<Overlay>>,
    /// What was under way when somebody called, while their page is open.
    pub aside: Option<Box<Aside>>,
    /// Why whoever is called now was called: what is done for them meanwhile does not change it.
    pub called_for: Option<(ResidentId, String)>,
    /// The people of the last call block, with what came of them.
    pub called: Vec<(ResidentId, Called)>,
    /// What else was done during the last block, whoever it was for.
    pub done_for: Vec<DoneFor>,
    /// What came of the calls of the day, for whoever takes over.
    pub note: CallNote,
    /// The same as it was last kept.
    pub(super) noted: CallNote,
    /// What the last job of each kind found for a page, and from which moment.
    pub found: Vec<(Moment, Found)>,
    /// The file of the person whom the page on top is about.
    pub paper: Option<Arc<File>>,
    /// The folder from which a list came last, as it is typed.
    pub folder: Option<String>,
    /// How the columns of the last list were read that was let go, with its SHA-256.
    pub columns: Option<([u8; 32], Columns)>,
    /// A file that waits beneath the help about it.
    pub beneath: Option<Box<Incoming>>,
    /// Whose page to look at together lies behind a form.
    pub own: Option<ResidentId>,
    /// A list that waits while it is asked what has to be known of what was decided of it.
    pub settling: Option<Box<Incoming>>,
    /// The job that is waited for.
    pub waiting: Option<Ask>,
    /// How many jobs were asked for.
    pub asked: u64,
    /// The earlier day that is being read.
    pub travel: Option<NaiveDate>,
    /// What was typed and not saved, the oldest first.
    pub drafts: Vec<Draft>,
    /// What was typed for the last entries, by their number: taken back, it is there again.
    pub sent: Vec<(u64, Draft)>,
    /// What the tour asks for, while one is under way.
    pub tour: Option<Stop>,
    /// An entry on its way to the journal.
    pub writing: bool,
    /// What is written once it was said that it is.
    pub shown_first: Option<Box<Intent>>,
}
