//! A text that knows where its lines are.

use std::ops::Range;

/// A place in a text; both numbers start at one and columns count characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// The line.
    pub line: usize,
    /// The column, in characters.
    pub column: usize,
}

/// A text and the byte range of each of its lines, line ends left out.
#[derive(Debug)]
pub struct Text<'a> {
    text: &'a str,
    lines: Vec<Range<usize>>,
}

impl<'a> Text<'a> {
    /// Finds the lines. A byte order mark is no part of the first one.
    pub fn new(text: &'a str) -> Self {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let mut start = 0;
        let mut lines = Vec::new();
        for line in text.split_inclusive('\n') {
            let bare = line.strip_suffix('\n').unwrap_or(line);
            let bare = bare.strip_suffix('\r').unwrap_or(bare);
            lines.push(start..start + bare.len());
            start += line.len();
        }
        Self { text, lines }
    }

    /// The byte range of a line, counted from zero.
    pub fn line(&self, index: usize) -> Option<Range<usize>> {
        self.lines.get(index).cloned()
    }

    /// The text of a byte range; empty where that is no part of the text.
    pub fn part(&self, range: Range<usize>) -> &'a str {
        self.text.get(range).unwrap_or_default()
    }

    /// The line and column of a byte.
    pub fn position(&self, offset: usize) -> Position {
        let line = self.lines.partition_point(|range| range.start <= offset);
        let start = line.checked_sub(1).and_then(|index| self.line(index));
        let before = start.map_or("", |range| self.part(range.start..offset));
        Position { line: line.max(1), column: before.chars().count() + 1 }
    }
}
