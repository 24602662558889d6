//! The caseload as it is kept for a quick start: line pages, files, offers, and what it says of
//! itself. Always the journal's echo, never the truth.

use std::collections::{BTreeSet, HashMap};
use std::path::Path;
use std::sync::Arc;

use crate::digest::Hash;
use crate::domain::measured::{Sheet, SheetNo};
use crate::domain::office::Office;
use crate::domain::{Caseload, Cause, Change, Entry, File, Line, Offer, OfferId, ResidentId};
use crate::store::envelope::{Envelope, Meta, PAGE, Versioned};
use crate::store::error::{Damage, Fault};
use crate::store::trees::{Put, Shelf, Trees};

/// Its key tells the shape of what lies there: since `m10` it holds what residents answered.
const META: &[u8] = b"m10";
/// What earlier versions wrote in its place.
const OLDER_META: [&[u8]; 9] = [b"m9", b"m8", b"m7", b"m6", b"m5", b"m4", b"m3", b"m2", b"m"];
const OFFICE: &[u8] = b"c";
/// Files that are held in memory at once while everything is written.
const AT_ONCE: usize = 250;
/// Pages of lines that are held in memory at once.
const PAGES_AT_ONCE: usize = 4;

/// The entry at which each resident's file was last written.
pub type Versions = HashMap<ResidentId, u64>;

/// An open projection.
pub struct Projection {
    trees: Arc<Trees>,
    envelope: Envelope,
    versions: Versions,
}

/// What is read at open: everything but the files.
#[derive(Debug)]
pub struct Loaded {
    /// What the projection says of itself.
    pub meta: Meta,
    /// Everybody's line.
    pub lines: Vec<Line>,
    /// The catalogue.
    pub offers: Vec<Offer>,
    /// The answers of measurements.
    pub sheets: Vec<Sheet>,
    /// Waves, roles and imported files.
    pub office: Office,
}

impl Projection {
    /// Opens the projection in this folder; one that does not exist is made, empty.
    ///
    /// # Errors
    /// [`Fault`] of the engine.
    pub fn open(folder: &Path, envelope: Envelope) -> Result<Self, Fault> {
        Ok(Self { trees: Arc::new(Trees::open(folder)?), envelope, versions: Versions::new() })
    }

    /// The trees, to read files from.
    pub fn trees(&self) -> Arc<Trees> {
        Arc::clone(&self.trees)
    }

    /// The entry at which each resident's file was last written.
    pub const fn versions(&self) -> &Versions {
        &self.versions
    }

    /// Reads everything but the files, and checks the counts.
    ///
    /// # Errors
    /// [`Fault`] where anything is not what was written.
    pub fn load(&mut self) -> Result<Loaded, Fault> {
        let Some(sealed) = self.trees.get(Shelf::Meta, META)? else {
            for older in OLDER_META {
                if self.trees.get(Shelf::Meta, older)?.is_some() {
                    return Err(Fault::Older);
                }
            }
            return Err(Fault::Missing);
        };
        let meta = self.envelope.open_meta(&sealed)?;
        let mut lines = Vec::new();
        let mut versions = Versions::new();
        self.trees.each(Shelf::Lines, &mut |key, sealed| {
            let number = u32::from_be_bytes(key.try_into().map_err(|_length| Damage::Shape)?);
            for (version, line) in self.envelope.open_page(number, sealed)? {
                versions.insert(line.id, version);
                lines.push(line);
            }
            Ok(())
        })?;
        let offers = self.offers()?;
        let office = self.trees.get(Shelf::Meta, OFFICE)?.ok_or(Fault::Missing)?;
        let office = self.envelope.open_office(&office)?;
        let sheets = self.sheets()?;
        let counted = (count(versions.len()), count(offers.len()), count(sheets.len()));
        if counted != (meta.residents, meta.offers, meta.sheets) || versions.len() != lines.len() {
            return Err(Fault::Counts);
        }
        self.versions = versions;
        Ok(Loaded { meta, lines, offers, sheets, office })
    }

    fn offers(&self) -> Result<Vec<Offer>, Fault> {
        let mut offers = Vec::new();
        self.trees.each(Shelf::Offers, &mut |key, sealed| {
            let id = u128::from_be_bytes(key.try_into().map_err(|_length| Damage::Shape)?);
            offers.push(self.envelope.open_offer(OfferId(id), sealed)?);
            Ok(())
        })?;
        Ok(offers)
    }

