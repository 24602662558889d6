//! One entry of the journal: who did what, when, and what changed.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};

use crate::domain::act::Act;
use crate::domain::appointment::TimeOfDay;
use crate::domain::id::Numbers;
use crate::domain::imported::Imported;
use crate::domain::retention::{Proposal, Remains};
use crate::domain::{Change, CleanText, ResidentId, Rung};

/// One gesture, one import, one bulk act: one entry, one undo.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Its number; the first is 1.
    pub seq: u64,
    /// The instant at which it was recorded.
    pub at: DateTime<Utc>,
    /// Who did it.
    pub by: CleanText,
    /// Why it was written.
    pub cause: Cause,
    /// What changed, in order.
    pub changes: Vec<Change>,
}

/// Why an entry was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cause {
    /// Somebody did this.
    Did(Act),
    /// Somebody took back the entry with this number.
    Undid(u64),
    /// Somebody did the entry with this number again.
    Redid(u64),
    /// A file was imported.
    Imported {
        /// Its name, without folder.
        file: CleanText,
        /// SHA-256 of its content.
        hash: [u8; 32],
        /// Rows read.
        rows: u32,
    },
    /// Part of the invented past of a demo; cannot be undone.
    Invented,
    /// Everything about these people was destroyed; cannot be undone.
    Erased(Erasure),
    /// Somebody proposed to destroy files whose term is over; another person must approve.
    Proposed(Proposal),
    /// Somebody proposed to write everything out for another program, or another person signed that;
    /// nothing changes by it.
    Leaving(Leaving),
    /// The files that were imported into the vault that all of this came from, so that an older one
    /// is noticed here too; cannot be undone.
    Recalled(Vec<Imported>),
}

/// A step on the way out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Leaving {
    /// Why everything is written out.
    pub reason: CleanText,
    /// The entry of somebody else that is signed here; `None` where it is proposed.
    pub signs: Option<u64>,
}

/// What stays of people who were erased: that it happened, and numbers that are never used again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Erasure {
    /// Who.
    pub people: Vec<Gone>,
    /// Why.
    pub reason: CleanText,
    /// The highest numbers given out so far, also to the one who is gone.
    pub numbers: Numbers,
}

/// One person who was erased.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gone {
    /// The identity, which names nobody any more.
    pub resident: ResidentId,
    /// The number of the short code.
    pub no: u32,
    /// What stays for the figures, where the term was over.
    pub remains: Option<Remains>,
}

/// What comes from outside for one decision: the clock, the person and randomness.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stamp {
    /// Now.
    pub at: DateTime<Utc>,
    /// Today in the municipality's own time zone.
    pub today: NaiveDate,
    /// The time of day there.
    pub time: TimeOfDay,
    /// Who acts.
    pub by: CleanText,
    /// Random; new identities are made from it.
    pub seed: u128,
}

impl Stamp {
    /// The `n`-th new identity of this decision.
    #[expect(clippy::cast_possible_truncation, reason = "the lower half is taken on purpose")]
    pub const fn identity(&self, n: u32) -> u128 {
        // Two rounds of a 64-bit finaliser per half: no two n give the same value for one seed.
        let high = mix((self.seed >> 64) as u64 ^ n as u64);
        let low = mix(self.seed as u64 ^ high.rotate_left(32));
        ((high as u128) << 64) | low as u128
    }
}

/// A bijective 64-bit mixer (Stafford's variant 13 of the `MurmurHash3` finaliser).
const fn mix(mut x: u64) -> u64 {
    x ^= x >> 30;
    x = x.wrapping_mul(0xbf58_476d_1ce4_e5b9);
    x ^= x >> 27;
    x = x.wrapping_mul(0x94d0_49bb_1331_11eb);
    x ^ (x >> 31)
}

impl Cause {
    /// Whether a vault begins with this: everything of another one came in, from its folder. There is
    /// nothing before it to go back to.
    pub fn is_arrival(&self) -> bool {
        matches!(self, Self::Imported { file, .. } if file.as_str().ends_with(Imported::FOLDER))
    }

    /// The entry that was taken back or done again with it.
    pub const fn turned(&self) -> Option<u64> {
        match self {
            Self::Undid(seq) | Self::Redid(seq) => Some(*seq),
            _ => None,
        }
    }

    /// Whether somebody did it who may take it back.
    pub const fn is_of_somebody(&self) -> bool {
        matches!(self, Self::Did(_) | Self::Imported { .. })
    }
}

impl Entry {
    /// The residents it touches, each once, in order of appearance.
    pub fn residents(&self) -> Vec<ResidentId> {
        let mut seen = std::collections::HashSet::new();
        self.changes.iter().filter_map(Change::resident).filter(|id| seen.insert(*id)).collect()
    }

    /// Everybody who is not as they were before it: those it touches, and those it takes away.
    pub fn concerned(&self) -> Vec<ResidentId> {
        let mut all = self.residents();
        if let Cause::Erased(erasure) = &self.cause {
            all.extend(erasure.people.iter().map(|gone| gone.resident));
        }
        all
    }

    /// Whether it changes somebody's file.
    pub fn concerns(&self, resident: ResidentId) -> bool {
        self.changes.iter().any(|change| change.resident() == Some(resident))
    }
}

impl Cause {
    /// Whether somebody may be on another rung since.
    pub const fn may_move(&self) -> bool {
        matches!(
            self,
            Self::Did(Act::JudgeSignal | Act::SettleList) | Self::Undid(_) | Self::Redid(_)
        )
    }
}

/// On which rungs those were whom these entries put on another one, before the first of them; each person
/// once.
pub fn rungs_before(entries: &[Entry]) -> Vec<(ResidentId, Rung)> {
    let mut rungs = BTreeMap::new();
    for change in entries.iter().flat_map(|entry| &entry.changes) {
        let Change::Person(delta) = change else { continue };
        let (Some(before), Some(after)) = (&delta.before, &delta.after) else { continue };
        if before.person.rung != after.person.rung {
            rungs.entry(before.id).or_insert(before.person.rung);
        }
    }
    rungs.into_iter().collect()
}
