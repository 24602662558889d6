//! The fairness page: whom the order leaves behind.

use chrono::NaiveDate;

use super::reported::{Ground, Question, Reported};
use super::told::{about, figure, heads, percent};
use super::{Cell, Figure, Report, Table};
use crate::domain::Caseload;
use crate::i18n::Strings;
use crate::measurement::fairness::{Fairness, Group, fairness_while};
use crate::measurement::suppression::{LEAST, Share};

/// What a reader has to know of a period that is not inside what is known.
fn known(
    strings: &Strings,
    (from, to): (NaiveDate, NaiveDate),
    first: Option<NaiveDate>,
) -> Option<String> {
    let day = |on| strings.full_day(on);
    match first {
        None => Some(strings.report_nothing_ever()),
        Some(first) if to < first => Some(strings.report_before(day(first))),
        Some(first) => (from < first).then(|| strings.report_begins(day(first))),
    }
}

/// Whom the order leaves behind.
pub struct OfOrder;

impl Reported for OfOrder {
    const NAME: &'static str = "fairness";
    const ABOUT: &'static str = "Whom the order leaves behind";
    const WHOLE_MONTHS: bool = true;
    type Made = Fairness;

    fn count(ground: &Ground<'_>, question: &Question, go_on: &dyn Fn() -> bool) -> Fairness {
        let (from, to) = question.period;
        fairness_while(&ground.then(to), from, to, go_on)
    }

    fn title(strings: &Strings) -> String {
        strings.fairness_title()
    }

    fn tell(
        strings: &Strings,
        made: &Fairness,
        ground: &Ground<'_>,
        question: &Question,
    ) -> Report {
        let (from, to) = question.period;
        let waves = (!made.waves.is_empty()).then_some(("waves", &made.waves));
        let groups = [("rungs", &made.rungs), ("inflow", &made.inflow)].into_iter().chain(waves);
        let table = |(name, groups): (_, &Vec<_>)| table(strings, ground.caseload, name, groups);
        let known = known(strings, (from, to), ground.first);
        Report {
            title: strings.fairness_title(),
            from,
            to,
            says: known.into_iter().chain([strings.fairness_says()]).collect(),
            figures: figures(strings, made),
            tables: groups.map(table).filter(|table| !table.rows.is_empty()).collect(),
            chapters: Vec::new(),
            notes: vec![
                strings.fairness_note(),
                strings.fairness_random(ground.rules.random_every),
                strings.report_months(),
                strings.report_tens(),
                strings.report_suppressed(LEAST),
            ],
        }
    }
}

fn figures(strings: &Strings, made: &Fairness) -> Vec<Figure> {
    let source = strings.fairness_source();
    let figure = |name, count| figure(strings, name, about(strings, count), &source);
    vec![
        figure("people", made.sought.all),
        figure("sought", made.sought.part),
        figure("talked", made.spoken.part),
        figure("moved-up", made.up),
        figure("moved-down", made.down),
    ]
}

fn table(
    strings: &Strings,
    caseload: &Caseload,
    name: &'static str,
    groups: &[(Group, Share)],
) -> Table {
    let row = |(group, share): &(Group, Share)| {
        vec![
            Cell::Text(label(strings, caseload, *group)),
            about(strings, share.all),
            about(strings, share.part),
            percent(strings, *share),
        ]
    };
    Table {
        name,
        title: strings.word("table", name),
        columns: heads(strings, &["group", "people", "sought", "percent"]),
        rows: groups.iter().map(row).collect(),
    }
}

fn label(strings: &Strings, caseload: &Caseload, group: Group) -> String {
    match group {
        Group::Rung(rung) => strings.rung(rung),
        Group::Inflow(year) => year.to_string(),
        Group::InflowOther => strings.fairness_other(),
        Group::InflowUnknown => strings.fairness_unknown(),
        Group::NoWave => strings.fairness_no_wave(),
        Group::Wave(no) => {
            let mut waves = caseload.office().waves.iter();
            waves.find(|wave| wave.no == no).map(|wave| wave.name.to_string()).unwrap_or_default()
        }
    }
}
