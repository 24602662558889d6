//! A report on the screen: the same figures as in the text.

use super::Text;
use crate::app::App;
use crate::app::job::{Found, year_to};
use crate::app::page::Page;
use crate::report::fairness::{Known, told};
use crate::report::{Report, planner, text as lines};

/// What can be done in the hours there are.
pub(super) fn forecast(app: &App, text: &mut Text<'_>) {
    if let Some(Found::Forecast(made)) = app.model.found(Page::Forecast) {
        write(&planner::planner(&app.strings, made), text);
    } else {
        text.title = app.strings.planner_title();
    }
}

/// Whom the order leaves behind, in the last year.
pub(super) fn order(app: &App, text: &mut Text<'_>) {
    let (data, strings) = (&app.model.data, &app.strings);
    if let Some(Found::Fairness(made)) = app.model.found(Page::Fairness) {
        let known = Known { first: data.first_on, today: data.today };
        write(&told(strings, made, &data.caseload, &data.rules, year_to(data.today), known), text);
    } else {
        text.title = strings.fairness_title();
    }
}

fn write(report: &Report, text: &mut Text<'_>) {
    text.title.clone_from(&report.title);
    for said in &report.says {
        text.head(said);
    }
    for table in &report.tables {
        text.gap();
        text.head(&table.title);
        for (at, row) in lines::rows(table, text.width).into_iter().enumerate() {
            if at == 0 { text.aside(row) } else { text.say(row) }
        }
    }
    text.gap();
    for figure in &report.figures {
        let value = figure.value.shown();
        text.say(format!("{value:>6}  {}", figure.label));
        text.aside(format!("        {} · {}", figure.definition, figure.source));
    }
    for note in &report.notes {
        text.gap();
        text.aside(note);
    }
}
