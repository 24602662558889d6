//! Laying contexts over those they inherit.

use super::{Layer, Layers, hides};
use crate::keymap::diagnostic::{Diagnostic, Kind, Source};
use crate::keymap::sequence::Sequence;
use crate::keymap::trie::{Origin, Slot, Trie};
use crate::keymap::{ContextId, Vocabulary};

impl Layers {
    /// Resolves inheritance: one complete trie per context of the vocabulary.
    pub fn flatten(
        &self,
        vocabulary: &Vocabulary<'_>,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Vec<Trie> {
        let parents = self.parents(vocabulary, diagnostics);
        let mut flattening = Flattening {
            layers: self,
            parents,
            vocabulary,
            done: vec![None; self.contexts.len()],
            diagnostics,
        };
        let ids = (0..self.contexts.len()).filter_map(|index| u16::try_from(index).ok());
        ids.map(|id| flattening.context(ContextId(id)).into_trie()).collect()
    }

    /// The parents of every context, without those that lead back to it.
    ///
    /// The base map comes first in the list, so of a circle the user's part is left out.
    fn parents(
        &self,
        vocabulary: &Vocabulary<'_>,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Vec<(ContextId, ContextId)> {
        let mut edges = Vec::new();
        for inherit in &self.inherits {
            for (parent, position) in &inherit.parents {
                if leads(&edges, *parent, inherit.context) {
                    let kind = Kind::InheritCycle {
                        context: vocabulary.context_name(inherit.context).to_owned(),
                        parent: vocabulary.context_name(*parent).to_owned(),
                    };
                    diagnostics.push(Diagnostic::at(inherit.source, *position, kind));
                } else if !edges.contains(&(inherit.context, *parent)) {
                    edges.push((inherit.context, *parent));
                }
            }
        }
        edges
    }
}

/// Whether inheritance leads from one context to another.
fn leads(edges: &[(ContextId, ContextId)], from: ContextId, to: ContextId) -> bool {
    let mut seen = vec![from];
    let mut open = vec![from];
    while let Some(current) = open.pop() {
        for (_, parent) in edges.iter().filter(|(context, _)| *context == current) {
            if !seen.contains(parent) {
                seen.push(*parent);
                open.push(*parent);
            }
        }
    }
    seen.contains(&to)
}

/// The walk through the contexts along their inheritance.
struct Flattening<'a> {
    layers: &'a Layers,
    parents: Vec<(ContextId, ContextId)>,
    vocabulary: &'a Vocabulary<'a>,
    done: Vec<Option<Layer>>,
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
        let edges = self.parents.iter().filter(|(context, _)| *context == id);
        let parents: Vec<ContextId> = edges.map(|(_, parent)| *parent).collect();
        for parent in parents {
            let inherited = self.context(parent);
            self.inherit(&mut layer, inherited);
        }
        if let Some(slot) = self.done.get_mut(index) {
            *slot = Some(layer.clone());
        }
        layer
    }

    /// Adds what a parent has and the context does not say otherwise.
    fn inherit(&mut self, layer: &mut Layer, inherited: Layer) {
        for (sequence, (slot, origin)) in inherited.0 {
            let exact = layer.0.get_key_value(&sequence);
            let mut stronger = exact.map(|(same, (_, by))| (same.clone(), *by));
            if stronger.is_none() && slot != Slot::Unbound {
                let clash = layer.clashes(&sequence).next();
                stronger = clash.map(|(other, _, by)| (other.clone(), by));
            }
            match stronger {
                None => layer.put(sequence, slot, origin),
                Some(_) if slot == Slot::Unbound => {}
                Some((by, stands)) => self.hidden((sequence, slot, origin), by, stands),
            }
        }
    }

    /// Says that an inherited binding does not work, unless that is what overriding is for.
    fn hidden(&mut self, weaker: (Sequence, Slot, Origin), by: Sequence, stands: Origin) {
        let (sequence, slot, origin) = weaker;
        let found = match (origin.source, stands.source) {
            (Source::User, Source::Base) => {
                let context = self.vocabulary.context_name(stands.context).to_owned();
                let kind = Kind::Covered { sequence, context, by };
                Diagnostic::at(origin.source, origin.position, kind)
            }
            _ if sequence == by => return,
            _ => hides(&by, stands, sequence, slot, self.vocabulary),
        };
        self.diagnostics.push(found);
    }
}
