//! What the yearly measurement found: a true change is found again, a round that is over stays as it is,
//! and nothing that is shown or left out says on whom.

use chrono::NaiveDate;
use proptest::prelude::*;
use trede::domain::measured::{Answer, Sheet, SheetNo, Value};
use trede::domain::policy::Policy;
use trede::domain::{Caseload, Change, Delta};
use trede::i18n::{Language, Strings};
use trede::measurement::effect::{Effect, effect_while};
use trede::measurement::instrument::{ACTIVITY, Kind};
use trede::measurement::score::Scale;
use trede::report::{Asked, Cell, Ground, Question, Report, ReportKind};
use trede::triage::attempts::Calls;
use trede::triage::planner::Assumptions;
use trede::triage::planner::beside::Changed;
use trede::triage::rules::Rules;

use crate::support::program::Program;
use crate::support::table::Table;

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

/// Numbers as chance would give them (xorshift: Marsaglia, 2003).
fn next(random: &mut u64) -> u64 {
    *random ^= *random << 13;
    *random ^= *random >> 7;
    *random ^= *random << 17;
    *random
}

fn sheet(no: u64, before: Option<u64>, month: NaiveDate, answers: Vec<Answer>) -> Change {
    let (no, before) = (SheetNo::of(no), before.map(SheetNo::of));
    Change::Sheet(Delta::new(Sheet { no, before, version: 1, month, answers }))
}

fn hours(all: u64) -> Vec<Answer> {
    let number = |at: usize| if at == 0 { u16::try_from(all).unwrap() } else { 0 };
    let items = ACTIVITY.iter().enumerate();
    items.map(|(at, item)| Answer { item: item.no, value: Value::Number(number(at)) }).collect()
}

fn known(changes: &[Change]) -> Caseload {
    let mut caseload = Caseload::default();
    caseload.apply_all(changes).unwrap();
    caseload
}

fn found(caseload: &Caseload, today: NaiveDate) -> Effect {
    effect_while(caseload, (day(2020, 1, 1), today), today, 1, &|| true)
}

#[test]
fn a_true_change_lies_in_its_interval() {
    // Eighty people a year apart; the change of each is drawn evenly from two hours less to six hours
    // more: two hours in the middle.
    let recovered = (1..=100_u64).filter(|seed| {
        let mut random = seed.wrapping_mul(0x9e37_79b9_7f4a_7c15);
        let mut changes = Vec::new();
        for person in 1..=80_u64 {
            let before = 5 + next(&mut random) % 20;
            let after = before + next(&mut random) % 9 - 2;
            changes.push(sheet(2 * person, None, day(2024, 3, 1), hours(before)));
            let pair = Some(2 * person);
            changes.push(sheet(2 * person + 1, pair, day(2025, 3, 1), hours(after)));
        }
        let found = found(&known(&changes), day(2026, 1, 1));
        let scale = found.rounds[0].scales.iter().find(|it| it.scale == Scale::Hours).unwrap();
        let paired = scale.paired.unwrap();
        assert_eq!(paired.pairs, 80);
        let (low, high) = paired.interval;
        // In halves.
        (low..=high).contains(&4) && high - low < 8
    });
    assert!(recovered.count() >= 90);
}

#[test]
fn a_round_that_is_over_stays_as_it_is_and_one_under_way_is_not_shown() {
    let mut random = 7;
    let mut changes: Vec<Change> = (1..=60)
        .map(|no| sheet(no, None, day(2025, 4, 1), hours(next(&mut random) % 12)))
        .collect();
    let first = found(&known(&changes), day(2025, 6, 30));
    assert!(first.rounds.is_empty(), "the half year is not over");
    let then = found(&known(&changes), day(2025, 7, 1));
    assert_eq!(then.rounds.len(), 1);
    assert_eq!(then.rounds[0].sheets, 60);
    changes.push(sheet(99, Some(1), day(2025, 7, 1), hours(3)));
    let later = found(&known(&changes), day(2025, 12, 31));
    assert_eq!(later.rounds, then.rounds);
    assert_eq!(found(&known(&changes), day(2026, 1, 1)).rounds[1], then.rounds[0]);
}

