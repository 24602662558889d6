//! The agenda and the board: rows under headings.

use chrono::Datelike as _;
use ratatui::layout::Position;

use crate::app::App;
use crate::app::layout::Area;
use crate::app::sheet::{Fact, Heading, Row, Sheet, SheetKind};
use crate::domain::agenda::Due;
use crate::ui::cells::Pen;

/// Columns of the day, and of the name on a wide screen.
const DAY: u16 = 11;

/// Draws a list; says where the cursor is.
pub(super) fn draw(app: &App, sheet: &Sheet, area: Area, pen: &mut Pen<'_>) -> Option<Position> {
    let (strings, theme) = (&app.strings, *pen.theme);
    pen.rule(area.x, area.y, area.width, "━", theme.accent);
    let title = match sheet.kind {
        SheetKind::Agenda => strings.sheet_agenda(),
        SheetKind::Board => strings.sheet_board(),
    };
    pen.text(area.x + 1, area.y, area.width, &format!(" {title} "), theme.strong);
    let mut inside = Area { y: area.y + 1, height: area.height.saturating_sub(1), ..area };
    if sheet.kind == SheetKind::Agenda && inside.height > 8 {
        // The number kept, with how it is counted.
        let kept = strings.kept(&app.model.promised);
        pen.text(inside.x + 1, inside.y, inside.width.saturating_sub(1), &kept, theme.dim);
        inside = Area { y: inside.y + 2, height: inside.height - 2, ..inside };
    }
    if sheet.rows.is_empty() {
        let text = match sheet.kind {
            SheetKind::Agenda => strings.sheet_agenda_empty(),
            SheetKind::Board => strings.sheet_board_empty(),
        };
        return Some(super::status::empty(&text, inside, pen));
    }
    let place = strings.place_of(sheet.at + 1, sheet.rows.len());
    pen.right(
        Area { width: area.width.saturating_sub(1), ..area },
        area.y,
        &format!(" {place} "),
        theme.strong,
    );
    let lines = lines(sheet);
    let at = lines.iter().position(|line| *line == Line::Row(sheet.at)).unwrap_or(0);
    let height = usize::from(inside.height);
    let most = lines.len().saturating_sub(height);
    let top = at.saturating_sub(height / 2).min(most);
    let mut cursor = None;
    for (y, line) in (inside.y..inside.y + inside.height).zip(lines.iter().skip(top)) {
        match line {
            Line::Blank => {}
            Line::Heading(heading, count) => {
                let text = format!("{} · {count}", heading_text(app, *heading));
                pen.text(inside.x + 1, y, inside.width, &text, theme.strong);
            }
            Line::Row(nth) => {
                let Some(told) = sheet.rows.get(*nth) else { continue };
                let selected = *nth == sheet.at;
                row(app, told, selected, Area { y, ..inside }, pen);
                if selected {
                    cursor = Some(Position::new(inside.x + 1, y));
                }
            }
        }
    }
    cursor
}

#[derive(PartialEq)]
enum Line {
    Heading(Heading, usize),
    Row(usize),
    Blank,
}

/// Headings over their rows, a blank line between them.
fn lines(sheet: &Sheet) -> Vec<Line> {
    let mut lines = Vec::with_capacity(sheet.rows.len() + 20);
    let mut before = None;
    for (nth, row) in sheet.rows.iter().enumerate() {
        if before != Some(row.heading) {
            if before.is_some() {
                lines.push(Line::Blank);
            }
            let count = sheet.rows.iter().filter(|other| other.heading == row.heading).count();
            lines.push(Line::Heading(row.heading, count));
            before = Some(row.heading);
        }
        lines.push(Line::Row(nth));
    }
    lines
}

fn heading_text(app: &App, heading: Heading) -> String {
    let (strings, today) = (&app.strings, app.model.today);
    match heading {
        Heading::Late => strings.sheet_late(),
        Heading::Day(on) if on == today => strings.sheet_today(),
        Heading::Day(on) => strings.long_day(on, today),
        Heading::Week(on) => strings.sheet_week(on.iso_week().week(), strings.day(on, today)),
        Heading::Ours => strings.sheet_ours(),
        Heading::Plans => strings.sheet_plans(),
        Heading::State(state) => strings.word("state", state.name()),
    }
}

fn row(app: &App, row: &Row, selected: bool, area: Area, pen: &mut Pen<'_>) {
    let (model, strings, theme) = (&app.model, &app.strings, *pen.theme);
    let sign = if selected { "▌" } else { " " };
    pen.text(area.x, area.y, 1, sign, theme.accent);
    let name = model.caseload.line(row.resident).map(|line| line.name.listed()).unwrap_or_default();
    let wide = (area.width / 3).clamp(16, 30);
    pen.text(area.x + 1, area.y, DAY, &strings.column_day(row.on), theme.dim);
    pen.text(area.x + 1 + DAY, area.y, wide - 1, &name, theme.plain);
    let x = area.x + 1 + DAY + wide;
    let room = area.width.saturating_sub(1 + DAY + wide);
    let late = row.heading == Heading::Late && !selected;
    let style = if late { theme.danger } else { theme.plain };
    pen.text(x, area.y, room, &fact(app, row), style);
    if selected {
        pen.tint(area.x + 1, area.y, area.width.saturating_sub(1), theme.selected);
    }
}

fn fact(app: &App, row: &Row) -> String {
    let (model, strings) = (&app.model, &app.strings);
    let file = || model.caseload.file(row.resident);
    match row.fact {
        Fact::Due(Due::Promise(id)) => file()
            .and_then(|file| file.records.promises.iter().find(|p| p.id == id).cloned())
            .map(|promise| strings.promised(&promise))
            .unwrap_or_default(),
        Fact::Due(Due::Task(id)) => file()
            .and_then(|file| file.records.tasks.iter().find(|task| task.id == id).cloned())
            .map(|task| strings.agenda_task_line(task.what.to_string()))
            .unwrap_or_default(),
        Fact::Due(due) => strings.word("agenda", due.name()),
        Fact::Referral(to, days) => {
            strings.sheet_referral(strings.target(&model.caseload, to), days)
        }
    }
}
