//! A screen as an SVG picture: for the README, the manual and the tests that compare them.

use std::fmt::Write as _;

use ratatui::buffer::Buffer;
use ratatui::style::{Color, Modifier, Style};
use unicode_width::UnicodeWidthStr;

use crate::markup::escaped;

/// Width of a cell.
const CELL: u16 = 9;
/// Height of a row.
const ROW: u16 = 19;
/// Room around the screen.
const MARGIN: u16 = 12;

/// Draws a buffer. Every run of one style is placed by its column and stretched to its width, so
/// that wide letters and missing fonts move nothing.
pub fn svg(buf: &Buffer, title: &str) -> String {
    let area = buf.area;
    let width = area.width * CELL + 2 * MARGIN;
    let height = area.height * ROW + 2 * MARGIN;
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" \
         width=\"{width}\" height=\"{height}\" role=\"img\" aria-label=\"{}\">\n\
         <title>{}</title>\n\
         <rect width=\"100%\" height=\"100%\" rx=\"8\" fill=\"#16181d\"/>\n\
         <g font-family=\"DejaVu Sans Mono,Menlo,Consolas,monospace\" font-size=\"15\" \
         xml:space=\"preserve\">\n<style>text{{white-space:pre}}</style>\n",
        escaped(title),
        escaped(title)
    );
    for y in 0..area.height {
        for run in runs(buf, y) {
            run.draw(y, &mut out);
        }
    }
    out.push_str("</g>\n</svg>\n");
    out
}

/// Neighbouring cells of one style.
struct Run {
    x: u16,
    columns: u16,
    text: String,
    style: Style,
}

fn runs(buf: &Buffer, y: u16) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    let mut x = 0;
    while x < buf.area.width {
        let Some(cell) = buf.cell((buf.area.x + x, buf.area.y + y)) else { break };
        let (symbol, style) = (cell.symbol(), cell.style());
        let columns = u16::try_from(symbol.width()).unwrap_or(1).max(1);
        match runs.last_mut() {
            Some(run) if run.style == style => {
                run.text.push_str(symbol);
                run.columns += columns;
            }
            _ => runs.push(Run { x, columns, text: symbol.to_owned(), style }),
        }
        x += columns;
    }
    runs
}

impl Run {
    fn draw(&self, y: u16, out: &mut String) {
        let modifiers = self.style.add_modifier;
        let (mut ink, mut paper) =
            (colour(self.style.fg, "#d6d8dc"), colour(self.style.bg, "#16181d"));
        if modifiers.contains(Modifier::REVERSED) {
            std::mem::swap(&mut ink, &mut paper);
        }
        let (left, top) = (MARGIN + self.x * CELL, MARGIN + y * ROW);
        if paper != "#16181d" {
            let width = self.columns * CELL;
            writeln!(
                out,
                "<rect x=\"{left}\" y=\"{top}\" width=\"{width}\" height=\"{ROW}\" fill=\"{paper}\"/>"
            )
            .ok();
        }
        let text = self.text.trim_end();
        if text.is_empty() {
            return;
        }
        let width = u16::try_from(text.width()).unwrap_or(0) * CELL;
        let mut more = String::new();
        if modifiers.contains(Modifier::BOLD) {
            more.push_str(" font-weight=\"bold\"");
        }
        if modifiers.contains(Modifier::UNDERLINED) {
            more.push_str(" text-decoration=\"underline\"");
        }
        if modifiers.contains(Modifier::DIM) {
            more.push_str(" opacity=\"0.62\"");
        }
        let base = top + 14;
        let text = escaped(text);
        writeln!(
            out,
            "<text x=\"{left}\" y=\"{base}\" textLength=\"{width}\" \
             lengthAdjust=\"spacingAndGlyphs\" fill=\"{ink}\"{more}>{text}</text>"
        )
        .ok();
    }
}

const fn colour(colour: Option<Color>, otherwise: &'static str) -> &'static str {
    match colour {
        Some(Color::Red) => "#ef6b73",
        Some(Color::Green) => "#8cc265",
        Some(Color::Yellow) => "#e0b252",
        Some(Color::Cyan) => "#4cb8c4",
        _ => otherwise,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use ratatui::layout::Rect;

    #[test]
    fn runs_are_placed_by_column_and_escaped() {
        let mut buf = Buffer::empty(Rect::new(0, 0, 8, 1));
        buf.set_string(0, 0, "漢<b", Style::new());
        buf.set_string(5, 0, "x", Style::new().fg(Color::Red));
        let picture = svg(&buf, "a & b");
        assert!(picture.contains(">漢&lt;b</text>"));
        assert!(picture.contains("x=\"57\""), "5 cells of 9 and the margin: {picture}");
        assert!(picture.contains("<title>a &amp; b</title>"));
    }
}
