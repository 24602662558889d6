//! Writing into cells: cut at the width with an ellipsis, never half a wide character.

use std::borrow::Cow;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use crate::app::layout::Area;
use crate::app::touch::{Thing, Touch};
use crate::ui::theme::Theme;

/// A buffer, a theme, and the rule that nothing is written outside the screen.
pub struct Pen<'a> {
    buf: &'a mut Buffer,
    /// The styles.
    pub theme: &'a Theme,
    screen: Rect,
    touches: Vec<Touch>,
}

/// A piece of text with its style.
pub type Piece<'a> = (Cow<'a, str>, Style);

impl<'a> Pen<'a> {
    /// A pen for this part of the buffer.
    pub fn new(buf: &'a mut Buffer, theme: &'a Theme, screen: Rect) -> Self {
        let screen = screen.intersection(buf.area);
        Self { buf, theme, screen, touches: Vec::new() }
    }

    /// Notes that a thing is drawn here: what is noted later lies over it.
    pub fn touch(&mut self, area: Area, thing: Thing) {
        self.touches.push(Touch { area, thing });
    }

    /// What can be touched, in the order in which it was drawn.
    pub fn into_touches(self) -> Vec<Touch> {
        self.touches
    }

    /// Rows of the screen.
    pub const fn height(&self) -> u16 {
        self.screen.height
    }

    /// Empties a part of the screen.
    pub fn clear(&mut self, area: Rect) {
        for row in area.intersection(self.screen).rows() {
            let blank = " ".repeat(usize::from(row.width));
            self.buf.set_string(row.x, row.y, blank, Style::reset());
        }
    }

    /// Writes one line of at most `width` columns; says how many it took.
    pub fn text(&mut self, x: u16, y: u16, width: u16, text: &str, style: Style) -> u16 {
        let width = width.min(self.screen.right().saturating_sub(x));
        if y >= self.screen.bottom() || width == 0 {
            return 0;
        }
        let cut = fitted(text, usize::from(width));
        let (end, _) = self.buf.set_stringn(x, y, cut.as_ref(), usize::from(width), style);
        end.saturating_sub(x)
    }

    /// Writes pieces after each other; says how many columns they took.
    pub fn pieces(&mut self, x: u16, y: u16, width: u16, pieces: &[Piece<'_>]) -> u16 {
        let whole: String = pieces.iter().map(|(text, _)| text.as_ref()).collect();
        let fits = columns(whole.trim_end()) <= width;
        // Where not all of it fits, a column is kept for the mark.
        let room = if fits { width } else { width.saturating_sub(1) };
        let mut used = 0;
        for (text, style) in pieces {
            let left = room.saturating_sub(used);
            let last = columns(text) > left;
            let part = if last { start(text, usize::from(left)) } else { text };
            used += self.text(x + used, y, left, part, *style);
            if last {
                if !fits {
                    used += self.text(x + used, y, 1, "…", *style);
                }
                break;
            }
        }
        used
    }

    /// Writes a text that ends at the right edge; says where it begins.
    pub fn right(&mut self, area: Area, y: u16, text: &str, style: Style) -> u16 {
        let width = columns(text).min(area.width);
        let x = area.x + area.width - width;
        self.text(x, y, width, text, style);
        x
    }

    /// Lays a style over a row.
    pub fn tint(&mut self, x: u16, y: u16, width: u16, style: Style) {
        let row = Rect { x, y, width, height: 1 };
        self.buf.set_style(row.intersection(self.screen), style);
    }

    /// Repeats a sign along a row.
    pub fn rule(&mut self, x: u16, y: u16, width: u16, sign: &str, style: Style) {
        self.text(x, y, width, &sign.repeat(usize::from(width)), style);
    }
}

/// The width of a text in columns.
pub fn columns(text: &str) -> u16 {
    u16::try_from(text.width()).unwrap_or(u16::MAX)
}

/// The first columns of a text, never half a wide character.
fn start(text: &str, width: usize) -> &str {
    let mut used = 0;
    for (at, grapheme) in text.grapheme_indices(true) {
        used += grapheme.width();
        if used > width {
            return text.get(..at).unwrap_or_default();
        }
    }
    text
}

/// The text cut so that it fits, with `…` where something was cut off.
pub fn fitted(text: &str, width: usize) -> Cow<'_, str> {
    if text.width() <= width {
        return Cow::Borrowed(text);
    }
    let mut cut = String::new();
    let mut used = 0;
    for grapheme in text.graphemes(true) {
        let wide = grapheme.width();
        if used + wide + 1 > width {
            break;
        }
        used += wide;
        cut.push_str(grapheme);
    }
    if width > 0 {
        cut.push('…');
    }
    Cow::Owned(cut)
}

