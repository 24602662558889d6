//! What was said and what was saved today, the newest first, with what can be taken back.

use ratatui::layout::Position;
use ratatui::style::Style;

use crate::acts::situation::Why;
use crate::app::App;
use crate::app::action::{Action, Context};
use crate::app::history::{History, Row, Turn, What, Which};
use crate::app::layout::Area;
use crate::app::touch::Thing;
use crate::domain::Cause;
use crate::ui::boxed::boxed;
use crate::ui::cells::{Pen, columns};
use crate::ui::flow::{BELOW, lines_of, stack, window};
use crate::ui::status::{did, key_for, said, shown_key};

/// Most columns of the list.
const WIDEST: u16 = 100;
/// Rows of the frame, and the one that stays free above the foot.
const AROUND: u16 = 3;

/// A row near the selected one, in words.
struct Near {
    which: Which,
    chosen: bool,
    time: String,
    turn: Turn,
    text: String,
    style: Style,
}

/// The rows that may be in sight: nobody waits for the words of the others.
fn near(app: &App, history: &History, rows: u16, pen: &Pen<'_>) -> Vec<Near> {
    let (at, rows) = (history.place(), usize::from(rows));
    let seen = history.rows.iter().enumerate().skip(at.saturating_sub(rows)).take(2 * rows + 1);
    let near = seen.map(|(nth, row)| {
        let (text, style) = told(app, row, pen);
        let time = app.strings.minute(row.at, app.model.data.today);
        Near { which: row.which, chosen: nth == at, time, turn: row.turn, text, style }
    });
    near.collect()
}

/// Draws the list; the cursor stands on its selected row.
pub(super) fn draw(app: &App, history: &History, body: Area, pen: &mut Pen<'_>) -> Position {
    let theme = *pen.theme;
    let width = if body.width < 60 { body.width } else { body.width - 4 }.min(WIDEST);
    let inside = width.saturating_sub(6);
    let (foot, nothing) = (foot(app, history), nothing(app, history));
    let near = near(app, history, body.height, pen);
    let time = near.iter().map(|row| columns(&row.time)).max().unwrap_or(0) + 2;
    let room = width.saturating_sub(time + 8).max(1);
    let heights: Vec<u16> = near.iter().map(|row| lines_of(&row.text, room)).collect();
    let around = AROUND + lines_of(&foot, inside);
    let all =
        heights.iter().fold(lines_of(&nothing, inside), |sum, rows| sum.saturating_add(*rows));
    let area = boxed(body, width, all.saturating_add(around), pen);
    pen.touch(area, Thing::History);
    let title = format!(" {} ", app.strings.today_title());
    pen.text(area.x + 2, area.y, area.width.saturating_sub(4), &title, theme.strong);
    let rows = area.height.saturating_sub(around);
    let list = Area { x: area.x + 3, y: area.y + 1, width: inside, height: rows };
    stack(&[(nothing, theme.plain)], list, pen);
    let selected = near.iter().position(|row| row.chosen).unwrap_or(0);
    let (mut y, end) = (list.y, list.y + rows);
    let mut cursor = Position::new(area.x + 2, list.y);
    for (row, height) in near.iter().zip(&heights).skip(window(&heights, selected, rows)) {
        if y >= end || (y + height > end && !row.chosen) {
            let inner = Area { width: area.width.saturating_sub(2), ..area };
            pen.right(inner, area.y + area.height - 1, &format!(" {BELOW} "), theme.accent);
            break;
        }
        if row.chosen {
            cursor = Position::new(area.x + 2, y);
        }
        let place = Area { y, width: room, height: (*height).min(end - y), ..list };
        one(row, (area, time), place, pen);
        pen.touch(Area { width: inside, ..place }, Thing::HistoryRow(row.which));
        y += height;
    }
    let below = Area { y: end + 1, height: around - AROUND, ..list };
    stack(&[(foot, theme.dim)], below, pen);
    cursor
}

/// Draws a row: when, whether it can be taken back, and what.
fn one(row: &Near, (area, time): (Area, u16), place: Area, pen: &mut Pen<'_>) {
    let theme = *pen.theme;
    let y = place.y;
    pen.text(area.x + 4, y, time, &row.time, theme.dim);
    pen.text(area.x + 4 + time, y, 1, sign(row.turn), theme.accent);
    stack(&[(row.text.clone(), row.style)], Area { x: area.x + 6 + time, ..place }, pen);
    if row.chosen {
        pen.text(area.x + 2, y, 1, "▌", theme.accent);
        pen.tint(area.x + 3, y, area.width.saturating_sub(5), theme.selected);
    }
}

/// What is said where there is no row.
fn nothing(app: &App, history: &History) -> String {
    let strings = &app.strings;
    if !history.rows.is_empty() {
        return String::new();
    }
    match app.model.history_read() {
        Some(true) => strings.today_empty(),
        Some(false) => strings.page_failed(),
        None => String::new(),
    }
}

/// What a row says.
fn told(app: &App, row: &Row, pen: &Pen<'_>) -> (String, Style) {
    let (strings, theme) = (&app.strings, pen.theme);
    let text = match &row.what {
        What::Saved(entry) | What::Turned(entry, None) => did(app, entry),
        What::Turned(entry, Some(old)) => {
            let did = did(app, old);
            let again = matches!(entry.cause, Cause::Redid(_));
            if again { strings.saved_redid_what(did) } else { strings.saved_undid(did) }
        }
        What::Told(status) => return said(app, status, pen),
    };
    match row.turn {
        Turn::Next => {
            (format!("{text} · {}", strings.today_next(key_for(app, Action::Undo))), theme.plain)
        }
        Turn::Gone => (format!("{text} · {}", strings.today_gone()), theme.dim),
        Turn::Stands | Turn::Never => (text, theme.plain),
    }
}

/// The sign of what can be taken back.
const fn sign(turn: Turn) -> &'static str {
    match turn {
        Turn::Next | Turn::Stands => "↶",
        Turn::Gone => "×",
        Turn::Never => " ",
    }
}

/// What the keys do on the selected row.
fn foot(app: &App, history: &History) -> String {
    let (strings, back) = (&app.strings, key(app, Action::Back));
    let close = strings.page_close(back);
    let Some(row) = history.row() else { return close };
    let what = match row.turn {
        Turn::Next | Turn::Stands => strings.today_takes_back(key(app, Action::Submit)),
        Turn::Gone => strings.why(Why::TakenBack),
        Turn::Never => return close,
    };
    format!("{what} · {close}")
}

/// The key of an action in this list, as it is read.
fn key(app: &App, action: Action) -> String {
    let keys = app.keymap.keys_for(&[Context::History.id()], action.id());
    app.strings.keys_shown(&shown_key(&keys))
}
