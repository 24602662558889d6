//! What came of a call block: a note to hand over.

use super::Text;
use crate::app::App;

pub(super) fn write(app: &App, text: &mut Text<'_>) {
    let (model, strings) = (&app.model, &app.strings);
    text.title = strings.calls_title();
    text.gap();
    text.head(strings.calls_sum(&model.data, &model.task.called));
    text.gap();
    for line in strings.calls_lines(&model.data, model.data.today, &model.task.called) {
        text.say(line);
    }
    if model.task.called.is_empty() {
        text.say(strings.calls_nobody());
    }
}
