//! The reports, one beside the other.

use crate::app::model::Model;
use crate::app::page::Page;
use crate::app::task::Overlay;
use crate::report::ReportKind;

impl Model {
    /// The report that is on the screen.
    pub fn shown_report(&self) -> Option<ReportKind> {
        match self.task.overlay {
            Some(Overlay::Page(Page::Report(kind), _)) => Some(kind),
            _ => None,
        }
    }

    /// The next report, or the one before; the first after the last, and where none is shown.
    pub(super) fn turn_figures(&mut self, on: bool) {
        let all = ReportKind::ALL;
        let shown = self.shown_report();
        let at = shown.and_then(|shown| all.iter().position(|kind| *kind == shown));
        let next = match at {
            None => 0,
            Some(at) if on => at + 1,
            Some(at) => at + all.len() - 1,
        };
        if let Some(kind) = all.get(next % all.len()) {
            self.open_own_page(Page::Report(*kind));
        }
    }
}
