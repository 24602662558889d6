//! What the status line says of who and what is shown, chosen and marked.

use crate::app::App;
use crate::app::action::Action;
use crate::app::status::Status;
use crate::filters::people::Who;
use crate::ui::keys::{key_for, key_now};

/// Where the screen is narrower, what can wait is said briefly.
const NARROW: u16 = 60;

/// Who is shown or marked now, the mouse, and the tour.
pub(super) fn of_choosing(app: &App, status: &Status) -> String {
    let strings = &app.strings;
    match status {
        Status::Marked(count) => strings.marks_now(*count),
        Status::Unmarked(count) => strings.marks_gone(*count),
        Status::TourOffered if app.model.view.size.0 < NARROW => {
            strings.tour_offered_briefly(key_for(app, Action::TourBegin))
        }
        Status::TourOffered => strings.tour_offered(key_for(app, Action::TourBegin)),
        Status::Mouse(true) => strings.mouse_on(),
        Status::Mouse(false) => strings.mouse_off(),
        Status::NotThere => strings.not_there(),
        Status::LimitOff(limit) => strings.limit_off(limit.clone()),
        Status::NothingWritten => strings.incoming_stopped(),
        Status::TourStopped => strings.tour_stopped(),
        Status::TourDone => strings.tour_done(key_for(app, Action::HelpOpen)),
        Status::View(view, people, _) if view.offers.is_empty() => {
            strings.view_shown(u32::from(view.no), called(&view.name), *people)
        }
        Status::View(view, people, offers) => {
            let (no, name) = (u32::from(view.no), called(&view.name));
            strings.view_shown_offers(no, name, *people, *offers)
        }
        Status::NoView(no) => strings.view_none(u32::from(*no), key_for(app, Action::ViewSave)),
        Status::ViewSaved(view) => {
            let shows = Action::ALL.iter().find(|action| action.view() == Some(view.no));
            let key = shows.map(|action| key_for(app, *action)).unwrap_or_default();
            let first = if view.first { strings.view_first() } else { String::new() };
            let saved = strings.view_saved(u32::from(view.no), called(&view.name), key);
            let [kept, left] = view_keeps(app);
            [format!("✓ {saved}"), kept, first, left].join(" ").trim_end().replace("  ", " ")
        }
        _ => String::new(),
    }
}

/// What a view keeps of the present conditions, and that names are not kept.
fn view_keeps(app: &App) -> [String; 2] {
    let (limits, strings) = (&app.model.view.limits, &app.strings);
    let (named, people): (Vec<_>, Vec<_>) =
        limits.people.iter().partition(|chip| matches!(chip.is, Who::Named(_)));
    let people: Vec<String> = people.into_iter().map(|chip| strings.who(chip)).collect();
    let offers: Vec<String> = limits.offers.iter().map(|chip| strings.what(chip)).collect();
    let people = (!people.is_empty()).then(|| strings.view_keeps_people(people.join(", ")));
    let offers = (!offers.is_empty()).then(|| strings.view_keeps_offers(offers.join(", ")));
    let kept = people.into_iter().chain(offers).collect::<Vec<_>>().join(" ");
    [kept, if named.is_empty() { String::new() } else { strings.view_unquoted() }]
}

/// The name of a view behind its digit.
fn called(name: &str) -> String {
    if name.is_empty() { String::new() } else { format!(" ({name})") }
}

/// That no choice begins so, and where the note is for which it may have been meant.
pub(super) fn no_such_choice(app: &App, typed: &str, note: bool) -> String {
    let told = app.strings.no_such_choice(typed.to_owned());
    let next = if note { key_now(app, Action::FieldNext) } else { String::new() };
    if next.is_empty() { told } else { format!("{told} {}", app.strings.choice_to_note(next)) }
}
