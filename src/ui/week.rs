//! The week: its days beside each other, what is due on each below it.

use chrono::{Datelike as _, Days, NaiveDate};
use ratatui::layout::Position;
use ratatui::style::Style;

use crate::app::App;
use crate::app::layout::{Area, Pane};
use crate::app::overview::{Fact, Overview, Row};
use crate::app::touch::Thing;
use crate::domain::open::Due;
use crate::ui::cells::{Pen, clipped, columns, fitted};
use crate::ui::flow::{lines_of, spread, stack, window};
use crate::ui::overview;

/// Below this width the days stand below each other.
const LIST: u16 = 80;
/// From this width on an empty weekend has its columns too.
const SEVEN: u16 = 120;
/// With fewer rows nothing is told below the days.
const LOW: u16 = 12;
/// Most lines of a name in its column.
const NAME: usize = 3;
/// A blank at which no line ends.
const JOINED: char = '\u{a0}';

/// Draws the week over the screen; says where the cursor is.
pub(super) fn draw(
    app: &App,
    (shown, monday): (&Overview, NaiveDate),
    area: Area,
    pen: &mut Pen<'_>,
) -> Option<Position> {
    if area.width < LIST {
        return overview::draw(app, shown, area, pen);
    }
    let theme = *pen.theme;
    pen.rule(area.x, area.y, area.width, "━", theme.accent);
    let title = format!(" {} ", overview::titled(app, shown));
    pen.text(area.x + 1, area.y, area.width.saturating_sub(1), &title, theme.strong);
    let inside = Area { y: area.y + 1, height: area.height.saturating_sub(1), ..area };
    if shown.rows.is_empty() {
        let empty = match shown.letters.as_str() {
            "" => overview::empty_week(app),
            _ => overview::none_found(app, shown),
        };
        return Some(super::status::empty(&empty, inside, pen));
    }
    overview::position(app, shown, area, pen);
    let told = if inside.height < LOW { 0 } else { told(app, shown, inside, pen) };
    let days = Area { height: inside.height.saturating_sub(told), ..inside };
    let mut cursor = None;
    for (on, place) in columns_of(shown, monday, days) {
        if place.x + place.width < days.x + days.width {
            super::frame::divider(place, pen);
        }
        heading(app, &on, Area { height: 2, ..place }, pen);
        let below = Area { y: place.y + 2, height: place.height.saturating_sub(2), ..place };
        cursor = column(app, shown, &on, below, pen).or(cursor);
    }
    cursor
}

/// Draws the week beside the panes; says where the cursor is.
pub(super) fn beside(app: &App, area: Area, pen: &mut Pen<'_>) -> Option<Position> {
    let shown = app.model.view.week.as_ref()?;
    overview::rows(app, (shown, app.model.view.focus == Pane::Week), area, pen)
}

/// The selected row in whole words below the days; the rows that took.
fn told(app: &App, shown: &Overview, area: Area, pen: &mut Pen<'_>) -> u16 {
    let (strings, theme) = (&app.strings, *pen.theme);
    let Some(row) = shown.row() else { return 0 };
    let data = &app.model.data;
    let name = data.caseload.line(row.resident).map(|line| line.name.spoken());
    let day = strings.long_day(row.on, data.today);
    let when = match overview::time(app, row) {
        Some(time) => format!("{day} {time}"),
        None => day,
    };
    let done = if shown.done { "✓ " } else { "" };
    let first = format!("{done}{when} · {}", name.unwrap_or_default());
    let fact = overview::fact(app, shown, row);
    let width = area.width.saturating_sub(2);
    let rows = 1 + lines_of(&fact, width).min(2);
    let y = area.y + area.height.saturating_sub(rows + 1);
    pen.rule(area.x, y, area.width, "─", theme.dim);
    let legend = strings.week_legend();
    if columns(&legend) + 4 < area.width {
        let inner = Area { width: area.width.saturating_sub(1), ..area };
        pen.right(inner, y, &format!(" {legend} "), theme.dim);
    }
    let place = Area { x: area.x + 1, y: y + 1, width, height: rows };
    stack(&[(first, theme.strong), (fact, theme.plain)], place, pen);
    rows + 1
}

