//! A page to read over the panes: why somebody stands here, a moment, an offer.

mod absence;
mod calls;
mod log;
mod moment;
mod offer;
mod report;
mod unwilling;
mod waves;
mod whole;
mod why;

use ratatui::layout::Position;
use ratatui::style::Style;

use crate::app::App;
use crate::app::action::{Action, Context};
use crate::app::job::Found;
use crate::app::layout::Area;
use crate::app::page::Page;
use crate::app::touch::Thing;
use crate::ui::boxed::boxed;
use crate::ui::cells::{Pen, columns};
use crate::ui::flow::Flow;
use crate::ui::status::{self, shown_key};
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
        Page::Whole(id) => whole::write(app, id, pen, &mut text),
        Page::Moment(id, key) => moment::write(app, id, key, &mut text),
        Page::Offer(id) => offer::write(app, id, &mut text),
        Page::Calls => calls::write(app, &mut text),
        // Drawn without a frame and alone: see `own_page`.
        Page::Own(_) => {}
        Page::Log(id) => log::write(app, id, &mut text),
        Page::Absence => absence::write(app, &mut text),
        Page::Unwilling(id) => unwilling::write(app, id, &mut text),
        Page::Waves => waves::write(app, &mut text),
        Page::Report(kind) => report::write(app, kind, &mut text),
    }
    if app.model.task.waiting.is_some() && app.model.found(page).is_none() {
        text.gap();
        text.say(app.strings.page_counting(back_key(app)));
    }
    if matches!(app.model.found(page), Some(Found::Failed)) {
        text.gap();
        text.say(app.strings.page_failed());
    }
    let room = width.saturating_sub(6);
    let title = format!(" {} ", text.title);
    let mut flow = Flow::default();
    if columns(&title) > width.saturating_sub(4) {
        // A title that does not fit in the frame is read whole below it.
        flow.say(&text.title, room, theme.strong);
        flow.say("", room, theme.plain);
    }
    for (line, style) in &text.lines {
        flow.say(line, room, *style);
    }
    let area = boxed(body, width, flow.height().saturating_add(4), pen);
    pen.text(area.x + 2, area.y, area.width.saturating_sub(4), &title, theme.strong);
    let place = Area { x: area.x + 3, y: area.y + 1, width: room, ..area };
    let place = Area { height: area.height.saturating_sub(4), ..place };
    pen.touch(area, Thing::Page(flow.last_top(place.height)));
    let below = flow.draw(place, scrolled.min(flow.last_top(place.height)), 0, pen);
    let y = area.y + area.height.saturating_sub(2);
    let mut end = close(app);
    if app.model.shown_report().is_some() {
        let keys = app.keymap.keys_for(&[Context::Page.id()], Action::FiguresNext.id());
        end = app.strings.page_turn(end, shown_key(&keys));
    }
    pen.text(area.x + 3, y, room, &end, theme.dim);
    if below {
        let inner = Area { width: area.width.saturating_sub(3), ..area };
        pen.right(inner, y, &status::more(app, Action::ListNext, true), theme.accent);
    }
    Position::new(area.x + 3, area.y + 1)
}

fn close(app: &App) -> String {
    app.strings.page_close(back_key(app))
}

/// The key that closes a page, and so stops what is made for it.
fn back_key(app: &App) -> String {
    shown_key(&app.keymap.keys_for(&[Context::Page.id()], Action::Back.id()))
}
