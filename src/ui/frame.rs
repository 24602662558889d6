//! The line above, the titles of the panes, the dividers.

use crate::app::App;
use crate::app::layout::{Area, Pane};
use crate::ui::cells::{Pen, columns};

/// The line above: the day, how much waits, whose promises.
pub(super) fn header(app: &App, area: Area, pen: &mut Pen<'_>) {
    let (model, strings, theme) = (&app.model, &app.strings, *pen.theme);
    let mut x = area.x + pen.text(area.x, area.y, area.width, " trede  ", theme.strong);
    if model.demo {
        x += pen.text(x, area.y, area.width, &strings.header_demo(), theme.selected) + 2;
    }
    let (day, style) = if model.is_past() {
        (format!(" {} ", strings.header_past(strings.full_day(model.today))), theme.selected)
    } else {
        (strings.long_day(model.today, model.today), theme.plain)
    };
    x += pen.text(x, area.y, area.width.saturating_sub(x), &day, style) + 3;
    let promised = strings.header_promises(model.promised.today, model.promised.broken);
    let mut counts = vec![strings.header_queue(model.queue.len()), promised];
    counts.extend(scope(app));
    let counts = counts.join(" · ");
    let user = format!("{} ", model.user);
    let room = area.width.saturating_sub(x + columns(&user) + 2);
    pen.text(x, area.y, room, &counts, theme.dim);
    if area.width >= 60 {
        pen.right(area, area.y, &user, theme.dim);
    }
}

/// To whom the queue is limited, where it is.
fn scope(app: &App) -> Option<String> {
    let (model, strings) = (&app.model, &app.strings);
    let waves = &model.caseload.office().waves;
    let wave = model.scope.wave.and_then(|no| waves.iter().find(|wave| wave.no == no));
    let wave = wave.map(|wave| strings.scope_wave(wave.name.to_string()));
    let mine = model.scope.mine.then(|| strings.scope_mine());
    let parts: Vec<String> = wave.into_iter().chain(mine).collect();
    (!parts.is_empty()).then(|| parts.join(", "))
}

/// The title line of a pane: heavy where the focus is, so that it is seen without colour.
pub(super) fn title(app: &App, pane: Pane, area: Area, pen: &mut Pen<'_>) {
    let focused = app.model.focus == pane;
    let theme = *pen.theme;
    let (sign, rule, name) =
        if focused { ("━", theme.accent, theme.strong) } else { ("─", theme.dim, theme.dim) };
    pen.rule(area.x, area.y, area.width, sign, rule);
    let title = format!(" {} ", pane_title(app, pane));
    let count = position(app, pane);
    let room = area.width.saturating_sub(columns(&count) + 5);
    pen.text(area.x + 1, area.y, room, &title, name);
    if !count.is_empty() {
        let inner = Area { width: area.width.saturating_sub(1), ..area };
        pen.right(inner, area.y, &count, name);
    }
}

fn pane_title(app: &App, pane: Pane) -> String {
    let (model, strings) = (&app.model, &app.strings);
    if model.search.is_active_in(pane) {
        return format!("{} {}", strings.search_prompt(), model.search.line.as_str());
    }
    let name = model.file.as_ref().map(|file| &file.resident.person.name);
    match (pane, name) {
        (Pane::Timeline, Some(name)) => name.spoken(),
        (Pane::Offers, Some(name)) => {
            let short = if name.given.is_empty() { &name.family } else { &name.given };
            strings.pane_offers_for(short.to_string())
        }
        _ => strings.pane(pane),
    }
}

fn position(app: &App, pane: Pane) -> String {
    let (at, count) = app.model.position(pane);
    if count == 0 {
        return String::new();
    }
    let place = app.strings.place_of(at.map_or(0, |at| at + 1), count);
    let marks = app.model.marks.len();
    if pane == Pane::Residents && marks > 0 {
        format!(" {} · {place} ", app.strings.marked(marks))
    } else {
        format!(" {place} ")
    }
}

/// The column to the right of a pane.
pub(super) fn divider(area: Area, pen: &mut Pen<'_>) {
    let style = pen.theme.dim;
    for y in area.y..area.y + area.height {
        pen.text(area.x + area.width, y, 1, "│", style);
    }
}
