//! Typed text with its caret, wrapped between words.

use std::ops::Range;

use ratatui::layout::Position;
use ratatui::style::Style;
use unicode_segmentation::UnicodeSegmentation;

use crate::app::layout::Area;
use crate::app::text_line::TextLine;
use crate::ui::cells::{Pen, columns};

/// Draws typed text over as many rows as there are, scrolled so that the caret is seen; says where
/// that is.
pub(super) fn typed(line: &TextLine, at: Area, style: Style, pen: &mut Pen<'_>) -> Position {
    let width = at.width.max(1);
    if at.height <= 1 && !line.as_str().contains('\n') {
        return on_one_row(line, Area { width, ..at }, style, pen);
    }
    let rows = rows_of(line.as_str(), width - 1);
    let caret = line.before_caret().len();
    let row = rows.iter().rposition(|row| row.start <= caret).unwrap_or(0);
    let height = usize::from(at.height.max(1));
    let top = (row + 1).saturating_sub(height);
    for (y, row) in (at.y..at.y + at.height).zip(rows.iter().skip(top)) {
        let text = line.as_str().get(row.clone()).unwrap_or_default();
        pen.text(at.x, y, at.width, text.trim_end_matches('\n'), style);
    }
    let start = rows.get(row).map_or(0, |row| row.start);
    let inside = line.before_caret().get(start..).map_or(0, columns);
    let down = u16::try_from(row - top).unwrap_or(0);
    Position::new(at.x + inside.min(width - 1), at.y + down)
}

/// The end before the caret is seen, and what is left out before it is marked.
fn on_one_row(line: &TextLine, at: Area, style: Style, pen: &mut Pen<'_>) -> Position {
    let before = columns(line.before_caret());
    let skip = before.saturating_sub(at.width - 1);
    let text = line.as_str();
    let shown = if skip == 0 { text.to_owned() } else { format!("…{}", past(text, skip + 1)) };
    pen.text(at.x, at.y, at.width, &shown, style);
    let caret = if skip == 0 { before } else { columns(&shown).min(before - skip) };
    Position::new(at.x + caret, at.y)
}

/// How many rows a typed text takes in this width, with room for the caret behind it.
pub(super) fn rows_wanted(text: &str, width: u16) -> u16 {
    u16::try_from(rows_of(text, width.saturating_sub(1)).len()).unwrap_or(u16::MAX)
}

/// The rows of a text in this width, each as the bytes it holds: broken where a line ends, between
/// words, and inside a word that is longer than a row. Every byte stands in one row.
fn rows_of(text: &str, width: u16) -> Vec<Range<usize>> {
    let width = width.max(1);
    let mut rows = Vec::new();
    let (mut start, mut used, mut blank) = (0, 0, None);
    for (at, grapheme) in text.grapheme_indices(true) {
        if grapheme == "\n" {
            rows.push(start..at + 1);
            (start, used, blank) = (at + 1, 0, None);
            continue;
        }
        let wide = columns(grapheme);
        if grapheme == " " && used + wide > width {
            // The blank that parts two words hangs over the edge: no row begins with it.
            rows.push(start..at + 1);
            (start, used, blank) = (at + 1, 0, None);
            continue;
        }
        if used + wide > width && at > start {
            let end = blank.unwrap_or(at);
            rows.push(start..end);
            used = text.get(end..at).map_or(0, columns);
            (start, blank) = (end, None);
        }
        used += wide;
        if grapheme == " " {
            blank = Some(at + 1);
        }
    }
    rows.push(start..text.len());
    rows
}

/// The text after its first `skip` columns.
fn past(text: &str, skip: u16) -> &str {
    let mut used = 0;
    for (at, grapheme) in text.grapheme_indices(true) {
        if used >= skip {
            return text.get(at..).unwrap_or_default();
        }
        used += columns(grapheme);
    }
    ""
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn words_stay_whole_and_lines_end_where_they_were_ended() {
        let rows = |text: &str, width| {
            let rows = rows_of(text, width);
            rows.into_iter().map(|row| text.get(row).unwrap().to_owned()).collect::<Vec<_>>()
        };
        assert_eq!(rows("wil graag wandelen", 10), ["wil graag ", "wandelen"]);
        assert_eq!(rows("wil graag wandelen", 9), ["wil graag ", "wandelen"]);
        assert_eq!(rows("een\ntwee", 10), ["een\n", "twee"]);
        assert_eq!(rows("onuitspreekbaar", 6), ["onuits", "preekb", "aar"]);
        assert_eq!(rows("af\n", 6), ["af\n", ""]);
        assert_eq!(rows("", 6), [""]);
    }

    proptest! {
        #[test]
        fn no_letter_is_lost_and_no_row_too_wide(text in "[a-zé \\n]{0,80}", width in 1..20_u16) {
            let rows = rows_of(&text, width);
            let whole: String = rows.iter().map(|row| text.get(row.clone()).unwrap()).collect();
            prop_assert_eq!(&whole, &text);
            for row in rows {
                // The blank that parts two words may hang over the edge.
                prop_assert!(columns(text.get(row).unwrap().trim_end()) <= width);
            }
        }
    }
}