/// The days of each column, and where it is: the weekend has one of its own where something stands on
/// it, and two where there is room.
fn columns_of(shown: &Overview, monday: NaiveDate, area: Area) -> Vec<(Vec<NaiveDate>, Area)> {
    let day = |nth: u64| monday.checked_add_days(Days::new(nth)).unwrap_or(monday);
    let mut days: Vec<Vec<NaiveDate>> = (0..5).map(|nth| vec![day(nth)]).collect();
    let weekend = vec![day(5), day(6)];
    if area.width >= SEVEN {
        days.extend(weekend.into_iter().map(|on| vec![on]));
    } else if shown.rows.iter().any(|row| weekend.contains(&row.on)) {
        days.push(weekend);
    }
    let count = u16::try_from(days.len()).unwrap_or(1).max(1);
    let usable = area.width.saturating_sub(count - 1);
    let (share, over) = (usable / count, usable % count);
    let mut x = area.x;
    let mut placed = Vec::with_capacity(days.len());
    for (nth, days) in (0..).zip(days) {
        let width = share + u16::from(nth < over);
        placed.push((days, Area { x, width, ..area }));
        x += width + 1;
    }
    placed
}

/// The days above their column; today has a sign and a heavy rule.
fn heading(app: &App, days: &[NaiveDate], area: Area, pen: &mut Pen<'_>) {
    let (strings, theme) = (&app.strings, *pen.theme);
    let name = |on: &NaiveDate| strings.weekday(on.weekday());
    let day = match days {
        [on] => format!("{} {}", name(on), on.day()),
        // Two days in one column: the title tells the dates.
        days => days.iter().map(name).collect::<Vec<_>>().join("–"),
    };
    let (text, sign, style, rule) = if days.contains(&app.model.data.today) {
        let long = format!("▸ {day} · {}", strings.overview_today());
        let short = format!("▸ {day}");
        let text = if columns(&long) < area.width { long } else { short };
        (text, "━", theme.strong, theme.accent)
    } else {
        (day, "─", theme.plain, theme.dim)
    };
    pen.text(area.x + 1, area.y, area.width.saturating_sub(1), &text, style);
    pen.rule(area.x, area.y + 1, area.width, sign, rule);
}

/// One row of a column: its time or sign with the name, and what it tells.
struct Cell {
    nth: usize,
    name: Vec<String>,
    style: Style,
    /// The line on which the name begins.
    begins: u16,
    fact: String,
}

impl Cell {
    fn of(
        app: &App,
        shown: &Overview,
        (nth, row): (usize, &Row),
        width: u16,
        pen: &Pen<'_>,
    ) -> Self {
        let (before, name, style) = named(app, shown, row, pen);
        // A sign stays with its name; a time may stand above it.
        let gap = if columns(&before) > 1 { ' ' } else { JOINED };
        let name = whole_words(&format!("{before}{gap}{name}"), usize::from(width));
        let name = clipped(&name, usize::from(width), NAME);
        let alone = name.first().is_some_and(|first| columns(first) <= columns(&before));
        Self { nth, name, style, begins: u16::from(alone), fact: overview::fact(app, shown, row) }
    }

    fn least(&self) -> u16 {
        u16::try_from(self.name.len()).unwrap_or(1).max(1)
    }

    fn draw(&self, selected: bool, area: Area, pen: &mut Pen<'_>) {
        let theme = *pen.theme;
        let sign = if selected { "▌" } else { " " };
        for y in area.y..area.y + area.height {
            pen.text(area.x, y, 1, sign, theme.accent);
        }
        let width = area.width.saturating_sub(1);
        let lines = self.least().min(area.height);
        for (y, line) in (area.y..area.y + lines).zip(&self.name) {
            pen.text(area.x + 1, y, width, &line.replace(JOINED, " "), self.style);
            if selected {
                pen.tint(area.x + 1, y, width, theme.selected);
            }
        }
        let height = area.height - lines;
        let below = Area { x: area.x + 1, y: area.y + lines, width, height };
        if height > 0 {
            stack(&[(self.fact.clone(), theme.dim)], below, pen);
        }
    }
}

