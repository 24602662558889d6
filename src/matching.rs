//! Finding people and offers by the words people use; pure.

pub mod asked;
pub mod barriers;
pub mod catalogue;
pub mod concept;
pub mod finder;
pub use crate::domain::fold;
pub mod interests;
mod literal;
pub mod names;
pub mod number;
pub mod people;
pub mod rank;
pub mod score;
pub mod stem;
mod telephone;
pub mod thesaurus;
