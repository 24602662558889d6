//! The synthetic caseload of `trede demo`: believable, obviously invented, the same for a seed.
//!
//! Two years are played day by day. Everything that happens goes through the same
//! [`decide`](crate::acts::decide()) as real work, so a demo can hold nothing that a person could
//! not have done. The shares follow the kadernota (table 1 and the two studies it quotes).

mod beat;
mod content;
mod dice;
mod life;
mod offers;
mod people;
mod plans;
mod world;

use chrono::NaiveDate;

use crate::domain::{Entry, Refusal};
use content::Content;
use world::World;

/// How large a demo is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Size {
    /// How many residents.
    pub residents: u32,
    /// How many offers.
    pub offers: u32,
    /// Another seed invents other people.
    pub seed: u64,
}

impl Default for Size {
    /// The caseload of table 1 of the kadernota, and the written catalogue.
    fn default() -> Self {
        Self { residents: 1_731, offers: 185, seed: 1 }
    }
}

/// Why a demo cannot be invented: a mistake in this program, never of its user.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Broken {
    /// The invented texts cannot be read.
    #[error("the invented texts cannot be read: {0}")]
    Content(String),
    /// Something invented was refused.
    #[error("something invented on {0} was refused: {1:?}")]
    Refused(NaiveDate, Refusal),
    /// Something invented does not fit.
    #[error("something invented on {0} does not fit")]
    Misfit(NaiveDate),
}

/// The entries of an invented past that ends the day before `today`, the oldest first.
///
/// # Errors
/// [`Broken`], which a test excludes.
pub fn invent(size: &Size, today: NaiveDate) -> Result<Vec<Entry>, Broken> {
    let content = Content::read()?;
    World::new(size, &content, today).play()
}
