//! What stands above the rows of my day: the free time in the morning, what was done in the evening.

use crate::app::App;
use crate::app::action::Action;
use crate::app::myday::hours;
use crate::app::overview::Fact;
use crate::domain::open::Due;
use crate::ui::status;

/// How many calls fit into the free hours, and how many do not.
pub(super) fn free_time(app: &App) -> String {
    let (model, strings) = (&app.model, &app.strings);
    let free = hours(model.view.free);
    let (fits, each) = (model.fitting(), usize::from(model.data.calls.each_minutes));
    let key = status::key_for(app, Action::DayHours);
    let told = match model.my_day().map(|day| day.callable) {
        Some(all) if all > fits => strings.day_more(all - fits),
        _ => String::new(),
    };
    let time = match model.called_since() {
        0 => strings.day_fits(free, fits, each),
        called => strings.day_fits_still(free, called, fits, each),
    };
    let told = format!("{time} {told}").trim_end().to_owned();
    let hours = Some(strings.day_hours_key(key.clone())).filter(|_| !key.is_empty());
    let other = status::key_for(app, Action::DayOpen);
    let done = model.my_day().is_some_and(|day| !day.done.is_empty());
    let other = Some(strings.day_other_half(other.clone())).filter(|_| !other.is_empty() && done);
    [Some(told), hours, other].into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// The next appointment of today, which may stand far below what is late.
pub(super) fn next_meeting(app: &App) -> Option<String> {
    let (model, strings) = (&app.model, &app.strings);
    let (today, now) = (model.data.today, model.data.time);
    let rows = &model.task.overview.as_ref()?.rows;
    let mut meetings = rows.iter().filter_map(|row| match row.fact {
        Fact::Due(Due::Appointment(slot), _) if row.on == today => Some((slot.at?, row.resident)),
        _ => None,
    });
    let (at, id) = meetings.find(|(at, _)| *at >= now)?;
    let name = model.data.caseload.line(id)?.name.spoken();
    Some(strings.day_next(strings.time_of_day(at), name))
}

/// What was done and what is left, in one sentence.
pub(super) fn evening(app: &App) -> String {
    let (model, strings) = (&app.model, &app.strings);
    let day = model.my_day();
    let (people, called) = day.map_or((0, 0), |day| (day.done.len(), day.called));
    let key = status::key_for(app, Action::TextCopyAll);
    let done = match people {
        0 => strings.evening_none(),
        _ => format!("{} {}", strings.evening_done(people), strings.evening_calls(called)),
    };
    let copy = Some(strings.evening_copy(key.clone())).filter(|_| people > 0 && !key.is_empty());
    let other = status::key_for(app, Action::DayOpen);
    let other = Some(strings.evening_other_half(other.clone())).filter(|_| !other.is_empty());
    [Some(done), copy, other].into_iter().flatten().collect::<Vec<_>>().join(" ")
}
