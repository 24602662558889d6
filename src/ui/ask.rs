//! A screen that asks one thing: the lock, and the steps of the first start. Nothing personal is
//! on it but the name of the user.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;

use crate::app::layout::Area;
use crate::app::menu::Menu;
use crate::i18n::Strings;
use crate::ui::cells::{Pen, columns};
use crate::ui::flow::{lines_of, stack};
use crate::ui::menu;
use crate::ui::status::{Hint, hint_line};
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
    /// What was typed before the caret and behind it, as it may be seen.
    pub typed: (String, String),
    /// What it takes, while nothing is typed.
    pub example: String,
    /// What went wrong last.
    pub told: String,
    /// The keys that work.
    pub hints: Vec<Hint>,
}

/// A secret as it may be seen.
pub fn dots(letters: usize) -> String {
    "•".repeat(letters)
}

/// Draws it, and the help over it where that is open; the cursor stands where the next letter goes.
pub fn draw(
    ask: &Ask,
    help: Option<(&Menu, &Strings)>,
    theme: &Theme,
    area: Rect,
    buf: &mut Buffer,
) -> Option<Position> {
    let mut pen = Pen::new(buf, theme, area);
    pen.clear(area);
    if area.width == 0 || area.height == 0 {
        return None;
    }
    let whole = Area { x: area.x, y: area.y, width: area.width, height: area.height };
    let rows = hint_rows(&ask.hints, area.width);
    let below = u16::try_from(rows.len()).unwrap_or(1).min(area.height.saturating_sub(1));
    let body = Area { height: area.height - below, ..whole };
    for (y, row) in (area.y + body.height..area.bottom()).zip(&rows) {
        hint_line(row, Area { y, height: 1, ..whole }, &mut pen);
    }
    let caret = match help {
        Some((menu, strings)) => menu::draw(strings, menu, body, &mut pen),
        None => question(ask, theme, body, &mut pen),
    };
    Some(Position::new(
        caret.x.min(area.right().saturating_sub(1)),
        caret.y.min(area.bottom().saturating_sub(1)),
    ))
}

/// The hints in lines: here they are few, and each is needed.
fn hint_rows(hints: &[Hint], width: u16) -> Vec<Vec<Hint>> {
    let mut rows: Vec<Vec<Hint>> = Vec::new();
    let mut used = width;
    for hint in hints {
        let fits = used.saturating_add(hint.width()) <= width;
        if let Some(row) = rows.last_mut().filter(|_| fits) {
            row.push(hint.clone());
        } else {
            rows.push(vec![hint.clone()]);
            used = 1;
        }
        used = used.saturating_add(hint.width());
    }
    rows
}

/// What is asked, with what is to be known before and what went wrong after; where the caret is.
fn question(ask: &Ask, theme: &Theme, area: Area, pen: &mut Pen<'_>) -> Position {
    let width = area.width.saturating_sub(2).clamp(1, WIDTH);
    let x = area.x + (area.width - width.min(area.width)) / 2;
    let lines = |texts: &[(String, Style)]| texts.iter().map(|(t, _)| lines_of(t, width)).sum();
    let text: Vec<_> = ask.lines.iter().map(|line| (line.clone(), theme.plain)).collect();
    let told = [(ask.told.clone(), theme.danger)];
    let (wanted, answer): (u16, u16) = (lines(&text), lines(&told));
    // Three lines are kept for what went wrong, so that nothing moves.
    let airy = wanted.saturating_add(answer.max(3)).saturating_add(6);
    let gap = u16::from(airy <= area.height);
    let room = area.height.saturating_sub(2 + answer);
    let height = wanted.min(if gap == 1 { wanted } else { room });
    let top = area.y + gap * area.height.saturating_sub(airy) / 3;
    let place = |y: u16, height: u16| Area { x, y, width, height };
    stack(&[(ask.title.clone(), theme.strong)], place(top, 1), pen);
    let mut y = top + 1 + gap;
    stack(&text, place(y, height), pen);
    y += height + if text.is_empty() { 0 } else { gap };
    let caret = asked(ask, place(y, 1), theme, pen);
    stack(&told, place(y + 1 + gap, answer), pen);
    caret
}

/// What is asked, and what was typed; what stands before the caret is seen.
fn asked(ask: &Ask, at: Area, theme: &Theme, pen: &mut Pen<'_>) -> Position {
    let used = pen.text(at.x, at.y, at.width, &ask.prompt, theme.plain);
    let used = used + u16::from(!ask.prompt.is_empty());
    let room = at.width.saturating_sub(used);
    let (before, after) = &ask.typed;
    let skip = columns(before).saturating_sub(room.saturating_sub(1));
    let tail: String = before.chars().skip(usize::from(skip)).collect();
    pen.text(at.x + used, at.y, room, &format!("{tail}{after}"), theme.accent);
    if before.is_empty() && after.is_empty() {
        pen.text(at.x + used, at.y, room, &ask.example, theme.dim);
    }
    Position::new(at.x + used + columns(&tail), at.y)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn hint(keys: &str, text: &str) -> Hint {
        Hint { keys: keys.to_owned(), text: text.to_owned(), always: false }
    }

    #[test]
    fn no_hint_is_left_out_where_the_lines_are_short() {
        let hints = [hint("enter", "goes on"), hint("esc", "back"), hint("ctrl-c", "quit")];
        for width in 17..60 {
            let rows = hint_rows(&hints, width);
            assert_eq!(rows.concat(), hints, "{width}");
            let wide = |row: &Vec<Hint>| 1 + row.iter().map(Hint::width).sum::<u16>();
            assert!(rows.iter().map(wide).all(|wide| wide <= width), "{width}: {rows:?}");
        }
    }

    proptest! {
        #[test]
        fn it_fits_every_size(width in 0..200u16, height in 0..60u16, typed in 0..300usize) {
            let area = Rect::new(0, 0, width, height);
            let mut buf = Buffer::empty(area);
            let ask = Ask {
                title: "trede is locked".to_owned(),
                lines: vec!["one two three ".repeat(12)],
                prompt: "Passphrase of Sanne".to_owned(),
                typed: (dots(typed), dots(typed / 2)),
                example: "four words".repeat(3),
                told: "This passphrase does not open the vault. ".repeat(3),
                hints: vec![hint("enter", "opens"), hint("ctrl-c", "quit"), hint("f1", "all keys")],
            };
            let at = draw(&ask, None, &Theme::mono(), area, &mut buf);
            prop_assert_eq!(at.is_none(), width == 0 || height == 0);
            prop_assert!(at.is_none_or(|at| at.x < width && at.y < height));
        }
    }
}
