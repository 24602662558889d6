//! The budget: what it is for, what was committed and spent, and what came of it.

use chrono::Datelike as _;

use super::reported::{Ground, Question, Reported};
use super::told::{figure, form_label, titled};
use super::{Cell, Figure, Report, Table};
use crate::domain::OfferId;
use crate::domain::budget::{Budget, Used, used};
use crate::i18n::Strings;
use crate::measurement::by_form::forms;
use crate::measurement::money::{Spent, Told, Worth, spent_while};
use crate::measurement::suppression::{Hidden, LEAST};

/// The budget.
pub struct OfBudget;

/// What was counted.
#[derive(Debug, Clone)]
pub struct Made {
    /// What became of each line, in their order.
    lines: Vec<Used>,
    /// What came of what was spent.
    spent: Spent,
}

impl Reported for OfBudget {
    const NAME: &'static str = "budget";
    const ABOUT: &'static str = "What the budget was spent on, and what came of it";
    const WHOLE_MONTHS: bool = true;
    type Made = Made;

    fn count(ground: &Ground<'_>, question: &Question, go_on: &dyn Fn() -> bool) -> Made {
        let mut then = ground.caseload.clone();
        then.look_on(question.period.1);
        let bookings = &then.office().bookings;
        let of = |id: &str| used(bookings, id, question.period.1);
        let lines = ground.budget.lines.iter().map(|line| of(&line.id)).collect();
        Made { lines, spent: spent_while(&then, question.period, go_on) }
    }

    fn title(strings: &Strings) -> String {
        strings.budget_title()
    }

    fn tell(strings: &Strings, made: &Made, ground: &Ground<'_>, asked: &Question) -> Report {
        let (from, to) = asked.period;
        let (budget, spent) = (ground.budget, &made.spent);
        let sums = sums(strings, budget);
        let (offers, forms) = (offers(strings, spent, ground), worth_by_form(strings, spent));
        let told = made.lines.iter().any(|used| *used != Used::default());
        let mut says = vec![strings.budget_year(to.year().to_string(), strings.full_day(to))];
        says.extend((!told).then(|| strings.budget_nothing()));
        says.push(if spent.all.told().is_some() {
            strings.budget_question()
        } else {
            strings.budget_too_few(LEAST)
        });
        let tables = [lines(strings, made, budget), sums, forms, offers];
        Report {
            title: strings.budget_title(),
            from,
            to,
            says,
            figures: figures(strings, made),
            tables: tables.into_iter().filter(|table| !table.rows.is_empty()).collect(),
            chapters: Vec::new(),
            notes: vec![
                strings.budget_note(),
                strings.budget_rounded(LEAST),
                strings.report_months(),
            ],
        }
    }
}

/// A sum in a cell.
fn euros(strings: &Strings, cents: i64) -> Cell {
    Cell::Euros(cents, strings.euros(cents))
}

fn some(strings: &Strings, cents: u64) -> Cell {
    euros(strings, i64::try_from(cents).unwrap_or(i64::MAX))
}

fn figures(strings: &Strings, made: &Made) -> Vec<Figure> {
    let source = strings.budget_source();
    let sum = |of: fn(&Used) -> u64| some(strings, made.lines.iter().map(of).sum());
    let each = worth(strings, made.spent.all).pop().unwrap_or(Cell::Nothing);
    vec![
        figure(strings, "committed", sum(|used| used.committed), &source),
        figure(strings, "spent", sum(|used| used.spent), &source),
        figure(strings, "euros-each", each, &strings.budget_source_referrals()),
    ]
}

/// What became of each line.
fn lines(strings: &Strings, made: &Made, budget: &Budget) -> Table {
    let rows = budget.lines.iter().zip(&made.lines).map(|(line, used)| {
        vec![
            Cell::Text(strings.named(&line.name)),
            euros(strings, i64::from(line.euros) * 100),
            some(strings, used.committed),
            some(strings, used.spent),
            euros(strings, used.left(line.euros)),
            Cell::Text(strings.budget_printed(line.source.clone(), line.year.to_string())),
        ]
    });
    let columns = ["budget-line", "budget", "committed", "spent-on", "left", "source"];
    titled(strings, "budget-lines", &columns, rows.collect())
}

/// What is printed over some lines, beside what they come to.
fn sums(strings: &Strings, budget: &Budget) -> Table {
    let rows = budget.sums.iter().map(|sum| {
        let comes_to = budget.comes_to(sum);
        let differs = comes_to != u64::from(sum.euros);
        vec![
            Cell::Text(strings.named(&sum.name)),
            euros(strings, i64::from(sum.euros) * 100),
            some(strings, comes_to * 100),
            if differs { Cell::Text(strings.budget_differs()) } else { Cell::Nothing },
        ]
    });
    titled(strings, "printed-sums", &["budget-sum", "printed", "comes-to", "says"], rows.collect())
}

/// Spent, liked, and one divided by the other.
fn worth(strings: &Strings, worth: Worth) -> Vec<Cell> {
    match worth.told() {
        Some(Told { cents, liked, each }) => {
            vec![some(strings, cents), Cell::Number(i64::from(liked)), some(strings, each)]
        }
        None => vec![Cell::hidden(Hidden::Withheld, strings); 3],
    }
}

const WORTH: [&str; 4] = ["group", "spent-on", "liked", "euros-each"];

/// Every form, in its order: which of them are there, and which is more, is told by no row.
pub(super) fn worth_by_form(strings: &Strings, spent: &Spent) -> Table {
    let row = |form| {
        let found = spent.forms.get(&form).copied().unwrap_or_default();
        [vec![Cell::Text(form_label(strings, form))], worth(strings, found)].concat()
    };
    titled(strings, "worth-by-form", &WORTH, forms().map(row).collect())
}

/// The offers of which something can be told, by their names: not by how dear they are.
fn offers(strings: &Strings, spent: &Spent, ground: &Ground<'_>) -> Table {
    let row = |(id, found): (&OfferId, &Worth)| {
        found.told()?;
        let name = ground.caseload.offer(*id)?.facts.name.to_string();
        Some((name.clone(), [vec![Cell::Text(name)], worth(strings, *found)].concat()))
    };
    let mut rows: Vec<(String, Vec<Cell>)> = spent.offers.iter().filter_map(row).collect();
    rows.sort_by(|(one, _), (other, _)| one.cmp(other));
    titled(strings, "worth-by-offer", &WORTH, rows.into_iter().map(|(_, row)| row).collect())
}
