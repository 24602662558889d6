//! What makes taking part hard: the kadernota's own words, functional, never a diagnosis.

use crate::domain::CleanText;
use crate::domain::word::words;

words! {
    /// A barrier, named by what it does to taking part.
    Barrier {
        /// Cannot stand, walk or carry for long.
        Physical = "physical",
        /// Uses a wheelchair or cannot take stairs.
        Wheelchair = "wheelchair",
        /// Little energy, or busy places are too much.
        Strain = "strain",
        /// No money for it.
        Money = "money",
        /// Getting there.
        Travel = "travel",
        /// The Dutch language.
        Language = "language",
        /// Reading, writing or the computer.
        Digital = "digital",
        /// Care for children.
        ChildCare = "child_care",
        /// Care for a relative.
        InformalCare = "informal_care",
        /// Knows nobody there.
        KnowsNobody = "knows_nobody",
        /// Does not dare to go alone the first time.
        FirstTime = "first_time",
        /// Does not know what there is.
        NotKnown = "not_known",
    }
}

words! {
    /// What is known of one barrier.
    BarrierState {
        /// It is there now.
        Now = "now",
        /// It was there and is not any more.
        Was = "was",
        /// Nobody asked.
        NotAsked = "not_asked",
    }
}

/// One barrier in a plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BarrierNote {
    /// Which barrier.
    pub barrier: Barrier,
    /// What is known of it.
    pub state: BarrierState,
    /// The resident's own words, if any.
    pub said: CleanText,
}
