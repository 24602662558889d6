//! The honest planner, for the manager.

use chrono::Days;

use super::foreseen::Foreseen;
use super::reported::{Ground, Question, Reported};
use super::told::{figure, heads};
use super::{Cell, Figure, Report, Table};
use crate::i18n::Strings;
use crate::measurement::suppression::{Hidden, LEAST};
use crate::triage::planner::{Forecast, Week, forecast_while, history};

/// Weeks in one row of the table.
const ROW: usize = 4;

/// What can be done in the hours there are, and what not.
pub struct Planner;

impl Reported for Planner {
    const NAME: &'static str = "planner";
    const ABOUT: &'static str = "What can be done in the hours there are, and what not";
    type Made = Forecast;

    fn count(ground: &Ground<'_>, question: &Question, go_on: &dyn Fn() -> bool) -> Forecast {
        let lines = || ground.caseload.served().take_while(|_| go_on());
        let tried = lines().filter(|line| line.due.tried_on.is_some());
        let files = tried.filter_map(|line| ground.caseload.counted_file(line.id));
        let reach = history(files, ground.today);
        let people = lines().map(|line| (line.id, line.due.clone()));
        let (rules, world) = ((ground.rules, ground.calls), (ground.today, ground.salt));
        forecast_while(people, rules, (question.assumptions, reach), world, go_on)
    }

    fn title(strings: &Strings) -> String {
        strings.planner_title()
    }

    fn tell(strings: &Strings, made: &Forecast, _: &Ground<'_>, question: &Question) -> Report {
        let from = made.weeks.first().map(|week| week.on).unwrap_or_default();
        let last = made.weeks.last().map(|week| week.on);
        let to = last.and_then(|on| on.checked_add_days(Days::new(6))).unwrap_or(from);
        let told = Foreseen { made, own: question.own };
        let seed = strings.planner_seed(made.assumptions.seed.to_string());
        let mut notes = vec![strings.planner_note(), seed];
        if !told.own {
            notes.extend([strings.planner_tens(), strings.report_suppressed(LEAST)]);
        }
        Report {
            title: strings.planner_title(),
            from,
            to,
            says: says(strings, &told),
            figures: figures(strings, &told),
            tables: vec![weeks(strings, &told), shares(strings, made)],
            chapters: Vec::new(),
            notes,
        }
    }
}

fn says(strings: &Strings, told: &Foreseen<'_>) -> Vec<String> {
    let (made, given) = (told.made, told.made.assumptions);
    let count = |count: u32| told.count(count);
    let spoken = || {
        let (spoken, people) = (count(made.spoken())?, count(made.people)?);
        Some(strings.planner_spoken(given.weeks, spoken, people, count(made.not_spoken())?))
    };
    let first = || {
        let (first, never) = (count(made.first_time())?, count(made.never_spoken())?);
        Some(strings.planner_first(first, never))
    };
    let given = strings.planner_given(given.hours, given.conversation, given.visit, given.attempt);
    let mut says = vec![given];
    says.extend(spoken());
    says.extend(first());
    says.extend(count(made.waiting()).map(|waiting| strings.planner_waiting(waiting)));
    says.extend(of_hours(strings, told));
    says.extend(match told.attainable_days() {
        None => told.own.then(|| strings.planner_nobody()),
        Some(days) if days <= u32::from(made.agreed_days) => {
            Some(strings.planner_attainable(made.agreed_days, days))
        }
        Some(days) => Some(strings.planner_not_attainable(made.agreed_days, days)),
    });
    says
}

/// Where the hours go, and what is left of them; only the last kind is free.
fn of_hours(strings: &Strings, told: &Foreseen<'_>) -> Vec<String> {
    let hours = told.hours();
    let parts = [
        ("hours-conversations", hours.conversations),
        ("hours-visits", hours.visits),
        ("hours-attempts", hours.attempts),
        ("hours-short", hours.short),
        ("hours-resting", hours.resting),
        ("hours-free", hours.free),
    ];
    let parts = parts.into_iter().filter(|(_, hours)| *hours > 0);
    let parts: Vec<String> =
        parts.map(|(name, hours)| format!("{hours} {}", strings.word("figure", name))).collect();
    if parts.is_empty() {
        return Vec::new();
    }
    let mut says = vec![strings.planner_hours(hours.there(), parts.join(", "))];
    says.extend((hours.resting > 0).then(|| strings.planner_resting(hours.resting)));
    let free = strings.planner_free(hours.free, told.made.free_weeks());
    says.extend((hours.free > 0).then_some(free));
    says
}

