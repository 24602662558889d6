//! The founding facts of a vault: decided when it is made, never changed.

use chrono::{DateTime, Utc};

use crate::digest::{Hash, sha256};

/// What is decided when a vault is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Founding {
    /// Everybody in it is invented; it opens without a passphrase.
    pub demo: bool,
    /// Random; tells this vault from every other, draws lots and breaks ties.
    pub salt: u128,
    /// The instant at which it was made.
    pub at: DateTime<Utc>,
}

impl Founding {
    /// What the chain of the journal begins with, so that no other vault's journal fits.
    pub fn genesis(&self) -> Hash {
        sha256(&[b"trede journal", &self.salt.to_be_bytes()])
    }

    /// What the chain of the access log begins with.
    pub fn log_genesis(&self) -> Hash {
        sha256(&[b"trede access", &self.salt.to_be_bytes()])
    }
}
