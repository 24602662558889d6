//! What whoever imports residents chose.

use std::collections::BTreeSet;

use super::spoken::Notes;

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
}

impl Default for Choices {
    fn default() -> Self {
        Self { names: Names::default(), new_people: Names::default(), notes: Notes::Ask }
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
