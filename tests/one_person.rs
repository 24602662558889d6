//! All reports together say nothing of one person: no number of a few, nothing of nobody or everybody, and
//! two caseloads that differ in one person are told alike, or differ by a whole ten.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};
use proptest::prelude::*;
use trede::demo::{Size, invent};
use trede::domain::contact::{Channel, Contact, Outcome};
use trede::domain::measured::{Answer, Sheet, SheetNo, Value};
use trede::domain::measurement::{Measurement, MeasurementState};
use trede::domain::{Caseload, Change, CleanText, Delta, RecordId, ResidentId};
use trede::i18n::{Language, Strings};
use trede::measurement::instrument::VERSION;
use trede::report::{Asked, Cell, Ground, Question, Report, ReportKind, whole_months, year_to};
use trede::triage::attempts::Calls;
use trede::triage::planner::Assumptions;
use trede::triage::planner::beside::Changed;
use trede::triage::rules::Rules;

use crate::support::table::today;

/// Figures that are no numbers of people: days and hours.
const TIMES: [&str; 12] = [
    "first-after",
    "days-to-there",
    "attainable-days",
    "agreed-days",
    "hours-conversations",
    "hours-visits",
    "hours-attempts",
    "hours-used",
    "hours-short",
    "hours-resting",
    "hours-free",
    "hours-there",
];
/// Figures that are shares of a hundred.
const SHARES: [&str; 4] = ["kept-share", "reach-first", "reach-known", "reach-visits"];

/// Every change of an invented past.
fn past(residents: u32, seed: u64) -> Vec<Change> {
    let entries = invent(&Size { residents, offers: 20, seed }, today()).unwrap();
    entries.into_iter().flat_map(|entry| entry.changes).collect()
}

fn known<'a>(changes: impl IntoIterator<Item = &'a Change>) -> Caseload {
    let mut caseload = Caseload::default();
    for change in changes {
        caseload.apply(change).unwrap();
    }
    caseload.look_on(today());
    caseload
}

/// Every report of a caseload, as it is handed on.
fn reports(caseload: &Caseload) -> Vec<(ReportKind, Report)> {
    let (rules, calls, today) = (&Rules::default(), &Calls::default(), today());
    let first = today.checked_sub_days(Days::new(730));
    let (policy, budget) = (&trede::config::policy::default(), &trede::config::budget::default());
    let ground =
        Ground { caseload, policy, rules, calls, budget, today, first, salt: 7, rungs: &[] };
    let strings = Strings::new(Language::English);
    let report = |kind: &ReportKind| {
        let year = year_to(today);
        let period = if kind.whole_months() { whole_months(year, today) } else { year };
        // Conversations that last an hour: hours would be people.
        let assumptions = Assumptions {
            conversation: 60,
            visit: 60,
            attempt: 60,
            hours: 400,
            weeks: 4,
            ..Assumptions::default()
        };
        let changed = Changed { hours: Some(200), random_every: Some(0), ..Changed::default() };
        let asked =
            Asked { kind: *kind, question: Question { period, assumptions, changed, own: false } };
        (*kind, asked.tell(&strings, &asked.count(&ground, &|| true), &ground))
    };
    ReportKind::ALL.iter().map(report).collect()
}

/// What a number of a report is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Of {
    People,
    Share,
    Time,
}

/// Every number with what it stands at; `None` where it is not shown.
fn numbers(report: &Report) -> BTreeMap<String, (Of, Option<i64>)> {
    let of_figure = |name: &str| match name {
        _ if SHARES.contains(&name) => Of::Share,
        _ if TIMES.contains(&name) => Of::Time,
        _ => Of::People,
    };
    let goals = || report.chapters.iter().flat_map(|chapter| &chapter.goals);
    let figures =
        report.figures.iter().chain(goals().flat_map(|goal| &goal.figures)).map(|figure| {
            (figure.name.to_owned(), (of_figure(figure.name), figure.value.number()))
        });
    let mut all: BTreeMap<_, _> = figures.collect();
    for table in report.tables.iter().chain(goals().flat_map(|goal| &goal.tables)) {
        for row in &table.rows {
            let label = row[0].shown();
            for (head, cell) in table.columns.iter().zip(row).skip(1) {
                let of = if head == "in a hundred" { Of::Share } else { Of::People };
                let told = matches!(cell, Cell::Number(_) | Cell::Bar(..) | Cell::Hidden(..));
                let at = format!("{} · {} · {label} · {head}", table.name, table.title);
                if told {
                    all.insert(at, (of, cell.number()));
                }
            }
        }
    }
    all
}

/// Why a report gives somebody away.
fn tells(report: &Report) -> Option<String> {
    numbers(report).into_iter().find_map(|(at, (of, number))| {
        let number = number?;
        let fits = match of {
            Of::People => number >= 10 && number % 10 == 0,
            Of::Share => (1..100).contains(&number),
            Of::Time => true,
        };
        (!fits).then(|| format!("{}: {at}: {number}", report.title))
    })
}

