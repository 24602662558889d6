//! Notes of the access log.

use serde::{Deserialize, Serialize};

use crate::digest::Hash;
use crate::domain::act::Act;
use crate::domain::noted::{Asked, Form, Loss, LostPart, Note, Noted, Origin, Outcome};
use crate::domain::right::{Operation, Right};
use crate::domain::{CleanText, ResidentId};
use crate::store::Damage;
use crate::store::codec::decode;
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

numbered! { Form {
    1 = Shown,
    2 = File,
} }

numbered! { Outcome {
    1 = Done,
    2 = Refused,
    3 = Failed,
} }

numbered! { Operation {
    1 = Screen,
    2 = Queue,
    3 = Find,
    4 = Show,
    5 = Match,
    6 = Agenda,
    7 = History,
    8 = Page,
    9 = Past,
    10 = Journal,
    11 = Log,
    12 = Verify,
    13 = Doctor,
    14 = Repair,
    15 = Acknowledge,
    16 = Dossier,
    17 = Report,
    18 = Waves,
    19 = Unwilling,
    20 = Retention,
    21 = Propose,
    22 = Approve,
    23 = Erase,
    24 = Backup,
    25 = Restore,
    26 = Export,
    27 = ImportResidents,
    28 = ImportOffers,
    29 = DryRun,
    30 = Undo,
    31 = Redo,
    32 = UserList,
    33 = UserAdd,
    34 = UserRemove,
    35 = Passphrase,
    36 = KeyRotate,
    37 = KeyRecovery,
    38 = ProposeExport,
    39 = ExportAll,
    40 = ExportContacts,
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
        let after = self.marks.journal.no;
        let written = match self.what {
            NotedV1::Aside(_, ref note, ..) => decode(note)?,
            _ => self,
        };
        let (device, what) = match written.what {
            NotedV1::On(device, what) => (Wire::restore(device)?, *what),
            what => (CleanText::default(), what),
        };
        Ok(Note {
            no,
            at: Wire::restore(written.at)?,
            by: Wire::restore(written.by)?,
            origin: Origin::restore(written.origin)?,
            device,
            what: Wire::restore(what)?,
            after,
        })
    }
}

/// What is noted, and on which machine.
pub fn noted_on(device: &CleanText, what: &Noted) -> NotedV1 {
    if device.is_empty() {
        what.store()
    } else {
        NotedV1::On(device.store(), Box::new(what.store()))
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
    /// Something noted on the machine of this name.
    On(String, Box<NotedV1>),
    /// An operation was asked for: which, about whom, in which form, how it ended.
    Asked(u8, Option<u128>, u8, u8),
    /// An act was asked for and came to nothing: which, about whom, how it ended.
    Tried(u8, Option<u128>, u8),
    /// What a reader noted beside whoever writes this: the number of that note, the bytes of its
    /// `NoteV2`, the member who signed it, the signature.
    Aside(u128, Vec<u8>, u32, Vec<u8>),
    /// Copied an appointment.
    CopiedMeeting(u128),
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
            Self::CopiedMeeting(id) => NotedV1::CopiedMeeting(id.store()),
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
            Self::Asked(Asked { right, about, form, outcome }) => {
                let (about, ended) = (about.map(|id| id.0), outcome.store());
                match right {
                    Right::Operation(operation) => {
                        NotedV1::Asked(operation.store(), about, form.store(), ended)
                    }
                    Right::Act(act) => NotedV1::Tried(act.store(), about, ended),
                }
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
            NotedV1::CopiedMeeting(id) => Self::CopiedMeeting(ResidentId(id)),
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
            NotedV1::Asked(operation, about, form, ended) => Self::Asked(Asked {
                right: Operation::restore(operation)?.into(),
                about: about.map(ResidentId),
                form: Form::restore(form)?,
                outcome: Outcome::restore(ended)?,
            }),
            NotedV1::Tried(act, about, ended) => Self::Asked(Asked {
                right: Act::restore(act)?.into(),
                about: about.map(ResidentId),
                form: Form::Shown,
                outcome: Outcome::restore(ended)?,
            }),
            // Each holds a note, and is opened before it comes here.
            NotedV1::On(..) | NotedV1::Aside(..) => return Err(Damage::Shape),
        })
    }
}
