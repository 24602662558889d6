//! What the parts of a vault say of each other, so that no part can be put back alone.
//!
//! Header, keys, journal and access log each have a number that only grows and a hash. Every part
//! names how far the others were when it was written; what is found may be further, never less far.

use serde::{Deserialize, Serialize};

use crate::digest::Hash;

/// How far one part is. The shape is frozen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Mark {
    /// Its generation, its last entry or its last note.
    pub no: u64,
    /// The hash of the file, or the one that ends the chain there.
    pub hash: Hash,
}

/// How far all parts are. The shape is frozen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Marks {
    /// The header, by generation.
    pub header: Mark,
    /// The keys of the residents, by generation.
    pub keys: Mark,
    /// The journal, by entry.
    pub journal: Mark,
    /// The access log, by note; zeros in a demo, which has none.
    pub log: Mark,
}

/// A part of a vault that other parts speak of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// The header.
    Header,
    /// The keys of the residents.
    Keys,
    /// The journal.
    Journal,
    /// The access log.
    Log,
    /// The anchor.
    Anchor,
}

impl Part {
    /// Its name, for texts.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Header => "header",
            Self::Keys => "keys",
            Self::Journal => "journal",
            Self::Log => "log",
            Self::Anchor => "anchor",
        }
    }
}
