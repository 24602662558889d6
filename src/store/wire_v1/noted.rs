//! Notes of the access log.

use serde::{Deserialize, Serialize};

use crate::crypto::digest::Hash;
use crate::domain::ResidentId;
use crate::domain::noted::{Note, Noted, Origin};
use crate::store::Damage;

use super::{Wire, numbered};

numbered! { Origin {
    1 = Screen,
    2 = CommandLine,
} }

/// A note.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct NoteV1 {
    /// Microseconds since 1970.
    pub at: i64,
    /// Who.
    pub by: String,
    /// From where.
    pub origin: u8,
    /// What.
    pub what: NotedV1,
    /// The last entry of the journal, and its hash.
    pub after: (u64, Hash),
}

impl NoteV1 {
    /// The note with this number.
    ///
    /// # Errors
    /// [`Damage`] where it is not what was written.
    pub fn restore(self, no: u64) -> Result<Note, Damage> {
        Ok(Note {
            no,
            at: Wire::restore(self.at)?,
            by: Wire::restore(self.by)?,
            origin: Origin::restore(self.origin)?,
            what: Wire::restore(self.what)?,
            after: self.after.0,
        })
    }
}

/// Something noted. The order of the variants is frozen.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum NotedV1 {
    /// The vault was opened after so many failures.
    Opened(u32),
    /// Read a file.
    Read(u128),
    /// Showed a list of so many people.
    Listed(u32),
    /// Gave out everything about somebody.
    Disclosed(u128),
    /// Copied a telephone number.
    Copied(u128),
    /// New keys.
    KeysRenewed,
    /// A new user.
    UserAdded(String),
    /// A user removed.
    UserRemoved(String),
    /// Another passphrase.
    PassphraseChanged,
    /// The clock jumped; microseconds since 1970.
    ClockJumped(i64),
    /// Restored; so many erasures honoured.
    Restored(u32),
}

impl Wire for Noted {
    type Stored = NotedV1;

    fn store(&self) -> NotedV1 {
        match self {
            Self::Opened { failed } => NotedV1::Opened(*failed),
            Self::Read(id) => NotedV1::Read(id.store()),
            Self::Listed { people } => NotedV1::Listed(*people),
            Self::Disclosed(id) => NotedV1::Disclosed(id.store()),
            Self::Copied(id) => NotedV1::Copied(id.store()),
            Self::KeysRenewed => NotedV1::KeysRenewed,
            Self::UserAdded(name) => NotedV1::UserAdded(name.store()),
            Self::UserRemoved(name) => NotedV1::UserRemoved(name.store()),
            Self::PassphraseChanged => NotedV1::PassphraseChanged,
            Self::ClockJumped { from } => NotedV1::ClockJumped(from.store()),
            Self::Restored { erased } => NotedV1::Restored(*erased),
        }
    }

    fn restore(stored: NotedV1) -> Result<Self, Damage> {
        Ok(match stored {
            NotedV1::Opened(failed) => Self::Opened { failed },
            NotedV1::Read(id) => Self::Read(ResidentId(id)),
            NotedV1::Listed(people) => Self::Listed { people },
            NotedV1::Disclosed(id) => Self::Disclosed(ResidentId(id)),
            NotedV1::Copied(id) => Self::Copied(ResidentId(id)),
            NotedV1::KeysRenewed => Self::KeysRenewed,
            NotedV1::UserAdded(name) => Self::UserAdded(Wire::restore(name)?),
            NotedV1::UserRemoved(name) => Self::UserRemoved(Wire::restore(name)?),
            NotedV1::PassphraseChanged => Self::PassphraseChanged,
            NotedV1::ClockJumped(from) => Self::ClockJumped { from: Wire::restore(from)? },
            NotedV1::Restored(erased) => Self::Restored { erased },
        })
    }
}
