//! What can go wrong on disk, typed; no message ever holds personal data.

use std::io;

use crate::store::marks::Part;

/// Why the vault cannot do what was asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum StoreError {
    /// The folder holds no vault.
    #[error("there is no vault in this folder")]
    NotAVault,
    /// A new vault needs an empty folder.
    #[error("there is something in this folder already")]
    AlreadyThere,
    /// Another program holds the vault.
    #[error("another program has this vault open")]
    Locked,
    /// The folder belongs to another user of this machine.
    #[error("the folder belongs to somebody else")]
    Foreign,
    /// Both copies of the header are gone, and the rest of a vault is there.
    #[error("the header of the vault is lost")]
    HeaderLost,
    /// The vault is of the first format and has to be carried over.
    #[error("the vault has the first format")]
    FirstFormat,
    /// A statement about who may sign does not hold.
    #[error("statement {statement} about the users does not hold")]
    RosterForged {
        /// Which, from 1 on.
        statement: u32,
    },
    /// A user needs a name.
    #[error("a user needs a name")]
    NoName,
    /// Nobody takes their own slot away.
    #[error("nobody removes themselves")]
    Yourself,
    /// A part is older than another part knows it to be.
    #[error("the {} is at {found}, but {known} is known", part.name())]
    Older {
        /// Which part.
        part: Part,
        /// How far it is.
        found: u64,
        /// How far it was.
        known: u64,
    },
    /// A part is not the one that another part knows.
    #[error("the {} at {at} is another one", part.name())]
    Differs {
        /// Which part.
        part: Part,
        /// At which generation, entry or note.
        at: u64,
    },
    /// Both copies of the anchor are gone or unreadable.
    #[error("the anchor is lost")]
    AnchorLost,
    /// The list of who was erased, beside a backup, is not what was written.
    #[error("the list of the erased is damaged")]
    ListForged,
    /// A backup lacks a file.
    #[error("the backup lacks a file")]
    NotWhole,
    /// Both copies of the founding facts are unreadable.
    #[error("the header of the vault is damaged")]
    HeaderDamaged,
    /// The vault opens with a passphrase only.
    #[error("the vault is sealed")]
    Sealed,
    /// The passphrase or the recovery key does not open the vault.
    #[error("the passphrase does not open the vault")]
    WrongPassphrase,
    /// The header was changed by somebody who does not have the vault key.
    #[error("the header of the vault was tampered with")]
    HeaderForged,
    /// A user with this name has a slot already.
    #[error("there is a user with this name already")]
    UserThere,
    /// No user with this name has a slot.
    #[error("there is no user with this name")]
    NoSuchUser,
    /// A demo has no users and no keys of its own.
    #[error("a demo has no users")]
    Demo,
    /// The last user cannot be removed.
    #[error("the last user cannot be removed")]
    LastUser,
    /// The machine has too little memory to check a passphrase.
    #[error("too little memory to check a passphrase")]
    NoMemory,
    /// The keys of the residents are unreadable.
    #[error("the keys of the residents are damaged")]
    KeysDamaged,
    /// The vault was written by a newer version of the program.
    #[error("the vault has format {format}, which this version does not know")]
    NewerFormat {
        /// The format found.
        format: u16,
    },
    /// An entry of the journal is not what was written.
    #[error("entry {entry} of the journal is damaged: {damage}")]
    Damaged {
        /// Which entry.
        entry: u64,
        /// What is wrong with it.
        damage: Damage,
    },
    /// A note of the access log is not what was written.
    #[error("note {note} of the access log is damaged: {damage}")]
    NoteDamaged {
        /// Which note.
        note: u64,
        /// What is wrong with it.
        damage: Damage,
    },
    /// An entry is whole but does not fit on the ones before it.
    #[error("entry {entry} does not fit on the entries before it")]
    Misfit {
        /// Which entry.
        entry: u64,
    },
    /// Entries that were saved are missing at the end of the journal.
    #[error("the journal ends at entry {journal}, but entry {seen} was saved")]
    Short {
        /// The last entry found.
        journal: u64,
        /// The last entry that the projection has seen.
        seen: u64,
    },
    /// Somebody else appended in the meantime, or the entry has the wrong number.
    #[error("the journal is at entry {found}, not at {expected}")]
    WrongHead {
        /// Where the caller believed it to be.
        expected: u64,
        /// Where it is.
        found: u64,
    },
    /// No such entry.
    #[error("the journal has no entry {0}")]
    NoSuchEntry(u64),
    /// One entry holds more than a frame can.
    #[error("one entry of {bytes} bytes is too large")]
    TooLarge {
        /// Its size in bytes.
        bytes: usize,
    },
    /// The disk or the quota is full.
    #[error("the disk is full")]
    NoSpace,
    /// The folder cannot be written to.
    #[error("the folder of the vault cannot be written to")]
    ReadOnly,
    /// Anything else that the operating system answered.
    #[error("{doing} failed: {kind}")]
    Io {
        /// What was being done.
        doing: Doing,
        /// What the system answered.
        kind: io::ErrorKind,
    },
}

/// What was being done when the system answered with an error.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Doing {
    /// Opening or making the folder and its files.
    Opening,
    /// Reading.
    Reading,
    /// Writing and syncing.
    Writing,
}

impl std::fmt::Display for Doing {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Opening => "opening the vault",
            Self::Reading => "reading",
            Self::Writing => "writing",
        })
    }
}