/// The report of these answers.
fn told(caseload: &Caseload, today: NaiveDate) -> Report {
    let (rules, calls) = (Rules::default(), Calls::default());
    let strings = Strings::new(Language::English);
    let (period, assumptions) = ((day(2020, 1, 1), today), Assumptions::default());
    let question = Question { period, assumptions, changed: Changed::default(), own: false };
    let asked = Asked { kind: ReportKind::Effect, question };
    let (policy, rules, calls) = (&Policy::default(), &rules, &calls);
    let budget = &trede::config::budget::default();
    let first = Some(day(2020, 1, 1));
    let ground =
        Ground { caseload, policy, rules, calls, budget, today, first, salt: 1, rungs: &[] };
    asked.tell(&strings, &asked.count(&ground, &|| true), &ground)
}

/// Whatever is shown of people in a report.
fn numbers(report: &Report) -> Vec<i64> {
    let cells = report.tables.iter().flat_map(|table| table.rows.iter().flatten());
    let figures = report.figures.iter().map(|figure| &figure.value);
    let number = |cell: &Cell| match cell {
        Cell::Number(number) => Some(*number),
        _ => None,
    };
    cells.chain(figures).filter_map(number).collect()
}

fn any_answers() -> impl Strategy<Value = Vec<Answer>> {
    let choice = |item: u16, most: u8| {
        (0..=most).prop_map(move |choice| {
            (choice > 0).then_some(Answer { item, value: Value::Choice(choice) })
        })
    };
    let items = Kind::Lonely6.instrument().unwrap().items;
    let lonely: Vec<_> = items.iter().map(|item| choice(item.no, 3).boxed()).collect();
    let single = (choice(20, 10), choice(21, 5), choice(43, 3), choice(61, 2));
    (lonely, single, 0u32..128).prop_map(|(lonely, (a, b, c, d), bits)| {
        let help = Some(Answer { item: 60, value: Value::Several(bits) });
        lonely.into_iter().chain([a, b, c, d, help]).flatten().collect()
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn no_number_under_ten_is_told_of_any_answers(
        sheets in proptest::collection::vec((any_answers(), any::<bool>()), 0..70)
    ) {
        let mut changes = Vec::new();
        for (no, (answers, again)) in (1..).zip(&sheets) {
            changes.push(sheet(2 * no, None, day(2024, 2, 1), answers.clone()));
            if *again {
                changes.push(sheet(2 * no + 1, Some(2 * no), day(2025, 2, 1), answers.clone()));
            }
        }
        let report = told(&known(&changes), day(2026, 2, 1));
        let told = numbers(&report);
        prop_assert!(told.iter().all(|number| *number >= 10), "{told:?}");
        // Of everybody, or of nobody, a group tells on each of them.
        for table in report.tables.iter().filter(|table| table.name == "bands") {
            let shown = table.rows.iter().filter(|row| row[1].number().is_some()).count();
            let hidden = table.rows.len() - shown;
            prop_assert!(shown != 1 || hidden >= 2, "{table:?}");
            prop_assert!(hidden != 1, "{table:?}");
        }
    }
}

#[test]
fn the_same_figures_on_the_screen_and_in_every_file() {
    let program = Program::demo();
    let asked = ["report", "effect", "--from", "2020-01-01"];
    let json = program.json(&asked);
    let csv = program.run(&[&asked[..], &["--format", "csv"]].concat()).out;
    let html = program.run(&[&asked[..], &["--format", "html"]].concat()).out;
    let text = program.run(&asked).out.replace('\n', " ");
    for table in json["tables"].as_array().unwrap() {
        let title = table["title"].as_str().unwrap();
        assert!(csv.contains(title) && html.contains(title) && text.contains(title), "{title}");
    }
    assert!(text.contains("difference, never effect"), "{text}");
    assert!(text.contains("closer to the middle the next time"), "{text}");
    let mut table = Table::demo(100, 60);
    table.press("g c tab tab tab tab");
    assert!(table.shows("The yearly measurement · 5 of"), "{:#?}", table.screen());
    assert!(table.shows("A round is counted when it is over"), "{:#?}", table.screen());
    table.press("shift-tab");
    assert!(table.shows("Wanted and not found · 4 of"), "{:#?}", table.screen());
}
