//! Closings and wishes about contact.

use crate::domain::closing::{CloseReason, Closing};
use crate::domain::wish::{Welcome, Wish, Wished};

use super::{frozen, numbered};

numbered! { CloseReason {
    1 = Moved,
    2 = Work,
    3 = BenefitEnded,
    4 = Deceased,
    5 = OwnWish,
    6 = Other,
} }

numbered! { Welcome {
    1 = Any,
    2 = Letter,
    3 = None,
} }

frozen! {
    /// A closing of the file.
    FileClosingV1 of Closing {
        id: u32,
        on: i32,
        reason: u8,
        note: String,
        by: String,
        reopened_on: Option<i32>,
    }
}

frozen! {
    /// A wish about contact.
    WishV1 of Wish {
        id: u32,
        on: i32,
        contact: u8,
        until: Option<i32>,
        reason: String,
        by: String,
    }
}

frozen! {
    /// The part of a wish that the order looks at.
    WishedV1 of Wished {
        contact: u8,
        until: Option<i32>,
        asked_since: bool,
    }
}
