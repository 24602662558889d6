//! The rungs of the participation ladder of the policy (annex 3 of the kadernota).

crate::domain::word::words! {
    /// A rung: the distance to paid work. Changed only by a result of the WSP, never typed.
    Rung {
        /// 1 Zorg: no or minimal possibility to take part.
        Care = "1",
        /// 2 Sociale activering: no work within a year, can take part in society.
        SocialActivation = "2",
        /// 3 Specifieke diagnose.
        Diagnosis = "3",
        /// 4 Ontwikkeling richting werk.
        Development = "4",
        /// 5 Bemiddeling naar werk.
        Placement = "5",
        /// 6 Nazorg.
        Aftercare = "6",
    }
}

impl Rung {
    /// The number on the ladder, 1 to 6.
    pub const fn number(self) -> u8 {
        self as u8 + 1
    }

    /// The rung with this number.
    pub fn from_number(number: u8) -> Option<Self> {
        Self::ALL.get(usize::from(number).checked_sub(1)?).copied()
    }

    /// Whether people on this rung are served by this policy and stand in the queue.
    pub const fn in_queue(self) -> bool {
        matches!(self, Self::Care | Self::SocialActivation)
    }
}
