//! Who is marked, so that what is known of all of them together is counted once for each change and
//! not for each key.

use std::collections::BTreeSet;
use std::ops::Deref;

use crate::domain::ResidentId;
use crate::domain::id::ResidentIds;

/// Marked residents.
#[derive(Debug, Clone, Default)]
pub struct Marks {
    all: BTreeSet<ResidentId>,
    changed: u64,
}

impl Marks {
    /// Marks somebody, or no longer.
    pub fn toggle(&mut self, id: ResidentId) {
        self.changed += 1;
        if !self.all.remove(&id) {
            self.all.insert(id);
        }
    }

    /// Marks these, too. A whole set is made at once and joined to another in order: one by one, a
    /// hundred thousand would be waited for.
    pub fn add(&mut self, more: impl IntoIterator<Item = ResidentId>) {
        self.changed += 1;
        let mut more: BTreeSet<ResidentId> = more.into_iter().collect();
        self.all.append(&mut more);
    }

    /// Of these, whoever is marked is no longer, and the others are.
    pub fn invert(&mut self, these: impl IntoIterator<Item = ResidentId>) {
        self.changed += 1;
        let these: BTreeSet<ResidentId> = these.into_iter().collect();
        self.all = self.all.symmetric_difference(&these).copied().collect();
    }

    /// Marks nobody.
    pub fn clear(&mut self) {
        self.changed += 1;
        self.all.clear();
    }

    /// Keeps those of whom this holds.
    pub fn retain(&mut self, keep: impl FnMut(&ResidentId) -> bool) {
        let before = self.all.len();
        self.all.retain(keep);
        self.changed += u64::from(self.all.len() != before);
    }

    /// Nobody is marked; whoever was.
    pub fn take(&mut self) -> BTreeSet<ResidentId> {
        self.changed += 1;
        std::mem::take(&mut self.all)
    }

    /// Marks these and nobody else.
    pub fn put(&mut self, these: BTreeSet<ResidentId>) {
        self.changed += 1;
        self.all = these;
    }

    /// How many of them are not among these people.
    pub fn not_among(&self, people: &[ResidentId]) -> usize {
        if self.all.is_empty() {
            return 0;
        }
        let people: ResidentIds = people.iter().copied().collect();
        self.all.iter().filter(|id| !people.contains(id)).count()
    }

    /// Other than before whenever others are marked.
    pub const fn changed(&self) -> u64 {
        self.changed
    }
}

impl Deref for Marks {
    type Target = BTreeSet<ResidentId>;

    fn deref(&self) -> &BTreeSet<ResidentId> {
        &self.all
    }
}

impl PartialEq for Marks {
    fn eq(&self, other: &Self) -> bool {
        self.all == other.all
    }
}

impl Eq for Marks {}