fn figures(strings: &Strings, told: &Foreseen<'_>) -> Vec<Figure> {
    let made = told.made;
    let source = |kind: &str| match kind {
        "now" => strings.planner_now(),
        "reach" => reach(strings, told),
        "rules" => strings.planner_rules(),
        _ => strings.planner_source(),
    };
    let people =
        |name, count, kind| figure(strings, name, told.cell(strings, count), &source(kind));
    let number = |name, number: Option<u32>, kind| {
        let cell = number.map_or(Cell::Nothing, |number| Cell::Number(i64::from(number)));
        figure(strings, name, cell, &source(kind))
    };
    let share = |name, share| figure(strings, name, told.share(strings, share), &source("reach"));
    let hours = told.hours();
    let (now, played) = ("now", "played");
    vec![
        people("people", made.people, now),
        people("in-queue", made.queued, now),
        people("not-in-queue", made.not_queued(), now),
        people("spoken-before", made.spoken_before, now),
        people("first-time", made.first_time(), played),
        people("never-spoken", made.never_spoken(), played),
        people("spoken", made.spoken(), played),
        people("not-spoken", made.not_spoken(), played),
        people("waiting", made.waiting(), played),
        people("conversations", made.conversations(), played),
        people("visits", made.visits(), played),
        people("attempts", made.attempts(), played),
        number("hours-conversations", Some(hours.conversations), played),
        number("hours-visits", Some(hours.visits), played),
        number("hours-attempts", Some(hours.attempts), played),
        number("hours-used", Some(hours.used()), played),
        number("hours-short", Some(hours.short), played),
        number("hours-resting", Some(hours.resting), played),
        number("hours-free", Some(hours.free), played),
        number("hours-there", Some(hours.there()), played),
        number("attainable-days", told.attainable_days(), played),
        number("agreed-days", Some(u32::from(made.agreed_days)), "rules"),
        share("reach-first", made.reach.first),
        share("reach-known", made.reach.known),
        share("reach-visits", made.reach.visits),
    ]
}

/// What it is known from how often people are reached.
fn reach(strings: &Strings, told: &Foreseen<'_>) -> String {
    match told.count(told.made.reach.counted) {
        None | Some(0) => strings.planner_assumed(),
        Some(counted) => strings.planner_counted(counted),
    }
}

/// Four weeks in a row, with a bar for who was spoken.
fn weeks(strings: &Strings, told: &Foreseen<'_>) -> Table {
    let most = told.count(told.made.people).map(i64::from);
    let spoken = |week: &Week| match (told.count(week.spoken), most) {
        (Some(spoken), Some(most)) => Cell::Bar(i64::from(spoken), most),
        _ => Cell::hidden(Hidden::Small, strings),
    };
    let row = |some: &[Week]| {
        let sum = |of: fn(&Week) -> u32| told.cell(strings, some.iter().map(of).sum());
        let last = some.last();
        vec![
            Cell::Text(some.first().map(|w| strings.full_day(w.on)).unwrap_or_default()),
            sum(|week| week.conversations),
            sum(|week| week.attempts),
            last.map_or(Cell::Nothing, |week| told.cell(strings, week.waiting)),
            last.map_or(Cell::Nothing, spoken),
        ]
    };
    Table {
        name: "weeks",
        title: strings.planner_weeks(),
        columns: heads(strings, &["week", "conversations", "attempts", "waiting", "spoken"]),
        rows: told.made.weeks.chunks(ROW).map(row).collect(),
    }
}

/// By when how many of everybody have been spoken.
fn shares(strings: &Strings, made: &Forecast) -> Table {
    let row = |share: u32| {
        let on = made.by_when(share).map(|on| strings.full_day(on));
        vec![
            Cell::Text(format!("{share} %")),
            on.map_or_else(|| Cell::Text(strings.planner_not_within()), Cell::Text),
        ]
    };
    Table {
        name: "by_when",
        title: strings.planner_by_when(),
        columns: heads(strings, &["share", "day"]),
        rows: [25, 50, 75, 90, 100].map(row).to_vec(),
    }
}