/// Wraps a text at blanks so that every line fits; a longer word is cut across lines. What is
/// indented stays so, on every line.
pub fn wrapped(text: &str, width: usize) -> Vec<String> {
    let width = width.max(1);
    let mut lines = Vec::new();
    for paragraph in text.split('\n') {
        let bare = paragraph.trim_start_matches(' ');
        let indent = (paragraph.len() - bare.len()).min(width / 2);
        let width = width - indent;
        let mut line = String::new();
        let mut finish = |line: &mut String| {
            let line = std::mem::take(line);
            lines.push(if line.is_empty() { line } else { " ".repeat(indent) + &line });
        };
        for word in bare.split(' ') {
            let gap = usize::from(!line.is_empty());
            if line.width() + gap + word.width() > width && !line.is_empty() {
                finish(&mut line);
            }
            if !line.is_empty() {
                line.push(' ');
            }
            for grapheme in word.graphemes(true) {
                // Some letters with their marks are wider than any room.
                let grapheme = if grapheme.width() > width { "…" } else { grapheme };
                if line.width() + grapheme.width() > width && !line.is_empty() {
                    finish(&mut line);
                }
                line.push_str(grapheme);
            }
        }
        finish(&mut line);
    }
    lines
}

/// The text in at most so many lines, the end of the last marked with `…` where something was left
/// out.
pub fn clipped(text: &str, width: usize, rows: usize) -> Vec<String> {
    let mut lines = wrapped(text, width);
    if lines.len() > rows {
        lines.truncate(rows);
        if let Some(last) = lines.last_mut() {
            // Cut so that the mark has its place, whatever the line held.
            last.truncate(last.trim_end().len());
            let longer = format!("{last} …");
            *last = if longer.width() <= width {
                longer
            } else {
                format!("{}…", start(last, width.saturating_sub(1)))
            };
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn cutting_keeps_wide_letters_whole() {
        assert_eq!(fitted("Zoë van den Berg", 7), "Zoë va…");
        assert_eq!(fitted("漢字漢字", 5), "漢字…");
        assert_eq!(fitted("漢字", 2), "…");
        assert_eq!(fitted("ab", 2), "ab");
    }

    #[test]
    fn wrapping_breaks_at_blanks() {
        assert_eq!(wrapped("een twee drie", 8), ["een twee", "drie"]);
        assert_eq!(wrapped("abcdefgh", 3), ["abc", "def", "gh"]);
        assert_eq!(wrapped("", 5), [""]);
    }

    #[test]
    fn what_is_left_out_is_marked() {
        assert_eq!(clipped("een twee drie vier", 8, 2), ["een twee", "drie …"]);
        assert_eq!(clipped("een twee drie vier", 8, 1), ["een twe…"]);
        assert_eq!(clipped("een twee", 8, 1), ["een twee"]);
        assert_eq!(clipped("漢字 漢字 漢字", 4, 1), ["漢…"]);
    }

    #[test]
    fn pieces_that_end_at_the_edge_are_marked_where_more_follows() {
        let area = Rect::new(0, 0, 6, 1);
        let row = |pieces: &[&str]| {
            let mut buf = Buffer::empty(area);
            let theme = Theme::mono();
            let pieces: Vec<Piece<'_>> =
                pieces.iter().map(|text| (Cow::Borrowed(*text), theme.plain)).collect();
            Pen::new(&mut buf, &theme, area).pieces(0, 0, 6, &pieces);
            buf.content().iter().map(ratatui::buffer::Cell::symbol).collect::<String>()
        };
        assert_eq!(row(&["abc", "def"]), "abcdef");
        assert_eq!(row(&["abcdef", "ghi"]), "abcde…");
        assert_eq!(row(&["abc", "defghi"]), "abcde…");
        assert_eq!(row(&["abcdef", "  "]), "abcdef");
    }

    #[test]
    fn a_letter_wider_than_its_room_is_marked_as_cut() {
        let wide = "\u{ffe0}\u{d46}";
        assert!(wide.width() > 2, "wider than a wide letter");
        assert_eq!(clipped(wide, 2, 1), ["…"]);
        assert_eq!(clipped(wide, 3, 1), [wide]);
    }

    proptest! {
        #[test]
        fn clipping_keeps_to_its_room(text in any::<String>(), width in 2..60usize, rows in 0..9usize) {
            let lines = clipped(&text, width, rows);
            prop_assert!(lines.len() <= rows.max(usize::from(rows > 0)));
            prop_assert!(lines.iter().all(|line| line.width() <= width));
            let whole = wrapped(&text, width);
            if whole.len() > rows && rows > 0 {
                prop_assert!(lines.last().is_some_and(|line| line.ends_with('…')));
            } else if rows > 0 {
                prop_assert_eq!(lines, whole);
            }
        }

        #[test]
        fn nothing_is_wider_than_its_room(text in any::<String>(), width in 1..60usize) {
            prop_assert!(fitted(&text, width).width() <= width);
        }
    }
}
