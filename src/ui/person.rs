//! The header of the person above the timeline.

use crate::app::App;
use crate::app::layout::{Area, person_rows};
use crate::domain::File;
use crate::domain::barrier::BarrierState;
use crate::ui::cells::Pen;

/// Draws the header; the rows it takes depend on the height of the pane.
pub(super) fn draw(app: &App, file: &File, area: Area, pen: &mut Pen<'_>) {
    let theme = *pen.theme;
    let lines = [
        (who(app, file), theme.plain),
        (reach(app, file), theme.plain),
        (plan(app, file), theme.plain),
        (barriers(app, file), theme.dim),
    ];
    let rows = person_rows(area.height + 1);
    for (y, (text, style)) in (area.y..area.y + rows).zip(lines) {
        pen.text(area.x + 1, y, area.width.saturating_sub(1), &text, style);
    }
}

pub(super) fn who(app: &App, file: &File) -> String {
    let (resident, strings) = (&file.resident, &app.strings);
    let mut parts = vec![resident.code().to_string(), strings.rung(resident.person.rung)];
    let since = resident.person.inflow_on.map(|on| strings.day(on, app.model.today));
    parts.extend(since.map(|day| strings.person_since(day)));
    parts.extend(app.model.standing(file, strings));
    parts.join(" · ")
}

pub(super) fn reach(app: &App, file: &File) -> String {
    let (reach, strings) = (&file.resident.person.reach, &app.strings);
    let mut parts = Vec::new();
    if reach.phone.is_empty() {
        parts.push(strings.person_no_phone());
    } else {
        parts.push(format!("☎ {}", reach.phone));
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

pub(super) fn plan(app: &App, file: &File) -> String {
    let Some(plan) = file.plan() else { return app.strings.person_no_plan() };
    let interests: Vec<&str> =
        plan.content.interests.iter().map(|interest| interest.text.as_str()).collect();
    app.strings.person_interests(interests.join(", "))
}

fn barriers(app: &App, file: &File) -> String {
    let strings = &app.strings;
    let noted = file.plan().map(|plan| plan.content.barriers.as_slice()).unwrap_or_default();
    let now: Vec<String> = noted
        .iter()
        .filter(|note| note.state == BarrierState::Now)
        .map(|note| strings.word("barrier", note.barrier.name()))
        .collect();
    let promises = file.records.promises.iter().filter(|p| p.is_open()).count();
    let referrals = file.records.referrals.iter().filter(|r| r.is_open()).count();
    let open = strings.person_open(promises, referrals);
    if now.is_empty() {
        open
    } else {
        format!("{open} · {}", strings.person_barriers(now.join(", ")))
    }
}
