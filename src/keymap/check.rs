//! What is questionable about a keymap that can be read.

use super::diagnostic::{Diagnostic, Kind, Position, Source, Taker};
use super::key::{Code, Key};
use super::merge::{Layer, Layers};
use super::sequence::Sequence;
use super::trie::{Origin, Slot};
use super::{ActionId, Keymap, Vocabulary};

/// Reports keys that may never arrive, in the lines of the base map and of the user.
pub fn presses(base: &Layers, merged: &Layers, diagnostics: &mut Vec<Diagnostic>) {
    let user = lines(merged).filter(|(_, _, origin)| origin.source == Source::User);
    for (sequence, slot, origin) in lines(base).chain(user) {
        if slot == Slot::Unbound {
            continue;
        }
        let kinds = doubts(sequence).into_iter();
        diagnostics.extend(kinds.map(|kind| Diagnostic::at(origin.source, origin.position, kind)));
    }
}

/// Reports lines of the user that unbind what nothing binds in any context.
pub fn idle_unbinds(base: &Layers, merged: &Layers, diagnostics: &mut Vec<Diagnostic>) {
    let mut bound: Vec<&Sequence> = lines(base)
        .chain(lines(merged))
        .filter(|(_, slot, _)| *slot != Slot::Unbound)
        .map(|(sequence, _, _)| sequence)
        .collect();
    bound.sort();
    for (sequence, slot, origin) in lines(merged) {
        let unbinds = slot == Slot::Unbound && origin.source == Source::User;
        if unbinds && bound.binary_search(&sequence).is_err() {
            let sequence = sequence.clone();
            let kind = Kind::NothingToUnbind { sequence };
            diagnostics.push(Diagnostic::at(origin.source, origin.position, kind));
        }
    }
}

/// Reports actions that no key reaches.
///
/// Where the user's own line took the last key away, the remark names that line; an action that
/// the user unbound on purpose is only mentioned if it is required.
pub fn reach(
    keymap: &Keymap,
    base: &Layers,
    merged: &Layers,
    vocabulary: &Vocabulary<'_>,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let known = reached(keymap, vocabulary);
    for name in vocabulary.required {
        let action = vocabulary.action(name);
        if action.is_some_and(|action| known.contains(&action)) {
            continue;
        }
        let taken = action.and_then(|action| taken_by(action, base, merged));
        let action = (*name).to_owned();
        diagnostics.push(missing(taken, Kind::RequiredUnreachable { action }));
    }
    for name in vocabulary.actions {
        let excused = vocabulary.required.contains(name) || vocabulary.palette_only.contains(name);
        let missed = vocabulary.action(name).filter(|id| !known.contains(id));
        let Some(action) = missed.filter(|_| !excused) else {
            continue;
        };
        let taken = taken_by(action, base, merged);
        if !matches!(taken, Some((Slot::Unbound, _))) {
            let action = (*name).to_owned();
            diagnostics.push(missing(taken, Kind::Unreachable { action }));
        }
    }
}

fn lines(layers: &Layers) -> impl Iterator<Item = (&Sequence, Slot, Origin)> {
    layers.contexts().flat_map(Layer::iter)
}

fn reached(keymap: &Keymap, vocabulary: &Vocabulary<'_>) -> Vec<ActionId> {
    let contexts = vocabulary.contexts.iter();
    let ids = contexts.filter_map(|name| vocabulary.context(name));
    ids.flat_map(|id| keymap.bindings(id).map(|binding| binding.action)).collect()
}

fn missing(taken: Option<(Slot, Position)>, kind: Kind) -> Diagnostic {
    Diagnostic {
        source: taken.map_or(Source::Base, |_| Source::User),
        position: taken.map(|(_, position)| position),
        kind,
    }
}

/// The first line of the user that stands where the base map had a key for the action.
fn taken_by(action: ActionId, base: &Layers, merged: &Layers) -> Option<(Slot, Position)> {
    let mut found: Vec<(Slot, Position)> = Vec::new();
    for (before, after) in base.contexts().zip(merged.contexts()) {
        let had = before.iter().filter(|(_, slot, _)| *slot == Slot::Action(action));
        for (sequence, _, _) in had {
            let exact = after.get(sequence).into_iter();
            let beside = after.clashes(sequence);
            let takers = exact.chain(beside.map(|(_, slot, origin)| (slot, origin)));
            found.extend(
                takers
                    .filter(|(_, origin)| origin.source == Source::User)
                    .map(|(slot, origin)| (slot, origin.position)),
            );
        }
    }
    found.into_iter().min_by_key(|(_, position)| *position)
}

