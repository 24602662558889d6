//! Text in a room: wrapped over as many lines as there are, and marked where something stays out.
//! Whatever a person must read or say is laid out here.

use ratatui::style::Style;

use crate::app::App;
use crate::app::layout::{Area, Pane, first_shown};
use crate::ui::cells::{Pen, clipped, wrapped};

/// The sign that more follows below.
pub(super) const BELOW: &str = "▼";

/// Columns by which a reason below a name is indented.
pub(super) const INDENT: u16 = 3;

/// Lines that were wrapped for a width, to be read from any of them on.
#[derive(Default)]
pub(super) struct Flow {
    lines: Vec<Line>,
}

/// One line: a label at the left, and the text.
struct Line {
    /// `None` where the text begins at the left edge.
    label: Option<String>,
    text: String,
    style: Style,
}

impl Flow {
    /// A paragraph of this width; an empty one is a blank line.
    pub(super) fn say(&mut self, text: &str, width: u16, style: Style) {
        self.labelled("", text, width, style);
    }

    /// A paragraph of this width beside a label.
    pub(super) fn labelled(&mut self, label: &str, text: &str, width: u16, style: Style) {
        for (nth, text) in wrapped(text, usize::from(width)).into_iter().enumerate() {
            let label = if nth == 0 { label.to_owned() } else { String::new() };
            self.lines.push(Line { label: Some(label), text, style });
        }
    }

    /// A paragraph that begins where the labels do.
    pub(super) fn bare(&mut self, text: &str, width: u16, style: Style) {
        let lines = wrapped(text, usize::from(width)).into_iter();
        self.lines.extend(lines.map(|text| Line { label: None, text, style }));
    }

    /// How many lines there are.
    pub(super) fn height(&self) -> u16 {
        u16::try_from(self.lines.len()).unwrap_or(u16::MAX)
    }

    /// The last line from which on the rest still fills these rows.
    pub(super) fn last_top(&self, rows: u16) -> u16 {
        self.height().saturating_sub(rows)
    }

    /// Draws the lines from this one on, the text so many columns right of its label; says whether
    /// more follows below.
    pub(super) fn draw(&self, area: Area, from: u16, label: u16, pen: &mut Pen<'_>) -> bool {
        let dim = pen.theme.dim;
        let shown = self.lines.iter().skip(usize::from(from));
        for (y, line) in (area.y..area.y + area.height).zip(shown) {
            let indent = if line.label.is_some() { label } else { 0 };
            pen.text(area.x, y, label, line.label.as_deref().unwrap_or_default(), dim);
            let room = area.width.saturating_sub(indent);
            pen.text(area.x + indent, y, room, &line.text, line.style);
        }
        self.height() > from.saturating_add(area.height)
    }
}

/// How many lines each text gets of these rows: one each, as far as they go, and what is left to
/// those that want more, from the top.
pub(super) fn spread(wanted: &[u16], rows: u16) -> Vec<u16> {
    let mut left = rows;
    let mut take = |most: u16| {
        let taken = most.min(left);
        left -= taken;
        taken
    };
    let first: Vec<u16> = wanted.iter().map(|lines| take((*lines).min(1))).collect();
    let more = wanted.iter().zip(&first);
    let more: Vec<u16> = more.map(|(lines, given)| take(lines.saturating_sub(*given))).collect();
    first.iter().zip(&more).map(|(first, more)| first + more).collect()
}

/// How many lines a text takes in this width.
pub(super) fn lines_of(text: &str, width: u16) -> u16 {
    u16::try_from(wrapped(text, usize::from(width)).len()).unwrap_or(u16::MAX)
}

/// The first item of a pane's list to show where it has these rows of items: where the list
/// stands, or further on where the selected one would be out of sight.
pub(super) fn shown_from(app: &App, pane: Pane, rows: usize) -> usize {
    let (at, count) = app.model.position(pane);
    first_shown(app.model.view.scroll(pane).top, at.unwrap_or(0), count, rows)
}

/// The first of these rows of different heights to show, so that the selected one is whole where
/// it can be.
pub(super) fn window(heights: &[u16], selected: usize, rows: u16) -> usize {
    let mut top = selected.min(heights.len().saturating_sub(1));
    let mut used = heights.get(top).copied().unwrap_or(0);
    while let Some(above) = top.checked_sub(1) {
        used = used.saturating_add(heights.get(above).copied().unwrap_or(0));
        if used > rows {
            break;
        }
        top = above;
    }
    top
}

/// Paragraphs below each other in a room; where one has no line at all, the end of the last that
/// has one is marked.
pub(super) fn stack(texts: &[(String, Style)], area: Area, pen: &mut Pen<'_>) -> u16 {
    let wanted: Vec<u16> = texts.iter().map(|(text, _)| lines_of(text, area.width)).collect();
    let given = spread(&wanted, area.height);
    let shown = given.iter().filter(|rows| **rows > 0).count();
    let mut y = area.y;
    for (nth, ((text, style), rows)) in texts.iter().zip(&given).take(shown).enumerate() {
        let last = nth + 1 == shown && shown < texts.len();
        let text = if last { format!("{text} …") } else { text.clone() };
        for line in clipped(&text, usize::from(area.width), usize::from(*rows)) {
            pen.text(area.x, y, area.width, &line, *style);
            y += 1;
        }
    }
    y - area.y
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn rows_go_to_all_first_and_then_to_those_that_want_more() {
        assert_eq!(spread(&[1, 3, 2], 6), [1, 3, 2]);
        assert_eq!(spread(&[1, 3, 2], 4), [1, 2, 1]);
        assert_eq!(spread(&[1, 3, 2], 2), [1, 1, 0]);
        assert_eq!(spread(&[], 4), Vec::<u16>::new());
    }

    #[test]
    fn the_selected_row_is_whole() {
        assert_eq!(window(&[1, 1, 3, 1], 0, 3), 0);
        assert_eq!(window(&[1, 1, 3, 1], 2, 4), 1);
        assert_eq!(window(&[1, 1, 3, 1], 3, 4), 2);
        assert_eq!(window(&[9], 0, 4), 0);
        assert_eq!(window(&[], 0, 4), 0);
    }

    proptest! {
        #[test]
        fn no_row_is_given_twice_and_none_is_kept_back(
            wanted in proptest::collection::vec(1..6_u16, 0..30), rows in 0..60_u16,
        ) {
            let given = spread(&wanted, rows);
            let sum: u16 = given.iter().sum();
            prop_assert_eq!(sum, rows.min(wanted.iter().sum()));
            prop_assert!(given.iter().zip(&wanted).all(|(given, wanted)| given <= wanted));
        }
    }
}
