//! The one place where values become sealed bytes and sealed bytes become values.

use std::sync::Arc;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use crate::crypto::digest::{Hash, sha256};
use crate::domain::caseload::Numbers;
use crate::domain::history::Header;
use crate::domain::office::Office;
use crate::domain::{
    Change, CleanText, Entry, File, Line, Note, Offer, OfferId, Origin, ResidentId,
};
use crate::store::codec::{decode, encode};
use crate::store::error::Damage;
use crate::store::frame::Parts;
use crate::store::seal::{Context, Kind, Owner, Ring};
use crate::store::wire_v1::{ChangeV1, FileV1, HeadV1, LineV1, NoteV1, OfferV1, OfficeV1, Wire};

/// Encodes and seals for one vault.
#[derive(Clone)]
pub struct Envelope {
    vault: u128,
    ring: Arc<Ring>,
    origin: Origin,
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

/// What a projection says of itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Meta {
    /// The last entry in it.
    pub head: u64,
    /// The hash of the chain there.
    pub hash: Hash,
    /// How many residents.
    pub residents: u32,
    /// How many offers.
    pub offers: u32,
    /// The highest numbers given out: residents, offers, records.
    pub numbers: (u32, u32, u32),
}

impl Meta {
    /// The highest numbers given out.
    pub const fn numbers(&self) -> Numbers {
        let (resident, offer, record) = self.numbers;
        Numbers { resident, offer, record }
    }
}

/// A line or a file with the number of the entry at which it was last written: a file whose
/// number is not that of its line is not the file that was written last.
pub type Versioned<T> = (u64, T);

/// How far back a part of the same person is looked for: acts come in runs, and a linear search
/// over thousands of people would not end.
const NEAR: usize = 16;

/// A page of lines as it lies there: version, identity, the line under the person's own key.
type StoredPage = Vec<(u64, u128, Vec<u8>)>;
/// The changes of an entry as they lie there: by owner, each under its own key.
type StoredBody = Vec<(u128, Vec<u8>)>;
/// The changes to one owner with their places in the entry.
type StoredPart = Vec<(u32, ChangeV1)>;
/// The head of an entry, who signed it, the signature.
type StoredHead = (Vec<u8>, [u8; 16], Vec<u8>);

impl Envelope {
    /// An envelope for this vault.
    pub const fn new(vault: u128, ring: Arc<Ring>) -> Self {
        Self { vault, ring, origin: Origin::CommandLine }
    }

