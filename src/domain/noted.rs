//! What is noted though it changes nothing: who opened, read, gave out, and what happened to the
//! keys and the clock.

use chrono::{DateTime, Utc};

use crate::domain::right::Right;
use crate::domain::word::words;
use crate::domain::{CleanText, Entry, ResidentId};

words! {
    /// Where an entry comes from.
    Origin {
        /// The screen.
        Screen = "screen",
        /// The command line.
        CommandLine = "command-line",
    }
}

words! {
    /// A part of which something can be lost.
    LostPart {
        /// The journal, at its end.
        Journal = "journal",
        /// The access log.
        Log = "log",
        /// The anchor.
        Anchor = "anchor",
    }
}

/// Something noted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Noted {
    /// The vault was opened.
    Opened {
        /// How often somebody tried in vain since it was open before.
        failed: u32,
    },
    /// Somebody's file was read.
    Read(ResidentId),
    /// A list of people was shown.
    Listed {
        /// How many people were on it.
        people: u32,
    },
    /// Everything kept about somebody was given out.
    Disclosed(ResidentId),
    /// Somebody's telephone number was put on the clipboard.
    Copied(ResidentId),
    /// Somebody's appointment was put on the clipboard, as a message to them.
    CopiedMeeting(ResidentId),
    /// The vault and all residents got new keys.
    KeysRenewed,
    /// A user got a passphrase.
    UserAdded(CleanText),
    /// A user's passphrase was taken away.
    UserRemoved(CleanText),
    /// A user chose another passphrase.
    PassphraseChanged,
    /// The clock was set, or the machine was away for very long.
    ClockJumped {
        /// What the clock should have said, or said last.
        from: DateTime<Utc>,
    },
    /// The vault was restored from a backup.
    Restored {
        /// How many people's erasure since the backup was honoured.
        erased: u32,
    },
    /// A backup was made.
    BackedUp,
    /// The recovery key was replaced.
    RecoveryChanged,
    /// Client numbers that pass for citizen service numbers were taken, as the settings allow.
    OwnNumbers {
        /// In how many records.
        records: u32,
    },
    /// Somebody was told of a loss and works on without what was lost.
    Acknowledged(Loss),
    /// Something was asked of the vault, and given, refused, or not possible.
    Asked(Asked),
}

words! {
    /// How something left.
    Form {
        /// It was shown.
        Shown = "shown",
        /// It was written to a file.
        File = "file",
    }
}

words! {
    /// How something that was asked ended.
    Outcome {
        /// It was done.
        Done = "done",
        /// The role does not do it, or the resident is not theirs.
        Refused = "refused",
        /// It went wrong.
        Failed = "failed",
    }
}

/// What was asked of the vault, beside what is an entry or a note of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Asked {
    /// What.
    pub right: Right,
    /// About whom, where it was about one person.
    pub about: Option<ResidentId>,
    /// How it left.
    pub form: Form,
    /// How it ended.
    pub outcome: Outcome,
}

impl Asked {
    /// Done and shown, about nobody.
    pub fn done(right: impl Into<Right>) -> Self {
        Self { right: right.into(), about: None, form: Form::Shown, outcome: Outcome::Done }
    }

    /// The same, refused.
    pub fn refused(right: impl Into<Right>, about: Option<ResidentId>) -> Self {
        Self { about, outcome: Outcome::Refused, ..Self::done(right) }
    }

    /// The same, failed.
    pub fn failed(right: impl Into<Right>) -> Self {
        Self { outcome: Outcome::Failed, ..Self::done(right) }
    }

    /// The same, written to a file.
    #[must_use]
    pub const fn to_file(self) -> Self {
        Self { form: Form::File, ..self }
    }

    /// The same, about this person.
    #[must_use]
    pub const fn of(self, about: ResidentId) -> Self {
        Self { about: Some(about), ..self }
    }
}

