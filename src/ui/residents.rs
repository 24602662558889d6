//! The resident list: two lines a person, the name and the reason.

use ratatui::layout::Position;

use crate::app::App;
use crate::app::layout::{Area, Pane, item_rows};
use crate::domain::ResidentId;
use crate::triage::queue::Tier;
use crate::ui::cells::{Pen, columns};

/// Draws the list; says where the selected row is.
pub(super) fn draw(app: &App, area: Area, pen: &mut Pen<'_>) -> Option<Position> {
    let model = &app.model;
    if model.rows.is_empty() {
        let text = if model.search.is_active_in(Pane::Residents) {
            app.strings.empty_search()
        } else {
            app.strings.empty_queue()
        };
        return Some(super::status::empty(&text, area, pen));
    }
    let rows = item_rows(Pane::Residents);
    let shown = usize::from(area.height.div_ceil(rows));
    let visible = model.rows.iter().skip(model.scroll(Pane::Residents).top).take(shown);
    let mut cursor = None;
    for (y, id) in (area.y..).step_by(usize::from(rows)).zip(visible) {
        let at = Area { y, height: rows, ..area };
        row(app, *id, at, area.y + area.height, pen);
        if model.selected == Some(*id) {
            cursor = Some(Position::new(area.x + 2, y));
        }
    }
    cursor
}

fn row(app: &App, id: ResidentId, area: Area, end: u16, pen: &mut Pen<'_>) {
    let (model, theme) = (&app.model, *pen.theme);
    let Some(line) = model.caseload.line(id) else { return };
    let place = model.queue.place_of(id);
    let tier = place.map(|place| place.tier);
    let selected = model.selected == Some(id);
    let mark = match (model.marks.contains(&id), model.is_done(id)) {
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
    let reason = app.strings.reason_of(model, id);
    let style = match tier {
        Some(Tier::BrokenPromise) => theme.danger,
        Some(Tier::Asked | Tier::SilentReferral) => theme.plain,
        _ => theme.dim,
    };
    if area.y + 1 < end {
        pen.text(area.x, area.y + 1, 1, sign, theme.accent);
        pen.text(area.x + 3, area.y + 1, area.width.saturating_sub(3), &reason, style);
    }
    if selected && model.focus == Pane::Residents {
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
