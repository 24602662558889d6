//! What a row of a list tells, and with which sign.

use crate::app::App;
use crate::app::overview::{Fact, Heading, Overview, OverviewKind, Row};
use crate::domain::open::{Due, Slot};
use crate::ui::person_page;

/// Whether we did not do by its day what we said we would.
pub(in crate::ui) fn is_late(app: &App, row: &Row) -> bool {
    let owed = matches!(row.fact, Fact::Due(Due::Promise(_) | Due::Appointment(_), _));
    row.heading == Heading::Late || (owed && row.on < app.model.data.today)
}

/// Whether somebody came, as a sign.
pub(in crate::ui) const fn sign_of_met(row: &Row) -> Option<&'static str> {
    match row.fact {
        Fact::Met(_, _, came) => Some(if came { "✓" } else { "×" }),
        _ => None,
    }
}

/// The time of an appointment.
pub(in crate::ui) fn time(app: &App, row: &Row) -> Option<String> {
    let (Fact::Due(Due::Appointment(slot), _) | Fact::Met(slot, ..)) = row.fact else {
        return None;
    };
    slot.at.map(|at| app.strings.time_of_day(at))
}

/// What a row tells, with what has to be kept in mind beside it.
pub(in crate::ui) fn fact(app: &App, overview: &Overview, row: &Row) -> String {
    let (data, strings) = (&app.model.data, &app.strings);
    let line = data.caseload.line(row.resident);
    let told = plainly(app, overview, row);
    let over = matches!(row.fact, Fact::Due(Due::Wish, _));
    match line.and_then(|line| strings.to_mind(line, data.today)).filter(|_| !over) {
        Some(beside) => strings.agenda_beside(told, beside),
        None => told,
    }
}

fn plainly(app: &App, overview: &Overview, row: &Row) -> String {
    let (model, strings) = (&app.model, &app.strings);
    match &row.fact {
        Fact::Due(Due::Appointment(slot), place) => {
            // Where the heading tells the day, the time stands before the name.
            let told = match row.heading {
                Heading::Day(_) => Slot { at: None, ..*slot },
                _ => *slot,
            };
            let told = strings.agenda_meeting(strings.slot_words(told, place));
            let both = overview.overlaps(row, &model.data.caseload);
            let both = both.then(|| strings.meeting_overlaps());
            // Under its own heading it is asked once for all.
            // A column of the week has no room for keys.
            let keys = !matches!(overview.kind, OverviewKind::Week(_));
            let asked = person_page::asked(app, (row.on, *slot), keys);
            // Nor is it asked again of what was answered a moment ago.
            let answered = overview.done && overview.row() == Some(row);
            let asked = asked.filter(|_| row.heading != Heading::Unanswered && !answered);
            let all = std::iter::once(told).chain(both).chain(asked);
            all.collect::<Vec<_>>().join(" · ")
        }
        Fact::Met(slot, place, came) => {
            let told =
                strings.agenda_meeting(strings.slot_words(Slot { at: None, ..*slot }, place));
            let state = strings.word("meeting", if *came { "came" } else { "missed" });
            format!("{told} · {state}")
        }
        Fact::Due(Due::Promise(_), what) => strings.promised_what(what),
        Fact::Due(Due::Task(_), what) => strings.agenda_task_line(what.to_string()),
        Fact::Due(due, _) => strings.word("agenda", due.name()),
        Fact::Call => model.view.reason(row.resident).to_owned(),
        Fact::Worked(done) => strings.workday_short(&model.data.caseload, done, model.data.today),
        Fact::Referral(to, days) => {
            strings.overview_referral(strings.target(&model.data.caseload, *to), *days)
        }
    }
}
