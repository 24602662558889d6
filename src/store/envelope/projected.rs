//! What the projection holds: pages of lines, files, offers, and what it says of itself.

use serde::{Deserialize, Serialize};

use super::Envelope;
use crate::digest::Hash;
use crate::domain::id::Numbers;
use crate::domain::measured::{Sheet, SheetNo};
use crate::domain::office::Office;
use crate::domain::{File, Line, Offer, OfferId, ResidentId};
use crate::store::error::Damage;
use crate::store::keyring::{Kind, Owner};
use crate::store::wire_v1::{FileV6, LineV5, OfferV2, OfficeV4, SheetV1, Wire};

/// Residents in one page of lines.
pub const PAGE: u32 = 256;

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
    /// How many sheets of answers.
    pub sheets: u32,
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

/// A page of lines as it lies there: version, identity, the line under the person's own key.
type StoredPage = Vec<(u64, u128, Vec<u8>)>;

impl Envelope {
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
        // Sealed once more, so that nobody without a key learns whose lines they are.
        let number = lines.first().map_or(0, |(_, line)| u128::from(line.no / PAGE));
        self.close(Owner::Vault, (Kind::Page, number, 0), &page)
    }

    /// The lines of the page with this number.
    ///
    /// # Errors
    /// [`Damage`] where it is not what was written.
    pub fn open_page(&self, number: u32, page: &[u8]) -> Result<Vec<Versioned<Line>>, Damage> {
        let page: StoredPage = self.open(Owner::Vault, (Kind::Page, number.into(), 0), page)?;
        let open = |(version, id, sealed): (u64, u128, Vec<u8>)| {
            let place = (Kind::Line, id, version);
            let line: LineV5 = self.open(Owner::Person(ResidentId(id)), place, &sealed)?;
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
        let (version, file): Versioned<FileV6> = self.open(Owner::Person(id), place, sealed)?;
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
        let offer: OfferV2 = self.open(Owner::Catalogue, (Kind::Offer, id.0, 0), sealed)?;
        Offer::restore(offer)
    }

    /// The answers of a measurement.
    ///
    /// # Errors
    /// See [`Envelope::seal_entry`].
    pub fn seal_sheet(&self, sheet: &Sheet) -> Result<Vec<u8>, Damage> {
        self.close(Owner::Sheets, (Kind::Sheet, sheet.no.0.into(), 0), &sheet.store())
    }

    /// The answers under this number.
    ///
    /// # Errors
    /// [`Damage`] where they are not what was written.
    pub fn open_sheet(&self, no: SheetNo, sealed: &[u8]) -> Result<Sheet, Damage> {
        let sheet: SheetV1 = self.open(Owner::Sheets, (Kind::Sheet, no.0.into(), 0), sealed)?;
        Sheet::restore(sheet)
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
        let stored: OfficeV4 = self.open(Owner::Vault, (Kind::Meta, 1, 0), sealed)?;
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
