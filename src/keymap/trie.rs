//! The bindings of one context, searched key by key.
//!
//! The trie is kept as a sorted list: everything that starts with the same keys is one
//! contiguous run, so walking down needs no nodes and no allocation.

use super::diagnostic::{Position, Source};
use super::key::Key;
use super::sequence::Sequence;
use super::{ActionId, ContextId};

/// What a line of a keymap puts at a sequence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Slot {
    /// The sequence means this action.
    Action(ActionId),
    /// The sequence means nothing, whatever other contexts say.
    Unbound,
}

/// Where a binding was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Origin {
    /// In which context's table.
    pub context: ContextId,
    /// In whose file.
    pub source: Source,
    /// At which place in it.
    pub position: Position,
}

/// One line of a keymap after reading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The keys.
    pub sequence: Sequence,
    /// What they mean.
    pub slot: Slot,
    /// Where that was written.
    pub origin: Origin,
}

/// What one context says about the keys pressed so far.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Found {
    /// They mean this action.
    Action(ActionId),
    /// A longer sequence that means something starts with them.
    Prefix,
    /// They are unbound on purpose.
    Unbound,
    /// Nothing.
    Nothing,
}

/// The bindings of one context in the order of their keys.
#[derive(Debug, Clone, Default)]
pub struct Trie {
    entries: Vec<Entry>,
}

impl Trie {
    /// Builds the trie; a sequence may occur only once.
    pub fn new(mut entries: Vec<Entry>) -> Self {
        entries.sort_by(|a, b| a.sequence.cmp(&b.sequence));
        Self { entries }
    }

    /// Everything in it, unbound sequences included.
    pub fn entries(&self) -> impl Iterator<Item = &Entry> {
        self.entries.iter()
    }

    /// The entries that start with these keys, the exact one first.
    pub fn below(&self, pressed: &[Key]) -> impl Iterator<Item = &Entry> {
        let start = self.entries.partition_point(|entry| entry.sequence.keys() < pressed);
        self.entries
            .iter()
            .skip(start)
            .take_while(move |entry| entry.sequence.keys().starts_with(pressed))
    }

    /// Says what these keys mean here. Does not allocate.
    pub fn find(&self, pressed: &[Key]) -> Found {
        let mut unbound = false;
        for entry in self.below(pressed) {
            let exact = entry.sequence.keys().len() == pressed.len();
            match entry.slot {
                Slot::Action(action) if exact => return Found::Action(action),
                Slot::Action(_) => return Found::Prefix,
                Slot::Unbound => unbound |= exact,
            }
        }
        if unbound { Found::Unbound } else { Found::Nothing }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn trie(bindings: &[(&str, Slot)]) -> Trie {
        let origin = Origin {
            context: ContextId(0),
            source: Source::Base,
            position: Position { line: 1, column: 1 },
        };
        Trie::new(
            bindings
                .iter()
                .map(|(keys, slot)| Entry { sequence: keys.parse().unwrap(), slot: *slot, origin })
                .collect(),
        )
    }

    #[test]
    fn keys_are_found_one_by_one() {
        let trie = trie(&[
            ("z", Slot::Unbound),
            ("g g", Slot::Action(ActionId(1))),
            ("g e x", Slot::Action(ActionId(2))),
            ("a", Slot::Action(ActionId(3))),
            ("q q", Slot::Unbound),
            ("u", Slot::Unbound),
            ("u u", Slot::Action(ActionId(4))),
        ]);
        let cases = [
            ("a", Found::Action(ActionId(3))),
            ("g", Found::Prefix),
            ("g e", Found::Prefix),
            ("g g", Found::Action(ActionId(1))),
            ("g e x", Found::Action(ActionId(2))),
            ("g g g", Found::Nothing),
            ("g x", Found::Nothing),
            ("z", Found::Unbound),
            ("q", Found::Nothing),
            ("q q", Found::Unbound),
            ("u", Found::Prefix),
            ("é", Found::Nothing),
        ];
        for (keys, expected) in cases {
            let sequence: Sequence = keys.parse().unwrap();
            assert_eq!(trie.find(sequence.keys()), expected, "{keys}");
        }
        assert_eq!(trie.below(&[]).count(), 7);
    }
}
