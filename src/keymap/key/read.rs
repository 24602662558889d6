//! Reading a key from its written form.

use unicode_normalization::UnicodeNormalization;

use super::{ALIASES, Code, Key, LAST_FUNCTION_KEY, NAMES};

/// A modifier as it is written before a key.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Modifier {
    Ctrl,
    Alt,
    Shift,
}

/// Reads one key, or nothing where the text is not exactly one.
pub(super) fn read(text: &str) -> Option<Key> {
    let mut rest = text;
    let mut modifiers: Vec<Modifier> = Vec::new();
    loop {
        if let Some(code) = read_code(rest) {
            let has = |wanted| modifiers.contains(&wanted);
            let shift = has(Modifier::Shift) || rest.eq_ignore_ascii_case("backtab");
            return Some(Key::new(code, has(Modifier::Ctrl), has(Modifier::Alt), shift));
        }
        let (head, tail) = rest.split_once('-')?;
        let modifier = modifier(head).filter(|found| !modifiers.contains(found))?;
        modifiers.push(modifier);
        rest = tail;
    }
}

pub(super) fn modifier(head: &str) -> Option<Modifier> {
    match head.to_ascii_lowercase().as_str() {
        "ctrl" | "control" => Some(Modifier::Ctrl),
        "alt" | "meta" | "option" => Some(Modifier::Alt),
        "shift" => Some(Modifier::Shift),
        _ => None,
    }
}

/// Reads a key name without modifiers: one character, a name, `f5` or `u+00e9`.
pub(super) fn read_code(text: &str) -> Option<Code> {
    if let Some(character) = single(text.chars()) {
        return Some(Code::Char(character));
    }
    let name = text.to_ascii_lowercase();
    let named = NAMES.iter().chain(ALIASES).find(|(known, _)| *known == name);
    if let Some((_, code)) = named {
        return Some(*code);
    }
    if name == "backtab" {
        return Some(Code::Tab);
    }
    if let Some(number) = name.strip_prefix('f').and_then(|digits| number(digits, 10)) {
        let number = u8::try_from(number).ok()?;
        return (1..=LAST_FUNCTION_KEY).contains(&number).then_some(Code::F(number));
    }
    if let Some(number) = name.strip_prefix("u+").and_then(|digits| number(digits, 16)) {
        return char::from_u32(number).map(Code::Char);
    }
    // A letter typed as base and accent is one key all the same.
    single(text.nfc()).map(Code::Char)
}

/// The only character there is, if there is exactly one.
fn single(mut characters: impl Iterator<Item = char>) -> Option<char> {
    let first = characters.next()?;
    characters.next().is_none().then_some(first)
}

/// Reads digits only: the standard parser would also take a sign.
fn number(digits: &str, radix: u32) -> Option<u32> {
    let plain = digits.chars().all(|digit| digit.is_digit(radix));
    plain.then(|| u32::from_str_radix(digits, radix).ok())?
}
