//! A screen that asks one thing: the lock, and the steps of the first start. Nothing personal is
//! on it but the name of the user.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::ui::cells::{Pen, columns, wrapped};
use crate::ui::theme::Theme;

/// Widest text.
const WIDTH: u16 = 64;

/// What the screen shows.
#[derive(Debug, Clone, Default)]
pub struct Ask {
    /// What it is.
    pub title: String,
    /// Paragraphs above the question.
    pub lines: Vec<String>,
    /// What is asked.
    pub prompt: String,
    /// What was typed, as it may be seen.
    pub typed: String,
    /// What went wrong last.
    pub told: String,
    /// The keys that work.
    pub keys: String,
}

/// A secret as it may be seen.
pub fn dots(letters: usize) -> String {
    "•".repeat(letters)
}

/// Draws it; the cursor stands where the next letter goes.
pub fn draw(ask: &Ask, theme: &Theme, area: Rect, buf: &mut Buffer) -> Option<Position> {
    let mut pen = Pen::new(buf, theme, area);
    pen.clear(area);
    if area.width == 0 || area.height == 0 {
        return None;
    }
    let width = area.width.saturating_sub(2).clamp(1, WIDTH);
    let left = area.x + (area.width - width.min(area.width)) / 2;
    let inside = usize::from(width);
    let text: Vec<String> = ask.lines.iter().flat_map(|line| wrapped(line, inside)).collect();
    let height = u16::try_from(text.len()).unwrap_or(u16::MAX).saturating_add(8);
    let top = area.y + area.height.saturating_sub(height) / 3;
    pen.text(left, top, width, &ask.title, theme.strong);
    let mut y = top.saturating_add(2);
    for line in &text {
        pen.text(left, y, width, line, theme.plain);
        y = y.saturating_add(1);
    }
    y = y.saturating_add(u16::from(!text.is_empty()));
    let used = pen.text(left, y, width, &ask.prompt, theme.plain);
    let gap = u16::from(!ask.prompt.is_empty());
    let room = width.saturating_sub(used + gap);
    let skip = columns(&ask.typed).saturating_sub(room.saturating_sub(1));
    let tail: String = ask.typed.chars().skip(usize::from(skip)).collect();
    pen.text(left + used + gap, y, room, &tail, theme.accent);
    let caret = (left + used + gap + columns(&tail)).min(area.right().saturating_sub(1));
    let caret = Position::new(caret, y.min(area.bottom().saturating_sub(1)));
    for (row, told) in (y.saturating_add(2)..).zip(wrapped(&ask.told, inside)) {
        pen.text(left, row, width, &told, theme.danger);
    }
    pen.text(left, y.saturating_add(5), width, &ask.keys, theme.dim);
    Some(caret)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn it_fits_every_size(width in 0..200u16, height in 0..60u16, typed in 0..300usize) {
            let area = Rect::new(0, 0, width, height);
            let mut buf = Buffer::empty(area);
            let ask = Ask {
                title: "trede is locked".to_owned(),
                lines: vec!["one two three ".repeat(12)],
                prompt: "Passphrase of Sanne".to_owned(),
                typed: dots(typed),
                told: "This passphrase does not open the vault. ".repeat(3),
                keys: "enter opens".to_owned(),
            };
            let at = draw(&ask, &Theme::mono(), area, &mut buf);
            prop_assert_eq!(at.is_none(), width == 0 || height == 0);
            prop_assert!(at.is_none_or(|at| at.x < width && at.y < height));
        }
    }
}
