//! What comes in and what goes out: the only two ways between the app and the world.

use chrono::{DateTime, NaiveDate, Utc};

use crate::app::job::{Ask, Found};
use crate::domain::{Entry, LogLine, Noted, ResidentId};
use crate::keymap::Key;

/// Something that happened.
#[derive(Debug, Clone)]
pub enum Input {
    /// A key was pressed.
    Key(Key),
    /// Text was pasted; never runs a key.
    Paste(String),
    /// The terminal has this many columns and rows.
    Resize(u16, u16),
    /// The entry stands in the journal, durably.
    Saved(Box<Entry>),
    /// The entry could not be written; nothing changed.
    NotSaved(SaveProblem),
    /// An entry that was asked for, to undo or redo it.
    Fetched {
        /// The entry, if it could be read.
        entry: Option<Box<Entry>>,
        /// To redo it; otherwise to undo it.
        redo: bool,
    },
    /// What was done and read in somebody's file, that was asked for.
    Looked(ResidentId, Box<Log>),
    /// The job with this number is done.
    Done(u64, Box<Found>),
    /// Another day began.
    Today(NaiveDate),
    /// Nothing was pressed for a moment: what is shown is being read.
    Rested,
    /// What was read could not be noted.
    NotNoted,
}

/// What was done and read in somebody's file.
#[derive(Debug, Clone, Default)]
pub struct Log {
    /// The oldest line first.
    pub lines: Vec<LogLine>,
    /// The hashes that end journal and access log: kept elsewhere they are anchors.
    pub anchors: [String; 2],
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
    /// Write this entry to the journal and answer with [`Input::Saved`].
    Append(Box<Entry>),
    /// Read an entry and answer with [`Input::Fetched`].
    Fetch {
        /// Its number.
        seq: u64,
        /// To redo it; otherwise to undo it.
        redo: bool,
    },
    /// Read what was done and read in somebody's file, and answer with [`Input::Looked`].
    Lookup(ResidentId),
    /// Work this off beside the screen and answer with [`Input::Done`]; what is under way of what was
    /// asked before is stopped.
    Run(Ask),
    /// Stop what is under way: nobody waits for it.
    Stop,
    /// Note this in the access log.
    Note(Noted),
    /// Put this text on the clipboard.
    Copy(String),
    /// Draw the whole screen again.
    Redraw,
    /// Lock the vault and wipe what is on screen.
    Lock,
    /// Keep what was typed and not saved.
    KeepDrafts,
    /// Leave.
    Quit,
}

/// The clock and the randomness of one step.
#[derive(Debug, Clone, Copy)]
pub struct Now {
    /// The instant.
    pub at: DateTime<Utc>,
    /// A random number, new at every step.
    pub seed: u128,
}
