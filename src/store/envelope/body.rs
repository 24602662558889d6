//! The changes of an entry on their way to sealed bytes: person by person, each under its own key,
//! one behind the other in the one place where they will be sealed together.

use std::collections::VecDeque;

use super::{Envelope, StoredPart};
use crate::crypto::seal::{Growing, STEP};
use crate::domain::{Change, Entry};
use crate::store::codec::{self, Plain};
use crate::store::error::Damage;
use crate::store::keyring::{Context, Fresh, Kind, Owner};
use crate::store::wire_v1::Wire as _;

/// How far back a part of the same person is looked for: acts come in runs, and a linear search
/// over thousands of people would not end.
const NEAR: usize = 16;

/// Is told how many of how many parts are sealed, and says whether to go on.
pub type Pace<'a> = &'a mut dyn FnMut(u64, u64) -> bool;

/// The last parts of an entry, to which a change of the same owner still goes.
struct Open<T> {
    parts: VecDeque<(Owner, T)>,
}

impl<T: Default> Open<T> {
    fn new() -> Self {
        Self { parts: VecDeque::with_capacity(NEAR) }
    }

    /// Adds to the part of this owner; the part that nothing is added to any more.
    fn add(&mut self, owner: Owner, add: impl FnOnce(&mut T)) -> Option<(Owner, T)> {
        if let Some((_, part)) = self.parts.iter_mut().rev().find(|(known, _)| *known == owner) {
            add(part);
            return None;
        }
        let whole = if self.parts.len() < NEAR { None } else { self.parts.pop_front() };
        let mut part = T::default();
        add(&mut part);
        self.parts.push_back((owner, part));
        whole
    }
}

fn owner(change: &Change) -> Owner {
    match change {
        Change::Sheet(_) => Owner::Sheets,
        change => change.resident().map_or(Owner::Catalogue, Owner::Person),
    }
}

/// How many parts an entry has.
fn count(changes: &[Change]) -> u64 {
    let mut open = Open::<()>::new();
    let whole = changes.iter().filter(|change| open.add(owner(change), |()| ()).is_some()).count();
    (whole + open.parts.len()) as u64
}

/// The body of an entry, to be sealed.
struct Growth<'a> {
    envelope: &'a Envelope,
    fresh: &'a Fresh,
    seq: u64,
    parts: u64,
    /// Sealed so far.
    done: u64,
    body: Growing,
}

impl Growth<'_> {
    fn take(&mut self, (owner, part): (Owner, StoredPart)) -> Result<(), Damage> {
        // The number of the part keeps two parts of one person apart.
        let place = (Kind::EntryPart, owner.number() ^ u128::from(self.done), self.seq);
        let sealed = self.envelope.close_with(self.fresh, owner, place, &part)?;
        let more = sealed.len() + 40;
        if self.body.room(STEP) < more {
            // Those that follow are about as long: room for all of them at once.
            let left = usize::try_from(self.parts.saturating_sub(self.done)).unwrap_or(1);
            self.body.reserve(more.saturating_mul(left.max(1)), STEP);
        }
        codec::encode_onto(self.body.bytes(), &(owner.number(), Plain(&sealed)))?;
        self.done += 1;
        Ok(())
    }
}

impl Envelope {
    /// The sealed body of an entry, in which the people of `fresh` are new; `None` where it was
    /// stopped on the way.
    ///
    /// # Errors
    /// [`Damage::Erased`] for a person without a key.
    pub fn seal_body(
        &self,
        entry: &Entry,
        fresh: &Fresh,
        pace: Pace<'_>,
    ) -> Result<Option<Vec<u8>>, Damage> {
        let (parts, body, seq) = (count(&entry.changes), Growing::default(), entry.seq);
        let mut growth = Growth { envelope: self, fresh, seq, parts, done: 0, body };
        codec::begin(growth.body.bytes());
        codec::encode_onto(growth.body.bytes(), &parts)?;
        let mut open = Open::<StoredPart>::new();
        for (at, change) in (0..).zip(&entry.changes) {
            let whole = open.add(owner(change), |part| part.push((at, change.store())));
            if let Some(whole) = whole {
                growth.take(whole)?;
                if !pace(growth.done, parts) {
                    return Ok(None);
                }
            }
        }
        open.parts.drain(..).try_for_each(|whole| growth.take(whole))?;
        // Sealed once more, so that nobody without a key learns whose parts they are.
        let context = Context { vault: self.vault, kind: Kind::EntryBody, id: 0, seq };
        self.ring.seal_growing(&context, growth.body).map(Some)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ResidentId;
    use proptest::prelude::*;

    /// The parts as they were put together when all of them lay in memory.
    fn whole(owners: &[Owner]) -> Vec<(Owner, Vec<u32>)> {
        let mut parts: Vec<(Owner, Vec<u32>)> = Vec::new();
        for (at, owner) in (0..).zip(owners) {
            match parts.iter_mut().rev().take(NEAR).find(|(known, _)| known == owner) {
                Some((_, part)) => part.push(at),
                None => parts.push((*owner, vec![at])),
            }
        }
        parts
    }

    proptest! {
        #[test]
        fn parts_come_one_by_one_as_they_lie_together(
            numbers in proptest::collection::vec(0_u128..40, 0..300),
        ) {
            let owner = |number| match number {
                0 => Owner::Catalogue,
                number => Owner::Person(ResidentId(number + 1)),
            };
            let owners: Vec<Owner> = numbers.into_iter().map(owner).collect();
            let mut open = Open::<Vec<u32>>::new();
            let mut parts = Vec::new();
            for (at, owner) in (0..).zip(&owners) {
                parts.extend(open.add(*owner, |part| part.push(at)));
            }
            parts.extend(open.parts);
            prop_assert_eq!(parts, whole(&owners));
        }
    }
}
