//! The header of the person above the timeline.

use chrono::NaiveDate;
use ratatui::style::Style;

use crate::app::App;
use crate::domain::File;
use crate::domain::barrier::BarrierState;
use crate::domain::contact::{Channel, Outcome};
use crate::ui::theme::Theme;

/// What stands above the timeline, a paragraph each.
pub(super) fn header(app: &App, file: &File, theme: &Theme) -> [(String, Style); 4] {
    [
        (who(app, file), theme.plain),
        (reach(app, file), theme.plain),
        (plan(app, file), theme.plain),
        (barriers(app, file), theme.dim),
    ]
}

/// The same for a page that tells line by line what is open.
pub(super) fn known(app: &App, file: &File, theme: &Theme) -> Vec<(String, Style)> {
    let [who, reach, plan, _] = header(app, file, theme);
    let barriers = hindered(app, file).map(|barriers| (barriers, theme.dim));
    [who, reach, plan].into_iter().chain(barriers).collect()
}

pub(super) fn who(app: &App, file: &File) -> String {
    let (resident, strings) = (&file.resident, &app.strings);
    let mut parts = vec![resident.code().to_string(), strings.rung(resident.person.rung)];
    let since = resident.person.inflow_on.map(|on| strings.day(on, app.model.data.today));
    parts.extend(since.map(|day| strings.person_since(day)));
    parts.extend(app.model.data.around(file, strings));
    parts.join(" · ")
}

pub(super) fn reach(app: &App, file: &File) -> String {
    let (reach, strings) = (&file.resident.person.reach, &app.strings);
    let data = &app.model.data;
    let line = data.caseload.line(file.resident.id);
    let mut parts: Vec<String> = Vec::new();
    parts.extend(line.and_then(|line| strings.to_mind(line, data.today)));
    if reach.phone.is_empty() {
        parts.push(strings.person_no_phone());
    } else {
        let wrong =
            wrong_since(file).map(|on| strings.person_wrong_number(strings.day(on, data.today)));
        let wrong = wrong.map(|wrong| format!(" ({wrong})")).unwrap_or_default();
        parts.push(format!("☎ {}{wrong}", reach.phone));
    }
    let channel = reach.channel.map(|c| strings.word("channel", c.name()));
    let hours = reach.hours.map(|h| strings.word("hours", h.name()));
    let prefers: Vec<String> = channel.into_iter().chain(hours).collect();
    if !prefers.is_empty() {
        parts.push(strings.person_prefers(prefers.join(", ")));
    }
    if reach.voicemail == Some(false) {
        parts.push(strings.person_voicemail_no());
    }
    if !reach.language.is_empty() {
        parts.push(strings.person_speaks(reach.language.to_string()));
    }
    if reach.interpreter == Some(true) {
        parts.push(strings.person_interpreter());
    }
    parts.join(" · ")
}

/// The day on which the number was somebody else's, where the latest call says so.
fn wrong_since(file: &File) -> Option<NaiveDate> {
    let calls = file.records.contacts.iter().filter(|contact| contact.channel == Channel::Phone);
    let last = calls.max_by_key(|contact| (contact.on, contact.id))?;
    (last.outcome == Outcome::WrongNumber).then_some(last.on)
}

/// What the plan says in short: what the person likes, and the goals.
pub(super) fn plan(app: &App, file: &File) -> String {
    let strings = &app.strings;
    let Some(plan) = file.plan() else { return strings.person_no_plan() };
    let content = &plan.content;
    let interests: Vec<&str> = content.interests.iter().map(|i| i.text.as_str()).collect();
    let interests = (!interests.is_empty()).then(|| strings.person_interests(interests.join(", ")));
    let goals = content.goals.iter().map(|goal| strings.plan_goal(goal.text.to_string()));
    let parts: Vec<String> = interests.into_iter().chain(goals).collect();
    if parts.is_empty() { strings.person_plan_bare() } else { parts.join(" · ") }
}

/// What stands in the way; `None` where nothing is known to.
pub(super) fn hindered(app: &App, file: &File) -> Option<String> {
    let strings = &app.strings;
    let noted = file.plan().map(|plan| plan.content.barriers.as_slice()).unwrap_or_default();
    let now: Vec<String> = noted
        .iter()
        .filter(|note| note.state == BarrierState::Now)
        .map(|note| strings.word("barrier", note.barrier.name()))
        .collect();
    (!now.is_empty()).then(|| strings.person_barriers(now.join(", ")))
}

fn barriers(app: &App, file: &File) -> String {
    let strings = &app.strings;
    let promises = file.records.promises.iter().filter(|p| p.is_open()).count();
    let referrals = file.records.referrals.iter().filter(|r| r.is_open()).count();
    let open = strings.person_open(promises, referrals);
    match hindered(app, file) {
        Some(barriers) => format!("{open} · {barriers}"),
        None => open,
    }
}
