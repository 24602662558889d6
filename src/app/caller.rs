//! Somebody calls: the line in which they are looked for, and what was under way meanwhile.

use std::collections::BTreeSet;

use crate::app::call::Block;
use crate::app::layout::Pane;
use crate::app::overview::Overview;
use crate::app::text_line::TextLine;
use crate::domain::ResidentId;

/// Who calls is being looked for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Caller {
    /// What is typed: a part of a number, a name, a code.
    pub line: TextLine,
    /// Who is found, the best first.
    pub found: Vec<ResidentId>,
    /// The one under the cursor.
    pub selected: Option<ResidentId>,
}

impl Caller {
    /// The place of whoever is under the cursor.
    pub fn at(&self) -> Option<usize> {
        self.found.iter().position(|id| Some(*id) == self.selected)
    }

    /// Moves the cursor, stopping at the ends.
    pub(super) fn go(&mut self, forward: bool) {
        let last = self.found.len().saturating_sub(1);
        let at = self.at().unwrap_or(0);
        let next = if forward { (at + 1).min(last) } else { at.saturating_sub(1) };
        self.selected = self.found.get(next).copied();
    }
}

/// What was under way when somebody called: all of it comes back as it was.
#[derive(Debug, Default)]
pub struct Aside {
    pub(super) call: Option<Block>,
    pub(super) overview: Option<Overview>,
    pub(super) person: bool,
    pub(super) focus: Option<(Pane, Pane)>,
    pub(super) selected: Option<ResidentId>,
    pub(super) marks: BTreeSet<ResidentId>,
    pub(super) search: (TextLine, bool, Option<Pane>, Option<ResidentId>),
    /// Who called.
    pub(super) who: Option<ResidentId>,
}
