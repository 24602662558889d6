//! A page to read over the panes: why somebody stands here, a moment, an offer.

mod absence;
mod calls;
mod log;
mod moment;
mod offer;
mod report;
mod unwilling;
mod waves;
mod why;

use ratatui::layout::Position;
use ratatui::style::Style;

use crate::app::App;
use crate::app::action::{Action, Context};
use crate::app::layout::Area;
use crate::app::model::Page;
use crate::ui::cells::{Pen, wrapped};
use crate::ui::form::boxed;
use crate::ui::status::shown_key;
use crate::ui::theme::Theme;

/// The lines of a page, each a paragraph with its style; an empty one is a blank line.
struct Text<'a> {
    theme: &'a Theme,
    /// Columns of a line.
    width: usize,
    title: String,
    lines: Vec<(String, Style)>,
}

impl Text<'_> {
    fn say(&mut self, text: impl Into<String>) {
        let style = self.theme.plain;
        self.lines.push((text.into(), style));
    }

    fn head(&mut self, text: impl Into<String>) {
        let style = self.theme.strong;
        self.lines.push((text.into(), style));
    }

    fn aside(&mut self, text: impl Into<String>) {
        let style = self.theme.dim;
        self.lines.push((text.into(), style));
    }

    /// A paragraph only where there is something to say.
    fn maybe(&mut self, text: String) {
        if !text.is_empty() {
            self.say(text);
        }
    }

    fn gap(&mut self) {
        if self.lines.last().is_some_and(|(text, _)| !text.is_empty()) {
            self.say("");
        }
    }
}

/// Draws a page; says where the cursor is.
pub(super) fn draw(
    app: &App,
    page: Page,
    scrolled: u16,
    body: Area,
    pen: &mut Pen<'_>,
) -> Position {
    let theme = *pen.theme;
    let width = body.width.saturating_sub(4).min(88);
    let inside = usize::from(width.saturating_sub(6));
    let mut text = Text { theme: &theme, width: inside, title: String::new(), lines: Vec::new() };
    match page {
        Page::Why(id) => why::write(app, id, &mut text),
        Page::Moment(id, key) => moment::write(app, id, key, &mut text),
        Page::Offer(id) => offer::write(app, id, &mut text),
        Page::Calls => calls::write(app, &mut text),
        // Drawn without a frame and alone: see `mirror`.
        Page::Own(_) => {}
        Page::Log(id) => log::write(app, id, &mut text),
        Page::Absence => absence::write(app, &mut text),
        Page::Unwilling(id) => unwilling::write(app, id, &mut text),
        Page::Waves => waves::write(app, &mut text),
        Page::Forecast => report::forecast(app, &mut text),
        Page::Fairness => report::order(app, &mut text),
    }
    let lines: Vec<(String, Style)> = text
        .lines
        .iter()
        .flat_map(|(line, style)| wrapped(line, inside).into_iter().map(|l| (l, *style)))
        .collect();
    let height = u16::try_from(lines.len()).unwrap_or(u16::MAX).saturating_add(4);
    let area = boxed(body, width, height, pen);
    let title = format!(" {} ", text.title);
    pen.text(area.x + 2, area.y, area.width.saturating_sub(4), &title, theme.strong);
    let rows = area.height.saturating_sub(4);
    let most = u16::try_from(lines.len()).unwrap_or(u16::MAX).saturating_sub(rows);
    let visible = lines.iter().skip(usize::from(scrolled.min(most)));
    for (y, (line, style)) in (area.y + 1..area.y + 1 + rows).zip(visible) {
        pen.text(area.x + 3, y, area.width.saturating_sub(6), line, *style);
    }
    let y = area.y + area.height.saturating_sub(2);
    pen.text(area.x + 3, y, area.width.saturating_sub(6), &close(app), theme.dim);
    if most > scrolled.min(most) {
        let inner = Area { width: area.width.saturating_sub(3), ..area };
        pen.right(inner, y, "↓", theme.accent);
    }
    Position::new(area.x + 3, area.y + 1)
}

fn close(app: &App) -> String {
    let keys = app.keymap.keys_for(&[Context::Page.id()], Action::Back.id());
    app.strings.page_close(shown_key(&keys))
}