    /// Entries come from here, from now on.
    pub const fn set_origin(&mut self, origin: Origin) {
        self.origin = origin;
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

    /// The sealed and signed parts of an entry that follows the hash `before`; the access log holds
    /// so many notes.
    ///
    /// # Errors
    /// [`Damage::Erased`] for a person without a key; so for all that seal.
    pub fn seal_entry(&self, entry: &Entry, notes: u64, before: &Hash) -> Result<Parts, Damage> {
        let mut parts: Vec<(Owner, StoredPart)> = Vec::new();
        for (at, change) in (0..).zip(&entry.changes) {
            let owner = change.resident().map_or(Owner::Catalogue, Owner::Person);
            let stored = (at, change.store());
            match parts.iter_mut().rev().take(NEAR).find(|(known, _)| *known == owner) {
                Some((_, part)) => part.push(stored),
                None => parts.push((owner, vec![stored])),
            }
        }
        let mut body: StoredBody = Vec::with_capacity(parts.len());
        for (nth, (owner, part)) in (0_u64..).zip(&parts) {
            // The number of the part keeps two parts of one person apart.
            let place = (Kind::EntryPart, owner.number() ^ u128::from(nth), entry.seq);
            body.push((owner.number(), self.close(*owner, place, part)?));
        }
        let body = encode(&body)?;
        let (at, by, cause) = (entry.at.store(), entry.by.store(), entry.cause.store());
        let origin = self.origin.store();
        let head = encode(&HeadV1 { at, by, origin, notes, cause })?;
        let (slot, signature) = self.ring.sign(&self.message(entry.seq, before, &head, &body));
        let head: StoredHead = (head, slot, signature);
        Ok(Parts { head: self.close(Owner::Vault, (Kind::EntryHead, 0, entry.seq), &head)?, body })
    }

    /// The head of an entry; a text that equals `before`'s author shares its memory.
    ///
    /// # Errors
    /// [`Damage`] where it is not what was written; so for all that open.
    pub fn open_head(
        &self,
        seq: u64,
        sealed: &[u8],
        before: Option<&Logged>,
    ) -> Result<Logged, Damage> {
        let (head, _, _): StoredHead =
            self.open(Owner::Vault, (Kind::EntryHead, 0, seq), sealed)?;
        let head: HeadV1 = decode(&head)?;
        let by = match before {
            Some(before) if before.header.by.as_str() == head.by => before.header.by.clone(),
            _ => CleanText::restore(head.by)?,
        };
        let cause = Wire::restore(head.cause)?;
        let (at, origin) = (Wire::restore(head.at)?, Origin::restore(head.origin)?);
        Ok(Logged { at, origin, notes: head.notes, header: Header { seq, by, cause } })
    }

    /// Checks that an entry was signed by the user it names, after the hash `before`.
    ///
    /// # Errors
    /// [`Damage::Signature`], or what opening finds.
    pub fn check_signature(&self, seq: u64, parts: &Parts, before: &Hash) -> Result<(), Damage> {
        let (head, slot, signature): StoredHead =
            self.open(Owner::Vault, (Kind::EntryHead, 0, seq), &parts.head)?;
        let message = self.message(seq, before, &head, &parts.body);
        let name = self.ring.signed(&slot, &message, &signature).ok_or(Damage::Signature)?;
        let head: HeadV1 = decode(&head)?;
        // In a demo the invented consultants sign with the demo's own key.
        if name.is_empty() || name == head.by { Ok(()) } else { Err(Damage::Signature) }
    }

    /// What a signature of a note is made over.
    fn note_message(&self, no: u64, before: &Hash, note: &[u8]) -> Vec<u8> {
        let (vault, no) = (self.vault.to_be_bytes(), no.to_be_bytes());
        [b"trede note".as_slice(), &vault, &no, before, note].concat()
    }

    /// A sealed and signed note that follows the hash `before` of the access log; `after` is the
    /// hash of the journal's last entry.
    ///
    /// # Errors
    /// See [`Envelope::seal_entry`].
    pub fn seal_note(&self, note: &Note, after: &Hash, before: &Hash) -> Result<Vec<u8>, Damage> {
        let stored = NoteV1 {
            at: note.at.store(),
            by: note.by.store(),
            origin: note.origin.store(),
            what: note.what.store(),
            after: (note.after, *after),
        };
        let bytes = encode(&stored)?;
        let (slot, signature) = self.ring.sign(&self.note_message(note.no, before, &bytes));
        let head: StoredHead = (bytes, slot, signature);
        self.close(Owner::Vault, (Kind::Note, 0, note.no), &head)
    }

    /// A note, and the hash of the journal that it names.
    ///
    /// # Errors
    /// [`Damage`] where it is not what was written.
    pub fn open_note(&self, no: u64, sealed: &[u8]) -> Result<(Note, Hash), Damage> {
        let (note, _, _): StoredHead = self.open(Owner::Vault, (Kind::Note, 0, no), sealed)?;
        let note: NoteV1 = decode(&note)?;
        let after = note.after.1;
        Ok((note.restore(no)?, after))
    }

    /// Checks that a note was signed by the user it names, after the hash `before`.
    ///
    /// # Errors
    /// [`Damage::Signature`], or what opening finds.
    pub fn check_note(&self, no: u64, sealed: &[u8], before: &Hash) -> Result<(), Damage> {
        let (note, slot, signature): StoredHead =
            self.open(Owner::Vault, (Kind::Note, 0, no), sealed)?;
        let message = self.note_message(no, before, &note);
        let name = self.ring.signed(&slot, &message, &signature).ok_or(Damage::Signature)?;
        let note: NoteV1 = decode(&note)?;
        if name == note.by { Ok(()) } else { Err(Damage::Signature) }
    }

    /// Whose parts an entry has; readable without a key.
    ///
    /// # Errors
    /// [`Damage`] where it is not what was written.
    pub fn owners(parts: &Parts) -> Result<Vec<Owner>, Damage> {
        let body: StoredBody = decode(&parts.body)?;
        Ok(body.iter().map(|(number, _)| Owner::of(*number)).collect())
    }

    /// A whole entry; what belongs to a person whose key was destroyed is left out.
    ///
    /// # Errors
    /// [`Damage`] where it is not what was written.
    pub fn open_entry(&self, seq: u64, parts: &Parts) -> Result<Entry, Damage> {
        let Logged { at, header, .. } = self.open_head(seq, &parts.head, None)?;
        let body: StoredBody = decode(&parts.body)?;
        let mut changes: Vec<(u32, Change)> = Vec::new();
        for (nth, (number, sealed)) in (0_u64..).zip(&body) {
            let place = (Kind::EntryPart, number ^ u128::from(nth), seq);
            match self.open::<StoredPart>(Owner::of(*number), place, sealed) {
                Ok(part) => {
                    for (at, change) in part {
                        changes.push((at, Change::restore(change)?));
                    }
                }
                Err(Damage::Erased) => {}
                Err(damage) => return Err(damage),
            }
        }
        changes.sort_by_key(|(at, _)| *at);
        let changes = changes.into_iter().map(|(_, change)| change).collect();
        Ok(Entry { seq, at, by: header.by, cause: header.cause, changes })
    }

    /// A page of lines, each under the key of its person.
    ///
    /// # Errors
    /// See [`Envelope::seal_entry`].
    pub fn seal_page(&self, lines: &[Versioned<Line>]) -> Result<Vec<u8>, Damage> {
        let mut page: StoredPage = Vec::with_capacity(lines.len());
        for (version, line) in lines {
            let place = (Kind::Line, line.id.0, *version);
            let sealed = self.close(Owner::Person(line.id), place, &line.store())?;
            page.push((*version, line.id.0, sealed));
        }
        encode(&page)
    }

    /// The lines of a page.
    ///
    /// # Errors
    /// [`Damage`] where it is not what was written.
    pub fn open_page(&self, page: &[u8]) -> Result<Vec<Versioned<Line>>, Damage> {
        let page: StoredPage = decode(page)?;
        let open = |(version, id, sealed): (u64, u128, Vec<u8>)| {
            let place = (Kind::Line, id, version);
            let line: LineV1 = self.open(Owner::Person(ResidentId(id)), place, &sealed)?;
            let line = Line::restore(line)?;
            if line.id.0 == id { Ok((version, line)) } else { Err(Damage::Tag) }
        };
        page.into_iter().map(open).collect()
    }

    /// A file.
    ///
    /// # Errors
    /// See [`Envelope::seal_entry`].
    pub fn seal_file(&self, version: u64, file: &File) -> Result<Vec<u8>, Damage> {
        let id = file.resident.id;
        self.close(Owner::Person(id), (Kind::File, id.0, 0), &(version, file.store()))
    }

    /// The file of this resident and its version.
    ///
    /// # Errors
    /// [`Damage`] where it is not what was written.
    pub fn open_file(&self, id: ResidentId, sealed: &[u8]) -> Result<Versioned<File>, Damage> {
        let place = (Kind::File, id.0, 0);
        let (version, file): Versioned<FileV1> = self.open(Owner::Person(id), place, sealed)?;
        let file = File::restore(file)?;
        if file.resident.id == id { Ok((version, file)) } else { Err(Damage::Tag) }
    }

    /// An offer.
    ///
    /// # Errors
    /// See [`Envelope::seal_entry`].
    pub fn seal_offer(&self, offer: &Offer) -> Result<Vec<u8>, Damage> {
        self.close(Owner::Catalogue, (Kind::Offer, offer.id.0, 0), &offer.store())
    }

    /// The offer with this identity.
    ///
    /// # Errors
    /// [`Damage`] where it is not what was written.
    pub fn open_offer(&self, id: OfferId, sealed: &[u8]) -> Result<Offer, Damage> {
        let offer: OfferV1 = self.open(Owner::Catalogue, (Kind::Offer, id.0, 0), sealed)?;
        Offer::restore(offer)
    }

    /// What a projection says of itself.
    ///
    /// # Errors
    /// See [`Envelope::seal_entry`].
    pub fn seal_meta(&self, meta: &Meta) -> Result<Vec<u8>, Damage> {
        self.close(Owner::Vault, (Kind::Meta, 0, 0), meta)
    }

    /// Seals waves and roles.
    ///
    /// # Errors
    /// [`Damage`] where it cannot be sealed.
    pub fn seal_office(&self, office: &Office) -> Result<Vec<u8>, Damage> {
        self.close(Owner::Vault, (Kind::Meta, 1, 0), &office.store())
    }

    /// Waves and roles.
    ///
    /// # Errors
    /// [`Damage`] where it is not what was written.
    pub fn open_office(&self, sealed: &[u8]) -> Result<Office, Damage> {
        let stored: OfficeV1 = self.open(Owner::Vault, (Kind::Meta, 1, 0), sealed)?;
        Wire::restore(stored)
    }

    /// What a projection says of itself.
    ///
    /// # Errors
    /// [`Damage`] where it is not what was written.
    pub fn open_meta(&self, sealed: &[u8]) -> Result<Meta, Damage> {
        self.open(Owner::Vault, (Kind::Meta, 0, 0), sealed)
    }
}
