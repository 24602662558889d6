//! Which row of the history of messages is meant.

/// Which row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Which {
    /// The entry with this number.
    Entry(u64),
    /// The message with this number.
    Told(u64),
}