impl StoreError {
    /// What the system answered while doing this, in the words of the store.
    pub fn io(doing: Doing) -> impl FnOnce(io::Error) -> Self {
        move |error| match error.kind() {
            io::ErrorKind::StorageFull
            | io::ErrorKind::QuotaExceeded
            | io::ErrorKind::FileTooLarge => Self::NoSpace,
            io::ErrorKind::ReadOnlyFilesystem | io::ErrorKind::PermissionDenied => Self::ReadOnly,
            kind => Self::Io { doing, kind },
        }
    }

    /// Damage to this note of the access log.
    pub fn note_damaged(note: u64) -> impl FnOnce(Damage) -> Self {
        move |damage| Self::NoteDamaged { note, damage }
    }

    /// Damage to this entry.
    pub fn damaged(entry: u64) -> impl FnOnce(Damage) -> Self {
        move |damage| Self::Damaged { entry, damage }
    }
}

/// Why stored bytes are not what was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Damage {
    /// The head of a frame is not one.
    #[error("its frame is unreadable")]
    Frame,
    /// The chain of hashes is broken here.
    #[error("the chain of hashes is broken")]
    Chain,
    /// The key of this person was destroyed.
    #[error("the key was destroyed")]
    Erased,
    /// The key of this person is missing, though it was not destroyed.
    #[error("the key of a person is missing")]
    NoKey,
    /// The signature is not that of the person it names.
    #[error("the signature does not hold")]
    Signature,
    /// The integrity tag does not fit the content and its place.
    #[error("its content was changed")]
    Tag,
    /// The schema byte is unknown.
    #[error("it has the unknown schema {0}")]
    Schema(u8),
    /// The bytes do not have the shape of the schema.
    #[error("it has the wrong shape")]
    Shape,
    /// A number that names no word of a closed vocabulary.
    #[error("{number} is no {what}")]
    Number {
        /// The vocabulary.
        what: &'static str,
        /// The number found.
        number: u32,
    },
    /// A day or an instant outside the calendar.
    #[error("it has an impossible day")]
    Day,
    /// A text longer than any field holds.
    #[error("it has a text that is too long")]
    Text,
}

/// Something the user should know though nothing is lost.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Notice {
    /// The last write was interrupted before it was saved; its traces were removed.
    TornTail {
        /// The last entry that stands.
        after: u64,
        /// How many bytes were cut.
        bytes: u64,
    },
    /// One of the two copies of the vault's header was damaged and was written anew.
    HeaderMended,
    /// One of the two copies of the residents' keys was damaged or older and was written anew.
    KeysMended,
    /// One of the two copies of the anchor was damaged or older and was written anew.
    AnchorMended,
    /// The vault was carried over from the first format; it is kept as it was in a backup.
    CarriedOver,
    /// The vault can be read and not written.
    ReadOnly,
    /// The end of the access log was half written and was cut off.
    LogTorn {
        /// The last note that stands.
        after: u64,
    },
    /// Renewing the keys had been interrupted and was finished.
    KeysRenewed,
    /// The erasure is in the journal, but the disk refused to destroy the keys; the next opening
    /// does it.
    KeysLeft,
    /// The access log was damaged at this note; it was moved aside and a new one begun.
    LogDamaged {
        /// Which note.
        note: u64,
    },
    /// So many files that looked like notes of readers were written by no user; they were moved aside.
    NotesForged {
        /// How many.
        notes: u32,
    },
    /// Notes are missing at the end of the access log.
    LogShort {
        /// The last note found.
        found: u64,
        /// The last note that is known to have been written.
        seen: u64,
    },
    /// The projection was behind and was caught up, so many entries.
    CaughtUp {
        /// How many entries.
        entries: u64,
    },
    /// The projection was made again from the journal.
    Rebuilt {
        /// Why.
        fault: Fault,
        /// The number of the folder `projection.damaged-N` that holds the old one, if there was one.
        aside: Option<u32>,
    },
    /// There is no usable projection now; everything still is in the journal.
    NoProjection {
        /// Why.
        fault: Fault,
    },
}

/// Why a projection cannot be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// There is none.
    #[error("there is no projection")]
    Missing,
    /// An earlier version wrote it, in another shape.
    #[error("an earlier version wrote it")]
    Older,
    /// A snapshot was left half written; the engine would refuse it.
    #[error("a half-written snapshot was left behind")]
    Leftover,
    /// The engine panicked.
    #[error("the engine panicked")]
    Panicked,
    /// The engine answered with an error.
    #[error("the engine refused")]
    Refused,
    /// The engine did not answer in time; it is not asked again.
    #[error("the engine does not answer")]
    Stuck,
    /// The disk has too little room for the engine, so it was not given anything.
    #[error("the disk is full")]
    NoSpace,
    /// A value is damaged or has another shape.
    #[error("a value is damaged: {0}")]
    Value(Damage),
    /// The number of residents or offers is not what was written.
    #[error("the counts are wrong")]
    Counts,
    /// It belongs to another journal.
    #[error("it belongs to another journal")]
    Foreign,
    /// An entry of the journal does not fit on it.
    #[error("it does not fit the journal")]
    Misfit,
    /// An earlier session found it unreliable.
    #[error("it was found unreliable before")]
    Suspect,
}

impl Fault {
    /// Its stable name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::Older => "older",
            Self::Leftover => "leftover",
            Self::Panicked => "panicked",
            Self::Refused => "refused",
            Self::Stuck => "stuck",
            Self::NoSpace => "no-space",
            Self::Value(_) => "value",
            Self::Counts => "counts",
            Self::Foreign => "foreign",
            Self::Misfit => "misfit",
            Self::Suspect => "suspect",
        }
    }
}

impl From<Damage> for Fault {
    fn from(damage: Damage) -> Self {
        Self::Value(damage)
    }
}
