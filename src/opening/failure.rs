//! Why something could not be done, as a sentence with a way out.

use super::wording;
use crate::i18n::Strings;
use crate::store::StoreError;

/// A command that changed nothing: one sentence, and a way out where there is one.
#[derive(Debug)]
pub struct Failure {
    /// 1 refused or failed, 2 wrong use, 3 locked, 4 damaged data.
    pub code: u8,
    /// One sentence.
    pub message: String,
    /// What to do.
    pub hint: Option<String>,
}

impl Failure {
    /// Refused or failed.
    pub const fn refused(message: String) -> Self {
        Self { code: 1, message, hint: None }
    }

    /// Wrong use of the command line.
    pub const fn usage(message: String) -> Self {
        Self { code: 2, message, hint: None }
    }

    /// With what to do about it.
    #[must_use]
    pub fn hint(mut self, hint: String) -> Self {
        self.hint = Some(hint);
        self
    }

    /// What the store answered.
    pub fn store(strings: &Strings, error: StoreError) -> Self {
        let (message, hint) = wording::store_error(strings, error);
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
