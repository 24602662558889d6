//! What whoever imports residents chose.

use std::collections::BTreeSet;

use super::spoken::Notes;
use crate::domain::Rung;
use crate::domain::contact::Channel;

/// What is done with rows of which only a person can say what they mean.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choices {
    /// Which known people take the wholly different name that the row with their number has, or the
    /// other number that the row with their name has.
    pub names: Names,
    /// Which rows are about somebody new, though somebody here has their name and another number.
    pub new_people: Names,
    /// What to do with remarks.
    pub notes: Notes,
    /// What becomes of new people of whom the file says no rung.
    pub rung: NoRung,
    /// How conversations were held of which the file does not say it.
    pub channel: Option<Channel>,
}

/// What becomes of new people whose row says no rung, or one that cannot be read.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum NoRung {
    /// They wait until somebody says it.
    #[default]
    Ask,
    /// They all stand on this one.
    On(Rung),
    /// They are refused.
    Leave,
}

impl NoRung {
    /// The rungs that can be chosen: those of the people that are served.
    pub const RUNGS: [Rung; 2] = [Rung::Care, Rung::SocialActivation];

    /// The next choice, round again from the first, or the one before.
    #[must_use]
    pub fn turned(self, forward: bool) -> Self {
        let [low, high] = Self::RUNGS.map(Self::On);
        let all = [Self::Ask, low, high, Self::Leave];
        let at = all.iter().position(|it| *it == self).unwrap_or_default();
        let next = at + if forward { 1 } else { all.len() - 1 };
        all.get(next % all.len()).copied().unwrap_or_default()
    }
}

impl Default for Choices {
    fn default() -> Self {
        let (names, new_people) = (Names::default(), Names::default());
        Self { names, new_people, notes: Notes::Ask, rung: NoRung::Ask, channel: None }
    }
}

/// Of which rows such a name is taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Names {
    /// Of all.
    All,
    /// Of the rows on these lines of the file.
    Of(BTreeSet<u64>),
}

impl Default for Names {
    fn default() -> Self {
        Self::Of(BTreeSet::new())
    }
}

impl Names {
    /// Whether that of the row on this line is taken.
    pub fn takes(&self, line: u64) -> bool {
        match self {
            Self::All => true,
            Self::Of(lines) => lines.contains(&line),
        }
    }

    /// Whether any is.
    pub fn takes_any(&self) -> bool {
        *self != Self::default()
    }

    /// Takes that of the row on this line, or takes it no more.
    pub fn turn(&mut self, line: u64) {
        if let Self::Of(lines) = self
            && !lines.remove(&line)
        {
            lines.insert(line);
        }
    }
}
