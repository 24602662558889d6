//! A report on the screen: the same figures as in the text.

use super::Text;
use crate::app::App;
use crate::app::job::Found;
use crate::app::page::Page;
use crate::report::layout::laid;
use crate::report::{Figure, ReportKind, Table};

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
    let day = |on| strings.full_day(on);
    text.head(strings.report_period(day(report.from), day(report.to)));
    text.gap();
    for figure in &report.figures {
        let value = figure.value.shown();
        text.say(format!("{value:>6}  {}", figure.label));
    }
    for said in &report.says {
        text.gap();
        text.head(said);
    }
    report.tables.iter().for_each(|table| of_table(table, text));
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
    text.gap();
    for figure in &report.figures {
        text.aside(format!("{}: {} · {}", figure.label, figure.definition, figure.source));
    }
    for note in &report.notes {
        text.gap();
        text.aside(note);
    }
}

fn of_table(table: &Table, text: &mut Text<'_>) {
    text.gap();
    text.head(&table.title);
    let laid = laid(table, text.width);
    laid.heads.into_iter().for_each(|line| text.aside(line));
    laid.rows.into_iter().for_each(|line| text.say(line));
}

fn of_figure(figure: &Figure, text: &mut Text<'_>) {
    let value = figure.value.shown();
    text.say(format!("{value:>6}  {}", figure.label));
    text.aside(format!("        {} · {}", figure.definition, figure.source));
}
