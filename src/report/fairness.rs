//! The fairness page: whom the order leaves behind.

use chrono::NaiveDate;

use super::reported::{Ground, Question, Reported};
use super::told::{about, figure, heads, hundredths, percent};
use super::{Cell, Figure, Report, Table};
use crate::domain::line::Obligations;
use crate::domain::{Caseload, Line, ResidentId};
use crate::i18n::Strings;
use crate::measurement::fairness::{Fairness, Group, Tiers, fairness_while};
use crate::measurement::suppression::{LEAST, Share};
use crate::triage::queue::{Queue, Tier};

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
        let (_, to) = question.period;
        let then = ground.then(to);
        // A measurement may be written down long after its day: that one was due tells no tier here.
        let due = |line: &Line| (line.id, Obligations { measure_on: None, ..line.due.clone() });
        let people: Vec<(ResidentId, Obligations)> = then.served().map(due).collect();
        let people = people.iter().map(|(id, due)| (*id, due));
        let queue = Queue::build(people, ground.rules.clone(), to, ground.salt);
        let of = |id| {
            let tier = queue.place_of(id)?.tier;
            Tier::ALL.iter().position(|known| *known == tier)
        };
        let all = Tier::ALL.iter().enumerate();
        let told = all.filter(|(_, tier)| **tier != Tier::MeasurementDue).map(|(at, _)| at);
        let told: Vec<usize> = told.collect();
        let tiers = Tiers { told: &told, of: &of };
        fairness_while(&then, question.period, &tiers, go_on)
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
        let groups = groups.chain([("tiers", &made.tiers), ("moves", &made.moves)]);
        let behind = behind(strings, ground.caseload, made.sought, groups.clone());
        let table = |(name, groups): (_, &Vec<_>)| table(strings, ground.caseload, name, groups);
        let known = known(strings, (from, to), ground.first);
        Report {
            title: strings.fairness_title(),
            from,
            to,
            says: known.into_iter().chain([strings.fairness_says()]).chain(behind).collect(),
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

/// A sentence for each group that lags far behind everybody, by the numbers that are shown; where there
/// is none, that.
fn behind<'a>(
    strings: &Strings,
    caseload: &Caseload,
    all: Share,
    groups: impl Iterator<Item = (&'static str, &'a Vec<(Group, Share)>)>,
) -> Vec<String> {
    let Some(all) = hundredths(all) else { return Vec::new() };
    let lags = |(group, share): &(Group, Share)| {
        let part = hundredths(*share).filter(|part| part * LAGS.1 < all * LAGS.0)?;
        Some(strings.fairness_behind(label(strings, caseload, *group), part, all))
    };
    let found: Vec<String> =
        groups.flat_map(|(_, groups)| groups.iter().filter_map(lags)).collect();
    if found.is_empty() { vec![strings.fairness_even()] } else { found }
}

/// Below so many parts of what everybody has a group lags behind: four of five.
const LAGS: (u32, u32) = (4, 5);

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
        Group::Tier(at) => {
            Tier::ALL.get(at).map(|tier| strings.word("tier", tier.name())).unwrap_or_default()
        }
        Group::NoTier => strings.fairness_no_tier(),
        Group::Moved(way) => strings.word("moved", way.map_or("not", |direction| direction.name())),
        Group::Wave(no) => {
            let mut waves = caseload.office().waves.iter();
            waves.find(|wave| wave.no == no).map(|wave| wave.name.to_string()).unwrap_or_default()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Rung;
    use crate::i18n::Language;

    fn said(groups: &[(Group, Share)], all: Share) -> Vec<String> {
        let groups = groups.to_vec();
        let strings = Strings::new(Language::English);
        behind(&strings, &Caseload::default(), all, [("rungs", &groups)].into_iter())
    }

    #[test]
    fn a_group_that_lags_a_fifth_behind_everybody_is_named_and_a_small_one_is_not() {
        let share = |part, all| Share { all, part };
        let (first, second) = (Group::Rung(Rung::ALL[0]), Group::Rung(Rung::ALL[1]));
        let even = said(&[(first, share(50, 100)), (second, share(40, 100))], share(90, 200));
        assert_eq!(even, ["No group that is shown lags more than a fifth behind everybody."]);
        let lags = said(&[(first, share(70, 100)), (second, share(20, 100))], share(90, 200));
        assert_eq!(lags.len(), 1, "{lags:?}");
        assert!(lags[0].contains("20 in a hundred were sought, of everybody 45."), "{lags:?}");
        let small = said(&[(first, share(90, 190)), (second, share(1, 9))], share(91, 199));
        assert_eq!(small, even, "of few nothing is told");
        assert_eq!(said(&[(first, share(3, 9))], share(3, 9)), [""; 0], "nor of a few in all");
    }
}
