//! Who is next and why: the honest order; pure.
//!
//! The order looks at [`Obligations`](crate::domain::Obligations) only: dated facts about what we
//! owe a resident. No trait of a person can enter it, because the type has no field for one.

pub mod attempts;
pub mod desk;
pub mod explain;
pub mod planner;
pub mod queue;
pub mod rules;
pub mod tier;
