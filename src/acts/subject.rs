//! Whom and what an act is about.

use crate::domain::{OfferId, RecordId};

/// Whom an act is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum About {
    /// Nobody.
    Nobody,
    /// The selected person, where nobody else is marked.
    One,
    /// The person who is shown, whoever is marked.
    Shown,
    /// Everybody who is marked, or else the selected person.
    Many,
    /// The two who are marked.
    Two,
}

/// What an act is about besides people.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Subject {
    /// Nothing.
    None,
    /// A record of the person's file.
    Record(RecordId),
    /// An offer.
    Offer(OfferId),
    /// So many open promises, referrals and appointments, which end with it.
    Open(usize, usize, usize),
}

impl Subject {
    /// A stable name to tell forms about different things apart.
    pub fn name(self) -> String {
        match self {
            Self::None | Self::Open(..) => String::new(),
            Self::Record(id) => format!("/{}", id.0),
            Self::Offer(id) => format!("/{:032x}", id.0),
        }
    }
}