/// Why two reports of caseloads that differ in one person give that person away.
fn differ(one: &Report, other: &Report, step: Option<i64>) -> Option<String> {
    let (ours, theirs) = (numbers(one), numbers(other));
    let shown = |all: &BTreeMap<String, (Of, Option<i64>)>, at: &String| {
        all.get(at).and_then(|(_, number)| *number)
    };
    let keys = ours.iter().chain(&theirs).filter(|(_, (of, _))| *of == Of::People);
    let mut keys = keys.map(|(at, _)| at);
    let found = keys.find_map(|at| {
        let (here, there) = (shown(&ours, at).unwrap_or(0), shown(&theirs, at).unwrap_or(0));
        let apart = (here - there).abs();
        let alike = apart % 10 == 0 && step.is_none_or(|step| apart <= step);
        (!alike).then(|| format!("{}: {at}: {here}, {there}", one.title))
    });
    // Sentences say nothing that the figures do not.
    let said = (ours == theirs && one.says != other.says).then(|| format!("{:?}", one.says));
    found.or(said)
}

/// The same without one person, as if they had never been here.
fn without(changes: &[Change], who: ResidentId) -> Caseload {
    let sheet = |change: &Change| match change {
        Change::Measurement(id, delta) if *id == who => delta.after.as_deref()?.sheet,
        _ => None,
    };
    let sheets: Vec<SheetNo> = changes.iter().filter_map(sheet).collect();
    let of_them = |change: &Change| match change {
        Change::Sheet(delta) => delta.either().is_some_and(|sheet| sheets.contains(&sheet.no)),
        other => other.resident() == Some(who),
    };
    known(changes.iter().filter(|change| !of_them(change)))
}

/// The same after one person was measured on a day, written down today, with these answers.
fn measured(before: &Caseload, who: ResidentId, on: NaiveDate) -> Caseload {
    let mut caseload = before.clone();
    let no = SheetNo::of(424_242);
    let month = NaiveDate::from_ymd_opt(2026, 11, 1).unwrap();
    let answers = vec![Answer { item: 20, value: Value::Choice(1) }];
    let sheet = Sheet { no, before: None, version: VERSION, month, answers };
    let state = MeasurementState::Taken { on };
    let id = RecordId(9_000_000);
    let taken = Measurement { id, asked_on: on, reminded_on: None, sheet: Some(no), state };
    caseload.apply(&Change::Sheet(Delta::new(sheet))).unwrap();
    caseload.apply(&Change::Measurement(who, Delta::new(taken))).unwrap();
    caseload.look_on(today());
    caseload
}

/// The same after it was written down that one person was spoken on a day.
fn spoken(before: &Caseload, who: ResidentId, on: NaiveDate) -> Caseload {
    let mut caseload = before.clone();
    let contact = Contact {
        id: RecordId(9_000_000),
        on,
        channel: Channel::Phone,
        outcome: Outcome::Reached,
        note: CleanText::default(),
        by: CleanText::default(),
    };
    caseload.apply(&Change::Contact(who, Delta::new(contact))).unwrap();
    caseload.look_on(today());
    caseload
}

/// One person more in the hours moves others to another week; a referral is not a person, who may have
/// several.
const COUNT_OTHERWISE: [ReportKind; 4] =
    [ReportKind::Planner, ReportKind::WhatIf, ReportKind::Referrals, ReportKind::Offers];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(6))]
    #[test]
    fn no_report_and_no_two_of_them_give_one_person_away(
        residents in 12u32..90,
        seed in 1u64..1_000,
        picks in proptest::collection::vec((any::<prop::sample::Index>(), 1u64..300), 3),
    ) {
        let changes = past(residents, seed);
        let caseload = known(&changes);
        let told = reports(&caseload);
        for (_, report) in &told {
            prop_assert_eq!(tells(report), None);
        }
        let people: Vec<ResidentId> = caseload.lines().map(|line| line.id).collect();
        for (pick, back) in picks {
            let (who, on) = (*pick.get(&people), today() - Days::new(back));
            let others = [without(&changes, who), measured(&caseload, who, on), spoken(&caseload, who, on)];
            for (at, other) in others.iter().enumerate() {
                for ((kind, one), (_, other)) in told.iter().zip(&reports(other)) {
                    prop_assert_eq!(tells(other), None);
                    let counts_people = !COUNT_OTHERWISE.contains(kind);
                    let step = counts_people.then_some(10);
                    prop_assert_eq!(differ(one, other, step), None);
                    // Nothing that is written down today changes what was measured before.
                    if at == 1 && *kind == ReportKind::Effect {
                        prop_assert_eq!(one, other);
                    }
                }
            }
        }
    }
}
