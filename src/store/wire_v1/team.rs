//! Tasks, income contacts, hand-overs, buddies; waves and roles.

use serde::{Deserialize, Serialize};

use crate::domain::buddy::Buddy;
use crate::domain::imported::{About, Imported};
use crate::domain::income::Income;
use crate::domain::office::Office;
use crate::domain::owner::Assignment;
use crate::domain::role::{Role, Team};
use crate::domain::task::Task;
use crate::domain::wave::{Wave, WaveBy};
use crate::store::Damage;

use super::budget::BookingV1;
use super::reply::SuggestionV1;
use super::{Wire, frozen, numbered};

numbered! { Role {
    1 = Consultant,
    2 = Intern,
    3 = IncomeConsultant,
    4 = SecondReader,
} }

numbered! { WaveBy {
    1 = Inflow,
    2 = Random,
} }

frozen! {
    /// A task.
    TaskV1 of Task {
        id: u32,
        what: String,
        by: i32,
        made_on: i32,
        made_by: String,
        done_on: Option<i32>,
    }
}

frozen! {
    /// An income contact.
    IncomeV1 of Income {
        id: u32,
        on: i32,
        by: String,
    }
}

frozen! {
    /// A hand-over to a consultant.
    AssignmentV1 of Assignment {
        id: u32,
        to: String,
        on: i32,
        until: Option<i32>,
        by: String,
    }
}

frozen! {
    /// One side of a buddy pair.
    BuddyV1 of Buddy {
        id: u32,
        with: u128,
        about: String,
        yes_on: i32,
        by: String,
        ended_on: Option<i32>,
    }
}

frozen! {
    /// A wave with its people.
    WaveV1 of Wave {
        no: u32,
        name: String,
        by: u8,
        seed: u64,
        made_on: i32,
        made_by: String,
        members: Vec<u128>,
    }
}

/// The users with their roles.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct TeamV1(Vec<(String, u8)>);

impl Wire for Team {
    type Stored = TeamV1;

    fn store(&self) -> TeamV1 {
        TeamV1(self.roles.iter().map(|(name, role)| (name.store(), role.store())).collect())
    }

    fn restore(TeamV1(roles): TeamV1) -> Result<Self, Damage> {
        let roles = roles.into_iter();
        let roles = roles.map(|(name, role)| Ok((Wire::restore(name)?, Role::restore(role)?)));
        Ok(Self { roles: roles.collect::<Result<_, Damage>>()? })
    }
}

numbered! { About {
    1 = Residents,
    2 = Offers,
    3 = Past,
} }

frozen! {
    /// A file that was imported.
    ImportedV1 of Imported {
        seq: u64,
        file: String,
        hash: [u8; 32],
        of: u8,
        on: i32,
        records: Option<(u32, u32)>,
        undone: bool,
    }
}

frozen! {
    /// What belongs to no resident and no offer.
    OfficeV4 of Office {
        waves: Vec<WaveV1>,
        team: Option<TeamV1>,
        imported: Vec<ImportedV1>,
        bookings: Vec<BookingV1>,
        suggestions: Vec<SuggestionV1>,
    }
}
