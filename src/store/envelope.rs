//! The one place where values become sealed bytes and sealed bytes become values: entries here, notes
//! in `notes`, what the projection holds in `projected`, what was typed and not saved in `drafts`,
//! how users set up their desks in `desk`.

mod access;
mod body;
mod desk;
mod drafts;
mod projected;

use std::sync::Arc;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use crate::digest::{Hash, sha256};
use crate::domain::history::Header;
use crate::domain::{Change, CleanText, Entry, Origin};
use crate::store::codec::{decode, encode};
use crate::store::error::Damage;
use crate::store::founding::Founding;
use crate::store::frame::{Format, Parts};
use crate::store::keyring::{Context, Fresh, Kind, Owner, Ring};
use crate::store::marks::Marks;
use crate::store::roster::{Signed, Signer};
use crate::store::wire_v1::{ChangeV1, HeadV1, HeadV2, Wire};

pub use access::Taken;
pub use body::Pace;
pub use drafts::StoredDraft;
pub use projected::{Meta, PAGE, Versioned};

/// Encodes and seals for one vault.
#[derive(Clone)]
pub struct Envelope {
    vault: u128,
    is_demo: bool,
    ring: Arc<Ring>,
    origin: Origin,
    device: CleanText,
}

/// The head of an entry as lists and undo need it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Logged {
    /// The instant at which it was recorded.
    pub at: DateTime<Utc>,
    /// From where.
    pub origin: Origin,
    /// How many notes the access log held.
    pub notes: u64,
    /// Its number, who and why.
    pub header: Header,
}

/// The changes of an entry as they lie there: by owner, each under its own key.
type StoredBody = Vec<(u128, Vec<u8>)>;
/// The changes to one owner with their places in the entry.
type StoredPart = Vec<(u32, ChangeV1)>;
/// The head of an entry or a note, the number of the member who signed it, the signature.
type StoredHead = (Vec<u8>, u32, Vec<u8>);
/// The same in the first format, where a slot stood for the member.
type FirstHead = (Vec<u8>, [u8; 16], Vec<u8>);

impl Envelope {
    /// An envelope for this vault.
    pub fn new(founding: &Founding, ring: Arc<Ring>) -> Self {
        let (vault, is_demo) = (founding.salt, founding.demo);
        let device = CleanText::default();
        Self { vault, is_demo, ring, origin: Origin::CommandLine, device }
    }

    /// Entries come from here, from now on.
    pub const fn set_origin(&mut self, origin: Origin) {
        self.origin = origin;
    }

    /// Notes are made on the machine of this name, from now on.
    pub fn set_device(&mut self, device: CleanText) {
        self.device = device;
    }

    /// The machine on which notes are made.
    pub const fn device(&self) -> &CleanText {
        &self.device
    }

    /// From where entries come.
    pub const fn origin(&self) -> Origin {
        self.origin
    }

    /// The head of an entry that was just sealed.
    pub fn logged(&self, entry: &Entry, notes: u64) -> Logged {
        Logged { at: entry.at, origin: self.origin, notes, header: Header::from(entry) }
    }

    /// The keys.
    pub fn ring(&self) -> &Ring {
        &self.ring
    }

    fn close<T: Serialize>(
        &self,
        owner: Owner,
        (kind, id, seq): (Kind, u128, u64),
        value: &T,
    ) -> Result<Vec<u8>, Damage> {
        let clear = Zeroizing::new(encode(value)?);
        self.ring.seal(owner, &Context { vault: self.vault, kind, id, seq }, &clear)
    }

    fn close_with<T: Serialize>(
        &self,
        fresh: &Fresh,
        owner: Owner,
        (kind, id, seq): (Kind, u128, u64),
        value: &T,
    ) -> Result<Vec<u8>, Damage> {
        let clear = Zeroizing::new(encode(value)?);
        self.ring.seal_with(fresh, owner, &Context { vault: self.vault, kind, id, seq }, &clear)
    }

    fn open<T: for<'de> Deserialize<'de>>(
        &self,
        owner: Owner,
        (kind, id, seq): (Kind, u128, u64),
        sealed: &[u8],
    ) -> Result<T, Damage> {
        let context = Context { vault: self.vault, kind, id, seq };
        decode(&self.ring.open(owner, &context, sealed)?)
    }

    /// What a signature of an entry is made over.
    fn message(&self, seq: u64, before: &Hash, head: &[u8], body: &[u8]) -> Vec<u8> {
        let mut message = b"trede entry".to_vec();
        message.extend_from_slice(&self.vault.to_be_bytes());
        message.extend_from_slice(&seq.to_be_bytes());
        message.extend_from_slice(before);
        message.extend_from_slice(&sha256(&[body]));
        message.extend_from_slice(head);
        message
    }

    /// The sealed and signed parts of an entry that follows the hash `before`; the vault is so far.
    ///
    /// # Errors
    /// [`Damage::Erased`] for a person without a key; so for all that seal.
    pub fn seal_entry(&self, entry: &Entry, marks: &Marks, before: &Hash) -> Result<Parts, Damage> {
        let body = self.seal_body(entry, &Fresh::default(), &mut |_done, _of| true)?;
        self.seal_head(entry, marks, before, body.unwrap_or_default())
    }

    /// The parts of an entry of which the body is sealed already.
    ///
    /// # Errors
    /// See [`Envelope::seal_entry`].
    pub fn seal_head(
        &self,
        entry: &Entry,
        marks: &Marks,
        before: &Hash,
        body: Vec<u8>,
    ) -> Result<Parts, Damage> {
        let (at, by, cause) = (entry.at.store(), entry.by.store(), entry.cause.store());
        let (origin, marks) = (self.origin.store(), *marks);
        let head = encode(&HeadV2 { at, by, origin, marks, cause })?;
        let (number, signature) = self.ring.sign(&self.message(entry.seq, before, &head, &body));
        let head: StoredHead = (head, number, signature);
        let head = self.close(Owner::Vault, (Kind::EntryHead, 0, entry.seq), &head)?;
        Ok(Parts { format: Format::Second, head, body })
    }

