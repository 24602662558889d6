//! One moment of the timeline with everything that was written down.

use super::Text;
use crate::app::App;
use crate::domain::ResidentId;
use crate::domain::barrier::BarrierState;
use crate::domain::plan::Plan;
use crate::domain::timeline::MomentKey;
use crate::domain::timeline::{Moment, timeline};
use crate::i18n::capital;

pub(super) fn write(app: &App, id: ResidentId, key: MomentKey, text: &mut Text<'_>) {
    let (model, strings) = (&app.model, &app.strings);
    text.title = strings.page_moment();
    let Some(file) = model.paper(id) else { return };
    let moments = timeline(file);
    let held = moments.iter().find(|(on, m)| (*on, m.record(), m.step()) == key);
    let Some((on, moment)) = held else { return };
    text.title =
        format!("{} · {}", file.resident.person.name.spoken(), strings.day(*on, model.data.today));
    text.gap();
    text.head(capital(&strings.moment(&model.data.caseload, moment, model.data.today)));
    if let Moment::Planned(plan) = moment {
        write_plan(app, plan, text);
    } else {
        text.maybe(strings.words_of(moment));
    }
    if let Moment::Step(referral, _) = moment {
        text.gap();
        for step in &referral.steps {
            let day = strings.column_day(step.on);
            let state = strings.word("state", step.state.name());
            text.say(format!("{day}  {state}"));
        }
    }
    text.gap();
    text.aside(recorded(app, moment));
}

fn write_plan(app: &App, plan: &Plan, text: &mut Text<'_>) {
    let strings = &app.strings;
    let content = &plan.content;
    let joined = |texts: Vec<String>| texts.join(", ");
    let likes = content.interests.iter().map(|i| i.text.to_string()).collect();
    let can = content.skills.iter().map(ToString::to_string).collect();
    let now = content.barriers.iter().filter(|note| note.state == BarrierState::Now);
    let barriers = now.map(|note| {
        let name = strings.word("barrier", note.barrier.name());
        if note.said.is_empty() {
            name
        } else {
            format!("{name} {}", strings.said(note.said.to_string()))
        }
    });
    let (likes, can, barriers) = (joined(likes), joined(can), joined(barriers.collect()));
    if !likes.is_empty() {
        text.say(strings.plan_likes(likes));
    }
    if !can.is_empty() {
        text.say(strings.plan_can(can));
    }
    if !barriers.is_empty() {
        text.say(strings.plan_barriers(barriers));
    }
    for goal in &content.goals {
        text.gap();
        text.say(strings.plan_goal(goal.text.to_string()));
        for (action, by) in &goal.actions {
            let day = strings.day(*by, app.model.data.today);
            text.say(format!("· {}", strings.plan_action(action.to_string(), day)));
        }
    }
    if let Some(on) = content.review_on {
        text.gap();
        text.say(strings.plan_review(strings.day(on, app.model.data.today)));
    }
}

/// Who recorded it, and under which code.
fn recorded(app: &App, moment: &Moment<'_>) -> String {
    let code = moment.code().map(|code| code.to_string());
    match (moment.by(), code) {
        (Some(by), Some(code)) if !by.is_empty() => app.strings.recorded_by(by.to_string(), code),
        (by, None) => by.map(ToString::to_string).unwrap_or_default(),
        (_, Some(code)) => code,
    }
}
