//! A file that is read in: where it lies, how its columns are read, what would become of its rows.

use ratatui::layout::Position;
use ratatui::style::Style;

use crate::app::App;
use crate::app::incoming::{Columns, Incoming, ReadAs, Step};
use crate::app::layout::Area;
use crate::app::touch::Thing;
use crate::app::wording::monthly;
use crate::app::wording::pace::far;
use crate::app::wording::rows::{self, SHOWN};
use crate::exchange::rows::{Notes, Report};
use crate::ui::boxed::boxed;
use crate::ui::cells::{Pen, columns, fitted};
use crate::ui::flow::{BELOW, lines_of, stack};
use crate::ui::theme::Theme;
use crate::ui::typed::typed;

/// Samples of a column.
const SAMPLES: usize = 3;
/// Widest header, and widest field.
const WIDEST: u16 = 28;
/// Signs of a sample.
const SAMPLE: usize = 24;

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
        Step::Columns => {
            let told = file.columns.as_ref().map(|known| table(app, file, known, inside, pen));
            told.unwrap_or(Position::new(inside.x, inside.y))
        }
        Step::Rows => plan(app, file, inside, pen),
    }
}

fn title(app: &App, file: &Incoming) -> String {
    let strings = &app.strings;
    let name = file.opened.as_ref().map(|opened| opened.name.to_string()).unwrap_or_default();
    let about = || match file.columns {
        Some(Columns::Residents(_)) | None => strings.incoming_residents(),
        Some(Columns::Offers(_)) => strings.incoming_offers(),
        Some(Columns::Contacts(_)) => strings.incoming_contacts(),
        Some(Columns::Promises(_)) => strings.incoming_promises(),
        Some(Columns::Referrals(_)) => strings.incoming_referrals(),
    };
    match file.step {
        Step::File => strings.incoming_title(),
        Step::Columns => strings.incoming_columns(name, about()),
        Step::Rows => strings.incoming_rows(name, about()),
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
        let mut said = vec![(why.said.clone(), theme.danger)];
        said.extend(why.hint.clone().map(|hint| (strings.cli_hint(hint), theme.plain)));
        stack(&said, below, pen);
        return caret;
    }
    if file.items.is_empty() {
        let none = if file.is_unlisted() { String::new() } else { strings.incoming_nothing() };
        stack(&[(none, theme.dim)], below, pen);
        return caret;
    }
    let height = usize::from(below.height);
    let top = (file.at + 1).saturating_sub(height);
    let shown = file.items.iter().enumerate().skip(top);
    for (y, (nth, item)) in (below.y..below.y + below.height).zip(shown) {
        let sign = if nth == file.at { "▌" } else { " " };
        pen.text(area.x, y, 1, sign, theme.accent);
        let name = if item.file { item.name.clone() } else { format!("{}/", item.name) };
        let style = if item.file { theme.plain } else { theme.accent };
        pen.text(area.x + 2, y, area.width.saturating_sub(2), &name, style);
        if nth == file.at {
            pen.tint(area.x + 1, y, area.width.saturating_sub(1), theme.selected);
        }
    }
    if top + height < file.items.len() {
        let last = below.y + below.height.saturating_sub(1);
        pen.right(below, last, &format!(" {BELOW}"), theme.accent);
    }
    caret
}

/// What a column is read as, and how that looks.
fn read_as(app: &App, known: &Columns, column: usize, theme: &Theme) -> (String, Style) {
    let strings = &app.strings;
    let label = |name: &str| strings.word(known.vocabulary(), name);
    match known.read_as(column) {
        ReadAs::Field(name) => (label(name), theme.plain),
        ReadAs::Beside(name) => (strings.incoming_beside(label(name)), theme.plain),
        ReadAs::Nothing => (strings.incoming_left_out(), theme.dim),
        ReadAs::Never(_) | ReadAs::Own => (strings.incoming_never(), theme.dim),
        ReadAs::Bsn => (strings.incoming_bsn(), theme.danger),
    }
}

