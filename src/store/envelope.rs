//! The one place where values become sealed bytes and sealed bytes become values.

use std::sync::Arc;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::domain::caseload::Numbers;
use crate::domain::history::Header;
use crate::domain::{Change, CleanText, Entry, File, Line, Offer, OfferId, ResidentId};
use crate::store::codec::{decode, encode};
use crate::store::digest::Hash;
use crate::store::error::Damage;
use crate::store::frame::Parts;
use crate::store::seal::{Context, Kind, Seal};
use crate::store::wire_v1::{ChangeV1, FileV1, HeadV1, LineV1, OfferV1, Wire};

/// Encodes and seals for one vault.
#[derive(Clone)]
pub struct Envelope {
    vault: u128,
    seal: Arc<dyn Seal>,
}

/// The head of an entry as lists and undo need it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Logged {
    /// The instant at which it was recorded.
    pub at: DateTime<Utc>,
    /// Its number, who and why.
    pub header: Header,
}

impl From<&Entry> for Logged {
    fn from(entry: &Entry) -> Self {
        Self { at: entry.at, header: Header::from(entry) }
    }
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

impl Envelope {
    /// An envelope for this vault.
    pub fn new(vault: u128, seal: Arc<dyn Seal>) -> Self {
        Self { vault, seal }
    }

    fn close<T: Serialize>(
        &self,
        kind: Kind,
        id: u128,
        seq: u64,
        value: &T,
    ) -> Result<Vec<u8>, Damage> {
        let context = self.context(kind, id, seq);
        Ok(self.seal.seal(&context, &encode(value)?))
    }

    fn open<T: for<'de> Deserialize<'de>>(
        &self,
        kind: Kind,
        id: u128,
        seq: u64,
        sealed: &[u8],
    ) -> Result<T, Damage> {
        decode(&self.seal.open(&self.context(kind, id, seq), sealed)?)
    }

    const fn context(&self, kind: Kind, id: u128, seq: u64) -> Context {
        Context { vault: self.vault, kind, id, seq }
    }

    /// The sealed parts of an entry.
    ///
    /// # Errors
    /// [`Damage::Shape`], never for a frozen shape; so for all that seal.
    pub fn seal_entry(&self, entry: &Entry) -> Result<Parts, Damage> {
        let head =
            HeadV1 { at: entry.at.store(), by: entry.by.store(), cause: entry.cause.store() };
        Ok(Parts {
            head: self.close(Kind::EntryHead, 0, entry.seq, &head)?,
            body: self.close(Kind::EntryBody, 0, entry.seq, &entry.changes.store())?,
        })
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
        let head: HeadV1 = self.open(Kind::EntryHead, 0, seq, sealed)?;
        let by = match before {
            Some(before) if before.header.by.as_str() == head.by => before.header.by.clone(),
            _ => CleanText::restore(head.by)?,
        };
        Ok(Logged {
            at: Wire::restore(head.at)?,
            header: Header { seq, by, cause: Wire::restore(head.cause)? },
        })
    }

    /// A whole entry.
    ///
    /// # Errors
    /// [`Damage`] where it is not what was written.
    pub fn open_entry(&self, seq: u64, parts: &Parts) -> Result<Entry, Damage> {
        let Logged { at, header } = self.open_head(seq, &parts.head, None)?;
        let changes: Vec<ChangeV1> = self.open(Kind::EntryBody, 0, seq, &parts.body)?;
        Ok(Entry {
            seq,
            at,
            by: header.by,
            cause: header.cause,
            changes: Vec::<Change>::restore(changes)?,
        })
    }

    /// A page of lines.
    ///
    /// # Errors
    /// See [`Envelope::seal_entry`].
    pub fn seal_page(&self, page: u32, lines: &[Versioned<Line>]) -> Result<Vec<u8>, Damage> {
        let lines: Vec<Versioned<LineV1>> =
            lines.iter().map(|(version, line)| (*version, line.store())).collect();
        self.close(Kind::Lines, 0, u64::from(page), &lines)
    }

    /// The lines of a page.
    ///
    /// # Errors
    /// [`Damage`] where it is not what was written.
    pub fn open_page(&self, page: u32, sealed: &[u8]) -> Result<Vec<Versioned<Line>>, Damage> {
        let lines: Vec<Versioned<LineV1>> = self.open(Kind::Lines, 0, u64::from(page), sealed)?;
        lines.into_iter().map(|(version, line)| Ok((version, Line::restore(line)?))).collect()
    }

    /// A file.
    ///
    /// # Errors
    /// See [`Envelope::seal_entry`].
    pub fn seal_file(&self, version: u64, file: &File) -> Result<Vec<u8>, Damage> {
        let id = file.resident.id.0;
        self.close(Kind::File, id, 0, &(version, file.store()))
    }

    /// The file of this resident and its version.
    ///
    /// # Errors
    /// [`Damage`] where it is not what was written.
    pub fn open_file(&self, id: ResidentId, sealed: &[u8]) -> Result<Versioned<File>, Damage> {
        let (version, file): Versioned<FileV1> = self.open(Kind::File, id.0, 0, sealed)?;
        let file = File::restore(file)?;
        if file.resident.id == id { Ok((version, file)) } else { Err(Damage::Tag) }
    }

    /// An offer.
    ///
    /// # Errors
    /// See [`Envelope::seal_entry`].
    pub fn seal_offer(&self, offer: &Offer) -> Result<Vec<u8>, Damage> {
        self.close(Kind::Offer, offer.id.0, 0, &offer.store())
    }

    /// The offer with this identity.
    ///
    /// # Errors
    /// [`Damage`] where it is not what was written.
    pub fn open_offer(&self, id: OfferId, sealed: &[u8]) -> Result<Offer, Damage> {
        let offer: OfferV1 = self.open(Kind::Offer, id.0, 0, sealed)?;
        Offer::restore(offer)
    }

    /// What a projection says of itself.
    ///
    /// # Errors
    /// See [`Envelope::seal_entry`].
    pub fn seal_meta(&self, meta: &Meta) -> Result<Vec<u8>, Damage> {
        self.close(Kind::Meta, 0, 0, meta)
    }

    /// What a projection says of itself.
    ///
    /// # Errors
    /// [`Damage`] where it is not what was written.
    pub fn open_meta(&self, sealed: &[u8]) -> Result<Meta, Damage> {
        self.open(Kind::Meta, 0, 0, sealed)
    }
}
