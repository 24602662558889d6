//! What the person reads between opening and locking: each file is noted once.

use std::collections::BTreeSet;

use crate::domain::ResidentId;

/// What was read so far.
#[derive(Debug, Default)]
pub struct ReadSoFar {
    pub(super) read: BTreeSet<ResidentId>,
    /// How many people the search shows that is under way.
    pub(super) found: Option<usize>,
}
