//! What the yearly measurement found: differences between groups and moments, never about a person.

use super::reported::{Ground, Question, Reported};
use super::told::{about, figure, heads, partition, percent};
use super::{Cell, Figure, Report, Table};
use crate::i18n::Strings;
use crate::measurement::effect::{Answered, Effect, Half, Round, Scored, effect_while};
use crate::measurement::instrument::{BARRIERS, Takes};
use crate::measurement::score::{Band, Scale};
use crate::measurement::suppression::{Hidden, LEAST, Share};

/// Decides chance in the interval: the same answers always give the same interval.
const SEED: u64 = 1;

/// What the yearly measurement found.
pub struct OfMeasurement;

impl Reported for OfMeasurement {
    const NAME: &'static str = "effect";
    const ABOUT: &'static str = "What the yearly measurement found";
    const WHOLE_MONTHS: bool = true;
    type Made = Effect;

    fn count(ground: &Ground<'_>, question: &Question, go_on: &dyn Fn() -> bool) -> Effect {
        let then = ground.then(question.period.1);
        effect_while(&then, question.period, ground.today, SEED, go_on)
    }

    fn title(strings: &Strings) -> String {
        strings.effect_title()
    }

    fn tell(strings: &Strings, made: &Effect, ground: &Ground<'_>, question: &Question) -> Report {
        let (from, to) = question.period;
        let now = Half::of(ground.today);
        // That there is a round in which few were measured would tell on each of them.
        let large = |round: &&Round| round.sheets.max(round.response.offered) >= LEAST;
        let rounds: Vec<&Round> = made.rounds.iter().filter(large).collect();
        let mut says = vec![strings.effect_says()];
        if rounds.is_empty() {
            says.push(strings.effect_none());
        }
        let next = now.last().succ_opt().unwrap_or(now.last());
        says.push(strings.effect_next(half(strings, now), strings.full_day(next)));
        let tables = rounds.iter().flat_map(|round| of_round(strings, round));
        let responses = (!rounds.is_empty()).then(|| responses(strings, &rounds));
        let scales = scales(strings, &rounds);
        Report {
            title: strings.effect_title(),
            from,
            to,
            says,
            figures: figures(strings, made, &rounds),
            tables: responses.into_iter().chain(tables).chain(scales).collect(),
            chapters: Vec::new(),
            notes: vec![
                strings.effect_selective(),
                strings.effect_regression(),
                strings.effect_margin(),
                strings.report_months(),
                strings.report_tens(),
                strings.report_suppressed(LEAST),
            ],
        }
    }
}

/// A half year in words.
fn half(strings: &Strings, half: Half) -> String {
    let year = half.year.to_string();
    if half.second { strings.half_second(year) } else { strings.half_first(year) }
}

fn figures(strings: &Strings, made: &Effect, rounds: &[&Round]) -> Vec<Figure> {
    let source = strings.effect_source();
    let figure =
        |name: &'static str, count: u32| figure(strings, name, about(strings, count), &source);
    let mut figures =
        vec![figure("people", made.population), figure("measured-year", made.measured)];
    if let Some(round) = rounds.first() {
        figures.push(figure("sheets", round.sheets));
    }
    figures
}

/// What became of the measurements of each round.
fn responses(strings: &Strings, rounds: &[&Round]) -> Table {
    let row = |round: &&Round| {
        let response = &round.response;
        let taken = Share { all: response.offered, part: response.taken };
        let percent = percent(strings, taken);
        let why = |at: usize| response.not_taken.get(at).map_or(0, |(_, count)| *count);
        let counts = [response.offered, response.taken, response.out, why(0), why(1), why(2)];
        let counts = counts.into_iter().map(|count| about(strings, count));
        let label = Cell::Text(half(strings, round.half));
        [label].into_iter().chain(counts).chain([percent]).collect()
    };
    Table {
        name: "response",
        title: strings.word("table", "response"),
        columns: heads(
            strings,
            &["round", "offered", "taken", "out", "declined", "no-answer", "not-able", "percent"],
        ),
        rows: rounds.iter().map(row).collect(),
    }
}

/// The tables of one round.
fn of_round(strings: &Strings, round: &Round) -> Vec<Table> {
    let table = |name: &'static str, columns: &[&str], rows: Vec<Vec<Cell>>| {
        (!rows.is_empty()).then(|| Table {
            name,
            title: strings.effect_table(half(strings, round.half), strings.word("table", name)),
            columns: heads(strings, columns),
            rows,
        })
    };
    let large = || round.scales.iter().filter(|found| found.people >= LEAST);
    let change = large().filter_map(|found| change(strings, found)).collect();
    let middle = large().map(|found| middle(strings, found)).collect();
    let asked = |of: fn(&Answered) -> bool| {
        round.answered.iter().filter(move |found| found.people >= LEAST && of(found))
    };
    let barriers = asked(|found| BARRIERS.contains(found.item));
    let stand = barriers.map(|found| chosen(strings, found)).collect();
    let hours = asked(|found| matches!(found.item.takes, Takes::Hours(_)));
    let active = hours.map(|found| chosen(strings, found)).collect();
    let helped = asked(|found| matches!(found.item.takes, Takes::Any(_)));
    let help = helped.flat_map(|found| each(strings, found)).collect();
    let yes_no = asked(|found| {
        matches!(found.item.takes, Takes::OneOf(_)) && !BARRIERS.contains(found.item)
    });
    let care = yes_no.map(|found| chosen(strings, found)).collect();
    let answered = round.answered.iter().filter(|found| found.people >= LEAST);
    let missing = answered.map(|found| {
        let left = round.sheets.saturating_sub(found.people);
        vec![Cell::Text(strings.word("question", found.item.name)), about(strings, left)]
    });
    let missing = if round.sheets >= LEAST { missing.collect() } else { Vec::new() };
    let tables = [
        table("change", &["scale", "pairs", "better", "same", "worse", "change", "range"], change),
        table("middle", &["scale", "people", "median"], middle),
        table("barriers", &["question", "now", "was", "never"], stand),
        table("help", &["question", "people", "percent"], help),
        table("hours", &["question", "none", "some"], active),
        table("care", &["question", "yes", "no"], care),
        table("missing", &["question", "unanswered"], missing),
    ];
    let bands = large().filter(|found| !found.bands.is_empty());
    let bands = bands.map(|found| self::bands(strings, round.half, found));
    let mut tables: Vec<Table> = tables.into_iter().flatten().collect();
    let after_change = usize::from(tables.first().is_some_and(|table| table.name == "change"));
    tables.splice(after_change..after_change, bands);
    tables
}

