//! What belongs to no resident: the catalogue, waves, roles, and who was erased.

use serde_json::Value;

use super::shape::{Salt, Shape, shaped};
use crate::domain::budget::{Booked, Booking, Pays};
use crate::domain::entry::Gone;
use crate::domain::id::{Numbers, RecordId};
use crate::domain::imported::{About, Imported};
use crate::domain::office::Office;
use crate::domain::retention::{Class, Remains};
use crate::domain::role::Role;
use crate::domain::suggestion::Suggestion;
use crate::domain::wave::{Wave, WaveBy};
use crate::domain::{Caseload, CleanText, OfferId, ResidentId};

/// What a user does; one line of the roles.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Given {
    pub(super) user: CleanText,
    pub(super) role: Role,
}

/// What draws lots and breaks ties in the order; the only line of its file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Order {
    pub(super) salt: Salt,
}

/// A file that was imported and stands; its entry stays behind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Known {
    file: CleanText,
    sha256: [u8; 32],
    of: About,
    on: chrono::NaiveDate,
    records: Option<(RecordId, RecordId)>,
}

impl From<&Imported> for Known {
    fn from(imported: &Imported) -> Self {
        let Imported { file, hash, of, on, records, .. } = imported.clone();
        Self { file, sha256: hash, of, on, records }
    }
}

impl From<Known> for Imported {
    fn from(known: Known) -> Self {
        let Known { file, sha256, of, on, records } = known;
        Self { seq: 0, file, hash: sha256, of, on, records, undone: false }
    }
}

shaped! {
    Order {
        salt: Salt,
    }
    Known {
        file: CleanText,
        sha256: [u8; 32],
        of: About,
        on: chrono::NaiveDate,
        records: Option<(RecordId, RecordId)>,
    }
    Pays {
        commitment: RecordId,
        partly: bool,
    }
    Booking {
        id: RecordId,
        on: chrono::NaiveDate,
        line: CleanText,
        booked: Booked,
        cents: u32,
        offer: Option<OfferId>,
        for_person: bool,
        pays: Option<Pays>,
        note: CleanText,
        by: CleanText,
    }
    Suggestion {
        no: u64,
        month: chrono::NaiveDate,
        text: CleanText,
        quotable: bool,
    }
    Wave {
        no: u32,
        name: CleanText,
        by: WaveBy,
        seed: u64,
        made_on: chrono::NaiveDate,
        made_by: CleanText,
        members: Vec<ResidentId>,
    }
    Given {
        user: CleanText,
        role: Role,
    }
    Remains {
        class: Class,
        ended: i32,
        conversations: u8,
        arrived: u8,
    }
    Gone {
        resident: ResidentId,
        no: u32,
        remains: Option<Remains>,
    }
    Numbers {
        resident: u32,
        offer: u32,
        record: u32,
    }
}

/// The catalogue, in the order of its numbers.
pub fn offer_lines(caseload: &Caseload) -> Vec<Value> {
    let mut offers: Vec<_> = caseload.offers().collect();
    offers.sort_by_key(|offer| offer.no);
    offers.into_iter().map(Shape::value).collect()
}

/// The sums on the budget.
pub fn booking_lines(office: &Office) -> Vec<Value> {
    office.bookings.iter().map(Shape::value).collect()
}

/// What residents would change in the offer.
pub fn suggestion_lines(office: &Office) -> Vec<Value> {
    office.suggestions.iter().map(Shape::value).collect()
}

/// The waves with their people.
pub fn wave_lines(office: &Office) -> Vec<Value> {
    office.waves.iter().map(Shape::value).collect()
}

/// The users whose role is not consultant.
pub fn role_lines(office: &Office) -> Vec<Value> {
    let roles = office.team.iter().flat_map(|team| &team.roles);
    roles.map(|(user, role)| Given { user: user.clone(), role: *role }.value()).collect()
}

/// These imported files, the first one first.
pub fn imported_lines<'a>(files: impl IntoIterator<Item = &'a Imported>) -> Vec<Value> {
    files.into_iter().map(|file| Known::from(file).value()).collect()
}

/// What the order is drawn with.
pub fn order_line(salt: u128) -> Value {
    Order { salt: Salt(salt) }.value()
}

/// The numbers of people who were erased, which nobody gets again, and what stays for the figures.
pub fn gone_lines(gone: &[Gone]) -> Vec<Value> {
    gone.iter().map(Shape::value).collect()
}
