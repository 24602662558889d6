//! The caseload in memory: a line for everybody, whole files for those in hand.

mod gather;
mod gone;
mod looking;
mod sheets;

use std::collections::HashSet;
use std::fmt;
use std::sync::Arc;

use chrono::NaiveDate;

use crate::domain::ahead::Counted;
use crate::domain::change::{Change, Delta, Mismatch, each_record};
use crate::domain::chunked::Chunked;
use crate::domain::entry::Cause;
use crate::domain::file::{File, Record};
use crate::domain::id::Numbers;
use crate::domain::measured::{Sheet, SheetNo};
use crate::domain::office::{self, Office};
use crate::domain::{CleanText, Entry, Line, Offer, OfferId, Resident, ResidentId};

/// Where whole files come from when they are not in memory.
pub trait FileSource: Send + Sync {
    /// The file of this resident as it was when the source was made.
    fn file(&self, id: ResidentId) -> Option<Arc<File>>;

    /// The same of many at once, in any order; whom it does not know it leaves out.
    fn files(&self, ids: &HashSet<ResidentId>, take: &mut dyn FnMut(Arc<File>)) {
        ids.iter().filter_map(|id| self.file(*id)).for_each(take);
    }
}

/// Everything the program knows, at one entry of the journal. A copy is a snapshot: it costs next to
/// nothing, and what changes afterwards copies little.
#[derive(Clone, Default)]
pub struct Caseload {
    head: u64,
    numbers: Numbers,
    lines: Chunked<ResidentId, Line>,
    counted: Counted,
    by_number: Chunked<u32, ResidentId>,
    offers: Chunked<OfferId, Offer>,
    sheets: Chunked<SheetNo, Sheet>,
    office: Arc<Office>,
    files: Chunked<ResidentId, Arc<File>>,
    source: Option<Arc<dyn FileSource>>,
}

impl Caseload {
    /// A caseload whose lines, offers and answers were read from a projection at entry `head`, and whose
    /// files are read from `source` when they are needed.
    pub fn from_projection(
        head: u64,
        numbers: Numbers,
        lines: Vec<Line>,
        (offers, sheets): (Vec<Offer>, Vec<Sheet>),
        office: Office,
        source: Arc<dyn FileSource>,
    ) -> Self {
        Self {
            head,
            numbers,
            by_number: lines.iter().map(|line| (line.no, line.id)).collect(),
            lines: lines.into_iter().map(|line| (line.id, line)).collect(),
            offers: offers.into_iter().map(|offer| (offer.id, offer)).collect(),
            sheets: sheets.into_iter().map(|sheet| (sheet.no, sheet)).collect(),
            office: Arc::new(office),
            source: Some(source),
            ..Self::default()
        }
    }

    /// The same under the roles of another: an earlier day is seen by who may see it now.
    #[must_use]
    pub fn under(mut self, present: &Self) -> Self {
        Arc::make_mut(&mut self.office).team.clone_from(&present.office.team);
        self
    }

    /// What belongs to no resident and no offer: waves and roles.
    pub fn office(&self) -> &Office {
        &self.office
    }

    /// The number of the last entry applied; zero before the first.
    pub const fn head(&self) -> u64 {
        self.head
    }

    /// The highest numbers given out.
    pub const fn numbers(&self) -> Numbers {
        self.numbers
    }

    /// Everybody's line, in the order of their random identities.
    pub fn lines(&self) -> impl ExactSizeIterator<Item = &Line> {
        self.lines.values().map(|whole| self.counted.line(whole))
    }

    /// Everybody on rung 1 and 2 whose file is open, whom this policy serves: in the queue today,
    /// resting, paused, or not to be contacted.
    pub fn served(&self) -> impl Iterator<Item = &Line> {
        self.lines().filter(|line| line.is_served())
    }

    /// One resident's line.
    pub fn line(&self, id: ResidentId) -> Option<&Line> {
        self.whole_line(id).map(|whole| self.counted.line(whole))
    }

    /// The line of a resident's whole file, whatever day it is: what is stored.
    pub fn whole_line(&self, id: ResidentId) -> Option<&Line> {
        self.lines.get(&id)
    }

    /// The resident with this number in the short code.
    pub fn numbered(&self, no: u32) -> Option<ResidentId> {
        self.by_number.get(&no).copied()
    }

    /// One resident's whole file.
    pub fn file(&self, id: ResidentId) -> Option<Arc<File>> {
        if let Some(file) = self.files.get(&id) {
            return Some(Arc::clone(file));
        }
        self.lines.get(&id)?;
        self.source.as_ref()?.file(id)
    }

