//! Keys are data: parsing, merging and checking keymaps; pure.
//!
//! A keymap is a TOML text with one table per context. The map that comes with the program and
//! the user's own file are merged binding by binding; a bad line costs that line only and is
//! answered with a [`Diagnostic`]. What an action does is not known here: actions and contexts
//! come in as names, in a [`Vocabulary`].

pub mod check;
pub mod diagnostic;
pub mod file;
pub mod hints;
pub mod key;
pub mod merge;
pub mod nearest;
pub mod sequence;
pub mod trie;

pub use diagnostic::{Diagnostic, Kind, Position, Severity, Source, Taker};
pub use hints::hints;
pub use key::{Code, Key, KeyError};
pub use sequence::Sequence;

use merge::Layers;
use trie::{Found, Slot, Trie};

/// An action: its index in [`Vocabulary::actions`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ActionId(pub u16);

/// A context: its index in [`Vocabulary::contexts`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ContextId(pub u16);

/// The words a keymap may use. The application's action table supplies them.
#[derive(Debug, Clone, Copy, Default)]
pub struct Vocabulary<'a> {
    /// The names of all actions, `noun.verb`; the index is the [`ActionId`].
    pub actions: &'a [&'a str],
    /// The names of all contexts; the index is the [`ContextId`].
    pub contexts: &'a [&'a str],
    /// Actions that must have a key somewhere, such as the one that ends the program.
    pub required: &'a [&'a str],
    /// Actions that have no key on purpose and are reached by their name.
    pub palette_only: &'a [&'a str],
}

impl<'a> Vocabulary<'a> {
    /// Finds an action by its exact name.
    pub fn action(&self, name: &str) -> Option<ActionId> {
        index_of(self.actions, name).map(ActionId)
    }

    /// Finds a context by its exact name.
    pub fn context(&self, name: &str) -> Option<ContextId> {
        index_of(self.contexts, name).map(ContextId)
    }

    /// The name of an action; empty for an id from another vocabulary.
    pub fn action_name(&self, action: ActionId) -> &'a str {
        self.actions
            .get(usize::from(action.0))
            .copied()
            .unwrap_or_default()
    }

    /// The name of a context; empty for an id from another vocabulary.
    pub fn context_name(&self, context: ContextId) -> &'a str {
        self.contexts
            .get(usize::from(context.0))
            .copied()
            .unwrap_or_default()
    }
}

fn index_of(names: &[&str], name: &str) -> Option<u16> {
    let index = names.iter().position(|known| *known == name)?;
    u16::try_from(index).ok()
}

/// Drops repetitions: two contexts that inherit the same clash would both report it.
fn unique(diagnostics: Vec<Diagnostic>) -> Vec<Diagnostic> {
    let mut seen: Vec<Diagnostic> = Vec::new();
    for found in diagnostics {
        let repeated = seen
            .iter()
            .rev()
            .take_while(|earlier| earlier.position == found.position)
            .any(|earlier| *earlier == found);
        if !repeated {
            seen.push(found);
        }
    }
    seen
}

/// What the keys pressed so far mean.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Resolution {
    /// They are complete and mean this action.
    Action(ActionId),
    /// More keys are needed: what may follow, and what each means.
    Pending(Vec<(Sequence, ActionId)>),
    /// They mean nothing here.
    Unbound,
}

/// One binding as the generated documentation shows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Binding<'a> {
    /// The keys.
    pub sequence: &'a Sequence,
    /// What they do.
    pub action: ActionId,
    /// The context in whose table they stand, which may be an inherited one.
    pub written_in: ContextId,
    /// Whose file they stand in.
    pub source: Source,
}

/// All bindings of all contexts, ready to be asked.
#[derive(Debug, Clone, Default)]
pub struct Keymap {
    contexts: Vec<Trie>,
}

/// What a context stack makes of a row of keys.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Outcome {
    Action(ActionId),
    Pending,
    Unbound,
}

