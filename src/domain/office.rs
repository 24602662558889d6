//! What belongs to no resident and no offer: the waves, what the users do, the files that were imported,
//! the sums on the
//! budget, and what residents would change in the offer.

use crate::domain::budget::Booking;
use crate::domain::change::{Delta, Mismatch, Subject};
use crate::domain::imported::{self, About, Imported};
use crate::domain::role::{Role, Team};
use crate::domain::suggestion::Suggestion;
use crate::domain::wave::Wave;
use crate::domain::{Cause, Change, CleanText, Entry, RecordId, ResidentId};

/// Waves, roles, the files that were imported, the sums on the budget, and suggestions.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Office {
    /// Waves, in the order of their numbers.
    pub waves: Vec<Wave>,
    /// The users whose role is not consultant; `None` before anybody was given one.
    pub team: Option<Team>,
    /// The files that were imported, in the order of their entries.
    pub imported: Vec<Imported>,
    /// Sums on the budget, in the order of their numbers.
    pub bookings: Vec<Booking>,
    /// What residents would change in the offer, in the order of their numbers, which is none.
    pub suggestions: Vec<Suggestion>,
}

impl Office {
    /// The wave with this name, whatever its case.
    pub fn wave(&self, name: &str) -> Option<&Wave> {
        let name = name.trim().to_lowercase();
        self.waves.iter().find(|wave| wave.name.as_str().to_lowercase() == name)
    }

    /// The wave that somebody is in.
    pub fn wave_of(&self, id: ResidentId) -> Option<&Wave> {
        self.waves.iter().find(|wave| wave.holds(id))
    }

    /// What this user does.
    pub fn role(&self, user: &CleanText) -> Role {
        self.team.as_ref().map_or(Role::Consultant, |team| team.role(user))
    }

    /// The files that were imported and stand.
    pub fn files(&self) -> impl DoubleEndedIterator<Item = &Imported> {
        self.imported.iter().filter(|file| !file.undone)
    }

    /// The file that this record came from; `None` where somebody recorded it here.
    pub fn file_of(&self, id: RecordId) -> Option<&Imported> {
        self.files().find(|file| file.brought(id))
    }

    /// The file that stands and is newer than one with this name and content.
    pub fn newer_than(&self, of: About, name: &str, hash: &[u8; 32]) -> Option<&Imported> {
        let stands: Vec<&Imported> = self.files().collect();
        imported::newer(stands.iter().copied(), of, name, hash)
    }

    /// Whether an entry changes which files were imported.
    pub const fn is_of_files(cause: &Cause) -> bool {
        matches!(
            cause,
            Cause::Imported { .. } | Cause::Undid(_) | Cause::Redid(_) | Cause::Recalled(_)
        )
    }

    /// Keeps which files were imported, taken back and taken again.
    pub(in crate::domain) fn note(&mut self, entry: &Entry) {
        self.imported.extend(brought(entry));
        let (seq, undone) = match &entry.cause {
            Cause::Undid(seq) => (*seq, true),
            Cause::Redid(seq) => (*seq, false),
            Cause::Recalled(files) => {
                let here = |file: &Imported| Imported { seq: entry.seq, ..file.clone() };
                return self.imported.extend(files.iter().map(here));
            }
            _ => return,
        };
        for file in self.imported.iter_mut().filter(|file| file.seq == seq) {
            file.undone = undone;
        }
    }

    /// Puts what a file brought in the place of what is known of that entry.
    pub(in crate::domain) fn put(&mut self, imported: Imported) {
        self.imported.retain(|known| known.seq != imported.seq);
        self.imported.push(imported);
    }

    pub(in crate::domain) fn wave_fits(&self, delta: &Delta<Wave>) -> bool {
        delta.either().is_some_and(|wave| self.numbered(wave.no) == delta.before.as_deref())
    }

    /// The sum with this number.
    pub fn booking(&self, id: RecordId) -> Option<&Booking> {
        let at = self.bookings.binary_search_by_key(&id, |booking| booking.id).ok()?;
        self.bookings.get(at)
    }

