//! The keys of actions, as the lines and pages name them.

use crate::app::App;
use crate::app::action::{Action, Context};
use crate::keymap::Sequence;

/// The easiest key for an action in the pane in focus.
pub(super) fn key_for(app: &App, action: Action) -> String {
    let key = shown_key(&app.keymap.keys_for(app.model.pane_contexts(), action.id()));
    app.strings.keys_shown(&key)
}

/// The easiest key for an action where the keys go now, be that a line that is typed.
pub(super) fn key_now(app: &App, action: Action) -> String {
    let key = shown_key(&app.keymap.keys_for(app.model.contexts(), action.id()));
    app.strings.keys_shown(&key)
}

/// The key that empties a form.
pub(super) fn empty_key(app: &App) -> String {
    shown_key(&app.keymap.keys_for(&[Context::Form.id()], Action::FormEmpty.id()))
}

/// The key that is shown of several that do the same: escape where it is one of them, because
/// everybody tries it first; else the easiest.
pub fn shown_key(keys: &[Sequence]) -> String {
    let names: Vec<String> = keys.iter().map(ToString::to_string).collect();
    let esc = names.iter().find(|name| *name == "esc");
    esc.or_else(|| names.first()).cloned().unwrap_or_default()
}
