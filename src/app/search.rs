//! The search line and the texts that it looks in.

use crate::app::layout::Pane;
use crate::app::text_line::TextLine;
use crate::domain::ResidentId;
use crate::domain::timeline::MomentKey;
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
    /// Who was under the cursor when it began.
    pub(super) before: Option<ResidentId>,
    /// The texts of the moments of one resident, and whose they are.
    pub(super) moments: Option<(ResidentId, Finder<MomentKey>)>,
    pub(super) people: Option<People>,
    pub(super) offers: Option<Catalogue>,
}

impl Search {
    /// Whether a search is on.
    pub const fn is_active(&self) -> bool {
        self.pane.is_some()
    }

    /// Whether a search is on in this pane.
    pub fn is_active_in(&self, pane: Pane) -> bool {
        self.pane == Some(pane)
    }
}
