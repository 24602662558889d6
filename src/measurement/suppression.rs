//! Small cells: a group of fewer than ten people is not shown, nor anything from which it could
//! be worked out.

use crate::domain::percent::percent;

/// The smallest number of people that is shown.
pub const LEAST: u32 = 10;

/// A group: how many people, and how many of them something holds for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Share {
    /// Everybody in the group.
    pub all: u32,
    /// Those for whom it holds.
    pub part: u32,
}

impl Share {
    /// Those for whom it does not hold.
    pub const fn rest(self) -> u32 {
        self.all.saturating_sub(self.part)
    }

    /// Both groups together.
    pub(super) const fn and(self, other: Self) -> Self {
        Self { all: self.all.saturating_add(other.all), part: self.part.saturating_add(other.part) }
    }

    /// Hundredths, rounded; a hundred only where it holds for everybody, none only for nobody.
    pub fn percent(self) -> u32 {
        percent(self.part, self.all)
    }
}

/// Why a number is not shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hidden {
    /// It is smaller than [`LEAST`].
    Small,
    /// It is left out, whatever it is: with it a small number could be worked out.
    Withheld,
}

impl Hidden {
    /// The stable English name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Small => "under-10",
            Self::Withheld => "not-shown",
        }
    }

    /// What stands in the place of this number.
    pub const fn of(number: u32) -> Self {
        if number < LEAST { Self::Small } else { Self::Withheld }
    }
}
