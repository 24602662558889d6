//! Who did and read what in one person's file, the newest first.

use super::Text;
use crate::app::App;
use crate::app::job::Found;
use crate::app::page::Page;
use crate::domain::{LogLine, ResidentId};

/// Rows that a page shows; the command line shows all.
const MOST: usize = 200;

pub(super) fn write(app: &App, id: ResidentId, text: &mut Text<'_>) {
    let (model, strings) = (&app.model, &app.strings);
    let name = model.data.caseload.line(id).map(|line| line.name.spoken()).unwrap_or_default();
    text.title = strings.page_log(name);
    text.gap();
    let Some(Found::Log(log)) = model.found(Page::Log(id)) else { return };
    for line in log.lines.iter().rev().take(MOST) {
        let did = strings.log_line(&model.data.caseload, line, model.data.today);
        let (at, by) = (strings.instant(line.at()), line.by().to_string());
        let row = strings.page_log_row(at, by, strings.from_where(line), did);
        match line {
            LogLine::Done(..) => text.say(row),
            LogLine::Noted(_) => text.aside(row),
        }
    }
    if log.lines.is_empty() {
        text.say(strings.page_log_empty());
    }
    if let Some(older) = log.lines.len().checked_sub(MOST).filter(|older| *older > 0) {
        text.gap();
        text.aside(strings.page_log_more(older));
    }
    text.gap();
    if model.data.demo {
        text.aside(strings.page_log_demo());
    } else {
        text.aside(strings.page_log_anchors());
        for anchor in &log.anchors {
            text.aside(format!("  {anchor}"));
        }
    }
}