/// What was lost of the vault's own books.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Loss {
    /// Of which part.
    pub part: LostPart,
    /// The last entry or note that was found.
    pub found: u64,
    /// The last entry or note that is known to have been written.
    pub known: u64,
    /// The anchor's generation at that moment: what it said until then does not count any more.
    pub anchor: u64,
}

impl Noted {
    /// Whose file it is about.
    pub const fn resident(&self) -> Option<ResidentId> {
        match self {
            Self::Read(id) | Self::Disclosed(id) | Self::Copied(id) | Self::CopiedMeeting(id) => {
                Some(*id)
            }
            Self::Asked(asked) => asked.about,
            _ => None,
        }
    }
}

/// A note, as it stands in the access log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// Its number; the first is 1.
    pub no: u64,
    /// The instant at which it was written.
    pub at: DateTime<Utc>,
    /// Who.
    pub by: CleanText,
    /// From where.
    pub origin: Origin,
    /// On which machine; empty where that is not known.
    pub device: CleanText,
    /// What.
    pub what: Noted,
    /// The last entry of the journal at that moment.
    pub after: u64,
}

/// One line of who did and read what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LogLine {
    /// Something was done, from here.
    Done(Origin, Entry),
    /// Something was noted.
    Noted(Note),
}

impl LogLine {
    /// Where it stands among the others: notes behind the entry that they followed.
    pub const fn place(&self) -> (u64, u64) {
        match self {
            Self::Done(_, entry) => (entry.seq, 0),
            Self::Noted(note) => (note.after, note.no),
        }
    }

    /// The instant.
    pub const fn at(&self) -> DateTime<Utc> {
        match self {
            Self::Done(_, entry) => entry.at,
            Self::Noted(note) => note.at,
        }
    }

    /// Who.
    pub const fn by(&self) -> &CleanText {
        match self {
            Self::Done(_, entry) => &entry.by,
            Self::Noted(note) => &note.by,
        }
    }

    /// On which machine; `None` where that is not known.
    pub fn device(&self) -> Option<&CleanText> {
        match self {
            Self::Done(..) => None,
            Self::Noted(note) => Some(&note.device).filter(|device| !device.is_empty()),
        }
    }

    /// How it ended.
    pub const fn outcome(&self) -> Outcome {
        match self {
            Self::Noted(Note { what: Noted::Asked(asked), .. }) => asked.outcome,
            _ => Outcome::Done,
        }
    }

    /// From where.
    pub const fn origin(&self) -> Origin {
        match self {
            Self::Done(origin, _) => *origin,
            Self::Noted(note) => note.origin,
        }
    }
}

/// More than this between the clock and what it should say is a jump, in seconds.
const JUMP: i64 = 120;
/// So long no vault stays closed: the clock is wrong, or somebody should know, in days.
const AWAY: i64 = 400;

/// Whether the clock jumped between the last entry and now.
pub fn jumped(last: DateTime<Utc>, now: DateTime<Utc>) -> bool {
    let passed = now.signed_duration_since(last);
    passed.num_seconds() < -JUMP || passed.num_days() > AWAY
}

/// Whether the clock went another way than the time that passed, in seconds.
pub fn drifted(last: DateTime<Utc>, now: DateTime<Utc>, passed: i64) -> bool {
    let clock = now.signed_duration_since(last).num_seconds();
    clock.saturating_sub(passed).abs() > JUMP
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::Days;

    #[test]
    fn a_clock_that_is_set_back_or_a_century_on_has_jumped_and_a_holiday_has_not() {
        let last = DateTime::from_timestamp(1_790_000_000, 0).unwrap();
        let hour = chrono::Duration::hours(1);
        assert!(jumped(last, last - hour));
        assert!(jumped(last, last - Days::new(3_650)));
        assert!(jumped(last, last + Days::new(36_500)));
        assert!(!jumped(last, last));
        assert!(!jumped(last, last - chrono::Duration::seconds(5)));
        assert!(!jumped(last, last + Days::new(60)));
        assert!(drifted(last, last + hour, 10));
        assert!(drifted(last, last - hour, 10));
        assert!(!drifted(last, last + hour, 3_600));
    }
}
