//! The fairness page: whom the order leaves behind.

use chrono::NaiveDate;

use super::{Cell, Figure, Report, Table};
use crate::domain::Caseload;
use crate::i18n::Strings;
use crate::measurement::fairness::{Fairness, Group, fairness as counted};
use crate::measurement::suppression::{LEAST, Share, shown};
use crate::triage::rules::Rules;

/// What happened in a period, both days included.
pub fn fairness(
    strings: &Strings,
    caseload: &Caseload,
    rules: &Rules,
    (from, to): (NaiveDate, NaiveDate),
) -> Report {
    let made = counted(caseload, from, to);
    let mut tables = vec![table(strings, caseload, "rungs", &made.rungs)];
    tables.push(table(strings, caseload, "inflow", &made.inflow));
    if !made.waves.is_empty() {
        tables.push(table(strings, caseload, "waves", &made.waves));
    }
    Report {
        title: strings.fairness_title(),
        from,
        to,
        says: vec![strings.fairness_says()],
        figures: figures(strings, &made),
        tables,
        notes: vec![
            strings.fairness_note(),
            strings.fairness_random(rules.random_every),
            strings.report_suppressed(LEAST),
        ],
    }
}

fn figures(strings: &Strings, made: &Fairness) -> Vec<Figure> {
    let figure = |name: &'static str, value: u32, hidden: bool| Figure {
        name,
        label: strings.word("figure", name),
        value: (!hidden).then_some(i64::from(value)),
        suppressed: hidden,
        definition: strings.word("definition", name),
        source: strings.fairness_source(),
    };
    let small = |number: u32| number > 0 && number < LEAST;
    vec![
        figure("people", made.sought.all, small(made.sought.all)),
        figure("sought", made.sought.part, !made.sought.is_large()),
        figure("talked", made.spoken.part, !made.spoken.is_large()),
        figure("moved-up", made.up, small(made.up)),
        figure("moved-down", made.down, small(made.down)),
    ]
}

fn table(
    strings: &Strings,
    caseload: &Caseload,
    name: &'static str,
    groups: &[(Group, Share)],
) -> Table {
    let shares: Vec<Share> = groups.iter().map(|(_, share)| *share).collect();
    let rows = groups.iter().zip(shown(&shares)).map(|((group, share), shown)| {
        let mut row = vec![Cell::Text(label(strings, caseload, *group))];
        if shown {
            row.push(Cell::Number(i64::from(share.all)));
            row.push(Cell::Number(i64::from(share.part)));
            row.push(Cell::Bar(i64::from(share.percent()), 100));
        } else {
            row.extend([Cell::Suppressed, Cell::Suppressed, Cell::Suppressed]);
        }
        row
    });
    let heads = ["group", "people", "sought", "percent"];
    Table {
        name,
        title: strings.word("table", name),
        columns: heads.iter().map(|head| strings.word("column", head)).collect(),
        rows: rows.collect(),
    }
}

fn label(strings: &Strings, caseload: &Caseload, group: Group) -> String {
    match group {
        Group::Rung(rung) => strings.rung(rung),
        Group::Inflow(year) => year.to_string(),
        Group::InflowUnknown => strings.fairness_unknown(),
        Group::Wave(no) => {
            let mut waves = caseload.office().waves.iter();
            waves.find(|wave| wave.no == no).map(|wave| wave.name.to_string()).unwrap_or_default()
        }
    }
}
