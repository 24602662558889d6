//! What an entry of the journal says of files that go: which were proposed, and the little that
//! stays of one.

use chrono::{Datelike, NaiveDate};

use crate::domain::referral::ReferralState;
use crate::domain::word::words;
use crate::domain::{CleanText, File, ResidentId};

words! {
    /// What a file is, as the terms tell files apart.
    Class {
        /// There was a conversation, a plan or a referral.
        Supported = "supported",
        /// It never came to a conversation, a plan or a referral.
        NotStarted = "not-started",
    }
}

impl Class {
    /// What this file is.
    pub fn of(file: &File) -> Self {
        let records = &file.records;
        let spoken = records.contacts.iter().any(|contact| contact.outcome.is_conversation());
        if spoken || !records.plans.is_empty() || !records.referrals.is_empty() {
            Self::Supported
        } else {
            Self::NotStarted
        }
    }
}

/// What stays of a destroyed file: nothing that could lead back to a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Remains {
    /// What it was.
    pub class: Class,
    /// The year in which it ended.
    pub ended: i32,
    /// Conversations: none, one to four (1), more (2).
    pub conversations: u8,
    /// Referrals to which somebody went: none, one (1), more (2).
    pub arrived: u8,
}

impl Remains {
    /// What stays of this file.
    pub fn of(file: &File, ended_on: NaiveDate) -> Self {
        let contacts = file.records.contacts.iter();
        let conversations = contacts.filter(|contact| contact.outcome.is_conversation()).count();
        let arrived = file.records.referrals.iter().filter(|referral| {
            referral.steps.iter().any(|step| step.state == ReferralState::Arrived)
        });
        Self {
            class: Class::of(file),
            ended: ended_on.year(),
            conversations: match conversations {
                0 => 0,
                1..=4 => 1,
                _ => 2,
            },
            arrived: u8::try_from(arrived.count().min(2)).unwrap_or(2),
        }
    }
}

/// A list of files to destroy, that a second person must approve.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    /// Whose files.
    pub residents: Vec<ResidentId>,
    /// The decision under which they go.
    pub decision: CleanText,
}
