//! Figures about groups: how they are counted, and when they are not shown.

pub mod cells;
pub mod effect;
pub mod fairness;
pub mod instrument;
pub mod middle;
pub mod money;
pub mod paired;
pub mod referred;
pub mod replies;
pub mod score;
pub mod standing;
pub mod suppression;
