//! What the status line says.

use chrono::NaiveDate;

use crate::acts::answers::Problem;
use crate::acts::situation::Why;
use crate::app::incoming::Taken;
use crate::app::input::{Clash, SaveProblem};
use crate::domain::desk::SavedView;
use crate::domain::word::words;
use crate::domain::{Entry, Refusal};

words! {
    /// Why a key that moves moved nothing.
    Vain {
        /// The first row is selected.
        First = "first",
        /// The last row is selected.
        Last = "last",
        /// The list is empty.
        Empty = "empty",
        /// The first person of the list is shown.
        FirstPerson = "first-person",
        /// The last person of the list is shown.
        LastPerson = "last-person",
        /// It is the pane in focus.
        Here = "here",
        /// The form has one field.
        OneField = "one-field",
    }
}

/// What a status line says.
#[derive(Debug, Clone, PartialEq)]
pub enum Status {
    /// An entry was saved; whether those it is about were marked, and nobody is any more.
    Saved(Box<Entry>, bool),
    /// A file was taken in.
    TakenIn(Box<Taken>),
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
    /// Something large is being taken back, or else done again.
    Turning(bool),
    /// An earlier day is being read.
    Reading(NaiveDate),
    /// An earlier day could not be read.
    NoPast,
    /// Nothing was decided of what a list left to decide.
    Undecided,
    /// Something is not possible, as it was told where that was found.
    Said(String),
    /// What was read could not be noted in the journal.
    NotNoted,
    /// Pasted text was not taken.
    PasteIgnored,
    /// These keys mean nothing here.
    NoSuchKey(String),
    /// Whoever is new here may begin with the tour.
    TourOffered,
    /// The mouse is used now, or left to the terminal.
    Mouse(bool),
    /// What was pressed on is not there any more.
    NotThere,
    /// This condition was taken off its list.
    LimitOff(String),
    /// What was made ready to be written was stopped before.
    NothingWritten,
    /// The tour was stopped.
    TourStopped,
    /// The tour is done.
    TourDone,
    /// So many people are marked now.
    Marked(usize),
    /// So many people were marked, and are no more.
    Unmarked(usize),
    /// A saved view is shown, with so many people and offers.
    View(SavedView, usize, usize),
    /// This digit has no view.
    NoView(u8),
    /// A view was saved.
    ViewSaved(SavedView),
    /// This key means nothing where a text or a choice has the caret.
    NoKeyHere(String),
    /// No choice of this field begins so; whether a note lies ahead, for which it may have been meant.
    NoSuchChoice(String, bool),
    /// A move that moved nothing.
    Vain(Vain),
    /// This number stood before what is no move: nothing was done.
    NotCounted(usize),
    /// So many people on the way back are closed or erased.
    SteppedOver(usize),
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

impl Status {
    /// Whether it says that a key did nothing: it goes with the next key that does something.
    pub const fn is_in_vain(&self) -> bool {
        matches!(
            self,
            Self::NoSuchKey(_)
                | Self::NoKeyHere(_)
                | Self::NoSuchChoice(..)
                | Self::Vain(_)
                | Self::NotCounted(_)
                | Self::Disabled(_)
                | Self::NotThere
                | Self::PasteIgnored
        )
    }
}
