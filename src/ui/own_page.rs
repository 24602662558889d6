//! The page to look at together: nothing on the screen is about anybody else.

use ratatui::layout::Position;
use ratatui::style::Style;

use crate::app::App;
use crate::app::action::Action;
use crate::app::layout::Area;
use crate::app::touch::Thing;
use crate::domain::ResidentId;
use crate::dossier::Value;
use crate::dossier::own::own_page;
use crate::ui::cells::{Pen, columns};
use crate::ui::flow::Flow;
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
    let theme = *pen.theme;
    let place = Area { y: area.y + 1, height: area.height.saturating_sub(2), ..area };
    let (cursor, last_top, below) = text(app, id, scrolled, place, pen)?;
    pen.touch(area, Thing::Page(last_top));
    let mut hints = Area { y: area.y + area.height.saturating_sub(1), height: 1, ..area };
    if below {
        let more = format!("{} ", status::more(app, Action::ListNext, true));
        pen.right(area, hints.y, &more, theme.accent);
        hints.width = hints.width.saturating_sub(columns(&more));
    }
    status::hints(app, hints, pen);
    // What came before the page was opened may be about somebody else: it is gone by then.
    if app.model.view.status.is_none() {
        return Some(cursor);
    }
    let last = Area { y: hints.y.saturating_sub(1), height: 1, ..area };
    let (said, style) = status::lines(app, last, pen);
    status::status(app, last, (&said, style), pen).or(Some(cursor))
}

/// Draws what stands on the page; says where the cursor is, how far it scrolls, and whether there is
/// more below.
pub(super) fn text(
    app: &App,
    id: ResidentId,
    scrolled: u16,
    area: Area,
    pen: &mut Pen<'_>,
) -> Option<(Position, u16, bool)> {
    let (model, strings, theme) = (&app.model, &app.strings, *pen.theme);
    let file = model.paper(id)?;
    let seers = if model.data.seers.is_empty() {
        vec![model.data.user.to_string()]
    } else {
        model.data.seers.clone()
    };
    let page = own_page(
        file,
        strings,
        &model.data.caseload,
        &seers,
        (&model.data.policy, model.data.today),
    );
    let width = area.width.saturating_sub(8).min(WIDTH);
    let mut flow = Flow::default();
    let mut say = |text: &str, indent: &str, style: Style| {
        flow.say(&format!("{indent}{text}"), width, style);
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
    let x = area.x + (area.width.saturating_sub(width)) / 2;
    let last_top = flow.last_top(area.height);
    let below = flow.draw(Area { x, width, ..area }, scrolled.min(last_top), 0, pen);
    Some((Position::new(x, area.y), last_top, below))
}
