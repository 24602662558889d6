//! What the hint line shows.

use super::{ActionId, ContextId, Keymap, Sequence};

/// Gives, in the given order, each action that is enabled and has a key here, with its easiest key.
///
/// The caller cuts the list to the width it has.
pub fn hints(
    keymap: &Keymap,
    stack: &[ContextId],
    actions: &[ActionId],
    enabled: impl Fn(ActionId) -> bool,
) -> Vec<(Sequence, ActionId)> {
    actions
        .iter()
        .filter(|action| enabled(**action))
        .filter_map(|action| {
            let easiest = keymap.keys_for(stack, *action).into_iter().next()?;
            Some((easiest, *action))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::keymap::Vocabulary;

    #[test]
    fn only_enabled_actions_with_a_key_are_shown_in_the_given_order() {
        let vocabulary = Vocabulary {
            actions: &["list.next", "help.open", "contact.log", "offer.suggest"],
            contexts: &["list", "global"],
            ..Vocabulary::default()
        };
        let text = "[list]\n\"down\" = \"list.next\"\n\"j\" = \"list.next\"\n\
            \"c\" = \"contact.log\"\n[global]\n\"?\" = \"help.open\"\n";
        let (keymap, _) = Keymap::load(text, None, &vocabulary);
        let shown = hints(
            &keymap,
            &[ContextId(0), ContextId(1)],
            &[ActionId(3), ActionId(1), ActionId(2), ActionId(0)],
            |action| action != ActionId(2),
        );
        let shown: Vec<_> =
            shown.iter().map(|(keys, action)| (keys.to_string(), action.0)).collect();
        assert_eq!(shown, [("?".to_owned(), 1), ("j".to_owned(), 0)]);
    }
}
