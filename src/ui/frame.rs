//! The line above, the titles of the panes, the dividers.

use ratatui::style::Style;

use crate::app::App;
use crate::app::action::Action;
use crate::app::layout::{Area, Pane};
use crate::app::overview::OverviewKind;
use crate::app::touch::{Limit, Thing};
use crate::filters::Chip;
use crate::filters::people::Who;
use crate::ui::cells::{Pen, columns};
use crate::ui::status;
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

/// The part that tells how much is promised for today.
const TODAY: usize = 4;

/// The line above: the day, how much waits, whose promises. What matters most gets its place
/// first, and nothing matters more than the promises that are late.
pub(super) fn header(app: &App, area: Area, pen: &mut Pen<'_>) {
    let theme = *pen.theme;
    let (mut parts, long) = parts(app, &theme);
    let name = format!("{} ", app.model.data.user);
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
        // What is promised for today stands in the lists, too; whose screen it is, nowhere else.
        let kept = if at == TODAY { columns(&name) + 2 } else { 0 };
        part.shown = !part.text.is_empty() && used + part.width() + kept <= room;
        used += if part.shown { part.width() } else { 0 };
    }
    // Whose screen it is, and then the day with its weekday, where there is room for that.
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
    let promised = model.data.promised.all();
    let late = u32::try_from(model.data.late.all()).unwrap_or(u32::MAX);
    let style = if late > 0 { theme.danger } else { theme.dim };
    let parts = [
        Part::new("trede".to_owned(), theme.strong),
        Part::new(demo, theme.selected),
        Part::new(day, if past { theme.selected } else { theme.plain }),
        Part::count(strings.header_queue(model.data.queue.len()), theme.dim),
        Part::count(strings.header_promises(promised.today), theme.dim),
        Part::new(scope(app).unwrap_or_default(), theme.accent),
        Part::count(strings.header_late(late), style),
    ];
    (parts, long)
}

/// To whom what is shown is limited, where no title says it.
fn scope(app: &App) -> Option<String> {
    let (model, strings) = (&app.model, &app.strings);
    let people = model.view.limits.people.iter();
    let sheet = model.task.overview.as_ref().map(|sheet| sheet.kind);
    let said: Vec<String> = match sheet {
        // Calls and my day take the order as it is.
        _ if model.task.call.is_some() => Vec::new(),
        Some(OverviewKind::Day | OverviewKind::Evening) => Vec::new(),
        // Other lists follow one condition: whose the people are.
        Some(_) => people.filter(|chip| chip.is == Who::Mine).map(|c| strings.who(c)).collect(),
        None => {
            let layout = model.view.layout();
            let in_sight = layout.is_some_and(|layout| layout.pane(Pane::Residents).is_some());
            people.filter(|_| !in_sight).map(|chip| strings.who(chip)).collect()
        }
    };
    let said: Vec<String> = said.into_iter().map(|chip| format!("[{chip}]")).collect();
    (!said.is_empty()).then(|| said.join(" "))
}

/// The title line of a pane: heavy where the focus is, so that it is seen without colour.
pub(super) fn title(app: &App, pane: Pane, area: Area, pen: &mut Pen<'_>) {
    let focused = app.model.view.focus == pane;
    let theme = *pen.theme;
    let (sign, rule, name) =
        if focused { ("━", theme.accent, theme.strong) } else { ("─", theme.dim, theme.dim) };
    pen.rule(area.x, area.y, area.width, sign, rule);
    let chips = chips(app, pane);
    let (title, count) = title_and_count(app, pane, &chips, area.width);
    let room = area.width.saturating_sub(columns(&count) + EDGES);
    let used = pen.text(area.x + 1, area.y, room, &title, name);
    let place = Area { x: area.x + 1 + used, width: room.saturating_sub(used), ..area };
    draw_chips(app, &chips, place, pen);
    if pane == Pane::Residents && chips.is_empty() && !is_searched(app, pane) {
        legend(app, place, pen);
    }
    if !count.is_empty() {
        let inner = Area { width: area.width.saturating_sub(1), ..area };
        pen.right(inner, area.y, &count, name);
    }
}

/// What the signs of the list mean, where there is room for it.
fn legend(app: &App, area: Area, pen: &mut Pen<'_>) {
    let told = [app.strings.legend_signs(), app.strings.legend_signs_short()];
    let fits = |text: &&String| columns(text) < area.width;
    if let Some(text) = told.iter().find(fits) {
        pen.right(area, area.y, &format!(" {text}"), pen.theme.dim);
    }
}

/// Columns of the rule that are seen at both ends of a title, and between it and the count.
const EDGES: u16 = 3;