    /// The catalogue, in the order of random identities.
    pub fn offers(&self) -> impl ExactSizeIterator<Item = &Offer> {
        self.offers.values()
    }

    /// One offer.
    pub fn offer(&self, id: OfferId) -> Option<&Offer> {
        self.offers.get(&id)
    }

    /// The names of the offers to which somebody was ever referred.
    pub fn sent_to<'a>(&'a self, line: &'a Line) -> impl Iterator<Item = &'a str> {
        let offers = line.sent.iter().filter_map(|id| self.offer(*id));
        offers.map(|offer| offer.facts.name.as_str())
    }

    /// Whether this user may see this resident: whose role is limited sees only the residents who
    /// were handed to them.
    pub fn sees(&self, user: &CleanText, id: ResidentId, today: NaiveDate) -> bool {
        let limited = self.office.role(user).is_limited();
        let owner = || self.line(id).and_then(|line| line.owner.on(today));
        !limited || owner() == Some(user)
    }

    /// One resident's file as this user sees it: whose role is limited sees fewer facts.
    pub fn shown(&self, user: &CleanText, id: ResidentId) -> Option<Arc<File>> {
        let file = self.file(id)?;
        let limited = self.office.role(user).is_limited();
        Some(if limited { Arc::new(file.limited()) } else { file })
    }

