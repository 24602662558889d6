//! What belongs to no resident: the catalogue, waves, roles, and who was erased.

use serde_json::Value;

use super::shape::{Shape, shaped};
use crate::domain::entry::Gone;
use crate::domain::id::Numbers;
use crate::domain::office::Office;
use crate::domain::retention::{Class, Remains};
use crate::domain::role::Role;
use crate::domain::wave::{Wave, WaveBy};
use crate::domain::{Caseload, CleanText, ResidentId};

/// What a user does; one line of the roles.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Given {
    pub(super) user: CleanText,
    pub(super) role: Role,
}

shaped! {
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

/// The waves with their people.
pub fn wave_lines(office: &Office) -> Vec<Value> {
    office.waves.iter().map(Shape::value).collect()
}

/// The users whose role is not consultant.
pub fn role_lines(office: &Office) -> Vec<Value> {
    let roles = office.team.iter().flat_map(|team| &team.roles);
    roles.map(|(user, role)| Given { user: user.clone(), role: *role }.value()).collect()
}

/// The numbers of people who were erased, which nobody gets again, and what stays for the figures.
pub fn gone_lines(gone: &[Gone]) -> Vec<Value> {
    gone.iter().map(Shape::value).collect()
}