/// What the title says before the chips, and the count behind them. What the list is limited to and
/// how many there are is what one cannot know otherwise: where there is no room for all of it, the
/// count is written short, and then the name of the list goes.
fn title_and_count(
    app: &App,
    pane: Pane,
    chips: &[(String, Limit)],
    width: u16,
) -> (String, String) {
    let wide: u16 = chips.iter().map(|(chip, _)| columns(chip) + 3).sum();
    let named = view_name(app, pane).map(|name| format!(" · {name}")).unwrap_or_default();
    let title = format!(" {}{named} ", pane_title(app, pane));
    let fits = |title: &str, count: &str| columns(title) + wide + columns(count) + EDGES <= width;
    let (count, short) = position(app, pane);
    if chips.is_empty() || fits(&title, &count) {
        return (title, count);
    }
    if let Some(name) = view_name(app, pane).map(|name| format!(" {name} "))
        && fits(&name, &short)
    {
        return (name, short);
    }
    // What is searched stands below as long as it is typed; afterwards it stands here alone.
    let needed = is_searched(app, pane) && !app.model.view.search.typing;
    if needed || fits(&title, &short) {
        return (title, short);
    }
    (" ".to_owned(), short)
}

/// What a list is limited to.
fn chips(app: &App, pane: Pane) -> Vec<(String, Limit)> {
    let (view, strings) = (&app.model.view, &app.strings);
    match pane {
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
        Pane::Timeline | Pane::Week => Vec::new(),
    }
}

/// The conditions, as far as there is room; how many more there are, and the key that shows them.
fn draw_chips(app: &App, chips: &[(String, Limit)], area: Area, pen: &mut Pen<'_>) {
    let (strings, theme) = (&app.strings, *pen.theme);
    let key = status::key_for(app, Action::WholeShow);
    let mut x = area.x;
    let end = area.x + area.width;
    for (nth, (chip, limit)) in chips.iter().enumerate() {
        let left = chips.len() - nth;
        // A letter that is typed is no key.
        let more = |count| match key.as_str() {
            "" => strings.chips_more(count),
            _ if app.model.view.search.typing => strings.chips_more(count),
            _ => strings.chips_key(count, key.clone()),
        };
        let reserve = if left > 1 { columns(&more(left - 1)) + 1 } else { 0 };
        if x + columns(chip) + 2 + reserve > end {
            let used = pen.text(x, area.y, end.saturating_sub(x), &more(left), theme.accent);
            pen.touch(Area { x, width: used, height: 1, ..area }, Thing::Act(Action::WholeShow));
            x += used;
            pen.text(x, area.y, end.saturating_sub(x), " ", theme.dim);
            return;
        }
        let place = Area { x, width: columns(chip) + 2, height: 1, ..area };
        pen.touch(place, Thing::Limit(limit.clone()));
        x += pen.text(x, area.y, end - x, "[", theme.dim);
        x += pen.text(x, area.y, end - x, chip, theme.accent);
        x += pen.text(x, area.y, end - x, "] ", theme.dim);
    }
}

/// Whether a pane shows what was found; who limits the list looks for nobody yet.
fn is_searched(app: &App, pane: Pane) -> bool {
    let search = &app.model.view.search;
    search.is_active_in(pane) && (pane == Pane::Timeline || !search.letters.is_empty())
}

fn pane_title(app: &App, pane: Pane) -> String {
    let (model, strings) = (&app.model, &app.strings);
    if is_searched(app, pane) {
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

/// What the saved view is called that limits the list of this pane.
fn view_name(app: &App, pane: Pane) -> Option<String> {
    let view = app.model.shown_view().filter(|view| match pane {
        Pane::Residents => !view.people.is_empty(),
        Pane::Offers => !view.offers.is_empty(),
        Pane::Timeline | Pane::Week => false,
    })?;
    let unnamed = view.name.is_empty();
    Some(if unnamed { app.strings.view_numbered(view.no) } else { view.name.clone() })
}

/// Where the cursor stands and how many there are, with the marks; and the same in signs.
fn position(app: &App, pane: Pane) -> (String, String) {
    let (at, count) = app.model.position(pane);
    let (view, strings) = (&app.model.view, &app.strings);
    let place = match count {
        0 => "0".to_owned(),
        count => strings.place_of(at.map_or(0, |at| at + 1), count),
    };
    let marks = view.marks.len();
    let limited = app.model.is_limited(pane) || view.search.is_active_in(pane);
    if pane == Pane::Residents && marks > 0 {
        let (long, short) = match app.model.hidden_marks() {
            0 => (strings.marked(marks), strings.marks_short(marks)),
            hidden => {
                (strings.marked_hidden(marks, hidden), strings.marks_short_hidden(marks, hidden))
            }
        };
        (format!(" {long} · {place} "), format!(" {short} · {place} "))
    } else if count == 0 && !limited {
        (String::new(), String::new())
    } else {
        (format!(" {place} "), format!(" {place} "))
    }
}

/// The column to the right of a pane.
pub(super) fn divider(area: Area, pen: &mut Pen<'_>) {
    let style = pen.theme.dim;
    for y in area.y..area.y + area.height {
        pen.text(area.x + area.width, y, 1, "│", style);
    }
}
