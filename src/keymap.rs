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
        self.actions.get(usize::from(action.0)).copied().unwrap_or_default()
    }

    /// The name of a context; empty for an id from another vocabulary.
    pub fn context_name(&self, context: ContextId) -> &'a str {
        self.contexts.get(usize::from(context.0)).copied().unwrap_or_default()
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
        partial.map(|part| self.outcome(stack, part)).all(|outcome| outcome == Outcome::Pending)
            && self.outcome(stack, keys) == Outcome::Action(action)
    }
}

#[cfg(test)]
mod tests {
    use std::fmt::Write as _;

    use proptest::prelude::*;

    use super::*;

    const ACTIONS: &[&str] = &[
        "app.quit",
        "help.open",
        "undo",
        "list.next",
        "list.first",
        "list.last",
        "mark.toggle",
        "contact.log",
        "contact.plan",
        "form.submit",
        "audit.open",
    ];
    const CONTEXTS: &[&str] = &["global", "list", "residents", "form.text", "confirm"];

    pub(super) const BASE: &str = r#"version = 1
[global]
"?" = "help.open"
"ctrl-c" = "app.quit"
"u" = "undo"
[list]
"j" = "list.next"
"down" = "list.next"
"g g" = "list.first"
"g e" = "list.last"
"space" = "mark.toggle"
[residents]
inherit = ["list", "global"]
"c" = "contact.log"
"p p" = "contact.plan"
[form.text]
"enter" = "form.submit"
"ctrl-c" = "app.quit"
"#;