    pub(in crate::domain) fn booking_fits(&self, delta: &Delta<Booking>) -> bool {
        delta.either().is_some_and(|one| self.booking(one.id) == delta.before.as_deref())
    }

    pub(in crate::domain) fn apply_booking(
        &mut self,
        delta: &Delta<Booking>,
        wrong: Mismatch,
    ) -> Result<(), Mismatch> {
        if !self.booking_fits(delta) {
            return Err(wrong);
        }
        let gone = delta.before.as_deref().map(|before| before.id);
        self.bookings.retain(|booking| Some(booking.id) != gone);
        self.bookings.extend(delta.after.as_deref().cloned());
        self.bookings.sort_unstable_by_key(|booking| booking.id);
        Ok(())
    }

    pub(in crate::domain) fn suggestion_fits(&self, delta: &Delta<Suggestion>) -> bool {
        let known = |no| self.suggestions.iter().find(|suggestion| suggestion.no == no);
        delta.either().is_some_and(|one| known(one.no) == delta.before.as_deref())
    }

    pub(in crate::domain) fn apply_suggestion(
        &mut self,
        delta: &Delta<Suggestion>,
        wrong: Mismatch,
    ) -> Result<(), Mismatch> {
        if !self.suggestion_fits(delta) {
            return Err(wrong);
        }
        let gone = delta.before.as_deref().map(|before| before.no);
        self.suggestions.retain(|suggestion| Some(suggestion.no) != gone);
        self.suggestions.extend(delta.after.as_deref().cloned());
        self.suggestions.sort_unstable_by_key(|suggestion| suggestion.no);
        Ok(())
    }

    pub(in crate::domain) fn team_fits(&self, delta: &Delta<Team>) -> bool {
        self.team.as_ref() == delta.before.as_deref()
    }

    pub(in crate::domain) fn apply_wave(
        &mut self,
        delta: &Delta<Wave>,
        wrong: Mismatch,
    ) -> Result<(), Mismatch> {
        if !self.wave_fits(delta) {
            return Err(wrong);
        }
        self.waves.retain(|wave| delta.before.as_deref().is_none_or(|before| before.no != wave.no));
        self.waves.extend(delta.after.as_deref().cloned());
        self.waves.sort_unstable_by_key(|wave| wave.no);
        Ok(())
    }

    pub(in crate::domain) fn apply_team(
        &mut self,
        delta: &Delta<Team>,
        wrong: Mismatch,
    ) -> Result<(), Mismatch> {
        if !self.team_fits(delta) {
            return Err(wrong);
        }
        self.team = delta.after.as_deref().cloned();
        Ok(())
    }

    fn numbered(&self, no: u32) -> Option<&Wave> {
        self.waves.iter().find(|wave| wave.no == no)
    }
}

/// What an entry imported; `None` where it imported nothing.
pub(in crate::domain) fn brought(entry: &Entry) -> Option<Imported> {
    let Cause::Imported { file, hash, .. } = &entry.cause else { return None };
    let new = entry.changes.iter().filter(|change| change.is_new());
    let ids = new.filter_map(|change| match change.subject()? {
        Subject::Record(_, _, id) => Some(id),
        _ => None,
    });
    // Of a whole vault that came over each record tells itself where it came from.
    let ids = ids.filter(|_| !entry.cause.is_arrival());
    let records = ids.fold(None, |found: Option<(RecordId, RecordId)>, id| {
        let (first, last) = found.unwrap_or((id, id));
        Some((first.min(id), last.max(id)))
    });
    let (file, hash, on) = (file.clone(), *hash, entry.at.date_naive());
    let has = |wanted: fn(&Change) -> bool| entry.changes.iter().any(wanted);
    let of = if has(|change| matches!(change, Change::Offer(_))) {
        About::Offers
    } else if has(|change| matches!(change, Change::Person(_))) {
        About::Residents
    } else {
        About::Past
    };
    Some(Imported { seq: entry.seq, file, hash, of, on, records, undone: false })
}