impl Keymap {
    /// Reads the base map and the user's file over it.
    ///
    /// Never fails: what cannot be used is left out and reported, in the order of the lines, the
    /// base map first.
    pub fn load(
        base: &str,
        user: Option<&str>,
        vocabulary: &Vocabulary<'_>,
    ) -> (Self, Vec<Diagnostic>) {
        let mut diagnostics = Vec::new();
        let base = file::read(base, Source::Base, vocabulary, &mut diagnostics);
        let base = Layers::new(base, vocabulary, &mut diagnostics);
        let mut merged = base.clone();
        if let Some(text) = user {
            let user = file::read(text, Source::User, vocabulary, &mut diagnostics);
            let user = Layers::new(user, vocabulary, &mut diagnostics);
            merged.overlay(user, vocabulary, &mut diagnostics);
        }
        check::presses(&base, &merged, &mut diagnostics);
        let contexts = merged.flatten(vocabulary, &mut diagnostics);
        check::idle_unbinds(&base, &merged, &mut diagnostics);
        let keymap = Self { contexts };
        check::reach(&keymap, &base, &merged, vocabulary, &mut diagnostics);
        diagnostics.sort_by_key(|found| (found.source, found.position.is_none(), found.position));
        (keymap, unique(diagnostics))
    }

    /// Says what the pressed keys mean; contexts earlier in the stack win.
    ///
    /// Allocates only when more keys are needed. No pressed key at all lists everything.
    pub fn resolve(&self, stack: &[ContextId], pressed: &[Key]) -> Resolution {
        match self.outcome(stack, pressed) {
            Outcome::Action(action) => Resolution::Action(action),
            Outcome::Pending => Resolution::Pending(self.continuations(stack, pressed)),
            Outcome::Unbound => Resolution::Unbound,
        }
    }

    /// All sequences that reach an action in this stack, the easiest to press first.
    pub fn keys_for(&self, stack: &[ContextId], action: ActionId) -> Vec<Sequence> {
        let mut found: Vec<Sequence> = self
            .tries(stack)
            .flat_map(Trie::entries)
            .filter(|entry| entry.slot == Slot::Action(action))
            .filter(|entry| self.reaches(stack, entry.sequence.keys(), 0, action))
            .map(|entry| entry.sequence.clone())
            .collect();
        found.sort_by(|a, b| a.effort().cmp(&b.effort()).then_with(|| a.cmp(b)));
        found.dedup();
        found
    }

    /// All bindings that work in one context, inherited ones included, in the order of the keys.
    pub fn bindings(&self, context: ContextId) -> impl Iterator<Item = Binding<'_>> {
        let entries = self.trie(context).into_iter().flat_map(Trie::entries);
        entries.filter_map(|entry| {
            let Slot::Action(action) = entry.slot else {
                return None;
            };
            Some(Binding {
                sequence: &entry.sequence,
                action,
                written_in: entry.origin.context,
                source: entry.origin.source,
            })
        })
    }

    fn trie(&self, context: ContextId) -> Option<&Trie> {
        self.contexts.get(usize::from(context.0))
    }

    fn tries<'a>(&'a self, stack: &'a [ContextId]) -> impl Iterator<Item = &'a Trie> {
        stack.iter().filter_map(|context| self.trie(*context))
    }

    fn outcome(&self, stack: &[ContextId], pressed: &[Key]) -> Outcome {
        let mut unbound = false;
        for trie in self.tries(stack) {
            match trie.find(pressed) {
                // An unbound key hides the same key below it, but not a longer sequence.
                Found::Unbound => unbound = true,
                Found::Action(_) if unbound => return Outcome::Unbound,
                Found::Action(action) => return Outcome::Action(action),
                Found::Prefix => return Outcome::Pending,
                Found::Nothing => {}
            }
        }
        Outcome::Unbound
    }

    /// Lists what may follow the pressed keys, from every context of the stack.
    fn continuations(&self, stack: &[ContextId], pressed: &[Key]) -> Vec<(Sequence, ActionId)> {
        let mut found: Vec<(Sequence, ActionId)> = Vec::new();
        for entry in self.tries(stack).flat_map(|trie| trie.below(pressed)) {
            let keys = entry.sequence.keys();
            let Slot::Action(action) = entry.slot else {
                continue;
            };
            if self.reaches(stack, keys, pressed.len(), action) {
                let rest = keys.iter().skip(pressed.len()).copied().collect();
                found.push((Sequence::new(rest), action));
            }
        }
        found.sort();
        found.dedup();
        found
    }

    /// Whether pressing the keys one by one, the first `done` of them being pressed, ends at the action.
    fn reaches(&self, stack: &[ContextId], keys: &[Key], done: usize, action: ActionId) -> bool {
        let partial = (done + 1..keys.len()).filter_map(|length| keys.get(..length));
        partial
            .map(|part| self.outcome(stack, part))
            .all(|outcome| outcome == Outcome::Pending)
            && self.outcome(stack, keys) == Outcome::Action(action)
    }
}
