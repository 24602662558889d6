//! The honest planner, for the manager.

use chrono::Days;

use super::reported::{Ground, Question, Reported};
use super::{Cell, Figure, Report, Table};
use crate::i18n::Strings;
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

    fn tell(strings: &Strings, made: &Forecast, _: &Ground<'_>, _: &Question) -> Report {
        let from = made.weeks.first().map(|week| week.on).unwrap_or_default();
        let last = made.weeks.last().map(|week| week.on);
        let to = last.and_then(|on| on.checked_add_days(Days::new(6))).unwrap_or(from);
        Report {
            title: strings.planner_title(),
            from,
            to,
            says: says(strings, made),
            figures: figures(strings, made),
            tables: vec![weeks(strings, made), shares(strings, made)],
            chapters: Vec::new(),
            notes: vec![
                strings.planner_note(),
                strings.planner_seed(made.assumptions.seed.to_string()),
            ],
        }
    }
}

fn says(strings: &Strings, made: &Forecast) -> Vec<String> {
    let given = made.assumptions;
    let mut says = vec![
        strings.planner_given(given.hours, given.conversation, given.visit, given.attempt),
        strings.planner_spoken(given.weeks, made.spoken(), made.people, made.not_spoken()),
        strings.planner_first(made.first_time(), made.never_spoken()),
        strings.planner_waiting(made.waiting()),
    ];
    says.extend(of_hours(strings, made));
    says.push(match made.attainable_days() {
        None => strings.planner_nobody(),
        Some(days) if days <= u32::from(made.agreed_days) => {
            strings.planner_attainable(made.agreed_days, days)
        }
        Some(days) => strings.planner_not_attainable(made.agreed_days, days),
    });
    says
}

/// Where the hours go, and what is left of them; only the last kind is free.
fn of_hours(strings: &Strings, made: &Forecast) -> Vec<String> {
    let hours = made.hours();
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
    says.extend((hours.free > 0).then(|| strings.planner_free(hours.free, made.free_weeks())));
    says
}

fn figures(strings: &Strings, made: &Forecast) -> Vec<Figure> {
    let played = strings.planner_source();
    let figure = |name: &'static str, value: Option<u32>, source: &str| Figure {
        name,
        label: strings.word("figure", name),
        value: value.map_or(Cell::Nothing, |value| Cell::Number(i64::from(value))),
        definition: strings.word("definition", name),
        source: source.to_owned(),
    };
    let reach = if made.reach.counted > 0 {
        strings.planner_counted(made.reach.counted)
    } else {
        strings.planner_assumed()
    };
    let (now, hours) = (strings.planner_now(), made.hours());
    vec![
        figure("people", Some(made.people), &now),
        figure("in-queue", Some(made.queued), &now),
        figure("not-in-queue", Some(made.not_queued()), &now),
        figure("spoken-before", Some(made.spoken_before), &now),
        figure("first-time", Some(made.first_time()), &played),
        figure("never-spoken", Some(made.never_spoken()), &played),
        figure("spoken", Some(made.spoken()), &played),
        figure("not-spoken", Some(made.not_spoken()), &played),
        figure("waiting", Some(made.waiting()), &played),
        figure("conversations", Some(made.conversations()), &played),
        figure("visits", Some(made.visits()), &played),
        figure("attempts", Some(made.attempts()), &played),
        figure("hours-conversations", Some(hours.conversations), &played),
        figure("hours-visits", Some(hours.visits), &played),
        figure("hours-attempts", Some(hours.attempts), &played),
        figure("hours-used", Some(hours.used()), &played),
        figure("hours-short", Some(hours.short), &played),
        figure("hours-resting", Some(hours.resting), &played),
        figure("hours-free", Some(hours.free), &played),
        figure("hours-there", Some(hours.there()), &played),
        figure("attainable-days", made.attainable_days(), &played),
        figure("agreed-days", Some(u32::from(made.agreed_days)), &strings.planner_rules()),
        figure("reach-first", Some(made.reach.first / 10), &reach),
        figure("reach-known", Some(made.reach.known / 10), &reach),
        figure("reach-visits", Some(made.reach.visits / 10), &reach),
    ]
}

/// Four weeks in a row, with a bar for who was spoken.
fn weeks(strings: &Strings, made: &Forecast) -> Table {
    let heads = ["week", "conversations", "attempts", "waiting", "spoken"];
    let people = i64::from(made.people);
    let row = |some: &[Week]| {
        let sum = |of: fn(&Week) -> u32| Cell::Number(some.iter().map(|w| i64::from(of(w))).sum());
        let last = some.last();
        vec![
            Cell::Text(some.first().map(|w| strings.full_day(w.on)).unwrap_or_default()),
            sum(|week| week.conversations),
            sum(|week| week.attempts),
            last.map_or(Cell::Nothing, |week| Cell::Number(i64::from(week.waiting))),
            last.map_or(Cell::Nothing, |week| Cell::Bar(i64::from(week.spoken), people)),
        ]
    };
    Table {
        name: "weeks",
        title: strings.planner_weeks(),
        columns: heads.iter().map(|head| strings.word("column", head)).collect(),
        rows: made.weeks.chunks(ROW).map(row).collect(),
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
        columns: ["share", "day"].iter().map(|head| strings.word("column", head)).collect(),
        rows: [25, 50, 75, 90, 100].map(row).to_vec(),
    }
}
