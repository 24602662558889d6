//! Somebody calls: what is typed, who is found, and what must be known of them before the first
//! sentence.

use ratatui::layout::Position;
use ratatui::style::Style;

use crate::app::App;
use crate::app::caller::Caller;
use crate::app::layout::Area;
use crate::app::touch::Thing;
use crate::domain::timeline::timeline;
use crate::domain::{File, Line, ResidentId};
use crate::ui::boxed::boxed;
use crate::ui::cells::{Pen, fitted};
use crate::ui::flow::{BELOW, stack};
use crate::ui::theme::Theme;
use crate::ui::typed::typed;
use crate::ui::{person, person_page};

/// What happened last of whoever is under the cursor.
const LAST: usize = 3;
/// Columns of the code, and of the number.
const CODE: u16 = 9;
const NUMBER: u16 = 24;
/// With fewer rows for what is known of somebody each thing has one.
const LOW: u16 = 8;
/// Below this width the code is left out.
const NARROW: u16 = 60;

/// Draws the box; says where the caret is.
pub(super) fn draw(app: &App, caller: &Caller, body: Area, pen: &mut Pen<'_>) -> Position {
    let (strings, theme) = (&app.strings, *pen.theme);
    let width = body.width.saturating_sub(4).min(96);
    let area = boxed(body, width, body.height.saturating_sub(1), pen);
    pen.touch(area, Thing::Caller);
    let title = format!(" {} ", strings.caller_title());
    pen.text(area.x + 2, area.y, area.width.saturating_sub(4), &title, theme.strong);
    let prompt = pen.text(area.x + 2, area.y + 1, 4, "☎ ", theme.accent);
    let x = area.x + 2 + prompt;
    let typing = Area { x, y: area.y + 1, width: area.width.saturating_sub(6), height: 1 };
    let caret = typed(&caller.line, typing, theme.strong, pen);
    let empty = caller.line.as_str().is_empty();
    if empty {
        pen.text(
            x + 1,
            typing.y,
            typing.width.saturating_sub(1),
            &strings.caller_find(),
            theme.dim,
        );
    }
    let inside = Area {
        x: area.x + 2,
        y: area.y + 2,
        width: area.width.saturating_sub(4),
        height: area.height.saturating_sub(3),
    };
    if caller.found.is_empty() {
        let waits = app.model.view.callers.is_none();
        let none = if waits { strings.caller_wait() } else { strings.caller_none() };
        if !empty {
            let place = Area { y: inside.y + 1, height: inside.height.saturating_sub(1), ..inside };
            stack(&[(none, theme.plain)], place, pen);
        }
        return caret;
    }
    let count = u16::try_from(caller.found.len()).unwrap_or(u16::MAX);
    let rows = count.min((inside.height / 3).max(2)).min(inside.height);
    people(app, caller, Area { height: rows, ..inside }, pen);
    let below = inside.height.saturating_sub(rows + 1);
    pen.rule(inside.x, inside.y + rows, inside.width, "─", theme.dim);
    if let Some(file) = caller.selected.and_then(|id| app.model.paper(id)) {
        let place = Area { y: inside.y + rows + 1, height: below, ..inside };
        let mut known = known(app, file, &theme);
        if below < LOW {
            // The row says who it is and the number; what is open and what was last is needed more.
            known.drain(..known.len().min(2));
            for (text, _) in &mut known {
                *text = fitted(text, place.width.into()).into_owned();
            }
        }
        stack(&known, place, pen);
    }
    caret
}

/// A row for each, the selected one in sight.
fn people(app: &App, caller: &Caller, area: Area, pen: &mut Pen<'_>) {
    let theme = *pen.theme;
    let (at, height) = (caller.at().unwrap_or(0), usize::from(area.height));
    let top = (at + 1).saturating_sub(height);
    let shown = caller.found.iter().enumerate().skip(top);
    for (y, (nth, id)) in (area.y..area.y + area.height).zip(shown) {
        let Some(line) = app.model.data.caseload.line(*id) else { continue };
        pen.touch(Area { y, height: 1, ..area }, Thing::Found(*id));
        let sign = if nth == at { "▌" } else { " " };
        pen.text(area.x, y, 1, sign, theme.accent);
        row(
            app,
            line,
            Area { x: area.x + 2, y, width: area.width.saturating_sub(2), height: 1 },
            pen,
        );
        if nth == at {
            pen.tint(area.x + 1, y, area.width.saturating_sub(1), theme.selected);
        }
    }
    if top + height < caller.found.len() {
        let last = area.y + area.height.saturating_sub(1);
        pen.right(area, last, &format!(" {BELOW}"), theme.accent);
    }
}

fn row(app: &App, line: &Line, area: Area, pen: &mut Pen<'_>) {
    let theme = *pen.theme;
    let (code, number) = if area.width < NARROW { (0, NUMBER / 2 + 3) } else { (CODE, NUMBER) };
    let name = area.width.saturating_sub(code + number + 1);
    pen.text(area.x, area.y, name.saturating_sub(1), &line.name.listed(), theme.plain);
    pen.text(area.x + name, area.y, code, &line.code().to_string(), theme.dim);
    let told = match line.closed {
        Some((on, _)) => app.strings.caller_closed(app.strings.day(on, app.model.data.today)),
        None => line.phone.to_string(),
    };
    pen.text(area.x + name + code, area.y, number, &told, theme.plain);
}

/// How they are reached, what is open with its day, and what happened last.
fn known(app: &App, file: &File, theme: &Theme) -> Vec<(String, Style)> {
    let (data, strings) = (&app.model.data, &app.strings);
    let id: ResidentId = file.resident.id;
    let mut known = vec![
        (file.resident.person.name.spoken(), theme.strong),
        (person::reach(app, file), theme.plain),
    ];
    let line = data.caseload.line(id);
    known.extend(line.map(|line| person_page::open(app, line, theme)).unwrap_or_default());
    known.extend(timeline(file).iter().take(LAST).map(|(on, moment)| {
        let words = strings.words_of(moment).replace('\n', " ");
        let what = strings.moment(&data.caseload, moment, data.today);
        let told = format!("{}  {what}  {words}", strings.column_day(*on));
        (told.trim_end().to_owned(), theme.dim)
    }));
    known
}
