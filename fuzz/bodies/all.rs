//! What each fuzz target does with bytes, in one place: the targets of cargo-fuzz run one of these
//! each, and a plain test runs all of them over the corpus and what it becomes when it is changed.

pub(crate) mod codec;
pub(crate) mod csv;
pub(crate) mod frames;
pub(crate) mod header;
pub(crate) mod keymap;
pub(crate) mod settings;

/// Does something with bytes, and panics where that is not as it must be.
type Body = fn(&[u8]);

/// Every target: its name and what it does.
pub(crate) const ALL: [(&str, Body); 6] = [
    ("codec", codec::run),
    ("csv", csv::run),
    ("frames", frames::run),
    ("header", header::run),
    ("keymap", keymap::run),
    ("settings", settings::run),
];