    fn sheets(&self) -> Result<Vec<Sheet>, Fault> {
        let mut sheets = Vec::new();
        self.trees.each(Shelf::Sheets, &mut |key, sealed| {
            let no = u64::from_be_bytes(key.try_into().map_err(|_length| Damage::Shape)?);
            sheets.push(self.envelope.open_sheet(SheetNo(no), sealed)?);
            Ok(())
        })?;
        Ok(sheets)
    }

    /// Shows every file with its version.
    ///
    /// # Errors
    /// [`Fault`] where one is not what was written, or of `each`.
    pub fn each_file(
        &self,
        each: &mut dyn FnMut(Versioned<File>) -> Result<(), Fault>,
    ) -> Result<(), Fault> {
        self.trees.each(Shelf::Files, &mut |key, sealed| {
            let id = u128::from_be_bytes(key.try_into().map_err(|_length| Damage::Shape)?);
            each(self.envelope.open_file(ResidentId(id), sealed)?)
        })
    }

    /// Writes the whole caseload into an empty projection.
    ///
    /// # Errors
    /// [`Fault`] of the engine.
    pub fn write_all(&mut self, caseload: &Caseload, hash: Hash) -> Result<(), Fault> {
        let ids: Vec<ResidentId> = caseload.lines().map(|line| line.id).collect();
        self.write_files(caseload, &ids)?;
        let pages: BTreeSet<u32> = caseload.lines().map(|line| line.no / PAGE).collect();
        self.write_pages(caseload, &pages)?;
        let offers = caseload.offers().map(|offer| self.offer(offer.id, Some(offer)));
        let offers: Vec<Put> = offers.collect::<Result<_, _>>()?;
        self.trees.write(Shelf::Offers, offers)?;
        let sheets = caseload.sheets().map(|sheet| self.sheet(sheet.no, Some(sheet)));
        let sheets: Vec<Put> = sheets.collect::<Result<_, _>>()?;
        self.trees.write(Shelf::Sheets, sheets)?;
        self.write_office(caseload)?;
        self.write_meta(caseload, hash)?;
        self.trees.flush()
    }

    /// Takes over what an entry changed. `caseload` is at that entry.
    ///
    /// # Errors
    /// [`Fault`] of the engine; the projection is behind or has to be made again then.
    pub fn take_over(
        &mut self,
        caseload: &Caseload,
        touched: &Touched,
        hash: Hash,
    ) -> Result<(), Fault> {
        self.trees.prepare()?;
        self.write_files(caseload, &touched.residents)?;
        let mut pages = touched.pages.clone();
        let now = touched.residents.iter().filter_map(|id| caseload.line(*id));
        pages.extend(now.map(|line| line.no / PAGE));
        self.write_pages(caseload, &pages)?;
        let offers = touched.offers.iter().map(|id| self.offer(*id, caseload.offer(*id)));
        let offers: Vec<Put> = offers.collect::<Result<_, _>>()?;
        self.trees.write(Shelf::Offers, offers)?;
        let sheets = touched.sheets.iter().map(|no| self.sheet(*no, caseload.sheet(*no)));
        let sheets: Vec<Put> = sheets.collect::<Result<_, _>>()?;
        self.trees.write(Shelf::Sheets, sheets)?;
        if touched.office {
            self.write_office(caseload)?;
        }
        // Last: whatever is interrupted before is behind or misfits, and is seen at open.
        self.write_meta(caseload, hash)
    }

    fn write_files(&mut self, caseload: &Caseload, ids: &[ResidentId]) -> Result<(), Fault> {
        let version = caseload.head();
        for (n, some) in ids.chunks(AT_ONCE).enumerate() {
            if n > 0 {
                self.trees.prepare()?;
            }
            let mut puts: Vec<Put> = Vec::with_capacity(some.len());
            for id in some {
                let file = caseload.file(*id);
                let sealed =
                    file.map(|file| self.envelope.seal_file(version, &file)).transpose()?;
                if sealed.is_some() {
                    self.versions.insert(*id, version);
                } else {
                    self.versions.remove(id);
                }
                puts.push((id.0.to_be_bytes().to_vec(), sealed));
            }
            self.trees.write(Shelf::Files, puts)?;
        }
        Ok(())
    }

    fn write_pages(&self, caseload: &Caseload, pages: &BTreeSet<u32>) -> Result<(), Fault> {
        let pages: Vec<u32> = pages.iter().copied().collect();
        pages.chunks(PAGES_AT_ONCE).try_for_each(|some| self.write_some_pages(caseload, some))
    }

