//! Why a person stands where they stand: the whole story of the order.

use super::Text;
use crate::app::App;
use crate::domain::ResidentId;
use crate::triage::explain::reasons;
use crate::triage::rules::VERSION;

pub(super) fn write(app: &App, id: ResidentId, text: &mut Text<'_>) {
    let (model, strings) = (&app.model, &app.strings);
    let Some(line) = model.data.caseload.line(id) else { return };
    text.title = strings.page_why(line.name.spoken());
    text.gap();
    text.head(model.view.reason(id));
    match model.data.queue.number_of(id) {
        Some(place) => text.say(strings.story_place(place, model.data.queue.len())),
        None => text.say(strings.story_not_in_queue()),
    }
    let held = reasons(&line.due, &model.data.rules, model.data.today);
    let held = if line.closed.is_some() { Vec::new() } else { held };
    let others: Vec<String> =
        held.iter().map(|(_, reason)| strings.reason(&model.data, line, reason)).collect();
    let first = model.view.reason(id);
    let others: Vec<String> = others.into_iter().filter(|other| *other != first).collect();
    if !others.is_empty() {
        text.gap();
        text.say(strings.story_also());
        for other in others {
            text.say(format!("· {other}"));
        }
    }
    for told in ahead_of(app, id) {
        text.gap();
        text.say(told);
    }
    text.gap();
    text.aside(strings.story_order());
    text.aside(strings.story_tie());
    if model.data.rules.random_every > 0 {
        text.aside(strings.story_random(model.data.rules.random_every));
    }
    text.gap();
    text.aside(strings.story_not_used());
    text.aside(strings.story_rules(VERSION));
    if let Some(rules) = strings.in_force(&model.data.policy, model.data.today) {
        text.aside(rules);
    }
}

/// What in this person's file does not count because it is dated after today.
fn ahead_of(app: &App, id: ResidentId) -> Vec<String> {
    let (model, strings) = (&app.model, &app.strings);
    let file = model.paper(id).map(|file| file.ahead(model.data.today));
    let found = file.unwrap_or_default().into_iter();
    let told = found.map(|what| strings.ahead_what_of(&model.data.caseload, &what));
    told.map(|what| strings.ahead_story(what)).collect()
}
