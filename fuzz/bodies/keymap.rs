//! Keymap files: any text over the map that comes with the program.

use trede::app::action::VOCABULARY;
use trede::i18n::{Language, Strings};
use trede::keymap::{ContextId, Keymap, Resolution, Source};

const BASE: &str = include_str!("../../keymaps/default.toml");

/// Reads the bytes as a user's keymap.
pub(crate) fn run(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let (keymap, found) = Keymap::load(BASE, Some(&text), &VOCABULARY);
    let lines: Vec<&str> = text.split('\n').collect();
    let strings = Strings::new(Language::Dutch);
    for remark in found {
        assert!(!strings.diagnostic(&remark).is_empty());
        let Some(place) = remark.position.filter(|_| remark.source == Source::User) else {
            continue;
        };
        // One behind the last character is where something is missing.
        let line = lines.get(place.line.wrapping_sub(1)).expect("a line of the text");
        assert!((1..=line.chars().count() + 1).contains(&place.column), "{place:?}: {remark:?}");
    }
    for context in (0..VOCABULARY.contexts.len()).filter_map(|id| u16::try_from(id).ok()) {
        let context = ContextId(context);
        for binding in keymap.bindings(context) {
            let means = keymap.resolve(&[context], binding.sequence.keys());
            assert_ne!(means, Resolution::Unbound, "{} is listed", binding.sequence);
        }
    }
}
