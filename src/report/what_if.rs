//! The council's what-if: other hours, another interval, draw or phase beside what holds today; who would
//! wait longer and until when, by group and never by name.

use chrono::{Days, NaiveDate};

use super::foreseen::Foreseen;
use super::reported::{Ground, Question, Reported};
use super::told::{about, figure, heads, partition};
use super::{Cell, Figure, Report, Table};
use crate::domain::{Line, Rung};
use crate::i18n::Strings;
use crate::measurement::cells::tens;
use crate::measurement::suppression::{Hidden, LEAST};
use crate::triage::explain::claim;
use crate::triage::planner::beside::{Beside, Group, Met, beside_while};
use crate::triage::planner::history;
use crate::triage::queue::Tier;

/// What would come of other hours and rules.
pub struct WhatIf;

/// What people are told apart by: what the order and the policy know of them, and nothing of who they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Of {
    Rung(Rung),
    /// `None` is in no wave.
    Wave(Option<u32>),
    /// `None` is not in the queue today.
    Tier(Option<Tier>),
}

/// What was counted.
#[derive(Debug, Clone)]
pub struct Made {
    beside: Beside,
    all: Group,
    groups: Vec<(&'static str, Vec<(Of, Group)>)>,
}

impl Reported for WhatIf {
    const NAME: &'static str = "what-if";
    const ABOUT: &'static str = "Who would wait longer with other hours or rules, by group";
    type Made = Made;

    fn count(ground: &Ground<'_>, question: &Question, go_on: &dyn Fn() -> bool) -> Made {
        let lines: Vec<&Line> = ground.caseload.served().take_while(|_| go_on()).collect();
        let tried = lines.iter().filter(|line| line.due.tried_on.is_some());
        let files = tried.filter_map(|line| ground.caseload.counted_file(line.id));
        let reach = history(files, ground.today);
        let people: Vec<_> = lines.iter().map(|line| (line.id, line.due.clone())).collect();
        let (rules, world) = ((ground.rules, ground.calls), (ground.today, ground.salt));
        let how = (question.assumptions, reach, question.changed);
        let beside = beside_while(&people, rules, how, world, go_on);
        let met = || beside.people.iter().map(|(_, met)| *met);
        let all = Group::of(&met().collect::<Vec<_>>());
        let in_group = |of: Of| {
            let those = lines.iter().zip(met()).filter(|(line, _)| belongs(ground, line, of));
            (of, Group::of(&those.map(|(_, met)| met).collect::<Vec<Met>>()))
        };
        let groups = kinds(ground).into_iter();
        let groups = groups.map(|(name, of)| (name, of.into_iter().map(in_group).collect()));
        Made { all, groups: groups.collect(), beside }
    }

    fn title(strings: &Strings) -> String {
        strings.whatif_title()
    }