/// The same people before and after.
fn change(strings: &Strings, found: &Scored) -> Option<Vec<Cell>> {
    let paired = found.paired.filter(|paired| paired.pairs >= LEAST)?;
    let sides = partition(strings, &[paired.improved, paired.equal, paired.worse]);
    let halves = |halves: i32| Cell::Text(strings.halves(halves, true));
    let hidden = || Cell::hidden(Hidden::Withheld, strings);
    let tells = sides.iter().any(|cell| cell.number().is_some());
    let (low, high) = paired.interval;
    let range = strings.effect_range(strings.halves(low, true), strings.halves(high, true));
    let mut row = vec![scale(strings, found.scale), about(strings, paired.pairs)];
    row.extend(sides);
    row.push(if tells { halves(paired.median) } else { hidden() });
    row.push(if tells { Cell::Text(range) } else { hidden() });
    Some(row)
}

fn scale(strings: &Strings, scale: Scale) -> Cell {
    Cell::Text(strings.word("scale", scale.name()))
}

/// How many are in each band of a scale.
fn bands(strings: &Strings, half: Half, found: &Scored) -> Table {
    let counts: Vec<u32> = found.bands.iter().map(|(_, count)| *count).collect();
    let all: u32 = counts.iter().sum();
    let row = |((band, count), cell): (&(Band, u32), Cell)| {
        let percent = match cell {
            Cell::Number(_) => percent(strings, Share { all, part: *count }),
            _ => Cell::hidden(Hidden::Withheld, strings),
        };
        let total = matches!(found.scale, Scale::Lonely6 | Scale::Lonely11);
        let name = if total && *band == Band::Lonely { "moderately-lonely" } else { band.name() };
        let label = Cell::Text(strings.word("band", name));
        vec![label, cell, percent]
    };
    let scale = strings.word("scale", found.scale.name());
    Table {
        name: "bands",
        title: strings.effect_table(self::half(strings, half), scale),
        columns: heads(strings, &["band", "people", "percent"]),
        rows: found.bands.iter().zip(partition(strings, &counts)).map(row).collect(),
    }
}

/// The score in the middle.
fn middle(strings: &Strings, found: &Scored) -> Vec<Cell> {
    let halves = found.median.and_then(|median| i32::try_from(median).ok());
    let shown = halves.map_or(Cell::Nothing, |halves| Cell::Text(strings.halves(halves, false)));
    vec![scale(strings, found.scale), about(strings, found.people), shown]
}

/// A question of which one answer is chosen.
fn chosen(strings: &Strings, found: &Answered) -> Vec<Cell> {
    let label = Cell::Text(strings.word("question", found.item.name));
    [label].into_iter().chain(partition(strings, &found.chosen)).collect()
}

/// A question of which several answers are chosen, each by itself.
fn each(strings: &Strings, found: &Answered) -> Vec<Vec<Cell>> {
    let Takes::Any(all) = found.item.takes else { return Vec::new() };
    let row = |(name, count): (&&str, &u32)| {
        let share = Share { all: found.people, part: *count };
        let label = Cell::Text(strings.word("answer", name));
        vec![label, about(strings, *count), percent(strings, share)]
    };
    all.iter().zip(&found.chosen).map(row).collect()
}

/// What the scales say and where they come from.
fn scales(strings: &Strings, rounds: &[&Round]) -> Option<Table> {
    let met = |scale: &&Scale| {
        let mut found = rounds.iter().flat_map(|round| &round.scales);
        found.any(|found| found.scale == **scale && found.people >= LEAST)
    };
    let row = |scale: &Scale| {
        let instrument = scale.kind().instrument()?;
        let valid = if instrument.validated { "yes" } else { "no" };
        Some(vec![
            self::scale(strings, *scale),
            Cell::Text(strings.word("scale-says", scale.name())),
            Cell::Text(strings.word("answer", valid)),
            Cell::Text(format!("{} ({})", instrument.source, instrument.version)),
        ])
    };
    let rows: Vec<Vec<Cell>> = Scale::ALL.iter().filter(met).filter_map(row).collect();
    (!rows.is_empty()).then(|| Table {
        name: "scales",
        title: strings.word("table", "scales"),
        columns: heads(strings, &["scale", "says", "validated", "source"]),
        rows,
    })
}
