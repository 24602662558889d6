//! The screen while the vault is locked: nothing personal but the name of the user.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::i18n::Strings;
use crate::ui::cells::{Pen, columns};
use crate::ui::theme::Theme;

/// What the lock screen shows.
#[derive(Debug, Clone, Copy)]
pub struct LockScreen<'a> {
    /// Whose passphrase is asked.
    pub user: &'a str,
    /// How many letters were typed.
    pub typed: usize,
    /// What went wrong last.
    pub told: &'a str,
}

/// Draws it; the cursor stands where the next letter goes.
pub fn draw(
    screen: LockScreen<'_>,
    strings: &Strings,
    theme: &Theme,
    area: Rect,
    buf: &mut Buffer,
) -> Option<Position> {
    let mut pen = Pen::new(buf, theme, area);
    pen.clear(area);
    let left = area.x + area.width.saturating_sub(48) / 2;
    let top = area.y + area.height.saturating_sub(8) / 3;
    let width = area.width.saturating_sub(left - area.x);
    pen.text(left, top, width, &strings.lock_title(), theme.strong);
    let prompt = format!("{} ", strings.lock_prompt(screen.user.to_owned()));
    let used = pen.text(left, top + 2, width, &prompt, theme.plain);
    let room = usize::from(width.saturating_sub(used + 1));
    let dots = "•".repeat(screen.typed.min(room));
    pen.text(left + used, top + 2, width.saturating_sub(used), &dots, theme.accent);
    pen.text(left, top + 4, width, screen.told, theme.danger);
    pen.text(left, top + 6, width, &strings.lock_keys(), theme.dim);
    let x = (left + used + columns(&dots)).min(area.right().saturating_sub(1));
    let y = (top + 2).min(area.bottom().saturating_sub(1));
    (area.width > 0 && area.height > 0).then(|| Position::new(x, y))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;

    #[test]
    fn it_fits_every_size_and_shows_no_letter() {
        let strings = Strings::new(Language::English);
        for (width, height) in [(0, 0), (1, 1), (20, 3), (80, 24), (300, 80)] {
            let area = Rect::new(0, 0, width, height);
            let mut buf = Buffer::empty(area);
            let screen = LockScreen { user: "Sanne", typed: 500, told: "wrong" };
            let at = draw(screen, &strings, &Theme::mono(), area, &mut buf);
            assert!(at.is_none_or(|at| at.x < width && at.y < height));
        }
    }
}
