//! What would become of the rows of a file, and what it asks.

use ratatui::layout::Position;
use ratatui::style::Style;

use crate::app::App;
use crate::app::incoming::{GivenBack, Incoming};
use crate::app::layout::Area;
use crate::app::wording::monthly;
use crate::app::wording::pace::far;
use crate::app::wording::rows::{self, SHOWN};
use crate::exchange::rows::{Notes, Report};
use crate::ui::cells::Pen;
use crate::ui::flow::{BELOW, lines_of, stack};

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
pub(super) fn draw(app: &App, file: &Incoming, area: Area, pen: &mut Pen<'_>) -> Position {
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
    if !report.rejected.is_empty() {
        lines.push(match &file.refused {
            GivenBack::No | GivenBack::Wanted => (strings.incoming_give_back(), theme.accent),
            GivenBack::Done(Ok(path)) => (strings.incoming_given_back(path.clone()), theme.plain),
            GivenBack::Done(Err(why)) => (why.clone(), theme.danger),
        });
    }
    let above = lines.len();
    lines.push((String::new(), theme.plain));
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
    if !file.names.is_empty() {
        lines.push(strings.incoming_ask_names(file.names.rows().len(), file.names.decided()));
    }
    lines.extend(monthly::left(strings, report));
    match file.choices.notes {
        Notes::Ask if file.asks_about_remarks(report) => lines.push(strings.incoming_notes_ask()),
        Notes::Ask => {}
        Notes::Contact => lines.push(strings.incoming_notes_taken()),
        Notes::Leave => lines.push(strings.incoming_notes_left()),
    }
    lines
}
