//! What the status line says.

use chrono::NaiveDate;

use crate::acts::answers::Problem;
use crate::acts::situation::Why;
use crate::app::input::{Clash, SaveProblem};
use crate::domain::{Entry, Refusal};

/// What a status line says.
#[derive(Debug, Clone, PartialEq)]
pub enum Status {
    /// An entry was saved.
    Saved(Box<Entry>),
    /// This entry was taken back.
    TakenBack(Box<Entry>),
    /// This entry was done again.
    DoneAgain(Box<Entry>),
    /// A command was refused.
    Refused(Refusal),
    /// Somebody else was ahead of a command.
    Clash(Clash),
    /// A form cannot be read.
    Form(Problem),
    /// The entry was not written.
    NotSaved(SaveProblem),
    /// This key cannot do that now.
    Disabled(Why),
    /// A telephone number was copied.
    Copied(String),
    /// What was done today for so many people was copied.
    CopiedDone(usize),
    /// An earlier day is being read.
    Reading(NaiveDate),
    /// An earlier day could not be read.
    NoPast,
    /// What was read could not be noted in the journal.
    NotNoted,
    /// Pasted text was not taken.
    PasteIgnored,
    /// These keys mean nothing here.
    NoSuchKey(String),
    /// What was typed is kept.
    DraftKept,
    /// What was typed before is there again.
    DraftHere,
    /// The form was emptied.
    DraftDropped,
    /// So many characters did not fit into a field that takes so many.
    TooMuch(usize, usize),
    /// Something to know at the start, in words of the store.
    Told(String),
}
