//! The contact timeline of the selected resident, the newest first.

use ratatui::layout::Position;

use crate::app::App;
use crate::app::layout::{Area, Pane, person_rows};
use crate::domain::timeline::{Moment, timeline};
use crate::ui::cells::Pen;

/// Width of the column with the days: "07 nov 26".
const DAY: u16 = 11;

/// Draws the person and the timeline; says where the selected row is.
pub(super) fn draw(app: &App, area: Area, pen: &mut Pen<'_>) -> Option<Position> {
    let model = &app.model;
    let Some(file) = &model.file else {
        return Some(super::status::empty(&app.strings.nobody_selected(), area, pen));
    };
    super::person::draw(app, file, area, pen);
    let rows = person_rows(area.height + 1);
    let list = Area { y: area.y + rows, height: area.height.saturating_sub(rows), ..area };
    let keys = model.moments();
    let mut moments = timeline(file);
    moments.retain(|(on, moment)| keys.contains(&(*on, moment.record(), moment.step())));
    if moments.is_empty() {
        let text = if model.search.is_active_in(Pane::Timeline) {
            app.strings.empty_search()
        } else {
            app.strings.empty_timeline()
        };
        return Some(super::status::empty(&text, list, pen));
    }
    let visible = moments.iter().skip(model.scroll(Pane::Timeline).top);
    let mut cursor = None;
    for (y, (on, moment)) in (list.y..list.y + list.height).zip(visible) {
        let key = (*on, moment.record(), moment.step());
        let selected = model.moment == Some(key);
        row(app, &app.strings.column_day(*on), moment, selected, Area { y, ..list }, pen);
        if selected {
            cursor = Some(Position::new(list.x + 1, y));
        }
    }
    cursor
}

fn row(app: &App, day: &str, moment: &Moment<'_>, selected: bool, area: Area, pen: &mut Pen<'_>) {
    let (model, theme) = (&app.model, *pen.theme);
    let focused = model.focus == Pane::Timeline;
    let sign = if selected && focused { "▌" } else { " " };
    pen.text(area.x, area.y, 1, sign, theme.accent);
    pen.text(area.x + 1, area.y, DAY, day, theme.dim);
    let what = app.strings.moment(&model.caseload, moment, model.today);
    let style = match moment {
        Moment::Contact(contact) if contact.outcome.is_conversation() => theme.strong,
        _ => theme.plain,
    };
    let x = area.x + 1 + DAY;
    let room = area.width.saturating_sub(1 + DAY);
    let used = pen.text(x, area.y, room, &what, style);
    let words = app.strings.words_of(moment).replace('\n', " ");
    if !words.is_empty() {
        let words = format!("  {words}");
        pen.text(x + used, area.y, room.saturating_sub(used), &words, theme.dim);
    }
    if selected && focused {
        pen.tint(area.x + 1, area.y, area.width.saturating_sub(1), theme.selected);
    }
}
