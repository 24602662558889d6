//! Reading one line of a context.

use toml::Spanned;
use toml::de::{DeString, DeValue};

use super::{Inherit, Reader};
use crate::keymap::ContextId;
use crate::keymap::diagnostic::{Kind, Position};
use crate::keymap::key::visible;
use crate::keymap::sequence::Sequence;
use crate::keymap::trie::{Entry, Origin, Slot};
use crate::nearest::nearest;
use crate::statements::Malformed;

impl Reader<'_> {
    /// Reads one line of a context: its inheritance or a binding.
    pub(super) fn line(
        &mut self,
        context: &str,
        key: &Spanned<DeString<'_>>,
        value: &Spanned<DeValue<'_>>,
        start: usize,
    ) {
        let offset = start + key.span().start;
        let Some(id) = self.vocabulary.context(context) else {
            self.unknown_context(context, offset);
            return;
        };
        if key.get_ref() == "inherit" {
            self.inherit(id, value, offset, start);
            return;
        }
        let sequence = key.get_ref().parse::<Sequence>();
        if let Err(error) = &sequence {
            self.report(offset, Kind::UnknownKey(error.clone()));
        }
        let slot = self.slot(key.get_ref(), value, start);
        if let (Ok(sequence), Some(slot)) = (sequence, slot) {
            let origin =
                Origin { context: id, source: self.source, position: self.text.position(offset) };
            self.file.entries.push(Entry { sequence, slot, origin });
        }
    }

    fn slot(&mut self, key: &str, value: &Spanned<DeValue<'_>>, start: usize) -> Option<Slot> {
        let offset = start + value.span().start;
        let Some(name) = value.get_ref().as_str() else {
            let name = visible(key);
            self.report(offset, Kind::WrongValue { name });
            return None;
        };
        if name == "unbound" {
            return Some(Slot::Unbound);
        }
        let action = self.vocabulary.action(name);
        if action.is_none() {
            let known = self.vocabulary.actions.iter().copied();
            let suggestion = nearest(name, known.chain(["unbound"])).map(String::from);
            let name = visible(name);
            self.report(offset, Kind::UnknownAction { name, suggestion });
        }
        action.map(Slot::Action)
    }

    fn inherit(
        &mut self,
        context: ContextId,
        value: &Spanned<DeValue<'_>>,
        offset: usize,
        start: usize,
    ) {
        let known = |inherit: &Inherit| inherit.context == context;
        if self.file.inherits.iter().any(known) {
            self.report(offset, Kind::Syntax { what: Malformed::Twice });
            return;
        }
        let named: Vec<&Spanned<DeValue<'_>>> = match value.get_ref() {
            DeValue::Array(parents) => parents.iter().collect(),
            _ => vec![value],
        };
        let mut parents = Vec::new();
        for parent in named {
            let offset = start + parent.span().start;
            match parent.get_ref().as_str() {
                Some(name) => parents.extend(self.parent(name, offset)),
                None => self.report(offset, Kind::WrongValue { name: "inherit".to_owned() }),
            }
        }
        self.file.inherits.push(Inherit { context, source: self.source, parents });
    }

    fn parent(&mut self, name: &str, offset: usize) -> Option<(ContextId, Position)> {
        let parent = self.vocabulary.context(name);
        if parent.is_none() {
            let suggestion = self.near_context(name);
            let name = visible(name);
            self.report(offset, Kind::UnknownParent { name, suggestion });
        }
        Some((parent?, self.text.position(offset)))
    }
}
