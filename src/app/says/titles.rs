//! The titles of actions, fields and panes.

use crate::app::action::Action;
use crate::app::form::FieldName;
use crate::app::layout::Pane;
use crate::i18n::Strings;

impl Strings {
    /// The title of an action, as in help.
    pub fn action(&self, action: Action) -> String {
        self.word("act", &action.key())
    }

    /// Everything by which an action is found: its titles in every language, and words that mean
    /// the same.
    pub fn action_words(&self, action: Action) -> String {
        let other = self.other();
        let also = format!("also-{}", action.key());
        let also = if self.has(&also) { self.message(&also, None) } else { String::new() };
        let titles = [self.action(action), self.hint(action), other.action(action)];
        format!("{} {} {also}", titles.join(" "), other.hint(action))
    }

    /// The short title of an action, as in the hint line.
    pub fn hint(&self, action: Action) -> String {
        let id = format!("hint-{}", action.key());
        if self.has(&id) { self.message(&id, None) } else { self.action(action) }
    }

    /// The label of a field.
    pub fn field(&self, field: FieldName) -> String {
        self.word("field", field.name())
    }

    /// The title of a pane.
    pub fn pane(&self, pane: Pane) -> String {
        self.word("pane", pane.name())
    }
}
