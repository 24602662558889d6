//! What whoever takes over one's residents must know.

use super::Text;
use crate::app::App;
use crate::app::job::Found;
use crate::app::page::Page;

pub(super) fn write(app: &App, text: &mut Text<'_>) {
    let (model, strings) = (&app.model, &app.strings);
    text.title = strings.page_absence();
    let Some(Found::Absence(people, card)) = model.found(Page::Absence) else { return };
    let parts = strings.absence_card(&model.data.caseload, card, model.data.today);
    text.say(strings.absence_intro(*people));
    if parts.is_empty() {
        text.gap();
        text.aside(strings.absence_nothing());
    }
    for (_, title, lines) in parts {
        text.gap();
        text.head(format!("{title} · {}", lines.len()));
        for line in lines {
            text.say(line);
        }
    }
}
