//! What whoever takes over one's residents must know.

use super::Text;
use crate::app::App;
use crate::app::job::Found;
use crate::app::page::Page;

/// Lines of a part that a page shows; the card on the command line has all.
const MOST: usize = 200;

pub(super) fn write(app: &App, text: &mut Text<'_>) {
    let (model, strings) = (&app.model, &app.strings);
    text.title = strings.page_absence();
    let Some(Found::Absence(people, card)) = model.found(Page::Absence) else { return };
    let parts = strings.absence_card(&model.data.caseload, card, model.data.today, MOST);
    text.say(strings.absence_intro(*people));
    if parts.is_empty() {
        text.gap();
        text.aside(strings.absence_nothing());
    }
    for part in parts {
        text.gap();
        text.head(format!("{} · {}", part.title, part.count));
        let more = part.count.saturating_sub(part.lines.len());
        for line in part.lines {
            text.say(line);
        }
        if more > 0 {
            text.aside(strings.page_absence_more(more));
        }
    }
    if let Some((title, called)) = strings.calls_noted(model) {
        text.gap();
        text.head(title);
        for line in called {
            text.say(line);
        }
    }
}