    /// Everything known after these entries, the first one first.
    ///
    /// # Errors
    /// [`Mismatch`] of the first entry that does not fit.
    pub fn after<'a>(entries: impl IntoIterator<Item = &'a Entry>) -> Result<Self, Mismatch> {
        let mut caseload = Self::default();
        for entry in entries {
            caseload.advance(entry)?;
        }
        Ok(caseload)
    }

    /// Applies an entry: all its changes, or none. Called where entries of the journal are read, and
    /// by the workplace, which writes them.
    ///
    /// # Errors
    /// [`Mismatch`] where a record is not what the entry says it was; nothing has changed then.
    pub(crate) fn advance(&mut self, entry: &Entry) -> Result<(), Mismatch> {
        self.apply_all(&entry.changes)?;
        if let Cause::Erased(erasure) = &entry.cause {
            self.erase(erasure);
        }
        if Office::is_of_files(&entry.cause) {
            Arc::make_mut(&mut self.office).note(entry);
        }
        self.head = entry.seq;
        Ok(())
    }

    /// The same with changes that are let go one by one: of a large entry there are not two copies.
    /// Called by the workplace alone, with a copy of what is known.
    ///
    /// # Errors
    /// As [`Caseload::advance`]; but some of it has changed then.
    pub(crate) fn advance_once(&mut self, entry: &mut Entry) -> Result<(), Mismatch> {
        // Which records came with a file is read off the changes, before they go.
        let imported = office::brought(entry);
        for change in std::mem::take(&mut entry.changes) {
            self.apply(&change)?;
        }
        self.advance(entry)?;
        if let Some(imported) = imported {
            Arc::make_mut(&mut self.office).put(imported);
        }
        Ok(())
    }

    /// Applies changes: all of them, or none.
    ///
    /// # Errors
    /// [`Mismatch`] of the first change that does not fit.
    pub fn apply_all(&mut self, changes: &[Change]) -> Result<(), Mismatch> {
        for (done, change) in changes.iter().enumerate() {
            if let Err(mismatch) = self.apply(change) {
                for back in changes.iter().take(done).rev() {
                    // Going back over what was just applied always fits.
                    let undone = self.apply(&back.clone().inverse());
                    debug_assert!(undone.is_ok());
                }
                return Err(mismatch);
            }
        }
        Ok(())
    }

    /// Applies one change. The only function that changes a caseload.
    ///
    /// # Errors
    /// [`Mismatch`] where the record is not what the change says it was.
    pub fn apply(&mut self, change: &Change) -> Result<(), Mismatch> {
        let wrong = Mismatch { subject: change.subject() };
        each_record!(change, (id, delta) => self.apply_record(*id, delta, wrong),
            Change::Person(delta) => self.apply_person(delta, wrong),
            Change::Offer(delta) => self.apply_offer(delta, wrong),
            Change::Sheet(delta) => self.apply_sheet(delta, wrong),
            Change::Booking(delta) => self.apply_booking(delta, wrong),
            Change::Suggestion(delta) => {
                Arc::make_mut(&mut self.office).apply_suggestion(delta, wrong)
            },
            Change::Wave(delta) => Arc::make_mut(&mut self.office).apply_wave(delta, wrong),
            Change::Team(delta) => Arc::make_mut(&mut self.office).apply_team(delta, wrong),
        )
    }

    /// Whether the record of `change` is now what the change says it was.
    pub fn fits(&self, change: &Change) -> bool {
        fn same<R: Record>(files: &Caseload, id: ResidentId, delta: &Delta<R>) -> bool {
            let Some(file) = files.file(id) else {
                return false;
            };
            let Some(record) = delta.either() else {
                return false;
            };
            file.records.get::<R>(record.id()) == delta.before.as_deref()
        }
        each_record!(change, (id, delta) => same(self, *id, delta),
            Change::Person(delta) => self.person_fits(delta),
            Change::Sheet(delta) => self.sheet_fits(delta),
            Change::Offer(delta) => {
                delta.either().is_some_and(|o| self.offers.get(&o.id) == delta.before.as_deref())
            },
            Change::Booking(delta) => self.office.booking_fits(delta),
            Change::Suggestion(delta) => self.office.suggestion_fits(delta),
            Change::Wave(delta) => self.office.wave_fits(delta),
            Change::Team(delta) => self.office.team_fits(delta),
        )
    }

    fn person_fits(&self, delta: &Delta<Resident>) -> bool {
        let Some(id) = delta.either().map(|r| r.id) else {
            return false;
        };
        let file = self.file(id);
        file.as_ref().map(|f| &f.resident) == delta.before.as_deref()
    }

    fn apply_person(&mut self, delta: &Delta<Resident>, wrong: Mismatch) -> Result<(), Mismatch> {
        let Some(id) = delta.either().map(|r| r.id) else {
            return Err(wrong);
        };
        let mut file = self.file(id);
        if file.as_ref().map(|f| &f.resident) != delta.before.as_deref() {
            return Err(wrong);
        }
        match (delta.after.as_deref(), file.as_mut()) {
            (Some(after), Some(file)) => Arc::make_mut(file).resident = after.clone(),
            (Some(after), None) => file = Some(Arc::new(File::new(after.clone()))),
            (None, _) => file = None,
        }
        match file {
            Some(file) => self.keep(file),
            None => self.forget(id),
        }
        Ok(())
    }

    fn apply_offer(&mut self, delta: &Delta<Offer>, wrong: Mismatch) -> Result<(), Mismatch> {
        let Some(id) = delta.either().map(|o| o.id) else {
            return Err(wrong);
        };
        if self.offers.get(&id) != delta.before.as_deref() {
            return Err(wrong);
        }
        match delta.after.as_deref() {
            Some(after) => {
                self.numbers.offer = self.numbers.offer.max(after.no);
                self.offers.insert(id, after.clone());
            }
            None => {
                self.offers.remove(&id);
            }
        }
        Ok(())
    }

    fn apply_record<R: Record>(
        &mut self,
        resident: ResidentId,
        delta: &Delta<R>,
        wrong: Mismatch,
    ) -> Result<(), Mismatch> {
        let Some(id) = delta.either().map(Record::id) else {
            return Err(wrong);
        };
        // Taken out of the map while it is changed, so that it need not be copied.
        let file = self.files.remove(&resident).or_else(|| self.file(resident));
        let Some(mut file) = file else {
            return Err(wrong);
        };
        let fits = file.records.get::<R>(id) == delta.before.as_deref();
        if fits {
            Arc::make_mut(&mut file).records.put(id, delta.after.as_deref().cloned());
            self.numbers.record = self.numbers.record.max(id.0);
        }
        self.keep(file);
        if fits { Ok(()) } else { Err(wrong) }
    }

    fn keep(&mut self, file: Arc<File>) {
        let id = file.resident.id;
        self.numbers.resident = self.numbers.resident.max(file.resident.no);
        self.by_number.insert(file.resident.no, id);
        let line = Line::of(&file);
        self.counted.keep(&file, &line);
        self.lines.insert(id, line);
        self.files.insert(id, file);
    }

    /// Takes a person off the caseload. The source may still know the file; without a line it is
    /// not asked.
    fn forget(&mut self, id: ResidentId) {
        self.files.remove(&id);
        self.counted.forget(id);
        if let Some(line) = self.lines.remove(&id) {
            self.by_number.remove(&line.no);
        }
    }
}

impl fmt::Debug for Caseload {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Caseload")
            .field("head", &self.head)
            .field("residents", &self.lines.len())
            .field("offers", &self.offers.len())
            .finish_non_exhaustive()
    }
}
