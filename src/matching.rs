//! Finding people and offers by the words people use; pure.

pub mod barriers;
pub mod concept;
pub mod finder;
pub use crate::domain::fold;
pub mod interests;
pub mod rank;
pub mod score;
pub mod stem;
pub mod thesaurus;
