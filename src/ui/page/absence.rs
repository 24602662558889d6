//! What whoever takes over one's residents must know.

use super::Text;
use crate::app::App;
use crate::domain::absence::{absence, of_user};

pub(super) fn write(app: &App, text: &mut Text<'_>) {
    let (model, strings) = (&app.model, &app.strings);
    text.title = strings.page_absence();
    let mine = of_user(&model.data.caseload, &model.data.user, model.data.today, false);
    let card = absence(&model.data.caseload, &mine, model.data.today);
    let parts = strings.absence_card(&model.data.caseload, &card, model.data.today);
    text.say(strings.absence_intro(mine.len()));
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
