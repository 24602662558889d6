//! The keys of an open vault, and who holds them.

use std::io;

use crate::crypto::Key;
use crate::crypto::letter::Letterbox;
use crate::crypto::passphrase::Passphrase;
use crate::crypto::recovery::RecoveryKey;
use crate::crypto::sign::Signing;
use crate::digest::{Hash, sha256};
use crate::store::error::{Doing, StoreError};
use crate::store::founding::Founding;
use crate::store::header::SlotId;
use crate::store::key_history::{KeyHistory, Past};
use crate::store::marks::Marks;
use crate::store::roster::{Moment, Roster};

/// What somebody has to open a vault with.
#[derive(Debug, Clone)]
pub enum Access {
    /// Nothing: a demo.
    Demo,
    /// A passphrase, and the name where it was given.
    Passphrase(Option<String>, Passphrase),
    /// The recovery key.
    Recovery(RecoveryKey),
}

/// The keys of an open vault, and who opened it.
#[derive(Debug, Clone)]
pub struct Unlocked {
    /// The vault key.
    pub key: Key,
    /// What is left of the vault keys before it, the oldest first.
    pub past: Vec<Past>,
    /// A key that no renewal changes: what stands beside backups is sealed under it.
    pub lasting: Key,
    /// What opened the slot.
    pub with: Key,
    /// The seed of signatures and letterbox.
    pub seed: Key,
    /// What entries are signed with.
    pub signing: Signing,
    /// The slot that was opened.
    pub slot: SlotId,
    /// The number of the member who opened it.
    pub number: u32,
    /// The name of the user; empty for a demo.
    pub name: String,
    /// Everybody who has or had a slot.
    pub roster: Roster,
    /// How far the other parts were when the header was written.
    pub marks: Marks,
}

impl Unlocked {
    /// The keys of a purpose, by entry.
    pub fn by_entry(&self, purpose: &str, of: impl Fn(&Past) -> &Key) -> KeyHistory {
        let past = self.past.iter().map(|past| (past.last, of(past).clone())).collect();
        KeyHistory { now: self.key.derive(purpose), past }
    }

    /// The keys of the access log, by note.
    pub fn by_note(&self) -> KeyHistory {
        let past = self.past.iter().map(|past| (past.last_note, past.access.clone())).collect();
        KeyHistory { now: self.key.derive("trede access"), past }
    }

    /// The keys that an anchor may be sealed under, the present one first.
    pub fn anchor_keys(&self) -> Vec<Key> {
        let past = self.past.iter().rev().map(|past| past.anchor.clone());
        std::iter::once(crate::store::anchor::key(&self.key)).chain(past).collect()
    }

    /// Signs statements as whoever opened it.
    pub const fn voice(&self) -> (u32, &Signing) {
        (self.number, &self.signing)
    }
}

pub(super) fn no_randomness(error: io::Error) -> StoreError {
    StoreError::io(Doing::Opening)(error)
}

/// The moment of these marks.
pub(super) const fn moment(marks: &Marks) -> Moment {
    Moment { entry: marks.journal.no, note: marks.log.no }
}

/// What proves a vault key to whoever knows the statement that names it.
pub(super) fn proof(key: &Key) -> Hash {
    sha256(&[b"trede key", key.derive("trede proof").bytes()])
}

/// The keys of a demo: everybody can make them, because nobody in a demo is real.
pub fn demo(founding: &Founding) -> Unlocked {
    let salt = founding.salt.to_be_bytes();
    let key = Key::stretch(&salt, "trede demo");
    let seed = key.derive("trede demo signing");
    let signing = Signing::new(&seed);
    let mut slot = [0; 16];
    slot.iter_mut().zip(sha256(&[b"trede demo", &salt])).for_each(|(to, from)| *to = from);
    let roster = Roster::of_demo(founding.salt, signing.public(), slot);
    Unlocked {
        past: Vec::new(),
        lasting: key.derive("trede lasting"),
        with: key.clone(),
        key,
        seed,
        signing,
        slot,
        number: 0,
        name: String::new(),
        roster,
        marks: Marks::default(),
    }
}

/// The letterbox of the user with this seed.
pub(super) fn letterbox(seed: &Key) -> Option<Letterbox> {
    Letterbox::new(&seed.derive("trede letterbox"))
}
