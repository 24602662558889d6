//! A report on the screen: the same figures as in the text.

use super::Text;
use crate::app::App;
use crate::app::job::Found;
use crate::app::page::Page;
use crate::report::{ReportKind, text as lines};

pub(super) fn write(app: &App, kind: ReportKind, text: &mut Text<'_>) {
    let (model, strings) = (&app.model, &app.strings);
    let Some(Found::Report(made)) = model.found(Page::Report(kind)) else {
        text.title = kind.title(strings);
        return;
    };
    let report = &model.asked(kind).tell(strings, made, &model.data.ground());
    let all = ReportKind::ALL;
    let at = all.iter().position(|one| *one == kind).unwrap_or_default() + 1;
    text.title = strings.report_turn(report.title.clone(), at, all.len());
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
