//! Figures about groups: how they are counted, and when they are not shown.

pub mod fairness;
pub mod instrument;
pub mod paired;
pub mod score;
pub mod suppression;
