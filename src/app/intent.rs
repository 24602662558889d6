//! What somebody wants to do that ends as one entry of the journal.
//!
//! An intent knows neither the number of its entry nor what will be changed: that is decided where
//! the journal is, on what is known there, and once more where somebody else was ahead.

use crate::acts::Command;
use crate::domain::entry::{Erasure, Leaving};
use crate::domain::imported::Imported;
use crate::domain::retention::{Expired, Proposal};
use crate::domain::right::{Operation, Right};
use crate::domain::{Cause, Change, CleanText, ResidentId};

/// What somebody wants to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Intent {
    /// An act.
    Do(Box<Command>),
    /// To take this entry back.
    Undo(u64),
    /// To do this entry again, that was taken back.
    Redo(u64),
    /// To destroy everything about one person.
    Erase {
        /// Who.
        resident: ResidentId,
        /// Why.
        reason: CleanText,
    },
    /// To propose that files whose term is over are destroyed.
    Propose(Proposal),
    /// To destroy files whose term is over, that somebody else proposed.
    Expire {
        /// Whose, and since when.
        expired: Vec<Expired>,
        /// The decision on the terms, that is the reason.
        decision: CleanText,
    },
    /// To write a part of the invented past of a demo.
    Invent(Vec<Change>),
    /// To propose that everything is written out, or to sign what somebody else proposed.
    Leave(Leaving),
    /// To take in everything that another vault wrote out.
    Arrive {
        /// The name of the folder it comes from.
        file: CleanText,
        /// SHA-256 of the file that names all others with theirs.
        hash: [u8; 32],
        /// Lines read.
        rows: u32,
        /// What makes it all.
        changes: Vec<Change>,
    },
    /// To keep what another vault kept of people who were erased there.
    Remember(Erasure),
    /// To keep which files had been imported into another vault.
    Recall(Vec<Imported>),
}

impl Intent {
    /// An act.
    pub fn act(command: Command) -> Self {
        Self::Do(Box::new(command))
    }

    /// The right that it needs.
    pub fn right(&self) -> Right {
        match self {
            Self::Do(command) => Right::of(&command.cause()),
            Self::Undo(_) => Operation::Undo.into(),
            Self::Redo(_) => Operation::Redo.into(),
            Self::Erase { .. } | Self::Remember(_) => Operation::Erase.into(),
            Self::Propose(_) => Operation::Propose.into(),
            Self::Expire { .. } => Operation::Approve.into(),
            Self::Invent(_) | Self::Arrive { .. } | Self::Recall(_) => {
                Operation::ImportResidents.into()
            }
            Self::Leave(leaving) => Right::of(&Cause::Leaving(leaving.clone())),
        }
    }

    /// The first person whom an act is about.
    pub fn about(&self) -> Option<ResidentId> {
        match self {
            Self::Do(command) => command.residents().first().copied(),
            _ => None,
        }
    }
}
