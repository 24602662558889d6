//! The tour: ten things to do, one at a time.

use crate::app::action::Action;
use crate::domain::word::words;

words! {
    /// A thing that the tour asks for.
    Stop {
        /// Ask why somebody is first.
        Why = "why",
        /// Read the page of a person.
        Person = "person",
        /// Log a contact.
        Contact = "contact",
        /// Take it back.
        Undo = "undo",
        /// Find somebody by letters.
        Search = "search",
        /// Limit the list.
        Limit = "limit",
        /// Look at the offers.
        Offers = "offers",
        /// Call people one after the other.
        Call = "call",
        /// Look at the day.
        Day = "day",
        /// Find everything else.
        Help = "help",
    }
}

impl Stop {
    /// The action that leads to it: its key is named.
    pub const fn action(self) -> Action {
        match self {
            Self::Why => Action::WhyShow,
            Self::Person => Action::EntryOpen,
            Self::Contact => Action::ContactLog,
            Self::Undo => Action::Undo,
            Self::Search | Self::Limit => Action::SearchOpen,
            Self::Offers => Action::PaneOffers,
            Self::Call => Action::CallBegin,
            Self::Day => Action::DayOpen,
            Self::Help => Action::HelpOpen,
        }
    }

    /// Its place, from one.
    pub fn number(self) -> usize {
        Self::ALL.iter().position(|stop| *stop == self).map_or(0, |at| at + 1)
    }

    /// The one after it; `None` after the last.
    pub fn next(self) -> Option<Self> {
        Self::ALL.get(self.number()).copied()
    }
}
