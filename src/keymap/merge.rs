//! Laying the user's bindings over those of the program, and contexts over those they inherit.

use std::collections::BTreeMap;
use std::ops::Bound;

use super::diagnostic::{Diagnostic, Kind, Source};
use super::file::{File, Inherit};
use super::key::Key;
use super::sequence::Sequence;
use super::trie::{Entry, Origin, Slot, Trie};
use super::{ContextId, Vocabulary};

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
            lines
                .map(|(sequence, (slot, origin))| Entry {
                    sequence,
                    slot,
                    origin,
                })
                .collect(),
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
                    let Origin {
                        source, position, ..
                    } = entry.origin;
                    diagnostics.push(Diagnostic::at(source, position, kind));
                }
                None => layer.put(entry.sequence, entry.slot, entry.origin),
            }
        }
        Self {
            contexts,
            inherits: file.inherits,
        }
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
            self.inherits
                .retain(|known| known.context != inherit.context);
            self.inherits.push(inherit);
        }
    }

    /// Resolves inheritance: one complete trie per context of the vocabulary.
    pub fn flatten(
        &self,
        vocabulary: &Vocabulary<'_>,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Vec<Trie> {
        let mut flattening = Flattening {
            layers: self,
            vocabulary,
            done: vec![None; self.contexts.len()],
            path: Vec::new(),
            diagnostics,
        };
        let ids = (0..self.contexts.len()).filter_map(|index| u16::try_from(index).ok());
        ids.map(|id| flattening.context(ContextId(id)).into_trie())
            .collect()
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
        return Some(Kind::SameKeyTwice {
            sequence,
            first_line: earlier.position.line,
        });
    }
    if entry.slot == Slot::Unbound {
        return None;
    }
    let (other, _, earlier) = layer.clashes(&entry.sequence).next()?;
    let other = other.clone();
    let first_line = earlier.position.line;
    Some(if other.keys().len() < sequence.keys().len() {
        Kind::ShadowedBy {
            sequence,
            shorter: other,
            first_line,
        }
    } else {
        Kind::Shadows {
            sequence,
            longer: other,
            first_line,
        }
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
    let clashes: Vec<(Sequence, Slot, Origin)> = layer
        .clashes(sequence)
        .filter(|(_, _, weaker)| weaker.source == Source::Base)
        .map(|(other, slot, weaker)| (other.clone(), slot, weaker))
        .collect();
    for (hidden, slot, _) in clashes {
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
    let kind = Kind::Hides {
        sequence: sequence.clone(),
        hidden,
        action,
    };
    Diagnostic::at(origin.source, origin.position, kind)
}

/// The walk through the contexts along their inheritance.
struct Flattening<'a> {
    layers: &'a Layers,
    vocabulary: &'a Vocabulary<'a>,
    done: Vec<Option<Layer>>,
    path: Vec<ContextId>,
    diagnostics: &'a mut Vec<Diagnostic>,
}

impl Flattening<'_> {
    /// The context with everything it inherits, its own lines first, then parent by parent.
    fn context(&mut self, id: ContextId) -> Layer {
        let index = usize::from(id.0);
        if let Some(Some(layer)) = self.done.get(index) {
            return layer.clone();
        }
        let own = self.layers.contexts.get(index);
        let mut layer = own.cloned().unwrap_or_default();
        self.path.push(id);
        let mut inherits = self.layers.inherits.iter();
        if let Some(inherit) = inherits.find(|inherit| inherit.context == id) {
            for (parent, position) in &inherit.parents {
                if self.path.contains(parent) {
                    let kind = Kind::InheritCycle {
                        context: self.vocabulary.context_name(id).to_owned(),
                        parent: self.vocabulary.context_name(*parent).to_owned(),
                    };
                    let found = Diagnostic::at(inherit.source, *position, kind);
                    self.diagnostics.push(found);
                } else {
                    let inherited = self.context(*parent);
                    self.inherit(&mut layer, inherited);
                }
            }
        }
        self.path.pop();
        if let Some(slot) = self.done.get_mut(index) {
            *slot = Some(layer.clone());
        }
        layer
    }

    /// Adds what a parent has and the context does not say otherwise.
    fn inherit(&mut self, layer: &mut Layer, inherited: Layer) {
        for (sequence, (slot, origin)) in inherited.0 {
            if layer.0.contains_key(&sequence) {
                continue;
            }
            let clash = match slot {
                Slot::Action(_) => layer.clashes(&sequence).next(),
                Slot::Unbound => None,
            };
            if let Some((stronger, _, by)) = clash {
                let found = hides(stronger, by, sequence.clone(), slot, self.vocabulary);
                self.diagnostics.push(found);
            } else {
                layer.put(sequence, slot, origin);
            }
        }
    }
}
