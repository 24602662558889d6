//! The honest planner, for the manager.

use chrono::Days;

use super::{Cell, Figure, Report, Table};
use crate::i18n::Strings;
use crate::triage::planner::{Forecast, Week};

/// Weeks in one row of the table.
const ROW: usize = 4;

/// What a forecast comes to.
pub fn planner(strings: &Strings, made: &Forecast) -> Report {
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
        notes: vec![
            strings.planner_note(),
            strings.planner_seed(made.assumptions.seed.to_string()),
        ],
    }
}

fn says(strings: &Strings, made: &Forecast) -> Vec<String> {
    let given = made.assumptions;
    let mut says = vec![
        strings.planner_given(given.hours, given.conversation, given.visit, given.attempt),
        strings.planner_spoken(given.weeks, made.spoken(), made.people, made.not_spoken()),
        strings.planner_waiting(made.waiting()),
    ];
    says.push(match made.attainable_days() {
        None => strings.planner_nobody(),
        Some(days) if days <= u32::from(made.agreed_days) => {
            strings.planner_attainable(made.agreed_days, days)
        }
        Some(days) => strings.planner_not_attainable(made.agreed_days, days),
    });
    let left = made.minutes_there().saturating_sub(made.minutes()) / 60;
    says.extend((left >= given.hours.max(1)).then(|| strings.planner_left(left)));
    says
}

fn figures(strings: &Strings, made: &Forecast) -> Vec<Figure> {
    let played = strings.planner_source();
    let figure = |name: &'static str, value: Option<u32>, source: &str| Figure {
        name,
        label: strings.word("figure", name),
        value: value.map(i64::from),
        suppressed: false,
        definition: strings.word("definition", name),
        source: source.to_owned(),
    };
    let reach = if made.reach.counted > 0 {
        strings.planner_counted(made.reach.counted)
    } else {
        strings.planner_assumed()
    };
    let now = strings.planner_now();
    vec![
        figure("people", Some(made.people), &now),
        figure("spoken-before", Some(made.spoken_before), &now),
        figure("spoken", Some(made.spoken()), &played),
        figure("not-spoken", Some(made.not_spoken()), &played),
        figure("waiting", Some(made.waiting()), &played),
        figure("conversations", Some(made.conversations()), &played),
        figure("visits", Some(made.visits()), &played),
        figure("attempts", Some(made.attempts()), &played),
        figure("hours-used", Some(made.minutes() / 60), &played),
        figure("hours-there", Some(made.minutes_there() / 60), &played),
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
