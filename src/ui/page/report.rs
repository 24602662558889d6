//! A report on the screen: the same figures as in the text.

use chrono::Months;

use super::Text;
use crate::app::App;
use crate::report::fairness::{Known, fairness};
use crate::report::{Report, planner, text as lines};

/// What can be done in the hours there are.
pub(super) fn forecast(app: &App, text: &mut Text<'_>) {
    if let Some(made) = &app.model.task.forecast {
        write(&planner::planner(&app.strings, made), text);
    }
}

/// Whom the order leaves behind, in the last year.
pub(super) fn order(app: &App, text: &mut Text<'_>) {
    let model = &app.model;
    let to = model.data.today;
    let from = to.checked_sub_months(Months::new(12)).and_then(|on| on.succ_opt()).unwrap_or(to);
    let known = Known { first: model.data.first_on, today: to };
    let period = (from, to);
    write(&fairness(&app.strings, &model.data.caseload, &model.data.rules, period, known), text);
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