    /// The bytes of a head, who signed them, the signature.
    fn opened(
        &self,
        kind: Kind,
        no: u64,
        (format, sealed): (Format, &[u8]),
    ) -> Result<(Vec<u8>, Signer, Vec<u8>), Damage> {
        let place = (kind, 0, no);
        Ok(match format {
            Format::First => {
                let (head, slot, signature) =
                    self.open::<FirstHead>(Owner::Vault, place, sealed)?;
                (head, Signer::FirstSlot(slot), signature)
            }
            Format::Second => {
                let (head, by, signature) = self.open::<StoredHead>(Owner::Vault, place, sealed)?;
                (head, Signer::Member(by), signature)
            }
        })
    }

    /// The head of an entry, and how far it says the vault was; a text that equals `before`'s author
    /// shares its memory.
    ///
    /// # Errors
    /// [`Damage`] where it is not what was written; so for all that open.
    pub fn open_head(
        &self,
        seq: u64,
        (format, sealed): (Format, &[u8]),
        before: Option<&Logged>,
    ) -> Result<(Logged, Marks), Damage> {
        let (head, _, _) = self.opened(Kind::EntryHead, seq, (format, sealed))?;
        let head = read_head(format, &head)?;
        let by = match before {
            Some(before) if before.header.by.as_str() == head.by => before.header.by.clone(),
            _ => CleanText::restore(head.by)?,
        };
        let cause = Wire::restore(head.cause)?;
        let (at, origin) = (Wire::restore(head.at)?, Origin::restore(head.origin)?);
        let notes = head.marks.log.no;
        Ok((Logged { at, origin, notes, header: Header { seq, by, cause } }, head.marks))
    }

    /// Checks that an entry was signed by the user it names, after the hash `before`.
    ///
    /// # Errors
    /// [`Damage::Signature`], or what opening finds.
    pub fn check_signature(&self, seq: u64, parts: &Parts, before: &Hash) -> Result<(), Damage> {
        let (head, signer, signature) =
            self.opened(Kind::EntryHead, seq, (parts.format, &parts.head))?;
        let message = self.message(seq, before, &head, &parts.body);
        let name = self.ring.signed(signer, Signed::Entry(seq), &message, &signature);
        let name = name.ok_or(Damage::Signature)?;
        let head = read_head(parts.format, &head)?;
        // In a demo the invented consultants sign with the demo's own key.
        let anybody = name.is_empty() && self.is_demo;
        if anybody || name == head.by { Ok(()) } else { Err(Damage::Signature) }
    }

    fn body(&self, seq: u64, parts: &Parts) -> Result<StoredBody, Damage> {
        match parts.format {
            Format::First => decode(&parts.body),
            Format::Second => self.open(Owner::Vault, (Kind::EntryBody, 0, seq), &parts.body),
        }
    }

    /// Whose parts an entry has.
    ///
    /// # Errors
    /// [`Damage`] where it is not what was written.
    pub fn owners(&self, seq: u64, parts: &Parts) -> Result<Vec<Owner>, Damage> {
        Ok(self.body(seq, parts)?.iter().map(|(number, _)| Owner::of(*number)).collect())
    }

    /// A whole entry; what belongs to a person whose key was destroyed is left out.
    ///
    /// # Errors
    /// [`Damage`] where it is not what was written.
    pub fn open_entry(&self, seq: u64, parts: &Parts) -> Result<Entry, Damage> {
        let (logged, _) = self.open_head(seq, (parts.format, &parts.head), None)?;
        let Logged { at, header, .. } = logged;
        let mut changes: Vec<(u32, Change)> = Vec::new();
        self.each_change(seq, parts, &mut |at, change| changes.push((at, change)))?;
        changes.sort_by_key(|(at, _)| *at);
        let changes = changes.into_iter().map(|(_, change)| change).collect();
        Ok(Entry { seq, at, by: header.by, cause: header.cause, changes })
    }

    /// Opens an entry to see that it can be, and keeps nothing of it: one can hold everybody.
    ///
    /// # Errors
    /// As [`Envelope::open_entry`].
    pub fn check_entry(&self, seq: u64, parts: &Parts) -> Result<(), Damage> {
        self.open_head(seq, (parts.format, &parts.head), None)?;
        self.each_change(seq, parts, &mut |_, change| drop(change))
    }

    /// Opens the changes of an entry, in the order in which they are sealed.
    fn each_change(
        &self,
        seq: u64,
        parts: &Parts,
        take: &mut dyn FnMut(u32, Change),
    ) -> Result<(), Damage> {
        let body = self.body(seq, parts)?;
        for (nth, (number, sealed)) in (0_u64..).zip(&body) {
            let place = (Kind::EntryPart, number ^ u128::from(nth), seq);
            match self.open::<StoredPart>(Owner::of(*number), place, sealed) {
                Ok(part) => {
                    for (at, change) in part {
                        take(at, Change::restore(change)?);
                    }
                }
                Err(Damage::Erased) => {}
                Err(damage) => return Err(damage),
            }
        }
        Ok(())
    }
}

/// A head of either format.
fn read_head(format: Format, bytes: &[u8]) -> Result<HeadV2, Damage> {
    match format {
        Format::First => decode(bytes).map(|head: HeadV1| head.into_second()),
        Format::Second => decode(bytes),
    }
}
