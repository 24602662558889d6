//! The vault in the hands of one command. What was refused is noted in it before it is let go.

use std::cell::RefCell;
use std::ops::{Deref, DerefMut};

use super::say;
use crate::domain::Noted;
use crate::domain::noted::Asked;
use crate::runtime::clock;
use crate::store::Vault;
use crate::workplace::Workplace;

/// A vault at work that notes what was refused when it is let go, however the command ended.
pub(in crate::cli) struct Held {
    work: Workplace,
    refused: RefCell<Vec<Asked>>,
    /// What is said where that cannot be noted.
    not_noted: String,
}

impl Held {
    pub(super) const fn new(work: Workplace, not_noted: String) -> Self {
        Self { work, refused: RefCell::new(Vec::new()), not_noted }
    }

    /// Where everything is written down.
    pub(in crate::cli) const fn work(&self) -> &Workplace {
        &self.work
    }

    /// The same, to write.
    pub(super) const fn work_mut(&mut self) -> &mut Workplace {
        &mut self.work
    }

    /// Remembers a refusal.
    pub(super) fn refuse(&self, asked: Asked) {
        if let Ok(mut refused) = self.refused.try_borrow_mut() {
            refused.push(asked);
        }
    }

    /// Closes it.
    pub(in crate::cli) fn close(mut self) {
        self.note_refused();
        self.work.vault.settle();
    }

    fn note_refused(&mut self) {
        for asked in self.refused.take() {
            // A vault that is only read has said so already.
            let read_only = self.work.vault.is_read_only();
            if !read_only && self.work.vault.note(Noted::Asked(asked), clock::now()).is_err() {
                say(&self.not_noted);
            }
        }
    }
}

impl Drop for Held {
    fn drop(&mut self) {
        self.note_refused();
    }
}

impl Deref for Held {
    type Target = Vault;

    fn deref(&self) -> &Vault {
        &self.work.vault
    }
}

impl DerefMut for Held {
    fn deref_mut(&mut self) -> &mut Vault {
        &mut self.work.vault
    }
}