    fn tell(strings: &Strings, made: &Made, ground: &Ground<'_>, question: &Question) -> Report {
        let weeks = &made.beside.now.weeks;
        let from = weeks.first().map(|week| week.on).unwrap_or_default();
        let last = weeks.last().and_then(|week| week.on.checked_add_days(Days::new(6)));
        let groups = made.groups.iter();
        let groups = groups.map(|(name, groups)| of_groups(strings, ground, name, groups));
        let tables = std::iter::once(side_by_side(strings, made)).chain(groups).collect();
        Report {
            title: strings.whatif_title(),
            from,
            to: last.unwrap_or(from),
            says: says(strings, made, ground, question),
            figures: figures(strings, made),
            tables,
            chapters: Vec::new(),
            notes: vec![
                strings.whatif_longer_is(),
                strings.planner_note(),
                strings.whatif_agreed(),
                strings.planner_seed(question.assumptions.seed.to_string()),
                strings.planner_tens(),
                strings.report_suppressed(LEAST),
            ],
        }
    }
}

/// Every group that there can be, whoever is in it: that one is told of says nothing of anybody.
fn kinds(ground: &Ground<'_>) -> Vec<(&'static str, Vec<Of>)> {
    let rungs = Rung::ALL.iter().filter(|rung| rung.in_queue()).map(|rung| Of::Rung(*rung));
    let tiers = Tier::ALL.iter().filter(|tier| **tier != Tier::Random).map(|tier| Some(*tier));
    let tiers = tiers.chain([None]).map(Of::Tier);
    let waves = &ground.caseload.office().waves;
    let mut kinds = vec![("whatif-rungs", rungs.collect()), ("whatif-tiers", tiers.collect())];
    if !waves.is_empty() {
        let waves = waves.iter().map(|wave| Some(wave.no)).chain([None]).map(Of::Wave);
        kinds.push(("whatif-waves", waves.collect()));
    }
    kinds
}

fn belongs(ground: &Ground<'_>, line: &Line, of: Of) -> bool {
    match of {
        Of::Rung(rung) => line.rung == rung,
        Of::Wave(no) => ground.caseload.office().wave_of(line.id).map(|wave| wave.no) == no,
        Of::Tier(tier) => {
            claim(&line.due, ground.rules, ground.today).map(|(tier, _)| tier) == tier
        }
    }
}

fn label(strings: &Strings, ground: &Ground<'_>, of: Of) -> String {
    match of {
        Of::Rung(rung) => strings.rung(rung),
        Of::Wave(None) => strings.fairness_no_wave(),
        Of::Wave(Some(no)) => {
            let mut waves = ground.caseload.office().waves.iter();
            waves.find(|wave| wave.no == no).map(|wave| wave.name.to_string()).unwrap_or_default()
        }
        Of::Tier(None) => strings.whatif_not_queued(),
        Of::Tier(Some(tier)) => strings.word("tier", tier.name()),
    }
}

fn says(strings: &Strings, made: &Made, ground: &Ground<'_>, question: &Question) -> Vec<String> {
    let (changed, given) = (question.changed, question.assumptions);
    let hours = changed.hours.map(|then| strings.whatif_hours(then, given.hours));
    let interval =
        changed.interval_days.map(|then| strings.whatif_interval(then, ground.rules.interval_days));
    let random =
        changed.random_every.map(|then| strings.whatif_random(then, ground.rules.random_every));
    let first = changed.first_phase(ground.rules);
    let first = first.map(|phase| strings.whatif_phase(phase.name.clone()));
    let parts: Vec<String> = [hours, interval, random, first].into_iter().flatten().collect();
    if parts.is_empty() {
        return vec![strings.whatif_nothing()];
    }
    let Made { beside: Beside { now, then, .. }, all, .. } = made;
    let mut says = vec![strings.whatif_given(parts.join("; "))];
    let people = tens(all.people);
    says.push(match (tens(all.longer), people) {
        (Some(longer), Some(people)) => strings.whatif_longer(longer, people),
        _ => strings.whatif_few_longer(LEAST),
    });
    says.extend(tens(all.sooner).map(|sooner| strings.whatif_sooner(sooner)));
    let today = tens(now.not_spoken());
    let today = today.map_or_else(|| strings.whatif_fewer(LEAST), |today| today.to_string());
    let unfit = tens(then.not_spoken());
    says.extend(unfit.map(|not| strings.whatif_does_not_fit(given.weeks, not, today)));
    says
}

fn figures(strings: &Strings, made: &Made) -> Vec<Figure> {
    let source = strings.planner_source();
    let people = |name, count| figure(strings, name, about(strings, count), &source);
    vec![
        people("people", made.all.people),
        people("longer", made.all.longer),
        people("sooner", made.all.sooner),
    ]
}

/// What the planner says of both.
fn side_by_side(strings: &Strings, made: &Made) -> Table {
    let told = |forecast| Foreseen { made: forecast, own: false };
    let [now, then] = [told(&made.beside.now), told(&made.beside.then)];
    let row = |name: &str, of: &dyn Fn(&Foreseen<'_>) -> Cell| {
        vec![Cell::Text(strings.word("figure", name)), of(&now), of(&then)]
    };
    let days = |told: &Foreseen<'_>| {
        let days = told.attainable_days();
        days.map_or(Cell::Nothing, |days| Cell::Text(strings.whatif_days(days)))
    };
    let agreed =
        |told: &Foreseen<'_>| Cell::Text(strings.whatif_days(u32::from(told.made.agreed_days)));
    Table {
        name: "side-by-side",
        title: strings.word("table", "side-by-side"),
        columns: heads(strings, &["figure", "as-now", "as-changed"]),
        rows: vec![
            row("spoken", &|told| told.cell(strings, told.made.spoken())),
            row("not-spoken", &|told| told.cell(strings, told.made.not_spoken())),
            row("never-spoken", &|told| told.cell(strings, told.made.never_spoken())),
            row("waiting", &|told| told.cell(strings, told.made.waiting())),
            row("agreed-days", &agreed),
            row("attainable-days", &days),
        ],
    }
}

fn of_groups(
    strings: &Strings,
    ground: &Ground<'_>,
    name: &'static str,
    groups: &[(Of, Group)],
) -> Table {
    let counts: Vec<u32> = groups.iter().map(|(_, group)| group.people).collect();
    let row = |((of, group), people): (&(Of, Group), Cell)| {
        let shown = people.number().is_some();
        let count = |count| {
            if shown { about(strings, count) } else { Cell::hidden(Hidden::Withheld, strings) }
        };
        let half = |on: Option<NaiveDate>| match (shown, on) {
            (false, _) => Cell::Nothing,
            (true, None) => Cell::Text(strings.planner_not_within()),
            (true, Some(on)) => Cell::Text(strings.month_of(on)),
        };
        let (longer, sooner) = (count(group.longer), count(group.sooner));
        let label = Cell::Text(label(strings, ground, *of));
        vec![label, people, longer, sooner, half(group.half_now), half(group.half_then)]
    };
    let columns = ["group", "people", "longer", "sooner", "half-now", "half-changed"];
    Table {
        name,
        title: strings.word("table", name),
        columns: heads(strings, &columns),
        rows: groups.iter().zip(partition(strings, &counts)).map(row).collect(),
    }
}
