//! The line above, the titles of the panes, the dividers.

use ratatui::style::Style;

use crate::app::App;
use crate::app::layout::{Area, Pane};
use crate::app::touch::{Limit, Thing};
use crate::filters::Chip;
use crate::filters::people::Who;
use crate::ui::cells::{Pen, columns};
use crate::ui::theme::Theme;

/// A part of the line above.
struct Part {
    /// What it says.
    text: String,
    style: Style,
    /// Whether it is a count: these stand together, with a sign between them.
    counts: bool,
    shown: bool,
}

impl Part {
    const fn new(text: String, style: Style) -> Self {
        Self { text, style, counts: false, shown: false }
    }

    const fn count(text: String, style: Style) -> Self {
        Self { text, style, counts: true, shown: false }
    }

    /// Columns, with what parts it from the one before.
    fn width(&self) -> u16 {
        columns(&self.text) + if self.counts { 3 } else { 2 }
    }
}

/// Which part gets its place first, on this day and where an earlier one is looked at.
const PRESENT: [usize; 7] = [6, 1, 2, 5, 3, 0, 4];
const PAST: [usize; 7] = [2, 6, 1, 5, 3, 0, 4];

/// The line above: the day, how much waits, whose promises. What matters most gets its place
/// first, and nothing matters more than the promises that are late.
pub(super) fn header(app: &App, area: Area, pen: &mut Pen<'_>) {
    let theme = *pen.theme;
    let (mut parts, long) = parts(app, &theme);
    let room = area.width;
    let mut used = 0;
    // Who looks at another day must know it before anything else.
    if app.model.data.is_past()
        && columns(&long) + 2 <= room
        && let Some(day) = parts.get_mut(2)
    {
        day.text.clone_from(&long);
    }
    let order = if app.model.data.is_past() { PAST } else { PRESENT };
    for at in order {
        let Some(part) = parts.get_mut(at) else { continue };
        part.shown = !part.text.is_empty() && used + part.width() <= room;
        used += if part.shown { part.width() } else { 0 };
    }
    // Whose screen it is, and then the day with its weekday, where there is room for that.
    let name = format!("{} ", app.model.data.user);
    let own = Some(columns(&name) + 2).filter(|own| used + own <= room);
    if let Some(day) = parts.get_mut(2).filter(|day| day.shown)
        && used - columns(&day.text) + columns(&long) + own.unwrap_or(0) <= room
    {
        day.text = long;
    }
    let (mut x, mut counted) = (area.x, false);
    for part in parts.iter().filter(|part| part.shown) {
        let sign = match (part.counts, counted) {
            (true, true) => " · ",
            (true, false) => "   ",
            (false, _) if x > area.x => "  ",
            (false, _) => " ",
        };
        x += pen.text(x, area.y, (area.x + room).saturating_sub(x), sign, theme.dim);
        x += pen.text(x, area.y, (area.x + room).saturating_sub(x), &part.text, part.style);
        counted = part.counts;
    }
    if own.is_some() {
        pen.right(area, area.y, &name, theme.dim);
    }
}

/// The parts in the order in which they stand, and the long form of the day.
fn parts(app: &App, theme: &Theme) -> ([Part; 7], String) {
    let (model, strings) = (&app.model, &app.strings);
    let today = model.data.today;
    let demo = if model.data.demo { strings.header_demo() } else { String::new() };
    let past = model.data.is_past();
    let (day, long) = if past {
        let long = strings.header_past(strings.full_day(today));
        (format!(" ↶ {} ", strings.full_day(today)), format!(" {long} "))
    } else {
        (strings.day(today, today), strings.long_day(today, today))
    };
    let promised = &model.data.promised;
    let late = if promised.broken > 0 { theme.danger } else { theme.dim };
    let parts = [
        Part::new("trede".to_owned(), theme.strong),
        Part::new(demo, theme.selected),
        Part::new(day, if past { theme.selected } else { theme.plain }),
        Part::count(strings.header_queue(model.data.queue.len()), theme.dim),
        Part::count(strings.header_promises(promised.today), theme.dim),
        Part::count(scope(app).unwrap_or_default(), theme.dim),
        Part::count(strings.header_late(promised.broken), late),
    ];
    (parts, long)
}

/// To whom the queue is limited, where it is.
fn scope(app: &App) -> Option<String> {
    let (model, strings) = (&app.model, &app.strings);
    // The title of the list says it where the list is in sight.
    let in_sight = model.view.layout().is_some_and(|layout| layout.pane(Pane::Residents).is_some());
    let covered = model.task.overview.is_some() || model.task.call.is_some();
    let parts: Vec<String> =
        model.view.limits.people.iter().map(|chip| strings.who(chip)).collect();
    (!parts.is_empty() && (covered || !in_sight)).then(|| parts.join(", "))
}

