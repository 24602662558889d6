//! A key and those it followed: an entry stays sealed with the key of its time.

use crate::crypto::Key;

/// A key, and the keys before it with the last entry of each.
#[derive(Debug, Clone)]
pub struct KeyHistory {
    /// The key that seals now.
    pub now: Key,
    /// The last entry under each earlier key, and that key; the oldest first.
    pub past: Vec<(u64, Key)>,
}

impl KeyHistory {
    /// A key without a past.
    pub const fn new(now: Key) -> Self {
        Self { now, past: Vec::new() }
    }

    /// The key of the time of this entry.
    pub fn at(&self, entry: u64) -> &Key {
        self.past.iter().find(|(last, _)| entry <= *last).map_or(&self.now, |(_, key)| key)
    }

    /// A new key seals from now on; `last` is the last entry under the present one.
    pub fn renew(&mut self, last: u64, key: Key) {
        let before = std::mem::replace(&mut self.now, key);
        self.past.push((last, before));
    }

    /// The same times with other keys.
    #[must_use]
    pub fn map(&self, act: impl Fn(&Key) -> Key) -> Self {
        let past = self.past.iter().map(|(last, key)| (*last, act(key))).collect();
        Self { now: act(&self.now), past }
    }
}

/// What is left of a vault key that was renewed: enough to read what was written under it, and not
/// enough to open the keys of people as they were then.
#[derive(Debug, Clone)]
pub struct Past {
    /// The last entry under it.
    pub last: u64,
    /// The last note under it.
    pub last_note: u64,
    /// Heads and bodies of entries.
    pub records: Key,
    /// Offers and what else belongs to nobody.
    pub catalogue: Key,
    /// Notes.
    pub access: Key,
    /// Anchors.
    pub anchor: Key,
}

impl Past {
    /// What is left of this key after its last entry and note.
    pub fn of(key: &Key, last: u64, last_note: u64) -> Self {
        Self {
            last,
            last_note,
            records: key.derive("trede records"),
            catalogue: key.derive("trede catalogue"),
            access: key.derive("trede access"),
            anchor: key.derive("trede anchor"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_entry_has_the_key_of_its_time() {
        let mut kept = KeyHistory::new(Key::new([1; 32]));
        kept.renew(5, Key::new([2; 32]));
        kept.renew(5, Key::new([3; 32]));
        kept.renew(9, Key::new([4; 32]));
        let keys: Vec<u8> = [1, 5, 6, 9, 10].map(|entry| kept.at(entry).bytes()[0]).into();
        assert_eq!(keys, [1, 1, 3, 3, 4]);
        let kinds: Vec<u8> =
            (0..=9).map(|n| kept.map(|k| k.derive("x")).at(n).bytes()[0]).collect();
        let ours: Vec<u8> = (0..=9).map(|n| kept.at(n).derive("x").bytes()[0]).collect();
        assert_eq!(kinds, ours);
    }
}
