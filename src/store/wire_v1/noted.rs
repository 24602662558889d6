//! Notes of the access log.

use serde::{Deserialize, Serialize};

use crate::crypto::digest::Hash;
use crate::domain::ResidentId;
use crate::domain::noted::{Loss, LostPart, Note, Noted, Origin};
use crate::store::Damage;
use crate::store::marks::{Mark, Marks};

use super::{Wire, numbered};

numbered! { Origin {
    1 = Screen,
    2 = CommandLine,
} }

numbered! { LostPart {
    1 = Journal,
    2 = Log,
    3 = Anchor,
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
    /// As a note of the second format, which says more of how far the vault was.
    pub fn into_second(self) -> NoteV2 {
        let Self { at, by, origin, what, after: (no, hash) } = self;
        let journal = Mark { no, hash };
        NoteV2 { at, by, origin, what, marks: Marks { journal, ..Marks::default() } }
    }
}

/// A note, and how far the vault was before.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct NoteV2 {
    /// Microseconds since 1970.
    pub at: i64,
    /// Who.
    pub by: String,
    /// From where.
    pub origin: u8,
    /// What.
    pub what: NotedV1,
    /// How far header, keys, journal and access log were.
    pub marks: Marks,
}

impl NoteV2 {
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
            after: self.marks.journal.no,
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
    /// A backup was made.
    BackedUp,
    /// Another recovery key.
    RecoveryChanged,
    /// A loss was acknowledged: of which part, how far it was found, how far it was known to be, the
    /// generation of the anchor then.
    Acknowledged(u8, u64, u64, u64),
    /// So many client numbers that pass the eleven-test were taken.
    OwnNumbers(u32),
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
            Self::OwnNumbers { records } => NotedV1::OwnNumbers(*records),
            Self::BackedUp => NotedV1::BackedUp,
            Self::RecoveryChanged => NotedV1::RecoveryChanged,
            Self::Acknowledged(loss) => {
                NotedV1::Acknowledged(loss.part.store(), loss.found, loss.known, loss.anchor)
            }
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
            NotedV1::OwnNumbers(records) => Self::OwnNumbers { records },
            NotedV1::BackedUp => Self::BackedUp,
            NotedV1::RecoveryChanged => Self::RecoveryChanged,
            NotedV1::Acknowledged(part, found, known, anchor) => {
                let part = LostPart::restore(part)?;
                Self::Acknowledged(Loss { part, found, known, anchor })
            }
        })
    }
}
