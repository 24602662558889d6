//! `trede budget list`: the lines of the budget, and what became of each.

use std::fmt::Write as _;

use chrono::{Datelike as _, NaiveDate};
use serde_json::{Value, json};
use unicode_width::UnicodeWidthStr as _;

use super::args::{Budget, Global};
use super::output::Answer;
use super::session::Session;
use crate::domain::budget::{BudgetLine, PrintedSum, used};
use crate::domain::day::Side;
use crate::domain::money::euros;
use crate::domain::right::Operation;

pub(super) fn run(global: &Global, what: &Budget) -> Answer {
    let Budget::List { on } = what;
    // A figure about groups: whoever reads those reads this.
    let session = Session::reading(global, Operation::Report)?;
    let day = match on {
        Some(day) => session.day(day, Side::Past)?,
        None => session.today(),
    };
    let json = json!({
        "as_of": day,
        "year": day.year(),
        "lines": lines(&session, day),
        "sums": sums(&session),
    });
    let text = text(&session, day);
    Ok(session.listed(0, text, json))
}

fn some(cents: u64) -> i64 {
    i64::try_from(cents).unwrap_or(i64::MAX)
}

fn lines(session: &Session, day: NaiveDate) -> Vec<Value> {
    let (bookings, strings) = (&session.caseload().office().bookings, session.strings());
    let lines = session.app.model.data.budget.lines.iter();
    let row = |line: &BudgetLine| {
        let used = used(bookings, &line.id, day);
        json!({
            "line": line.id,
            "name": strings.named(&line.name),
            "budget": line.euros,
            "committed": euros(some(used.committed)),
            "spent": euros(some(used.spent)),
            "left": euros(used.left(line.euros)),
            "printed_of": line.year,
            "source": line.source,
        })
    };
    lines.map(row).collect()
}

fn sums(session: &Session) -> Vec<Value> {
    let (budget, strings) = (&session.app.model.data.budget, session.strings());
    let row = |sum: &PrintedSum| {
        let comes_to = budget.comes_to(sum);
        json!({
            "name": strings.named(&sum.name),
            "lines": sum.lines,
            "printed": sum.euros,
            "comes_to": comes_to,
            "differs": comes_to != u64::from(sum.euros),
        })
    };
    budget.sums.iter().map(row).collect()
}

fn text(session: &Session, day: NaiveDate) -> String {
    let (data, strings) = (&session.app.model.data, session.strings());
    let bookings = &session.caseload().office().bookings;
    let title = strings.budget_year(day.year().to_string(), strings.full_day(day));
    let mut text = format!("{title}\n\n");
    let heads = ["budget-line", "budget", "committed", "spent-on", "left"];
    let mut rows = vec![heads.map(|head| strings.word("column", head)).to_vec()];
    rows.extend(data.budget.lines.iter().map(|line| {
        let used = used(bookings, &line.id, day);
        let sums = [
            i64::from(line.euros) * 100,
            some(used.committed),
            some(used.spent),
            used.left(line.euros),
        ];
        let sums = sums.map(|cents| strings.euros(cents)).into_iter();
        std::iter::once(line.id.clone()).chain(sums).collect()
    }));
    write_rows(&mut text, &rows);
    text.push('\n');
    for line in &data.budget.lines {
        let printed = strings.budget_printed(line.source.clone(), line.year.to_string());
        writeln!(text, "{}: {} ({printed})", line.id, strings.named(&line.name)).ok();
    }
    text.push('\n');
    for sum in &data.budget.sums {
        let printed = strings.euros(i64::from(sum.euros) * 100);
        let comes_to = some(data.budget.comes_to(sum)) * 100;
        let name = strings.named(&sum.name);
        let said = if comes_to == i64::from(sum.euros) * 100 {
            strings.budget_sum(name, printed)
        } else {
            strings.budget_sum_differs(name, printed, strings.euros(comes_to))
        };
        writeln!(text, "{said}").ok();
    }
    writeln!(text, "\n{}", strings.budget_note()).ok();
    text
}

/// Rows in columns, sums on the right.
fn write_rows(text: &mut String, rows: &[Vec<String>]) {
    let wide =
        |column: usize| rows.iter().filter_map(|row| row.get(column)).map(|it| it.width()).max();
    for row in rows {
        for (column, cell) in row.iter().enumerate() {
            let pad = " ".repeat(wide(column).unwrap_or(0).saturating_sub(cell.width()));
            let written =
                if column == 0 { format!("{cell}{pad}") } else { format!("  {pad}{cell}") };
            text.push_str(&written);
        }
        text.push('\n');
    }
}
