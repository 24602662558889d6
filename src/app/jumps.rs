//! The people one looked at, in the order in which one went: identities, kept in memory alone.

use crate::domain::ResidentId;

/// People that are kept.
const MOST: usize = 100;

/// A trail of people, and where on it one stands.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Jumps {
    trail: Vec<ResidentId>,
    at: usize,
    /// Whether the last move went further than a row: whoever it ends on is looked at, if one stays.
    pub(super) leapt: bool,
}

impl Jumps {
    /// Somebody is looked at: what lay ahead is another way.
    pub fn visit(&mut self, id: ResidentId) {
        if self.here() == Some(id) {
            return;
        }
        self.trail.truncate(self.at + 1);
        self.put(id);
    }

    /// Who one stands on.
    fn here(&self) -> Option<ResidentId> {
        self.trail.get(self.at).copied()
    }

    /// Puts somebody behind the one that one stands on, and goes there.
    fn put(&mut self, id: ResidentId) {
        let place = (self.at + 1).min(self.trail.len());
        self.trail.insert(place, id);
        self.at = place;
        if self.trail.len() > MOST {
            self.trail.remove(0);
            self.at = self.at.saturating_sub(1);
        }
    }

    /// The trail after so many steps from whoever is looked at now, whom they lead to, and how many
    /// lie between who may not be seen any more; `None` where there is nobody that way.
    pub fn step(
        &self,
        forward: bool,
        times: usize,
        now: Option<ResidentId>,
        seen: &dyn Fn(ResidentId) -> bool,
    ) -> Option<(Self, ResidentId, usize)> {
        let mut next = self.clone();
        // Whoever is left is on the trail from now on, so that the way leads back.
        if let Some(now) = now.filter(|now| self.here() != Some(*now)) {
            next.put(now);
        }
        let (mut found, mut gone, mut left) = (None, 0, times.max(1));
        // From nobody the way back begins with whoever was looked at last.
        let mut place = next.at + usize::from(!forward && now.is_none());
        while left > 0 {
            let further = if forward { place.checked_add(1) } else { place.checked_sub(1) };
            let there = further.and_then(|at| Some((at, next.trail.get(at).copied()?)));
            let Some((at, id)) = there else { break };
            place = at;
            if !seen(id) {
                gone += 1;
            } else if Some(id) != now {
                found = Some((at, id));
                left -= 1;
            }
        }
        let (at, id) = found?;
        next.at = at;
        Some((next, id, gone))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id(no: u128) -> ResidentId {
        ResidentId(no)
    }

    /// A trail of these people, and a step on it from this one.
    fn stepped(jumps: &mut Jumps, forward: bool, now: u128) -> Option<u128> {
        let (next, there, _gone) = jumps.step(forward, 1, Some(id(now)), &|_| true)?;
        *jumps = next;
        Some(there.0)
    }

    #[test]
    fn the_way_back_leads_forward_again() {
        let mut jumps = Jumps::default();
        for no in [1, 2, 3] {
            jumps.visit(id(no));
        }
        assert_eq!(stepped(&mut jumps, false, 3), Some(2));
        assert_eq!(stepped(&mut jumps, false, 2), Some(1));
        assert_eq!(stepped(&mut jumps, false, 1), None);
        assert_eq!(stepped(&mut jumps, true, 1), Some(2));
        // Whoever one only passed leads back, too.
        assert_eq!(stepped(&mut jumps, false, 9), Some(2));
        assert_eq!(stepped(&mut jumps, true, 2), Some(9));
        assert_eq!(stepped(&mut jumps, true, 9), Some(3));
        // Another way ends the one that lay ahead.
        assert_eq!(stepped(&mut jumps, false, 3), Some(9));
        jumps.visit(id(5));
        assert_eq!(stepped(&mut jumps, true, 5), None);
    }

    #[test]
    fn whoever_is_gone_is_stepped_over_and_counted() {
        let mut jumps = Jumps::default();
        for no in [1, 2, 3, 4] {
            jumps.visit(id(no));
        }
        let seen = |who: ResidentId| who != id(3) && who != id(2);
        let (_, there, gone) = jumps.step(false, 1, Some(id(4)), &seen).unwrap();
        assert_eq!((there, gone), (id(1), 2));
        assert_eq!(jumps.step(false, 1, Some(id(4)), &|_| false), None);
    }

    #[test]
    fn so_many_are_kept_and_no_more() {
        let mut jumps = Jumps::default();
        for no in 0..400 {
            jumps.visit(id(no));
        }
        assert_eq!((jumps.trail.len(), jumps.here()), (MOST, Some(id(399))));
    }
}
