//! What came of a call block: a note to hand over.

use super::Text;
use crate::app::App;
use crate::app::call::Called;

pub(super) fn write(app: &App, text: &mut Text<'_>) {
    let (model, strings) = (&app.model, &app.strings);
    text.title = strings.calls_title();
    text.gap();
    let logged = |conversation: bool| {
        let of_kind = move |called: &Called| matches!(called, Called::Logged(o) if o.is_conversation() == conversation);
        model.task.called.iter().filter(|(_, called)| of_kind(called)).count()
    };
    let waiting = model.task.called.iter().filter(|(_, c)| !matches!(c, Called::Logged(_))).count();
    text.head(strings.calls_counts(logged(true), logged(false), waiting));
    text.gap();
    for (id, called) in &model.task.called {
        let Some(line) = model.data.caseload.line(*id) else { continue };
        let what = match called {
            Called::Logged(outcome) => strings.word("outcome", outcome.name()),
            Called::Skipped => strings.calls_skipped(),
            Called::Waiting => strings.calls_waiting(),
        };
        let promise = line.due.promise_by.map(|by| {
            let day = strings.day(by, model.data.today);
            // What is late comes next only where somebody forgets that it was due before.
            if by < model.data.today {
                strings.calls_late(day)
            } else {
                strings.saved_promise_too(day)
            }
        });
        let promise = promise.map(|said| format!(" · {said}"));
        let name = line.name.spoken();
        text.say(format!("{name}: {what}{}", promise.unwrap_or_default()));
    }
    if model.task.called.is_empty() {
        text.say(strings.calls_nobody());
    }
}
