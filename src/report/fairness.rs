//! The fairness page: whom the order leaves behind.

use chrono::NaiveDate;

use super::reported::{Ground, Question, Reported};
use super::{Cell, Figure, Report, Table};
use crate::domain::Caseload;
use crate::i18n::Strings;
use crate::measurement::fairness::{Fairness, Group, fairness_while};
use crate::measurement::suppression::{Hidden, LEAST, Row, Share, rows};

/// What a reader has to know of a period that is not inside what is known.
fn known(
    strings: &Strings,
    (from, to): (NaiveDate, NaiveDate),
    ground: &Ground<'_>,
) -> Vec<String> {
    let day = |on| strings.full_day(on);
    let Some(first) = ground.first else { return vec![strings.report_nothing_ever()] };
    if to < first {
        return vec![strings.report_before(day(first))];
    }
    if from > ground.today {
        return vec![strings.report_after(day(ground.today))];
    }
    let partly = (from < first).then(|| strings.report_begins(day(first)));
    let ahead = (to > ground.today).then(|| strings.report_ahead(day(ground.today)));
    let then = (to < ground.today).then(|| strings.report_then(day(to)));
    partly.into_iter().chain(ahead).chain(then).collect()
}

/// Whom the order leaves behind.
pub struct OfOrder;

impl Reported for OfOrder {
    const NAME: &'static str = "fairness";
    const ABOUT: &'static str = "Whom the order leaves behind";
    type Made = Fairness;

    fn count(ground: &Ground<'_>, question: &Question, go_on: &dyn Fn() -> bool) -> Fairness {
        let (from, to) = question.period;
        fairness_while(ground.caseload, from, to.min(ground.today), go_on)
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
        let waves = if made.waves.is_empty() { None } else { Some(("waves", &made.waves)) };
        let groups = [("rungs", &made.rungs), ("inflow", &made.inflow)].into_iter().chain(waves);
        // Of days that are still to come there is nothing to compare.
        let begun = from <= ground.today;
        let groups = groups.filter(|_| begun);
        let table = |(name, groups): (_, &Vec<_>)| table(strings, ground.caseload, name, groups);
        let known = known(strings, (from, to), ground);
        Report {
            title: strings.fairness_title(),
            from,
            to,
            says: known.into_iter().chain([strings.fairness_says()]).collect(),
            figures: figures(strings, made, begun),
            tables: groups.map(table).collect(),
            chapters: Vec::new(),
            notes: vec![
                strings.fairness_note(),
                strings.fairness_random(ground.rules.random_every),
                strings.report_suppressed(LEAST),
            ],
        }
    }
}

fn figures(strings: &Strings, made: &Fairness, begun: bool) -> Vec<Figure> {
    let figure = |name: &'static str, value: u32, hidden: bool| Figure {
        name,
        label: strings.word("figure", name),
        value: if hidden {
            // How small it is would tell, beside how many people there are, for how many it does
            // not hold.
            Cell::hidden(Hidden::Withheld, strings)
        } else {
            Cell::Number(i64::from(value))
        },
        definition: strings.word("definition", name),
        source: strings.fairness_source(),
    };
    let small = |number: u32| number > 0 && number < LEAST;
    // Where nobody is, or nothing can have happened yet, no number tells on anybody.
    let tells = |share: Share| begun && share.all > 0 && !share.is_large();
    let sought = tells(made.sought);
    // Beside each other the two tell how many were sought and not spoken.
    let between = made.sought.part.saturating_sub(made.spoken.part);
    let spoken = begun && made.sought.part > 0 && !sought && between < LEAST;
    vec![
        figure("people", made.sought.all, small(made.sought.all)),
        figure("sought", made.sought.part, sought),
        figure("talked", made.spoken.part, tells(made.spoken) || spoken),
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
    let rows = groups.iter().zip(rows(&shares)).map(|((group, share), shown)| {
        let mut row = vec![Cell::Text(label(strings, caseload, *group))];
        let hidden = |why| Cell::hidden(why, strings);
        row.extend(match shown {
            Row::Shown => [
                Cell::Number(i64::from(share.all)),
                Cell::Number(i64::from(share.part)),
                Cell::Bar(i64::from(share.percent()), 100),
            ],
            Row::Hidden(all, part) => [hidden(all), hidden(part), hidden(Hidden::Withheld)],
        });
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
        Group::NoWave => strings.fairness_no_wave(),
        Group::Wave(no) => {
            let mut waves = caseload.office().waves.iter();
            waves.find(|wave| wave.no == no).map(|wave| wave.name.to_string()).unwrap_or_default()
        }
    }
}
