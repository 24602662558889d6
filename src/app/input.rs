//! What comes in and what goes out: the only two ways between the app and the world.

use chrono::{DateTime, NaiveDate, Utc};

use crate::app::intent::Intent;
use crate::app::job::{Ask, Found};
use crate::app::touch::Hand;
use crate::domain::appointment::TimeOfDay;
use crate::domain::{Caseload, CleanText, Entry, Noted, Refusal};
use crate::keymap::Key;

/// Something that happened.
#[derive(Debug, Clone)]
pub enum Input {
    /// A key was pressed.
    Key(Key),
    /// The mouse did something.
    Mouse(Hand),
    /// Text was pasted; never runs a key.
    Paste(String),
    /// The terminal has this many columns and rows.
    Resize(u16, u16),
    /// What was asked for stands in the journal, durably.
    Committed(Box<Committed>),
    /// It does not, and never will by itself; nothing was written.
    Refused(Box<Refused>),
    /// The job with this number is done.
    Done(u64, Box<Found>),
    /// Another day began.
    Today(NaiveDate),
    /// Nothing was pressed for a moment: what is shown is being read.
    Rested,
    /// What was being typed came to a pause.
    Paused,
    /// What was read could not be noted.
    NotNoted,
    /// What was to be shown before something long stands on the screen.
    Shown,
}

/// What the journal says now.
#[derive(Debug, Clone)]
pub struct News {
    /// What others wrote since the last news, the oldest first.
    pub entries: Vec<Entry>,
    /// Everything known, after all of it.
    pub caseload: Caseload,
}

/// An intent that became an entry.
#[derive(Debug, Clone)]
pub struct Committed {
    /// The entry.
    pub entry: Entry,
    /// The entry that it took back or did again.
    pub turned: Option<Box<Entry>>,
    /// What the journal says after it; what others wrote came before it.
    pub news: News,
}

/// An intent that became none.
#[derive(Debug, Clone)]
pub struct Refused {
    /// What was asked for.
    pub intent: Box<Intent>,
    /// Why it was not done.
    pub why: Hindrance,
    /// What the journal says, where others were ahead.
    pub news: Option<News>,
}

/// Why an intent became no entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Hindrance {
    /// It is not possible, or not theirs to do.
    Refused(Refusal),
    /// Somebody else was ahead.
    Clash(Clash),
    /// It could not be written.
    NotSaved(SaveProblem),
}

/// What somebody else did meanwhile stands in the way of an intent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clash {
    /// Who was ahead.
    pub by: CleanText,
    /// Why it is not possible any more; `None` where it would be, but what it was decided on has
    /// changed.
    pub refusal: Option<Refusal>,
}

/// Why an entry could not be written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SaveProblem {
    /// The disk is full.
    NoSpace,
    /// The folder cannot be written.
    ReadOnly,
    /// Something else; the log knows more.
    Other,
}

/// What the world must do.
#[derive(Debug, Clone, PartialEq)]
pub enum Effect {
    /// Decide this, write it to the journal and answer with [`Input::Committed`] or
    /// [`Input::Refused`].
    Commit(Box<Intent>),
    /// Work this off beside the screen and answer with [`Input::Done`]; what is under way of what was
    /// asked before is stopped.
    Run(Ask),
    /// Stop what is under way: nobody waits for it.
    Stop,
    /// Note this in the access log.
    Note(Noted),
    /// Put this text on the clipboard.
    Copy(String),
    /// Draw what is shown now, and answer with [`Input::Shown`]: what follows takes long.
    Show,
    /// Let go what was pressed and pasted meanwhile: it was meant for what stood there before.
    LetGo,
    /// Draw the whole screen again.
    Redraw,
    /// Lock the vault and wipe what is on screen.
    Lock,
    /// Keep what was typed and not saved.
    KeepDrafts,
    /// Keep how the desk is set up.
    KeepDesk,
    /// Keep how the columns of the list on its way in are read, for the next list like it.
    KeepColumns,
    /// Leave.
    Quit,
}

/// The clock and the randomness of one step.
#[derive(Debug, Clone, Copy)]
pub struct Now {
    /// The instant.
    pub at: DateTime<Utc>,
    /// The time of day where the municipality is.
    pub time: TimeOfDay,
    /// A random number, new at every step.
    pub seed: u128,
}
