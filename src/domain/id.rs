//! Identities and the short codes people type and read.

use std::collections::HashSet;
use std::fmt;
use std::hash::{BuildHasherDefault, Hasher};

/// A resident: random, so that nothing on disk tells who it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ResidentId(pub u128);

/// Many residents, of whom it is only asked whether somebody is among them.
pub type ResidentIds = HashSet<ResidentId, BuildHasherDefault<Random>>;

/// Identities are thrown already: half of one is as good a place in a table as any that could be
/// worked out.
#[derive(Debug, Clone, Copy, Default)]
pub struct Random(u64);

impl Hasher for Random {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = self.0.rotate_left(8) ^ u64::from(*byte);
        }
    }

    #[expect(clippy::cast_possible_truncation, reason = "half of it is taken")]
    fn write_u128(&mut self, identity: u128) {
        self.0 = identity as u64;
    }
}

/// An offer of the catalogue: random.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct OfferId(pub u128);

/// One record in a resident's file (contact, promise, referral, ...), numbered through the vault.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct RecordId(pub u32);

/// A short code such as `R-00042`: one letter for the kind and a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Code {
    /// A resident's number.
    Resident(u32),
    /// An offer's number.
    Offer(u32),
    /// A record's number, with the letter of its kind.
    Record(RecordKind, RecordId),
}

crate::domain::word::words! {
    /// The kinds of record in a resident's file; the name is the letter of its code.
    RecordKind {
        /// A contact or an attempt.
        Contact = "C",
        /// A promise.
        Promise = "B",
        /// A referral.
        Referral = "V",
        /// A version of the plan.
        Plan = "P",
        /// A pause.
        Pause = "U",
        /// The resident's own request for contact.
        Request = "Q",
        /// A move by hand in the queue.
        Move = "M",
        /// A yearly measurement.
        Measurement = "E",
        /// A signal to the WSP.
        Signal = "S",
        /// A task among ourselves.
        Task = "T",
        /// An income contact.
        Income = "I",
        /// A hand-over to a consultant.
        Assignment = "O",
        /// One side of a buddy pair.
        Buddy = "K",
        /// An unwilling-track file.
        Unwilling = "N",
        /// A closing of the file.
        Closing = "D",
        /// A wish about contact.
        Wish = "W",
        /// An appointment.
        Appointment = "F",
        /// A sum for a referral.
        Cost = "G",
        /// What the resident answered: is this right?
        Reply = "J",
    }
}

impl Code {
    /// Reads a code as people type it: `R-00042`, `r42`, `r 42`, `a-17`, `B-3`.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let mut chars = text.chars();
        let letter = chars.next()?.to_ascii_uppercase();
        let apart = |c: char| {
            c.is_whitespace() || matches!(c, '-' | '.' | ':' | '\u{2010}'..='\u{2015}' | '\u{2212}')
        };
        let digits = chars.as_str().trim_start_matches(apart);
        if digits.is_empty() || !digits.bytes().all(|b| b.is_ascii_digit()) {
            return None;
        }
        let number: u32 = digits.parse().ok()?;
        match letter {
            'R' => Some(Self::Resident(number)),
            'A' => Some(Self::Offer(number)),
            other => {
                let kind = RecordKind::from_name(other.encode_utf8(&mut [0; 4]))?;
                Some(Self::Record(kind, RecordId(number)))
            }
        }
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Resident(no) => write!(f, "R-{no:05}"),
            Self::Offer(no) => write!(f, "A-{no:04}"),
            Self::Record(kind, id) => write!(f, "{}-{:05}", kind.name(), id.0),
        }
    }
}

/// The highest numbers given out so far; they only grow, so no code ever means two things.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Numbers {
    /// Residents'.
    pub resident: u32,
    /// Offers'.
    pub offer: u32,
    /// Records'.
    pub record: u32,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_read_as_they_are_written() {
        for code in [
            Code::Resident(42),
            Code::Offer(17),
            Code::Record(RecordKind::Promise, RecordId(123_456)),
        ] {
            assert_eq!(Code::parse(&code.to_string()), Some(code));
        }
        for typed in [" r42 ", "r 42", "R-42", "R- 042", "R–42", "R\u{2011}42", "r.00042", "R: 42"]
        {
            assert_eq!(Code::parse(typed), Some(Code::Resident(42)), "{typed}");
        }
        for junk in ["", "R", "R-", "42", "R-4x", "X-1", "R-99999999999", "é1", "Test 2", "R 4 2"]
        {
            assert_eq!(Code::parse(junk), None, "{junk}");
        }
    }
}
