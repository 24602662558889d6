//! What a text that names no key was probably meant to say.

use super::read::{modifier, read, read_code};
use super::{ALIASES, NAMES};
use crate::nearest::nearest;

/// Guesses what was meant: another program's notation, a misspelt name, or keys run together.
pub(super) fn suggest(text: &str) -> Option<String> {
    foreign(text).or_else(|| misspelt(text)).or_else(|| run_together(text))
}

/// Reads `<C-x>`, `^x`, `ctrl+x` and `ctrl_x`, notations of other programs.
fn foreign(text: &str) -> Option<String> {
    let inner = text.strip_prefix('<').and_then(|rest| rest.strip_suffix('>')).unwrap_or(text);
    let dashed = inner
        .strip_prefix('^')
        .map_or_else(|| inner.replace(['+', '_'], "-"), |key| format!("ctrl-{key}"));
    let spelled: Vec<&str> = dashed
        .split('-')
        .map(|part| match part {
            "C" | "c" => "ctrl",
            "A" | "a" | "M" | "m" => "alt",
            "S" | "s" => "shift",
            "CR" | "cr" => "enter",
            other => other,
        })
        .collect();
    let last_kept = match (dashed.rsplit_once('-'), spelled.split_last()) {
        (Some((_, last)), Some((_, heads))) => format!("{}-{last}", heads.join("-")),
        _ => spelled.join("-"),
    };
    read(&last_kept).map(|key| key.to_string())
}

/// Corrects each part of a chord to the nearest known name.
fn misspelt(text: &str) -> Option<String> {
    let lowered = text.to_ascii_lowercase();
    let (heads, name) = match lowered.rsplit_once('-') {
        Some((heads, name)) => (heads.split('-').collect(), name),
        None => (Vec::new(), lowered.as_str()),
    };
    let names = NAMES.iter().chain(ALIASES).map(|(name, _)| *name);
    let mut parts = Vec::new();
    for head in heads {
        let known = modifier(head).map(|_| head);
        parts.push(known.or_else(|| nearest(head, ["ctrl", "control", "alt", "shift"]))?);
    }
    let known = read_code(name).map(|_| name);
    parts.push(known.or_else(|| nearest(name, names))?);
    read(&parts.join("-")).map(|key| key.to_string())
}

/// Takes `gg` apart into the sequence `g g`.
fn run_together(text: &str) -> Option<String> {
    let letters: Vec<String> = text.chars().take(4).map(String::from).collect();
    let short = (2..=3).contains(&letters.len());
    let plain = text.chars().all(char::is_alphabetic);
    (short && plain).then(|| letters.join(" "))
}
