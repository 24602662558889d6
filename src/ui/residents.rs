//! The resident list: two lines a person, the name and the reason.

use ratatui::layout::Position;

use crate::app::App;
use crate::app::action::Action;
use crate::app::layout::{Area, Pane};
use crate::app::touch::Thing;
use crate::domain::ResidentId;
use crate::triage::queue::Tier;
use crate::ui::cells::{Pen, columns};
use crate::ui::flow::{INDENT, lines_of, stack};
use crate::ui::list::{self, List};

/// Draws the list; says where the selected row is.
pub(super) fn draw(app: &App, area: Area, pen: &mut Pen<'_>) -> Option<Position> {
    list::draw(app, Pane::Residents, &Residents(app), area, pen)
}

struct Residents<'a>(&'a App);

impl List for Residents<'_> {
    const CURSOR: u16 = 2;
    /// The reason of whoever is under the cursor is read whole.
    const MORE: u16 = 2;

    fn len(&self) -> usize {
        self.0.model.view.rows.len()
    }

    fn empty(&self) -> String {
        let (model, strings) = (&self.0.model, &self.0.strings);
        if model.view.search.is_active_in(Pane::Residents) {
            let key = super::status::key_for(self.0, Action::ScopeClosed);
            let drop = super::status::key_now(self.0, Action::LimitDrop);
            if model.is_reading_names() && !model.view.search.letters.is_empty() {
                strings.caller_wait()
            } else if model.is_reading_rows() {
                strings.reading_rows()
            } else if model.view.search.outside > 0 {
                strings.empty_outside(model.view.search.outside, drop)
            } else if model.is_limited(Pane::Residents) {
                strings.empty_limited(drop)
            } else if model.view.is_closed() || key.is_empty() {
                strings.empty_search()
            } else {
                strings.empty_search_people(key)
            }
        } else if model.is_reading_rows() {
            strings.reading_rows()
        } else if model.view.limits.people.len() == 1 && model.view.is_closed() {
            strings.empty_closed(super::status::key_for(self.0, Action::ScopeClosed))
        } else if model.is_limited(Pane::Residents) {
            let drop = super::status::key_for(self.0, Action::LimitDrop);
            let alone = model.view.limits.people.len() == 1;
            if alone { strings.empty_limited_people(drop) } else { strings.empty_limited(drop) }
        } else {
            let key = |action| super::status::key_for(self.0, action);
            if model.data.caseload.lines().len() == 0 {
                strings.empty_vault(key(Action::FileImport), key(Action::ResidentAdd))
            } else {
                strings.empty_now(key(Action::SearchOpen), key(Action::DayOpen))
            }
        }
    }

    fn selected(&self) -> Option<usize> {
        self.0.model.position(Pane::Residents).0
    }

    fn wants(&self, nth: usize, width: u16) -> u16 {
        let view = &self.0.model.view;
        let reason = view.rows.get(nth).map(|id| view.reason(*id)).unwrap_or_default();
        1 + lines_of(reason, width.saturating_sub(INDENT))
    }

    fn thing(&self, nth: usize) -> Option<Thing> {
        self.0.model.view.rows.get(nth).copied().map(Thing::Resident)
    }

    fn row(&self, nth: usize, area: Area, pen: &mut Pen<'_>) {
        let view = &self.0.model.view;
        if let Some(id) = view.rows.get(nth) {
            row(self.0, *id, view.reason(*id), area, pen);
        }
    }
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
