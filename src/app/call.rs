//! The call block: a few people one after the other, one key for each outcome.

use chrono::{DateTime, Utc};

use crate::app::overview::{Overview, OverviewKind};
use crate::domain::ResidentId;
use crate::domain::contact::Outcome;
use crate::filters::Chip;
use crate::filters::people::Who;

/// What came of one person in a block.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Called {
    /// Not yet.
    Waiting,
    /// A contact or an attempt was logged.
    Logged(Outcome),
    /// Passed over.
    Skipped,
    /// Not called; something else was done for them meanwhile.
    Done,
}

/// Something other than a contact that was done for somebody during a block.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DoneFor {
    /// For whom.
    pub resident: ResidentId,
    /// The number of its entry.
    pub entry: u64,
    /// Whether it was not taken back.
    pub stands: bool,
}

/// A block that was under way when the vault was locked; it holds no word about anybody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Calling {
    /// The block, without the list that it was begun from.
    pub(super) block: Block,
    /// Which list that was, and what lay beneath it, the lowest first.
    pub(super) lists: Vec<OverviewKind>,
    /// What else was done during it.
    pub(super) done_for: Vec<DoneFor>,
    /// Who called while it waits, where their page was open.
    pub(super) who: Option<ResidentId>,
}

/// A block that is under way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Block {
    /// Everybody who was called, in order, with what came of them; the last is called now.
    pub people: Vec<(ResidentId, Called)>,
    /// How many more may be called after the last of them.
    pub ahead: usize,
    /// Who is called now, from 0.
    pub at: usize,
    /// When it began.
    pub began: DateTime<Utc>,
    /// What the clock said last.
    pub now: DateTime<Utc>,
    /// Minutes that it lasts.
    pub minutes: u16,
    /// Most people that are called in it.
    pub most: usize,
    /// The list that it was begun from; it is there again afterwards.
    pub list: Option<Overview>,
    /// To whom of the queue it is limited.
    pub limits: Vec<Chip<Who>>,
    /// Who was selected before it began.
    pub before: Option<ResidentId>,
    /// Who called meanwhile before it was their turn.
    pub called_in: Vec<ResidentId>,
    /// How often was read on, where the person does not fit on the screen.
    pub read: u16,
}

impl Block {
    /// Who is called now.
    pub fn current(&self) -> Option<ResidentId> {
        self.people.get(self.at).map(|(id, _)| *id)
    }

    /// Minutes since it began.
    pub fn passed(&self) -> i64 {
        self.now.signed_duration_since(self.began).num_minutes().max(0)
    }

    /// How many people it is about.
    pub fn count(&self) -> usize {
        self.people.len() + self.ahead
    }

    pub(super) fn is_over(&self) -> bool {
        self.at >= self.people.len() || self.passed() >= i64::from(self.minutes)
    }
}