    pub(super) fn vocabulary() -> Vocabulary<'static> {
        Vocabulary {
            actions: ACTIONS,
            contexts: CONTEXTS,
            required: &["app.quit"],
            palette_only: &["audit.open"],
        }
    }

    pub(super) fn stack(names: &str) -> Vec<ContextId> {
        let vocabulary = vocabulary();
        let names = names.split_whitespace();
        names.map(|name| vocabulary.context(name).unwrap()).collect()
    }

    fn shown(resolution: Resolution) -> String {
        let name = |action| vocabulary().action_name(action);
        match resolution {
            Resolution::Action(action) => name(action).to_owned(),
            Resolution::Unbound => "-".to_owned(),
            Resolution::Pending(rest) => {
                let rest = rest.iter().map(|(keys, action)| format!("{keys}={}", name(*action)));
                format!("... {}", rest.collect::<Vec<_>>().join(" "))
            }
        }
    }

    /// Loads the user's text over the base and checks what each key sequence means in each stack.
    pub(super) fn check(base: &str, user: &str, expected: &[(&str, &str, &str)]) {
        let (keymap, _) = Keymap::load(base, Some(user), &vocabulary());
        for (contexts, keys, meaning) in expected {
            let sequence: Sequence = keys.parse().unwrap();
            let found = shown(keymap.resolve(&stack(contexts), sequence.keys()));
            assert_eq!(found, *meaning, "`{keys}` in `{contexts}` with\n{user}");
        }
    }

    /// A remark in English, as people read it.
    pub(super) fn said(found: &Diagnostic) -> String {
        crate::i18n::Strings::new(crate::i18n::Language::English).diagnostic(found)
    }

    /// Checks the remarks about the user's text, each as `line:column: severity: words`.
    pub(super) fn remarks(user: &str, expected: &[&str]) {
        remarks_over(BASE, user, expected);
    }

    pub(super) fn remarks_over(base: &str, user: &str, expected: &[&str]) {
        let (_, found) = Keymap::load(base, Some(user), &vocabulary());
        let found: Vec<String> = found.iter().map(said).collect();
        assert_eq!(found, expected, "with\n{user}");
    }

    #[test]
    fn the_base_map_alone_has_no_remarks() {
        let (_, found) = Keymap::load(BASE, None, &vocabulary());
        assert_eq!(found, []);
    }

    #[test]
    fn earlier_contexts_win_and_inheritance_is_resolved() {
        check(
            BASE,
            "",
            &[
                ("residents", "j", "list.next"),
                ("residents", "ctrl-c", "app.quit"),
                ("residents", "c", "contact.log"),
                ("residents", "x", "-"),
                ("residents", "g", "... e=list.last g=list.first"),
                ("residents", "g g", "list.first"),
                ("residents", "g x", "-"),
                ("residents", "g g g", "-"),
                ("list", "c", "-"),
                ("list", "u", "-"),
                ("list global", "u", "undo"),
                ("form.text", "j", "-"),
                ("form.text", "enter", "form.submit"),
                ("confirm", "j", "-"),
                ("confirm residents", "j", "list.next"),
            ],
        );
        let (keymap, _) = Keymap::load(BASE, None, &vocabulary());
        assert_eq!(keymap.resolve(&[], &[]), Resolution::Unbound);
        assert_eq!(
            keymap.resolve(&[ContextId(99)], &[Key::plain(Code::Enter)]),
            Resolution::Unbound
        );
    }

    #[test]
    fn waiting_lists_only_what_can_still_be_pressed() {
        let user = "[confirm]\n\"g x\" = \"undo\"\n\"g e\" = \"unbound\"\n\"p\" = \"undo\"\n\
        [global]\n\"g g\" = \"app.quit\"\n\"g x y\" = \"app.quit\"\n";
        check(
            BASE,
            user,
            &[
                ("confirm residents global", "g", "... g=list.first x=undo"),
                ("confirm residents global", "g x", "undo"),
                ("confirm residents global", "p", "undo"),
                ("residents confirm", "p", "... p=contact.plan"),
            ],
        );
    }

    #[test]
    fn keys_for_an_action_are_the_reachable_ones_the_easiest_first() {
        let user =
            "[list]\n\"ctrl-n\" = \"list.next\"\n\"g n\" = \"list.next\"\n\"n\" = \"list.next\"\n";
        let (keymap, _) = Keymap::load(BASE, Some(user), &vocabulary());
        let keys = |contexts, action| {
            let action = vocabulary().action(action).unwrap();
            let found = keymap.keys_for(&stack(contexts), action);
            found.iter().map(ToString::to_string).collect::<Vec<_>>()
        };
        let all = ["j", "n", "down", "ctrl-n", "g n"];
        assert_eq!(keys("residents", "list.next"), all);
        assert_eq!(keys("residents list global", "list.next"), all);
        assert!(keys("form.text", "list.next").is_empty());

        let above = "[confirm]\n\"j\" = \"undo\"\n\"g\" = \"undo\"\n";
        let (keymap, _) = Keymap::load(BASE, Some(above), &vocabulary());
        let found = |action| {
            let action = vocabulary().action(action).unwrap();
            keymap.keys_for(&stack("confirm list"), action)
        };
        assert_eq!(found("list.next"), ["down".parse().unwrap()]);
        assert_eq!(found("list.first"), []);
    }

    #[test]
    fn bindings_name_the_table_they_stand_in() {
        let (keymap, _) = Keymap::load(BASE, Some("[list]\n\"J\" = \"undo\""), &vocabulary());
        let rows: Vec<String> = keymap
            .bindings(stack("residents")[0])
            .map(|binding| {
                let vocabulary = vocabulary();
                let action = vocabulary.action_name(binding.action);
                let table = vocabulary.context_name(binding.written_in);
                format!("{} {action} {table} {:?}", binding.sequence, binding.source)
            })
            .collect();
        assert_eq!(
            rows,
            [
                "space mark.toggle list Base",
                "? help.open global Base",
                "J undo list User",
                "c contact.log residents Base",
                "ctrl-c app.quit global Base",
                "g e list.last list Base",
                "g g list.first list Base",
                "j list.next list Base",
                "p p contact.plan residents Base",
                "u undo global Base",
                "down list.next list Base",
            ]
        );
    }

    #[test]
    fn another_base_map_is_loaded_in_the_same_way() {
        let arrows = BASE.replace("\"j\" = \"list.next\"", "\"right\" = \"list.next\"");
        check(&arrows, "", &[("list", "right", "list.next"), ("list", "j", "-")]);
    }

    proptest! {
        #[test]
        fn what_is_listed_as_following_can_be_pressed(
            pairs in prop::collection::vec(("[abc]( [abc]){0,2}", 0usize..3, 0usize..3), 0..20)
        ) {
            let slots = ["undo", "help.open", "unbound"];
            let mut text = String::new();
            for (keys, context, slot) in pairs {
                let (context, slot) = (["global", "list", "confirm"][context], slots[slot]);
                writeln!(text, "[{context}]\n\"{keys}\" = \"{slot}\"").unwrap();
            }
            let (keymap, _) = Keymap::load("", Some(&text), &vocabulary());
            let stack = stack("confirm list global");
            let Resolution::Pending(all) = keymap.resolve(&stack, &[]) else {
                return Ok(());
            };
            for (sequence, action) in all {
                let keys = sequence.keys();
                for length in 1..keys.len() {
                    let waiting = keymap.resolve(&stack, &keys[..length]);
                    let Resolution::Pending(rest) = waiting else {
                        return Err(TestCaseError::fail(format!("{sequence} stops at {length}")));
                    };
                    let tail = Sequence::new(keys[length..].to_vec());
                    prop_assert!(rest.contains(&(tail, action)));
                }
                prop_assert_eq!(keymap.resolve(&stack, keys), Resolution::Action(action));
                prop_assert!(keymap.keys_for(&stack, action).contains(&sequence));
            }
        }
    }
}