/// A row for each column: its header, what it is read as, and the first that stands in it.
fn table(app: &App, file: &Incoming, known: &Columns, area: Area, pen: &mut Pen<'_>) -> Position {
    let theme = *pen.theme;
    let sheet = file.opened.iter().flat_map(|opened| &opened.sheet);
    let sheet = sheet.map(|told| (told.clone(), theme.accent));
    let wrong = file.wrong.iter().map(|wrong| (wrong.clone(), theme.danger));
    let wrong: Vec<(String, Style)> = sheet.chain(wrong).collect();
    let wanted: u16 = wrong.iter().map(|(text, _)| lines_of(text, area.width)).sum();
    let wanted = wanted.min(area.height / 3);
    let rows = area.height.saturating_sub(wanted + u16::from(wanted > 0));
    let widest = |all: &mut dyn Iterator<Item = u16>| all.max().unwrap_or(4).clamp(4, WIDEST) + 2;
    let header = widest(&mut known.headers().iter().map(|header| columns(header.trim())));
    let count = known.headers().len();
    let field = widest(&mut (0..count).map(|at| columns(&read_as(app, known, at, &theme).0)));
    let header = header.min(area.width / 3);
    let field = field.min(area.width / 3);
    let top = (file.column + 1).saturating_sub(usize::from(rows));
    let shown = known.headers().iter().enumerate().skip(top);
    let mut caret = Position::new(area.x, area.y);
    for (y, (nth, name)) in (area.y..area.y + rows).zip(shown) {
        let chosen = nth == file.column;
        pen.text(area.x, y, 1, if chosen { "▌" } else { " " }, theme.accent);
        let name = fitted(name.trim(), usize::from(header.saturating_sub(2)));
        pen.text(area.x + 2, y, header, &name, theme.plain);
        let (text, style) = read_as(app, known, nth, &theme);
        let text = fitted(&text, usize::from(field.saturating_sub(2))).into_owned();
        let x = area.x + 2 + header;
        pen.text(x, y, field, &text, style);
        let samples = file.samples(nth, SAMPLES);
        let samples: Vec<String> =
            samples.iter().map(|cell| fitted(cell, SAMPLE).into_owned()).collect();
        let room = area.width.saturating_sub(2 + header + field);
        pen.text(x + field, y, room, &samples.join(" · "), theme.dim);
        if chosen {
            caret = Position::new(x, y);
            pen.tint(area.x + 1, y, area.width.saturating_sub(1), theme.selected);
        }
    }
    if top + usize::from(rows) < count {
        pen.right(area, area.y + rows.saturating_sub(1), &format!(" {BELOW}"), theme.accent);
    }
    let below = Area { y: area.y + area.height - wanted, height: wanted, ..area };
    stack(&wrong, below, pen);
    caret
}

/// How far it is, while it is being written down.
fn under_way(app: &App, file: &Incoming) -> Option<Vec<String>> {
    let strings = &app.strings;
    if file.sent {
        return Some(vec![strings.incoming_at_last()]);
    }
    let pace = file.writing.as_ref()?;
    Some(vec![far(strings, pace.far()), strings.incoming_writing()])
}

/// What would become of the rows.
fn plan(app: &App, file: &Incoming, area: Area, pen: &mut Pen<'_>) -> Position {
    let (strings, theme) = (&app.strings, *pen.theme);
    let caret = Position::new(area.x, area.y);
    let Some(planned) = &file.planned else {
        stack(&[(strings.incoming_counting(), theme.plain)], area, pen);
        return caret;
    };
    let report = &planned.report;
    if let Some(said) = under_way(app, file) {
        let said: Vec<_> = said.into_iter().map(|text| (text, theme.strong)).collect();
        stack(&said, area, pen);
        return caret;
    }
    let counts = [
        strings.import_rows(report.rows),
        strings.import_new(report.imported),
        strings.import_updated(report.updated),
        strings.import_unchanged(report.unchanged),
        strings.import_merged(report.merged.len()),
        rows::refused(strings, report),
    ];
    let mut lines: Vec<(String, Style)> = vec![(counts.join(" · "), theme.strong)];
    lines.extend(asked(app, file, report).into_iter().map(|text| (text, theme.accent)));
    if let Some(why) = monthly::older(strings, report) {
        lines.push((why, theme.danger));
    }
    if file.asked {
        lines.push((strings.incoming_older(), theme.danger));
    }
    let above = lines.len();
    lines.push((String::new(), theme.plain));
    let month = monthly::asked(strings, report).into_iter();
    lines.extend(month.map(|text| (text, theme.plain)));
    lines.extend(rows::rows(strings, report).into_iter().map(|text| (text, theme.plain)));
    lines.extend(rows::columns(strings, report).into_iter().map(|text| (text, theme.plain)));
    let warnings = report.warnings.iter().take(SHOWN);
    lines.extend(warnings.map(|warning| (rows::warning(strings, warning), theme.dim)));
    lines.extend(rows::more(strings, report.warnings.len()).map(|text| (text, theme.dim)));
    let top = file.scrolled.min(lines.len().saturating_sub(1));
    let (head, rest) = lines.split_at(above);
    let used = stack(head, area, pen);
    let below = Area { y: area.y + used, height: area.height.saturating_sub(used), ..area };
    let rest = rest.get(top.min(rest.len())..).unwrap_or_default();
    stack(rest, below, pen);
    let wanted: u16 = rest.iter().map(|(text, _)| lines_of(text, area.width).max(1)).sum();
    if wanted > below.height {
        pen.right(area, area.y + area.height.saturating_sub(1), &format!(" {BELOW}"), theme.accent);
    }
    caret
}

/// What was chosen, or may be: whose names are taken, and what becomes of remarks.
fn asked(app: &App, file: &Incoming, report: &Report) -> Vec<String> {
    let strings = &app.strings;
    let mut lines = Vec::new();
    if file.choices.names {
        lines.push(strings.incoming_names());
    } else if !report.held.is_empty() {
        lines.push(strings.incoming_no_names());
    }
    match file.choices.notes {
        Notes::Ask if file.asks_about_remarks(report) => lines.push(strings.incoming_notes_ask()),
        Notes::Ask => {}
        Notes::Contact => lines.push(strings.incoming_notes_taken()),
        Notes::Leave => lines.push(strings.incoming_notes_left()),
    }
    lines
}
