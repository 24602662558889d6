//! Sums on the budget.

use crate::domain::budget::{Booked, Booking, Cost, Pays};

use super::{frozen, numbered};

numbered! { Booked {
    1 = Committed,
    2 = Spent,
} }

frozen! {
    /// Which commitment is paid.
    PaysV1 of Pays {
        commitment: u32,
        partly: bool,
    }
}

frozen! {
    /// A sum on a line of the budget.
    BookingV1 of Booking {
        id: u32,
        on: i32,
        line: String,
        booked: u8,
        cents: u32,
        offer: Option<u128>,
        for_person: bool,
        pays: Option<PaysV1>,
        note: String,
        by: String,
    }
}

frozen! {
    /// A sum for a referral.
    CostV1 of Cost {
        id: u32,
        on: i32,
        referral: u32,
        line: String,
        booked: u8,
        cents: u32,
        note: String,
        by: String,
    }
}
