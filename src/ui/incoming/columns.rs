//! How a file is read: what can be chosen of it, and a row for each column with its first cells.

use ratatui::layout::Position;
use ratatui::style::Style;

use super::{about, choose, more, top};
use crate::app::App;
use crate::app::incoming::{Columns, Incoming, ReadAs, Setting};
use crate::app::layout::Area;
use crate::exchange::encoding::Encoding;
use crate::ui::cells::{Pen, columns, fitted};
use crate::ui::flow::{lines_of, stack};
use crate::ui::theme::Theme;

/// Samples of a column.
const SAMPLES: usize = 3;
/// Widest header, and widest field.
const WIDEST: u16 = 28;
/// Signs of a sample.
const SAMPLE: usize = 24;
/// Lines of the heading above the columns, the blank one before it included.
const HEADING: usize = 2;
/// Columns from which on samples stand beside their column.
const BESIDE: u16 = 60;

/// One row: what it is called, what it is read as, and the first that stands in it.
struct Row {
    name: String,
    style: Style,
    read_as: (String, Style),
    samples: Vec<String>,
}

impl Row {
    fn blank(style: Style) -> Self {
        let (name, read_as, samples) = (String::new(), (String::new(), style), Vec::new());
        Self { name, style, read_as, samples }
    }
}

/// What stands above the columns.
fn heading_of(app: &App, style: Style) -> Row {
    let strings = &app.strings;
    let (name, read_as) = (strings.incoming_column(), (strings.incoming_read_as(), style));
    Row { name, style, read_as, samples: vec![strings.incoming_first_cells()] }
}

/// Draws the rows; says where the caret is.
pub(super) fn draw(app: &App, file: &Incoming, area: Area, pen: &mut Pen<'_>) -> Position {
    let theme = *pen.theme;
    let Some(known) = &file.columns else { return Position::new(area.x, area.y) };
    let narrow = area.width < BESIDE;
    let below = below(app, file, narrow, &theme);
    let wanted: u16 = below.iter().map(|(text, _)| lines_of(text, area.width)).sum();
    let wanted = wanted.min(area.height / 3);
    let height = area.height.saturating_sub(wanted + u16::from(wanted > 0));
    let rows = rows(app, file, known, &theme);
    let widest = |all: &mut dyn Iterator<Item = u16>| all.max().unwrap_or(4).clamp(4, WIDEST) + 2;
    let room = if narrow { area.width / 2 } else { area.width / 3 };
    let name = widest(&mut rows.iter().map(|row| columns(&row.name))).min(room);
    let field = widest(&mut rows.iter().map(|row| columns(&row.read_as.0))).min(room);
    let settings = file.settings().len();
    // Of a wide box the columns have a heading.
    let heading = if narrow { 0 } else { HEADING };
    let cursor = file.row + if file.row < settings { 0 } else { heading };
    let lines = rows.iter().enumerate().map(|(nth, row)| (Some(nth), row));
    let head = heading_of(app, theme.dim);
    let blank = Row::blank(theme.dim);
    let heading = [(None, &blank), (None, &head)].into_iter().take(heading);
    let lines: Vec<(Option<usize>, &Row)> =
        lines.clone().take(settings).chain(heading).chain(lines.skip(settings)).collect();
    let top = top(cursor, height);
    let mut caret = Position::new(area.x, area.y);
    for (y, (nth, row)) in (area.y..area.y + height).zip(lines.iter().skip(top)) {
        let x = area.x + 2 + name;
        let fit = |text: &str, width: u16| {
            fitted(text, usize::from(width.saturating_sub(2))).into_owned()
        };
        pen.text(area.x + 2, y, name, &fit(&row.name, name), row.style);
        pen.text(x, y, field, &fit(&row.read_as.0, field), row.read_as.1);
        if !narrow {
            let rest = area.width.saturating_sub(2 + name + field);
            pen.text(x + field, y, rest, &as_many(&row.samples, rest), theme.dim);
        }
        if *nth == Some(file.row) {
            caret = Position::new(x, y);
            choose(area, y, pen);
        }
    }
    if top + usize::from(height) < lines.len() {
        more(area, height, pen);
    }
    stack(&below, Area { y: area.y + area.height - wanted, height: wanted, ..area }, pen);
    caret
}

/// As many samples as have room whole, and the first of them in any case.
fn as_many(samples: &[String], room: u16) -> String {
    let fits = |count: &usize| {
        let told = samples.get(..*count).unwrap_or_default().join(" · ");
        columns(&told) <= room
    };
    let count = (1..=samples.len()).rev().find(fits).unwrap_or(1);
    let told = samples.get(..count).unwrap_or_default().join(" · ");
    fitted(&told, usize::from(room)).into_owned()
}

/// What stands below the rows: what to know of the sheet, what is wrong, and in a narrow box what
/// stands in the column under the cursor.
fn below(app: &App, file: &Incoming, narrow: bool, theme: &Theme) -> Vec<(String, Style)> {
    let sheet = file.opened.iter().flat_map(|opened| &opened.sheet);
    let sheet = sheet.map(|told| (told.clone(), theme.dim));
    let before = file.opened.as_ref().and_then(|opened| opened.before.as_ref());
    let before = before.filter(|before| file.columns.as_ref() == Some(before));
    let before = before.map(|_same| (app.strings.incoming_as_before(), theme.dim));
    let sheet = before.into_iter().chain(sheet);
    let wrong = file.wrong.iter().map(|wrong| (wrong.clone(), theme.danger));
    let wrong: Vec<_> = sheet.chain(wrong).collect();
    if file.wanted.is_some() {
        return vec![(app.strings.incoming_reading(), theme.plain)];
    }
    let samples = file.column().filter(|_| narrow && wrong.is_empty());
    let samples = samples.map(|column| (file.samples(column, SAMPLES).join(" · "), theme.dim));
    wrong.into_iter().chain(samples.filter(|(text, _)| !text.is_empty())).collect()
}

fn rows(app: &App, file: &Incoming, known: &Columns, theme: &Theme) -> Vec<Row> {
    let settings = file.settings().into_iter().map(|setting| of_setting(app, file, setting, theme));
    let headers = known.headers().iter().enumerate();
    let columns = headers.map(|(nth, header)| {
        let samples = file.samples(nth, SAMPLES);
        let samples = samples.iter().map(|cell| fitted(cell, SAMPLE).into_owned()).collect();
        let name = header.trim().to_owned();
        Row { name, style: theme.plain, read_as: read_as(app, known, nth, theme), samples }
    });
    settings.chain(columns).collect()
}

/// Something that is chosen of the file, with the others that can be.
fn of_setting(app: &App, file: &Incoming, setting: Setting, theme: &Theme) -> Row {
    let (strings, opened) = (&app.strings, file.opened.as_ref());
    let (name, chosen, samples) = match setting {
        Setting::About => {
            (strings.incoming_about(), about(strings, file.columns.as_ref()), Vec::new())
        }
        Setting::Sheet => {
            let sheets = opened.map(|opened| opened.sheets.as_slice()).unwrap_or_default();
            let (first, others) =
                sheets.split_first().map_or((String::new(), &[][..]), |(a, b)| (a.clone(), b));
            (strings.incoming_sheet(), first, others.to_vec())
        }
        Setting::Letters => {
            let read = opened.and_then(|opened| opened.letters).map(Encoding::name);
            (strings.incoming_letters(), read.unwrap_or_default().to_owned(), Vec::new())
        }
    };
    Row { name, style: theme.accent, read_as: (format!("‹ {chosen} ›"), theme.strong), samples }
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
