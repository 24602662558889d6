//! A report on the screen: the same figures as in the text.

use super::Text;
use crate::app::App;
use crate::app::job::Found;
use crate::app::page::Page;
use crate::report::{Figure, ReportKind, Table, text as lines};

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
    report.tables.iter().for_each(|table| of_table(table, text));
    text.gap();
    report.figures.iter().for_each(|figure| of_figure(figure, text));
    for chapter in &report.chapters {
        text.gap();
        text.head(&chapter.title);
        for goal in &chapter.goals {
            text.gap();
            text.say(&goal.text);
            if !goal.section.is_empty() {
                text.aside(&goal.section);
            }
            goal.figures.iter().for_each(|figure| of_figure(figure, text));
            goal.tables.iter().for_each(|table| of_table(table, text));
            goal.unknown.iter().for_each(|unknown| text.aside(unknown));
        }
    }
    for note in &report.notes {
        text.gap();
        text.aside(note);
    }
}

fn of_table(table: &Table, text: &mut Text<'_>) {
    text.gap();
    text.head(&table.title);
    for (at, row) in lines::rows(table, text.width).into_iter().enumerate() {
        if at == 0 { text.aside(row) } else { text.say(row) }
    }
}

fn of_figure(figure: &Figure, text: &mut Text<'_>) {
    let value = figure.value.shown();
    text.say(format!("{value:>6}  {}", figure.label));
    text.aside(format!("        {} · {}", figure.definition, figure.source));
}
