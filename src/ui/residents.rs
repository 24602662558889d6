//! The resident list: two lines a person, the name and the reason.

use ratatui::layout::Position;

use crate::app::App;
use crate::app::layout::{Area, Pane, item_rows};
use crate::domain::ResidentId;
use crate::triage::queue::Tier;
use crate::ui::cells::{Pen, columns};
use crate::ui::flow::{INDENT, lines_of, shown_from, spread, stack};

/// Draws the list; says where the selected row is.
pub(super) fn draw(app: &App, area: Area, pen: &mut Pen<'_>) -> Option<Position> {
    let model = &app.model;
    if model.view.rows.is_empty() {
        let text = if model.view.search.is_active_in(Pane::Residents) {
            app.strings.empty_search()
        } else if app.model.view.scope.closed {
            app.strings.empty_closed()
        } else {
            app.strings.empty_queue()
        };
        return Some(super::status::empty(&text, area, pen));
    }
    let rows = item_rows(Pane::Residents);
    let shown = usize::from(area.height.div_ceil(rows));
    let top = shown_from(app, Pane::Residents, usize::from(area.height / rows));
    let visible = model.view.rows.iter().skip(top).take(shown);
    let reasons: Vec<&str> = visible.clone().map(|id| model.view.reason(*id)).collect();
    // Where everybody fits, the lines that are left over go to the reasons that want more.
    let count = u16::try_from(model.view.rows.len()).unwrap_or(u16::MAX);
    let free = area.height.saturating_sub(count.saturating_mul(rows));
    let room = area.width.saturating_sub(INDENT);
    let wanted: Vec<u16> = reasons.iter().map(|reason| lines_of(reason, room)).collect();
    let given = spread(&wanted, u16::try_from(reasons.len()).unwrap_or(u16::MAX) + free);
    let mut cursor = None;
    let (mut y, end) = (area.y, area.y + area.height);
    for ((id, reason), lines) in visible.zip(&reasons).zip(given) {
        let at = Area { y, height: (1 + lines).min(end.saturating_sub(y)), ..area };
        row(app, *id, reason, at, pen);
        if model.view.selected == Some(*id) {
            cursor = Some(Position::new(area.x + 2, y));
        }
        y += 1 + lines;
    }
    cursor
}

fn row(app: &App, id: ResidentId, reason: &str, area: Area, pen: &mut Pen<'_>) {
    let (model, theme) = (&app.model, *pen.theme);
    let Some(line) = model.data.caseload.line(id) else { return };
    let place = model.data.queue.place_of(id);
    let tier = place.map(|place| place.tier);
    let selected = model.view.selected == Some(id);
    let mark = match (model.view.marks.contains(&id), model.is_done(id)) {
        (true, _) => "●",
        (false, true) => "✓",
        (false, false) => " ",
    };
    let sign = if selected { "▌" } else { " " };
    let rung = format!(" {} {}", app.strings.rung(line.rung), tier.map_or(" ", sign_of));
    let used = pen.text(area.x, area.y, 2, &format!("{sign}{mark}"), theme.accent);
    let room = area.width.saturating_sub(used + columns(&rung));
    pen.text(area.x + used, area.y, room, &line.name.listed(), theme.strong);
    pen.right(area, area.y, &rung, theme.dim);
    let style = match tier {
        Some(Tier::BrokenPromise) => theme.danger,
        Some(Tier::Asked | Tier::SilentReferral) => theme.plain,
        _ => theme.dim,
    };
    for y in area.y + 1..area.y + area.height {
        pen.text(area.x, y, 1, sign, theme.accent);
    }
    let below = Area { x: area.x + INDENT, y: area.y + 1, ..area };
    let width = area.width.saturating_sub(INDENT);
    let below = Area { width, height: area.height.saturating_sub(1), ..below };
    stack(&[(reason.to_owned(), style)], below, pen);
    if selected && model.view.focus == Pane::Residents {
        pen.tint(area.x + used, area.y, area.width.saturating_sub(used), theme.selected);
    }
}

/// The sign of a tier, so that nobody needs colour to see it.
const fn sign_of(tier: Tier) -> &'static str {
    match tier {
        Tier::BrokenPromise => "!",
        Tier::Asked => "?",
        Tier::SilentReferral => "…",
        Tier::Random => "~",
        _ => " ",
    }
}
