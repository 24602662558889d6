//! The queue: sorted once, kept sorted as things change.

use std::collections::{BTreeSet, HashMap};

use chrono::{Datelike, NaiveDate};

use crate::domain::id::ResidentIds;
use crate::domain::place::Direction;
use crate::domain::{Obligations, ResidentId};
use crate::triage::explain::claim;
use crate::triage::rules::Rules;

pub use crate::triage::tier::{Place, Tier};

/// What people are sorted by. The order of the fields is the order of the rules.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Key {
    /// Moved up by hand, not moved, moved down.
    hand: u8,
    tier: Tier,
    phase: usize,
    /// An unknown date comes after every known one.
    unknown: bool,
    since: Option<NaiveDate>,
    /// A draw that changes every week, so that no name is always first.
    tie: u64,
    resident: ResidentId,
}

impl Key {
    const fn place(&self) -> Place {
        Place { resident: self.resident, tier: self.tier, since: self.since }
    }

    /// Whether the draw may lift this person: nobody with a claim of their own, nobody moved.
    fn may_be_drawn(&self) -> bool {
        self.hand == 1 && self.tier >= Tier::NeverSpoken
    }
}

/// What somebody is sorted by, as it can be told to others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing {
    /// Who.
    pub resident: ResidentId,
    /// Moved up by hand (0), not moved (1), moved down (2).
    pub hand: u8,
    /// In which tier, by their own claim.
    pub tier: Tier,
    /// In which phase, from 0, where nobody ever spoke with them.
    pub phase: usize,
    /// The date that counts; `None` where it is not known.
    pub since: Option<NaiveDate>,
    /// Who comes first where all else is alike: the smaller one.
    pub tie: usize,
    /// Their place in today's draw; `None` for whom it does not lift.
    pub lot: Option<usize>,
}

/// Today's order.
#[derive(Debug, Clone)]
pub struct Queue {
    rules: Rules,
    today: NaiveDate,
    salt: u128,
    keys: HashMap<ResidentId, Key>,
    sorted: BTreeSet<Key>,
    drawn: BTreeSet<(u64, Key)>,
    lifted: ResidentIds,
    order: Vec<Place>,
}

impl Queue {
    /// The order of these people today. `salt` is the random number of the vault.
    pub fn build<'a>(
        people: impl IntoIterator<Item = (ResidentId, &'a Obligations)>,
        rules: Rules,
        today: NaiveDate,
        salt: u128,
    ) -> Self {
        let mut queue = Self {
            rules,
            today,
            salt,
            keys: HashMap::new(),
            sorted: BTreeSet::new(),
            drawn: BTreeSet::new(),
            lifted: ResidentIds::default(),
            order: Vec::new(),
        };
        for (id, due) in people {
            if let Some(key) = queue.key(id, due) {
                queue.keys.insert(id, key);
            }
        }
        queue.sorted = queue.keys.values().copied().collect();
        let draws = queue.sorted.iter().filter(|key| key.may_be_drawn());
        queue.drawn = draws.map(|key| (queue.draw(key.resident), *key)).collect();
        queue.merge();
        queue
    }

    /// Puts people where they now belong; `None` takes somebody out. The result is the same as
    /// building anew.
    pub fn update<'a>(
        &mut self,
        people: impl IntoIterator<Item = (ResidentId, Option<&'a Obligations>)>,
    ) {
        let mut changed = false;
        for (id, due) in people {
            let key = due.and_then(|due| self.key(id, due));
            let old = self.keys.remove(&id);
            self.keys.extend(key.map(|key| (id, key)));
            if key != old {
                self.turn(old, key);
                changed = true;
            }
        }
        if changed {
            self.merge();
        }
    }

    /// Puts somebody's new key in the place of the old one.
    fn turn(&mut self, old: Option<Key>, new: Option<Key>) {
        if let Some(old) = old {
            self.sorted.remove(&old);
            self.drawn.remove(&(self.draw(old.resident), old));
        }
        if let Some(new) = new {
            self.sorted.insert(new);
            if new.may_be_drawn() {
                self.drawn.insert((self.draw(new.resident), new));
            }
        }
    }

