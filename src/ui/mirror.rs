//! The page to look at together: nothing on the screen is about anybody else.

use ratatui::layout::Position;
use ratatui::style::Style;

use crate::app::App;
use crate::app::layout::Area;
use crate::domain::ResidentId;
use crate::dossier::Value;
use crate::dossier::own::own_page;
use crate::ui::cells::{Pen, wrapped};
use crate::ui::status;

/// Columns of a line: short lines are read more easily.
const WIDTH: u16 = 72;

/// Draws the page over everything; says where the cursor is.
pub(super) fn draw(
    app: &App,
    id: ResidentId,
    scrolled: u16,
    area: Area,
    pen: &mut Pen<'_>,
) -> Option<Position> {
    let (model, strings, theme) = (&app.model, &app.strings, *pen.theme);
    let file = model.caseload.file(id)?;
    let seers =
        if model.seers.is_empty() { vec![model.user.to_string()] } else { model.seers.clone() };
    let page = own_page(&file, strings, &model.caseload, &seers, model.today);
    let width = area.width.saturating_sub(8).min(WIDTH);
    let mut lines: Vec<(String, Style)> = Vec::new();
    let mut say = |text: &str, indent: &str, style: Style| {
        let room = usize::from(width).saturating_sub(indent.len());
        let some = wrapped(text, room).into_iter().map(|line| (format!("{indent}{line}"), style));
        lines.extend(some);
    };
    say(&page.title, "", theme.strong);
    for intro in &page.intro {
        say("", "", theme.plain);
        say(intro, "", theme.plain);
    }
    for section in &page.sections {
        say("", "", theme.plain);
        say(&section.title, "", theme.accent);
        for fact in section.rows.iter().flatten() {
            if let Value::Text(text) = &fact.value {
                say(text, "   ", theme.plain);
            }
        }
    }
    let rows = area.height.saturating_sub(2);
    let most = u16::try_from(lines.len()).unwrap_or(u16::MAX).saturating_sub(rows);
    let x = area.x + (area.width.saturating_sub(width)) / 2;
    let shown = lines.iter().skip(usize::from(scrolled.min(most)));
    for (y, (line, style)) in (area.y + 1..area.y + 1 + rows).zip(shown) {
        pen.text(x, y, width, line, *style);
    }
    if most > scrolled.min(most) {
        pen.right(area, area.y + area.height.saturating_sub(1), "↓ ", theme.accent);
    }
    let hints = Area { y: area.y + area.height.saturating_sub(1), height: 1, ..area };
    status::hints(app, hints, pen);
    Some(Position::new(x, area.y + 1))
}
