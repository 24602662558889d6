//! The search line and the texts that it looks in.

use std::sync::Arc;

use crate::app::layout::Pane;
use crate::app::text_line::TextLine;
use crate::domain::ResidentId;
use crate::domain::timeline::MomentKey;
use crate::filters::aside::Aside;
use crate::filters::offers::What;
use crate::filters::people::Who;
use crate::filters::{Chip, Tongue};
use crate::matching::catalogue::Catalogue;
use crate::matching::finder::Finder;
use crate::matching::people::People;

/// The search line and the texts it looks in.
#[derive(Default)]
pub struct Search {
    /// What is typed.
    pub line: TextLine,
    /// Whether the caret is in the line.
    pub typing: bool,
    /// The pane that is searched, while a search is on.
    pub pane: Option<Pane>,
    /// What is left of the line to search with.
    pub letters: String,
    /// The conditions on people that still stand in the line.
    pub people_too: Vec<Chip<Who>>,
    /// The conditions on offers that still stand in the line.
    pub offers_too: Vec<Chip<What>>,
    /// What the word at the end of the line can become.
    pub offered: Vec<String>,
    /// A word of the line that begins as a condition and is none.
    pub wrong: Option<String>,
    /// A word of the line that looks like a condition, and is searched with.
    pub aside: Option<Aside>,
    /// How many of those who are found the conditions leave out.
    pub outside: usize,
    /// The language in which conditions are shown.
    pub tongue: Tongue,
    /// Whether something was looked for, so that the lists are others.
    pub(super) changed: bool,
    /// Who was under the cursor when it began.
    pub(super) before: Option<ResidentId>,
    /// The texts of the moments of one resident, and whose they are.
    pub(super) moments: Option<(ResidentId, Finder<MomentKey>)>,
    pub(super) people: Option<Arc<People>>,
    /// Whether these are the people whose files are closed.
    pub(super) people_closed: bool,
    /// The others, as long as they were read.
    pub(super) people_other: Option<Arc<People>>,
    pub(super) offers: Option<Catalogue>,
}

impl Search {
    /// Whether a search is on.
    pub const fn is_active(&self) -> bool {
        self.pane.is_some()
    }

    /// Looks in those whose files are closed, or in the others; what was read of either stays.
    pub(super) fn turn_people(&mut self, closed: bool) {
        if self.people_closed != closed {
            std::mem::swap(&mut self.people, &mut self.people_other);
            self.people_closed = closed;
        }
    }

    /// Whether a search is on in this pane.
    pub fn is_active_in(&self, pane: Pane) -> bool {
        self.pane == Some(pane)
    }
}
