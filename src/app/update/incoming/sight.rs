//! What of the rows of a file can be seen: they are not scrolled past their end.

use crate::app::App;
use crate::app::incoming::Step;

/// Rows of the screen that are not in the box with the lines, and columns.
const AROUND: (u16, u16) = (6, 4);

impl App {
    /// After every step: the lines about the rows stop where their end is in sight.
    pub(in crate::app) fn stop_at_end(&mut self) {
        let (width, height) = self.model.view.size;
        let Some(file) = self.model.incoming().filter(|it| it.step == Step::Rows) else { return };
        let Some(planned) = file.planned.as_ref().filter(|_| file.scrolled > 0) else { return };
        let lines = self.strings.told_of_rows(&planned.report);
        // Above them stands a blank one.
        let lines = std::iter::once(0).chain(lines.iter().map(|(line, _)| line.chars().count()));
        // At most half of the box is what stands above them.
        let rows = usize::from(height.saturating_sub(AROUND.0) / 2).max(1);
        let width = usize::from(width.saturating_sub(AROUND.1)).max(1);
        let last = last_top(&lines.collect::<Vec<_>>(), width, rows);
        if let Some(file) = self.model.incoming_mut() {
            file.scrolled = file.scrolled.min(last);
        }
    }
}

/// The line from which on the rest surely fills these rows; wrapping at blanks makes a row more.
fn last_top(lengths: &[usize], width: usize, rows: usize) -> usize {
    let mut used = 0;
    let fits = |length: &&usize| {
        used += length.div_ceil(width).max(1) + usize::from(**length > width);
        used <= rows
    };
    lengths.len().saturating_sub(lengths.iter().rev().take_while(fits).count().max(1))
}
