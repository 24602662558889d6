//! What would become of the rows of a file, and what it asks.

use ratatui::layout::Position;
use ratatui::style::Style;

use crate::app::App;
use crate::app::incoming::{GivenBack, Incoming};
use crate::app::layout::Area;
use crate::app::wording::monthly;
use crate::app::wording::pace::far;
use crate::app::wording::rows;
use crate::exchange::rows::{NoRung, Notes, Report, WarningKind};
use crate::ui::cells::Pen;
use crate::ui::flow::{BELOW, lines_of, stack};

/// Columns below which a box is narrow.
const NARROW: u16 = 60;

/// How far it is, while it is being written down.
fn under_way(app: &App, file: &Incoming) -> Option<Vec<String>> {
    let strings = &app.strings;
    if file.sent {
        return Some(vec![strings.incoming_at_last()]);
    }
    let pace = file.writing.as_ref()?;
    let told = [far(strings, pace.far()), strings.incoming_writing()];
    Some(told.into_iter().filter(|text| !text.is_empty()).collect())
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
        (report.rows, strings.import_rows(report.rows)),
        (report.imported, strings.import_new(report.imported)),
        (report.updated, strings.import_updated(report.updated)),
        (report.unchanged, strings.import_unchanged(report.unchanged)),
        (report.merged.len(), strings.import_merged(report.merged.len())),
        (report.rejected.len(), rows::refused(strings, report)),
    ];
    // In a narrow box there is no room for what is nothing.
    let told = counts.into_iter().filter(|(count, _)| *count > 0 || area.width >= NARROW);
    let counts: Vec<String> = told.map(|(_, told)| told).collect();
    let mut head: Vec<(String, Style)> = vec![(counts.join(" · "), theme.strong)];
    head.extend(last_word(app, file, report).into_iter().map(|text| (text, theme.danger)));
    head.extend(asked(app, file, report).into_iter().map(|text| (text, theme.accent)));
    head.extend(monthly::older(strings, report).map(|why| (why, theme.danger)));
    if !report.rejected.is_empty() {
        head.push(match &file.refused {
            GivenBack::No | GivenBack::Wanted => (strings.incoming_give_back(), theme.accent),
            GivenBack::Done(Ok(path)) => (strings.incoming_given_back(path.clone()), theme.plain),
            GivenBack::Done(Err(why)) => (why.clone(), theme.danger),
        });
    }
    let told = strings.told_of_rows(report).into_iter();
    let told = told.map(|(text, aside)| (text, if aside { theme.dim } else { theme.plain }));
    let blank = (String::new(), theme.plain);
    let height = |lines: &[(String, Style)]| -> u16 {
        lines.iter().map(|(text, _)| lines_of(text, area.width).max(1)).sum()
    };
    let lines: Vec<_> = std::iter::once(blank).chain(told).collect();
    let above = if file.asked { height(&head) } else { room(height(&head), height(&lines), area) };
    let head = stack(&head, Area { height: above.min(area.height), ..area }, pen);
    let below = Area { y: area.y + head, height: area.height.saturating_sub(head), ..area };
    let last =
        (0..lines.len()).find(|top| height(lines.get(*top..).unwrap_or_default()) <= below.height);
    let top = file.scrolled.min(last.unwrap_or(lines.len().saturating_sub(1)));
    let rest = lines.get(top..).unwrap_or_default();
    stack(rest, below, pen);
    if height(rest) > below.height {
        pen.right(area, area.y + area.height.saturating_sub(1), &format!(" {BELOW}"), theme.accent);
    }
    caret
}

/// Rows for what stands above the lines: all it wants, but no more than a third of a box in which they need
/// the rest.
fn room(head: u16, lines: u16, area: Area) -> u16 {
    let third = (area.height / 3).max(2);
    head.min(third.max(area.height.saturating_sub(lines)))
}

/// What is said before it is written down at last.
fn last_word(app: &App, file: &Incoming, report: &Report) -> Option<String> {
    if !file.asked {
        return None;
    }
    Some(match remarks(report) {
        dropped if file.asks_about_remarks(report) => app.strings.incoming_without(dropped),
        _ => app.strings.incoming_older(),
    })
}

/// How many remarks are not taken in as it stands.
fn remarks(report: &Report) -> usize {
    let dropped = report.warnings.iter().map(|warning| match &warning.kind {
        WarningKind::RemarksLeftOut(count) => *count,
        WarningKind::RemarksAlone(lines) => lines.len(),
        _ => 0,
    });
    dropped.sum()
}

/// What was chosen, or may be: whose names are taken, and what becomes of remarks.
fn asked(app: &App, file: &Incoming, report: &Report) -> Vec<String> {
    let strings = &app.strings;
    let mut lines = Vec::new();
    if !file.names.is_empty() {
        lines.push(strings.incoming_ask_names(file.names.rows().len(), file.names.decided()));
    }
    let no_rung = report.without_rung().count();
    match file.choices.rung {
        NoRung::Ask if no_rung > 0 => lines.push(strings.incoming_rung_ask(no_rung)),
        NoRung::Ask => {}
        NoRung::On(rung) => lines.push(strings.incoming_rung_chosen(rung.number())),
        NoRung::Leave => lines.push(strings.incoming_rung_left()),
    }
    lines.extend(monthly::left(strings, report));
    match file.choices.notes {
        Notes::Ask if file.asks_about_remarks(report) => lines.push(strings.incoming_notes_ask()),
        Notes::Ask => {}
        Notes::Contact => {
            lines.push(strings.incoming_notes_taken());
            let alone = remarks(report);
            lines.extend((alone > 0).then(|| strings.incoming_alone(alone)));
        }
        Notes::Leave => lines.push(strings.incoming_notes_left()),
    }
    lines
}