/// The title line of a pane: heavy where the focus is, so that it is seen without colour.
pub(super) fn title(app: &App, pane: Pane, area: Area, pen: &mut Pen<'_>) {
    let focused = app.model.view.focus == pane;
    let theme = *pen.theme;
    let (sign, rule, name) =
        if focused { ("━", theme.accent, theme.strong) } else { ("─", theme.dim, theme.dim) };
    pen.rule(area.x, area.y, area.width, sign, rule);
    let title = format!(" {} ", pane_title(app, pane));
    let count = position(app, pane);
    let room = area.width.saturating_sub(columns(&count) + 5);
    let used = pen.text(area.x + 1, area.y, room, &title, name);
    chips(app, pane, Area { x: area.x + 1 + used, width: room.saturating_sub(used), ..area }, pen);
    if !count.is_empty() {
        let inner = Area { width: area.width.saturating_sub(1), ..area };
        pen.right(inner, area.y, &count, name);
    }
}

/// What a list is limited to, as far as there is room; how much more there is.
fn chips(app: &App, pane: Pane, area: Area, pen: &mut Pen<'_>) {
    let (view, strings, theme) = (&app.model.view, &app.strings, *pen.theme);
    let said: Vec<(String, Limit)> = match pane {
        Pane::Residents => {
            // That files are closed is the title itself.
            let said = |chip: &&Chip<Who>| chip.is != Who::Closed || chip.not;
            let people = view.limits.people.iter().filter(said);
            people.map(|chip| (strings.who(chip), Limit::People(chip.clone()))).collect()
        }
        Pane::Offers => {
            let offers = view.limits.offers.iter();
            offers.map(|chip| (strings.what(chip), Limit::Offers(chip.clone()))).collect()
        }
        Pane::Timeline | Pane::Week => return,
    };
    let mut x = area.x;
    let end = area.x + area.width;
    let count = said.len();
    for (nth, (chip, limit)) in said.into_iter().enumerate() {
        let left = count - nth;
        let more = strings.chips_more(left);
        let reserve = if left > 1 { columns(&more) + 1 } else { 0 };
        if x + columns(&chip) + 3 + reserve > end {
            pen.text(x, area.y, end.saturating_sub(x), &format!("{more} "), theme.accent);
            return;
        }
        let place = Area { x, width: columns(&chip) + 2, height: 1, ..area };
        pen.touch(place, Thing::Limit(limit));
        x += pen.text(x, area.y, end - x, "[", theme.dim);
        x += pen.text(x, area.y, end - x, &chip, theme.accent);
        x += pen.text(x, area.y, end - x, "] ", theme.dim);
    }
}

fn pane_title(app: &App, pane: Pane) -> String {
    let (model, strings) = (&app.model, &app.strings);
    // Who limits the list looks for nobody yet.
    let limits = pane != Pane::Timeline && model.view.search.letters.is_empty();
    if model.view.search.is_active_in(pane) && !limits {
        let search = format!("{} {}", strings.search_prompt(), model.view.search.letters);
        // Acts are about this person, whatever is looked for.
        let of = model.view.file.as_ref().filter(|_| pane == Pane::Timeline);
        return match of {
            Some(file) => format!("{} · {search}", file.resident.person.name.spoken()),
            None => search,
        };
    }
    let name = model.view.file.as_ref().map(|file| &file.resident.person.name);
    match (pane, name) {
        (Pane::Timeline, Some(name)) => name.spoken(),
        (Pane::Offers, Some(name)) => {
            let short = if name.given.is_empty() { &name.family } else { &name.given };
            strings.pane_offers_for(short.to_string())
        }
        (Pane::Week, _) => model
            .view
            .week
            .as_ref()
            .map_or_else(|| strings.pane(pane), |week| super::overview::title(app, week.kind)),
        (Pane::Residents, _) if model.view.is_closed() => strings.pane_closed(),
        _ => strings.pane(pane),
    }
}

fn position(app: &App, pane: Pane) -> String {
    let (at, count) = app.model.position(pane);
    let place = app.strings.place_of(at.map_or(0, |at| at + 1), count);
    let marks = app.model.view.marks.len();
    if pane == Pane::Residents && marks > 0 {
        let (_, hidden) = app.model.marked();
        let marked = match hidden.len() {
            0 => app.strings.marked(marks),
            hidden => app.strings.marked_hidden(marks, hidden),
        };
        format!(" {marked} · {place} ")
    } else if count == 0 {
        String::new()
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
