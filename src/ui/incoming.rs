//! A file that is read in: where it lies, how its columns are read, what would become of its rows.

mod columns;
mod deciding;
mod rows;

use ratatui::layout::Position;

use crate::app::App;
use crate::app::incoming::{Columns, Incoming, Step, Unopened};
use crate::app::layout::Area;
use crate::app::touch::Thing;
use crate::i18n::Strings;
use crate::ui::boxed::boxed;
use crate::ui::cells::Pen;
use crate::ui::flow::{BELOW, stack};
use crate::ui::typed::typed;

/// Draws the box; says where the caret is.
pub(super) fn draw(app: &App, file: &Incoming, body: Area, pen: &mut Pen<'_>) -> Position {
    let theme = *pen.theme;
    let area = boxed(body, body.width, body.height, pen);
    pen.touch(area, Thing::Incoming);
    let title = format!(" {} ", title(app, file));
    pen.text(area.x + 2, area.y, area.width.saturating_sub(4), &title, theme.strong);
    let inside = Area {
        x: area.x + 2,
        y: area.y + 1,
        width: area.width.saturating_sub(4),
        height: area.height.saturating_sub(2),
    };
    match file.step {
        Step::File => which(app, file, inside, pen),
        Step::Columns => columns::draw(app, file, inside, pen),
        Step::Rows => rows::draw(app, file, inside, pen),
        Step::Names => deciding::draw(app, &file.names, &app.strings.incoming_names(), inside, pen),
        Step::Left if file.asked => {
            let asked = app.strings.incoming_sure(file.left.decided());
            deciding::draw(app, &file.left, &asked, inside, pen)
        }
        Step::Left => deciding::draw(app, &file.left, &app.strings.incoming_left(), inside, pen),
    }
}

/// What a file is about.
fn about(strings: &Strings, columns: Option<&Columns>) -> String {
    match columns {
        Some(Columns::Residents(_)) | None => strings.incoming_residents(),
        Some(Columns::Offers(_)) => strings.incoming_offers(),
        Some(Columns::Contacts(_)) => strings.incoming_contacts(),
        Some(Columns::Promises(_)) => strings.incoming_promises(),
        Some(Columns::Referrals(_)) => strings.incoming_referrals(),
    }
}

/// The first row that is drawn, so that the chosen one is in sight.
fn top(at: usize, rows: u16) -> usize {
    (at + 1).saturating_sub(usize::from(rows))
}

/// The sign beside the chosen row, and its colour behind the rest.
fn choose(area: Area, y: u16, pen: &mut Pen<'_>) {
    let theme = *pen.theme;
    pen.text(area.x, y, 1, "▌", theme.accent);
    pen.tint(area.x + 1, y, area.width.saturating_sub(1), theme.selected);
}

/// The sign that more follows below.
fn more(area: Area, rows: u16, pen: &mut Pen<'_>) {
    let style = pen.theme.accent;
    pen.right(area, area.y + rows.saturating_sub(1), &format!(" {BELOW}"), style);
}

fn title(app: &App, file: &Incoming) -> String {
    let strings = &app.strings;
    let name = file.opened.as_ref().map(|opened| opened.name.to_string()).unwrap_or_default();
    let about = || about(strings, file.columns.as_ref());
    match file.step {
        Step::File => strings.incoming_title(),
        Step::Columns => strings.incoming_columns(name),
        Step::Rows => strings.incoming_rows(name, about()),
        Step::Names | Step::Left => strings.incoming_deciding(name),
    }
}

/// The path, and what lies there.
fn which(app: &App, file: &Incoming, area: Area, pen: &mut Pen<'_>) -> Position {
    let (strings, theme) = (&app.strings, *pen.theme);
    let line = Area { height: 1, ..area };
    let caret = typed(&file.line, line, theme.strong, pen);
    let below = Area { y: area.y + 2, height: area.height.saturating_sub(2), ..area };
    if file.wanted.is_some() {
        stack(&[(strings.incoming_reading(), theme.plain)], below, pen);
        return caret;
    }
    if let Some(why) = &file.unopened {
        return could_not(app, file, why, (line, below), pen);
    }
    if file.items.is_empty() {
        let none = if file.is_unlisted() { String::new() } else { strings.incoming_nothing() };
        stack(&[(none, theme.dim)], below, pen);
        return caret;
    }
    let top = top(file.at, below.height);
    let shown = file.items.iter().enumerate().skip(top);
    for (y, (nth, item)) in (below.y..below.y + below.height).zip(shown) {
        let name = if item.file { item.name.clone() } else { format!("{}/", item.name) };
        let style = if item.file { theme.plain } else { theme.accent };
        pen.text(area.x + 2, y, area.width.saturating_sub(2), &name, style);
        if nth == file.at {
            choose(area, y, pen);
        }
    }
    if top + usize::from(below.height) < file.items.len() {
        more(below, below.height, pen);
    }
    caret
}

/// Why a file could not be read; where its letters can be read in several ways, those to choose from.
fn could_not(
    app: &App,
    file: &Incoming,
    why: &Unopened,
    (line, below): (Area, Area),
    pen: &mut Pen<'_>,
) -> Position {
    let (strings, theme) = (&app.strings, *pen.theme);
    let readings = file.readings();
    let caret = Position::new(line.x, line.y);
    if readings.is_empty() {
        let mut said = vec![(why.said.clone(), theme.danger)];
        said.extend(why.hint.clone().map(|hint| (strings.cli_hint(hint), theme.plain)));
        stack(&said, below, pen);
        return typed(&file.line, line, theme.strong, pen);
    }
    let used = stack(&[(strings.incoming_which_letters(), theme.plain)], below, pen) + 1;
    let first = below.y + used;
    let top = top(file.at, below.height.saturating_sub(used));
    let shown = readings.iter().enumerate().skip(top);
    for (y, (nth, (encoding, words))) in (first..below.y + below.height).zip(shown) {
        let text = format!("{:<14} {words}", encoding.name());
        pen.text(below.x + 2, y, below.width.saturating_sub(2), &text, theme.plain);
        if nth == file.at {
            choose(below, y, pen);
        }
    }
    caret
}
