//! The caseload at the end of a month.

use chrono::NaiveDate;

use super::reported::{Ground, Question, Reported};
use super::told::{about, figure, heads, hundredths, in_hundred, middle_of, percent};
use super::{Cell, Figure, Report, Table};
use crate::domain::wave::Stage;
use crate::domain::{Caseload, Rung};
use crate::i18n::Strings;
use crate::measurement::standing::{DURATIONS, Standing, YEARS, standing_while};
use crate::measurement::suppression::{LEAST, Share};

/// The caseload at the end of a month.
pub struct OfCaseload;

impl Reported for OfCaseload {
    const NAME: &'static str = "caseload";
    const ABOUT: &'static str = "How the caseload stands, and how far it came";
    const WHOLE_MONTHS: bool = true;
    type Made = Standing;

    fn count(ground: &Ground<'_>, question: &Question, go_on: &dyn Fn() -> bool) -> Standing {
        let then = ground.then(question.period.1);
        standing_while(&then, question.period, go_on)
    }

    fn title(strings: &Strings) -> String {
        strings.caseload_title()
    }

    fn tell(strings: &Strings, made: &Standing, ground: &Ground<'_>, asked: &Question) -> Report {
        let (from, to) = asked.period;
        let tables = [
            rungs(strings, made),
            durations(strings, made),
            forms(strings, made),
            waves(strings, made, ground.caseload),
            quarters(strings, made),
            reasons(strings, made),
        ];
        Report {
            title: strings.caseload_title(),
            from,
            to,
            says: says(strings, made, to),
            figures: figures(strings, made),
            tables: tables.into_iter().filter(|table| !table.rows.is_empty()).collect(),
            chapters: Vec::new(),
            notes: vec![
                strings.report_months(),
                strings.report_tens(),
                strings.report_suppressed(LEAST),
            ],
        }
    }
}

fn says(strings: &Strings, made: &Standing, to: NaiveDate) -> Vec<String> {
    let share = |part: u32| hundredths(Share { all: made.served, part });
    let known = share(made.planned).zip(share(made.arrived));
    let shares = known.map(|(planned, arrived)| strings.caseload_says(planned, arrived));
    [strings.caseload_on(strings.full_day(to))].into_iter().chain(shares).collect()
}

fn figures(strings: &Strings, made: &Standing) -> Vec<Figure> {
    let source = strings.caseload_source();
    let people = |name, count| figure(strings, name, about(strings, count), &source);
    let sum = |of: fn(&crate::measurement::standing::Happened) -> u32| -> u32 {
        made.quarters.values().map(of).sum()
    };
    let ended = sum(|it| it.kept + it.late + it.broken);
    let kept = Share { all: ended, part: sum(|it| it.kept) };
    vec![
        people("people", made.served),
        people("spoken-ever", made.spoken),
        people("spoken-then", made.spoken_then),
        people("with-plan", made.planned),
        people("been-there", made.arrived),
        figure(strings, "kept-share", in_hundred(strings, kept), &source),
        figure(strings, "first-after", middle_of(strings, &made.first_after), &source),
        figure(strings, "signals", about(strings, made.signals), &source),
        figure(strings, "signal-results", about(strings, made.judged), &source),
    ]
}

/// Rows of groups that together are everybody.
fn parts(strings: &Strings, groups: Vec<(String, u32)>) -> Vec<Vec<Cell>> {
    let all: u32 = groups.iter().map(|(_, count)| *count).sum();
    let row = |(label, part): (String, u32)| {
        let share = percent(strings, Share { all, part });
        vec![Cell::Text(label), about(strings, part), share]
    };
    groups.into_iter().map(row).collect()
}

fn table(strings: &Strings, name: &'static str, columns: &[&str], rows: Vec<Vec<Cell>>) -> Table {
    let title = strings.word("table", name);
    Table { name, title, columns: heads(strings, columns), rows }
}

/// Table 1 of the policy.
fn rungs(strings: &Strings, made: &Standing) -> Table {
    let counted = |(rung, counts): &(Rung, [u32; DURATIONS])| {
        (strings.rung(*rung), counts.iter().sum::<u32>())
    };
    let rows = parts(strings, made.rungs.iter().map(counted).collect());
    table(strings, "by-rung", &["group", "people", "percent"], rows)
}

/// Graph 1 of the policy.
fn durations(strings: &Strings, made: &Standing) -> Table {
    let row = |(rung, counts): &(Rung, [u32; DURATIONS])| {
        let counts = counts.iter().map(|count| about(strings, *count));
        [Cell::Text(strings.rung(*rung))].into_iter().chain(counts).collect()
    };
    let mut columns = vec![strings.word("column", "group")];
    let mut from = 0;
    for to in YEARS {
        columns.push(strings.caseload_years(from, to));
        from = to;
    }
    columns.push(strings.caseload_longer(from));
    columns.push(strings.fairness_unknown());
    let rows = made.rungs.iter().map(row).collect();
    Table { columns, ..table(strings, "by-duration", &[], rows) }
}

fn forms(strings: &Strings, made: &Standing) -> Table {
    let row = |(form, part): &(crate::domain::participation::ParticipationForm, u32)| {
        let label = Cell::Text(strings.word("form", form.name()));
        let share = Share { all: made.served, part: *part };
        vec![label, about(strings, *part), percent(strings, share)]
    };
    let rows = made.forms.iter().map(row).collect();
    table(strings, "forms", &["form", "people", "percent"], rows)
}

fn waves(strings: &Strings, made: &Standing, caseload: &Caseload) -> Table {
    let name = |no: u32| {
        let mut waves = caseload.office().waves.iter();
        waves.find(|wave| wave.no == no).map(|wave| wave.name.to_string()).unwrap_or_default()
    };
    let count = |count: usize| about(strings, u32::try_from(count).unwrap_or(u32::MAX));
    let row = |(no, progress): &(u32, crate::domain::wave::Progress)| {
        let stages = progress.stages.iter().map(|stage| count(*stage));
        let label = [Cell::Text(name(*no)), count(progress.chosen)];
        label.into_iter().chain(stages).collect()
    };
    let stages = Stage::ALL.iter().map(|stage| strings.word("stage", stage.name()));
    let columns = heads(strings, &["wave", "people"]).into_iter().chain(stages).collect();
    let rows = made.waves.iter().map(row).collect();
    Table { columns, ..table(strings, "reach", &[], rows) }
}

fn quarters(strings: &Strings, made: &Standing) -> Table {
    let row = |(quarter, happened): (&_, &crate::measurement::standing::Happened)| {
        let quarter: &crate::measurement::standing::Quarter = quarter;
        let label = strings.caseload_quarter(quarter.no, quarter.year.to_string());
        let counts =
            [happened.inflow, happened.outflow, happened.kept, happened.late, happened.broken];
        // That there is a quarter of which nothing is told would tell on one person.
        counts.iter().any(|count| *count >= LEAST).then(|| {
            let counts = counts.map(|count| about(strings, count));
            [Cell::Text(label)].into_iter().chain(counts).collect()
        })
    };
    let rows = made.quarters.iter().filter_map(row).collect();
    let columns = ["quarter", "inflow", "outflow", "kept", "kept-late", "broken"];
    table(strings, "quarters", &columns, rows)
}

fn reasons(strings: &Strings, made: &Standing) -> Table {
    let row = |(reason, count): &(crate::domain::closing::CloseReason, u32)| {
        vec![Cell::Text(strings.word("close-reason", reason.name())), about(strings, *count)]
    };
    table(strings, "close-reasons", &["reason", "files"], made.reasons.iter().map(row).collect())
}