/// What is doubtful about a sequence, whatever it does.
fn doubts(sequence: &Sequence) -> Vec<Kind> {
    let mut kinds = Vec::new();
    for key in sequence.keys() {
        if let Some(arrives_as) = arrives_as(*key) {
            kinds.push(Kind::Indistinguishable { key: *key, arrives_as });
        }
        if let Some(by) = taker(*key) {
            kinds.push(Kind::CommonlyTaken { key: *key, by });
        }
    }
    let chord = sequence.keys().len() > 1;
    if chord && sequence.keys().first() == Some(&Key::plain(Code::Esc)) {
        let sequence = sequence.clone();
        kinds.push(Kind::EscStartsSequence { sequence });
    }
    kinds
}

/// The key that a plain terminal sends instead, where it cannot send this one.
///
/// Control with a letter is one of 32 control characters, and some of those have a key of their
/// own; the last four of them arrive under the digits 4 to 7.
pub fn arrives_as(key: Key) -> Option<Key> {
    let code = key.code();
    let named = |code| Key::new(code, false, key.alt(), false);
    let ctrl = |character| Key::new(Code::Char(character), true, key.alt(), false);
    match code {
        Code::Char(character) if key.ctrl() => match character {
            'i' => Some(named(Code::Tab)),
            'm' => Some(named(Code::Enter)),
            '[' => Some(named(Code::Esc)),
            'h' | '?' => Some(named(Code::Backspace)),
            '@' => Some(ctrl(' ')),
            '\\' => Some(ctrl('4')),
            ']' => Some(ctrl('5')),
            '^' => Some(ctrl('6')),
            '_' | '/' => Some(ctrl('7')),
            _ => None,
        },
        Code::Enter | Code::Esc | Code::Backspace if key.ctrl() || key.shift() => Some(named(code)),
        Code::Tab if key.ctrl() => Some(Key::new(code, false, key.alt(), key.shift())),
        _ => None,
    }
}

/// Who usually takes a key before a program in a terminal sees it.
pub fn taker(key: Key) -> Option<Taker> {
    let Code::Char(character) = key.code() else {
        return None;
    };
    match character {
        _ if !key.ctrl() || key.alt() => None,
        's' | 'q' => Some(Taker::FlowControl),
        'z' => Some(Taker::JobControl),
        'b' => Some(Taker::Tmux),
        'a' => Some(Taker::Screen),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use crate::keymap::Key;
    use crate::keymap::tests::{remarks, remarks_over};

    #[test]
    fn keys_that_may_never_arrive_are_doubted() {
        let line = |key: &str| format!("[list]\n\"{key}\" = \"undo\"\n");
        let twins = [
            ("ctrl-i", "tab"),
            ("ctrl-m", "enter"),
            ("ctrl-[", "esc"),
            ("ctrl-h", "backspace"),
            ("ctrl-enter", "enter"),
            ("ctrl-shift-tab", "shift-tab"),
            ("ctrl-/", "ctrl-7"),
        ];
        for (key, twin) in twins {
            let key: Key = key.parse().unwrap();
            let expected = format!("2:1: warning: most terminals send `{key}` as `{twin}`");
            remarks(&line(&key.to_string()), &[&expected]);
        }
        let screen = "the terminal, to stop and start the output";
        let shell = "the shell, to put a program in the background";
        let taken = [
            ("ctrl-s", screen),
            ("ctrl-q", screen),
            ("ctrl-z", shell),
            ("ctrl-b", "tmux"),
            ("ctrl-a", "screen"),
        ];
        for (key, by) in taken {
            let expected = format!("2:1: warning: `{key}` is usually taken by {by}");
            remarks(&line(key), &[&expected]);
        }
        remarks(
            &line("esc x"),
            &["2:1: warning: `esc x` starts with esc, which terminals use for alt"],
        );
        for key in ["esc", "tab", "shift-tab", "enter", "ctrl-n", "alt-a", "x esc", "é"] {
            remarks(&line(key), &[]);
        }
    }

    #[test]
    fn unbinding_nothing_is_mentioned() {
        remarks(
            "[list]\n\"x\" = \"unbound\"\n\"u\" = \"unbound\"\n",
            &["2:1: note: `x` was not bound"],
        );
    }

    #[test]
    fn an_unbound_key_need_not_arrive() {
        let user = "[list]\n\"ctrl-s\" = \"unbound\"\n";
        remarks(user, &["2:1: note: `ctrl-s` was not bound"]);
    }

    #[test]
    fn actions_without_a_key_are_named() {
        remarks_over(
            "[list]\n\"j\" = \"list.next\"\n",
            "",
            &[
                "error: no key reaches `app.quit`, which must have one",
                "warning: no key reaches `help.open`",
                "warning: no key reaches `undo`",
                "warning: no key reaches `list.first`",
                "warning: no key reaches `list.last`",
                "warning: no key reaches `mark.toggle`",
                "warning: no key reaches `contact.log`",
                "warning: no key reaches `contact.plan`",
                "warning: no key reaches `form.submit`",
            ],
        );
        let user = "[global]\n\"ctrl-c\" = \"unbound\"\n[form.text]\n\"ctrl-c\" = \"undo\"\n";
        remarks(user, &["2:1: error: no key reaches `app.quit`, which must have one"]);
    }
}