/// A name of which no word is broken over two lines: one that is wider than its column ends in a sign.
fn whole_words(name: &str, width: usize) -> String {
    let words = name.split(' ').map(|word| {
        let wide = usize::from(columns(word)) > width;
        fitted(if wide { word.trim_end_matches(',') } else { word }, width)
    });
    words.collect::<Vec<_>>().join(" ")
}

/// What is due in a column; where not all of it has room, how much more there is.
fn column(
    app: &App,
    shown: &Overview,
    days: &[NaiveDate],
    area: Area,
    pen: &mut Pen<'_>,
) -> Option<Position> {
    let width = area.width.saturating_sub(1);
    let all = shown.rows.iter().enumerate().filter(|(_, row)| days.contains(&row.on));
    let all: Vec<(usize, &Row)> = all.collect();
    let at = all.iter().position(|(nth, _)| *nth == shown.at);
    // More rows than lines are never shown at once: only those about the selected one are laid out.
    let lines = usize::from(area.height);
    let from = at.unwrap_or(0).saturating_sub(lines);
    let near = all.iter().skip(from).take(2 * lines + 1);
    let cells: Vec<Cell> = near.map(|row| Cell::of(app, shown, *row, width, pen)).collect();
    let least: Vec<u16> = cells.iter().map(Cell::least).collect();
    let whole = cells.len() == all.len() && least.iter().sum::<u16>() <= area.height;
    // A line at the end says how many more there are.
    let rows = if whole { area.height } else { area.height.saturating_sub(1) };
    let top = if whole { 0 } else { window(&least, at.map_or(0, |at| at - from), rows) };
    let heights = if whole { grown(&cells, &least, width, rows) } else { least };
    let (mut y, mut cursor, mut seen) = (area.y, None, 0);
    for (cell, height) in cells.iter().zip(&heights).skip(top) {
        if y + height > area.y + rows {
            break;
        }
        let selected = cell.nth == shown.at;
        let place = Area { y, height: *height, ..area };
        cell.draw(selected, place, pen);
        if let Some(row) = Thing::of_row(shown, cell.nth, app.model.task.overview.as_ref()) {
            pen.touch(place, row);
        }
        if selected {
            cursor = Some(Position::new(area.x + 1, y + cell.begins));
        }
        y += height;
        seen += 1;
    }
    if !whole {
        let sign = if from + top + seen < all.len() { "▼" } else { "▲" };
        let text = format!("{sign} {}", app.strings.week_more(all.len() - seen));
        pen.text(area.x + 1, area.y + rows, width, &text, pen.theme.accent);
    }
    cursor
}

/// What each row gets: its name, and of what is left as much as it wants, from the top.
fn grown(cells: &[Cell], least: &[u16], width: u16, rows: u16) -> Vec<u16> {
    let left = rows.saturating_sub(least.iter().sum());
    let more: Vec<u16> = cells.iter().map(|cell| lines_of(&cell.fact, width).min(4)).collect();
    least.iter().zip(spread(&more, left)).map(|(least, more)| least + more).collect()
}

/// The time or else a sign for what it is, and the name.
fn named(app: &App, shown: &Overview, row: &Row, pen: &Pen<'_>) -> (String, String, Style) {
    let data = &app.model.data;
    let name = data.caseload.line(row.resident).map(|line| line.name.listed()).unwrap_or_default();
    let late = overview::is_late(app, row);
    let sign = match row.fact {
        _ if late => "!",
        Fact::Met(..) => overview::sign_of_met(row).unwrap_or_default(),
        Fact::Due(Due::Promise(_), _) => "○",
        Fact::Due(Due::Income, _) => "€",
        _ => "·",
    };
    let both = if shown.overlaps(row, &data.caseload) { " ‖" } else { "" };
    let before = match overview::time(app, row) {
        Some(time) if late => format!("! {time}"),
        Some(time) if overview::sign_of_met(row).is_some() => {
            format!("{time} {}", overview::sign_of_met(row).unwrap_or_default())
        }
        Some(time) => format!("{time}{both}"),
        None => sign.to_owned(),
    };
    (before, name, if late { pen.theme.danger } else { pen.theme.plain })
}
