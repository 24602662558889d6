//! What a command answers.

use serde_json::Value;

use super::says;
use crate::i18n::Strings;
use crate::store::StoreError;

/// A result, as text and as JSON.
#[derive(Debug)]
pub(super) struct Output {
    /// For a person; whole lines.
    pub(super) text: String,
    /// For a program.
    pub(super) json: Value,
    /// 0, or 4 where damage was found and told.
    pub(super) code: u8,
}

impl Output {
    /// Done.
    pub(super) const fn done(text: String, json: Value) -> Self {
        Self { text, json, code: 0 }
    }

    /// Said of a demo: nobody must take it for the real vault.
    pub(super) fn in_demo(mut self, strings: &Strings) -> Self {
        self.text = format!("{}  {}", strings.header_demo(), self.text);
        if let Some(object) = self.json.as_object_mut() {
            object.insert("demo".to_owned(), Value::Bool(true));
        }
        self
    }
}

/// A command that changed nothing: one sentence, and a way out where there is one.
#[derive(Debug)]
pub(super) struct Failure {
    /// 1 refused or failed, 2 wrong use, 3 locked, 4 damaged data.
    pub(super) code: u8,
    /// One sentence.
    pub(super) message: String,
    /// What to do.
    pub(super) hint: Option<String>,
}

impl Failure {
    /// Refused or failed.
    pub(super) const fn refused(message: String) -> Self {
        Self { code: 1, message, hint: None }
    }

    /// Wrong use of the command line.
    pub(super) const fn usage(message: String) -> Self {
        Self { code: 2, message, hint: None }
    }

    /// With what to do about it.
    #[must_use]
    pub(super) fn hint(mut self, hint: String) -> Self {
        self.hint = Some(hint);
        self
    }

    /// What the store answered.
    pub(super) fn store(strings: &Strings, error: StoreError) -> Self {
        let (message, hint) = says::store_error(strings, error);
        let code = match error {
            StoreError::Locked | StoreError::Sealed | StoreError::WrongPassphrase => 3,
            StoreError::HeaderDamaged
            | StoreError::HeaderLost
            | StoreError::RosterForged { .. }
            | StoreError::Older { .. }
            | StoreError::Differs { .. }
            | StoreError::AnchorLost
            | StoreError::NoteDamaged { .. }
            | StoreError::ListForged
            | StoreError::NotWhole
            | StoreError::HeaderForged
            | StoreError::KeysDamaged
            | StoreError::Damaged { .. }
            | StoreError::Misfit { .. }
            | StoreError::Short { .. } => 4,
            _ => 1,
        };
        Self { code, message, hint }
    }
}

/// A command's answer.
pub(super) type Answer = Result<Output, Failure>;
