//! Laying the user's bindings over those of the program, and contexts over those they inherit.

mod flatten;

use std::collections::BTreeMap;
use std::ops::Bound;

use super::Vocabulary;
use super::diagnostic::{Diagnostic, Kind};
use super::file::{File, Inherit};
use super::key::Key;
use super::sequence::Sequence;
use super::trie::{Entry, Origin, Slot, Trie};

/// The bindings of one context, whole sequences side by side.
#[derive(Debug, Clone, Default)]
pub struct Layer(BTreeMap<Sequence, (Slot, Origin)>);

impl Layer {
    /// What stands at exactly this sequence.
    pub fn get(&self, sequence: &Sequence) -> Option<(Slot, Origin)> {
        self.0.get(sequence).copied()
    }

    /// Every binding in the order of the keys.
    pub fn iter(&self) -> impl Iterator<Item = (&Sequence, Slot, Origin)> {
        let lines = self.0.iter();
        lines.map(|(sequence, (slot, origin))| (sequence, *slot, *origin))
    }

    /// The actions that cannot be pressed beside this sequence: one begins with the other.
    pub fn clashes<'a>(
        &'a self,
        sequence: &'a Sequence,
    ) -> impl Iterator<Item = (&'a Sequence, Slot, Origin)> {
        let keys = sequence.keys();
        let shorter =
            (1..keys.len()).filter_map(move |length| self.0.get_key_value(keys.get(..length)?));
        let after = (Bound::Excluded(keys), Bound::Unbounded);
        let longer = self.0.range::<[Key], _>(after);
        let longer = longer.take_while(move |(other, _)| other.keys().starts_with(keys));
        shorter
            .chain(longer)
            .map(|(other, (slot, origin))| (other, *slot, *origin))
            .filter(|(_, slot, _)| matches!(slot, Slot::Action(_)))
    }

    fn put(&mut self, sequence: Sequence, slot: Slot, origin: Origin) {
        self.0.insert(sequence, (slot, origin));
    }

    fn into_trie(self) -> Trie {
        let lines = self.0.into_iter();
        Trie::new(
            lines.map(|(sequence, (slot, origin))| Entry { sequence, slot, origin }).collect(),
        )
    }
}

/// All contexts of a keymap before inheritance.
#[derive(Debug, Clone, Default)]
pub struct Layers {
    contexts: Vec<Layer>,
    inherits: Vec<Inherit>,
}

impl Layers {
    /// Sorts the lines of one file into contexts. Of two lines that clash the first is used.
    pub fn new(file: File, vocabulary: &Vocabulary<'_>, diagnostics: &mut Vec<Diagnostic>) -> Self {
        let mut contexts = vec![Layer::default(); vocabulary.contexts.len()];
        for entry in file.entries {
            let index = usize::from(entry.origin.context.0);
            let Some(layer) = contexts.get_mut(index) else {
                continue;
            };
            match refusal(layer, &entry) {
                Some(kind) => {
                    let Origin { source, position, .. } = entry.origin;
                    diagnostics.push(Diagnostic::at(source, position, kind));
                }
                None => layer.put(entry.sequence, entry.slot, entry.origin),
            }
        }
        Self { contexts, inherits: file.inherits }
    }

    /// Lays another map over this one: its bindings and its inheritance win.
    pub fn overlay(
        &mut self,
        user: Self,
        vocabulary: &Vocabulary<'_>,
        diagnostics: &mut Vec<Diagnostic>,
    ) {
        for (layer, over) in self.contexts.iter_mut().zip(user.contexts) {
            for (sequence, (slot, origin)) in over.0 {
                if matches!(slot, Slot::Action(_)) {
                    displace(layer, &sequence, origin, vocabulary, diagnostics);
                }
                layer.put(sequence, slot, origin);
            }
        }
        for inherit in user.inherits {
            self.inherits.retain(|known| known.context != inherit.context);
            self.inherits.push(inherit);
        }
    }

    /// The contexts in the order of the vocabulary.
    pub fn contexts(&self) -> impl Iterator<Item = &Layer> {
        self.contexts.iter()
    }
}

