//! What residents answered, and what they would change.

use crate::domain::reply::{Correct, Reply};
use crate::domain::suggestion::Suggestion;

use super::{frozen, numbered};

numbered! { Correct {
    1 = Yes,
    2 = No,
    3 = NotNow,
} }

frozen! {
    /// An answer to the question whether the page is right.
    ReplyV1 of Reply {
        id: u32,
        on: i32,
        correct: u8,
        said: String,
        quotable: bool,
        by: String,
    }
}

frozen! {
    /// What somebody would change in the offer.
    SuggestionV1 of Suggestion {
        no: u64,
        month: i32,
        text: String,
        quotable: bool,
    }
}