    fn write_some_pages(&self, caseload: &Caseload, pages: &[u32]) -> Result<(), Fault> {
        let mut puts: Vec<Put> = Vec::with_capacity(pages.len());
        for &page in pages {
            let first = page.saturating_mul(PAGE);
            let lines: Vec<Versioned<Line>> = (first..=first.saturating_add(PAGE - 1))
                .filter_map(|no| caseload.whole_line(caseload.numbered(no)?))
                .map(|line| {
                    let version = self.versions.get(&line.id).copied();
                    (version.unwrap_or_default(), line.clone())
                })
                .collect();
            let sealed =
                if lines.is_empty() { None } else { Some(self.envelope.seal_page(&lines)?) };
            puts.push((page.to_be_bytes().to_vec(), sealed));
        }
        self.trees.write(Shelf::Lines, puts)
    }

    fn offer(&self, id: OfferId, offer: Option<&Offer>) -> Result<Put, Fault> {
        let sealed = offer.map(|offer| self.envelope.seal_offer(offer)).transpose()?;
        Ok((id.0.to_be_bytes().to_vec(), sealed))
    }

    fn sheet(&self, no: SheetNo, sheet: Option<&Sheet>) -> Result<Put, Fault> {
        let sealed = sheet.map(|sheet| self.envelope.seal_sheet(sheet)).transpose()?;
        Ok((no.0.to_be_bytes().to_vec(), sealed))
    }

    fn write_office(&self, caseload: &Caseload) -> Result<(), Fault> {
        let sealed = self.envelope.seal_office(caseload.office())?;
        self.trees.write(Shelf::Meta, vec![(OFFICE.to_vec(), Some(sealed))])
    }

    fn write_meta(&self, caseload: &Caseload, hash: Hash) -> Result<(), Fault> {
        let numbers = caseload.numbers();
        let meta = Meta {
            head: caseload.head(),
            hash,
            residents: count(caseload.lines().len()),
            offers: count(caseload.offers().len()),
            sheets: count(caseload.sheets().len()),
            numbers: (numbers.resident, numbers.offer, numbers.record),
        };
        let put = (META.to_vec(), Some(self.envelope.seal_meta(&meta)?));
        self.trees.write(Shelf::Meta, vec![put])
    }

    /// Hands everything to the operating system.
    ///
    /// # Errors
    /// [`Fault`] of the engine.
    pub fn flush(&self) -> Result<(), Fault> {
        self.trees.flush()
    }
}

fn count(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}

/// What has to be written anew after an entry.
pub struct Touched {
    /// The number of the entry.
    pub seq: u64,
    /// In the order of their keys: so the engine goes through its pages once, and copies few.
    residents: Vec<ResidentId>,
    /// The pages that somebody came to or left, beside those where the residents stand.
    pages: BTreeSet<u32>,
    offers: Vec<OfferId>,
    sheets: Vec<SheetNo>,
    office: bool,
}

impl Touched {
    /// What this entry touches.
    pub fn by(entry: &Entry) -> Self {
        let mut residents = entry.concerned();
        residents.sort_unstable();
        let mut pages = BTreeSet::new();
        if let Cause::Erased(erasure) = &entry.cause {
            pages.extend(erasure.people.iter().map(|gone| gone.no / PAGE));
        }
        let mut offers = Vec::new();
        let mut sheets = Vec::new();
        let mut office = Office::is_of_files(&entry.cause);
        for change in &entry.changes {
            match change {
                // Also the page that somebody has left.
                Change::Person(delta) => {
                    let sides = delta.before.iter().chain(&delta.after);
                    pages.extend(sides.map(|resident| resident.no / PAGE));
                }
                Change::Offer(delta) => offers.extend(delta.either().map(|offer| offer.id)),
                Change::Sheet(delta) => sheets.extend(delta.either().map(|sheet| sheet.no)),
                Change::Booking(_) | Change::Suggestion(_) | Change::Wave(_) | Change::Team(_) => {
                    office = true;
                }
                _ => {}
            }
        }
        offers.sort_unstable();
        offers.dedup();
        sheets.sort_unstable();
        sheets.dedup();
        Self { seq: entry.seq, residents, pages, offers, sheets, office }
    }

    /// How many records.
    pub(super) fn len(&self) -> usize {
        self.residents.len() + self.offers.len() + self.sheets.len()
    }
}