/// Says why a line cannot stand beside the earlier lines of its file, if it cannot.
fn refusal(layer: &Layer, entry: &Entry) -> Option<Kind> {
    let sequence = entry.sequence.clone();
    if let Some((_, earlier)) = layer.get(&sequence) {
        return Some(Kind::SameKeyTwice { sequence, first_line: earlier.position.line });
    }
    if entry.slot == Slot::Unbound {
        return None;
    }
    let (other, _, earlier) = layer.clashes(&entry.sequence).next()?;
    let other = other.clone();
    let first_line = earlier.position.line;
    Some(if other.keys().len() < sequence.keys().len() {
        Kind::ShadowedBy { sequence, shorter: other, first_line }
    } else {
        Kind::Shadows { sequence, longer: other, first_line }
    })
}

/// Removes what cannot be pressed beside a stronger binding, and says so.
fn displace(
    layer: &mut Layer,
    sequence: &Sequence,
    origin: Origin,
    vocabulary: &Vocabulary<'_>,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let clashes: Vec<(Sequence, Slot)> =
        layer.clashes(sequence).map(|(other, slot, _)| (other.clone(), slot)).collect();
    for (hidden, slot) in clashes {
        layer.0.remove(&hidden);
        diagnostics.push(hides(sequence, origin, hidden, slot, vocabulary));
    }
}

fn hides(
    sequence: &Sequence,
    origin: Origin,
    hidden: Sequence,
    slot: Slot,
    vocabulary: &Vocabulary<'_>,
) -> Diagnostic {
    let action = match slot {
        Slot::Action(action) => vocabulary.action_name(action).to_owned(),
        Slot::Unbound => String::new(),
    };
    let kind = Kind::Hides { sequence: sequence.clone(), hidden, action };
    Diagnostic::at(origin.source, origin.position, kind)
}

#[cfg(test)]
mod tests {
    use crate::keymap::tests::{BASE, check, remarks};

    #[test]
    fn a_leaf_replaces_a_leaf() {
        let user = "[list]\n\"j\" = \"undo\"\n";
        check(
            BASE,
            user,
            &[("list", "j", "undo"), ("residents", "j", "undo"), ("list", "down", "list.next")],
        );
        remarks(user, &[]);
    }

    #[test]
    fn a_leaf_replaces_a_node_and_says_what_it_hides() {
        let user = "[list]\n\"g\" = \"undo\"\n";
        check(BASE, user, &[("list", "g", "undo"), ("residents", "g", "undo")]);
        remarks(
            user,
            &[
                "2:1: note: `g` takes the place of `g e` (list.last)",
                "2:1: note: `g` takes the place of `g g` (list.first)",
                "2:1: warning: no key reaches `list.first`",
                "2:1: warning: no key reaches `list.last`",
            ],
        );
    }

    #[test]
    fn a_node_replaces_a_leaf() {
        let user = "[residents]\n\"c c\" = \"contact.plan\"\n\"j j\" = \"list.first\"";
        check(
            BASE,
            user,
            &[
                ("residents", "c", "... c=contact.plan"),
                ("residents", "j", "... j=list.first"),
                ("list", "j", "list.next"),
            ],
        );
        remarks(
            user,
            &[
                "2:1: note: `c c` takes the place of `c` (contact.log)",
                "2:1: warning: no key reaches `contact.log`",
                "3:1: note: `j j` takes the place of `j` (list.next)",
            ],
        );
    }

    #[test]
    fn sequences_are_compared_whole() {
        let user = "[list]\n\"g e x\" = \"undo\"\n\"g z\" = \"undo\"\n";
        check(
            BASE,
            user,
            &[
                ("list", "g", "... e x=undo g=list.first z=undo"),
                ("list", "g g", "list.first"),
                ("list", "g e", "... x=undo"),
            ],
        );
    }

    #[test]
    fn unbound_removes_what_is_inherited_or_lies_below() {
        let user = "[residents]\n\"j\" = \"unbound\"\n\"g g\" = \"unbound\"\n\"c\" = \"unbound\"\n";
        check(
            BASE,
            user,
            &[
                ("residents", "j", "-"),
                ("residents list", "j", "-"),
                ("residents", "g", "... e=list.last"),
                ("residents list", "g", "... e=list.last"),
                ("residents list", "g g", "-"),
                ("residents", "c", "-"),
                ("list", "j", "list.next"),
            ],
        );
        remarks(user, &[]);
        // A key alone is not the sequences that start with it.
        check(
            BASE,
            "[residents]\n\"g\" = \"unbound\"\n",
            &[("residents", "g", "... e=list.last g=list.first")],
        );
    }