    /// The places, the first one first.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = &Place> {
        self.order.iter()
    }

    /// Everybody in the order with what they are sorted by, without the numbers that chance is made
    /// of: only who drew before whom.
    pub fn standings(&self) -> Vec<Standing> {
        let ranks = |mut lots: Vec<(u64, ResidentId)>| -> HashMap<ResidentId, usize> {
            lots.sort_unstable();
            (1..).zip(lots).map(|(rank, (_, id))| (id, rank)).collect()
        };
        let ties = ranks(self.sorted.iter().map(|key| (key.tie, key.resident)).collect());
        let lots: HashMap<ResidentId, usize> =
            (1..).zip(&self.drawn).map(|(rank, (_, key))| (key.resident, rank)).collect();
        let standing = |key: &Key| Standing {
            resident: key.resident,
            hand: key.hand,
            tier: key.tier,
            phase: key.phase,
            since: key.since,
            tie: ties.get(&key.resident).copied().unwrap_or_default(),
            lot: lots.get(&key.resident).copied(),
        };
        self.sorted.iter().map(standing).collect()
    }

    /// How many people stand in the order.
    pub fn len(&self) -> usize {
        self.order.len()
    }

    /// Whether nobody stands in the order.
    pub fn is_empty(&self) -> bool {
        self.order.is_empty()
    }

    /// The place of somebody; `None` for those who rest, are paused or are not in the queue.
    pub fn place_of(&self, id: ResidentId) -> Option<Place> {
        let key = self.keys.get(&id)?;
        Some(if self.lifted.contains(&id) { self.random(id) } else { key.place() })
    }

    /// The number of somebody's place, from 1.
    pub fn number_of(&self, id: ResidentId) -> Option<usize> {
        self.order.iter().position(|place| place.resident == id).map(|at| at + 1)
    }

    /// The seed of today's draw, as it is shown and logged.
    pub fn seed(&self) -> u64 {
        hash(self.salt, u64::from(self.today.num_days_from_ce().unsigned_abs()), 0)
    }

    const fn random(&self, resident: ResidentId) -> Place {
        Place { resident, tier: Tier::Random, since: Some(self.today) }
    }

    fn key(&self, id: ResidentId, due: &Obligations) -> Option<Key> {
        let (tier, reason) = claim(due, &self.rules, self.today)?;
        let since = reason.since();
        let moved = due.moved.filter(|(_, until)| *until >= self.today);
        let week = self.today.iso_week();
        let week = u64::from(week.year().unsigned_abs()) * 100 + u64::from(week.week());
        Some(Key {
            hand: match moved {
                Some((Direction::Up, _)) => 0,
                None => 1,
                Some((Direction::Down, _)) => 2,
            },
            tier,
            phase: if tier == Tier::NeverSpoken { self.rules.phase(due.inflow_on) } else { 0 },
            unknown: since.is_none(),
            since,
            tie: hash(self.salt, week, id.0),
            resident: id,
        })
    }

    /// This person's lot in today's draw.
    fn draw(&self, id: ResidentId) -> u64 {
        hash(u128::from(self.seed()), 1, id.0)
    }

    /// Lays the random places between the sorted ones. Whoever stands earlier by their own claim
    /// is never set back by the draw: only people who would come later are lifted.
    fn merge(&mut self) {
        self.order.clear();
        self.lifted.clear();
        let every = usize::from(self.rules.random_every);
        let mut sorted = self.sorted.iter().peekable();
        let mut draws = self.drawn.iter();
        while let Some(next) = sorted.peek() {
            if self.lifted.contains(&next.resident) {
                sorted.next();
                continue;
            }
            let random = every > 0 && (self.order.len() + 1).is_multiple_of(every);
            let lot = if random { draws.find(|(_, key)| key > *next) } else { None };
            if let Some((_, key)) = lot {
                self.lifted.insert(key.resident);
                self.order.push(self.random(key.resident));
            } else {
                self.order.push(next.place());
                sorted.next();
            }
        }
    }
}

/// A 64-bit hash of a number and an identity under a salt (splitmix64 steps).
fn hash(salt: u128, number: u64, id: u128) -> u64 {
    let low = |wide: u128| u64::try_from(wide & u128::from(u64::MAX)).unwrap_or(0);
    let parts = [low(salt), low(salt >> 64), number, low(id), low(id >> 64)];
    let mut state = 0x9e37_79b9_7f4a_7c15_u64;
    for part in parts {
        state = (state ^ part).wrapping_add(0x9e37_79b9_7f4a_7c15);
        state = (state ^ (state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        state = (state ^ (state >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        state ^= state >> 31;
    }
    state
}

#[cfg(test)]
mod tests;
