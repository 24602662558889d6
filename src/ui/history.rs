//! What was said and what was saved today, the newest first, with what can be taken back.

use ratatui::layout::Position;
use ratatui::style::Style;

use crate::app::App;
use crate::app::action::{Action, Context};
use crate::app::history::{History, Row, Turn, What};
use crate::app::layout::Area;
use crate::ui::boxed::boxed;
use crate::ui::cells::{Pen, columns};
use crate::ui::flow::{BELOW, lines_of, stack, window};
use crate::ui::status::{said, shown_key};

/// Most columns of the list.
const WIDEST: u16 = 100;
/// Rows of frame and foot.
const AROUND: u16 = 4;

/// Draws the list; the cursor stands on its selected row.
pub(super) fn draw(app: &App, history: &History, body: Area, pen: &mut Pen<'_>) -> Position {
    let theme = *pen.theme;
    let strings = &app.strings;
    let width = if body.width < 60 { body.width } else { body.width - 4 }.min(WIDEST);
    let times: Vec<String> =
        history.rows.iter().map(|row| strings.minute(row.at, app.model.data.today)).collect();
    let time = times.iter().map(|time| columns(time)).max().unwrap_or(5) + 2;
    let room = width.saturating_sub(time + 8).max(1);
    let told: Vec<(String, Style)> = history.rows.iter().map(|row| told(app, row, pen)).collect();
    let heights: Vec<u16> = told.iter().map(|(text, _)| lines_of(text, room)).collect();
    let foot = foot(app, history);
    let foot_rows = lines_of(&foot, width.saturating_sub(6));
    let nothing = if history.rows.is_empty() { nothing(app) } else { String::new() };
    let blank = lines_of(&nothing, width.saturating_sub(6));
    let wanted = heights.iter().fold(blank, |sum, rows| sum.saturating_add(*rows));
    let area = boxed(body, width, wanted.saturating_add(AROUND - 1 + foot_rows), pen);
    let title = format!(" {} ", strings.today_title());
    pen.text(area.x + 2, area.y, area.width.saturating_sub(4), &title, theme.strong);
    let rows = area.height.saturating_sub(AROUND - 1 + foot_rows);
    let top = window(&heights, history.place(), rows);
    let (mut y, end) = (area.y + 1, area.y + 1 + rows);
    let mut cursor = Position::new(area.x + 2, area.y + 1);
    let shown = history.rows.iter().zip(&times).zip(told.iter().zip(&heights));
    for (nth, ((row, time_of), (text, height))) in shown.enumerate().skip(top) {
        let chosen = nth == history.place();
        if y >= end || (y + height > end && !chosen) {
            let inner = Area { width: area.width.saturating_sub(2), ..area };
            pen.right(inner, area.y + area.height - 1, &format!(" {BELOW} "), theme.accent);
            break;
        }
        if chosen {
            cursor = Position::new(area.x + 2, y);
            pen.text(area.x + 2, y, 1, "▌", theme.accent);
        }
        pen.text(area.x + 4, y, time, time_of, theme.dim);
        pen.text(area.x + 4 + time, y, 1, sign(row.turn), theme.accent);
        let place = Area { x: area.x + 6 + time, y, width: room, height: (*height).min(end - y) };
        stack(std::slice::from_ref(text), place, pen);
        if chosen {
            pen.tint(area.x + 3, y, area.width.saturating_sub(5), theme.selected);
        }
        y += height;
    }
    let empty =
        Area { x: area.x + 3, y: area.y + 1, width: area.width.saturating_sub(6), height: rows };
    stack(&[(nothing, theme.plain)], empty, pen);
    let y = area.y + area.height.saturating_sub(1 + foot_rows);
    let below = Area { x: area.x + 3, y, width: area.width.saturating_sub(6), height: foot_rows };
    stack(&[(foot, theme.dim)], below, pen);
    cursor
}

/// What is said where there is no row.
fn nothing(app: &App) -> String {
    let strings = &app.strings;
    match app.model.history_read() {
        Some(true) => strings.today_empty(),
        Some(false) => strings.page_failed(),
        None => String::new(),
    }
}

/// What a row says.
fn told(app: &App, row: &Row, pen: &Pen<'_>) -> (String, Style) {
    let (strings, theme) = (&app.strings, pen.theme);
    let (caseload, today) = (&app.model.data.caseload, app.model.data.today);
    let text = match &row.what {
        What::Saved(entry) | What::Turned(entry, None) => strings.did(caseload, entry, today),
        What::Turned(entry, Some(old)) => {
            let did = strings.did(caseload, old, today);
            let again = matches!(entry.cause, crate::domain::Cause::Redid(_));
            if again { strings.saved_redid_what(did) } else { strings.saved_undid(did) }
        }
        What::Told(status) => return said(app, status, pen),
    };
    match row.turn {
        Turn::Next => {
            (format!("{text} · {}", strings.today_next(key(app, Action::Undo))), theme.plain)
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
        Turn::Gone => strings.why(crate::acts::situation::Why::TakenBack),
        Turn::Never => return close,
    };
    format!("{what} · {close}")
}

/// The key of an action in this list, as it is read.
fn key(app: &App, action: Action) -> String {
    let keys = app.keymap.keys_for(&[Context::History.id()], action.id());
    app.strings.keys_shown(&shown_key(&keys))
}