    #[test]
    fn the_users_parents_replace_those_of_the_base() {
        check(
            BASE,
            "[residents]\ninherit = [\"global\"]\n",
            &[
                ("residents", "j", "-"),
                ("residents", "u", "undo"),
                ("residents", "c", "contact.log"),
            ],
        );
        check(BASE, "[form.text]\ninherit = \"global\"\n", &[("form.text", "u", "undo")]);
    }

    #[test]
    fn of_two_lines_that_clash_the_first_is_used() {
        let user = "[list]\n\"x\" = \"undo\"\n\"y\" = \"undo\"\n\"x\" = \"help.open\"\n";
        remarks(user, &["4:1: error: `x` is bound on line 2 already"]);
        check(BASE, user, &[("list", "x", "undo")]);
        remarks(
            "[list]\n\"ctrl-x\" = \"undo\"\n\"Ctrl-X\" = \"undo\"\n",
            &["3:1: error: `ctrl-x` is bound on line 2 already"],
        );
        remarks(
            "[list]\n\"x\" = \"undo\"\n\"x y\" = \"undo\"\n",
            &["3:1: error: `x y` cannot be pressed: `x` on line 2 acts first"],
        );
        remarks(
            "[list]\n\"x y\" = \"undo\"\n\"x\" = \"help.open\"\n",
            &["3:1: error: `x` would act before `x y` on line 2 is complete"],
        );
        let twice = "[list]\n\"x\" = \"undo\"\n[global]\n[list]\n\"y\" = \"undo\"\n";
        remarks(twice, &["4:2: warning: `list` is opened twice; both are used"]);
        check(BASE, twice, &[("list", "x", "undo"), ("list", "y", "undo")]);
    }

    #[test]
    fn an_unbound_key_clashes_with_no_sequence_that_starts_with_it() {
        let user = "[list]\n\"down x\" = \"undo\"\n\"down\" = \"unbound\"\n";
        remarks(user, &[]);
        check(BASE, user, &[("list", "down", "... x=undo")]);
    }

    #[test]
    fn a_clash_that_is_inherited_twice_is_mentioned_once() {
        let user = "[list]\ninherit = [\"global\"]\n[global]\n\"j\" = \"undo\"\n";
        remarks(user, &["4:1: note: `j` does not count where `list` has `j`"]);
    }

    #[test]
    fn circles_of_inheritance_are_cut_where_the_user_closes_them() {
        let user = "[list]\ninherit = [\"global\", \"residents\"]\n";
        remarks(
            user,
            &["2:22: error: `list` cannot inherit from `residents`, which inherits from it"],
        );
        check(BASE, user, &[("residents", "j", "list.next"), ("list", "u", "undo")]);
        remarks(
            "[confirm]\ninherit = [\"confirm\"]\n",
            &["2:12: error: `confirm` cannot inherit from `confirm`, which inherits from it"],
        );
    }

    #[test]
    fn a_binding_of_the_user_that_a_narrower_context_covers_is_mentioned() {
        let user = "[global]\n\"j\" = \"undo\"\n\"g\" = \"undo\"\n\"x\" = \"undo\"\n";
        remarks(
            user,
            &[
                "2:1: note: `j` does not count where `list` has `j`",
                "3:1: note: `g` does not count where `list` has `g e`",
            ],
        );
        check(
            BASE,
            user,
            &[
                ("residents", "j", "list.next"),
                ("residents", "g g", "list.first"),
                ("residents", "x", "undo"),
                ("global", "j", "undo"),
                ("global", "g", "undo"),
            ],
        );
        let own = "[residents]\n\"u\" = \"help.open\"\n\"g\" = \"undo\"\n";
        remarks(
            own,
            &[
                "3:1: note: `g` takes the place of `g e` (list.last)",
                "3:1: note: `g` takes the place of `g g` (list.first)",
            ],
        );
    }
}
