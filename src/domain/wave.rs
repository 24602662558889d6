//! Waves: who is approached first, chosen by the day of inflow or at random, never by a trait.

mod progress;

use chrono::NaiveDate;

use crate::domain::word::words;
use crate::domain::{CleanText, Line, ResidentId};

pub use progress::Progress;

words! {
    /// How the people of a wave are chosen.
    WaveBy {
        /// Who came first.
        Inflow = "inflow",
        /// At random, with a seed that is kept.
        Random = "random",
    }
}

/// People who are approached together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wave {
    /// Its number, from 1.
    pub no: u32,
    /// Its name.
    pub name: CleanText,
    /// How they were chosen.
    pub by: WaveBy,
    /// The seed of the draw, also where it only broke ties.
    pub seed: u64,
    /// The day it was made.
    pub made_on: NaiveDate,
    /// Who made it.
    pub made_by: CleanText,
    /// Who is in it, in the order of their identities.
    pub members: Vec<ResidentId>,
}

impl Wave {
    /// Whether somebody is in it.
    pub fn holds(&self, id: ResidentId) -> bool {
        self.members.binary_search(&id).is_ok()
    }
}

/// The `size` people who come first among these, by inflow or at random; the same for the same
/// seed. Looks at the day of inflow and at nothing else of a person.
pub fn chosen<'a>(
    people: impl Iterator<Item = &'a Line>,
    by: WaveBy,
    size: usize,
    seed: u64,
) -> Vec<ResidentId> {
    let key = |line: &Line| {
        let inflow_on = line.due.inflow_on.filter(|_| by == WaveBy::Inflow);
        let unknown = by == WaveBy::Inflow && inflow_on.is_none();
        (unknown, inflow_on, draw(seed, line.id), line.id)
    };
    let mut keys: Vec<_> = people.map(key).collect();
    keys.sort_unstable();
    let mut members: Vec<ResidentId> = keys.into_iter().take(size).map(|key| key.3).collect();
    members.sort_unstable();
    members
}

/// A resident's lot: a 64-bit mixer over seed and identity (splitmix64).
fn draw(seed: u64, id: ResidentId) -> u64 {
    let [high, low] = [id.0 >> 64, id.0 & u128::from(u64::MAX)];
    let mut state = seed;
    for part in [high, low] {
        state ^= u64::try_from(part).unwrap_or_default();
        state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        state = (state ^ (state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        state = (state ^ (state >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        state ^= state >> 31;
    }
    state
}

words! {
    /// How far we came with somebody of a wave; each person is in the furthest one.
    Stage {
        /// Nobody tried yet.
        NeverTried = "never-tried",
        /// Tried and not reached.
        Tried = "tried",
        /// A real conversation, no plan yet.
        Reached = "reached",
        /// A plan.
        Planned = "planned",
        /// Has arrived at an offer.
        Active = "active",
    }
}

impl Stage {
    /// How far we came with the person of this line.
    pub const fn of(line: &Line) -> Self {
        if line.arrived {
            Self::Active
        } else if line.planned {
            Self::Planned
        } else if line.due.spoken_on.is_some() {
            Self::Reached
        } else if line.due.tried_on.is_some() {
            Self::Tried
        } else {
            Self::NeverTried
        }
    }
}
